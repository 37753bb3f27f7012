set local role contactpoint_guard;

-- How a record ends. Live until 18, until 25 by explicit consent, a year after a death, and as long as the statement about
-- leaving England says; then six years in the archive; then it is gone.

-- What the responsible team was told: a death, one of the three statements about leaving England, or (null) that the child
-- is back.
create or replace function stewardship.state(token bytea, reason text, client text, number bigint, kind text, since date) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, stewardship, pg_temp
as $$
declare
    session access.session := access.admit(token, reason, '{2}');
    live constant bigint := stewardship.survivor(number);
    outcome text;
begin
    if session.fault is null then
        outcome := case
            when shielding.authority_of(live) is distinct from session.authority then 'not-found'
            when kind is null and exists (select from stewardship.statement as s where s.child = live) then 'granted'
            when kind is null then 'value-malformed'
            when kind not in ('died', 'left England, returns within 3 years', 'left England, does not return', 'left England, return not known')
                or since is null or since > access.today()
                or since < (select c.born from registry.child as c where c.number = live) then 'value-malformed'
            else 'granted'
        end;
    end if;
    outcome := coalesce(session.fault, outcome);
    session.fault := contacts.answer(session, 'steward', outcome, reason, client,
        jsonb_build_object('step', 'state', 'number', number, 'kind', kind, 'since', since),
        case when outcome = 'granted' then array[live] else '{}' end, '{}');
    if session.fault <> 'granted' or outcome <> 'granted' then
        return session.fault;
    end if;
    if kind is null then
        delete from stewardship.statement as s where s.child = live;
    else
        insert into stewardship.statement (child, kind, since, recorded_by) values (live, state.kind, state.since, session.account)
        on conflict on constraint statement_pkey do update
        set kind = excluded.kind, since = excluded.since, recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at;
    end if;
    if kind is distinct from 'died' then
        update registry.child_home as h
        set whereabouts = coalesce(kind, case when exists (
                select from registry.child_address as a where a.child = h.child and a.lived_to is null) then 'current' else 'last known' end)
        where h.child = live;
    end if;
    return session.fault;
end $$;

-- Keeps a care leaver, or a young person with a learning disability, until 25, by their own explicit consent given from 17
-- on; without a ground the consent is withdrawn.
create or replace function stewardship.keep(token bytea, reason text, client text, number bigint, because text, consented_on date)
returns text
language plpgsql volatile security definer
set search_path = pg_catalog, stewardship, pg_temp
as $$
declare
    session access.session := access.admit(token, reason, '{2}');
    live constant bigint := stewardship.survivor(number);
    born date;
    outcome text;
begin
    if session.fault is null then
        select c.born into born from registry.child as c where c.number = live;
        outcome := case
            when shielding.authority_of(live) is distinct from session.authority then 'not-found'
            when because is null then 'granted'
            when because not in ('care leaver', 'learning disability') or consented_on is null or consented_on > access.today()
                or consented_on < born + interval '17 years' then 'value-malformed'
            else 'granted'
        end;
    end if;
    outcome := coalesce(session.fault, outcome);
    session.fault := contacts.answer(session, 'steward', outcome, reason, client,
        jsonb_build_object('step', 'keep', 'number', number, 'because', because, 'consented', consented_on),
        case when outcome = 'granted' then array[live] else '{}' end, '{}');
    if session.fault = 'granted' and outcome = 'granted' then
        delete from stewardship.stay as s where s.child = live;
        insert into stewardship.stay (child, because, consented_on, recorded_by)
        select live, keep.because, keep.consented_on, session.account where keep.because is not null;
    end if;
    return session.fault;
end $$;

