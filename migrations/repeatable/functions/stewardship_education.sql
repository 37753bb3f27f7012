set local role contactpoint_guard;

-- Children missing education (Education Act 1996 s.436A): of compulsory school age, in England, and at no school that the
-- index knows of.

-- Compulsory school age (Education Act 1996 s.8): from the 31 March, 31 August or 31 December that follows the fifth
-- birthday, to the last Friday in June of the school year in which the child turns 16.
create or replace function stewardship.is_of_school_age(born date, today date) returns boolean
language sql immutable parallel safe
as $$
    select $2 >= case
            when extract(month from fifth) <= 3 then make_date(extract(year from fifth)::integer, 3, 31)
            when extract(month from fifth) <= 8 then make_date(extract(year from fifth)::integer, 8, 31)
            else make_date(extract(year from fifth)::integer, 12, 31)
        end
        and $2 <= june - (extract(isodow from june)::integer + 2) % 7
    from (select ($1 + interval '5 years')::date as fifth,
        make_date(extract(year from $1)::integer + 16 + (extract(month from $1) >= 9)::integer, 6, 30) as june) as d
$$;

-- The list of the caller's authority, those longest without a school first: since when, and which school was the last one.
-- Asked for that purpose alone.
create or replace function stewardship.missing(token bytea, reason text, client text) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, stewardship, pg_temp
as $$
declare
    session access.session := access.admit(token, reason, '{2}');
    listed jsonb := '[]';
    children bigint[] := '{}';
    outcome text := session.fault;
begin
    if outcome is null then
        outcome := case when session.purpose = (select p.code from access.purpose as p where p.name = 'missing-education')
            then 'granted' else 'purpose-missing' end;
    end if;
    if outcome = 'granted' then
        select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('number', o.number::text, 'name', o.name, 'born', o.born,
                'since', o.since, 'lastSchool', o.school, 'whereabouts', o.whereabouts)) order by o.since nulls first, o.number), '[]'),
            coalesce(array_agg(o.number order by o.number), '{}')
        into listed, children
        from (
            select c.number, c.born, h.whereabouts, nullif(n.family, '') || coalesce(', ' || nullif(n.given, ''), '') as name,
                last.ended as since, last.name as school
            from registry.child_home as h
            join registry.child as c on c.number = h.child and c.archived_on is null
            left join registry.child_name as n on n.child = c.number and n.kind = 'current'
            left join stewardship.statement as s on s.child = c.number
            left join lateral (
                select i.ended, v.name from contacts.involvement as i join contacts.service as v on v.service = i.service and v.kind = 'school'
                where i.child = c.number
                order by i.ended desc nulls first
                limit 1
            ) as last on true
            where h.authority = session.authority and s.child is null
                and stewardship.is_of_school_age(c.born, access.today())
                and (last.name is null or last.ended < access.today())
        ) as o;
    end if;
    return contacts.answer(session, 'steward', outcome, reason, client, '{"step": "missing-education"}', children,
        jsonb_build_object('missing', listed));
end $$;

set local role contactpoint_owner;
