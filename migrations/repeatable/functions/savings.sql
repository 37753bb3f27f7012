set local role contactpoint_guard;

-- ---------------------------------------------------------------------------------------------------------------------
-- Counting the audit

-- How long after a search a record opened, or another search, still belongs to the same enquiry.
create or replace function savings.patience() returns interval
language sql immutable parallel safe
return interval '30 minutes';

-- The first day of a time's month in England.
create or replace function savings.month_of(at timestamptz) returns date
language sql stable parallel safe
return date_trunc('month', at at time zone 'Europe/London')::date;

-- Counts the entries of a span of time, which begins where the last one ended.
create or replace function savings.count_span(span_from timestamptz, span_to timestamptz) returns bigint
language plpgsql volatile
set search_path = pg_catalog, savings, pg_temp
as $$
declare
    counted bigint;
begin
    -- Who had an enquiry open goes on with it: a search that is counted already, at the time of the last one.
    with event as (
        select coalesce(e.on_behalf_of, e.account) as account, e.at, e.at as first_at, e.action, e.children, true as is_new
        from audit.entry as e
        where e.at >= span_from and e.at < span_to and e.outcome = 'granted' and e.action in ('search', 'open') and e.account is not null
        union all
        select p.account, p.last_at, p.first_at, 'search', '{}', false from savings.pending as p
    ), marked as (
        select *, case
                when lag(e.at) over mine is null or e.at - lag(e.at) over mine > savings.patience() then true
                else e.action = 'search' and lag(e.action) over mine = 'open'
            end as begins
        from event as e
        window mine as (partition by e.account order by e.at, e.action desc)
    ), numbered as (
        select *, count(*) filter (where m.begins) over (partition by m.account order by m.at, m.action desc) as run from marked as m
    ), enquiry as materialized (
        select n.account, min(n.first_at) filter (where n.action = 'search') as first_at, max(n.at) as last_at,
            min(n.at) filter (where n.action = 'open') as opened_at,
            -- A record opened shows one child.
            (array_agg(n.children[1] order by n.at) filter (where n.action = 'open'))[1] as child,
            bool_and(n.is_new) as is_new
        from numbered as n group by n.account, n.run
    ), search as (
        select n.account, savings.month_of(n.at) as month, count(*) as searches
        from numbered as n where n.is_new and n.action = 'search' group by 1, 2
    ), measured as (
        select s.account, s.month, s.searches, 0 as enquiries, 0 as opened, 0::bigint as seconds, 0 as elsewhere from search as s
        union all
        select q.account, savings.month_of(q.first_at), 0, case when q.is_new then 1 else 0 end, case when q.opened_at is null then 0 else 1 end,
            coalesce(extract(epoch from q.opened_at - q.first_at), 0)::bigint,
            case when h.authority <> a.authority then 1 else 0 end
        from enquiry as q
        join access.account as a on a.account = q.account
        left join registry.child_home as h on h.child = q.child
            and not exists (select from shielding.shield as s where s.child = h.child and s.ended is null)
        where q.first_at is not null
    ), told as (
        insert into savings.use as u (month, authority, occupation, team, searches, enquiries, opened, seconds, elsewhere)
        select m.month, coalesce(a.authority, 0), a.occupation, coalesce(t.team, ''), sum(m.searches), sum(m.enquiries), sum(m.opened),
            sum(m.seconds), sum(m.elsewhere)
        from measured as m
        join access.account as a on a.account = m.account
        left join savings.membership as t on t.account = m.account
        group by 1, 2, 3, 4
        on conflict (month, authority, occupation, team) do update set
            searches = u.searches + excluded.searches, enquiries = u.enquiries + excluded.enquiries, opened = u.opened + excluded.opened,
            seconds = u.seconds + excluded.seconds, elsewhere = u.elsewhere + excluded.elsewhere
    ), gone as (
        delete from savings.pending as p
        where not exists (select from enquiry as q where q.account = p.account and q.opened_at is null and q.first_at is not null
            and q.last_at >= span_to - savings.patience())
    ), kept as (
        insert into savings.pending as p (account, first_at, last_at)
        select q.account, q.first_at, q.last_at from enquiry as q
        where q.opened_at is null and q.first_at is not null and q.last_at >= span_to - savings.patience()
        on conflict (account) do update set first_at = excluded.first_at, last_at = excluded.last_at
    )
    select count(*) into counted from numbered as n where n.is_new;
    return counted;
