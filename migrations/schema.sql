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
begin
    -- The grant holds what its token claims: that was verified when it asked, a minute ago at most. What the account may
    -- no longer do since then has closed it (access.close_grants).
    select g.action, g.role, g.authority, g.sector, g.children into given
    from access.grant as g
    where g.token_hash = sha256(convert_to(current_setting('contactpoint.token', true), 'UTF8'))
        and g.expires > clock_timestamp() and not g.closed
        and g.transaction is distinct from pg_current_xact_id_if_assigned();
    if not found then
        return null;
    end if;
    -- A search opens what it compares, no more; opening a record opens the rest.
    if scope = 'found' then
        return case when given.action in ('search', 'open') then given.children end;
    elsif given.action <> 'open' then
        return null;
    elsif scope = 'record' then
        return given.children;
    elsif scope = 'nhs' and given.role <> 2 and given.sector <> 'health' then
        return null;
    elsif scope = 'upn' and given.role <> 2 and given.sector <> 'education' then
        return null;
    elsif scope = 'sensitive' and given.role <> 2 then
        return null;
    end if;
    -- A team sees all of its own authority's children, and no more than others do of the rest.
    if given.role = 2 then
        own := array(
            select h.child from registry.child_home as h where h.child = any (given.children) and h.authority = given.authority);
    end if;
    if scope = 'sensitive' or (given.role = 2 and scope in ('nhs', 'upn')) then
        return own;
    end if;
    hidden := array(
        select s.child from shielding.shield as s
        where s.child = any (given.children) and s.ended is null and s.child <> all (own));
    if cardinality(hidden) = 0 then
        return given.children;
    end if;
    return array(select child from unnest(given.children) as child where child <> all (hidden));
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
    if session.fault is not null
        or action not in ('search', 'open', 'own', 'involve', 'lead', 'assess', 'service', 'post', 'broker', 'brokered', 'notices')
        or outcome !~ '^[a-z][a-z-]{2,39}$'
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
-- Name: answer(access.session, text, text, text, text, jsonb, bigint[], jsonb); Type: FUNCTION; Schema: contacts; Owner: contactpoint_guard
--

CREATE FUNCTION contacts.answer(session access.session, action text, outcome text, reason text, client text, criteria jsonb, children bigint[], answer jsonb) RETURNS text
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'contacts', 'pg_temp'
    AS $$
declare
    final constant text := access.record(session, action, outcome, reason, client, criteria, children);
begin
    if final = 'granted' then
        update access.grant as g set answer = answer.answer || '{"outcome": "done"}' where g.request = session.request;
    elsif session.fault is not null or final <> outcome then
        return final;
    else
        insert into access.grant (request, expires, account, role, authority, sector, action, children, token_hash, answer)
        values (session.request, session.expires, session.account, session.role, session.authority, session.sector, action, '{}',
            session.token_hash, jsonb_build_object('outcome', outcome))
        on conflict do nothing;
    end if;
    return 'granted';
end $$;

ALTER FUNCTION contacts.answer(session access.session, action text, outcome text, reason text, client text, criteria jsonb, children bigint[], answer jsonb) OWNER TO contactpoint_guard;

--
-- Name: answered(); Type: FUNCTION; Schema: contacts; Owner: contactpoint_guard
--

CREATE FUNCTION contacts.answered() RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'contacts', 'pg_temp'
    AS $$
    select g.answer from access.grant as g
    where g.token_hash = sha256(convert_to(current_setting('contactpoint.token', true), 'UTF8'))
        and g.expires > clock_timestamp() and not g.closed
        and g.transaction is distinct from pg_current_xact_id_if_assigned()
$$;

ALTER FUNCTION contacts.answered() OWNER TO contactpoint_guard;

--
-- Name: ask_broker(bytea, text, text, bigint, text); Type: FUNCTION; Schema: contacts; Owner: contactpoint_guard
--

CREATE FUNCTION contacts.ask_broker(token bytea, reason text, client text, number bigint, callback text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'contacts', 'pg_temp'
    AS $$
declare
    session access.session := access.admit(token, reason, '{1}');
    id constant bigint := contacts.new_id();
    outcome text;
begin
    if session.fault is null then
        callback := btrim(callback);
        outcome := case
            when coalesce(length(callback), 0) not between 5 and 200 then 'value-malformed'
            when not contacts.is_live(number) then 'not-found'
            else 'granted'
        end;
    end if;
    outcome := coalesce(session.fault, outcome);
    session.fault := contacts.answer(session, 'broker', outcome, reason, client,
        jsonb_build_object('number', number, 'step', 'ask', 'request', id::text),
        case outcome when 'granted' then array[number] else '{}' end, jsonb_build_object('id', id::text));
    if session.fault = 'granted' and outcome = 'granted' then
        insert into contacts.broker_request (request, child, asked_by, callback) values (id, number, session.account, ask_broker.callback);
        perform contacts.note_step(id, 'ask', session.account);
    end if;
    return session.fault;
end $$;

ALTER FUNCTION contacts.ask_broker(token bytea, reason text, client text, number bigint, callback text) OWNER TO contactpoint_guard;

--
-- Name: assess(bytea, text, text, bigint, text, bigint, date); Type: FUNCTION; Schema: contacts; Owner: contactpoint_guard
--

CREATE FUNCTION contacts.assess(token bytea, reason text, client text, number bigint, step text, service bigint, since date) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'contacts', 'pg_temp'
    AS $$
declare
    session access.session := access.admit(token, reason);
    is_team boolean;
    present contacts.common_assessment;
    began constant date := coalesce(since, access.today());
    outcome text;
begin
    if session.fault is null then
        is_team := contacts.is_responsible(session, number);
        outcome := case
            when not contacts.is_live(number) then 'not-found'
            when contacts.is_hidden(session, number) then 'shielded'
            when coalesce(step, '') not in ('begin', 'end') or began > access.today() or began < access.today() - interval '26 years'
                then 'value-malformed'
            when step = 'begin' and not contacts.is_involved(session, number, coalesce(service, -1)) then 'not-involved'
            when step = 'end' and not is_team and not contacts.is_involved(session, number) then 'not-involved'
        end;
        if outcome is null then
            perform contacts.lock_open(number);
            select a.* into present from contacts.common_assessment as a where a.child = number and a.ended is null for update;
            outcome := case
                when step = 'begin' then case when present.child is not null then 'assessment-exists' else 'granted' end
                when present.child is null or not (is_team or contacts.works_at(session.account, present.service)) then 'no-assessment'
                else 'granted'
            end;
        end if;
    end if;
    outcome := coalesce(session.fault, outcome);
    session.fault := contacts.answer(session, 'assess', outcome, reason, client,
        jsonb_build_object('number', number, 'step', step, 'service', service),
        case outcome when 'granted' then array[number] else '{}' end, '{}');
    if session.fault = 'granted' and outcome = 'granted' then
        if step = 'begin' then
            insert into contacts.common_assessment (child, service, since, recorded_by, changed_by)
            values (number, assess.service, began, session.account, session.account);
        else
            update contacts.common_assessment as a set ended = access.today(), changed_by = session.account
            where a.child = number and a.ended is null;
        end if;
    end if;
    return session.fault;
end $$;

ALTER FUNCTION contacts.assess(token bytea, reason text, client text, number bigint, step text, service bigint, since date) OWNER TO contactpoint_guard;

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
-- Name: broker(bytea, text, text, bigint, text, bigint, text); Type: FUNCTION; Schema: contacts; Owner: contactpoint_guard
--

CREATE FUNCTION contacts.broker(token bytea, reason text, client text, request bigint, step text, involvement bigint, answer text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'contacts', 'pg_temp'
    AS $$
declare
    session access.session := access.admit(token, reason);
    asked contacts.broker_request;
    outcome text;
begin
    if session.fault is null then
        answer := btrim(answer);
        select r.* into asked from contacts.broker_request as r
        where r.request = broker.request and contacts.is_live(r.child)
            and case when step = 'withdraw' then r.asked_by = session.account and r.state in ('asked', 'passed')
                when r.state = 'asked' then step in ('pass', 'decline') and contacts.is_responsible(session, r.child)
                when r.state = 'passed' then step in ('answer', 'decline')
                    and contacts.is_passed_to(session.account, r.child, r.involvement)
                else false end
        for update;
        outcome := case
            when asked.request is null then 'not-found'
            when step = 'pass' and not contacts.goes_on(asked.child, broker.involvement) then 'not-found'
            when step = 'answer' and coalesce(length(answer), 0) not between 5 and 200 then 'value-malformed'
            else 'granted'
        end;
    end if;
    outcome := coalesce(session.fault, outcome);
    session.fault := contacts.answer(session, 'broker', outcome, reason, client,
        jsonb_build_object('request', request::text, 'step', step),
        case outcome when 'granted' then array[asked.child] else '{}' end, '{}');
    if session.fault = 'granted' and outcome = 'granted' then
        update contacts.broker_request as r
        set state = case step when 'pass' then 'passed' when 'answer' then 'answered' when 'decline' then 'declined' else 'withdrawn' end,
            involvement = coalesce(case when step = 'pass' then broker.involvement end, r.involvement),
            answer = case when step = 'answer' then broker.answer end
        where r.request = asked.request;
        perform contacts.note_step(asked.request, step, session.account);
    end if;
    return session.fault;
end $$;

ALTER FUNCTION contacts.broker(token bytea, reason text, client text, request bigint, step text, involvement bigint, answer text) OWNER TO contactpoint_guard;

--
-- Name: brokered(bytea, text, text); Type: FUNCTION; Schema: contacts; Owner: contactpoint_guard
--

CREATE FUNCTION contacts.brokered(token bytea, reason text, client text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'contacts', 'pg_temp'
    AS $$
declare
    session access.session := access.admit(token, reason);
    asked jsonb := '[]';
    waiting jsonb := '[]';
    listed bigint[] := '{}';
begin
    if session.fault is null then
        select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
                'id', o.request::text, 'number', o.child::text, 'askedAt', o.asked_at, 'answer', o.answer,
                'state', case o.state when 'passed' then 'asked' else o.state end)) order by o.asked_at desc), '[]'),
            coalesce(array_agg(distinct o.child), '{}')
        into asked, listed
        from (
            select r.* from contacts.broker_request as r
            where r.asked_by = session.account and r.asked_at > clock_timestamp() - interval '1 year' and contacts.is_live(r.child)
            order by r.asked_at desc limit 100
        ) as o;
        select coalesce(jsonb_agg(jsonb_build_object(
                'id', w.request::text, 'number', w.child::text, 'askedAt', w.asked_at, 'callback', w.callback, 'state', w.state,
                'askedBy', a.name, 'occupation', a.occupation) order by w.asked_at), '[]'),
            listed || coalesce(array_agg(distinct w.child), '{}')
        into waiting, listed
        from (
            select r.* from contacts.broker_request as r
            where contacts.is_live(r.child) and (
                session.role = 2 and r.state in ('asked', 'passed')
                    and r.child in (select h.child from registry.child_home as h where h.authority = session.authority)
                or r.state = 'passed' and r.involvement in (
                    select i.involvement from contacts.involvement as i join contacts.post as p on p.service = i.service
                    where p.account = session.account and i.child = r.child and i.ended is null
                    union all
                    select i.involvement from contacts.sensitive_involvement as i join contacts.post as p on p.service = i.service
                    where p.account = session.account and i.child = r.child and i.ended is null and i.withdrawn_at is null))
            order by r.asked_at limit 100
        ) as w
        join access.account as a on a.account = w.asked_by;
        listed := array(select distinct child from unnest(listed) as child);
    end if;
    return contacts.answer(session, 'brokered', coalesce(session.fault, 'granted'), reason, client, '{}', listed,
        jsonb_build_object('asked', asked, 'waiting', waiting));
end $$;

ALTER FUNCTION contacts.brokered(token bytea, reason text, client text) OWNER TO contactpoint_guard;

--
-- Name: change(bytea, text, text, bigint, bigint, integer, jsonb); Type: FUNCTION; Schema: contacts; Owner: contactpoint_guard
--

CREATE FUNCTION contacts.change(token bytea, reason text, client text, number bigint, involvement bigint, version integer, changes jsonb) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'contacts', 'pg_temp'
    AS $$
declare
    session access.session := access.admit(token, reason, '{1,2,6}');
    kept contacts.involvement;
    hidden contacts.sensitive_involvement;
    sensitive boolean := false;
    hides boolean;
    removes constant boolean := coalesce((changes ->> 'removed')::boolean, false);
    withdraws constant boolean := coalesce((changes ->> 'withdrawn')::boolean, false);
    outcome text;
