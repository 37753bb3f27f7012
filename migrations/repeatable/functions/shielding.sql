set local role contactpoint_guard;

-- Each step of a shield is one function: it admits the caller, decides, writes the audit entry, and only where that says
-- "granted" changes anything, all in one transaction. What it decided about a child is kept for a later transaction
-- (contacts.answer): whoever asks and rolls back learns nothing.

-- The authority responsible for a child who has a live record.
create or replace function shielding.authority_of(child bigint) returns smallint
language sql stable
as $$
    select h.authority from registry.child_home as h join registry.child as c on c.number = h.child
    where h.child = $1 and c.archived_on is null
$$;

-- A place as one number, alike however it is written; null where no first line says which of a postcode's.
create or replace function shielding.place(line_1 text, line_2 text, postcode text) returns bigint
language sql immutable parallel safe
as $$
    select hashtextextended(nullif(search.fold(line_1), '') || E'\n' || coalesce(search.fold(line_2), ''), hashtextextended(postcode, 0))
$$;

-- Where a child lives now; null where nobody knows.
create or replace function shielding.place_of(child bigint) returns bigint
language plpgsql stable
set search_path = pg_catalog, shielding, pg_temp
as $$
begin
    return (
        select shielding.place(a.line_1, a.line_2, a.postcode) from registry.child_address as a
        where a.child = place_of.child and a.lived_to is null);
end $$;

-- The other children at a child's addresses: at the present one, and where the two were at the same time within two
-- years. Shielded children have no key, so they aren't among them; they have a case of their own.
create or replace function shielding.household_of(child bigint) returns table (child bigint, kind text)
language sql stable
set search_path = pg_catalog, shielding, search, pg_temp
as $$
    select o.child, case when bool_or(a.lived_to is null and o.lived_to is null) then 'present address' else 'recent address' end
    from registry.child_address as a
    cross join lateral (
        select k.child from search.key as k where k.key = search.key_of_postcode(a.postcode) and k.child <> a.child
    ) as near
    join registry.child_address as o on o.child = near.child
        and shielding.place(o.line_1, o.line_2, o.postcode) = shielding.place(a.line_1, a.line_2, a.postcode)
        and daterange(o.lived_from, o.lived_to, '[]') && daterange(a.lived_from, a.lived_to, '[]')
    where a.child = $1
        and (a.lived_to is null or a.lived_to > access.today() - 730) and (o.lived_to is null or o.lived_to > access.today() - 730)
    group by o.child
$$;

-- What is wrong with the ground and the evidence named, or ''.
create or replace function shielding.fault_of(ground text, evidence text, reference text) returns text
language sql stable
as $$
    select case
        when not exists (select from shielding.ground as g where g.ground = $1) then 'ground-invalid'
        when $2 is null or $3 is null then 'evidence-missing'
        when not exists (select from shielding.evidence as e where e.evidence = $2)
            or $3 !~ '^[A-Za-z0-9][A-Za-z0-9 ./:-]{2,39}$' then 'evidence-invalid'
        else ''
    end
$$;

-- Whether somebody opened a child's record within the last week.
create or replace function shielding.has_opened(person bigint, child bigint) returns boolean
language sql stable
as $$
    select exists (
        select from audit.entry as e
        where e.action = 'open' and e.children @> array[$2] and coalesce(e.on_behalf_of, e.account) = $1 and e.outcome = 'granted'
            and e.at > statement_timestamp() - interval '7 days')
$$;

-- A request shields at once, for seven days: the child, and the children at the present address with it, so that the one
-- can't be found through the other.
create or replace function shielding.request(
    token bytea, reason text, client text, number bigint, ground text, evidence text, reference text, for_parent boolean
) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, shielding, pg_temp
as $$
declare
    session access.session := access.admit(token, reason);
    responsible smallint := shielding.authority_of(request.number);
    members bigint[] := '{}';
    outcome text := session.fault;
    made uuid := gen_random_uuid();