end $$;

-- Counts some of what the audit has that isn't counted yet: at most a span's worth in one transaction. Returns how many
-- entries, up to when all is counted, and whether more is there. Run it until nothing is; it may be stopped at any time.
--
-- What counts was written after its grant, in one transaction: that has its number before the entry has its time. So when
-- every transaction has ended that was running at the mark, every entry from before the mark is there, or never will be:
-- up to there the audit is settled.
create or replace function savings.catch_up(span interval default '1 day')
returns table (counted bigint, reached timestamptz, more boolean)
language plpgsql volatile security definer
set search_path = pg_catalog, savings, pg_temp
set work_mem = '128MB'
as $$
declare
    now constant timestamptz := clock_timestamp();
    place savings.cursor;
    span_end timestamptz;
begin
    if span not between interval '1 second' and interval '1 day' then
        raise exception 'a span is a second to a day' using errcode = 'invalid_parameter_value';
    end if;
    select c.* into place from savings.cursor as c for update;
    if place.marked_at is null or pg_snapshot_xmin(pg_current_snapshot()) >= place.marked_before then
        place.settled_at := place.marked_at;
        place.marked_at := now;
        place.marked_before := pg_snapshot_xmax(pg_current_snapshot());
    end if;
    reached := coalesce(place.reached_at, (select min(e.at) from audit.entry as e where e.at < place.settled_at), place.settled_at);
    counted := 0;
    if reached < place.settled_at then
        span_end := least(place.settled_at, reached + span);
        counted := savings.count_span(reached, span_end);
        reached := span_end;
    end if;
    update savings.cursor as c
    set reached_at = reached, settled_at = place.settled_at, marked_at = place.marked_at, marked_before = place.marked_before;
    -- The mark that was just set is looked at by the next run; a span that was cut short leaves its rest to it.
    more := reached is null or reached < now - interval '1 second';
    return next;
end $$;

-- How many children live where, for rates: once a month is often enough.
create or replace function savings.count_residents() returns void
language plpgsql volatile security definer
set search_path = pg_catalog, savings, pg_temp
as $$
begin
    if exists (select from savings.population as p where p.counted_on > access.today() - 28) then
        return;
    end if;
    insert into savings.population as p (authority, residents, counted_on)
    select h.authority, round(count(*), -2)::integer, access.today()
    from registry.child_home as h join registry.child as c on c.number = h.child
    where c.archived_on is null
    group by h.authority
    on conflict (authority) do update set residents = excluded.residents, counted_on = excluded.counted_on;
end $$;

-- ---------------------------------------------------------------------------------------------------------------------
-- What the operator brings in: whole or not at all, each function is one statement's transaction, with its entry in the audit

-- Who changed the books, with what: numbers and words of the books, no answer and no person.
create or replace function savings.note(what text, authority smallint, details jsonb) returns void
language sql volatile
set search_path = pg_catalog, savings, pg_temp
as $$
    select access.note_operation('savings', jsonb_build_object('what', $1, 'authority', $2) || $3)
$$;

create or replace function savings.import_survey(
    authority smallint, taken date, checksum text, occupations text[], weekly_searches numeric[], minutes_per_search numeric[],
    shares_never_found numeric[], hourly_costs_pence integer[], weights numeric[]
) returns bigint
language plpgsql volatile security definer
set search_path = pg_catalog, savings, pg_temp
as $$
declare
    imported bigint;