begin
    if session.fault is null then
        hides := contacts.is_hidden(session, number);
        -- Whose own it isn't, it isn't locked for either.
        select i.* into kept from contacts.involvement as i
        where i.child = number and i.involvement = change.involvement and contacts.is_live(number)
            and (not hides or i.recorded_by = session.account and i.changed_by = session.account)
            and contacts.is_own(session, number, i.service)
            and (i.ended is null or i.ended > access.today() - 365)
        for update;
        if not found then
            select i.* into hidden from contacts.sensitive_involvement as i
            where i.child = number and i.involvement = change.involvement and contacts.is_live(number)
                and (not hides or i.recorded_account = session.account and i.changed_by = session.account)
                and contacts.is_own(session, number, i.service)
                and i.withdrawn_at is null and (i.ended is null or i.ended > access.today() - 365)
            for update;
            sensitive := found;
            kept.involvement := hidden.involvement;
            kept.version := hidden.version;
            kept.role := hidden.role;
            kept.started := hidden.started;
            kept.ended := hidden.ended;
            kept.practitioner := hidden.practitioner;
            kept.occupation := hidden.occupation;
            kept.phone := hidden.phone;
            kept.email := hidden.email;
            kept.account := hidden.account;
        end if;
        outcome := case when kept.involvement is null then 'not-found' when kept.version <> change.version then 'version-conflict' end;
        if changes ? 'practitioner' then
            kept.practitioner := changes ->> 'practitioner';
            kept.account := null;
        end if;
        kept.role := case when changes ? 'role' then changes ->> 'role' else kept.role end;
        kept.started := case when changes ? 'from' then (changes ->> 'from')::date else kept.started end;
        kept.ended := case when changes ? 'to' then (changes ->> 'to')::date else kept.ended end;
        kept.occupation := case when changes ? 'occupation' then changes ->> 'occupation' else kept.occupation end;
        kept.phone := case when changes ? 'phone' then changes ->> 'phone' else kept.phone end;
        kept.email := case when changes ? 'email' then changes ->> 'email' else kept.email end;
        outcome := coalesce(outcome, case
            when kept.started is null or kept.started > access.today() or kept.ended > access.today() or kept.ended < kept.started
                or kept.started < access.today() - interval '26 years' or withdraws and not sensitive
                or length(kept.practitioner) not between 1 and 200 or length(kept.occupation) > 100 or length(kept.phone) > 40
                or length(kept.email) > 200
                or kept.role not in ('allocated worker', 'key worker', 'named professional', 'assessing', 'supporting', 'specialist advice')
                then 'value-malformed'
            else 'granted'
        end);
    end if;
    outcome := coalesce(session.fault, outcome);
    session.fault := contacts.answer(session, 'involve', outcome, reason, client,
        jsonb_build_object('number', number, 'involvement', involvement::text,
            'step', case when removes then 'remove' when withdraws then 'withdraw' when changes ? 'to' then 'end' else 'change' end),
        case outcome when 'granted' then array[number] else '{}' end,
        jsonb_build_object('id', involvement::text, 'version', change.version + 1));
    if session.fault <> 'granted' or outcome <> 'granted' then
        return session.fault;
    end if;
    if not sensitive then
        -- The history gets the one who removed it, as the last to have changed it.
        update contacts.involvement as i
        set role = kept.role, started = kept.started, ended = kept.ended, practitioner = kept.practitioner, occupation = kept.occupation,
            phone = kept.phone, email = kept.email, account = kept.account, changed_by = session.account,
            lead_professional = i.lead_professional and kept.ended is null and not removes
        where i.child = number and i.involvement = change.involvement;
        if removes then
            delete from contacts.involvement as i where i.child = number and i.involvement = change.involvement;
        end if;
    else
        update contacts.sensitive_involvement as i
        set role = kept.role, started = kept.started, ended = kept.ended, practitioner = kept.practitioner, occupation = kept.occupation,
            phone = kept.phone, email = kept.email, account = kept.account, changed_by = session.account,
            withdrawn_at = case when withdraws then clock_timestamp() end
        where i.child = number and i.involvement = change.involvement;
        if removes then
            delete from contacts.sensitive_involvement as i where i.child = number and i.involvement = change.involvement;
        end if;
    end if;
    return session.fault;
end $$;

ALTER FUNCTION contacts.change(token bytea, reason text, client text, number bigint, involvement bigint, version integer, changes jsonb) OWNER TO contactpoint_guard;

--
-- Name: check_service(); Type: FUNCTION; Schema: contacts; Owner: contactpoint_guard
--

CREATE FUNCTION contacts.check_service() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'contacts', 'pg_temp'
    AS $$
begin
    if (tg_argv[0] = 'sensitive') <> (select contacts.is_sensitive(s.kind) from contacts.service as s where s.service = new.service) then
        raise exception 'an involvement stands where its service''s kind belongs' using errcode = 'check_violation',
            constraint = 'an involvement stands where its service''s kind belongs';
    end if;
    return new;
end $$;

ALTER FUNCTION contacts.check_service() OWNER TO contactpoint_guard;

--
-- Name: goes_on(bigint, bigint); Type: FUNCTION; Schema: contacts; Owner: contactpoint_guard
--

CREATE FUNCTION contacts.goes_on(number bigint, involvement bigint) RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'contacts', 'pg_temp'
    AS $$
    select exists (select from contacts.involvement as i
            where i.child = number and i.involvement = goes_on.involvement and i.ended is null)
        or exists (select from contacts.sensitive_involvement as i
            where i.child = number and i.involvement = goes_on.involvement and i.ended is null and i.withdrawn_at is null)
$$;

ALTER FUNCTION contacts.goes_on(number bigint, involvement bigint) OWNER TO contactpoint_guard;

--
-- Name: involve(bytea, text, text, bigint, bigint, text, date, text, text, text, text, text); Type: FUNCTION; Schema: contacts; Owner: contactpoint_guard
--

