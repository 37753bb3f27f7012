-- migrate:allow one-strict-lock nobody but the guard's functions touches these tables
-- Entries and heads are read by the guard's functions alone, and changed by nobody.
drop policy if exists "the guard reads" on audit.entry;
create policy "the guard reads" on audit.entry for select to contactpoint_guard using (true);

alter table audit.head enable row level security;
alter table audit.head force row level security;
drop policy if exists "the guard reads" on audit.head;
create policy "the guard reads" on audit.head for select to contactpoint_guard using (true);
drop policy if exists "the guard adds" on audit.head;
create policy "the guard adds" on audit.head for insert to contactpoint_guard with check (true);
create or replace trigger "the audit is append-only" before update or delete or truncate on audit.head
    for each statement execute function audit.refuse_change();

alter table audit.sealing enable row level security;
alter table audit.sealing force row level security;
drop policy if exists "the guard reads" on audit.sealing;
create policy "the guard reads" on audit.sealing for select to contactpoint_guard using (true);
drop policy if exists "the guard adds" on audit.sealing;
create policy "the guard adds" on audit.sealing for insert to contactpoint_guard with check (true);
drop policy if exists "the guard changes" on audit.sealing;
create policy "the guard changes" on audit.sealing for update to contactpoint_guard using (true) with check (true);

-- The watch, and what it compares.
drop policy if exists "the guard reads" on registry.carer;
create policy "the guard reads" on registry.carer for select to contactpoint_guard using (true);
drop policy if exists "the guard reads" on contacts.involvement;
create policy "the guard reads" on contacts.involvement for select to contactpoint_guard using (true);

alter table audit.rule enable row level security;
alter table audit.rule force row level security;
drop policy if exists "the guard reads" on audit.rule;
create policy "the guard reads" on audit.rule for select to contactpoint_guard using (true);

alter table audit.alert enable row level security;
alter table audit.alert force row level security;
drop policy if exists "the guard reads" on audit.alert;
create policy "the guard reads" on audit.alert for select to contactpoint_guard using (true);
drop policy if exists "the guard adds" on audit.alert;
create policy "the guard adds" on audit.alert for insert to contactpoint_guard with check (true);
drop policy if exists "the guard changes" on audit.alert;
create policy "the guard changes" on audit.alert for update to contactpoint_guard using (true) with check (true);

alter table audit.watching enable row level security;
alter table audit.watching force row level security;
drop policy if exists "the guard reads" on audit.watching;
create policy "the guard reads" on audit.watching for select to contactpoint_guard using (true);
drop policy if exists "the guard adds" on audit.watching;
create policy "the guard adds" on audit.watching for insert to contactpoint_guard with check (true);
drop policy if exists "the guard changes" on audit.watching;
create policy "the guard changes" on audit.watching for update to contactpoint_guard using (true) with check (true);

alter table audit.home enable row level security;
alter table audit.home force row level security;
drop policy if exists "the guard reads" on audit.home;
create policy "the guard reads" on audit.home for select to contactpoint_guard using (true);
drop policy if exists "the guard adds" on audit.home;
create policy "the guard adds" on audit.home for insert to contactpoint_guard with check (true);
drop policy if exists "the guard changes" on audit.home;
create policy "the guard changes" on audit.home for update to contactpoint_guard using (true) with check (true);
