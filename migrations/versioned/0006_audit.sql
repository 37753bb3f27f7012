create schema audit authorization contactpoint_owner;

-- Append-only. A request writes one entry when it asks (with every child considered, refusals too) and one when
-- it has chosen what to return.
create table audit.entry (
    request uuid not null,
    at timestamptz not null default clock_timestamp(),
    action text not null,
    outcome text not null,
    account bigint,
    on_behalf_of bigint,
    role smallint,
    authority smallint,
    purpose smallint,
    reason text,
    client text,
    criteria jsonb,
    children bigint[] not null,
    primary key (request, at, outcome)
) partition by range (at);
comment on column audit.entry.outcome is '"granted" (children considered or opened), "returned" (the children shown), or why it was refused.';

create table audit.entry_2026_01 partition of audit.entry for values from ('2026-01-01 00:00+00') to ('2026-02-01 00:00+00');
create table audit.entry_2026_02 partition of audit.entry for values from ('2026-02-01 00:00+00') to ('2026-03-01 00:00+00');
create table audit.entry_2026_03 partition of audit.entry for values from ('2026-03-01 00:00+00') to ('2026-04-01 00:00+00');
create table audit.entry_2026_04 partition of audit.entry for values from ('2026-04-01 00:00+00') to ('2026-05-01 00:00+00');
create table audit.entry_2026_05 partition of audit.entry for values from ('2026-05-01 00:00+00') to ('2026-06-01 00:00+00');
create table audit.entry_2026_06 partition of audit.entry for values from ('2026-06-01 00:00+00') to ('2026-07-01 00:00+00');
create table audit.entry_2026_07 partition of audit.entry for values from ('2026-07-01 00:00+00') to ('2026-08-01 00:00+00');
create table audit.entry_2026_08 partition of audit.entry for values from ('2026-08-01 00:00+00') to ('2026-09-01 00:00+00');
create table audit.entry_2026_09 partition of audit.entry for values from ('2026-09-01 00:00+00') to ('2026-10-01 00:00+00');
create table audit.entry_2026_10 partition of audit.entry for values from ('2026-10-01 00:00+00') to ('2026-11-01 00:00+00');
create table audit.entry_2026_11 partition of audit.entry for values from ('2026-11-01 00:00+00') to ('2026-12-01 00:00+00');
create table audit.entry_2026_12 partition of audit.entry for values from ('2026-12-01 00:00+00') to ('2027-01-01 00:00+00');
create table audit.entry_2027_01 partition of audit.entry for values from ('2027-01-01 00:00+00') to ('2027-02-01 00:00+00');
create table audit.entry_2027_02 partition of audit.entry for values from ('2027-02-01 00:00+00') to ('2027-03-01 00:00+00');
create table audit.entry_2027_03 partition of audit.entry for values from ('2027-03-01 00:00+00') to ('2027-04-01 00:00+00');
create table audit.entry_2027_04 partition of audit.entry for values from ('2027-04-01 00:00+00') to ('2027-05-01 00:00+00');
create table audit.entry_2027_05 partition of audit.entry for values from ('2027-05-01 00:00+00') to ('2027-06-01 00:00+00');
create table audit.entry_2027_06 partition of audit.entry for values from ('2027-06-01 00:00+00') to ('2027-07-01 00:00+00');
create table audit.entry_2027_07 partition of audit.entry for values from ('2027-07-01 00:00+00') to ('2027-08-01 00:00+00');
create table audit.entry_2027_08 partition of audit.entry for values from ('2027-08-01 00:00+00') to ('2027-09-01 00:00+00');
create table audit.entry_2027_09 partition of audit.entry for values from ('2027-09-01 00:00+00') to ('2027-10-01 00:00+00');
create table audit.entry_2027_10 partition of audit.entry for values from ('2027-10-01 00:00+00') to ('2027-11-01 00:00+00');
create table audit.entry_2027_11 partition of audit.entry for values from ('2027-11-01 00:00+00') to ('2027-12-01 00:00+00');
create table audit.entry_2027_12 partition of audit.entry for values from ('2027-12-01 00:00+00') to ('2028-01-01 00:00+00');
create table audit.entry_2028_01 partition of audit.entry for values from ('2028-01-01 00:00+00') to ('2028-02-01 00:00+00');
create table audit.entry_2028_02 partition of audit.entry for values from ('2028-02-01 00:00+00') to ('2028-03-01 00:00+00');
create table audit.entry_2028_03 partition of audit.entry for values from ('2028-03-01 00:00+00') to ('2028-04-01 00:00+00');
create table audit.entry_2028_04 partition of audit.entry for values from ('2028-04-01 00:00+00') to ('2028-05-01 00:00+00');
create table audit.entry_2028_05 partition of audit.entry for values from ('2028-05-01 00:00+00') to ('2028-06-01 00:00+00');
create table audit.entry_2028_06 partition of audit.entry for values from ('2028-06-01 00:00+00') to ('2028-07-01 00:00+00');
create table audit.entry_2028_07 partition of audit.entry for values from ('2028-07-01 00:00+00') to ('2028-08-01 00:00+00');
create table audit.entry_2028_08 partition of audit.entry for values from ('2028-08-01 00:00+00') to ('2028-09-01 00:00+00');
create table audit.entry_2028_09 partition of audit.entry for values from ('2028-09-01 00:00+00') to ('2028-10-01 00:00+00');
create table audit.entry_2028_10 partition of audit.entry for values from ('2028-10-01 00:00+00') to ('2028-11-01 00:00+00');
create table audit.entry_2028_11 partition of audit.entry for values from ('2028-11-01 00:00+00') to ('2028-12-01 00:00+00');
create table audit.entry_2028_12 partition of audit.entry for values from ('2028-12-01 00:00+00') to ('2029-01-01 00:00+00');
create table audit.entry_2029_01 partition of audit.entry for values from ('2029-01-01 00:00+00') to ('2029-02-01 00:00+00');
create table audit.entry_2029_02 partition of audit.entry for values from ('2029-02-01 00:00+00') to ('2029-03-01 00:00+00');
create table audit.entry_2029_03 partition of audit.entry for values from ('2029-03-01 00:00+00') to ('2029-04-01 00:00+00');
create table audit.entry_2029_04 partition of audit.entry for values from ('2029-04-01 00:00+00') to ('2029-05-01 00:00+00');
create table audit.entry_2029_05 partition of audit.entry for values from ('2029-05-01 00:00+00') to ('2029-06-01 00:00+00');
create table audit.entry_2029_06 partition of audit.entry for values from ('2029-06-01 00:00+00') to ('2029-07-01 00:00+00');
create table audit.entry_2029_07 partition of audit.entry for values from ('2029-07-01 00:00+00') to ('2029-08-01 00:00+00');
create table audit.entry_2029_08 partition of audit.entry for values from ('2029-08-01 00:00+00') to ('2029-09-01 00:00+00');
create table audit.entry_2029_09 partition of audit.entry for values from ('2029-09-01 00:00+00') to ('2029-10-01 00:00+00');
create table audit.entry_2029_10 partition of audit.entry for values from ('2029-10-01 00:00+00') to ('2029-11-01 00:00+00');
create table audit.entry_2029_11 partition of audit.entry for values from ('2029-11-01 00:00+00') to ('2029-12-01 00:00+00');
create table audit.entry_2029_12 partition of audit.entry for values from ('2029-12-01 00:00+00') to ('2030-01-01 00:00+00');

create function audit.refuse_change() returns trigger
language plpgsql
set search_path = pg_catalog
as $$
begin
    raise exception 'the audit is append-only' using errcode = 'insufficient_privilege', hint = 'Entries are never changed or removed.';
end $$;
create trigger "the audit is append-only" before update or delete or truncate on audit.entry
    for each statement execute function audit.refuse_change();
