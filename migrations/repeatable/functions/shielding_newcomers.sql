set local role contactpoint_guard;

-- Who lives where a shielded child lives shows where that is. So whoever comes there is shielded in the transaction that says
-- so, whoever writes it, with a case that the team of the newcomer decides; and likewise who lived there when the shielded
-- child came. A shield keeps its place as a number: it leads from a place to who is shielded there, and no search uses it.

create or replace function shielding.keep_place() returns trigger
language plpgsql volatile security definer
set search_path = pg_catalog, shielding, pg_temp
as $$
begin
    -- One writer a child, as in search.refresh: an address that is being written is waited for, and follow_address waits for this.
    perform from search.candidate as c where c.child = new.child for update;
    new.place := shielding.place_of(new.child);
    return new;
end $$;

-- Shields a child as one is who is shielded at its place, and tells each team that has a shielded child there that somebody
-- came: not who. Nobody asked for it, so anyone of the newcomer's team decides.
create or replace function shielding.shield_newcomer(newcomer bigint, as_child bigint) returns void
language plpgsql volatile
set search_path = pg_catalog, shielding, pg_temp
as $$
begin
    insert into audit.entry (request, action, outcome, criteria, children)
    values (gen_random_uuid(), 'shielding', 'newcomer', '{"step": "newcomer"}', array[newcomer]);
    perform stewardship.shield_too(newcomer, as_child, null);
    insert into shielding.item (child, kind)
    select distinct on (h.authority) s.child, 'newcomer'
    from shielding.shield as s
    join registry.child as c on c.number = s.child and c.archived_on is null
    join registry.child_home as h on h.child = s.child
    where s.place = shielding.place_of(newcomer) and s.ended is null and s.child <> newcomer
    order by h.authority, s.child = as_child desc;
end $$;

create or replace function shielding.follow_address() returns trigger
language plpgsql volatile security definer
set search_path = pg_catalog, shielding, pg_temp
as $$
declare
    mover constant bigint := case tg_op when 'DELETE' then old.child else new.child end;
    here constant bigint := shielding.place_of(mover);
    known bigint;
begin
    update shielding.shield as s set place = here where s.child = mover and s.ended is null and s.place is distinct from here;
    if not contacts.is_live(mover) then
        return null;
    elsif found then
        perform shielding.shield_newcomer(h.child, mover) from shielding.household_of(mover) as h where h.kind = 'present address';
    -- A merge that brings an address brings the shield of the superseded record after it.
    elsif here is not null and not contacts.is_shielded(mover) and not exists (
        select from stewardship.superseded as o join shielding.shield as s on s.child = o.child and s.ended is null
        where o.by = mover) then
        select s.child into known
        from shielding.shield as s join registry.child as c on c.number = s.child and c.archived_on is null
        where s.place = here and s.ended is null
        order by s.state, s.started
        limit 1;
        if known is not null then
            perform shielding.shield_newcomer(mover, known);
        end if;
    end if;
    return null;
end $$;

-- A merge gives a shield to another record, and so does taking it back: who lives there is shielded too.
create or replace function shielding.follow_shield() returns trigger
language plpgsql volatile security definer
set search_path = pg_catalog, shielding, pg_temp
as $$
begin
    perform shielding.shield_newcomer(h.child, new.child)
    from shielding.household_of(new.child) as h where h.kind = 'present address' and h.child <> old.child;
    return null;
end $$;

-- Derives all places anew: after a load without triggers, and where addresses are compared in another way than before.
create or replace function shielding.find_places() returns void
language sql volatile security definer
set search_path = pg_catalog, shielding, pg_temp
as $$
    update shielding.shield as s set place = shielding.place_of(s.child)
    where s.ended is null and s.place is distinct from shielding.place_of(s.child)
$$;

-- The tables' owner sets the triggers.
grant execute on function shielding.keep_place(), shielding.follow_address(), shielding.follow_shield(), shielding.find_places()
    to contactpoint_owner;

set local role contactpoint_owner;
