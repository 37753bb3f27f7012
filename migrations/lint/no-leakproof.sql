-- No function of ours is marked leakproof.
-- avoids: a function that is run on hidden rows before the policy has hidden them, and may tell of them.
-- bad:
--   create function access.peek(bigint) returns boolean language sql leakproof as 'select true';
-- good:
--   create function access.peek(bigint) returns boolean language sql as 'select true';
create view lint."no-leakproof" as
select pg_catalog.replace(p.oid::pg_catalog.regprocedure::text, ' ', '_') as object, 'leakproof' as detail
from pg_catalog.pg_proc as p
join pg_catalog.pg_namespace as n on n.oid = p.pronamespace
where p.proleakproof and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'migrations', 'lint');