-- What is due of the records of a range of numbers.
create or replace function stewardship.due(lower bigint, upper bigint) returns table (child bigint, step text, ground text)
language sql stable
set search_path = pg_catalog, stewardship, pg_temp
as $$
    select c.number, 'archive', d.ground
    from registry.child as c
    left join stewardship.statement as s on s.child = c.number
    left join stewardship.stay as k on k.child = c.number
    cross join lateral (
        select case
            when s.kind = 'died' and s.since + interval '1 year' <= access.today() then 'died'
            when s.kind = 'left England, does not return'
                or s.kind = 'left England, returns within 3 years' and s.since + interval '3 years' <= access.today()
                or s.kind = 'left England, return not known' and s.since + interval '1 year' <= access.today() then 'left England'
            when c.born + interval '25 years' <= access.today() then '25'
            when k.child is null and c.born + interval '18 years' <= access.today() then '18'
        end as ground
    ) as d
    where c.number between $1 and $2 and c.archived_on is null and d.ground is not null
        -- Who left and comes back, or whose death was an error, must meet their shield: in the archive no source would, and
        -- would make a record of them in the open.
        and (d.ground in ('18', '25') or not exists (
            select from shielding.shield as h where h.child = c.number and h.ended is null))
    union all
    -- Closed with its day to come, without telling why (shielding.new_identity): it ends as those do who left.
    select c.number, 'archive', 'left England'
    from registry.child as c
    where c.number between $1 and $2 and c.archived_on <= access.today() and c.archived_on + interval '6 years' > access.today()
        and not exists (select from stewardship.archived as a where a.child = c.number)
        and not exists (select from stewardship.superseded as s where s.child = c.number)
    union all
    -- A superseded record goes with the one that superseded it; what somebody asked to see stays until they are answered.
    select c.number, 'erase', 'archived for six years'
    from registry.child as c
    where c.number between $1 and $2 and c.archived_on + interval '6 years' <= access.today()
        and not exists (select from stewardship.superseded as s where s.child = c.number)
        and not exists (select from stewardship.subject_request as r where r.child = c.number and r.state = 'open')
$$;

-- How many records are due, by step and ground. Changes nothing.
create or replace function stewardship.plan() returns table (step text, ground text, records bigint)
language sql stable security definer
set search_path = pg_catalog, stewardship, pg_temp
as $$
    select d.step, d.ground, count(*) from stewardship.due(0, 9223372036854775807) as d group by d.step, d.ground order by d.step, d.ground
$$;

-- Removes a record for good: from every table, the search's keys and what sources sent; and the records that it superseded.
-- The audit keeps the number, and what was done with it. Returns the numbers that are gone, for stewardship.forget.
drop function if exists stewardship.erase(bigint);
create function stewardship.erase(number bigint) returns bigint[]
language plpgsql volatile
set search_path = pg_catalog, stewardship, pg_temp
as $$
declare
    gone bigint[];
    held text;
begin
    with recursive chain (child) as (
        select erase.number union select s.child from chain as c join stewardship.superseded as s on s.by = c.child
    )
    select array_agg(c.child) into gone from chain as c;
    delete from stewardship.change as c using stewardship.act as a
    where c.act = a.act and (a.surviving = any (gone) or a.other = any (gone));
    delete from stewardship.act as a where a.surviving = any (gone) or a.other = any (gone);
    delete from stewardship.superseded as s where s.child = any (gone) or s.by = any (gone);
    -- Steps before requests, contacts before carers; involvements before the history that their going writes.
    foreach held in array array[
        'stewardship.move', 'stewardship.statement', 'stewardship.stay', 'stewardship.archived',
        'stewardship.subject_request', 'stewardship.correction',
        'contacts.involvement', 'contacts.sensitive_involvement', 'contacts.common_assessment', 'contacts.lead_offer',
        'contacts.lead_term', 'contacts.history', 'contacts.broker_step', 'contacts.broker_request', 'contacts.notice',
        'contacts.sensitive_mark', 'shielding.delivery', 'shielding.event', 'shielding.holding', 'shielding.override',
        'shielding.item', 'shielding.member', 'shielding.shield'
    ] loop
        execute format('delete from %s as t where t.child = any ($1)', held::regclass) using gone;
    end loop;
    -- A case of a household goes on with those who are left.
    update shielding.request as r set child = m.child
    from (select o.request, min(o.child) as child from shielding.member as o group by o.request) as m
    where r.child = any (gone) and m.request = r.request;
    delete from shielding.request as r where r.child = any (gone);
    delete from feeds.row as r where r.child = any (gone);
    update feeds.row as r set proposed = null where r.proposed = any (gone);
    delete from access.grant as g where g.children && gone;
    foreach held in array array[
        'registry.carer_contact', 'registry.carer', 'registry.other_number', 'registry.child_address', 'registry.child_name',
        'registry.child_home'
    ] loop
        execute format('delete from %s as t where t.child = any ($1)', held::regclass) using gone;
    end loop;
    delete from registry.child as c where c.number = any (gone);
    delete from search.candidate as c where c.child = any (gone);
    delete from search.key as k where k.child = any (gone);
    return gone;
end $$;

-- Removes numbers from whom rows were compared with. No index finds them there: it looks once, at the rows that name somebody.
create or replace function stewardship.forget(gone bigint[]) returns void
language sql volatile
as $$
    update feeds.row as r
    set considered = case when r.considered is not null then array(select c from unnest(r.considered) as c where c <> all ($1)) end,
        rejected = array(select c from unnest(r.rejected) as c where c <> all ($1))
    where (r.considered is not null or r.rejected <> '{}') and r.sequence > 0 and (r.considered && $1 or r.rejected && $1)
