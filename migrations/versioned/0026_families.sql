-- migrate:phase expand
-- What families ask: to see what is held of a child, and to have it put right. Both are due within a month.
create table stewardship.subject_request (
    request uuid primary key default gen_random_uuid(),
    child bigint not null references registry.child,
    asker text not null,
    name text,
    received_on date not null,
    due_on date not null generated always as ((received_on + interval '1 month')::date) stored,
    recorded_by bigint not null references access.account,
    recorded_at timestamptz not null default clock_timestamp(),
    identity text,
    responsibility text,
    competent boolean,
    agrees boolean not null default false,
    sees_past timestamptz[] not null default '{}',
    state text not null default 'open',
    refused_because text,
    closed_by bigint references access.account,
    closed_at timestamptz,
    constraint "a parent or the child asks" check (asker in ('child', 'parent')),
    constraint "a parent who asks is named" check ((asker = 'parent') = (name is not null) and length(btrim(name)) between 1 and 200),
    constraint "identity is shown by a known proof" check (identity in (
        'passport', 'driving licence', 'identity card', 'birth certificate', 'known in person')),
    constraint "responsibility is shown by a known proof, of a parent" check (
        responsibility is null or asker = 'parent' and responsibility in (
            'birth certificate', 'adoption order', 'court order', 'responsibility agreement', 'marriage certificate')),
    constraint "only a parent needs the child's word" check (asker = 'parent' or not agrees and sees_past = '{}'),
    constraint "a request is open, answered or refused" check (state in ('open', 'answered', 'refused')),
    constraint "a request is closed by a person" check (
        (state = 'open') = (closed_at is null) and (closed_by is null) = (closed_at is null)),
    constraint "an answer follows the checks" check (
        state <> 'answered' or identity is not null and (asker = 'child' or responsibility is not null)),
    constraint "a refusal has a known ground" check ((state = 'refused') = (refused_because is not null) and refused_because in (
        'identity not shown', 'responsibility not shown', 'not competent', 'serious harm', 'withdrawn'))
);
create index subject_request_child on stewardship.subject_request (child);
create index subject_request_recorded_by on stewardship.subject_request (recorded_by);
create index subject_request_closed_by on stewardship.subject_request (closed_by);
create index subject_request_due on stewardship.subject_request (due_on) where state = 'open';
comment on column stewardship.subject_request.competent is 'What the team decided of this child (Fraser); null where the presumption of twelve years stands.';
comment on column stewardship.subject_request.agrees is 'The child''s word that this parent may see what is private.';
comment on column stewardship.subject_request.sees_past is 'The starts of the shields that a second person decided don''t hide the child from this parent; no later one is among them.';

create table stewardship.correction (
    correction uuid primary key default gen_random_uuid(),
    child bigint not null references registry.child,
    asker text not null,
    about text not null,
    wanted text not null,
    received_on date not null,
    due_on date not null generated always as ((received_on + interval '1 month')::date) stored,
    recorded_by bigint not null references access.account,
    recorded_at timestamptz not null default clock_timestamp(),
    state text not null default 'open',
    answer text,
    closed_by bigint references access.account,
    closed_at timestamptz,
    constraint "a parent or the child asks" check (asker in ('child', 'parent')),
    constraint "a correction is about a part of the record" check (about in (
        'name', 'birth date', 'gender', 'number', 'address', 'carer', 'service', 'other')),
    constraint "what is wanted has bounded words" check (length(btrim(wanted)) between 1 and 500),
    constraint "a correction is open, accepted or refused" check (state in ('open', 'accepted', 'refused')),
    constraint "an answer says what was changed, or why not" check (
        (state = 'open') = (answer is null) and length(btrim(answer)) between 5 and 500),
    constraint "a correction is answered by a person" check (
        (state = 'open') = (closed_at is null) and (closed_by is null) = (closed_at is null))
);
create index correction_child on stewardship.correction (child);
create index correction_recorded_by on stewardship.correction (recorded_by);
create index correction_closed_by on stewardship.correction (closed_by);
create index correction_due on stewardship.correction (due_on) where state = 'open';

-- To which successor the postcodes of an authority that ended go. Who its successors are is landed, like all reference data.
create table stewardship.succession (
    authority smallint not null,
    postcodes text not null,
    successor smallint not null,
    primary key (authority, postcodes),
    constraint "records pass to a successor" foreign key (authority, successor) references registry.authority_successor,
    constraint "postcodes are a district, a sector or the rest" check (postcodes ~ '^([A-Z]{1,2}[0-9][A-Z0-9]?( [0-9])?)?$')
);
create index succession_successor on stewardship.succession (authority, successor);
