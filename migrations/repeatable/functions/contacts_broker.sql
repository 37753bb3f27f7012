set local role contactpoint_guard;

-- Brokered contact: a practitioner asks, the team of the child passes it on, the service answers or declines. On the way
-- the one who asked learns nothing: until an answer it is "asked", and whether it was passed on, to whom, or whether there
-- is anyone, shows in no word. "declined" is the service's word and the team's alike.

create or replace function contacts.note_step(request bigint, step text, account bigint) returns void
language sql volatile
set search_path = pg_catalog, contacts, pg_temp
as $$
    insert into contacts.broker_step (request, ordinal, child, step, account)
    select r.request, (select coalesce(max(s.ordinal), 0) + 1 from contacts.broker_step as s where s.request = r.request), r.child, $2, $3
    from contacts.broker_request as r where r.request = $1
$$;

-- Asks for contact with those who work with a child and are hidden: a sensitive service, or a shielded child's services.
create or replace function contacts.ask_broker(token bytea, reason text, client text, number bigint, callback text) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, contacts, pg_temp
as $$
declare
    session access.session := access.admit(token, reason, '{1}');
    person constant bigint := access.person_of(session);
    id constant bigint := contacts.new_id();
    outcome text;
begin
    if session.fault is null then
        callback := btrim(callback);
        outcome := case
            when coalesce(length(callback), 0) not between 5 and 200 then 'value-malformed'
            when not contacts.is_live(number) then 'not-found'
            else 'granted'
        end;
    end if;
    outcome := coalesce(session.fault, outcome);
    session.fault := contacts.answer(session, 'broker', outcome, reason, client,
        jsonb_build_object('number', number, 'step', 'ask', 'request', id::text),
        case outcome when 'granted' then array[number] else '{}' end, jsonb_build_object('id', id::text));
    if session.fault = 'granted' and outcome = 'granted' then
        insert into contacts.broker_request (request, child, asked_by, callback) values (id, number, person, ask_broker.callback);
        perform contacts.note_step(id, 'ask', person);
    end if;
    return session.fault;
end $$;

-- One step of a request: the team passes it to an involvement that goes on, or declines; the service it was passed to
-- answers or declines; who asked withdraws. Whatever is not the caller's to do, now, is "not-found".
create or replace function contacts.broker(
    token bytea, reason text, client text, request bigint, step text, involvement bigint, answer text
) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, contacts, pg_temp
as $$
declare
    session access.session := access.admit(token, reason);
    person constant bigint := access.person_of(session);
    asked contacts.broker_request;
    outcome text;
begin
    if session.fault is null then
        answer := btrim(answer);
        select r.* into asked from contacts.broker_request as r
        where r.request = broker.request and contacts.is_live(r.child)
            and case when step = 'withdraw' then r.asked_by = person and r.state in ('asked', 'passed')
                when r.state = 'asked' then step in ('pass', 'decline') and contacts.is_responsible(session, r.child)
                when r.state = 'passed' then step in ('answer', 'decline')
                    and contacts.is_passed_to(person, r.child, r.involvement)
                else false end
        for update;
        outcome := case
            when asked.request is null then 'not-found'
            when step = 'pass' and not contacts.goes_on(asked.child, broker.involvement) then 'not-found'
            when step = 'answer' and coalesce(length(answer), 0) not between 5 and 200 then 'value-malformed'
            else 'granted'
        end;
    end if;
    outcome := coalesce(session.fault, outcome);
    session.fault := contacts.answer(session, 'broker', outcome, reason, client,
        jsonb_build_object('request', request::text, 'step', step),
        case outcome when 'granted' then array[asked.child] else '{}' end, '{}');
    if session.fault = 'granted' and outcome = 'granted' then
        update contacts.broker_request as r
        set state = case step when 'pass' then 'passed' when 'answer' then 'answered' when 'decline' then 'declined' else 'withdrawn' end,
            involvement = coalesce(case when step = 'pass' then broker.involvement end, r.involvement),
            answer = case when step = 'answer' then broker.answer end
        where r.request = asked.request;
        perform contacts.note_step(asked.request, step, person);
    end if;
    return session.fault;
