-- migrate:phase expand
-- migrate:transaction off
-- Rows without a given name are compared after all others of their source: by then the index knows their twins.
alter table feeds.row add column if not exists unnamed boolean not null default false;
comment on column feeds.row.unnamed is 'Whether the row gives no name, or a placeholder such as Baby.';
create index concurrently if not exists row_in_turn on feeds.row (source, unnamed, sequence) where state = 'staged';
drop index concurrently if exists feeds.row_staged;
