create schema feeds authorization contactpoint_owner;
grant usage, create on schema feeds to contactpoint_guard;

create table feeds.source (
    source bigint generated always as identity primary key,
    name text not null unique,
    kind text not null,
    account bigint not null unique references access.account,
    constraint "a source's name is a word" check (name ~ '^[a-z][a-z0-9-]{1,39}$'),
    constraint "a source is of a known kind" check (kind in (
        'births and deaths', 'nhs', 'school census', 'child benefit', 'case management'))
);
comment on table feeds.source is 'Who sends records, under which account.';

-- Whose word counts for which values, the lowest rank first; kinds that aren't named come last, the newest first.
create table feeds.precedence (
    field text not null,
    kind text not null,
    rank smallint not null,
    primary key (field, kind)
);
insert into feeds.precedence (field, kind, rank) values
    ('born', 'births and deaths', 1), ('born', 'nhs', 2),
    ('gender', 'births and deaths', 1), ('gender', 'nhs', 2),
    ('name', 'nhs', 1), ('name', 'school census', 2), ('name', 'births and deaths', 3),
    ('address', 'case management', 1), ('address', 'nhs', 2), ('address', 'school census', 3), ('address', 'child benefit', 4),
    ('carers', 'case management', 1), ('carers', 'school census', 2), ('carers', 'child benefit', 3),
    ('nhs_number', 'nhs', 1), ('upn', 'school census', 1);

-- Every row that a source ever sent: staging, provenance and outcome in one. What is shown of a child is chosen among the
-- newest rows linked to it.
create table feeds.row (
    source bigint not null references feeds.source,
    record_id text not null,
    version bigint not null,
    sequence bigint generated always as identity,
    change text not null,
    fields jsonb not null,
    state text not null default 'staged',
    child bigint references registry.child,
    proposed bigint references registry.child,
    score real,
    reasons text,
    -- The request that compares it, and with whom.
    batch uuid,
    considered bigint[],
    staged_at timestamptz not null default clock_timestamp(),
    decided_at timestamptz,
    primary key (source, record_id, version),
    constraint "a change is upsert or delete" check (change in ('upsert', 'delete')),
    constraint "a row is in a known state" check (state in (
        'staged', 'linked', 'made', 'review', 'held', 'superseded', 'retracted')),
    constraint "a row that counts has a child" check (state not in ('linked', 'made') or child is not null)
);
create index row_staged on feeds.row (source, sequence) where state = 'staged';
create index row_child on feeds.row (child);
create index row_proposed on feeds.row (proposed);
create index row_batch on feeds.row (batch) where batch is not null;
comment on column feeds.row.child is 'Whom the row is linked to; proposed is whom it could mean, for those who decide.';
comment on column feeds.row.fields is 'What is supplied, by the file''s words; null where it is known to be none.';
comment on column feeds.row.state is 'staged: not yet compared. review: a person decides. held: could be a shielded child, the team decides.';
