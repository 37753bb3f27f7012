-- Functions whose parameters changed, or that nothing calls any more: the new ones come with the repeatable files.
drop function if exists search.begin(bytea, text, text, jsonb, text[], text[], date[], text[], bigint, text, text, text);
drop function if exists search.candidates(text[], text[], date[], text[]);
drop function if exists search.key_of_names_and_year(text, text, date);
drop function if exists access.account_fault(bigint, smallint, smallint);
drop function if exists access.time_at(bytea, integer);
drop function if exists access.int_at(bytea, integer, integer);

-- By which functions the stored keys were derived. Where these have changed since, searches would miss children.
create table search.derivation (
    at timestamptz primary key default clock_timestamp(),
    fingerprint text not null
);
-- The functions' files use these before the grants' files come.
grant select, insert on search.derivation to contactpoint_guard;
grant select on search.key to contactpoint_guard;