begin
    if outcome is null then
        outcome := case
            when responsible is null
                or not (session.role = 2 and session.authority = responsible)
                    and not shielding.has_opened(access.person_of(session), request.number) then 'not-found'
            when for_parent and session.role <> 2 then 'not-permitted'
            when request.evidence is null and request.reference is null
                and exists (select from shielding.ground as g where g.ground = request.ground) then null
            else nullif(shielding.fault_of(request.ground, request.evidence, request.reference), '')
        end;
    end if;
    outcome := coalesce(outcome, case
        when exists (select from shielding.shield as s where s.child = request.number and s.ended is null) then 'already-shielded'
        when exists (
            select from shielding.shield as s
            where s.child = request.number and s.asked_by = access.person_of(session) and s.ended_because = 'refused'
                and s.ended > statement_timestamp() - interval '30 days') then 'refused-before'
        else 'granted'
    end);
    if outcome = 'granted' then
        members := array(
            select h.child from shielding.household_of(request.number) as h where h.kind = 'present address'
            union select request.number order by 1);
    end if;
    -- What the household is isn't for the one who asks to read: the grant names the child alone.
    session.fault := contacts.answer(session, 'shielding', outcome, reason, client, jsonb_build_object(
            'step', 'request', 'number', request.number, 'ground', request.ground, 'evidence', request.evidence,
            'shielded', members),
        case when outcome = 'not-found' then '{}'::bigint[] else array[request.number] end, '{}');
    if session.fault <> 'granted' or outcome <> 'granted' then
        return session.fault;
    end if;
    insert into shielding.request (request, child, asked_by, asked_for, ground, evidence, reference)
    values (made, request.number, access.person_of(session),
        case when for_parent then 'parent' when session.role = 2 then 'team' else 'practitioner' end,
        request.ground, request.evidence, request.reference);
    insert into shielding.member (request, child, kind)
    select made, request.number, 'named' union all select made, h.child, h.kind from shielding.household_of(request.number) as h;
    insert into shielding.shield (child, started, state, request, asked_by, decide_by, reviewed_on, review_by)
    select m, clock_timestamp(), 'provisional', made, access.person_of(session), clock_timestamp() + interval '7 days',
        access.today(), (access.today() + interval '6 months')::date
    from unnest(members) as m
    order by m
    on conflict (child) where ended is null do nothing;
    return session.fault;
end $$;

-- The children of a request whom a team has still to decide about.
create or replace function shielding.undecided(request uuid, authority smallint) returns bigint[]
language sql stable
as $$
    select array(
        select m.child from shielding.member as m
        where m.request = $1 and m.taken is null and shielding.authority_of(m.child) = $2
        order by m.child)
$$;

-- A second person takes each child of the household in or leaves it out, with a reason, all in one transaction.
create or replace function shielding.decide(
    token bytea, reason text, client text, request uuid, children bigint[], taken boolean[], why text[],
    ground text, evidence text, reference text, review_by date
) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, shielding, pg_temp
as $$
declare
    session access.session := access.admit(token, reason, '{2}');
    outcome text := session.fault;
    undecided bigint[] := '{}';
    asked record;
    decided record;
