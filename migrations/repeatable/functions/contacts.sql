set local role contactpoint_guard;

-- The first half of opening a record: decide, audit, grant. A superseded number opens the record that goes on. It returns no child, and says "granted" of a number that was
-- never given out too: that there is nothing to read shows in the second transaction, when the entry is committed.
create or replace function contacts.begin(token bytea, reason text, client text, number bigint) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, contacts, pg_temp
as $$
declare
    session access.session := access.admit(token, reason);
    opened bigint[] := '{}';
    outcome text;
begin
    if session.fault is null then
        opened := array(select c.number from registry.child as c where c.number = stewardship.survivor(begin.number) and c.archived_on is null);
    end if;
    outcome := access.record(
        session, 'open',
        coalesce(session.fault, case when cardinality(opened) = 0 then 'not-found' else 'granted' end),
        reason, client, jsonb_build_object('number', begin.number), opened);
    return case outcome when 'not-found' then 'granted' else outcome end;
end $$;

-- What others may know of sensitive services: that one is involved.
create or replace function contacts.mark_sensitive() returns trigger
language plpgsql volatile security definer
set search_path = pg_catalog, contacts, pg_temp
as $$
declare
    affected bigint;
begin
    foreach affected in array
        case tg_op when 'INSERT' then array[new.child] when 'DELETE' then array[old.child] else array[old.child, new.child] end
    loop
        delete from contacts.sensitive_mark as m where m.child = affected;
        insert into contacts.sensitive_mark (child, until)
        select affected, case when bool_and(s.ended is not null) then max(s.ended) end
        from contacts.sensitive_involvement as s
        where s.child = affected and s.withdrawn_at is null and (s.ended is null or s.ended > access.today() - 365)
        having count(*) > 0
        on conflict on constraint sensitive_mark_pkey do update set until = excluded.until;
    end loop;
    return null;
end $$;

-- The tables' owner sets the triggers.
grant execute on function contacts.mark_sensitive() to contactpoint_owner;

set local role contactpoint_owner;
