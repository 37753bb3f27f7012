set local role contactpoint_guard;

-- Recording one's own involvement, changing, ending and correcting it.

-- Records an involvement of a service at which the caller works; of a shielded child too: it tells the caller nothing, and
-- the team who to broker to. Without a name of another practitioner it is the caller's. The service's kind decides
-- whether it is sensitive, and then it needs a basis.
create or replace function contacts.involve(
    token bytea, reason text, client text, number bigint, service bigint, role text, started date,
    practitioner text, occupation text, phone text, email text, basis text
) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, contacts, pg_temp
as $$
declare
    session access.session := access.admit(token, reason, '{1,6}');
    person constant bigint := access.person_of(session);
    id constant bigint := contacts.new_id();
    since constant date := coalesce(started, access.today());
    holder access.account;
    sensitive boolean;
    outcome text;
begin
    if session.fault is null then
        select a.* into holder from access.account as a where a.account = person;
        select contacts.is_sensitive(s.kind) into sensitive from contacts.service as s
        where s.service = involve.service and contacts.works_at(person, s.service)
            and access.today() < coalesce(s.valid_to, 'infinity') and access.today() >= coalesce(s.valid_from, '-infinity');
        outcome := case
            when sensitive is null then 'service-not-yours'
            when since > access.today() or since < access.today() - interval '26 years'
                or length(practitioner) not between 1 and 200 or length(occupation) > 100 or length(phone) > 40 or length(email) > 200
                or role not in ('allocated worker', 'key worker', 'named professional', 'assessing', 'supporting', 'specialist advice')
                or sensitive <> coalesce(basis in ('consent', 'significant harm suspected'), false)
                or not sensitive and basis is not null then 'value-malformed'
            when not contacts.is_live(number) then 'not-found'
            else 'granted'
        end;
        if practitioner is null and session.role = 1 then
            practitioner := holder.name;
            occupation := coalesce(occupation, holder.occupation);
        else
            holder.account := null;
        end if;
    end if;
    outcome := coalesce(session.fault, outcome);
    -- The audit doesn't name the service: its readers may not know of a sensitive one.
    session.fault := contacts.answer(session, 'involve', outcome, reason, client,
        jsonb_build_object('step', 'record', 'number', number, 'involvement', id::text),
        case outcome when 'granted' then array[number] else '{}' end, jsonb_build_object('id', id::text, 'version', 1));
    if session.fault = 'granted' and outcome = 'granted' then
        if sensitive then
            insert into contacts.sensitive_involvement (child, involvement, service, role, started, account, practitioner, occupation,
                phone, email, basis, recorded_by, recorded_at, recorded_account, changed_by)
            values (number, id, involve.service, involve.role, since, holder.account, involve.practitioner, involve.occupation,
                involve.phone, involve.email, involve.basis,
                (select a.name from access.account as a where a.account = person), clock_timestamp(), person,
                person);
        else
            insert into contacts.involvement (child, involvement, service, role, started, account, practitioner, occupation, phone, email,
                recorded_by, changed_by)
            values (number, id, involve.service, involve.role, since, holder.account, involve.practitioner, involve.occupation,
                involve.phone, involve.email, person, person);
        end if;
    end if;
    return session.fault;
end $$;

-- Changes an involvement of one's own, ends it ("to"), withdraws the consent to a sensitive one, or removes one that was
-- recorded in error. What a change doesn't name stays; null clears it.
create or replace function contacts.change(
    token bytea, reason text, client text, number bigint, involvement bigint, version integer, changes jsonb
) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, contacts, pg_temp
as $$
declare
    session access.session := access.admit(token, reason, '{1,2,6}');
    person constant bigint := access.person_of(session);
    kept contacts.involvement;
    hidden contacts.sensitive_involvement;
    sensitive boolean := false;
    hides boolean;
    is_team boolean;
    services bigint[];
    removes constant boolean := coalesce((changes ->> 'removed')::boolean, false);
    withdraws constant boolean := coalesce((changes ->> 'withdrawn')::boolean, false);
    outcome text;