begin
    perform savings.note('survey', $1, jsonb_build_object('taken', $2, 'respondents', cardinality(occupations), 'checksum', $3));
    insert into savings.survey (authority, taken, respondents, checksum)
    values (import_survey.authority, import_survey.taken, cardinality(occupations), import_survey.checksum)
    returning survey into imported;
    -- In the order of what was answered: that of the file says who answered first, and one by chance would make the seeded
    -- estimate another at each import.
    insert into savings.response
        (survey, answer, occupation, weekly_searches, minutes_per_search, share_never_found, hourly_cost_pence, weight)
    select imported, row_number() over (order by r), r.*
    from unnest(occupations, weekly_searches, minutes_per_search, shares_never_found, hourly_costs_pence, weights)
        as r (occupation, weekly, minutes, share, cost, weight);
    return imported;
end $$;

-- A wave that turned out to be wrong counts no longer; it isn't forgotten.
create or replace function savings.withdraw_survey(authority smallint, taken date) returns boolean
language plpgsql volatile security definer
set search_path = pg_catalog, savings, pg_temp
as $$
declare
    gone bigint;
begin
    perform savings.note('survey withdrawn', $1, jsonb_build_object('taken', $2));
    update savings.survey as s set withdrawn_at = clock_timestamp()
    where s.authority = withdraw_survey.authority and s.taken = withdraw_survey.taken and s.withdrawn_at is null
    returning s.survey into gone;
    delete from savings.estimate as e where e.survey = gone;
    delete from savings.obstacle as o where o.survey = gone;
    return gone is not null;
end $$;

create or replace function savings.import_workforce(
    authority smallint, counted_on date, occupations text[], headcounts integer[], full_time_equivalents numeric[], hourly_costs_pence integer[]
) returns void
language plpgsql volatile security definer
set search_path = pg_catalog, savings, pg_temp
as $$
begin
    perform savings.note('workforce', $1,
        jsonb_build_object('counted_on', $2, 'headcounts', (
            select jsonb_object_agg(r.occupation, r.heads) from unnest(occupations, headcounts) as r (occupation, heads))));
    delete from savings.workforce as w where w.authority = import_workforce.authority and w.counted_on = import_workforce.counted_on;
    insert into savings.workforce (authority, counted_on, occupation, headcount, full_time_equivalent, hourly_cost_pence)
    select import_workforce.authority, import_workforce.counted_on, r.*
    from unnest(occupations, headcounts, full_time_equivalents, hourly_costs_pence) as r (occupation, heads, equivalents, cost);
end $$;

-- Counts of many days, or of one; a second count of a team's day replaces the first.
create or replace function savings.record_backlog(authority smallint, teams text[], days date[], open integer[]) returns void
language sql volatile security definer
set search_path = pg_catalog, savings, pg_temp
as $$
    select savings.note('backlog', $1, jsonb_build_object('counts', cardinality($4), 'open', (select sum(o) from unnest($4) as o),
        'from', (select min(d) from unnest($3) as d), 'to', (select max(d) from unnest($3) as d)));
    insert into savings.backlog (authority, team, counted_on, open)
    select $1, r.team, r.day, r.open from unnest($2, $3, $4) as r (team, day, open)
    on conflict (authority, team, counted_on) do update set open = excluded.open
$$;

create or replace function savings.record_event(authority smallint, team text, kind text, happened_on date) returns void
language sql volatile security definer
set search_path = pg_catalog, savings, pg_temp
as $$
    select savings.note('event', $1, jsonb_build_object('team', $2, 'kind', $3, 'happened_on', $4));
    insert into savings.event (authority, team, kind, happened_on) values ($1, $2, $3, $4)
    on conflict (authority, team, kind) do update set happened_on = excluded.happened_on
$$;

create or replace function savings.record_running_cost(authority smallint, valid_from date, pence_a_year bigint, source text) returns void
language sql volatile security definer
set search_path = pg_catalog, savings, pg_temp
as $$
    select savings.note('running cost', $1, jsonb_build_object('valid_from', $2, 'pence_a_year', $3, 'source', $4));
    insert into savings.running_cost (authority, valid_from, pence_a_year, source) values ($1, $2, $3, $4)
    on conflict (authority, valid_from) do update set pence_a_year = excluded.pence_a_year, source = excluded.source
