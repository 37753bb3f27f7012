-- A `security definer` function sets its search path, and looks into pg_temp last.
-- avoids: a caller's own function or table found first, and run as the owner.
-- bad:
--   create function access.anyone() returns integer language sql security definer set search_path = access as 'select 1';
-- good:
--   create function access.anyone() returns integer language sql security definer
--   set search_path = pg_catalog, access, pg_temp as 'select 1';
create view lint."definer-search-path" as
select pg_catalog.replace(p.oid::pg_catalog.regprocedure::text, ' ', '_') as object,
    coalesce((select setting from pg_catalog.unnest(p.proconfig) as setting where setting like 'search_path=%'),
        'sets no search_path') as detail
from pg_catalog.pg_proc as p
join pg_catalog.pg_namespace as n on n.oid = p.pronamespace
where p.prosecdef and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'migrations', 'lint')
    and not exists (
        select from pg_catalog.unnest(p.proconfig) as setting
        where setting like 'search_path=pg_catalog%' and setting ~ 'pg_temp"?$');
