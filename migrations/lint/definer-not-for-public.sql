-- A `security definer` function may be called by the roles that are named, not by everyone.
-- avoids: a door into child data for every login there is or will be.
-- bad:
--   create function access.anyone() returns integer language sql security definer as 'select 1';
--   grant execute on function access.anyone() to public;
-- good:
--   create function access.anyone() returns integer language sql security definer as 'select 1';
--   revoke execute on function access.anyone() from public;
create view lint."definer-not-for-public" as
select pg_catalog.replace(p.oid::pg_catalog.regprocedure::text, ' ', '_') as object, 'public may call it' as detail
from pg_catalog.pg_proc as p
join pg_catalog.pg_namespace as n on n.oid = p.pronamespace
where p.prosecdef and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'migrations', 'lint')
    and exists (
        select from pg_catalog.aclexplode(coalesce(p.proacl, pg_catalog.acldefault('f', p.proowner))) as item
        where item.grantee = 0);
