set local role contactpoint_guard;

-- An entry as it is sealed and exported: one line of JSON, its fields in this order, null ones left out. A leaf of the tree is
-- the hash of the line, so the line never changes: a field that is added later stands after these and is null in old entries.
create or replace function audit.line(entry audit.entry) returns text
language sql stable parallel safe
return concat(
    '{"transaction":', entry.transaction, ',"request":"', entry.request,
    '","at":"', to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), 'Z"',
    ',"action":', to_json(entry.action), ',"outcome":', to_json(entry.outcome),
    ',"account":' || entry.account, ',"on_behalf_of":' || entry.on_behalf_of, ',"role":' || entry.role,
    ',"authority":' || entry.authority, ',"purpose":' || entry.purpose,
    ',"reason":' || to_json(entry.reason)::text, ',"client":' || to_json(entry.client)::text,
    ',"criteria":' || entry.criteria::text, ',"children":[', array_to_string(entry.children, ','), ']}');

-- Entries that one snapshot sees and an earlier one didn't: each is between just one pair of a row of snapshots, however
-- late it was committed. Its body is bound when it is made, so it needs no search path of its own and is inlined.
create or replace function audit.between(earlier pg_snapshot, later pg_snapshot) returns setof audit.entry
language sql stable
begin atomic
    select e.*
    from audit.entry as e
    where e.transaction >= pg_snapshot_xmax(earlier) and e.transaction < pg_snapshot_xmax(later)
        and pg_visible_in_snapshot(e.transaction, later)
    union all
    -- Those that were still running then.
    select e.*
    from audit.entry as e
    where e.transaction = any (array(select pg_snapshot_xip(earlier))) and pg_visible_in_snapshot(e.transaction, later);
end;

-- Up to which snapshot all is sealed.
create or replace function audit.sealed() returns pg_snapshot
language sql stable
begin atomic
    select coalesce((select h.snapshot from audit.head as h order by h.head desc limit 1), '3:3:'::pg_snapshot);
end;

-- One sealer at a time: true while this session is it. It never waits.
create or replace function audit.lead() returns boolean
language sql volatile security definer
set search_path = pg_catalog, audit, pg_temp
as $$
    select pg_try_advisory_lock(hashtextextended('audit.lead', 0))
$$;

-- The snapshot to go on to from another: now, or where that would be too many entries at once an earlier one, as if no
-- transaction from some number on had been committed yet.
create or replace function audit.next_after(earlier pg_snapshot, most integer) returns pg_snapshot
language plpgsql stable
set search_path = pg_catalog, audit, pg_temp
as $$
declare
    now constant pg_snapshot := pg_current_snapshot();
    transactions xid8[];
    bound bigint;
begin
    -- Each part by its index, however much there is.
    transactions := array(
        select x.transaction
        from (
            (select e.transaction from audit.entry as e
                where e.transaction >= pg_snapshot_xmax(earlier) order by e.transaction limit most + 1)
            union all
            (select e.transaction from audit.entry as e
                where e.transaction = any (array(select pg_snapshot_xip(earlier))) order by e.transaction limit most + 1)
        ) as x
        order by x.transaction limit most + 1);
    if cardinality(transactions) <= most then
        return now;
    end if;
    -- A transaction's entries go together, and what came before stays so.
    bound := greatest(
        transactions[most + 1]::text::bigint, transactions[1]::text::bigint + 1, pg_snapshot_xmax(earlier)::text::bigint);
    return (
        select format('%s:%s:%s', coalesce(min(running), bound), bound, string_agg(running::text, ',' order by running))::pg_snapshot
        from (select x::text::bigint as running from pg_snapshot_xip(now) as x) as r where running < bound);
end $$;

-- Up to which snapshot the next head seals.
create or replace function audit.horizon(most integer) returns pg_snapshot
language sql stable security definer
set search_path = pg_catalog, audit, pg_temp
as $$
    select audit.next_after(audit.sealed(), most)
$$;

-- What the last head leaves to seal: for each entry 16 bytes, the request, and 32, its leaf of the tree. The sealer sees no entry.
create or replace function audit.leaves(till pg_snapshot) returns bytea
language plpgsql stable security definer
set search_path = pg_catalog, audit, pg_temp
set plan_cache_mode = force_custom_plan
set work_mem = '64MB'
as $$
begin
    return (
        select coalesce(string_agg(
            uuid_send(b.request) || sha256('\x00'::bytea || convert_to(audit.line(b), 'UTF8')), ''::bytea
            order by b.transaction, b.at, b.request, b.outcome collate "C"), ''::bytea)
        from audit.between(audit.sealed(), till) as b);
end $$;

-- Heads after one, in their order, at most so many and with at most some 100,000 leaves: to publish and to verify.
create or replace function audit.heads(after bigint, most integer)
returns table (head bigint, size bigint, at timestamptz, snapshot text, root bytea, key bytea, signature bytea, frontier bytea, leaves bytea)
language sql stable security definer
set search_path = pg_catalog, audit, pg_temp
as $$
    select h.head, h.size, h.at, h.snapshot::text, h.root, h.key, h.signature, h.frontier, h.leaves
    from audit.head as h
    where h.head > after
        and (h.head <= after + 1 or h.size <= coalesce((select e.size from audit.head as e where e.head = after), 0) + 100000)
    order by h.head limit most
$$;

