set local role contactpoint_guard;

-- "Tell me when": who has an open involvement with a child is told when another service becomes involved or leaves, the child
-- moves or the lead changes. Filtered twice: nothing is written of a sensitive service or while a shield is in force, and
-- what was written before is read only where the reader may still see it.

create or replace function contacts.tell(
    number bigint, kind text, involvement bigint default null, service bigint default null, actor bigint default null
) returns void
language plpgsql volatile
set search_path = pg_catalog, contacts, pg_temp
as $$
begin
    insert into contacts.notice (account, child, kind, involvement)
    select distinct i.account, number, tell.kind, tell.involvement
    from (
        select o.account, o.involvement, o.service from contacts.involvement as o where o.child = number and o.ended is null
        union all
        select o.account, o.involvement, o.service from contacts.sensitive_involvement as o
        where o.child = number and o.ended is null and o.withdrawn_at is null
    ) as i
    where i.account is distinct from tell.actor and i.account is not null and i.service is distinct from tell.service
        and not contacts.is_shielded(number);
end $$;

-- Events of involvements. A correction is none.
create or replace function contacts.tell_of_involvement() returns trigger
language plpgsql volatile security definer
set search_path = pg_catalog, contacts, pg_temp
as $$
begin
    if tg_op = 'UPDATE' and new.child <> old.child then
        return null;
    end if;
    if tg_op = 'INSERT' then
        if new.ended is null then
            perform contacts.tell(new.child, 'service involved', new.involvement, new.service, new.changed_by);
        end if;
    elsif old.ended is null and new.ended is not null then
        perform contacts.tell(new.child, 'service left', new.involvement, new.service, new.changed_by);
    end if;
    if new.lead_professional and new.ended is null and (tg_op = 'INSERT' or not old.lead_professional) then
        perform contacts.tell(new.child, 'lead changed', new.involvement, null, new.changed_by);
    end if;
    return null;
end $$;

-- A new current address, or another responsible authority.
create or replace function contacts.tell_of_move() returns trigger
language plpgsql volatile security definer
set search_path = pg_catalog, contacts, pg_temp
as $$
begin
    perform contacts.tell(new.child, 'moved');
    return null;
end $$;

-- The caller's unread notices that it may still see, the oldest hundred.
create or replace function contacts.notices(token bytea, reason text, client text) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, contacts, pg_temp
as $$
declare
    session access.session := access.admit(token, reason);
    person constant bigint := access.person_of(session);
    listed jsonb := '[]';
    children bigint[] := '{}';
begin
    if session.fault is null then
        select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
                'id', o.notice::text, 'number', o.child::text, 'kind', o.kind, 'at', o.at, 'service', o.name, 'serviceKind', o.service_kind))
                order by o.at), '[]'), coalesce(array_agg(distinct o.child), '{}')
        into listed, children
        from (
            select n.*, s.name, s.kind as service_kind
            from contacts.notice as n
            left join contacts.involvement as i on i.child = n.child and i.involvement = n.involvement
            left join contacts.service as s on s.service = i.service
            where n.account = person and n.read_at is null
                and contacts.is_live(n.child) and not contacts.is_shielded(n.child)
                and (n.involvement is null or i.ended is null and i.child is not null or i.ended > access.today() - 365)
                and (n.kind <> 'lead offered'
                    or exists (select from contacts.lead_offer as f where f.child = n.child and f.involvement = n.involvement))
                and (exists (select from contacts.involvement as own
                        where own.child = n.child and own.account = n.account and own.ended is null)
                    or exists (select from contacts.sensitive_involvement as own
                        where own.child = n.child and own.account = n.account and own.ended is null and own.withdrawn_at is null))
            order by n.at limit 100
        ) as o;
    end if;
    return contacts.answer(session, 'notices', coalesce(session.fault, 'granted'), reason, client, '{}', children,
        jsonb_build_object('notices', listed));
end $$;

-- The caller has read these. One answer, whosever they are.
create or replace function contacts.read_notices(token bytea, reason text, client text, notices bigint[]) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, contacts, pg_temp
as $$
declare
    session access.session := access.admit(token, reason);
    person constant bigint := access.person_of(session);
    outcome constant text := coalesce(session.fault, case when cardinality(notices) > 1000 then 'value-malformed' end, 'granted');
begin
    session.fault := contacts.answer(session, 'notices', outcome, reason, client,
        jsonb_build_object('step', 'read', 'notices', (select jsonb_agg(n::text) from unnest(notices) as n)), '{}', '{}');
    if session.fault = 'granted' and outcome = 'granted' then
        update contacts.notice as n set read_at = clock_timestamp()
        where n.notice = any (notices) and n.account = person and n.read_at is null;
    end if;
    return session.fault;
end $$;

grant execute on function contacts.tell_of_involvement(), contacts.tell_of_move() to contactpoint_owner;

set local role contactpoint_owner;
