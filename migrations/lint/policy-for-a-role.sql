-- A policy names its roles.
-- avoids: rows opened to every login there is or will be: without `to` a policy is for public.
-- bad:
--   create table registry.note (note bigint primary key);
--   create policy "read" on registry.note for select using (false);
-- good:
--   create table registry.note (note bigint primary key);
--   create policy "read" on registry.note for select to contactpoint_guard using (false);
create view lint."policy-for-a-role" as
select format('%s', p.polrelid::pg_catalog.regclass) as object, p.polname::text as detail
from pg_catalog.pg_policy as p
where 0 = any (p.polroles) and p.polpermissive;
