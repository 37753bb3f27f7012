set local role contactpoint_guard;

-- A source's file in pieces, each where the one before ended, until the source says that it is complete. A server then imports
-- it, or goes on for one that died.

-- The source's own upload, for as long as the transaction; all null where it isn't one, or was abandoned: nothing is left of that
-- but a line in the list.
create or replace function feeds.own_upload(session access.session, upload bigint) returns feeds.upload
language sql volatile
set search_path = pg_catalog, feeds, pg_temp
as $$
    select u from feeds.upload as u where u.upload = $2 and u.source = feeds.source_of(session.account)
        and u.fault is distinct from 'abandoned'
    for update
$$;

create or replace function feeds.begin_upload(
    token bytea, reason text, client text, format text, length bigint, most bigint, out outcome text, out begun bigint
)
language plpgsql volatile security definer
set search_path = pg_catalog, feeds, pg_temp
as $$
declare
    session access.session := access.admit(token, reason, '{6}');
    sender constant bigint := feeds.source_of(session.account);
begin
    if session.fault is null then
        perform pg_advisory_xact_lock(hashtextextended('feeds.upload:' || sender, 0));
        session.fault := case
            when sender is null then 'not-permitted'
            when length > most then 'upload-too-large'
            when exists (select from feeds.upload as u where u.source = sender and u.ended_at is null) then 'upload-open'
        end;
    end if;
    outcome := access.record(session, 'upload', coalesce(session.fault, 'granted'), reason, client,
        jsonb_build_object('step', 'begin', 'format', format, 'length', length), '{}');
    if outcome = 'granted' then
        insert into feeds.upload (source, format, purpose, reason, client, length)
        values (sender, begin_upload.format, session.purpose, begin_upload.reason, left(begin_upload.client, 200), begin_upload.length)
        returning upload into begun;
    end if;
end $$;

-- Appends a piece. Returns where the next one begins, where this one doesn't fit too.
create or replace function feeds.append_upload(
    token bytea, reason text, client text, upload bigint, at bigint, bytes bytea, complete boolean, length bigint, most bigint,
    out outcome text, out received bigint
)
language plpgsql volatile security definer
set search_path = pg_catalog, feeds, pg_temp
as $$
declare
    session access.session := access.admit(token, reason, '{6}');
    known feeds.upload;
    ends constant bigint := at + octet_length(bytes);
    size bigint;
begin
    if session.fault is null then
        known := feeds.own_upload(session, upload);
        received := known.received;
        size := coalesce(known.length, length);
        session.fault := case
            when known.upload is null then 'not-found'
            when known.state <> 'receiving' then 'completed-upload'
            when at <> known.received then 'mismatching-upload-offset'
            when greatest(ends, size, length) > most then 'upload-too-large'
            when length <> size or ends > size or complete and ends <> size then 'inconsistent-upload-length'
        end;
    end if;
    outcome := access.record(session, 'upload', coalesce(session.fault, 'granted'), reason, client,
        jsonb_build_object('step', 'append', 'upload', upload, 'at', at, 'bytes', octet_length(bytes), 'complete', complete), '{}');
    if outcome = 'granted' then
        insert into feeds.chunk (upload, at, bytes)
        select append_upload.upload, append_upload.at, append_upload.bytes where octet_length(append_upload.bytes) > 0;
        update feeds.upload as u
        set received = ends, length = case when complete then ends else size end,
            state = case when complete then 'staging' else 'receiving' end, noted_at = clock_timestamp()
        where u.upload = append_upload.upload;
        received := ends;
    end if;
end $$;

-- Ends an upload that isn't complete: nothing of it is kept.
create or replace function feeds.cancel_upload(token bytea, reason text, client text, upload bigint) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, feeds, pg_temp
as $$
declare
    session access.session := access.admit(token, reason, '{6}');
    known feeds.upload;
    outcome text;
begin
    if session.fault is null then
        known := feeds.own_upload(session, upload);
        session.fault := case
            when known.upload is null then 'not-found'
            when known.state <> 'receiving' then 'completed-upload'
        end;
    end if;
    outcome := access.record(session, 'upload', coalesce(session.fault, 'granted'), reason, client,
        jsonb_build_object('step', 'cancel', 'upload', upload), '{}');
    if outcome = 'granted' then
        delete from feeds.chunk as c where c.upload = known.upload;
        delete from feeds.upload as u where u.upload = known.upload;
    end if;
    return outcome;
end $$;

