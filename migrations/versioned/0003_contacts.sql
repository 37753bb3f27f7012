-- Who works with the child.
create schema contacts authorization contactpoint_owner;

create table contacts.service (
    service bigint primary key,
    kind text not null,
    name text not null,
    authority smallint not null references registry.authority,
    phone text,
    email text,
    reference text,
    valid_from date,
    valid_to date,
    constraint "a service is of a known kind" check (kind in (
        'school', 'nursery', 'gp practice', 'health visiting', 'school nursing',
        'children''s social care', 'youth offending', 'education welfare', 'special educational needs', 'speech and language therapy',
        'community paediatrics', 'police', 'probation', 'fire and rescue', 'voluntary organisation', 'family support', 'housing support',
        'sexual health', 'mental health', 'substance misuse')),
    constraint "a service ends after it began" check (valid_to > valid_from)
);
create index service_authority on contacts.service (authority, kind);
comment on column contacts.service.reference is 'The body''s own reference: URN of a school, ODS code of a practice.';

create table contacts.involvement (
    child bigint not null references registry.child,
    service bigint not null references contacts.service,
    started date not null,
    ended date,
    practitioner text,
    occupation text,
    phone text,
    email text,
    lead_professional boolean not null default false,
    primary key (child, service, started),
    constraint "an involvement ends after it began" check (ended >= started)
);
create unique index "a child has one lead professional" on contacts.involvement (child) where lead_professional and ended is null;
create index involvement_service on contacts.involvement (service);
comment on table contacts.involvement is 'Universal services (school, practice, health visitor) and additional ones; the practitioner where one is named.';

create table contacts.common_assessment (
    child bigint primary key references registry.child,
    service bigint not null references contacts.service,
    since date not null
);
create index common_assessment_service on contacts.common_assessment (service);
comment on table contacts.common_assessment is 'That a common assessment (CAF) exists and with whom; never its content.';

-- Sexual health, mental health, substance misuse: their kind and count are the team's alone. A row in
-- sensitive_mark, kept by a trigger, is what others may know.
create table contacts.sensitive_involvement (
    child bigint not null references registry.child,
    service bigint not null references contacts.service,
    started date not null,
    ended date,
    practitioner text,
    phone text,
    email text,
    basis text not null,
    recorded_by text not null,
    recorded_at timestamptz not null,
    withdrawn_at timestamptz,
    primary key (child, service, started),
    constraint "a basis is consent or suspected significant harm" check (basis in ('consent', 'significant harm suspected'))
);
create index sensitive_involvement_service on contacts.sensitive_involvement (service);

create table contacts.sensitive_mark (
    child bigint primary key references registry.child
);
