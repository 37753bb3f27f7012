set local role contactpoint_guard;

-- Who is asking, decided by the database: the token is signed, since a setting is no proof.

-- Today in England, whatever time zone the session says it is in: a lapse can't be put off by `set timezone`.
-- Its body is bound when it is made and looks nothing up by name, so it needs no search path of its own and is inlined.
create or replace function access.today() returns date
language sql stable parallel safe
return (statement_timestamp() at time zone 'Europe/London')::date;

-- Whether a key that is valid now made the token's MAC. Hashing both sides once more makes the time of the comparison say
-- nothing about the MAC.
create or replace function access.is_signed(token bytea, key access.signing_key) returns boolean
language sql stable parallel safe
return key.key = get_byte(token, 1) * 256 + get_byte(token, 2)
    and key.valid_from <= statement_timestamp() and (key.valid_to is null or key.valid_to > statement_timestamp())
    and sha256(sha256(key.outer_pad || sha256(key.inner_pad || substr(token, 1, length(token) - 32)))) = sha256(substr(token, length(token) - 31));

-- By what a grant is found: the hash of its token as the reading transaction spells it, in hexadecimal digits.
create or replace function access.token_hash(token bytea) returns bytea
language sql immutable parallel safe
return sha256(encode(token, 'hex')::bytea);

-- Verifies a token and reads its claims. All fields have a fixed width, so there are no delimiters to play with:
--   1 version (1) · 2 key (2) · 4 account (8) · 12 on behalf of (8) · 20 role (1) · 21 authority (2) · 23 request (16)
--   39 purpose (1) · 40 issued, 48 expires, 56 when the account signed in, 64 when who it asks for did (8 each, microseconds
--   since 1970; 0 where they showed no bearer token) · 72 HMAC-SHA256 of the 71 bytes before (32)
-- Servers of the release before sign version 1, without the two times of signing in, which they compare themselves.
create or replace function access.verify(token bytea) returns access.session
language plpgsql stable parallel safe
set search_path = pg_catalog, access, pg_temp
as $$
declare
    session access.session;
    now constant bigint := extract(epoch from clock_timestamp()) * 1000000;
begin
    if token is null or length(token) not in (87, 103) or get_byte(token, 0) <> (case length(token) when 87 then 1 else 2 end) then
        session.fault := 'token-malformed';
        return session;
    end if;
    select case
            -- Signed, and still no token of ours: an authority of more than three digits, a time beyond the year 2286.
            when claimed.authority > 999 or not claimed.has_times then 'token-malformed'
            when claimed.issued > now + 5000000 or claimed.expires > claimed.issued + 60000000 or claimed.expires <= now
                then 'token-expired'
        end,
        encode(substr(token, 23, 16), 'hex')::uuid,
        case when claimed.has_times then timestamptz 'epoch' + claimed.expires * interval '1 microsecond' end,
        ('x' || encode(substr(token, 4, 8), 'hex'))::bit(64)::bigint,
        nullif(('x' || encode(substr(token, 12, 8), 'hex'))::bit(64)::bigint, 0),
        get_byte(token, 19), case when claimed.authority between 1 and 999 then claimed.authority end, null, get_byte(token, 38),
        access.token_hash(token)
    into session
    from access.signing_key as k
    cross join lateral (
        select times.*, get_byte(token, 20) * 256 + get_byte(token, 21) as authority,
            issued between 0 and 10000000000000000 and expires between 0 and 10000000000000000 as has_times
        from (
            select ('x' || encode(substr(token, 40, 8), 'hex'))::bit(64)::bigint as issued,
                ('x' || encode(substr(token, 48, 8), 'hex'))::bit(64)::bigint as expires
            offset 0
        ) as times
        offset 0
    ) as claimed
    where access.is_signed(token, k);
    if not found then
        session.fault := 'token-forged';
    end if;
    return session;
end $$;