begin
    if outcome is null then
        -- One decision at a time; the household is looked up again, since children move.
        select r.child, r.asked_by into asked from shielding.request as r where r.request = decide.request for update;
        undecided := shielding.undecided(decide.request, session.authority);
        if cardinality(undecided) > 0 then
            insert into shielding.member (request, child, kind)
            select decide.request, h.child, h.kind from shielding.household_of(asked.child) as h
            on conflict do nothing;
            undecided := shielding.undecided(decide.request, session.authority);
        end if;
        outcome := case
            when cardinality(undecided) = 0 then 'not-found'
            when asked.asked_by = session.account then 'second-person'
            when array(select c from unnest(children) as c order by c) is distinct from undecided
                or cardinality(taken) is distinct from cardinality(children) or array_position(taken, null) is not null
                or cardinality(why) is distinct from cardinality(children) then 'household-incomplete'
            when exists (select from unnest(why) as w where length(w) not between 5 and 200) or array_position(why, null) is not null
                then 'why-missing'
            when true = any (taken) then coalesce(
                nullif(shielding.fault_of(decide.ground, decide.evidence, decide.reference), ''),
                case when decide.review_by > access.today() and decide.review_by <= access.today() + interval '6 months'
                    then 'granted' else 'review-invalid' end)
            else 'granted'
        end;
    end if;
    session.fault := contacts.answer(session, 'shielding', outcome, reason, client, jsonb_build_object(
            'step', 'decide', 'request', decide.request, 'children', decide.children, 'taken', decide.taken, 'why', decide.why,
            'ground', decide.ground, 'evidence', decide.evidence, 'reference', decide.reference, 'review', decide.review_by),
        undecided, '{}');
    if session.fault <> 'granted' or outcome <> 'granted' then
        return session.fault;
    end if;
    update shielding.item as i
    set closed_at = clock_timestamp(), closed_by = session.account, finding = 'decided'
    where i.child = any (decide.children) and i.kind = 'decision overdue' and i.closed_at is null;
    for decided in
        select m.child, m.kind, d.taken, d.why
        from unnest(decide.children, decide.taken, decide.why) as d (child, taken, why)
        join shielding.member as m on m.request = decide.request and m.child = d.child
        order by m.child
    loop
        update shielding.member as m
        set taken = decided.taken, why = decided.why, decided_by = session.account, decided_at = clock_timestamp()
        where m.request = decide.request and m.child = decided.child;
        if decided.taken then
            update shielding.shield as s
            set state = 'confirmed', decide_by = null, decided_by = session.account, ground = decide.ground,
                evidence = decide.evidence, reference = decide.reference, reviewed_on = access.today(), review_by = decide.review_by
            where s.child = decided.child and s.ended is null and s.state = 'provisional' and s.asked_by is distinct from session.account;
            insert into shielding.shield (child, started, state, request, asked_by, decided_by, ground, evidence, reference,
                reviewed_on, review_by)
            values (decided.child, clock_timestamp(), 'confirmed', decide.request, asked.asked_by, session.account, decide.ground,
                decide.evidence, decide.reference, access.today(), decide.review_by)
            on conflict (child) where ended is null do nothing;
            -- One who lived here lately may live with others now, who would show where.
            if found then
                perform shielding.shield_newcomer(h.child, decided.child) from shielding.household_of(decided.child) as h
                where h.kind = 'present address' and h.child <> all (decide.children);
            end if;
        else
            update shielding.shield as s
            set ended = clock_timestamp(), ended_by = session.account,
                ended_because = case decided.kind when 'named' then 'refused' else 'left out' end
            where s.child = decided.child and s.ended is null and s.state = 'provisional' and s.request = decide.request;
            if found and decided.kind = 'named' then
                insert into shielding.item (child, kind, opened_by) values (decided.child, 'refused', session.account);
                -- Another team's shielded child lives there still: now this record shows where.
                insert into shielding.item (child, kind)
                select distinct on (shielding.authority_of(b)) b, 'newcomer'
                from unnest(shielding.shielded_beside(decided.child)) as b
                where shielding.authority_of(b) <> session.authority
                order by shielding.authority_of(b), b;
            end if;
        end if;
    end loop;
    return session.fault;
end $$;

-- The shielded children who live where a child lives, or ever lived: its record shows former addresses.
create or replace function shielding.shielded_beside(child bigint) returns bigint[]
language sql stable
set search_path = pg_catalog, shielding, pg_temp
as $$
    select array(
        select distinct s.child
        from registry.child_address as a
        join shielding.shield as s on s.place = shielding.place(a.line_1, a.line_2, a.postcode) and s.ended is null
        where a.child = $1 and s.child <> $1 and shielding.authority_of(s.child) is not null)
$$;

-- Whether somebody agreed to lift a child's shield who is of the team that has the child now.
create or replace function shielding.is_lifting(child bigint, lift_by bigint) returns boolean
language sql stable
as $$
    select exists (select from access.account as a where a.account = $2 and a.authority = shielding.authority_of($1))
$$;

-- Lifts the shields whose teams agreed to it, as soon as those of all children shielded at the same address are among them:
-- the record of one shows where the others live. Another authority's stands for as long as that authority wants.
create or replace function shielding.lift() returns void
language plpgsql volatile
set search_path = pg_catalog, shielding, pg_temp
as $$
declare
    agreed bigint[] := array(
        select s.child from shielding.shield as s
        where s.lift_by is not null and s.ended is null and shielding.is_lifting(s.child, s.lift_by) order by s.child);
    held bigint[];