CREATE FUNCTION contacts.involve(token bytea, reason text, client text, number bigint, service bigint, role text, started date, practitioner text, occupation text, phone text, email text, basis text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'contacts', 'pg_temp'
    AS $$
declare
    session access.session := access.admit(token, reason, '{1,6}');
    id constant bigint := contacts.new_id();
    since constant date := coalesce(started, access.today());
    holder access.account;
    sensitive boolean;
    outcome text;
begin
    if session.fault is null then
        select a.* into holder from access.account as a where a.account = session.account;
        select contacts.is_sensitive(s.kind) into sensitive from contacts.service as s
        where s.service = involve.service and contacts.works_at(session.account, s.service)
            and access.today() < coalesce(s.valid_to, 'infinity') and access.today() >= coalesce(s.valid_from, '-infinity');
        outcome := case
            when sensitive is null then 'service-not-yours'
            when since > access.today() or since < access.today() - interval '26 years'
                or length(practitioner) not between 1 and 200 or length(occupation) > 100 or length(phone) > 40 or length(email) > 200
                or role not in ('allocated worker', 'key worker', 'named professional', 'assessing', 'supporting', 'specialist advice')
                or sensitive <> coalesce(basis in ('consent', 'significant harm suspected'), false)
                or not sensitive and basis is not null then 'value-malformed'
            when not contacts.is_live(number) then 'not-found'
            else 'granted'
        end;
        if practitioner is null and session.role = 1 then
            practitioner := holder.name;
            occupation := coalesce(occupation, holder.occupation);
        else
            holder.account := null;
        end if;
    end if;
    outcome := coalesce(session.fault, outcome);
    -- The audit doesn't name the service: its readers may not know of a sensitive one.
    session.fault := contacts.answer(session, 'involve', outcome, reason, client,
        jsonb_build_object('step', 'record', 'number', number, 'involvement', id::text),
        case outcome when 'granted' then array[number] else '{}' end, jsonb_build_object('id', id::text, 'version', 1));
    if session.fault = 'granted' and outcome = 'granted' then
        if sensitive then
            insert into contacts.sensitive_involvement (child, involvement, service, role, started, account, practitioner, occupation,
                phone, email, basis, recorded_by, recorded_at, recorded_account, changed_by)
            values (number, id, involve.service, involve.role, since, holder.account, involve.practitioner, involve.occupation,
                involve.phone, involve.email, involve.basis,
                (select a.name from access.account as a where a.account = session.account), clock_timestamp(), session.account,
                session.account);
        else
            insert into contacts.involvement (child, involvement, service, role, started, account, practitioner, occupation, phone, email,
                recorded_by, changed_by)
            values (number, id, involve.service, involve.role, since, holder.account, involve.practitioner, involve.occupation,
                involve.phone, involve.email, session.account, session.account);
        end if;
    end if;
    return session.fault;
end $$;

ALTER FUNCTION contacts.involve(token bytea, reason text, client text, number bigint, service bigint, role text, started date, practitioner text, occupation text, phone text, email text, basis text) OWNER TO contactpoint_guard;

--
-- Name: is_hidden(access.session, bigint); Type: FUNCTION; Schema: contacts; Owner: contactpoint_guard
--

CREATE FUNCTION contacts.is_hidden(session access.session, number bigint) RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'contacts', 'pg_temp'
    AS $$ select contacts.is_shielded(number) and not contacts.is_responsible(session, number) $$;

ALTER FUNCTION contacts.is_hidden(session access.session, number bigint) OWNER TO contactpoint_guard;

--
-- Name: is_involved(access.session, bigint, bigint); Type: FUNCTION; Schema: contacts; Owner: contactpoint_guard
--

CREATE FUNCTION contacts.is_involved(session access.session, number bigint, service bigint DEFAULT NULL::bigint) RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'contacts', 'pg_temp'
    AS $$
    select exists (select from contacts.involvement as i
        where i.child = number and i.ended is null and i.service = coalesce(is_involved.service, i.service)
            and contacts.works_at(session.account, i.service))
$$;

ALTER FUNCTION contacts.is_involved(session access.session, number bigint, service bigint) OWNER TO contactpoint_guard;

--
-- Name: is_live(bigint); Type: FUNCTION; Schema: contacts; Owner: contactpoint_guard
--

CREATE FUNCTION contacts.is_live(number bigint) RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'contacts', 'pg_temp'
    AS $$ select exists (select from registry.child as c where c.number = is_live.number and c.archived_on is null) $$;

ALTER FUNCTION contacts.is_live(number bigint) OWNER TO contactpoint_guard;

--
-- Name: is_own(access.session, bigint, bigint); Type: FUNCTION; Schema: contacts; Owner: contactpoint_guard
--

CREATE FUNCTION contacts.is_own(session access.session, number bigint, service bigint) RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'contacts', 'pg_temp'
    AS $$ select contacts.works_at(session.account, service) or contacts.is_responsible(session, number) $$;

ALTER FUNCTION contacts.is_own(session access.session, number bigint, service bigint) OWNER TO contactpoint_guard;

--
-- Name: is_passed_to(bigint, bigint, bigint); Type: FUNCTION; Schema: contacts; Owner: contactpoint_guard
--

CREATE FUNCTION contacts.is_passed_to(account bigint, number bigint, involvement bigint) RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'contacts', 'pg_temp'
    AS $$
    select exists (select from contacts.involvement as i
            where i.child = number and i.involvement = is_passed_to.involvement and i.ended is null
                and contacts.works_at(is_passed_to.account, i.service))
        or exists (select from contacts.sensitive_involvement as i
            where i.child = number and i.involvement = is_passed_to.involvement and i.ended is null and i.withdrawn_at is null
                and contacts.works_at(is_passed_to.account, i.service))
$$;

ALTER FUNCTION contacts.is_passed_to(account bigint, number bigint, involvement bigint) OWNER TO contactpoint_guard;

--
-- Name: is_responsible(access.session, bigint); Type: FUNCTION; Schema: contacts; Owner: contactpoint_guard
--

CREATE FUNCTION contacts.is_responsible(session access.session, number bigint) RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'contacts', 'pg_temp'
    AS $$
    select session.role = 2
        and exists (select from registry.child_home as h where h.child = number and h.authority = session.authority)
$$;

ALTER FUNCTION contacts.is_responsible(session access.session, number bigint) OWNER TO contactpoint_guard;

--
-- Name: is_sensitive(text); Type: FUNCTION; Schema: contacts; Owner: contactpoint_guard
--

CREATE FUNCTION contacts.is_sensitive(kind text) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (kind = ANY (ARRAY['sexual health'::text, 'mental health'::text, 'substance misuse'::text]));

ALTER FUNCTION contacts.is_sensitive(kind text) OWNER TO contactpoint_guard;

--
-- Name: is_shielded(bigint); Type: FUNCTION; Schema: contacts; Owner: contactpoint_guard
--

CREATE FUNCTION contacts.is_shielded(number bigint) RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'contacts', 'pg_temp'
    AS $$ select exists (select from shielding.shield as s where s.child = number and s.ended is null) $$;

ALTER FUNCTION contacts.is_shielded(number bigint) OWNER TO contactpoint_guard;

--
-- Name: keep_history(); Type: FUNCTION; Schema: contacts; Owner: contactpoint_guard
--

CREATE FUNCTION contacts.keep_history() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'contacts', 'pg_temp'
    AS $$
begin
    insert into contacts.history (child, kind, id, version, was)
    values (old.child, tg_table_name, (to_jsonb(old) ->> tg_argv[0])::bigint, old.version, to_jsonb(old));
    if tg_op = 'DELETE' then
        return old;
    end if;
    new.version := old.version + 1;
    return new;
end $$;

ALTER FUNCTION contacts.keep_history() OWNER TO contactpoint_guard;

--
-- Name: keep_lead(); Type: FUNCTION; Schema: contacts; Owner: contactpoint_guard
--

CREATE FUNCTION contacts.keep_lead() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'contacts', 'pg_temp'
    AS $$
begin
    if tg_op <> 'INSERT' and old.lead_professional and old.ended is null
        and (tg_op = 'DELETE' or not new.lead_professional or new.ended is not null) then
        insert into contacts.lead_term (child, service, practitioner, since, ended)
        values (old.child, old.service, old.practitioner, coalesce(old.lead_since, old.started), access.today());
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    if new.lead_professional and (tg_op = 'INSERT' or not old.lead_professional) then
        new.lead_since := coalesce(new.lead_since, case tg_op when 'INSERT' then new.started else access.today() end);
    elsif not new.lead_professional then
        new.lead_since := null;
    end if;
    return new;
end $$;

ALTER FUNCTION contacts.keep_lead() OWNER TO contactpoint_guard;

--
-- Name: keep_post(bytea, text, text, bigint, uuid, integer, jsonb); Type: FUNCTION; Schema: contacts; Owner: contactpoint_guard
--

CREATE FUNCTION contacts.keep_post(token bytea, reason text, client text, service bigint, subject uuid, version integer, details jsonb) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'contacts', 'pg_temp'
    AS $$
declare
    session access.session := access.admit(token, reason);
    holder access.account;
    kept contacts.post;
    is_keeper boolean;
    ends constant boolean := coalesce((details ->> 'ended')::boolean, false);
    outcome text;
begin
    if session.fault is null then
        select a.* into holder from access.account as a
        where case when keep_post.subject is null then a.account = session.account else a.subject = keep_post.subject end;
        is_keeper := holder.account <> session.account and holder.role in (1, 6) and exists (
            select from contacts.service as s, access.account as own
            where s.service = keep_post.service and contacts.keeps(session, s.authority, s.partner) and own.account = session.account
                and (own.authority = holder.authority or own.partner = holder.partner));
        if is_keeper or holder.account = session.account then
            select p.* into kept from contacts.post as p
            where p.account = holder.account and p.service = keep_post.service for update;
        end if;
        if kept.account is null then
            kept.version := 0;
        end if;
        kept.phone := case when details ? 'phone' then nullif(details ->> 'phone', '') else kept.phone end;
        kept.email := case when details ? 'email' then nullif(details ->> 'email', '') else kept.email end;
        kept.hours := case when details ? 'hours' then nullif(details ->> 'hours', '') else kept.hours end;
        outcome := case
            when kept.account is null and (ends or not coalesce(is_keeper, false)) then 'not-permitted'
            when kept.version <> coalesce(keep_post.version, 0) then 'version-conflict'
            when length(kept.phone) > 40 or length(kept.email) > 200 or length(kept.hours) > 100 then 'value-malformed'
            else 'granted'
        end;
    end if;
    outcome := coalesce(session.fault, outcome);
    session.fault := contacts.answer(session, 'post', outcome, reason, client,
        jsonb_build_object('service', service, 'account', holder.account) || coalesce(details, '{}'), '{}',
        jsonb_build_object('id', service::text, 'version', kept.version + 1));
    if session.fault = 'granted' and outcome = 'granted' then
        if ends then
            delete from contacts.post as p where p.account = holder.account and p.service = keep_post.service;
        else
            insert into contacts.post as p (account, service, phone, email, hours)
            values (holder.account, keep_post.service, kept.phone, kept.email, kept.hours)
            on conflict on constraint post_pkey do update
            set phone = excluded.phone, email = excluded.email, hours = excluded.hours, version = p.version + 1;
        end if;
    end if;
    return session.fault;
end $$;

ALTER FUNCTION contacts.keep_post(token bytea, reason text, client text, service bigint, subject uuid, version integer, details jsonb) OWNER TO contactpoint_guard;

--
-- Name: keep_service(bytea, text, text, bigint, integer, jsonb); Type: FUNCTION; Schema: contacts; Owner: contactpoint_guard
--

CREATE FUNCTION contacts.keep_service(token bytea, reason text, client text, service bigint, version integer, details jsonb) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'contacts', 'pg_temp'
    AS $$
declare
    session access.session := access.admit(token, reason);
    kept contacts.service;
    outcome text;
begin
    if session.fault is null then
        if service is not null then
            select s.* into kept from contacts.service as s
            where s.service = keep_service.service and contacts.keeps(session, s.authority, s.partner) for update;
            outcome := case when kept.service is null then 'not-permitted' when kept.version <> keep_service.version then 'version-conflict' end;
        else
            kept.service := contacts.new_id();
            kept.kind := details ->> 'kind';
            kept.authority := coalesce((details ->> 'authority')::smallint, session.authority);
            kept.partner := (select a.partner from access.account as a where a.account = session.account);
            kept.version := 0;
            kept.valid_from := access.today();
            outcome := case
                when not contacts.keeps(session, kept.authority, kept.partner) then 'not-permitted'
                when not exists (select from registry.authority as a where a.authority = kept.authority) then 'value-malformed'
            end;
        end if;
        kept.name := case when details ? 'name' then btrim(details ->> 'name') else kept.name end;
        kept.phone := case when details ? 'phone' then nullif(details ->> 'phone', '') else kept.phone end;
        kept.email := case when details ? 'email' then nullif(details ->> 'email', '') else kept.email end;
        kept.reference := case when details ? 'reference' then nullif(details ->> 'reference', '') else kept.reference end;
        kept.valid_from := case when details ? 'from' then (details ->> 'from')::date else kept.valid_from end;
        kept.valid_to := case when details ? 'to' then (details ->> 'to')::date else kept.valid_to end;
        outcome := coalesce(outcome, case when not coalesce(
            length(kept.name) between 1 and 200 and coalesce(length(kept.phone), 0) <= 40 and coalesce(length(kept.email), 0) <= 200
            and coalesce(length(kept.reference), 0) <= 40 and coalesce(kept.valid_to > kept.valid_from, true)
            and kept.kind in ('school', 'nursery', 'gp practice', 'health visiting', 'school nursing', 'children''s social care',
                'youth offending', 'education welfare', 'special educational needs', 'speech and language therapy',
                'community paediatrics', 'police', 'probation', 'fire and rescue', 'voluntary organisation', 'family support',
                'housing support', 'sexual health', 'mental health', 'substance misuse'), false)
            then 'value-malformed' end, 'granted');
    end if;
    outcome := coalesce(session.fault, outcome);
    session.fault := contacts.answer(session, 'service', outcome, reason, client,
        jsonb_build_object('service', kept.service) || coalesce(details, '{}'), '{}',
        jsonb_build_object('id', kept.service::text, 'version', kept.version + 1));
    if session.fault = 'granted' and outcome = 'granted' then
        insert into contacts.service as s (service, kind, name, authority, partner, phone, email, reference, valid_from, valid_to)
        values (kept.service, kept.kind, kept.name, kept.authority, kept.partner, kept.phone, kept.email, kept.reference,
            kept.valid_from, kept.valid_to)
        on conflict on constraint service_pkey do update
        set name = excluded.name, phone = excluded.phone, email = excluded.email, reference = excluded.reference,
            valid_from = excluded.valid_from, valid_to = excluded.valid_to, version = s.version + 1;
    end if;
    return session.fault;
end $$;

ALTER FUNCTION contacts.keep_service(token bytea, reason text, client text, service bigint, version integer, details jsonb) OWNER TO contactpoint_guard;

--
-- Name: keeps(access.session, smallint, text); Type: FUNCTION; Schema: contacts; Owner: contactpoint_guard
--

CREATE FUNCTION contacts.keeps(session access.session, authority smallint, partner text) RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'contacts', 'pg_temp'
    AS $$
    select case when partner is null then session.role = 2 and session.authority = keeps.authority
        else exists (select from access.account as a where a.account = session.account and a.partner = keeps.partner) end
$$;

ALTER FUNCTION contacts.keeps(session access.session, authority smallint, partner text) OWNER TO contactpoint_guard;

--
-- Name: lead(bytea, text, text, bigint, text, bigint); Type: FUNCTION; Schema: contacts; Owner: contactpoint_guard
--

CREATE FUNCTION contacts.lead(token bytea, reason text, client text, number bigint, step text, involvement bigint) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'contacts', 'pg_temp'
    AS $$
declare
    session access.session := access.admit(token, reason);
    is_team boolean;
    leader contacts.involvement;
    target contacts.involvement;
    offered bigint;
    leads boolean;
    outcome text;
begin
    if session.fault is null then
        is_team := contacts.is_responsible(session, number);
        outcome := case
            when not contacts.is_live(number) then 'not-found'
            when contacts.is_hidden(session, number) then 'shielded'
            when coalesce(step, '') not in ('take', 'offer', 'accept', 'decline', 'withdraw', 'end') then 'value-malformed'
            when not is_team and not contacts.is_involved(session, number) then 'not-involved'
        end;
        if outcome is null then
            perform contacts.lock_open(number);
            select i.* into leader from contacts.involvement as i where i.child = number and i.lead_professional and i.ended is null;
            select f.involvement into offered from contacts.lead_offer as f where f.child = number for update;
            select i.* into target from contacts.involvement as i
            where i.child = number and i.ended is null
                and i.involvement = case when step in ('accept', 'decline') then offered else lead.involvement end;
            leads := is_team or contacts.works_at(session.account, leader.service);
            outcome := case
                when step = 'take' then case
                    when leader.child is not null then 'lead-taken'
                    when target.child is null or not (is_team or contacts.works_at(session.account, target.service)) then 'not-found' end
                when step in ('accept', 'decline') then case
                    when target.child is null then 'no-offer'
                    when not contacts.works_at(session.account, target.service) then 'no-offer' end
                when leader.child is null or not leads then 'not-leading'
                when step = 'offer' then case when target.child is null or target.involvement = leader.involvement then 'not-found' end
                when step = 'withdraw' then case when offered is null then 'no-offer' end
            end;
        end if;
        outcome := coalesce(outcome, 'granted');
    end if;
    outcome := coalesce(session.fault, outcome);
    session.fault := contacts.answer(session, 'lead', outcome, reason, client,
        jsonb_build_object('number', number, 'step', step, 'involvement', involvement::text),
        case outcome when 'granted' then array[number] else '{}' end, '{}');
    if session.fault <> 'granted' or outcome <> 'granted' then
        return session.fault;
    end if;
    if step = 'offer' then
        insert into contacts.lead_offer as f (child, involvement, offered_by) values (number, target.involvement, session.account)
        on conflict on constraint lead_offer_pkey do update
        set involvement = excluded.involvement, offered_by = excluded.offered_by, offered_at = excluded.offered_at;
        insert into contacts.notice (account, child, kind, involvement)
        select target.account, number, 'lead offered', target.involvement
        where target.account <> session.account;
        return session.fault;
    end if;
    delete from contacts.lead_offer as f where f.child = number;
    if step in ('accept', 'end') then
        update contacts.involvement as i set lead_professional = false, changed_by = session.account
        where i.child = number and i.lead_professional;
    end if;
    if step in ('take', 'accept') then
        update contacts.involvement as i set lead_professional = true, changed_by = session.account
        where i.child = number and i.involvement = target.involvement;
    end if;
    return session.fault;
end $$;

ALTER FUNCTION contacts.lead(token bytea, reason text, client text, number bigint, step text, involvement bigint) OWNER TO contactpoint_guard;

--
-- Name: lock_open(bigint); Type: FUNCTION; Schema: contacts; Owner: contactpoint_guard
--

CREATE FUNCTION contacts.lock_open(number bigint) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'contacts', 'pg_temp'
    AS $$
begin
    perform from contacts.involvement as i where i.child = number and i.ended is null order by i.involvement for update;
end $$;

ALTER FUNCTION contacts.lock_open(number bigint) OWNER TO contactpoint_guard;

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

ALTER FUNCTION contacts.mark_sensitive() OWNER TO contactpoint_guard;

--
-- Name: new_id(); Type: FUNCTION; Schema: contacts; Owner: contactpoint_owner
--

CREATE FUNCTION contacts.new_id() RETURNS bigint
    LANGUAGE sql PARALLEL SAFE
    SET search_path TO 'pg_catalog'
    AS $$ select ('x' || translate(left(gen_random_uuid()::text, 13), '-', ''))::bit(48)::bigint $$;

ALTER FUNCTION contacts.new_id() OWNER TO contactpoint_owner;

--
-- Name: note_step(bigint, text, bigint); Type: FUNCTION; Schema: contacts; Owner: contactpoint_guard
--

CREATE FUNCTION contacts.note_step(request bigint, step text, account bigint) RETURNS void
    LANGUAGE sql
    SET search_path TO 'pg_catalog', 'contacts', 'pg_temp'
    AS $_$
    insert into contacts.broker_step (request, ordinal, child, step, account)
    select r.request, (select coalesce(max(s.ordinal), 0) + 1 from contacts.broker_step as s where s.request = r.request), r.child, $2, $3
    from contacts.broker_request as r where r.request = $1
$_$;

ALTER FUNCTION contacts.note_step(request bigint, step text, account bigint) OWNER TO contactpoint_guard;

--
-- Name: notices(bytea, text, text); Type: FUNCTION; Schema: contacts; Owner: contactpoint_guard
--

CREATE FUNCTION contacts.notices(token bytea, reason text, client text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'contacts', 'pg_temp'
    AS $$
declare
    session access.session := access.admit(token, reason);
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
            where n.account = session.account and n.read_at is null
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

ALTER FUNCTION contacts.notices(token bytea, reason text, client text) OWNER TO contactpoint_guard;

--
-- Name: own(bytea, text, text, bigint); Type: FUNCTION; Schema: contacts; Owner: contactpoint_guard
--

CREATE FUNCTION contacts.own(token bytea, reason text, client text, number bigint) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'contacts', 'pg_temp'
    AS $$
declare
    session access.session := access.admit(token, reason, '{1,2,6}');
    listed jsonb := '[]';
    hides boolean;
begin
    if session.fault is null and contacts.is_live(number) then
        hides := contacts.is_hidden(session, number);
        select coalesce(jsonb_agg(jsonb_strip_nulls(to_jsonb(o)) order by o."from" desc), '[]') into listed
        from (
            select i.involvement::text as id, i.version, s.kind, s.name as service, i.role, i.started as "from", i.ended as "to",
                i.practitioner, i.occupation, i.phone, i.email, null::text as basis, i.lead_professional as "leadProfessional",
                exists (select from contacts.lead_offer as f where f.child = i.child and f.involvement = i.involvement) as "leadOffered"
            from contacts.involvement as i join contacts.service as s on s.service = i.service
            where i.child = number and (i.ended is null or i.ended > access.today() - 365)
                and (not hides or i.recorded_by = session.account and i.changed_by = session.account)
            and contacts.is_own(session, number, i.service)
            union all
            select i.involvement::text, i.version, s.kind, s.name, i.role, i.started, i.ended,
                i.practitioner, i.occupation, i.phone, i.email, i.basis, false, false
            from contacts.sensitive_involvement as i join contacts.service as s on s.service = i.service
            where i.child = number and i.withdrawn_at is null and (i.ended is null or i.ended > access.today() - 365)
                and (not hides or i.recorded_account = session.account and i.changed_by = session.account)
                and contacts.is_own(session, number, i.service)
        ) as o;
    end if;
    return contacts.answer(session, 'own', coalesce(session.fault, 'granted'), reason, client, jsonb_build_object('number', number),
        case when jsonb_array_length(listed) > 0 then array[number] else '{}' end, jsonb_build_object('involvements', listed));
end $$;

ALTER FUNCTION contacts.own(token bytea, reason text, client text, number bigint) OWNER TO contactpoint_guard;

--
-- Name: read_notices(bytea, text, text, bigint[]); Type: FUNCTION; Schema: contacts; Owner: contactpoint_guard
--

CREATE FUNCTION contacts.read_notices(token bytea, reason text, client text, notices bigint[]) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'contacts', 'pg_temp'
    AS $$
declare
    session access.session := access.admit(token, reason);
    outcome constant text := coalesce(session.fault, case when cardinality(notices) > 1000 then 'value-malformed' end, 'granted');
begin
    session.fault := contacts.answer(session, 'notices', outcome, reason, client,
        jsonb_build_object('step', 'read', 'notices', (select jsonb_agg(n::text) from unnest(notices) as n)), '{}', '{}');
    if session.fault = 'granted' and outcome = 'granted' then
        update contacts.notice as n set read_at = clock_timestamp()
        where n.notice = any (notices) and n.account = session.account and n.read_at is null;
    end if;
    return session.fault;
end $$;

ALTER FUNCTION contacts.read_notices(token bytea, reason text, client text, notices bigint[]) OWNER TO contactpoint_guard;

--
-- Name: tell(bigint, text, bigint, bigint, bigint); Type: FUNCTION; Schema: contacts; Owner: contactpoint_guard
--

CREATE FUNCTION contacts.tell(number bigint, kind text, involvement bigint DEFAULT NULL::bigint, service bigint DEFAULT NULL::bigint, actor bigint DEFAULT NULL::bigint) RETURNS void
    LANGUAGE sql
    SET search_path TO 'pg_catalog', 'contacts', 'pg_temp'
    AS $$
    insert into contacts.notice (account, child, kind, involvement)
    select distinct i.account, number, tell.kind, tell.involvement
    from (
        select o.account, o.involvement, o.service from contacts.involvement as o where o.child = number and o.ended is null
        union all
        select o.account, o.involvement, o.service from contacts.sensitive_involvement as o
        where o.child = number and o.ended is null and o.withdrawn_at is null
    ) as i
    where i.account is distinct from tell.actor and i.account is not null and i.service is distinct from tell.service
        and not contacts.is_shielded(number)
$$;

ALTER FUNCTION contacts.tell(number bigint, kind text, involvement bigint, service bigint, actor bigint) OWNER TO contactpoint_guard;

--
-- Name: tell_of_involvement(); Type: FUNCTION; Schema: contacts; Owner: contactpoint_guard
--

CREATE FUNCTION contacts.tell_of_involvement() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'contacts', 'pg_temp'
    AS $$
begin
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

ALTER FUNCTION contacts.tell_of_involvement() OWNER TO contactpoint_guard;

--
-- Name: tell_of_move(); Type: FUNCTION; Schema: contacts; Owner: contactpoint_guard
--

CREATE FUNCTION contacts.tell_of_move() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'contacts', 'pg_temp'
    AS $$
begin
    perform contacts.tell(new.child, 'moved');
    return null;
end $$;

ALTER FUNCTION contacts.tell_of_move() OWNER TO contactpoint_guard;

--
-- Name: works_at(bigint, bigint); Type: FUNCTION; Schema: contacts; Owner: contactpoint_guard
--

CREATE FUNCTION contacts.works_at(account bigint, service bigint) RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'contacts', 'pg_temp'
    AS $$ select exists (select from contacts.post as p where p.account = works_at.account and p.service = works_at.service) $$;

ALTER FUNCTION contacts.works_at(account bigint, service bigint) OWNER TO contactpoint_guard;

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
    purpose smallint,
    answer jsonb
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
-- Name: broker_request; Type: TABLE; Schema: contacts; Owner: contactpoint_owner
--

CREATE TABLE contacts.broker_request (
    request bigint DEFAULT contacts.new_id() NOT NULL,
    child bigint NOT NULL,
    asked_by bigint NOT NULL,
    asked_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    callback text NOT NULL,
    state text DEFAULT 'asked'::text NOT NULL,
    involvement bigint,
    answer text,
    CONSTRAINT "a request has bounded words" CHECK ((((length(callback) >= 5) AND (length(callback) <= 200)) AND ((length(answer) >= 5) AND (length(answer) <= 200)))),
    CONSTRAINT "a request is asked, passed, answered, declined or withdrawn" CHECK ((state = ANY (ARRAY['asked'::text, 'passed'::text, 'answered'::text, 'declined'::text, 'withdrawn'::text]))),
    CONSTRAINT "a request that is passed on names to whom" CHECK (((state <> 'passed'::text) OR (involvement IS NOT NULL))),
    CONSTRAINT "an answer is an answer" CHECK (((state = 'answered'::text) = (answer IS NOT NULL)))
);

ALTER TABLE ONLY contacts.broker_request FORCE ROW LEVEL SECURITY;

ALTER TABLE contacts.broker_request OWNER TO contactpoint_owner;

--
-- Name: broker_step; Type: TABLE; Schema: contacts; Owner: contactpoint_owner
--

CREATE TABLE contacts.broker_step (
    request bigint NOT NULL,
    ordinal smallint NOT NULL,
    child bigint NOT NULL,
    step text NOT NULL,
    account bigint NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);

ALTER TABLE ONLY contacts.broker_step FORCE ROW LEVEL SECURITY;

ALTER TABLE contacts.broker_step OWNER TO contactpoint_owner;

--
-- Name: common_assessment; Type: TABLE; Schema: contacts; Owner: contactpoint_owner
--

CREATE TABLE contacts.common_assessment (
    child bigint NOT NULL,
    service bigint NOT NULL,
    since date NOT NULL,
    assessment bigint DEFAULT contacts.new_id() NOT NULL,
    ended date,
    recorded_by bigint,
    changed_by bigint,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT "an assessment ends after it began" CHECK ((ended >= since))
);

ALTER TABLE ONLY contacts.common_assessment FORCE ROW LEVEL SECURITY;

ALTER TABLE contacts.common_assessment OWNER TO contactpoint_owner;

--
-- Name: TABLE common_assessment; Type: COMMENT; Schema: contacts; Owner: contactpoint_owner
--

COMMENT ON TABLE contacts.common_assessment IS 'That a common assessment (CAF) exists and with whom; never its content.';

--
-- Name: history; Type: TABLE; Schema: contacts; Owner: contactpoint_owner
--

CREATE TABLE contacts.history (
    child bigint NOT NULL,
    kind text NOT NULL,
    id bigint NOT NULL,
    version integer NOT NULL,
    was jsonb NOT NULL,
    replaced_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);

ALTER TABLE ONLY contacts.history FORCE ROW LEVEL SECURITY;

ALTER TABLE contacts.history OWNER TO contactpoint_owner;

--
-- Name: TABLE history; Type: COMMENT; Schema: contacts; Owner: contactpoint_owner
--

COMMENT ON TABLE contacts.history IS 'Each row of contacts as it was before a change, kept by triggers whoever changes it.';

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
    involvement bigint DEFAULT contacts.new_id() NOT NULL,
    role text,
    account bigint,
    recorded_by bigint,
    changed_by bigint,
    lead_since date,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT "a role is one of the listed" CHECK ((role = ANY (ARRAY['allocated worker'::text, 'key worker'::text, 'named professional'::text, 'assessing'::text, 'supporting'::text, 'specialist advice'::text]))),
    CONSTRAINT "an involvement ends after it began" CHECK ((ended >= started)),
    CONSTRAINT "an involvement has bounded contact details" CHECK (((length(practitioner) <= 200) AND (length(occupation) <= 100) AND (length(phone) <= 40) AND (length(email) <= 200)))
);

ALTER TABLE ONLY contacts.involvement FORCE ROW LEVEL SECURITY;

ALTER TABLE contacts.involvement OWNER TO contactpoint_owner;

--
-- Name: TABLE involvement; Type: COMMENT; Schema: contacts; Owner: contactpoint_owner
--

COMMENT ON TABLE contacts.involvement IS 'Universal services (school, practice, health visitor) and additional ones; the practitioner where one is named.';

--
-- Name: COLUMN involvement.account; Type: COMMENT; Schema: contacts; Owner: contactpoint_owner
--

COMMENT ON COLUMN contacts.involvement.account IS 'The practitioner''s account, where there is one: the one who is told when something changes.';

--
-- Name: COLUMN involvement.recorded_by; Type: COMMENT; Schema: contacts; Owner: contactpoint_owner
--

COMMENT ON COLUMN contacts.involvement.recorded_by IS 'The account that recorded it; null where a source did.';

--
-- Name: lead_offer; Type: TABLE; Schema: contacts; Owner: contactpoint_owner
--

CREATE TABLE contacts.lead_offer (
    child bigint NOT NULL,
    involvement bigint NOT NULL,
    offered_by bigint NOT NULL,
    offered_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);

ALTER TABLE ONLY contacts.lead_offer FORCE ROW LEVEL SECURITY;

ALTER TABLE contacts.lead_offer OWNER TO contactpoint_owner;

--
-- Name: TABLE lead_offer; Type: COMMENT; Schema: contacts; Owner: contactpoint_owner
--

COMMENT ON TABLE contacts.lead_offer IS 'The lead, offered to an involvement that hasn''t accepted yet.';

--
-- Name: lead_term; Type: TABLE; Schema: contacts; Owner: contactpoint_owner
--

CREATE TABLE contacts.lead_term (
    child bigint NOT NULL,
    term bigint DEFAULT contacts.new_id() NOT NULL,
    service bigint NOT NULL,
    practitioner text,
    since date NOT NULL,
    ended date NOT NULL
);

ALTER TABLE ONLY contacts.lead_term FORCE ROW LEVEL SECURITY;

ALTER TABLE contacts.lead_term OWNER TO contactpoint_owner;

--
-- Name: TABLE lead_term; Type: COMMENT; Schema: contacts; Owner: contactpoint_owner
--

COMMENT ON TABLE contacts.lead_term IS 'Who led before.';

--
-- Name: notice; Type: TABLE; Schema: contacts; Owner: contactpoint_owner
--

CREATE TABLE contacts.notice (
    notice bigint DEFAULT contacts.new_id() NOT NULL,
    account bigint NOT NULL,
    child bigint NOT NULL,
    kind text NOT NULL,
    involvement bigint,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    read_at timestamp with time zone,
    CONSTRAINT "a notice is of a known kind" CHECK ((kind = ANY (ARRAY['service involved'::text, 'service left'::text, 'moved'::text, 'lead changed'::text, 'lead offered'::text])))
);

ALTER TABLE ONLY contacts.notice FORCE ROW LEVEL SECURITY;

ALTER TABLE contacts.notice OWNER TO contactpoint_owner;

--
-- Name: post; Type: TABLE; Schema: contacts; Owner: contactpoint_owner
--

CREATE TABLE contacts.post (
    account bigint NOT NULL,
    service bigint NOT NULL,
    phone text,
    email text,
    hours text,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT "a post has bounded contact details" CHECK (((length(phone) <= 40) AND (length(email) <= 200) AND (length(hours) <= 100)))
);

ALTER TABLE contacts.post OWNER TO contactpoint_owner;

--
-- Name: TABLE post; Type: COMMENT; Schema: contacts; Owner: contactpoint_owner
--

COMMENT ON TABLE contacts.post IS 'Where an account works: whose involvements are its own. With the practitioner''s own contact details and hours.';

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
    involvement bigint DEFAULT contacts.new_id() NOT NULL,
    role text,
    occupation text,
    account bigint,
    recorded_account bigint,
    changed_by bigint,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT "a basis is consent or suspected significant harm" CHECK ((basis = ANY (ARRAY['consent'::text, 'significant harm suspected'::text]))),
    CONSTRAINT "a role is one of the listed" CHECK ((role = ANY (ARRAY['allocated worker'::text, 'key worker'::text, 'named professional'::text, 'assessing'::text, 'supporting'::text, 'specialist advice'::text]))),
    CONSTRAINT "an involvement ends after it began" CHECK ((ended >= started)),
    CONSTRAINT "an involvement has bounded contact details" CHECK (((length(practitioner) <= 200) AND (length(occupation) <= 100) AND (length(phone) <= 40) AND (length(email) <= 200)))
);