begin
    if session.fault is null then
        hides := contacts.is_hidden(session, number);
        is_team := contacts.is_responsible(session, number);
        services := contacts.services_of(person);
        -- Whose own it isn't, it isn't locked for either.
        select i.* into kept from contacts.involvement as i
        where i.child = number and i.involvement = change.involvement and contacts.is_live(number)
            and (not hides or i.recorded_by = person and i.changed_by = person)
            and (is_team or i.service = any (services))
            and (i.ended is null or i.ended > access.today() - 365)
        for update;
        if not found then
            select i.* into hidden from contacts.sensitive_involvement as i
            where i.child = number and i.involvement = change.involvement and contacts.is_live(number)
                and (not hides or i.recorded_account = person and i.changed_by = person)
                and (is_team or i.service = any (services))
                and i.withdrawn_at is null and (i.ended is null or i.ended > access.today() - 365)
            for update;
            sensitive := found;
            kept.involvement := hidden.involvement;
            kept.version := hidden.version;
            kept.role := hidden.role;
            kept.started := hidden.started;
            kept.ended := hidden.ended;
            kept.practitioner := hidden.practitioner;
            kept.occupation := hidden.occupation;
            kept.phone := hidden.phone;
            kept.email := hidden.email;
            kept.account := hidden.account;
        end if;
        outcome := case when kept.involvement is null then 'not-found' when kept.version <> change.version then 'version-conflict' end;
        if changes ? 'practitioner' then
            kept.practitioner := changes ->> 'practitioner';
            kept.account := null;
        end if;
        kept.role := case when changes ? 'role' then changes ->> 'role' else kept.role end;
        kept.started := case when changes ? 'from' then (changes ->> 'from')::date else kept.started end;
        kept.ended := case when changes ? 'to' then (changes ->> 'to')::date else kept.ended end;
        kept.occupation := case when changes ? 'occupation' then changes ->> 'occupation' else kept.occupation end;
        kept.phone := case when changes ? 'phone' then changes ->> 'phone' else kept.phone end;
        kept.email := case when changes ? 'email' then changes ->> 'email' else kept.email end;
        outcome := coalesce(outcome, case
            when kept.started is null or kept.started > access.today() or kept.ended > access.today() or kept.ended < kept.started
                or kept.started < access.today() - interval '26 years' or withdraws and not sensitive
                or length(kept.practitioner) not between 1 and 200 or length(kept.occupation) > 100 or length(kept.phone) > 40
                or length(kept.email) > 200
                or kept.role not in ('allocated worker', 'key worker', 'named professional', 'assessing', 'supporting', 'specialist advice')
                then 'value-malformed'
            else 'granted'
        end);
    end if;
    outcome := coalesce(session.fault, outcome);
    session.fault := contacts.answer(session, 'involve', outcome, reason, client,
        jsonb_build_object('number', number, 'involvement', involvement::text,
            'step', case when removes then 'remove' when withdraws then 'withdraw' when changes ? 'to' then 'end' else 'change' end),
        case outcome when 'granted' then array[number] else '{}' end,
        jsonb_build_object('id', involvement::text, 'version', change.version + 1));
    if session.fault <> 'granted' or outcome <> 'granted' then
        return session.fault;
    end if;
    if not sensitive then
        -- The history gets the one who removed it, as the last to have changed it.
        update contacts.involvement as i
        set role = kept.role, started = kept.started, ended = kept.ended, practitioner = kept.practitioner, occupation = kept.occupation,
            phone = kept.phone, email = kept.email, account = kept.account, changed_by = person,
            lead_professional = i.lead_professional and kept.ended is null and not removes
        where i.child = number and i.involvement = change.involvement;
        if removes then
            delete from contacts.involvement as i where i.child = number and i.involvement = change.involvement;
        end if;
        if kept.lead_professional and (removes or kept.ended is not null) then
            perform contacts.tell(number, 'lead changed', actor => person);
        end if;
    else
        update contacts.sensitive_involvement as i
        set role = kept.role, started = kept.started, ended = kept.ended, practitioner = kept.practitioner, occupation = kept.occupation,
            phone = kept.phone, email = kept.email, account = kept.account, changed_by = person,
            withdrawn_at = case when withdraws then clock_timestamp() end
        where i.child = number and i.involvement = change.involvement;
        if removes then
            delete from contacts.sensitive_involvement as i where i.child = number and i.involvement = change.involvement;
        end if;
    end if;
    return session.fault;