begin
    loop
        held := array(select c from unnest(agreed) as c where not shielding.shielded_beside(c) <@ agreed);
        exit when held = '{}';
        agreed := array(select c from unnest(agreed) as c where c <> all (held));
    end loop;
    insert into audit.entry (request, action, outcome, criteria, children)
    select gen_random_uuid(), 'shielding', 'lifted', '{"step": "lift"}', array[c] from unnest(agreed) as c;
    insert into shielding.item (child, kind, opened_by)
    select s.child, 'lifted', s.lift_by from shielding.shield as s where s.child = any (agreed) and s.ended is null order by s.child;
    update shielding.shield as s
    set ended = clock_timestamp(), ended_by = s.lift_by, ended_because = 'lifted'
    where s.child = any (agreed) and s.ended is null;
end $$;

drop function if exists shielding.review(bytea, text, text, bigint, boolean, text, text, text, date);

-- A review keeps a confirmed shield for six months at most, or agrees to lift it: with those of the team's other children of the
-- household. Where another authority's child is shielded there too, its team is told and waited for.
create or replace function shielding.review(
    token bytea, reason text, client text, number bigint, keep boolean,
    ground text, evidence text, reference text, review_by date, others bigint[] default '{}'
) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, shielding, pg_temp
as $$
declare
    session access.session := access.admit(token, reason, '{2}');
    reviewed constant bigint[] := array(select distinct c from unnest(number || coalesce(others, '{}')) as c order by c);
    outcome text := session.fault;
    held bigint;
begin
    if outcome is null then
        -- One at a time: each would find that the other still holds.
        perform pg_advisory_xact_lock(hashtextextended('shielding.lift', 0)) where keep is false;
        select count(*) into held from (
            select from shielding.shield as s
            where s.child = any (reviewed) and s.ended is null and s.state = 'confirmed'
                and shielding.authority_of(s.child) = session.authority
            order by s.child
            for update) as s;
        outcome := case
            when held < cardinality(reviewed) then 'not-found'
            when keep is null then 'keep-missing'
            when keep and cardinality(reviewed) > 1 then 'keep-one'
            when keep then coalesce(
                nullif(shielding.fault_of(review.ground, review.evidence, review.reference), ''),
                case when review.review_by > access.today() and review.review_by <= access.today() + interval '6 months'
                    then 'granted' else 'review-invalid' end)
            when exists (
                select from unnest(reviewed) as c, unnest(shielding.shielded_beside(c)) as b
                where b <> all (reviewed) and shielding.authority_of(b) = session.authority) then 'household-shielded'
            else 'granted'
        end;
    end if;
    session.fault := contacts.answer(session, 'shielding', outcome, reason, client, jsonb_build_object(
            'step', 'review', 'number', review.number, 'others', nullif(review.others, '{}'), 'keep', review.keep, 'ground', review.ground,
            'evidence', review.evidence, 'reference', review.reference, 'review', review.review_by),
        case when outcome = 'not-found' then '{}' else reviewed end, '{}');
    if session.fault <> 'granted' or outcome <> 'granted' then
        return session.fault;
    end if;
    update shielding.item as i
    set closed_at = clock_timestamp(), closed_by = session.account, finding = 'reviewed'
    where i.child = any (reviewed) and i.kind = 'review overdue' and i.closed_at is null;
    if keep then
        update shielding.shield as s
        set ground = review.ground, evidence = review.evidence, reference = review.reference,
            reviewed_on = access.today(), review_by = review.review_by, lift_by = null
        where s.child = review.number and s.ended is null;
    else
        update shielding.shield as s set lift_by = session.account where s.child = any (reviewed) and s.ended is null;
        perform shielding.lift();
        -- Who is waited for is told that somebody waits, not who.
        insert into shielding.item (child, kind)
        select distinct n.child, 'lift asked'
        from shielding.shield as s
        cross join unnest(shielding.shielded_beside(s.child)) as n (child)
        where s.child = any (reviewed) and s.ended is null and not exists (
            select from shielding.item as i where i.child = n.child and i.kind = 'lift asked' and i.closed_at is null)
            and shielding.authority_of(n.child) <> session.authority;
    end if;
    return session.fault;
