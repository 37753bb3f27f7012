-- migrate:transaction off
-- A source's row is compared with every shielded child born on its day: they are few, and one that is missed gets a twin
-- that everyone sees.
create index concurrently if not exists candidate_shielded_born on search.candidate (born) where shielded;