-- Why an account may not look today, or ''. A lapse stops access by itself.
create or replace function access.fault_of(account access.account, role smallint, authority smallint) returns text
language sql stable parallel safe
return case
    when account.role <> role or account.authority is distinct from authority then 'account-changed'
    when account.left_at <= statement_timestamp() then 'account-left'
    when account.suspended_at <= statement_timestamp() then 'account-suspended'
    when account.dbs_checked_on > access.today() or account.dbs_checked_on <= access.today() - interval '3 years' then 'dbs-check-lapsed'
    when account.trained_on > access.today() or account.trained_on <= access.today() - interval '3 years' then 'training-missing'
    when account.agreed_on > access.today() then 'agreement-missing'
    else ''
end;

-- Whether an account was signed out since the time that stands at a place of a token. Without one nobody signed in.
create or replace function access.is_signed_out(account access.account, token bytea, place integer) returns boolean
language sql stable parallel safe
return account.signed_out_at is not null and get_byte(token, 0) > 1
    and extract(epoch from account.signed_out_at) * 1000000 >= nullif(('x' || encode(substr(token, place, 8), 'hex'))::bit(64)::bigint, 0);

-- Admits a request of one of the roles: the token, the account as it stands now, the purpose and the reason.
-- A practitioner may come through another account of the same employer: a case-management system, or a team's officer whom
-- the practitioner rang up. Then both must hold, the rights are the practitioner's, and the audit names both.
create or replace function access.admit(token bytea, reason text, roles smallint[] default '{1,2}') returns access.session
language plpgsql volatile
set search_path = pg_catalog, access, pg_temp
as $$
declare
    session access.session := access.verify(token);
    known record;
    is_known boolean;
    -- Who passes the request on, where somebody does.
    through record;
    fault_through text;
    is_signed_out boolean;
begin
    -- Whatever the session says, the entry is on disk before anything is read.
    if current_setting('synchronous_commit') in ('off', 'local') then
        perform set_config('synchronous_commit', 'on', true);
    end if;
    if session.fault is not null then
        return session;
    end if;
    select access.fault_of(a, session.role, session.authority) as fault, o.sector, a.version, a.authority, a.partner,
        exists (select from access.purpose as p where p.code = session.purpose) as has_purpose,
        access.is_signed_out(a, token, case when session.on_behalf_of is null then 56 else 64 end) as is_signed_out
    into known
    from access.account as a
    join access.occupation as o on o.name = a.occupation
    where a.account = coalesce(session.on_behalf_of, session.account);
    is_known := found;
    session.versions := known.version;
    is_signed_out := known.is_signed_out;
    if session.on_behalf_of is not null then
        select access.fault_of(a, a.role, a.authority) as fault, a.version, access.is_signed_out(a, token, 56) as is_signed_out,
            session.role = 1 and a.role in (2, 7) and a.account <> session.on_behalf_of
                and (a.authority, a.partner) is not distinct from (known.authority, known.partner) as may_come
        into through
        from access.account as a
        where a.account = session.account;
        session.versions := session.versions + coalesce(through.version, 0);
        is_signed_out := is_signed_out or through.is_signed_out;
        fault_through := case when through.may_come is not true then 'not-permitted' else through.fault end;
    end if;
    session.sector := known.sector;
    session.fault := case
        when not is_known then 'account-unknown'
        when known.fault <> '' then known.fault
        when is_signed_out then 'account-changed'
        when fault_through <> '' then fault_through
        when session.role <> all (roles) then 'not-permitted'
        when not known.has_purpose then 'purpose-missing'
        when coalesce(length(btrim(reason)), 0) < 5 or length(reason) > 500 then 'reason-missing'
        when audit.is_behind() then 'audit-unsealed'
    end;
    return session;
end $$;

-- Who asks: the practitioner, where somebody or a system passes the request on. Theirs are the rights, what they write and
-- what they are told; who passes it on stands in the audit alone.
create or replace function access.person_of(session access.session) returns bigint
language sql immutable
return coalesce(session.on_behalf_of, session.account);

-- Whether a client's Idempotency-Key made the request's id: such a one is of version 8 (RFC 9562), a random one of version 4.
create or replace function access.has_key(request uuid) returns boolean
language sql immutable parallel safe
return get_byte(uuid_send(request), 6) >> 4 = 8;

