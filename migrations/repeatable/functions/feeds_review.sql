set local role contactpoint_guard;

-- The review queue: rows that could be one of a team's children, or a shielded one, and that a person decides. A team sees
-- and decides its own authority's; what it says goes into the audit like every access.

-- The references of the services that a child has now.
create or replace function feeds.references_of(child bigint, kinds text[]) returns jsonb
language sql stable
as $$
    select coalesce(jsonb_agg(s.reference order by i.started desc, i.involvement), '[]')
    from contacts.involvement as i join contacts.service as s on s.service = i.service
    where i.child = $1 and i.ended is null and s.kind = any ($2) and s.reference is not null
$$;

-- A child as a team sees it beside a row: its own whole, another authority's as everyone does.
create or replace function feeds.beside(child bigint, own boolean) returns jsonb
language sql stable
set search_path = pg_catalog, feeds, pg_temp
as $$
    select jsonb_build_object(
        'number', c.number::text, 'born', c.born, 'gender', c.gender, 'isOwn', own,
        'isShielded', exists (select from shielding.shield as s where s.child = c.number and s.ended is null),
        'names', (select coalesce(jsonb_agg(jsonb_build_object('family', n.family, 'given', n.given) order by n.kind <> 'current', n.ordinal), '[]')
            from registry.child_name as n where n.child = c.number),
        'addresses', (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('line1', a.line_1, 'line2', a.line_2, 'town', a.town,
                'postcode', a.postcode)) order by a.lived_to desc nulls first, a.ordinal), '[]')
            from registry.child_address as a where a.child = c.number),
        'carers', (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('name', btrim(k.given || ' ' || k.family), 'phone', p.phone))
                order by k.ordinal), '[]')
            from registry.carer as k left join registry.carer_contact as p on p.child = k.child and p.ordinal = k.ordinal
            where k.child = c.number),
        'schools', feeds.references_of(c.number, '{school,nursery}'), 'practices', feeds.references_of(c.number, '{gp practice}'),
        'nhsNumber', (select o.value from registry.other_number as o where own and o.child = c.number and o.kind = 'nhs'),
        'upn', (select o.value from registry.other_number as o where own and o.child = c.number and o.kind = 'upn'))
    from registry.child as c where c.number = $1
$$;

-- The row that waits longest for the caller's team, after one that was looked at; rows whose team asked for more come last.
-- With it whom it could mean: the team's own children, and those of others that no shield hides.
create or replace function feeds.next_review(token bytea, reason text, client text, after bigint) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, feeds, pg_temp
as $$
declare
    session access.session := access.admit(token, reason, '{2}');
    due feeds.row;
    waiting bigint := 0;
    listed bigint[] := '{}';
    answer jsonb := '{}';
begin
    if session.fault is null then
        select r.* into due from feeds.row as r
        left join feeds.row as seen
            on seen.team = session.authority and seen.sequence = next_review.after and seen.state in ('review', 'held')
        where r.team = session.authority and r.state in ('review', 'held')
        order by coalesce((r.asked_at is not null, r.sequence) <= (seen.asked_at is not null, seen.sequence), false),
            r.asked_at is not null, r.sequence
        limit 1;
        select count(*) into waiting from feeds.row as r where r.team = session.authority and r.state in ('review', 'held');
    end if;
    if due.source is not null then
        select coalesce(array_agg(c.number order by c.number), '{}'),
            jsonb_build_object('candidates', coalesce(jsonb_agg(feeds.beside(c.number, h.authority = session.authority) order by c.number), '[]'))
        into listed, answer
        from registry.child as c
        join registry.child_home as h on h.child = c.number
        where c.number = any (due.considered || due.proposed) and c.number <> all (due.rejected) and c.archived_on is null
            and (h.authority = session.authority
                or not exists (select from shielding.shield as s where s.child = c.number and s.ended is null));
        answer := answer || jsonb_build_object('row', jsonb_strip_nulls(jsonb_build_object(
            'id', due.sequence, 'source', (select s.name from feeds.source as s where s.source = due.source),
            'sourceKind', (select s.kind from feeds.source as s where s.source = due.source),
            'recordID', due.record_id, 'version', due.version, 'state', due.state, 'reasons', due.reasons, 'score', due.score,
            'proposed', case when due.proposed = any (listed) then due.proposed::text end, 'question', due.question,
            'stagedAt', due.staged_at))
            || jsonb_build_object('fields', due.fields));
    end if;
    return contacts.answer(session, 'review', coalesce(session.fault, 'granted'), reason, client,
        jsonb_strip_nulls(jsonb_build_object('step', 'next', 'row', due.sequence)), listed,
        answer || jsonb_build_object('waiting', waiting));
