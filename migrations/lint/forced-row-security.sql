-- A table with child data, or with a policy, has row-level security, enabled and forced.
-- avoids: rows read by whoever has a grant, or by the table's owner, without a policy being asked; to put it right takes
-- ACCESS EXCLUSIVE.
-- bad:
--   create table registry.note (child bigint primary key references registry.child);
--   alter table registry.note enable row level security;
-- good:
--   create table registry.note (child bigint primary key references registry.child);
--   alter table registry.note enable row level security;
--   alter table registry.note force row level security;
create view lint."forced-row-security" as
select format('%I.%I', n.nspname, c.relname) as object,
    case when c.relrowsecurity then 'not forced' else 'not enabled' end as detail
from pg_catalog.pg_class as c
join pg_catalog.pg_namespace as n on n.oid = c.relnamespace
where c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)
    and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'migrations', 'lint')
    and (exists (select from pg_catalog.pg_policy as p where p.polrelid = c.oid)
        or exists (
            select from pg_catalog.pg_constraint as f
            where f.conrelid = c.oid and f.contype = 'f' and f.confrelid = 'registry.child'::pg_catalog.regclass)
        or exists (
            select from pg_catalog.pg_attribute as a
            where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attname in ('child', 'children'))
        or c.oid = 'registry.child'::pg_catalog.regclass);