-- Writes the audit entry and, where the request is admitted, the grant. Returns the outcome.
create or replace function access.record(
    session access.session, action text, outcome text, reason text, client text, criteria jsonb, children bigint[]
) returns text
language plpgsql volatile
set search_path = pg_catalog, access, audit, pg_temp
as $$
declare
    final text := outcome;
    -- What was asked for must fit into the entry: cut short it would hide what was asked.
    too_long constant boolean := coalesce(pg_column_size(criteria) > 16384 or length(criteria::text) > 8192, false);
begin
    if too_long and outcome = 'granted' then
        final := 'criteria-too-long';
    elsif outcome = 'granted' then
        insert into access.grant
            (request, expires, account, role, authority, sector, action, children, token_hash, on_behalf_of, purpose, versions)
        values (session.request, session.expires, session.account, session.role, session.authority, session.sector, action,
            children, session.token_hash, session.on_behalf_of, session.purpose, session.versions)
        on conflict do nothing;
        if not found then
            -- A token is presented once. If it comes again, whoever holds it, its grant opens nothing any more. Another token
            -- of the same request is a client's that repeats its key: what it asks for was taken up, and isn't done twice.
            update access.grant as g set closed = true
            where g.request = session.request and (g.token_hash = session.token_hash or not access.has_key(session.request));
            final := case when found then 'token-replayed' else 'key-used' end;
        end if;
    elsif session.fault is null and access.has_key(session.request)
        and exists (select from access.grant as g where g.request = session.request) then
        -- What it would be told now comes of what it did.
        final := 'key-used';
    end if;
    -- A client may send one request of a key twice at once, and both be refused in the same microsecond: that is two entries.
    loop
        insert into audit.entry (request, action, outcome, account, on_behalf_of, role, authority, purpose, reason, client, criteria, children)
        values (
            case when final in ('token-malformed', 'token-forged', 'token-replayed') then gen_random_uuid() else session.request end,
            action, final, session.account, session.on_behalf_of, session.role, session.authority, session.purpose,
            left(reason, 500), left(client, 200), case when not too_long then criteria end,
            case when final in ('token-replayed', 'key-used', 'criteria-too-long') then '{}' else children end)
        on conflict do nothing;
        exit when found;
    end loop;
    return final;
end $$;

-- The grant that this transaction's token opens, for those who need no children of it; null without one. Only a grant that an
-- earlier transaction committed counts, of accounts that nobody changed since. access.granted asks the same in its own words:
-- every row of a search waits for it.
create or replace function access.opened() returns access.grant
language sql stable
set search_path = pg_catalog, access, pg_temp
as $$
    select g
    from access.grant as g
    where g.token_hash = sha256(convert_to(current_setting('contactpoint.token', true), 'UTF8'))
        and g.expires > clock_timestamp() and not g.closed
        and g.transaction is distinct from pg_current_xact_id_if_assigned()
        and g.versions = (select sum(a.version) from access.account as a where a.account in (g.account, g.on_behalf_of))
$$;

-- The children that this transaction's token opens, for a scope; null without one. Called by policies only.
-- Only a grant that an earlier transaction committed counts: its audit entry is then committed too.
-- What a shield hides, and to whom, stands in shielding.sight.
create or replace function access.granted(scope text) returns bigint[]
language plpgsql stable parallel safe security definer
set search_path = pg_catalog, access, pg_temp
as $$
declare
    given record;
    own bigint[] := '{}';
    hidden bigint[];
    overridden bigint[] := '{}';
