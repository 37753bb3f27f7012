-- migrate:phase expand
-- Watching: rules as data, and the queue of what they found, which people review and close.
create table audit.rule (
    rule text primary key,
    says text not null,
    score real not null,
    threshold integer,
    span interval,
    tells_place boolean not null default false,
    enabled boolean not null default true,
    constraint "a rule's score is between 0 and 1" check (score > 0 and score < 1)
);
comment on column audit.rule.score is 'What the rule adds to the suspicion, as if it were a chance: two of 0.5 make 0.75.';
comment on column audit.rule.tells_place is 'Whether its finding says where a child is: it is kept from teams whom a shield keeps from that.';
insert into audit.rule (rule, says, score, threshold, span, tells_place) values
    ('override', 'A shield was overridden.', 0.9, null, null, false),
    ('own-surname', 'The child has the user''s surname.', 0.5, null, null, false),
    ('own-address', 'The child lives, or lived, at the user''s postcode.', 0.8, null, null, true),
    ('colleagues-child', 'A carer has the name of somebody with the same employer.', 0.5, null, null, false),
    ('child-by-many', 'Many people opened the child.', 0.6, 6, '1 day', false),
    ('many-by-one', 'The user opened many children.', 0.6, 40, '1 day', false),
    ('night', 'It was opened at night, in an occupation that works by day.', 0.3, null, null, false),
    ('no-involvement', 'The user opened many children, and of hardly any became involved in the four weeks after.', 0.6, 20, '28 days', false),
    ('walking-address', 'The user was shown children of several homes of one postcode.', 0.6, 4, '1 day', true),
    ('walking-class', 'The user opened several children of one age at one school.', 0.6, 6, '1 day', true),
    ('walking-numbers', 'The user asked for numbers that aren''t given out.', 0.7, 5, '1 hour', false),
    ('one-reason', 'The user gave the same reason for many children.', 0.5, 25, '1 day', false);

-- One open alert a user and child, or a user, or a child; what further is found joins it.
create table audit.alert (
    alert bigint generated always as identity primary key,
    account bigint,
    child bigint,
    first_at timestamptz not null,
    last_at timestamptz not null,
    reasons jsonb not null,
    score real not null,
    raised_at timestamptz not null default clock_timestamp(),
    closed_at timestamptz,
    closed_by bigint,
    conclusion text,
    constraint "an alert is about somebody" check (num_nonnulls(account, child) > 0),
    constraint "who closes an alert says why" check (
        num_nonnulls(closed_at, closed_by, conclusion) = 0
        or num_nonnulls(closed_at, closed_by, conclusion) = 3 and length(btrim(conclusion)) between 10 and 2000)
);
create unique index "there is one open alert about the same" on audit.alert (coalesce(account, 0), coalesce(child, 0)) where closed_at is null;
comment on column audit.alert.reasons is 'For each rule that found something how often, since when.';

-- Up to where the watch has looked.
create table audit.watching (
    one boolean primary key default true,
    snapshot pg_snapshot not null,
    watched_at timestamptz not null,
    constraint "there is one row" check (one)
);

-- Where a user lives, as the employer says: so that the watch knows a neighbour's child. Nobody else reads it.
create table audit.home (
    account bigint primary key references access.account,
    postcode text not null,
    constraint "a postcode is stored as AA9A 9AA" check (postcode ~ '^[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][A-Z]{2}$')
);
