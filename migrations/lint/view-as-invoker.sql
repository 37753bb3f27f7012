-- A view reads as the one who asks: `with (security_invoker = true)`.
-- avoids: row-level security passed by, since a view reads as its owner.
-- bad:
--   create view registry.born as select number, born from registry.child;
-- good:
--   create view registry.born with (security_invoker = true) as select number, born from registry.child;
create view lint."view-as-invoker" as
select format('%I.%I', n.nspname, c.relname) as object, 'reads as its owner' as detail
from pg_catalog.pg_class as c
join pg_catalog.pg_namespace as n on n.oid = c.relnamespace
where c.relkind = 'v' and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'migrations', 'lint')
    and not coalesce(c.reloptions, '{}') && '{security_invoker=true,security_invoker=on,security_invoker=1}';
