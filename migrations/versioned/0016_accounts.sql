-- migrate:allow check-not-valid some hundred thousand accounts are read in a moment, and none breaks the new checks
-- migrate:allow one-strict-lock a grant lives for a minute: its table is nearly empty; a run that deadlocks is tried again
-- An account's life: rights, two people for what gives power over children's records, systems that act for a practitioner.
insert into access.role (code, name) values (7, 'system');
insert into access.occupation (name, sector) values ('case-management system', 'social care');

alter table access.account
    add column may_override boolean not null default false,
    add column may_read_archive boolean not null default false,
    add column signed_out_at timestamptz,
    add column version integer not null default 1,
    add column system_key jsonb;
comment on column access.account.may_override is 'May open a shielded record, each time by itself, with an investigation to follow.';
comment on column access.account.signed_out_at is 'Bearer tokens issued before are refused.';
comment on column access.account.version is 'Counts the changes that a grant made before must not outlive.';
comment on column access.account.system_key is 'The public key (a JWK) with which a case-management system signs its assertions.';

alter table access.account
    add constraint "a system has a key, and nobody else" check ((role = 7) = (system_key is not null)),
    add constraint "a system has no rights of its own" check (role <> 7 or not (may_override or may_read_archive));

-- Grants are opened by accounts as they were when they asked.
alter type access.session add attribute versions integer;
alter table access.grant add column versions integer not null default 0;
comment on column access.grant.versions is 'The versions of both accounts, added: they only ever grow.';

-- What one of a team asks for and another one confirms.
create table access.proposal (
    proposal bigint primary key generated always as identity,
    -- Null where an account is to be made.
    account bigint references access.account,
    authority smallint not null references registry.authority,
    change jsonb not null,
    reason text not null,
    proposed_by bigint not null references access.account,
    proposed_at timestamptz not null default clock_timestamp(),
    decided_by bigint references access.account,
    decided_at timestamptz,
    confirmed boolean,
    constraint "two people decide" check (decided_by <> proposed_by),
    constraint "a decision has a person and a time" check (num_nonnulls(decided_by, decided_at, confirmed) in (0, 3))
);
create index proposal_account on access.proposal (account);
create index proposal_authority on access.proposal (authority);
create index proposal_proposed_by on access.proposal (proposed_by);
create index proposal_decided_by on access.proposal (decided_by);
comment on table access.proposal is 'Team roles and rights: nobody gives them alone. One that is a week old can''t be confirmed.';

-- What a trigger closed, and missed where it wasn't committed yet, versions end.
drop trigger if exists "grants end with the account" on access.account;
