set local role contactpoint_guard;

-- Merging two records of one child, splitting one of two, and taking either back. An act keeps each row that it changes as
-- it was; what came later stays, with the record that it belongs to.

-- The record that a number leads to: its own, or the one that superseded it.
create or replace function stewardship.survivor(number bigint) returns bigint
language plpgsql stable
set search_path = pg_catalog, stewardship, pg_temp
as $$
declare
    last bigint := number;
    next bigint;
begin
    loop
        select s.by into next from stewardship.superseded as s where s.child = last;
        exit when not found;
        last := next;
    end loop;
    return last;
end $$;

-- Where a record stands, and what becomes of it in a merge: own rows stay, shown ones are copied, carried ones change hands.
create or replace function stewardship.places() returns table (place text, role text, ordinal integer)
language sql immutable parallel safe
as $$
    values
        ('registry.child', 'own', 1), ('registry.child_home', 'own', 2), ('registry.child_name', 'shown', 3),
        ('registry.child_address', 'shown', 4), ('registry.carer', 'shown', 5), ('registry.carer_contact', 'shown', 6),
        ('registry.other_number', 'shown', 7), ('contacts.involvement', 'carried', 8),
        ('contacts.sensitive_involvement', 'carried', 9), ('contacts.common_assessment', 'carried', 10),
        ('contacts.lead_term', 'carried', 11), ('contacts.lead_offer', 'carried', 12),
        ('contacts.history', 'carried', 13), ('contacts.broker_request', 'carried', 14),
        ('contacts.broker_step', 'carried', 15), ('contacts.notice', 'carried', 16),
        ('contacts.sensitive_mark', 'derived', 17), ('shielding.request', 'carried', 18),
        ('shielding.member', 'carried', 19), ('shielding.shield', 'carried', 20), ('shielding.override', 'carried', 21),
        ('shielding.item', 'carried', 22), ('shielding.holding', 'own', 23), ('feeds.row', 'carried', 24),
        ('stewardship.move', 'carried', 25), ('stewardship.statement', 'carried', 26),
        ('stewardship.stay', 'carried', 27), ('stewardship.subject_request', 'carried', 28),
        ('stewardship.correction', 'carried', 29), ('search.candidate', 'derived', 30), ('search.key', 'derived', 31)
$$;

-- All that is held of a child, in an order of its own: the same bytes for the same record.
create or replace function stewardship.export(number bigint) returns jsonb
language plpgsql stable
set search_path = pg_catalog, stewardship, pg_temp
set timezone = 'UTC'
as $$
declare
    exported jsonb := '{}';
    rows jsonb;
    held record;
begin
    for held in select p.place from stewardship.places() as p order by p.ordinal loop
        -- Whom a row was compared with is about others.
        execute format(
            $q$select coalesce(jsonb_agg(t.r order by t.r::text), '[]')
            from (select to_jsonb(t) - '{considered,rejected,batch}'::text[] as r from %s as t where t.%I = $1) as t$q$,
            held.place::regclass, case held.place when 'registry.child' then 'number' else 'child' end)
        into rows using number;
        exported := exported || jsonb_build_object(held.place, rows);
    end loop;
    return exported;
end $$;

-- "(t.a, t.b) = (select o.a, o.b ...)" of a table's primary key, for a row given as the parameter.
create or replace function stewardship.key_of(place regclass, parameter text) returns text
language sql stable
set search_path = pg_catalog, stewardship, pg_temp
as $$
    select format('(%s) = (select %s from jsonb_populate_record(null::%s, %s) as o)',
        string_agg(format('t.%I', a.attname), ', ' order by a.attnum), string_agg(format('o.%I', a.attname), ', ' order by a.attnum),
        place, parameter)
    from pg_index as i join pg_attribute as a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
    where i.indrelid = place and i.indisprimary
$$;

create or replace function stewardship.note(act uuid, place text, was jsonb, became jsonb) returns void
language sql volatile
as $$
    insert into stewardship.change (act, ordinal, place, was, became)
    select $1, coalesce(max(c.ordinal), 0) + 1, $2, $3, $4 from stewardship.change as c where c.act = $1
$$;

-- Changes one row, named by its primary key. Returns what it became.
create or replace function stewardship.write(place text, line jsonb, changes jsonb) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, stewardship, pg_temp
set timezone = 'UTC'
as $$
declare
    columns constant text[] := array(select c from jsonb_object_keys(changes) as c order by c);
    became jsonb;
begin
    execute format('update %1$s as t set (%2$s) = (select %3$s from jsonb_populate_record(null::%1$s, $1) as n) where %4$s returning to_jsonb(t)',
        place::regclass, (select string_agg(quote_ident(c), ', ') from unnest(columns) as c),
        (select string_agg('n.' || quote_ident(c), ', ') from unnest(columns) as c), stewardship.key_of(place::regclass, '$2'))
    into became using line || changes, line;
    return became;
