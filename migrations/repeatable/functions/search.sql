set local role contactpoint_guard;

-- The first half of a search: decide, find, audit, grant. It returns no child, and no word that depends on one: whoever
-- asks and rolls back learns nothing.
--
-- A fuzzy search considers the children who share most keys with the criteria's variants; they are scored afterwards.
-- An exact one takes the family name as a LIKE pattern over folded names, and finds 51 at most: one too many.
create or replace function search.begin(
    token bytea, reason text, client text, criteria jsonb,
    families text[], givens text[], borns date[], postcodes text[],
    number bigint default null, family_pattern text default null, given text default null, gender text default null
) returns table (outcome text)
language plpgsql volatile security definer
set search_path = pg_catalog, search, pg_temp
as $$
declare
    session access.session := access.admit(token, reason);
    found_children bigint[] := '{}';
begin
    -- Bounds on what one request may cost, before anything is looked up.
    if session.fault is null and (
        cardinality(families) > 10 or cardinality(givens) > 40 or cardinality(borns) > 1830 or cardinality(postcodes) > 4
        or exists (select from unnest(families || givens || postcodes) as word where length(word) > 200)
        or length(family_pattern) > 200 or length(given) > 200
    ) then
        session.fault := 'criteria-too-long';
        criteria := null;
    elsif session.fault is null and (
        position('\' in family_pattern) > 0
        or number is not null and cardinality(families || givens || postcodes) + cardinality(borns) > 0
    ) then
        session.fault := 'criteria-malformed';
    end if;
    if session.fault is not null then
        return query select access.record(session, 'search', session.fault, reason, client, criteria, '{}');
        return;
    end if;
    if number is not null then
        found_children := array(
            select c.number from registry.child as c where c.number = begin.number and c.archived_on is null);
    elsif family_pattern is not null then
        found_children := search.exact(families, borns, family_pattern, given, gender, cardinality(postcodes) > 0);
    else
        found_children := search.candidates(families, givens, borns, postcodes);
    end if;
    -- The audit holds what was typed, and beside it what was really looked for.
    criteria := coalesce(criteria, '{}') || jsonb_build_object('asked', jsonb_strip_nulls(jsonb_build_object(
        'families', families, 'givens', givens, 'from', borns[1], 'to', borns[cardinality(borns)], 'postcodes', postcodes,
        'number', number, 'pattern', family_pattern, 'given', given, 'gender', gender)));
    return query select access.record(session, 'search', 'granted', reason, client, criteria, found_children);
end $$;

-- The best hundred by the weight of the keys they share with the criteria's variants; the first birth date is the one
-- typed. Each key is read to a bound, so that cost doesn't grow with England. A search that uses a postcode never
-- considers a shielded child.
create or replace function search.candidates(families text[], givens text[], borns date[], postcodes text[]) returns bigint[]
language plpgsql stable
set search_path = pg_catalog, search, pg_temp
as $$
declare
    family_sounds constant text[] := array(
        select distinct search.sound(part) from unnest(families) as name, unnest(search.parts(name)) as part);
    given_sounds constant text[] := array(
        select distinct search.sound(part) from unnest(givens) as name, unnest(search.given_parts(name)) as part);
begin
    return array(
        with wanted as (
            select k.key, max(k.weight) as weight
            from (
                select search.key_of_family_and_birth(f, b) as key, 4 as weight
                from unnest(family_sounds) as f, unnest(borns) as b
                union all
                select search.key_of_given_and_birth(g, b), 4 from unnest(given_sounds) as g, unnest(borns) as b
                union all
                select search.key_of_names_and_year(f, g, borns[1]), 3
                from unnest(family_sounds) as f, unnest(given_sounds) as g
                union all
                select search.key_of_names_and_birthday(f, g, borns[1]), 4
                from unnest(family_sounds) as f, unnest(given_sounds) as g
                union all
                select search.key_of_postcode(p), 5 from unnest(postcodes) as p
                union all
                select search.key_of_district_and_birth(p, b), 3 from unnest(postcodes) as p, unnest(borns) as b
            ) as k
            group by k.key
        )
        select hit.child
        from wanted
        cross join lateral (select k.child from search.key as k where k.key = wanted.key limit 400) as hit
        where cardinality(postcodes) = 0
            or not exists (select from shielding.shield as s where s.child = hit.child and s.ended is null)
        group by hit.child
        order by sum(wanted.weight) desc, hit.child
        limit 100);
end $$;

-- Children with a family name, or a part of one, like the pattern (and the given name and gender, where they are named).
-- A wildcard searches by the first two letters.
create or replace function search.exact(
    families text[], borns date[], family_pattern text, given text, gender text, uses_place boolean
) returns bigint[]
language plpgsql stable
set search_path = pg_catalog, search, pg_temp
as $$
begin
    return array(
        select hit.child
        from (
            select distinct
                case when translate(family_pattern, '%_', '') = family_pattern
                    then search.key_of_family_and_birth(search.sound(part), b)
                    else search.key_of_letters_and_birth(part, b) end as key
            from unnest(families) as name, unnest(search.parts(name)) as part, unnest(borns) as b
        ) as wanted
        cross join lateral (select k.child from search.key as k where k.key = wanted.key limit 2000) as hit
        where exists (
                select from registry.child_name as n, unnest(search.parts(n.family)) as part
                where n.child = hit.child and part like family_pattern
                    and (exact.given is null or search.parts(n.given) && search.parts(exact.given)))
            and (exact.gender is null or exists (
                select from registry.child as c where c.number = hit.child and c.gender in (exact.gender, 'unspecified')))
            and not (uses_place
                and exists (select from shielding.shield as s where s.child = hit.child and s.ended is null))
        group by hit.child
        limit 51);
end $$;

set local role contactpoint_owner;