ALTER TABLE ONLY contacts.sensitive_involvement FORCE ROW LEVEL SECURITY;

ALTER TABLE contacts.sensitive_involvement OWNER TO contactpoint_owner;

--
-- Name: sensitive_mark; Type: TABLE; Schema: contacts; Owner: contactpoint_owner
--

CREATE TABLE contacts.sensitive_mark (
    child bigint NOT NULL,
    until date
);

ALTER TABLE ONLY contacts.sensitive_mark FORCE ROW LEVEL SECURITY;

ALTER TABLE contacts.sensitive_mark OWNER TO contactpoint_owner;

--
-- Name: COLUMN sensitive_mark.until; Type: COMMENT; Schema: contacts; Owner: contactpoint_owner
--

COMMENT ON COLUMN contacts.sensitive_mark.until IS 'When the last of them ended, which nobody may read: the mark goes a year later. Null while one goes on.';

--
-- Name: service; Type: TABLE; Schema: contacts; Owner: contactpoint_owner
--

CREATE TABLE contacts.service (
    service bigint DEFAULT contacts.new_id() NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    authority smallint NOT NULL,
    phone text,
    email text,
    reference text,
    valid_from date,
    valid_to date,
    partner text,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT "a service ends after it began" CHECK ((valid_to > valid_from)),
    CONSTRAINT "a service has a bounded description" CHECK ((((length(name) >= 1) AND (length(name) <= 200)) AND (length(phone) <= 40) AND (length(email) <= 200) AND (length(reference) <= 40))),
    CONSTRAINT "a service is of a known kind" CHECK ((kind = ANY (ARRAY['school'::text, 'nursery'::text, 'gp practice'::text, 'health visiting'::text, 'school nursing'::text, 'children''s social care'::text, 'youth offending'::text, 'education welfare'::text, 'special educational needs'::text, 'speech and language therapy'::text, 'community paediatrics'::text, 'police'::text, 'probation'::text, 'fire and rescue'::text, 'voluntary organisation'::text, 'family support'::text, 'housing support'::text, 'sexual health'::text, 'mental health'::text, 'substance misuse'::text])))
);