end $$;

-- Changes one row and keeps in the act what it was. A row of contacts that stays with its record goes to the other one and
-- back: what changes hands leaves no trace in the history, since the act has it.
create or replace function stewardship.alter_row(act uuid, place text, was jsonb, changes jsonb) returns void
language plpgsql volatile
set search_path = pg_catalog, stewardship, pg_temp
as $$
declare
    became jsonb;
begin
    if place in ('contacts.involvement', 'contacts.common_assessment') and not changes ? 'child' then
        became := stewardship.write(place, was, changes || jsonb_build_object('child', stewardship.other_of(act, (was ->> 'child')::bigint)));
        became := stewardship.write(place, became, jsonb_build_object('child', was -> 'child'));
    else
        became := stewardship.write(place, was, changes);
    end if;
    perform stewardship.note(act, place, was, became);
end $$;

create or replace function stewardship.other_of(act uuid, child bigint) returns bigint
language sql stable
as $$
    select case when a.surviving = $2 then a.other else a.surviving end from stewardship.act as a where a.act = $1
$$;

-- Makes a row what it was, save where it was changed since.
create or replace function stewardship.restore_row(act uuid, place text, was jsonb, became jsonb) returns void
language plpgsql volatile
set search_path = pg_catalog, stewardship, pg_temp
set timezone = 'UTC'
as $$
declare
    now_is jsonb;
    back jsonb;
begin
    execute format('select to_jsonb(t) from %s as t where %s', place::regclass, stewardship.key_of(place::regclass, '$1'))
    into now_is using became;
    if now_is is null then
        return;
    end if;
    select jsonb_object_agg(w.key, w.value) into back
    from jsonb_each(was) as w
    where w.value is distinct from became -> w.key and now_is -> w.key is not distinct from became -> w.key
        -- A shield's place follows its child.
        and w.key <> 'place';
    if back is null then
        return;
    end if;
    if place in ('contacts.involvement', 'contacts.common_assessment') and not back ? 'child' then
        now_is := stewardship.write(place, now_is, jsonb_build_object('child', stewardship.other_of(act, (was ->> 'child')::bigint)));
        back := back || jsonb_build_object('child', was -> 'child');
    end if;
    perform stewardship.write(place, now_is, back);
end $$;

-- Makes a list of the shown values what it was: what is there no more or new goes, what was first loses its place first.
create or replace function stewardship.restore_list(place text, child bigint, was jsonb) returns void
language plpgsql volatile
set search_path = pg_catalog, stewardship, pg_temp
set timezone = 'UTC'
as $$
declare
    listed record;
begin
    execute format('delete from %1$s as t where t.child = $1 and not exists (select from jsonb_array_elements($2) as w (r) where %2$s)',
        place::regclass, stewardship.key_of(place::regclass, 'w.r')) using child, was;
    for listed in execute format(
        $q$select w.r as was, to_jsonb(t) as now_is from jsonb_array_elements($1) as w (r) left join %s as t on %s
        where to_jsonb(t) is distinct from w.r
        -- Only one name is current, and one address.
        order by w.r ->> 'kind' = 'current' or w.r ? 'lived_to' and w.r ->> 'lived_to' is null$q$,
        place::regclass, stewardship.key_of(place::regclass, 'w.r')) using was
    loop
        if listed.now_is is not null then
            perform stewardship.write(place, listed.now_is, listed.was);
        else
            execute format('insert into %1$s select (jsonb_populate_record(null::%1$s, $1)).*', place::regclass) using listed.was;
        end if;
    end loop;
end $$;

