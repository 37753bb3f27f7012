-- There is no materialized view.
-- avoids: a copy of child data that no policy guards, and ACCESS EXCLUSIVE to refresh it.
-- bad:
--   create materialized view registry.born as select number, born from registry.child;
-- good:
--   create view registry.born with (security_invoker = true) as select number, born from registry.child;
create view lint."no-materialized-view" as
select format('%I.%I', n.nspname, c.relname) as object, 'is a copy' as detail
from pg_catalog.pg_class as c
join pg_catalog.pg_namespace as n on n.oid = c.relnamespace
where c.relkind = 'm' and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'migrations', 'lint');