end $$;

-- Decides about a row of the team's queue:
--   accept   it is this child, one of the team's own that the row was compared with
--   reject   it isn't this child: the row is compared again, with everybody else, and never linked without a person again
--   make     it is nobody of the index: a new record of the team's authority. Never of a row that could be a shielded child;
--            where somebody has turned up or been shielded since, the row is compared again instead
--   ask      more is needed, and what
--   pass     it could be this child of another authority, whose team decides
create or replace function feeds.decide_review(
    token bytea, reason text, client text, id bigint, step text, number bigint, question text
) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, feeds, pg_temp
as $$
declare
    session access.session := access.admit(token, reason, '{2}');
    taken feeds.row;
    responsible smallint;
    chosen bigint := number;
    outcome text;
begin
    if session.fault is null then
        perform pg_advisory_xact_lock(hashtextextended('feeds.decide', 0));
        select r.* into taken from feeds.row as r
        where r.sequence = decide_review.id and r.team = session.authority and r.state in ('review', 'held')
        for update;
        responsible := shielding.authority_of(chosen);
        outcome := case
            when taken.source is null then 'not-found'
            when step in ('accept', 'reject', 'pass') and (chosen is null or responsible is null
                or chosen <> all (taken.considered || taken.proposed) or chosen = any (taken.rejected)
                or responsible <> session.authority
                    and exists (select from shielding.shield as s where s.child = chosen and s.ended is null)) then 'not-found'
            when step = 'accept' and responsible <> session.authority or step = 'pass' and responsible = session.authority
                then 'not-permitted'
            when step = 'make' and taken.state = 'held' then 'could-be-shielded'
            -- A shield that began seconds before the decision may have been committed after it, and was not known then.
            when step = 'make' and feeds.is_outrun(taken, array(
                select s.child from shielding.shield as s
                where s.child = any (taken.considered) and s.started < taken.decided_at - interval '1 minute')) then 'version-conflict'
            when step = 'ask' and coalesce(length(btrim(question)), 0) not between 5 and 500 then 'value-malformed'
            when step in ('accept', 'reject', 'make', 'ask', 'pass') then 'granted'
            else 'value-malformed'
        end;
    end if;
    outcome := coalesce(session.fault, outcome);
    if outcome = 'granted' and step = 'make' then
        chosen := registry.new_number();
    end if;
    session.fault := contacts.answer(session, 'review', outcome, reason, client,
        jsonb_strip_nulls(jsonb_build_object('step', step, 'row', taken.sequence, 'number', number)),
        case when outcome = 'granted' and chosen is not null then array[chosen] else '{}' end,
        jsonb_strip_nulls(jsonb_build_object('number', chosen::text)));
    if session.fault <> 'granted' or outcome not in ('granted', 'version-conflict') then
        return session.fault;
    end if;
    if outcome = 'version-conflict' then
        step := 'reject';
        chosen := null;
    end if;
    if step = 'make' then
        perform feeds.make(chosen, taken.fields, session.authority);
    end if;
    update feeds.row as r
    set reviewed_by = session.account,
        -- Of what is only handed on the comparison stays.
        decided_at = case when step in ('ask', 'pass') then r.decided_at else clock_timestamp() end,
        state = case step when 'accept' then 'linked' when 'make' then 'made' when 'reject' then 'staged' else r.state end,
        child = case when step in ('accept', 'make') then chosen end,
        proposed = case step when 'pass' then chosen when 'ask' then r.proposed end,
        rejected = case step when 'reject' then array_remove(r.rejected || chosen, null) else r.rejected end,
        considered = case when step in ('pass', 'ask') then r.considered end,
        team = case step when 'pass' then responsible when 'ask' then r.team end,
        question = case step when 'ask' then btrim(decide_review.question) end,
        asked_at = case step when 'ask' then clock_timestamp() end
    where r.sequence = taken.sequence;
    if step in ('accept', 'make') then
        perform feeds.show(chosen);
    end if;
    return session.fault;
end $$;

set local role contactpoint_owner;