-- The last head; no row where there is none.
create or replace function audit.tip()
returns table (head bigint, size bigint, at timestamptz, snapshot text, root bytea, key bytea, signature bytea, frontier bytea, leaves bytea)
language sql stable security definer
set search_path = pg_catalog, audit, pg_temp
as $$
    select h.head, h.size, h.at, h.snapshot::text, h.root, h.key, h.signature, h.frontier, h.leaves
    from audit.head as h order by h.head desc limit 1
$$;

-- Keeps a tree head. Whether it is signed rightly the database can't tell: whoever verifies it does.
create or replace function audit.seal(
    head bigint, size bigint, at timestamptz, snapshot pg_snapshot, root bytea, key bytea, signature bytea, frontier bytea, leaves bytea
) returns void
language plpgsql volatile security definer
set search_path = pg_catalog, audit, pg_temp
as $$
begin
    if seal.head <> coalesce((select max(h.head) from audit.head as h), 0) + 1
        or seal.size <> coalesce((select h.size from audit.head as h order by h.head desc limit 1), 0) + length(seal.leaves) / 48 then
        raise exception 'the head doesn''t follow the last one' using errcode = 'serialization_failure';
    end if;
    insert into audit.head (head, size, at, snapshot, root, key, signature, frontier, leaves)
    values (seal.head, seal.size, seal.at, seal.snapshot, seal.root, seal.key, seal.signature, seal.frontier, seal.leaves);
end $$;

-- Notes that all is sealed and published, as of now. Called by the sealer after each round.
create or replace function audit.note_sealed() returns void
language sql volatile security definer
set search_path = pg_catalog, audit, pg_temp
as $$
    insert into audit.sealing (one, sealed_at)
    select true, clock_timestamp() where exists (select from audit.head)
    on conflict (one) do update set sealed_at = excluded.sealed_at
$$;

-- Whether sealing, once begun, has fallen behind by minutes: then nothing is disclosed. Every request asks: PL/pgSQL keeps the
-- plan, which SQL would make anew each time, at four times the cost.
create or replace function audit.is_behind() returns boolean
language plpgsql stable security definer
set search_path = pg_catalog, audit, pg_temp
as $$
begin
    return exists (select from audit.sealing as s where s.sealed_at < clock_timestamp() - interval '5 minutes');
end $$;

-- Begins an export or a verification: its entry, without which audit.lines opens nothing.
create or replace function audit.begin_lines(action text, client text) returns uuid
language sql volatile security definer
set search_path = pg_catalog, audit, pg_temp
as $$
    insert into audit.entry (request, action, outcome, client, children)
    select gen_random_uuid(), action, 'granted', left(client, 200), '{}' where action in ('export', 'verify')
    returning request
$$;

-- The lines between two snapshots, in the order of the leaves of one head. Opened by the entry of an export or verification
-- that an earlier transaction committed within the day.
create or replace function audit.lines(request uuid, earlier pg_snapshot, later pg_snapshot) returns setof text
language plpgsql stable security definer
set plan_cache_mode = force_custom_plan
set work_mem = '64MB'
set search_path = pg_catalog, audit, pg_temp
as $$
begin
    if not exists (
        select from audit.entry as e
        where e.request = lines.request and e.at > clock_timestamp() - interval '1 day' and e.action in ('export', 'verify')
            and e.outcome = 'granted' and e.transaction is distinct from pg_current_xact_id_if_assigned()
    ) then
        raise exception 'the audit has no entry of this reading' using errcode = 'insufficient_privilege';
    end if;
    return query
        select audit.line(b) from audit.between(earlier, later) as b
        order by b.transaction, b.at, b.request, b.outcome collate "C";
end $$;

-- How many whole months after this one have their partition.
create or replace function audit.months_ahead() returns integer
language sql stable security definer
set search_path = pg_catalog, audit, pg_temp
as $$
    select count(*)::integer
    from generate_series(1, 120) as n
    where to_regclass(format('audit.entry_%s', to_char((statement_timestamp() at time zone 'UTC') + n * interval '1 month', 'YYYY_MM'))) is not null
$$;

set local role contactpoint_owner;

-- Makes the partitions of this month and of so many after it, where they are missing. Returns how many it made. It belongs to
-- the tables' owner, who alone may. A partition is attached when it is guarded, and nobody who writes waits for it.
create or replace function audit.extend(months integer) returns integer
language plpgsql volatile security definer
set search_path = pg_catalog, audit, pg_temp
as $$
declare
    month timestamp;
    part text;
    made integer := 0;
begin
    if months not between 0 and 120 then
        raise exception 'from 0 to 120 months can be made ahead' using errcode = 'invalid_parameter_value';
    end if;
    perform pg_advisory_xact_lock(hashtextextended('audit.extend', 0));
    for n in 0 .. months loop
        month := date_trunc('month', statement_timestamp() at time zone 'UTC') + n * interval '1 month';
        part := format('entry_%s', to_char(month, 'YYYY_MM'));
        continue when to_regclass('audit.' || part) is not null;
        execute format('create table audit.%I (like audit.entry including all)', part);
        execute format('alter table audit.%I enable row level security', part);
        execute format('alter table audit.%I force row level security', part);
        execute format(
            'create trigger "the audit is append-only" before update or delete or truncate on audit.%I
            for each statement execute function audit.refuse_change()', part);
        execute format('alter table audit.entry attach partition audit.%I for values from (%L) to (%L)', part,
            to_char(month, 'YYYY-MM-DD 00:00+00'), to_char(month + interval '1 month', 'YYYY-MM-DD 00:00+00'));
        made := made + 1;
    end loop;
    return made;
end $$;