end $$;

-- Whether a confirmed shield that nobody would lift stands where a child lives or lived: then no delay ends the child's own.
create or replace function shielding.is_held(child bigint) returns boolean
language sql stable
as $$
    select exists (
        select from shielding.shield as s
        where s.child = any (shielding.shielded_beside($1)) and s.ended is null and s.state = 'confirmed'
            and not shielding.is_lifting(s.child, s.lift_by))
$$;

-- Ends provisional shields that nobody decided in time, lifts those that waited for others, and puts overdue reviews and
-- decisions on their team's list: those stay shielded. Returns how many shields lapsed. Safe to call at any time: it does what
-- is due.
create or replace function shielding.lapse() returns bigint
language plpgsql volatile security definer
set search_path = pg_catalog, shielding, pg_temp
as $$
declare
    due record;
    lapsed bigint := 0;
begin
    for due in
        select s.child, s.started from shielding.shield as s
        where s.ended is null and s.state = 'provisional' and s.decide_by <= clock_timestamp()
            and not shielding.is_held(s.child)
        order by s.child
        limit 500
        for update skip locked
    loop
        insert into audit.entry (request, action, outcome, criteria, children)
        values (gen_random_uuid(), 'shielding', 'lapsed', '{"step": "lapse"}', array[due.child]);
        update shielding.shield as s
        set ended = clock_timestamp(), ended_because = 'lapsed'
        where s.child = due.child and s.started = due.started;
        insert into shielding.item (child, kind) values (due.child, 'lapsed');
        lapsed := lapsed + 1;
    end loop;
    insert into shielding.item (child, kind)
    select s.child, 'review overdue' from shielding.shield as s
    where s.ended is null and s.state = 'confirmed' and s.review_by < access.today()
    on conflict (child) where kind = 'review overdue' and closed_at is null do nothing;
    insert into shielding.item (child, kind)
    select s.child, 'decision overdue' from shielding.shield as s
    where s.ended is null and s.state = 'provisional' and s.decide_by <= clock_timestamp() and shielding.is_held(s.child)
        and not exists (select from shielding.item as i where i.child = s.child and i.kind = 'decision overdue' and i.closed_at is null);
    if exists (select from shielding.shield as s where s.lift_by is not null and s.ended is null) then
        perform pg_advisory_xact_lock(hashtextextended('shielding.lift', 0));
        perform shielding.lift();
    end if;
    return lapsed;
end $$;

-- Whether the child may be the person's own: at the person's postcode, or with a carer of the same name.
create or replace function shielding.is_related(person bigint, child bigint) returns boolean
language sql stable
begin atomic
    select exists (
            select from audit.home as h join registry.child_address as a on a.postcode = h.postcode
            where h.account = person and a.child = is_related.child)
        or exists (
            select from access.account as p join registry.carer as c on lower(c.given || ' ' || c.family) = lower(btrim(p.name))
            where p.account = person and c.child = is_related.child);
end;

-- Looks past the shield of one child for fifteen minutes at most. The team's investigation is opened with it.
create or replace function shielding.override(token bytea, reason text, client text, number bigint, warned boolean) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, shielding, pg_temp
as $$
declare
    session access.session := access.admit(token, reason, '{1}');
    outcome text := session.fault;
begin
    if outcome is null then
        outcome := case
            when session.sector not in ('police', 'social care')
                or not exists (
                    select from access.account as a where a.account = access.person_of(session) and a.may_override)
                then 'not-permitted'
            when warned is not true then 'override-warning'
            when shielding.is_related(access.person_of(session), override.number) then 'not-permitted'
            when not exists (
                select from shielding.shield as s
                where s.child = override.number and s.ended is null and shielding.authority_of(s.child) is not null)
                then 'not-found'
            when length(btrim(reason)) < 20 then 'override-reason'
            else 'granted'
        end;
    end if;
    session.fault := contacts.answer(session, 'shielding', outcome, reason, client,
        jsonb_build_object('step', 'override', 'number', override.number),
        case when outcome = 'not-found' then '{}'::bigint[] else array[override.number] end, '{}');
    if session.fault = 'granted' and outcome = 'granted' then
        insert into shielding.override (child, account) values (override.number, access.person_of(session));
        insert into shielding.item (child, kind, opened_by) values (override.number, 'override', access.person_of(session));
    end if;
    return session.fault;
