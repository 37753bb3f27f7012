set local role contactpoint_guard;

-- Who else lives where a child lives now, as a team may know it: nobody where the child's place is hidden from the team, and
-- shielded children only of its own authority. Shields leave no key, so those are looked up one by one, always all of them:
-- the time taken tells nothing.
create or replace function search.household_of(child bigint, authority smallint) returns bigint[]
language sql stable
set search_path = pg_catalog, search, pg_temp
as $$
    with home as materialized (
        select a.postcode, search.fold(a.line_1) as line_1, coalesce(search.fold(a.line_2), '') as line_2
        from registry.child_address as a
        join registry.child as c on c.number = a.child and c.archived_on is null
        where a.child = $1 and a.lived_to is null
            and (not exists (select from shielding.shield as s where s.child = a.child and s.ended is null)
                or exists (select from registry.child_home as h where h.child = a.child and h.authority = $2))
    ), near as materialized (
        select k.child from home cross join search.key as k where k.key = search.key_of_postcode(home.postcode)
        union
        select s.child
        from registry.child_home as h join shielding.shield as s on s.child = h.child and s.ended is null
        where h.authority = $2
    )
    select array(
        select a.child
        from near
        join registry.child_address as a on a.child = near.child and a.lived_to is null
        join registry.child as c on c.number = a.child and c.archived_on is null
        join home on home.postcode = a.postcode and home.line_1 = search.fold(a.line_1)
            and home.line_2 = coalesce(search.fold(a.line_2), '')
        where a.child <> $1
        order by a.child)
$$;

-- The first half of asking for a household, for teams: decide, audit, grant. It returns no child, and says "granted" of a
-- number that was never given out too.
create or replace function search.household(token bytea, reason text, client text, number bigint) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, search, pg_temp
as $$
declare
    session access.session := access.admit(token, reason, '{2}');
    found_children bigint[] := '{}';
begin
    if session.fault is null then
        found_children := search.household_of(number, session.authority);
    end if;
    return access.record(
        session, 'household', coalesce(session.fault, 'granted'), reason, client,
        jsonb_build_object('number', household.number), found_children);
end $$;

set local role contactpoint_owner;
