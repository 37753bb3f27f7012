-- A table that a login may read rows of under a policy has a restrictive policy too, which no later policy can widen.
-- avoids: rows opened by a permissive policy that someone adds: permissive policies are joined by OR.
-- bad:
--   create table registry.note (child bigint primary key);
--   alter table registry.note enable row level security, force row level security;
--   create policy "the api reads" on registry.note for select to contactpoint_api using (true);
-- good:
--   create table registry.note (child bigint primary key);
--   alter table registry.note enable row level security, force row level security;
--   create policy "a grant opens the row" on registry.note as restrictive for all to contactpoint_api using (false);
--   create policy "the api reads" on registry.note for select to contactpoint_api using (true);
create view lint."gate-is-restrictive" as
select format('%s', p.polrelid::pg_catalog.regclass) as object, format('%I for %I', p.polname, r.rolname) as detail
from pg_catalog.pg_policy as p
join pg_catalog.pg_roles as r on r.oid = any (p.polroles) and r.rolcanlogin
where p.polpermissive and not exists (
    select from pg_catalog.pg_policy as gate
    where gate.polrelid = p.polrelid and not gate.polpermissive and gate.polcmd in ('*', p.polcmd)
        and (r.oid = any (gate.polroles) or 0 = any (gate.polroles)));
