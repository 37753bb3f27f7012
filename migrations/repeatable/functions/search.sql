set local role contactpoint_guard;

-- The first half of a search: decide, find, audit, grant. It returns no child, and no word that depends on one: whoever
-- asks and rolls back learns nothing.
--
-- A fuzzy search takes pairs of a family and a given name (the n-th of each array), the birth dates and the birth months
-- (by their first days) to try, and considers the children who share rare keys with them; they are scored afterwards.
-- An exact one takes the family name as a LIKE pattern over folded names, and finds 51 at most: one too many.
create or replace function search.begin(
    token bytea, reason text, client text, criteria jsonb,
    families text[], givens text[], borns date[], months date[], postcodes text[],
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
        cardinality(families) > 40 or cardinality(givens) > 40 or cardinality(months) > 62 or cardinality(postcodes) > 4
        or cardinality(borns) > case when family_pattern is null then 31 else 1830 end
        or exists (select from unnest(families || givens || postcodes) as word where length(word) > 200)
        or length(family_pattern) > 200 or length(given) > 200
    ) then
        session.fault := 'criteria-too-long';
        criteria := null;
    elsif session.fault is null and (
        position('\' in family_pattern) > 0
        or number is not null and cardinality(families || givens || postcodes) + cardinality(borns || months) > 0
    ) then
        session.fault := 'criteria-malformed';
    end if;
    if session.fault is not null then
        outcome := access.record(session, 'search', session.fault, reason, client, criteria, '{}');
        return next;
        return;
    end if;
    if number is not null then
        found_children := array(
            select c.child from search.candidate as c where c.child = stewardship.survivor(begin.number));
    elsif family_pattern is not null then
        found_children := search.exact(families, borns, family_pattern, given, gender, cardinality(postcodes) > 0);
    else
        found_children := search.candidates(families, givens, borns, months, postcodes);
    end if;
    -- The audit holds what was typed, and beside it what was really looked for.
    criteria := coalesce(criteria, '{}') || jsonb_build_object('asked', jsonb_strip_nulls(jsonb_build_object(
        'families', families, 'givens', givens, 'from', borns[1], 'to', borns[cardinality(borns)], 'months', months,
        'postcodes', postcodes, 'number', number, 'pattern', family_pattern, 'given', given, 'gender', gender)));
    outcome := access.record(session, 'search', 'granted', reason, client, criteria, found_children);
    return next;
end $$;

-- What agreeing fields say, in bits: some log2 of how many children it takes to find another who agrees by chance.
-- A field has a bit in the set: 1 family name, 2 given name, 4 year, 8 month, 16 day, 32 first letters of the family name,
-- 64 postcode district, 128 the rest of the postcode, 256 first letters of the given name.
create or replace function search.evidence(fields integer) returns integer
language sql immutable parallel safe
as $$
    select case when fields & 1 <> 0 then 8 else 4 * (fields >> 5 & 1) end
        + case when fields & 2 <> 0 then 7 else 3 * (fields >> 8 & 1) end
        + 4 * (fields >> 2 & 1) + 4 * (fields >> 3 & 1) + 5 * (fields >> 4 & 1)
        + 10 * (fields >> 6 & 1) + 11 * (fields >> 7 & 1)
$$;

-- The children whose keys say that most fields agree with the criteria's variants: the best hundred, and none who falls
-- far behind the best. The first birth date is the one typed, unless a range was; so is the first month, and the others are
-- those that it is mistyped for. Each key is read to a bound, so that cost doesn't grow with
-- England. A search that uses a postcode never sees a shielded child, so that none decides who else is considered. A feed asks
-- for those too: they have no place that could agree, so however far they fall behind, they come beside the others.
-- The keys are made in loops and looked up by a small query with one plan for all: to plan costs more than to look up, and
-- so does starting a query with a node for each kind of key.
create or replace function search.candidates(
    families text[], givens text[], borns date[], months date[], postcodes text[], includes_shielded boolean default false
) returns bigint[]
language plpgsql stable
set search_path = pg_catalog, search, pg_temp
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
as $$
declare
    -- Keys, and for each the fields that agree where it is shared: at first those of both names, and of the place.
    keys bigint[] := '{}';
    fields integer[] := '{}';
    -- Those of one name. They find most children, and aren't looked up where somebody agrees in all that was typed.
    weak_keys bigint[] := '{}';
    weak_fields integer[] := '{}';
    complete constant integer := search.evidence(1 + 2 + 4 + 8 + 16 + case when cardinality(postcodes) > 0 then 64 + 128 else 0 end);
    uses_place constant boolean := cardinality(postcodes) > 0;
    is_range constant boolean := cardinality(borns) not between 1 and 2;
    part text;
    sound text;
    given text;
    family_parts text[];
    family_sounds text[];
    born date;
    month date;
    postcode text;
    -- Who was found, the best first: what the evidence lacks of 63 bits above the 54 bits of the number.
    found_children bigint[];
    found_shielded bigint[];
    number_bits constant bigint := (1::bigint << 54) - 1;
begin
    for n in 1 .. coalesce(cardinality(families), 0) loop
        -- Nicknames come one after another with the same family name.
        if n = 1 or families[n] is distinct from families[n - 1] then
            family_parts := search.parts(families[n]);
            family_sounds := '{}';
            foreach part in array family_parts loop
                sound := search.sound(part);
                family_sounds := family_sounds || sound;
                foreach born in array borns loop
                    weak_keys := weak_keys
                        || array[search.key_of_family_and_birth(sound, born), search.key_of_letters_and_birth(part, born)];
                    weak_fields := weak_fields || array[1 + 4 + 8 + 16, 4 + 8 + 16 + 32];
                end loop;
            end loop;
        end if;
        foreach given in array search.given_parts(givens[n]) loop
            sound := search.sound(given);
            foreach born in array borns loop
                weak_keys := weak_keys || search.key_of_given_and_birth(sound, born);
                weak_fields := weak_fields || (2 + 4 + 8 + 16);
            end loop;
            for p in 1 .. cardinality(family_parts) loop
                -- The names as they were typed go with every month, the others with the month typed.
                foreach month in array case when n = 1 or is_range then months else months[1:1] end loop
                    keys := keys || search.key_of_letters_given_and_month(family_parts[p], sound, month);
                    fields := fields || (2 + 4 + 8 + 32);
                    if n = 1 then
                        keys := keys || search.key_of_family_letters_and_month(family_sounds[p], given, month);
                        fields := fields || (1 + 4 + 8 + 256);
                    end if;
                end loop;
                foreach born in array borns[1:1] loop
                    keys := keys || search.key_of_family_letters_and_day(family_sounds[p], given, born);
                    fields := fields || (1 + 4 + 16 + 256);
                    if n = 1 then
                        keys := keys || search.key_of_letters_given_and_birthday(family_parts[p], sound, born);
                        fields := fields || (2 + 8 + 16 + 32);
                    end if;
                end loop;
                if not is_range then
                    weak_keys := weak_keys || search.key_of_names_in_year(family_sounds[p], sound, borns[1]);
                    weak_fields := weak_fields || (1 + 2 + 4);
                end if;
            end loop;
        end loop;
    end loop;
    foreach postcode in array postcodes loop
        keys := keys || search.key_of_postcode(postcode);
        fields := fields || (64 + 128);
        foreach born in array borns loop
            keys := keys || search.key_of_district_and_birth(postcode, born);
            fields := fields || (4 + 8 + 16 + 64);
        end loop;
    end loop;
    loop
        select coalesce(array_agg(f.ranked order by f.ranked) filter (where not f.is_shielded), '{}'),
            coalesce(array_agg(f.child order by f.child) filter (where f.is_shielded), '{}')
        into found_children, found_shielded
        from (
            select (63 - search.evidence(bit_or(wanted.fields)))::bigint << 54 | hit.child as ranked, hit.child,
                includes_shielded and exists (select from shielding.shield as s where s.child = hit.child and s.ended is null) as is_shielded
            from (select distinct w.key, w.fields from unnest(keys, fields) as w (key, fields)) as wanted
            cross join lateral (
                select k.child from search.key as k
                where k.key = wanted.key
                    and (includes_shielded or not uses_place or coalesce(
                        (select false from shielding.shield as s where s.child = k.child and s.ended is null limit 1), true))
                limit case when includes_shielded then 2000 else 200 end
            ) as hit
            group by hit.child
        ) as f;
        -- In a range two keys may agree with two dates. Who agrees in everything says nothing of who is shielded.
        exit when cardinality(weak_keys) = 0
            or not is_range and not includes_shielded and 63 - (found_children[1] >> 54) >= complete;
        keys := keys || weak_keys;
        fields := fields || weak_fields;
        weak_keys := '{}';
    end loop;
    return found_shielded || array(
        select ranked & number_bits
        from unnest(found_children[1:least(100, width_bucket((((found_children[1] >> 54) + 6) << 54) - 1, found_children))]) as ranked);
end $$;
drop function if exists search.candidates(text[], text[], date[], date[], text[]);

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
        join search.candidate as c on c.child = hit.child
        where exists (
                select from unnest(c.families, c.givens) as n (family, given), unnest(search.parts(n.family)) as part
                where part like family_pattern and (exact.given is null or search.parts(n.given) && search.parts(exact.given)))
            and (exact.gender is null or c.gender in (exact.gender, 'unspecified'))
            and not (uses_place and c.shielded)
        group by hit.child
        limit 51);
end $$;

set local role contactpoint_owner;
