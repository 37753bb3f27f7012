-- Every constraint is validated in the end.
-- avoids: rows that break it, trusted by whoever reads the table's definition.
-- bad:
--   create table registry.note (note bigint primary key);
--   alter table registry.note add constraint "a note counts" check (note > 0) not valid;
-- good:
--   create table registry.note (note bigint primary key);
--   alter table registry.note add constraint "a note counts" check (note > 0) not valid;
--   alter table registry.note validate constraint "a note counts";
create view lint."constraint-is-valid" as
select format('%s', k.conrelid::pg_catalog.regclass) as object, k.conname::text as detail
from pg_catalog.pg_constraint as k
where not k.convalidated;
