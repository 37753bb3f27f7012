set local role contactpoint_guard;

-- The one derivation of blocking keys, for stored rows and for queries alike, so that they can't drift.

-- Lower case, accents folded, apostrophes and full stops dropped, hyphens turned to spaces.
create or replace function search.fold(name text) returns text
language sql immutable parallel safe
as $$
    select btrim(translate(lower(name),
        'àáâãäåāăąçćčďđèéêëēėęěğìíîïīįıłľñńňòóôõöøōőřśşšșťțùúûüūůűųýÿźżž-_''’‘`´."',
        'aaaaaaaaacccddeeeeeeeegiiiiiiillnnnoooooooorssssttuuuuuuuuyyzzz  '))
$$;

-- A name's parts and the name written as one word: "Smith-Jones" gives smith, jones, smithjones.
create or replace function search.parts(name text) returns text[]
language sql immutable parallel safe
as $$
    select case
        when folded = '' then array[]::text[]
        when position(' ' in folded) = 0 then array[folded]
        else array(select part from unnest(string_to_array(folded, ' ')) as part where length(part) > 2) || replace(folded, ' ', '')
    end
    from (select search.fold(name)) as one (folded)
$$;

-- How a name sounds; the name itself where Double Metaphone has no code for it.
create or replace function search.sound(name text) returns text
language sql immutable parallel safe
as $$
    select coalesce(nullif(extensions.dmetaphone(name), ''), name)
$$;

create or replace function search.day(born date) returns text
language sql immutable parallel safe
as $$
    select (born - date '2000-01-01')::text
$$;

-- kind 1 sound of family + birth date, 2 sound of given + birth date, 3 both sounds + birth year, 4 first two letters of family + birth date
create or replace function search.name_keys(families text[], givens text[], borns date[], years integer[])
returns table (kind smallint, key bigint)
language sql immutable parallel safe
as $$
    select 1::smallint, hashtextextended('fb:' || search.sound(family) || ':' || search.day(born), 0)
    from unnest(families) as family, unnest(borns) as born
    union all
    select 2::smallint, hashtextextended('gb:' || search.sound(given) || ':' || search.day(born), 0)
    from unnest(givens) as given, unnest(borns) as born
    union all
    select 3::smallint, hashtextextended('fgy:' || search.sound(family) || ':' || search.sound(given) || ':' || year, 0)
    from unnest(families) as family, unnest(givens) as given, unnest(years) as year
    union all
    select 4::smallint, hashtextextended('pb:' || left(family, 2) || ':' || search.day(born), 0)
    from unnest(families) as family, unnest(borns) as born
$$;

-- kind 5 postcode + sound of given, 6 postcode + birth year, 7 outward code + birth date: all from hidden fields
create or replace function search.place_keys(postcodes text[], givens text[], borns date[], years integer[])
returns table (kind smallint, key bigint)
language sql immutable parallel safe
as $$
    select 5::smallint, hashtextextended('pg:' || postcode || ':' || search.sound(given), 0)
    from unnest(postcodes) as postcode, unnest(givens) as given
    union all
    select 6::smallint, hashtextextended('py:' || postcode || ':' || year, 0)
    from unnest(postcodes) as postcode, unnest(years) as year
    union all
    select 7::smallint, hashtextextended('bo:' || split_part(postcode, ' ', 1) || ':' || search.day(born), 0)
    from unnest(postcodes) as postcode, unnest(borns) as born
$$;

-- All keys of a stored child: every name and address it ever had, but nothing from a hidden field while shielded.
create or replace function search.keys_of(child bigint, born date) returns table (key bigint)
language sql stable parallel safe
as $$
    select k.key
    from registry.child_name as n,
        search.name_keys(search.parts(n.family), search.parts(n.given), array[$2], array[extract(year from $2)::integer]) as k
    where n.child = $1
    union
    select k.key
    from registry.child_address as a,
        registry.child_name as n,
        search.place_keys(array[a.postcode], search.parts(n.given), array[$2], array[extract(year from $2)::integer]) as k
    where a.child = $1 and n.child = $1
        and not exists (select from shielding.shield as s where s.child = $1 and s.ended is null)
$$;

-- Keys of the live children of a range of numbers, for filling an empty table.
create or replace function search.keys_of_stored(lower bigint, upper bigint) returns table (key bigint, child bigint)
language sql stable parallel safe
as $$
    select k.key, c.number
    from registry.child as c, search.keys_of(c.number, c.born) as k
    where c.number between $1 and $2 and c.archived_on is null
$$;

create or replace function search.refresh(child bigint) returns void
language plpgsql volatile security definer
set search_path = pg_catalog, search, pg_temp
as $$
declare
    born date;
    wanted bigint[];
begin
    -- One writer a child: the later one sees what the earlier one wrote.
    perform pg_advisory_xact_lock(refresh.child);
    select c.born into born from registry.child as c where c.number = refresh.child and c.archived_on is null;
    wanted := case when born is null then array[]::bigint[]
        else array(select k.key from search.keys_of(refresh.child, born) as k) end;
    delete from search.key as k where k.child = refresh.child and k.key <> all (wanted);
    insert into search.key (key, child) select w, refresh.child from unnest(wanted) as w on conflict do nothing;
end $$;

create or replace function search.refresh_row() returns trigger
language plpgsql volatile security definer
set search_path = pg_catalog, search, pg_temp
as $$
begin
    -- The argument names the column that holds the child's number.
    if tg_op <> 'INSERT' then
        perform search.refresh((to_jsonb(old) ->> tg_argv[0])::bigint);
    end if;
    if tg_op <> 'DELETE' then
        perform search.refresh((to_jsonb(new) ->> tg_argv[0])::bigint);
    end if;
    return null;
end $$;

-- The tables' owner sets the triggers.
grant execute on function search.refresh_row() to contactpoint_owner;

set local role contactpoint_owner;