$$;

-- Goes on with the run that isn't finished, or begins one: the next records by number, what is due of them done, all in one
-- transaction with its audit entries. Whoever stops it loses nothing.
create or replace function stewardship.retain(most integer, out finished boolean, out archived integer, out erased integer)
language plpgsql volatile security definer
set search_path = pg_catalog, stewardship, pg_temp
as $$
declare
    going stewardship.run;
    upper bigint;
    due record;
    gone bigint[] := '{}';
    client constant text := session_user::text || coalesce(' ' || host(inet_client_addr()), '');
begin
    perform pg_advisory_xact_lock(hashtextextended('stewardship.retain', 0));
    select r.* into going from stewardship.run as r where r.finished_at is null;
    if not found then
        insert into stewardship.run default values returning * into going;
    end if;
    archived := 0;
    erased := 0;
    select max(n.number) into upper from (
        select c.number from registry.child as c where c.number > going.after order by c.number limit least(greatest(most, 1), 100000)
    ) as n;
    for due in select d.* from stewardship.due(going.after + 1, upper) as d order by d.child loop
        insert into audit.entry (request, action, outcome, client, criteria, children)
        values (gen_random_uuid(), 'retention', case due.step when 'archive' then 'archived' else 'erased' end, client,
            jsonb_build_object('ground', due.ground), array[due.child]);
        if due.step = 'archive' then
            update registry.child as c set archived_on = access.today() where c.number = due.child;
            insert into stewardship.archived (child, archived_on, ground) values (due.child, access.today(), due.ground);
            archived := archived + 1;
        else
            gone := gone || stewardship.erase(due.child);
            erased := erased + 1;
        end if;
    end loop;
    if gone <> '{}' then
        perform stewardship.forget(gone);
    end if;
    finished := upper is null;
    update stewardship.run as r
    set after = coalesce(upper, 0), archived = r.archived + retain.archived, erased = r.erased + retain.erased,
        finished_at = case when finished then clock_timestamp() end
    where r.run = going.run;
end $$;

-- A batch of it for the central operator, through the API: how many, and nothing of anybody.
create or replace function stewardship.run_retention(token bytea, reason text, client text) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, stewardship, pg_temp
as $$
declare
    session access.session := access.admit(token, reason, '{5}');
    outcome constant text := coalesce(session.fault, 'granted');
begin
    session.fault := contacts.answer(session, 'retention', outcome, reason, client, '{"step": "run"}', '{}', '{}');
    if session.fault = 'granted' and outcome = 'granted' then
        update access.grant as g
        set answer = g.answer || (select jsonb_build_object('finished', r.finished, 'archived', r.archived, 'erased', r.erased) from stewardship.retain(500) as r)
        where g.request = session.request;
    end if;
    return session.fault;
end $$;

-- Reads an archived record: the team that had it, for a year; after that only with the right to read the archive, on one of
-- three grounds. Ordinary users never do.
create or replace function stewardship.read_archive(token bytea, reason text, client text, number bigint, ground text) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, stewardship, pg_temp
as $$
declare
    session access.session := access.admit(token, reason, '{2}');
    live constant bigint := stewardship.survivor(number);
    kept stewardship.archived;
    outcome text;
begin
    if session.fault is null then
        select a.* into kept from stewardship.archived as a join registry.child_home as h on h.child = a.child
        where a.child = live and h.authority = session.authority;
        outcome := case
            when kept.child is null then 'not-found'
            when ground is not null and ground not in ('section 47 enquiry', 'serious case review', 'child death review') then 'ground-invalid'
            when kept.archived_on + interval '1 year' > access.today() then 'granted'
            when ground is null then 'ground-missing'
            when not exists (select from access.account as a where a.account = session.account and a.may_read_archive) then 'not-permitted'
            else 'granted'
        end;
    end if;
    outcome := coalesce(session.fault, outcome);
    return contacts.answer(session, 'archive', outcome, reason, client, jsonb_build_object('number', number, 'ground', ground),
        case when outcome not in ('not-found') and session.fault is null then array[live] else '{}' end,
        case when outcome = 'granted' then jsonb_build_object('archivedOn', kept.archived_on, 'ground', kept.ground, 'record', stewardship.sheet(live))
            else '{}' end);
end $$;

set local role contactpoint_owner;
