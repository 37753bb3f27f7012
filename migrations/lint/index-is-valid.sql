-- Every index is valid.
-- avoids: an index that is kept up to date and never used: a concurrent build broke, and nobody dropped what it left.
-- bad:
--   create table registry.note (note bigint primary key, body text);
--   create index note_body on only registry.note (body);
--   update pg_catalog.pg_index set indisvalid = false where indexrelid = 'registry.note_body'::regclass;
-- good:
--   create table registry.note (note bigint primary key, body text);
--   create index note_body on registry.note (body);
create view lint."index-is-valid" as
select format('%s', i.indexrelid::pg_catalog.regclass) as object, 'invalid' as detail
from pg_catalog.pg_index as i
where not i.indisvalid;