ALTER TABLE contacts.service OWNER TO contactpoint_owner;

--
-- Name: COLUMN service.reference; Type: COMMENT; Schema: contacts; Owner: contactpoint_owner
--

COMMENT ON COLUMN contacts.service.reference IS 'The body''s own reference: URN of a school, ODS code of a practice.';

--
-- Name: COLUMN service.partner; Type: COMMENT; Schema: contacts; Owner: contactpoint_owner
--

COMMENT ON COLUMN contacts.service.partner IS 'The national partner that keeps it, where it isn''t kept by its authority''s team.';

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
-- Name: shield; Type: TABLE; Schema: shielding; Owner: contactpoint_owner
--

CREATE TABLE shielding.shield (
    child bigint NOT NULL,
    started timestamp with time zone DEFAULT now() NOT NULL,
    ended timestamp with time zone,
    CONSTRAINT "a shield ends after it began" CHECK ((ended >= started))
);

ALTER TABLE ONLY shielding.shield FORCE ROW LEVEL SECURITY;

ALTER TABLE shielding.shield OWNER TO contactpoint_owner;

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
-- Name: broker_request broker_request_pkey; Type: CONSTRAINT; Schema: contacts; Owner: contactpoint_owner
--

ALTER TABLE ONLY contacts.broker_request
    ADD CONSTRAINT broker_request_pkey PRIMARY KEY (request);

--
-- Name: broker_step broker_step_pkey; Type: CONSTRAINT; Schema: contacts; Owner: contactpoint_owner
--

ALTER TABLE ONLY contacts.broker_step
    ADD CONSTRAINT broker_step_pkey PRIMARY KEY (request, ordinal);

--
-- Name: common_assessment common_assessment_pkey; Type: CONSTRAINT; Schema: contacts; Owner: contactpoint_owner
--

ALTER TABLE ONLY contacts.common_assessment
    ADD CONSTRAINT common_assessment_pkey PRIMARY KEY (child, assessment);

--
-- Name: history history_pkey; Type: CONSTRAINT; Schema: contacts; Owner: contactpoint_owner
--

ALTER TABLE ONLY contacts.history
    ADD CONSTRAINT history_pkey PRIMARY KEY (child, kind, id, version);

--
-- Name: involvement involvement_pkey; Type: CONSTRAINT; Schema: contacts; Owner: contactpoint_owner
--

ALTER TABLE ONLY contacts.involvement
    ADD CONSTRAINT involvement_pkey PRIMARY KEY (child, involvement);

--
-- Name: lead_offer lead_offer_pkey; Type: CONSTRAINT; Schema: contacts; Owner: contactpoint_owner
--

ALTER TABLE ONLY contacts.lead_offer
    ADD CONSTRAINT lead_offer_pkey PRIMARY KEY (child);

--
-- Name: lead_term lead_term_pkey; Type: CONSTRAINT; Schema: contacts; Owner: contactpoint_owner
--

ALTER TABLE ONLY contacts.lead_term
    ADD CONSTRAINT lead_term_pkey PRIMARY KEY (child, term);

--
-- Name: notice notice_pkey; Type: CONSTRAINT; Schema: contacts; Owner: contactpoint_owner
--

ALTER TABLE ONLY contacts.notice
    ADD CONSTRAINT notice_pkey PRIMARY KEY (notice);

--
-- Name: post post_pkey; Type: CONSTRAINT; Schema: contacts; Owner: contactpoint_owner
--

ALTER TABLE ONLY contacts.post
    ADD CONSTRAINT post_pkey PRIMARY KEY (account, service);

--
-- Name: sensitive_involvement sensitive_involvement_pkey; Type: CONSTRAINT; Schema: contacts; Owner: contactpoint_owner
--

ALTER TABLE ONLY contacts.sensitive_involvement
    ADD CONSTRAINT sensitive_involvement_pkey PRIMARY KEY (child, involvement);

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
-- Name: shield shield_pkey; Type: CONSTRAINT; Schema: shielding; Owner: contactpoint_owner
--

ALTER TABLE ONLY shielding.shield
    ADD CONSTRAINT shield_pkey PRIMARY KEY (child, started);

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
-- Name: a child has one common assessment; Type: INDEX; Schema: contacts; Owner: contactpoint_owner
--

CREATE UNIQUE INDEX "a child has one common assessment" ON contacts.common_assessment USING btree (child) WHERE (ended IS NULL);

--
-- Name: a child has one lead professional; Type: INDEX; Schema: contacts; Owner: contactpoint_owner
--

CREATE UNIQUE INDEX "a child has one lead professional" ON contacts.involvement USING btree (child) WHERE (lead_professional AND (ended IS NULL));

--
-- Name: broker_request_asked_by; Type: INDEX; Schema: contacts; Owner: contactpoint_owner
--

CREATE INDEX broker_request_asked_by ON contacts.broker_request USING btree (asked_by);

--
-- Name: broker_request_child; Type: INDEX; Schema: contacts; Owner: contactpoint_owner
--

CREATE INDEX broker_request_child ON contacts.broker_request USING btree (child);

--
-- Name: broker_request_involvement; Type: INDEX; Schema: contacts; Owner: contactpoint_owner
--

CREATE INDEX broker_request_involvement ON contacts.broker_request USING btree (involvement) WHERE (state = 'passed'::text);

--
-- Name: broker_step_child; Type: INDEX; Schema: contacts; Owner: contactpoint_owner
--

CREATE INDEX broker_step_child ON contacts.broker_step USING btree (child);

--
-- Name: common_assessment_service; Type: INDEX; Schema: contacts; Owner: contactpoint_owner
--

CREATE INDEX common_assessment_service ON contacts.common_assessment USING btree (service);

--
-- Name: involvement_account; Type: INDEX; Schema: contacts; Owner: contactpoint_owner
--

CREATE INDEX involvement_account ON contacts.involvement USING btree (account) WHERE (account IS NOT NULL);

--
-- Name: involvement_service; Type: INDEX; Schema: contacts; Owner: contactpoint_owner
--

CREATE INDEX involvement_service ON contacts.involvement USING btree (service);

--
-- Name: lead_term_service; Type: INDEX; Schema: contacts; Owner: contactpoint_owner
--

CREATE INDEX lead_term_service ON contacts.lead_term USING btree (service);

--
-- Name: notice_account; Type: INDEX; Schema: contacts; Owner: contactpoint_owner
--

CREATE INDEX notice_account ON contacts.notice USING btree (account) WHERE (read_at IS NULL);

--
-- Name: notice_child; Type: INDEX; Schema: contacts; Owner: contactpoint_owner
--

CREATE INDEX notice_child ON contacts.notice USING btree (child);

--
-- Name: post_service; Type: INDEX; Schema: contacts; Owner: contactpoint_owner
--

CREATE INDEX post_service ON contacts.post USING btree (service);

--
-- Name: sensitive_involvement_account; Type: INDEX; Schema: contacts; Owner: contactpoint_owner
--

CREATE INDEX sensitive_involvement_account ON contacts.sensitive_involvement USING btree (account) WHERE (account IS NOT NULL);

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
-- Name: a child has one shield in force; Type: INDEX; Schema: shielding; Owner: contactpoint_owner
--

CREATE UNIQUE INDEX "a child has one shield in force" ON shielding.shield USING btree (child) WHERE (ended IS NULL);

--
-- Name: entry_2026_01_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2026_01_pkey;

--
-- Name: entry_2026_02_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2026_02_pkey;

--
-- Name: entry_2026_03_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2026_03_pkey;

--
-- Name: entry_2026_04_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2026_04_pkey;

--
-- Name: entry_2026_05_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2026_05_pkey;

--
-- Name: entry_2026_06_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2026_06_pkey;

--
-- Name: entry_2026_07_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2026_07_pkey;

--
-- Name: entry_2026_08_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2026_08_pkey;

--
-- Name: entry_2026_09_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2026_09_pkey;

--
-- Name: entry_2026_10_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2026_10_pkey;

--
-- Name: entry_2026_11_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2026_11_pkey;

--
-- Name: entry_2026_12_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2026_12_pkey;

--
-- Name: entry_2027_01_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2027_01_pkey;

--
-- Name: entry_2027_02_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2027_02_pkey;

--
-- Name: entry_2027_03_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2027_03_pkey;

--
-- Name: entry_2027_04_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2027_04_pkey;

--
-- Name: entry_2027_05_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2027_05_pkey;

--
-- Name: entry_2027_06_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2027_06_pkey;

--
-- Name: entry_2027_07_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2027_07_pkey;

--
-- Name: entry_2027_08_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2027_08_pkey;

--
-- Name: entry_2027_09_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2027_09_pkey;

--
-- Name: entry_2027_10_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2027_10_pkey;

--
-- Name: entry_2027_11_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2027_11_pkey;

--
-- Name: entry_2027_12_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2027_12_pkey;

--
-- Name: entry_2028_01_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2028_01_pkey;

--
-- Name: entry_2028_02_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2028_02_pkey;

--
-- Name: entry_2028_03_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2028_03_pkey;

--
-- Name: entry_2028_04_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2028_04_pkey;

--
-- Name: entry_2028_05_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2028_05_pkey;

--
-- Name: entry_2028_06_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2028_06_pkey;

--
-- Name: entry_2028_07_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2028_07_pkey;

--
-- Name: entry_2028_08_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2028_08_pkey;

--
-- Name: entry_2028_09_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2028_09_pkey;

--
-- Name: entry_2028_10_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2028_10_pkey;

--
-- Name: entry_2028_11_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2028_11_pkey;

--
-- Name: entry_2028_12_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2028_12_pkey;

--
-- Name: entry_2029_01_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2029_01_pkey;

--
-- Name: entry_2029_02_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2029_02_pkey;

--
-- Name: entry_2029_03_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2029_03_pkey;

--
-- Name: entry_2029_04_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2029_04_pkey;

--
-- Name: entry_2029_05_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2029_05_pkey;

--
-- Name: entry_2029_06_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2029_06_pkey;

--
-- Name: entry_2029_07_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2029_07_pkey;

--
-- Name: entry_2029_08_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2029_08_pkey;

--
-- Name: entry_2029_09_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2029_09_pkey;

--
-- Name: entry_2029_10_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2029_10_pkey;

--
-- Name: entry_2029_11_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2029_11_pkey;

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
-- Name: involvement a service's kind says where it belongs; Type: TRIGGER; Schema: contacts; Owner: contactpoint_owner
--

