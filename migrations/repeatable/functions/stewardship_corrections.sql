set local role contactpoint_guard;

-- What families say is wrong in a record (UK GDPR articles 12 and 16): asked, and within a month accepted, with what was
-- changed, or refused, with why.

create or replace function stewardship.ask_correction(
    token bytea, reason text, client text, number bigint, asker text, about text, wanted text, received_on date
) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, stewardship, pg_temp
as $$
declare
    session access.session := access.admit(token, reason, '{2}');
    live constant bigint := stewardship.survivor(number);
    id constant uuid := gen_random_uuid();
    outcome text;
begin
    if session.fault is null then
        outcome := case
            when stewardship.answers_for(live) is distinct from session.authority then 'not-found'
            when asker is null or asker not in ('child', 'parent')
                or about is null or about not in ('name', 'birth date', 'gender', 'number', 'address', 'carer', 'service', 'other')
                or coalesce(length(btrim(wanted)), 0) not between 1 and 500
                or received_on is null or received_on not between access.today() - 365 and access.today() then 'value-malformed'
            else 'granted'
        end;
    end if;
    outcome := coalesce(session.fault, outcome);
    session.fault := contacts.answer(session, 'steward', outcome, reason, client,
        jsonb_build_object('step', 'correction-ask', 'number', number, 'asker', asker, 'about', about, 'received', received_on, 'correction', id),
        case when outcome = 'granted' then array[live] else '{}' end,
        jsonb_build_object('correction', id, 'dueOn', (received_on + interval '1 month')::date));
    if session.fault = 'granted' and outcome = 'granted' then
        insert into stewardship.correction (correction, child, asker, about, wanted, received_on, recorded_by)
        values (id, live, ask_correction.asker, ask_correction.about, btrim(ask_correction.wanted), ask_correction.received_on,
            session.account);
    end if;
    return session.fault;
end $$;

create or replace function stewardship.answer_correction(
    token bytea, reason text, client text, correction uuid, accepted boolean, answer text
) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, stewardship, pg_temp
as $$
declare
    session access.session := access.admit(token, reason, '{2}');
    asked stewardship.correction;
    outcome text;
begin
    if session.fault is null then
        select k.* into asked from stewardship.correction as k
        where k.correction = answer_correction.correction and stewardship.owes_for(k.child) = session.authority
        for update;
        outcome := case
            when asked.correction is null then 'not-found'
            when asked.state <> 'open' then 'request-closed'
            when accepted is null or coalesce(length(btrim(answer)), 0) not between 5 and 500 then 'value-malformed'
            else 'granted'
        end;
    end if;
    outcome := coalesce(session.fault, outcome);
    session.fault := contacts.answer(session, 'steward', outcome, reason, client,
        jsonb_build_object('step', 'correction-answer', 'correction', correction, 'accepted', accepted),
        case when asked.correction is not null then array[asked.child] else '{}' end, '{}');
    if session.fault = 'granted' and outcome = 'granted' then
        update stewardship.correction as k
        set state = case when accepted then 'accepted' else 'refused' end, answer = btrim(answer_correction.answer),
            closed_by = session.account, closed_at = clock_timestamp()
        where k.correction = asked.correction;
    end if;
    return session.fault;
end $$;

-- The corrections of the caller's authority that wait for an answer, those due first.
create or replace function stewardship.corrections(token bytea, reason text, client text) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, stewardship, pg_temp
as $$
declare
    session access.session := access.admit(token, reason, '{2}');
    listed jsonb := '[]';
    children bigint[] := '{}';
begin
    if session.fault is null then
        select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('correction', k.correction, 'number', k.child::text,
                'name', nullif(n.family, '') || coalesce(', ' || nullif(n.given, ''), ''), 'asker', k.asker, 'about', k.about,
                'wanted', k.wanted, 'receivedOn', k.received_on, 'dueOn', k.due_on, 'overdue', k.due_on < access.today()))
                order by k.due_on, k.recorded_at), '[]'),
            coalesce(array_agg(k.child), '{}')
        into listed, children
        from stewardship.correction as k
        left join registry.child_name as n on n.child = k.child and n.kind = 'current'
        where k.state = 'open' and stewardship.owes_for(k.child) = session.authority;
    end if;
    return contacts.answer(session, 'steward', coalesce(session.fault, 'granted'), reason, client, '{"step": "corrections"}', children,
        jsonb_build_object('corrections', listed));
end $$;

set local role contactpoint_owner;