begin
    -- The grant holds what its token claims: that was verified when it asked, a minute ago at most. An account that was
    -- changed since then, even while it asked, has another version.
    select g.action, coalesce(g.on_behalf_of, g.account) as person, g.role, g.authority, g.sector, g.children into given
    from access.grant as g
    where g.token_hash = sha256(convert_to(current_setting('contactpoint.token', true), 'UTF8'))
        and g.expires > clock_timestamp() and not g.closed
        and g.transaction is distinct from pg_current_xact_id_if_assigned()
        and g.versions = (select sum(a.version) from access.account as a where a.account in (g.account, g.on_behalf_of));
    if not found then
        return null;
    end if;
    -- Feeds compare hidden fields, under a login of their own, which reads by no other grant.
    if given.action = 'match' or session_user = 'contactpoint_feed' then
        return case when given.action = 'match' and session_user = 'contactpoint_feed' then given.children end;
    end if;
    -- A search opens what it compares, no more; opening a record opens the rest; a step of shielding opens neither.
    if scope = 'found' then
        return case when given.action in ('search', 'open', 'household') then given.children end;
    elsif given.action <> (case scope when 'shielding' then 'shielding' else 'open' end) then
        return null;
    elsif scope = 'record' then
        return given.children;
    end if;
    -- A team sees all of its own authority's children, and no more than others do of the rest.
    if given.role = 2 then
        own := array(
            select h.child from registry.child_home as h where h.child = any (given.children) and h.authority = given.authority);
    end if;
    hidden := array(
        select s.child from shielding.shield as s where s.child = any (given.children) and s.ended is null);
    if cardinality(hidden) > 0 then
        overridden := array(
            select o.child from shielding.override as o
            join access.account as a on a.account = o.account and a.may_override
            where o.account = given.person and o.child = any (hidden) and o.closed_at is null and o.until > clock_timestamp());
    end if;
    return array(
        select child
        from unnest(given.children) as child
        join shielding.sight() as s on s.scope = granted.scope
            and s.reader = case
                when child = any (own) then 'responsible team'
                when child = any (overridden) then 'override'
                when given.role = 2 then 'other team'
                when given.sector in ('health', 'education') then given.sector
                else 'other'
            end
        where case when child = any (hidden) then s.shielded else s.ordinary end);
end $$;

-- Adds to the audit what of the granted children was returned, and closes the grant. It waits for no flush: the
-- superset is durable.
create or replace function access.returned(token bytea, children bigint[]) returns boolean
language plpgsql volatile security definer
set search_path = pg_catalog, access, pg_temp
as $$
declare
    -- With an entry of this same transaction waiting for its commit, that commit must still be flushed.
    alone constant boolean := pg_current_xact_id_if_assigned() is null;
begin
    with closed as (
        update access.grant as g set closed = true
        where g.token_hash = access.token_hash(token) and g.expires > clock_timestamp() and not g.closed
            and g.transaction is distinct from pg_current_xact_id_if_assigned()
            and cardinality($2) <= cardinality(g.children) and $2 <@ g.children
        returning g.request, g.action, g.account, g.on_behalf_of, g.role, g.authority, g.purpose
    )
    insert into audit.entry (request, action, outcome, account, on_behalf_of, role, authority, purpose, children)
    select c.request, c.action, 'returned', c.account, c.on_behalf_of, c.role, c.authority, c.purpose, $2 from closed as c;
    if not found then
        return false;
    end if;
    if alone then
        perform set_config('synchronous_commit', 'off', true);
    end if;
    return true;
end $$;

-- Records a request that the service refused before it asked for children: too few criteria, no purpose, ...
create or replace function access.refused(token bytea, action text, outcome text, reason text, client text) returns boolean
language plpgsql volatile security definer
set search_path = pg_catalog, access, pg_temp
as $$
declare
    session access.session := access.verify(token);
begin
    if session.fault is not null
        or action not in ('search', 'open', 'own', 'involve', 'lead', 'assess', 'service', 'post', 'broker', 'brokered', 'notices',
            'audit', 'alerts', 'close-alert', 'account', 'household', 'shielding', 'review', 'steward', 'move', 'archive',
            'throttle', 'upload')
        or outcome !~ '^[a-z][a-z-]{2,39}$'
        or outcome in ('granted', 'returned') then
        return false;
    end if;
    perform access.record(session, action, outcome, reason, client, null, '{}');
    return true;
end $$;

