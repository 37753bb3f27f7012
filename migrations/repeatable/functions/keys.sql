set local role contactpoint_guard;

-- The one derivation of blocking keys, for stored rows and for queries alike, so that they can't drift.

-- Of names with other letters: accents are taken off by decomposing (NFKD), whatever the language.
create or replace function search.fold_marks(name text) returns text
language plpgsql immutable parallel safe
as $$
begin
    return btrim(replace(replace(replace(replace(translate(
        lower(regexp_replace(normalize(translate(name, '´’‘ʼʻ′', ''), nfkd), '[\u0300-\u036f]', '', 'g')),
        'øłđðıħŧØŁĐÐĦŦÆŒÞ-_‐‑‒–—―''`."', 'olddihtolddhtæœþ        '),
        'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'));
end $$;

-- Lower case, accents folded, apostrophes and full stops dropped, hyphens turned to spaces. FoldedName in Swift does the same.
create or replace function search.fold(name text) returns text
language sql immutable parallel safe
as $$
    select case when octet_length(name) = length(name)
        -- All ASCII, as nearly all names are: a short table is five times as quick.
        then btrim(translate(lower(name), '-_''`."', '  '))
        else search.fold_marks(name)
        end
$$;

-- A name's parts and the name written as one word: "Smith-Jones" gives smith, jones, smithjones; "van der Berg" gives berg,
-- vanderberg; "O'Brien" gives brien, obrien.
-- PL/pgSQL, since a SQL function that can't be inlined costs ten times as much a call; and loops, since a query in it does.
create or replace function search.parts(name text) returns text[]
language plpgsql immutable parallel safe
as $$
declare
    folded constant text := coalesce(search.fold(name), '');
    apart text := folded;
    part text;
    parts text[] := '{}';
begin
    if folded = '' then
        return '{}';
    elsif position('''' in name) > 0 or position('’' in name) > 0 then
        apart := search.fold(translate(name, '''’', '  '));
    end if;
    if position(' ' in apart) = 0 then
        return array[folded];
    end if;
    foreach part in array string_to_array(apart, ' ') loop
        if length(part) > 2 and part not in ('van', 'von', 'der', 'den', 'del', 'bin', 'ibn', 'bint', 'binti', 'dos', 'des') then
            parts := parts || part;
        end if;
    end loop;
    return parts || replace(folded, ' ', '');
end $$;

-- Given names are apart where a space is: "Mary Jane" gives mary, jane; "Mary-Jane" gives mary, jane, maryjane.
create or replace function search.given_parts(given text) returns text[]
language plpgsql immutable parallel safe
as $$
declare
    name text;
    part text;
    parts text[] := '{}';
begin
    if given is null or position(' ' in given) = 0 then
        return search.parts(given);
    end if;
    foreach name in array string_to_array(given, ' ') loop
        foreach part in array search.parts(name) loop
            if part <> all (parts) then
                parts := parts || part;
            end if;
        end loop;
    end loop;
    return parts;
end $$;

-- How a name sounds; the name itself where Double Metaphone has no code for it.
create or replace function search.sound(name text) returns text
language sql immutable parallel safe
as $$
    select coalesce(nullif(extensions.dmetaphone(name), ''), name)
$$;

-- The kinds of key: a hash whose seed is the kind and the date. A family or given is the search.sound of a part of a name.
-- All of it immutable, so that it is inlined: a nation has 150 million keys.
create or replace function search.key_of_family_and_birth(family text, born date) returns bigint
language sql immutable parallel safe
as $$ select hashtextextended(family, 1000000 + (born - date '2000-01-01')) $$;

create or replace function search.key_of_given_and_birth(given text, born date) returns bigint
language sql immutable parallel safe
as $$ select hashtextextended(given, 2000000 + (born - date '2000-01-01')) $$;

-- Both names with two of three parts of the date, so that one part may be wrong; and of one of the names the first two
-- letters only, so that its end may be wrong too. The letters are of the part itself, the other name is its sound.
create or replace function search.key_of_letters_given_and_month(family text, given text, born date) returns bigint
language sql immutable parallel safe
as $$ select hashtextextended(given, hashtextextended(left(family, 2),
    3000000 + (12 * date_part('year', born) + date_part('month', born))::bigint)) $$;

create or replace function search.key_of_family_letters_and_month(family text, given text, born date) returns bigint
language sql immutable parallel safe
as $$ select hashtextextended(left(given, 2), hashtextextended(family,
    9000000 + (12 * date_part('year', born) + date_part('month', born))::bigint)) $$;

-- Whatever day and month were typed: off by weeks or months, or the first of January for a day that wasn't known.
create or replace function search.key_of_names_in_year(family text, given text, born date) returns bigint
language sql immutable parallel safe
as $$ select hashtextextended(given, hashtextextended(family, 10000000 + date_part('year', born)::bigint)) $$;

-- Whatever month was typed.
create or replace function search.key_of_family_letters_and_day(family text, given text, born date) returns bigint
language sql immutable parallel safe
as $$ select hashtextextended(left(given, 2), hashtextextended(family,
    4000000 + (31 * date_part('year', born) + date_part('day', born))::bigint)) $$;

-- Whatever year was typed.
create or replace function search.key_of_letters_given_and_birthday(family text, given text, born date) returns bigint
language sql immutable parallel safe
as $$ select hashtextextended(given, hashtextextended(left(family, 2),
    5000000 + (31 * date_part('month', born) + date_part('day', born))::bigint)) $$;

-- The first two letters of the part itself: for wildcards, and for names whose end was mistyped.
create or replace function search.key_of_letters_and_birth(family text, born date) returns bigint
language sql immutable parallel safe
as $$ select hashtextextended(left(family, 2), 6000000 + (born - date '2000-01-01')) $$;

-- Some ten to twenty children, past ones included.
create or replace function search.key_of_postcode(postcode text) returns bigint
language sql immutable parallel safe
as $$ select hashtextextended(postcode, 7000000) $$;

create or replace function search.key_of_district_and_birth(postcode text, born date) returns bigint
language sql immutable parallel safe
as $$ select hashtextextended(split_part(postcode, ' ', 1), 8000000 + (born - date '2000-01-01')) $$;

-- The live children of a range of numbers as searches see them: every name and address they ever had, but nothing from a
-- hidden field of a shielded child. A set at a time, for a whole nation as for one child.
create or replace function search.candidates_of_stored(lower bigint, upper bigint) returns setof search.candidate
language sql stable parallel safe
as $$
    select c.number, c.born, c.gender, s.child is not null, case when s.child is null then h.authority end,
        coalesce(n.families, '{}'), coalesce(n.givens, '{}'),
        case when s.child is null then coalesce(a.postcodes, '{}') else '{}' end
    from registry.child as c
    left join (
        select n.child, array_agg(n.family order by n.kind <> 'current', n.ordinal) as families,
            array_agg(n.given order by n.kind <> 'current', n.ordinal) as givens
        from registry.child_name as n where n.child between $1 and $2
        group by n.child
    ) as n on n.child = c.number
    left join (
        select a.child, array_agg(a.postcode order by a.lived_to desc nulls first, a.lived_from desc) as postcodes
        from registry.child_address as a where a.child between $1 and $2
        group by a.child
    ) as a on a.child = c.number
    left join registry.child_home as h on h.child = c.number and h.child between $1 and $2
    left join shielding.shield as s on s.child = c.number and s.ended is null
    where c.number between $1 and $2 and c.archived_on is null
$$;

-- All keys of the candidates of a range of numbers. Each sound is computed once.
create or replace function search.keys_of_stored(lower bigint, upper bigint) returns table (key bigint, child bigint)
language sql stable parallel safe
as $$
    with candidate as materialized (select c.* from search.candidate as c where c.child between $1 and $2),
    name as materialized (
        select c.child, c.born, search.parts(n.family) as families, search.given_parts(n.given) as givens
        from candidate as c cross join unnest(c.families, c.givens) as n (family, given)
    ),
    family as materialized (
        select f.child, f.born, f.givens, f.part, search.sound(f.part) as sound
        from (select n.child, n.born, n.givens, unnest(n.families) as part from name as n) as f
    ),
    given as materialized (
        select g.child, g.born, g.part, search.sound(g.part) as sound
        from (select distinct n.child, n.born, unnest(n.givens) as part from name as n) as g
    ),
    both_names as (
        select f.child, f.born, f.part as family, f.sound as family_sound, g.part as given, g.sound as given_sound
        from (select f.child, f.born, f.part, f.sound, unnest(f.givens) as given from family as f) as f
        join given as g on g.child = f.child and g.part = f.given
    ),
    place as (select c.child, c.born, unnest(c.postcodes) as postcode from candidate as c)
    select distinct k.key, k.child
    from (
        select search.key_of_family_and_birth(f.sound, f.born) as key, f.child from family as f
        union all
        select search.key_of_letters_and_birth(f.part, f.born), f.child from family as f
        union all
        select search.key_of_given_and_birth(g.sound, g.born), g.child from given as g
        union all
        select search.key_of_letters_given_and_month(b.family, b.given_sound, b.born), b.child from both_names as b
        union all
        select search.key_of_family_letters_and_month(b.family_sound, b.given, b.born), b.child from both_names as b
        union all
        select search.key_of_names_in_year(b.family_sound, b.given_sound, b.born), b.child from both_names as b
        union all
        select search.key_of_family_letters_and_day(b.family_sound, b.given, b.born), b.child from both_names as b
        union all
        select search.key_of_letters_given_and_birthday(b.family, b.given_sound, b.born), b.child from both_names as b
        union all
        select search.key_of_postcode(p.postcode), p.child from place as p
        union all
        select search.key_of_district_and_birth(p.postcode, p.born), p.child from place as p
    ) as k
$$;

-- Of one child there is little to read, whoever it is, and to plan it anew takes longer than that. Planned for any range it
-- would read all shields there are.
create or replace function search.refresh(child bigint) returns void
language plpgsql volatile security definer
set search_path = pg_catalog, search, pg_temp
set jit = off
set plan_cache_mode = force_generic_plan
set enable_hashjoin = off
set enable_mergejoin = off
as $$
declare
    was search.candidate;
    became search.candidate;
    wanted bigint[];
begin
    -- An old snapshot would bring back keys that somebody else has removed since.
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'records are changed in READ COMMITTED transactions only' using errcode = 'invalid_transaction_state',
            hint = 'What searches find a child by must follow what others have committed.';
    end if;
    -- One writer a child: the later one sees what the earlier one wrote. The row is locked where there is one: a statement
    -- that changes a whole authority's children would need more advisory locks than the server has.
    select c.* into was from search.candidate as c where c.child = refresh.child for update;
    if not found then
        perform pg_advisory_xact_lock(hashtextextended('search.refresh:' || refresh.child, 0));
    end if;
    insert into search.candidate as c
    select s.* from search.candidates_of_stored(refresh.child, refresh.child) as s
    on conflict on constraint candidate_pkey do update
    set born = excluded.born, gender = excluded.gender, shielded = excluded.shielded, authority = excluded.authority,
        families = excluded.families, givens = excluded.givens, postcodes = excluded.postcodes
    where c is distinct from excluded
    returning c.* into became;
    if not found then
        -- Nothing of it is shown otherwise, or the child isn't live any more.
        delete from search.candidate as c
        where c.child = refresh.child
            and not exists (select from registry.child as r where r.number = refresh.child and r.archived_on is null);
        if found then
            delete from search.key as k where k.child = refresh.child;
        end if;
    elsif (was.born, was.families, was.givens, was.postcodes)
        is distinct from (became.born, became.families, became.givens, became.postcodes) then
        wanted := array(select k.key from search.keys_of_stored(refresh.child, refresh.child) as k);
        delete from search.key as k where k.child = refresh.child and k.key <> all (wanted);
        insert into search.key (key, child) select w, refresh.child from unnest(wanted) as w on conflict do nothing;
    end if;
end $$;

create or replace function search.refresh_row() returns trigger
language plpgsql volatile security definer
set search_path = pg_catalog, search, pg_temp
as $$
begin
    -- The argument names the column that holds the child's number.
    if tg_op = 'DELETE' or tg_op = 'UPDATE' and to_jsonb(old) -> tg_argv[0] <> to_jsonb(new) -> tg_argv[0] then
        perform search.refresh((to_jsonb(old) ->> tg_argv[0])::bigint);
    end if;
    if tg_op <> 'DELETE' then
        perform search.refresh((to_jsonb(new) ->> tg_argv[0])::bigint);
    end if;
    return null;
end $$;

-- The functions that derive keys, in short.
create or replace function search.fingerprint() returns text
language sql stable parallel safe
set search_path = pg_catalog, pg_temp
as $$
    select md5(string_agg(p.proname || p.prosrc, '' order by p.proname))
    from pg_proc as p
    where p.pronamespace = 'search'::regnamespace
        and (p.proname in ('fold', 'fold_marks', 'parts', 'given_parts', 'sound', 'candidates_of_stored', 'keys_of_stored')
            or p.proname ^@ 'key_of_')
$$;

-- Whether the stored keys are those that searches look for.
create or replace function search.keys_are_current() returns boolean
language sql stable security definer
set search_path = pg_catalog, search, pg_temp
as $$
    select (exists (select from search.candidate) or not exists (select from registry.child as c where c.archived_on is null))
        and coalesce((select d.fingerprint = search.fingerprint() from search.derivation as d order by d.at desc limit 1), false)
$$;

-- Derives candidates and keys anew of the children who follow a number, a set at a time, beside everyone else's reading and
-- writing. Returns the last of them; null when none is left. Behind row-level security a range is thought to hold one child, so
-- that everything would be compared with everything.
create or replace function search.rebuild(after bigint, most integer) returns bigint
language plpgsql volatile security definer
set search_path = pg_catalog, search, pg_temp
set jit = off
set plan_cache_mode = force_custom_plan
set enable_nestloop = off
as $$
declare
    first constant bigint := after + 1;
    last constant bigint := (
        select max(n.number)
        from (select c.number from registry.child as c where c.number > after order by c.number limit most) as n);
begin
    -- As search.refresh: a new snapshot a statement, and one writer a child.
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'keys are derived in READ COMMITTED transactions only' using errcode = 'invalid_transaction_state';
    end if;
    perform from search.candidate as c where c.child between first and last order by c.child for update;
    perform pg_advisory_xact_lock(hashtextextended('search.refresh:' || n.number, 0))
    from (
        select r.number from registry.child as r
        where r.number between first and last and not exists (select from search.candidate as c where c.child = r.number)
        order by r.number
    ) as n;
    insert into search.candidate as c
    select s.* from search.candidates_of_stored(first, last) as s
    on conflict on constraint candidate_pkey do update
    set born = excluded.born, gender = excluded.gender, shielded = excluded.shielded, authority = excluded.authority,
        families = excluded.families, givens = excluded.givens, postcodes = excluded.postcodes
    where c is distinct from excluded;
    delete from search.candidate as c
    where c.child between first and last
        and not exists (select from registry.child as r where r.number = c.child and r.archived_on is null);
    with wanted as materialized (select k.key, k.child from search.keys_of_stored(first, last) as k),
    stale as (
        delete from search.key as k
        where k.child between first and last and not exists (select from wanted as w where w.key = k.key and w.child = k.child)
    )
    insert into search.key (key, child) select w.key, w.child from wanted as w on conflict do nothing;
    return last;
end $$;

-- Says that all keys were derived by functions of this fingerprint, and derives the places of shields by them. Returns whether
-- these are still the ones in use.
create or replace function search.rebuilt(fingerprint text) returns boolean
language plpgsql volatile security definer
set search_path = pg_catalog, search, pg_temp
as $$
begin
    perform shielding.find_places();
    insert into search.derivation (fingerprint) values ($1);
    return search.keys_are_current();
end $$;

-- Keys that nothing makes any more.
drop function if exists search.key_of_names_and_month(text, text, date);
drop function if exists search.key_of_names_and_day(text, text, date);
drop function if exists search.key_of_names_and_birthday(text, text, date);

-- An empty index is current from the start.
insert into search.derivation (fingerprint) select search.fingerprint() where not exists (select from search.key);

-- The tables' owner sets the triggers.
grant execute on function search.refresh_row() to contactpoint_owner;

set local role contactpoint_owner;