-- What two records say that can't both be: decided by whoever merges them.
create or replace function stewardship.contradictions(surviving bigint, superseded bigint) returns jsonb
language sql stable
set search_path = pg_catalog, stewardship, pg_temp
as $$
    select coalesce(jsonb_object_agg(c.what, jsonb_build_object('surviving', c.a, 'superseded', c.b)), '{}')
    from (
        select 'born' as what, to_jsonb(a.born) as a, to_jsonb(b.born) as b
        from registry.child as a, registry.child as b where a.number = $1 and b.number = $2 and a.born <> b.born
        union all
        select 'gender', to_jsonb(a.gender), to_jsonb(b.gender)
        from registry.child as a, registry.child as b
        where a.number = $1 and b.number = $2 and a.gender <> b.gender and 'unspecified' not in (a.gender, b.gender)
        union all
        select 'name', to_jsonb(a.family || ', ' || a.given), to_jsonb(b.family || ', ' || b.given)
        from registry.child_name as a, registry.child_name as b
        where a.child = $1 and b.child = $2 and a.kind = 'current' and b.kind = 'current'
            and (search.fold(a.family), search.fold(a.given)) <> (search.fold(b.family), search.fold(b.given))
        union all
        select 'address', to_jsonb(a.line_1 || ', ' || a.postcode), to_jsonb(b.line_1 || ', ' || b.postcode)
        from registry.child_address as a, registry.child_address as b
        where a.child = $1 and b.child = $2 and a.lived_to is null and b.lived_to is null
            and (search.fold(a.line_1), a.postcode) <> (search.fold(b.line_1), b.postcode)
        union all
        select a.kind, to_jsonb(a.value), to_jsonb(b.value)
        from registry.other_number as a join registry.other_number as b on b.child = $2 and b.kind = a.kind and b.value <> a.value
        where a.child = $1
        union all
        select 'lead', to_jsonb(s.name || coalesce(', ' || a.practitioner, '')), to_jsonb(o.name || coalesce(', ' || b.practitioner, ''))
        from contacts.involvement as a join contacts.service as s on s.service = a.service,
            contacts.involvement as b join contacts.service as o on o.service = b.service
        where a.child = $1 and b.child = $2 and a.lead_professional and b.lead_professional and a.ended is null and b.ended is null
        union all
        select 'assessment', to_jsonb(s.name), to_jsonb(o.name)
        from contacts.common_assessment as a join contacts.service as s on s.service = a.service,
            contacts.common_assessment as b join contacts.service as o on o.service = b.service
        where a.child = $1 and b.child = $2 and a.ended is null and b.ended is null
        union all
        select 'shield', to_jsonb(a.state || ', review by ' || a.review_by), to_jsonb(b.state || ', review by ' || b.review_by)
        from shielding.shield as a, shielding.shield as b
        where a.child = $1 and b.child = $2 and a.ended is null and b.ended is null
        union all
        select 'move', to_jsonb(a.receiver), to_jsonb(b.receiver)
        from stewardship.move as a, stewardship.move as b
        where a.child = $1 and b.child = $2 and a.state = 'open' and b.state = 'open'
        union all
        select 'statement', to_jsonb(a.kind || ', ' || a.since), to_jsonb(b.kind || ', ' || b.since)
        from stewardship.statement as a, stewardship.statement as b
        where a.child = $1 and b.child = $2 and (a.kind, a.since) <> (b.kind, b.since)
    ) as c
$$;

-- Hands over all that is carried of one record to another. What both have, where there can be one, stays where it is.
create or replace function stewardship.carry(act uuid, from_child bigint, to_child bigint, decisions jsonb) returns void
language plpgsql volatile
set search_path = pg_catalog, stewardship, pg_temp
set timezone = 'UTC'
as $$
declare
    held record;
    line jsonb;
    changes jsonb;
begin
    for held in select p.place from stewardship.places() as p where p.role = 'carried' order by p.ordinal loop
        for line in execute format('select to_jsonb(t) from %s as t where t.child = $1 order by to_jsonb(t)::text', held.place::regclass)
            using from_child
        loop
            -- The case by which a split shielded the new record: while the other one has a shield of its own it needs none.
            continue when held.place in ('shielding.request', 'shielding.member') and exists (
                    select from stewardship.change as c
                    where c.act = carry.act and c.place = 'shielding.request' and c.was is null
                        and c.became ->> 'request' = line ->> 'request')
                and exists (select from shielding.shield as s where s.child = to_child and s.ended is null);
            changes := jsonb_build_object('child', to_child)
                || case
                    when held.place = 'contacts.involvement' and decisions ->> 'lead' = 'surviving'
                        and (line ->> 'lead_professional')::boolean and line ->> 'ended' is null
                        then '{"lead_professional": false, "lead_since": null}'
                    when held.place = 'contacts.common_assessment' and decisions ->> 'assessment' = 'surviving' and line ->> 'ended' is null
                        then jsonb_build_object('ended', greatest(access.today(), (line ->> 'since')::date))
                    when held.place = 'stewardship.move' and decisions ->> 'move' = 'surviving' and line ->> 'state' = 'open'
                        then '{"state": "set aside"}'
                    else '{}'
                end::jsonb;
            begin
                perform stewardship.alter_row(act, held.place, line, changes);
            exception when unique_violation then
                -- Two lead offers, two consents to stay, two members of one case: the surviving record's own counts.
                null;
            end;
        end loop;
    end loop;
    for line in select to_jsonb(r) from feeds.row as r where r.proposed = from_child order by r.sequence loop
        perform stewardship.alter_row(act, 'feeds.row', line, jsonb_build_object('proposed', to_child));
    end loop;
end $$;

-- Makes the losing one of two values of the surviving record give way.
create or replace function stewardship.give_way(act uuid, child bigint, decisions jsonb) returns void
language plpgsql volatile
set search_path = pg_catalog, stewardship, pg_temp
set timezone = 'UTC'
as $$
declare
    line jsonb;
