-- Nobody is granted a partition: it is read and written through its table.
-- avoids: the policies of the table passed by: a partition has its own, or none.
-- bad:
--   grant select on audit.entry_2026_01 to contactpoint_report;
-- good:
--   revoke select on audit.entry_2026_01 from contactpoint_report;
create view lint."no-grant-on-partition" as
select format('%I.%I', n.nspname, c.relname) as object,
    format('%s to %s', item.privilege_type, case when item.grantee = 0 then 'public' else item.grantee::pg_catalog.regrole::text end) as detail
from pg_catalog.pg_class as c
join pg_catalog.pg_namespace as n on n.oid = c.relnamespace
cross join lateral pg_catalog.aclexplode(c.relacl) as item
where c.relispartition and c.relkind in ('r', 'p') and item.grantee <> c.relowner and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'migrations', 'lint');