end $$;

create or replace function shielding.close_override(token bytea, reason text, client text, number bigint) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, shielding, pg_temp
as $$
declare
    session access.session := access.admit(token, reason, '{1}');
    outcome text := session.fault;
begin
    if outcome is null then
        outcome := case when exists (
            select from shielding.override as o
            where o.child = close_override.number and o.account = access.person_of(session) and o.closed_at is null)
            then 'granted' else 'not-found' end;
    end if;
    session.fault := contacts.answer(session, 'shielding', outcome, reason, client,
        jsonb_build_object('step', 'close-override', 'number', close_override.number),
        case when outcome = 'granted' then array[close_override.number] else '{}'::bigint[] end, '{}');
    if session.fault = 'granted' and outcome = 'granted' then
        update shielding.override as o set closed_at = clock_timestamp()
        where o.child = close_override.number and o.account = access.person_of(session) and o.closed_at is null;
    end if;
    return session.fault;
end $$;

-- Somebody of the team says what they found: not the one whose act opened it, nor who passed that on for them.
create or replace function shielding.close_item(token bytea, reason text, client text, item uuid, finding text) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, shielding, pg_temp
as $$
declare
    session access.session := access.admit(token, reason, '{2}');
    outcome text := session.fault;
    about shielding.item;
begin
    if outcome is null then
        select i.* into about from shielding.item as i
        where i.item = close_item.item and i.closed_at is null and shielding.authority_of(i.child) = session.authority
        for update;
        outcome := case
            when not found then 'not-found'
            -- By whom, and not of which record: it may be another since, by a merge.
            when about.opened_by = session.account or exists (
                select from audit.entry as e
                where e.action = 'shielding' and e.outcome = 'granted'
                    and e.account = session.account and e.on_behalf_of = about.opened_by
                    and e.at between about.opened_at - interval '1 minute' and about.opened_at) then 'second-person'
            when about.kind in ('review overdue', 'decision overdue') then 'review-missing'
            when coalesce(length(btrim(finding)), 0) < 5 or length(finding) > 500 then 'finding-missing'
            else 'granted'
        end;
    end if;
    session.fault := contacts.answer(session, 'shielding', outcome, reason, client,
        jsonb_build_object('step', 'close-item', 'item', close_item.item, 'finding', left(close_item.finding, 500)),
        case when outcome in ('granted', 'second-person', 'finding-missing', 'review-missing') then array[about.child] else '{}'::bigint[] end, '{}');
    if session.fault = 'granted' and outcome = 'granted' then
        update shielding.item as i set closed_at = clock_timestamp(), closed_by = session.account, finding = close_item.finding
        where i.item = close_item.item;
    end if;
    return session.fault;
end $$;

-- The first half of reading: a team asks for its list, its items, who has not confirmed, or one child's case or exposure.
create or replace function shielding.begin(token bytea, reason text, client text, list text, number bigint) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, shielding, pg_temp
as $$
declare
    session access.session := access.admit(token, reason, '{2}');
    outcome text := session.fault;
    asked bigint[] := '{}';
