set local role contactpoint_guard;

-- What happens to a shield goes to every local system that holds the child: the notice is written in the transaction that
-- changes the shield, whoever changes it.

-- One writer of a child's notices at a time, so that their numbers are in the order of their commits.
create or replace function shielding.lock_notices(child bigint) returns void
language sql volatile
as $$
    select pg_advisory_xact_lock(hashtextextended('shielding.notices:' || $1, 0))
$$;

create or replace function shielding.tell() returns trigger
language plpgsql volatile security definer
set search_path = pg_catalog, shielding, pg_temp
as $$
declare
    -- A shield that goes to another record shields that one.
    came constant boolean := tg_op = 'INSERT' or new.child <> old.child;
    happened constant text := case when new.ended is not null then 'unshielded' when came then 'shielded' else 'renewed' end;
    told bigint;
begin
    -- A nation that is loaded has no systems yet, and more children than there is room for locks.
    if came and new.ended is not null or not exists (select from shielding.system) then
        return null;
    end if;
    perform shielding.lock_notices(new.child);
    if exists (select from shielding.holding as h where h.child = new.child) then
        insert into shielding.event (child, kind) values (new.child, happened) returning event into told;
        insert into shielding.delivery (system, event, child)
        select h.system, told, h.child from shielding.holding as h where h.child = new.child;
    end if;
    -- The one that it came from has none any more, unless that record is closed with it.
    if tg_op = 'UPDATE' and came and shielding.authority_of(old.child) is not null
        and exists (select from shielding.holding as h where h.child = old.child) then
        perform shielding.lock_notices(old.child);
        insert into shielding.event (child, kind) values (old.child, 'unshielded') returning event into told;
        insert into shielding.delivery (system, event, child)
        select h.system, told, h.child from shielding.holding as h where h.child = old.child;
    end if;
    return null;
end $$;
-- The tables' owner sets the triggers.
grant execute on function shielding.tell() to contactpoint_owner;

-- Registers a local system. Its account pulls and confirms; a URL, where it has one, is told at once.
create or replace function shielding.add_system(subject uuid, name text, url text) returns bigint
language plpgsql volatile security definer
set search_path = pg_catalog, shielding, pg_temp
as $$
declare
    added bigint;
begin
    -- From here on every change of a shield looks at the systems: changes under way come first.
    lock table shielding.shield in share row exclusive mode;
    insert into shielding.system (account, name, url)
    select a.account, add_system.name, add_system.url from access.account as a where a.subject = add_system.subject and a.role in (6, 7)
    returning system into added;
    return added;
end $$;

create or replace function shielding.system_of(account bigint) returns bigint
language sql stable
as $$ select s.system from shielding.system as s where s.account = $1 $$;

-- A system says which children it holds, or holds no more. Of those who are shielded it is told. A number that was never
-- given out is passed over in silence.
create or replace function shielding.hold(token bytea, reason text, client text, children bigint[], holds boolean) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, shielding, pg_temp
as $$
declare
    session access.session := access.admit(token, reason, '{6,7}');
    outcome text := session.fault;
    holder bigint := shielding.system_of(session.account);
    known bigint[] := '{}';
    held bigint;
    told bigint;
begin
    if outcome is null then
        outcome := case
            when holder is null then 'not-permitted'
            when cardinality(children) not between 1 and 500 or holds is null then 'batch-invalid'
            else 'granted'
        end;
    end if;
    if outcome = 'granted' then
        known := array(select c.number from registry.child as c where c.number = any (hold.children) order by c.number);
    end if;
    outcome := access.record(session, 'shielding', outcome, reason, client,
        jsonb_build_object('step', 'hold', 'system', holder, 'holds', holds), known);
    if outcome <> 'granted' then
        return outcome;
    end if;
    foreach held in array known loop
        perform shielding.lock_notices(held);
        if holds then
            insert into shielding.holding (system, child) values (holder, held) on conflict do nothing;
            if found and exists (select from shielding.shield as s where s.child = held and s.ended is null) then
                insert into shielding.event (child, kind) values (held, 'shielded') returning event into told;
                insert into shielding.delivery (system, event, child) values (holder, told, held);
            end if;
        else
            delete from shielding.holding as h where h.system = holder and h.child = held;
            delete from shielding.delivery as d where d.system = holder and d.child = held and d.confirmed_at is null;
        end if;
    end loop;
    return outcome;
end $$;

-- The first half of a pull: the oldest notices that a system has not confirmed.
create or replace function shielding.pull(token bytea, reason text, client text) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, shielding, pg_temp
as $$
declare
    session access.session := access.admit(token, reason, '{6,7}');
    holder bigint := shielding.system_of(session.account);
    outcome text := coalesce(session.fault, case when holder is null then 'not-permitted' else 'granted' end);
    waiting bigint[] := '{}';
begin
    if outcome = 'granted' then
        waiting := array(
            select distinct d.child
            from (select d.child from shielding.delivery as d
                where d.system = holder and d.confirmed_at is null order by d.event limit 500) as d);
    end if;
    return contacts.answer(session, 'shielding', outcome, reason, client,
        jsonb_build_object('step', 'pull', 'system', holder), waiting, '{}');