end $$;

-- Whether an involvement with the child, sensitive or not, goes on.
create or replace function contacts.goes_on(number bigint, involvement bigint) returns boolean
language sql stable
set search_path = pg_catalog, contacts, pg_temp
as $$
    select exists (select from contacts.involvement as i
            where i.child = number and i.involvement = goes_on.involvement and i.ended is null)
        or exists (select from contacts.sensitive_involvement as i
            where i.child = number and i.involvement = goes_on.involvement and i.ended is null and i.withdrawn_at is null)
$$;

-- Whether a request passed to the involvement is the account's to answer: it works at the service, which is still involved.
create or replace function contacts.is_passed_to(account bigint, number bigint, involvement bigint) returns boolean
language sql stable
set search_path = pg_catalog, contacts, pg_temp
as $$
    select exists (select from contacts.involvement as i
            where i.child = number and i.involvement = is_passed_to.involvement and i.ended is null
                and contacts.works_at(is_passed_to.account, i.service))
        or exists (select from contacts.sensitive_involvement as i
            where i.child = number and i.involvement = is_passed_to.involvement and i.ended is null and i.withdrawn_at is null
                and contacts.works_at(is_passed_to.account, i.service))
$$;

-- The requests that are the caller's: those it asked (of the last year), those passed to its services, and for the team
-- those of its children that wait. The oldest hundred of those that wait.
create or replace function contacts.brokered(token bytea, reason text, client text) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, contacts, pg_temp
as $$
declare
    session access.session := access.admit(token, reason);
    person constant bigint := access.person_of(session);
    asked jsonb := '[]';
    waiting jsonb := '[]';
    listed bigint[] := '{}';
begin
    if session.fault is null then
        select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
                'id', o.request::text, 'number', o.child::text, 'askedAt', o.asked_at, 'answer', o.answer,
                'state', case o.state when 'passed' then 'asked' else o.state end)) order by o.asked_at desc), '[]'),
            coalesce(array_agg(distinct o.child), '{}')
        into asked, listed
        from (
            select r.* from contacts.broker_request as r
            where r.asked_by = person and r.asked_at > clock_timestamp() - interval '1 year' and contacts.is_live(r.child)
            order by r.asked_at desc limit 100
        ) as o;
        select coalesce(jsonb_agg(jsonb_build_object(
                'id', w.request::text, 'number', w.child::text, 'askedAt', w.asked_at, 'callback', w.callback, 'state', w.state,
                'askedBy', a.name, 'occupation', a.occupation) order by w.asked_at), '[]'),
            listed || coalesce(array_agg(distinct w.child), '{}')
        into waiting, listed
        from (
            select r.* from contacts.broker_request as r
            where contacts.is_live(r.child) and (
                session.role = 2 and r.state in ('asked', 'passed')
                    and r.child in (select h.child from registry.child_home as h where h.authority = session.authority)
                or r.state = 'passed' and r.involvement in (
                    select i.involvement from contacts.involvement as i join contacts.post as p on p.service = i.service
                    where p.account = person and i.child = r.child and i.ended is null
                    union all
                    select i.involvement from contacts.sensitive_involvement as i join contacts.post as p on p.service = i.service
                    where p.account = person and i.child = r.child and i.ended is null and i.withdrawn_at is null))
            order by r.asked_at limit 100
        ) as w
        join access.account as a on a.account = w.asked_by;
        listed := array(select distinct child from unnest(listed) as child);
    end if;
    return contacts.answer(session, 'brokered', coalesce(session.fault, 'granted'), reason, client, '{}', listed,
        jsonb_build_object('asked', asked, 'waiting', waiting));
end $$;

set local role contactpoint_owner;
