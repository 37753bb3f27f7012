set local role contactpoint_guard;

-- What is held of a child, for the child or a parent who asks (subject access; UK GDPR articles 12 and 15), within a month.
-- The right is the child's: a competent child asks alone, a parent shows who they are and that they have responsibility.

-- Whether the child speaks for itself: as the team decided for this request, else from twelve on (Gillick, Fraser).
create or replace function stewardship.is_competent(asked stewardship.subject_request) returns boolean
language sql stable
as $$
    select coalesce(asked.competent, c.born + interval '12 years' <= access.today()) from registry.child as c where c.number = asked.child
$$;

-- The authority that may be asked about a record: that has it, or had it and may read the archive for a year.
create or replace function stewardship.answers_for(child bigint) returns smallint
language sql stable
as $$
    select h.authority from registry.child_home as h join registry.child as c on c.number = h.child
    where h.child = $1 and (c.archived_on is null or c.archived_on + interval '1 year' > access.today()
        and not exists (select from stewardship.superseded as s where s.child = c.number))
$$;

-- The authority that answers what was asked of a record while it could be, however long ago that was archived since.
create or replace function stewardship.owes_for(child bigint) returns smallint
language sql stable
as $$ select h.authority from registry.child_home as h where h.child = $1 $$;

-- Whether the child is of age: then no parent asks for it any more.
create or replace function stewardship.is_of_age(child bigint) returns boolean
language sql stable
as $$ select c.born + interval '18 years' <= access.today() from registry.child as c where c.number = $1 $$;

-- What a decision that a parent may see the place is taken on: when the shields began that hide where a child is, its own and
-- those of children who live now where it lives or lived, when each was reviewed, and since when the child has lived where it
-- lives. None without a shield. Shielded children leave no key, so all shields are looked at: it is asked seldom.
create or replace function stewardship.shields_about(child bigint) returns setof timestamptz
language sql stable
set search_path = pg_catalog, stewardship, pg_temp
as $$
    with about as (
        select s.started, s.reviewed_on from shielding.shield as s where s.child = $1 and s.ended is null
        union all
        select s.started, s.reviewed_on
        from shielding.shield as s
        join registry.child_address as o on o.child = s.child and o.lived_to is null
        join registry.child_address as a on a.child = $1 and a.postcode = o.postcode and search.fold(a.line_1) = search.fold(o.line_1)
        where s.child <> $1 and s.ended is null
    )
    select b.started from about as b
    union
    select b.reviewed_on::timestamp at time zone 'UTC' from about as b
    union
    select coalesce(a.lived_from::timestamp at time zone 'UTC', '-infinity')
    from registry.child_address as a where a.child = $1 and a.lived_to is null and exists (select from about)
$$;

-- Whether the answer mustn't say where the child is: to a parent, past a shield that nobody decided about as things are now; and
-- of an ended record, since the child may live on there under another.
create or replace function stewardship.hides_place(asked stewardship.subject_request) returns boolean
language sql stable
set search_path = pg_catalog, stewardship, pg_temp
as $$
    select asked.asker = 'parent' and (
        exists (select from registry.child as c where c.number = asked.child and c.archived_on is not null)
        or exists (select from stewardship.shields_about(asked.child) as ground where ground <> all (asked.sees_past)))
$$;

-- Whether the answer may say what a competent child may keep to itself.
create or replace function stewardship.sees_private(asked stewardship.subject_request) returns boolean
language sql stable
as $$ select asked.asker = 'child' or asked.agrees and stewardship.is_competent(asked) $$;

-- A request of the caller's team's own children, locked; null of any other.
create or replace function stewardship.subject_request_of(session access.session, request uuid) returns stewardship.subject_request
language sql volatile
set search_path = pg_catalog, stewardship, pg_temp
as $$
    select r from stewardship.subject_request as r
    where r.request = $2 and stewardship.owes_for(r.child) = session.authority
    for update
$$;