end $$;

-- The second half, in their order for each child.
create or replace function shielding.pulled() returns table (notice uuid, number bigint, kind text, at timestamptz)
language sql stable security definer
set search_path = pg_catalog, shielding, pg_temp
as $$
    select e.notice, e.child, e.kind, e.at
    from access.opened() as g
    join shielding.delivery as d on d.system = shielding.system_of(g.account) and d.child = any (g.children)
        and d.confirmed_at is null
    join shielding.event as e on e.event = d.event
    where g.action = 'shielding' and g.role in (6, 7)
    order by e.event
    limit 500
$$;

-- A system says that it applied notices. It knows their ids only if it was told.
create or replace function shielding.confirm(token bytea, reason text, client text, notices uuid[]) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, shielding, pg_temp
as $$
declare
    session access.session := access.admit(token, reason, '{6,7}');
    outcome text := session.fault;
    holder bigint := shielding.system_of(session.account);
    applied bigint[] := '{}';
begin
    if outcome is null then
        outcome := case
            when holder is null then 'not-permitted'
            when cardinality(notices) not between 1 and 500 then 'batch-invalid'
            else 'granted'
        end;
    end if;
    if outcome = 'granted' then
        applied := array(
            select d.child from shielding.delivery as d join shielding.event as e on e.event = d.event
            where d.system = holder and e.notice = any (confirm.notices));
    end if;
    outcome := access.record(session, 'shielding', outcome, reason, client,
        jsonb_build_object('step', 'confirm', 'system', holder, 'notices', cardinality(confirm.notices)), applied);
    if outcome = 'granted' then
        update shielding.delivery as d
        set delivered_at = coalesce(d.delivered_at, clock_timestamp()), confirmed_at = coalesce(d.confirmed_at, clock_timestamp())
        from shielding.event as e
        where e.event = d.event and d.system = holder and e.notice = any (confirm.notices);
    end if;
    return outcome;
end $$;

-- For the login that delivers, and no other: the systems that are due, each with its oldest notices. A system is lent to
-- one deliverer for a minute; if that one dies, another sends the same again.
create or replace function shielding.take(most integer)
returns table (system bigint, url text, event bigint, notice uuid, number bigint, kind text, at timestamptz)
language sql volatile security definer
set search_path = pg_catalog, shielding, pg_temp
as $$
    with due as (
        select s.system from shielding.system as s
        where s.url is not null and s.next_at <= clock_timestamp() and s.leased_until <= clock_timestamp()
            and exists (select from shielding.delivery as d where d.system = s.system and d.delivered_at is null)
        order by s.next_at
        limit $1
        for update skip locked
    ), leased as (
        update shielding.system as s set leased_until = clock_timestamp() + interval '1 minute'
        from due where s.system = due.system
        returning s.system, s.url
    )
    select l.system, l.url, d.event, e.notice, d.child, e.kind, e.at
    from leased as l
    cross join lateral (
        select d.event, d.child from shielding.delivery as d
        where d.system = l.system and d.delivered_at is null order by d.event limit 100
    ) as d
    join shielding.event as e on e.event = d.event
    order by l.system, d.event
$$;

-- What became of it: received, received and applied, or neither. Then the next try is later each time, five minutes at most.
create or replace function shielding.delivered(system bigint, events bigint[], applied boolean) returns void
language sql volatile security definer
set search_path = pg_catalog, shielding, pg_temp
as $$
    update shielding.delivery as d
    set delivered_at = coalesce(d.delivered_at, clock_timestamp()),
        confirmed_at = case when $3 then coalesce(d.confirmed_at, clock_timestamp()) else d.confirmed_at end
    where d.system = $1 and d.event = any ($2);
    update shielding.system as s set failures = 0, next_at = clock_timestamp(), leased_until = '-infinity' where s.system = $1
$$;

create or replace function shielding.undelivered(system bigint) returns void
language sql volatile security definer
set search_path = pg_catalog, shielding, pg_temp
as $$
    update shielding.system as s
    set failures = s.failures + 1, leased_until = '-infinity',
        next_at = clock_timestamp() + least(300, power(2, least(s.failures, 9))) * (0.75 + random() / 2) * interval '1 second'
    where s.system = $1
$$;

-- Who has not confirmed, of the children that a team's grant opened.
create or replace function shielding.unconfirmed()
returns table (number bigint, system text, kind text, at timestamptz, delivered_at timestamptz)
language sql stable security definer
set search_path = pg_catalog, shielding, pg_temp
as $$
    select d.child, s.name, e.kind, e.at, d.delivered_at
    from shielding.delivery as d
    join shielding.event as e on e.event = d.event
    join shielding.system as s on s.system = d.system
    where d.child = any ((select access.granted('shielding'))::bigint[]) and d.confirmed_at is null
    order by e.at, d.child, s.name
$$;

set local role contactpoint_owner;