-- How far an upload is. The rate and what is left are those of the step that it is in.
create or replace function feeds.progress_of(upload feeds.upload) returns jsonb
language sql stable
set search_path = pg_catalog, feeds, pg_temp
as $$
    select jsonb_strip_nulls(jsonb_build_object(
        'upload', ($1).upload::text, 'state', ($1).state, 'format', ($1).format,
        'received', ($1).received, 'length', ($1).length, 'rows', ($1).rows, 'rejected', ($1).rejected,
        'waiting', case when ($1).state = 'matching' then greatest(($1).whole - ($1).done, 0) end,
        'perSecond', case when r.seconds > 0 then round(case ($1).state when 'staging' then ($1).rows when 'matching' then ($1).done end / r.seconds) end,
        'secondsLeft', case when ($1).done > 0 and ($1).ended_at is null
            then ceil(r.seconds * greatest(($1).whole - ($1).done, 0) / ($1).done) end,
        'fault', ($1).fault, 'detail', ($1).detail, 'begunAt', ($1).begun_at, 'endedAt', ($1).ended_at))
    from (select extract(epoch from ($1).noted_at - ($1).step_at) as seconds) as r
$$;

-- The source's own uploads, the newest first, or one of them.
create or replace function feeds.uploads(token bytea, reason text, client text, upload bigint, out outcome text, out listed jsonb)
language plpgsql volatile security definer
set search_path = pg_catalog, feeds, pg_temp
as $$
declare
    session access.session := access.admit(token, reason, '{6}');
    sender constant bigint := feeds.source_of(session.account);
begin
    if session.fault is null then
        listed := (select coalesce(jsonb_agg(own.progress order by own.upload desc), '[]')
            from (
                select u.upload, feeds.progress_of(u) as progress from feeds.upload as u
                where u.source = sender
                    and (uploads.upload is null or u.upload = uploads.upload and u.fault is distinct from 'abandoned')
                order by u.source desc, u.upload desc limit 100
            ) as own);
        session.fault := case
            when sender is null then 'not-permitted'
            when upload is not null and listed = '[]' then 'not-found'
        end;
    end if;
    outcome := access.record(session, 'upload', coalesce(session.fault, 'granted'), reason, client,
        jsonb_build_object('step', 'look', 'upload', upload), '{}');
    if outcome <> 'granted' then
        listed := null;
    end if;
end $$;

-- The rows of an upload that couldn't be taken, by pages, as they stand in the file.
create or replace function feeds.rejects(
    token bytea, reason text, client text, upload bigint, after integer, out outcome text, out listed jsonb
)
language plpgsql volatile security definer
set search_path = pg_catalog, feeds, pg_temp
as $$
declare
    session access.session := access.admit(token, reason, '{6}');
begin
    if session.fault is null and feeds.own_upload(session, upload) is null then
        session.fault := 'not-found';
    end if;
    outcome := access.record(session, 'upload', coalesce(session.fault, 'granted'), reason, client,
        jsonb_build_object('step', 'rejects', 'upload', upload, 'after', after), '{}');
    if outcome = 'granted' then
        listed := (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
                'line', page.line, 'column', page.field, 'code', page.code, 'message', page.message)) order by page.line), '[]')
            from (
                select * from feeds.reject as j where j.upload = rejects.upload and j.line > after
                order by j.upload, j.line limit 1000
            ) as page);
    end if;
end $$;

-- The next upload that is complete and that nobody imports, and whose it is; no row where there is none. Nobody has signed anything
-- yet, so these are ids and no more. First ends what nobody went on with for a day and what broke a hundred times on end
-- without a row decided, and removes what has ended.
create or replace function feeds.next_upload() returns table (upload bigint, account bigint, authority smallint)
language plpgsql volatile security definer
set search_path = pg_catalog, feeds, pg_temp
as $$
#variable_conflict use_column
declare
    now constant timestamptz := clock_timestamp();
begin
    update feeds.upload as u
    set state = 'failed', fault = case u.state when 'receiving' then 'abandoned' else 'import-broken' end, ended_at = now
    where u.state = 'receiving' and u.noted_at < now - interval '1 day'
        or u.state in ('staging', 'matching') and u.attempts >= 100 and u.leased_until < now;
    -- Some each time: what has ended may be large.
    delete from feeds.chunk as c
    where (c.upload, c.at) in (
        select k.upload, k.at from feeds.upload as u join feeds.chunk as k on k.upload = u.upload
        where u.ended_at is not null limit 100);
    delete from feeds.reject as j using feeds.upload as u where j.upload = u.upload and u.ended_at < now - interval '30 days';
    delete from feeds.upload as u where u.ended_at < now - interval '30 days';
    return query
        select w.upload, a.account, a.authority
        from feeds.upload as w
        join feeds.source as s on s.source = w.source
        join access.account as a on a.account = s.account
        where w.state in ('staging', 'matching') and coalesce(w.leased_until < now, true)
        order by w.upload limit 1;
end $$;

-- Takes it for so many seconds. The token says that the source's key ring is at hand: without it nobody takes an upload, nor
-- learns who began it and why.
create or replace function feeds.claim_upload(
    token bytea, upload bigint, seconds integer,
    out outcome text, out lease uuid, out received bigint, out format text, out purpose text, out reason text, out client text
)
language plpgsql volatile security definer
set search_path = pg_catalog, feeds, pg_temp
as $$
#variable_conflict use_column
declare
    session constant access.session := access.verify(token);
    now constant timestamptz := clock_timestamp();
