-- migrate:lock-timeout 5s
-- migrate:allow one-strict-lock what an involvement is named by changes together with what names it
-- migrate:allow constraint-using-index no index is in service yet
-- migrate:allow create-index-concurrently no index is in service yet
-- migrate:allow check-not-valid no index is in service yet
-- Who keeps what is held of contacts: the practitioners themselves, their services, their team. Each change has a version
-- and leaves what was before it in the history.

-- Drawn at random: an id that is counted would tell how many there are that can't be seen.
create function contacts.new_id() returns bigint
language sql volatile parallel safe
set search_path = pg_catalog
as $$ select ('x' || translate(left(gen_random_uuid()::text, 13), '-', ''))::bit(48)::bigint $$;
grant execute on function contacts.new_id() to contactpoint_guard;

alter table contacts.service
    alter column service set default contacts.new_id(),
    add column partner text,
    add column version integer not null default 1,
    add constraint "a service has a bounded description" check (
        length(name) between 1 and 200 and length(phone) <= 40 and length(email) <= 200 and length(reference) <= 40);
comment on column contacts.service.partner is 'The national partner that keeps it, where it isn''t kept by its authority''s team.';

create table contacts.post (
    account bigint not null references access.account,
    service bigint not null references contacts.service,
    phone text,
    email text,
    hours text,
    version integer not null default 1,
    primary key (account, service),
    constraint "a post has bounded contact details" check (length(phone) <= 40 and length(email) <= 200 and length(hours) <= 100)
);
create index post_service on contacts.post (service);
comment on table contacts.post is 'Where an account works: whose involvements are its own. With the practitioner''s own contact details and hours.';

alter table contacts.involvement
    drop constraint involvement_pkey,
    add column involvement bigint not null default contacts.new_id(),
    add column role text,
    add column account bigint,
    add column recorded_by bigint,
    add column changed_by bigint,
    add column lead_since date,
    add column version integer not null default 1,
    add primary key (child, involvement),
    add constraint "a role is one of the listed" check (role in (
        'allocated worker', 'key worker', 'named professional', 'assessing', 'supporting', 'specialist advice')),
    add constraint "an involvement has bounded contact details" check (
        length(practitioner) <= 200 and length(occupation) <= 100 and length(phone) <= 40 and length(email) <= 200);
create index involvement_account on contacts.involvement (account) where account is not null;
comment on column contacts.involvement.account is 'The practitioner''s account, where there is one: the one who is told when something changes.';
comment on column contacts.involvement.recorded_by is 'The account that recorded it; null where a source did.';

alter table contacts.sensitive_involvement
    drop constraint sensitive_involvement_pkey,
    add column involvement bigint not null default contacts.new_id(),
    add column role text,
    add column occupation text,
    add column account bigint,
    add column recorded_account bigint,
    add column changed_by bigint,
    add column version integer not null default 1,
    add primary key (child, involvement),
    add constraint "an involvement ends after it began" check (ended >= started),
    add constraint "a role is one of the listed" check (role in (
        'allocated worker', 'key worker', 'named professional', 'assessing', 'supporting', 'specialist advice')),
    add constraint "an involvement has bounded contact details" check (
        length(practitioner) <= 200 and length(occupation) <= 100 and length(phone) <= 40 and length(email) <= 200);
create index sensitive_involvement_account on contacts.sensitive_involvement (account) where account is not null;

alter table contacts.sensitive_mark add column until date;
comment on column contacts.sensitive_mark.until is 'When the last of them ended, which nobody may read: the mark goes a year later. Null while one goes on.';

alter table contacts.common_assessment
    drop constraint common_assessment_pkey,
    add column assessment bigint not null default contacts.new_id(),
    add column ended date,
    add column recorded_by bigint,
    add column changed_by bigint,
    add column version integer not null default 1,
    add primary key (child, assessment),
    add constraint "an assessment ends after it began" check (ended >= since);
create unique index "a child has one common assessment" on contacts.common_assessment (child) where ended is null;

create table contacts.lead_term (
    child bigint not null references registry.child,
    term bigint not null default contacts.new_id(),
    service bigint not null references contacts.service,
    practitioner text,
    since date not null,
    ended date not null,
    primary key (child, term)
);
create index lead_term_service on contacts.lead_term (service);
comment on table contacts.lead_term is 'Who led before.';

create table contacts.lead_offer (
    child bigint primary key references registry.child,
    involvement bigint not null,
    offered_by bigint not null,
    offered_at timestamptz not null default clock_timestamp()
);
comment on table contacts.lead_offer is 'The lead, offered to an involvement that hasn''t accepted yet.';

create table contacts.history (
    child bigint not null references registry.child,
    kind text not null,
    id bigint not null,
    version integer not null,
    was jsonb not null,
    replaced_at timestamptz not null default clock_timestamp(),
    primary key (child, kind, id, version)
);
comment on table contacts.history is 'Each row of contacts as it was before a change, kept by triggers whoever changes it.';

create table contacts.broker_request (
    request bigint primary key default contacts.new_id(),
    child bigint not null references registry.child,
    asked_by bigint not null,
    asked_at timestamptz not null default clock_timestamp(),
    callback text not null,
    state text not null default 'asked',
    involvement bigint,
    answer text,
    constraint "a request is asked, passed, answered, declined or withdrawn" check (
        state in ('asked', 'passed', 'answered', 'declined', 'withdrawn')),
    constraint "a request that is passed on names to whom" check (state <> 'passed' or involvement is not null),
    constraint "an answer is an answer" check ((state = 'answered') = (answer is not null)),
    constraint "a request has bounded words" check (length(callback) between 5 and 200 and length(answer) between 5 and 200)
);
create index broker_request_child on contacts.broker_request (child);
create index broker_request_asked_by on contacts.broker_request (asked_by);
create index broker_request_involvement on contacts.broker_request (involvement) where state = 'passed';

create table contacts.broker_step (
    request bigint not null references contacts.broker_request,
    ordinal smallint not null,
    child bigint not null references registry.child,
    step text not null,
    account bigint not null,
    at timestamptz not null default clock_timestamp(),
    primary key (request, ordinal)
);
create index broker_step_child on contacts.broker_step (child);

create table contacts.notice (
    notice bigint primary key default contacts.new_id(),
    account bigint not null,
    child bigint not null references registry.child,
    kind text not null,
    involvement bigint,
    at timestamptz not null default clock_timestamp(),
    read_at timestamptz,
    constraint "a notice is of a known kind" check (
        kind in ('service involved', 'service left', 'moved', 'lead changed', 'lead offered'))
);
create index notice_account on contacts.notice (account) where read_at is null;
create index notice_child on contacts.notice (child);

-- What a request that changes something, or lists what is the caller's own, is answered: read like a child, in a later
-- transaction than the audit entry's.
alter table access.grant add column answer jsonb;
