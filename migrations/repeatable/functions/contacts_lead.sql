set local role contactpoint_guard;

-- The lead professional, one at a time, and the common assessment (CAF).

-- The child's involvements that go on, one writer at a time: who waits sees what the other one did.
create or replace function contacts.lock_open(number bigint) returns void
language plpgsql volatile
set search_path = pg_catalog, contacts, pg_temp
as $$
begin
    perform from contacts.involvement as i where i.child = number and i.ended is null order by i.involvement for update;
end $$;

-- Whether the caller's service is involved now, openly.
create or replace function contacts.is_involved(session access.session, number bigint, service bigint default null) returns boolean
language sql stable
set search_path = pg_catalog, contacts, pg_temp
as $$
    select exists (select from contacts.involvement as i
        where i.child = number and i.ended is null and i.service = coalesce(is_involved.service, i.service)
            and contacts.works_at(access.person_of(session), i.service))
$$;

-- One step of the lead: who is involved takes it where nobody leads; who leads offers it to another involvement, which
-- accepts or declines; who leads ends it. The team of the child may take it for an involvement, offer, withdraw and end, not
-- accept for another. Of a shielded child only the team may: an answer would tell who works with the child.
create or replace function contacts.lead(
    token bytea, reason text, client text, number bigint, step text, involvement bigint
) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, contacts, pg_temp
as $$
declare
    session access.session := access.admit(token, reason);
    person constant bigint := access.person_of(session);
    is_team boolean;
    leader contacts.involvement;
    target contacts.involvement;
    offered bigint;
    leads boolean;
    outcome text;
begin
    if session.fault is null then
        is_team := contacts.is_responsible(session, number);
        outcome := case
            when not contacts.is_live(number) then 'not-found'
            when contacts.is_hidden(session, number) then 'shielded'
            when coalesce(step, '') not in ('take', 'offer', 'accept', 'decline', 'withdraw', 'end') then 'value-malformed'
            when not is_team and not contacts.is_involved(session, number) then 'not-involved'
        end;
        if outcome is null then
            perform contacts.lock_open(number);
            select i.* into leader from contacts.involvement as i where i.child = number and i.lead_professional and i.ended is null;
            select f.involvement into offered from contacts.lead_offer as f where f.child = number for update;
            select i.* into target from contacts.involvement as i
            where i.child = number and i.ended is null
                and i.involvement = case when step in ('accept', 'decline') then offered else lead.involvement end;
            leads := is_team or contacts.works_at(person, leader.service);
            outcome := case
                when step = 'take' then case
                    when leader.child is not null then 'lead-taken'
                    when target.child is null or not (is_team or contacts.works_at(person, target.service)) then 'not-found' end
                when step in ('accept', 'decline') then case
                    when target.child is null then 'no-offer'
                    when not contacts.works_at(person, target.service) then 'no-offer' end
                when leader.child is null or not leads then 'not-leading'
                when step = 'offer' then case when target.child is null or target.involvement = leader.involvement then 'not-found' end
                when step = 'withdraw' then case when offered is null then 'no-offer' end
            end;
        end if;
        outcome := coalesce(outcome, 'granted');
    end if;
    outcome := coalesce(session.fault, outcome);
    session.fault := contacts.answer(session, 'lead', outcome, reason, client,
        jsonb_build_object('number', number, 'step', step, 'involvement', involvement::text),
        case outcome when 'granted' then array[number] else '{}' end, '{}');
    if session.fault <> 'granted' or outcome <> 'granted' then
        return session.fault;
    end if;
    if step = 'offer' then
        insert into contacts.lead_offer as f (child, involvement, offered_by) values (number, target.involvement, person)
        on conflict on constraint lead_offer_pkey do update
        set involvement = excluded.involvement, offered_by = excluded.offered_by, offered_at = excluded.offered_at;
        insert into contacts.notice (account, child, kind, involvement)
        select target.account, number, 'lead offered', target.involvement
        where target.account <> person;
        return session.fault;
    end if;
    delete from contacts.lead_offer as f where f.child = number;
    if step in ('accept', 'end') then
        update contacts.involvement as i set lead_professional = false, changed_by = person
        where i.child = number and i.lead_professional;
    end if;
    if step in ('take', 'accept') then
        update contacts.involvement as i set lead_professional = true, changed_by = person
        where i.child = number and i.involvement = target.involvement;
    elsif step = 'end' then
        perform contacts.tell(number, 'lead changed', actor => person);
    end if;
    return session.fault;
end $$;

-- Says that a common assessment exists with the caller's service, or that it ended. One at a time.
create or replace function contacts.assess(
    token bytea, reason text, client text, number bigint, step text, service bigint, since date
) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, contacts, pg_temp
as $$
declare
    session access.session := access.admit(token, reason);
    person constant bigint := access.person_of(session);
    is_team boolean;
    present contacts.common_assessment;
    began constant date := coalesce(since, access.today());
    outcome text;
begin
    if session.fault is null then
        is_team := contacts.is_responsible(session, number);
        outcome := case
            when not contacts.is_live(number) then 'not-found'
            when contacts.is_hidden(session, number) then 'shielded'
            when coalesce(step, '') not in ('begin', 'end') or began > access.today() or began < access.today() - interval '26 years'
                then 'value-malformed'
            when step = 'begin' and not contacts.is_involved(session, number, coalesce(service, -1)) then 'not-involved'
            when step = 'end' and not is_team and not contacts.is_involved(session, number) then 'not-involved'
        end;
        if outcome is null then
            perform contacts.lock_open(number);
            select a.* into present from contacts.common_assessment as a where a.child = number and a.ended is null for update;
            outcome := case
                when step = 'begin' then case when present.child is not null then 'assessment-exists' else 'granted' end
                when present.child is null or not (is_team or contacts.works_at(person, present.service)) then 'no-assessment'
                else 'granted'
            end;
        end if;
    end if;
    outcome := coalesce(session.fault, outcome);
    session.fault := contacts.answer(session, 'assess', outcome, reason, client,
        jsonb_build_object('number', number, 'step', step, 'service', service),
        case outcome when 'granted' then array[number] else '{}' end, '{}');
    if session.fault = 'granted' and outcome = 'granted' then
        if step = 'begin' then
            insert into contacts.common_assessment (child, service, since, recorded_by, changed_by)
            values (number, assess.service, began, person, person);
        else
            update contacts.common_assessment as a set ended = access.today(), changed_by = person
            where a.child = number and a.ended is null;
        end if;
    end if;
    return session.fault;
end $$;

-- Each lead who leads no longer stays visible as a term, whoever changed it.
create or replace function contacts.keep_lead() returns trigger
language plpgsql volatile security definer
set search_path = pg_catalog, contacts, pg_temp
as $$
begin
    if tg_op = 'UPDATE' and new.child <> old.child then
        return new;
    end if;
    if tg_op <> 'INSERT' and old.lead_professional and old.ended is null
        and (tg_op = 'DELETE' or not new.lead_professional or new.ended is not null) then
        insert into contacts.lead_term (child, service, practitioner, since, ended)
        values (old.child, old.service, old.practitioner, coalesce(old.lead_since, old.started), access.today());
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    if new.lead_professional and (tg_op = 'INSERT' or not old.lead_professional) then
        new.lead_since := coalesce(new.lead_since, case tg_op when 'INSERT' then new.started else access.today() end);
    elsif not new.lead_professional then
        new.lead_since := null;
    end if;
    return new;
end $$;

grant execute on function contacts.keep_lead() to contactpoint_owner;

set local role contactpoint_owner;