begin
    -- While the audit isn't sealed nothing could be read: that is no attempt.
    outcome := coalesce(session.fault, case when audit.is_behind() then 'audit-unsealed' end);
    if outcome is null then
        update feeds.upload as u
        set lease = gen_random_uuid(), leased_until = now + make_interval(secs => least(seconds, 300)), attempts = u.attempts + 1,
            -- The file is read again from its beginning: rows that are known change nothing.
            state = 'staging', rows = 0, rejected = 0, done = 0, whole = u.received, step_at = now, noted_at = now
        from access.purpose as p
        where u.upload = claim_upload.upload and u.source = feeds.source_of(session.account) and p.code = u.purpose
            and u.state in ('staging', 'matching') and coalesce(u.leased_until < now, true)
        returning u.lease, u.received, u.format, p.name, u.reason, u.client
        into claim_upload.lease, claim_upload.received, claim_upload.format, claim_upload.purpose, claim_upload.reason,
            claim_upload.client;
        outcome := case when found then 'granted' else 'not-found' end;
    end if;
    if outcome = 'granted' then
        -- What an import that broke had found is found again, or wasn't so.
        delete from feeds.reject as j where j.upload = claim_upload.upload;
    end if;
end $$;

-- The first half of reading a piece: an import asks as the source.
create or replace function feeds.begin_piece(token bytea, reason text, client text, upload bigint, at bigint) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, feeds, pg_temp
as $$
declare
    session access.session := access.admit(token, reason, '{6}');
begin
    if session.fault is null and feeds.own_upload(session, upload) is null then
        session.fault := 'not-found';
    end if;
    return access.record(session, 'piece', coalesce(session.fault, 'granted'), reason, client,
        jsonb_build_object('upload', upload, 'at', at), '{}');
end $$;

-- The second half: the piece that the token's own entry names, and no other.
create or replace function feeds.piece() returns bytea
language sql stable security definer
set search_path = pg_catalog, feeds, pg_temp
as $$
    select c.bytes
    from access.opened() as g
    join audit.entry as e on e.request = g.request and e.at > statement_timestamp() - interval '5 minutes' and e.action = g.action
        and e.outcome = 'granted' and e.transaction = g.transaction
    join feeds.chunk as c on c.upload = (e.criteria ->> 'upload')::bigint and c.at = (e.criteria ->> 'at')::bigint
    where g.action = 'piece'
$$;

-- Notes how far an import is, and keeps the lease. False where another has it, or nobody: then the import stops.
create or replace function feeds.note_upload(
    token bytea, lease uuid, seconds integer, state text, rows bigint, rejected bigint, done bigint, fault text, detail text,
    lines integer[], fields text[], codes text[], messages text[]
) returns boolean
language plpgsql volatile security definer
set search_path = pg_catalog, feeds, pg_temp
as $$
declare
    session constant access.session := access.verify(token);
    known feeds.upload;
    now constant timestamptz := clock_timestamp();
begin
    select u.* into known from feeds.upload as u where u.lease = note_upload.lease and u.ended_at is null for update;
    if not found or session.fault is not null or known.source is distinct from feeds.source_of(session.account)
        or state not in ('staging', 'matching', 'imported', 'failed') then
        return false;
    end if;
    if state = 'matching' and known.state = 'staging' then
        known.step_at := now;
        known.whole := (select count(*) from feeds.row as r where r.source = known.source and r.state = 'staged');
    end if;
    update feeds.upload as u
    set state = note_upload.state, rows = note_upload.rows, rejected = note_upload.rejected, done = note_upload.done,
        whole = known.whole, step_at = known.step_at, noted_at = now, fault = note_upload.fault, detail = note_upload.detail,
        -- Rows that were decided stay decided: the next import begins behind them.
        attempts = case when note_upload.state = 'matching' and note_upload.done > 0 then 0 else u.attempts end,
        leased_until = now + make_interval(secs => least(seconds, 300)),
        ended_at = case when note_upload.state in ('imported', 'failed') then now end
    where u.upload = known.upload;
    -- A file of nothing but faults says so in its first hundred thousand.
    insert into feeds.reject (upload, line, field, code, message)
    select known.upload, f.line, f.field, f.code, f.message
    from unnest(lines, fields, codes, messages) as f (line, field, code, message)
    where known.rejected < 100000
    on conflict do nothing;
    return true;
end $$;

-- What opened any piece of the source's for one entry.
drop function if exists feeds.piece(bigint, bigint);
-- What took an upload without a token.
drop function if exists feeds.claim_upload(integer);

set local role contactpoint_owner;