begin
    if decisions ->> 'lead' = 'superseded' then
        select to_jsonb(i) into line from contacts.involvement as i
        where i.child = give_way.child and i.lead_professional and i.ended is null;
        perform stewardship.alter_row(act, 'contacts.involvement', line, '{"lead_professional": false, "lead_since": null}');
    end if;
    if decisions ->> 'assessment' = 'superseded' then
        select to_jsonb(a) into line from contacts.common_assessment as a where a.child = give_way.child and a.ended is null;
        perform stewardship.alter_row(act, 'contacts.common_assessment', line,
            jsonb_build_object('ended', greatest(access.today(), (line ->> 'since')::date)));
    end if;
    if decisions ->> 'move' = 'superseded' then
        select to_jsonb(m) into line from stewardship.move as m where m.child = give_way.child and m.state = 'open';
        perform stewardship.alter_row(act, 'stewardship.move', line, '{"state": "set aside"}');
    end if;
end $$;

-- Copies what the superseded record shows into the surviving one: its values are former ones, save those decided for.
create or replace function stewardship.copy_shown(act uuid, surviving bigint, superseded bigint, decisions jsonb) returns void
language plpgsql volatile
set search_path = pg_catalog, stewardship, pg_temp
set timezone = 'UTC'
as $$
declare
    today constant date := access.today();
    listed record;
    rows jsonb;
    name_wins constant boolean := decisions ->> 'name' = 'superseded' or not exists (
        select from registry.child_name as n where n.child = surviving and n.kind = 'current');
    address_wins constant boolean := decisions ->> 'address' = 'superseded' or not exists (
        select from registry.child_address as a where a.child = surviving and a.lived_to is null);
begin
    for listed in select p.place from stewardship.places() as p where p.role = 'shown' order by p.ordinal loop
        execute format('select coalesce(jsonb_agg(to_jsonb(t)), ''[]'') from %s as t where t.child = $1', listed.place::regclass)
        into rows using surviving;
        perform stewardship.note(act, listed.place, rows, null);
    end loop;

    if name_wins then
        update registry.child_name as n set kind = 'former' where n.child = surviving and n.kind = 'current';
    end if;
    insert into registry.child_name (child, ordinal, kind, family, given)
    select surviving, (select coalesce(max(o.ordinal), 0) from registry.child_name as o where o.child = surviving)
            + row_number() over (order by n.ordinal),
        case when n.kind = 'current' and not name_wins then 'former' else n.kind end, n.family, n.given
    from registry.child_name as n
    where n.child = superseded and not exists (
        select from registry.child_name as o
        where o.child = surviving and (o.family, o.given) = (n.family, n.given) and (o.kind = n.kind or not name_wins));

    if address_wins then
        update registry.child_address as a set lived_to = greatest(today, a.lived_from) where a.child = surviving and a.lived_to is null;
    end if;
    -- Nobody is told of a move: the child hasn't moved. So the present address begins as a former one.
    insert into registry.child_address (child, ordinal, line_1, line_2, town, postcode, lived_from, lived_to)
    select surviving, (select coalesce(max(o.ordinal), 0) from registry.child_address as o where o.child = surviving)
            + row_number() over (order by a.lived_to is null, a.ordinal),
        a.line_1, a.line_2, a.town, a.postcode, a.lived_from, coalesce(a.lived_to, greatest(today, a.lived_from))
    from registry.child_address as a
    where a.child = superseded and (a.lived_to is null and address_wins or not exists (
        select from registry.child_address as o
        where o.child = surviving and o.postcode = a.postcode and search.fold(o.line_1) = search.fold(a.line_1)
            and o.lived_to is not distinct from a.lived_to));
    if address_wins then
        update registry.child_address as a set lived_to = null
        where a.child = surviving and exists (select from registry.child_address as b where b.child = superseded and b.lived_to is null)
            and a.ordinal = (select max(o.ordinal) from registry.child_address as o where o.child = surviving);
    end if;

    with copied as (
        insert into registry.carer (child, ordinal, family, given, parental_responsibility)
        select surviving, (select coalesce(max(o.ordinal), 0) from registry.carer as o where o.child = surviving) + c.ordinal,
            c.family, c.given, c.parental_responsibility
        from registry.carer as c
        left join registry.carer_contact as k on k.child = c.child and k.ordinal = c.ordinal
        where c.child = superseded and not exists (
            select from registry.carer as o left join registry.carer_contact as p on p.child = o.child and p.ordinal = o.ordinal
            where o.child = surviving and (o.family, o.given) = (c.family, c.given)
                and (k.child is null or (p.phone, p.email, p.address) is not distinct from (k.phone, k.email, k.address)))
        returning ordinal
    )
    insert into registry.carer_contact (child, ordinal, phone, email, address)
    select surviving, c.ordinal, k.phone, k.email, k.address
    from copied as c
    join registry.carer_contact as k on k.child = superseded
        and k.ordinal = c.ordinal - (select coalesce(max(o.ordinal), 0) from registry.carer as o where o.child = surviving);

    insert into registry.other_number as o (child, kind, value)
    select surviving, n.kind, n.value from registry.other_number as n where n.child = superseded
    on conflict on constraint other_number_pkey do update set value = excluded.value
    where decisions ->> o.kind = 'superseded';
