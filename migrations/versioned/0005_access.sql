create schema access authorization contactpoint_owner;

create table access.purpose (
    code smallint primary key,
    name text not null unique,
    basis text not null
);
comment on table access.purpose is 'The lawful purposes an access may have, each with its legal basis.';
insert into access.purpose (code, name, basis) values
    (1, 'safeguarding', 'Children Act 2004 ss.10 and 11: safeguarding and promoting welfare'),
    (2, 'education', 'Education Act 2002 s.175: welfare of pupils'),
    (3, 'missing-education', 'Education Act 1996 s.436A: children missing education');

create table access.role (
    code smallint primary key,
    name text not null unique
);
insert into access.role (code, name) values
    (1, 'practitioner'), (2, 'team'), (3, 'auditor'), (4, 'management'), (5, 'operator'), (6, 'source');

create table access.occupation (
    name text primary key,
    sector text not null,
    constraint "a sector is one of the listed" check (sector in (
        'social care', 'health', 'education', 'police', 'probation', 'youth offending', 'fire and rescue', 'voluntary'))
);
comment on table access.occupation is 'The occupations that may have an account (SI 2007/2182, schedule), and the sector each works in.';
insert into access.occupation (name, sector) values
    ('social worker', 'social care'), ('family support worker', 'social care'), ('contactpoint team officer', 'social care'),
    ('doctor', 'health'), ('nurse', 'health'), ('health visitor', 'health'), ('midwife', 'health'), ('school nurse', 'health'),
    ('speech and language therapist', 'health'),
    ('teacher', 'education'), ('head teacher', 'education'), ('education welfare officer', 'education'),
    ('special educational needs coordinator', 'education'), ('connexions adviser', 'education'),
    ('police officer', 'police'), ('probation officer', 'probation'), ('youth offending worker', 'youth offending'),
    ('fire safety officer', 'fire and rescue'), ('voluntary sector practitioner', 'voluntary');

create table access.account (
    account bigint generated always as identity primary key,
    subject uuid not null unique default gen_random_uuid(),
    name text not null,
    role smallint not null references access.role,
    occupation text not null references access.occupation,
    authority smallint references registry.authority,
    partner text,
    dbs_checked_on date not null,
    trained_on date not null,
    agreed_on date not null,
    suspended_at timestamptz,
    left_at timestamptz,
    created_at timestamptz not null default now(),
    constraint "an account has one employer" check (num_nonnulls(authority, partner) = 1),
    constraint "a team works for an authority" check (role <> 2 or authority is not null),
    constraint "an account has a name" check (length(btrim(name)) between 1 and 200)
);
create index account_authority on access.account (authority);
create index account_role on access.account (role);
create index account_occupation on access.account (occupation);

-- HMAC-SHA256 keys as the two padded blocks: pgcrypto isn't needed, and the key itself isn't here.
create table access.signing_key (
    key smallint primary key,
    inner_pad bytea not null,
    outer_pad bytea not null,
    valid_from timestamptz not null default now(),
    valid_to timestamptz,
    constraint "pads are one block of SHA-256" check (length(inner_pad) = 64 and length(outer_pad) = 64)
);

-- What a caller may read for some seconds. The request id comes from the signed token and is used once.
create table access.grant (
    request uuid primary key,
    transaction xid8 not null default pg_current_xact_id(),
    expires timestamptz not null,
    account bigint not null,
    role smallint not null,
    authority smallint,
    sector text not null,
    action text not null,
    children bigint[] not null,
    closed boolean not null default false
) with (fillfactor = 70);
create index grant_expires on access.grant (expires);
comment on column access.grant.closed is 'Set when the answer has been read, and when the token is presented a second time: then it opens nothing more.';
comment on column access.grant.transaction is 'Rows open only to a later transaction than this: the audit entry of the same transaction is then durable.';

-- A verified request. fault says why it is refused and is null where it isn't.
create type access.session as (
    fault text,
    request uuid,
    expires timestamptz,
    account bigint,
    on_behalf_of bigint,
    role smallint,
    authority smallint,
    sector text,
    purpose smallint
);
