set local role contactpoint_guard;

-- An authority that ended has its records pass to its successors. That it ended, and who they are, is reference data, landed
-- like every migration; the operator says no more than which postcodes go to whom, and reads no child.

-- Which postcodes of an authority that ended go to which of its successors: districts (LA9) or sectors (LA9 4); '' the rest.
-- Where there is one successor no rule is needed.
create or replace function stewardship.set_succession(authority smallint, postcodes text[], successors smallint[]) returns void
language plpgsql volatile security definer
set search_path = pg_catalog, stewardship, pg_temp
as $$
begin
    delete from stewardship.succession as s where s.authority = set_succession.authority;
    insert into stewardship.succession (authority, postcodes, successor)
    select set_succession.authority, p.postcodes, p.successor from unnest(set_succession.postcodes, successors) as p (postcodes, successor);
    perform access.note_operation('succession', jsonb_build_object('authority', $1, 'postcodes', $2, 'successors', $3));
end $$;

-- Who has the rest of an authority's records: null where that isn't said, or the authority goes on.
create or replace function stewardship.heir_of(authority smallint) returns smallint
language sql stable
set search_path = pg_catalog, stewardship, pg_temp
as $$
    select coalesce(
        (select s.successor from stewardship.succession as s where s.authority = $1 and s.postcodes = ''),
        (select min(r.successor) from registry.authority_successor as r where r.authority = $1 having count(*) = 1))
    from registry.authority as a where a.authority = $1 and a.valid_to <= access.today()
$$;

-- To whom a postcode of an authority that ended goes: the narrowest rule counts.
create or replace function stewardship.heir_at(postcode text, authority smallint, otherwise smallint) returns smallint
language sql stable
set search_path = pg_catalog, stewardship, pg_temp
as $$
    select coalesce((
        select s.successor from stewardship.succession as s
        where s.authority = $2 and s.postcodes <> ''
            and ($1 ^@ s.postcodes and s.postcodes ~ ' ' or split_part($1, ' ', 1) = s.postcodes)
        order by length(s.postcodes) desc
        limit 1), $3)
$$;

-- To whom a record of an authority that ended goes, by where the child lives or lived last.
create or replace function stewardship.heir_of_record(child bigint, authority smallint, otherwise smallint) returns smallint
language sql stable
set search_path = pg_catalog, stewardship, pg_temp
as $$
    select stewardship.heir_at((
        select a.postcode from registry.child_address as a where a.child = $1 order by a.lived_to desc nulls first, a.ordinal desc limit 1
    ), $2, $3)
$$;

-- Who answers today at a postcode of an authority: itself, or where it ended its heir, and so on; null where that isn't said.
create or replace function stewardship.standing_of(authority smallint, postcode text) returns smallint
language plpgsql stable
set search_path = pg_catalog, stewardship, pg_temp
as $$
declare
    stands smallint := authority;
begin
    while exists (select from registry.authority as a where a.authority = stands and a.valid_to <= access.today()) loop
        stands := stewardship.heir_at(postcode, stands, stewardship.heir_of(stands));
    end loop;
    return stands;
end $$;

-- How many records would go to whom. Changes nothing.
create or replace function stewardship.plan_reorganisation(authority smallint) returns table (successor smallint, records bigint)
language sql stable security definer
set search_path = pg_catalog, stewardship, pg_temp
as $$
    select stewardship.heir_of_record(h.child, $1, stewardship.heir_of($1)), count(*)
    from registry.child_home as h where h.authority = $1
    group by 1 order by 1
$$;

-- Passes the next records on, all in one transaction with its audit entries. What is left is what still stands with the
-- authority that ended: whoever stops it loses nothing, and whoever goes on needs to know nothing.
create or replace function stewardship.reorganise(authority smallint, most integer, out finished boolean, out passed integer)
language plpgsql volatile security definer
set search_path = pg_catalog, stewardship, pg_temp
as $$
declare
    heir constant smallint := stewardship.heir_of(reorganise.authority);
    batch bigint[];
    part record;
begin
    if heir is null then
        raise exception 'an authority that ended has an heir' using errcode = 'check_violation',
            constraint = 'an authority that ended has an heir';
    end if;
    perform pg_advisory_xact_lock(hashtextextended('stewardship.reorganise', reorganise.authority));
    batch := array(
        select h.child from registry.child_home as h where h.authority = reorganise.authority
        order by h.child limit least(greatest(most, 1), 10000));
    passed := cardinality(batch);
    -- Whoever merges or moves one of them is waited for.
    perform from registry.child as c where c.number = any (batch) order by c.number for no key update;
    for part in
        select p.successor, array_agg(p.child order by p.child) as children
        from (
            select h.child, stewardship.heir_of_record(h.child, h.authority, heir) as successor
            from registry.child_home as h where h.child = any (batch) and h.authority = reorganise.authority
        ) as p
        group by p.successor
    loop
        insert into audit.entry (request, action, outcome, client, criteria, children)
        values (gen_random_uuid(), 'reorganisation', 'passed', session_user::text || coalesce(' ' || host(inet_client_addr()), ''),
            jsonb_build_object('from', reorganise.authority, 'to', part.successor), part.children);
        update registry.child_home as h set authority = part.successor, responsible_since = access.today()
        where h.child = any (part.children) and h.authority = reorganise.authority;
        update feeds.row as r set team = part.successor where r.proposed = any (part.children) and r.state in ('review', 'held');
        -- A move to who has it now is done without anybody's word; any other goes on from there.
        update stewardship.move as m set state = 'withdrawn', closed_at = clock_timestamp()
        where m.child = any (part.children) and m.state = 'open' and m.receiver = part.successor;
        update stewardship.move as m set sender = part.successor where m.child = any (part.children) and m.state = 'open';
    end loop;
    finished := passed = 0;
    if finished then
        update stewardship.move as m set state = 'withdrawn', closed_at = clock_timestamp()
        where m.receiver = reorganise.authority and m.state = 'open' and m.sender = heir;
        update stewardship.move as m set receiver = heir where m.receiver = reorganise.authority and m.state = 'open';
        update feeds.row as r set team = heir where r.team = reorganise.authority and r.state in ('review', 'held');
        update contacts.service as s set authority = heir, version = s.version + 1 where s.authority = reorganise.authority;
    end if;
end $$;

-- An authority, and those that it succeeded: whose users' entries in the audit its team reads.
create or replace function stewardship.lineage(authority smallint) returns smallint[]
language sql stable
set search_path = pg_catalog, stewardship, pg_temp
as $$
    with recursive line (authority) as (
        select $1
        union
        select r.authority from line as l join registry.authority_successor as r on r.successor = l.authority
        join registry.authority as a on a.authority = r.authority and a.valid_to <= access.today()
    )
    select array_agg(l.authority) from line as l
$$;

set local role contactpoint_owner;