end $$;

-- Makes one record of two of one child, both of the team's authority. The superseded one is closed, and its number leads to
-- the surviving one. Whatever contradicts is decided: "surviving" or "superseded", for each. Of two shields the surviving
-- record's goes on; who wants the other's merges the other way round.
create or replace function stewardship.merge(
    token bytea, reason text, client text, surviving bigint, superseded bigint, decisions jsonb
) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, stewardship, pg_temp
set timezone = 'UTC'
as $$
declare
    session access.session := access.admit(token, reason, '{2}');
    id constant uuid := gen_random_uuid();
    disputes jsonb;
    a record;
    b record;
    line jsonb;
    outcome text;
begin
    if session.fault is null then
        -- Nobody waits for the lock of a record that isn't theirs.
        perform from registry.child as c
        where c.number in (surviving, superseded) and shielding.authority_of(c.number) = session.authority
        order by c.number for update;
        outcome := case
            when surviving = superseded then 'value-malformed'
            when shielding.authority_of(surviving) is distinct from session.authority
                or shielding.authority_of(superseded) is distinct from session.authority then 'not-found'
        end;
        disputes := stewardship.contradictions(surviving, superseded);
        outcome := coalesce(outcome, case
            when array(select jsonb_object_keys(disputes) order by 1) <> array(select jsonb_object_keys(decisions) order by 1)
                or exists (select from jsonb_each_text(decisions) as d where d.value not in ('surviving', 'superseded'))
                or decisions ->> 'shield' = 'superseded' then 'undecided'
            else 'granted'
        end);
    end if;
    outcome := coalesce(session.fault, outcome);
    session.fault := contacts.answer(session, 'steward', outcome, reason, client,
        jsonb_build_object('step', 'merge', 'surviving', surviving, 'superseded', superseded, 'decisions', decisions, 'act', id),
        case when outcome in ('granted', 'undecided') then array[surviving, superseded] else '{}' end, jsonb_build_object('act', id));
    if session.fault <> 'granted' or outcome <> 'granted' then
        return session.fault;
    end if;

    insert into stewardship.act (act, kind, surviving, other, decided_by, decisions)
    values (id, 'merge', surviving, superseded, session.account, decisions);
    select c.*, h.whereabouts into a from registry.child as c join registry.child_home as h on h.child = c.number where c.number = surviving;
    select c.*, h.whereabouts into b from registry.child as c join registry.child_home as h on h.child = c.number where c.number = superseded;
    -- Closed before its shield changes hands: those who hold it aren't told that it has none.
    select to_jsonb(c) into line from registry.child as c where c.number = superseded;
    perform stewardship.alter_row(id, 'registry.child', line, jsonb_build_object('archived_on', access.today()));
    insert into stewardship.superseded (child, by) values (superseded, surviving);
    line := jsonb_strip_nulls(jsonb_build_object(
        'born', case when decisions ->> 'born' = 'superseded' then b.born end,
        'gender', case when decisions ->> 'gender' = 'superseded' or a.gender = 'unspecified' and b.gender <> 'unspecified' then b.gender end));
    if line <> '{}' then
        perform stewardship.alter_row(id, 'registry.child', (select to_jsonb(c) from registry.child as c where c.number = surviving), line);
    end if;
    if a.whereabouts <> b.whereabouts and (decisions ->> 'address' = 'superseded' or decisions ->> 'statement' = 'superseded' or not exists (
        select from registry.child_address as o where o.child = surviving and o.lived_to is null)) then
        perform stewardship.alter_row(id, 'registry.child_home',
            (select to_jsonb(h) from registry.child_home as h where h.child = surviving), jsonb_build_object('whereabouts', b.whereabouts));
    end if;
    perform stewardship.copy_shown(id, surviving, superseded, decisions);
    for line in
        insert into shielding.holding as h (system, child)
        select o.system, surviving from shielding.holding as o where o.child = superseded
        on conflict do nothing
        returning to_jsonb(h)
    loop
        perform stewardship.note(id, 'shielding.holding', null, line);
    end loop;
    if decisions ->> 'statement' = 'superseded' then
        line := (select to_jsonb(s) from stewardship.statement as s where s.child = superseded);
        perform stewardship.alter_row(id, 'stewardship.statement', (select to_jsonb(s) from stewardship.statement as s where s.child = surviving),
            line - 'child');
    end if;
    perform stewardship.give_way(id, surviving, decisions);
    perform stewardship.carry(id, superseded, surviving, decisions);
    return session.fault;
