set local role contactpoint_guard;

-- A new identity: a new record under its own shield, and the old one closed without telling why: only one with a confirmed
-- shield, so that two people have decided. That one became the other stands in the criteria of the new record's audit entry,
-- which auditors alone read, and nowhere else. The old record is gone from sight at once, and nothing is written of that: its
-- date lies at some day of the three months to come, when stewardship.retain archives it with the entry that any record has.
create or replace function shielding.new_identity(
    token bytea, reason text, client text, number bigint, family text, given text, born date, gender text,
    ground text, evidence text, reference text
) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, shielding, pg_temp
as $$
declare
    session access.session := access.admit(token, reason, '{2}');
    outcome text := session.fault;
    made bigint;
    asked uuid := gen_random_uuid();
begin
    if outcome is null then
        outcome := case
            when session.authority is distinct from shielding.authority_of(new_identity.number) then 'not-found'
            when not exists (
                select from shielding.shield as s where s.child = new_identity.number and s.ended is null and s.state = 'confirmed'
                    -- Where nobody asked for it, one person alone decided.
                    and (s.asked_by is not null or s.decided_by is distinct from session.account))
                then 'shield-unconfirmed'
            when new_identity.ground not in ('witness protection', 'risk to adoptive placement', 'threat to life') then 'ground-invalid'
            when coalesce(length(family), 0) not between 1 and 100 or coalesce(length(given), 0) not between 1 and 200
                or gender not in ('female', 'male', 'unspecified') or gender is null
                or born is null or born not between access.today() - 9500 and access.today() then 'identity-invalid'
            else coalesce(nullif(shielding.fault_of(new_identity.ground, new_identity.evidence, new_identity.reference), ''), 'granted')
        end;
    end if;
    if outcome = 'granted' then
        made := registry.new_number();
    end if;
    session.fault := contacts.answer(session, 'shielding', outcome, case when made is null then reason else 'a record was begun' end,
        client, jsonb_build_object('step', 'begin-record', 'old', new_identity.number),
        case when made is null then '{}'::bigint[] else array[made] end, '{}');
    if session.fault <> 'granted' or outcome <> 'granted' then
        return session.fault;
    end if;
    insert into registry.child (number, born, gender) values (made, new_identity.born, new_identity.gender);
    insert into registry.child_name (child, ordinal, kind, family, given)
    values (made, 1, 'current', new_identity.family, new_identity.given);
    insert into registry.child_home (child, authority, responsible_since, whereabouts)
    values (made, session.authority, access.today(), 'no known address');
    insert into shielding.request (request, child, asked_by, asked_for, ground, evidence, reference)
    values (asked, made, session.account, 'team', new_identity.ground, new_identity.evidence, new_identity.reference);
    insert into shielding.member (request, child, kind) values (asked, made, 'named');
    insert into shielding.shield (child, started, state, request, asked_by, decide_by, reviewed_on, review_by)
    values (made, clock_timestamp(), 'provisional', asked, session.account, clock_timestamp() + interval '7 days',
        access.today(), (access.today() + interval '6 months')::date);
    update registry.child as c set archived_on = access.today() + 14 + floor(random() * 77)::integer
    where c.number = new_identity.number;
    return session.fault;
end $$;

set local role contactpoint_owner;
