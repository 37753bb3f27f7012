set local role contactpoint_guard;

-- A record passes to another authority when both sides have agreed, each within two weeks; after that the move is overdue,
-- and two weeks later escalated: it stands first on both lists, and the operator sees how many each authority owes.

-- Puts forward what was asked for while a move that has closed was open; whoever has the child now needn't ask any more.
create or replace function stewardship.next_move(child bigint) returns void
language sql volatile
set search_path = pg_catalog, stewardship, pg_temp
as $$
    update stewardship.move as m set state = 'withdrawn', closed_at = clock_timestamp()
    where m.child = $1 and m.state = 'set aside' and m.proposed_by = 'receiver' and m.receiver = shielding.authority_of($1);
    update stewardship.move as m set state = 'open', sender = shielding.authority_of($1), answer_by = access.today() + 14
    where m.move = (
        select w.move from stewardship.move as w
        where w.child = $1 and w.state = 'set aside' and w.proposed_by = 'receiver' order by w.at, w.move limit 1)
$$;

-- What a team does about a move of a child: `offer` to another authority and `request` from the one that has it, `agree`,
-- `decline`, `withdraw`. The receiving side never learns from the answer who has the child; nor, asking, whether a move to
-- somebody else is open: then its request waits for the end of that one.
create or replace function stewardship.take_step(token bytea, reason text, client text, number bigint, step text, receiver smallint)
returns text
language plpgsql volatile security definer
set search_path = pg_catalog, stewardship, pg_temp
as $$
declare
    session access.session := access.admit(token, reason, '{2}');
    live constant bigint := stewardship.survivor(number);
    responsible smallint;
    about stewardship.move;
    -- Where the caller's team stands.
    sends boolean;
    outcome text;
begin
    if session.fault is null then
        responsible := shielding.authority_of(live);
        sends := responsible = session.authority;
        -- Nobody waits for the lock of a record that isn't theirs.
        perform from registry.child as c where sends and c.number = live for update;
        select m.* into about from stewardship.move as m
        where m.child = live
            and (m.state = 'open' or m.state = 'set aside' and m.proposed_by = 'receiver' and m.receiver = session.authority)
            and (sends or m.receiver = session.authority and (m.sent_by is not null or not contacts.is_shielded(m.child) or m.proposed_by = 'receiver'))
        order by m.state
        limit 1
        for update;
        outcome := case
            when responsible is null then 'not-found'
            when step = 'offer' and not sends then 'not-found'
            when step = 'offer' and (receiver is null or receiver = responsible or not exists (
                select from registry.authority as a where a.authority = receiver and a.valid_to is null)) then 'value-malformed'
            when step = 'request' and sends then 'value-malformed'
            when step in ('offer', 'request') and about.move is not null then 'move-open'
            -- Of another's open move the one who asks learns nothing.
            when step in ('agree', 'decline') and (about.move is null
                or case when sends then about.sent_by is not null else about.received_by is not null end) then 'not-found'
            when step = 'withdraw' and (about.move is null
                or case about.proposed_by when 'sender' then not sends when 'receiver' then sends else true end) then 'not-found'
            when step in ('offer', 'request', 'agree', 'decline', 'withdraw') then 'granted'
            else 'value-malformed'
        end;
    end if;
    outcome := coalesce(session.fault, outcome);
    session.fault := contacts.answer(session, 'move', outcome, reason, client,
        jsonb_strip_nulls(jsonb_build_object('step', step, 'number', number, 'receiver', receiver)),
        case when outcome in ('granted', 'move-open') then array[live] else '{}' end, '{}');
    if session.fault <> 'granted' or outcome <> 'granted' then
        return session.fault;
    end if;
    if step in ('offer', 'request') then
        insert into stewardship.move (child, sender, receiver, proposed_by, answer_by, sent_by, received_by)
        values (live, responsible, case step when 'offer' then receiver else session.authority end,
            case step when 'offer' then 'sender' else 'receiver' end, access.today() + 14,
            case step when 'offer' then session.account end, case step when 'request' then session.account end)
        on conflict (child) where state = 'open' do nothing;
        if not found and step = 'request' then
            insert into stewardship.move (child, sender, receiver, proposed_by, answer_by, received_by, state)
            values (live, responsible, session.authority, 'receiver', access.today() + 14, session.account, 'set aside');
        end if;
    elsif step in ('decline', 'withdraw') then
        update stewardship.move as m
        set state = case step when 'decline' then 'declined' else 'withdrawn' end, closed_at = clock_timestamp()
        where m.move = about.move;
        if about.state = 'open' then
            perform stewardship.next_move(live);
        end if;
    else
        update stewardship.move as m
        set sent_by = case when sends then session.account else m.sent_by end,
            received_by = case when sends then m.received_by else session.account end
        where m.move = about.move
        returning * into about;
        if num_nulls(about.sent_by, about.received_by) = 0 then
            update stewardship.move as m set state = 'done', closed_at = clock_timestamp() where m.move = about.move;
            update registry.child_home as h set authority = about.receiver, responsible_since = access.today() where h.child = about.child;
            -- Rows that could be this child are the new team's to decide.
            update feeds.row as r set team = about.receiver where r.proposed = about.child and r.state in ('review', 'held');
            perform stewardship.next_move(live);
        end if;
    end if;
    return session.fault;