end $$;

-- Begins a record of its own for a second child that was mixed into one: the names, numbers, involvements and sources'
-- records named go with it; addresses and carers are in both. A shield covers both, until somebody decides otherwise.
create or replace function stewardship.split(token bytea, reason text, client text, number bigint, parts jsonb) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, stewardship, pg_temp
set timezone = 'UTC'
as $$
declare
    session access.session := access.admit(token, reason, '{2}');
    id constant uuid := gen_random_uuid();
    made constant bigint := registry.new_number();
    wanted constant jsonb := coalesce(parts, '{}');
    place text;
    line jsonb;
    outcome text;
begin
    if session.fault is null then
        perform from registry.child as c
        where c.number = split.number and shielding.authority_of(c.number) = session.authority for update;
        outcome := case
            when shielding.authority_of(split.number) is distinct from session.authority then 'not-found'
            when coalesce(length(wanted ->> 'family'), 0) + coalesce(length(wanted ->> 'given'), 0) = 0
                or length(wanted ->> 'family') > 100 or length(wanted ->> 'given') > 200
                or coalesce(wanted ->> 'gender', '') not in ('female', 'male', 'unspecified')
                or coalesce(wanted ->> 'born', '') !~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'
                or not (wanted ->> 'born')::date between access.today() - 9500 and access.today() then 'identity-invalid'
            else 'granted'
        end;
    end if;
    outcome := coalesce(session.fault, outcome);
    session.fault := contacts.answer(session, 'steward', outcome, reason, client,
        jsonb_build_object('step', 'split', 'number', number, 'parts', wanted - '{family,given,born}'::text[], 'act', id),
        case when outcome = 'granted' then array[split.number, made] else '{}' end,
        jsonb_build_object('act', id, 'number', made::text));
    if session.fault <> 'granted' or outcome <> 'granted' then
        return session.fault;
    end if;

    insert into registry.child (number, born, gender) values (made, (wanted ->> 'born')::date, wanted ->> 'gender');
    insert into stewardship.act (act, kind, surviving, other, decided_by, decisions)
    values (id, 'split', split.number, made, session.account, wanted - '{family,given,born}'::text[]);
    -- Shielded before anything that a shield hides is shown.
    if exists (select from shielding.shield as s where s.child = split.number and s.ended is null) then
        perform stewardship.shield_too(made, split.number, session.account);
        perform stewardship.note(id, 'shielding.request', null, (select to_jsonb(r) from shielding.request as r where r.child = made));
    end if;
    insert into registry.child_home (child, authority, responsible_since, whereabouts)
    select made, h.authority, h.responsible_since, h.whereabouts from registry.child_home as h where h.child = split.number;
    insert into registry.child_name (child, ordinal, kind, family, given)
    values (made, 1, 'current', coalesce(wanted ->> 'family', ''), coalesce(wanted ->> 'given', ''));
    foreach place in array array['registry.child_name', 'registry.other_number'] loop
        execute format('select coalesce(jsonb_agg(to_jsonb(t)), ''[]'') from %s as t where t.child = $1', place::regclass)
        into line using split.number;
        perform stewardship.note(id, place, line, null);
    end loop;
    with gone as (
        delete from registry.child_name as n
        where n.child = split.number and n.kind <> 'current'
            and n.ordinal in (select (o.value #>> '{}')::smallint from jsonb_array_elements(wanted -> 'names') as o)
        returning n.ordinal, n.kind, n.family, n.given
    )
    insert into registry.child_name (child, ordinal, kind, family, given)
    select made, 1 + row_number() over (order by g.ordinal), g.kind, g.family, g.given from gone as g
    where (g.family, g.given) <> (coalesce(wanted ->> 'family', ''), coalesce(wanted ->> 'given', ''));
    with gone as (
        delete from registry.other_number as n where n.child = split.number and wanted -> 'numbers' ? n.kind returning n.kind, n.value
    )
    insert into registry.other_number (child, kind, value) select made, g.kind, g.value from gone as g;
    insert into registry.child_address (child, ordinal, line_1, line_2, town, postcode, lived_from, lived_to)
    select made, a.ordinal, a.line_1, a.line_2, a.town, a.postcode, a.lived_from, a.lived_to
    from registry.child_address as a where a.child = split.number;
    insert into registry.carer (child, ordinal, family, given, parental_responsibility)
    select made, c.ordinal, c.family, c.given, c.parental_responsibility from registry.carer as c where c.child = split.number;
    insert into registry.carer_contact (child, ordinal, phone, email, address)
    select made, k.ordinal, k.phone, k.email, k.address from registry.carer_contact as k where k.child = split.number;
    foreach place in array array['contacts.involvement', 'contacts.sensitive_involvement'] loop
        for line in execute format('select to_jsonb(t) from %s as t where t.child = $1 and $2 ? t.involvement::text order by t.involvement',
            place::regclass) using split.number, wanted -> 'involvements'
        loop
            perform stewardship.alter_row(id, place, line, jsonb_build_object('child', made));
        end loop;
    end loop;
    for line in
        select to_jsonb(h) from contacts.history as h
        where h.child = split.number and h.kind in ('involvement', 'sensitive_involvement') and wanted -> 'involvements' ? h.id::text
        order by h.id, h.version
    loop
        perform stewardship.alter_row(id, 'contacts.history', line, jsonb_build_object('child', made));
    end loop;
    for line in
        select to_jsonb(r) from feeds.row as r join feeds.source as s on s.source = r.source
        where r.child = split.number and wanted -> 'records' ? (s.name || '/' || r.record_id)
        order by r.sequence
    loop
        perform stewardship.alter_row(id, 'feeds.row', line, jsonb_build_object('child', made));
    end loop;
    return session.fault;
end $$;

-- Shields a record provisionally as another one is, with a case of its own that a second person decides. Where nobody asks,
-- the other one may be another team's: its evidence stays with that team.
create or replace function stewardship.shield_too(child bigint, as_child bigint, account bigint) returns void
language sql volatile
set search_path = pg_catalog, stewardship, pg_temp
as $$
    with asked as (
        insert into shielding.request (child, asked_by, asked_for, ground, evidence, reference)
        select $1, $3, 'team', coalesce(s.ground, r.ground, 'other serious risk'),
            case when $3 is not null then coalesce(s.evidence, r.evidence) end, case when $3 is not null then coalesce(s.reference, r.reference) end
        from shielding.shield as s left join shielding.request as r on r.request = s.request
        where s.child = $2 and s.ended is null
        returning request
    ), named as (
        insert into shielding.member (request, child, kind) select a.request, $1, 'named' from asked as a
    )
    insert into shielding.shield (child, started, state, request, asked_by, decide_by, reviewed_on, review_by)
    select $1, clock_timestamp(), 'provisional', a.request, $3, clock_timestamp() + interval '7 days',
        access.today(), (access.today() + interval '6 months')::date
    from asked as a
    on conflict (child) where ended is null do nothing
$$;

-- Takes a merge or a split back. Each row is what it was, save where it was changed since; what came later stays with the
-- record that it belongs to. Acts on one record are undone from the last one on.
create or replace function stewardship.undo(token bytea, reason text, client text, act uuid) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, stewardship, pg_temp
set timezone = 'UTC'
as $$
declare
    session access.session := access.admit(token, reason, '{2}');
    undone stewardship.act;
    changed record;
    -- Whether sources spoke since: then what they say is shown anew.
    spoke boolean := false;
    outcome text;
begin
    if session.fault is null then
        select a.* into undone from stewardship.act as a where a.act = undo.act and a.undone_at is null for update;
        perform from registry.child as c
        where c.number in (undone.surviving, undone.other) and shielding.authority_of(undone.surviving) = session.authority
        order by c.number for update;
        outcome := case
            when shielding.authority_of(undone.surviving) is distinct from session.authority then 'not-found'
            when undone.kind = 'split' and shielding.authority_of(undone.other) is distinct from session.authority then 'not-found'
            when exists (
                select from stewardship.act as later
                where later.at > undone.at and later.undone_at is null
                    and (later.surviving in (undone.surviving, undone.other) or later.other in (undone.surviving, undone.other))
            ) then 'later-act'
            else 'granted'
        end;
    end if;
    outcome := coalesce(session.fault, outcome);
    session.fault := contacts.answer(session, 'steward', outcome, reason, client, jsonb_build_object('step', 'undo', 'act', undo.act),
        case when outcome in ('granted', 'later-act') then array[undone.surviving, undone.other] else '{}' end, '{}');
    if session.fault <> 'granted' or outcome <> 'granted' then
        return session.fault;
    end if;

    -- A record on its own again goes where the two have moved since, shielded if they were shielded since.
    if undone.kind = 'merge' then
        update registry.child_home as h set authority = m.authority, responsible_since = m.responsible_since
        from registry.child_home as m
        where h.child = undone.other and m.child = undone.surviving and m.authority <> h.authority;
    end if;
    for changed in select c.place, c.was, c.became from stewardship.change as c where c.act = undo.act order by c.ordinal desc loop
        if jsonb_typeof(changed.was) = 'array' then
            perform stewardship.restore_list(changed.place, undone.surviving, changed.was);
        elsif changed.was is null and changed.place = 'shielding.holding' then
            execute format('delete from %s as t where %s', changed.place::regclass, stewardship.key_of(changed.place::regclass, '$1'))
            using changed.became;
        elsif changed.was is not null then
            perform stewardship.restore_row(undo.act, changed.place, changed.was, changed.became);
        end if;
    end loop;
    if undone.kind = 'merge' then
        delete from stewardship.superseded as s where s.child = undone.other;
        spoke := stewardship.sort_out(undone);
        if exists (select from shielding.shield as s where s.child = undone.surviving and s.ended is null and s.started > undone.at)
            and not exists (select from shielding.shield as s where s.child = undone.other and s.ended is null) then
            perform stewardship.shield_too(undone.other, undone.surviving, session.account);
        end if;
    else
        spoke := exists (select from feeds.row as r where r.child = undone.other);
        update registry.child as c set archived_on = access.today() where c.number = undone.other;
        perform stewardship.carry(undo.act, undone.other, undone.surviving, '{}');
        insert into stewardship.superseded (child, by) values (undone.other, undone.surviving);
    end if;
    update stewardship.act as a set undone_by = session.account, undone_at = clock_timestamp() where a.act = undo.act;
    if spoke then
        perform feeds.show(undone.surviving);
        if undone.kind = 'merge' then
            perform feeds.show(undone.other);
        end if;
    end if;
    return session.fault;
end $$;

-- What came since a merge to what was carried goes back with it: newer rows of a source's record, the history of an
-- involvement, steps of a request. Returns whether a source spoke.
create or replace function stewardship.sort_out(merged stewardship.act) returns boolean
language plpgsql volatile
set search_path = pg_catalog, stewardship, pg_temp
as $$
begin
    update contacts.history as h set child = merged.other
    where h.child = merged.surviving and exists (
        select from stewardship.change as c
        where c.act = merged.act and c.place = 'contacts.' || h.kind and (c.was ->> 'child')::bigint = merged.other
            and h.id::text in (c.was ->> 'involvement', c.was ->> 'assessment'));
    update contacts.broker_step as s set child = merged.other
    where s.child = merged.surviving and exists (
        select from contacts.broker_request as r where r.request = s.request and r.child = merged.other);
    update feeds.row as r set child = merged.other
    where r.child = merged.surviving and exists (
        select from feeds.row as o where o.source = r.source and o.record_id = r.record_id and o.child = merged.other);
    return exists (
        select from feeds.row as r where r.child in (merged.surviving, merged.other) and r.decided_at > merged.at
            and r.state in ('linked', 'made', 'retracted'));
end $$;

-- Two records beside each other, and what contradicts.
create or replace function stewardship.compare(token bytea, reason text, client text, surviving bigint, superseded bigint) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, stewardship, pg_temp
as $$
declare
    session access.session := access.admit(token, reason, '{2}');
    outcome text := session.fault;
    answer jsonb := '{}';
begin
    if outcome is null then
        outcome := case
            when shielding.authority_of(surviving) is distinct from session.authority
                or shielding.authority_of(superseded) is distinct from session.authority then 'not-found'
            else 'granted'
        end;
        if outcome = 'granted' then
            answer := jsonb_build_object(
                'surviving', stewardship.sheet(surviving), 'superseded', stewardship.sheet(superseded),
                'contradictions', stewardship.contradictions(surviving, superseded));
        end if;
    end if;
    return contacts.answer(session, 'steward', outcome, reason, client,
        jsonb_build_object('step', 'compare', 'surviving', surviving, 'superseded', superseded),
        case when outcome = 'granted' then array[surviving, superseded] else '{}' end, answer);
end $$;

-- A record for a person to read: what is held, without what is derived from it.
create or replace function stewardship.sheet(number bigint) returns jsonb
language sql stable
set search_path = pg_catalog, stewardship, pg_temp
as $$
    select stewardship.export($1)
        - array(select p.place from stewardship.places() as p where p.role = 'derived' or p.place in ('contacts.history', 'shielding.holding'))
$$;

-- The merges and splits of a record, the last one first.
create or replace function stewardship.acts(token bytea, reason text, client text, number bigint) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, stewardship, pg_temp
as $$
declare
    session access.session := access.admit(token, reason, '{2}');
    outcome text := session.fault;
    live bigint;
    listed jsonb := '[]';
begin
    if outcome is null then
        live := stewardship.survivor(acts.number);
        outcome := case when shielding.authority_of(live) is distinct from session.authority then 'not-found' else 'granted' end;
        if outcome = 'granted' then
            select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('act', a.act, 'kind', a.kind, 'surviving', a.surviving::text,
                    'other', a.other::text, 'at', a.at, 'decidedBy', d.name, 'undoneAt', a.undone_at)) order by a.at desc), '[]')
            into listed
            from stewardship.act as a join access.account as d on d.account = a.decided_by
            where a.surviving in (live, acts.number) or a.other in (live, acts.number);
        end if;
    end if;
    return contacts.answer(session, 'steward', outcome, reason, client, jsonb_build_object('step', 'acts', 'number', number),
        case when outcome = 'granted' then array[live] else '{}' end, jsonb_build_object('acts', listed));
end $$;

set local role contactpoint_owner;