$$;

-- Puts an account into a team; false where there is no such account. What was counted before stays where it was.
create or replace function savings.assign_team(subject uuid, team text) returns boolean
language plpgsql volatile security definer
set search_path = pg_catalog, savings, pg_temp
as $$
begin
    perform savings.note('team', null, jsonb_build_object('subject', $1, 'team', $2));
    insert into savings.membership (account, team)
    select a.account, assign_team.team from access.account as a where a.subject = assign_team.subject
    on conflict (account) do update set team = excluded.team;
    return found;
end $$;

-- ---------------------------------------------------------------------------------------------------------------------
-- Estimating: the operator's program reads answers without names and puts back what they add up to

create or replace function savings.surveys()
returns table (survey bigint, authority smallint, taken date, respondents integer, imported_at timestamptz)
language sql stable security definer
set search_path = pg_catalog, savings, pg_temp
as $$
    select s.survey, s.authority, s.taken, s.respondents, s.imported_at from savings.survey as s
    where s.withdrawn_at is null order by s.authority, s.taken
$$;

create or replace function savings.responses(survey bigint)
returns table (occupation text, weekly_searches numeric, minutes_per_search numeric, share_never_found numeric,
    hourly_cost_pence integer, weight numeric)
language sql stable security definer
set search_path = pg_catalog, savings, pg_temp
as $$
    select r.occupation, r.weekly_searches, r.minutes_per_search, r.share_never_found, r.hourly_cost_pence, r.weight
    from savings.response as r where r.survey = $1 order by r.answer
$$;

-- The payroll that goes with a survey: the count nearest to it in time, the later of two.
create or replace function savings.workforce_for(survey bigint)
returns table (counted_on date, occupation text, headcount integer, full_time_equivalent numeric, hourly_cost_pence integer)
language sql stable security definer
set search_path = pg_catalog, savings, pg_temp
as $$
    select w.counted_on, w.occupation, w.headcount, w.full_time_equivalent, w.hourly_cost_pence
    from savings.survey as s
    join savings.workforce as w on w.authority = s.authority
    where s.survey = $1 and w.counted_on = (
        select n.counted_on from savings.workforce as n where n.authority = s.authority
        order by abs(n.counted_on - s.taken), n.counted_on desc limit 1)
    order by w.occupation
$$;

create or replace function savings.put_estimate(
    survey bigint, occupations text[], respondents integer[], headcounts integer[], full_time_equivalents numeric[],
    payroll_pence_week bigint[], searches_week numeric[], never_found_week numeric[], minutes_week bigint[],
    minutes_variances double precision[], minutes_degrees double precision[], pence_week bigint[], pence_variances double precision[],
    pence_degrees double precision[], seed bigint, replicates integer,
    obstacles text[]
) returns void
language plpgsql volatile security definer
set search_path = pg_catalog, savings, pg_temp
as $$
begin
    if cardinality(occupations) > 0 and cardinality(obstacles) > 0 then
        raise exception 'an estimate has no obstacles' using errcode = 'invalid_parameter_value';
    end if;
    -- One at a time, and none for a survey that was withdrawn meanwhile.
    perform from savings.survey as s where s.survey = put_estimate.survey and s.withdrawn_at is null for update;
    if not found then
        return;
    end if;
    perform savings.note('estimate', null, jsonb_build_object('survey', $1, 'occupations', cardinality(occupations),
        'minutes_week', (select sum(m) from unnest(put_estimate.minutes_week) as m),
        'pence_week', (select sum(p) from unnest(put_estimate.pence_week) as p), 'obstacles', cardinality(obstacles)));
    delete from savings.estimate as e where e.survey = put_estimate.survey;
    delete from savings.obstacle as o where o.survey = put_estimate.survey;
    insert into savings.estimate
        (survey, occupation, respondents, headcount, full_time_equivalent, payroll_pence_week, searches_week, never_found_week,
        minutes_week, minutes_variance, minutes_degrees, pence_week, pence_variance, pence_degrees, seed, replicates)
    select put_estimate.survey, r.*, put_estimate.seed, put_estimate.replicates
    from unnest(occupations, put_estimate.respondents, headcounts, full_time_equivalents, put_estimate.payroll_pence_week,
        put_estimate.searches_week, put_estimate.never_found_week, put_estimate.minutes_week, minutes_variances,
        put_estimate.minutes_degrees, put_estimate.pence_week, pence_variances, put_estimate.pence_degrees) as r;
    insert into savings.obstacle (survey, ordinal, text)
    select put_estimate.survey, o.ordinal, o.text from unnest(obstacles) with ordinality as o (text, ordinal);