end $$;

-- What of a child's involvements is the caller's own to change, with the versions to name. One answer for none and no child.
create or replace function contacts.own(token bytea, reason text, client text, number bigint) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, contacts, pg_temp
as $$
declare
    session access.session := access.admit(token, reason, '{1,2,6}');
    person constant bigint := access.person_of(session);
    listed jsonb := '[]';
    hides boolean;
    is_team boolean;
    services bigint[];
begin
    if session.fault is null and contacts.is_live(number) then
        hides := contacts.is_hidden(session, number);
        is_team := contacts.is_responsible(session, number);
        services := contacts.services_of(person);
        select coalesce(jsonb_agg(jsonb_strip_nulls(to_jsonb(o)) order by o."from" desc), '[]') into listed
        from (
            select i.involvement::text as id, i.version, s.kind, s.name as service, i.role, i.started as "from", i.ended as "to",
                i.practitioner, i.occupation, i.phone, i.email, null::text as basis, i.lead_professional as "leadProfessional",
                exists (select from contacts.lead_offer as f where f.child = i.child and f.involvement = i.involvement) as "leadOffered"
            from contacts.involvement as i join contacts.service as s on s.service = i.service
            where i.child = number and (i.ended is null or i.ended > access.today() - 365)
                and (not hides or i.recorded_by = person and i.changed_by = person)
                and (is_team or i.service = any (services))
            union all
            select i.involvement::text, i.version, s.kind, s.name, i.role, i.started, i.ended,
                i.practitioner, i.occupation, i.phone, i.email, i.basis, false, false
            from contacts.sensitive_involvement as i join contacts.service as s on s.service = i.service
            where i.child = number and i.withdrawn_at is null and (i.ended is null or i.ended > access.today() - 365)
                and (not hides or i.recorded_account = person and i.changed_by = person)
                and (is_team or i.service = any (services))
        ) as o;
    end if;
    return contacts.answer(session, 'own', coalesce(session.fault, 'granted'), reason, client, jsonb_build_object('number', number),
        case when jsonb_array_length(listed) > 0 then array[number] else '{}' end, jsonb_build_object('involvements', listed));
end $$;

-- The row as it was goes into the history, and the new one has the next version, whoever changes it.
create or replace function contacts.keep_history() returns trigger
language plpgsql volatile security definer
set search_path = pg_catalog, contacts, pg_temp
as $$
begin
    -- What goes to another record goes as it is: who keeps records right keeps what it was (stewardship.change).
    if tg_op = 'UPDATE' and new.child <> old.child then
        return new;
    end if;
    insert into contacts.history (child, kind, id, version, was)
    values (old.child, tg_table_name, (to_jsonb(old) ->> tg_argv[0])::bigint, old.version, to_jsonb(old));
    if tg_op = 'DELETE' then
        return old;
    end if;
    new.version := old.version + 1;
    return new;
end $$;

-- A sensitive service's involvements are sensitive, and no other's.
create or replace function contacts.check_service() returns trigger
language plpgsql volatile security definer
set search_path = pg_catalog, contacts, pg_temp
as $$
begin
    if (tg_argv[0] = 'sensitive') <> (select contacts.is_sensitive(s.kind) from contacts.service as s where s.service = new.service) then
        raise exception 'an involvement stands where its service''s kind belongs' using errcode = 'check_violation',
            constraint = 'an involvement stands where its service''s kind belongs';
    end if;
    return new;
end $$;

grant execute on function contacts.keep_history(), contacts.check_service() to contactpoint_owner;

set local role contactpoint_owner;
