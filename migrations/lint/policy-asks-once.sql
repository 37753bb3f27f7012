-- A policy calls a function without a column of the row as `(select f())`: once a query, not once a row.
-- avoids: a function call for every row that is looked at, and the loss of the index.
-- bad:
--   create table registry.note (note bigint primary key, day date);
--   create policy "today" on registry.note for select to contactpoint_guard using (day = access.today());
-- good:
--   create table registry.note (note bigint primary key, day date);
--   create policy "today" on registry.note for select to contactpoint_guard using (day = (select access.today()));
create view lint."policy-asks-once" as
select format('%s', p.polrelid::pg_catalog.regclass) as object, p.polname::text as detail
from pg_catalog.pg_policy as p
cross join lateral (values (pg_catalog.pg_get_expr(p.polqual, p.polrelid)),
    (pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid))) as e (expression)
where pg_catalog.regexp_replace(e.expression, 'SELECT [a-z_]+\.[a-z_]+\(', '', 'g') ~ '\m(access|registry|shielding|search|contacts|audit)\.[a-z_]+\(';
