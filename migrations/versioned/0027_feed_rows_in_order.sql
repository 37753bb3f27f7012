-- migrate:transaction off
-- A source reads what became of its rows by pages, in the order in which they came.
create index concurrently if not exists row_in_order on feeds.row (source, sequence);