-- Records that the child or a parent asks. The month began when the request came.
create or replace function stewardship.ask_subject(
    token bytea, reason text, client text, number bigint, asker text, name text, received_on date
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
            when asker is null or asker not in ('child', 'parent') or (asker = 'parent') <> (name is not null)
                or length(btrim(name)) not between 1 and 200
                or received_on is null or received_on not between access.today() - 365 and access.today() then 'value-malformed'
            when asker = 'parent' and stewardship.is_of_age(live) then 'of-age'
            else 'granted'
        end;
    end if;
    outcome := coalesce(session.fault, outcome);
    session.fault := contacts.answer(session, 'steward', outcome, reason, client,
        jsonb_build_object('step', 'subject-ask', 'number', number, 'asker', asker, 'received', received_on, 'request', id),
        case when outcome = 'granted' then array[live] else '{}' end,
        jsonb_build_object('request', id, 'dueOn', (received_on + interval '1 month')::date));
    if session.fault = 'granted' and outcome = 'granted' then
        insert into stewardship.subject_request (request, child, asker, name, received_on, recorded_by)
        values (id, live, ask_subject.asker, btrim(ask_subject.name), ask_subject.received_on, session.account);
    end if;
    return session.fault;
end $$;

-- What the team found or decided, each of which may be left out: `identity` and `responsibility`, the proofs shown; `competent`,
-- whether the child is, whatever its age; `agrees`, a competent child's word that the parent may see what is private;
-- `seesPlace`, that the shields there are now don't hide the child from this parent, which a second person decides.
-- Returns what the answer will leave out.
create or replace function stewardship.check_subject(token bytea, reason text, client text, request uuid, finding jsonb) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, stewardship, pg_temp
as $$
declare
    session access.session := access.admit(token, reason, '{2}');
    about stewardship.subject_request;
    outcome text;
begin
    if session.fault is null then
        about := stewardship.subject_request_of(session, check_subject.request);
        outcome := case
            when about.request is null then 'not-found'
            when about.state <> 'open' then 'request-closed'
            when coalesce(jsonb_typeof(finding), '') <> 'object' then 'value-malformed'
            when finding = '{}' or finding - '{identity,responsibility,competent,agrees,seesPlace}'::text[] <> '{}'
                or finding ->> 'identity' not in ('passport', 'driving licence', 'identity card', 'birth certificate', 'known in person')
                or finding ->> 'responsibility' not in (
                    'birth certificate', 'adoption order', 'court order', 'responsibility agreement', 'marriage certificate')
                or about.asker = 'child' and finding ?| '{responsibility,agrees,seesPlace}'
                or exists (
                    select from jsonb_each(finding) as f
                    where jsonb_typeof(f.value) <> case when f.key in ('identity', 'responsibility') then 'string' else 'boolean' end)
                then 'value-malformed'
            when finding -> 'seesPlace' = 'true' and about.recorded_by = session.account then 'second-person'
        end;
        if outcome is null then
            about.identity := coalesce(finding ->> 'identity', about.identity);
            about.responsibility := coalesce(finding ->> 'responsibility', about.responsibility);
            about.competent := coalesce((finding ->> 'competent')::boolean, about.competent);
            about.agrees := coalesce((finding ->> 'agrees')::boolean, about.agrees);
            if finding ? 'seesPlace' then
                about.sees_past := array(
                    select started from stewardship.shields_about(about.child) as started where (finding ->> 'seesPlace')::boolean);
            end if;
            outcome := case when finding -> 'agrees' = 'true' and not stewardship.is_competent(about) then 'not-competent' else 'granted' end;
        end if;
    end if;
    outcome := coalesce(session.fault, outcome);
    session.fault := contacts.answer(session, 'steward', outcome, reason, client,
        jsonb_build_object('step', 'subject-check', 'request', request, 'found', finding),
        case when about.request is not null then array[about.child] else '{}' end,
        case when outcome = 'granted' then jsonb_build_object(
            'competent', stewardship.is_competent(about), 'hidesPlace', stewardship.hides_place(about),
            'hidesPrivate', not stewardship.sees_private(about)) else '{}' end);
    if session.fault = 'granted' and outcome = 'granted' then
        update stewardship.subject_request as r
        set identity = about.identity, responsibility = about.responsibility, competent = about.competent, agrees = about.agrees,
            sees_past = about.sees_past
        where r.request = about.request;
    end if;
    return session.fault;
end $$;

-- What a request is answered with. Three rules leave something out, and no word of the answer says that they did, nor the lack
-- of one: what every record has and a shield hides, the authority and the state of the whereabouts, is told to the child alone.
--   place    a shield hides a child from the parent: all that a shield hides, and who has or sees the child
--   private  what a competent child may keep from a parent: sensitive services and a young person's consent always need its
--            word; who looked needs it where the child is competent
--   others   what is another person's: carers' contact details, what practitioners asked of each other; looks by those who
--            investigate crime; and of those who looked, the sector alone
create or replace function stewardship.subject_answer(asked stewardship.subject_request) returns jsonb
language plpgsql stable
set search_path = pg_catalog, stewardship, pg_temp
set timezone = 'Europe/London'
as $$
declare
    place constant boolean := not stewardship.hides_place(asked);
    private constant boolean := stewardship.sees_private(asked);
    looks constant boolean := place and (private or not stewardship.is_competent(asked));
begin
    return jsonb_strip_nulls((
        select jsonb_build_object('request', asked.request, 'number', c.number::text, 'asker', asked.asker, 'askerName', asked.name,
            'receivedOn', asked.received_on, 'answeredOn', access.today(), 'born', c.born, 'gender', c.gender,
            'whereabouts', case when asked.asker = 'child' or place and h.whereabouts ^@ 'left England' then h.whereabouts end,
            'authority', case when asked.asker = 'child' then a.name end,
            'keptUntil25', case when place and private then (select k.because from stewardship.stay as k where k.child = c.number) end)
        from registry.child as c
        join registry.child_home as h on h.child = c.number
        join registry.authority as a on a.authority = h.authority
        where c.number = asked.child
    ) || jsonb_build_object(
        'names', (
            select coalesce(jsonb_agg(jsonb_build_object('kind', n.kind, 'family', n.family, 'given', n.given) order by n.ordinal), '[]')
            from registry.child_name as n where n.child = asked.child),
        'numbers', (
            select coalesce(jsonb_agg(jsonb_build_object('kind', n.kind, 'value', n.value) order by n.kind), '[]')
            from registry.other_number as n where n.child = asked.child and place),
        'addresses', (
            select coalesce(jsonb_agg(jsonb_build_object('address', concat_ws(', ', d.line_1, nullif(d.line_2, ''), d.town, d.postcode),
                'since', d.lived_from, 'until', d.lived_to) order by d.lived_from desc, d.ordinal desc), '[]')
            from registry.child_address as d where d.child = asked.child and place),
        'carers', (
            select coalesce(jsonb_agg(jsonb_build_object('name', concat_ws(' ', nullif(k.given, ''), nullif(k.family, '')),
                'parentalResponsibility', k.parental_responsibility) order by k.ordinal), '[]')
            from registry.carer as k where k.child = asked.child and place),
        'services', (
            select coalesce(jsonb_agg(jsonb_build_object('kind', v.kind, 'name', v.name, 'phone', coalesce(i.phone, v.phone),
                'email', coalesce(i.email, v.email), 'practitioner', i.practitioner, 'occupation', i.occupation, 'since', i.started,
                'until', i.ended, 'leads', nullif(i.lead_professional, false)) order by i.started desc, i.involvement), '[]')
            from (
                select o.service, o.involvement, o.practitioner, o.occupation, o.phone, o.email, o.started, o.ended, o.lead_professional
                from contacts.involvement as o where o.child = asked.child
                union all
                select o.service, o.involvement, o.practitioner, o.occupation, o.phone, o.email, o.started, o.ended, null
                from contacts.sensitive_involvement as o
                where o.child = asked.child and private and (o.withdrawn_at is null or asked.asker = 'child')
                union all
                select t.service, t.term, t.practitioner, null, null, null, t.since, t.ended, true
                from contacts.lead_term as t where t.child = asked.child
            ) as i
            join contacts.service as v on v.service = i.service
            where place and (private or not contacts.is_sensitive(v.kind))),
        'assessments', (
            select coalesce(jsonb_agg(jsonb_build_object('with', v.name, 'since', s.since, 'until', s.ended) order by s.since desc), '[]')
            from contacts.common_assessment as s join contacts.service as v on v.service = s.service
            where s.child = asked.child and place and (private or not contacts.is_sensitive(v.kind))),
        'sources', (
            select coalesce(jsonb_agg(jsonb_build_object('kind', f.kind, 'latest', f.latest) order by f.kind), '[]')
            from (
                select s.kind, max(r.staged_at)::date as latest from feeds.row as r join feeds.source as s on s.source = r.source
                where r.child = asked.child and place
                group by s.kind
            ) as f),
        'looks', (
            select coalesce(jsonb_agg(jsonb_build_object('on', l.day, 'how', l.action, 'sector', l.sector, 'purpose', l.purpose,
                'times', l.times) order by l.day desc, l.sector, l.action, l.purpose), '[]')
            from (
                select e.at::date as day, e.action, o.sector, p.name as purpose, count(*) as times
                from audit.entry as e
                join access.account as u on u.account = coalesce(e.on_behalf_of, e.account)
                join access.occupation as o on o.name = u.occupation
                join access.purpose as p on p.code = e.purpose
                where looks and e.children @> array[asked.child] and (e.outcome = 'returned' or e.action <> 'search')
                    and (e.action, e.outcome) in (('search', 'returned'), ('household', 'returned'), ('open', 'granted'))
                    and o.sector not in ('police', 'probation', 'youth offending')
                group by 1, 2, 3, 4
            ) as l)
    ));
end $$;

-- Answers a request whose asker was checked, or answers it again on the same day: a printer may fail.
create or replace function stewardship.answer_subject(token bytea, reason text, client text, request uuid) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, stewardship, pg_temp
as $$
declare
    session access.session := access.admit(token, reason, '{2}');
    about stewardship.subject_request;
    outcome text;
begin
    if session.fault is null then
        about := stewardship.subject_request_of(session, answer_subject.request);
        outcome := case
            when about.request is null then 'not-found'
            when about.state = 'refused' or (about.closed_at at time zone 'Europe/London')::date < access.today() then 'request-closed'
            when about.asker = 'parent' and stewardship.is_of_age(about.child) then 'of-age'
            when about.identity is null or about.asker = 'parent' and about.responsibility is null then 'not-checked'
            when about.asker = 'child' and not stewardship.is_competent(about) then 'not-competent'
            else 'granted'
        end;
    end if;
    outcome := coalesce(session.fault, outcome);
    session.fault := contacts.answer(session, 'steward', outcome, reason, client,
        jsonb_strip_nulls(jsonb_build_object('step', 'subject-answer', 'request', request, 'asker', about.asker,
            'competent', case when outcome = 'granted' then stewardship.is_competent(about) end, 'agrees', about.agrees,
            'hidesPlace', case when outcome = 'granted' then stewardship.hides_place(about) end)),
        case when about.request is not null then array[about.child] else '{}' end,
        case when outcome = 'granted' then stewardship.subject_answer(about) else '{}' end);
    if session.fault = 'granted' and outcome = 'granted' and about.state = 'open' then
        update stewardship.subject_request as r
        set state = 'answered', closed_by = session.account, closed_at = clock_timestamp() where r.request = about.request;
    end if;
    return session.fault;
end $$;

-- Closes a request that is not answered, on a known ground.
create or replace function stewardship.refuse_subject(token bytea, reason text, client text, request uuid, because text) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, stewardship, pg_temp
as $$
declare
    session access.session := access.admit(token, reason, '{2}');
    about stewardship.subject_request;
    outcome text;
begin
    if session.fault is null then
        about := stewardship.subject_request_of(session, refuse_subject.request);
        outcome := case
            when about.request is null then 'not-found'
            when about.state <> 'open' then 'request-closed'
            when because is null or because not in (
                'identity not shown', 'responsibility not shown', 'not competent', 'serious harm', 'withdrawn') then 'value-malformed'
            else 'granted'
        end;
    end if;
    outcome := coalesce(session.fault, outcome);
    session.fault := contacts.answer(session, 'steward', outcome, reason, client,
        jsonb_build_object('step', 'subject-refuse', 'request', request, 'because', because),
        case when about.request is not null then array[about.child] else '{}' end, '{}');
    if session.fault = 'granted' and outcome = 'granted' then
        update stewardship.subject_request as r
        set state = 'refused', refused_because = because, closed_by = session.account, closed_at = clock_timestamp()
        where r.request = about.request;
    end if;
    return session.fault;
end $$;

-- The open requests of the caller's authority, those due first.
create or replace function stewardship.subject_requests(token bytea, reason text, client text) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, stewardship, pg_temp
as $$
declare
    session access.session := access.admit(token, reason, '{2}');
    listed jsonb := '[]';
    children bigint[] := '{}';
begin
    if session.fault is null then
        select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('request', r.request, 'number', r.child::text,
                'name', nullif(n.family, '') || coalesce(', ' || nullif(n.given, ''), ''), 'asker', r.asker, 'askerName', r.name,
                'receivedOn', r.received_on, 'dueOn', r.due_on, 'overdue', r.due_on < access.today(), 'identity', r.identity,
                'responsibility', r.responsibility, 'competent', stewardship.is_competent(r), 'agrees', r.agrees)) order by r.due_on, r.recorded_at), '[]'),
            coalesce(array_agg(r.child), '{}')
        into listed, children
        from stewardship.subject_request as r
        left join registry.child_name as n on n.child = r.child and n.kind = 'current'
        where r.state = 'open' and stewardship.owes_for(r.child) = session.authority;
    end if;
    return contacts.answer(session, 'steward', coalesce(session.fault, 'granted'), reason, client, '{"step": "subject-requests"}', children,
        jsonb_build_object('requests', listed));
end $$;

set local role contactpoint_owner;