begin
    if outcome is null then
        asked := case list
            when 'shields' then array(
                select s.child from shielding.shield as s where s.ended is null and shielding.authority_of(s.child) = session.authority)
            when 'items' then array(
                select distinct i.child from shielding.item as i
                where i.closed_at is null and shielding.authority_of(i.child) = session.authority)
            when 'unconfirmed' then array(
                select distinct d.child from shielding.delivery as d
                where d.confirmed_at is null and shielding.authority_of(d.child) = session.authority)
            when 'case' then array(
                select distinct m.child from shielding.member as m join shielding.member as o on o.request = m.request
                where o.child = begin.number and shielding.authority_of(m.child) = session.authority
                    and shielding.authority_of(o.child) = session.authority
                union select s.child from shielding.shield as s
                where s.child = begin.number and shielding.authority_of(s.child) = session.authority)
            when 'exposure' then array(
                select distinct s.child from shielding.shield as s
                where s.child = begin.number and shielding.authority_of(s.child) = session.authority)
        end;
        outcome := case
            when asked is null then 'list-invalid'
            when cardinality(asked) = 0 and list in ('case', 'exposure') then 'not-found'
            else 'granted'
        end;
    end if;
    return contacts.answer(session, 'shielding', outcome, reason, client,
        jsonb_strip_nulls(jsonb_build_object('step', 'read', 'list', list, 'number', begin.number)), coalesce(asked, '{}'), '{}');
end $$;

-- The first half, for whoever asked for shields: what became of that.
create or replace function shielding.asked(token bytea, reason text, client text) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, shielding, pg_temp
as $$
declare
    session access.session := access.admit(token, reason);
begin
    return contacts.answer(session, 'shielding', coalesce(session.fault, 'granted'), reason, client,
        '{"step": "read", "list": "requests"}', case when session.fault is null then array(
            select distinct r.child from shielding.request as r
            where r.asked_by = access.person_of(session) and r.asked_at > statement_timestamp() - interval '60 days'
                and shielding.authority_of(r.child) is not null) else '{}'::bigint[] end, '{}');
end $$;

-- The second half: one word for each request, of the child that was named, for two months. Not who decided, why, or about
-- which others; nor what became of a shield that was confirmed. A record that was closed since is passed over.
create or replace function shielding.requests() returns table (request uuid, number bigint, asked_at timestamptz, state text)
language sql stable security definer
set search_path = pg_catalog, shielding, pg_temp
as $$
    select r.request, r.child, r.asked_at, case
        when m.taken then 'confirmed'
        when not m.taken then 'refused'
        when exists (
            select from shielding.shield as s where s.request = r.request and s.child = r.child and s.ended_because = 'lapsed')
            then 'lapsed'
        else 'waiting'
    end
    from access.opened() as g
    join shielding.request as r on r.asked_by = coalesce(g.on_behalf_of, g.account) and r.child = any (g.children)
        and r.asked_at > statement_timestamp() - interval '60 days'
    join shielding.member as m on m.request = r.request and m.child = r.child
    where g.action = 'shielding' and g.role in (1, 2)
    order by r.asked_at desc
$$;

-- The second half: each reads about the children that a grant committed before has opened, for the team alone.
drop function if exists shielding.shields();
create function shielding.shields()
returns table (number bigint, family text, given text, state text, started timestamptz, request uuid, decide_by timestamptz,
    reviewed_on date, review_by date, ground text, evidence text, reference text, asked_by text, decided_by text, lifting boolean)
language sql stable security definer
set search_path = pg_catalog, shielding, pg_temp
as $$
    select s.child, coalesce(n.family, ''), coalesce(n.given, ''), s.state, s.started, s.request, s.decide_by,
        s.reviewed_on, s.review_by, coalesce(s.ground, r.ground), coalesce(s.evidence, r.evidence), coalesce(s.reference, r.reference),
        a.name, d.name, shielding.is_lifting(s.child, s.lift_by)
    from shielding.shield as s
    left join registry.child_name as n on n.child = s.child and n.kind = 'current'
    left join shielding.request as r on r.request = s.request
    left join access.account as a on a.account = s.asked_by
    left join access.account as d on d.account = s.decided_by
    where s.child = any ((select access.granted('shielding'))::bigint[]) and s.ended is null
    order by coalesce(s.decide_by, s.review_by), s.child
$$;

create or replace function shielding.household()
returns table (request uuid, number bigint, family text, given text, born date, kind text, shielded boolean, taken boolean, why text)
language sql stable security definer
set search_path = pg_catalog, shielding, pg_temp
as $$
    select m.request, m.child, coalesce(n.family, ''), coalesce(n.given, ''), c.born, m.kind,
        exists (select from shielding.shield as s where s.child = m.child and s.ended is null), m.taken, m.why
    from shielding.member as m
    join shielding.request as r on r.request = m.request
    join registry.child as c on c.number = m.child
    left join registry.child_name as n on n.child = m.child and n.kind = 'current'
    where m.child = any ((select access.granted('shielding'))::bigint[])
    order by r.asked_at desc, m.kind = 'named' desc, c.born
