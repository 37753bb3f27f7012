-- A login writes through functions: it may not write a table with row-level security.
-- avoids: rows written that no function decided about and no audit tells of.
-- bad:
--   grant insert on registry.child to contactpoint_feed;
-- good:
--   grant select (number, born) on registry.child to contactpoint_feed;
create view lint."no-write-grant-to-login" as
select format('%I.%I', n.nspname, c.relname) as object, format('%s to %s', item.privilege_type, coalesce(r.rolname, 'public')) as detail
from pg_catalog.pg_class as c
join pg_catalog.pg_namespace as n on n.oid = c.relnamespace
cross join lateral pg_catalog.aclexplode(c.relacl) as item
left join pg_catalog.pg_roles as r on r.oid = item.grantee
where c.relrowsecurity and item.privilege_type <> 'SELECT' and (item.grantee = 0 or r.rolcanlogin) and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'migrations', 'lint');
