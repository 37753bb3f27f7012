-- A partition of a table with forced row-level security has it too.
-- avoids: rows read by the partition's own name, past every policy.
-- bad:
--   create table audit.entry_2031_01 partition of audit.entry for values from ('2031-01-01 00:00+00') to ('2031-02-01 00:00+00');
-- good:
--   create table audit.entry_2031_01 partition of audit.entry for values from ('2031-01-01 00:00+00') to ('2031-02-01 00:00+00');
--   alter table audit.entry_2031_01 enable row level security;
--   alter table audit.entry_2031_01 force row level security;
create view lint."partition-row-security" as
select format('%s', i.inhrelid::pg_catalog.regclass) as object, format('part of %s', parent.oid::pg_catalog.regclass) as detail
from pg_catalog.pg_inherits as i
join pg_catalog.pg_class as part on part.oid = i.inhrelid and part.relispartition and part.relkind in ('r', 'p')
join pg_catalog.pg_class as parent on parent.oid = i.inhparent and parent.relforcerowsecurity
where not (part.relrowsecurity and part.relforcerowsecurity);
