set local role contactpoint_guard;

-- Services, and who works at them. No child in them.

-- Whether the caller keeps the service: the team of its authority, or staff of the partner it belongs to.
create or replace function contacts.keeps(session access.session, authority smallint, partner text) returns boolean
language sql stable
set search_path = pg_catalog, contacts, pg_temp
as $$
    select case when partner is null then session.role = 2 and session.authority = keeps.authority
        else exists (select from access.account as a where a.account = access.person_of(session) and a.partner = keeps.partner) end
$$;

-- Adds a service (without a number) or changes one. A kind is for ever: a service that turned sensitive would leave its
-- involvements open to all.
create or replace function contacts.keep_service(
    token bytea, reason text, client text, service bigint, version integer, details jsonb
) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, contacts, pg_temp
as $$
declare
    session access.session := access.admit(token, reason);
    person constant bigint := access.person_of(session);
    kept contacts.service;
    outcome text;
begin
    if session.fault is null then
        if service is not null then
            select s.* into kept from contacts.service as s
            where s.service = keep_service.service and contacts.keeps(session, s.authority, s.partner) for update;
            outcome := case when kept.service is null then 'not-permitted' when kept.version <> keep_service.version then 'version-conflict' end;
        else
            kept.service := contacts.new_id();
            kept.kind := details ->> 'kind';
            kept.authority := coalesce((details ->> 'authority')::smallint, session.authority);
            kept.partner := (select a.partner from access.account as a where a.account = person);
            kept.version := 0;
            kept.valid_from := access.today();
            outcome := case
                when not contacts.keeps(session, kept.authority, kept.partner) then 'not-permitted'
                when not exists (select from registry.authority as a where a.authority = kept.authority) then 'value-malformed'
            end;
        end if;
        kept.name := case when details ? 'name' then btrim(details ->> 'name') else kept.name end;
        kept.phone := case when details ? 'phone' then nullif(details ->> 'phone', '') else kept.phone end;
        kept.email := case when details ? 'email' then nullif(details ->> 'email', '') else kept.email end;
        kept.reference := case when details ? 'reference' then nullif(details ->> 'reference', '') else kept.reference end;
        kept.valid_from := case when details ? 'from' then (details ->> 'from')::date else kept.valid_from end;
        kept.valid_to := case when details ? 'to' then (details ->> 'to')::date else kept.valid_to end;
        outcome := coalesce(outcome, case when not coalesce(
            length(kept.name) between 1 and 200 and coalesce(length(kept.phone), 0) <= 40 and coalesce(length(kept.email), 0) <= 200
            and coalesce(length(kept.reference), 0) <= 40 and coalesce(kept.valid_to > kept.valid_from, true)
            and kept.kind in ('school', 'nursery', 'gp practice', 'health visiting', 'school nursing', 'children''s social care',
                'youth offending', 'education welfare', 'special educational needs', 'speech and language therapy',
                'community paediatrics', 'police', 'probation', 'fire and rescue', 'voluntary organisation', 'family support',
                'housing support', 'sexual health', 'mental health', 'substance misuse'), false)
            then 'value-malformed' end, 'granted');
    end if;
    outcome := coalesce(session.fault, outcome);
    session.fault := contacts.answer(session, 'service', outcome, reason, client,
        jsonb_build_object('service', kept.service) || coalesce(details, '{}'), '{}',
        jsonb_build_object('id', kept.service::text, 'version', kept.version + 1));
    if session.fault = 'granted' and outcome = 'granted' then
        insert into contacts.service as s (service, kind, name, authority, partner, phone, email, reference, valid_from, valid_to)
        values (kept.service, kept.kind, kept.name, kept.authority, kept.partner, kept.phone, kept.email, kept.reference,
            kept.valid_from, kept.valid_to)
        on conflict on constraint service_pkey do update
        set name = excluded.name, phone = excluded.phone, email = excluded.email, reference = excluded.reference,
            valid_from = excluded.valid_from, valid_to = excluded.valid_to, version = s.version + 1;
    end if;
    return session.fault;
end $$;

-- Gives an account a post at a service, changes its contact details, or ends it. Who keeps the service gives and ends posts
-- of its own staff, never its own; who holds one changes its details and may leave it. A team has no posts: what a post
-- opens, of children anywhere, isn't a team's to see.
create or replace function contacts.keep_post(
    token bytea, reason text, client text, service bigint, subject uuid, version integer, details jsonb
) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, contacts, pg_temp
as $$
declare
    session access.session := access.admit(token, reason);
    person constant bigint := access.person_of(session);
    holder access.account;
    kept contacts.post;
    is_keeper boolean;
    ends constant boolean := coalesce((details ->> 'ended')::boolean, false);
    outcome text;
begin
    if session.fault is null then
        select a.* into holder from access.account as a
        where case when keep_post.subject is null then a.account = person else a.subject = keep_post.subject end;
        is_keeper := holder.account <> person and holder.role in (1, 6) and exists (
            select from contacts.service as s, access.account as own
            where s.service = keep_post.service and contacts.keeps(session, s.authority, s.partner) and own.account = person
                and (own.authority = holder.authority or own.partner = holder.partner));
        if is_keeper or holder.account = person then
            select p.* into kept from contacts.post as p
            where p.account = holder.account and p.service = keep_post.service for update;
        end if;
        if kept.account is null then
            kept.version := 0;
        end if;
        kept.phone := case when details ? 'phone' then nullif(details ->> 'phone', '') else kept.phone end;
        kept.email := case when details ? 'email' then nullif(details ->> 'email', '') else kept.email end;
        kept.hours := case when details ? 'hours' then nullif(details ->> 'hours', '') else kept.hours end;
        outcome := case
            when kept.account is null and (ends or not coalesce(is_keeper, false)) then 'not-permitted'
            when kept.version <> coalesce(keep_post.version, 0) then 'version-conflict'
            when length(kept.phone) > 40 or length(kept.email) > 200 or length(kept.hours) > 100 then 'value-malformed'
            else 'granted'
        end;
    end if;
    outcome := coalesce(session.fault, outcome);
    session.fault := contacts.answer(session, 'post', outcome, reason, client,
        jsonb_build_object('service', service, 'account', holder.account) || coalesce(details, '{}'), '{}',
        jsonb_build_object('id', service::text, 'version', kept.version + 1));
    if session.fault = 'granted' and outcome = 'granted' then
        if ends then
            delete from contacts.post as p where p.account = holder.account and p.service = keep_post.service;
        else
            insert into contacts.post as p (account, service, phone, email, hours)
            values (holder.account, keep_post.service, kept.phone, kept.email, kept.hours)
            on conflict on constraint post_pkey do update
            set phone = excluded.phone, email = excluded.email, hours = excluded.hours, version = p.version + 1;
        end if;
    end if;
    return session.fault;
end $$;

set local role contactpoint_owner;
