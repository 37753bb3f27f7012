-- migrate:transaction off
-- The few rows that name whom they were compared with: what is erased is removed from them.
create index concurrently if not exists row_compared on feeds.row (sequence) where considered is not null or rejected <> '{}';