-- Who an account is, for signing the token. No child's data. Every request asks: PL/pgSQL keeps the plan.
create or replace function access.caller(subject uuid)
returns table (account bigint, role smallint, authority smallint, fault text, signed_out_at timestamptz, system_key jsonb)
language plpgsql stable security definer
set search_path = pg_catalog, access, pg_temp
as $$
begin
    return query
        select a.account, a.role, a.authority, nullif(access.fault_of(a, a.role, a.authority), ''), a.signed_out_at, a.system_key
        from access.account as a where a.subject = caller.subject;
end $$;

-- What an operator does with accounts and keys. No token says who it was: the entry names the login and where from.
create or replace function access.note_operation(action text, criteria jsonb) returns void
language sql volatile
set search_path = pg_catalog, access, pg_temp
as $$
    insert into audit.entry (request, action, outcome, client, criteria, children)
    values (gen_random_uuid(), $1, 'done', session_user::text || coalesce(' ' || host(inet_client_addr()), ''), $2, '{}')
$$;

-- Makes an account. Of a team's members only the first two: they make the others, two of them for each.
create or replace function access.create_account(
    name text, role text, occupation text, authority smallint, partner text, dbs_checked_on date, trained_on date, agreed_on date
) returns uuid
language plpgsql volatile security definer
set search_path = pg_catalog, access, pg_temp
as $$
declare
    made uuid;
begin
    if role = 'team' then
        perform pg_advisory_xact_lock(hashtextextended('access.create_account', create_account.authority));
        if (select count(*) from access.account as a
                where a.authority = create_account.authority and a.role = 2 and access.fault_of(a, a.role, a.authority) = '') >= 2 then
            raise exception 'a team of two makes its own members' using errcode = 'check_violation',
                constraint = 'a team of two makes its own members';
        end if;
    end if;
    insert into access.account (name, role, occupation, authority, partner, dbs_checked_on, trained_on, agreed_on)
    values ($1, (select r.code from access.role as r where r.name = $2), $3, $4, $5, $6, $7, $8)
    returning subject into made;
    perform access.note_operation('account', jsonb_build_object('subject', made, 'role', $2, 'authority', $4, 'partner', $5));
    return made;
end $$;

-- Adds a session key, by its padded blocks, and lets the older ones live for two more minutes.
create or replace function access.add_key(inner_pad bytea, outer_pad bytea) returns smallint
language plpgsql volatile security definer
set search_path = pg_catalog, access, pg_temp
as $$
declare
    added smallint;
begin
    perform pg_advisory_xact_lock(hashtextextended('access.add_key', 0));
    update access.signing_key as k set valid_to = clock_timestamp() + interval '2 minutes' where k.valid_to is null;
    insert into access.signing_key (key, inner_pad, outer_pad)
    values ((select coalesce(max(k.key), 0) + 1 from access.signing_key as k), $1, $2)
    returning key into added;
    perform access.note_operation('rotate-key', jsonb_build_object('key', added));
    return added;
end $$;

-- Removes grants that ended long enough ago that no token of theirs can be valid any more. Those of a client's key are emptied
-- then and removed after a day: until then the key isn't taken up again. Returns how many are gone.
create or replace function access.sweep() returns bigint
language sql volatile security definer
set search_path = pg_catalog, access, pg_temp
as $$
    with gone as (
        delete from access.grant as g
        where g.expires < statement_timestamp() - interval '5 minutes'
            and (not access.has_key(g.request) or g.expires < statement_timestamp() - interval '1 day')
        returning 1
    ), emptied as (
        update access.grant as g set children = '{}', answer = null
        where g.expires between statement_timestamp() - interval '1 day' and statement_timestamp() - interval '5 minutes'
            and access.has_key(g.request) and (g.children <> '{}' or g.answer is not null)
    )
    select count(*) from gone
$$;

-- What admit called before: gone in the transaction that replaces admit.
drop function if exists access.burn(uuid);
-- What admitted practitioners and teams alone.
drop function if exists access.admit(bytea, text);
-- What closed grants, and missed those that weren't committed yet.
drop function if exists access.close_grants();

set local role contactpoint_owner;