CREATE TRIGGER "a service's kind says where it belongs" BEFORE INSERT OR UPDATE OF service ON contacts.involvement FOR EACH ROW EXECUTE FUNCTION contacts.check_service('open');

--
-- Name: sensitive_involvement a service's kind says where it belongs; Type: TRIGGER; Schema: contacts; Owner: contactpoint_owner
--

CREATE TRIGGER "a service's kind says where it belongs" BEFORE INSERT OR UPDATE OF service ON contacts.sensitive_involvement FOR EACH ROW EXECUTE FUNCTION contacts.check_service('sensitive');

--
-- Name: common_assessment a what was is kept; Type: TRIGGER; Schema: contacts; Owner: contactpoint_owner
--

CREATE TRIGGER "a what was is kept" BEFORE DELETE OR UPDATE ON contacts.common_assessment FOR EACH ROW EXECUTE FUNCTION contacts.keep_history('assessment');

--
-- Name: involvement a what was is kept; Type: TRIGGER; Schema: contacts; Owner: contactpoint_owner
--

CREATE TRIGGER "a what was is kept" BEFORE DELETE OR UPDATE ON contacts.involvement FOR EACH ROW EXECUTE FUNCTION contacts.keep_history('involvement');

--
-- Name: sensitive_involvement a what was is kept; Type: TRIGGER; Schema: contacts; Owner: contactpoint_owner
--

CREATE TRIGGER "a what was is kept" BEFORE DELETE OR UPDATE ON contacts.sensitive_involvement FOR EACH ROW EXECUTE FUNCTION contacts.keep_history('involvement');

--
-- Name: involvement b who led is kept; Type: TRIGGER; Schema: contacts; Owner: contactpoint_owner
--

CREATE TRIGGER "b who led is kept" BEFORE INSERT OR DELETE OR UPDATE ON contacts.involvement FOR EACH ROW EXECUTE FUNCTION contacts.keep_lead();

--
-- Name: involvement who is involved is told; Type: TRIGGER; Schema: contacts; Owner: contactpoint_owner
--

CREATE TRIGGER "who is involved is told" AFTER INSERT OR UPDATE ON contacts.involvement FOR EACH ROW EXECUTE FUNCTION contacts.tell_of_involvement();

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
-- Name: child_address who is involved is told of a move; Type: TRIGGER; Schema: registry; Owner: contactpoint_owner
--

CREATE TRIGGER "who is involved is told of a move" AFTER INSERT ON registry.child_address FOR EACH ROW WHEN ((new.lived_to IS NULL)) EXECUTE FUNCTION contacts.tell_of_move();

--
-- Name: child_home who is involved is told of a move; Type: TRIGGER; Schema: registry; Owner: contactpoint_owner
--

CREATE TRIGGER "who is involved is told of a move" AFTER UPDATE ON registry.child_home FOR EACH ROW WHEN ((old.authority <> new.authority)) EXECUTE FUNCTION contacts.tell_of_move();

--
-- Name: shield keys follow the shield; Type: TRIGGER; Schema: shielding; Owner: contactpoint_owner
--

CREATE TRIGGER "keys follow the shield" AFTER INSERT OR DELETE OR UPDATE ON shielding.shield FOR EACH ROW EXECUTE FUNCTION search.refresh_row('child');

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
-- Name: broker_request broker_request_child_fkey; Type: FK CONSTRAINT; Schema: contacts; Owner: contactpoint_owner
--

ALTER TABLE ONLY contacts.broker_request
    ADD CONSTRAINT broker_request_child_fkey FOREIGN KEY (child) REFERENCES registry.child(number);

--
-- Name: broker_step broker_step_child_fkey; Type: FK CONSTRAINT; Schema: contacts; Owner: contactpoint_owner
--

ALTER TABLE ONLY contacts.broker_step
    ADD CONSTRAINT broker_step_child_fkey FOREIGN KEY (child) REFERENCES registry.child(number);

--
-- Name: broker_step broker_step_request_fkey; Type: FK CONSTRAINT; Schema: contacts; Owner: contactpoint_owner
--

ALTER TABLE ONLY contacts.broker_step
    ADD CONSTRAINT broker_step_request_fkey FOREIGN KEY (request) REFERENCES contacts.broker_request(request);

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
-- Name: history history_child_fkey; Type: FK CONSTRAINT; Schema: contacts; Owner: contactpoint_owner
--

ALTER TABLE ONLY contacts.history
    ADD CONSTRAINT history_child_fkey FOREIGN KEY (child) REFERENCES registry.child(number);

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
-- Name: lead_offer lead_offer_child_fkey; Type: FK CONSTRAINT; Schema: contacts; Owner: contactpoint_owner
--

ALTER TABLE ONLY contacts.lead_offer
    ADD CONSTRAINT lead_offer_child_fkey FOREIGN KEY (child) REFERENCES registry.child(number);

--
-- Name: lead_term lead_term_child_fkey; Type: FK CONSTRAINT; Schema: contacts; Owner: contactpoint_owner
--

ALTER TABLE ONLY contacts.lead_term
    ADD CONSTRAINT lead_term_child_fkey FOREIGN KEY (child) REFERENCES registry.child(number);

--
-- Name: lead_term lead_term_service_fkey; Type: FK CONSTRAINT; Schema: contacts; Owner: contactpoint_owner
--

ALTER TABLE ONLY contacts.lead_term
    ADD CONSTRAINT lead_term_service_fkey FOREIGN KEY (service) REFERENCES contacts.service(service);

--
-- Name: notice notice_child_fkey; Type: FK CONSTRAINT; Schema: contacts; Owner: contactpoint_owner
--

ALTER TABLE ONLY contacts.notice
    ADD CONSTRAINT notice_child_fkey FOREIGN KEY (child) REFERENCES registry.child(number);

--
-- Name: post post_account_fkey; Type: FK CONSTRAINT; Schema: contacts; Owner: contactpoint_owner
--

ALTER TABLE ONLY contacts.post
    ADD CONSTRAINT post_account_fkey FOREIGN KEY (account) REFERENCES access.account(account);

--
-- Name: post post_service_fkey; Type: FK CONSTRAINT; Schema: contacts; Owner: contactpoint_owner
--

ALTER TABLE ONLY contacts.post
    ADD CONSTRAINT post_service_fkey FOREIGN KEY (service) REFERENCES contacts.service(service);

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
-- Name: shield shield_child_fkey; Type: FK CONSTRAINT; Schema: shielding; Owner: contactpoint_owner
--

ALTER TABLE ONLY shielding.shield
    ADD CONSTRAINT shield_child_fkey FOREIGN KEY (child) REFERENCES registry.child(number);

--
-- Name: account; Type: ROW SECURITY; Schema: access; Owner: contactpoint_owner
--

ALTER TABLE access.account ENABLE ROW LEVEL SECURITY;

--
-- Name: grant; Type: ROW SECURITY; Schema: access; Owner: contactpoint_owner
--

ALTER TABLE access."grant" ENABLE ROW LEVEL SECURITY;

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
-- Name: common_assessment a grant opens the row; Type: POLICY; Schema: contacts; Owner: contactpoint_owner
--

CREATE POLICY "a grant opens the row" ON contacts.common_assessment AS RESTRICTIVE TO contactpoint_api, contactpoint_feed, contactpoint_report, contactpoint_operator USING ((child = ANY (( SELECT access.granted('contacts'::text) AS granted)::bigint[])));

--
-- Name: involvement a grant opens the row; Type: POLICY; Schema: contacts; Owner: contactpoint_owner
--

CREATE POLICY "a grant opens the row" ON contacts.involvement AS RESTRICTIVE TO contactpoint_api, contactpoint_feed, contactpoint_report, contactpoint_operator USING ((child = ANY (( SELECT access.granted('contacts'::text) AS granted)::bigint[])));

--
-- Name: lead_term a grant opens the row; Type: POLICY; Schema: contacts; Owner: contactpoint_owner
--

CREATE POLICY "a grant opens the row" ON contacts.lead_term AS RESTRICTIVE TO contactpoint_api, contactpoint_feed, contactpoint_report, contactpoint_operator USING ((child = ANY (( SELECT access.granted('contacts'::text) AS granted)::bigint[])));

--
-- Name: sensitive_involvement a grant opens the row; Type: POLICY; Schema: contacts; Owner: contactpoint_owner
--

CREATE POLICY "a grant opens the row" ON contacts.sensitive_involvement AS RESTRICTIVE TO contactpoint_api, contactpoint_feed, contactpoint_report, contactpoint_operator USING ((child = ANY (( SELECT access.granted('sensitive'::text) AS granted)::bigint[])));

--
-- Name: sensitive_mark a grant opens the row; Type: POLICY; Schema: contacts; Owner: contactpoint_owner
--

CREATE POLICY "a grant opens the row" ON contacts.sensitive_mark AS RESTRICTIVE TO contactpoint_api, contactpoint_feed, contactpoint_report, contactpoint_operator USING ((child = ANY (( SELECT access.granted('contacts'::text) AS granted)::bigint[])));

--
-- Name: broker_request; Type: ROW SECURITY; Schema: contacts; Owner: contactpoint_owner
--

ALTER TABLE contacts.broker_request ENABLE ROW LEVEL SECURITY;

--
-- Name: broker_step; Type: ROW SECURITY; Schema: contacts; Owner: contactpoint_owner
--

ALTER TABLE contacts.broker_step ENABLE ROW LEVEL SECURITY;

--
-- Name: common_assessment; Type: ROW SECURITY; Schema: contacts; Owner: contactpoint_owner
--

ALTER TABLE contacts.common_assessment ENABLE ROW LEVEL SECURITY;

--
-- Name: history; Type: ROW SECURITY; Schema: contacts; Owner: contactpoint_owner
--

ALTER TABLE contacts.history ENABLE ROW LEVEL SECURITY;

--
-- Name: involvement; Type: ROW SECURITY; Schema: contacts; Owner: contactpoint_owner
--

ALTER TABLE contacts.involvement ENABLE ROW LEVEL SECURITY;

--
-- Name: lead_offer; Type: ROW SECURITY; Schema: contacts; Owner: contactpoint_owner
--

ALTER TABLE contacts.lead_offer ENABLE ROW LEVEL SECURITY;

--
-- Name: lead_term; Type: ROW SECURITY; Schema: contacts; Owner: contactpoint_owner
--

ALTER TABLE contacts.lead_term ENABLE ROW LEVEL SECURITY;

--
-- Name: notice; Type: ROW SECURITY; Schema: contacts; Owner: contactpoint_owner
--

ALTER TABLE contacts.notice ENABLE ROW LEVEL SECURITY;

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

CREATE POLICY "the api reads what is granted" ON contacts.common_assessment FOR SELECT TO contactpoint_api USING (((ended IS NULL) OR (ended > (( SELECT access.today() AS today) - 365))));

--
-- Name: involvement the api reads what is granted; Type: POLICY; Schema: contacts; Owner: contactpoint_owner
--

CREATE POLICY "the api reads what is granted" ON contacts.involvement FOR SELECT TO contactpoint_api USING (((ended IS NULL) OR (ended > (( SELECT access.today() AS today) - 365))));

--
-- Name: lead_term the api reads what is granted; Type: POLICY; Schema: contacts; Owner: contactpoint_owner
--

CREATE POLICY "the api reads what is granted" ON contacts.lead_term FOR SELECT TO contactpoint_api USING ((ended > (( SELECT access.today() AS today) - 365)));

--
-- Name: sensitive_involvement the api reads what is granted; Type: POLICY; Schema: contacts; Owner: contactpoint_owner
--

CREATE POLICY "the api reads what is granted" ON contacts.sensitive_involvement FOR SELECT TO contactpoint_api USING (((withdrawn_at IS NULL) AND ((ended IS NULL) OR (ended > (( SELECT access.today() AS today) - 365)))));

--
-- Name: sensitive_mark the api reads what is granted; Type: POLICY; Schema: contacts; Owner: contactpoint_owner
--

CREATE POLICY "the api reads what is granted" ON contacts.sensitive_mark FOR SELECT TO contactpoint_api USING (((until IS NULL) OR (until > (( SELECT access.today() AS today) - 365))));

--
-- Name: sensitive_mark the guard adds; Type: POLICY; Schema: contacts; Owner: contactpoint_owner
--

CREATE POLICY "the guard adds" ON contacts.sensitive_mark FOR INSERT TO contactpoint_guard WITH CHECK (true);

--
-- Name: broker_request the guard keeps contacts; Type: POLICY; Schema: contacts; Owner: contactpoint_owner
--

CREATE POLICY "the guard keeps contacts" ON contacts.broker_request TO contactpoint_guard USING (true) WITH CHECK (true);

--
-- Name: broker_step the guard keeps contacts; Type: POLICY; Schema: contacts; Owner: contactpoint_owner
--

CREATE POLICY "the guard keeps contacts" ON contacts.broker_step TO contactpoint_guard USING (true) WITH CHECK (true);

--
-- Name: common_assessment the guard keeps contacts; Type: POLICY; Schema: contacts; Owner: contactpoint_owner
--

CREATE POLICY "the guard keeps contacts" ON contacts.common_assessment TO contactpoint_guard USING (true) WITH CHECK (true);

--
-- Name: history the guard keeps contacts; Type: POLICY; Schema: contacts; Owner: contactpoint_owner
--

