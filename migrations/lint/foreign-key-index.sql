-- A foreign key has an index on the side that refers.
-- avoids: a scan of the whole table, under the locks of the delete, for every row that goes on the other side.
-- bad:
--   create table registry.note (note bigint primary key, about smallint references registry.authority);
-- good:
--   create table registry.note (note bigint primary key, about smallint references registry.authority);
--   create index note_about on registry.note (about);
create view lint."foreign-key-index" as
select format('%s', f.conrelid::pg_catalog.regclass) as object, f.conname::text as detail
from pg_catalog.pg_constraint as f
join pg_catalog.pg_namespace as n on n.oid = f.connamespace
where f.contype = 'f' and f.conparentid = 0 and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'migrations', 'lint')
    and not exists (
        select from pg_catalog.pg_index as i
        where i.indrelid = f.conrelid and i.indpred is null
            and (i.indkey::smallint[])[0:pg_catalog.cardinality(f.conkey) - 1] @> f.conkey);
