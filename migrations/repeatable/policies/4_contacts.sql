-- The tables of contacts that no login reads, save for who led before: what they hold is answered by functions, which keep
-- the answer for a transaction after the audit entry's (contacts.answered).

alter table contacts.lead_term enable row level security;
alter table contacts.lead_term force row level security;
drop policy if exists "a grant opens the row" on contacts.lead_term;
create policy "a grant opens the row" on contacts.lead_term as restrictive for all to contactpoint_api, contactpoint_feed, contactpoint_report, contactpoint_operator
    using (child = any ((select access.granted('contacts'))::bigint[]));
drop policy if exists "the api reads what is granted" on contacts.lead_term;
create policy "the api reads what is granted" on contacts.lead_term for select to contactpoint_api
    using (ended > (select access.today()) - 365);

do $$
declare
    guarded text;
begin
    foreach guarded in array array['involvement', 'sensitive_involvement', 'sensitive_mark', 'common_assessment', 'lead_term', 'lead_offer',
        'history', 'broker_request', 'broker_step', 'notice']
    loop
        execute pg_catalog.format('alter table contacts.%I enable row level security', guarded);
        execute pg_catalog.format('alter table contacts.%I force row level security', guarded);
        execute pg_catalog.format('drop policy if exists "the guard keeps contacts" on contacts.%I', guarded);
        execute pg_catalog.format(
            'create policy "the guard keeps contacts" on contacts.%I for all to contactpoint_guard using (true) with check (true)', guarded);
    end loop;
end $$;

create or replace trigger "a what was is kept" before update or delete on contacts.involvement
    for each row execute function contacts.keep_history('involvement');
create or replace trigger "a what was is kept" before update or delete on contacts.sensitive_involvement
    for each row execute function contacts.keep_history('involvement');
create or replace trigger "a what was is kept" before update or delete on contacts.common_assessment
    for each row execute function contacts.keep_history('assessment');
create or replace trigger "b who led is kept" before insert or update or delete on contacts.involvement
    for each row execute function contacts.keep_lead();
create or replace trigger "a service's kind says where it belongs" before insert or update of service on contacts.involvement
    for each row execute function contacts.check_service('open');
create or replace trigger "a service's kind says where it belongs" before insert or update of service on contacts.sensitive_involvement
    for each row execute function contacts.check_service('sensitive');
create or replace trigger "who is involved is told" after insert or update on contacts.involvement
    for each row execute function contacts.tell_of_involvement();
create or replace trigger "who is involved is told of a move" after insert on registry.child_address
    for each row when (new.lived_to is null) execute function contacts.tell_of_move();
create or replace trigger "who is involved is told of a move" after update on registry.child_home
    for each row when (old.authority <> new.authority) execute function contacts.tell_of_move();