CREATE POLICY "the guard keeps contacts" ON contacts.history TO contactpoint_guard USING (true) WITH CHECK (true);

--
-- Name: involvement the guard keeps contacts; Type: POLICY; Schema: contacts; Owner: contactpoint_owner
--

CREATE POLICY "the guard keeps contacts" ON contacts.involvement TO contactpoint_guard USING (true) WITH CHECK (true);

--
-- Name: lead_offer the guard keeps contacts; Type: POLICY; Schema: contacts; Owner: contactpoint_owner
--

CREATE POLICY "the guard keeps contacts" ON contacts.lead_offer TO contactpoint_guard USING (true) WITH CHECK (true);

--
-- Name: lead_term the guard keeps contacts; Type: POLICY; Schema: contacts; Owner: contactpoint_owner
--

CREATE POLICY "the guard keeps contacts" ON contacts.lead_term TO contactpoint_guard USING (true) WITH CHECK (true);

--
-- Name: notice the guard keeps contacts; Type: POLICY; Schema: contacts; Owner: contactpoint_owner
--

CREATE POLICY "the guard keeps contacts" ON contacts.notice TO contactpoint_guard USING (true) WITH CHECK (true);

--
-- Name: sensitive_involvement the guard keeps contacts; Type: POLICY; Schema: contacts; Owner: contactpoint_owner
--

CREATE POLICY "the guard keeps contacts" ON contacts.sensitive_involvement TO contactpoint_guard USING (true) WITH CHECK (true);

--
-- Name: sensitive_mark the guard keeps contacts; Type: POLICY; Schema: contacts; Owner: contactpoint_owner
--

CREATE POLICY "the guard keeps contacts" ON contacts.sensitive_mark TO contactpoint_guard USING (true) WITH CHECK (true);

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
-- Name: shield; Type: ROW SECURITY; Schema: shielding; Owner: contactpoint_owner
--

ALTER TABLE shielding.shield ENABLE ROW LEVEL SECURITY;

--
-- Name: shield the api reads what is granted; Type: POLICY; Schema: shielding; Owner: contactpoint_owner
--

CREATE POLICY "the api reads what is granted" ON shielding.shield FOR SELECT TO contactpoint_api USING ((ended IS NULL));

--
-- Name: shield the guard reads; Type: POLICY; Schema: shielding; Owner: contactpoint_owner
--

CREATE POLICY "the guard reads" ON shielding.shield FOR SELECT TO contactpoint_guard USING (true);

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

GRANT USAGE ON SCHEMA shielding TO contactpoint_guard;
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
-- Name: FUNCTION answer(session access.session, action text, outcome text, reason text, client text, criteria jsonb, children bigint[], answer jsonb); Type: ACL; Schema: contacts; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION contacts.answer(session access.session, action text, outcome text, reason text, client text, criteria jsonb, children bigint[], answer jsonb) FROM PUBLIC;

--
-- Name: FUNCTION answered(); Type: ACL; Schema: contacts; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION contacts.answered() FROM PUBLIC;
GRANT ALL ON FUNCTION contacts.answered() TO contactpoint_api;

--
-- Name: FUNCTION ask_broker(token bytea, reason text, client text, number bigint, callback text); Type: ACL; Schema: contacts; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION contacts.ask_broker(token bytea, reason text, client text, number bigint, callback text) FROM PUBLIC;
GRANT ALL ON FUNCTION contacts.ask_broker(token bytea, reason text, client text, number bigint, callback text) TO contactpoint_api;

--
-- Name: FUNCTION assess(token bytea, reason text, client text, number bigint, step text, service bigint, since date); Type: ACL; Schema: contacts; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION contacts.assess(token bytea, reason text, client text, number bigint, step text, service bigint, since date) FROM PUBLIC;
GRANT ALL ON FUNCTION contacts.assess(token bytea, reason text, client text, number bigint, step text, service bigint, since date) TO contactpoint_api;

