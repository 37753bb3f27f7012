-- No two indexes of a table are alike.
-- avoids: every write done twice, for a second index that answers nothing.
-- bad:
--   create table registry.note (note bigint primary key);
--   create index note_note on registry.note (note);
-- good:
--   create table registry.note (note bigint primary key, body text);
--   create index note_body on registry.note (body);
create view lint."index-once" as
select format('%s', second.indexrelid::pg_catalog.regclass) as object,
    format('as %s', first.indexrelid::pg_catalog.regclass) as detail
from pg_catalog.pg_index as first
join pg_catalog.pg_index as second on second.indrelid = first.indrelid and second.indexrelid > first.indexrelid
join pg_catalog.pg_class as a on a.oid = first.indexrelid
join pg_catalog.pg_class as b on b.oid = second.indexrelid and b.relam = a.relam
join pg_catalog.pg_namespace as n on n.oid = a.relnamespace
where n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'migrations', 'lint')
    and first.indkey = second.indkey and first.indclass = second.indclass and first.indoption = second.indoption
    and first.indcollation = second.indcollation
    and coalesce(pg_catalog.pg_get_expr(first.indexprs, first.indrelid), '')
        = coalesce(pg_catalog.pg_get_expr(second.indexprs, second.indrelid), '')
    and coalesce(pg_catalog.pg_get_expr(first.indpred, first.indrelid), '')
        = coalesce(pg_catalog.pg_get_expr(second.indpred, second.indrelid), '');
