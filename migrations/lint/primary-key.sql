-- Every table has a primary key.
-- avoids: ACCESS EXCLUSIVE while its index is built later, and rows that can't be told apart or replicated.
-- bad:
--   create table registry.note (body text);
-- good:
--   create table registry.note (note bigint primary key, body text);
create view lint."primary-key" as
select format('%I.%I', n.nspname, c.relname) as object, 'has none' as detail
from pg_catalog.pg_class as c
join pg_catalog.pg_namespace as n on n.oid = c.relnamespace
where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'migrations', 'lint')
    and not exists (select from pg_catalog.pg_constraint as k where k.conrelid = c.oid and k.contype = 'p');