--
-- Name: FUNCTION begin(token bytea, reason text, client text, number bigint); Type: ACL; Schema: contacts; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION contacts.begin(token bytea, reason text, client text, number bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION contacts.begin(token bytea, reason text, client text, number bigint) TO contactpoint_api;

--
-- Name: FUNCTION broker(token bytea, reason text, client text, request bigint, step text, involvement bigint, answer text); Type: ACL; Schema: contacts; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION contacts.broker(token bytea, reason text, client text, request bigint, step text, involvement bigint, answer text) FROM PUBLIC;
GRANT ALL ON FUNCTION contacts.broker(token bytea, reason text, client text, request bigint, step text, involvement bigint, answer text) TO contactpoint_api;

--
-- Name: FUNCTION brokered(token bytea, reason text, client text); Type: ACL; Schema: contacts; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION contacts.brokered(token bytea, reason text, client text) FROM PUBLIC;
GRANT ALL ON FUNCTION contacts.brokered(token bytea, reason text, client text) TO contactpoint_api;

--
-- Name: FUNCTION change(token bytea, reason text, client text, number bigint, involvement bigint, version integer, changes jsonb); Type: ACL; Schema: contacts; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION contacts.change(token bytea, reason text, client text, number bigint, involvement bigint, version integer, changes jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION contacts.change(token bytea, reason text, client text, number bigint, involvement bigint, version integer, changes jsonb) TO contactpoint_api;

--
-- Name: FUNCTION check_service(); Type: ACL; Schema: contacts; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION contacts.check_service() FROM PUBLIC;
GRANT ALL ON FUNCTION contacts.check_service() TO contactpoint_owner;

--
-- Name: FUNCTION goes_on(number bigint, involvement bigint); Type: ACL; Schema: contacts; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION contacts.goes_on(number bigint, involvement bigint) FROM PUBLIC;

--
-- Name: FUNCTION involve(token bytea, reason text, client text, number bigint, service bigint, role text, started date, practitioner text, occupation text, phone text, email text, basis text); Type: ACL; Schema: contacts; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION contacts.involve(token bytea, reason text, client text, number bigint, service bigint, role text, started date, practitioner text, occupation text, phone text, email text, basis text) FROM PUBLIC;
GRANT ALL ON FUNCTION contacts.involve(token bytea, reason text, client text, number bigint, service bigint, role text, started date, practitioner text, occupation text, phone text, email text, basis text) TO contactpoint_api;

--
-- Name: FUNCTION is_hidden(session access.session, number bigint); Type: ACL; Schema: contacts; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION contacts.is_hidden(session access.session, number bigint) FROM PUBLIC;

--
-- Name: FUNCTION is_involved(session access.session, number bigint, service bigint); Type: ACL; Schema: contacts; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION contacts.is_involved(session access.session, number bigint, service bigint) FROM PUBLIC;

--
-- Name: FUNCTION is_live(number bigint); Type: ACL; Schema: contacts; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION contacts.is_live(number bigint) FROM PUBLIC;

--
-- Name: FUNCTION is_own(session access.session, number bigint, service bigint); Type: ACL; Schema: contacts; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION contacts.is_own(session access.session, number bigint, service bigint) FROM PUBLIC;

--
-- Name: FUNCTION is_passed_to(account bigint, number bigint, involvement bigint); Type: ACL; Schema: contacts; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION contacts.is_passed_to(account bigint, number bigint, involvement bigint) FROM PUBLIC;

--
-- Name: FUNCTION is_responsible(session access.session, number bigint); Type: ACL; Schema: contacts; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION contacts.is_responsible(session access.session, number bigint) FROM PUBLIC;

--
-- Name: FUNCTION is_sensitive(kind text); Type: ACL; Schema: contacts; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION contacts.is_sensitive(kind text) FROM PUBLIC;

--
-- Name: FUNCTION is_shielded(number bigint); Type: ACL; Schema: contacts; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION contacts.is_shielded(number bigint) FROM PUBLIC;

--
-- Name: FUNCTION keep_history(); Type: ACL; Schema: contacts; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION contacts.keep_history() FROM PUBLIC;
GRANT ALL ON FUNCTION contacts.keep_history() TO contactpoint_owner;

--
-- Name: FUNCTION keep_lead(); Type: ACL; Schema: contacts; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION contacts.keep_lead() FROM PUBLIC;
GRANT ALL ON FUNCTION contacts.keep_lead() TO contactpoint_owner;

--
-- Name: FUNCTION keep_post(token bytea, reason text, client text, service bigint, subject uuid, version integer, details jsonb); Type: ACL; Schema: contacts; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION contacts.keep_post(token bytea, reason text, client text, service bigint, subject uuid, version integer, details jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION contacts.keep_post(token bytea, reason text, client text, service bigint, subject uuid, version integer, details jsonb) TO contactpoint_api;

--
-- Name: FUNCTION keep_service(token bytea, reason text, client text, service bigint, version integer, details jsonb); Type: ACL; Schema: contacts; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION contacts.keep_service(token bytea, reason text, client text, service bigint, version integer, details jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION contacts.keep_service(token bytea, reason text, client text, service bigint, version integer, details jsonb) TO contactpoint_api;

--
-- Name: FUNCTION keeps(session access.session, authority smallint, partner text); Type: ACL; Schema: contacts; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION contacts.keeps(session access.session, authority smallint, partner text) FROM PUBLIC;

--
-- Name: FUNCTION lead(token bytea, reason text, client text, number bigint, step text, involvement bigint); Type: ACL; Schema: contacts; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION contacts.lead(token bytea, reason text, client text, number bigint, step text, involvement bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION contacts.lead(token bytea, reason text, client text, number bigint, step text, involvement bigint) TO contactpoint_api;

--
-- Name: FUNCTION lock_open(number bigint); Type: ACL; Schema: contacts; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION contacts.lock_open(number bigint) FROM PUBLIC;

--
-- Name: FUNCTION mark_sensitive(); Type: ACL; Schema: contacts; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION contacts.mark_sensitive() FROM PUBLIC;
GRANT ALL ON FUNCTION contacts.mark_sensitive() TO contactpoint_owner;

--
-- Name: FUNCTION new_id(); Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

REVOKE ALL ON FUNCTION contacts.new_id() FROM PUBLIC;
GRANT ALL ON FUNCTION contacts.new_id() TO contactpoint_guard;

--
-- Name: FUNCTION note_step(request bigint, step text, account bigint); Type: ACL; Schema: contacts; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION contacts.note_step(request bigint, step text, account bigint) FROM PUBLIC;

--
-- Name: FUNCTION notices(token bytea, reason text, client text); Type: ACL; Schema: contacts; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION contacts.notices(token bytea, reason text, client text) FROM PUBLIC;
GRANT ALL ON FUNCTION contacts.notices(token bytea, reason text, client text) TO contactpoint_api;

--
-- Name: FUNCTION own(token bytea, reason text, client text, number bigint); Type: ACL; Schema: contacts; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION contacts.own(token bytea, reason text, client text, number bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION contacts.own(token bytea, reason text, client text, number bigint) TO contactpoint_api;

--
-- Name: FUNCTION read_notices(token bytea, reason text, client text, notices bigint[]); Type: ACL; Schema: contacts; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION contacts.read_notices(token bytea, reason text, client text, notices bigint[]) FROM PUBLIC;
GRANT ALL ON FUNCTION contacts.read_notices(token bytea, reason text, client text, notices bigint[]) TO contactpoint_api;

--
-- Name: FUNCTION tell(number bigint, kind text, involvement bigint, service bigint, actor bigint); Type: ACL; Schema: contacts; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION contacts.tell(number bigint, kind text, involvement bigint, service bigint, actor bigint) FROM PUBLIC;

--
-- Name: FUNCTION tell_of_involvement(); Type: ACL; Schema: contacts; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION contacts.tell_of_involvement() FROM PUBLIC;
GRANT ALL ON FUNCTION contacts.tell_of_involvement() TO contactpoint_owner;

--
-- Name: FUNCTION tell_of_move(); Type: ACL; Schema: contacts; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION contacts.tell_of_move() FROM PUBLIC;
GRANT ALL ON FUNCTION contacts.tell_of_move() TO contactpoint_owner;

--
-- Name: FUNCTION works_at(account bigint, service bigint); Type: ACL; Schema: contacts; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION contacts.works_at(account bigint, service bigint) FROM PUBLIC;

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
-- Name: FUNCTION pg_current_wal_flush_lsn(); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_current_wal_flush_lsn() FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_current_wal_flush_lsn() TO pg_monitor;

--
-- Name: FUNCTION pg_current_wal_insert_lsn(); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_current_wal_insert_lsn() FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_current_wal_insert_lsn() TO pg_monitor;

--
-- Name: FUNCTION pg_current_wal_lsn(); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_current_wal_lsn() FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_current_wal_lsn() TO pg_monitor;

--
-- Name: FUNCTION pg_database_size(name); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_database_size(name) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_database_size(name) TO pg_monitor;

--
-- Name: FUNCTION pg_database_size(oid); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_database_size(oid) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_database_size(oid) TO pg_monitor;

--
-- Name: FUNCTION pg_indexes_size(regclass); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_indexes_size(regclass) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_indexes_size(regclass) TO pg_monitor;

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
-- Name: FUNCTION pg_relation_size(regclass); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_relation_size(regclass) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_relation_size(regclass) TO pg_monitor;

--
-- Name: FUNCTION pg_relation_size(regclass, text); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_relation_size(regclass, text) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_relation_size(regclass, text) TO pg_monitor;

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
-- Name: FUNCTION pg_stat_get_db_blocks_fetched(oid); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_stat_get_db_blocks_fetched(oid) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_stat_get_db_blocks_fetched(oid) TO pg_monitor;

--
-- Name: FUNCTION pg_stat_get_db_blocks_hit(oid); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_stat_get_db_blocks_hit(oid) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_stat_get_db_blocks_hit(oid) TO pg_monitor;

--
-- Name: FUNCTION pg_stat_get_db_tuples_deleted(oid); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_stat_get_db_tuples_deleted(oid) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_stat_get_db_tuples_deleted(oid) TO pg_monitor;

--
-- Name: FUNCTION pg_stat_get_db_tuples_fetched(oid); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_stat_get_db_tuples_fetched(oid) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_stat_get_db_tuples_fetched(oid) TO pg_monitor;

--
-- Name: FUNCTION pg_stat_get_db_tuples_inserted(oid); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_stat_get_db_tuples_inserted(oid) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_stat_get_db_tuples_inserted(oid) TO pg_monitor;

--
-- Name: FUNCTION pg_stat_get_db_tuples_returned(oid); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_stat_get_db_tuples_returned(oid) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_stat_get_db_tuples_returned(oid) TO pg_monitor;

--
-- Name: FUNCTION pg_stat_get_db_tuples_updated(oid); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_stat_get_db_tuples_updated(oid) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_stat_get_db_tuples_updated(oid) TO pg_monitor;

--
-- Name: FUNCTION pg_stat_get_db_xact_commit(oid); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_stat_get_db_xact_commit(oid) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_stat_get_db_xact_commit(oid) TO pg_monitor;

--
-- Name: FUNCTION pg_stat_get_db_xact_rollback(oid); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_stat_get_db_xact_rollback(oid) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_stat_get_db_xact_rollback(oid) TO pg_monitor;

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
-- Name: FUNCTION pg_stat_get_slru(OUT name text, OUT blks_zeroed bigint, OUT blks_hit bigint, OUT blks_read bigint, OUT blks_written bigint, OUT blks_exists bigint, OUT flushes bigint, OUT truncates bigint, OUT stats_reset timestamp with time zone); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_stat_get_slru(OUT name text, OUT blks_zeroed bigint, OUT blks_hit bigint, OUT blks_read bigint, OUT blks_written bigint, OUT blks_exists bigint, OUT flushes bigint, OUT truncates bigint, OUT stats_reset timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_stat_get_slru(OUT name text, OUT blks_zeroed bigint, OUT blks_hit bigint, OUT blks_read bigint, OUT blks_written bigint, OUT blks_exists bigint, OUT flushes bigint, OUT truncates bigint, OUT stats_reset timestamp with time zone) TO pg_monitor;

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
-- Name: FUNCTION pg_stat_get_wal(OUT wal_records bigint, OUT wal_fpi bigint, OUT wal_bytes numeric, OUT wal_buffers_full bigint, OUT wal_write bigint, OUT wal_sync bigint, OUT wal_write_time double precision, OUT wal_sync_time double precision, OUT stats_reset timestamp with time zone); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_stat_get_wal(OUT wal_records bigint, OUT wal_fpi bigint, OUT wal_bytes numeric, OUT wal_buffers_full bigint, OUT wal_write bigint, OUT wal_sync bigint, OUT wal_write_time double precision, OUT wal_sync_time double precision, OUT stats_reset timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_stat_get_wal(OUT wal_records bigint, OUT wal_fpi bigint, OUT wal_bytes numeric, OUT wal_buffers_full bigint, OUT wal_write bigint, OUT wal_sync bigint, OUT wal_write_time double precision, OUT wal_sync_time double precision, OUT stats_reset timestamp with time zone) TO pg_monitor;

--
-- Name: FUNCTION pg_stat_get_wal_receiver(OUT pid integer, OUT status text, OUT receive_start_lsn pg_lsn, OUT receive_start_tli integer, OUT written_lsn pg_lsn, OUT flushed_lsn pg_lsn, OUT received_tli integer, OUT last_msg_send_time timestamp with time zone, OUT last_msg_receipt_time timestamp with time zone, OUT latest_end_lsn pg_lsn, OUT latest_end_time timestamp with time zone, OUT slot_name text, OUT sender_host text, OUT sender_port integer, OUT conninfo text); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_stat_get_wal_receiver(OUT pid integer, OUT status text, OUT receive_start_lsn pg_lsn, OUT receive_start_tli integer, OUT written_lsn pg_lsn, OUT flushed_lsn pg_lsn, OUT received_tli integer, OUT last_msg_send_time timestamp with time zone, OUT last_msg_receipt_time timestamp with time zone, OUT latest_end_lsn pg_lsn, OUT latest_end_time timestamp with time zone, OUT slot_name text, OUT sender_host text, OUT sender_port integer, OUT conninfo text) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_stat_get_wal_receiver(OUT pid integer, OUT status text, OUT receive_start_lsn pg_lsn, OUT receive_start_tli integer, OUT written_lsn pg_lsn, OUT flushed_lsn pg_lsn, OUT received_tli integer, OUT last_msg_send_time timestamp with time zone, OUT last_msg_receipt_time timestamp with time zone, OUT latest_end_lsn pg_lsn, OUT latest_end_time timestamp with time zone, OUT slot_name text, OUT sender_host text, OUT sender_port integer, OUT conninfo text) TO pg_monitor;

--
-- Name: FUNCTION pg_stat_get_wal_senders(OUT pid integer, OUT state text, OUT sent_lsn pg_lsn, OUT write_lsn pg_lsn, OUT flush_lsn pg_lsn, OUT replay_lsn pg_lsn, OUT write_lag interval, OUT flush_lag interval, OUT replay_lag interval, OUT sync_priority integer, OUT sync_state text, OUT reply_time timestamp with time zone); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_stat_get_wal_senders(OUT pid integer, OUT state text, OUT sent_lsn pg_lsn, OUT write_lsn pg_lsn, OUT flush_lsn pg_lsn, OUT replay_lsn pg_lsn, OUT write_lag interval, OUT flush_lag interval, OUT replay_lag interval, OUT sync_priority integer, OUT sync_state text, OUT reply_time timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_stat_get_wal_senders(OUT pid integer, OUT state text, OUT sent_lsn pg_lsn, OUT write_lsn pg_lsn, OUT flush_lsn pg_lsn, OUT replay_lsn pg_lsn, OUT write_lag interval, OUT flush_lag interval, OUT replay_lag interval, OUT sync_priority integer, OUT sync_state text, OUT reply_time timestamp with time zone) TO pg_monitor;

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
-- Name: FUNCTION pg_table_size(regclass); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_table_size(regclass) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_table_size(regclass) TO pg_monitor;

--
-- Name: FUNCTION pg_tablespace_size(name); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_tablespace_size(name) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_tablespace_size(name) TO pg_monitor;

--
-- Name: FUNCTION pg_tablespace_size(oid); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_tablespace_size(oid) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_tablespace_size(oid) TO pg_monitor;

--
-- Name: FUNCTION pg_terminate_backend(pid integer, timeout bigint); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_terminate_backend(pid integer, timeout bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_terminate_backend(pid integer, timeout bigint) TO pg_monitor;

--
-- Name: FUNCTION pg_total_relation_size(regclass); Type: ACL; Schema: pg_catalog; Owner: postgres
--

REVOKE ALL ON FUNCTION pg_catalog.pg_total_relation_size(regclass) FROM PUBLIC;
GRANT ALL ON FUNCTION pg_catalog.pg_total_relation_size(regclass) TO pg_monitor;

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
-- Name: TABLE "grant"; Type: ACL; Schema: access; Owner: contactpoint_owner
--

GRANT SELECT,INSERT,DELETE ON TABLE access."grant" TO contactpoint_guard;

--
-- Name: COLUMN "grant".closed; Type: ACL; Schema: access; Owner: contactpoint_owner
--

GRANT UPDATE(closed) ON TABLE access."grant" TO contactpoint_guard;

--
-- Name: COLUMN "grant".answer; Type: ACL; Schema: access; Owner: contactpoint_owner
--

GRANT UPDATE(answer) ON TABLE access."grant" TO contactpoint_guard;

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

GRANT INSERT ON TABLE audit.entry TO contactpoint_guard;

--
-- Name: TABLE broker_request; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT,INSERT,UPDATE ON TABLE contacts.broker_request TO contactpoint_guard;

--
-- Name: TABLE broker_step; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT,INSERT ON TABLE contacts.broker_step TO contactpoint_guard;

--
-- Name: TABLE common_assessment; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT,INSERT,UPDATE ON TABLE contacts.common_assessment TO contactpoint_guard;

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
-- Name: COLUMN common_assessment.ended; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT(ended) ON TABLE contacts.common_assessment TO contactpoint_api;

--
-- Name: TABLE history; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT,INSERT ON TABLE contacts.history TO contactpoint_guard;

--
-- Name: TABLE involvement; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE contacts.involvement TO contactpoint_guard;

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
-- Name: COLUMN involvement.involvement; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT(involvement) ON TABLE contacts.involvement TO contactpoint_api;

--
-- Name: COLUMN involvement.role; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT(role) ON TABLE contacts.involvement TO contactpoint_api;

--
-- Name: COLUMN involvement.account; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT(account) ON TABLE contacts.involvement TO contactpoint_api;

--
-- Name: TABLE lead_offer; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE contacts.lead_offer TO contactpoint_guard;

--
-- Name: TABLE lead_term; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT,INSERT ON TABLE contacts.lead_term TO contactpoint_guard;

--
-- Name: COLUMN lead_term.child; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT(child) ON TABLE contacts.lead_term TO contactpoint_api;

--
-- Name: COLUMN lead_term.service; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT(service) ON TABLE contacts.lead_term TO contactpoint_api;

--
-- Name: COLUMN lead_term.practitioner; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT(practitioner) ON TABLE contacts.lead_term TO contactpoint_api;

--
-- Name: COLUMN lead_term.since; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT(since) ON TABLE contacts.lead_term TO contactpoint_api;

--
-- Name: COLUMN lead_term.ended; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT(ended) ON TABLE contacts.lead_term TO contactpoint_api;

--
-- Name: TABLE notice; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT,INSERT,UPDATE ON TABLE contacts.notice TO contactpoint_guard;

--
-- Name: TABLE post; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE contacts.post TO contactpoint_guard;

--
-- Name: COLUMN post.account; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT(account) ON TABLE contacts.post TO contactpoint_api;

--
-- Name: COLUMN post.service; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT(service) ON TABLE contacts.post TO contactpoint_api;

--
-- Name: COLUMN post.phone; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT(phone) ON TABLE contacts.post TO contactpoint_api;

--
-- Name: COLUMN post.email; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT(email) ON TABLE contacts.post TO contactpoint_api;

--
-- Name: COLUMN post.hours; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT(hours) ON TABLE contacts.post TO contactpoint_api;

--
-- Name: COLUMN post.version; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT(version) ON TABLE contacts.post TO contactpoint_api;

--
-- Name: TABLE sensitive_involvement; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE contacts.sensitive_involvement TO contactpoint_guard;

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
-- Name: COLUMN sensitive_involvement.involvement; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT(involvement) ON TABLE contacts.sensitive_involvement TO contactpoint_api;

--
-- Name: COLUMN sensitive_involvement.role; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT(role) ON TABLE contacts.sensitive_involvement TO contactpoint_api;

--
-- Name: TABLE sensitive_mark; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE contacts.sensitive_mark TO contactpoint_guard;

--
-- Name: COLUMN sensitive_mark.child; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT(child) ON TABLE contacts.sensitive_mark TO contactpoint_api;

--
-- Name: TABLE service; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE contacts.service TO contactpoint_guard;

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
-- Name: COLUMN service.partner; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT(partner) ON TABLE contacts.service TO contactpoint_api;

--
-- Name: COLUMN service.version; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT(version) ON TABLE contacts.service TO contactpoint_api;

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

GRANT SELECT(number) ON TABLE registry.child TO contactpoint_api;

--
-- Name: COLUMN child.born; Type: ACL; Schema: registry; Owner: contactpoint_owner
--

GRANT SELECT(born) ON TABLE registry.child TO contactpoint_api;

--
-- Name: COLUMN child.gender; Type: ACL; Schema: registry; Owner: contactpoint_owner
--

GRANT SELECT(gender) ON TABLE registry.child TO contactpoint_api;

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

GRANT SELECT ON TABLE registry.child_home TO contactpoint_guard;

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

GRANT SELECT ON TABLE registry.child_name TO contactpoint_guard;

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
-- Name: TABLE shield; Type: ACL; Schema: shielding; Owner: contactpoint_owner
--

GRANT SELECT ON TABLE shielding.shield TO contactpoint_guard;

--
-- Name: COLUMN shield.child; Type: ACL; Schema: shielding; Owner: contactpoint_owner
--

GRANT SELECT(child) ON TABLE shielding.shield TO contactpoint_api;

--
-- Name: COLUMN shield.ended; Type: ACL; Schema: shielding; Owner: contactpoint_owner
--

GRANT SELECT(ended) ON TABLE shielding.shield TO contactpoint_api;

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

