-- What a search compares and shows of a live child, in one row, so that a search reads one page a child and passes one gate.
-- Kept by triggers, like the keys, which are derived from it. A release before this one would read tables that a search
-- opens no longer, so this isn't of the expand phase.
create table search.candidate (
    child bigint primary key,
    born date not null,
    gender text not null,
    shielded boolean not null,
    authority smallint,
    families text[] not null,
    givens text[] not null,
    postcodes text[] not null,
    constraint "a name has a family and a given part" check (cardinality(families) = cardinality(givens)),
    constraint "a shield hides where a child is" check (not shielded or authority is null and postcodes = '{}')
);
comment on table search.candidate is 'It holds nothing that a shield hides: for the caller the hidden match does not exist.';
comment on column search.candidate.families is 'The current name first, if there is one; givens has the given part of each.';
comment on column search.candidate.postcodes is 'Of every address, the latest first.';
comment on table registry.child is
    'Who the child is: what everyone who opened the record may see. No authority here: it would tell where.';
