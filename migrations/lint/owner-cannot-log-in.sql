-- What holds data or decides about it belongs to a role that can't log in.
-- avoids: an owner's rights (to drop policies, to read without them) in the hands of whoever has a password.
-- bad:
--   create table registry.note (note bigint primary key);
--   alter table registry.note owner to contactpoint_migrator;
-- good:
--   create table registry.note (note bigint primary key);
--   alter table registry.note owner to contactpoint_owner;
create view lint."owner-cannot-log-in" as
select owned.object, pg_catalog.format('belongs to %s', r.rolname) as detail
from (
    select format('%I.%I', n.nspname, c.relname) as object, c.relowner as owner
    from pg_catalog.pg_class as c
    join pg_catalog.pg_namespace as n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'm', 'S', 'f') and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'migrations', 'lint')
    union all
    select pg_catalog.replace(p.oid::pg_catalog.regprocedure::text, ' ', '_'), p.proowner
    from pg_catalog.pg_proc as p
    join pg_catalog.pg_namespace as n on n.oid = p.pronamespace
    where n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'migrations', 'lint') and n.nspname <> 'extensions'
) as owned
join pg_catalog.pg_roles as r on r.oid = owned.owner and r.rolcanlogin;