$$;

-- The items of a team; those open for two weeks are escalated.
drop function if exists shielding.items();
create function shielding.items()
returns table (item uuid, number bigint, kind text, opened_at timestamptz, opened_by text, escalated boolean)
language sql stable security definer
set search_path = pg_catalog, shielding, pg_temp
as $$
    select i.item, i.child, i.kind, i.opened_at, a.name, i.opened_at < statement_timestamp() - interval '14 days'
    from shielding.item as i left join access.account as a on a.account = i.opened_by
    where i.child = any ((select access.granted('shielding'))::bigint[]) and i.closed_at is null
    order by i.opened_at
$$;

-- How many items each authority has open, and how many of them are escalated. No child.
create or replace function shielding.owed() returns table (authority smallint, waiting bigint, escalated bigint)
language sql stable security definer
set search_path = pg_catalog, shielding, pg_temp
as $$
    select h.authority, count(*), count(*) filter (where i.opened_at < statement_timestamp() - interval '14 days')
    from shielding.item as i
    join registry.child as c on c.number = i.child and c.archived_on is null
    join registry.child_home as h on h.child = i.child
    where i.closed_at is null
    group by h.authority
    order by h.authority
$$;

-- Who could see the whereabouts in the ninety days before the shield: opened the record when nothing hid them from that
-- reader, found it by a postcode, was shown it in a household, beside a source's row or beside another record. Who asked for
-- somebody else is named beside the person, not in their place.
drop function if exists shielding.exposure();
create function shielding.exposure()
returns table (number bigint, at timestamptz, name text, occupation text, employer text, through text, client text, purpose text)
language sql stable security definer
set search_path = pg_catalog, shielding, pg_temp
as $$
    select s.child, e.at, a.name, a.occupation, coalesce(w.name, a.partner), t.name, e.client, p.name
    from (
        select s.child, max(s.started) as started from shielding.shield as s
        where s.child = any ((select access.granted('shielding'))::bigint[])
        group by s.child
    ) as s
    join audit.entry as e on e.children @> array[s.child] and (e.outcome = 'returned' or e.action <> 'search')
        and e.at between s.started - interval '90 days' and s.started
    left join access.account as a on a.account = coalesce(e.on_behalf_of, e.account)
    left join access.account as t on e.on_behalf_of is not null and t.account = e.account
    left join registry.authority as w on w.authority = a.authority
    left join access.purpose as p on p.code = e.purpose
    where case e.action
        when 'open' then e.outcome = 'granted' and (
            not exists (
                select from shielding.shield as before
                where before.child = s.child and before.started < s.started and e.at between before.started and before.ended)
            or e.role = 2 and e.authority = shielding.authority_of(s.child)
            or exists (
                select from shielding.override as o
                where o.child = s.child and o.account = coalesce(e.on_behalf_of, e.account)
                    and e.at between o.opened_at and coalesce(o.closed_at, o.until)))
        when 'search' then exists (
            select from audit.entry as asked
            where asked.request = e.request and asked.outcome = 'granted' and asked.at between e.at - interval '5 minutes' and e.at
                and jsonb_array_length(asked.criteria #> '{asked,postcodes}') > 0)
        -- A shield hides from these readers who isn't theirs.
        when 'household' then e.outcome = 'granted'
        when 'review' then e.outcome = 'granted' and e.criteria ->> 'step' = 'next'
        when 'steward' then e.outcome = 'granted' and (e.criteria ->> 'step' = 'compare'
            or e.criteria ->> 'step' = 'subject-answer' and e.criteria ->> 'hidesPlace' = 'false')
        else false end
    order by e.at desc
$$;

-- The right that a team gave alone: gone.
drop function if exists shielding.set_override_right(bytea, text, text, uuid, boolean);
-- It is access.person_of.
drop function if exists shielding.person_of(access.session);

set local role contactpoint_owner;
