-- Is it worth it? What practitioners said it costs to find out who works with a child, what the audit measures, and what
-- follows. No child's record, no name of a person, no answer by the name of who gave it.
create schema savings authorization contactpoint_owner;
grant usage, create on schema savings to contactpoint_guard;

-- A wave of a survey: what an authority's practitioners said in one month.
create table savings.survey (
    survey bigint generated always as identity primary key,
    authority smallint not null references registry.authority,
    taken date not null,
    respondents integer not null,
    checksum text not null,
    imported_at timestamptz not null default clock_timestamp(),
    imported_by text not null default session_user,
    withdrawn_at timestamptz,
    constraint "a survey is taken in a month" check (extract(day from taken) = 1),
    constraint "a survey has respondents" check (respondents > 0)
);
create unique index "an authority takes one survey a month" on savings.survey (authority, taken) where withdrawn_at is null;
create index survey_authority on savings.survey (authority);
create unique index "a file is one survey" on savings.survey (authority, checksum) where withdrawn_at is null;

-- What an estimate needs, in no order of the file: whom an answer is of, their team and their employer aren't kept.
create table savings.response (
    survey bigint not null references savings.survey,
    answer integer not null,
    occupation text not null references access.occupation,
    weekly_searches numeric(7, 2) not null,
    minutes_per_search numeric(7, 2) not null,
    share_never_found numeric(5, 4) not null,
    hourly_cost_pence integer not null,
    weight numeric(12, 6) not null,
    primary key (survey, answer),
    constraint "searches a week are 0 to 500" check (weekly_searches between 0 and 500),
    constraint "minutes a search are 0 to 2400" check (minutes_per_search between 0 and 2400),
    constraint "a share is 0 to 1" check (share_never_found between 0 and 1),
    constraint "an hour costs 1 to 500 pounds" check (hourly_cost_pence between 100 and 50000),
    constraint "a weight is above 0" check (weight > 0),
    constraint "nobody looks for longer than a week of work" check (weekly_searches * minutes_per_search <= 60 * 60)
);
create index response_occupation on savings.response (occupation);

-- How many there are, to scale answers up: the payroll of one day. The newest counts.
create table savings.workforce (
    authority smallint not null references registry.authority,
    counted_on date not null,
    occupation text not null references access.occupation,
    headcount integer not null,
    full_time_equivalent numeric(9, 2) not null,
    hourly_cost_pence integer not null,
    primary key (authority, counted_on, occupation),
    constraint "a headcount is above 0" check (headcount > 0),
    constraint "full-time equivalents are no more than heads" check (full_time_equivalent > 0 and full_time_equivalent <= headcount),
    constraint "an hour costs 1 to 500 pounds" check (hourly_cost_pence between 100 and 50000)
);
create index workforce_occupation on savings.workforce (occupation);

-- What an occupation's answers say, scaled up to all who work in it: computed when they change, and read by reports.
create table savings.estimate (
    survey bigint not null references savings.survey,
    occupation text not null references access.occupation,
    respondents integer not null,
    headcount integer not null,
    full_time_equivalent numeric(9, 2) not null,
    payroll_pence_week bigint not null,
    searches_week numeric(12, 2) not null,
    never_found_week numeric(12, 2) not null,
    minutes_week bigint not null,
    minutes_variance double precision not null,
    pence_week bigint not null,
    pence_variance double precision not null,
    seed bigint not null,
    replicates integer not null,
    primary key (survey, occupation)
);
create index estimate_occupation on savings.estimate (occupation);
comment on column savings.estimate.payroll_pence_week is 'The minutes at the payroll''s hourly cost, where pence_week has the surveyed one.';

-- Why an authority has no estimate of a wave. "No estimate rather than a wrong one."
create table savings.obstacle (
    survey bigint not null references savings.survey,
    ordinal smallint not null,
    text text not null,
    primary key (survey, ordinal)
);

create table savings.running_cost (
    authority smallint references registry.authority,
    valid_from date not null,
    pence_a_year bigint not null,
    source text not null,
    running_cost bigint generated always as identity primary key,
    constraint "a cost isn't below 0" check (pence_a_year >= 0),
    constraint "a cost says where it is from" check (length(btrim(source)) between 3 and 200),
    constraint "one cost a day" unique nulls not distinct (authority, valid_from)
);

create table savings.backlog (
    authority smallint not null references registry.authority,
    team text not null,
    counted_on date not null,
    open integer not null,
    primary key (authority, team, counted_on),
    constraint "a backlog isn't below 0" check (open between 0 and 1000000),
    constraint "a team has a name" check (length(btrim(team)) between 1 and 80)
);

-- When something changed: the day from which an effect is looked for.
create table savings.event (
    authority smallint not null references registry.authority,
    team text not null default '',
    kind text not null,
    happened_on date not null,
    primary key (authority, team, kind),
    constraint "an event is go-live or training" check (kind in ('go-live', 'training')),
    constraint "a team's name is short" check (length(team) <= 80)
);
comment on column savings.event.team is 'Empty where it is the whole authority''s.';

-- Which team an account works in; measured use is told by team to its own authority alone.
create table savings.membership (
    account bigint primary key references access.account,
    team text not null,
    constraint "a team has a name" check (length(btrim(team)) between 1 and 80)
);

-- How many children live in an authority, to the nearest hundred: a shield changes nothing in it.
create table savings.population (
    authority smallint primary key references registry.authority,
    residents integer not null,
    counted_on date not null
);

-- What the audit measures, by month. Counts add up: any total is a sum of these.
create table savings.use (
    month date not null,
    authority smallint not null,
    occupation text not null,
    team text not null,
    searches bigint not null,
    enquiries bigint not null,
    opened bigint not null,
    seconds bigint not null,
    located bigint not null,
    elsewhere bigint not null,
    primary key (month, authority, occupation, team)
);
comment on table savings.use is 'An enquiry is a run of one practitioner''s searches, none later than 30 minutes after the last, up to the first record opened.';
comment on column savings.use.authority is 'The employer''s number; 0 for national partners.';
comment on column savings.use.seconds is 'From the first search to the record opened, of the enquiries that ended in one.';
comment on column savings.use.located is 'Of those, where the child isn''t shielded and the practitioner has an authority: its part elsewhere is the share that crosses a border.';

-- Enquiries that may still end in a record: the cursor stands between their search and their end.
create table savings.pending (
    account bigint primary key,
    first_at timestamptz not null,
    last_at timestamptz not null
);

-- How far the audit is counted: entries before reached_at are, and none after it.
create table savings.cursor (
    one boolean primary key default true,
    reached_at timestamptz,
    marked_at timestamptz,
    marked_before xid8,
    constraint "there is one cursor" check (one)
);
insert into savings.cursor default values;
comment on column savings.cursor.marked_before is 'Once no transaction below this runs, all entries written before marked_at are there to be counted.';
