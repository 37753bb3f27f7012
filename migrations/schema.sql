--
-- PostgreSQL database dump
--

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: access; Type: SCHEMA; Schema: -; Owner: contactpoint_owner
--

CREATE SCHEMA access;

ALTER SCHEMA access OWNER TO contactpoint_owner;

--
-- Name: audit; Type: SCHEMA; Schema: -; Owner: contactpoint_owner
--

CREATE SCHEMA audit;

ALTER SCHEMA audit OWNER TO contactpoint_owner;

--
-- Name: contacts; Type: SCHEMA; Schema: -; Owner: contactpoint_owner
--

CREATE SCHEMA contacts;

ALTER SCHEMA contacts OWNER TO contactpoint_owner;

--
-- Name: extensions; Type: SCHEMA; Schema: -; Owner: postgres
--

CREATE SCHEMA extensions;

ALTER SCHEMA extensions OWNER TO postgres;

--
-- Name: migrations; Type: SCHEMA; Schema: -; Owner: contactpoint_owner
--

CREATE SCHEMA migrations;

ALTER SCHEMA migrations OWNER TO contactpoint_owner;

--
-- Name: registry; Type: SCHEMA; Schema: -; Owner: contactpoint_owner
--

CREATE SCHEMA registry;

ALTER SCHEMA registry OWNER TO contactpoint_owner;

--
-- Name: search; Type: SCHEMA; Schema: -; Owner: contactpoint_owner
--

CREATE SCHEMA search;

ALTER SCHEMA search OWNER TO contactpoint_owner;

--
-- Name: shielding; Type: SCHEMA; Schema: -; Owner: contactpoint_owner
--

CREATE SCHEMA shielding;

ALTER SCHEMA shielding OWNER TO contactpoint_owner;

--
-- Name: fuzzystrmatch; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS fuzzystrmatch WITH SCHEMA extensions;

--
-- Name: EXTENSION fuzzystrmatch; Type: COMMENT; Schema: -; Owner: 
--

COMMENT ON EXTENSION fuzzystrmatch IS 'determine similarities and distance between strings';

--
-- Name: session; Type: TYPE; Schema: access; Owner: contactpoint_owner
--

CREATE TYPE access.session AS (
	fault text,
	request uuid,
	expires timestamp with time zone,
	account bigint,
	on_behalf_of bigint,
	role smallint,
	authority smallint,
	sector text,
	purpose smallint,
	token_hash bytea
);

ALTER TYPE access.session OWNER TO contactpoint_owner;

--
-- Name: add_key(bytea, bytea); Type: FUNCTION; Schema: access; Owner: contactpoint_guard
--

CREATE FUNCTION access.add_key(inner_pad bytea, outer_pad bytea) RETURNS smallint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'access', 'pg_temp'
    AS $_$
declare
    added smallint;
begin
    perform pg_advisory_xact_lock(hashtextextended('access.add_key', 0));
    update access.signing_key as k set valid_to = clock_timestamp() + interval '2 minutes' where k.valid_to is null;
    insert into access.signing_key (key, inner_pad, outer_pad)
    values ((select coalesce(max(k.key), 0) + 1 from access.signing_key as k), $1, $2)
    returning key into added;
    return added;
end $_$;

ALTER FUNCTION access.add_key(inner_pad bytea, outer_pad bytea) OWNER TO contactpoint_guard;

--
-- Name: admit(bytea, text, smallint[]); Type: FUNCTION; Schema: access; Owner: contactpoint_guard
--

CREATE FUNCTION access.admit(token bytea, reason text, roles smallint[] DEFAULT '{1,2}'::smallint[]) RETURNS access.session
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'access', 'pg_temp'
    AS $$
declare
    session access.session := access.verify(token);
    known record;
begin
    -- Whatever the session says, the entry is on disk before anything is read.
    if current_setting('synchronous_commit') in ('off', 'local') then
        perform set_config('synchronous_commit', 'on', true);
    end if;
    if session.fault is not null then
        return session;
    end if;
    select access.fault_of(a, session.role, session.authority) as fault, o.sector,
        exists (select from access.purpose as p where p.code = session.purpose) as has_purpose
    into known
    from access.account as a join access.occupation as o on o.name = a.occupation
    where a.account = session.account;
    session.sector := known.sector;
    session.fault := case
        when not found then 'account-unknown'
        when known.fault <> '' then known.fault
        when session.on_behalf_of is not null or session.role <> all (roles) then 'not-permitted'
        when not known.has_purpose then 'purpose-missing'
        when coalesce(length(btrim(reason)), 0) < 5 or length(reason) > 500 then 'reason-missing'
    end;
    return session;
end $$;

ALTER FUNCTION access.admit(token bytea, reason text, roles smallint[]) OWNER TO contactpoint_guard;

--
-- Name: caller(uuid); Type: FUNCTION; Schema: access; Owner: contactpoint_guard
--

CREATE FUNCTION access.caller(subject uuid) RETURNS TABLE(account bigint, role smallint, authority smallint, fault text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'access', 'pg_temp'
    AS $_$
    select a.account, a.role, a.authority, nullif(access.fault_of(a, a.role, a.authority), '')
    from access.account as a where a.subject = $1
$_$;

ALTER FUNCTION access.caller(subject uuid) OWNER TO contactpoint_guard;

--
-- Name: close_grants(); Type: FUNCTION; Schema: access; Owner: contactpoint_guard
--

CREATE FUNCTION access.close_grants() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'access', 'pg_temp'
    AS $$
begin
    update access.grant as g set closed = true
    where g.account = new.account and not g.closed and access.fault_of(new, g.role, g.authority) <> '';
    return null;
end $$;

ALTER FUNCTION access.close_grants() OWNER TO contactpoint_guard;

--
-- Name: create_account(text, text, text, smallint, text, date, date, date); Type: FUNCTION; Schema: access; Owner: contactpoint_guard
--

CREATE FUNCTION access.create_account(name text, role text, occupation text, authority smallint, partner text, dbs_checked_on date, trained_on date, agreed_on date) RETURNS uuid
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'access', 'pg_temp'
    AS $_$
    insert into access.account (name, role, occupation, authority, partner, dbs_checked_on, trained_on, agreed_on)
    values ($1, (select r.code from access.role as r where r.name = $2), $3, $4, $5, $6, $7, $8)
    returning subject
$_$;

ALTER FUNCTION access.create_account(name text, role text, occupation text, authority smallint, partner text, dbs_checked_on date, trained_on date, agreed_on date) OWNER TO contactpoint_guard;

--
-- Name: today(); Type: FUNCTION; Schema: access; Owner: contactpoint_guard
--

CREATE FUNCTION access.today() RETURNS date
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN ((statement_timestamp() AT TIME ZONE 'Europe/London'::text))::date;

ALTER FUNCTION access.today() OWNER TO contactpoint_guard;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: account; Type: TABLE; Schema: access; Owner: contactpoint_owner
--

CREATE TABLE access.account (
    account bigint NOT NULL,
    subject uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    role smallint NOT NULL,
    occupation text NOT NULL,
    authority smallint,
    partner text,
    dbs_checked_on date NOT NULL,
    trained_on date NOT NULL,
    agreed_on date NOT NULL,
    suspended_at timestamp with time zone,
    left_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT "a team works for an authority" CHECK (((role <> 2) OR (authority IS NOT NULL))),
    CONSTRAINT "an account has a name" CHECK (((length(btrim(name)) >= 1) AND (length(btrim(name)) <= 200))),
    CONSTRAINT "an account has one employer" CHECK ((num_nonnulls(authority, partner) = 1))
);

ALTER TABLE ONLY access.account FORCE ROW LEVEL SECURITY;

ALTER TABLE access.account OWNER TO contactpoint_owner;

--
-- Name: fault_of(access.account, smallint, smallint); Type: FUNCTION; Schema: access; Owner: contactpoint_guard
--

CREATE FUNCTION access.fault_of(account access.account, role smallint, authority smallint) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN CASE WHEN (((account).role <> role) OR ((account).authority IS DISTINCT FROM authority)) THEN 'account-changed'::text WHEN ((account).left_at <= statement_timestamp()) THEN 'account-left'::text WHEN ((account).suspended_at <= statement_timestamp()) THEN 'account-suspended'::text WHEN (((account).dbs_checked_on > access.today()) OR ((account).dbs_checked_on <= (access.today() - '3 years'::interval))) THEN 'dbs-check-lapsed'::text WHEN ((account).trained_on > access.today()) THEN 'training-missing'::text WHEN ((account).agreed_on > access.today()) THEN 'agreement-missing'::text ELSE ''::text END;

ALTER FUNCTION access.fault_of(account access.account, role smallint, authority smallint) OWNER TO contactpoint_guard;

--
-- Name: granted(text); Type: FUNCTION; Schema: access; Owner: contactpoint_guard
--

CREATE FUNCTION access.granted(scope text) RETURNS bigint[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'access', 'pg_temp'
    AS $$
declare
    given record;
    own bigint[] := '{}';
    hidden bigint[];
    overridden bigint[] := '{}';
begin
    -- The grant holds what its token claims: that was verified when it asked, a minute ago at most. What the account may
    -- no longer do since then has closed it (access.close_grants).
    select g.action, g.account, g.role, g.authority, g.sector, g.children into given
    from access.grant as g
    where g.token_hash = sha256(convert_to(current_setting('contactpoint.token', true), 'UTF8'))
        and g.expires > clock_timestamp() and not g.closed
        and g.transaction is distinct from pg_current_xact_id_if_assigned();
    if not found then
        return null;
    end if;
    -- A search opens what it compares, no more; opening a record opens the rest; a step of shielding opens neither.
    if scope = 'found' then
        return case when given.action in ('search', 'open') then given.children end;
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
            where o.account = given.account and o.child = any (hidden) and o.closed_at is null and o.until > clock_timestamp());
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

ALTER FUNCTION access.granted(scope text) OWNER TO contactpoint_guard;

--
-- Name: signing_key; Type: TABLE; Schema: access; Owner: contactpoint_owner
--

CREATE TABLE access.signing_key (
    key smallint NOT NULL,
    inner_pad bytea NOT NULL,
    outer_pad bytea NOT NULL,
    valid_from timestamp with time zone DEFAULT now() NOT NULL,
    valid_to timestamp with time zone,
    CONSTRAINT "pads are one block of SHA-256" CHECK (((length(inner_pad) = 64) AND (length(outer_pad) = 64)))
);

ALTER TABLE ONLY access.signing_key FORCE ROW LEVEL SECURITY;

ALTER TABLE access.signing_key OWNER TO contactpoint_owner;

--
-- Name: is_signed(bytea, access.signing_key); Type: FUNCTION; Schema: access; Owner: contactpoint_guard
--

CREATE FUNCTION access.is_signed(token bytea, key access.signing_key) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (((key).key = ((get_byte(token, 1) * 256) + get_byte(token, 2))) AND ((key).valid_from <= statement_timestamp()) AND (((key).valid_to IS NULL) OR ((key).valid_to > statement_timestamp())) AND (sha256(sha256(((key).outer_pad || sha256(((key).inner_pad || substr(token, 1, 55)))))) = sha256(substr(token, 56))));

ALTER FUNCTION access.is_signed(token bytea, key access.signing_key) OWNER TO contactpoint_guard;

--
-- Name: record(access.session, text, text, text, text, jsonb, bigint[]); Type: FUNCTION; Schema: access; Owner: contactpoint_guard
--

CREATE FUNCTION access.record(session access.session, action text, outcome text, reason text, client text, criteria jsonb, children bigint[]) RETURNS text
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'access', 'audit', 'pg_temp'
    AS $$
declare
    final text := outcome;
    -- What was asked for must fit into the entry: cut short it would hide what was asked.
    too_long constant boolean := coalesce(pg_column_size(criteria) > 16384 or length(criteria::text) > 8192, false);
begin
    if too_long and outcome = 'granted' then
        final := 'criteria-too-long';
    elsif outcome = 'granted' then
        insert into access.grant
            (request, expires, account, role, authority, sector, action, children, token_hash, on_behalf_of, purpose)
        values (session.request, session.expires, session.account, session.role, session.authority, session.sector, action,
            children, session.token_hash, session.on_behalf_of, session.purpose)
        on conflict do nothing;
        if not found then
            -- A token is presented once. If it comes again, whoever holds it, its grant opens nothing any more.
            update access.grant as g set closed = true where g.request = session.request;
            final := 'token-replayed';
        end if;
    end if;
    insert into audit.entry (request, action, outcome, account, on_behalf_of, role, authority, purpose, reason, client, criteria, children)
    values (
        case when final in ('token-malformed', 'token-forged', 'token-replayed') then gen_random_uuid() else session.request end,
        action, final, session.account, session.on_behalf_of, session.role, session.authority, session.purpose,
        left(reason, 500), left(client, 200), case when not too_long then criteria end,
        case when final in ('token-replayed', 'criteria-too-long') then '{}' else children end);
    return final;
end $$;

ALTER FUNCTION access.record(session access.session, action text, outcome text, reason text, client text, criteria jsonb, children bigint[]) OWNER TO contactpoint_guard;

--
-- Name: refused(bytea, text, text, text, text); Type: FUNCTION; Schema: access; Owner: contactpoint_guard
--

CREATE FUNCTION access.refused(token bytea, action text, outcome text, reason text, client text) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'access', 'pg_temp'
    AS $_$
declare
    session access.session := access.verify(token);
begin
    if session.fault is not null or action not in ('search', 'open', 'shielding') or outcome !~ '^[a-z][a-z-]{2,39}$'
        or outcome in ('granted', 'returned') then
        return false;
    end if;
    perform access.record(session, action, outcome, reason, client, null, '{}');
    return true;
end $_$;

ALTER FUNCTION access.refused(token bytea, action text, outcome text, reason text, client text) OWNER TO contactpoint_guard;

--
-- Name: returned(bytea, bigint[]); Type: FUNCTION; Schema: access; Owner: contactpoint_guard
--

CREATE FUNCTION access.returned(token bytea, children bigint[]) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'access', 'pg_temp'
    AS $_$
declare
    closed access.grant;
    -- With an entry of this same transaction waiting for its commit, that commit must still be flushed.
    alone constant boolean := pg_current_xact_id_if_assigned() is null;
begin
    update access.grant as g set closed = true
    where g.token_hash = access.token_hash(token) and g.expires > clock_timestamp() and not g.closed
        and g.transaction is distinct from pg_current_xact_id_if_assigned()
        and cardinality($2) <= cardinality(g.children) and $2 <@ g.children
    returning * into closed;
    if not found then
        return false;
    end if;
    if alone then
        perform set_config('synchronous_commit', 'off', true);
    end if;
    insert into audit.entry (request, action, outcome, account, on_behalf_of, role, authority, purpose, children)
    values (closed.request, closed.action, 'returned', closed.account, closed.on_behalf_of, closed.role, closed.authority,
        closed.purpose, $2);
    return true;
end $_$;

ALTER FUNCTION access.returned(token bytea, children bigint[]) OWNER TO contactpoint_guard;

--
-- Name: sweep(); Type: FUNCTION; Schema: access; Owner: contactpoint_guard
--

CREATE FUNCTION access.sweep() RETURNS bigint
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'access', 'pg_temp'
    AS $$
    with gone as (
        delete from access.grant as g where g.expires < clock_timestamp() - interval '5 minutes' returning 1
    )
    select count(*) from gone
$$;

ALTER FUNCTION access.sweep() OWNER TO contactpoint_guard;

--
-- Name: token_hash(bytea); Type: FUNCTION; Schema: access; Owner: contactpoint_guard
--

CREATE FUNCTION access.token_hash(token bytea) RETURNS bytea
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN sha256((encode(token, 'hex'::text))::bytea);

ALTER FUNCTION access.token_hash(token bytea) OWNER TO contactpoint_guard;

--
-- Name: verify(bytea); Type: FUNCTION; Schema: access; Owner: contactpoint_guard
--

CREATE FUNCTION access.verify(token bytea) RETURNS access.session
    LANGUAGE plpgsql STABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'access', 'pg_temp'
    AS $$
declare
    session access.session;
    now constant bigint := extract(epoch from clock_timestamp()) * 1000000;
begin
    if token is null or length(token) <> 87 or get_byte(token, 0) <> 1 then
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

ALTER FUNCTION access.verify(token bytea) OWNER TO contactpoint_guard;

--
-- Name: refuse_change(); Type: FUNCTION; Schema: audit; Owner: contactpoint_owner
--

CREATE FUNCTION audit.refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog'
    AS $$
begin
    raise exception 'the audit is append-only' using errcode = 'insufficient_privilege', hint = 'Entries are never changed or removed.';
end $$;

ALTER FUNCTION audit.refuse_change() OWNER TO contactpoint_owner;

--
-- Name: begin(bytea, text, text, bigint); Type: FUNCTION; Schema: contacts; Owner: contactpoint_guard
--

CREATE FUNCTION contacts.begin(token bytea, reason text, client text, number bigint) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'contacts', 'pg_temp'
    AS $$
declare
    session access.session := access.admit(token, reason);
    opened bigint[] := '{}';
    outcome text;
begin
    if session.fault is null then
        opened := array(select c.number from registry.child as c where c.number = begin.number and c.archived_on is null);
    end if;
    outcome := access.record(
        session, 'open',
        coalesce(session.fault, case when cardinality(opened) = 0 then 'not-found' else 'granted' end),
        reason, client, jsonb_build_object('number', begin.number), opened);
    return case outcome when 'not-found' then 'granted' else outcome end;
end $$;

ALTER FUNCTION contacts.begin(token bytea, reason text, client text, number bigint) OWNER TO contactpoint_guard;

--
-- Name: mark_sensitive(); Type: FUNCTION; Schema: contacts; Owner: contactpoint_guard
--

CREATE FUNCTION contacts.mark_sensitive() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'contacts', 'pg_temp'
    AS $$
declare
    affected bigint;
begin
    foreach affected in array
        case tg_op when 'INSERT' then array[new.child] when 'DELETE' then array[old.child] else array[old.child, new.child] end
    loop
        if exists (select from contacts.sensitive_involvement as s
                where s.child = affected and s.withdrawn_at is null and (s.ended is null or s.ended > current_date - interval '1 year')) then
            insert into contacts.sensitive_mark (child) values (affected) on conflict do nothing;
        else
            delete from contacts.sensitive_mark as m where m.child = affected;
        end if;
    end loop;
    return null;
end $$;

ALTER FUNCTION contacts.mark_sensitive() OWNER TO contactpoint_guard;

--
-- Name: refuse_change(); Type: FUNCTION; Schema: migrations; Owner: contactpoint_owner
--

CREATE FUNCTION migrations.refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    raise exception 'the history of migrations is append-only' using errcode = 'insufficient_privilege';
end
$$;

ALTER FUNCTION migrations.refuse_change() OWNER TO contactpoint_owner;

--
-- Name: check_digit(text); Type: FUNCTION; Schema: registry; Owner: contactpoint_owner
--

CREATE FUNCTION registry.check_digit(payload text) RETURNS integer
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    SET search_path TO 'pg_catalog'
    AS $$
declare
    interim integer := 0;
begin
    for position in 1 .. length(payload) loop
        interim := registry.interim(interim, substr(payload, position, 1)::bigint);
    end loop;
    return interim;
end $$;

ALTER FUNCTION registry.check_digit(payload text) OWNER TO contactpoint_owner;

--
-- Name: interim(integer, bigint); Type: FUNCTION; Schema: registry; Owner: contactpoint_owner
--

CREATE FUNCTION registry.interim(before integer, number bigint) RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    select get_byte('\x00030107050908060402070009020105040806030402000608070103050901070500090803040206060102030004050907080306070402000905080105080609070200010304080904050306020001070904030806010702000502050801040306070900',
        before * 10 + (number % 10)::integer)
$$;

ALTER FUNCTION registry.interim(before integer, number bigint) OWNER TO contactpoint_owner;

--
-- Name: new_number(); Type: FUNCTION; Schema: registry; Owner: contactpoint_owner
--

CREATE FUNCTION registry.new_number() RETURNS bigint
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog'
    AS $$
declare
    drawn text := replace(gen_random_uuid()::text, '-', '');
    payload bigint;
begin
    -- 60 random bits (the version nibble of the UUID left out), folded into fifteen digits that do not begin with 0
    payload := 100000000000000 + (('x' || substr(drawn, 1, 12) || substr(drawn, 14, 3))::bit(60)::bigint % 900000000000000);
    return payload * 10 + registry.check_digit(payload::text);
end $$;

ALTER FUNCTION registry.new_number() OWNER TO contactpoint_owner;

--
-- Name: number_is_valid(bigint); Type: FUNCTION; Schema: registry; Owner: contactpoint_owner
--

CREATE FUNCTION registry.number_is_valid(number bigint) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    select number between 1000000000000000 and 9999999999999999 and 0 =
        registry.interim(registry.interim(registry.interim(registry.interim(registry.interim(registry.interim(registry.interim(registry.interim(registry.interim(registry.interim(registry.interim(registry.interim(registry.interim(registry.interim(registry.interim(registry.interim(0,
        number / 1000000000000000), number / 100000000000000), number / 10000000000000), number / 1000000000000), number / 100000000000), number / 10000000000), number / 1000000000), number / 100000000), number / 10000000), number / 1000000), number / 100000), number / 10000), number / 1000), number / 100), number / 10), number)
$$;

ALTER FUNCTION registry.number_is_valid(number bigint) OWNER TO contactpoint_owner;

--
-- Name: begin(bytea, text, text, jsonb, text[], text[], date[], date[], text[], bigint, text, text, text); Type: FUNCTION; Schema: search; Owner: contactpoint_guard
--

CREATE FUNCTION search.begin(token bytea, reason text, client text, criteria jsonb, families text[], givens text[], borns date[], months date[], postcodes text[], number bigint DEFAULT NULL::bigint, family_pattern text DEFAULT NULL::text, given text DEFAULT NULL::text, gender text DEFAULT NULL::text) RETURNS TABLE(outcome text)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'search', 'pg_temp'
    AS $$
declare
    session access.session := access.admit(token, reason);
    found_children bigint[] := '{}';
begin
    -- Bounds on what one request may cost, before anything is looked up.
    if session.fault is null and (
        cardinality(families) > 40 or cardinality(givens) > 40 or cardinality(months) > 62 or cardinality(postcodes) > 4
        or cardinality(borns) > case when family_pattern is null then 31 else 1830 end
        or exists (select from unnest(families || givens || postcodes) as word where length(word) > 200)
        or length(family_pattern) > 200 or length(given) > 200
    ) then
        session.fault := 'criteria-too-long';
        criteria := null;
    elsif session.fault is null and (
        position('\' in family_pattern) > 0
        or number is not null and cardinality(families || givens || postcodes) + cardinality(borns || months) > 0
    ) then
        session.fault := 'criteria-malformed';
    end if;
    if session.fault is not null then
        outcome := access.record(session, 'search', session.fault, reason, client, criteria, '{}');
        return next;
        return;
    end if;
    if number is not null then
        found_children := array(
            select c.child from search.candidate as c where c.child = begin.number);
    elsif family_pattern is not null then
        found_children := search.exact(families, borns, family_pattern, given, gender, cardinality(postcodes) > 0);
    else
        found_children := search.candidates(families, givens, borns, months, postcodes);
    end if;
    -- The audit holds what was typed, and beside it what was really looked for.
    criteria := coalesce(criteria, '{}') || jsonb_build_object('asked', jsonb_strip_nulls(jsonb_build_object(
        'families', families, 'givens', givens, 'from', borns[1], 'to', borns[cardinality(borns)], 'months', months,
        'postcodes', postcodes, 'number', number, 'pattern', family_pattern, 'given', given, 'gender', gender)));
    outcome := access.record(session, 'search', 'granted', reason, client, criteria, found_children);
    return next;
end $$;

ALTER FUNCTION search.begin(token bytea, reason text, client text, criteria jsonb, families text[], givens text[], borns date[], months date[], postcodes text[], number bigint, family_pattern text, given text, gender text) OWNER TO contactpoint_guard;

--
-- Name: candidates(text[], text[], date[], date[], text[]); Type: FUNCTION; Schema: search; Owner: contactpoint_guard
--

CREATE FUNCTION search.candidates(families text[], givens text[], borns date[], months date[], postcodes text[]) RETURNS bigint[]
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'search', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
declare
    -- Keys, and for each the fields that agree where it is shared: at first those of both names, and of the place.
    keys bigint[] := '{}';
    fields integer[] := '{}';
    -- Those of one name. They find most children, and aren't looked up where somebody agrees in all that was typed.
    weak_keys bigint[] := '{}';
    weak_fields integer[] := '{}';
    complete constant integer := search.evidence(256 + 4 + 8 + 16 + case when cardinality(postcodes) > 0 then 64 + 128 else 0 end);
    part text;
    sound text;
    family text;
    family_sounds text[];
    born date;
    month date;
    postcode text;
    -- Who was found, the best first: what the evidence lacks of 63 bits above the 54 bits of the number.
    found_children bigint[];
    number_bits constant bigint := (1::bigint << 54) - 1;
    best bigint[];
    shielded bigint[];
begin
    for n in 1 .. coalesce(cardinality(families), 0) loop
        -- Nicknames come one after another with the same family name.
        if n = 1 or families[n] is distinct from families[n - 1] then
            family_sounds := '{}';
            foreach part in array search.parts(families[n]) loop
                sound := search.sound(part);
                family_sounds := family_sounds || sound;
                foreach born in array borns loop
                    weak_keys := weak_keys
                        || array[search.key_of_family_and_birth(sound, born), search.key_of_letters_and_birth(part, born)];
                    weak_fields := weak_fields || array[1 + 4 + 8 + 16, 4 + 8 + 16 + 32];
                end loop;
            end loop;
        end if;
        foreach part in array search.given_parts(givens[n]) loop
            sound := search.sound(part);
            foreach born in array borns loop
                weak_keys := weak_keys || search.key_of_given_and_birth(sound, born);
                weak_fields := weak_fields || (2 + 4 + 8 + 16);
            end loop;
            foreach family in array family_sounds loop
                foreach month in array months loop
                    keys := keys || search.key_of_names_and_month(family, sound, month);
                    fields := fields || (256 + 4 + 8);
                end loop;
                foreach born in array borns[1:1] loop
                    keys := keys || array[
                        search.key_of_names_and_day(family, sound, born), search.key_of_names_and_birthday(family, sound, born)];
                    fields := fields || array[256 + 4 + 16, 256 + 8 + 16];
                end loop;
            end loop;
        end loop;
    end loop;
    foreach postcode in array postcodes loop
        keys := keys || search.key_of_postcode(postcode);
        fields := fields || (64 + 128);
        foreach born in array borns loop
            keys := keys || search.key_of_district_and_birth(postcode, born);
            fields := fields || (4 + 8 + 16 + 64);
        end loop;
    end loop;
    loop
        found_children := array(
            select (63 - search.evidence(bit_or(wanted.fields)))::bigint << 54 | hit.child as ranked
            from (select distinct w.key, w.fields from unnest(keys, fields) as w (key, fields)) as wanted
            cross join lateral (select k.child from search.key as k where k.key = wanted.key limit 200) as hit
            group by hit.child
            order by ranked);
        -- In a range of months two keys may agree with two dates.
        exit when cardinality(weak_keys) = 0
            or cardinality(months) = 1 and 63 - (found_children[1] >> 54) >= complete;
        keys := keys || weak_keys;
        fields := fields || weak_fields;
        weak_keys := '{}';
    end loop;
    loop
        best := array(
            select ranked & number_bits
            from unnest(found_children[1:least(100, width_bucket((((found_children[1] >> 54) + 6) << 54) - 1, found_children))]) as ranked);
        exit when cardinality(postcodes) = 0;
        shielded := array(select s.child from shielding.shield as s where s.child = any (best) and s.ended is null);
        exit when cardinality(shielded) = 0;
        found_children := array(
            select ranked from unnest(found_children) as ranked where ranked & number_bits <> all (shielded) order by ranked);
    end loop;
    return best;
end $$;

ALTER FUNCTION search.candidates(families text[], givens text[], borns date[], months date[], postcodes text[]) OWNER TO contactpoint_guard;

--
-- Name: candidate; Type: TABLE; Schema: search; Owner: contactpoint_owner
--

CREATE TABLE search.candidate (
    child bigint NOT NULL,
    born date NOT NULL,
    gender text NOT NULL,
    shielded boolean NOT NULL,
    authority smallint,
    families text[] NOT NULL,
    givens text[] NOT NULL,
    postcodes text[] NOT NULL,
    CONSTRAINT "a name has a family and a given part" CHECK ((cardinality(families) = cardinality(givens))),
    CONSTRAINT "a shield hides where a child is" CHECK (((NOT shielded) OR ((authority IS NULL) AND (postcodes = '{}'::text[]))))
);

ALTER TABLE ONLY search.candidate FORCE ROW LEVEL SECURITY;

ALTER TABLE search.candidate OWNER TO contactpoint_owner;

--
-- Name: TABLE candidate; Type: COMMENT; Schema: search; Owner: contactpoint_owner
--

COMMENT ON TABLE search.candidate IS 'It holds nothing that a shield hides: for the caller the hidden match does not exist.';

--
-- Name: COLUMN candidate.families; Type: COMMENT; Schema: search; Owner: contactpoint_owner
--

COMMENT ON COLUMN search.candidate.families IS 'The current name first, if there is one; givens has the given part of each.';

--
-- Name: COLUMN candidate.postcodes; Type: COMMENT; Schema: search; Owner: contactpoint_owner
--

COMMENT ON COLUMN search.candidate.postcodes IS 'Of every address, the latest first.';

--
-- Name: candidates_of_stored(bigint, bigint); Type: FUNCTION; Schema: search; Owner: contactpoint_guard
--

CREATE FUNCTION search.candidates_of_stored(lower bigint, upper bigint) RETURNS SETOF search.candidate
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $_$
    select c.number, c.born, c.gender, s.child is not null, case when s.child is null then h.authority end,
        coalesce(n.families, '{}'), coalesce(n.givens, '{}'),
        case when s.child is null then coalesce(a.postcodes, '{}') else '{}' end
    from registry.child as c
    left join (
        select n.child, array_agg(n.family order by n.kind <> 'current', n.ordinal) as families,
            array_agg(n.given order by n.kind <> 'current', n.ordinal) as givens
        from registry.child_name as n where n.child between $1 and $2
        group by n.child
    ) as n on n.child = c.number
    left join (
        select a.child, array_agg(a.postcode order by a.lived_to desc nulls first, a.lived_from desc) as postcodes
        from registry.child_address as a where a.child between $1 and $2
        group by a.child
    ) as a on a.child = c.number
    left join registry.child_home as h on h.child = c.number and h.child between $1 and $2
    left join shielding.shield as s on s.child = c.number and s.ended is null
    where c.number between $1 and $2 and c.archived_on is null
$_$;

ALTER FUNCTION search.candidates_of_stored(lower bigint, upper bigint) OWNER TO contactpoint_guard;

--
-- Name: evidence(integer); Type: FUNCTION; Schema: search; Owner: contactpoint_guard
--

CREATE FUNCTION search.evidence(fields integer) RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    select case when fields & 256 <> 0 then 15 when fields & 1 <> 0 then 8 else 7 * (fields >> 1 & 1) + 4 * (fields >> 5 & 1) end
        + 4 * (fields >> 2 & 1) + 4 * (fields >> 3 & 1) + 5 * (fields >> 4 & 1)
        + 10 * (fields >> 6 & 1) + 11 * (fields >> 7 & 1)
$$;

ALTER FUNCTION search.evidence(fields integer) OWNER TO contactpoint_guard;

--
-- Name: exact(text[], date[], text, text, text, boolean); Type: FUNCTION; Schema: search; Owner: contactpoint_guard
--

CREATE FUNCTION search.exact(families text[], borns date[], family_pattern text, given text, gender text, uses_place boolean) RETURNS bigint[]
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'search', 'pg_temp'
    AS $$
begin
    return array(
        select hit.child
        from (
            select distinct
                case when translate(family_pattern, '%_', '') = family_pattern
                    then search.key_of_family_and_birth(search.sound(part), b)
                    else search.key_of_letters_and_birth(part, b) end as key
            from unnest(families) as name, unnest(search.parts(name)) as part, unnest(borns) as b
        ) as wanted
        cross join lateral (select k.child from search.key as k where k.key = wanted.key limit 2000) as hit
        join search.candidate as c on c.child = hit.child
        where exists (
                select from unnest(c.families, c.givens) as n (family, given), unnest(search.parts(n.family)) as part
                where part like family_pattern and (exact.given is null or search.parts(n.given) && search.parts(exact.given)))
            and (exact.gender is null or c.gender in (exact.gender, 'unspecified'))
            and not (uses_place and c.shielded)
        group by hit.child
        limit 51);
end $$;

ALTER FUNCTION search.exact(families text[], borns date[], family_pattern text, given text, gender text, uses_place boolean) OWNER TO contactpoint_guard;

--
-- Name: fingerprint(); Type: FUNCTION; Schema: search; Owner: contactpoint_guard
--

CREATE FUNCTION search.fingerprint() RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    select md5(string_agg(p.proname || p.prosrc, '' order by p.proname))
    from pg_proc as p
    where p.pronamespace = 'search'::regnamespace
        and (p.proname in ('fold', 'parts', 'given_parts', 'sound', 'candidates_of_stored', 'keys_of_stored')
            or p.proname ^@ 'key_of_')
$$;

ALTER FUNCTION search.fingerprint() OWNER TO contactpoint_guard;

--
-- Name: fold(text); Type: FUNCTION; Schema: search; Owner: contactpoint_guard
--

CREATE FUNCTION search.fold(name text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    select case when octet_length(name) = length(name)
        -- All ASCII, as nearly all names are: a short table is five times as quick.
        then btrim(translate(lower(name), '-_''`."', '  '))
        else btrim(translate(lower(name),
            'àáâãäåāăąçćčďđèéêëēėęěğìíîïīįıłľñńňòóôõöøōőřśşšșťțùúûüūůűųýÿźżž-_''’‘`´."',
            'aaaaaaaaacccddeeeeeeeegiiiiiiillnnnoooooooorssssttuuuuuuuuyyzzz  '))
        end
$$;

ALTER FUNCTION search.fold(name text) OWNER TO contactpoint_guard;

--
-- Name: given_parts(text); Type: FUNCTION; Schema: search; Owner: contactpoint_guard
--

CREATE FUNCTION search.given_parts(given text) RETURNS text[]
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    AS $$
begin
    if position(' ' in given) = 0 then
        return search.parts(given);
    end if;
    return array(select distinct part from unnest(string_to_array(given, ' ')) as name, unnest(search.parts(name)) as part);
end $$;

ALTER FUNCTION search.given_parts(given text) OWNER TO contactpoint_guard;

--
-- Name: key_of_district_and_birth(text, date); Type: FUNCTION; Schema: search; Owner: contactpoint_guard
--

CREATE FUNCTION search.key_of_district_and_birth(postcode text, born date) RETURNS bigint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ select hashtextextended(split_part(postcode, ' ', 1), 8000000 + (born - date '2000-01-01')) $$;

ALTER FUNCTION search.key_of_district_and_birth(postcode text, born date) OWNER TO contactpoint_guard;

--
-- Name: key_of_family_and_birth(text, date); Type: FUNCTION; Schema: search; Owner: contactpoint_guard
--

CREATE FUNCTION search.key_of_family_and_birth(family text, born date) RETURNS bigint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ select hashtextextended(family, 1000000 + (born - date '2000-01-01')) $$;

ALTER FUNCTION search.key_of_family_and_birth(family text, born date) OWNER TO contactpoint_guard;

--
-- Name: key_of_given_and_birth(text, date); Type: FUNCTION; Schema: search; Owner: contactpoint_guard
--

CREATE FUNCTION search.key_of_given_and_birth(given text, born date) RETURNS bigint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ select hashtextextended(given, 2000000 + (born - date '2000-01-01')) $$;

ALTER FUNCTION search.key_of_given_and_birth(given text, born date) OWNER TO contactpoint_guard;

--
-- Name: key_of_letters_and_birth(text, date); Type: FUNCTION; Schema: search; Owner: contactpoint_guard
--

CREATE FUNCTION search.key_of_letters_and_birth(family text, born date) RETURNS bigint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ select hashtextextended(left(family, 2), 6000000 + (born - date '2000-01-01')) $$;

ALTER FUNCTION search.key_of_letters_and_birth(family text, born date) OWNER TO contactpoint_guard;

--
-- Name: key_of_names_and_birthday(text, text, date); Type: FUNCTION; Schema: search; Owner: contactpoint_guard
--

CREATE FUNCTION search.key_of_names_and_birthday(family text, given text, born date) RETURNS bigint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ select hashtextextended(given, hashtextextended(family,
    5000000 + (31 * date_part('month', born) + date_part('day', born))::bigint)) $$;

ALTER FUNCTION search.key_of_names_and_birthday(family text, given text, born date) OWNER TO contactpoint_guard;

--
-- Name: key_of_names_and_day(text, text, date); Type: FUNCTION; Schema: search; Owner: contactpoint_guard
--

CREATE FUNCTION search.key_of_names_and_day(family text, given text, born date) RETURNS bigint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ select hashtextextended(given, hashtextextended(family,
    4000000 + (31 * date_part('year', born) + date_part('day', born))::bigint)) $$;

ALTER FUNCTION search.key_of_names_and_day(family text, given text, born date) OWNER TO contactpoint_guard;

--
-- Name: key_of_names_and_month(text, text, date); Type: FUNCTION; Schema: search; Owner: contactpoint_guard
--

CREATE FUNCTION search.key_of_names_and_month(family text, given text, born date) RETURNS bigint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ select hashtextextended(given, hashtextextended(family,
    3000000 + (12 * date_part('year', born) + date_part('month', born))::bigint)) $$;

ALTER FUNCTION search.key_of_names_and_month(family text, given text, born date) OWNER TO contactpoint_guard;

--
-- Name: key_of_postcode(text); Type: FUNCTION; Schema: search; Owner: contactpoint_guard
--

CREATE FUNCTION search.key_of_postcode(postcode text) RETURNS bigint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ select hashtextextended(postcode, 7000000) $$;

ALTER FUNCTION search.key_of_postcode(postcode text) OWNER TO contactpoint_guard;

--
-- Name: keys_are_current(); Type: FUNCTION; Schema: search; Owner: contactpoint_guard
--

CREATE FUNCTION search.keys_are_current() RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'search', 'pg_temp'
    AS $$
    select (exists (select from search.candidate) or not exists (select from registry.child as c where c.archived_on is null))
        and coalesce((select d.fingerprint = search.fingerprint() from search.derivation as d order by d.at desc limit 1), false)
$$;

ALTER FUNCTION search.keys_are_current() OWNER TO contactpoint_guard;

--
-- Name: keys_of_stored(bigint, bigint); Type: FUNCTION; Schema: search; Owner: contactpoint_guard
--

CREATE FUNCTION search.keys_of_stored(lower bigint, upper bigint) RETURNS TABLE(key bigint, child bigint)
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $_$
    with candidate as materialized (select c.* from search.candidate as c where c.child between $1 and $2),
    name as materialized (
        select c.child, c.born, search.parts(n.family) as families,
            array(select search.sound(part) from unnest(search.given_parts(n.given)) as part) as givens
        from candidate as c cross join unnest(c.families, c.givens) as n (family, given)
    ),
    family as materialized (
        select f.child, f.born, f.givens, f.family, search.sound(f.family) as sound
        from (select n.child, n.born, n.givens, unnest(n.families) as family from name as n) as f
    ),
    both_names as (select f.child, f.born, f.sound as family, unnest(f.givens) as given from family as f),
    given as materialized (select distinct n.child, n.born, unnest(n.givens) as given from name as n),
    place as (select c.child, c.born, unnest(c.postcodes) as postcode from candidate as c)
    select distinct k.key, k.child
    from (
        select search.key_of_family_and_birth(f.sound, f.born) as key, f.child from family as f
        union all
        select search.key_of_letters_and_birth(f.family, f.born), f.child from family as f
        union all
        select search.key_of_given_and_birth(g.given, g.born), g.child from given as g
        union all
        select search.key_of_names_and_month(b.family, b.given, b.born), b.child from both_names as b
        union all
        select search.key_of_names_and_day(b.family, b.given, b.born), b.child from both_names as b
        union all
        select search.key_of_names_and_birthday(b.family, b.given, b.born), b.child from both_names as b
        union all
        select search.key_of_postcode(p.postcode), p.child from place as p
        union all
        select search.key_of_district_and_birth(p.postcode, p.born), p.child from place as p
    ) as k
$_$;

ALTER FUNCTION search.keys_of_stored(lower bigint, upper bigint) OWNER TO contactpoint_guard;

--
-- Name: parts(text); Type: FUNCTION; Schema: search; Owner: contactpoint_guard
--

CREATE FUNCTION search.parts(name text) RETURNS text[]
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    AS $$
declare
    folded constant text := coalesce(search.fold(name), '');
begin
    if folded = '' then
        return '{}';
    elsif position(' ' in folded) = 0 then
        return array[folded];
    end if;
    return array(select part from unnest(string_to_array(folded, ' ')) as part where length(part) > 2) || replace(folded, ' ', '');
end $$;

ALTER FUNCTION search.parts(name text) OWNER TO contactpoint_guard;

--
-- Name: rebuild(bigint, integer); Type: FUNCTION; Schema: search; Owner: contactpoint_guard
--

CREATE FUNCTION search.rebuild(after bigint, most integer) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'search', 'pg_temp'
    AS $$
declare
    last bigint;
begin
    for last in select c.number from registry.child as c where c.number > after order by c.number limit most loop
        perform search.refresh(last);
    end loop;
    return last;
end $$;

ALTER FUNCTION search.rebuild(after bigint, most integer) OWNER TO contactpoint_guard;

--
-- Name: rebuilt(text); Type: FUNCTION; Schema: search; Owner: contactpoint_guard
--

CREATE FUNCTION search.rebuilt(fingerprint text) RETURNS boolean
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'search', 'pg_temp'
    AS $_$
    insert into search.derivation (fingerprint) values ($1);
    select search.keys_are_current();
$_$;

ALTER FUNCTION search.rebuilt(fingerprint text) OWNER TO contactpoint_guard;

--
-- Name: refresh(bigint); Type: FUNCTION; Schema: search; Owner: contactpoint_guard
--

CREATE FUNCTION search.refresh(child bigint) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'search', 'pg_temp'
    SET jit TO 'off'
    AS $$
declare
    wanted bigint[];
begin
    -- An old snapshot would bring back keys that somebody else has removed since.
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'records are changed in READ COMMITTED transactions only' using errcode = 'invalid_transaction_state',
            hint = 'What searches find a child by must follow what others have committed.';
    end if;
    -- One writer a child: the later one sees what the earlier one wrote. The row is locked where there is one: a statement
    -- that changes a whole authority's children would need more advisory locks than the server has.
    perform from search.candidate as c where c.child = refresh.child for update;
    if not found then
        perform pg_advisory_xact_lock(hashtextextended('search.refresh:' || refresh.child, 0));
    end if;
    insert into search.candidate as c
    select s.* from search.candidates_of_stored(refresh.child, refresh.child) as s
    on conflict on constraint candidate_pkey do update
    set born = excluded.born, gender = excluded.gender, shielded = excluded.shielded, authority = excluded.authority,
        families = excluded.families, givens = excluded.givens, postcodes = excluded.postcodes
    where c is distinct from excluded;
    delete from search.candidate as c
    where c.child = refresh.child
        and not exists (select from registry.child as r where r.number = refresh.child and r.archived_on is null);
    wanted := array(select k.key from search.keys_of_stored(refresh.child, refresh.child) as k);
    delete from search.key as k where k.child = refresh.child and k.key <> all (wanted);
    insert into search.key (key, child) select w, refresh.child from unnest(wanted) as w on conflict do nothing;
end $$;

ALTER FUNCTION search.refresh(child bigint) OWNER TO contactpoint_guard;

--
-- Name: refresh_row(); Type: FUNCTION; Schema: search; Owner: contactpoint_guard
--

CREATE FUNCTION search.refresh_row() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'search', 'pg_temp'
    AS $$
begin
    -- The argument names the column that holds the child's number.
    if tg_op = 'DELETE' or tg_op = 'UPDATE' and to_jsonb(old) -> tg_argv[0] <> to_jsonb(new) -> tg_argv[0] then
        perform search.refresh((to_jsonb(old) ->> tg_argv[0])::bigint);
    end if;
    if tg_op <> 'DELETE' then
        perform search.refresh((to_jsonb(new) ->> tg_argv[0])::bigint);
    end if;
    return null;
end $$;

ALTER FUNCTION search.refresh_row() OWNER TO contactpoint_guard;

--
-- Name: sound(text); Type: FUNCTION; Schema: search; Owner: contactpoint_guard
--

CREATE FUNCTION search.sound(name text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    select coalesce(nullif(extensions.dmetaphone(name), ''), name)
$$;

ALTER FUNCTION search.sound(name text) OWNER TO contactpoint_guard;

--
-- Name: add_system(uuid, text, text); Type: FUNCTION; Schema: shielding; Owner: contactpoint_guard
--

CREATE FUNCTION shielding.add_system(subject uuid, name text, url text) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'shielding', 'pg_temp'
    AS $$
declare
    added bigint;
begin
    -- From here on every change of a shield looks at the systems: changes under way come first.
    lock table shielding.shield in share row exclusive mode;
    insert into shielding.system (account, name, url)
    select a.account, add_system.name, add_system.url from access.account as a where a.subject = add_system.subject and a.role = 6
    returning system into added;
    return added;
end $$;

ALTER FUNCTION shielding.add_system(subject uuid, name text, url text) OWNER TO contactpoint_guard;

--
-- Name: authority_of(bigint); Type: FUNCTION; Schema: shielding; Owner: contactpoint_guard
--

CREATE FUNCTION shielding.authority_of(child bigint) RETURNS smallint
    LANGUAGE sql STABLE
    AS $_$
    select h.authority from registry.child_home as h join registry.child as c on c.number = h.child
    where h.child = $1 and c.archived_on is null
$_$;

ALTER FUNCTION shielding.authority_of(child bigint) OWNER TO contactpoint_guard;

--
-- Name: begin(bytea, text, text, text, bigint); Type: FUNCTION; Schema: shielding; Owner: contactpoint_guard
--

CREATE FUNCTION shielding.begin(token bytea, reason text, client text, list text, number bigint) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'shielding', 'pg_temp'
    AS $$
declare
    session access.session := access.admit(token, reason, '{2}');
    outcome text := session.fault;
    asked bigint[] := '{}';
begin
    if outcome is null then
        asked := case list
            when 'shields' then array(
                select s.child from shielding.shield as s where s.ended is null and shielding.authority_of(s.child) = session.authority)
            when 'items' then array(
                select distinct i.child from shielding.item as i
                where i.closed_at is null and shielding.authority_of(i.child) = session.authority)
            when 'unconfirmed' then array(
                select distinct d.child from shielding.delivery as d
                where d.confirmed_at is null and shielding.authority_of(d.child) = session.authority)
            when 'case' then array(
                select distinct m.child from shielding.member as m join shielding.member as o on o.request = m.request
                where o.child = begin.number and shielding.authority_of(m.child) = session.authority
                    and shielding.authority_of(o.child) = session.authority
                union select s.child from shielding.shield as s
                where s.child = begin.number and shielding.authority_of(s.child) = session.authority)
            when 'exposure' then array(
                select distinct s.child from shielding.shield as s
                where s.child = begin.number and shielding.authority_of(s.child) = session.authority)
        end;
        outcome := case
            when asked is null then 'list-invalid'
            when cardinality(asked) = 0 and list in ('case', 'exposure') then 'not-found'
            else 'granted'
        end;
    end if;
    return access.record(session, 'shielding', outcome, reason, client,
        jsonb_strip_nulls(jsonb_build_object('step', 'read', 'list', list, 'number', begin.number)), coalesce(asked, '{}'));
end $$;

ALTER FUNCTION shielding.begin(token bytea, reason text, client text, list text, number bigint) OWNER TO contactpoint_guard;

--
-- Name: check_transition(); Type: FUNCTION; Schema: shielding; Owner: contactpoint_owner
--

CREATE FUNCTION shielding.check_transition() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog'
    AS $$
begin
    if tg_op = 'DELETE' then
        raise exception 'a shield is ended, never removed' using errcode = 'check_violation';
    elsif old.ended is not null then
        raise exception 'a shield that ended stays as it is' using errcode = 'check_violation';
    elsif (new.child, new.started) is distinct from (old.child, old.started) then
        raise exception 'a shield keeps its child and its start' using errcode = 'check_violation';
    elsif new.state = 'provisional' and old.state = 'confirmed' then
        raise exception 'a confirmed shield is never provisional again' using errcode = 'check_violation';
    elsif new.state = 'confirmed' and old.state = 'provisional' and (
        new.ended is not null or num_nulls(new.decided_by, new.ground, new.evidence, new.reference) > 0
    ) then
        raise exception 'a shield is confirmed by a person, on a ground, with the evidence named' using errcode = 'check_violation';
    elsif new.ended is not null and (new.ended_because is null
        or (new.ended_because = 'lifted') <> (old.state = 'confirmed')
        or (new.ended_because = 'lapsed') <> (new.ended_by is null)
        or new.ended_because = 'lapsed' and old.decide_by > clock_timestamp()
    ) then
        raise exception 'a provisional shield is refused, left out or lapses, a confirmed one is lifted' using errcode = 'check_violation';
    elsif new.review_by > old.review_by and new.reviewed_on < (statement_timestamp() at time zone 'Europe/London')::date then
        raise exception 'a review date moves by a review' using errcode = 'check_violation';
    end if;
    return new;
end $$;

ALTER FUNCTION shielding.check_transition() OWNER TO contactpoint_owner;

--
-- Name: close_item(bytea, text, text, uuid, text); Type: FUNCTION; Schema: shielding; Owner: contactpoint_guard
--

CREATE FUNCTION shielding.close_item(token bytea, reason text, client text, item uuid, finding text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'shielding', 'pg_temp'
    AS $$
declare
    session access.session := access.admit(token, reason, '{2}');
    outcome text := session.fault;
    about record;
begin
    if outcome is null then
        select i.child, i.kind, i.opened_by into about from shielding.item as i
        where i.item = close_item.item and i.closed_at is null and shielding.authority_of(i.child) = session.authority
        for update;
        outcome := case
            when not found then 'not-found'
            when about.opened_by = session.account then 'second-person'
            when about.kind = 'review overdue' then 'review-missing'
            when coalesce(length(btrim(finding)), 0) < 5 or length(finding) > 500 then 'finding-missing'
            else 'granted'
        end;
    end if;
    outcome := access.record(session, 'shielding', outcome, reason, client,
        jsonb_build_object('step', 'close-item', 'item', close_item.item, 'finding', left(close_item.finding, 500)),
        case when outcome in ('granted', 'second-person', 'finding-missing', 'review-missing') then array[about.child] else '{}'::bigint[] end);
    if outcome = 'granted' then
        update shielding.item as i set closed_at = clock_timestamp(), closed_by = session.account, finding = close_item.finding
        where i.item = close_item.item;
    end if;
    return outcome;
end $$;

ALTER FUNCTION shielding.close_item(token bytea, reason text, client text, item uuid, finding text) OWNER TO contactpoint_guard;

--
-- Name: close_override(bytea, text, text, bigint); Type: FUNCTION; Schema: shielding; Owner: contactpoint_guard
--

CREATE FUNCTION shielding.close_override(token bytea, reason text, client text, number bigint) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'shielding', 'pg_temp'
    AS $$
declare
    session access.session := access.admit(token, reason, '{1}');
    outcome text := session.fault;
begin
    if outcome is null then
        outcome := case when exists (
            select from shielding.override as o
            where o.child = close_override.number and o.account = session.account and o.closed_at is null)
            then 'granted' else 'not-found' end;
    end if;
    outcome := access.record(session, 'shielding', outcome, reason, client,
        jsonb_build_object('step', 'close-override', 'number', close_override.number),
        case when outcome = 'granted' then array[close_override.number] else '{}'::bigint[] end);
    if outcome = 'granted' then
        update shielding.override as o set closed_at = clock_timestamp()
        where o.child = close_override.number and o.account = session.account and o.closed_at is null;
    end if;
    return outcome;
end $$;

ALTER FUNCTION shielding.close_override(token bytea, reason text, client text, number bigint) OWNER TO contactpoint_guard;

--
-- Name: confirm(bytea, text, text, uuid[]); Type: FUNCTION; Schema: shielding; Owner: contactpoint_guard
--

CREATE FUNCTION shielding.confirm(token bytea, reason text, client text, notices uuid[]) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'shielding', 'pg_temp'
    AS $$
declare
    session access.session := access.admit(token, reason, '{6}');
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
        jsonb_build_object('step', 'confirm', 'system', holder, 'notices', to_jsonb(confirm.notices)), applied);
    if outcome = 'granted' then
        update shielding.delivery as d
        set delivered_at = coalesce(d.delivered_at, clock_timestamp()), confirmed_at = coalesce(d.confirmed_at, clock_timestamp())
        from shielding.event as e
        where e.event = d.event and d.system = holder and e.notice = any (confirm.notices);
    end if;
    return outcome;
end $$;

ALTER FUNCTION shielding.confirm(token bytea, reason text, client text, notices uuid[]) OWNER TO contactpoint_guard;

--
-- Name: decide(bytea, text, text, uuid, bigint[], boolean[], text[], text, text, text, date); Type: FUNCTION; Schema: shielding; Owner: contactpoint_guard
--

CREATE FUNCTION shielding.decide(token bytea, reason text, client text, request uuid, children bigint[], taken boolean[], why text[], ground text, evidence text, reference text, review_by date) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'shielding', 'pg_temp'
    AS $$
declare
    session access.session := access.admit(token, reason, '{2}');
    outcome text := session.fault;
    undecided bigint[] := '{}';
    asked record;
    decided record;
begin
    if outcome is null then
        -- One decision at a time; the household is looked up again, since children move.
        select r.child, r.asked_by into asked from shielding.request as r where r.request = decide.request for update;
        undecided := shielding.undecided(decide.request, session.authority);
        if cardinality(undecided) > 0 then
            insert into shielding.member (request, child, kind)
            select decide.request, h.child, h.kind from shielding.household_of(asked.child) as h
            on conflict do nothing;
            undecided := shielding.undecided(decide.request, session.authority);
        end if;
        outcome := case
            when cardinality(undecided) = 0 then 'not-found'
            when asked.asked_by = session.account then 'second-person'
            when array(select c from unnest(children) as c order by c) is distinct from undecided
                or cardinality(taken) is distinct from cardinality(children) or array_position(taken, null) is not null
                or cardinality(why) is distinct from cardinality(children) then 'household-incomplete'
            when exists (select from unnest(why) as w where length(w) not between 5 and 200) or array_position(why, null) is not null
                then 'why-missing'
            when true = any (taken) then coalesce(
                nullif(shielding.fault_of(decide.ground, decide.evidence, decide.reference), ''),
                case when decide.review_by > access.today() and decide.review_by <= access.today() + interval '6 months'
                    then 'granted' else 'review-invalid' end)
            else 'granted'
        end;
    end if;
    outcome := access.record(session, 'shielding', outcome, reason, client, jsonb_build_object(
            'step', 'decide', 'request', decide.request, 'children', decide.children, 'taken', decide.taken, 'why', decide.why,
            'ground', decide.ground, 'evidence', decide.evidence, 'reference', decide.reference, 'review', decide.review_by),
        undecided);
    if outcome <> 'granted' then
        return outcome;
    end if;
    for decided in
        select m.child, m.kind, d.taken, d.why
        from unnest(decide.children, decide.taken, decide.why) as d (child, taken, why)
        join shielding.member as m on m.request = decide.request and m.child = d.child
        order by m.child
    loop
        update shielding.member as m
        set taken = decided.taken, why = decided.why, decided_by = session.account, decided_at = clock_timestamp()
        where m.request = decide.request and m.child = decided.child;
        if decided.taken then
            update shielding.shield as s
            set state = 'confirmed', decide_by = null, decided_by = session.account, ground = decide.ground,
                evidence = decide.evidence, reference = decide.reference, reviewed_on = access.today(), review_by = decide.review_by
            where s.child = decided.child and s.ended is null and s.state = 'provisional' and s.asked_by <> session.account;
            insert into shielding.shield (child, started, state, request, asked_by, decided_by, ground, evidence, reference,
                reviewed_on, review_by)
            values (decided.child, clock_timestamp(), 'confirmed', decide.request, asked.asked_by, session.account, decide.ground,
                decide.evidence, decide.reference, access.today(), decide.review_by)
            on conflict (child) where ended is null do nothing;
        else
            update shielding.shield as s
            set ended = clock_timestamp(), ended_by = session.account,
                ended_because = case decided.kind when 'named' then 'refused' else 'left out' end
            where s.child = decided.child and s.ended is null and s.state = 'provisional' and s.request = decide.request;
            if found and decided.kind = 'named' then
                insert into shielding.item (child, kind, opened_by) values (decided.child, 'refused', session.account);
            end if;
        end if;
    end loop;
    return outcome;
end $$;

ALTER FUNCTION shielding.decide(token bytea, reason text, client text, request uuid, children bigint[], taken boolean[], why text[], ground text, evidence text, reference text, review_by date) OWNER TO contactpoint_guard;

--
-- Name: delivered(bigint, bigint[], boolean); Type: FUNCTION; Schema: shielding; Owner: contactpoint_guard
--

CREATE FUNCTION shielding.delivered(system bigint, events bigint[], applied boolean) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'shielding', 'pg_temp'
    AS $_$
    update shielding.delivery as d
    set delivered_at = coalesce(d.delivered_at, clock_timestamp()),
        confirmed_at = case when $3 then coalesce(d.confirmed_at, clock_timestamp()) else d.confirmed_at end
    where d.system = $1 and d.event = any ($2);
    update shielding.system as s set failures = 0, next_at = clock_timestamp(), leased_until = '-infinity' where s.system = $1
$_$;

ALTER FUNCTION shielding.delivered(system bigint, events bigint[], applied boolean) OWNER TO contactpoint_guard;

--
-- Name: exposure(); Type: FUNCTION; Schema: shielding; Owner: contactpoint_guard
--

CREATE FUNCTION shielding.exposure() RETURNS TABLE(number bigint, at timestamp with time zone, name text, occupation text, employer text, client text, purpose text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'shielding', 'pg_temp'
    AS $$
    select s.child, e.at, a.name, a.occupation, coalesce(w.name, a.partner), e.client, p.name
    from (
        select s.child, max(s.started) as started from shielding.shield as s
        where s.child = any ((select access.granted('shielding'))::bigint[])
        group by s.child
    ) as s
    join audit.entry as e on e.action = 'open' and e.children @> array[s.child] and e.outcome = 'granted'
        and e.at between s.started - interval '90 days' and s.started
    left join access.account as a on a.account = e.account
    left join registry.authority as w on w.authority = a.authority
    left join access.purpose as p on p.code = e.purpose
    where not exists (
            select from shielding.shield as before
            where before.child = s.child and before.started < s.started and e.at between before.started and before.ended)
        or exists (
            select from shielding.override as o
            where o.child = s.child and o.account = e.account and e.at between o.opened_at and o.until)
    order by e.at desc
$$;

ALTER FUNCTION shielding.exposure() OWNER TO contactpoint_guard;

--
-- Name: fault_of(text, text, text); Type: FUNCTION; Schema: shielding; Owner: contactpoint_guard
--

CREATE FUNCTION shielding.fault_of(ground text, evidence text, reference text) RETURNS text
    LANGUAGE sql STABLE
    AS $_$
    select case
        when not exists (select from shielding.ground as g where g.ground = $1) then 'ground-invalid'
        when $2 is null or $3 is null then 'evidence-missing'
        when not exists (select from shielding.evidence as e where e.evidence = $2)
            or $3 !~ '^[A-Za-z0-9][A-Za-z0-9 ./:-]{2,39}$' then 'evidence-invalid'
        else ''
    end
$_$;

ALTER FUNCTION shielding.fault_of(ground text, evidence text, reference text) OWNER TO contactpoint_guard;

--
-- Name: has_opened(bigint, bigint); Type: FUNCTION; Schema: shielding; Owner: contactpoint_guard
--

CREATE FUNCTION shielding.has_opened(account bigint, child bigint) RETURNS boolean
    LANGUAGE sql STABLE
    AS $_$
    select exists (
        select from audit.entry as e
        where e.action = 'open' and e.children @> array[$2] and e.account = $1 and e.outcome = 'granted'
            and e.at > statement_timestamp() - interval '7 days')
$_$;

ALTER FUNCTION shielding.has_opened(account bigint, child bigint) OWNER TO contactpoint_guard;

--
-- Name: hold(bytea, text, text, bigint[], boolean); Type: FUNCTION; Schema: shielding; Owner: contactpoint_guard
--

CREATE FUNCTION shielding.hold(token bytea, reason text, client text, children bigint[], holds boolean) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'shielding', 'pg_temp'
    AS $$
declare
    session access.session := access.admit(token, reason, '{6}');
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

ALTER FUNCTION shielding.hold(token bytea, reason text, client text, children bigint[], holds boolean) OWNER TO contactpoint_guard;

--
-- Name: household(); Type: FUNCTION; Schema: shielding; Owner: contactpoint_guard
--

CREATE FUNCTION shielding.household() RETURNS TABLE(request uuid, number bigint, family text, given text, born date, kind text, shielded boolean, taken boolean, why text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'shielding', 'pg_temp'
    AS $$
    select m.request, m.child, coalesce(n.family, ''), coalesce(n.given, ''), c.born, m.kind,
        exists (select from shielding.shield as s where s.child = m.child and s.ended is null), m.taken, m.why
    from shielding.member as m
    join shielding.request as r on r.request = m.request
    join registry.child as c on c.number = m.child
    left join registry.child_name as n on n.child = m.child and n.kind = 'current'
    where m.child = any ((select access.granted('shielding'))::bigint[])
    order by r.asked_at desc, m.kind = 'named' desc, c.born
$$;

ALTER FUNCTION shielding.household() OWNER TO contactpoint_guard;

--
-- Name: household_of(bigint); Type: FUNCTION; Schema: shielding; Owner: contactpoint_guard
--

CREATE FUNCTION shielding.household_of(child bigint) RETURNS TABLE(child bigint, kind text)
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'shielding', 'search', 'pg_temp'
    AS $_$
    select o.child, case when bool_or(a.lived_to is null and o.lived_to is null) then 'present address' else 'recent address' end
    from registry.child_address as a
    cross join lateral (
        select k.child from search.key as k where k.key = search.key_of_postcode(a.postcode) and k.child <> a.child
    ) as near
    join registry.child_address as o on o.child = near.child and o.postcode = a.postcode
        and search.fold(o.line_1) = search.fold(a.line_1)
        and coalesce(search.fold(o.line_2), '') = coalesce(search.fold(a.line_2), '')
        and daterange(o.lived_from, o.lived_to, '[]') && daterange(a.lived_from, a.lived_to, '[]')
    where a.child = $1
        and (a.lived_to is null or a.lived_to > access.today() - 730) and (o.lived_to is null or o.lived_to > access.today() - 730)
    group by o.child
$_$;

ALTER FUNCTION shielding.household_of(child bigint) OWNER TO contactpoint_guard;

--
-- Name: items(); Type: FUNCTION; Schema: shielding; Owner: contactpoint_guard
--

CREATE FUNCTION shielding.items() RETURNS TABLE(item uuid, number bigint, kind text, opened_at timestamp with time zone, opened_by text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'shielding', 'pg_temp'
    AS $$
    select i.item, i.child, i.kind, i.opened_at, a.name
    from shielding.item as i left join access.account as a on a.account = i.opened_by
    where i.child = any ((select access.granted('shielding'))::bigint[]) and i.closed_at is null
    order by i.opened_at
$$;

ALTER FUNCTION shielding.items() OWNER TO contactpoint_guard;

--
-- Name: lapse(); Type: FUNCTION; Schema: shielding; Owner: contactpoint_guard
--

CREATE FUNCTION shielding.lapse() RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'shielding', 'pg_temp'
    AS $$
declare
    due record;
    lapsed bigint := 0;
begin
    for due in
        select s.child, s.started from shielding.shield as s
        where s.ended is null and s.state = 'provisional' and s.decide_by <= clock_timestamp()
        order by s.child
        limit 500
        for update skip locked
    loop
        insert into audit.entry (request, action, outcome, criteria, children)
        values (gen_random_uuid(), 'shielding', 'lapsed', '{"step": "lapse"}', array[due.child]);
        update shielding.shield as s
        set ended = clock_timestamp(), ended_because = 'lapsed'
        where s.child = due.child and s.started = due.started;
        insert into shielding.item (child, kind) values (due.child, 'lapsed');
        lapsed := lapsed + 1;
    end loop;
    insert into shielding.item (child, kind)
    select s.child, 'review overdue' from shielding.shield as s
    where s.ended is null and s.state = 'confirmed' and s.review_by < access.today()
    on conflict (child) where kind = 'review overdue' and closed_at is null do nothing;
    return lapsed;
end $$;

ALTER FUNCTION shielding.lapse() OWNER TO contactpoint_guard;

--
-- Name: lock_notices(bigint); Type: FUNCTION; Schema: shielding; Owner: contactpoint_guard
--

CREATE FUNCTION shielding.lock_notices(child bigint) RETURNS void
    LANGUAGE sql
    AS $_$
    select pg_advisory_xact_lock(hashtextextended('shielding.notices:' || $1, 0))
$_$;

ALTER FUNCTION shielding.lock_notices(child bigint) OWNER TO contactpoint_guard;

--
-- Name: new_identity(bytea, text, text, bigint, text, text, date, text, text, text, text); Type: FUNCTION; Schema: shielding; Owner: contactpoint_guard
--

CREATE FUNCTION shielding.new_identity(token bytea, reason text, client text, number bigint, family text, given text, born date, gender text, ground text, evidence text, reference text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'shielding', 'pg_temp'
    AS $$
declare
    session access.session := access.admit(token, reason, '{2}');
    outcome text := session.fault;
    made bigint;
    asked uuid := gen_random_uuid();
begin
    if outcome is null then
        outcome := case
            when session.authority is distinct from shielding.authority_of(new_identity.number) then 'not-found'
            when new_identity.ground not in ('witness protection', 'risk to adoptive placement', 'threat to life') then 'ground-invalid'
            when coalesce(length(family), 0) not between 1 and 100 or coalesce(length(given), 0) not between 1 and 200
                or gender not in ('female', 'male', 'unspecified') or gender is null
                or born is null or born not between access.today() - 9500 and access.today() then 'identity-invalid'
            else coalesce(nullif(shielding.fault_of(new_identity.ground, new_identity.evidence, new_identity.reference), ''), 'granted')
        end;
    end if;
    if outcome = 'granted' then
        made := registry.new_number();
    end if;
    outcome := access.record(session, 'shielding', outcome, case when made is null then reason else 'a record was begun' end,
        client, '{"step": "begin-record"}', case when made is null then '{}'::bigint[] else array[made] end);
    if outcome <> 'granted' then
        return outcome;
    end if;
    insert into audit.entry (request, action, outcome, account, role, authority, purpose, reason, client, criteria, children)
    values (gen_random_uuid(), 'shielding', 'closed', session.account, session.role, session.authority, session.purpose, reason,
        client, '{"step": "close-record"}', array[new_identity.number]);
    insert into registry.child (number, born, gender) values (made, new_identity.born, new_identity.gender);
    insert into registry.child_name (child, ordinal, kind, family, given)
    values (made, 1, 'current', new_identity.family, new_identity.given);
    insert into registry.child_home (child, authority, responsible_since, whereabouts)
    values (made, session.authority, access.today(), 'no known address');
    insert into shielding.request (request, child, asked_by, asked_for, ground, evidence, reference)
    values (asked, made, session.account, 'team', new_identity.ground, new_identity.evidence, new_identity.reference);
    insert into shielding.member (request, child, kind) values (asked, made, 'named');
    insert into shielding.shield (child, started, state, request, asked_by, decide_by, reviewed_on, review_by)
    values (made, clock_timestamp(), 'provisional', asked, session.account, clock_timestamp() + interval '7 days',
        access.today(), (access.today() + interval '6 months')::date);
    update registry.child as c set archived_on = access.today() where c.number = new_identity.number;
    return outcome;
end $$;

ALTER FUNCTION shielding.new_identity(token bytea, reason text, client text, number bigint, family text, given text, born date, gender text, ground text, evidence text, reference text) OWNER TO contactpoint_guard;

--
-- Name: override(bytea, text, text, bigint, boolean); Type: FUNCTION; Schema: shielding; Owner: contactpoint_guard
--

CREATE FUNCTION shielding.override(token bytea, reason text, client text, number bigint, warned boolean) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'shielding', 'pg_temp'
    AS $$
declare
    session access.session := access.admit(token, reason, '{1}');
    outcome text := session.fault;
begin
    if outcome is null then
        outcome := case
            when session.sector not in ('police', 'social care')
                or not exists (select from access.override_right as r where r.account = session.account) then 'not-permitted'
            when not exists (
                select from shielding.shield as s
                where s.child = override.number and s.ended is null and shielding.authority_of(s.child) is not null)
                then 'not-found'
            when warned is not true then 'override-warning'
            when length(btrim(reason)) < 20 then 'override-reason'
            else 'granted'
        end;
    end if;
    outcome := access.record(session, 'shielding', outcome, reason, client,
        jsonb_build_object('step', 'override', 'number', override.number),
        case when outcome = 'not-found' then '{}'::bigint[] else array[override.number] end);
    if outcome = 'granted' then
        insert into shielding.override (child, account) values (override.number, session.account);
        insert into shielding.item (child, kind, opened_by) values (override.number, 'override', session.account);
    end if;
    return outcome;
end $$;

ALTER FUNCTION shielding.override(token bytea, reason text, client text, number bigint, warned boolean) OWNER TO contactpoint_guard;

--
-- Name: pull(bytea, text, text); Type: FUNCTION; Schema: shielding; Owner: contactpoint_guard
--

CREATE FUNCTION shielding.pull(token bytea, reason text, client text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'shielding', 'pg_temp'
    AS $$
declare
    session access.session := access.admit(token, reason, '{6}');
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
    return access.record(session, 'shielding', outcome, reason, client,
        jsonb_build_object('step', 'pull', 'system', holder), waiting);
end $$;

ALTER FUNCTION shielding.pull(token bytea, reason text, client text) OWNER TO contactpoint_guard;

--
-- Name: pulled(); Type: FUNCTION; Schema: shielding; Owner: contactpoint_guard
--

CREATE FUNCTION shielding.pulled() RETURNS TABLE(notice uuid, number bigint, kind text, at timestamp with time zone)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'shielding', 'pg_temp'
    AS $$
    select e.notice, e.child, e.kind, e.at
    from access.grant as g
    join shielding.delivery as d on d.system = shielding.system_of(g.account) and d.child = any (g.children)
        and d.confirmed_at is null
    join shielding.event as e on e.event = d.event
    where g.token_hash = sha256(convert_to(current_setting('contactpoint.token', true), 'UTF8'))
        and g.expires > clock_timestamp() and not g.closed and g.action = 'shielding' and g.role = 6
        and g.transaction is distinct from pg_current_xact_id_if_assigned()
    order by e.event
    limit 500
$$;

ALTER FUNCTION shielding.pulled() OWNER TO contactpoint_guard;

--
-- Name: request(bytea, text, text, bigint, text, text, text, boolean); Type: FUNCTION; Schema: shielding; Owner: contactpoint_guard
--

CREATE FUNCTION shielding.request(token bytea, reason text, client text, number bigint, ground text, evidence text, reference text, for_parent boolean) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'shielding', 'pg_temp'
    AS $$
declare
    session access.session := access.admit(token, reason);
    responsible smallint := shielding.authority_of(request.number);
    members bigint[] := '{}';
    outcome text := session.fault;
    made uuid := gen_random_uuid();
begin
    if outcome is null then
        outcome := case
            when responsible is null
                or not (session.role = 2 and session.authority = responsible)
                    and not shielding.has_opened(session.account, request.number) then 'not-found'
            when for_parent and session.role <> 2 then 'not-permitted'
            when request.evidence is null and request.reference is null
                and exists (select from shielding.ground as g where g.ground = request.ground) then null
            else nullif(shielding.fault_of(request.ground, request.evidence, request.reference), '')
        end;
    end if;
    outcome := coalesce(outcome, case
        when exists (select from shielding.shield as s where s.child = request.number and s.ended is null) then 'already-shielded'
        when exists (
            select from shielding.shield as s
            where s.child = request.number and s.asked_by = session.account and s.ended_because = 'refused'
                and s.ended > statement_timestamp() - interval '30 days') then 'refused-before'
        else 'granted'
    end);
    if outcome = 'granted' then
        members := array(
            select h.child from shielding.household_of(request.number) as h where h.kind = 'present address'
            union select request.number order by 1);
    end if;
    -- What the household is isn't for the one who asks to read: the grant names the child alone.
    outcome := access.record(session, 'shielding', outcome, reason, client, jsonb_build_object(
            'step', 'request', 'number', request.number, 'ground', request.ground, 'evidence', request.evidence,
            'shielded', members),
        case when outcome = 'not-found' then '{}'::bigint[] else array[request.number] end);
    if outcome <> 'granted' then
        return outcome;
    end if;
    insert into shielding.request (request, child, asked_by, asked_for, ground, evidence, reference)
    values (made, request.number, session.account,
        case when for_parent then 'parent' when session.role = 2 then 'team' else 'practitioner' end,
        request.ground, request.evidence, request.reference);
    insert into shielding.member (request, child, kind)
    select made, request.number, 'named' union all select made, h.child, h.kind from shielding.household_of(request.number) as h;
    insert into shielding.shield (child, started, state, request, asked_by, decide_by, reviewed_on, review_by)
    select m, clock_timestamp(), 'provisional', made, session.account, clock_timestamp() + interval '7 days',
        access.today(), (access.today() + interval '6 months')::date
    from unnest(members) as m
    order by m
    on conflict (child) where ended is null do nothing;
    return outcome;
end $$;

ALTER FUNCTION shielding.request(token bytea, reason text, client text, number bigint, ground text, evidence text, reference text, for_parent boolean) OWNER TO contactpoint_guard;

--
-- Name: review(bytea, text, text, bigint, boolean, text, text, text, date); Type: FUNCTION; Schema: shielding; Owner: contactpoint_guard
--

CREATE FUNCTION shielding.review(token bytea, reason text, client text, number bigint, keep boolean, ground text, evidence text, reference text, review_by date) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'shielding', 'pg_temp'
    AS $$
declare
    session access.session := access.admit(token, reason, '{2}');
    outcome text := session.fault;
begin
    if outcome is null then
        perform from shielding.shield as s
        where s.child = review.number and s.ended is null and s.state = 'confirmed'
            and shielding.authority_of(s.child) = session.authority
        for update;
        outcome := case
            when not found then 'not-found'
            when keep is null then 'keep-missing'
            when keep then coalesce(
                nullif(shielding.fault_of(review.ground, review.evidence, review.reference), ''),
                case when review.review_by > access.today() and review.review_by <= access.today() + interval '6 months'
                    then 'granted' else 'review-invalid' end)
            else 'granted'
        end;
    end if;
    outcome := access.record(session, 'shielding', outcome, reason, client, jsonb_build_object(
            'step', 'review', 'number', review.number, 'keep', review.keep, 'ground', review.ground, 'evidence', review.evidence,
            'reference', review.reference, 'review', review.review_by),
        case when outcome = 'not-found' then '{}'::bigint[] else array[review.number] end);
    if outcome <> 'granted' then
        return outcome;
    end if;
    if keep then
        update shielding.shield as s
        set ground = review.ground, evidence = review.evidence, reference = review.reference,
            reviewed_on = access.today(), review_by = review.review_by
        where s.child = review.number and s.ended is null;
        update shielding.item as i
        set closed_at = clock_timestamp(), closed_by = session.account, finding = 'reviewed'
        where i.child = review.number and i.kind = 'review overdue' and i.closed_at is null;
    else
        update shielding.shield as s
        set ended = clock_timestamp(), ended_by = session.account, ended_because = 'lifted'
        where s.child = review.number and s.ended is null;
        insert into shielding.item (child, kind, opened_by) values (review.number, 'lifted', session.account);
    end if;
    return outcome;
end $$;

ALTER FUNCTION shielding.review(token bytea, reason text, client text, number bigint, keep boolean, ground text, evidence text, reference text, review_by date) OWNER TO contactpoint_guard;

--
-- Name: set_override_right(bytea, text, text, uuid, boolean); Type: FUNCTION; Schema: shielding; Owner: contactpoint_guard
--

CREATE FUNCTION shielding.set_override_right(token bytea, reason text, client text, subject uuid, may boolean) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'shielding', 'pg_temp'
    AS $$
declare
    session access.session := access.admit(token, reason, '{2}');
    outcome text := session.fault;
    holder bigint;
begin
    if outcome is null then
        select a.account into holder
        from access.account as a join access.occupation as o on o.name = a.occupation
        where a.subject = set_override_right.subject and a.authority = session.authority and a.role = 1
            and o.sector in ('police', 'social care');
        outcome := case when holder is null then 'account-not-eligible' else 'granted' end;
    end if;
    outcome := access.record(session, 'shielding', outcome, reason, client,
        jsonb_build_object('step', 'override-right', 'account', holder, 'may', may), '{}');
    if outcome = 'granted' and may then
        insert into access.override_right (account, given_by) values (holder, session.account) on conflict do nothing;
    elsif outcome = 'granted' then
        delete from access.override_right as r where r.account = holder;
        update shielding.override as o set closed_at = clock_timestamp() where o.account = holder and o.closed_at is null;
    end if;
    return outcome;
end $$;

ALTER FUNCTION shielding.set_override_right(token bytea, reason text, client text, subject uuid, may boolean) OWNER TO contactpoint_guard;

--
-- Name: shields(); Type: FUNCTION; Schema: shielding; Owner: contactpoint_guard
--

CREATE FUNCTION shielding.shields() RETURNS TABLE(number bigint, family text, given text, state text, started timestamp with time zone, request uuid, decide_by timestamp with time zone, reviewed_on date, review_by date, ground text, evidence text, reference text, asked_by text, decided_by text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'shielding', 'pg_temp'
    AS $$
    select s.child, coalesce(n.family, ''), coalesce(n.given, ''), s.state, s.started, s.request, s.decide_by,
        s.reviewed_on, s.review_by, coalesce(s.ground, r.ground), coalesce(s.evidence, r.evidence), coalesce(s.reference, r.reference),
        a.name, d.name
    from shielding.shield as s
    left join registry.child_name as n on n.child = s.child and n.kind = 'current'
    left join shielding.request as r on r.request = s.request
    left join access.account as a on a.account = s.asked_by
    left join access.account as d on d.account = s.decided_by
    where s.child = any ((select access.granted('shielding'))::bigint[]) and s.ended is null
    order by coalesce(s.decide_by, s.review_by), s.child
$$;

ALTER FUNCTION shielding.shields() OWNER TO contactpoint_guard;

--
-- Name: sight(); Type: FUNCTION; Schema: shielding; Owner: contactpoint_guard
--

CREATE FUNCTION shielding.sight() RETURNS TABLE(scope text, reader text, ordinary boolean, shielded boolean)
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    values
        -- Name, birth date, gender, number, carers' names, and that there is a shield.
        ('record', 'responsible team', true, true),
        ('record', 'other team', true, true),
        ('record', 'health', true, true),
        ('record', 'education', true, true),
        ('record', 'other', true, true),
        ('record', 'override', true, true),
        -- Authority, state of the whereabouts, addresses.
        ('whereabouts', 'responsible team', true, true),
        ('whereabouts', 'other team', true, false),
        ('whereabouts', 'health', true, false),
        ('whereabouts', 'education', true, false),
        ('whereabouts', 'other', true, false),
        ('whereabouts', 'override', true, true),
        -- Carers' contact details, school, practice and every other service, the lead, the common assessment.
        ('contacts', 'responsible team', true, true),
        ('contacts', 'other team', true, false),
        ('contacts', 'health', true, false),
        ('contacts', 'education', true, false),
        ('contacts', 'other', true, false),
        ('contacts', 'override', true, true),
        -- Sensitive services; that there is one is among the contacts.
        ('sensitive', 'responsible team', true, true),
        ('sensitive', 'other team', false, false),
        ('sensitive', 'health', false, false),
        ('sensitive', 'education', false, false),
        ('sensitive', 'other', false, false),
        ('sensitive', 'override', false, false),
        -- Other bodies' numbers.
        ('nhs', 'responsible team', true, true),
        ('nhs', 'other team', false, false),
        ('nhs', 'health', true, false),
        ('nhs', 'education', false, false),
        ('nhs', 'other', false, false),
        ('nhs', 'override', false, false),
        ('upn', 'responsible team', true, true),
        ('upn', 'other team', false, false),
        ('upn', 'health', false, false),
        ('upn', 'education', true, false),
        ('upn', 'other', false, false),
        ('upn', 'override', false, false),
        -- The case of a shield: who asked, on what ground, the household, what is to be done.
        ('shielding', 'responsible team', true, true),
        ('shielding', 'other team', false, false),
        ('shielding', 'health', false, false),
        ('shielding', 'education', false, false),
        ('shielding', 'other', false, false),
        ('shielding', 'override', false, false)
$$;

ALTER FUNCTION shielding.sight() OWNER TO contactpoint_guard;

--
-- Name: system_of(bigint); Type: FUNCTION; Schema: shielding; Owner: contactpoint_guard
--

CREATE FUNCTION shielding.system_of(account bigint) RETURNS bigint
    LANGUAGE sql STABLE
    AS $_$ select s.system from shielding.system as s where s.account = $1 $_$;

ALTER FUNCTION shielding.system_of(account bigint) OWNER TO contactpoint_guard;

--
-- Name: take(integer); Type: FUNCTION; Schema: shielding; Owner: contactpoint_guard
--

CREATE FUNCTION shielding.take(most integer) RETURNS TABLE(system bigint, url text, event bigint, notice uuid, number bigint, kind text, at timestamp with time zone)
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'shielding', 'pg_temp'
    AS $_$
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
$_$;

ALTER FUNCTION shielding.take(most integer) OWNER TO contactpoint_guard;

--
-- Name: tell(); Type: FUNCTION; Schema: shielding; Owner: contactpoint_guard
--

CREATE FUNCTION shielding.tell() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'shielding', 'pg_temp'
    AS $$
declare
    happened constant text := case
        when new.ended is not null then 'unshielded' when tg_op = 'INSERT' then 'shielded' else 'renewed' end;
    told bigint;
begin
    -- A nation that is loaded has no systems yet, and more children than there is room for locks.
    if tg_op = 'INSERT' and new.ended is not null or not exists (select from shielding.system) then
        return null;
    end if;
    perform shielding.lock_notices(new.child);
    if exists (select from shielding.holding as h where h.child = new.child) then
        insert into shielding.event (child, kind) values (new.child, happened) returning event into told;
        insert into shielding.delivery (system, event, child)
        select h.system, told, h.child from shielding.holding as h where h.child = new.child;
    end if;
    return null;
end $$;

ALTER FUNCTION shielding.tell() OWNER TO contactpoint_guard;

--
-- Name: unconfirmed(); Type: FUNCTION; Schema: shielding; Owner: contactpoint_guard
--

CREATE FUNCTION shielding.unconfirmed() RETURNS TABLE(number bigint, system text, kind text, at timestamp with time zone, delivered_at timestamp with time zone)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'shielding', 'pg_temp'
    AS $$
    select d.child, s.name, e.kind, e.at, d.delivered_at
    from shielding.delivery as d
    join shielding.event as e on e.event = d.event
    join shielding.system as s on s.system = d.system
    where d.child = any ((select access.granted('shielding'))::bigint[]) and d.confirmed_at is null
    order by e.at, d.child, s.name
$$;

ALTER FUNCTION shielding.unconfirmed() OWNER TO contactpoint_guard;

--
-- Name: undecided(uuid, smallint); Type: FUNCTION; Schema: shielding; Owner: contactpoint_guard
--

CREATE FUNCTION shielding.undecided(request uuid, authority smallint) RETURNS bigint[]
    LANGUAGE sql STABLE
    AS $_$
    select array(
        select m.child from shielding.member as m
        where m.request = $1 and m.taken is null and shielding.authority_of(m.child) = $2
        order by m.child)
$_$;

ALTER FUNCTION shielding.undecided(request uuid, authority smallint) OWNER TO contactpoint_guard;

--
-- Name: undelivered(bigint); Type: FUNCTION; Schema: shielding; Owner: contactpoint_guard
--

CREATE FUNCTION shielding.undelivered(system bigint) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'shielding', 'pg_temp'
    AS $_$
    update shielding.system as s
    set failures = s.failures + 1, leased_until = '-infinity',
        next_at = clock_timestamp() + least(300, power(2, least(s.failures, 9))) * (0.75 + random() / 2) * interval '1 second'
    where s.system = $1
$_$;

ALTER FUNCTION shielding.undelivered(system bigint) OWNER TO contactpoint_guard;

--
-- Name: account_account_seq; Type: SEQUENCE; Schema: access; Owner: contactpoint_owner
--

ALTER TABLE access.account ALTER COLUMN account ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME access.account_account_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: grant; Type: TABLE; Schema: access; Owner: contactpoint_owner
--

CREATE TABLE access."grant" (
    request uuid NOT NULL,
    transaction xid8 DEFAULT pg_current_xact_id() NOT NULL,
    expires timestamp with time zone NOT NULL,
    account bigint NOT NULL,
    role smallint NOT NULL,
    authority smallint,
    sector text NOT NULL,
    action text NOT NULL,
    children bigint[] NOT NULL,
    closed boolean DEFAULT false NOT NULL,
    token_hash bytea,
    on_behalf_of bigint,
    purpose smallint
)
WITH (fillfactor='70');

ALTER TABLE ONLY access."grant" FORCE ROW LEVEL SECURITY;

ALTER TABLE access."grant" OWNER TO contactpoint_owner;

--
-- Name: COLUMN "grant".transaction; Type: COMMENT; Schema: access; Owner: contactpoint_owner
--

COMMENT ON COLUMN access."grant".transaction IS 'Rows open only to a later transaction than this: the audit entry of the same transaction is then durable.';

--
-- Name: COLUMN "grant".closed; Type: COMMENT; Schema: access; Owner: contactpoint_owner
--

COMMENT ON COLUMN access."grant".closed IS 'Set when the answer has been read, and when the token is presented a second time: then it opens nothing more.';

--
-- Name: COLUMN "grant".token_hash; Type: COMMENT; Schema: access; Owner: contactpoint_owner
--

COMMENT ON COLUMN access."grant".token_hash IS 'SHA-256 of the token in hexadecimal digits. Only its holder can show the token.';

--
-- Name: occupation; Type: TABLE; Schema: access; Owner: contactpoint_owner
--

CREATE TABLE access.occupation (
    name text NOT NULL,
    sector text NOT NULL,
    CONSTRAINT "a sector is one of the listed" CHECK ((sector = ANY (ARRAY['social care'::text, 'health'::text, 'education'::text, 'police'::text, 'probation'::text, 'youth offending'::text, 'fire and rescue'::text, 'voluntary'::text])))
);

ALTER TABLE access.occupation OWNER TO contactpoint_owner;

--
-- Name: TABLE occupation; Type: COMMENT; Schema: access; Owner: contactpoint_owner
--

COMMENT ON TABLE access.occupation IS 'The occupations that may have an account (SI 2007/2182, schedule), and the sector each works in.';

--
-- Name: override_right; Type: TABLE; Schema: access; Owner: contactpoint_owner
--

CREATE TABLE access.override_right (
    account bigint NOT NULL,
    given_by bigint NOT NULL,
    given_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);

ALTER TABLE ONLY access.override_right FORCE ROW LEVEL SECURITY;

ALTER TABLE access.override_right OWNER TO contactpoint_owner;

--
-- Name: purpose; Type: TABLE; Schema: access; Owner: contactpoint_owner
--

CREATE TABLE access.purpose (
    code smallint NOT NULL,
    name text NOT NULL,
    basis text NOT NULL
);

ALTER TABLE access.purpose OWNER TO contactpoint_owner;

--
-- Name: TABLE purpose; Type: COMMENT; Schema: access; Owner: contactpoint_owner
--

COMMENT ON TABLE access.purpose IS 'The lawful purposes an access may have, each with its legal basis.';

--
-- Name: role; Type: TABLE; Schema: access; Owner: contactpoint_owner
--

CREATE TABLE access.role (
    code smallint NOT NULL,
    name text NOT NULL
);

ALTER TABLE access.role OWNER TO contactpoint_owner;

--
-- Name: entry; Type: TABLE; Schema: audit; Owner: contactpoint_owner
--

CREATE TABLE audit.entry (
    request uuid NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    action text NOT NULL,
    outcome text NOT NULL,
    account bigint,
    on_behalf_of bigint,
    role smallint,
    authority smallint,
    purpose smallint,
    reason text,
    client text,
    criteria jsonb,
    children bigint[] NOT NULL
)
PARTITION BY RANGE (at);

ALTER TABLE ONLY audit.entry FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.entry OWNER TO contactpoint_owner;

--
-- Name: COLUMN entry.outcome; Type: COMMENT; Schema: audit; Owner: contactpoint_owner
--

COMMENT ON COLUMN audit.entry.outcome IS '"granted" (children considered or opened), "returned" (the children shown), or why it was refused.';

--
-- Name: entry_2026_01; Type: TABLE; Schema: audit; Owner: contactpoint_owner
--

CREATE TABLE audit.entry_2026_01 (
    request uuid NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    action text NOT NULL,
    outcome text NOT NULL,
    account bigint,
    on_behalf_of bigint,
    role smallint,
    authority smallint,
    purpose smallint,
    reason text,
    client text,
    criteria jsonb,
    children bigint[] NOT NULL
);

ALTER TABLE ONLY audit.entry_2026_01 FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.entry_2026_01 OWNER TO contactpoint_owner;

--
-- Name: entry_2026_02; Type: TABLE; Schema: audit; Owner: contactpoint_owner
--

CREATE TABLE audit.entry_2026_02 (
    request uuid NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    action text NOT NULL,
    outcome text NOT NULL,
    account bigint,
    on_behalf_of bigint,
    role smallint,
    authority smallint,
    purpose smallint,
    reason text,
    client text,
    criteria jsonb,
    children bigint[] NOT NULL
);

ALTER TABLE ONLY audit.entry_2026_02 FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.entry_2026_02 OWNER TO contactpoint_owner;

--
-- Name: entry_2026_03; Type: TABLE; Schema: audit; Owner: contactpoint_owner
--

CREATE TABLE audit.entry_2026_03 (
    request uuid NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    action text NOT NULL,
    outcome text NOT NULL,
    account bigint,
    on_behalf_of bigint,
    role smallint,
    authority smallint,
    purpose smallint,
    reason text,
    client text,
    criteria jsonb,
    children bigint[] NOT NULL
);

ALTER TABLE ONLY audit.entry_2026_03 FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.entry_2026_03 OWNER TO contactpoint_owner;

--
-- Name: entry_2026_04; Type: TABLE; Schema: audit; Owner: contactpoint_owner
--

CREATE TABLE audit.entry_2026_04 (
    request uuid NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    action text NOT NULL,
    outcome text NOT NULL,
    account bigint,
    on_behalf_of bigint,
    role smallint,
    authority smallint,
    purpose smallint,
    reason text,
    client text,
    criteria jsonb,
    children bigint[] NOT NULL
);

ALTER TABLE ONLY audit.entry_2026_04 FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.entry_2026_04 OWNER TO contactpoint_owner;

--
-- Name: entry_2026_05; Type: TABLE; Schema: audit; Owner: contactpoint_owner
--

CREATE TABLE audit.entry_2026_05 (
    request uuid NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    action text NOT NULL,
    outcome text NOT NULL,
    account bigint,
    on_behalf_of bigint,
    role smallint,
    authority smallint,
    purpose smallint,
    reason text,
    client text,
    criteria jsonb,
    children bigint[] NOT NULL
);

ALTER TABLE ONLY audit.entry_2026_05 FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.entry_2026_05 OWNER TO contactpoint_owner;

--
-- Name: entry_2026_06; Type: TABLE; Schema: audit; Owner: contactpoint_owner
--

CREATE TABLE audit.entry_2026_06 (
    request uuid NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    action text NOT NULL,
    outcome text NOT NULL,
    account bigint,
    on_behalf_of bigint,
    role smallint,
    authority smallint,
    purpose smallint,
    reason text,
    client text,
    criteria jsonb,
    children bigint[] NOT NULL
);

ALTER TABLE ONLY audit.entry_2026_06 FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.entry_2026_06 OWNER TO contactpoint_owner;

--
-- Name: entry_2026_07; Type: TABLE; Schema: audit; Owner: contactpoint_owner
--

CREATE TABLE audit.entry_2026_07 (
    request uuid NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    action text NOT NULL,
    outcome text NOT NULL,
    account bigint,
    on_behalf_of bigint,
    role smallint,
    authority smallint,
    purpose smallint,
    reason text,
    client text,
    criteria jsonb,
    children bigint[] NOT NULL
);

ALTER TABLE ONLY audit.entry_2026_07 FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.entry_2026_07 OWNER TO contactpoint_owner;

--
-- Name: entry_2026_08; Type: TABLE; Schema: audit; Owner: contactpoint_owner
--

CREATE TABLE audit.entry_2026_08 (
    request uuid NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    action text NOT NULL,
    outcome text NOT NULL,
    account bigint,
    on_behalf_of bigint,
    role smallint,
    authority smallint,
    purpose smallint,
    reason text,
    client text,
    criteria jsonb,
    children bigint[] NOT NULL
);

ALTER TABLE ONLY audit.entry_2026_08 FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.entry_2026_08 OWNER TO contactpoint_owner;

--
-- Name: entry_2026_09; Type: TABLE; Schema: audit; Owner: contactpoint_owner
--

CREATE TABLE audit.entry_2026_09 (
    request uuid NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    action text NOT NULL,
    outcome text NOT NULL,
    account bigint,
    on_behalf_of bigint,
    role smallint,
    authority smallint,
    purpose smallint,
    reason text,
    client text,
    criteria jsonb,
    children bigint[] NOT NULL
);

ALTER TABLE ONLY audit.entry_2026_09 FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.entry_2026_09 OWNER TO contactpoint_owner;

--
-- Name: entry_2026_10; Type: TABLE; Schema: audit; Owner: contactpoint_owner
--

CREATE TABLE audit.entry_2026_10 (
    request uuid NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    action text NOT NULL,
    outcome text NOT NULL,
    account bigint,
    on_behalf_of bigint,
    role smallint,
    authority smallint,
    purpose smallint,
    reason text,
    client text,
    criteria jsonb,
    children bigint[] NOT NULL
);

ALTER TABLE ONLY audit.entry_2026_10 FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.entry_2026_10 OWNER TO contactpoint_owner;

--
-- Name: entry_2026_11; Type: TABLE; Schema: audit; Owner: contactpoint_owner
--

CREATE TABLE audit.entry_2026_11 (
    request uuid NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    action text NOT NULL,
    outcome text NOT NULL,
    account bigint,
    on_behalf_of bigint,
    role smallint,
    authority smallint,
    purpose smallint,
    reason text,
    client text,
    criteria jsonb,
    children bigint[] NOT NULL
);

ALTER TABLE ONLY audit.entry_2026_11 FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.entry_2026_11 OWNER TO contactpoint_owner;

--
-- Name: entry_2026_12; Type: TABLE; Schema: audit; Owner: contactpoint_owner
--

CREATE TABLE audit.entry_2026_12 (
    request uuid NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    action text NOT NULL,
    outcome text NOT NULL,
    account bigint,
    on_behalf_of bigint,
    role smallint,
    authority smallint,
    purpose smallint,
    reason text,
    client text,
    criteria jsonb,
    children bigint[] NOT NULL
);

ALTER TABLE ONLY audit.entry_2026_12 FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.entry_2026_12 OWNER TO contactpoint_owner;

--
-- Name: entry_2027_01; Type: TABLE; Schema: audit; Owner: contactpoint_owner
--

CREATE TABLE audit.entry_2027_01 (
    request uuid NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    action text NOT NULL,
    outcome text NOT NULL,
    account bigint,
    on_behalf_of bigint,
    role smallint,
    authority smallint,
    purpose smallint,
    reason text,
    client text,
    criteria jsonb,
    children bigint[] NOT NULL
);

ALTER TABLE ONLY audit.entry_2027_01 FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.entry_2027_01 OWNER TO contactpoint_owner;

--
-- Name: entry_2027_02; Type: TABLE; Schema: audit; Owner: contactpoint_owner
--

CREATE TABLE audit.entry_2027_02 (
    request uuid NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    action text NOT NULL,
    outcome text NOT NULL,
    account bigint,
    on_behalf_of bigint,
    role smallint,
    authority smallint,
    purpose smallint,
    reason text,
    client text,
    criteria jsonb,
    children bigint[] NOT NULL
);

ALTER TABLE ONLY audit.entry_2027_02 FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.entry_2027_02 OWNER TO contactpoint_owner;

--
-- Name: entry_2027_03; Type: TABLE; Schema: audit; Owner: contactpoint_owner
--

CREATE TABLE audit.entry_2027_03 (
    request uuid NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    action text NOT NULL,
    outcome text NOT NULL,
    account bigint,
    on_behalf_of bigint,
    role smallint,
    authority smallint,
    purpose smallint,
    reason text,
    client text,
    criteria jsonb,
    children bigint[] NOT NULL
);

ALTER TABLE ONLY audit.entry_2027_03 FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.entry_2027_03 OWNER TO contactpoint_owner;

--
-- Name: entry_2027_04; Type: TABLE; Schema: audit; Owner: contactpoint_owner
--

CREATE TABLE audit.entry_2027_04 (
    request uuid NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    action text NOT NULL,
    outcome text NOT NULL,
    account bigint,
    on_behalf_of bigint,
    role smallint,
    authority smallint,
    purpose smallint,
    reason text,
    client text,
    criteria jsonb,
    children bigint[] NOT NULL
);

ALTER TABLE ONLY audit.entry_2027_04 FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.entry_2027_04 OWNER TO contactpoint_owner;

--
-- Name: entry_2027_05; Type: TABLE; Schema: audit; Owner: contactpoint_owner
--

CREATE TABLE audit.entry_2027_05 (
    request uuid NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    action text NOT NULL,
    outcome text NOT NULL,
    account bigint,
    on_behalf_of bigint,
    role smallint,
    authority smallint,
    purpose smallint,
    reason text,
    client text,
    criteria jsonb,
    children bigint[] NOT NULL
);

ALTER TABLE ONLY audit.entry_2027_05 FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.entry_2027_05 OWNER TO contactpoint_owner;

--
-- Name: entry_2027_06; Type: TABLE; Schema: audit; Owner: contactpoint_owner
--

CREATE TABLE audit.entry_2027_06 (
    request uuid NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    action text NOT NULL,
    outcome text NOT NULL,
    account bigint,
    on_behalf_of bigint,
    role smallint,
    authority smallint,
    purpose smallint,
    reason text,
    client text,
    criteria jsonb,
    children bigint[] NOT NULL
);

ALTER TABLE ONLY audit.entry_2027_06 FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.entry_2027_06 OWNER TO contactpoint_owner;

--
-- Name: entry_2027_07; Type: TABLE; Schema: audit; Owner: contactpoint_owner
--

CREATE TABLE audit.entry_2027_07 (
    request uuid NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    action text NOT NULL,
    outcome text NOT NULL,
    account bigint,
    on_behalf_of bigint,
    role smallint,
    authority smallint,
    purpose smallint,
    reason text,
    client text,
    criteria jsonb,
    children bigint[] NOT NULL
);

ALTER TABLE ONLY audit.entry_2027_07 FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.entry_2027_07 OWNER TO contactpoint_owner;

--
-- Name: entry_2027_08; Type: TABLE; Schema: audit; Owner: contactpoint_owner
--

CREATE TABLE audit.entry_2027_08 (
    request uuid NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    action text NOT NULL,
    outcome text NOT NULL,
    account bigint,
    on_behalf_of bigint,
    role smallint,
    authority smallint,
    purpose smallint,
    reason text,
    client text,
    criteria jsonb,
    children bigint[] NOT NULL
);

ALTER TABLE ONLY audit.entry_2027_08 FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.entry_2027_08 OWNER TO contactpoint_owner;

--
-- Name: entry_2027_09; Type: TABLE; Schema: audit; Owner: contactpoint_owner
--

CREATE TABLE audit.entry_2027_09 (
    request uuid NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    action text NOT NULL,
    outcome text NOT NULL,
    account bigint,
    on_behalf_of bigint,
    role smallint,
    authority smallint,
    purpose smallint,
    reason text,
    client text,
    criteria jsonb,
    children bigint[] NOT NULL
);

ALTER TABLE ONLY audit.entry_2027_09 FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.entry_2027_09 OWNER TO contactpoint_owner;

--
-- Name: entry_2027_10; Type: TABLE; Schema: audit; Owner: contactpoint_owner
--

CREATE TABLE audit.entry_2027_10 (
    request uuid NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    action text NOT NULL,
    outcome text NOT NULL,
    account bigint,
    on_behalf_of bigint,
    role smallint,
    authority smallint,
    purpose smallint,
    reason text,
    client text,
    criteria jsonb,
    children bigint[] NOT NULL
);

ALTER TABLE ONLY audit.entry_2027_10 FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.entry_2027_10 OWNER TO contactpoint_owner;

--
-- Name: entry_2027_11; Type: TABLE; Schema: audit; Owner: contactpoint_owner
--

CREATE TABLE audit.entry_2027_11 (
    request uuid NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    action text NOT NULL,
    outcome text NOT NULL,
    account bigint,
    on_behalf_of bigint,
    role smallint,
    authority smallint,
    purpose smallint,
    reason text,
    client text,
    criteria jsonb,
    children bigint[] NOT NULL
);

ALTER TABLE ONLY audit.entry_2027_11 FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.entry_2027_11 OWNER TO contactpoint_owner;

--
-- Name: entry_2027_12; Type: TABLE; Schema: audit; Owner: contactpoint_owner
--

CREATE TABLE audit.entry_2027_12 (
    request uuid NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    action text NOT NULL,
    outcome text NOT NULL,
    account bigint,
    on_behalf_of bigint,
    role smallint,
    authority smallint,
    purpose smallint,
    reason text,
    client text,
    criteria jsonb,
    children bigint[] NOT NULL
);

ALTER TABLE ONLY audit.entry_2027_12 FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.entry_2027_12 OWNER TO contactpoint_owner;

--
-- Name: entry_2028_01; Type: TABLE; Schema: audit; Owner: contactpoint_owner
--

CREATE TABLE audit.entry_2028_01 (
    request uuid NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    action text NOT NULL,
    outcome text NOT NULL,
    account bigint,
    on_behalf_of bigint,
    role smallint,
    authority smallint,
    purpose smallint,
    reason text,
    client text,
    criteria jsonb,
    children bigint[] NOT NULL
);

ALTER TABLE ONLY audit.entry_2028_01 FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.entry_2028_01 OWNER TO contactpoint_owner;

--
-- Name: entry_2028_02; Type: TABLE; Schema: audit; Owner: contactpoint_owner
--

CREATE TABLE audit.entry_2028_02 (
    request uuid NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    action text NOT NULL,
    outcome text NOT NULL,
    account bigint,
    on_behalf_of bigint,
    role smallint,
    authority smallint,
    purpose smallint,
    reason text,
    client text,
    criteria jsonb,
    children bigint[] NOT NULL
);

ALTER TABLE ONLY audit.entry_2028_02 FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.entry_2028_02 OWNER TO contactpoint_owner;

--
-- Name: entry_2028_03; Type: TABLE; Schema: audit; Owner: contactpoint_owner
--

CREATE TABLE audit.entry_2028_03 (
    request uuid NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    action text NOT NULL,
    outcome text NOT NULL,
    account bigint,
    on_behalf_of bigint,
    role smallint,
    authority smallint,
    purpose smallint,
    reason text,
    client text,
    criteria jsonb,
    children bigint[] NOT NULL
);

ALTER TABLE ONLY audit.entry_2028_03 FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.entry_2028_03 OWNER TO contactpoint_owner;

--
-- Name: entry_2028_04; Type: TABLE; Schema: audit; Owner: contactpoint_owner
--

CREATE TABLE audit.entry_2028_04 (
    request uuid NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    action text NOT NULL,
    outcome text NOT NULL,
    account bigint,
    on_behalf_of bigint,
    role smallint,
    authority smallint,
    purpose smallint,
    reason text,
    client text,
    criteria jsonb,
    children bigint[] NOT NULL
);

ALTER TABLE ONLY audit.entry_2028_04 FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.entry_2028_04 OWNER TO contactpoint_owner;

--
-- Name: entry_2028_05; Type: TABLE; Schema: audit; Owner: contactpoint_owner
--

CREATE TABLE audit.entry_2028_05 (
    request uuid NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    action text NOT NULL,
    outcome text NOT NULL,
    account bigint,
    on_behalf_of bigint,
    role smallint,
    authority smallint,
    purpose smallint,
    reason text,
    client text,
    criteria jsonb,
    children bigint[] NOT NULL
);

ALTER TABLE ONLY audit.entry_2028_05 FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.entry_2028_05 OWNER TO contactpoint_owner;

--
-- Name: entry_2028_06; Type: TABLE; Schema: audit; Owner: contactpoint_owner
--

CREATE TABLE audit.entry_2028_06 (
    request uuid NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    action text NOT NULL,
    outcome text NOT NULL,
    account bigint,
    on_behalf_of bigint,
    role smallint,
    authority smallint,
    purpose smallint,
    reason text,
    client text,
    criteria jsonb,
    children bigint[] NOT NULL
);

ALTER TABLE ONLY audit.entry_2028_06 FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.entry_2028_06 OWNER TO contactpoint_owner;

--
-- Name: entry_2028_07; Type: TABLE; Schema: audit; Owner: contactpoint_owner
--

CREATE TABLE audit.entry_2028_07 (
    request uuid NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    action text NOT NULL,
    outcome text NOT NULL,
    account bigint,
    on_behalf_of bigint,
    role smallint,
    authority smallint,
    purpose smallint,
    reason text,
    client text,
    criteria jsonb,
    children bigint[] NOT NULL
);

ALTER TABLE ONLY audit.entry_2028_07 FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.entry_2028_07 OWNER TO contactpoint_owner;

--
-- Name: entry_2028_08; Type: TABLE; Schema: audit; Owner: contactpoint_owner
--

CREATE TABLE audit.entry_2028_08 (
    request uuid NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    action text NOT NULL,
    outcome text NOT NULL,
    account bigint,
    on_behalf_of bigint,
    role smallint,
    authority smallint,
    purpose smallint,
    reason text,
    client text,
    criteria jsonb,
    children bigint[] NOT NULL
);

ALTER TABLE ONLY audit.entry_2028_08 FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.entry_2028_08 OWNER TO contactpoint_owner;

--
-- Name: entry_2028_09; Type: TABLE; Schema: audit; Owner: contactpoint_owner
--

CREATE TABLE audit.entry_2028_09 (
    request uuid NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    action text NOT NULL,
    outcome text NOT NULL,
    account bigint,
    on_behalf_of bigint,
    role smallint,
    authority smallint,
    purpose smallint,
    reason text,
    client text,
    criteria jsonb,
    children bigint[] NOT NULL
);

ALTER TABLE ONLY audit.entry_2028_09 FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.entry_2028_09 OWNER TO contactpoint_owner;

--
-- Name: entry_2028_10; Type: TABLE; Schema: audit; Owner: contactpoint_owner
--

CREATE TABLE audit.entry_2028_10 (
    request uuid NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    action text NOT NULL,
    outcome text NOT NULL,
    account bigint,
    on_behalf_of bigint,
    role smallint,
    authority smallint,
    purpose smallint,
    reason text,
    client text,
    criteria jsonb,
    children bigint[] NOT NULL
);

ALTER TABLE ONLY audit.entry_2028_10 FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.entry_2028_10 OWNER TO contactpoint_owner;

--
-- Name: entry_2028_11; Type: TABLE; Schema: audit; Owner: contactpoint_owner
--

CREATE TABLE audit.entry_2028_11 (
    request uuid NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    action text NOT NULL,
    outcome text NOT NULL,
    account bigint,
    on_behalf_of bigint,
    role smallint,
    authority smallint,
    purpose smallint,
    reason text,
    client text,
    criteria jsonb,
    children bigint[] NOT NULL
);

ALTER TABLE ONLY audit.entry_2028_11 FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.entry_2028_11 OWNER TO contactpoint_owner;

--
-- Name: entry_2028_12; Type: TABLE; Schema: audit; Owner: contactpoint_owner
--

CREATE TABLE audit.entry_2028_12 (
    request uuid NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    action text NOT NULL,
    outcome text NOT NULL,
    account bigint,
    on_behalf_of bigint,
    role smallint,
    authority smallint,
    purpose smallint,
    reason text,
    client text,
    criteria jsonb,
    children bigint[] NOT NULL
);

ALTER TABLE ONLY audit.entry_2028_12 FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.entry_2028_12 OWNER TO contactpoint_owner;

--
-- Name: entry_2029_01; Type: TABLE; Schema: audit; Owner: contactpoint_owner
--

CREATE TABLE audit.entry_2029_01 (
    request uuid NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    action text NOT NULL,
    outcome text NOT NULL,
    account bigint,
    on_behalf_of bigint,
    role smallint,
    authority smallint,
    purpose smallint,
    reason text,
    client text,
    criteria jsonb,
    children bigint[] NOT NULL
);

ALTER TABLE ONLY audit.entry_2029_01 FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.entry_2029_01 OWNER TO contactpoint_owner;

--
-- Name: entry_2029_02; Type: TABLE; Schema: audit; Owner: contactpoint_owner
--

CREATE TABLE audit.entry_2029_02 (
    request uuid NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    action text NOT NULL,
    outcome text NOT NULL,
    account bigint,
    on_behalf_of bigint,
    role smallint,
    authority smallint,
    purpose smallint,
    reason text,
    client text,
    criteria jsonb,
    children bigint[] NOT NULL
);

ALTER TABLE ONLY audit.entry_2029_02 FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.entry_2029_02 OWNER TO contactpoint_owner;

--
-- Name: entry_2029_03; Type: TABLE; Schema: audit; Owner: contactpoint_owner
--

CREATE TABLE audit.entry_2029_03 (
    request uuid NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    action text NOT NULL,
    outcome text NOT NULL,
    account bigint,
    on_behalf_of bigint,
    role smallint,
    authority smallint,
    purpose smallint,
    reason text,
    client text,
    criteria jsonb,
    children bigint[] NOT NULL
);

ALTER TABLE ONLY audit.entry_2029_03 FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.entry_2029_03 OWNER TO contactpoint_owner;

--
-- Name: entry_2029_04; Type: TABLE; Schema: audit; Owner: contactpoint_owner
--

CREATE TABLE audit.entry_2029_04 (
    request uuid NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    action text NOT NULL,
    outcome text NOT NULL,
    account bigint,
    on_behalf_of bigint,
    role smallint,
    authority smallint,
    purpose smallint,
    reason text,
    client text,
    criteria jsonb,
    children bigint[] NOT NULL
);

ALTER TABLE ONLY audit.entry_2029_04 FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.entry_2029_04 OWNER TO contactpoint_owner;

--
-- Name: entry_2029_05; Type: TABLE; Schema: audit; Owner: contactpoint_owner
--

CREATE TABLE audit.entry_2029_05 (
    request uuid NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    action text NOT NULL,
    outcome text NOT NULL,
    account bigint,
    on_behalf_of bigint,
    role smallint,
    authority smallint,
    purpose smallint,
    reason text,
    client text,
    criteria jsonb,
    children bigint[] NOT NULL
);

ALTER TABLE ONLY audit.entry_2029_05 FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.entry_2029_05 OWNER TO contactpoint_owner;

--
-- Name: entry_2029_06; Type: TABLE; Schema: audit; Owner: contactpoint_owner
--

CREATE TABLE audit.entry_2029_06 (
    request uuid NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    action text NOT NULL,
    outcome text NOT NULL,
    account bigint,
    on_behalf_of bigint,
    role smallint,
    authority smallint,
    purpose smallint,
    reason text,
    client text,
    criteria jsonb,
    children bigint[] NOT NULL
);

ALTER TABLE ONLY audit.entry_2029_06 FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.entry_2029_06 OWNER TO contactpoint_owner;

--
-- Name: entry_2029_07; Type: TABLE; Schema: audit; Owner: contactpoint_owner
--

CREATE TABLE audit.entry_2029_07 (
    request uuid NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    action text NOT NULL,
    outcome text NOT NULL,
    account bigint,
    on_behalf_of bigint,
    role smallint,
    authority smallint,
    purpose smallint,
    reason text,
    client text,
    criteria jsonb,
    children bigint[] NOT NULL
);

ALTER TABLE ONLY audit.entry_2029_07 FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.entry_2029_07 OWNER TO contactpoint_owner;

--
-- Name: entry_2029_08; Type: TABLE; Schema: audit; Owner: contactpoint_owner
--

CREATE TABLE audit.entry_2029_08 (
    request uuid NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    action text NOT NULL,
    outcome text NOT NULL,
    account bigint,
    on_behalf_of bigint,
    role smallint,
    authority smallint,
    purpose smallint,
    reason text,
    client text,
    criteria jsonb,
    children bigint[] NOT NULL
);

ALTER TABLE ONLY audit.entry_2029_08 FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.entry_2029_08 OWNER TO contactpoint_owner;

--
-- Name: entry_2029_09; Type: TABLE; Schema: audit; Owner: contactpoint_owner
--

CREATE TABLE audit.entry_2029_09 (
    request uuid NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    action text NOT NULL,
    outcome text NOT NULL,
    account bigint,
    on_behalf_of bigint,
    role smallint,
    authority smallint,
    purpose smallint,
    reason text,
    client text,
    criteria jsonb,
    children bigint[] NOT NULL
);

ALTER TABLE ONLY audit.entry_2029_09 FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.entry_2029_09 OWNER TO contactpoint_owner;

--
-- Name: entry_2029_10; Type: TABLE; Schema: audit; Owner: contactpoint_owner
--

CREATE TABLE audit.entry_2029_10 (
    request uuid NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    action text NOT NULL,
    outcome text NOT NULL,
    account bigint,
    on_behalf_of bigint,
    role smallint,
    authority smallint,
    purpose smallint,
    reason text,
    client text,
    criteria jsonb,
    children bigint[] NOT NULL
);

ALTER TABLE ONLY audit.entry_2029_10 FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.entry_2029_10 OWNER TO contactpoint_owner;

--
-- Name: entry_2029_11; Type: TABLE; Schema: audit; Owner: contactpoint_owner
--

CREATE TABLE audit.entry_2029_11 (
    request uuid NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    action text NOT NULL,
    outcome text NOT NULL,
    account bigint,
    on_behalf_of bigint,
    role smallint,
    authority smallint,
    purpose smallint,
    reason text,
    client text,
    criteria jsonb,
    children bigint[] NOT NULL
);

ALTER TABLE ONLY audit.entry_2029_11 FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.entry_2029_11 OWNER TO contactpoint_owner;

--
-- Name: entry_2029_12; Type: TABLE; Schema: audit; Owner: contactpoint_owner
--

CREATE TABLE audit.entry_2029_12 (
    request uuid NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    action text NOT NULL,
    outcome text NOT NULL,
    account bigint,
    on_behalf_of bigint,
    role smallint,
    authority smallint,
    purpose smallint,
    reason text,
    client text,
    criteria jsonb,
    children bigint[] NOT NULL
);

ALTER TABLE ONLY audit.entry_2029_12 FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.entry_2029_12 OWNER TO contactpoint_owner;

--
-- Name: common_assessment; Type: TABLE; Schema: contacts; Owner: contactpoint_owner
--

CREATE TABLE contacts.common_assessment (
    child bigint NOT NULL,
    service bigint NOT NULL,
    since date NOT NULL
);

ALTER TABLE ONLY contacts.common_assessment FORCE ROW LEVEL SECURITY;

ALTER TABLE contacts.common_assessment OWNER TO contactpoint_owner;

--
-- Name: TABLE common_assessment; Type: COMMENT; Schema: contacts; Owner: contactpoint_owner
--

COMMENT ON TABLE contacts.common_assessment IS 'That a common assessment (CAF) exists and with whom; never its content.';

--
-- Name: involvement; Type: TABLE; Schema: contacts; Owner: contactpoint_owner
--

CREATE TABLE contacts.involvement (
    child bigint NOT NULL,
    service bigint NOT NULL,
    started date NOT NULL,
    ended date,
    practitioner text,
    occupation text,
    phone text,
    email text,
    lead_professional boolean DEFAULT false NOT NULL,
    CONSTRAINT "an involvement ends after it began" CHECK ((ended >= started))
);

ALTER TABLE ONLY contacts.involvement FORCE ROW LEVEL SECURITY;

ALTER TABLE contacts.involvement OWNER TO contactpoint_owner;

--
-- Name: TABLE involvement; Type: COMMENT; Schema: contacts; Owner: contactpoint_owner
--

COMMENT ON TABLE contacts.involvement IS 'Universal services (school, practice, health visitor) and additional ones; the practitioner where one is named.';

--
-- Name: sensitive_involvement; Type: TABLE; Schema: contacts; Owner: contactpoint_owner
--

CREATE TABLE contacts.sensitive_involvement (
    child bigint NOT NULL,
    service bigint NOT NULL,
    started date NOT NULL,
    ended date,
    practitioner text,
    phone text,
    email text,
    basis text NOT NULL,
    recorded_by text NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    withdrawn_at timestamp with time zone,
    CONSTRAINT "a basis is consent or suspected significant harm" CHECK ((basis = ANY (ARRAY['consent'::text, 'significant harm suspected'::text])))
);

ALTER TABLE ONLY contacts.sensitive_involvement FORCE ROW LEVEL SECURITY;

ALTER TABLE contacts.sensitive_involvement OWNER TO contactpoint_owner;

--
-- Name: sensitive_mark; Type: TABLE; Schema: contacts; Owner: contactpoint_owner
--

CREATE TABLE contacts.sensitive_mark (
    child bigint NOT NULL
);

ALTER TABLE ONLY contacts.sensitive_mark FORCE ROW LEVEL SECURITY;

ALTER TABLE contacts.sensitive_mark OWNER TO contactpoint_owner;

--
-- Name: service; Type: TABLE; Schema: contacts; Owner: contactpoint_owner
--

CREATE TABLE contacts.service (
    service bigint NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    authority smallint NOT NULL,
    phone text,
    email text,
    reference text,
    valid_from date,
    valid_to date,
    CONSTRAINT "a service ends after it began" CHECK ((valid_to > valid_from)),
    CONSTRAINT "a service is of a known kind" CHECK ((kind = ANY (ARRAY['school'::text, 'nursery'::text, 'gp practice'::text, 'health visiting'::text, 'school nursing'::text, 'children''s social care'::text, 'youth offending'::text, 'education welfare'::text, 'special educational needs'::text, 'speech and language therapy'::text, 'community paediatrics'::text, 'police'::text, 'probation'::text, 'fire and rescue'::text, 'voluntary organisation'::text, 'family support'::text, 'housing support'::text, 'sexual health'::text, 'mental health'::text, 'substance misuse'::text])))
);

ALTER TABLE contacts.service OWNER TO contactpoint_owner;

--
-- Name: COLUMN service.reference; Type: COMMENT; Schema: contacts; Owner: contactpoint_owner
--

COMMENT ON COLUMN contacts.service.reference IS 'The body''s own reference: URN of a school, ODS code of a practice.';

--
-- Name: history; Type: TABLE; Schema: migrations; Owner: contactpoint_owner
--

CREATE TABLE migrations.history (
    id bigint NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    login text DEFAULT SESSION_USER NOT NULL,
    role text DEFAULT CURRENT_USER NOT NULL,
    tool text NOT NULL,
    event text NOT NULL,
    version integer,
    path text NOT NULL,
    checksum text NOT NULL,
    statement integer,
    milliseconds bigint NOT NULL,
    note text,
    phase text,
    CONSTRAINT checksum_is_sha256 CHECK ((checksum ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT event_is_known CHECK ((event = ANY (ARRAY['started'::text, 'statement'::text, 'applied'::text, 'accepted'::text, 'forgotten'::text]))),
    CONSTRAINT phase_is_known CHECK ((phase = ANY (ARRAY['expand'::text, 'contract'::text]))),
    CONSTRAINT statement_counts_from_one CHECK ((statement > 0)),
    CONSTRAINT statement_is_named_where_one_was_done CHECK (((event = 'statement'::text) = (statement IS NOT NULL))),
    CONSTRAINT version_counts_from_one CHECK ((version > 0))
);

ALTER TABLE migrations.history OWNER TO contactpoint_owner;

--
-- Name: TABLE history; Type: COMMENT; Schema: migrations; Owner: contactpoint_owner
--

COMMENT ON TABLE migrations.history IS 'What the migration runner did. Append-only.';

--
-- Name: history_id_seq; Type: SEQUENCE; Schema: migrations; Owner: contactpoint_owner
--

ALTER TABLE migrations.history ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME migrations.history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: authority; Type: TABLE; Schema: registry; Owner: contactpoint_owner
--

CREATE TABLE registry.authority (
    authority smallint NOT NULL,
    name text NOT NULL,
    region text NOT NULL,
    valid_from date,
    valid_to date,
    CONSTRAINT "an authority ends after it began" CHECK ((valid_to > valid_from)),
    CONSTRAINT "an authority has a three-digit number" CHECK (((authority >= 100) AND (authority <= 999)))
);

ALTER TABLE registry.authority OWNER TO contactpoint_owner;

--
-- Name: TABLE authority; Type: COMMENT; Schema: registry; Owner: contactpoint_owner
--

COMMENT ON TABLE registry.authority IS 'Reference data: DfE three-digit number, name, region, validity.';

--
-- Name: authority_code; Type: TABLE; Schema: registry; Owner: contactpoint_owner
--

CREATE TABLE registry.authority_code (
    gss_code text NOT NULL,
    authority smallint NOT NULL,
    valid_from date,
    valid_to date,
    CONSTRAINT "a GSS code names an English authority" CHECK ((gss_code ~ '^E[0-9]{8}$'::text))
);

ALTER TABLE registry.authority_code OWNER TO contactpoint_owner;

--
-- Name: authority_successor; Type: TABLE; Schema: registry; Owner: contactpoint_owner
--

CREATE TABLE registry.authority_successor (
    authority smallint NOT NULL,
    successor smallint NOT NULL,
    CONSTRAINT "an authority does not succeed itself" CHECK ((authority <> successor))
);

ALTER TABLE registry.authority_successor OWNER TO contactpoint_owner;

--
-- Name: carer; Type: TABLE; Schema: registry; Owner: contactpoint_owner
--

CREATE TABLE registry.carer (
    child bigint NOT NULL,
    ordinal smallint NOT NULL,
    family text NOT NULL,
    given text NOT NULL,
    parental_responsibility boolean NOT NULL
);

ALTER TABLE ONLY registry.carer FORCE ROW LEVEL SECURITY;

ALTER TABLE registry.carer OWNER TO contactpoint_owner;

--
-- Name: TABLE carer; Type: COMMENT; Schema: registry; Owner: contactpoint_owner
--

COMMENT ON TABLE registry.carer IS 'Names of carers: shown even where shielded. Kept per child: no kinship is stored.';

--
-- Name: carer_contact; Type: TABLE; Schema: registry; Owner: contactpoint_owner
--

CREATE TABLE registry.carer_contact (
    child bigint NOT NULL,
    ordinal smallint NOT NULL,
    phone text,
    email text,
    address text,
    CONSTRAINT "a contact says how to reach the carer" CHECK (((phone IS NOT NULL) OR (email IS NOT NULL) OR (address IS NOT NULL)))
);

ALTER TABLE ONLY registry.carer_contact FORCE ROW LEVEL SECURITY;

ALTER TABLE registry.carer_contact OWNER TO contactpoint_owner;

--
-- Name: COLUMN carer_contact.address; Type: COMMENT; Schema: registry; Owner: contactpoint_owner
--

COMMENT ON COLUMN registry.carer_contact.address IS 'Only where it differs from the child''s.';

--
-- Name: child; Type: TABLE; Schema: registry; Owner: contactpoint_owner
--

CREATE TABLE registry.child (
    number bigint DEFAULT registry.new_number() NOT NULL,
    born date NOT NULL,
    gender text NOT NULL,
    archived_on date,
    CONSTRAINT "a gender is female, male or unspecified" CHECK ((gender = ANY (ARRAY['female'::text, 'male'::text, 'unspecified'::text]))),
    CONSTRAINT "a number carries its check digit" CHECK (registry.number_is_valid(number))
);

ALTER TABLE ONLY registry.child FORCE ROW LEVEL SECURITY;

ALTER TABLE registry.child OWNER TO contactpoint_owner;

--
-- Name: TABLE child; Type: COMMENT; Schema: registry; Owner: contactpoint_owner
--

COMMENT ON TABLE registry.child IS 'Who the child is: what everyone who opened the record may see. No authority here: it would tell where.';

--
-- Name: child_address; Type: TABLE; Schema: registry; Owner: contactpoint_owner
--

CREATE TABLE registry.child_address (
    child bigint NOT NULL,
    ordinal smallint NOT NULL,
    line_1 text NOT NULL,
    line_2 text,
    town text NOT NULL,
    postcode text NOT NULL,
    lived_from date NOT NULL,
    lived_to date,
    CONSTRAINT "a postcode is stored as AA9A 9AA" CHECK ((postcode ~ '^[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][A-Z]{2}$'::text)),
    CONSTRAINT "an address ends after it began" CHECK ((lived_to >= lived_from))
);

ALTER TABLE ONLY registry.child_address FORCE ROW LEVEL SECURITY;

ALTER TABLE registry.child_address OWNER TO contactpoint_owner;

--
-- Name: child_home; Type: TABLE; Schema: registry; Owner: contactpoint_owner
--

CREATE TABLE registry.child_home (
    child bigint NOT NULL,
    authority smallint NOT NULL,
    responsible_since date NOT NULL,
    whereabouts text NOT NULL,
    CONSTRAINT "whereabouts are known, last known, none or abroad" CHECK ((whereabouts = ANY (ARRAY['current'::text, 'last known'::text, 'no known address'::text, 'left England, returns within 3 years'::text, 'left England, does not return'::text, 'left England, return not known'::text])))
);

ALTER TABLE ONLY registry.child_home FORCE ROW LEVEL SECURITY;

ALTER TABLE registry.child_home OWNER TO contactpoint_owner;

--
-- Name: TABLE child_home; Type: COMMENT; Schema: registry; Owner: contactpoint_owner
--

COMMENT ON TABLE registry.child_home IS 'The one responsible authority and the state of the whereabouts: hidden by a shield.';

--
-- Name: child_name; Type: TABLE; Schema: registry; Owner: contactpoint_owner
--

CREATE TABLE registry.child_name (
    child bigint NOT NULL,
    ordinal smallint NOT NULL,
    kind text NOT NULL,
    family text NOT NULL,
    given text NOT NULL,
    CONSTRAINT "a name has a bounded length" CHECK (((length(family) <= 100) AND (length(given) <= 200))),
    CONSTRAINT "a name has a family or a given part" CHECK (((family <> ''::text) OR (given <> ''::text))),
    CONSTRAINT "a name is current, former or alias" CHECK ((kind = ANY (ARRAY['current'::text, 'former'::text, 'alias'::text])))
);

ALTER TABLE ONLY registry.child_name FORCE ROW LEVEL SECURITY;

ALTER TABLE registry.child_name OWNER TO contactpoint_owner;

--
-- Name: COLUMN child_name.given; Type: COMMENT; Schema: registry; Owner: contactpoint_owner
--

COMMENT ON COLUMN registry.child_name.given IS 'All given names, separated by spaces; empty where a child is known by one name.';

--
-- Name: other_number; Type: TABLE; Schema: registry; Owner: contactpoint_owner
--

CREATE TABLE registry.other_number (
    child bigint NOT NULL,
    kind text NOT NULL,
    value text NOT NULL,
    CONSTRAINT "another body's number is NHS or UPN" CHECK ((kind = ANY (ARRAY['nhs'::text, 'upn'::text])))
);

ALTER TABLE ONLY registry.other_number FORCE ROW LEVEL SECURITY;

ALTER TABLE registry.other_number OWNER TO contactpoint_owner;

--
-- Name: TABLE other_number; Type: COMMENT; Schema: registry; Owner: contactpoint_owner
--

COMMENT ON TABLE registry.other_number IS 'Other bodies'' numbers: read by staff of the body that allots them, and by the team.';

--
-- Name: derivation; Type: TABLE; Schema: search; Owner: contactpoint_owner
--

CREATE TABLE search.derivation (
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    fingerprint text NOT NULL
);

ALTER TABLE ONLY search.derivation FORCE ROW LEVEL SECURITY;

ALTER TABLE search.derivation OWNER TO contactpoint_owner;

--
-- Name: key; Type: TABLE; Schema: search; Owner: contactpoint_owner
--

CREATE TABLE search.key (
    key bigint NOT NULL,
    child bigint NOT NULL
);

ALTER TABLE ONLY search.key FORCE ROW LEVEL SECURITY;

ALTER TABLE search.key OWNER TO contactpoint_owner;

--
-- Name: TABLE key; Type: COMMENT; Schema: search; Owner: contactpoint_owner
--

COMMENT ON TABLE search.key IS 'No key is derived from a field that a shield hides: for the caller the hidden match does not exist.';

--
-- Name: delivery; Type: TABLE; Schema: shielding; Owner: contactpoint_owner
--

CREATE TABLE shielding.delivery (
    system bigint NOT NULL,
    event bigint NOT NULL,
    child bigint NOT NULL,
    delivered_at timestamp with time zone,
    confirmed_at timestamp with time zone,
    CONSTRAINT "only what was delivered is confirmed" CHECK (((confirmed_at IS NULL) OR (delivered_at IS NOT NULL)))
);

ALTER TABLE ONLY shielding.delivery FORCE ROW LEVEL SECURITY;

ALTER TABLE shielding.delivery OWNER TO contactpoint_owner;

--
-- Name: event; Type: TABLE; Schema: shielding; Owner: contactpoint_owner
--

CREATE TABLE shielding.event (
    event bigint NOT NULL,
    notice uuid DEFAULT gen_random_uuid() NOT NULL,
    child bigint NOT NULL,
    kind text NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT "a notice tells of a start, a renewal or an end" CHECK ((kind = ANY (ARRAY['shielded'::text, 'renewed'::text, 'unshielded'::text])))
);

ALTER TABLE ONLY shielding.event FORCE ROW LEVEL SECURITY;

ALTER TABLE shielding.event OWNER TO contactpoint_owner;

--
-- Name: TABLE event; Type: COMMENT; Schema: shielding; Owner: contactpoint_owner
--

COMMENT ON TABLE shielding.event IS 'A notice has the child''s number and what happened: no whereabouts, no ground, no name.';

--
-- Name: event_event_seq; Type: SEQUENCE; Schema: shielding; Owner: contactpoint_owner
--

ALTER TABLE shielding.event ALTER COLUMN event ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME shielding.event_event_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: evidence; Type: TABLE; Schema: shielding; Owner: contactpoint_owner
--

CREATE TABLE shielding.evidence (
    evidence text NOT NULL
);

ALTER TABLE shielding.evidence OWNER TO contactpoint_owner;

--
-- Name: ground; Type: TABLE; Schema: shielding; Owner: contactpoint_owner
--

CREATE TABLE shielding.ground (
    ground text NOT NULL,
    meaning text NOT NULL
);

ALTER TABLE shielding.ground OWNER TO contactpoint_owner;

--
-- Name: TABLE ground; Type: COMMENT; Schema: shielding; Owner: contactpoint_owner
--

COMMENT ON TABLE shielding.ground IS 'The only grounds: an increased risk of significant harm to the child or a carer if the whereabouts were seen.';

--
-- Name: holding; Type: TABLE; Schema: shielding; Owner: contactpoint_owner
--

CREATE TABLE shielding.holding (
    system bigint NOT NULL,
    child bigint NOT NULL,
    since timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);

ALTER TABLE ONLY shielding.holding FORCE ROW LEVEL SECURITY;

ALTER TABLE shielding.holding OWNER TO contactpoint_owner;

--
-- Name: item; Type: TABLE; Schema: shielding; Owner: contactpoint_owner
--

CREATE TABLE shielding.item (
    item uuid DEFAULT gen_random_uuid() NOT NULL,
    child bigint NOT NULL,
    kind text NOT NULL,
    opened_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    opened_by bigint,
    closed_at timestamp with time zone,
    closed_by bigint,
    finding text,
    CONSTRAINT "an item is closed by a person with a finding" CHECK (((num_nulls(closed_at, closed_by, finding) = ANY (ARRAY[0, 3])) AND ((length(finding) >= 5) AND (length(finding) <= 500)))),
    CONSTRAINT "an item is of a known kind" CHECK ((kind = ANY (ARRAY['override'::text, 'refused'::text, 'lapsed'::text, 'lifted'::text, 'review overdue'::text]))),
    CONSTRAINT "nobody closes what their own act opened" CHECK ((closed_by <> opened_by))
);

ALTER TABLE ONLY shielding.item FORCE ROW LEVEL SECURITY;

ALTER TABLE shielding.item OWNER TO contactpoint_owner;

--
-- Name: member; Type: TABLE; Schema: shielding; Owner: contactpoint_owner
--

CREATE TABLE shielding.member (
    request uuid NOT NULL,
    child bigint NOT NULL,
    kind text NOT NULL,
    taken boolean,
    why text,
    decided_by bigint,
    decided_at timestamp with time zone,
    CONSTRAINT "a member is named or found at an address" CHECK ((kind = ANY (ARRAY['named'::text, 'present address'::text, 'recent address'::text]))),
    CONSTRAINT "each child is taken in or left out with a reason" CHECK (((num_nulls(taken, why, decided_by, decided_at) = ANY (ARRAY[0, 4])) AND ((length(why) >= 5) AND (length(why) <= 200))))
);

ALTER TABLE ONLY shielding.member FORCE ROW LEVEL SECURITY;

ALTER TABLE shielding.member OWNER TO contactpoint_owner;

--
-- Name: override; Type: TABLE; Schema: shielding; Owner: contactpoint_owner
--

CREATE TABLE shielding.override (
    override uuid DEFAULT gen_random_uuid() NOT NULL,
    child bigint NOT NULL,
    account bigint NOT NULL,
    opened_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    until timestamp with time zone DEFAULT (clock_timestamp() + '00:15:00'::interval) NOT NULL,
    closed_at timestamp with time zone,
    CONSTRAINT "an override ends after fifteen minutes" CHECK ((until <= (opened_at + '00:15:01'::interval)))
);

ALTER TABLE ONLY shielding.override FORCE ROW LEVEL SECURITY;

ALTER TABLE shielding.override OWNER TO contactpoint_owner;

--
-- Name: request; Type: TABLE; Schema: shielding; Owner: contactpoint_owner
--

CREATE TABLE shielding.request (
    request uuid DEFAULT gen_random_uuid() NOT NULL,
    child bigint NOT NULL,
    asked_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    asked_by bigint NOT NULL,
    asked_for text NOT NULL,
    ground text NOT NULL,
    evidence text,
    reference text,
    CONSTRAINT "a reference names evidence and holds none" CHECK ((reference ~ '^[A-Za-z0-9][A-Za-z0-9 ./:-]{2,39}$'::text)),
    CONSTRAINT "a request comes from a practitioner, the team or a parent" CHECK ((asked_for = ANY (ARRAY['practitioner'::text, 'team'::text, 'parent'::text]))),
    CONSTRAINT "evidence is named by its kind and its reference" CHECK (((evidence IS NULL) = (reference IS NULL)))
);

ALTER TABLE ONLY shielding.request FORCE ROW LEVEL SECURITY;

ALTER TABLE shielding.request OWNER TO contactpoint_owner;

--
-- Name: shield; Type: TABLE; Schema: shielding; Owner: contactpoint_owner
--

CREATE TABLE shielding.shield (
    child bigint NOT NULL,
    started timestamp with time zone DEFAULT now() NOT NULL,
    ended timestamp with time zone,
    state text DEFAULT 'confirmed'::text NOT NULL,
    request uuid,
    asked_by bigint,
    decide_by timestamp with time zone,
    decided_by bigint,
    ground text,
    evidence text,
    reference text,
    reviewed_on date DEFAULT CURRENT_DATE NOT NULL,
    review_by date DEFAULT (CURRENT_DATE + 181) NOT NULL,
    ended_by bigint,
    ended_because text,
    CONSTRAINT "a provisional shield has a deadline" CHECK (((state = 'provisional'::text) = (decide_by IS NOT NULL))),
    CONSTRAINT "a second person decides" CHECK ((decided_by <> asked_by)),
    CONSTRAINT "a shield ends after it began" CHECK ((ended >= started)),
    CONSTRAINT "a shield ends for a known reason" CHECK (((ended_because IS NULL) OR ((ended IS NOT NULL) AND (ended_because = ANY (ARRAY['refused'::text, 'lapsed'::text, 'left out'::text, 'lifted'::text]))))),
    CONSTRAINT "a shield is provisional or confirmed" CHECK ((state = ANY (ARRAY['provisional'::text, 'confirmed'::text]))),
    CONSTRAINT "reviews are six months apart at most" CHECK ((review_by <= (reviewed_on + '6 mons'::interval)))
);

ALTER TABLE ONLY shielding.shield FORCE ROW LEVEL SECURITY;

ALTER TABLE shielding.shield OWNER TO contactpoint_owner;

--
-- Name: system; Type: TABLE; Schema: shielding; Owner: contactpoint_owner
--

CREATE TABLE shielding.system (
    system bigint NOT NULL,
    account bigint NOT NULL,
    name text NOT NULL,
    url text,
    added_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    failures integer DEFAULT 0 NOT NULL,
    next_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    leased_until timestamp with time zone DEFAULT '-infinity'::timestamp with time zone NOT NULL,
    CONSTRAINT "a system has a name" CHECK (((length(name) >= 3) AND (length(name) <= 100))),
    CONSTRAINT "a system is told over TLS, or on this machine" CHECK ((url ~ '^(https://|http://(127\.0\.0\.1|localhost)[:/])'::text))
);

ALTER TABLE ONLY shielding.system FORCE ROW LEVEL SECURITY;

ALTER TABLE shielding.system OWNER TO contactpoint_owner;

--
-- Name: system_system_seq; Type: SEQUENCE; Schema: shielding; Owner: contactpoint_owner
--

ALTER TABLE shielding.system ALTER COLUMN system ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME shielding.system_system_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: entry_2026_01; Type: TABLE ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry ATTACH PARTITION audit.entry_2026_01 FOR VALUES FROM ('2026-01-01 00:00:00+00') TO ('2026-02-01 00:00:00+00');

--
-- Name: entry_2026_02; Type: TABLE ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry ATTACH PARTITION audit.entry_2026_02 FOR VALUES FROM ('2026-02-01 00:00:00+00') TO ('2026-03-01 00:00:00+00');

--
-- Name: entry_2026_03; Type: TABLE ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry ATTACH PARTITION audit.entry_2026_03 FOR VALUES FROM ('2026-03-01 00:00:00+00') TO ('2026-04-01 00:00:00+00');

--
-- Name: entry_2026_04; Type: TABLE ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry ATTACH PARTITION audit.entry_2026_04 FOR VALUES FROM ('2026-04-01 00:00:00+00') TO ('2026-05-01 00:00:00+00');

--
-- Name: entry_2026_05; Type: TABLE ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry ATTACH PARTITION audit.entry_2026_05 FOR VALUES FROM ('2026-05-01 00:00:00+00') TO ('2026-06-01 00:00:00+00');

--
-- Name: entry_2026_06; Type: TABLE ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry ATTACH PARTITION audit.entry_2026_06 FOR VALUES FROM ('2026-06-01 00:00:00+00') TO ('2026-07-01 00:00:00+00');

--
-- Name: entry_2026_07; Type: TABLE ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry ATTACH PARTITION audit.entry_2026_07 FOR VALUES FROM ('2026-07-01 00:00:00+00') TO ('2026-08-01 00:00:00+00');

--
-- Name: entry_2026_08; Type: TABLE ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry ATTACH PARTITION audit.entry_2026_08 FOR VALUES FROM ('2026-08-01 00:00:00+00') TO ('2026-09-01 00:00:00+00');

--
-- Name: entry_2026_09; Type: TABLE ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry ATTACH PARTITION audit.entry_2026_09 FOR VALUES FROM ('2026-09-01 00:00:00+00') TO ('2026-10-01 00:00:00+00');

--
-- Name: entry_2026_10; Type: TABLE ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry ATTACH PARTITION audit.entry_2026_10 FOR VALUES FROM ('2026-10-01 00:00:00+00') TO ('2026-11-01 00:00:00+00');

--
-- Name: entry_2026_11; Type: TABLE ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry ATTACH PARTITION audit.entry_2026_11 FOR VALUES FROM ('2026-11-01 00:00:00+00') TO ('2026-12-01 00:00:00+00');

--
-- Name: entry_2026_12; Type: TABLE ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry ATTACH PARTITION audit.entry_2026_12 FOR VALUES FROM ('2026-12-01 00:00:00+00') TO ('2027-01-01 00:00:00+00');

--
-- Name: entry_2027_01; Type: TABLE ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry ATTACH PARTITION audit.entry_2027_01 FOR VALUES FROM ('2027-01-01 00:00:00+00') TO ('2027-02-01 00:00:00+00');

--
-- Name: entry_2027_02; Type: TABLE ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry ATTACH PARTITION audit.entry_2027_02 FOR VALUES FROM ('2027-02-01 00:00:00+00') TO ('2027-03-01 00:00:00+00');

--
-- Name: entry_2027_03; Type: TABLE ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry ATTACH PARTITION audit.entry_2027_03 FOR VALUES FROM ('2027-03-01 00:00:00+00') TO ('2027-04-01 00:00:00+00');

--
-- Name: entry_2027_04; Type: TABLE ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry ATTACH PARTITION audit.entry_2027_04 FOR VALUES FROM ('2027-04-01 00:00:00+00') TO ('2027-05-01 00:00:00+00');

--
-- Name: entry_2027_05; Type: TABLE ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry ATTACH PARTITION audit.entry_2027_05 FOR VALUES FROM ('2027-05-01 00:00:00+00') TO ('2027-06-01 00:00:00+00');

--
-- Name: entry_2027_06; Type: TABLE ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry ATTACH PARTITION audit.entry_2027_06 FOR VALUES FROM ('2027-06-01 00:00:00+00') TO ('2027-07-01 00:00:00+00');

--
-- Name: entry_2027_07; Type: TABLE ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry ATTACH PARTITION audit.entry_2027_07 FOR VALUES FROM ('2027-07-01 00:00:00+00') TO ('2027-08-01 00:00:00+00');

--
-- Name: entry_2027_08; Type: TABLE ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry ATTACH PARTITION audit.entry_2027_08 FOR VALUES FROM ('2027-08-01 00:00:00+00') TO ('2027-09-01 00:00:00+00');

--
-- Name: entry_2027_09; Type: TABLE ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry ATTACH PARTITION audit.entry_2027_09 FOR VALUES FROM ('2027-09-01 00:00:00+00') TO ('2027-10-01 00:00:00+00');

--
-- Name: entry_2027_10; Type: TABLE ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry ATTACH PARTITION audit.entry_2027_10 FOR VALUES FROM ('2027-10-01 00:00:00+00') TO ('2027-11-01 00:00:00+00');

--
-- Name: entry_2027_11; Type: TABLE ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry ATTACH PARTITION audit.entry_2027_11 FOR VALUES FROM ('2027-11-01 00:00:00+00') TO ('2027-12-01 00:00:00+00');

--
-- Name: entry_2027_12; Type: TABLE ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry ATTACH PARTITION audit.entry_2027_12 FOR VALUES FROM ('2027-12-01 00:00:00+00') TO ('2028-01-01 00:00:00+00');

--
-- Name: entry_2028_01; Type: TABLE ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry ATTACH PARTITION audit.entry_2028_01 FOR VALUES FROM ('2028-01-01 00:00:00+00') TO ('2028-02-01 00:00:00+00');

--
-- Name: entry_2028_02; Type: TABLE ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry ATTACH PARTITION audit.entry_2028_02 FOR VALUES FROM ('2028-02-01 00:00:00+00') TO ('2028-03-01 00:00:00+00');

--
-- Name: entry_2028_03; Type: TABLE ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry ATTACH PARTITION audit.entry_2028_03 FOR VALUES FROM ('2028-03-01 00:00:00+00') TO ('2028-04-01 00:00:00+00');

--
-- Name: entry_2028_04; Type: TABLE ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry ATTACH PARTITION audit.entry_2028_04 FOR VALUES FROM ('2028-04-01 00:00:00+00') TO ('2028-05-01 00:00:00+00');

--
-- Name: entry_2028_05; Type: TABLE ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry ATTACH PARTITION audit.entry_2028_05 FOR VALUES FROM ('2028-05-01 00:00:00+00') TO ('2028-06-01 00:00:00+00');

--
-- Name: entry_2028_06; Type: TABLE ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry ATTACH PARTITION audit.entry_2028_06 FOR VALUES FROM ('2028-06-01 00:00:00+00') TO ('2028-07-01 00:00:00+00');

--
-- Name: entry_2028_07; Type: TABLE ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry ATTACH PARTITION audit.entry_2028_07 FOR VALUES FROM ('2028-07-01 00:00:00+00') TO ('2028-08-01 00:00:00+00');

--
-- Name: entry_2028_08; Type: TABLE ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry ATTACH PARTITION audit.entry_2028_08 FOR VALUES FROM ('2028-08-01 00:00:00+00') TO ('2028-09-01 00:00:00+00');

--
-- Name: entry_2028_09; Type: TABLE ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry ATTACH PARTITION audit.entry_2028_09 FOR VALUES FROM ('2028-09-01 00:00:00+00') TO ('2028-10-01 00:00:00+00');

--
-- Name: entry_2028_10; Type: TABLE ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry ATTACH PARTITION audit.entry_2028_10 FOR VALUES FROM ('2028-10-01 00:00:00+00') TO ('2028-11-01 00:00:00+00');

--
-- Name: entry_2028_11; Type: TABLE ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry ATTACH PARTITION audit.entry_2028_11 FOR VALUES FROM ('2028-11-01 00:00:00+00') TO ('2028-12-01 00:00:00+00');

--
-- Name: entry_2028_12; Type: TABLE ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry ATTACH PARTITION audit.entry_2028_12 FOR VALUES FROM ('2028-12-01 00:00:00+00') TO ('2029-01-01 00:00:00+00');

--
-- Name: entry_2029_01; Type: TABLE ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry ATTACH PARTITION audit.entry_2029_01 FOR VALUES FROM ('2029-01-01 00:00:00+00') TO ('2029-02-01 00:00:00+00');

--
-- Name: entry_2029_02; Type: TABLE ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry ATTACH PARTITION audit.entry_2029_02 FOR VALUES FROM ('2029-02-01 00:00:00+00') TO ('2029-03-01 00:00:00+00');

--
-- Name: entry_2029_03; Type: TABLE ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry ATTACH PARTITION audit.entry_2029_03 FOR VALUES FROM ('2029-03-01 00:00:00+00') TO ('2029-04-01 00:00:00+00');

--
-- Name: entry_2029_04; Type: TABLE ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry ATTACH PARTITION audit.entry_2029_04 FOR VALUES FROM ('2029-04-01 00:00:00+00') TO ('2029-05-01 00:00:00+00');

--
-- Name: entry_2029_05; Type: TABLE ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry ATTACH PARTITION audit.entry_2029_05 FOR VALUES FROM ('2029-05-01 00:00:00+00') TO ('2029-06-01 00:00:00+00');

--
-- Name: entry_2029_06; Type: TABLE ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry ATTACH PARTITION audit.entry_2029_06 FOR VALUES FROM ('2029-06-01 00:00:00+00') TO ('2029-07-01 00:00:00+00');

--
-- Name: entry_2029_07; Type: TABLE ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry ATTACH PARTITION audit.entry_2029_07 FOR VALUES FROM ('2029-07-01 00:00:00+00') TO ('2029-08-01 00:00:00+00');

--
-- Name: entry_2029_08; Type: TABLE ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry ATTACH PARTITION audit.entry_2029_08 FOR VALUES FROM ('2029-08-01 00:00:00+00') TO ('2029-09-01 00:00:00+00');

--
-- Name: entry_2029_09; Type: TABLE ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry ATTACH PARTITION audit.entry_2029_09 FOR VALUES FROM ('2029-09-01 00:00:00+00') TO ('2029-10-01 00:00:00+00');

--
-- Name: entry_2029_10; Type: TABLE ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry ATTACH PARTITION audit.entry_2029_10 FOR VALUES FROM ('2029-10-01 00:00:00+00') TO ('2029-11-01 00:00:00+00');

--
-- Name: entry_2029_11; Type: TABLE ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry ATTACH PARTITION audit.entry_2029_11 FOR VALUES FROM ('2029-11-01 00:00:00+00') TO ('2029-12-01 00:00:00+00');

--
-- Name: entry_2029_12; Type: TABLE ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry ATTACH PARTITION audit.entry_2029_12 FOR VALUES FROM ('2029-12-01 00:00:00+00') TO ('2030-01-01 00:00:00+00');

--
-- Name: account account_pkey; Type: CONSTRAINT; Schema: access; Owner: contactpoint_owner
--

ALTER TABLE ONLY access.account
    ADD CONSTRAINT account_pkey PRIMARY KEY (account);

--
-- Name: account account_subject_key; Type: CONSTRAINT; Schema: access; Owner: contactpoint_owner
--

ALTER TABLE ONLY access.account
    ADD CONSTRAINT account_subject_key UNIQUE (subject);

--
-- Name: grant grant_pkey; Type: CONSTRAINT; Schema: access; Owner: contactpoint_owner
--

ALTER TABLE ONLY access."grant"
    ADD CONSTRAINT grant_pkey PRIMARY KEY (request);

--
-- Name: occupation occupation_pkey; Type: CONSTRAINT; Schema: access; Owner: contactpoint_owner
--

ALTER TABLE ONLY access.occupation
    ADD CONSTRAINT occupation_pkey PRIMARY KEY (name);

--
-- Name: override_right override_right_pkey; Type: CONSTRAINT; Schema: access; Owner: contactpoint_owner
--

ALTER TABLE ONLY access.override_right
    ADD CONSTRAINT override_right_pkey PRIMARY KEY (account);

--
-- Name: purpose purpose_name_key; Type: CONSTRAINT; Schema: access; Owner: contactpoint_owner
--

ALTER TABLE ONLY access.purpose
    ADD CONSTRAINT purpose_name_key UNIQUE (name);

--
-- Name: purpose purpose_pkey; Type: CONSTRAINT; Schema: access; Owner: contactpoint_owner
--

ALTER TABLE ONLY access.purpose
    ADD CONSTRAINT purpose_pkey PRIMARY KEY (code);

--
-- Name: role role_name_key; Type: CONSTRAINT; Schema: access; Owner: contactpoint_owner
--

ALTER TABLE ONLY access.role
    ADD CONSTRAINT role_name_key UNIQUE (name);

--
-- Name: role role_pkey; Type: CONSTRAINT; Schema: access; Owner: contactpoint_owner
--

ALTER TABLE ONLY access.role
    ADD CONSTRAINT role_pkey PRIMARY KEY (code);

--
-- Name: signing_key signing_key_pkey; Type: CONSTRAINT; Schema: access; Owner: contactpoint_owner
--

ALTER TABLE ONLY access.signing_key
    ADD CONSTRAINT signing_key_pkey PRIMARY KEY (key);

--
-- Name: entry entry_pkey; Type: CONSTRAINT; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry
    ADD CONSTRAINT entry_pkey PRIMARY KEY (request, at, outcome);

--
-- Name: entry_2026_01 entry_2026_01_pkey; Type: CONSTRAINT; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry_2026_01
    ADD CONSTRAINT entry_2026_01_pkey PRIMARY KEY (request, at, outcome);

--
-- Name: entry_2026_02 entry_2026_02_pkey; Type: CONSTRAINT; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry_2026_02
    ADD CONSTRAINT entry_2026_02_pkey PRIMARY KEY (request, at, outcome);

--
-- Name: entry_2026_03 entry_2026_03_pkey; Type: CONSTRAINT; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry_2026_03
    ADD CONSTRAINT entry_2026_03_pkey PRIMARY KEY (request, at, outcome);

--
-- Name: entry_2026_04 entry_2026_04_pkey; Type: CONSTRAINT; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry_2026_04
    ADD CONSTRAINT entry_2026_04_pkey PRIMARY KEY (request, at, outcome);

--
-- Name: entry_2026_05 entry_2026_05_pkey; Type: CONSTRAINT; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry_2026_05
    ADD CONSTRAINT entry_2026_05_pkey PRIMARY KEY (request, at, outcome);

--
-- Name: entry_2026_06 entry_2026_06_pkey; Type: CONSTRAINT; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry_2026_06
    ADD CONSTRAINT entry_2026_06_pkey PRIMARY KEY (request, at, outcome);

--
-- Name: entry_2026_07 entry_2026_07_pkey; Type: CONSTRAINT; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry_2026_07
    ADD CONSTRAINT entry_2026_07_pkey PRIMARY KEY (request, at, outcome);

--
-- Name: entry_2026_08 entry_2026_08_pkey; Type: CONSTRAINT; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry_2026_08
    ADD CONSTRAINT entry_2026_08_pkey PRIMARY KEY (request, at, outcome);

--
-- Name: entry_2026_09 entry_2026_09_pkey; Type: CONSTRAINT; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry_2026_09
    ADD CONSTRAINT entry_2026_09_pkey PRIMARY KEY (request, at, outcome);

--
-- Name: entry_2026_10 entry_2026_10_pkey; Type: CONSTRAINT; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry_2026_10
    ADD CONSTRAINT entry_2026_10_pkey PRIMARY KEY (request, at, outcome);

--
-- Name: entry_2026_11 entry_2026_11_pkey; Type: CONSTRAINT; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry_2026_11
    ADD CONSTRAINT entry_2026_11_pkey PRIMARY KEY (request, at, outcome);

--
-- Name: entry_2026_12 entry_2026_12_pkey; Type: CONSTRAINT; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry_2026_12
    ADD CONSTRAINT entry_2026_12_pkey PRIMARY KEY (request, at, outcome);

--
-- Name: entry_2027_01 entry_2027_01_pkey; Type: CONSTRAINT; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry_2027_01
    ADD CONSTRAINT entry_2027_01_pkey PRIMARY KEY (request, at, outcome);

--
-- Name: entry_2027_02 entry_2027_02_pkey; Type: CONSTRAINT; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry_2027_02
    ADD CONSTRAINT entry_2027_02_pkey PRIMARY KEY (request, at, outcome);

--
-- Name: entry_2027_03 entry_2027_03_pkey; Type: CONSTRAINT; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry_2027_03
    ADD CONSTRAINT entry_2027_03_pkey PRIMARY KEY (request, at, outcome);

--
-- Name: entry_2027_04 entry_2027_04_pkey; Type: CONSTRAINT; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry_2027_04
    ADD CONSTRAINT entry_2027_04_pkey PRIMARY KEY (request, at, outcome);

--
-- Name: entry_2027_05 entry_2027_05_pkey; Type: CONSTRAINT; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry_2027_05
    ADD CONSTRAINT entry_2027_05_pkey PRIMARY KEY (request, at, outcome);

--
-- Name: entry_2027_06 entry_2027_06_pkey; Type: CONSTRAINT; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry_2027_06
    ADD CONSTRAINT entry_2027_06_pkey PRIMARY KEY (request, at, outcome);

--
-- Name: entry_2027_07 entry_2027_07_pkey; Type: CONSTRAINT; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry_2027_07
    ADD CONSTRAINT entry_2027_07_pkey PRIMARY KEY (request, at, outcome);

--
-- Name: entry_2027_08 entry_2027_08_pkey; Type: CONSTRAINT; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry_2027_08
    ADD CONSTRAINT entry_2027_08_pkey PRIMARY KEY (request, at, outcome);

--
-- Name: entry_2027_09 entry_2027_09_pkey; Type: CONSTRAINT; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry_2027_09
    ADD CONSTRAINT entry_2027_09_pkey PRIMARY KEY (request, at, outcome);

--
-- Name: entry_2027_10 entry_2027_10_pkey; Type: CONSTRAINT; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry_2027_10
    ADD CONSTRAINT entry_2027_10_pkey PRIMARY KEY (request, at, outcome);

--
-- Name: entry_2027_11 entry_2027_11_pkey; Type: CONSTRAINT; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry_2027_11
    ADD CONSTRAINT entry_2027_11_pkey PRIMARY KEY (request, at, outcome);

--
-- Name: entry_2027_12 entry_2027_12_pkey; Type: CONSTRAINT; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry_2027_12
    ADD CONSTRAINT entry_2027_12_pkey PRIMARY KEY (request, at, outcome);

--
-- Name: entry_2028_01 entry_2028_01_pkey; Type: CONSTRAINT; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry_2028_01
    ADD CONSTRAINT entry_2028_01_pkey PRIMARY KEY (request, at, outcome);

--
-- Name: entry_2028_02 entry_2028_02_pkey; Type: CONSTRAINT; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry_2028_02
    ADD CONSTRAINT entry_2028_02_pkey PRIMARY KEY (request, at, outcome);

--
-- Name: entry_2028_03 entry_2028_03_pkey; Type: CONSTRAINT; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry_2028_03
    ADD CONSTRAINT entry_2028_03_pkey PRIMARY KEY (request, at, outcome);

--
-- Name: entry_2028_04 entry_2028_04_pkey; Type: CONSTRAINT; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry_2028_04
    ADD CONSTRAINT entry_2028_04_pkey PRIMARY KEY (request, at, outcome);

--
-- Name: entry_2028_05 entry_2028_05_pkey; Type: CONSTRAINT; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry_2028_05
    ADD CONSTRAINT entry_2028_05_pkey PRIMARY KEY (request, at, outcome);

--
-- Name: entry_2028_06 entry_2028_06_pkey; Type: CONSTRAINT; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry_2028_06
    ADD CONSTRAINT entry_2028_06_pkey PRIMARY KEY (request, at, outcome);

--
-- Name: entry_2028_07 entry_2028_07_pkey; Type: CONSTRAINT; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry_2028_07
    ADD CONSTRAINT entry_2028_07_pkey PRIMARY KEY (request, at, outcome);

--
-- Name: entry_2028_08 entry_2028_08_pkey; Type: CONSTRAINT; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry_2028_08
    ADD CONSTRAINT entry_2028_08_pkey PRIMARY KEY (request, at, outcome);

--
-- Name: entry_2028_09 entry_2028_09_pkey; Type: CONSTRAINT; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry_2028_09
    ADD CONSTRAINT entry_2028_09_pkey PRIMARY KEY (request, at, outcome);

--
-- Name: entry_2028_10 entry_2028_10_pkey; Type: CONSTRAINT; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry_2028_10
    ADD CONSTRAINT entry_2028_10_pkey PRIMARY KEY (request, at, outcome);

--
-- Name: entry_2028_11 entry_2028_11_pkey; Type: CONSTRAINT; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry_2028_11
    ADD CONSTRAINT entry_2028_11_pkey PRIMARY KEY (request, at, outcome);

--
-- Name: entry_2028_12 entry_2028_12_pkey; Type: CONSTRAINT; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry_2028_12
    ADD CONSTRAINT entry_2028_12_pkey PRIMARY KEY (request, at, outcome);

--
-- Name: entry_2029_01 entry_2029_01_pkey; Type: CONSTRAINT; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry_2029_01
    ADD CONSTRAINT entry_2029_01_pkey PRIMARY KEY (request, at, outcome);

--
-- Name: entry_2029_02 entry_2029_02_pkey; Type: CONSTRAINT; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry_2029_02
    ADD CONSTRAINT entry_2029_02_pkey PRIMARY KEY (request, at, outcome);

--
-- Name: entry_2029_03 entry_2029_03_pkey; Type: CONSTRAINT; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry_2029_03
    ADD CONSTRAINT entry_2029_03_pkey PRIMARY KEY (request, at, outcome);

--
-- Name: entry_2029_04 entry_2029_04_pkey; Type: CONSTRAINT; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry_2029_04
    ADD CONSTRAINT entry_2029_04_pkey PRIMARY KEY (request, at, outcome);

--
-- Name: entry_2029_05 entry_2029_05_pkey; Type: CONSTRAINT; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry_2029_05
    ADD CONSTRAINT entry_2029_05_pkey PRIMARY KEY (request, at, outcome);

--
-- Name: entry_2029_06 entry_2029_06_pkey; Type: CONSTRAINT; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry_2029_06
    ADD CONSTRAINT entry_2029_06_pkey PRIMARY KEY (request, at, outcome);

--
-- Name: entry_2029_07 entry_2029_07_pkey; Type: CONSTRAINT; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry_2029_07
    ADD CONSTRAINT entry_2029_07_pkey PRIMARY KEY (request, at, outcome);

--
-- Name: entry_2029_08 entry_2029_08_pkey; Type: CONSTRAINT; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry_2029_08
    ADD CONSTRAINT entry_2029_08_pkey PRIMARY KEY (request, at, outcome);

--
-- Name: entry_2029_09 entry_2029_09_pkey; Type: CONSTRAINT; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry_2029_09
    ADD CONSTRAINT entry_2029_09_pkey PRIMARY KEY (request, at, outcome);

--
-- Name: entry_2029_10 entry_2029_10_pkey; Type: CONSTRAINT; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry_2029_10
    ADD CONSTRAINT entry_2029_10_pkey PRIMARY KEY (request, at, outcome);

--
-- Name: entry_2029_11 entry_2029_11_pkey; Type: CONSTRAINT; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry_2029_11
    ADD CONSTRAINT entry_2029_11_pkey PRIMARY KEY (request, at, outcome);

--
-- Name: entry_2029_12 entry_2029_12_pkey; Type: CONSTRAINT; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.entry_2029_12
    ADD CONSTRAINT entry_2029_12_pkey PRIMARY KEY (request, at, outcome);

--
-- Name: common_assessment common_assessment_pkey; Type: CONSTRAINT; Schema: contacts; Owner: contactpoint_owner
--

ALTER TABLE ONLY contacts.common_assessment
    ADD CONSTRAINT common_assessment_pkey PRIMARY KEY (child);

--
-- Name: involvement involvement_pkey; Type: CONSTRAINT; Schema: contacts; Owner: contactpoint_owner
--

ALTER TABLE ONLY contacts.involvement
    ADD CONSTRAINT involvement_pkey PRIMARY KEY (child, service, started);

--
-- Name: sensitive_involvement sensitive_involvement_pkey; Type: CONSTRAINT; Schema: contacts; Owner: contactpoint_owner
--

ALTER TABLE ONLY contacts.sensitive_involvement
    ADD CONSTRAINT sensitive_involvement_pkey PRIMARY KEY (child, service, started);

--
-- Name: sensitive_mark sensitive_mark_pkey; Type: CONSTRAINT; Schema: contacts; Owner: contactpoint_owner
--

ALTER TABLE ONLY contacts.sensitive_mark
    ADD CONSTRAINT sensitive_mark_pkey PRIMARY KEY (child);

--
-- Name: service service_pkey; Type: CONSTRAINT; Schema: contacts; Owner: contactpoint_owner
--

ALTER TABLE ONLY contacts.service
    ADD CONSTRAINT service_pkey PRIMARY KEY (service);

--
-- Name: history history_has_an_order; Type: CONSTRAINT; Schema: migrations; Owner: contactpoint_owner
--

ALTER TABLE ONLY migrations.history
    ADD CONSTRAINT history_has_an_order PRIMARY KEY (id);

--
-- Name: authority_code authority_code_pkey; Type: CONSTRAINT; Schema: registry; Owner: contactpoint_owner
--

ALTER TABLE ONLY registry.authority_code
    ADD CONSTRAINT authority_code_pkey PRIMARY KEY (gss_code);

--
-- Name: authority authority_name_key; Type: CONSTRAINT; Schema: registry; Owner: contactpoint_owner
--

ALTER TABLE ONLY registry.authority
    ADD CONSTRAINT authority_name_key UNIQUE (name);

--
-- Name: authority authority_pkey; Type: CONSTRAINT; Schema: registry; Owner: contactpoint_owner
--

ALTER TABLE ONLY registry.authority
    ADD CONSTRAINT authority_pkey PRIMARY KEY (authority);

--
-- Name: authority_successor authority_successor_pkey; Type: CONSTRAINT; Schema: registry; Owner: contactpoint_owner
--

ALTER TABLE ONLY registry.authority_successor
    ADD CONSTRAINT authority_successor_pkey PRIMARY KEY (authority, successor);

--
-- Name: carer_contact carer_contact_pkey; Type: CONSTRAINT; Schema: registry; Owner: contactpoint_owner
--

ALTER TABLE ONLY registry.carer_contact
    ADD CONSTRAINT carer_contact_pkey PRIMARY KEY (child, ordinal);

--
-- Name: carer carer_pkey; Type: CONSTRAINT; Schema: registry; Owner: contactpoint_owner
--

ALTER TABLE ONLY registry.carer
    ADD CONSTRAINT carer_pkey PRIMARY KEY (child, ordinal);

--
-- Name: child_address child_address_pkey; Type: CONSTRAINT; Schema: registry; Owner: contactpoint_owner
--

ALTER TABLE ONLY registry.child_address
    ADD CONSTRAINT child_address_pkey PRIMARY KEY (child, ordinal);

--
-- Name: child_home child_home_pkey; Type: CONSTRAINT; Schema: registry; Owner: contactpoint_owner
--

ALTER TABLE ONLY registry.child_home
    ADD CONSTRAINT child_home_pkey PRIMARY KEY (child);

--
-- Name: child_name child_name_pkey; Type: CONSTRAINT; Schema: registry; Owner: contactpoint_owner
--

ALTER TABLE ONLY registry.child_name
    ADD CONSTRAINT child_name_pkey PRIMARY KEY (child, ordinal);

--
-- Name: child child_pkey; Type: CONSTRAINT; Schema: registry; Owner: contactpoint_owner
--

ALTER TABLE ONLY registry.child
    ADD CONSTRAINT child_pkey PRIMARY KEY (number);

--
-- Name: other_number other_number_pkey; Type: CONSTRAINT; Schema: registry; Owner: contactpoint_owner
--

ALTER TABLE ONLY registry.other_number
    ADD CONSTRAINT other_number_pkey PRIMARY KEY (child, kind);

--
-- Name: candidate candidate_pkey; Type: CONSTRAINT; Schema: search; Owner: contactpoint_owner
--

ALTER TABLE ONLY search.candidate
    ADD CONSTRAINT candidate_pkey PRIMARY KEY (child);

--
-- Name: derivation derivation_pkey; Type: CONSTRAINT; Schema: search; Owner: contactpoint_owner
--

ALTER TABLE ONLY search.derivation
    ADD CONSTRAINT derivation_pkey PRIMARY KEY (at);

--
-- Name: key key_pkey; Type: CONSTRAINT; Schema: search; Owner: contactpoint_owner
--

ALTER TABLE ONLY search.key
    ADD CONSTRAINT key_pkey PRIMARY KEY (key, child);

--
-- Name: delivery delivery_pkey; Type: CONSTRAINT; Schema: shielding; Owner: contactpoint_owner
--

ALTER TABLE ONLY shielding.delivery
    ADD CONSTRAINT delivery_pkey PRIMARY KEY (system, event);

--
-- Name: event event_notice_key; Type: CONSTRAINT; Schema: shielding; Owner: contactpoint_owner
--

ALTER TABLE ONLY shielding.event
    ADD CONSTRAINT event_notice_key UNIQUE (notice);

--
-- Name: event event_pkey; Type: CONSTRAINT; Schema: shielding; Owner: contactpoint_owner
--

ALTER TABLE ONLY shielding.event
    ADD CONSTRAINT event_pkey PRIMARY KEY (event);

--
-- Name: evidence evidence_pkey; Type: CONSTRAINT; Schema: shielding; Owner: contactpoint_owner
--

ALTER TABLE ONLY shielding.evidence
    ADD CONSTRAINT evidence_pkey PRIMARY KEY (evidence);

--
-- Name: ground ground_pkey; Type: CONSTRAINT; Schema: shielding; Owner: contactpoint_owner
--

ALTER TABLE ONLY shielding.ground
    ADD CONSTRAINT ground_pkey PRIMARY KEY (ground);

--
-- Name: holding holding_pkey; Type: CONSTRAINT; Schema: shielding; Owner: contactpoint_owner
--

ALTER TABLE ONLY shielding.holding
    ADD CONSTRAINT holding_pkey PRIMARY KEY (system, child);

--
-- Name: item item_pkey; Type: CONSTRAINT; Schema: shielding; Owner: contactpoint_owner
--

ALTER TABLE ONLY shielding.item
    ADD CONSTRAINT item_pkey PRIMARY KEY (item);

--
-- Name: member member_pkey; Type: CONSTRAINT; Schema: shielding; Owner: contactpoint_owner
--

ALTER TABLE ONLY shielding.member
    ADD CONSTRAINT member_pkey PRIMARY KEY (request, child);

--
-- Name: override override_pkey; Type: CONSTRAINT; Schema: shielding; Owner: contactpoint_owner
--

ALTER TABLE ONLY shielding.override
    ADD CONSTRAINT override_pkey PRIMARY KEY (override);

--
-- Name: request request_pkey; Type: CONSTRAINT; Schema: shielding; Owner: contactpoint_owner
--

ALTER TABLE ONLY shielding.request
    ADD CONSTRAINT request_pkey PRIMARY KEY (request);

--
-- Name: shield shield_pkey; Type: CONSTRAINT; Schema: shielding; Owner: contactpoint_owner
--

ALTER TABLE ONLY shielding.shield
    ADD CONSTRAINT shield_pkey PRIMARY KEY (child, started);

--
-- Name: system system_account_key; Type: CONSTRAINT; Schema: shielding; Owner: contactpoint_owner
--

ALTER TABLE ONLY shielding.system
    ADD CONSTRAINT system_account_key UNIQUE (account);

--
-- Name: system system_name_key; Type: CONSTRAINT; Schema: shielding; Owner: contactpoint_owner
--

ALTER TABLE ONLY shielding.system
    ADD CONSTRAINT system_name_key UNIQUE (name);

--
-- Name: system system_pkey; Type: CONSTRAINT; Schema: shielding; Owner: contactpoint_owner
--

ALTER TABLE ONLY shielding.system
    ADD CONSTRAINT system_pkey PRIMARY KEY (system);

--
-- Name: account_authority; Type: INDEX; Schema: access; Owner: contactpoint_owner
--

CREATE INDEX account_authority ON access.account USING btree (authority);

--
-- Name: account_occupation; Type: INDEX; Schema: access; Owner: contactpoint_owner
--

CREATE INDEX account_occupation ON access.account USING btree (occupation);

--
-- Name: account_role; Type: INDEX; Schema: access; Owner: contactpoint_owner
--

CREATE INDEX account_role ON access.account USING btree (role);

--
-- Name: grant_expires; Type: INDEX; Schema: access; Owner: contactpoint_owner
--

CREATE INDEX grant_expires ON access."grant" USING btree (expires);

--
-- Name: grant_token_hash; Type: INDEX; Schema: access; Owner: contactpoint_owner
--

CREATE UNIQUE INDEX grant_token_hash ON access."grant" USING btree (token_hash);

--
-- Name: override_right_given_by; Type: INDEX; Schema: access; Owner: contactpoint_owner
--

CREATE INDEX override_right_given_by ON access.override_right USING btree (given_by);

--
-- Name: entry_openings; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_openings ON ONLY audit.entry USING gin (children) WHERE (action = 'open'::text);

--
-- Name: entry_2026_01_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_01_children_idx ON audit.entry_2026_01 USING gin (children) WHERE (action = 'open'::text);

--
-- Name: entry_2026_02_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_02_children_idx ON audit.entry_2026_02 USING gin (children) WHERE (action = 'open'::text);

--
-- Name: entry_2026_03_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_03_children_idx ON audit.entry_2026_03 USING gin (children) WHERE (action = 'open'::text);

--
-- Name: entry_2026_04_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_04_children_idx ON audit.entry_2026_04 USING gin (children) WHERE (action = 'open'::text);

--
-- Name: entry_2026_05_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_05_children_idx ON audit.entry_2026_05 USING gin (children) WHERE (action = 'open'::text);

--
-- Name: entry_2026_06_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_06_children_idx ON audit.entry_2026_06 USING gin (children) WHERE (action = 'open'::text);

--
-- Name: entry_2026_07_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_07_children_idx ON audit.entry_2026_07 USING gin (children) WHERE (action = 'open'::text);

--
-- Name: entry_2026_08_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_08_children_idx ON audit.entry_2026_08 USING gin (children) WHERE (action = 'open'::text);

--
-- Name: entry_2026_09_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_09_children_idx ON audit.entry_2026_09 USING gin (children) WHERE (action = 'open'::text);

--
-- Name: entry_2026_10_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_10_children_idx ON audit.entry_2026_10 USING gin (children) WHERE (action = 'open'::text);

--
-- Name: entry_2026_11_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_11_children_idx ON audit.entry_2026_11 USING gin (children) WHERE (action = 'open'::text);

--
-- Name: entry_2026_12_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_12_children_idx ON audit.entry_2026_12 USING gin (children) WHERE (action = 'open'::text);

--
-- Name: entry_2027_01_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_01_children_idx ON audit.entry_2027_01 USING gin (children) WHERE (action = 'open'::text);

--
-- Name: entry_2027_02_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_02_children_idx ON audit.entry_2027_02 USING gin (children) WHERE (action = 'open'::text);

--
-- Name: entry_2027_03_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_03_children_idx ON audit.entry_2027_03 USING gin (children) WHERE (action = 'open'::text);

--
-- Name: entry_2027_04_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_04_children_idx ON audit.entry_2027_04 USING gin (children) WHERE (action = 'open'::text);

--
-- Name: entry_2027_05_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_05_children_idx ON audit.entry_2027_05 USING gin (children) WHERE (action = 'open'::text);

--
-- Name: entry_2027_06_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_06_children_idx ON audit.entry_2027_06 USING gin (children) WHERE (action = 'open'::text);

--
-- Name: entry_2027_07_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_07_children_idx ON audit.entry_2027_07 USING gin (children) WHERE (action = 'open'::text);

--
-- Name: entry_2027_08_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_08_children_idx ON audit.entry_2027_08 USING gin (children) WHERE (action = 'open'::text);

--
-- Name: entry_2027_09_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_09_children_idx ON audit.entry_2027_09 USING gin (children) WHERE (action = 'open'::text);

--
-- Name: entry_2027_10_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_10_children_idx ON audit.entry_2027_10 USING gin (children) WHERE (action = 'open'::text);

--
-- Name: entry_2027_11_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_11_children_idx ON audit.entry_2027_11 USING gin (children) WHERE (action = 'open'::text);

--
-- Name: entry_2027_12_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_12_children_idx ON audit.entry_2027_12 USING gin (children) WHERE (action = 'open'::text);

--
-- Name: entry_2028_01_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_01_children_idx ON audit.entry_2028_01 USING gin (children) WHERE (action = 'open'::text);

--
-- Name: entry_2028_02_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_02_children_idx ON audit.entry_2028_02 USING gin (children) WHERE (action = 'open'::text);

--
-- Name: entry_2028_03_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_03_children_idx ON audit.entry_2028_03 USING gin (children) WHERE (action = 'open'::text);

--
-- Name: entry_2028_04_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_04_children_idx ON audit.entry_2028_04 USING gin (children) WHERE (action = 'open'::text);

--
-- Name: entry_2028_05_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_05_children_idx ON audit.entry_2028_05 USING gin (children) WHERE (action = 'open'::text);

--
-- Name: entry_2028_06_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_06_children_idx ON audit.entry_2028_06 USING gin (children) WHERE (action = 'open'::text);

--
-- Name: entry_2028_07_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_07_children_idx ON audit.entry_2028_07 USING gin (children) WHERE (action = 'open'::text);

--
-- Name: entry_2028_08_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_08_children_idx ON audit.entry_2028_08 USING gin (children) WHERE (action = 'open'::text);

--
-- Name: entry_2028_09_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_09_children_idx ON audit.entry_2028_09 USING gin (children) WHERE (action = 'open'::text);

--
-- Name: entry_2028_10_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_10_children_idx ON audit.entry_2028_10 USING gin (children) WHERE (action = 'open'::text);

--
-- Name: entry_2028_11_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_11_children_idx ON audit.entry_2028_11 USING gin (children) WHERE (action = 'open'::text);

--
-- Name: entry_2028_12_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_12_children_idx ON audit.entry_2028_12 USING gin (children) WHERE (action = 'open'::text);

--
-- Name: entry_2029_01_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_01_children_idx ON audit.entry_2029_01 USING gin (children) WHERE (action = 'open'::text);

--
-- Name: entry_2029_02_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_02_children_idx ON audit.entry_2029_02 USING gin (children) WHERE (action = 'open'::text);

--
-- Name: entry_2029_03_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_03_children_idx ON audit.entry_2029_03 USING gin (children) WHERE (action = 'open'::text);

--
-- Name: entry_2029_04_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_04_children_idx ON audit.entry_2029_04 USING gin (children) WHERE (action = 'open'::text);

--
-- Name: entry_2029_05_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_05_children_idx ON audit.entry_2029_05 USING gin (children) WHERE (action = 'open'::text);

--
-- Name: entry_2029_06_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_06_children_idx ON audit.entry_2029_06 USING gin (children) WHERE (action = 'open'::text);

--
-- Name: entry_2029_07_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_07_children_idx ON audit.entry_2029_07 USING gin (children) WHERE (action = 'open'::text);

--
-- Name: entry_2029_08_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_08_children_idx ON audit.entry_2029_08 USING gin (children) WHERE (action = 'open'::text);

--
-- Name: entry_2029_09_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_09_children_idx ON audit.entry_2029_09 USING gin (children) WHERE (action = 'open'::text);

--
-- Name: entry_2029_10_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_10_children_idx ON audit.entry_2029_10 USING gin (children) WHERE (action = 'open'::text);

--
-- Name: entry_2029_11_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_11_children_idx ON audit.entry_2029_11 USING gin (children) WHERE (action = 'open'::text);

--
-- Name: entry_2029_12_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_12_children_idx ON audit.entry_2029_12 USING gin (children) WHERE (action = 'open'::text);

--
-- Name: a child has one lead professional; Type: INDEX; Schema: contacts; Owner: contactpoint_owner
--

CREATE UNIQUE INDEX "a child has one lead professional" ON contacts.involvement USING btree (child) WHERE (lead_professional AND (ended IS NULL));

--
-- Name: common_assessment_service; Type: INDEX; Schema: contacts; Owner: contactpoint_owner
--

CREATE INDEX common_assessment_service ON contacts.common_assessment USING btree (service);

--
-- Name: involvement_service; Type: INDEX; Schema: contacts; Owner: contactpoint_owner
--

CREATE INDEX involvement_service ON contacts.involvement USING btree (service);

--
-- Name: sensitive_involvement_service; Type: INDEX; Schema: contacts; Owner: contactpoint_owner
--

CREATE INDEX sensitive_involvement_service ON contacts.sensitive_involvement USING btree (service);

--
-- Name: service_authority; Type: INDEX; Schema: contacts; Owner: contactpoint_owner
--

CREATE INDEX service_authority ON contacts.service USING btree (authority, kind);

--
-- Name: version_is_applied_once; Type: INDEX; Schema: migrations; Owner: contactpoint_owner
--

CREATE UNIQUE INDEX version_is_applied_once ON migrations.history USING btree (version) WHERE (event = 'applied'::text);

--
-- Name: a child has one current address; Type: INDEX; Schema: registry; Owner: contactpoint_owner
--

CREATE UNIQUE INDEX "a child has one current address" ON registry.child_address USING btree (child) WHERE (lived_to IS NULL);

--
-- Name: a child has one current name; Type: INDEX; Schema: registry; Owner: contactpoint_owner
--

CREATE UNIQUE INDEX "a child has one current name" ON registry.child_name USING btree (child) WHERE (kind = 'current'::text);

--
-- Name: authority_code_authority; Type: INDEX; Schema: registry; Owner: contactpoint_owner
--

CREATE INDEX authority_code_authority ON registry.authority_code USING btree (authority);

--
-- Name: authority_successor_successor; Type: INDEX; Schema: registry; Owner: contactpoint_owner
--

CREATE INDEX authority_successor_successor ON registry.authority_successor USING btree (successor);

--
-- Name: child_home_authority; Type: INDEX; Schema: registry; Owner: contactpoint_owner
--

CREATE INDEX child_home_authority ON registry.child_home USING btree (authority);

--
-- Name: key_child; Type: INDEX; Schema: search; Owner: contactpoint_owner
--

CREATE INDEX key_child ON search.key USING btree (child);

--
-- Name: a child has one overdue review; Type: INDEX; Schema: shielding; Owner: contactpoint_owner
--

CREATE UNIQUE INDEX "a child has one overdue review" ON shielding.item USING btree (child) WHERE ((kind = 'review overdue'::text) AND (closed_at IS NULL));

--
-- Name: a child has one shield in force; Type: INDEX; Schema: shielding; Owner: contactpoint_owner
--

CREATE UNIQUE INDEX "a child has one shield in force" ON shielding.shield USING btree (child) WHERE (ended IS NULL);

--
-- Name: delivery_event; Type: INDEX; Schema: shielding; Owner: contactpoint_owner
--

CREATE INDEX delivery_event ON shielding.delivery USING btree (event);

--
-- Name: delivery_unconfirmed; Type: INDEX; Schema: shielding; Owner: contactpoint_owner
--

CREATE INDEX delivery_unconfirmed ON shielding.delivery USING btree (child) WHERE (confirmed_at IS NULL);

--
-- Name: delivery_waiting; Type: INDEX; Schema: shielding; Owner: contactpoint_owner
--

CREATE INDEX delivery_waiting ON shielding.delivery USING btree (system, event) WHERE (delivered_at IS NULL);

--
-- Name: event_child; Type: INDEX; Schema: shielding; Owner: contactpoint_owner
--

CREATE INDEX event_child ON shielding.event USING btree (child);

--
-- Name: holding_child; Type: INDEX; Schema: shielding; Owner: contactpoint_owner
--

CREATE INDEX holding_child ON shielding.holding USING btree (child);

--
-- Name: item_child; Type: INDEX; Schema: shielding; Owner: contactpoint_owner
--

CREATE INDEX item_child ON shielding.item USING btree (child);

--
-- Name: item_closed_by; Type: INDEX; Schema: shielding; Owner: contactpoint_owner
--

CREATE INDEX item_closed_by ON shielding.item USING btree (closed_by);

--
-- Name: item_opened_by; Type: INDEX; Schema: shielding; Owner: contactpoint_owner
--

CREATE INDEX item_opened_by ON shielding.item USING btree (opened_by);

--
-- Name: member_child; Type: INDEX; Schema: shielding; Owner: contactpoint_owner
--

CREATE INDEX member_child ON shielding.member USING btree (child);

--
-- Name: member_decided_by; Type: INDEX; Schema: shielding; Owner: contactpoint_owner
--

CREATE INDEX member_decided_by ON shielding.member USING btree (decided_by);

--
-- Name: override_account; Type: INDEX; Schema: shielding; Owner: contactpoint_owner
--

CREATE INDEX override_account ON shielding.override USING btree (account, child);

--
-- Name: override_child; Type: INDEX; Schema: shielding; Owner: contactpoint_owner
--

CREATE INDEX override_child ON shielding.override USING btree (child);

--
-- Name: request_asked_by; Type: INDEX; Schema: shielding; Owner: contactpoint_owner
--

CREATE INDEX request_asked_by ON shielding.request USING btree (asked_by);

--
-- Name: request_child; Type: INDEX; Schema: shielding; Owner: contactpoint_owner
--

CREATE INDEX request_child ON shielding.request USING btree (child);

--
-- Name: request_evidence; Type: INDEX; Schema: shielding; Owner: contactpoint_owner
--

CREATE INDEX request_evidence ON shielding.request USING btree (evidence);

--
-- Name: request_ground; Type: INDEX; Schema: shielding; Owner: contactpoint_owner
--

CREATE INDEX request_ground ON shielding.request USING btree (ground);

--
-- Name: shield_decide_by; Type: INDEX; Schema: shielding; Owner: contactpoint_owner
--

CREATE INDEX shield_decide_by ON shielding.shield USING btree (decide_by) WHERE ((ended IS NULL) AND (state = 'provisional'::text));

--
-- Name: shield_review_by; Type: INDEX; Schema: shielding; Owner: contactpoint_owner
--

CREATE INDEX shield_review_by ON shielding.shield USING btree (review_by) WHERE (ended IS NULL);

--
-- Name: entry_2026_01_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_openings ATTACH PARTITION audit.entry_2026_01_children_idx;

--
-- Name: entry_2026_01_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2026_01_pkey;

--
-- Name: entry_2026_02_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_openings ATTACH PARTITION audit.entry_2026_02_children_idx;

--
-- Name: entry_2026_02_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2026_02_pkey;

--
-- Name: entry_2026_03_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_openings ATTACH PARTITION audit.entry_2026_03_children_idx;

--
-- Name: entry_2026_03_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2026_03_pkey;

--
-- Name: entry_2026_04_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_openings ATTACH PARTITION audit.entry_2026_04_children_idx;

--
-- Name: entry_2026_04_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2026_04_pkey;

--
-- Name: entry_2026_05_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_openings ATTACH PARTITION audit.entry_2026_05_children_idx;

--
-- Name: entry_2026_05_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2026_05_pkey;

--
-- Name: entry_2026_06_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_openings ATTACH PARTITION audit.entry_2026_06_children_idx;

--
-- Name: entry_2026_06_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2026_06_pkey;

--
-- Name: entry_2026_07_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_openings ATTACH PARTITION audit.entry_2026_07_children_idx;

--
-- Name: entry_2026_07_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2026_07_pkey;

--
-- Name: entry_2026_08_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_openings ATTACH PARTITION audit.entry_2026_08_children_idx;

--
-- Name: entry_2026_08_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2026_08_pkey;

--
-- Name: entry_2026_09_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_openings ATTACH PARTITION audit.entry_2026_09_children_idx;

--
-- Name: entry_2026_09_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2026_09_pkey;

--
-- Name: entry_2026_10_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_openings ATTACH PARTITION audit.entry_2026_10_children_idx;

--
-- Name: entry_2026_10_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2026_10_pkey;

--
-- Name: entry_2026_11_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_openings ATTACH PARTITION audit.entry_2026_11_children_idx;

--
-- Name: entry_2026_11_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2026_11_pkey;

--
-- Name: entry_2026_12_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_openings ATTACH PARTITION audit.entry_2026_12_children_idx;

--
-- Name: entry_2026_12_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2026_12_pkey;

--
-- Name: entry_2027_01_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_openings ATTACH PARTITION audit.entry_2027_01_children_idx;

--
-- Name: entry_2027_01_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2027_01_pkey;

--
-- Name: entry_2027_02_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_openings ATTACH PARTITION audit.entry_2027_02_children_idx;

--
-- Name: entry_2027_02_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2027_02_pkey;

--
-- Name: entry_2027_03_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_openings ATTACH PARTITION audit.entry_2027_03_children_idx;

--
-- Name: entry_2027_03_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2027_03_pkey;

--
-- Name: entry_2027_04_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_openings ATTACH PARTITION audit.entry_2027_04_children_idx;

--
-- Name: entry_2027_04_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2027_04_pkey;

--
-- Name: entry_2027_05_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_openings ATTACH PARTITION audit.entry_2027_05_children_idx;

--
-- Name: entry_2027_05_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2027_05_pkey;

--
-- Name: entry_2027_06_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_openings ATTACH PARTITION audit.entry_2027_06_children_idx;

--
-- Name: entry_2027_06_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2027_06_pkey;

--
-- Name: entry_2027_07_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_openings ATTACH PARTITION audit.entry_2027_07_children_idx;

--
-- Name: entry_2027_07_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2027_07_pkey;

--
-- Name: entry_2027_08_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_openings ATTACH PARTITION audit.entry_2027_08_children_idx;

--
-- Name: entry_2027_08_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2027_08_pkey;

--
-- Name: entry_2027_09_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_openings ATTACH PARTITION audit.entry_2027_09_children_idx;

--
-- Name: entry_2027_09_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2027_09_pkey;

--
-- Name: entry_2027_10_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_openings ATTACH PARTITION audit.entry_2027_10_children_idx;

--
-- Name: entry_2027_10_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2027_10_pkey;

--
-- Name: entry_2027_11_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_openings ATTACH PARTITION audit.entry_2027_11_children_idx;

--
-- Name: entry_2027_11_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2027_11_pkey;

--
-- Name: entry_2027_12_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_openings ATTACH PARTITION audit.entry_2027_12_children_idx;

--
-- Name: entry_2027_12_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2027_12_pkey;

--
-- Name: entry_2028_01_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_openings ATTACH PARTITION audit.entry_2028_01_children_idx;

--
-- Name: entry_2028_01_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2028_01_pkey;

--
-- Name: entry_2028_02_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_openings ATTACH PARTITION audit.entry_2028_02_children_idx;

--
-- Name: entry_2028_02_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2028_02_pkey;

--
-- Name: entry_2028_03_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_openings ATTACH PARTITION audit.entry_2028_03_children_idx;

--
-- Name: entry_2028_03_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2028_03_pkey;

--
-- Name: entry_2028_04_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_openings ATTACH PARTITION audit.entry_2028_04_children_idx;

--
-- Name: entry_2028_04_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2028_04_pkey;

--
-- Name: entry_2028_05_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_openings ATTACH PARTITION audit.entry_2028_05_children_idx;

--
-- Name: entry_2028_05_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2028_05_pkey;

--
-- Name: entry_2028_06_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_openings ATTACH PARTITION audit.entry_2028_06_children_idx;

--
-- Name: entry_2028_06_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2028_06_pkey;

--
-- Name: entry_2028_07_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_openings ATTACH PARTITION audit.entry_2028_07_children_idx;

--
-- Name: entry_2028_07_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2028_07_pkey;

--
-- Name: entry_2028_08_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_openings ATTACH PARTITION audit.entry_2028_08_children_idx;

--
-- Name: entry_2028_08_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2028_08_pkey;

--
-- Name: entry_2028_09_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_openings ATTACH PARTITION audit.entry_2028_09_children_idx;

--
-- Name: entry_2028_09_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2028_09_pkey;

--
-- Name: entry_2028_10_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_openings ATTACH PARTITION audit.entry_2028_10_children_idx;

--
-- Name: entry_2028_10_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2028_10_pkey;

--
-- Name: entry_2028_11_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_openings ATTACH PARTITION audit.entry_2028_11_children_idx;

--
-- Name: entry_2028_11_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2028_11_pkey;

--
-- Name: entry_2028_12_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_openings ATTACH PARTITION audit.entry_2028_12_children_idx;

--
-- Name: entry_2028_12_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2028_12_pkey;

--
-- Name: entry_2029_01_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_openings ATTACH PARTITION audit.entry_2029_01_children_idx;

--
-- Name: entry_2029_01_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2029_01_pkey;

--
-- Name: entry_2029_02_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_openings ATTACH PARTITION audit.entry_2029_02_children_idx;

--
-- Name: entry_2029_02_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2029_02_pkey;

--
-- Name: entry_2029_03_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_openings ATTACH PARTITION audit.entry_2029_03_children_idx;

--
-- Name: entry_2029_03_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2029_03_pkey;

--
-- Name: entry_2029_04_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_openings ATTACH PARTITION audit.entry_2029_04_children_idx;

--
-- Name: entry_2029_04_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2029_04_pkey;

--
-- Name: entry_2029_05_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_openings ATTACH PARTITION audit.entry_2029_05_children_idx;

--
-- Name: entry_2029_05_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2029_05_pkey;

--
-- Name: entry_2029_06_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_openings ATTACH PARTITION audit.entry_2029_06_children_idx;

--
-- Name: entry_2029_06_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2029_06_pkey;

--
-- Name: entry_2029_07_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_openings ATTACH PARTITION audit.entry_2029_07_children_idx;

--
-- Name: entry_2029_07_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2029_07_pkey;

--
-- Name: entry_2029_08_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_openings ATTACH PARTITION audit.entry_2029_08_children_idx;

--
-- Name: entry_2029_08_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2029_08_pkey;

--
-- Name: entry_2029_09_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_openings ATTACH PARTITION audit.entry_2029_09_children_idx;

--
-- Name: entry_2029_09_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2029_09_pkey;

--
-- Name: entry_2029_10_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_openings ATTACH PARTITION audit.entry_2029_10_children_idx;

--
-- Name: entry_2029_10_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2029_10_pkey;

--
-- Name: entry_2029_11_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_openings ATTACH PARTITION audit.entry_2029_11_children_idx;

--
-- Name: entry_2029_11_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2029_11_pkey;

--
-- Name: entry_2029_12_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_openings ATTACH PARTITION audit.entry_2029_12_children_idx;

--
-- Name: entry_2029_12_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2029_12_pkey;

--
-- Name: account grants end with the account; Type: TRIGGER; Schema: access; Owner: contactpoint_owner
--

CREATE TRIGGER "grants end with the account" AFTER UPDATE ON access.account FOR EACH ROW EXECUTE FUNCTION access.close_grants();

--
-- Name: entry the audit is append-only; Type: TRIGGER; Schema: audit; Owner: contactpoint_owner
--

CREATE TRIGGER "the audit is append-only" BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.entry FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

--
-- Name: entry_2026_01 the audit is append-only; Type: TRIGGER; Schema: audit; Owner: contactpoint_owner
--

CREATE TRIGGER "the audit is append-only" BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.entry_2026_01 FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

--
-- Name: entry_2026_02 the audit is append-only; Type: TRIGGER; Schema: audit; Owner: contactpoint_owner
--

CREATE TRIGGER "the audit is append-only" BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.entry_2026_02 FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

--
-- Name: entry_2026_03 the audit is append-only; Type: TRIGGER; Schema: audit; Owner: contactpoint_owner
--

CREATE TRIGGER "the audit is append-only" BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.entry_2026_03 FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

--
-- Name: entry_2026_04 the audit is append-only; Type: TRIGGER; Schema: audit; Owner: contactpoint_owner
--

CREATE TRIGGER "the audit is append-only" BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.entry_2026_04 FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

--
-- Name: entry_2026_05 the audit is append-only; Type: TRIGGER; Schema: audit; Owner: contactpoint_owner
--

CREATE TRIGGER "the audit is append-only" BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.entry_2026_05 FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

--
-- Name: entry_2026_06 the audit is append-only; Type: TRIGGER; Schema: audit; Owner: contactpoint_owner
--

CREATE TRIGGER "the audit is append-only" BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.entry_2026_06 FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

--
-- Name: entry_2026_07 the audit is append-only; Type: TRIGGER; Schema: audit; Owner: contactpoint_owner
--

CREATE TRIGGER "the audit is append-only" BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.entry_2026_07 FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

--
-- Name: entry_2026_08 the audit is append-only; Type: TRIGGER; Schema: audit; Owner: contactpoint_owner
--

CREATE TRIGGER "the audit is append-only" BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.entry_2026_08 FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

--
-- Name: entry_2026_09 the audit is append-only; Type: TRIGGER; Schema: audit; Owner: contactpoint_owner
--

CREATE TRIGGER "the audit is append-only" BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.entry_2026_09 FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

--
-- Name: entry_2026_10 the audit is append-only; Type: TRIGGER; Schema: audit; Owner: contactpoint_owner
--

CREATE TRIGGER "the audit is append-only" BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.entry_2026_10 FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

--
-- Name: entry_2026_11 the audit is append-only; Type: TRIGGER; Schema: audit; Owner: contactpoint_owner
--

CREATE TRIGGER "the audit is append-only" BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.entry_2026_11 FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

--
-- Name: entry_2026_12 the audit is append-only; Type: TRIGGER; Schema: audit; Owner: contactpoint_owner
--

CREATE TRIGGER "the audit is append-only" BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.entry_2026_12 FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

--
-- Name: entry_2027_01 the audit is append-only; Type: TRIGGER; Schema: audit; Owner: contactpoint_owner
--

CREATE TRIGGER "the audit is append-only" BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.entry_2027_01 FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

--
-- Name: entry_2027_02 the audit is append-only; Type: TRIGGER; Schema: audit; Owner: contactpoint_owner
--

CREATE TRIGGER "the audit is append-only" BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.entry_2027_02 FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

--
-- Name: entry_2027_03 the audit is append-only; Type: TRIGGER; Schema: audit; Owner: contactpoint_owner
--

CREATE TRIGGER "the audit is append-only" BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.entry_2027_03 FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

--
-- Name: entry_2027_04 the audit is append-only; Type: TRIGGER; Schema: audit; Owner: contactpoint_owner
--

CREATE TRIGGER "the audit is append-only" BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.entry_2027_04 FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

--
-- Name: entry_2027_05 the audit is append-only; Type: TRIGGER; Schema: audit; Owner: contactpoint_owner
--

CREATE TRIGGER "the audit is append-only" BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.entry_2027_05 FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

--
-- Name: entry_2027_06 the audit is append-only; Type: TRIGGER; Schema: audit; Owner: contactpoint_owner
--

CREATE TRIGGER "the audit is append-only" BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.entry_2027_06 FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

--
-- Name: entry_2027_07 the audit is append-only; Type: TRIGGER; Schema: audit; Owner: contactpoint_owner
--

CREATE TRIGGER "the audit is append-only" BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.entry_2027_07 FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

--
-- Name: entry_2027_08 the audit is append-only; Type: TRIGGER; Schema: audit; Owner: contactpoint_owner
--

CREATE TRIGGER "the audit is append-only" BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.entry_2027_08 FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

--
-- Name: entry_2027_09 the audit is append-only; Type: TRIGGER; Schema: audit; Owner: contactpoint_owner
--

CREATE TRIGGER "the audit is append-only" BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.entry_2027_09 FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

--
-- Name: entry_2027_10 the audit is append-only; Type: TRIGGER; Schema: audit; Owner: contactpoint_owner
--

CREATE TRIGGER "the audit is append-only" BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.entry_2027_10 FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

--
-- Name: entry_2027_11 the audit is append-only; Type: TRIGGER; Schema: audit; Owner: contactpoint_owner
--

CREATE TRIGGER "the audit is append-only" BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.entry_2027_11 FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

--
-- Name: entry_2027_12 the audit is append-only; Type: TRIGGER; Schema: audit; Owner: contactpoint_owner
--

CREATE TRIGGER "the audit is append-only" BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.entry_2027_12 FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

--
-- Name: entry_2028_01 the audit is append-only; Type: TRIGGER; Schema: audit; Owner: contactpoint_owner
--

CREATE TRIGGER "the audit is append-only" BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.entry_2028_01 FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

--
-- Name: entry_2028_02 the audit is append-only; Type: TRIGGER; Schema: audit; Owner: contactpoint_owner
--

CREATE TRIGGER "the audit is append-only" BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.entry_2028_02 FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

--
-- Name: entry_2028_03 the audit is append-only; Type: TRIGGER; Schema: audit; Owner: contactpoint_owner
--

CREATE TRIGGER "the audit is append-only" BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.entry_2028_03 FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

--
-- Name: entry_2028_04 the audit is append-only; Type: TRIGGER; Schema: audit; Owner: contactpoint_owner
--

CREATE TRIGGER "the audit is append-only" BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.entry_2028_04 FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

--
-- Name: entry_2028_05 the audit is append-only; Type: TRIGGER; Schema: audit; Owner: contactpoint_owner
--

CREATE TRIGGER "the audit is append-only" BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.entry_2028_05 FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

--
-- Name: entry_2028_06 the audit is append-only; Type: TRIGGER; Schema: audit; Owner: contactpoint_owner
--

CREATE TRIGGER "the audit is append-only" BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.entry_2028_06 FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

--
-- Name: entry_2028_07 the audit is append-only; Type: TRIGGER; Schema: audit; Owner: contactpoint_owner
--

CREATE TRIGGER "the audit is append-only" BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.entry_2028_07 FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

--
-- Name: entry_2028_08 the audit is append-only; Type: TRIGGER; Schema: audit; Owner: contactpoint_owner
--

CREATE TRIGGER "the audit is append-only" BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.entry_2028_08 FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

--
-- Name: entry_2028_09 the audit is append-only; Type: TRIGGER; Schema: audit; Owner: contactpoint_owner
--

CREATE TRIGGER "the audit is append-only" BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.entry_2028_09 FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

--
-- Name: entry_2028_10 the audit is append-only; Type: TRIGGER; Schema: audit; Owner: contactpoint_owner
--

CREATE TRIGGER "the audit is append-only" BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.entry_2028_10 FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

--
-- Name: entry_2028_11 the audit is append-only; Type: TRIGGER; Schema: audit; Owner: contactpoint_owner
--

CREATE TRIGGER "the audit is append-only" BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.entry_2028_11 FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

--
-- Name: entry_2028_12 the audit is append-only; Type: TRIGGER; Schema: audit; Owner: contactpoint_owner
--

CREATE TRIGGER "the audit is append-only" BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.entry_2028_12 FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

--
-- Name: entry_2029_01 the audit is append-only; Type: TRIGGER; Schema: audit; Owner: contactpoint_owner
--

CREATE TRIGGER "the audit is append-only" BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.entry_2029_01 FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

--
-- Name: entry_2029_02 the audit is append-only; Type: TRIGGER; Schema: audit; Owner: contactpoint_owner
--

CREATE TRIGGER "the audit is append-only" BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.entry_2029_02 FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

--
-- Name: entry_2029_03 the audit is append-only; Type: TRIGGER; Schema: audit; Owner: contactpoint_owner
--

CREATE TRIGGER "the audit is append-only" BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.entry_2029_03 FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

--
-- Name: entry_2029_04 the audit is append-only; Type: TRIGGER; Schema: audit; Owner: contactpoint_owner
--

CREATE TRIGGER "the audit is append-only" BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.entry_2029_04 FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

--
-- Name: entry_2029_05 the audit is append-only; Type: TRIGGER; Schema: audit; Owner: contactpoint_owner
--

CREATE TRIGGER "the audit is append-only" BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.entry_2029_05 FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

--
-- Name: entry_2029_06 the audit is append-only; Type: TRIGGER; Schema: audit; Owner: contactpoint_owner
--

CREATE TRIGGER "the audit is append-only" BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.entry_2029_06 FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

--
-- Name: entry_2029_07 the audit is append-only; Type: TRIGGER; Schema: audit; Owner: contactpoint_owner
--

CREATE TRIGGER "the audit is append-only" BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.entry_2029_07 FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

--
-- Name: entry_2029_08 the audit is append-only; Type: TRIGGER; Schema: audit; Owner: contactpoint_owner
--

CREATE TRIGGER "the audit is append-only" BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.entry_2029_08 FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

--
-- Name: entry_2029_09 the audit is append-only; Type: TRIGGER; Schema: audit; Owner: contactpoint_owner
--

CREATE TRIGGER "the audit is append-only" BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.entry_2029_09 FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

--
-- Name: entry_2029_10 the audit is append-only; Type: TRIGGER; Schema: audit; Owner: contactpoint_owner
--

CREATE TRIGGER "the audit is append-only" BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.entry_2029_10 FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

--
-- Name: entry_2029_11 the audit is append-only; Type: TRIGGER; Schema: audit; Owner: contactpoint_owner
--

CREATE TRIGGER "the audit is append-only" BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.entry_2029_11 FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

--
-- Name: entry_2029_12 the audit is append-only; Type: TRIGGER; Schema: audit; Owner: contactpoint_owner
--

CREATE TRIGGER "the audit is append-only" BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.entry_2029_12 FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

--
-- Name: sensitive_involvement a sensitive service leaves its mark; Type: TRIGGER; Schema: contacts; Owner: contactpoint_owner
--

CREATE TRIGGER "a sensitive service leaves its mark" AFTER INSERT OR DELETE OR UPDATE ON contacts.sensitive_involvement FOR EACH ROW EXECUTE FUNCTION contacts.mark_sensitive();

--
-- Name: history history_is_append_only; Type: TRIGGER; Schema: migrations; Owner: contactpoint_owner
--

CREATE TRIGGER history_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON migrations.history FOR EACH STATEMENT EXECUTE FUNCTION migrations.refuse_change();

--
-- Name: child_address keys follow the addresses; Type: TRIGGER; Schema: registry; Owner: contactpoint_owner
--

CREATE TRIGGER "keys follow the addresses" AFTER INSERT OR DELETE OR UPDATE ON registry.child_address FOR EACH ROW EXECUTE FUNCTION search.refresh_row('child');

--
-- Name: child keys follow the child; Type: TRIGGER; Schema: registry; Owner: contactpoint_owner
--

CREATE TRIGGER "keys follow the child" AFTER INSERT OR DELETE OR UPDATE ON registry.child FOR EACH ROW EXECUTE FUNCTION search.refresh_row('number');

--
-- Name: child_home keys follow the home; Type: TRIGGER; Schema: registry; Owner: contactpoint_owner
--

CREATE TRIGGER "keys follow the home" AFTER INSERT OR DELETE OR UPDATE ON registry.child_home FOR EACH ROW EXECUTE FUNCTION search.refresh_row('child');

--
-- Name: child_name keys follow the names; Type: TRIGGER; Schema: registry; Owner: contactpoint_owner
--

CREATE TRIGGER "keys follow the names" AFTER INSERT OR DELETE OR UPDATE ON registry.child_name FOR EACH ROW EXECUTE FUNCTION search.refresh_row('child');

--
-- Name: shield a shield goes through its states; Type: TRIGGER; Schema: shielding; Owner: contactpoint_owner
--

CREATE TRIGGER "a shield goes through its states" BEFORE DELETE OR UPDATE ON shielding.shield FOR EACH ROW EXECUTE FUNCTION shielding.check_transition();

--
-- Name: shield keys follow the shield; Type: TRIGGER; Schema: shielding; Owner: contactpoint_owner
--

CREATE TRIGGER "keys follow the shield" AFTER INSERT OR DELETE OR UPDATE ON shielding.shield FOR EACH ROW EXECUTE FUNCTION search.refresh_row('child');

--
-- Name: shield systems follow the shield; Type: TRIGGER; Schema: shielding; Owner: contactpoint_owner
--

CREATE TRIGGER "systems follow the shield" AFTER INSERT OR UPDATE ON shielding.shield FOR EACH ROW EXECUTE FUNCTION shielding.tell();

--
-- Name: account account_authority_fkey; Type: FK CONSTRAINT; Schema: access; Owner: contactpoint_owner
--

ALTER TABLE ONLY access.account
    ADD CONSTRAINT account_authority_fkey FOREIGN KEY (authority) REFERENCES registry.authority(authority);

--
-- Name: account account_occupation_fkey; Type: FK CONSTRAINT; Schema: access; Owner: contactpoint_owner
--

ALTER TABLE ONLY access.account
    ADD CONSTRAINT account_occupation_fkey FOREIGN KEY (occupation) REFERENCES access.occupation(name);

--
-- Name: account account_role_fkey; Type: FK CONSTRAINT; Schema: access; Owner: contactpoint_owner
--

ALTER TABLE ONLY access.account
    ADD CONSTRAINT account_role_fkey FOREIGN KEY (role) REFERENCES access.role(code);

--
-- Name: override_right override_right_account_fkey; Type: FK CONSTRAINT; Schema: access; Owner: contactpoint_owner
--

ALTER TABLE ONLY access.override_right
    ADD CONSTRAINT override_right_account_fkey FOREIGN KEY (account) REFERENCES access.account(account);

--
-- Name: override_right override_right_given_by_fkey; Type: FK CONSTRAINT; Schema: access; Owner: contactpoint_owner
--

ALTER TABLE ONLY access.override_right
    ADD CONSTRAINT override_right_given_by_fkey FOREIGN KEY (given_by) REFERENCES access.account(account);

--
-- Name: common_assessment common_assessment_child_fkey; Type: FK CONSTRAINT; Schema: contacts; Owner: contactpoint_owner
--

ALTER TABLE ONLY contacts.common_assessment
    ADD CONSTRAINT common_assessment_child_fkey FOREIGN KEY (child) REFERENCES registry.child(number);

--
-- Name: common_assessment common_assessment_service_fkey; Type: FK CONSTRAINT; Schema: contacts; Owner: contactpoint_owner
--

ALTER TABLE ONLY contacts.common_assessment
    ADD CONSTRAINT common_assessment_service_fkey FOREIGN KEY (service) REFERENCES contacts.service(service);

--
-- Name: involvement involvement_child_fkey; Type: FK CONSTRAINT; Schema: contacts; Owner: contactpoint_owner
--

ALTER TABLE ONLY contacts.involvement
    ADD CONSTRAINT involvement_child_fkey FOREIGN KEY (child) REFERENCES registry.child(number);

--
-- Name: involvement involvement_service_fkey; Type: FK CONSTRAINT; Schema: contacts; Owner: contactpoint_owner
--

ALTER TABLE ONLY contacts.involvement
    ADD CONSTRAINT involvement_service_fkey FOREIGN KEY (service) REFERENCES contacts.service(service);

--
-- Name: sensitive_involvement sensitive_involvement_child_fkey; Type: FK CONSTRAINT; Schema: contacts; Owner: contactpoint_owner
--

ALTER TABLE ONLY contacts.sensitive_involvement
    ADD CONSTRAINT sensitive_involvement_child_fkey FOREIGN KEY (child) REFERENCES registry.child(number);

--
-- Name: sensitive_involvement sensitive_involvement_service_fkey; Type: FK CONSTRAINT; Schema: contacts; Owner: contactpoint_owner
--

ALTER TABLE ONLY contacts.sensitive_involvement
    ADD CONSTRAINT sensitive_involvement_service_fkey FOREIGN KEY (service) REFERENCES contacts.service(service);

--
-- Name: sensitive_mark sensitive_mark_child_fkey; Type: FK CONSTRAINT; Schema: contacts; Owner: contactpoint_owner
--

ALTER TABLE ONLY contacts.sensitive_mark
    ADD CONSTRAINT sensitive_mark_child_fkey FOREIGN KEY (child) REFERENCES registry.child(number);

--
-- Name: service service_authority_fkey; Type: FK CONSTRAINT; Schema: contacts; Owner: contactpoint_owner
--

ALTER TABLE ONLY contacts.service
    ADD CONSTRAINT service_authority_fkey FOREIGN KEY (authority) REFERENCES registry.authority(authority);

--
-- Name: authority_code authority_code_authority_fkey; Type: FK CONSTRAINT; Schema: registry; Owner: contactpoint_owner
--

ALTER TABLE ONLY registry.authority_code
    ADD CONSTRAINT authority_code_authority_fkey FOREIGN KEY (authority) REFERENCES registry.authority(authority);

--
-- Name: authority_successor authority_successor_authority_fkey; Type: FK CONSTRAINT; Schema: registry; Owner: contactpoint_owner
--

ALTER TABLE ONLY registry.authority_successor
    ADD CONSTRAINT authority_successor_authority_fkey FOREIGN KEY (authority) REFERENCES registry.authority(authority);

--
-- Name: authority_successor authority_successor_successor_fkey; Type: FK CONSTRAINT; Schema: registry; Owner: contactpoint_owner
--

ALTER TABLE ONLY registry.authority_successor
    ADD CONSTRAINT authority_successor_successor_fkey FOREIGN KEY (successor) REFERENCES registry.authority(authority);

--
-- Name: carer carer_child_fkey; Type: FK CONSTRAINT; Schema: registry; Owner: contactpoint_owner
--

ALTER TABLE ONLY registry.carer
    ADD CONSTRAINT carer_child_fkey FOREIGN KEY (child) REFERENCES registry.child(number);

--
-- Name: carer_contact carer_contact_child_ordinal_fkey; Type: FK CONSTRAINT; Schema: registry; Owner: contactpoint_owner
--

ALTER TABLE ONLY registry.carer_contact
    ADD CONSTRAINT carer_contact_child_ordinal_fkey FOREIGN KEY (child, ordinal) REFERENCES registry.carer(child, ordinal);

--
-- Name: child_address child_address_child_fkey; Type: FK CONSTRAINT; Schema: registry; Owner: contactpoint_owner
--

ALTER TABLE ONLY registry.child_address
    ADD CONSTRAINT child_address_child_fkey FOREIGN KEY (child) REFERENCES registry.child(number);

--
-- Name: child_home child_home_authority_fkey; Type: FK CONSTRAINT; Schema: registry; Owner: contactpoint_owner
--

ALTER TABLE ONLY registry.child_home
    ADD CONSTRAINT child_home_authority_fkey FOREIGN KEY (authority) REFERENCES registry.authority(authority);

--
-- Name: child_home child_home_child_fkey; Type: FK CONSTRAINT; Schema: registry; Owner: contactpoint_owner
--

ALTER TABLE ONLY registry.child_home
    ADD CONSTRAINT child_home_child_fkey FOREIGN KEY (child) REFERENCES registry.child(number);

--
-- Name: child_name child_name_child_fkey; Type: FK CONSTRAINT; Schema: registry; Owner: contactpoint_owner
--

ALTER TABLE ONLY registry.child_name
    ADD CONSTRAINT child_name_child_fkey FOREIGN KEY (child) REFERENCES registry.child(number);

--
-- Name: other_number other_number_child_fkey; Type: FK CONSTRAINT; Schema: registry; Owner: contactpoint_owner
--

ALTER TABLE ONLY registry.other_number
    ADD CONSTRAINT other_number_child_fkey FOREIGN KEY (child) REFERENCES registry.child(number);

--
-- Name: delivery delivery_event_fkey; Type: FK CONSTRAINT; Schema: shielding; Owner: contactpoint_owner
--

ALTER TABLE ONLY shielding.delivery
    ADD CONSTRAINT delivery_event_fkey FOREIGN KEY (event) REFERENCES shielding.event(event);

--
-- Name: delivery delivery_system_fkey; Type: FK CONSTRAINT; Schema: shielding; Owner: contactpoint_owner
--

ALTER TABLE ONLY shielding.delivery
    ADD CONSTRAINT delivery_system_fkey FOREIGN KEY (system) REFERENCES shielding.system(system);

--
-- Name: event event_child_fkey; Type: FK CONSTRAINT; Schema: shielding; Owner: contactpoint_owner
--

ALTER TABLE ONLY shielding.event
    ADD CONSTRAINT event_child_fkey FOREIGN KEY (child) REFERENCES registry.child(number);

--
-- Name: holding holding_child_fkey; Type: FK CONSTRAINT; Schema: shielding; Owner: contactpoint_owner
--

ALTER TABLE ONLY shielding.holding
    ADD CONSTRAINT holding_child_fkey FOREIGN KEY (child) REFERENCES registry.child(number);

--
-- Name: holding holding_system_fkey; Type: FK CONSTRAINT; Schema: shielding; Owner: contactpoint_owner
--

ALTER TABLE ONLY shielding.holding
    ADD CONSTRAINT holding_system_fkey FOREIGN KEY (system) REFERENCES shielding.system(system);

--
-- Name: item item_child_fkey; Type: FK CONSTRAINT; Schema: shielding; Owner: contactpoint_owner
--

ALTER TABLE ONLY shielding.item
    ADD CONSTRAINT item_child_fkey FOREIGN KEY (child) REFERENCES registry.child(number);

--
-- Name: item item_closed_by_fkey; Type: FK CONSTRAINT; Schema: shielding; Owner: contactpoint_owner
--

ALTER TABLE ONLY shielding.item
    ADD CONSTRAINT item_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES access.account(account);

--
-- Name: item item_opened_by_fkey; Type: FK CONSTRAINT; Schema: shielding; Owner: contactpoint_owner
--

ALTER TABLE ONLY shielding.item
    ADD CONSTRAINT item_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES access.account(account);

--
-- Name: member member_child_fkey; Type: FK CONSTRAINT; Schema: shielding; Owner: contactpoint_owner
--

ALTER TABLE ONLY shielding.member
    ADD CONSTRAINT member_child_fkey FOREIGN KEY (child) REFERENCES registry.child(number);

--
-- Name: member member_decided_by_fkey; Type: FK CONSTRAINT; Schema: shielding; Owner: contactpoint_owner
--

ALTER TABLE ONLY shielding.member
    ADD CONSTRAINT member_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES access.account(account);

--
-- Name: member member_request_fkey; Type: FK CONSTRAINT; Schema: shielding; Owner: contactpoint_owner
--

ALTER TABLE ONLY shielding.member
    ADD CONSTRAINT member_request_fkey FOREIGN KEY (request) REFERENCES shielding.request(request);

--
-- Name: override override_account_fkey; Type: FK CONSTRAINT; Schema: shielding; Owner: contactpoint_owner
--

ALTER TABLE ONLY shielding.override
    ADD CONSTRAINT override_account_fkey FOREIGN KEY (account) REFERENCES access.account(account);

--
-- Name: override override_child_fkey; Type: FK CONSTRAINT; Schema: shielding; Owner: contactpoint_owner
--

ALTER TABLE ONLY shielding.override
    ADD CONSTRAINT override_child_fkey FOREIGN KEY (child) REFERENCES registry.child(number);

--
-- Name: request request_asked_by_fkey; Type: FK CONSTRAINT; Schema: shielding; Owner: contactpoint_owner
--

ALTER TABLE ONLY shielding.request
    ADD CONSTRAINT request_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES access.account(account);

--
-- Name: request request_child_fkey; Type: FK CONSTRAINT; Schema: shielding; Owner: contactpoint_owner
--

ALTER TABLE ONLY shielding.request
    ADD CONSTRAINT request_child_fkey FOREIGN KEY (child) REFERENCES registry.child(number);

--
-- Name: request request_evidence_fkey; Type: FK CONSTRAINT; Schema: shielding; Owner: contactpoint_owner
--

ALTER TABLE ONLY shielding.request
    ADD CONSTRAINT request_evidence_fkey FOREIGN KEY (evidence) REFERENCES shielding.evidence(evidence);

--
-- Name: request request_ground_fkey; Type: FK CONSTRAINT; Schema: shielding; Owner: contactpoint_owner
--

ALTER TABLE ONLY shielding.request
    ADD CONSTRAINT request_ground_fkey FOREIGN KEY (ground) REFERENCES shielding.ground(ground);

--
-- Name: shield shield_child_fkey; Type: FK CONSTRAINT; Schema: shielding; Owner: contactpoint_owner
--

ALTER TABLE ONLY shielding.shield
    ADD CONSTRAINT shield_child_fkey FOREIGN KEY (child) REFERENCES registry.child(number);

--
-- Name: system system_account_fkey; Type: FK CONSTRAINT; Schema: shielding; Owner: contactpoint_owner
--

ALTER TABLE ONLY shielding.system
    ADD CONSTRAINT system_account_fkey FOREIGN KEY (account) REFERENCES access.account(account);

--
-- Name: account; Type: ROW SECURITY; Schema: access; Owner: contactpoint_owner
--

ALTER TABLE access.account ENABLE ROW LEVEL SECURITY;

--
-- Name: grant; Type: ROW SECURITY; Schema: access; Owner: contactpoint_owner
--

ALTER TABLE access."grant" ENABLE ROW LEVEL SECURITY;

--
-- Name: override_right; Type: ROW SECURITY; Schema: access; Owner: contactpoint_owner
--

ALTER TABLE access.override_right ENABLE ROW LEVEL SECURITY;

--
-- Name: signing_key; Type: ROW SECURITY; Schema: access; Owner: contactpoint_owner
--

ALTER TABLE access.signing_key ENABLE ROW LEVEL SECURITY;

--
-- Name: account the guard adds; Type: POLICY; Schema: access; Owner: contactpoint_owner
--

CREATE POLICY "the guard adds" ON access.account FOR INSERT TO contactpoint_guard WITH CHECK (true);

--
-- Name: grant the guard adds; Type: POLICY; Schema: access; Owner: contactpoint_owner
--

CREATE POLICY "the guard adds" ON access."grant" FOR INSERT TO contactpoint_guard WITH CHECK (true);

--
-- Name: signing_key the guard adds; Type: POLICY; Schema: access; Owner: contactpoint_owner
--

CREATE POLICY "the guard adds" ON access.signing_key FOR INSERT TO contactpoint_guard WITH CHECK (true);

--
-- Name: grant the guard changes; Type: POLICY; Schema: access; Owner: contactpoint_owner
--

CREATE POLICY "the guard changes" ON access."grant" FOR UPDATE TO contactpoint_guard USING (true) WITH CHECK (true);

--
-- Name: signing_key the guard changes; Type: POLICY; Schema: access; Owner: contactpoint_owner
--

CREATE POLICY "the guard changes" ON access.signing_key FOR UPDATE TO contactpoint_guard USING (true) WITH CHECK (true);

--
-- Name: override_right the guard keeps rights; Type: POLICY; Schema: access; Owner: contactpoint_owner
--

CREATE POLICY "the guard keeps rights" ON access.override_right TO contactpoint_guard USING (true) WITH CHECK (true);

--
-- Name: account the guard reads; Type: POLICY; Schema: access; Owner: contactpoint_owner
--

CREATE POLICY "the guard reads" ON access.account FOR SELECT TO contactpoint_guard USING (true);

--
-- Name: grant the guard reads; Type: POLICY; Schema: access; Owner: contactpoint_owner
--

CREATE POLICY "the guard reads" ON access."grant" FOR SELECT TO contactpoint_guard USING (true);

--
-- Name: signing_key the guard reads; Type: POLICY; Schema: access; Owner: contactpoint_owner
--

CREATE POLICY "the guard reads" ON access.signing_key FOR SELECT TO contactpoint_guard USING (true);

--
-- Name: grant the guard removes; Type: POLICY; Schema: access; Owner: contactpoint_owner
--

CREATE POLICY "the guard removes" ON access."grant" FOR DELETE TO contactpoint_guard USING (true);

--
-- Name: entry; Type: ROW SECURITY; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE audit.entry ENABLE ROW LEVEL SECURITY;

--
-- Name: entry_2026_01; Type: ROW SECURITY; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE audit.entry_2026_01 ENABLE ROW LEVEL SECURITY;

--
-- Name: entry_2026_02; Type: ROW SECURITY; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE audit.entry_2026_02 ENABLE ROW LEVEL SECURITY;

--
-- Name: entry_2026_03; Type: ROW SECURITY; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE audit.entry_2026_03 ENABLE ROW LEVEL SECURITY;

--
-- Name: entry_2026_04; Type: ROW SECURITY; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE audit.entry_2026_04 ENABLE ROW LEVEL SECURITY;

--
-- Name: entry_2026_05; Type: ROW SECURITY; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE audit.entry_2026_05 ENABLE ROW LEVEL SECURITY;

--
-- Name: entry_2026_06; Type: ROW SECURITY; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE audit.entry_2026_06 ENABLE ROW LEVEL SECURITY;

--
-- Name: entry_2026_07; Type: ROW SECURITY; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE audit.entry_2026_07 ENABLE ROW LEVEL SECURITY;

--
-- Name: entry_2026_08; Type: ROW SECURITY; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE audit.entry_2026_08 ENABLE ROW LEVEL SECURITY;

--
-- Name: entry_2026_09; Type: ROW SECURITY; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE audit.entry_2026_09 ENABLE ROW LEVEL SECURITY;

--
-- Name: entry_2026_10; Type: ROW SECURITY; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE audit.entry_2026_10 ENABLE ROW LEVEL SECURITY;

--
-- Name: entry_2026_11; Type: ROW SECURITY; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE audit.entry_2026_11 ENABLE ROW LEVEL SECURITY;

--
-- Name: entry_2026_12; Type: ROW SECURITY; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE audit.entry_2026_12 ENABLE ROW LEVEL SECURITY;

--
-- Name: entry_2027_01; Type: ROW SECURITY; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE audit.entry_2027_01 ENABLE ROW LEVEL SECURITY;

--
-- Name: entry_2027_02; Type: ROW SECURITY; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE audit.entry_2027_02 ENABLE ROW LEVEL SECURITY;

--
-- Name: entry_2027_03; Type: ROW SECURITY; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE audit.entry_2027_03 ENABLE ROW LEVEL SECURITY;

--
-- Name: entry_2027_04; Type: ROW SECURITY; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE audit.entry_2027_04 ENABLE ROW LEVEL SECURITY;

--
-- Name: entry_2027_05; Type: ROW SECURITY; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE audit.entry_2027_05 ENABLE ROW LEVEL SECURITY;

--
-- Name: entry_2027_06; Type: ROW SECURITY; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE audit.entry_2027_06 ENABLE ROW LEVEL SECURITY;

--
-- Name: entry_2027_07; Type: ROW SECURITY; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE audit.entry_2027_07 ENABLE ROW LEVEL SECURITY;

--
-- Name: entry_2027_08; Type: ROW SECURITY; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE audit.entry_2027_08 ENABLE ROW LEVEL SECURITY;

--
-- Name: entry_2027_09; Type: ROW SECURITY; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE audit.entry_2027_09 ENABLE ROW LEVEL SECURITY;

--
-- Name: entry_2027_10; Type: ROW SECURITY; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE audit.entry_2027_10 ENABLE ROW LEVEL SECURITY;

--
-- Name: entry_2027_11; Type: ROW SECURITY; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE audit.entry_2027_11 ENABLE ROW LEVEL SECURITY;

--
-- Name: entry_2027_12; Type: ROW SECURITY; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE audit.entry_2027_12 ENABLE ROW LEVEL SECURITY;

--
-- Name: entry_2028_01; Type: ROW SECURITY; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE audit.entry_2028_01 ENABLE ROW LEVEL SECURITY;

--
-- Name: entry_2028_02; Type: ROW SECURITY; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE audit.entry_2028_02 ENABLE ROW LEVEL SECURITY;

--
-- Name: entry_2028_03; Type: ROW SECURITY; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE audit.entry_2028_03 ENABLE ROW LEVEL SECURITY;

--
-- Name: entry_2028_04; Type: ROW SECURITY; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE audit.entry_2028_04 ENABLE ROW LEVEL SECURITY;

--
-- Name: entry_2028_05; Type: ROW SECURITY; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE audit.entry_2028_05 ENABLE ROW LEVEL SECURITY;

--
-- Name: entry_2028_06; Type: ROW SECURITY; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE audit.entry_2028_06 ENABLE ROW LEVEL SECURITY;

--
-- Name: entry_2028_07; Type: ROW SECURITY; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE audit.entry_2028_07 ENABLE ROW LEVEL SECURITY;

--
-- Name: entry_2028_08; Type: ROW SECURITY; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE audit.entry_2028_08 ENABLE ROW LEVEL SECURITY;

--
-- Name: entry_2028_09; Type: ROW SECURITY; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE audit.entry_2028_09 ENABLE ROW LEVEL SECURITY;

--
-- Name: entry_2028_10; Type: ROW SECURITY; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE audit.entry_2028_10 ENABLE ROW LEVEL SECURITY;

--
-- Name: entry_2028_11; Type: ROW SECURITY; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE audit.entry_2028_11 ENABLE ROW LEVEL SECURITY;

--
-- Name: entry_2028_12; Type: ROW SECURITY; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE audit.entry_2028_12 ENABLE ROW LEVEL SECURITY;

--
-- Name: entry_2029_01; Type: ROW SECURITY; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE audit.entry_2029_01 ENABLE ROW LEVEL SECURITY;

--
-- Name: entry_2029_02; Type: ROW SECURITY; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE audit.entry_2029_02 ENABLE ROW LEVEL SECURITY;

--
-- Name: entry_2029_03; Type: ROW SECURITY; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE audit.entry_2029_03 ENABLE ROW LEVEL SECURITY;

--
-- Name: entry_2029_04; Type: ROW SECURITY; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE audit.entry_2029_04 ENABLE ROW LEVEL SECURITY;

--
-- Name: entry_2029_05; Type: ROW SECURITY; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE audit.entry_2029_05 ENABLE ROW LEVEL SECURITY;

--
-- Name: entry_2029_06; Type: ROW SECURITY; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE audit.entry_2029_06 ENABLE ROW LEVEL SECURITY;

--
-- Name: entry_2029_07; Type: ROW SECURITY; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE audit.entry_2029_07 ENABLE ROW LEVEL SECURITY;

--
-- Name: entry_2029_08; Type: ROW SECURITY; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE audit.entry_2029_08 ENABLE ROW LEVEL SECURITY;

--
-- Name: entry_2029_09; Type: ROW SECURITY; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE audit.entry_2029_09 ENABLE ROW LEVEL SECURITY;

--
-- Name: entry_2029_10; Type: ROW SECURITY; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE audit.entry_2029_10 ENABLE ROW LEVEL SECURITY;

--
-- Name: entry_2029_11; Type: ROW SECURITY; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE audit.entry_2029_11 ENABLE ROW LEVEL SECURITY;

--
-- Name: entry_2029_12; Type: ROW SECURITY; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE audit.entry_2029_12 ENABLE ROW LEVEL SECURITY;

--
-- Name: entry the guard adds; Type: POLICY; Schema: audit; Owner: contactpoint_owner
--

CREATE POLICY "the guard adds" ON audit.entry FOR INSERT TO contactpoint_guard WITH CHECK (true);

--
-- Name: entry the guard reads who opened; Type: POLICY; Schema: audit; Owner: contactpoint_owner
--

CREATE POLICY "the guard reads who opened" ON audit.entry FOR SELECT TO contactpoint_guard USING (true);

--
-- Name: common_assessment a grant opens the row; Type: POLICY; Schema: contacts; Owner: contactpoint_owner
--

CREATE POLICY "a grant opens the row" ON contacts.common_assessment AS RESTRICTIVE TO contactpoint_api, contactpoint_feed, contactpoint_report, contactpoint_operator USING ((child = ANY (( SELECT access.granted('contacts'::text) AS granted)::bigint[])));

--
-- Name: involvement a grant opens the row; Type: POLICY; Schema: contacts; Owner: contactpoint_owner
--

CREATE POLICY "a grant opens the row" ON contacts.involvement AS RESTRICTIVE TO contactpoint_api, contactpoint_feed, contactpoint_report, contactpoint_operator USING ((child = ANY (( SELECT access.granted('contacts'::text) AS granted)::bigint[])));

--
-- Name: sensitive_involvement a grant opens the row; Type: POLICY; Schema: contacts; Owner: contactpoint_owner
--

CREATE POLICY "a grant opens the row" ON contacts.sensitive_involvement AS RESTRICTIVE TO contactpoint_api, contactpoint_feed, contactpoint_report, contactpoint_operator USING ((child = ANY (( SELECT access.granted('sensitive'::text) AS granted)::bigint[])));

--
-- Name: sensitive_mark a grant opens the row; Type: POLICY; Schema: contacts; Owner: contactpoint_owner
--

CREATE POLICY "a grant opens the row" ON contacts.sensitive_mark AS RESTRICTIVE TO contactpoint_api, contactpoint_feed, contactpoint_report, contactpoint_operator USING ((child = ANY (( SELECT access.granted('contacts'::text) AS granted)::bigint[])));

--
-- Name: common_assessment; Type: ROW SECURITY; Schema: contacts; Owner: contactpoint_owner
--

ALTER TABLE contacts.common_assessment ENABLE ROW LEVEL SECURITY;

--
-- Name: involvement; Type: ROW SECURITY; Schema: contacts; Owner: contactpoint_owner
--

ALTER TABLE contacts.involvement ENABLE ROW LEVEL SECURITY;

--
-- Name: sensitive_involvement; Type: ROW SECURITY; Schema: contacts; Owner: contactpoint_owner
--

ALTER TABLE contacts.sensitive_involvement ENABLE ROW LEVEL SECURITY;

--
-- Name: sensitive_mark; Type: ROW SECURITY; Schema: contacts; Owner: contactpoint_owner
--

ALTER TABLE contacts.sensitive_mark ENABLE ROW LEVEL SECURITY;

--
-- Name: common_assessment the api reads what is granted; Type: POLICY; Schema: contacts; Owner: contactpoint_owner
--

CREATE POLICY "the api reads what is granted" ON contacts.common_assessment FOR SELECT TO contactpoint_api USING (true);

--
-- Name: involvement the api reads what is granted; Type: POLICY; Schema: contacts; Owner: contactpoint_owner
--

CREATE POLICY "the api reads what is granted" ON contacts.involvement FOR SELECT TO contactpoint_api USING (((ended IS NULL) OR (ended > (( SELECT access.today() AS today) - 365))));

--
-- Name: sensitive_involvement the api reads what is granted; Type: POLICY; Schema: contacts; Owner: contactpoint_owner
--

CREATE POLICY "the api reads what is granted" ON contacts.sensitive_involvement FOR SELECT TO contactpoint_api USING (((withdrawn_at IS NULL) AND ((ended IS NULL) OR (ended > (( SELECT access.today() AS today) - 365)))));

--
-- Name: sensitive_mark the api reads what is granted; Type: POLICY; Schema: contacts; Owner: contactpoint_owner
--

CREATE POLICY "the api reads what is granted" ON contacts.sensitive_mark FOR SELECT TO contactpoint_api USING (true);

--
-- Name: sensitive_mark the guard adds; Type: POLICY; Schema: contacts; Owner: contactpoint_owner
--

CREATE POLICY "the guard adds" ON contacts.sensitive_mark FOR INSERT TO contactpoint_guard WITH CHECK (true);

--
-- Name: sensitive_involvement the guard reads; Type: POLICY; Schema: contacts; Owner: contactpoint_owner
--

CREATE POLICY "the guard reads" ON contacts.sensitive_involvement FOR SELECT TO contactpoint_guard USING (true);

--
-- Name: sensitive_mark the guard reads; Type: POLICY; Schema: contacts; Owner: contactpoint_owner
--

CREATE POLICY "the guard reads" ON contacts.sensitive_mark FOR SELECT TO contactpoint_guard USING (true);

--
-- Name: sensitive_mark the guard removes; Type: POLICY; Schema: contacts; Owner: contactpoint_owner
--

CREATE POLICY "the guard removes" ON contacts.sensitive_mark FOR DELETE TO contactpoint_guard USING (true);

--
-- Name: carer a grant opens the row; Type: POLICY; Schema: registry; Owner: contactpoint_owner
--

CREATE POLICY "a grant opens the row" ON registry.carer AS RESTRICTIVE TO contactpoint_api, contactpoint_feed, contactpoint_report, contactpoint_operator USING ((child = ANY (( SELECT access.granted('record'::text) AS granted)::bigint[])));

--
-- Name: carer_contact a grant opens the row; Type: POLICY; Schema: registry; Owner: contactpoint_owner
--

CREATE POLICY "a grant opens the row" ON registry.carer_contact AS RESTRICTIVE TO contactpoint_api, contactpoint_feed, contactpoint_report, contactpoint_operator USING ((child = ANY (( SELECT access.granted('contacts'::text) AS granted)::bigint[])));

--
-- Name: child a grant opens the row; Type: POLICY; Schema: registry; Owner: contactpoint_owner
--

CREATE POLICY "a grant opens the row" ON registry.child AS RESTRICTIVE TO contactpoint_api, contactpoint_feed, contactpoint_report, contactpoint_operator USING ((number = ANY (( SELECT access.granted('record'::text) AS granted)::bigint[])));

--
-- Name: child_address a grant opens the row; Type: POLICY; Schema: registry; Owner: contactpoint_owner
--

CREATE POLICY "a grant opens the row" ON registry.child_address AS RESTRICTIVE TO contactpoint_api, contactpoint_feed, contactpoint_report, contactpoint_operator USING ((child = ANY (( SELECT access.granted('whereabouts'::text) AS granted)::bigint[])));

--
-- Name: child_home a grant opens the row; Type: POLICY; Schema: registry; Owner: contactpoint_owner
--

CREATE POLICY "a grant opens the row" ON registry.child_home AS RESTRICTIVE TO contactpoint_api, contactpoint_feed, contactpoint_report, contactpoint_operator USING ((child = ANY (( SELECT access.granted('whereabouts'::text) AS granted)::bigint[])));

--
-- Name: child_name a grant opens the row; Type: POLICY; Schema: registry; Owner: contactpoint_owner
--

CREATE POLICY "a grant opens the row" ON registry.child_name AS RESTRICTIVE TO contactpoint_api, contactpoint_feed, contactpoint_report, contactpoint_operator USING ((child = ANY (( SELECT access.granted('record'::text) AS granted)::bigint[])));

--
-- Name: other_number a grant opens the row; Type: POLICY; Schema: registry; Owner: contactpoint_owner
--

CREATE POLICY "a grant opens the row" ON registry.other_number AS RESTRICTIVE TO contactpoint_api, contactpoint_feed, contactpoint_report, contactpoint_operator USING (((child = ANY (( SELECT access.granted('record'::text) AS granted)::bigint[])) AND
CASE kind
    WHEN 'nhs'::text THEN (child = ANY (( SELECT access.granted('nhs'::text) AS granted)::bigint[]))
    ELSE (child = ANY (( SELECT access.granted('upn'::text) AS granted)::bigint[]))
END));

--
-- Name: carer; Type: ROW SECURITY; Schema: registry; Owner: contactpoint_owner
--

ALTER TABLE registry.carer ENABLE ROW LEVEL SECURITY;

--
-- Name: carer_contact; Type: ROW SECURITY; Schema: registry; Owner: contactpoint_owner
--

ALTER TABLE registry.carer_contact ENABLE ROW LEVEL SECURITY;

--
-- Name: child; Type: ROW SECURITY; Schema: registry; Owner: contactpoint_owner
--

ALTER TABLE registry.child ENABLE ROW LEVEL SECURITY;

--
-- Name: child_address; Type: ROW SECURITY; Schema: registry; Owner: contactpoint_owner
--

ALTER TABLE registry.child_address ENABLE ROW LEVEL SECURITY;

--
-- Name: child_home; Type: ROW SECURITY; Schema: registry; Owner: contactpoint_owner
--

ALTER TABLE registry.child_home ENABLE ROW LEVEL SECURITY;

--
-- Name: child_name; Type: ROW SECURITY; Schema: registry; Owner: contactpoint_owner
--

ALTER TABLE registry.child_name ENABLE ROW LEVEL SECURITY;

--
-- Name: other_number; Type: ROW SECURITY; Schema: registry; Owner: contactpoint_owner
--

ALTER TABLE registry.other_number ENABLE ROW LEVEL SECURITY;

--
-- Name: carer the api reads what is granted; Type: POLICY; Schema: registry; Owner: contactpoint_owner
--

CREATE POLICY "the api reads what is granted" ON registry.carer FOR SELECT TO contactpoint_api USING (true);

--
-- Name: carer_contact the api reads what is granted; Type: POLICY; Schema: registry; Owner: contactpoint_owner
--

CREATE POLICY "the api reads what is granted" ON registry.carer_contact FOR SELECT TO contactpoint_api USING (true);

--
-- Name: child the api reads what is granted; Type: POLICY; Schema: registry; Owner: contactpoint_owner
--

CREATE POLICY "the api reads what is granted" ON registry.child FOR SELECT TO contactpoint_api USING (true);

--
-- Name: child_address the api reads what is granted; Type: POLICY; Schema: registry; Owner: contactpoint_owner
--

CREATE POLICY "the api reads what is granted" ON registry.child_address FOR SELECT TO contactpoint_api USING (true);

--
-- Name: child_home the api reads what is granted; Type: POLICY; Schema: registry; Owner: contactpoint_owner
--

CREATE POLICY "the api reads what is granted" ON registry.child_home FOR SELECT TO contactpoint_api USING (true);

--
-- Name: child_name the api reads what is granted; Type: POLICY; Schema: registry; Owner: contactpoint_owner
--

CREATE POLICY "the api reads what is granted" ON registry.child_name FOR SELECT TO contactpoint_api USING (true);

--
-- Name: other_number the api reads what is granted; Type: POLICY; Schema: registry; Owner: contactpoint_owner
--

CREATE POLICY "the api reads what is granted" ON registry.other_number FOR SELECT TO contactpoint_api USING (true);

--
-- Name: child the guard begins a record; Type: POLICY; Schema: registry; Owner: contactpoint_owner
--

CREATE POLICY "the guard begins a record" ON registry.child FOR INSERT TO contactpoint_guard WITH CHECK (true);

--
-- Name: child_home the guard begins a record; Type: POLICY; Schema: registry; Owner: contactpoint_owner
--

CREATE POLICY "the guard begins a record" ON registry.child_home FOR INSERT TO contactpoint_guard WITH CHECK (true);

--
-- Name: child_name the guard begins a record; Type: POLICY; Schema: registry; Owner: contactpoint_owner
--

CREATE POLICY "the guard begins a record" ON registry.child_name FOR INSERT TO contactpoint_guard WITH CHECK (true);

--
-- Name: child the guard closes a record; Type: POLICY; Schema: registry; Owner: contactpoint_owner
--

CREATE POLICY "the guard closes a record" ON registry.child FOR UPDATE TO contactpoint_guard USING (true) WITH CHECK (true);

--
-- Name: child the guard reads; Type: POLICY; Schema: registry; Owner: contactpoint_owner
--

CREATE POLICY "the guard reads" ON registry.child FOR SELECT TO contactpoint_guard USING (true);

--
-- Name: child_address the guard reads; Type: POLICY; Schema: registry; Owner: contactpoint_owner
--

CREATE POLICY "the guard reads" ON registry.child_address FOR SELECT TO contactpoint_guard USING (true);

--
-- Name: child_home the guard reads; Type: POLICY; Schema: registry; Owner: contactpoint_owner
--

CREATE POLICY "the guard reads" ON registry.child_home FOR SELECT TO contactpoint_guard USING (true);

--
-- Name: child_name the guard reads; Type: POLICY; Schema: registry; Owner: contactpoint_owner
--

CREATE POLICY "the guard reads" ON registry.child_name FOR SELECT TO contactpoint_guard USING (true);

--
-- Name: candidate a grant opens the row; Type: POLICY; Schema: search; Owner: contactpoint_owner
--

CREATE POLICY "a grant opens the row" ON search.candidate AS RESTRICTIVE TO contactpoint_api, contactpoint_feed, contactpoint_report, contactpoint_operator USING ((child = ANY (( SELECT access.granted('found'::text) AS granted)::bigint[])));

--
-- Name: candidate; Type: ROW SECURITY; Schema: search; Owner: contactpoint_owner
--

ALTER TABLE search.candidate ENABLE ROW LEVEL SECURITY;

--
-- Name: derivation; Type: ROW SECURITY; Schema: search; Owner: contactpoint_owner
--

ALTER TABLE search.derivation ENABLE ROW LEVEL SECURITY;

--
-- Name: key; Type: ROW SECURITY; Schema: search; Owner: contactpoint_owner
--

ALTER TABLE search.key ENABLE ROW LEVEL SECURITY;

--
-- Name: candidate the api reads what is granted; Type: POLICY; Schema: search; Owner: contactpoint_owner
--

CREATE POLICY "the api reads what is granted" ON search.candidate FOR SELECT TO contactpoint_api USING (true);

--
-- Name: candidate the guard adds; Type: POLICY; Schema: search; Owner: contactpoint_owner
--

CREATE POLICY "the guard adds" ON search.candidate FOR INSERT TO contactpoint_guard WITH CHECK (true);

--
-- Name: derivation the guard adds; Type: POLICY; Schema: search; Owner: contactpoint_owner
--

CREATE POLICY "the guard adds" ON search.derivation FOR INSERT TO contactpoint_guard WITH CHECK (true);

--
-- Name: key the guard adds; Type: POLICY; Schema: search; Owner: contactpoint_owner
--

CREATE POLICY "the guard adds" ON search.key FOR INSERT TO contactpoint_guard WITH CHECK (true);

--
-- Name: candidate the guard changes; Type: POLICY; Schema: search; Owner: contactpoint_owner
--

CREATE POLICY "the guard changes" ON search.candidate FOR UPDATE TO contactpoint_guard USING (true) WITH CHECK (true);

--
-- Name: candidate the guard reads; Type: POLICY; Schema: search; Owner: contactpoint_owner
--

CREATE POLICY "the guard reads" ON search.candidate FOR SELECT TO contactpoint_guard USING (true);

--
-- Name: derivation the guard reads; Type: POLICY; Schema: search; Owner: contactpoint_owner
--

CREATE POLICY "the guard reads" ON search.derivation FOR SELECT TO contactpoint_guard USING (true);

--
-- Name: key the guard reads; Type: POLICY; Schema: search; Owner: contactpoint_owner
--

CREATE POLICY "the guard reads" ON search.key FOR SELECT TO contactpoint_guard USING (true);

--
-- Name: candidate the guard removes; Type: POLICY; Schema: search; Owner: contactpoint_owner
--

CREATE POLICY "the guard removes" ON search.candidate FOR DELETE TO contactpoint_guard USING (true);

--
-- Name: key the guard removes; Type: POLICY; Schema: search; Owner: contactpoint_owner
--

CREATE POLICY "the guard removes" ON search.key FOR DELETE TO contactpoint_guard USING (true);

--
-- Name: shield a grant opens the row; Type: POLICY; Schema: shielding; Owner: contactpoint_owner
--

CREATE POLICY "a grant opens the row" ON shielding.shield AS RESTRICTIVE TO contactpoint_api, contactpoint_feed, contactpoint_report, contactpoint_operator USING ((child = ANY (( SELECT access.granted('record'::text) AS granted)::bigint[])));

--
-- Name: delivery; Type: ROW SECURITY; Schema: shielding; Owner: contactpoint_owner
--

ALTER TABLE shielding.delivery ENABLE ROW LEVEL SECURITY;

--
-- Name: event; Type: ROW SECURITY; Schema: shielding; Owner: contactpoint_owner
--

ALTER TABLE shielding.event ENABLE ROW LEVEL SECURITY;

--
-- Name: holding; Type: ROW SECURITY; Schema: shielding; Owner: contactpoint_owner
--

ALTER TABLE shielding.holding ENABLE ROW LEVEL SECURITY;

--
-- Name: item; Type: ROW SECURITY; Schema: shielding; Owner: contactpoint_owner
--

ALTER TABLE shielding.item ENABLE ROW LEVEL SECURITY;

--
-- Name: member; Type: ROW SECURITY; Schema: shielding; Owner: contactpoint_owner
--

ALTER TABLE shielding.member ENABLE ROW LEVEL SECURITY;

--
-- Name: override; Type: ROW SECURITY; Schema: shielding; Owner: contactpoint_owner
--

ALTER TABLE shielding.override ENABLE ROW LEVEL SECURITY;

--
-- Name: request; Type: ROW SECURITY; Schema: shielding; Owner: contactpoint_owner
--

ALTER TABLE shielding.request ENABLE ROW LEVEL SECURITY;

--
-- Name: shield; Type: ROW SECURITY; Schema: shielding; Owner: contactpoint_owner
--

ALTER TABLE shielding.shield ENABLE ROW LEVEL SECURITY;

--
-- Name: system; Type: ROW SECURITY; Schema: shielding; Owner: contactpoint_owner
--

ALTER TABLE shielding.system ENABLE ROW LEVEL SECURITY;

--
-- Name: shield the api reads what is granted; Type: POLICY; Schema: shielding; Owner: contactpoint_owner
--

CREATE POLICY "the api reads what is granted" ON shielding.shield FOR SELECT TO contactpoint_api USING ((ended IS NULL));

--
-- Name: shield the guard decides; Type: POLICY; Schema: shielding; Owner: contactpoint_owner
--

CREATE POLICY "the guard decides" ON shielding.shield FOR UPDATE TO contactpoint_guard USING (true) WITH CHECK (true);

--
-- Name: delivery the guard keeps cases; Type: POLICY; Schema: shielding; Owner: contactpoint_owner
--

CREATE POLICY "the guard keeps cases" ON shielding.delivery TO contactpoint_guard USING (true) WITH CHECK (true);

--
-- Name: event the guard keeps cases; Type: POLICY; Schema: shielding; Owner: contactpoint_owner
--

CREATE POLICY "the guard keeps cases" ON shielding.event TO contactpoint_guard USING (true) WITH CHECK (true);

--
-- Name: holding the guard keeps cases; Type: POLICY; Schema: shielding; Owner: contactpoint_owner
--

CREATE POLICY "the guard keeps cases" ON shielding.holding TO contactpoint_guard USING (true) WITH CHECK (true);

--
-- Name: item the guard keeps cases; Type: POLICY; Schema: shielding; Owner: contactpoint_owner
--

CREATE POLICY "the guard keeps cases" ON shielding.item TO contactpoint_guard USING (true) WITH CHECK (true);

--
-- Name: member the guard keeps cases; Type: POLICY; Schema: shielding; Owner: contactpoint_owner
--

CREATE POLICY "the guard keeps cases" ON shielding.member TO contactpoint_guard USING (true) WITH CHECK (true);

--
-- Name: override the guard keeps cases; Type: POLICY; Schema: shielding; Owner: contactpoint_owner
--

CREATE POLICY "the guard keeps cases" ON shielding.override TO contactpoint_guard USING (true) WITH CHECK (true);

--
-- Name: request the guard keeps cases; Type: POLICY; Schema: shielding; Owner: contactpoint_owner
--

CREATE POLICY "the guard keeps cases" ON shielding.request TO contactpoint_guard USING (true) WITH CHECK (true);

--
-- Name: system the guard keeps cases; Type: POLICY; Schema: shielding; Owner: contactpoint_owner
--

CREATE POLICY "the guard keeps cases" ON shielding.system TO contactpoint_guard USING (true) WITH CHECK (true);

--
-- Name: shield the guard reads; Type: POLICY; Schema: shielding; Owner: contactpoint_owner
--

CREATE POLICY "the guard reads" ON shielding.shield FOR SELECT TO contactpoint_guard USING (true);

--
-- Name: shield the guard shields; Type: POLICY; Schema: shielding; Owner: contactpoint_owner
--

CREATE POLICY "the guard shields" ON shielding.shield FOR INSERT TO contactpoint_guard WITH CHECK (true);

--
-- Name: SCHEMA access; Type: ACL; Schema: -; Owner: contactpoint_owner
--

GRANT ALL ON SCHEMA access TO contactpoint_guard;
GRANT USAGE ON SCHEMA access TO contactpoint_api;
GRANT USAGE ON SCHEMA access TO contactpoint_operator;

--
-- Name: SCHEMA audit; Type: ACL; Schema: -; Owner: contactpoint_owner
--

GRANT ALL ON SCHEMA audit TO contactpoint_guard;

--
-- Name: SCHEMA contacts; Type: ACL; Schema: -; Owner: contactpoint_owner
--

GRANT ALL ON SCHEMA contacts TO contactpoint_guard;
GRANT USAGE ON SCHEMA contacts TO contactpoint_api;

--
-- Name: SCHEMA extensions; Type: ACL; Schema: -; Owner: postgres
--

GRANT USAGE ON SCHEMA extensions TO contactpoint_owner;
GRANT USAGE ON SCHEMA extensions TO contactpoint_guard;

--
-- Name: SCHEMA migrations; Type: ACL; Schema: -; Owner: contactpoint_owner
--

GRANT USAGE ON SCHEMA migrations TO contactpoint_api;

--
-- Name: SCHEMA public; Type: ACL; Schema: -; Owner: pg_database_owner
--

REVOKE USAGE ON SCHEMA public FROM PUBLIC;

--
-- Name: SCHEMA registry; Type: ACL; Schema: -; Owner: contactpoint_owner
--

GRANT USAGE ON SCHEMA registry TO contactpoint_guard;
GRANT USAGE ON SCHEMA registry TO contactpoint_api;
GRANT USAGE ON SCHEMA registry TO contactpoint_feed;
GRANT USAGE ON SCHEMA registry TO contactpoint_report;
GRANT USAGE ON SCHEMA registry TO contactpoint_operator;

--
-- Name: SCHEMA search; Type: ACL; Schema: -; Owner: contactpoint_owner
--

GRANT ALL ON SCHEMA search TO contactpoint_guard;
GRANT USAGE ON SCHEMA search TO contactpoint_api;
GRANT USAGE ON SCHEMA search TO contactpoint_operator;

--
-- Name: SCHEMA shielding; Type: ACL; Schema: -; Owner: contactpoint_owner
--

GRANT ALL ON SCHEMA shielding TO contactpoint_guard;
GRANT USAGE ON SCHEMA shielding TO contactpoint_operator;
GRANT USAGE ON SCHEMA shielding TO contactpoint_cascade;
GRANT USAGE ON SCHEMA shielding TO contactpoint_api;

--
-- Name: LANGUAGE plpgsql; Type: ACL; Schema: -; Owner: postgres
--

REVOKE ALL ON LANGUAGE plpgsql FROM PUBLIC;
GRANT ALL ON LANGUAGE plpgsql TO contactpoint_owner;
GRANT ALL ON LANGUAGE plpgsql TO contactpoint_guard;

--
-- Name: FUNCTION add_key(inner_pad bytea, outer_pad bytea); Type: ACL; Schema: access; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION access.add_key(inner_pad bytea, outer_pad bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION access.add_key(inner_pad bytea, outer_pad bytea) TO contactpoint_operator;

--
-- Name: FUNCTION admit(token bytea, reason text, roles smallint[]); Type: ACL; Schema: access; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION access.admit(token bytea, reason text, roles smallint[]) FROM PUBLIC;

--
-- Name: FUNCTION caller(subject uuid); Type: ACL; Schema: access; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION access.caller(subject uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION access.caller(subject uuid) TO contactpoint_api;
GRANT ALL ON FUNCTION access.caller(subject uuid) TO contactpoint_operator;

--
-- Name: FUNCTION close_grants(); Type: ACL; Schema: access; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION access.close_grants() FROM PUBLIC;
GRANT ALL ON FUNCTION access.close_grants() TO contactpoint_owner;

--
-- Name: FUNCTION create_account(name text, role text, occupation text, authority smallint, partner text, dbs_checked_on date, trained_on date, agreed_on date); Type: ACL; Schema: access; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION access.create_account(name text, role text, occupation text, authority smallint, partner text, dbs_checked_on date, trained_on date, agreed_on date) FROM PUBLIC;
GRANT ALL ON FUNCTION access.create_account(name text, role text, occupation text, authority smallint, partner text, dbs_checked_on date, trained_on date, agreed_on date) TO contactpoint_operator;

--
-- Name: FUNCTION today(); Type: ACL; Schema: access; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION access.today() FROM PUBLIC;
GRANT ALL ON FUNCTION access.today() TO contactpoint_api;
GRANT ALL ON FUNCTION access.today() TO contactpoint_feed;
GRANT ALL ON FUNCTION access.today() TO contactpoint_report;
GRANT ALL ON FUNCTION access.today() TO contactpoint_operator;

--
-- Name: TABLE account; Type: ACL; Schema: access; Owner: contactpoint_owner
--

GRANT SELECT,INSERT ON TABLE access.account TO contactpoint_guard;

--
-- Name: FUNCTION fault_of(account access.account, role smallint, authority smallint); Type: ACL; Schema: access; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION access.fault_of(account access.account, role smallint, authority smallint) FROM PUBLIC;

--
-- Name: FUNCTION granted(scope text); Type: ACL; Schema: access; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION access.granted(scope text) FROM PUBLIC;
GRANT ALL ON FUNCTION access.granted(scope text) TO contactpoint_api;
GRANT ALL ON FUNCTION access.granted(scope text) TO contactpoint_feed;
GRANT ALL ON FUNCTION access.granted(scope text) TO contactpoint_report;
GRANT ALL ON FUNCTION access.granted(scope text) TO contactpoint_operator;

--
-- Name: TABLE signing_key; Type: ACL; Schema: access; Owner: contactpoint_owner
--

GRANT SELECT,INSERT,UPDATE ON TABLE access.signing_key TO contactpoint_guard;

--
-- Name: FUNCTION is_signed(token bytea, key access.signing_key); Type: ACL; Schema: access; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION access.is_signed(token bytea, key access.signing_key) FROM PUBLIC;

--
-- Name: FUNCTION record(session access.session, action text, outcome text, reason text, client text, criteria jsonb, children bigint[]); Type: ACL; Schema: access; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION access.record(session access.session, action text, outcome text, reason text, client text, criteria jsonb, children bigint[]) FROM PUBLIC;

--
-- Name: FUNCTION refused(token bytea, action text, outcome text, reason text, client text); Type: ACL; Schema: access; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION access.refused(token bytea, action text, outcome text, reason text, client text) FROM PUBLIC;
GRANT ALL ON FUNCTION access.refused(token bytea, action text, outcome text, reason text, client text) TO contactpoint_api;

--
-- Name: FUNCTION returned(token bytea, children bigint[]); Type: ACL; Schema: access; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION access.returned(token bytea, children bigint[]) FROM PUBLIC;
GRANT ALL ON FUNCTION access.returned(token bytea, children bigint[]) TO contactpoint_api;

--
-- Name: FUNCTION sweep(); Type: ACL; Schema: access; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION access.sweep() FROM PUBLIC;
GRANT ALL ON FUNCTION access.sweep() TO contactpoint_api;

--
-- Name: FUNCTION token_hash(token bytea); Type: ACL; Schema: access; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION access.token_hash(token bytea) FROM PUBLIC;

--
-- Name: FUNCTION verify(token bytea); Type: ACL; Schema: access; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION access.verify(token bytea) FROM PUBLIC;

--
-- Name: FUNCTION refuse_change(); Type: ACL; Schema: audit; Owner: contactpoint_owner
--

REVOKE ALL ON FUNCTION audit.refuse_change() FROM PUBLIC;

--
-- Name: FUNCTION begin(token bytea, reason text, client text, number bigint); Type: ACL; Schema: contacts; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION contacts.begin(token bytea, reason text, client text, number bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION contacts.begin(token bytea, reason text, client text, number bigint) TO contactpoint_api;

--
-- Name: FUNCTION mark_sensitive(); Type: ACL; Schema: contacts; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION contacts.mark_sensitive() FROM PUBLIC;
GRANT ALL ON FUNCTION contacts.mark_sensitive() TO contactpoint_owner;

--
-- Name: FUNCTION refuse_change(); Type: ACL; Schema: migrations; Owner: contactpoint_owner
--

REVOKE ALL ON FUNCTION migrations.refuse_change() FROM PUBLIC;

--
-- Name: FUNCTION cursor_to_xml(cursor refcursor, count integer, nulls boolean, tableforest boolean, targetns text); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.cursor_to_xml(cursor refcursor, count integer, nulls boolean, tableforest boolean, targetns text) FROM PUBLIC;

--
-- Name: FUNCTION cursor_to_xmlschema(cursor refcursor, nulls boolean, tableforest boolean, targetns text); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.cursor_to_xmlschema(cursor refcursor, nulls boolean, tableforest boolean, targetns text) FROM PUBLIC;

--
-- Name: FUNCTION database_to_xml(nulls boolean, tableforest boolean, targetns text); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.database_to_xml(nulls boolean, tableforest boolean, targetns text) FROM PUBLIC;

--
-- Name: FUNCTION database_to_xml_and_xmlschema(nulls boolean, tableforest boolean, targetns text); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.database_to_xml_and_xmlschema(nulls boolean, tableforest boolean, targetns text) FROM PUBLIC;

--
-- Name: FUNCTION database_to_xmlschema(nulls boolean, tableforest boolean, targetns text); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.database_to_xmlschema(nulls boolean, tableforest boolean, targetns text) FROM PUBLIC;

--
-- Name: FUNCTION lo_creat(integer); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.lo_creat(integer) FROM PUBLIC;

--
-- Name: FUNCTION lo_create(oid); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.lo_create(oid) FROM PUBLIC;

--
-- Name: FUNCTION lo_from_bytea(oid, bytea); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.lo_from_bytea(oid, bytea) FROM PUBLIC;

--
-- Name: FUNCTION lo_get(oid); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.lo_get(oid) FROM PUBLIC;

--
-- Name: FUNCTION lo_get(oid, bigint, integer); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.lo_get(oid, bigint, integer) FROM PUBLIC;

--
-- Name: FUNCTION lo_open(oid, integer); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.lo_open(oid, integer) FROM PUBLIC;

--
-- Name: FUNCTION lo_put(oid, bigint, bytea); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.lo_put(oid, bigint, bytea) FROM PUBLIC;

--
-- Name: FUNCTION lo_truncate(integer, integer); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.lo_truncate(integer, integer) FROM PUBLIC;

--
-- Name: FUNCTION lo_truncate64(integer, bigint); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.lo_truncate64(integer, bigint) FROM PUBLIC;

--
-- Name: FUNCTION lo_unlink(oid); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.lo_unlink(oid) FROM PUBLIC;

--
-- Name: FUNCTION loread(integer, integer); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.loread(integer, integer) FROM PUBLIC;

--
-- Name: FUNCTION lowrite(integer, bytea); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.lowrite(integer, bytea) FROM PUBLIC;

--
-- Name: FUNCTION pg_advisory_lock(bigint); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_advisory_lock(bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_advisory_lock(bigint) TO contactpoint_owner;
GRANT ALL ON FUNCTION pg_catalog.pg_advisory_lock(bigint) TO contactpoint_guard;
GRANT ALL ON FUNCTION pg_catalog.pg_advisory_lock(bigint) TO contactpoint_migrator;

--
-- Name: FUNCTION pg_advisory_lock(integer, integer); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_advisory_lock(integer, integer) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_advisory_lock(integer, integer) TO contactpoint_owner;
GRANT ALL ON FUNCTION pg_catalog.pg_advisory_lock(integer, integer) TO contactpoint_guard;
GRANT ALL ON FUNCTION pg_catalog.pg_advisory_lock(integer, integer) TO contactpoint_migrator;

--
-- Name: FUNCTION pg_advisory_lock_shared(bigint); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_advisory_lock_shared(bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_advisory_lock_shared(bigint) TO contactpoint_owner;
GRANT ALL ON FUNCTION pg_catalog.pg_advisory_lock_shared(bigint) TO contactpoint_guard;
GRANT ALL ON FUNCTION pg_catalog.pg_advisory_lock_shared(bigint) TO contactpoint_migrator;

--
-- Name: FUNCTION pg_advisory_lock_shared(integer, integer); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_advisory_lock_shared(integer, integer) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_advisory_lock_shared(integer, integer) TO contactpoint_owner;
GRANT ALL ON FUNCTION pg_catalog.pg_advisory_lock_shared(integer, integer) TO contactpoint_guard;
GRANT ALL ON FUNCTION pg_catalog.pg_advisory_lock_shared(integer, integer) TO contactpoint_migrator;

--
-- Name: FUNCTION pg_advisory_unlock(bigint); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_advisory_unlock(bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_advisory_unlock(bigint) TO contactpoint_owner;
GRANT ALL ON FUNCTION pg_catalog.pg_advisory_unlock(bigint) TO contactpoint_guard;
GRANT ALL ON FUNCTION pg_catalog.pg_advisory_unlock(bigint) TO contactpoint_migrator;

--
-- Name: FUNCTION pg_advisory_unlock(integer, integer); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_advisory_unlock(integer, integer) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_advisory_unlock(integer, integer) TO contactpoint_owner;
GRANT ALL ON FUNCTION pg_catalog.pg_advisory_unlock(integer, integer) TO contactpoint_guard;
GRANT ALL ON FUNCTION pg_catalog.pg_advisory_unlock(integer, integer) TO contactpoint_migrator;

--
-- Name: FUNCTION pg_advisory_unlock_all(); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_advisory_unlock_all() FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_advisory_unlock_all() TO contactpoint_owner;
GRANT ALL ON FUNCTION pg_catalog.pg_advisory_unlock_all() TO contactpoint_guard;
GRANT ALL ON FUNCTION pg_catalog.pg_advisory_unlock_all() TO contactpoint_migrator;

--
-- Name: FUNCTION pg_advisory_unlock_shared(bigint); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_advisory_unlock_shared(bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_advisory_unlock_shared(bigint) TO contactpoint_owner;
GRANT ALL ON FUNCTION pg_catalog.pg_advisory_unlock_shared(bigint) TO contactpoint_guard;
GRANT ALL ON FUNCTION pg_catalog.pg_advisory_unlock_shared(bigint) TO contactpoint_migrator;

--
-- Name: FUNCTION pg_advisory_unlock_shared(integer, integer); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_advisory_unlock_shared(integer, integer) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_advisory_unlock_shared(integer, integer) TO contactpoint_owner;
GRANT ALL ON FUNCTION pg_catalog.pg_advisory_unlock_shared(integer, integer) TO contactpoint_guard;
GRANT ALL ON FUNCTION pg_catalog.pg_advisory_unlock_shared(integer, integer) TO contactpoint_migrator;

--
-- Name: FUNCTION pg_advisory_xact_lock(bigint); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_advisory_xact_lock(bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_advisory_xact_lock(bigint) TO contactpoint_owner;
GRANT ALL ON FUNCTION pg_catalog.pg_advisory_xact_lock(bigint) TO contactpoint_guard;
GRANT ALL ON FUNCTION pg_catalog.pg_advisory_xact_lock(bigint) TO contactpoint_migrator;

--
-- Name: FUNCTION pg_advisory_xact_lock(integer, integer); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_advisory_xact_lock(integer, integer) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_advisory_xact_lock(integer, integer) TO contactpoint_owner;
GRANT ALL ON FUNCTION pg_catalog.pg_advisory_xact_lock(integer, integer) TO contactpoint_guard;
GRANT ALL ON FUNCTION pg_catalog.pg_advisory_xact_lock(integer, integer) TO contactpoint_migrator;

--
-- Name: FUNCTION pg_advisory_xact_lock_shared(bigint); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_advisory_xact_lock_shared(bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_advisory_xact_lock_shared(bigint) TO contactpoint_owner;
GRANT ALL ON FUNCTION pg_catalog.pg_advisory_xact_lock_shared(bigint) TO contactpoint_guard;
GRANT ALL ON FUNCTION pg_catalog.pg_advisory_xact_lock_shared(bigint) TO contactpoint_migrator;

--
-- Name: FUNCTION pg_advisory_xact_lock_shared(integer, integer); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_advisory_xact_lock_shared(integer, integer) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_advisory_xact_lock_shared(integer, integer) TO contactpoint_owner;
GRANT ALL ON FUNCTION pg_catalog.pg_advisory_xact_lock_shared(integer, integer) TO contactpoint_guard;
GRANT ALL ON FUNCTION pg_catalog.pg_advisory_xact_lock_shared(integer, integer) TO contactpoint_migrator;

--
-- Name: FUNCTION pg_blocking_pids(integer); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_blocking_pids(integer) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_blocking_pids(integer) TO pg_monitor;

--
-- Name: FUNCTION pg_cancel_backend(integer); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_cancel_backend(integer) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_cancel_backend(integer) TO pg_monitor;

--
-- Name: FUNCTION pg_lock_status(OUT locktype text, OUT database oid, OUT relation oid, OUT page integer, OUT tuple smallint, OUT virtualxid text, OUT transactionid xid, OUT classid oid, OUT objid oid, OUT objsubid smallint, OUT virtualtransaction text, OUT pid integer, OUT mode text, OUT granted boolean, OUT fastpath boolean, OUT waitstart timestamp with time zone); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_lock_status(OUT locktype text, OUT database oid, OUT relation oid, OUT page integer, OUT tuple smallint, OUT virtualxid text, OUT transactionid xid, OUT classid oid, OUT objid oid, OUT objsubid smallint, OUT virtualtransaction text, OUT pid integer, OUT mode text, OUT granted boolean, OUT fastpath boolean, OUT waitstart timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_lock_status(OUT locktype text, OUT database oid, OUT relation oid, OUT page integer, OUT tuple smallint, OUT virtualxid text, OUT transactionid xid, OUT classid oid, OUT objid oid, OUT objsubid smallint, OUT virtualtransaction text, OUT pid integer, OUT mode text, OUT granted boolean, OUT fastpath boolean, OUT waitstart timestamp with time zone) TO contactpoint_owner;
GRANT ALL ON FUNCTION pg_catalog.pg_lock_status(OUT locktype text, OUT database oid, OUT relation oid, OUT page integer, OUT tuple smallint, OUT virtualxid text, OUT transactionid xid, OUT classid oid, OUT objid oid, OUT objsubid smallint, OUT virtualtransaction text, OUT pid integer, OUT mode text, OUT granted boolean, OUT fastpath boolean, OUT waitstart timestamp with time zone) TO contactpoint_guard;
GRANT ALL ON FUNCTION pg_catalog.pg_lock_status(OUT locktype text, OUT database oid, OUT relation oid, OUT page integer, OUT tuple smallint, OUT virtualxid text, OUT transactionid xid, OUT classid oid, OUT objid oid, OUT objsubid smallint, OUT virtualtransaction text, OUT pid integer, OUT mode text, OUT granted boolean, OUT fastpath boolean, OUT waitstart timestamp with time zone) TO contactpoint_migrator;

--
-- Name: FUNCTION pg_logical_emit_message(boolean, text, bytea); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_logical_emit_message(boolean, text, bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_logical_emit_message(boolean, text, bytea) TO pg_monitor;

--
-- Name: FUNCTION pg_logical_emit_message(boolean, text, text); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_logical_emit_message(boolean, text, text) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_logical_emit_message(boolean, text, text) TO pg_monitor;

--
-- Name: FUNCTION pg_notify(text, text); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_notify(text, text) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_notify(text, text) TO pg_monitor;

--
-- Name: FUNCTION pg_safe_snapshot_blocking_pids(integer); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_safe_snapshot_blocking_pids(integer) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_safe_snapshot_blocking_pids(integer) TO pg_monitor;

--
-- Name: FUNCTION pg_stat_get_blocks_fetched(oid); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_stat_get_blocks_fetched(oid) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_stat_get_blocks_fetched(oid) TO pg_monitor;

--
-- Name: FUNCTION pg_stat_get_blocks_hit(oid); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_stat_get_blocks_hit(oid) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_stat_get_blocks_hit(oid) TO pg_monitor;

--
-- Name: FUNCTION pg_stat_get_dead_tuples(oid); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_stat_get_dead_tuples(oid) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_stat_get_dead_tuples(oid) TO pg_monitor;

--
-- Name: FUNCTION pg_stat_get_function_calls(oid); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_stat_get_function_calls(oid) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_stat_get_function_calls(oid) TO pg_monitor;

--
-- Name: FUNCTION pg_stat_get_function_self_time(oid); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_stat_get_function_self_time(oid) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_stat_get_function_self_time(oid) TO pg_monitor;

--
-- Name: FUNCTION pg_stat_get_function_total_time(oid); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_stat_get_function_total_time(oid) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_stat_get_function_total_time(oid) TO pg_monitor;

--
-- Name: FUNCTION pg_stat_get_ins_since_vacuum(oid); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_stat_get_ins_since_vacuum(oid) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_stat_get_ins_since_vacuum(oid) TO pg_monitor;

--
-- Name: FUNCTION pg_stat_get_live_tuples(oid); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_stat_get_live_tuples(oid) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_stat_get_live_tuples(oid) TO pg_monitor;

--
-- Name: FUNCTION pg_stat_get_mod_since_analyze(oid); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_stat_get_mod_since_analyze(oid) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_stat_get_mod_since_analyze(oid) TO pg_monitor;

--
-- Name: FUNCTION pg_stat_get_numscans(oid); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_stat_get_numscans(oid) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_stat_get_numscans(oid) TO pg_monitor;

--
-- Name: FUNCTION pg_stat_get_tuples_deleted(oid); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_stat_get_tuples_deleted(oid) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_stat_get_tuples_deleted(oid) TO pg_monitor;

--
-- Name: FUNCTION pg_stat_get_tuples_fetched(oid); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_stat_get_tuples_fetched(oid) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_stat_get_tuples_fetched(oid) TO pg_monitor;

--
-- Name: FUNCTION pg_stat_get_tuples_hot_updated(oid); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_stat_get_tuples_hot_updated(oid) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_stat_get_tuples_hot_updated(oid) TO pg_monitor;

--
-- Name: FUNCTION pg_stat_get_tuples_inserted(oid); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_stat_get_tuples_inserted(oid) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_stat_get_tuples_inserted(oid) TO pg_monitor;

--
-- Name: FUNCTION pg_stat_get_tuples_returned(oid); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_stat_get_tuples_returned(oid) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_stat_get_tuples_returned(oid) TO pg_monitor;

--
-- Name: FUNCTION pg_stat_get_tuples_updated(oid); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_stat_get_tuples_updated(oid) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_stat_get_tuples_updated(oid) TO pg_monitor;

--
-- Name: FUNCTION pg_stat_get_xact_blocks_fetched(oid); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_stat_get_xact_blocks_fetched(oid) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_stat_get_xact_blocks_fetched(oid) TO pg_monitor;

--
-- Name: FUNCTION pg_stat_get_xact_blocks_hit(oid); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_stat_get_xact_blocks_hit(oid) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_stat_get_xact_blocks_hit(oid) TO pg_monitor;

--
-- Name: FUNCTION pg_stat_get_xact_function_calls(oid); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_stat_get_xact_function_calls(oid) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_stat_get_xact_function_calls(oid) TO pg_monitor;

--
-- Name: FUNCTION pg_stat_get_xact_function_self_time(oid); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_stat_get_xact_function_self_time(oid) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_stat_get_xact_function_self_time(oid) TO pg_monitor;

--
-- Name: FUNCTION pg_stat_get_xact_function_total_time(oid); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_stat_get_xact_function_total_time(oid) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_stat_get_xact_function_total_time(oid) TO pg_monitor;

--
-- Name: FUNCTION pg_stat_get_xact_numscans(oid); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_stat_get_xact_numscans(oid) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_stat_get_xact_numscans(oid) TO pg_monitor;

--
-- Name: FUNCTION pg_stat_get_xact_tuples_deleted(oid); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_stat_get_xact_tuples_deleted(oid) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_stat_get_xact_tuples_deleted(oid) TO pg_monitor;

--
-- Name: FUNCTION pg_stat_get_xact_tuples_fetched(oid); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_stat_get_xact_tuples_fetched(oid) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_stat_get_xact_tuples_fetched(oid) TO pg_monitor;

--
-- Name: FUNCTION pg_stat_get_xact_tuples_hot_updated(oid); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_stat_get_xact_tuples_hot_updated(oid) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_stat_get_xact_tuples_hot_updated(oid) TO pg_monitor;

--
-- Name: FUNCTION pg_stat_get_xact_tuples_inserted(oid); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_stat_get_xact_tuples_inserted(oid) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_stat_get_xact_tuples_inserted(oid) TO pg_monitor;

--
-- Name: FUNCTION pg_stat_get_xact_tuples_returned(oid); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_stat_get_xact_tuples_returned(oid) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_stat_get_xact_tuples_returned(oid) TO pg_monitor;

--
-- Name: FUNCTION pg_stat_get_xact_tuples_updated(oid); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_stat_get_xact_tuples_updated(oid) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_stat_get_xact_tuples_updated(oid) TO pg_monitor;

--
-- Name: FUNCTION pg_terminate_backend(pid integer, timeout bigint); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_terminate_backend(pid integer, timeout bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_terminate_backend(pid integer, timeout bigint) TO pg_monitor;

--
-- Name: FUNCTION pg_try_advisory_lock(bigint); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_try_advisory_lock(bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_try_advisory_lock(bigint) TO contactpoint_owner;
GRANT ALL ON FUNCTION pg_catalog.pg_try_advisory_lock(bigint) TO contactpoint_guard;
GRANT ALL ON FUNCTION pg_catalog.pg_try_advisory_lock(bigint) TO contactpoint_migrator;

--
-- Name: FUNCTION pg_try_advisory_lock(integer, integer); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_try_advisory_lock(integer, integer) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_try_advisory_lock(integer, integer) TO contactpoint_owner;
GRANT ALL ON FUNCTION pg_catalog.pg_try_advisory_lock(integer, integer) TO contactpoint_guard;
GRANT ALL ON FUNCTION pg_catalog.pg_try_advisory_lock(integer, integer) TO contactpoint_migrator;

--
-- Name: FUNCTION pg_try_advisory_lock_shared(bigint); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_try_advisory_lock_shared(bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_try_advisory_lock_shared(bigint) TO contactpoint_owner;
GRANT ALL ON FUNCTION pg_catalog.pg_try_advisory_lock_shared(bigint) TO contactpoint_guard;
GRANT ALL ON FUNCTION pg_catalog.pg_try_advisory_lock_shared(bigint) TO contactpoint_migrator;

--
-- Name: FUNCTION pg_try_advisory_lock_shared(integer, integer); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_try_advisory_lock_shared(integer, integer) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_try_advisory_lock_shared(integer, integer) TO contactpoint_owner;
GRANT ALL ON FUNCTION pg_catalog.pg_try_advisory_lock_shared(integer, integer) TO contactpoint_guard;
GRANT ALL ON FUNCTION pg_catalog.pg_try_advisory_lock_shared(integer, integer) TO contactpoint_migrator;

--
-- Name: FUNCTION pg_try_advisory_xact_lock(bigint); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_try_advisory_xact_lock(bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_try_advisory_xact_lock(bigint) TO contactpoint_owner;
GRANT ALL ON FUNCTION pg_catalog.pg_try_advisory_xact_lock(bigint) TO contactpoint_guard;
GRANT ALL ON FUNCTION pg_catalog.pg_try_advisory_xact_lock(bigint) TO contactpoint_migrator;

--
-- Name: FUNCTION pg_try_advisory_xact_lock(integer, integer); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_try_advisory_xact_lock(integer, integer) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_try_advisory_xact_lock(integer, integer) TO contactpoint_owner;
GRANT ALL ON FUNCTION pg_catalog.pg_try_advisory_xact_lock(integer, integer) TO contactpoint_guard;
GRANT ALL ON FUNCTION pg_catalog.pg_try_advisory_xact_lock(integer, integer) TO contactpoint_migrator;

--
-- Name: FUNCTION pg_try_advisory_xact_lock_shared(bigint); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_try_advisory_xact_lock_shared(bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_try_advisory_xact_lock_shared(bigint) TO contactpoint_owner;
GRANT ALL ON FUNCTION pg_catalog.pg_try_advisory_xact_lock_shared(bigint) TO contactpoint_guard;
GRANT ALL ON FUNCTION pg_catalog.pg_try_advisory_xact_lock_shared(bigint) TO contactpoint_migrator;

--
-- Name: FUNCTION pg_try_advisory_xact_lock_shared(integer, integer); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_try_advisory_xact_lock_shared(integer, integer) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_try_advisory_xact_lock_shared(integer, integer) TO contactpoint_owner;
GRANT ALL ON FUNCTION pg_catalog.pg_try_advisory_xact_lock_shared(integer, integer) TO contactpoint_guard;
GRANT ALL ON FUNCTION pg_catalog.pg_try_advisory_xact_lock_shared(integer, integer) TO contactpoint_migrator;

--
-- Name: FUNCTION query_to_xml(query text, nulls boolean, tableforest boolean, targetns text); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.query_to_xml(query text, nulls boolean, tableforest boolean, targetns text) FROM PUBLIC;

--
-- Name: FUNCTION query_to_xml_and_xmlschema(query text, nulls boolean, tableforest boolean, targetns text); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.query_to_xml_and_xmlschema(query text, nulls boolean, tableforest boolean, targetns text) FROM PUBLIC;

--
-- Name: FUNCTION query_to_xmlschema(query text, nulls boolean, tableforest boolean, targetns text); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.query_to_xmlschema(query text, nulls boolean, tableforest boolean, targetns text) FROM PUBLIC;

--
-- Name: FUNCTION schema_to_xml(schema name, nulls boolean, tableforest boolean, targetns text); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.schema_to_xml(schema name, nulls boolean, tableforest boolean, targetns text) FROM PUBLIC;

--
-- Name: FUNCTION schema_to_xml_and_xmlschema(schema name, nulls boolean, tableforest boolean, targetns text); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.schema_to_xml_and_xmlschema(schema name, nulls boolean, tableforest boolean, targetns text) FROM PUBLIC;

--
-- Name: FUNCTION schema_to_xmlschema(schema name, nulls boolean, tableforest boolean, targetns text); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.schema_to_xmlschema(schema name, nulls boolean, tableforest boolean, targetns text) FROM PUBLIC;

--
-- Name: FUNCTION table_to_xml(tbl regclass, nulls boolean, tableforest boolean, targetns text); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.table_to_xml(tbl regclass, nulls boolean, tableforest boolean, targetns text) FROM PUBLIC;

--
-- Name: FUNCTION table_to_xml_and_xmlschema(tbl regclass, nulls boolean, tableforest boolean, targetns text); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.table_to_xml_and_xmlschema(tbl regclass, nulls boolean, tableforest boolean, targetns text) FROM PUBLIC;

--
-- Name: FUNCTION table_to_xmlschema(tbl regclass, nulls boolean, tableforest boolean, targetns text); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.table_to_xmlschema(tbl regclass, nulls boolean, tableforest boolean, targetns text) FROM PUBLIC;

--
-- Name: FUNCTION ts_rewrite(tsquery, text); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.ts_rewrite(tsquery, text) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.ts_rewrite(tsquery, text) TO pg_monitor;

--
-- Name: FUNCTION ts_stat(query text, OUT word text, OUT ndoc integer, OUT nentry integer); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.ts_stat(query text, OUT word text, OUT ndoc integer, OUT nentry integer) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.ts_stat(query text, OUT word text, OUT ndoc integer, OUT nentry integer) TO pg_monitor;

--
-- Name: FUNCTION ts_stat(query text, weights text, OUT word text, OUT ndoc integer, OUT nentry integer); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.ts_stat(query text, weights text, OUT word text, OUT ndoc integer, OUT nentry integer) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.ts_stat(query text, weights text, OUT word text, OUT ndoc integer, OUT nentry integer) TO pg_monitor;

--
-- Name: FUNCTION check_digit(payload text); Type: ACL; Schema: registry; Owner: contactpoint_owner
--

REVOKE ALL ON FUNCTION registry.check_digit(payload text) FROM PUBLIC;
GRANT ALL ON FUNCTION registry.check_digit(payload text) TO contactpoint_guard;

--
-- Name: FUNCTION interim(before integer, number bigint); Type: ACL; Schema: registry; Owner: contactpoint_owner
--

REVOKE ALL ON FUNCTION registry.interim(before integer, number bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION registry.interim(before integer, number bigint) TO contactpoint_guard;

--
-- Name: FUNCTION new_number(); Type: ACL; Schema: registry; Owner: contactpoint_owner
--

REVOKE ALL ON FUNCTION registry.new_number() FROM PUBLIC;
GRANT ALL ON FUNCTION registry.new_number() TO contactpoint_guard;

--
-- Name: FUNCTION number_is_valid(number bigint); Type: ACL; Schema: registry; Owner: contactpoint_owner
--

REVOKE ALL ON FUNCTION registry.number_is_valid(number bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION registry.number_is_valid(number bigint) TO contactpoint_guard;

--
-- Name: FUNCTION begin(token bytea, reason text, client text, criteria jsonb, families text[], givens text[], borns date[], months date[], postcodes text[], number bigint, family_pattern text, given text, gender text); Type: ACL; Schema: search; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION search.begin(token bytea, reason text, client text, criteria jsonb, families text[], givens text[], borns date[], months date[], postcodes text[], number bigint, family_pattern text, given text, gender text) FROM PUBLIC;
GRANT ALL ON FUNCTION search.begin(token bytea, reason text, client text, criteria jsonb, families text[], givens text[], borns date[], months date[], postcodes text[], number bigint, family_pattern text, given text, gender text) TO contactpoint_api;

--
-- Name: FUNCTION candidates(families text[], givens text[], borns date[], months date[], postcodes text[]); Type: ACL; Schema: search; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION search.candidates(families text[], givens text[], borns date[], months date[], postcodes text[]) FROM PUBLIC;

--
-- Name: TABLE candidate; Type: ACL; Schema: search; Owner: contactpoint_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE search.candidate TO contactpoint_guard;

--
-- Name: COLUMN candidate.child; Type: ACL; Schema: search; Owner: contactpoint_owner
--

GRANT SELECT(child) ON TABLE search.candidate TO contactpoint_api;

--
-- Name: COLUMN candidate.born; Type: ACL; Schema: search; Owner: contactpoint_owner
--

GRANT SELECT(born) ON TABLE search.candidate TO contactpoint_api;

--
-- Name: COLUMN candidate.gender; Type: ACL; Schema: search; Owner: contactpoint_owner
--

GRANT SELECT(gender) ON TABLE search.candidate TO contactpoint_api;

--
-- Name: COLUMN candidate.shielded; Type: ACL; Schema: search; Owner: contactpoint_owner
--

GRANT SELECT(shielded) ON TABLE search.candidate TO contactpoint_api;

--
-- Name: COLUMN candidate.authority; Type: ACL; Schema: search; Owner: contactpoint_owner
--

GRANT SELECT(authority) ON TABLE search.candidate TO contactpoint_api;

--
-- Name: COLUMN candidate.families; Type: ACL; Schema: search; Owner: contactpoint_owner
--

GRANT SELECT(families) ON TABLE search.candidate TO contactpoint_api;

--
-- Name: COLUMN candidate.givens; Type: ACL; Schema: search; Owner: contactpoint_owner
--

GRANT SELECT(givens) ON TABLE search.candidate TO contactpoint_api;

--
-- Name: COLUMN candidate.postcodes; Type: ACL; Schema: search; Owner: contactpoint_owner
--

GRANT SELECT(postcodes) ON TABLE search.candidate TO contactpoint_api;

--
-- Name: FUNCTION candidates_of_stored(lower bigint, upper bigint); Type: ACL; Schema: search; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION search.candidates_of_stored(lower bigint, upper bigint) FROM PUBLIC;

--
-- Name: FUNCTION evidence(fields integer); Type: ACL; Schema: search; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION search.evidence(fields integer) FROM PUBLIC;

--
-- Name: FUNCTION exact(families text[], borns date[], family_pattern text, given text, gender text, uses_place boolean); Type: ACL; Schema: search; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION search.exact(families text[], borns date[], family_pattern text, given text, gender text, uses_place boolean) FROM PUBLIC;

--
-- Name: FUNCTION fingerprint(); Type: ACL; Schema: search; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION search.fingerprint() FROM PUBLIC;
GRANT ALL ON FUNCTION search.fingerprint() TO contactpoint_operator;

--
-- Name: FUNCTION fold(name text); Type: ACL; Schema: search; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION search.fold(name text) FROM PUBLIC;

--
-- Name: FUNCTION given_parts(given text); Type: ACL; Schema: search; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION search.given_parts(given text) FROM PUBLIC;

--
-- Name: FUNCTION key_of_district_and_birth(postcode text, born date); Type: ACL; Schema: search; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION search.key_of_district_and_birth(postcode text, born date) FROM PUBLIC;

--
-- Name: FUNCTION key_of_family_and_birth(family text, born date); Type: ACL; Schema: search; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION search.key_of_family_and_birth(family text, born date) FROM PUBLIC;

--
-- Name: FUNCTION key_of_given_and_birth(given text, born date); Type: ACL; Schema: search; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION search.key_of_given_and_birth(given text, born date) FROM PUBLIC;

--
-- Name: FUNCTION key_of_letters_and_birth(family text, born date); Type: ACL; Schema: search; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION search.key_of_letters_and_birth(family text, born date) FROM PUBLIC;

--
-- Name: FUNCTION key_of_names_and_birthday(family text, given text, born date); Type: ACL; Schema: search; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION search.key_of_names_and_birthday(family text, given text, born date) FROM PUBLIC;

--
-- Name: FUNCTION key_of_names_and_day(family text, given text, born date); Type: ACL; Schema: search; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION search.key_of_names_and_day(family text, given text, born date) FROM PUBLIC;

--
-- Name: FUNCTION key_of_names_and_month(family text, given text, born date); Type: ACL; Schema: search; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION search.key_of_names_and_month(family text, given text, born date) FROM PUBLIC;

--
-- Name: FUNCTION key_of_postcode(postcode text); Type: ACL; Schema: search; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION search.key_of_postcode(postcode text) FROM PUBLIC;

--
-- Name: FUNCTION keys_are_current(); Type: ACL; Schema: search; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION search.keys_are_current() FROM PUBLIC;
GRANT ALL ON FUNCTION search.keys_are_current() TO contactpoint_api;
GRANT ALL ON FUNCTION search.keys_are_current() TO contactpoint_operator;

--
-- Name: FUNCTION keys_of_stored(lower bigint, upper bigint); Type: ACL; Schema: search; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION search.keys_of_stored(lower bigint, upper bigint) FROM PUBLIC;

--
-- Name: FUNCTION parts(name text); Type: ACL; Schema: search; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION search.parts(name text) FROM PUBLIC;

--
-- Name: FUNCTION rebuild(after bigint, most integer); Type: ACL; Schema: search; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION search.rebuild(after bigint, most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION search.rebuild(after bigint, most integer) TO contactpoint_operator;

--
-- Name: FUNCTION rebuilt(fingerprint text); Type: ACL; Schema: search; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION search.rebuilt(fingerprint text) FROM PUBLIC;
GRANT ALL ON FUNCTION search.rebuilt(fingerprint text) TO contactpoint_operator;

--
-- Name: FUNCTION refresh(child bigint); Type: ACL; Schema: search; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION search.refresh(child bigint) FROM PUBLIC;

--
-- Name: FUNCTION refresh_row(); Type: ACL; Schema: search; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION search.refresh_row() FROM PUBLIC;
GRANT ALL ON FUNCTION search.refresh_row() TO contactpoint_owner;

--
-- Name: FUNCTION sound(name text); Type: ACL; Schema: search; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION search.sound(name text) FROM PUBLIC;

--
-- Name: FUNCTION add_system(subject uuid, name text, url text); Type: ACL; Schema: shielding; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION shielding.add_system(subject uuid, name text, url text) FROM PUBLIC;
GRANT ALL ON FUNCTION shielding.add_system(subject uuid, name text, url text) TO contactpoint_operator;

--
-- Name: FUNCTION authority_of(child bigint); Type: ACL; Schema: shielding; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION shielding.authority_of(child bigint) FROM PUBLIC;

--
-- Name: FUNCTION begin(token bytea, reason text, client text, list text, number bigint); Type: ACL; Schema: shielding; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION shielding.begin(token bytea, reason text, client text, list text, number bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION shielding.begin(token bytea, reason text, client text, list text, number bigint) TO contactpoint_api;

--
-- Name: FUNCTION check_transition(); Type: ACL; Schema: shielding; Owner: contactpoint_owner
--

REVOKE ALL ON FUNCTION shielding.check_transition() FROM PUBLIC;

--
-- Name: FUNCTION close_item(token bytea, reason text, client text, item uuid, finding text); Type: ACL; Schema: shielding; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION shielding.close_item(token bytea, reason text, client text, item uuid, finding text) FROM PUBLIC;
GRANT ALL ON FUNCTION shielding.close_item(token bytea, reason text, client text, item uuid, finding text) TO contactpoint_api;

--
-- Name: FUNCTION close_override(token bytea, reason text, client text, number bigint); Type: ACL; Schema: shielding; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION shielding.close_override(token bytea, reason text, client text, number bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION shielding.close_override(token bytea, reason text, client text, number bigint) TO contactpoint_api;

--
-- Name: FUNCTION confirm(token bytea, reason text, client text, notices uuid[]); Type: ACL; Schema: shielding; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION shielding.confirm(token bytea, reason text, client text, notices uuid[]) FROM PUBLIC;
GRANT ALL ON FUNCTION shielding.confirm(token bytea, reason text, client text, notices uuid[]) TO contactpoint_api;

--
-- Name: FUNCTION decide(token bytea, reason text, client text, request uuid, children bigint[], taken boolean[], why text[], ground text, evidence text, reference text, review_by date); Type: ACL; Schema: shielding; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION shielding.decide(token bytea, reason text, client text, request uuid, children bigint[], taken boolean[], why text[], ground text, evidence text, reference text, review_by date) FROM PUBLIC;
GRANT ALL ON FUNCTION shielding.decide(token bytea, reason text, client text, request uuid, children bigint[], taken boolean[], why text[], ground text, evidence text, reference text, review_by date) TO contactpoint_api;

--
-- Name: FUNCTION delivered(system bigint, events bigint[], applied boolean); Type: ACL; Schema: shielding; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION shielding.delivered(system bigint, events bigint[], applied boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION shielding.delivered(system bigint, events bigint[], applied boolean) TO contactpoint_cascade;

--
-- Name: FUNCTION exposure(); Type: ACL; Schema: shielding; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION shielding.exposure() FROM PUBLIC;
GRANT ALL ON FUNCTION shielding.exposure() TO contactpoint_api;

--
-- Name: FUNCTION fault_of(ground text, evidence text, reference text); Type: ACL; Schema: shielding; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION shielding.fault_of(ground text, evidence text, reference text) FROM PUBLIC;

--
-- Name: FUNCTION has_opened(account bigint, child bigint); Type: ACL; Schema: shielding; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION shielding.has_opened(account bigint, child bigint) FROM PUBLIC;

--
-- Name: FUNCTION hold(token bytea, reason text, client text, children bigint[], holds boolean); Type: ACL; Schema: shielding; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION shielding.hold(token bytea, reason text, client text, children bigint[], holds boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION shielding.hold(token bytea, reason text, client text, children bigint[], holds boolean) TO contactpoint_api;

--
-- Name: FUNCTION household(); Type: ACL; Schema: shielding; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION shielding.household() FROM PUBLIC;
GRANT ALL ON FUNCTION shielding.household() TO contactpoint_api;

--
-- Name: FUNCTION household_of(child bigint); Type: ACL; Schema: shielding; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION shielding.household_of(child bigint) FROM PUBLIC;

--
-- Name: FUNCTION items(); Type: ACL; Schema: shielding; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION shielding.items() FROM PUBLIC;
GRANT ALL ON FUNCTION shielding.items() TO contactpoint_api;

--
-- Name: FUNCTION lapse(); Type: ACL; Schema: shielding; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION shielding.lapse() FROM PUBLIC;
GRANT ALL ON FUNCTION shielding.lapse() TO contactpoint_api;

--
-- Name: FUNCTION lock_notices(child bigint); Type: ACL; Schema: shielding; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION shielding.lock_notices(child bigint) FROM PUBLIC;

--
-- Name: FUNCTION new_identity(token bytea, reason text, client text, number bigint, family text, given text, born date, gender text, ground text, evidence text, reference text); Type: ACL; Schema: shielding; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION shielding.new_identity(token bytea, reason text, client text, number bigint, family text, given text, born date, gender text, ground text, evidence text, reference text) FROM PUBLIC;
GRANT ALL ON FUNCTION shielding.new_identity(token bytea, reason text, client text, number bigint, family text, given text, born date, gender text, ground text, evidence text, reference text) TO contactpoint_api;

--
-- Name: FUNCTION override(token bytea, reason text, client text, number bigint, warned boolean); Type: ACL; Schema: shielding; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION shielding.override(token bytea, reason text, client text, number bigint, warned boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION shielding.override(token bytea, reason text, client text, number bigint, warned boolean) TO contactpoint_api;

--
-- Name: FUNCTION pull(token bytea, reason text, client text); Type: ACL; Schema: shielding; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION shielding.pull(token bytea, reason text, client text) FROM PUBLIC;
GRANT ALL ON FUNCTION shielding.pull(token bytea, reason text, client text) TO contactpoint_api;

--
-- Name: FUNCTION pulled(); Type: ACL; Schema: shielding; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION shielding.pulled() FROM PUBLIC;
GRANT ALL ON FUNCTION shielding.pulled() TO contactpoint_api;

--
-- Name: FUNCTION request(token bytea, reason text, client text, number bigint, ground text, evidence text, reference text, for_parent boolean); Type: ACL; Schema: shielding; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION shielding.request(token bytea, reason text, client text, number bigint, ground text, evidence text, reference text, for_parent boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION shielding.request(token bytea, reason text, client text, number bigint, ground text, evidence text, reference text, for_parent boolean) TO contactpoint_api;

--
-- Name: FUNCTION review(token bytea, reason text, client text, number bigint, keep boolean, ground text, evidence text, reference text, review_by date); Type: ACL; Schema: shielding; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION shielding.review(token bytea, reason text, client text, number bigint, keep boolean, ground text, evidence text, reference text, review_by date) FROM PUBLIC;
GRANT ALL ON FUNCTION shielding.review(token bytea, reason text, client text, number bigint, keep boolean, ground text, evidence text, reference text, review_by date) TO contactpoint_api;

--
-- Name: FUNCTION set_override_right(token bytea, reason text, client text, subject uuid, may boolean); Type: ACL; Schema: shielding; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION shielding.set_override_right(token bytea, reason text, client text, subject uuid, may boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION shielding.set_override_right(token bytea, reason text, client text, subject uuid, may boolean) TO contactpoint_api;

--
-- Name: FUNCTION shields(); Type: ACL; Schema: shielding; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION shielding.shields() FROM PUBLIC;
GRANT ALL ON FUNCTION shielding.shields() TO contactpoint_api;

--
-- Name: FUNCTION sight(); Type: ACL; Schema: shielding; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION shielding.sight() FROM PUBLIC;

--
-- Name: FUNCTION system_of(account bigint); Type: ACL; Schema: shielding; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION shielding.system_of(account bigint) FROM PUBLIC;

--
-- Name: FUNCTION take(most integer); Type: ACL; Schema: shielding; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION shielding.take(most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION shielding.take(most integer) TO contactpoint_cascade;

--
-- Name: FUNCTION tell(); Type: ACL; Schema: shielding; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION shielding.tell() FROM PUBLIC;
GRANT ALL ON FUNCTION shielding.tell() TO contactpoint_owner;

--
-- Name: FUNCTION unconfirmed(); Type: ACL; Schema: shielding; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION shielding.unconfirmed() FROM PUBLIC;
GRANT ALL ON FUNCTION shielding.unconfirmed() TO contactpoint_api;

--
-- Name: FUNCTION undecided(request uuid, authority smallint); Type: ACL; Schema: shielding; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION shielding.undecided(request uuid, authority smallint) FROM PUBLIC;

--
-- Name: FUNCTION undelivered(system bigint); Type: ACL; Schema: shielding; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION shielding.undelivered(system bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION shielding.undelivered(system bigint) TO contactpoint_cascade;

--
-- Name: TABLE "grant"; Type: ACL; Schema: access; Owner: contactpoint_owner
--

GRANT SELECT,INSERT,DELETE ON TABLE access."grant" TO contactpoint_guard;

--
-- Name: COLUMN "grant".closed; Type: ACL; Schema: access; Owner: contactpoint_owner
--

GRANT UPDATE(closed) ON TABLE access."grant" TO contactpoint_guard;

--
-- Name: TABLE occupation; Type: ACL; Schema: access; Owner: contactpoint_owner
--

GRANT SELECT ON TABLE access.occupation TO contactpoint_guard;

--
-- Name: COLUMN occupation.name; Type: ACL; Schema: access; Owner: contactpoint_owner
--

GRANT SELECT(name) ON TABLE access.occupation TO contactpoint_api;
GRANT SELECT(name) ON TABLE access.occupation TO contactpoint_operator;

--
-- Name: COLUMN occupation.sector; Type: ACL; Schema: access; Owner: contactpoint_owner
--

GRANT SELECT(sector) ON TABLE access.occupation TO contactpoint_api;
GRANT SELECT(sector) ON TABLE access.occupation TO contactpoint_operator;

--
-- Name: TABLE override_right; Type: ACL; Schema: access; Owner: contactpoint_owner
--

GRANT SELECT,INSERT,DELETE ON TABLE access.override_right TO contactpoint_guard;

--
-- Name: TABLE purpose; Type: ACL; Schema: access; Owner: contactpoint_owner
--

GRANT SELECT ON TABLE access.purpose TO contactpoint_guard;

--
-- Name: COLUMN purpose.code; Type: ACL; Schema: access; Owner: contactpoint_owner
--

GRANT SELECT(code) ON TABLE access.purpose TO contactpoint_api;
GRANT SELECT(code) ON TABLE access.purpose TO contactpoint_operator;

--
-- Name: COLUMN purpose.name; Type: ACL; Schema: access; Owner: contactpoint_owner
--

GRANT SELECT(name) ON TABLE access.purpose TO contactpoint_api;
GRANT SELECT(name) ON TABLE access.purpose TO contactpoint_operator;

--
-- Name: COLUMN purpose.basis; Type: ACL; Schema: access; Owner: contactpoint_owner
--

GRANT SELECT(basis) ON TABLE access.purpose TO contactpoint_api;
GRANT SELECT(basis) ON TABLE access.purpose TO contactpoint_operator;

--
-- Name: TABLE role; Type: ACL; Schema: access; Owner: contactpoint_owner
--

GRANT SELECT ON TABLE access.role TO contactpoint_guard;

--
-- Name: COLUMN role.code; Type: ACL; Schema: access; Owner: contactpoint_owner
--

GRANT SELECT(code) ON TABLE access.role TO contactpoint_api;
GRANT SELECT(code) ON TABLE access.role TO contactpoint_operator;

--
-- Name: COLUMN role.name; Type: ACL; Schema: access; Owner: contactpoint_owner
--

GRANT SELECT(name) ON TABLE access.role TO contactpoint_api;
GRANT SELECT(name) ON TABLE access.role TO contactpoint_operator;

--
-- Name: TABLE entry; Type: ACL; Schema: audit; Owner: contactpoint_owner
--

GRANT SELECT,INSERT ON TABLE audit.entry TO contactpoint_guard;

--
-- Name: COLUMN common_assessment.child; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT(child) ON TABLE contacts.common_assessment TO contactpoint_api;

--
-- Name: COLUMN common_assessment.service; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT(service) ON TABLE contacts.common_assessment TO contactpoint_api;

--
-- Name: COLUMN common_assessment.since; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT(since) ON TABLE contacts.common_assessment TO contactpoint_api;

--
-- Name: COLUMN involvement.child; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT(child) ON TABLE contacts.involvement TO contactpoint_api;

--
-- Name: COLUMN involvement.service; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT(service) ON TABLE contacts.involvement TO contactpoint_api;

--
-- Name: COLUMN involvement.started; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT(started) ON TABLE contacts.involvement TO contactpoint_api;

--
-- Name: COLUMN involvement.ended; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT(ended) ON TABLE contacts.involvement TO contactpoint_api;

--
-- Name: COLUMN involvement.practitioner; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT(practitioner) ON TABLE contacts.involvement TO contactpoint_api;

--
-- Name: COLUMN involvement.occupation; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT(occupation) ON TABLE contacts.involvement TO contactpoint_api;

--
-- Name: COLUMN involvement.phone; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT(phone) ON TABLE contacts.involvement TO contactpoint_api;

--
-- Name: COLUMN involvement.email; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT(email) ON TABLE contacts.involvement TO contactpoint_api;

--
-- Name: COLUMN involvement.lead_professional; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT(lead_professional) ON TABLE contacts.involvement TO contactpoint_api;

--
-- Name: TABLE sensitive_involvement; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT ON TABLE contacts.sensitive_involvement TO contactpoint_guard;

--
-- Name: COLUMN sensitive_involvement.child; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT(child) ON TABLE contacts.sensitive_involvement TO contactpoint_api;

--
-- Name: COLUMN sensitive_involvement.service; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT(service) ON TABLE contacts.sensitive_involvement TO contactpoint_api;

--
-- Name: COLUMN sensitive_involvement.started; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT(started) ON TABLE contacts.sensitive_involvement TO contactpoint_api;

--
-- Name: COLUMN sensitive_involvement.ended; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT(ended) ON TABLE contacts.sensitive_involvement TO contactpoint_api;

--
-- Name: COLUMN sensitive_involvement.practitioner; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT(practitioner) ON TABLE contacts.sensitive_involvement TO contactpoint_api;

--
-- Name: COLUMN sensitive_involvement.phone; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT(phone) ON TABLE contacts.sensitive_involvement TO contactpoint_api;

--
-- Name: COLUMN sensitive_involvement.email; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT(email) ON TABLE contacts.sensitive_involvement TO contactpoint_api;

--
-- Name: COLUMN sensitive_involvement.basis; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT(basis) ON TABLE contacts.sensitive_involvement TO contactpoint_api;

--
-- Name: COLUMN sensitive_involvement.recorded_by; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT(recorded_by) ON TABLE contacts.sensitive_involvement TO contactpoint_api;

--
-- Name: COLUMN sensitive_involvement.recorded_at; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT(recorded_at) ON TABLE contacts.sensitive_involvement TO contactpoint_api;

--
-- Name: COLUMN sensitive_involvement.withdrawn_at; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT(withdrawn_at) ON TABLE contacts.sensitive_involvement TO contactpoint_api;

--
-- Name: TABLE sensitive_mark; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT,INSERT,DELETE ON TABLE contacts.sensitive_mark TO contactpoint_guard;

--
-- Name: COLUMN sensitive_mark.child; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT(child) ON TABLE contacts.sensitive_mark TO contactpoint_api;

--
-- Name: COLUMN service.service; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT(service) ON TABLE contacts.service TO contactpoint_api;

--
-- Name: COLUMN service.kind; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT(kind) ON TABLE contacts.service TO contactpoint_api;

--
-- Name: COLUMN service.name; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT(name) ON TABLE contacts.service TO contactpoint_api;

--
-- Name: COLUMN service.authority; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT(authority) ON TABLE contacts.service TO contactpoint_api;

--
-- Name: COLUMN service.phone; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT(phone) ON TABLE contacts.service TO contactpoint_api;

--
-- Name: COLUMN service.email; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT(email) ON TABLE contacts.service TO contactpoint_api;

--
-- Name: COLUMN service.reference; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT(reference) ON TABLE contacts.service TO contactpoint_api;

--
-- Name: COLUMN service.valid_from; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT(valid_from) ON TABLE contacts.service TO contactpoint_api;

--
-- Name: COLUMN service.valid_to; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT(valid_to) ON TABLE contacts.service TO contactpoint_api;

--
-- Name: COLUMN history.event; Type: ACL; Schema: migrations; Owner: contactpoint_owner
--

GRANT SELECT(event) ON TABLE migrations.history TO contactpoint_api;

--
-- Name: COLUMN history.version; Type: ACL; Schema: migrations; Owner: contactpoint_owner
--

GRANT SELECT(version) ON TABLE migrations.history TO contactpoint_api;

--
-- Name: COLUMN history.phase; Type: ACL; Schema: migrations; Owner: contactpoint_owner
--

GRANT SELECT(phase) ON TABLE migrations.history TO contactpoint_api;

--
-- Name: TABLE authority; Type: ACL; Schema: registry; Owner: contactpoint_owner
--

GRANT SELECT ON TABLE registry.authority TO contactpoint_api;
GRANT SELECT ON TABLE registry.authority TO contactpoint_feed;
GRANT SELECT ON TABLE registry.authority TO contactpoint_report;
GRANT SELECT ON TABLE registry.authority TO contactpoint_operator;
GRANT SELECT ON TABLE registry.authority TO contactpoint_guard;

--
-- Name: TABLE authority_code; Type: ACL; Schema: registry; Owner: contactpoint_owner
--

GRANT SELECT ON TABLE registry.authority_code TO contactpoint_api;
GRANT SELECT ON TABLE registry.authority_code TO contactpoint_feed;
GRANT SELECT ON TABLE registry.authority_code TO contactpoint_report;
GRANT SELECT ON TABLE registry.authority_code TO contactpoint_operator;
GRANT SELECT ON TABLE registry.authority_code TO contactpoint_guard;

--
-- Name: TABLE authority_successor; Type: ACL; Schema: registry; Owner: contactpoint_owner
--

GRANT SELECT ON TABLE registry.authority_successor TO contactpoint_api;
GRANT SELECT ON TABLE registry.authority_successor TO contactpoint_feed;
GRANT SELECT ON TABLE registry.authority_successor TO contactpoint_report;
GRANT SELECT ON TABLE registry.authority_successor TO contactpoint_operator;
GRANT SELECT ON TABLE registry.authority_successor TO contactpoint_guard;

--
-- Name: COLUMN carer.child; Type: ACL; Schema: registry; Owner: contactpoint_owner
--

GRANT SELECT(child) ON TABLE registry.carer TO contactpoint_api;

--
-- Name: COLUMN carer.ordinal; Type: ACL; Schema: registry; Owner: contactpoint_owner
--

GRANT SELECT(ordinal) ON TABLE registry.carer TO contactpoint_api;

--
-- Name: COLUMN carer.family; Type: ACL; Schema: registry; Owner: contactpoint_owner
--

GRANT SELECT(family) ON TABLE registry.carer TO contactpoint_api;

--
-- Name: COLUMN carer.given; Type: ACL; Schema: registry; Owner: contactpoint_owner
--

GRANT SELECT(given) ON TABLE registry.carer TO contactpoint_api;

--
-- Name: COLUMN carer.parental_responsibility; Type: ACL; Schema: registry; Owner: contactpoint_owner
--

GRANT SELECT(parental_responsibility) ON TABLE registry.carer TO contactpoint_api;

--
-- Name: COLUMN carer_contact.child; Type: ACL; Schema: registry; Owner: contactpoint_owner
--

GRANT SELECT(child) ON TABLE registry.carer_contact TO contactpoint_api;

--
-- Name: COLUMN carer_contact.ordinal; Type: ACL; Schema: registry; Owner: contactpoint_owner
--

GRANT SELECT(ordinal) ON TABLE registry.carer_contact TO contactpoint_api;

--
-- Name: COLUMN carer_contact.phone; Type: ACL; Schema: registry; Owner: contactpoint_owner
--

GRANT SELECT(phone) ON TABLE registry.carer_contact TO contactpoint_api;

--
-- Name: COLUMN carer_contact.email; Type: ACL; Schema: registry; Owner: contactpoint_owner
--

GRANT SELECT(email) ON TABLE registry.carer_contact TO contactpoint_api;

--
-- Name: COLUMN carer_contact.address; Type: ACL; Schema: registry; Owner: contactpoint_owner
--

GRANT SELECT(address) ON TABLE registry.carer_contact TO contactpoint_api;

--
-- Name: TABLE child; Type: ACL; Schema: registry; Owner: contactpoint_owner
--

GRANT SELECT ON TABLE registry.child TO contactpoint_guard;

--
-- Name: COLUMN child.number; Type: ACL; Schema: registry; Owner: contactpoint_owner
--

GRANT INSERT(number) ON TABLE registry.child TO contactpoint_guard;
GRANT SELECT(number) ON TABLE registry.child TO contactpoint_api;

--
-- Name: COLUMN child.born; Type: ACL; Schema: registry; Owner: contactpoint_owner
--

GRANT INSERT(born) ON TABLE registry.child TO contactpoint_guard;
GRANT SELECT(born) ON TABLE registry.child TO contactpoint_api;

--
-- Name: COLUMN child.gender; Type: ACL; Schema: registry; Owner: contactpoint_owner
--

GRANT INSERT(gender) ON TABLE registry.child TO contactpoint_guard;
GRANT SELECT(gender) ON TABLE registry.child TO contactpoint_api;

--
-- Name: COLUMN child.archived_on; Type: ACL; Schema: registry; Owner: contactpoint_owner
--

GRANT UPDATE(archived_on) ON TABLE registry.child TO contactpoint_guard;

--
-- Name: TABLE child_address; Type: ACL; Schema: registry; Owner: contactpoint_owner
--

GRANT SELECT ON TABLE registry.child_address TO contactpoint_guard;

--
-- Name: COLUMN child_address.child; Type: ACL; Schema: registry; Owner: contactpoint_owner
--

GRANT SELECT(child) ON TABLE registry.child_address TO contactpoint_api;

--
-- Name: COLUMN child_address.ordinal; Type: ACL; Schema: registry; Owner: contactpoint_owner
--

GRANT SELECT(ordinal) ON TABLE registry.child_address TO contactpoint_api;

--
-- Name: COLUMN child_address.line_1; Type: ACL; Schema: registry; Owner: contactpoint_owner
--

GRANT SELECT(line_1) ON TABLE registry.child_address TO contactpoint_api;

--
-- Name: COLUMN child_address.line_2; Type: ACL; Schema: registry; Owner: contactpoint_owner
--

GRANT SELECT(line_2) ON TABLE registry.child_address TO contactpoint_api;

--
-- Name: COLUMN child_address.town; Type: ACL; Schema: registry; Owner: contactpoint_owner
--

GRANT SELECT(town) ON TABLE registry.child_address TO contactpoint_api;

--
-- Name: COLUMN child_address.postcode; Type: ACL; Schema: registry; Owner: contactpoint_owner
--

GRANT SELECT(postcode) ON TABLE registry.child_address TO contactpoint_api;

--
-- Name: COLUMN child_address.lived_from; Type: ACL; Schema: registry; Owner: contactpoint_owner
--

GRANT SELECT(lived_from) ON TABLE registry.child_address TO contactpoint_api;

--
-- Name: COLUMN child_address.lived_to; Type: ACL; Schema: registry; Owner: contactpoint_owner
--

GRANT SELECT(lived_to) ON TABLE registry.child_address TO contactpoint_api;

--
-- Name: TABLE child_home; Type: ACL; Schema: registry; Owner: contactpoint_owner
--

GRANT SELECT,INSERT ON TABLE registry.child_home TO contactpoint_guard;

--
-- Name: COLUMN child_home.child; Type: ACL; Schema: registry; Owner: contactpoint_owner
--

GRANT SELECT(child) ON TABLE registry.child_home TO contactpoint_api;

--
-- Name: COLUMN child_home.authority; Type: ACL; Schema: registry; Owner: contactpoint_owner
--

GRANT SELECT(authority) ON TABLE registry.child_home TO contactpoint_api;

--
-- Name: COLUMN child_home.responsible_since; Type: ACL; Schema: registry; Owner: contactpoint_owner
--

GRANT SELECT(responsible_since) ON TABLE registry.child_home TO contactpoint_api;

--
-- Name: COLUMN child_home.whereabouts; Type: ACL; Schema: registry; Owner: contactpoint_owner
--

GRANT SELECT(whereabouts) ON TABLE registry.child_home TO contactpoint_api;

--
-- Name: TABLE child_name; Type: ACL; Schema: registry; Owner: contactpoint_owner
--

GRANT SELECT,INSERT ON TABLE registry.child_name TO contactpoint_guard;

--
-- Name: COLUMN child_name.child; Type: ACL; Schema: registry; Owner: contactpoint_owner
--

GRANT SELECT(child) ON TABLE registry.child_name TO contactpoint_api;

--
-- Name: COLUMN child_name.ordinal; Type: ACL; Schema: registry; Owner: contactpoint_owner
--

GRANT SELECT(ordinal) ON TABLE registry.child_name TO contactpoint_api;

--
-- Name: COLUMN child_name.kind; Type: ACL; Schema: registry; Owner: contactpoint_owner
--

GRANT SELECT(kind) ON TABLE registry.child_name TO contactpoint_api;

--
-- Name: COLUMN child_name.family; Type: ACL; Schema: registry; Owner: contactpoint_owner
--

GRANT SELECT(family) ON TABLE registry.child_name TO contactpoint_api;

--
-- Name: COLUMN child_name.given; Type: ACL; Schema: registry; Owner: contactpoint_owner
--

GRANT SELECT(given) ON TABLE registry.child_name TO contactpoint_api;

--
-- Name: COLUMN other_number.child; Type: ACL; Schema: registry; Owner: contactpoint_owner
--

GRANT SELECT(child) ON TABLE registry.other_number TO contactpoint_api;

--
-- Name: COLUMN other_number.kind; Type: ACL; Schema: registry; Owner: contactpoint_owner
--

GRANT SELECT(kind) ON TABLE registry.other_number TO contactpoint_api;

--
-- Name: COLUMN other_number.value; Type: ACL; Schema: registry; Owner: contactpoint_owner
--

GRANT SELECT(value) ON TABLE registry.other_number TO contactpoint_api;

--
-- Name: TABLE derivation; Type: ACL; Schema: search; Owner: contactpoint_owner
--

GRANT SELECT,INSERT ON TABLE search.derivation TO contactpoint_guard;

--
-- Name: TABLE key; Type: ACL; Schema: search; Owner: contactpoint_owner
--

GRANT SELECT,INSERT,DELETE ON TABLE search.key TO contactpoint_guard;

--
-- Name: TABLE delivery; Type: ACL; Schema: shielding; Owner: contactpoint_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE shielding.delivery TO contactpoint_guard;

--
-- Name: TABLE event; Type: ACL; Schema: shielding; Owner: contactpoint_owner
--

GRANT SELECT,INSERT ON TABLE shielding.event TO contactpoint_guard;

--
-- Name: TABLE evidence; Type: ACL; Schema: shielding; Owner: contactpoint_owner
--

GRANT SELECT ON TABLE shielding.evidence TO contactpoint_api;
GRANT SELECT ON TABLE shielding.evidence TO contactpoint_guard;

--
-- Name: TABLE ground; Type: ACL; Schema: shielding; Owner: contactpoint_owner
--

GRANT SELECT ON TABLE shielding.ground TO contactpoint_api;
GRANT SELECT ON TABLE shielding.ground TO contactpoint_guard;

--
-- Name: TABLE holding; Type: ACL; Schema: shielding; Owner: contactpoint_owner
--

GRANT SELECT,INSERT,DELETE ON TABLE shielding.holding TO contactpoint_guard;

--
-- Name: TABLE item; Type: ACL; Schema: shielding; Owner: contactpoint_owner
--

GRANT SELECT,INSERT ON TABLE shielding.item TO contactpoint_guard;

--
-- Name: COLUMN item.closed_at; Type: ACL; Schema: shielding; Owner: contactpoint_owner
--

GRANT UPDATE(closed_at) ON TABLE shielding.item TO contactpoint_guard;

--
-- Name: COLUMN item.closed_by; Type: ACL; Schema: shielding; Owner: contactpoint_owner
--

GRANT UPDATE(closed_by) ON TABLE shielding.item TO contactpoint_guard;

--
-- Name: COLUMN item.finding; Type: ACL; Schema: shielding; Owner: contactpoint_owner
--

GRANT UPDATE(finding) ON TABLE shielding.item TO contactpoint_guard;

--
-- Name: TABLE member; Type: ACL; Schema: shielding; Owner: contactpoint_owner
--

GRANT SELECT,INSERT ON TABLE shielding.member TO contactpoint_guard;

--
-- Name: COLUMN member.taken; Type: ACL; Schema: shielding; Owner: contactpoint_owner
--

GRANT UPDATE(taken) ON TABLE shielding.member TO contactpoint_guard;

--
-- Name: COLUMN member.why; Type: ACL; Schema: shielding; Owner: contactpoint_owner
--

GRANT UPDATE(why) ON TABLE shielding.member TO contactpoint_guard;

--
-- Name: COLUMN member.decided_by; Type: ACL; Schema: shielding; Owner: contactpoint_owner
--

GRANT UPDATE(decided_by) ON TABLE shielding.member TO contactpoint_guard;

--
-- Name: COLUMN member.decided_at; Type: ACL; Schema: shielding; Owner: contactpoint_owner
--

GRANT UPDATE(decided_at) ON TABLE shielding.member TO contactpoint_guard;

--
-- Name: TABLE override; Type: ACL; Schema: shielding; Owner: contactpoint_owner
--

GRANT SELECT,INSERT ON TABLE shielding.override TO contactpoint_guard;

--
-- Name: COLUMN override.closed_at; Type: ACL; Schema: shielding; Owner: contactpoint_owner
--

GRANT UPDATE(closed_at) ON TABLE shielding.override TO contactpoint_guard;

--
-- Name: TABLE request; Type: ACL; Schema: shielding; Owner: contactpoint_owner
--

GRANT SELECT,INSERT ON TABLE shielding.request TO contactpoint_guard;

--
-- Name: COLUMN request.ground; Type: ACL; Schema: shielding; Owner: contactpoint_owner
--

GRANT UPDATE(ground) ON TABLE shielding.request TO contactpoint_guard;

--
-- Name: TABLE shield; Type: ACL; Schema: shielding; Owner: contactpoint_owner
--

GRANT SELECT,INSERT,UPDATE ON TABLE shielding.shield TO contactpoint_guard;

--
-- Name: COLUMN shield.child; Type: ACL; Schema: shielding; Owner: contactpoint_owner
--

GRANT SELECT(child) ON TABLE shielding.shield TO contactpoint_api;

--
-- Name: COLUMN shield.ended; Type: ACL; Schema: shielding; Owner: contactpoint_owner
--

GRANT SELECT(ended) ON TABLE shielding.shield TO contactpoint_api;

--
-- Name: TABLE system; Type: ACL; Schema: shielding; Owner: contactpoint_owner
--

GRANT SELECT,INSERT ON TABLE shielding.system TO contactpoint_guard;

--
-- Name: COLUMN system.failures; Type: ACL; Schema: shielding; Owner: contactpoint_owner
--

GRANT UPDATE(failures) ON TABLE shielding.system TO contactpoint_guard;

--
-- Name: COLUMN system.next_at; Type: ACL; Schema: shielding; Owner: contactpoint_owner
--

GRANT UPDATE(next_at) ON TABLE shielding.system TO contactpoint_guard;

--
-- Name: COLUMN system.leased_until; Type: ACL; Schema: shielding; Owner: contactpoint_owner
--

GRANT UPDATE(leased_until) ON TABLE shielding.system TO contactpoint_guard;

--
-- Name: DEFAULT PRIVILEGES FOR FUNCTIONS; Type: DEFAULT ACL; Schema: -; Owner: contactpoint_guard
--

ALTER DEFAULT PRIVILEGES FOR ROLE contactpoint_guard REVOKE ALL ON FUNCTIONS  FROM PUBLIC;

--
-- Name: DEFAULT PRIVILEGES FOR FUNCTIONS; Type: DEFAULT ACL; Schema: -; Owner: contactpoint_owner
--

ALTER DEFAULT PRIVILEGES FOR ROLE contactpoint_owner REVOKE ALL ON FUNCTIONS  FROM PUBLIC;

--
-- PostgreSQL database dump complete
--

