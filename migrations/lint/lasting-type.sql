-- A column's type lasts: no timestamp without time zone, char(n), json, money, and no integer that counts rows.
-- avoids: ACCESS EXCLUSIVE while the table is written anew, on the day the type doesn't do any more.
-- bad:
--   create table registry.note (note serial primary key);
-- good:
--   create table registry.note (note bigint generated always as identity primary key, at timestamptz);
create view lint."lasting-type" as
select format('%I.%I', n.nspname, c.relname) as object, format('%I %s', a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod)) as detail
from pg_catalog.pg_attribute as a
join pg_catalog.pg_class as c on c.oid = a.attrelid and c.relkind in ('r', 'p') and not c.relispartition
join pg_catalog.pg_namespace as n on n.oid = c.relnamespace
left join pg_catalog.pg_attrdef as d on d.adrelid = a.attrelid and d.adnum = a.attnum
where a.attnum > 0 and not a.attisdropped and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'migrations', 'lint')
    and (a.atttypid in ('timestamp'::pg_catalog.regtype, 'bpchar'::pg_catalog.regtype, 'json'::pg_catalog.regtype, 'money'::pg_catalog.regtype)
        or (a.atttypid in ('integer'::pg_catalog.regtype, 'smallint'::pg_catalog.regtype)
            and (a.attidentity <> '' or pg_catalog.pg_get_expr(d.adbin, d.adrelid) like 'nextval(%')));
