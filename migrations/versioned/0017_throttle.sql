-- What accounts, employers and addresses asked for, by the minute; all servers count together. A crash empties it, which does
-- no harm: the audit is what remembers.
create unlogged table access.tally (
    kind smallint not null,
    name text not null,
    minute timestamptz not null,
    count integer not null,
    primary key (kind, name, minute),
    constraint "a kind is one of the four" check (kind between 1 and 4),
    constraint "a name is short" check (length(name) <= 100)
);
create index tally_minute on access.tally (minute);
comment on table access.tally is 'Kinds: 1 requests by account, 2 children shown by account, 3 requests by employer, 4 requests by address.';