end $$;

-- A source reports the child in another authority: both sides are asked. Not again within ninety days of a refusal.
create or replace function stewardship.propose(child bigint, receiver smallint) returns void
language plpgsql volatile
set search_path = pg_catalog, stewardship, pg_temp
as $$
begin
    insert into stewardship.move (child, sender, receiver, proposed_by, answer_by)
    select h.child, h.authority, $2, 'source', access.today() + 14
    from registry.child_home as h join registry.child as c on c.number = h.child
    where h.child = propose.child and h.authority <> $2 and c.archived_on is null
        and exists (select from registry.authority as a where a.authority = $2 and a.valid_to is null)
        and not exists (
            select from stewardship.move as m
            where m.child = propose.child and m.receiver = $2 and m.proposed_by = 'source' and m.state = 'declined' and m.closed_at > clock_timestamp() - interval '90 days')
    on conflict do nothing;
end $$;

-- The open moves of the caller's authority, those that wait longest first. Of a shielded child the receiving side hears when
-- the sending one has agreed; who has it, it isn't told before.
create or replace function stewardship.moves(token bytea, reason text, client text) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, stewardship, pg_temp
as $$
declare
    session access.session := access.admit(token, reason, '{2}');
    listed jsonb := '[]';
    children bigint[] := '{}';
begin
    if session.fault is null then
        select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
                'number', o.child::text, 'name', o.name, 'side', case when o.sends then 'sender' else 'receiver' end,
                'other', case when o.sends then o.receiver when not o.hides then o.sender end,
                'proposedBy', o.proposed_by, 'at', o.at, 'answerBy', o.answer_by,
                'waitsForYou', case when o.sends then o.sent_by is null else o.received_by is null end,
                'urgency', case when access.today() > o.answer_by + 14 then 'escalated' when access.today() > o.answer_by then 'overdue' end))
                order by o.answer_by, o.at), '[]'),
            coalesce(array_agg(o.child), '{}')
        into listed, children
        from (
            select m.*, m.sender = session.authority as sends,
                contacts.is_shielded(m.child) and m.sent_by is null as hides,
                nullif(n.family, '') || coalesce(', ' || nullif(n.given, ''), '') as name
            from stewardship.move as m
            left join registry.child_name as n on n.child = m.child and n.kind = 'current'
            where (m.state = 'open' and session.authority in (m.sender, m.receiver)
                    or m.state = 'set aside' and m.proposed_by = 'receiver' and m.receiver = session.authority)
                and contacts.is_live(m.child)
        ) as o
        where o.sends or not o.hides or o.proposed_by = 'receiver';
    end if;
    return contacts.answer(session, 'move', coalesce(session.fault, 'granted'), reason, client, '{"step": "list"}', children,
        jsonb_build_object('moves', listed));
end $$;

-- How many moves each authority owes an answer, and how many of them are escalated. No child.
create or replace function stewardship.owed() returns table (authority smallint, waiting bigint, escalated bigint)
language sql stable security definer
set search_path = pg_catalog, stewardship, pg_temp
as $$
    select o.authority, count(*), count(*) filter (where access.today() > o.answer_by + 14)
    from (
        select m.sender as authority, m.answer_by from stewardship.move as m where m.state = 'open' and m.sent_by is null
        union all
        select m.receiver, m.answer_by from stewardship.move as m
        where m.state = 'open' and m.received_by is null and (m.sent_by is not null or not contacts.is_shielded(m.child))
    ) as o
    group by o.authority
    order by o.authority
$$;

set local role contactpoint_owner;