end $$;

-- ---------------------------------------------------------------------------------------------------------------------
-- Telling: what a report may know, and what is too small to be told

-- The first half of a report asked for by a person: decide, audit, grant. An aggregate is of no child, so it needs no purpose.
create or replace function savings.begin(token bytea, client text, criteria jsonb) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, savings, pg_temp
as $$
declare
    session access.session := access.admit(token, 'management report', '{2,4}');
begin
    if session.fault = 'purpose-missing' then
        session.fault := null;
    end if;
    return access.record(session, 'savings', coalesce(session.fault, 'granted'), 'management report', client, criteria, '{}');
end $$;

-- Who reads: the analysts' surface, which has no authority of its own (0), or the authority of whom an earlier
-- transaction granted a report (-1 for a national partner's). Null opens nothing.
create or replace function savings.viewer() returns smallint
language sql stable
set search_path = pg_catalog, savings, pg_temp
as $$
    select case when session_user in ('contactpoint_report', 'contactpoint_operator') then 0::smallint
        else (
            select coalesce(g.authority, -1)::smallint from access.opened() as g where g.action = 'savings')
        end
$$;

-- Which cells of a list are told together, since one of their numbers is small: 1 to 4. Together their numbers are so large
-- that nobody can prove of any cell that it is small, though each were known to be 2 at least: 7 of two cells, 9 of three.
-- A cell that could be told alone goes along as the neighbour in the list's own order, never chosen by its size: "the
-- smallest that was left" would give the numbers away. Null where even all together are too small to be told.
create or replace function savings.merged(cells bigint[]) returns boolean[]
language plpgsql immutable parallel safe
set search_path = pg_catalog, savings, pg_temp
as $$
declare
    members boolean[] := array_fill(false, array[array_length(cells, 1)]);
    together bigint[] := array_fill(0, array[array_length(cells, 2)]);
    count integer := 0;
    small integer[];
    cell integer;
begin
    if not cells && '{1,2,3,4}' then
        return members;
    end if;
    small := array(select n from generate_subscripts(cells, 1) as n where cells[n:n] && '{1,2,3,4}' order by n);
    -- Those that are small, then on from the first of them and around.
    foreach cell in array small || array(
        select n from generate_subscripts(cells, 1) as n where n <> all (small) order by n < small[1], n
    ) loop
        members[cell] := true;
        count := count + 1;
        for measure in 1..cardinality(together) loop
            together[measure] := together[measure] + cells[cell][measure];
        end loop;
        if count >= greatest(2, cardinality(small)) and not exists (
            select from unnest(together) as t where t between 1 and 2 * count + 2
        ) then
            return members;
        end if;
    end loop;
    return null;
end $$;

-- The month that still grows, and all after it: its numbers, asked for again and again, would tell each enquiry as it ends.
create or replace function savings.growing() returns date
language sql stable security definer
set search_path = pg_catalog, savings, pg_temp
as $$
    select savings.month_of(least(c.reached_at, (select min(p.first_at) from savings.pending as p))) from savings.cursor as c
$$;

-- Measured use by month. Of one's own authority all, by occupation and team. Of others the months that are over, by occupation,
-- with small numbers put together: there "occupation" is null and "cells" says of how many. An authority whose month is too
-- small even as a whole has no row, and is in nobody's total: what is told adds up.
create or replace function savings.measured(first date, last date)
returns table (month date, authority smallint, occupation text, team text, cells integer, searches bigint, enquiries bigint,
    opened bigint, seconds bigint, elsewhere bigint)
language sql stable security definer
set search_path = pg_catalog, savings, pg_temp
set work_mem = '64MB'
as $$
    with viewer as materialized (
        select savings.viewer() as authority, savings.growing() as growing
    ), cell as materialized (
        select u.month, u.authority, u.occupation, sum(u.searches)::bigint as searches, sum(u.enquiries)::bigint as enquiries,
            sum(u.opened)::bigint as opened, sum(u.seconds)::bigint as seconds, sum(u.elsewhere)::bigint as elsewhere
        from savings.use as u cross join viewer as v
        where u.month between $1 and $2 and u.month < v.growing and v.authority is not null
            and u.authority <> case when v.authority > 0 then v.authority else -1 end
        group by 1, 2, 3
    ), tested as (
        -- What can be worked out from the numbers is a number too: how many found nobody, how many records were near by.
        select c.*, array[c.searches, c.enquiries, c.opened, c.elsewhere, c.searches - c.enquiries, c.enquiries - c.opened,
            c.opened - c.elsewhere] as counts,
            row_number() over (partition by c.month, c.authority order by c.occupation) as n
        from cell as c
    ), part as materialized (
        select t.month, t.authority, savings.merged(array_agg(t.counts order by t.n)) as members from tested as t group by 1, 2
    ), told as (
        select t.*, case when p.members[t.n] then null else t.occupation end as shown
        from tested as t join part as p on p.month = t.month and p.authority = t.authority and p.members is not null
    )
    select u.month, u.authority, u.occupation, u.team, 1, u.searches, u.enquiries, u.opened, u.seconds, u.elsewhere
    from savings.use as u cross join viewer as v
    where u.month between $1 and $2 and v.authority > 0 and u.authority = v.authority
    union all
    select t.month, t.authority, t.shown, '', count(*)::integer, sum(t.searches)::bigint, sum(t.enquiries)::bigint, sum(t.opened)::bigint,
        sum(t.seconds)::bigint, sum(t.elsewhere)::bigint
    from told as t group by 1, 2, 3
$$;

-- Satterthwaite's degrees of freedom of a sum of variances.
create or replace function savings.degrees(variances double precision[], degrees double precision[]) returns double precision
language sql immutable parallel safe
set search_path = pg_catalog, savings, pg_temp
as $$
    select coalesce(sum(v.variance) ^ 2 / nullif(sum(v.variance ^ 2 / v.degrees), 0), 1)
    from unnest($1, $2) as v (variance, degrees)
$$;

-- What surveys add up to, by occupation, to everyone as measured() tells it. Fewer than five answers make no estimate. Others
-- are told headcounts to the nearest ten: a payroll stands behind several waves, and what one of them tells together could be
-- taken apart by another.
create or replace function savings.estimated()
returns table (survey bigint, authority smallint, taken date, occupation text, cells integer, respondents bigint, headcount bigint,
    full_time_equivalent numeric, payroll_pence_week bigint, searches_week numeric, never_found_week numeric, minutes_week bigint,
    minutes_variance double precision, minutes_degrees double precision, pence_week bigint, pence_variance double precision,
    pence_degrees double precision, seed bigint, replicates integer)
language sql stable security definer
set search_path = pg_catalog, savings, pg_temp
as $$
    with cell as materialized (
        select s.authority, s.taken, e.*, v.authority = s.authority as is_own,
            row_number() over (partition by e.survey order by e.occupation) as n
        from savings.estimate as e join savings.survey as s on s.survey = e.survey cross join (select savings.viewer() as authority offset 0) as v
        where v.authority is not null
    ), part as (
        select c.survey, savings.merged(array_agg(array[c.respondents::bigint] order by c.n)) as members from cell as c group by 1
    )
    select c.survey, c.authority, c.taken, told.occupation, count(*)::integer, sum(c.respondents),
        round(sum(c.headcount), case when c.is_own then 0 else -1 end)::bigint,
        round(sum(c.full_time_equivalent), case when c.is_own then 2 else -1 end), sum(c.payroll_pence_week)::bigint,
        sum(c.searches_week), sum(c.never_found_week), sum(c.minutes_week)::bigint, sum(c.minutes_variance),
        savings.degrees(array_agg(c.minutes_variance), array_agg(c.minutes_degrees)), sum(c.pence_week)::bigint,
        sum(c.pence_variance), savings.degrees(array_agg(c.pence_variance), array_agg(c.pence_degrees)), min(c.seed), min(c.replicates)
    from cell as c join part as p on p.survey = c.survey and (c.is_own or p.members is not null)
    cross join lateral (select case when not c.is_own and p.members[c.n] then null else c.occupation end as occupation) as told
    group by c.is_own, 1, 2, 3, 4
    order by 2, 3, 4
$$;

-- Why there is no estimate where there is a survey: its own authority is told in full, others that it has none.
create or replace function savings.obstacles()
returns table (survey bigint, authority smallint, taken date, text text)
language sql stable security definer
set search_path = pg_catalog, savings, pg_temp
as $$
    select s.survey, s.authority, s.taken, case when v.authority = s.authority or session_user = 'contactpoint_operator' then o.text end
    from savings.obstacle as o join savings.survey as s on s.survey = o.survey cross join (select savings.viewer() as authority offset 0) as v
    where v.authority is not null and (v.authority = s.authority or session_user = 'contactpoint_operator' or o.ordinal = 1)
    order by s.authority, s.taken, o.ordinal
$$;

-- Occupations on the payroll that nobody answered for: what an estimate leaves out. Small ones are told to their own, others to
-- the nearest ten.
create or replace function savings.uncovered()
returns table (survey bigint, occupation text, headcount integer)
language sql stable security definer
set search_path = pg_catalog, savings, pg_temp
as $$
    select s.survey, w.occupation, case when v.authority = s.authority then w.headcount else round(w.headcount, -1)::integer end
    from savings.survey as s cross join lateral savings.workforce_for(s.survey) as w cross join (select savings.viewer() as authority offset 0) as v
    where s.withdrawn_at is null and v.authority is not null and (v.authority = s.authority or w.headcount >= 5)
        and not exists (select from savings.estimate as e where e.survey = s.survey and e.occupation = w.occupation)
    order by s.survey, w.occupation
$$;

-- Counts of a team's open cases, by day; outside its own authority a small one is null.
create or replace function savings.backlogs()
returns table (authority smallint, team text, counted_on date, open integer)
language sql stable security definer
set search_path = pg_catalog, savings, pg_temp
as $$
    select b.authority, b.team, b.counted_on, case when v.authority = b.authority or b.open not between 1 and 4 then b.open end
    from savings.backlog as b cross join (select savings.viewer() as authority offset 0) as v
    where v.authority is not null order by 1, 2, 3
$$;

create or replace function savings.events()
returns table (authority smallint, team text, kind text, happened_on date)
language sql stable security definer
set search_path = pg_catalog, savings, pg_temp
as $$
    select e.authority, e.team, e.kind, e.happened_on from savings.event as e
    where savings.viewer() is not null order by 1, 2, 3
$$;

create or replace function savings.running_costs()
returns table (authority smallint, valid_from date, pence_a_year bigint, source text)
language sql stable security definer
set search_path = pg_catalog, savings, pg_temp
as $$
    select r.authority, r.valid_from, r.pence_a_year, r.source from savings.running_cost as r
    where savings.viewer() is not null order by 1 nulls first, 2
$$;

-- How many children live where, and how far the audit is counted.
create or replace function savings.residents()
returns table (authority smallint, residents integer, counted_on date)
language sql stable security definer
set search_path = pg_catalog, savings, pg_temp
as $$
    select p.authority, p.residents, p.counted_on from savings.population as p where savings.viewer() is not null order by 1
$$;

create or replace function savings.reached() returns timestamptz
language sql stable security definer
set search_path = pg_catalog, savings, pg_temp
as $$
    select c.reached_at from savings.cursor as c
$$;

set local role contactpoint_owner;
