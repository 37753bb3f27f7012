set local role contactpoint_guard;

-- Children who were shown or opened, by the entries between two snapshots; one row a child. Entries without a child (a number
-- that isn't given out) have none. The account is the person's, whoever asked for them.
create or replace function audit.sights(earlier pg_snapshot, later pg_snapshot)
returns table (at timestamptz, account bigint, authority smallint, action text, outcome text, reason text, child bigint)
language sql stable
begin atomic
    select b.at, coalesce(b.on_behalf_of, b.account), b.authority,
        case b.action when 'shielding' then 'override' else b.action end, b.outcome, b.reason, c.child
    from audit.between(earlier, later) as b
    left join lateral unnest(b.children) as c (child) on true
    where b.account is not null
        and (b.action = 'open' and b.outcome in ('granted', 'not-found')
            or b.action in ('search', 'household') and b.outcome = 'returned'
            or b.action = 'shielding' and b.outcome in ('granted', 'not-permitted') and b.criteria ->> 'step' = 'override');
end;

-- What a person asked for between two moments, whoever asked for them.
create or replace function audit.entries_of(person bigint, after timestamptz, until timestamptz) returns setof audit.entry
language sql stable
begin atomic
    select e.*
    from audit.entry as e
    where (e.account = person and e.on_behalf_of is null or e.on_behalf_of = person) and e.at > after and e.at <= until;
end;

-- With whom of some children a person works: by an involvement of their own, or of a service at which they work. The
-- responsible authority's team works with all of its children. Its body is inlined: it is asked for each child of a month.
create or replace function audit.known_to(person bigint, children bigint[]) returns setof bigint
language sql stable
begin atomic
    select c.child
    from unnest(children) as c (child)
    where exists (
            select from contacts.involvement as i
            where i.child = c.child and (i.account = person or i.recorded_by = person
                or exists (select from contacts.post as p where p.account = person and p.service = i.service)
                or lower(i.practitioner) = (select lower(a.name) from access.account as a where a.account = person)))
        or exists (
            select from contacts.sensitive_involvement as i
            where i.child = c.child and (i.account = person or i.recorded_account = person
                or exists (select from contacts.post as p where p.account = person and p.service = i.service)))
        or exists (
            select from access.account as a
            join registry.child_home as h on h.child = c.child and h.authority = a.authority
            where a.account = person and a.role = 2);
end;

-- Whether it was at night in England.
create or replace function audit.is_night(at timestamptz) returns boolean
language sql stable
return extract(hour from is_night.at at time zone 'Europe/London') >= 22 or extract(hour from is_night.at at time zone 'Europe/London') < 6;

-- What the rules find that look at what leads up to some sights, too. Most people opened and were shown too few children for any
-- rule: one count of their entries says so. Called by audit.suspicions alone, whose settings it has too.
create or replace function audit.patterns(moments timestamptz[], people bigint[], actions text[], children bigint[])
returns table (rule text, account bigint, child bigint, first_at timestamptz, last_at timestamptz, count bigint)
language plpgsql stable
set search_path = pg_catalog, audit, pg_temp
as $$
declare
    -- How far back any rule looks, and any but those of weeks; and how many it takes at least.
    far constant interval := (select max(2 * r.span) from audit.rule as r);
    near constant interval := (select max(r.span) from audit.rule as r where r.rule not in ('nights', 'no-involvement'));
    fewest constant integer := (select min(r.threshold) from audit.rule as r where r.rule <> 'child-by-many');
    -- Who could have done too much until their last sight: how many openings there were of late and in weeks, how many
    -- numbers nobody has, and how many children in results. The n-th of each array belong together.
    accounts bigint[];
    latest timestamptz[];
    opened bigint[];
    opened_in_weeks bigint[];
    unknown bigint[];
    shown bigint[];
begin
    return query
    select 'child-by-many', null::bigint, o.child, min(e.at), max(e.at), count(distinct coalesce(e.on_behalf_of, e.account))
    from audit.rule as r
    cross join (
        select s.child, max(s.at) as latest
        from unnest(moments, actions, children) as s (at, action, child)
        where s.action <> 'search' and s.child is not null group by s.child
    ) as o
    join audit.entry as e on e.children @> array[o.child] and e.action = 'open' and e.outcome = 'granted'
        and e.at > o.latest - r.span and e.at <= o.latest
    where r.rule = 'child-by-many'
        and not exists (select from audit.known_to(coalesce(e.on_behalf_of, e.account), array[o.child]))
    group by r.threshold, o.child having count(distinct coalesce(e.on_behalf_of, e.account)) >= r.threshold;

    select array_agg(u.account), array_agg(u.latest), array_agg(e.opened), array_agg(e.opened_in_weeks), array_agg(e.unknown), array_agg(e.shown)
    into accounts, latest, opened, opened_in_weeks, unknown, shown
    from (select s.account, max(s.at) as latest from unnest(moments, people) as s (at, account) group by s.account) as u
    cross join lateral (
        select count(*) filter (where e.action = 'open' and e.outcome = 'granted' and e.at > u.latest - near) as opened,
            count(*) filter (where e.action = 'open' and e.outcome = 'granted') as opened_in_weeks,
            count(*) filter (where e.action = 'open' and e.outcome = 'not-found' and e.at > u.latest - near) as unknown,
            coalesce(sum(cardinality(e.children)) filter (
                where e.action in ('search', 'household') and e.outcome = 'returned' and e.at > u.latest - near), 0) as shown
        from audit.entries_of(u.account, u.latest - far, u.latest) as e
    ) as e
    where greatest(e.opened + e.shown, e.opened_in_weeks, e.unknown) >= fewest;
    if accounts is null then
        return;
    end if;
    return query
    select found.rule, found.account, null::bigint, found.first_at, found.last_at, found.count
    from unnest(accounts, latest, opened, opened_in_weeks, unknown, shown) as u (account, latest, opened, opened_in_weeks, unknown, shown)
    cross join lateral (
        select 'many-by-one' as rule, u.account, min(e.at) as first_at, max(e.at) as last_at, count(distinct e.children[1]) as count
        from audit.rule as r
        join audit.entries_of(u.account, u.latest - r.span, u.latest) as e on e.action = 'open' and e.outcome = 'granted'
        where r.rule = 'many-by-one' and u.opened >= r.threshold group by r.threshold having count(distinct e.children[1]) >= r.threshold
        union all
        select 'many-shown', u.account, min(e.at), max(e.at), count(distinct c.child)
        from audit.rule as r
        join audit.entries_of(u.account, u.latest - r.span, u.latest) as e on e.action in ('search', 'household') and e.outcome = 'returned'
        cross join lateral unnest(e.children) as c (child)
        where r.rule = 'many-shown' and u.shown >= r.threshold group by r.threshold having count(distinct c.child) >= r.threshold
        union all
        select 'walking-numbers', u.account, min(e.at), max(e.at), count(*)
        from audit.rule as r
        join audit.entries_of(u.account, u.latest - r.span, u.latest) as e on e.action = 'open' and e.outcome = 'not-found'
        where r.rule = 'walking-numbers' and u.unknown >= r.threshold group by r.threshold having count(*) >= r.threshold
        union all
        select 'one-reason', u.account, min(e.at), max(e.at), count(distinct e.children[1])
        from audit.rule as r
        join audit.entries_of(u.account, u.latest - r.span, u.latest) as e on e.action = 'open' and e.outcome = 'granted'
        where r.rule = 'one-reason' and u.opened >= r.threshold and not exists (select from audit.known_to(u.account, e.children))
        group by r.threshold, lower(btrim(e.reason)) having count(distinct e.children[1]) >= r.threshold
        union all
        -- Who is shielded isn't counted: a count would say where somebody hides.
        select 'walking-address', u.account, min(e.at), max(e.at), count(distinct d.line_1)
        from audit.rule as r
        join audit.entries_of(u.account, u.latest - r.span, u.latest) as e on (e.action = 'open' and e.outcome = 'granted' or e.action = 'search' and e.outcome = 'returned')
        cross join lateral unnest(e.children) as c (child)
        join registry.child_address as d on d.child = c.child and d.lived_to is null
        where r.rule = 'walking-address' and u.opened + u.shown >= r.threshold
            and not exists (select from shielding.shield as s where s.child = c.child and s.ended is null)
            and not exists (select from audit.known_to(u.account, array[c.child]))
        group by r.threshold, d.postcode having count(distinct d.line_1) >= r.threshold
        union all
        select 'walking-class', u.account, min(e.at), max(e.at), count(distinct c.number)
        from audit.rule as r
        join audit.entries_of(u.account, u.latest - r.span, u.latest) as e on e.action = 'open' and e.outcome = 'granted'
        join registry.child as c on c.number = e.children[1]
        join contacts.involvement as i on i.child = c.number and i.ended is null
        join contacts.service as v on v.service = i.service and v.kind in ('school', 'nursery')
        join access.account as a on a.account = u.account
        join access.occupation as o on o.name = a.occupation and o.sector <> 'education'
        where r.rule = 'walking-class' and u.opened >= r.threshold
            and not exists (select from shielding.shield as s where s.child = c.number and s.ended is null)
            and not exists (select from audit.known_to(u.account, e.children))
        group by r.threshold, v.service, extract(year from c.born - interval '8 months') having count(distinct c.number) >= r.threshold
        union all
        select 'nights', u.account, min(e.at), max(e.at), count(distinct e.children[1])
        from audit.rule as r
        join audit.entries_of(u.account, u.latest - r.span, u.latest) as e on e.action = 'open' and e.outcome = 'granted'
        join access.account as a on a.account = u.account
        join access.occupation as o on o.name = a.occupation and o.sector not in ('health', 'police', 'social care', 'fire and rescue')
        where r.rule = 'nights' and u.opened_in_weeks >= r.threshold and audit.is_night(e.at)
        group by r.threshold having count(distinct e.children[1]) >= r.threshold
        union all
        -- Looked at once the four weeks are over.
        select 'no-involvement', u.account, o.first_at, o.last_at, cardinality(o.children)
        from audit.rule as r
        cross join lateral (
            select array_agg(distinct e.children[1]) as children, min(e.at) as first_at, max(e.at) as last_at
            from audit.entries_of(u.account, u.latest - 2 * r.span, u.latest - r.span) as e
            where e.action = 'open' and e.outcome = 'granted'
        ) as o
        where r.rule = 'no-involvement' and u.opened_in_weeks >= r.threshold and cardinality(o.children) >= r.threshold
            and 10 * (select count(*) from audit.known_to(u.account, o.children)) < cardinality(o.children)
    ) as found;
end $$;

-- What the rules find in the entries between two snapshots, and what leads up to them. count is what the threshold is compared with.
-- The entries are read once: each statement with the audit in it costs the planning of all of its partitions.
create or replace function audit.suspicions(earlier pg_snapshot, later pg_snapshot)
returns table (rule text, account bigint, child bigint, first_at timestamptz, last_at timestamptz, count bigint)
language plpgsql stable
set search_path = pg_catalog, audit, pg_temp
set plan_cache_mode = force_custom_plan
-- Some hundred partitions look so dear that a statement would be compiled for twenty seconds, to run for a tenth.
set jit = off
as $$
declare
    -- The sights: whom an account was shown or opened, and when; the n-th of each array belong together.
    moments timestamptz[];
    people bigint[];
    actions text[];
    children bigint[];
    authorities smallint[];
begin
    select array_agg(s.at), array_agg(s.account), array_agg(s.action), array_agg(s.child), array_agg(s.authority)
    into moments, people, actions, children, authorities
    from audit.sights(earlier, later) as s;
    if moments is null then
        return;
    end if;
    return query
    select 'override', s.account, s.child, min(s.at), max(s.at), count(*)
    from unnest(moments, people, actions, children) as s (at, account, action, child)
    where s.action = 'override' group by s.account, s.child;

    return query
    select 'own-surname', s.account, s.child, min(s.at), max(s.at), count(*)
    from unnest(moments, people, actions, children) as s (at, account, action, child)
    join access.account as a on a.account = s.account
    join search.candidate as c on c.child = s.child
    where s.action = 'open'
        and exists (select from unnest(c.families) as f
            where search.parts(f) && search.parts(regexp_replace(btrim(a.name), '^.*\s', '')))
    group by s.account, s.child;

    return query
    select 'own-address', s.account, s.child, min(s.at), max(s.at), count(*)
    from unnest(moments, people, actions, children) as s (at, account, action, child)
    join audit.home as h on h.account = s.account
    join registry.child_address as d on d.child = s.child and d.postcode = h.postcode
    group by s.account, s.child;

    return query
    select 'colleagues-child', s.account, s.child, min(s.at), max(s.at), count(distinct s.at)
    from unnest(moments, people, actions, children, authorities) as s (at, account, action, child, authority)
    join registry.carer as r on r.child = s.child
    join access.account as a on a.authority = s.authority and a.account <> s.account
        and lower(a.name) = lower(r.given || ' ' || r.family)
    join access.account as self on self.account = s.account
    -- Of whom no service is known, whoever has the same occupation is a colleague.
    where s.action = 'open' and (contacts.services_of(s.account) && contacts.services_of(a.account)
        or contacts.services_of(s.account) = '{}' and self.occupation = a.occupation)
    group by s.account, s.child;

    return query
    select 'night', s.account, s.child, min(s.at), max(s.at), count(*)
    from unnest(moments, people, actions, children) as s (at, account, action, child)
    join access.account as a on a.account = s.account
    join access.occupation as o on o.name = a.occupation and o.sector not in ('health', 'police', 'social care', 'fire and rescue')
    where s.action = 'open' and s.child is not null and audit.is_night(s.at)
    group by s.account, s.child;

    return query select p.* from audit.patterns(moments, people, actions, children) as p;
end $$;

-- Looks at what was entered since the last time, some thousand entries at most, and puts what the rules find into the queue.
-- Returns how many entries it has looked at, and whether there are more.
create or replace function audit.watch(most integer) returns table (looked_at bigint, alerts bigint, has_more boolean)
language plpgsql volatile security definer
set search_path = pg_catalog, audit, pg_temp
as $$
declare
    before pg_snapshot;
    later pg_snapshot;
    newest pg_snapshot;
begin
    -- One watch at a time, and the next goes on where it ended.
    if not pg_try_advisory_xact_lock(hashtextextended('audit.watch', 0)) then
        return query select 0::bigint, 0::bigint, false;
        return;
    end if;
    before := coalesce((select w.snapshot from audit.watching as w), '3:3:');
    select audit.next_after(before, most), pg_current_snapshot() into later, newest;
    with found as (
        select s.account, s.child, min(s.first_at) as first_at, max(s.last_at) as last_at,
            jsonb_object_agg(s.rule, jsonb_build_object('count', s.count, 'at', s.last_at)) as reasons
        from audit.suspicions(before, later) as s
        join audit.rule as r on r.rule = s.rule and r.enabled
        -- What was reviewed rests, unless it is twice as much.
        where not exists (
            select from audit.alert as l
            where l.closed_at is not null and coalesce(l.account, 0) = coalesce(s.account, 0) and coalesce(l.child, 0) = coalesce(s.child, 0)
                and (l.reasons -> s.rule ->> 'at')::timestamptz >= s.last_at - r.rest
                and (r.threshold is null or (l.reasons -> s.rule ->> 'count')::bigint * 2 > s.count))
        group by s.account, s.child
    ), raised as (
        insert into audit.alert (account, child, first_at, last_at, reasons, score)
        select f.account, f.child, f.first_at, f.last_at, f.reasons, audit.score(f.reasons) from found as f
        on conflict (coalesce(account, 0), coalesce(child, 0)) where closed_at is null do update
        set last_at = excluded.last_at, reasons = alert.reasons || excluded.reasons,
            score = audit.score(alert.reasons || excluded.reasons)
        returning 1
    )
    -- What came during the look waits for the next: where people ask all the time, it would never end.
    select (select count(*) from audit.between(before, later)), count(*), later::text <> newest::text
    into looked_at, alerts, has_more from raised;
    insert into audit.watching (one, snapshot, watched_at) values (true, later, clock_timestamp())
    on conflict (one) do update set snapshot = excluded.snapshot, watched_at = excluded.watched_at;
    return next;
end $$;

-- How suspicious some reasons are together, from 0 to 1.
create or replace function audit.score(reasons jsonb) returns real
language sql stable
begin atomic
    select coalesce(1 - exp(sum(ln(1 - r.score))), 0)::real
    from audit.rule as r where r.rule in (select jsonb_object_keys(reasons));
end;

-- Notes where a user lives.
create or replace function audit.set_home(subject uuid, postcode text) returns boolean
language sql volatile security definer
set search_path = pg_catalog, audit, pg_temp
as $$
    with kept as (
        insert into audit.home (account, postcode) select a.account, $2 from access.account as a where a.subject = $1
        on conflict (account) do update set postcode = excluded.postcode
        returning 1
    )
    select exists (select from kept)
$$;

-- The first half of reading the queue.
create or replace function audit.begin_alerts(token bytea, reason text, client text, closed boolean) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, audit, pg_temp
as $$
declare
    session constant access.session := access.admit(token, reason, '{2,3}');
begin
    return access.record(session, 'alerts', coalesce(session.fault, 'granted'), reason, client,
        jsonb_build_object('closed', coalesce(closed, false)), '{}');
end $$;

-- Whether an alert is for somebody of this role and authority, and with which reasons: a team has those about its own users and
-- its own children. Where a shield keeps it from a child's place, a rule that tells the place is kept from it too.
create or replace function audit.reasons_for(alert audit.alert, role smallint, authority smallint) returns jsonb
language sql stable
begin atomic
    select case
        when role = 3 then (alert).reasons
        when exists (select from registry.child_home as h where h.child = (alert).child and h.authority = reasons_for.authority)
            then (alert).reasons
        when exists (select from access.account as a where a.account = (alert).account and a.authority = reasons_for.authority) then
            case when exists (select from shielding.shield as s where s.child = (alert).child and s.ended is null)
                then (alert).reasons - array(select r.rule from audit.rule as r where r.tells_place)
                else (alert).reasons end
        else '{}'
    end;
end;

-- The second half: the queue, the most suspicious first.
create or replace function audit.alerts()
returns table (alert bigint, score real, account bigint, name text, authority smallint, child bigint, first_at timestamptz,
    last_at timestamptz, reasons text, raised_at timestamptz, closed_at timestamptz, closed_by bigint, conclusion text)
language plpgsql stable security definer
set search_path = pg_catalog, audit, pg_temp
as $$
declare
    given constant access.grant := audit.granted('alerts');
    wants_closed boolean;
begin
    select (e.criteria ->> 'closed')::boolean into wants_closed
    from audit.entry as e
    where e.request = given.request and e.at > clock_timestamp() - interval '5 minutes' and e.action = 'alerts'
        and e.outcome = 'granted' and e.transaction = given.transaction;
    if not found then
        return;
    end if;
    return query
        select l.alert, audit.score(f.reasons), l.account, a.name, a.authority, l.child, l.first_at, l.last_at,
            (select jsonb_object_agg(r.rule, (f.reasons -> r.rule) || jsonb_build_object('says', r.says))
                from audit.rule as r where f.reasons ? r.rule)::text,
            l.raised_at, l.closed_at, l.closed_by, l.conclusion
        from audit.alert as l
        cross join lateral audit.reasons_for(l, given.role, given.authority) as f (reasons)
        left join access.account as a on a.account = l.account
        where (l.closed_at is not null) = wants_closed and f.reasons <> '{}' and audit.score(f.reasons) >= 0.5
        order by 2 desc, l.last_at desc
        limit 1000;
end $$;

-- Closes an alert, with a conclusion; nobody closes one about themselves. One answer for "none" and "not yours".
create or replace function audit.close_alert(token bytea, reason text, client text, alert bigint, conclusion text) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, audit, pg_temp
as $$
declare
    session constant access.session := access.admit(token, reason, '{2,3}');
    outcome text := session.fault;
    subject audit.alert;
begin
    if outcome is null then
        select l.* into subject from audit.alert as l where l.alert = close_alert.alert and l.closed_at is null for update;
        outcome := case
            when not found or audit.reasons_for(subject, session.role, session.authority) = '{}' or subject.account = session.account
                then 'not-found'
            when coalesce(length(btrim(conclusion)), 0) not between 10 and 2000 then 'conclusion-missing'
            else 'granted' end;
    end if;
    outcome := access.record(session, 'close-alert', outcome, reason, client,
        jsonb_build_object('alert', alert, 'conclusion', left(conclusion, 2000)), '{}');
    if outcome = 'granted' then
        update audit.alert as l set closed_at = clock_timestamp(), closed_by = session.account, conclusion = btrim(close_alert.conclusion)
        where l.alert = close_alert.alert;
    end if;
    return outcome;
end $$;

set local role contactpoint_owner;
