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
        when audit.is_behind() then 'audit-unsealed'
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
        return given.children;
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
    if session.fault is not null or action not in ('search', 'open', 'audit', 'alerts', 'close-alert') or outcome !~ '^[a-z][a-z-]{2,39}$'
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
-- Name: alerts(); Type: FUNCTION; Schema: audit; Owner: contactpoint_guard
--

CREATE FUNCTION audit.alerts() RETURNS TABLE(alert bigint, score real, account bigint, name text, authority smallint, child bigint, first_at timestamp with time zone, last_at timestamp with time zone, reasons text, raised_at timestamp with time zone, closed_at timestamp with time zone, closed_by bigint, conclusion text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'audit', 'pg_temp'
    AS $$
declare
    given constant access.grant := audit.granted('alerts');
    wants_closed boolean;
begin
    select (e.criteria ->> 'closed')::boolean into wants_closed
    from audit.entry as e
    where e.request = given.request and e.at > clock_timestamp() - interval '5 minutes' and e.action = 'alerts'
        and e.outcome = 'granted' and e.transaction = given.transaction;
    if not found then
        return;
    end if;
    return query
        select l.alert, audit.score(f.reasons), l.account, a.name, a.authority, l.child, l.first_at, l.last_at,
            (select jsonb_object_agg(r.rule, (f.reasons -> r.rule) || jsonb_build_object('says', r.says))
                from audit.rule as r where f.reasons ? r.rule)::text,
            l.raised_at, l.closed_at, l.closed_by, l.conclusion
        from audit.alert as l
        cross join lateral audit.reasons_for(l, given.role, given.authority) as f (reasons)
        left join access.account as a on a.account = l.account
        where (l.closed_at is not null) = wants_closed and f.reasons <> '{}' and audit.score(f.reasons) >= 0.5
        order by 2 desc, l.last_at desc
        limit 1000;
end $$;

ALTER FUNCTION audit.alerts() OWNER TO contactpoint_guard;

--
-- Name: begin(bytea, text, text, bigint, bigint, smallint, timestamp with time zone, timestamp with time zone); Type: FUNCTION; Schema: audit; Owner: contactpoint_guard
--

CREATE FUNCTION audit.begin(token bytea, reason text, client text, person bigint, child bigint, authority smallint, since timestamp with time zone, until timestamp with time zone) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'audit', 'pg_temp'
    AS $$
declare
    session constant access.session := access.admit(token, reason, '{2,3}');
begin
    return access.record(
        session, 'audit',
        coalesce(session.fault, case
            when since is null or until is null or until <= since
                or num_nonnulls(person, child, authority) = 0 and until > since + interval '1 day' then 'too-wide'
            else 'granted' end),
        reason, client,
        jsonb_strip_nulls(jsonb_build_object(
            'person', person, 'child', child, 'authority', authority, 'since', since, 'until', until)),
        '{}');
end $$;

ALTER FUNCTION audit.begin(token bytea, reason text, client text, person bigint, child bigint, authority smallint, since timestamp with time zone, until timestamp with time zone) OWNER TO contactpoint_guard;

--
-- Name: begin_alerts(bytea, text, text, boolean); Type: FUNCTION; Schema: audit; Owner: contactpoint_guard
--

CREATE FUNCTION audit.begin_alerts(token bytea, reason text, client text, closed boolean) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'audit', 'pg_temp'
    AS $$
declare
    session constant access.session := access.admit(token, reason, '{2,3}');
begin
    return access.record(session, 'alerts', coalesce(session.fault, 'granted'), reason, client,
        jsonb_build_object('closed', coalesce(closed, false)), '{}');
end $$;

ALTER FUNCTION audit.begin_alerts(token bytea, reason text, client text, closed boolean) OWNER TO contactpoint_guard;

--
-- Name: begin_lines(text, text); Type: FUNCTION; Schema: audit; Owner: contactpoint_guard
--

CREATE FUNCTION audit.begin_lines(action text, client text) RETURNS uuid
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'audit', 'pg_temp'
    AS $$
    insert into audit.entry (request, action, outcome, client, children)
    select gen_random_uuid(), action, 'granted', left(client, 200), '{}' where action in ('export', 'verify')
    returning request
$$;

ALTER FUNCTION audit.begin_lines(action text, client text) OWNER TO contactpoint_guard;

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
    children bigint[] NOT NULL,
    transaction xid8 DEFAULT pg_current_xact_id() NOT NULL
)
PARTITION BY RANGE (at);

ALTER TABLE ONLY audit.entry FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.entry OWNER TO contactpoint_owner;

--
-- Name: COLUMN entry.outcome; Type: COMMENT; Schema: audit; Owner: contactpoint_owner
--

COMMENT ON COLUMN audit.entry.outcome IS '"granted" (children considered or opened), "returned" (the children shown), or why it was refused.';

--
-- Name: COLUMN entry.transaction; Type: COMMENT; Schema: audit; Owner: contactpoint_owner
--

COMMENT ON COLUMN audit.entry.transaction IS 'Of its batch in the tree: see audit.head.';

--
-- Name: between(pg_snapshot, pg_snapshot); Type: FUNCTION; Schema: audit; Owner: contactpoint_guard
--

CREATE FUNCTION audit."between"(earlier pg_snapshot, later pg_snapshot) RETURNS SETOF audit.entry
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT e.request,
     e.at,
     e.action,
     e.outcome,
     e.account,
     e.on_behalf_of,
     e.role,
     e.authority,
     e.purpose,
     e.reason,
     e.client,
     e.criteria,
     e.children,
     e.transaction
    FROM audit.entry e
   WHERE ((e.transaction >= pg_snapshot_xmax("between".earlier)) AND (e.transaction < pg_snapshot_xmax("between".later)) AND pg_visible_in_snapshot(e.transaction, "between".later))
 UNION ALL
  SELECT e.request,
     e.at,
     e.action,
     e.outcome,
     e.account,
     e.on_behalf_of,
     e.role,
     e.authority,
     e.purpose,
     e.reason,
     e.client,
     e.criteria,
     e.children,
     e.transaction
    FROM audit.entry e
   WHERE ((e.transaction = ANY (ARRAY( SELECT pg_snapshot_xip("between".earlier) AS pg_snapshot_xip))) AND pg_visible_in_snapshot(e.transaction, "between".later));
END;

ALTER FUNCTION audit."between"(earlier pg_snapshot, later pg_snapshot) OWNER TO contactpoint_guard;

--
-- Name: close_alert(bytea, text, text, bigint, text); Type: FUNCTION; Schema: audit; Owner: contactpoint_guard
--

CREATE FUNCTION audit.close_alert(token bytea, reason text, client text, alert bigint, conclusion text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'audit', 'pg_temp'
    AS $$
declare
    session constant access.session := access.admit(token, reason, '{2,3}');
    outcome text := session.fault;
    subject audit.alert;
begin
    if outcome is null then
        select l.* into subject from audit.alert as l where l.alert = close_alert.alert and l.closed_at is null for update;
        outcome := case
            when not found or audit.reasons_for(subject, session.role, session.authority) = '{}' or subject.account = session.account
                then 'not-found'
            when coalesce(length(btrim(conclusion)), 0) not between 10 and 2000 then 'conclusion-missing'
            else 'granted' end;
    end if;
    outcome := access.record(session, 'close-alert', outcome, reason, client,
        jsonb_build_object('alert', alert, 'conclusion', left(conclusion, 2000)), '{}');
    if outcome = 'granted' then
        update audit.alert as l set closed_at = clock_timestamp(), closed_by = session.account, conclusion = btrim(close_alert.conclusion)
        where l.alert = close_alert.alert;
    end if;
    return outcome;
end $$;

ALTER FUNCTION audit.close_alert(token bytea, reason text, client text, alert bigint, conclusion text) OWNER TO contactpoint_guard;

--
-- Name: extend(integer); Type: FUNCTION; Schema: audit; Owner: contactpoint_owner
--

CREATE FUNCTION audit.extend(months integer) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'audit', 'pg_temp'
    AS $$
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

ALTER FUNCTION audit.extend(months integer) OWNER TO contactpoint_owner;

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
-- Name: granted(text); Type: FUNCTION; Schema: audit; Owner: contactpoint_guard
--

CREATE FUNCTION audit.granted(action text) RETURNS access."grant"
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT g.*::access."grant" AS g
    FROM access."grant" g
   WHERE ((g.token_hash = sha256(convert_to(current_setting('contactpoint.token'::text, true), 'UTF8'::name))) AND (g.action = granted.action) AND (g.expires > clock_timestamp()) AND (NOT g.closed) AND (g.transaction IS DISTINCT FROM pg_current_xact_id_if_assigned()));
END;

ALTER FUNCTION audit.granted(action text) OWNER TO contactpoint_guard;

--
-- Name: heads(bigint, integer); Type: FUNCTION; Schema: audit; Owner: contactpoint_guard
--

CREATE FUNCTION audit.heads(after bigint, most integer) RETURNS TABLE(head bigint, size bigint, at timestamp with time zone, snapshot text, root bytea, key bytea, signature bytea, frontier bytea, leaves bytea)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'audit', 'pg_temp'
    AS $$
    select h.head, h.size, h.at, h.snapshot::text, h.root, h.key, h.signature, h.frontier, h.leaves
    from audit.head as h
    where h.head > after
        and (h.head <= after + 1 or h.size <= coalesce((select e.size from audit.head as e where e.head = after), 0) + 100000)
    order by h.head limit most
$$;

ALTER FUNCTION audit.heads(after bigint, most integer) OWNER TO contactpoint_guard;

--
-- Name: horizon(integer); Type: FUNCTION; Schema: audit; Owner: contactpoint_guard
--

CREATE FUNCTION audit.horizon(most integer) RETURNS pg_snapshot
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'audit', 'pg_temp'
    AS $$
    select audit.next_after(audit.sealed(), most)
$$;

ALTER FUNCTION audit.horizon(most integer) OWNER TO contactpoint_guard;

--
-- Name: sealing; Type: TABLE; Schema: audit; Owner: contactpoint_owner
--

CREATE TABLE audit.sealing (
    one boolean DEFAULT true NOT NULL,
    sealed_at timestamp with time zone NOT NULL,
    CONSTRAINT "there is one row" CHECK (one)
);

ALTER TABLE ONLY audit.sealing FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.sealing OWNER TO contactpoint_owner;

--
-- Name: is_behind(); Type: FUNCTION; Schema: audit; Owner: contactpoint_guard
--

CREATE FUNCTION audit.is_behind() RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'audit', 'pg_temp'
    BEGIN ATOMIC
 SELECT (EXISTS ( SELECT
            FROM audit.sealing s
           WHERE (s.sealed_at < (clock_timestamp() - '00:05:00'::interval)))) AS "exists";
END;

ALTER FUNCTION audit.is_behind() OWNER TO contactpoint_guard;

--
-- Name: lead(); Type: FUNCTION; Schema: audit; Owner: contactpoint_guard
--

CREATE FUNCTION audit.lead() RETURNS boolean
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'audit', 'pg_temp'
    AS $$
    select pg_try_advisory_lock(hashtextextended('audit.lead', 0))
$$;

ALTER FUNCTION audit.lead() OWNER TO contactpoint_guard;

--
-- Name: leaves(pg_snapshot); Type: FUNCTION; Schema: audit; Owner: contactpoint_guard
--

CREATE FUNCTION audit.leaves(till pg_snapshot) RETURNS bytea
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'audit', 'pg_temp'
    SET plan_cache_mode TO 'force_custom_plan'
    SET work_mem TO '64MB'
    AS $$
begin
    return (
        select coalesce(string_agg(
            uuid_send(b.request) || sha256('\x00'::bytea || convert_to(audit.line(b), 'UTF8')), ''::bytea
            order by b.transaction, b.at, b.request, b.outcome collate "C"), ''::bytea)
        from audit.between(audit.sealed(), till) as b);
end $$;

ALTER FUNCTION audit.leaves(till pg_snapshot) OWNER TO contactpoint_guard;

--
-- Name: line(audit.entry); Type: FUNCTION; Schema: audit; Owner: contactpoint_guard
--

CREATE FUNCTION audit.line(entry audit.entry) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN concat('{"transaction":', (entry).transaction, ',"request":"', (entry).request, '","at":"', to_char(((entry).at AT TIME ZONE 'UTC'::text), 'YYYY-MM-DD"T"HH24:MI:SS.US'::text), 'Z"', ',"action":', to_json((entry).action), ',"outcome":', to_json((entry).outcome), (',"account":'::text || (entry).account), (',"on_behalf_of":'::text || (entry).on_behalf_of), (',"role":'::text || (entry).role), (',"authority":'::text || (entry).authority), (',"purpose":'::text || (entry).purpose), (',"reason":'::text || (to_json((entry).reason))::text), (',"client":'::text || (to_json((entry).client))::text), (',"criteria":'::text || ((entry).criteria)::text), ',"children":[', array_to_string((entry).children, ','::text), ']}');

ALTER FUNCTION audit.line(entry audit.entry) OWNER TO contactpoint_guard;

--
-- Name: lines(uuid, pg_snapshot, pg_snapshot); Type: FUNCTION; Schema: audit; Owner: contactpoint_guard
--

CREATE FUNCTION audit.lines(request uuid, earlier pg_snapshot, later pg_snapshot) RETURNS SETOF text
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET plan_cache_mode TO 'force_custom_plan'
    SET work_mem TO '64MB'
    SET search_path TO 'pg_catalog', 'audit', 'pg_temp'
    AS $$
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

ALTER FUNCTION audit.lines(request uuid, earlier pg_snapshot, later pg_snapshot) OWNER TO contactpoint_guard;

--
-- Name: months_ahead(); Type: FUNCTION; Schema: audit; Owner: contactpoint_guard
--

CREATE FUNCTION audit.months_ahead() RETURNS integer
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'audit', 'pg_temp'
    AS $$
    select count(*)::integer
    from generate_series(1, 120) as n
    where to_regclass(format('audit.entry_%s', to_char((statement_timestamp() at time zone 'UTC') + n * interval '1 month', 'YYYY_MM'))) is not null
$$;

ALTER FUNCTION audit.months_ahead() OWNER TO contactpoint_guard;

--
-- Name: next_after(pg_snapshot, integer); Type: FUNCTION; Schema: audit; Owner: contactpoint_guard
--

CREATE FUNCTION audit.next_after(earlier pg_snapshot, most integer) RETURNS pg_snapshot
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'audit', 'pg_temp'
    AS $$
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

ALTER FUNCTION audit.next_after(earlier pg_snapshot, most integer) OWNER TO contactpoint_guard;

--
-- Name: note_sealed(); Type: FUNCTION; Schema: audit; Owner: contactpoint_guard
--

CREATE FUNCTION audit.note_sealed() RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'audit', 'pg_temp'
    AS $$
    insert into audit.sealing (one, sealed_at)
    select true, clock_timestamp() where exists (select from audit.head)
    on conflict (one) do update set sealed_at = excluded.sealed_at
$$;

ALTER FUNCTION audit.note_sealed() OWNER TO contactpoint_guard;

--
-- Name: read(integer); Type: FUNCTION; Schema: audit; Owner: contactpoint_guard
--

CREATE FUNCTION audit.read(most integer) RETURNS TABLE(at timestamp with time zone, request uuid, action text, outcome text, account bigint, name text, role smallint, authority smallint, on_behalf_of bigint, purpose smallint, reason text, client text, criteria text, children bigint[])
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'audit', 'pg_temp'
    SET plan_cache_mode TO 'force_custom_plan'
    AS $$
declare
    given constant access.grant := audit.granted('audit');
    asked jsonb;
    person bigint;
    wanted bigint;
    employer smallint;
    since timestamptz;
    until timestamptz;
    is_own boolean;
begin
    select e.criteria into asked
    from audit.entry as e
    where e.request = given.request and e.at > clock_timestamp() - interval '5 minutes' and e.action = 'audit'
        and e.outcome = 'granted' and e.transaction = given.transaction;
    if not found then
        return;
    end if;
    person := asked ->> 'person';
    wanted := asked ->> 'child';
    employer := asked ->> 'authority';
    since := asked ->> 'since';
    until := asked ->> 'until';
    is_own := given.role = 2 and exists (
        select from registry.child_home as h where h.child = wanted and h.authority = given.authority);
    return query
        select e.at, e.request, e.action, e.outcome, e.account, a.name, e.role, e.authority, e.on_behalf_of, e.purpose, e.reason,
            case when given.role = 3 or e.authority = given.authority then e.client end,
            case when given.role = 3 then e.criteria::text end,
            case
                when given.role = 3 then e.children
                when e.authority is distinct from given.authority then array[wanted]
                when e.action = 'search' and e.outcome = 'granted' then '{}'
                else e.children
            end
        from audit.entry as e
        left join access.account as a on a.account = e.account
        where e.at >= since and e.at < until
            and (person is null or e.account = person or e.on_behalf_of = person)
            and (employer is null or e.authority = employer)
            and (wanted is null or e.children @> array[wanted] and (e.outcome = 'returned' or e.action <> 'search'))
            and (given.role = 3 or is_own or e.authority = given.authority)
        order by e.at desc
        limit least(most, 1000);
end $$;

ALTER FUNCTION audit.read(most integer) OWNER TO contactpoint_guard;

--
-- Name: alert; Type: TABLE; Schema: audit; Owner: contactpoint_owner
--

CREATE TABLE audit.alert (
    alert bigint NOT NULL,
    account bigint,
    child bigint,
    first_at timestamp with time zone NOT NULL,
    last_at timestamp with time zone NOT NULL,
    reasons jsonb NOT NULL,
    score real NOT NULL,
    raised_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    closed_at timestamp with time zone,
    closed_by bigint,
    conclusion text,
    CONSTRAINT "an alert is about somebody" CHECK ((num_nonnulls(account, child) > 0)),
    CONSTRAINT "who closes an alert says why" CHECK (((num_nonnulls(closed_at, closed_by, conclusion) = 0) OR ((num_nonnulls(closed_at, closed_by, conclusion) = 3) AND ((length(btrim(conclusion)) >= 10) AND (length(btrim(conclusion)) <= 2000)))))
);

ALTER TABLE ONLY audit.alert FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.alert OWNER TO contactpoint_owner;

--
-- Name: COLUMN alert.reasons; Type: COMMENT; Schema: audit; Owner: contactpoint_owner
--

COMMENT ON COLUMN audit.alert.reasons IS 'For each rule that found something how often, since when.';

--
-- Name: rule; Type: TABLE; Schema: audit; Owner: contactpoint_owner
--

CREATE TABLE audit.rule (
    rule text NOT NULL,
    says text NOT NULL,
    score real NOT NULL,
    threshold integer,
    span interval,
    tells_place boolean DEFAULT false NOT NULL,
    enabled boolean DEFAULT true NOT NULL,
    CONSTRAINT "a rule's score is between 0 and 1" CHECK (((score > (0)::double precision) AND (score < (1)::double precision)))
);

ALTER TABLE ONLY audit.rule FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.rule OWNER TO contactpoint_owner;

--
-- Name: COLUMN rule.score; Type: COMMENT; Schema: audit; Owner: contactpoint_owner
--

COMMENT ON COLUMN audit.rule.score IS 'What the rule adds to the suspicion, as if it were a chance: two of 0.5 make 0.75.';

--
-- Name: COLUMN rule.tells_place; Type: COMMENT; Schema: audit; Owner: contactpoint_owner
--

COMMENT ON COLUMN audit.rule.tells_place IS 'Whether its finding says where a child is: it is kept from teams whom a shield keeps from that.';

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
-- Name: reasons_for(audit.alert, smallint, smallint); Type: FUNCTION; Schema: audit; Owner: contactpoint_guard
--

CREATE FUNCTION audit.reasons_for(alert audit.alert, role smallint, authority smallint) RETURNS jsonb
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT
         CASE
             WHEN (role = 3) THEN (alert).reasons
             WHEN (EXISTS ( SELECT
                FROM registry.child_home h
               WHERE ((h.child = (reasons_for.alert).child) AND (h.authority = reasons_for.authority)))) THEN (alert).reasons
             WHEN (EXISTS ( SELECT
                FROM access.account a
               WHERE ((a.account = (reasons_for.alert).account) AND (a.authority = reasons_for.authority)))) THEN
             CASE
                 WHEN (EXISTS ( SELECT
                    FROM shielding.shield s
                   WHERE ((s.child = (reasons_for.alert).child) AND (s.ended IS NULL)))) THEN ((alert).reasons - ARRAY( SELECT r.rule
                    FROM audit.rule r
                   WHERE r.tells_place))
                 ELSE (alert).reasons
             END
             ELSE '{}'::jsonb
         END AS "case";
END;

ALTER FUNCTION audit.reasons_for(alert audit.alert, role smallint, authority smallint) OWNER TO contactpoint_guard;

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
-- Name: score(jsonb); Type: FUNCTION; Schema: audit; Owner: contactpoint_guard
--

CREATE FUNCTION audit.score(reasons jsonb) RETURNS real
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT (COALESCE(((1)::double precision - exp(sum(ln(((1)::double precision - r.score))))), (0)::double precision))::real AS "coalesce"
    FROM audit.rule r
   WHERE (r.rule IN ( SELECT jsonb_object_keys(score.reasons) AS jsonb_object_keys));
END;

ALTER FUNCTION audit.score(reasons jsonb) OWNER TO contactpoint_guard;

--
-- Name: seal(bigint, bigint, timestamp with time zone, pg_snapshot, bytea, bytea, bytea, bytea, bytea); Type: FUNCTION; Schema: audit; Owner: contactpoint_guard
--

CREATE FUNCTION audit.seal(head bigint, size bigint, at timestamp with time zone, snapshot pg_snapshot, root bytea, key bytea, signature bytea, frontier bytea, leaves bytea) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'audit', 'pg_temp'
    AS $$
begin
    if seal.head <> coalesce((select max(h.head) from audit.head as h), 0) + 1
        or seal.size <> coalesce((select h.size from audit.head as h order by h.head desc limit 1), 0) + length(seal.leaves) / 48 then
        raise exception 'the head doesn''t follow the last one' using errcode = 'serialization_failure';
    end if;
    insert into audit.head (head, size, at, snapshot, root, key, signature, frontier, leaves)
    values (seal.head, seal.size, seal.at, seal.snapshot, seal.root, seal.key, seal.signature, seal.frontier, seal.leaves);
end $$;

ALTER FUNCTION audit.seal(head bigint, size bigint, at timestamp with time zone, snapshot pg_snapshot, root bytea, key bytea, signature bytea, frontier bytea, leaves bytea) OWNER TO contactpoint_guard;

--
-- Name: head; Type: TABLE; Schema: audit; Owner: contactpoint_owner
--

CREATE TABLE audit.head (
    head bigint NOT NULL,
    size bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    snapshot pg_snapshot NOT NULL,
    root bytea NOT NULL,
    key bytea NOT NULL,
    signature bytea NOT NULL,
    frontier bytea NOT NULL,
    leaves bytea NOT NULL,
    CONSTRAINT "a frontier is whole hashes" CHECK (((length(frontier) % 32) = 0)),
    CONSTRAINT "a head adds whole leaves" CHECK ((((length(leaves) % 48) = 0) AND (length(leaves) > 0))),
    CONSTRAINT "a head has a root and a signature" CHECK (((length(root) = 32) AND (length(signature) = 64) AND (length(key) = 8)))
);
ALTER TABLE ONLY audit.head ALTER COLUMN leaves SET STORAGE EXTERNAL;

ALTER TABLE ONLY audit.head FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.head OWNER TO contactpoint_owner;

--
-- Name: TABLE head; Type: COMMENT; Schema: audit; Owner: contactpoint_owner
--

COMMENT ON TABLE audit.head IS 'Signed with a key that the database has not; append-only.';

--
-- Name: COLUMN head.size; Type: COMMENT; Schema: audit; Owner: contactpoint_owner
--

COMMENT ON COLUMN audit.head.size IS 'How many leaves the tree has with this head.';

--
-- Name: COLUMN head.frontier; Type: COMMENT; Schema: audit; Owner: contactpoint_owner
--

COMMENT ON COLUMN audit.head.frontier IS 'The roots of the perfect trees that the leaves make, the largest first: where the next head goes on.';

--
-- Name: COLUMN head.leaves; Type: COMMENT; Schema: audit; Owner: contactpoint_owner
--

COMMENT ON COLUMN audit.head.leaves IS 'For each leaf 16 bytes, the request, and 32, the hash of the entry.';

--
-- Name: sealed(); Type: FUNCTION; Schema: audit; Owner: contactpoint_guard
--

CREATE FUNCTION audit.sealed() RETURNS pg_snapshot
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT COALESCE(( SELECT h.snapshot
            FROM audit.head h
           ORDER BY h.head DESC
          LIMIT 1), '3:3:'::pg_snapshot) AS "coalesce";
END;

ALTER FUNCTION audit.sealed() OWNER TO contactpoint_guard;

--
-- Name: set_home(uuid, text); Type: FUNCTION; Schema: audit; Owner: contactpoint_guard
--

CREATE FUNCTION audit.set_home(subject uuid, postcode text) RETURNS boolean
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'audit', 'pg_temp'
    AS $_$
    with kept as (
        insert into audit.home (account, postcode) select a.account, $2 from access.account as a where a.subject = $1
        on conflict (account) do update set postcode = excluded.postcode
        returning 1
    )
    select exists (select from kept)
$_$;

ALTER FUNCTION audit.set_home(subject uuid, postcode text) OWNER TO contactpoint_guard;

--
-- Name: sights(pg_snapshot, pg_snapshot); Type: FUNCTION; Schema: audit; Owner: contactpoint_guard
--

CREATE FUNCTION audit.sights(earlier pg_snapshot, later pg_snapshot) RETURNS TABLE(at timestamp with time zone, account bigint, authority smallint, action text, outcome text, reason text, child bigint)
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT b.at,
     b.account,
     b.authority,
     b.action,
     b.outcome,
     b.reason,
     c.child
    FROM (audit."between"(sights.earlier, sights.later) b(request, at, action, outcome, account, on_behalf_of, role, authority, purpose, reason, client, criteria, children, transaction)
      LEFT JOIN LATERAL unnest(b.children) c(child) ON (true))
   WHERE ((b.account IS NOT NULL) AND (((b.action = ANY (ARRAY['open'::text, 'override'::text])) AND (b.outcome = ANY (ARRAY['granted'::text, 'not-found'::text]))) OR ((b.action = 'search'::text) AND (b.outcome = 'returned'::text))));
END;

ALTER FUNCTION audit.sights(earlier pg_snapshot, later pg_snapshot) OWNER TO contactpoint_guard;

--
-- Name: suspicions(pg_snapshot, pg_snapshot); Type: FUNCTION; Schema: audit; Owner: contactpoint_guard
--

CREATE FUNCTION audit.suspicions(earlier pg_snapshot, later pg_snapshot) RETURNS TABLE(rule text, account bigint, child bigint, first_at timestamp with time zone, last_at timestamp with time zone, count bigint)
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'audit', 'pg_temp'
    SET plan_cache_mode TO 'force_custom_plan'
    AS $$
begin
    if not exists (select from audit.sights(earlier, later)) then
        return;
    end if;
    return query
    select 'override', s.account, s.child, min(s.at), max(s.at), count(*)
    from audit.sights(earlier, later) as s where s.action = 'override' and s.outcome = 'granted' group by s.account, s.child;

    return query
    select 'own-surname', s.account, s.child, min(s.at), max(s.at), count(*)
    from audit.sights(earlier, later) as s
    join access.account as a on a.account = s.account
    join search.candidate as c on c.child = s.child
    where s.action = 'open'
        and exists (select from unnest(c.families) as f
            where search.parts(f) && search.parts(regexp_replace(btrim(a.name), '^.*\s', '')))
    group by s.account, s.child;

    return query
    select 'own-address', s.account, s.child, min(s.at), max(s.at), count(*)
    from audit.sights(earlier, later) as s
    join audit.home as h on h.account = s.account
    join registry.child_address as d on d.child = s.child and d.postcode = h.postcode
    group by s.account, s.child;

    return query
    select 'colleagues-child', s.account, s.child, min(s.at), max(s.at), count(distinct s.at)
    from audit.sights(earlier, later) as s
    join registry.carer as r on r.child = s.child
    join access.account as a on a.authority = s.authority and a.account <> s.account
        and lower(a.name) = lower(r.given || ' ' || r.family)
    where s.action = 'open'
    group by s.account, s.child;

    return query
    select 'night', s.account, s.child, min(s.at), max(s.at), count(*)
    from audit.sights(earlier, later) as s
    join access.account as a on a.account = s.account
    join access.occupation as o on o.name = a.occupation
    where s.action = 'open' and s.child is not null and o.sector not in ('health', 'police', 'social care', 'fire and rescue')
        and (extract(hour from s.at at time zone 'Europe/London') >= 22 or extract(hour from s.at at time zone 'Europe/London') < 6)
    group by s.account, s.child;

    -- From here on what came before counts too.
    return query
    select 'child-by-many', null::bigint, o.child, min(e.at), max(e.at), count(distinct e.account)
    from audit.rule as r
    cross join (
        select s.child, max(s.at) as latest from audit.sights(earlier, later) as s where s.action <> 'search' and s.child is not null group by s.child
    ) as o
    join audit.entry as e on e.children @> array[o.child] and e.action = 'open' and e.outcome = 'granted'
        and e.at > o.latest - r.span and e.at <= o.latest
    where r.rule = 'child-by-many'
    group by r.threshold, o.child having count(distinct e.account) >= r.threshold;

    return query
    select found.rule, found.account, null::bigint, found.first_at, found.last_at, found.count
    from (select s.account, max(s.at) as latest from audit.sights(earlier, later) as s group by s.account) as u
    cross join lateral (
        select 'many-by-one' as rule, u.account, min(e.at) as first_at, max(e.at) as last_at, count(distinct e.children[1]) as count
        from audit.rule as r
        join audit.entry as e on e.account = u.account and e.at > u.latest - r.span and e.at <= u.latest
            and e.action = 'open' and e.outcome = 'granted'
        where r.rule = 'many-by-one' group by r.threshold having count(distinct e.children[1]) >= r.threshold
        union all
        select 'walking-numbers', u.account, min(e.at), max(e.at), count(*)
        from audit.rule as r
        join audit.entry as e on e.account = u.account and e.at > u.latest - r.span and e.at <= u.latest
            and e.action = 'open' and e.outcome = 'not-found'
        where r.rule = 'walking-numbers' group by r.threshold having count(*) >= r.threshold
        union all
        select 'one-reason', u.account, min(e.at), max(e.at), count(distinct e.children[1])
        from audit.rule as r
        join audit.entry as e on e.account = u.account and e.at > u.latest - r.span and e.at <= u.latest
            and e.action = 'open' and e.outcome = 'granted'
        where r.rule = 'one-reason' group by r.threshold, lower(btrim(e.reason)) having count(distinct e.children[1]) >= r.threshold
        union all
        -- Who is shielded isn't counted: a count would say where somebody hides.
        select 'walking-address', u.account, min(e.at), max(e.at), count(distinct d.line_1)
        from audit.rule as r
        join audit.entry as e on e.account = u.account and e.at > u.latest - r.span and e.at <= u.latest
            and (e.action = 'open' and e.outcome = 'granted' or e.action = 'search' and e.outcome = 'returned')
        cross join lateral unnest(e.children) as c (child)
        join registry.child_address as d on d.child = c.child and d.lived_to is null
        where r.rule = 'walking-address'
            and not exists (select from shielding.shield as s where s.child = c.child and s.ended is null)
        group by r.threshold, d.postcode having count(distinct d.line_1) >= r.threshold
        union all
        select 'walking-class', u.account, min(e.at), max(e.at), count(distinct c.number)
        from audit.rule as r
        join audit.entry as e on e.account = u.account and e.at > u.latest - r.span and e.at <= u.latest
            and e.action = 'open' and e.outcome = 'granted'
        join registry.child as c on c.number = e.children[1]
        join contacts.involvement as i on i.child = c.number and i.ended is null
        join contacts.service as v on v.service = i.service and v.kind in ('school', 'nursery')
        join access.account as a on a.account = u.account
        join access.occupation as o on o.name = a.occupation and o.sector <> 'education'
        where r.rule = 'walking-class'
            and not exists (select from shielding.shield as s where s.child = c.number and s.ended is null)
        group by r.threshold, v.service, extract(year from c.born - interval '8 months') having count(distinct c.number) >= r.threshold
        union all
        -- Looked at once the four weeks are over.
        select 'no-involvement', u.account, min(e.at), max(e.at), count(distinct e.children[1])
        from audit.rule as r
        join access.account as a on a.account = u.account
        join audit.entry as e on e.account = u.account and e.at > u.latest - 2 * r.span and e.at <= u.latest - r.span
            and e.action = 'open' and e.outcome = 'granted'
        where r.rule = 'no-involvement'
        group by r.threshold
        having count(distinct e.children[1]) >= r.threshold
            and 10 * count(distinct e.children[1]) filter (where exists (
                select from contacts.involvement as i
                where i.child = e.children[1] and lower(i.practitioner) = lower(a.name))) < count(distinct e.children[1])
    ) as found;
end $$;

ALTER FUNCTION audit.suspicions(earlier pg_snapshot, later pg_snapshot) OWNER TO contactpoint_guard;

--
-- Name: tip(); Type: FUNCTION; Schema: audit; Owner: contactpoint_guard
--

CREATE FUNCTION audit.tip() RETURNS TABLE(head bigint, size bigint, at timestamp with time zone, snapshot text, root bytea, key bytea, signature bytea, frontier bytea, leaves bytea)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'audit', 'pg_temp'
    AS $$
    select h.head, h.size, h.at, h.snapshot::text, h.root, h.key, h.signature, h.frontier, h.leaves
    from audit.head as h order by h.head desc limit 1
$$;

ALTER FUNCTION audit.tip() OWNER TO contactpoint_guard;

--
-- Name: watch(integer); Type: FUNCTION; Schema: audit; Owner: contactpoint_guard
--

CREATE FUNCTION audit.watch(most integer) RETURNS TABLE(looked_at bigint, alerts bigint, has_more boolean)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'audit', 'pg_temp'
    AS $$
declare
    before pg_snapshot;
    later pg_snapshot;
begin
    -- One watch at a time, and the next goes on where it ended.
    if not pg_try_advisory_xact_lock(hashtextextended('audit.watch', 0)) then
        return query select 0::bigint, 0::bigint, false;
        return;
    end if;
    before := coalesce((select w.snapshot from audit.watching as w), '3:3:');
    later := audit.next_after(before, most);
    with found as (
        select s.account, s.child, min(s.first_at) as first_at, max(s.last_at) as last_at,
            jsonb_object_agg(s.rule, jsonb_build_object('count', s.count, 'at', s.last_at)) as reasons
        from audit.suspicions(before, later) as s
        join audit.rule as r on r.rule = s.rule and r.enabled
        group by s.account, s.child
    ), raised as (
        insert into audit.alert (account, child, first_at, last_at, reasons, score)
        select f.account, f.child, f.first_at, f.last_at, f.reasons, audit.score(f.reasons) from found as f
        on conflict (coalesce(account, 0), coalesce(child, 0)) where closed_at is null do update
        set last_at = excluded.last_at, reasons = alert.reasons || excluded.reasons,
            score = audit.score(alert.reasons || excluded.reasons)
        returning 1
    )
    select (select count(*) from audit.between(before, later)), count(*), later::text <> pg_current_snapshot()::text
    into looked_at, alerts, has_more from raised;
    insert into audit.watching (one, snapshot, watched_at) values (true, later, clock_timestamp())
    on conflict (one) do update set snapshot = excluded.snapshot, watched_at = excluded.watched_at;
    return next;
end $$;

ALTER FUNCTION audit.watch(most integer) OWNER TO contactpoint_guard;

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
-- Name: alert_alert_seq; Type: SEQUENCE; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE audit.alert ALTER COLUMN alert ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME audit.alert_alert_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

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
    children bigint[] NOT NULL,
    transaction xid8 DEFAULT pg_current_xact_id() NOT NULL
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
    children bigint[] NOT NULL,
    transaction xid8 DEFAULT pg_current_xact_id() NOT NULL
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
    children bigint[] NOT NULL,
    transaction xid8 DEFAULT pg_current_xact_id() NOT NULL
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
    children bigint[] NOT NULL,
    transaction xid8 DEFAULT pg_current_xact_id() NOT NULL
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
    children bigint[] NOT NULL,
    transaction xid8 DEFAULT pg_current_xact_id() NOT NULL
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
    children bigint[] NOT NULL,
    transaction xid8 DEFAULT pg_current_xact_id() NOT NULL
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
    children bigint[] NOT NULL,
    transaction xid8 DEFAULT pg_current_xact_id() NOT NULL
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
    children bigint[] NOT NULL,
    transaction xid8 DEFAULT pg_current_xact_id() NOT NULL
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
    children bigint[] NOT NULL,
    transaction xid8 DEFAULT pg_current_xact_id() NOT NULL
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
    children bigint[] NOT NULL,
    transaction xid8 DEFAULT pg_current_xact_id() NOT NULL
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
    children bigint[] NOT NULL,
    transaction xid8 DEFAULT pg_current_xact_id() NOT NULL
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
    children bigint[] NOT NULL,
    transaction xid8 DEFAULT pg_current_xact_id() NOT NULL
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
    children bigint[] NOT NULL,
    transaction xid8 DEFAULT pg_current_xact_id() NOT NULL
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
    children bigint[] NOT NULL,
    transaction xid8 DEFAULT pg_current_xact_id() NOT NULL
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
    children bigint[] NOT NULL,
    transaction xid8 DEFAULT pg_current_xact_id() NOT NULL
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
    children bigint[] NOT NULL,
    transaction xid8 DEFAULT pg_current_xact_id() NOT NULL
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
    children bigint[] NOT NULL,
    transaction xid8 DEFAULT pg_current_xact_id() NOT NULL
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
    children bigint[] NOT NULL,
    transaction xid8 DEFAULT pg_current_xact_id() NOT NULL
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
    children bigint[] NOT NULL,
    transaction xid8 DEFAULT pg_current_xact_id() NOT NULL
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
    children bigint[] NOT NULL,
    transaction xid8 DEFAULT pg_current_xact_id() NOT NULL
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
    children bigint[] NOT NULL,
    transaction xid8 DEFAULT pg_current_xact_id() NOT NULL
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
    children bigint[] NOT NULL,
    transaction xid8 DEFAULT pg_current_xact_id() NOT NULL
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
    children bigint[] NOT NULL,
    transaction xid8 DEFAULT pg_current_xact_id() NOT NULL
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
    children bigint[] NOT NULL,
    transaction xid8 DEFAULT pg_current_xact_id() NOT NULL
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
    children bigint[] NOT NULL,
    transaction xid8 DEFAULT pg_current_xact_id() NOT NULL
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
    children bigint[] NOT NULL,
    transaction xid8 DEFAULT pg_current_xact_id() NOT NULL
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
    children bigint[] NOT NULL,
    transaction xid8 DEFAULT pg_current_xact_id() NOT NULL
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
    children bigint[] NOT NULL,
    transaction xid8 DEFAULT pg_current_xact_id() NOT NULL
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
    children bigint[] NOT NULL,
    transaction xid8 DEFAULT pg_current_xact_id() NOT NULL
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
    children bigint[] NOT NULL,
    transaction xid8 DEFAULT pg_current_xact_id() NOT NULL
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
    children bigint[] NOT NULL,
    transaction xid8 DEFAULT pg_current_xact_id() NOT NULL
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
    children bigint[] NOT NULL,
    transaction xid8 DEFAULT pg_current_xact_id() NOT NULL
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
    children bigint[] NOT NULL,
    transaction xid8 DEFAULT pg_current_xact_id() NOT NULL
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
    children bigint[] NOT NULL,
    transaction xid8 DEFAULT pg_current_xact_id() NOT NULL
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
    children bigint[] NOT NULL,
    transaction xid8 DEFAULT pg_current_xact_id() NOT NULL
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
    children bigint[] NOT NULL,
    transaction xid8 DEFAULT pg_current_xact_id() NOT NULL
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
    children bigint[] NOT NULL,
    transaction xid8 DEFAULT pg_current_xact_id() NOT NULL
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
    children bigint[] NOT NULL,
    transaction xid8 DEFAULT pg_current_xact_id() NOT NULL
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
    children bigint[] NOT NULL,
    transaction xid8 DEFAULT pg_current_xact_id() NOT NULL
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
    children bigint[] NOT NULL,
    transaction xid8 DEFAULT pg_current_xact_id() NOT NULL
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
    children bigint[] NOT NULL,
    transaction xid8 DEFAULT pg_current_xact_id() NOT NULL
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
    children bigint[] NOT NULL,
    transaction xid8 DEFAULT pg_current_xact_id() NOT NULL
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
    children bigint[] NOT NULL,
    transaction xid8 DEFAULT pg_current_xact_id() NOT NULL
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
    children bigint[] NOT NULL,
    transaction xid8 DEFAULT pg_current_xact_id() NOT NULL
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
    children bigint[] NOT NULL,
    transaction xid8 DEFAULT pg_current_xact_id() NOT NULL
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
    children bigint[] NOT NULL,
    transaction xid8 DEFAULT pg_current_xact_id() NOT NULL
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
    children bigint[] NOT NULL,
    transaction xid8 DEFAULT pg_current_xact_id() NOT NULL
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
    children bigint[] NOT NULL,
    transaction xid8 DEFAULT pg_current_xact_id() NOT NULL
);

ALTER TABLE ONLY audit.entry_2029_12 FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.entry_2029_12 OWNER TO contactpoint_owner;

--
-- Name: home; Type: TABLE; Schema: audit; Owner: contactpoint_owner
--

CREATE TABLE audit.home (
    account bigint NOT NULL,
    postcode text NOT NULL,
    CONSTRAINT "a postcode is stored as AA9A 9AA" CHECK ((postcode ~ '^[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][A-Z]{2}$'::text))
);

ALTER TABLE ONLY audit.home FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.home OWNER TO contactpoint_owner;

--
-- Name: watching; Type: TABLE; Schema: audit; Owner: contactpoint_owner
--

CREATE TABLE audit.watching (
    one boolean DEFAULT true NOT NULL,
    snapshot pg_snapshot NOT NULL,
    watched_at timestamp with time zone NOT NULL,
    CONSTRAINT "there is one row" CHECK (one)
);

ALTER TABLE ONLY audit.watching FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.watching OWNER TO contactpoint_owner;

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
-- Name: alert alert_pkey; Type: CONSTRAINT; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.alert
    ADD CONSTRAINT alert_pkey PRIMARY KEY (alert);

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
-- Name: head head_pkey; Type: CONSTRAINT; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.head
    ADD CONSTRAINT head_pkey PRIMARY KEY (head);

--
-- Name: home home_pkey; Type: CONSTRAINT; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.home
    ADD CONSTRAINT home_pkey PRIMARY KEY (account);

--
-- Name: rule rule_pkey; Type: CONSTRAINT; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.rule
    ADD CONSTRAINT rule_pkey PRIMARY KEY (rule);

--
-- Name: sealing sealing_pkey; Type: CONSTRAINT; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.sealing
    ADD CONSTRAINT sealing_pkey PRIMARY KEY (one);

--
-- Name: watching watching_pkey; Type: CONSTRAINT; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.watching
    ADD CONSTRAINT watching_pkey PRIMARY KEY (one);

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
-- Name: entry_account; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_account ON ONLY audit.entry USING btree (account, at);

--
-- Name: entry_2026_01_account_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_01_account_at_idx ON audit.entry_2026_01 USING btree (account, at);

--
-- Name: entry_at; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_at ON ONLY audit.entry USING brin (at);

--
-- Name: entry_2026_01_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_01_at_idx ON audit.entry_2026_01 USING brin (at);

--
-- Name: entry_authority; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_authority ON ONLY audit.entry USING btree (authority, at);

--
-- Name: entry_2026_01_authority_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_01_authority_at_idx ON audit.entry_2026_01 USING btree (authority, at);

--
-- Name: entry_children; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_children ON ONLY audit.entry USING gin (children) WHERE ((outcome = 'returned'::text) OR (action <> 'search'::text));

--
-- Name: entry_2026_01_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_01_children_idx ON audit.entry_2026_01 USING gin (children) WHERE ((outcome = 'returned'::text) OR (action <> 'search'::text));

--
-- Name: entry_transaction; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_transaction ON ONLY audit.entry USING btree (transaction);

--
-- Name: entry_2026_01_transaction_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_01_transaction_idx ON audit.entry_2026_01 USING btree (transaction);

--
-- Name: entry_2026_02_account_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_02_account_at_idx ON audit.entry_2026_02 USING btree (account, at);

--
-- Name: entry_2026_02_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_02_at_idx ON audit.entry_2026_02 USING brin (at);

--
-- Name: entry_2026_02_authority_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_02_authority_at_idx ON audit.entry_2026_02 USING btree (authority, at);

--
-- Name: entry_2026_02_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_02_children_idx ON audit.entry_2026_02 USING gin (children) WHERE ((outcome = 'returned'::text) OR (action <> 'search'::text));

--
-- Name: entry_2026_02_transaction_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_02_transaction_idx ON audit.entry_2026_02 USING btree (transaction);

--
-- Name: entry_2026_03_account_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_03_account_at_idx ON audit.entry_2026_03 USING btree (account, at);

--
-- Name: entry_2026_03_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_03_at_idx ON audit.entry_2026_03 USING brin (at);

--
-- Name: entry_2026_03_authority_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_03_authority_at_idx ON audit.entry_2026_03 USING btree (authority, at);

--
-- Name: entry_2026_03_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_03_children_idx ON audit.entry_2026_03 USING gin (children) WHERE ((outcome = 'returned'::text) OR (action <> 'search'::text));

--
-- Name: entry_2026_03_transaction_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_03_transaction_idx ON audit.entry_2026_03 USING btree (transaction);

--
-- Name: entry_2026_04_account_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_04_account_at_idx ON audit.entry_2026_04 USING btree (account, at);

--
-- Name: entry_2026_04_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_04_at_idx ON audit.entry_2026_04 USING brin (at);

--
-- Name: entry_2026_04_authority_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_04_authority_at_idx ON audit.entry_2026_04 USING btree (authority, at);

--
-- Name: entry_2026_04_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_04_children_idx ON audit.entry_2026_04 USING gin (children) WHERE ((outcome = 'returned'::text) OR (action <> 'search'::text));

--
-- Name: entry_2026_04_transaction_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_04_transaction_idx ON audit.entry_2026_04 USING btree (transaction);

--
-- Name: entry_2026_05_account_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_05_account_at_idx ON audit.entry_2026_05 USING btree (account, at);

--
-- Name: entry_2026_05_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_05_at_idx ON audit.entry_2026_05 USING brin (at);

--
-- Name: entry_2026_05_authority_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_05_authority_at_idx ON audit.entry_2026_05 USING btree (authority, at);

--
-- Name: entry_2026_05_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_05_children_idx ON audit.entry_2026_05 USING gin (children) WHERE ((outcome = 'returned'::text) OR (action <> 'search'::text));

--
-- Name: entry_2026_05_transaction_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_05_transaction_idx ON audit.entry_2026_05 USING btree (transaction);

--
-- Name: entry_2026_06_account_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_06_account_at_idx ON audit.entry_2026_06 USING btree (account, at);

--
-- Name: entry_2026_06_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_06_at_idx ON audit.entry_2026_06 USING brin (at);

--
-- Name: entry_2026_06_authority_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_06_authority_at_idx ON audit.entry_2026_06 USING btree (authority, at);

--
-- Name: entry_2026_06_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_06_children_idx ON audit.entry_2026_06 USING gin (children) WHERE ((outcome = 'returned'::text) OR (action <> 'search'::text));

--
-- Name: entry_2026_06_transaction_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_06_transaction_idx ON audit.entry_2026_06 USING btree (transaction);

--
-- Name: entry_2026_07_account_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_07_account_at_idx ON audit.entry_2026_07 USING btree (account, at);

--
-- Name: entry_2026_07_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_07_at_idx ON audit.entry_2026_07 USING brin (at);

--
-- Name: entry_2026_07_authority_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_07_authority_at_idx ON audit.entry_2026_07 USING btree (authority, at);

--
-- Name: entry_2026_07_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_07_children_idx ON audit.entry_2026_07 USING gin (children) WHERE ((outcome = 'returned'::text) OR (action <> 'search'::text));

--
-- Name: entry_2026_07_transaction_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_07_transaction_idx ON audit.entry_2026_07 USING btree (transaction);

--
-- Name: entry_2026_08_account_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_08_account_at_idx ON audit.entry_2026_08 USING btree (account, at);

--
-- Name: entry_2026_08_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_08_at_idx ON audit.entry_2026_08 USING brin (at);

--
-- Name: entry_2026_08_authority_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_08_authority_at_idx ON audit.entry_2026_08 USING btree (authority, at);

--
-- Name: entry_2026_08_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_08_children_idx ON audit.entry_2026_08 USING gin (children) WHERE ((outcome = 'returned'::text) OR (action <> 'search'::text));

--
-- Name: entry_2026_08_transaction_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_08_transaction_idx ON audit.entry_2026_08 USING btree (transaction);

--
-- Name: entry_2026_09_account_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_09_account_at_idx ON audit.entry_2026_09 USING btree (account, at);

--
-- Name: entry_2026_09_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_09_at_idx ON audit.entry_2026_09 USING brin (at);

--
-- Name: entry_2026_09_authority_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_09_authority_at_idx ON audit.entry_2026_09 USING btree (authority, at);

--
-- Name: entry_2026_09_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_09_children_idx ON audit.entry_2026_09 USING gin (children) WHERE ((outcome = 'returned'::text) OR (action <> 'search'::text));

--
-- Name: entry_2026_09_transaction_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_09_transaction_idx ON audit.entry_2026_09 USING btree (transaction);

--
-- Name: entry_2026_10_account_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_10_account_at_idx ON audit.entry_2026_10 USING btree (account, at);

--
-- Name: entry_2026_10_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_10_at_idx ON audit.entry_2026_10 USING brin (at);

--
-- Name: entry_2026_10_authority_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_10_authority_at_idx ON audit.entry_2026_10 USING btree (authority, at);

--
-- Name: entry_2026_10_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_10_children_idx ON audit.entry_2026_10 USING gin (children) WHERE ((outcome = 'returned'::text) OR (action <> 'search'::text));

--
-- Name: entry_2026_10_transaction_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_10_transaction_idx ON audit.entry_2026_10 USING btree (transaction);

--
-- Name: entry_2026_11_account_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_11_account_at_idx ON audit.entry_2026_11 USING btree (account, at);

--
-- Name: entry_2026_11_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_11_at_idx ON audit.entry_2026_11 USING brin (at);

--
-- Name: entry_2026_11_authority_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_11_authority_at_idx ON audit.entry_2026_11 USING btree (authority, at);

--
-- Name: entry_2026_11_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_11_children_idx ON audit.entry_2026_11 USING gin (children) WHERE ((outcome = 'returned'::text) OR (action <> 'search'::text));

--
-- Name: entry_2026_11_transaction_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_11_transaction_idx ON audit.entry_2026_11 USING btree (transaction);

--
-- Name: entry_2026_12_account_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_12_account_at_idx ON audit.entry_2026_12 USING btree (account, at);

--
-- Name: entry_2026_12_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_12_at_idx ON audit.entry_2026_12 USING brin (at);

--
-- Name: entry_2026_12_authority_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_12_authority_at_idx ON audit.entry_2026_12 USING btree (authority, at);

--
-- Name: entry_2026_12_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_12_children_idx ON audit.entry_2026_12 USING gin (children) WHERE ((outcome = 'returned'::text) OR (action <> 'search'::text));

--
-- Name: entry_2026_12_transaction_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_12_transaction_idx ON audit.entry_2026_12 USING btree (transaction);

--
-- Name: entry_2027_01_account_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_01_account_at_idx ON audit.entry_2027_01 USING btree (account, at);

--
-- Name: entry_2027_01_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_01_at_idx ON audit.entry_2027_01 USING brin (at);

--
-- Name: entry_2027_01_authority_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_01_authority_at_idx ON audit.entry_2027_01 USING btree (authority, at);

--
-- Name: entry_2027_01_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_01_children_idx ON audit.entry_2027_01 USING gin (children) WHERE ((outcome = 'returned'::text) OR (action <> 'search'::text));

--
-- Name: entry_2027_01_transaction_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_01_transaction_idx ON audit.entry_2027_01 USING btree (transaction);

--
-- Name: entry_2027_02_account_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_02_account_at_idx ON audit.entry_2027_02 USING btree (account, at);

--
-- Name: entry_2027_02_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_02_at_idx ON audit.entry_2027_02 USING brin (at);

--
-- Name: entry_2027_02_authority_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_02_authority_at_idx ON audit.entry_2027_02 USING btree (authority, at);

--
-- Name: entry_2027_02_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_02_children_idx ON audit.entry_2027_02 USING gin (children) WHERE ((outcome = 'returned'::text) OR (action <> 'search'::text));

--
-- Name: entry_2027_02_transaction_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_02_transaction_idx ON audit.entry_2027_02 USING btree (transaction);

--
-- Name: entry_2027_03_account_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_03_account_at_idx ON audit.entry_2027_03 USING btree (account, at);

--
-- Name: entry_2027_03_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_03_at_idx ON audit.entry_2027_03 USING brin (at);

--
-- Name: entry_2027_03_authority_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_03_authority_at_idx ON audit.entry_2027_03 USING btree (authority, at);

--
-- Name: entry_2027_03_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_03_children_idx ON audit.entry_2027_03 USING gin (children) WHERE ((outcome = 'returned'::text) OR (action <> 'search'::text));

--
-- Name: entry_2027_03_transaction_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_03_transaction_idx ON audit.entry_2027_03 USING btree (transaction);

--
-- Name: entry_2027_04_account_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_04_account_at_idx ON audit.entry_2027_04 USING btree (account, at);

--
-- Name: entry_2027_04_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_04_at_idx ON audit.entry_2027_04 USING brin (at);

--
-- Name: entry_2027_04_authority_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_04_authority_at_idx ON audit.entry_2027_04 USING btree (authority, at);

--
-- Name: entry_2027_04_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_04_children_idx ON audit.entry_2027_04 USING gin (children) WHERE ((outcome = 'returned'::text) OR (action <> 'search'::text));

--
-- Name: entry_2027_04_transaction_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_04_transaction_idx ON audit.entry_2027_04 USING btree (transaction);

--
-- Name: entry_2027_05_account_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_05_account_at_idx ON audit.entry_2027_05 USING btree (account, at);

--
-- Name: entry_2027_05_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_05_at_idx ON audit.entry_2027_05 USING brin (at);

--
-- Name: entry_2027_05_authority_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_05_authority_at_idx ON audit.entry_2027_05 USING btree (authority, at);

--
-- Name: entry_2027_05_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_05_children_idx ON audit.entry_2027_05 USING gin (children) WHERE ((outcome = 'returned'::text) OR (action <> 'search'::text));

--
-- Name: entry_2027_05_transaction_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_05_transaction_idx ON audit.entry_2027_05 USING btree (transaction);

--
-- Name: entry_2027_06_account_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_06_account_at_idx ON audit.entry_2027_06 USING btree (account, at);

--
-- Name: entry_2027_06_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_06_at_idx ON audit.entry_2027_06 USING brin (at);

--
-- Name: entry_2027_06_authority_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_06_authority_at_idx ON audit.entry_2027_06 USING btree (authority, at);

--
-- Name: entry_2027_06_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_06_children_idx ON audit.entry_2027_06 USING gin (children) WHERE ((outcome = 'returned'::text) OR (action <> 'search'::text));

--
-- Name: entry_2027_06_transaction_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_06_transaction_idx ON audit.entry_2027_06 USING btree (transaction);

--
-- Name: entry_2027_07_account_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_07_account_at_idx ON audit.entry_2027_07 USING btree (account, at);

--
-- Name: entry_2027_07_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_07_at_idx ON audit.entry_2027_07 USING brin (at);

--
-- Name: entry_2027_07_authority_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_07_authority_at_idx ON audit.entry_2027_07 USING btree (authority, at);

--
-- Name: entry_2027_07_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_07_children_idx ON audit.entry_2027_07 USING gin (children) WHERE ((outcome = 'returned'::text) OR (action <> 'search'::text));

--
-- Name: entry_2027_07_transaction_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_07_transaction_idx ON audit.entry_2027_07 USING btree (transaction);

--
-- Name: entry_2027_08_account_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_08_account_at_idx ON audit.entry_2027_08 USING btree (account, at);

--
-- Name: entry_2027_08_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_08_at_idx ON audit.entry_2027_08 USING brin (at);

--
-- Name: entry_2027_08_authority_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_08_authority_at_idx ON audit.entry_2027_08 USING btree (authority, at);

--
-- Name: entry_2027_08_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_08_children_idx ON audit.entry_2027_08 USING gin (children) WHERE ((outcome = 'returned'::text) OR (action <> 'search'::text));

--
-- Name: entry_2027_08_transaction_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_08_transaction_idx ON audit.entry_2027_08 USING btree (transaction);

--
-- Name: entry_2027_09_account_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_09_account_at_idx ON audit.entry_2027_09 USING btree (account, at);

--
-- Name: entry_2027_09_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_09_at_idx ON audit.entry_2027_09 USING brin (at);

--
-- Name: entry_2027_09_authority_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_09_authority_at_idx ON audit.entry_2027_09 USING btree (authority, at);

--
-- Name: entry_2027_09_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_09_children_idx ON audit.entry_2027_09 USING gin (children) WHERE ((outcome = 'returned'::text) OR (action <> 'search'::text));

--
-- Name: entry_2027_09_transaction_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_09_transaction_idx ON audit.entry_2027_09 USING btree (transaction);

--
-- Name: entry_2027_10_account_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_10_account_at_idx ON audit.entry_2027_10 USING btree (account, at);

--
-- Name: entry_2027_10_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_10_at_idx ON audit.entry_2027_10 USING brin (at);

--
-- Name: entry_2027_10_authority_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_10_authority_at_idx ON audit.entry_2027_10 USING btree (authority, at);

--
-- Name: entry_2027_10_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_10_children_idx ON audit.entry_2027_10 USING gin (children) WHERE ((outcome = 'returned'::text) OR (action <> 'search'::text));

--
-- Name: entry_2027_10_transaction_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_10_transaction_idx ON audit.entry_2027_10 USING btree (transaction);

--
-- Name: entry_2027_11_account_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_11_account_at_idx ON audit.entry_2027_11 USING btree (account, at);

--
-- Name: entry_2027_11_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_11_at_idx ON audit.entry_2027_11 USING brin (at);

--
-- Name: entry_2027_11_authority_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_11_authority_at_idx ON audit.entry_2027_11 USING btree (authority, at);

--
-- Name: entry_2027_11_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_11_children_idx ON audit.entry_2027_11 USING gin (children) WHERE ((outcome = 'returned'::text) OR (action <> 'search'::text));

--
-- Name: entry_2027_11_transaction_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_11_transaction_idx ON audit.entry_2027_11 USING btree (transaction);

--
-- Name: entry_2027_12_account_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_12_account_at_idx ON audit.entry_2027_12 USING btree (account, at);

--
-- Name: entry_2027_12_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_12_at_idx ON audit.entry_2027_12 USING brin (at);

--
-- Name: entry_2027_12_authority_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_12_authority_at_idx ON audit.entry_2027_12 USING btree (authority, at);

--
-- Name: entry_2027_12_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_12_children_idx ON audit.entry_2027_12 USING gin (children) WHERE ((outcome = 'returned'::text) OR (action <> 'search'::text));

--
-- Name: entry_2027_12_transaction_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_12_transaction_idx ON audit.entry_2027_12 USING btree (transaction);

--
-- Name: entry_2028_01_account_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_01_account_at_idx ON audit.entry_2028_01 USING btree (account, at);

--
-- Name: entry_2028_01_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_01_at_idx ON audit.entry_2028_01 USING brin (at);

--
-- Name: entry_2028_01_authority_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_01_authority_at_idx ON audit.entry_2028_01 USING btree (authority, at);

--
-- Name: entry_2028_01_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_01_children_idx ON audit.entry_2028_01 USING gin (children) WHERE ((outcome = 'returned'::text) OR (action <> 'search'::text));

--
-- Name: entry_2028_01_transaction_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_01_transaction_idx ON audit.entry_2028_01 USING btree (transaction);

--
-- Name: entry_2028_02_account_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_02_account_at_idx ON audit.entry_2028_02 USING btree (account, at);

--
-- Name: entry_2028_02_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_02_at_idx ON audit.entry_2028_02 USING brin (at);

--
-- Name: entry_2028_02_authority_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_02_authority_at_idx ON audit.entry_2028_02 USING btree (authority, at);

--
-- Name: entry_2028_02_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_02_children_idx ON audit.entry_2028_02 USING gin (children) WHERE ((outcome = 'returned'::text) OR (action <> 'search'::text));

--
-- Name: entry_2028_02_transaction_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_02_transaction_idx ON audit.entry_2028_02 USING btree (transaction);

--
-- Name: entry_2028_03_account_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_03_account_at_idx ON audit.entry_2028_03 USING btree (account, at);

--
-- Name: entry_2028_03_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_03_at_idx ON audit.entry_2028_03 USING brin (at);

--
-- Name: entry_2028_03_authority_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_03_authority_at_idx ON audit.entry_2028_03 USING btree (authority, at);

--
-- Name: entry_2028_03_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_03_children_idx ON audit.entry_2028_03 USING gin (children) WHERE ((outcome = 'returned'::text) OR (action <> 'search'::text));

--
-- Name: entry_2028_03_transaction_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_03_transaction_idx ON audit.entry_2028_03 USING btree (transaction);

--
-- Name: entry_2028_04_account_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_04_account_at_idx ON audit.entry_2028_04 USING btree (account, at);

--
-- Name: entry_2028_04_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_04_at_idx ON audit.entry_2028_04 USING brin (at);

--
-- Name: entry_2028_04_authority_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_04_authority_at_idx ON audit.entry_2028_04 USING btree (authority, at);

--
-- Name: entry_2028_04_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_04_children_idx ON audit.entry_2028_04 USING gin (children) WHERE ((outcome = 'returned'::text) OR (action <> 'search'::text));

--
-- Name: entry_2028_04_transaction_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_04_transaction_idx ON audit.entry_2028_04 USING btree (transaction);

--
-- Name: entry_2028_05_account_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_05_account_at_idx ON audit.entry_2028_05 USING btree (account, at);

--
-- Name: entry_2028_05_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_05_at_idx ON audit.entry_2028_05 USING brin (at);

--
-- Name: entry_2028_05_authority_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_05_authority_at_idx ON audit.entry_2028_05 USING btree (authority, at);

--
-- Name: entry_2028_05_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_05_children_idx ON audit.entry_2028_05 USING gin (children) WHERE ((outcome = 'returned'::text) OR (action <> 'search'::text));

--
-- Name: entry_2028_05_transaction_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_05_transaction_idx ON audit.entry_2028_05 USING btree (transaction);

--
-- Name: entry_2028_06_account_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_06_account_at_idx ON audit.entry_2028_06 USING btree (account, at);

--
-- Name: entry_2028_06_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_06_at_idx ON audit.entry_2028_06 USING brin (at);

--
-- Name: entry_2028_06_authority_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_06_authority_at_idx ON audit.entry_2028_06 USING btree (authority, at);

--
-- Name: entry_2028_06_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_06_children_idx ON audit.entry_2028_06 USING gin (children) WHERE ((outcome = 'returned'::text) OR (action <> 'search'::text));

--
-- Name: entry_2028_06_transaction_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_06_transaction_idx ON audit.entry_2028_06 USING btree (transaction);

--
-- Name: entry_2028_07_account_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_07_account_at_idx ON audit.entry_2028_07 USING btree (account, at);

--
-- Name: entry_2028_07_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_07_at_idx ON audit.entry_2028_07 USING brin (at);

--
-- Name: entry_2028_07_authority_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_07_authority_at_idx ON audit.entry_2028_07 USING btree (authority, at);

--
-- Name: entry_2028_07_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_07_children_idx ON audit.entry_2028_07 USING gin (children) WHERE ((outcome = 'returned'::text) OR (action <> 'search'::text));

--
-- Name: entry_2028_07_transaction_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_07_transaction_idx ON audit.entry_2028_07 USING btree (transaction);

--
-- Name: entry_2028_08_account_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_08_account_at_idx ON audit.entry_2028_08 USING btree (account, at);

--
-- Name: entry_2028_08_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_08_at_idx ON audit.entry_2028_08 USING brin (at);

--
-- Name: entry_2028_08_authority_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_08_authority_at_idx ON audit.entry_2028_08 USING btree (authority, at);

--
-- Name: entry_2028_08_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_08_children_idx ON audit.entry_2028_08 USING gin (children) WHERE ((outcome = 'returned'::text) OR (action <> 'search'::text));

--
-- Name: entry_2028_08_transaction_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_08_transaction_idx ON audit.entry_2028_08 USING btree (transaction);

--
-- Name: entry_2028_09_account_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_09_account_at_idx ON audit.entry_2028_09 USING btree (account, at);

--
-- Name: entry_2028_09_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_09_at_idx ON audit.entry_2028_09 USING brin (at);

--
-- Name: entry_2028_09_authority_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_09_authority_at_idx ON audit.entry_2028_09 USING btree (authority, at);

--
-- Name: entry_2028_09_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_09_children_idx ON audit.entry_2028_09 USING gin (children) WHERE ((outcome = 'returned'::text) OR (action <> 'search'::text));

--
-- Name: entry_2028_09_transaction_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_09_transaction_idx ON audit.entry_2028_09 USING btree (transaction);

--
-- Name: entry_2028_10_account_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_10_account_at_idx ON audit.entry_2028_10 USING btree (account, at);

--
-- Name: entry_2028_10_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_10_at_idx ON audit.entry_2028_10 USING brin (at);

--
-- Name: entry_2028_10_authority_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_10_authority_at_idx ON audit.entry_2028_10 USING btree (authority, at);

--
-- Name: entry_2028_10_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_10_children_idx ON audit.entry_2028_10 USING gin (children) WHERE ((outcome = 'returned'::text) OR (action <> 'search'::text));

--
-- Name: entry_2028_10_transaction_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_10_transaction_idx ON audit.entry_2028_10 USING btree (transaction);

--
-- Name: entry_2028_11_account_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_11_account_at_idx ON audit.entry_2028_11 USING btree (account, at);

--
-- Name: entry_2028_11_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_11_at_idx ON audit.entry_2028_11 USING brin (at);

--
-- Name: entry_2028_11_authority_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_11_authority_at_idx ON audit.entry_2028_11 USING btree (authority, at);

--
-- Name: entry_2028_11_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_11_children_idx ON audit.entry_2028_11 USING gin (children) WHERE ((outcome = 'returned'::text) OR (action <> 'search'::text));

--
-- Name: entry_2028_11_transaction_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_11_transaction_idx ON audit.entry_2028_11 USING btree (transaction);

--
-- Name: entry_2028_12_account_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_12_account_at_idx ON audit.entry_2028_12 USING btree (account, at);

--
-- Name: entry_2028_12_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_12_at_idx ON audit.entry_2028_12 USING brin (at);

--
-- Name: entry_2028_12_authority_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_12_authority_at_idx ON audit.entry_2028_12 USING btree (authority, at);

--
-- Name: entry_2028_12_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_12_children_idx ON audit.entry_2028_12 USING gin (children) WHERE ((outcome = 'returned'::text) OR (action <> 'search'::text));

--
-- Name: entry_2028_12_transaction_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_12_transaction_idx ON audit.entry_2028_12 USING btree (transaction);

--
-- Name: entry_2029_01_account_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_01_account_at_idx ON audit.entry_2029_01 USING btree (account, at);

--
-- Name: entry_2029_01_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_01_at_idx ON audit.entry_2029_01 USING brin (at);

--
-- Name: entry_2029_01_authority_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_01_authority_at_idx ON audit.entry_2029_01 USING btree (authority, at);

--
-- Name: entry_2029_01_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_01_children_idx ON audit.entry_2029_01 USING gin (children) WHERE ((outcome = 'returned'::text) OR (action <> 'search'::text));

--
-- Name: entry_2029_01_transaction_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_01_transaction_idx ON audit.entry_2029_01 USING btree (transaction);

--
-- Name: entry_2029_02_account_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_02_account_at_idx ON audit.entry_2029_02 USING btree (account, at);

--
-- Name: entry_2029_02_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_02_at_idx ON audit.entry_2029_02 USING brin (at);

--
-- Name: entry_2029_02_authority_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_02_authority_at_idx ON audit.entry_2029_02 USING btree (authority, at);

--
-- Name: entry_2029_02_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_02_children_idx ON audit.entry_2029_02 USING gin (children) WHERE ((outcome = 'returned'::text) OR (action <> 'search'::text));

--
-- Name: entry_2029_02_transaction_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_02_transaction_idx ON audit.entry_2029_02 USING btree (transaction);

--
-- Name: entry_2029_03_account_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_03_account_at_idx ON audit.entry_2029_03 USING btree (account, at);

--
-- Name: entry_2029_03_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_03_at_idx ON audit.entry_2029_03 USING brin (at);

--
-- Name: entry_2029_03_authority_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_03_authority_at_idx ON audit.entry_2029_03 USING btree (authority, at);

--
-- Name: entry_2029_03_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_03_children_idx ON audit.entry_2029_03 USING gin (children) WHERE ((outcome = 'returned'::text) OR (action <> 'search'::text));

--
-- Name: entry_2029_03_transaction_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_03_transaction_idx ON audit.entry_2029_03 USING btree (transaction);

--
-- Name: entry_2029_04_account_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_04_account_at_idx ON audit.entry_2029_04 USING btree (account, at);

--
-- Name: entry_2029_04_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_04_at_idx ON audit.entry_2029_04 USING brin (at);

--
-- Name: entry_2029_04_authority_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_04_authority_at_idx ON audit.entry_2029_04 USING btree (authority, at);

--
-- Name: entry_2029_04_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_04_children_idx ON audit.entry_2029_04 USING gin (children) WHERE ((outcome = 'returned'::text) OR (action <> 'search'::text));

--
-- Name: entry_2029_04_transaction_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_04_transaction_idx ON audit.entry_2029_04 USING btree (transaction);

--
-- Name: entry_2029_05_account_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_05_account_at_idx ON audit.entry_2029_05 USING btree (account, at);

--
-- Name: entry_2029_05_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_05_at_idx ON audit.entry_2029_05 USING brin (at);

--
-- Name: entry_2029_05_authority_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_05_authority_at_idx ON audit.entry_2029_05 USING btree (authority, at);

--
-- Name: entry_2029_05_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_05_children_idx ON audit.entry_2029_05 USING gin (children) WHERE ((outcome = 'returned'::text) OR (action <> 'search'::text));

--
-- Name: entry_2029_05_transaction_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_05_transaction_idx ON audit.entry_2029_05 USING btree (transaction);

--
-- Name: entry_2029_06_account_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_06_account_at_idx ON audit.entry_2029_06 USING btree (account, at);

--
-- Name: entry_2029_06_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_06_at_idx ON audit.entry_2029_06 USING brin (at);

--
-- Name: entry_2029_06_authority_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_06_authority_at_idx ON audit.entry_2029_06 USING btree (authority, at);

--
-- Name: entry_2029_06_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_06_children_idx ON audit.entry_2029_06 USING gin (children) WHERE ((outcome = 'returned'::text) OR (action <> 'search'::text));

--
-- Name: entry_2029_06_transaction_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_06_transaction_idx ON audit.entry_2029_06 USING btree (transaction);

--
-- Name: entry_2029_07_account_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_07_account_at_idx ON audit.entry_2029_07 USING btree (account, at);

--
-- Name: entry_2029_07_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_07_at_idx ON audit.entry_2029_07 USING brin (at);

--
-- Name: entry_2029_07_authority_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_07_authority_at_idx ON audit.entry_2029_07 USING btree (authority, at);

--
-- Name: entry_2029_07_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_07_children_idx ON audit.entry_2029_07 USING gin (children) WHERE ((outcome = 'returned'::text) OR (action <> 'search'::text));

--
-- Name: entry_2029_07_transaction_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_07_transaction_idx ON audit.entry_2029_07 USING btree (transaction);

--
-- Name: entry_2029_08_account_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_08_account_at_idx ON audit.entry_2029_08 USING btree (account, at);

--
-- Name: entry_2029_08_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_08_at_idx ON audit.entry_2029_08 USING brin (at);

--
-- Name: entry_2029_08_authority_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_08_authority_at_idx ON audit.entry_2029_08 USING btree (authority, at);

--
-- Name: entry_2029_08_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_08_children_idx ON audit.entry_2029_08 USING gin (children) WHERE ((outcome = 'returned'::text) OR (action <> 'search'::text));

--
-- Name: entry_2029_08_transaction_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_08_transaction_idx ON audit.entry_2029_08 USING btree (transaction);

--
-- Name: entry_2029_09_account_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_09_account_at_idx ON audit.entry_2029_09 USING btree (account, at);

--
-- Name: entry_2029_09_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_09_at_idx ON audit.entry_2029_09 USING brin (at);

--
-- Name: entry_2029_09_authority_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_09_authority_at_idx ON audit.entry_2029_09 USING btree (authority, at);

--
-- Name: entry_2029_09_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_09_children_idx ON audit.entry_2029_09 USING gin (children) WHERE ((outcome = 'returned'::text) OR (action <> 'search'::text));

--
-- Name: entry_2029_09_transaction_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_09_transaction_idx ON audit.entry_2029_09 USING btree (transaction);

--
-- Name: entry_2029_10_account_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_10_account_at_idx ON audit.entry_2029_10 USING btree (account, at);

--
-- Name: entry_2029_10_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_10_at_idx ON audit.entry_2029_10 USING brin (at);

--
-- Name: entry_2029_10_authority_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_10_authority_at_idx ON audit.entry_2029_10 USING btree (authority, at);

--
-- Name: entry_2029_10_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_10_children_idx ON audit.entry_2029_10 USING gin (children) WHERE ((outcome = 'returned'::text) OR (action <> 'search'::text));

--
-- Name: entry_2029_10_transaction_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_10_transaction_idx ON audit.entry_2029_10 USING btree (transaction);

--
-- Name: entry_2029_11_account_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_11_account_at_idx ON audit.entry_2029_11 USING btree (account, at);

--
-- Name: entry_2029_11_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_11_at_idx ON audit.entry_2029_11 USING brin (at);

--
-- Name: entry_2029_11_authority_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_11_authority_at_idx ON audit.entry_2029_11 USING btree (authority, at);

--
-- Name: entry_2029_11_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_11_children_idx ON audit.entry_2029_11 USING gin (children) WHERE ((outcome = 'returned'::text) OR (action <> 'search'::text));

--
-- Name: entry_2029_11_transaction_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_11_transaction_idx ON audit.entry_2029_11 USING btree (transaction);

--
-- Name: entry_2029_12_account_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_12_account_at_idx ON audit.entry_2029_12 USING btree (account, at);

--
-- Name: entry_2029_12_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_12_at_idx ON audit.entry_2029_12 USING brin (at);

--
-- Name: entry_2029_12_authority_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_12_authority_at_idx ON audit.entry_2029_12 USING btree (authority, at);

--
-- Name: entry_2029_12_children_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_12_children_idx ON audit.entry_2029_12 USING gin (children) WHERE ((outcome = 'returned'::text) OR (action <> 'search'::text));

--
-- Name: entry_2029_12_transaction_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_12_transaction_idx ON audit.entry_2029_12 USING btree (transaction);

--
-- Name: there is one open alert about the same; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE UNIQUE INDEX "there is one open alert about the same" ON audit.alert USING btree (COALESCE(account, (0)::bigint), COALESCE(child, (0)::bigint)) WHERE (closed_at IS NULL);

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
-- Name: a child has one shield in force; Type: INDEX; Schema: shielding; Owner: contactpoint_owner
--

CREATE UNIQUE INDEX "a child has one shield in force" ON shielding.shield USING btree (child) WHERE (ended IS NULL);

--
-- Name: entry_2026_01_account_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_account ATTACH PARTITION audit.entry_2026_01_account_at_idx;

--
-- Name: entry_2026_01_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_at ATTACH PARTITION audit.entry_2026_01_at_idx;

--
-- Name: entry_2026_01_authority_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_authority ATTACH PARTITION audit.entry_2026_01_authority_at_idx;

--
-- Name: entry_2026_01_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_children ATTACH PARTITION audit.entry_2026_01_children_idx;

--
-- Name: entry_2026_01_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2026_01_pkey;

--
-- Name: entry_2026_01_transaction_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_transaction ATTACH PARTITION audit.entry_2026_01_transaction_idx;

--
-- Name: entry_2026_02_account_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_account ATTACH PARTITION audit.entry_2026_02_account_at_idx;

--
-- Name: entry_2026_02_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_at ATTACH PARTITION audit.entry_2026_02_at_idx;

--
-- Name: entry_2026_02_authority_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_authority ATTACH PARTITION audit.entry_2026_02_authority_at_idx;

--
-- Name: entry_2026_02_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_children ATTACH PARTITION audit.entry_2026_02_children_idx;

--
-- Name: entry_2026_02_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2026_02_pkey;

--
-- Name: entry_2026_02_transaction_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_transaction ATTACH PARTITION audit.entry_2026_02_transaction_idx;

--
-- Name: entry_2026_03_account_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_account ATTACH PARTITION audit.entry_2026_03_account_at_idx;

--
-- Name: entry_2026_03_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_at ATTACH PARTITION audit.entry_2026_03_at_idx;

--
-- Name: entry_2026_03_authority_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_authority ATTACH PARTITION audit.entry_2026_03_authority_at_idx;

--
-- Name: entry_2026_03_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_children ATTACH PARTITION audit.entry_2026_03_children_idx;

--
-- Name: entry_2026_03_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2026_03_pkey;

--
-- Name: entry_2026_03_transaction_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_transaction ATTACH PARTITION audit.entry_2026_03_transaction_idx;

--
-- Name: entry_2026_04_account_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_account ATTACH PARTITION audit.entry_2026_04_account_at_idx;

--
-- Name: entry_2026_04_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_at ATTACH PARTITION audit.entry_2026_04_at_idx;

--
-- Name: entry_2026_04_authority_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_authority ATTACH PARTITION audit.entry_2026_04_authority_at_idx;

--
-- Name: entry_2026_04_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_children ATTACH PARTITION audit.entry_2026_04_children_idx;

--
-- Name: entry_2026_04_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2026_04_pkey;

--
-- Name: entry_2026_04_transaction_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_transaction ATTACH PARTITION audit.entry_2026_04_transaction_idx;

--
-- Name: entry_2026_05_account_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_account ATTACH PARTITION audit.entry_2026_05_account_at_idx;

--
-- Name: entry_2026_05_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_at ATTACH PARTITION audit.entry_2026_05_at_idx;

--
-- Name: entry_2026_05_authority_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_authority ATTACH PARTITION audit.entry_2026_05_authority_at_idx;

--
-- Name: entry_2026_05_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_children ATTACH PARTITION audit.entry_2026_05_children_idx;

--
-- Name: entry_2026_05_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2026_05_pkey;

--
-- Name: entry_2026_05_transaction_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_transaction ATTACH PARTITION audit.entry_2026_05_transaction_idx;

--
-- Name: entry_2026_06_account_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_account ATTACH PARTITION audit.entry_2026_06_account_at_idx;

--
-- Name: entry_2026_06_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_at ATTACH PARTITION audit.entry_2026_06_at_idx;

--
-- Name: entry_2026_06_authority_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_authority ATTACH PARTITION audit.entry_2026_06_authority_at_idx;

--
-- Name: entry_2026_06_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_children ATTACH PARTITION audit.entry_2026_06_children_idx;

--
-- Name: entry_2026_06_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2026_06_pkey;

--
-- Name: entry_2026_06_transaction_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_transaction ATTACH PARTITION audit.entry_2026_06_transaction_idx;

--
-- Name: entry_2026_07_account_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_account ATTACH PARTITION audit.entry_2026_07_account_at_idx;

--
-- Name: entry_2026_07_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_at ATTACH PARTITION audit.entry_2026_07_at_idx;

--
-- Name: entry_2026_07_authority_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_authority ATTACH PARTITION audit.entry_2026_07_authority_at_idx;

--
-- Name: entry_2026_07_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_children ATTACH PARTITION audit.entry_2026_07_children_idx;

--
-- Name: entry_2026_07_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2026_07_pkey;

--
-- Name: entry_2026_07_transaction_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_transaction ATTACH PARTITION audit.entry_2026_07_transaction_idx;

--
-- Name: entry_2026_08_account_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_account ATTACH PARTITION audit.entry_2026_08_account_at_idx;

--
-- Name: entry_2026_08_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_at ATTACH PARTITION audit.entry_2026_08_at_idx;

--
-- Name: entry_2026_08_authority_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_authority ATTACH PARTITION audit.entry_2026_08_authority_at_idx;

--
-- Name: entry_2026_08_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_children ATTACH PARTITION audit.entry_2026_08_children_idx;

--
-- Name: entry_2026_08_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2026_08_pkey;

--
-- Name: entry_2026_08_transaction_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_transaction ATTACH PARTITION audit.entry_2026_08_transaction_idx;

--
-- Name: entry_2026_09_account_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_account ATTACH PARTITION audit.entry_2026_09_account_at_idx;

--
-- Name: entry_2026_09_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_at ATTACH PARTITION audit.entry_2026_09_at_idx;

--
-- Name: entry_2026_09_authority_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_authority ATTACH PARTITION audit.entry_2026_09_authority_at_idx;

--
-- Name: entry_2026_09_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_children ATTACH PARTITION audit.entry_2026_09_children_idx;

--
-- Name: entry_2026_09_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2026_09_pkey;

--
-- Name: entry_2026_09_transaction_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_transaction ATTACH PARTITION audit.entry_2026_09_transaction_idx;

--
-- Name: entry_2026_10_account_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_account ATTACH PARTITION audit.entry_2026_10_account_at_idx;

--
-- Name: entry_2026_10_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_at ATTACH PARTITION audit.entry_2026_10_at_idx;

--
-- Name: entry_2026_10_authority_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_authority ATTACH PARTITION audit.entry_2026_10_authority_at_idx;

--
-- Name: entry_2026_10_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_children ATTACH PARTITION audit.entry_2026_10_children_idx;

--
-- Name: entry_2026_10_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2026_10_pkey;

--
-- Name: entry_2026_10_transaction_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_transaction ATTACH PARTITION audit.entry_2026_10_transaction_idx;

--
-- Name: entry_2026_11_account_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_account ATTACH PARTITION audit.entry_2026_11_account_at_idx;

--
-- Name: entry_2026_11_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_at ATTACH PARTITION audit.entry_2026_11_at_idx;

--
-- Name: entry_2026_11_authority_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_authority ATTACH PARTITION audit.entry_2026_11_authority_at_idx;

--
-- Name: entry_2026_11_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_children ATTACH PARTITION audit.entry_2026_11_children_idx;

--
-- Name: entry_2026_11_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2026_11_pkey;

--
-- Name: entry_2026_11_transaction_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_transaction ATTACH PARTITION audit.entry_2026_11_transaction_idx;

--
-- Name: entry_2026_12_account_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_account ATTACH PARTITION audit.entry_2026_12_account_at_idx;

--
-- Name: entry_2026_12_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_at ATTACH PARTITION audit.entry_2026_12_at_idx;

--
-- Name: entry_2026_12_authority_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_authority ATTACH PARTITION audit.entry_2026_12_authority_at_idx;

--
-- Name: entry_2026_12_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_children ATTACH PARTITION audit.entry_2026_12_children_idx;

--
-- Name: entry_2026_12_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2026_12_pkey;

--
-- Name: entry_2026_12_transaction_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_transaction ATTACH PARTITION audit.entry_2026_12_transaction_idx;

--
-- Name: entry_2027_01_account_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_account ATTACH PARTITION audit.entry_2027_01_account_at_idx;

--
-- Name: entry_2027_01_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_at ATTACH PARTITION audit.entry_2027_01_at_idx;

--
-- Name: entry_2027_01_authority_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_authority ATTACH PARTITION audit.entry_2027_01_authority_at_idx;

--
-- Name: entry_2027_01_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_children ATTACH PARTITION audit.entry_2027_01_children_idx;

--
-- Name: entry_2027_01_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2027_01_pkey;

--
-- Name: entry_2027_01_transaction_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_transaction ATTACH PARTITION audit.entry_2027_01_transaction_idx;

--
-- Name: entry_2027_02_account_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_account ATTACH PARTITION audit.entry_2027_02_account_at_idx;

--
-- Name: entry_2027_02_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_at ATTACH PARTITION audit.entry_2027_02_at_idx;

--
-- Name: entry_2027_02_authority_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_authority ATTACH PARTITION audit.entry_2027_02_authority_at_idx;

--
-- Name: entry_2027_02_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_children ATTACH PARTITION audit.entry_2027_02_children_idx;

--
-- Name: entry_2027_02_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2027_02_pkey;

--
-- Name: entry_2027_02_transaction_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_transaction ATTACH PARTITION audit.entry_2027_02_transaction_idx;

--
-- Name: entry_2027_03_account_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_account ATTACH PARTITION audit.entry_2027_03_account_at_idx;

--
-- Name: entry_2027_03_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_at ATTACH PARTITION audit.entry_2027_03_at_idx;

--
-- Name: entry_2027_03_authority_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_authority ATTACH PARTITION audit.entry_2027_03_authority_at_idx;

--
-- Name: entry_2027_03_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_children ATTACH PARTITION audit.entry_2027_03_children_idx;

--
-- Name: entry_2027_03_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2027_03_pkey;

--
-- Name: entry_2027_03_transaction_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_transaction ATTACH PARTITION audit.entry_2027_03_transaction_idx;

--
-- Name: entry_2027_04_account_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_account ATTACH PARTITION audit.entry_2027_04_account_at_idx;

--
-- Name: entry_2027_04_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_at ATTACH PARTITION audit.entry_2027_04_at_idx;

--
-- Name: entry_2027_04_authority_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_authority ATTACH PARTITION audit.entry_2027_04_authority_at_idx;

--
-- Name: entry_2027_04_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_children ATTACH PARTITION audit.entry_2027_04_children_idx;

--
-- Name: entry_2027_04_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2027_04_pkey;

--
-- Name: entry_2027_04_transaction_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_transaction ATTACH PARTITION audit.entry_2027_04_transaction_idx;

--
-- Name: entry_2027_05_account_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_account ATTACH PARTITION audit.entry_2027_05_account_at_idx;

--
-- Name: entry_2027_05_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_at ATTACH PARTITION audit.entry_2027_05_at_idx;

--
-- Name: entry_2027_05_authority_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_authority ATTACH PARTITION audit.entry_2027_05_authority_at_idx;

--
-- Name: entry_2027_05_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_children ATTACH PARTITION audit.entry_2027_05_children_idx;

--
-- Name: entry_2027_05_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2027_05_pkey;

--
-- Name: entry_2027_05_transaction_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_transaction ATTACH PARTITION audit.entry_2027_05_transaction_idx;

--
-- Name: entry_2027_06_account_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_account ATTACH PARTITION audit.entry_2027_06_account_at_idx;

--
-- Name: entry_2027_06_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_at ATTACH PARTITION audit.entry_2027_06_at_idx;

--
-- Name: entry_2027_06_authority_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_authority ATTACH PARTITION audit.entry_2027_06_authority_at_idx;

--
-- Name: entry_2027_06_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_children ATTACH PARTITION audit.entry_2027_06_children_idx;

--
-- Name: entry_2027_06_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2027_06_pkey;

--
-- Name: entry_2027_06_transaction_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_transaction ATTACH PARTITION audit.entry_2027_06_transaction_idx;

--
-- Name: entry_2027_07_account_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_account ATTACH PARTITION audit.entry_2027_07_account_at_idx;

--
-- Name: entry_2027_07_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_at ATTACH PARTITION audit.entry_2027_07_at_idx;

--
-- Name: entry_2027_07_authority_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_authority ATTACH PARTITION audit.entry_2027_07_authority_at_idx;

--
-- Name: entry_2027_07_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_children ATTACH PARTITION audit.entry_2027_07_children_idx;

--
-- Name: entry_2027_07_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2027_07_pkey;

--
-- Name: entry_2027_07_transaction_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_transaction ATTACH PARTITION audit.entry_2027_07_transaction_idx;

--
-- Name: entry_2027_08_account_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_account ATTACH PARTITION audit.entry_2027_08_account_at_idx;

--
-- Name: entry_2027_08_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_at ATTACH PARTITION audit.entry_2027_08_at_idx;

--
-- Name: entry_2027_08_authority_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_authority ATTACH PARTITION audit.entry_2027_08_authority_at_idx;

--
-- Name: entry_2027_08_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_children ATTACH PARTITION audit.entry_2027_08_children_idx;

--
-- Name: entry_2027_08_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2027_08_pkey;

--
-- Name: entry_2027_08_transaction_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_transaction ATTACH PARTITION audit.entry_2027_08_transaction_idx;

--
-- Name: entry_2027_09_account_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_account ATTACH PARTITION audit.entry_2027_09_account_at_idx;

--
-- Name: entry_2027_09_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_at ATTACH PARTITION audit.entry_2027_09_at_idx;

--
-- Name: entry_2027_09_authority_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_authority ATTACH PARTITION audit.entry_2027_09_authority_at_idx;

--
-- Name: entry_2027_09_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_children ATTACH PARTITION audit.entry_2027_09_children_idx;

--
-- Name: entry_2027_09_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2027_09_pkey;

--
-- Name: entry_2027_09_transaction_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_transaction ATTACH PARTITION audit.entry_2027_09_transaction_idx;

--
-- Name: entry_2027_10_account_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_account ATTACH PARTITION audit.entry_2027_10_account_at_idx;

--
-- Name: entry_2027_10_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_at ATTACH PARTITION audit.entry_2027_10_at_idx;

--
-- Name: entry_2027_10_authority_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_authority ATTACH PARTITION audit.entry_2027_10_authority_at_idx;

--
-- Name: entry_2027_10_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_children ATTACH PARTITION audit.entry_2027_10_children_idx;

--
-- Name: entry_2027_10_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2027_10_pkey;

--
-- Name: entry_2027_10_transaction_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_transaction ATTACH PARTITION audit.entry_2027_10_transaction_idx;

--
-- Name: entry_2027_11_account_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_account ATTACH PARTITION audit.entry_2027_11_account_at_idx;

--
-- Name: entry_2027_11_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_at ATTACH PARTITION audit.entry_2027_11_at_idx;

--
-- Name: entry_2027_11_authority_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_authority ATTACH PARTITION audit.entry_2027_11_authority_at_idx;

--
-- Name: entry_2027_11_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_children ATTACH PARTITION audit.entry_2027_11_children_idx;

--
-- Name: entry_2027_11_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2027_11_pkey;

--
-- Name: entry_2027_11_transaction_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_transaction ATTACH PARTITION audit.entry_2027_11_transaction_idx;

--
-- Name: entry_2027_12_account_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_account ATTACH PARTITION audit.entry_2027_12_account_at_idx;

--
-- Name: entry_2027_12_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_at ATTACH PARTITION audit.entry_2027_12_at_idx;

--
-- Name: entry_2027_12_authority_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_authority ATTACH PARTITION audit.entry_2027_12_authority_at_idx;

--
-- Name: entry_2027_12_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_children ATTACH PARTITION audit.entry_2027_12_children_idx;

--
-- Name: entry_2027_12_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2027_12_pkey;

--
-- Name: entry_2027_12_transaction_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_transaction ATTACH PARTITION audit.entry_2027_12_transaction_idx;

--
-- Name: entry_2028_01_account_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_account ATTACH PARTITION audit.entry_2028_01_account_at_idx;

--
-- Name: entry_2028_01_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_at ATTACH PARTITION audit.entry_2028_01_at_idx;

--
-- Name: entry_2028_01_authority_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_authority ATTACH PARTITION audit.entry_2028_01_authority_at_idx;

--
-- Name: entry_2028_01_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_children ATTACH PARTITION audit.entry_2028_01_children_idx;

--
-- Name: entry_2028_01_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2028_01_pkey;

--
-- Name: entry_2028_01_transaction_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_transaction ATTACH PARTITION audit.entry_2028_01_transaction_idx;

--
-- Name: entry_2028_02_account_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_account ATTACH PARTITION audit.entry_2028_02_account_at_idx;

--
-- Name: entry_2028_02_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_at ATTACH PARTITION audit.entry_2028_02_at_idx;

--
-- Name: entry_2028_02_authority_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_authority ATTACH PARTITION audit.entry_2028_02_authority_at_idx;

--
-- Name: entry_2028_02_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_children ATTACH PARTITION audit.entry_2028_02_children_idx;

--
-- Name: entry_2028_02_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2028_02_pkey;

--
-- Name: entry_2028_02_transaction_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_transaction ATTACH PARTITION audit.entry_2028_02_transaction_idx;

--
-- Name: entry_2028_03_account_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_account ATTACH PARTITION audit.entry_2028_03_account_at_idx;

--
-- Name: entry_2028_03_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_at ATTACH PARTITION audit.entry_2028_03_at_idx;

--
-- Name: entry_2028_03_authority_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_authority ATTACH PARTITION audit.entry_2028_03_authority_at_idx;

--
-- Name: entry_2028_03_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_children ATTACH PARTITION audit.entry_2028_03_children_idx;

--
-- Name: entry_2028_03_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2028_03_pkey;

--
-- Name: entry_2028_03_transaction_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_transaction ATTACH PARTITION audit.entry_2028_03_transaction_idx;

--
-- Name: entry_2028_04_account_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_account ATTACH PARTITION audit.entry_2028_04_account_at_idx;

--
-- Name: entry_2028_04_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_at ATTACH PARTITION audit.entry_2028_04_at_idx;

--
-- Name: entry_2028_04_authority_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_authority ATTACH PARTITION audit.entry_2028_04_authority_at_idx;

--
-- Name: entry_2028_04_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_children ATTACH PARTITION audit.entry_2028_04_children_idx;

--
-- Name: entry_2028_04_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2028_04_pkey;

--
-- Name: entry_2028_04_transaction_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_transaction ATTACH PARTITION audit.entry_2028_04_transaction_idx;

--
-- Name: entry_2028_05_account_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_account ATTACH PARTITION audit.entry_2028_05_account_at_idx;

--
-- Name: entry_2028_05_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_at ATTACH PARTITION audit.entry_2028_05_at_idx;

--
-- Name: entry_2028_05_authority_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_authority ATTACH PARTITION audit.entry_2028_05_authority_at_idx;

--
-- Name: entry_2028_05_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_children ATTACH PARTITION audit.entry_2028_05_children_idx;

--
-- Name: entry_2028_05_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2028_05_pkey;

--
-- Name: entry_2028_05_transaction_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_transaction ATTACH PARTITION audit.entry_2028_05_transaction_idx;

--
-- Name: entry_2028_06_account_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_account ATTACH PARTITION audit.entry_2028_06_account_at_idx;

--
-- Name: entry_2028_06_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_at ATTACH PARTITION audit.entry_2028_06_at_idx;

--
-- Name: entry_2028_06_authority_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_authority ATTACH PARTITION audit.entry_2028_06_authority_at_idx;

--
-- Name: entry_2028_06_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_children ATTACH PARTITION audit.entry_2028_06_children_idx;

--
-- Name: entry_2028_06_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2028_06_pkey;

--
-- Name: entry_2028_06_transaction_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_transaction ATTACH PARTITION audit.entry_2028_06_transaction_idx;

--
-- Name: entry_2028_07_account_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_account ATTACH PARTITION audit.entry_2028_07_account_at_idx;

--
-- Name: entry_2028_07_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_at ATTACH PARTITION audit.entry_2028_07_at_idx;

--
-- Name: entry_2028_07_authority_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_authority ATTACH PARTITION audit.entry_2028_07_authority_at_idx;

--
-- Name: entry_2028_07_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_children ATTACH PARTITION audit.entry_2028_07_children_idx;

--
-- Name: entry_2028_07_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2028_07_pkey;

--
-- Name: entry_2028_07_transaction_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_transaction ATTACH PARTITION audit.entry_2028_07_transaction_idx;

--
-- Name: entry_2028_08_account_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_account ATTACH PARTITION audit.entry_2028_08_account_at_idx;

--
-- Name: entry_2028_08_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_at ATTACH PARTITION audit.entry_2028_08_at_idx;

--
-- Name: entry_2028_08_authority_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_authority ATTACH PARTITION audit.entry_2028_08_authority_at_idx;

--
-- Name: entry_2028_08_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_children ATTACH PARTITION audit.entry_2028_08_children_idx;

--
-- Name: entry_2028_08_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2028_08_pkey;

--
-- Name: entry_2028_08_transaction_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_transaction ATTACH PARTITION audit.entry_2028_08_transaction_idx;

--
-- Name: entry_2028_09_account_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_account ATTACH PARTITION audit.entry_2028_09_account_at_idx;

--
-- Name: entry_2028_09_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_at ATTACH PARTITION audit.entry_2028_09_at_idx;

--
-- Name: entry_2028_09_authority_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_authority ATTACH PARTITION audit.entry_2028_09_authority_at_idx;

--
-- Name: entry_2028_09_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_children ATTACH PARTITION audit.entry_2028_09_children_idx;

--
-- Name: entry_2028_09_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2028_09_pkey;

--
-- Name: entry_2028_09_transaction_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_transaction ATTACH PARTITION audit.entry_2028_09_transaction_idx;

--
-- Name: entry_2028_10_account_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_account ATTACH PARTITION audit.entry_2028_10_account_at_idx;

--
-- Name: entry_2028_10_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_at ATTACH PARTITION audit.entry_2028_10_at_idx;

--
-- Name: entry_2028_10_authority_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_authority ATTACH PARTITION audit.entry_2028_10_authority_at_idx;

--
-- Name: entry_2028_10_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_children ATTACH PARTITION audit.entry_2028_10_children_idx;

--
-- Name: entry_2028_10_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2028_10_pkey;

--
-- Name: entry_2028_10_transaction_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_transaction ATTACH PARTITION audit.entry_2028_10_transaction_idx;

--
-- Name: entry_2028_11_account_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_account ATTACH PARTITION audit.entry_2028_11_account_at_idx;

--
-- Name: entry_2028_11_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_at ATTACH PARTITION audit.entry_2028_11_at_idx;

--
-- Name: entry_2028_11_authority_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_authority ATTACH PARTITION audit.entry_2028_11_authority_at_idx;

--
-- Name: entry_2028_11_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_children ATTACH PARTITION audit.entry_2028_11_children_idx;

--
-- Name: entry_2028_11_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2028_11_pkey;

--
-- Name: entry_2028_11_transaction_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_transaction ATTACH PARTITION audit.entry_2028_11_transaction_idx;

--
-- Name: entry_2028_12_account_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_account ATTACH PARTITION audit.entry_2028_12_account_at_idx;

--
-- Name: entry_2028_12_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_at ATTACH PARTITION audit.entry_2028_12_at_idx;

--
-- Name: entry_2028_12_authority_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_authority ATTACH PARTITION audit.entry_2028_12_authority_at_idx;

--
-- Name: entry_2028_12_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_children ATTACH PARTITION audit.entry_2028_12_children_idx;

--
-- Name: entry_2028_12_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2028_12_pkey;

--
-- Name: entry_2028_12_transaction_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_transaction ATTACH PARTITION audit.entry_2028_12_transaction_idx;

--
-- Name: entry_2029_01_account_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_account ATTACH PARTITION audit.entry_2029_01_account_at_idx;

--
-- Name: entry_2029_01_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_at ATTACH PARTITION audit.entry_2029_01_at_idx;

--
-- Name: entry_2029_01_authority_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_authority ATTACH PARTITION audit.entry_2029_01_authority_at_idx;

--
-- Name: entry_2029_01_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_children ATTACH PARTITION audit.entry_2029_01_children_idx;

--
-- Name: entry_2029_01_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2029_01_pkey;

--
-- Name: entry_2029_01_transaction_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_transaction ATTACH PARTITION audit.entry_2029_01_transaction_idx;

--
-- Name: entry_2029_02_account_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_account ATTACH PARTITION audit.entry_2029_02_account_at_idx;

--
-- Name: entry_2029_02_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_at ATTACH PARTITION audit.entry_2029_02_at_idx;

--
-- Name: entry_2029_02_authority_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_authority ATTACH PARTITION audit.entry_2029_02_authority_at_idx;

--
-- Name: entry_2029_02_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_children ATTACH PARTITION audit.entry_2029_02_children_idx;

--
-- Name: entry_2029_02_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2029_02_pkey;

--
-- Name: entry_2029_02_transaction_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_transaction ATTACH PARTITION audit.entry_2029_02_transaction_idx;

--
-- Name: entry_2029_03_account_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_account ATTACH PARTITION audit.entry_2029_03_account_at_idx;

--
-- Name: entry_2029_03_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_at ATTACH PARTITION audit.entry_2029_03_at_idx;

--
-- Name: entry_2029_03_authority_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_authority ATTACH PARTITION audit.entry_2029_03_authority_at_idx;

--
-- Name: entry_2029_03_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_children ATTACH PARTITION audit.entry_2029_03_children_idx;

--
-- Name: entry_2029_03_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2029_03_pkey;

--
-- Name: entry_2029_03_transaction_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_transaction ATTACH PARTITION audit.entry_2029_03_transaction_idx;

--
-- Name: entry_2029_04_account_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_account ATTACH PARTITION audit.entry_2029_04_account_at_idx;

--
-- Name: entry_2029_04_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_at ATTACH PARTITION audit.entry_2029_04_at_idx;

--
-- Name: entry_2029_04_authority_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_authority ATTACH PARTITION audit.entry_2029_04_authority_at_idx;

--
-- Name: entry_2029_04_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_children ATTACH PARTITION audit.entry_2029_04_children_idx;

--
-- Name: entry_2029_04_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2029_04_pkey;

--
-- Name: entry_2029_04_transaction_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_transaction ATTACH PARTITION audit.entry_2029_04_transaction_idx;

--
-- Name: entry_2029_05_account_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_account ATTACH PARTITION audit.entry_2029_05_account_at_idx;

--
-- Name: entry_2029_05_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_at ATTACH PARTITION audit.entry_2029_05_at_idx;

--
-- Name: entry_2029_05_authority_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_authority ATTACH PARTITION audit.entry_2029_05_authority_at_idx;

--
-- Name: entry_2029_05_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_children ATTACH PARTITION audit.entry_2029_05_children_idx;

--
-- Name: entry_2029_05_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2029_05_pkey;

--
-- Name: entry_2029_05_transaction_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_transaction ATTACH PARTITION audit.entry_2029_05_transaction_idx;

--
-- Name: entry_2029_06_account_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_account ATTACH PARTITION audit.entry_2029_06_account_at_idx;

--
-- Name: entry_2029_06_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_at ATTACH PARTITION audit.entry_2029_06_at_idx;

--
-- Name: entry_2029_06_authority_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_authority ATTACH PARTITION audit.entry_2029_06_authority_at_idx;

--
-- Name: entry_2029_06_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_children ATTACH PARTITION audit.entry_2029_06_children_idx;

--
-- Name: entry_2029_06_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2029_06_pkey;

--
-- Name: entry_2029_06_transaction_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_transaction ATTACH PARTITION audit.entry_2029_06_transaction_idx;

--
-- Name: entry_2029_07_account_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_account ATTACH PARTITION audit.entry_2029_07_account_at_idx;

--
-- Name: entry_2029_07_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_at ATTACH PARTITION audit.entry_2029_07_at_idx;

--
-- Name: entry_2029_07_authority_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_authority ATTACH PARTITION audit.entry_2029_07_authority_at_idx;

--
-- Name: entry_2029_07_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_children ATTACH PARTITION audit.entry_2029_07_children_idx;

--
-- Name: entry_2029_07_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2029_07_pkey;

--
-- Name: entry_2029_07_transaction_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_transaction ATTACH PARTITION audit.entry_2029_07_transaction_idx;

--
-- Name: entry_2029_08_account_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_account ATTACH PARTITION audit.entry_2029_08_account_at_idx;

--
-- Name: entry_2029_08_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_at ATTACH PARTITION audit.entry_2029_08_at_idx;

--
-- Name: entry_2029_08_authority_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_authority ATTACH PARTITION audit.entry_2029_08_authority_at_idx;

--
-- Name: entry_2029_08_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_children ATTACH PARTITION audit.entry_2029_08_children_idx;

--
-- Name: entry_2029_08_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2029_08_pkey;

--
-- Name: entry_2029_08_transaction_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_transaction ATTACH PARTITION audit.entry_2029_08_transaction_idx;

--
-- Name: entry_2029_09_account_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_account ATTACH PARTITION audit.entry_2029_09_account_at_idx;

--
-- Name: entry_2029_09_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_at ATTACH PARTITION audit.entry_2029_09_at_idx;

--
-- Name: entry_2029_09_authority_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_authority ATTACH PARTITION audit.entry_2029_09_authority_at_idx;

--
-- Name: entry_2029_09_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_children ATTACH PARTITION audit.entry_2029_09_children_idx;

--
-- Name: entry_2029_09_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2029_09_pkey;

--
-- Name: entry_2029_09_transaction_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_transaction ATTACH PARTITION audit.entry_2029_09_transaction_idx;

--
-- Name: entry_2029_10_account_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_account ATTACH PARTITION audit.entry_2029_10_account_at_idx;

--
-- Name: entry_2029_10_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_at ATTACH PARTITION audit.entry_2029_10_at_idx;

--
-- Name: entry_2029_10_authority_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_authority ATTACH PARTITION audit.entry_2029_10_authority_at_idx;

--
-- Name: entry_2029_10_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_children ATTACH PARTITION audit.entry_2029_10_children_idx;

--
-- Name: entry_2029_10_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2029_10_pkey;

--
-- Name: entry_2029_10_transaction_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_transaction ATTACH PARTITION audit.entry_2029_10_transaction_idx;

--
-- Name: entry_2029_11_account_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_account ATTACH PARTITION audit.entry_2029_11_account_at_idx;

--
-- Name: entry_2029_11_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_at ATTACH PARTITION audit.entry_2029_11_at_idx;

--
-- Name: entry_2029_11_authority_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_authority ATTACH PARTITION audit.entry_2029_11_authority_at_idx;

--
-- Name: entry_2029_11_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_children ATTACH PARTITION audit.entry_2029_11_children_idx;

--
-- Name: entry_2029_11_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2029_11_pkey;

--
-- Name: entry_2029_11_transaction_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_transaction ATTACH PARTITION audit.entry_2029_11_transaction_idx;

--
-- Name: entry_2029_12_account_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_account ATTACH PARTITION audit.entry_2029_12_account_at_idx;

--
-- Name: entry_2029_12_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_at ATTACH PARTITION audit.entry_2029_12_at_idx;

--
-- Name: entry_2029_12_authority_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_authority ATTACH PARTITION audit.entry_2029_12_authority_at_idx;

--
-- Name: entry_2029_12_children_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_children ATTACH PARTITION audit.entry_2029_12_children_idx;

--
-- Name: entry_2029_12_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2029_12_pkey;

--
-- Name: entry_2029_12_transaction_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_transaction ATTACH PARTITION audit.entry_2029_12_transaction_idx;

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
-- Name: head the audit is append-only; Type: TRIGGER; Schema: audit; Owner: contactpoint_owner
--

CREATE TRIGGER "the audit is append-only" BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.head FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

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
-- Name: home home_account_fkey; Type: FK CONSTRAINT; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.home
    ADD CONSTRAINT home_account_fkey FOREIGN KEY (account) REFERENCES access.account(account);

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
-- Name: alert; Type: ROW SECURITY; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE audit.alert ENABLE ROW LEVEL SECURITY;

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
-- Name: head; Type: ROW SECURITY; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE audit.head ENABLE ROW LEVEL SECURITY;

--
-- Name: home; Type: ROW SECURITY; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE audit.home ENABLE ROW LEVEL SECURITY;

--
-- Name: rule; Type: ROW SECURITY; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE audit.rule ENABLE ROW LEVEL SECURITY;

--
-- Name: sealing; Type: ROW SECURITY; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE audit.sealing ENABLE ROW LEVEL SECURITY;

--
-- Name: alert the guard adds; Type: POLICY; Schema: audit; Owner: contactpoint_owner
--

CREATE POLICY "the guard adds" ON audit.alert FOR INSERT TO contactpoint_guard WITH CHECK (true);

--
-- Name: entry the guard adds; Type: POLICY; Schema: audit; Owner: contactpoint_owner
--

CREATE POLICY "the guard adds" ON audit.entry FOR INSERT TO contactpoint_guard WITH CHECK (true);

--
-- Name: head the guard adds; Type: POLICY; Schema: audit; Owner: contactpoint_owner
--

CREATE POLICY "the guard adds" ON audit.head FOR INSERT TO contactpoint_guard WITH CHECK (true);

--
-- Name: home the guard adds; Type: POLICY; Schema: audit; Owner: contactpoint_owner
--

CREATE POLICY "the guard adds" ON audit.home FOR INSERT TO contactpoint_guard WITH CHECK (true);

--
-- Name: sealing the guard adds; Type: POLICY; Schema: audit; Owner: contactpoint_owner
--

CREATE POLICY "the guard adds" ON audit.sealing FOR INSERT TO contactpoint_guard WITH CHECK (true);

--
-- Name: watching the guard adds; Type: POLICY; Schema: audit; Owner: contactpoint_owner
--

CREATE POLICY "the guard adds" ON audit.watching FOR INSERT TO contactpoint_guard WITH CHECK (true);

--
-- Name: alert the guard changes; Type: POLICY; Schema: audit; Owner: contactpoint_owner
--

CREATE POLICY "the guard changes" ON audit.alert FOR UPDATE TO contactpoint_guard USING (true) WITH CHECK (true);

--
-- Name: home the guard changes; Type: POLICY; Schema: audit; Owner: contactpoint_owner
--

CREATE POLICY "the guard changes" ON audit.home FOR UPDATE TO contactpoint_guard USING (true) WITH CHECK (true);

--
-- Name: sealing the guard changes; Type: POLICY; Schema: audit; Owner: contactpoint_owner
--

CREATE POLICY "the guard changes" ON audit.sealing FOR UPDATE TO contactpoint_guard USING (true) WITH CHECK (true);

--
-- Name: watching the guard changes; Type: POLICY; Schema: audit; Owner: contactpoint_owner
--

CREATE POLICY "the guard changes" ON audit.watching FOR UPDATE TO contactpoint_guard USING (true) WITH CHECK (true);

--
-- Name: alert the guard reads; Type: POLICY; Schema: audit; Owner: contactpoint_owner
--

CREATE POLICY "the guard reads" ON audit.alert FOR SELECT TO contactpoint_guard USING (true);

--
-- Name: entry the guard reads; Type: POLICY; Schema: audit; Owner: contactpoint_owner
--

CREATE POLICY "the guard reads" ON audit.entry FOR SELECT TO contactpoint_guard USING (true);

--
-- Name: head the guard reads; Type: POLICY; Schema: audit; Owner: contactpoint_owner
--

CREATE POLICY "the guard reads" ON audit.head FOR SELECT TO contactpoint_guard USING (true);

--
-- Name: home the guard reads; Type: POLICY; Schema: audit; Owner: contactpoint_owner
--

CREATE POLICY "the guard reads" ON audit.home FOR SELECT TO contactpoint_guard USING (true);

--
-- Name: rule the guard reads; Type: POLICY; Schema: audit; Owner: contactpoint_owner
--

CREATE POLICY "the guard reads" ON audit.rule FOR SELECT TO contactpoint_guard USING (true);

--
-- Name: sealing the guard reads; Type: POLICY; Schema: audit; Owner: contactpoint_owner
--

CREATE POLICY "the guard reads" ON audit.sealing FOR SELECT TO contactpoint_guard USING (true);

--
-- Name: watching the guard reads; Type: POLICY; Schema: audit; Owner: contactpoint_owner
--

CREATE POLICY "the guard reads" ON audit.watching FOR SELECT TO contactpoint_guard USING (true);

--
-- Name: watching; Type: ROW SECURITY; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE audit.watching ENABLE ROW LEVEL SECURITY;

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
-- Name: involvement the guard reads; Type: POLICY; Schema: contacts; Owner: contactpoint_owner
--

CREATE POLICY "the guard reads" ON contacts.involvement FOR SELECT TO contactpoint_guard USING (true);

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
-- Name: carer the guard reads; Type: POLICY; Schema: registry; Owner: contactpoint_owner
--

CREATE POLICY "the guard reads" ON registry.carer FOR SELECT TO contactpoint_guard USING (true);

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
GRANT USAGE ON SCHEMA audit TO contactpoint_api;
GRANT USAGE ON SCHEMA audit TO contactpoint_audit;
GRANT USAGE ON SCHEMA audit TO contactpoint_operator;

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
-- Name: FUNCTION alerts(); Type: ACL; Schema: audit; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION audit.alerts() FROM PUBLIC;
GRANT ALL ON FUNCTION audit.alerts() TO contactpoint_api;

--
-- Name: FUNCTION begin(token bytea, reason text, client text, person bigint, child bigint, authority smallint, since timestamp with time zone, until timestamp with time zone); Type: ACL; Schema: audit; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION audit.begin(token bytea, reason text, client text, person bigint, child bigint, authority smallint, since timestamp with time zone, until timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION audit.begin(token bytea, reason text, client text, person bigint, child bigint, authority smallint, since timestamp with time zone, until timestamp with time zone) TO contactpoint_api;

--
-- Name: FUNCTION begin_alerts(token bytea, reason text, client text, closed boolean); Type: ACL; Schema: audit; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION audit.begin_alerts(token bytea, reason text, client text, closed boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION audit.begin_alerts(token bytea, reason text, client text, closed boolean) TO contactpoint_api;

--
-- Name: FUNCTION begin_lines(action text, client text); Type: ACL; Schema: audit; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION audit.begin_lines(action text, client text) FROM PUBLIC;
GRANT ALL ON FUNCTION audit.begin_lines(action text, client text) TO contactpoint_audit;

--
-- Name: TABLE entry; Type: ACL; Schema: audit; Owner: contactpoint_owner
--

GRANT SELECT,INSERT ON TABLE audit.entry TO contactpoint_guard;

--
-- Name: FUNCTION "between"(earlier pg_snapshot, later pg_snapshot); Type: ACL; Schema: audit; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION audit."between"(earlier pg_snapshot, later pg_snapshot) FROM PUBLIC;

--
-- Name: FUNCTION close_alert(token bytea, reason text, client text, alert bigint, conclusion text); Type: ACL; Schema: audit; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION audit.close_alert(token bytea, reason text, client text, alert bigint, conclusion text) FROM PUBLIC;
GRANT ALL ON FUNCTION audit.close_alert(token bytea, reason text, client text, alert bigint, conclusion text) TO contactpoint_api;

--
-- Name: FUNCTION extend(months integer); Type: ACL; Schema: audit; Owner: contactpoint_owner
--

REVOKE ALL ON FUNCTION audit.extend(months integer) FROM PUBLIC;
GRANT ALL ON FUNCTION audit.extend(months integer) TO contactpoint_audit;

--
-- Name: TABLE "grant"; Type: ACL; Schema: access; Owner: contactpoint_owner
--

GRANT SELECT,INSERT,DELETE ON TABLE access."grant" TO contactpoint_guard;

--
-- Name: COLUMN "grant".closed; Type: ACL; Schema: access; Owner: contactpoint_owner
--

GRANT UPDATE(closed) ON TABLE access."grant" TO contactpoint_guard;

--
-- Name: FUNCTION granted(action text); Type: ACL; Schema: audit; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION audit.granted(action text) FROM PUBLIC;

--
-- Name: FUNCTION heads(after bigint, most integer); Type: ACL; Schema: audit; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION audit.heads(after bigint, most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION audit.heads(after bigint, most integer) TO contactpoint_audit;

--
-- Name: FUNCTION horizon(most integer); Type: ACL; Schema: audit; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION audit.horizon(most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION audit.horizon(most integer) TO contactpoint_audit;

--
-- Name: TABLE sealing; Type: ACL; Schema: audit; Owner: contactpoint_owner
--

GRANT SELECT,INSERT ON TABLE audit.sealing TO contactpoint_guard;

--
-- Name: COLUMN sealing.sealed_at; Type: ACL; Schema: audit; Owner: contactpoint_owner
--

GRANT UPDATE(sealed_at) ON TABLE audit.sealing TO contactpoint_guard;

--
-- Name: FUNCTION is_behind(); Type: ACL; Schema: audit; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION audit.is_behind() FROM PUBLIC;
GRANT ALL ON FUNCTION audit.is_behind() TO contactpoint_api;
GRANT ALL ON FUNCTION audit.is_behind() TO contactpoint_audit;

--
-- Name: FUNCTION lead(); Type: ACL; Schema: audit; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION audit.lead() FROM PUBLIC;
GRANT ALL ON FUNCTION audit.lead() TO contactpoint_audit;

--
-- Name: FUNCTION leaves(till pg_snapshot); Type: ACL; Schema: audit; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION audit.leaves(till pg_snapshot) FROM PUBLIC;
GRANT ALL ON FUNCTION audit.leaves(till pg_snapshot) TO contactpoint_audit;

--
-- Name: FUNCTION line(entry audit.entry); Type: ACL; Schema: audit; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION audit.line(entry audit.entry) FROM PUBLIC;

--
-- Name: FUNCTION lines(request uuid, earlier pg_snapshot, later pg_snapshot); Type: ACL; Schema: audit; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION audit.lines(request uuid, earlier pg_snapshot, later pg_snapshot) FROM PUBLIC;
GRANT ALL ON FUNCTION audit.lines(request uuid, earlier pg_snapshot, later pg_snapshot) TO contactpoint_audit;

--
-- Name: FUNCTION months_ahead(); Type: ACL; Schema: audit; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION audit.months_ahead() FROM PUBLIC;
GRANT ALL ON FUNCTION audit.months_ahead() TO contactpoint_api;
GRANT ALL ON FUNCTION audit.months_ahead() TO contactpoint_audit;

--
-- Name: FUNCTION next_after(earlier pg_snapshot, most integer); Type: ACL; Schema: audit; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION audit.next_after(earlier pg_snapshot, most integer) FROM PUBLIC;

--
-- Name: FUNCTION note_sealed(); Type: ACL; Schema: audit; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION audit.note_sealed() FROM PUBLIC;
GRANT ALL ON FUNCTION audit.note_sealed() TO contactpoint_audit;

--
-- Name: FUNCTION read(most integer); Type: ACL; Schema: audit; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION audit.read(most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION audit.read(most integer) TO contactpoint_api;

--
-- Name: TABLE alert; Type: ACL; Schema: audit; Owner: contactpoint_owner
--

GRANT SELECT,INSERT ON TABLE audit.alert TO contactpoint_guard;

--
-- Name: COLUMN alert.last_at; Type: ACL; Schema: audit; Owner: contactpoint_owner
--

GRANT UPDATE(last_at) ON TABLE audit.alert TO contactpoint_guard;

--
-- Name: COLUMN alert.reasons; Type: ACL; Schema: audit; Owner: contactpoint_owner
--

GRANT UPDATE(reasons) ON TABLE audit.alert TO contactpoint_guard;

--
-- Name: COLUMN alert.score; Type: ACL; Schema: audit; Owner: contactpoint_owner
--

GRANT UPDATE(score) ON TABLE audit.alert TO contactpoint_guard;

--
-- Name: COLUMN alert.closed_at; Type: ACL; Schema: audit; Owner: contactpoint_owner
--

GRANT UPDATE(closed_at) ON TABLE audit.alert TO contactpoint_guard;

--
-- Name: COLUMN alert.closed_by; Type: ACL; Schema: audit; Owner: contactpoint_owner
--

GRANT UPDATE(closed_by) ON TABLE audit.alert TO contactpoint_guard;

--
-- Name: COLUMN alert.conclusion; Type: ACL; Schema: audit; Owner: contactpoint_owner
--

GRANT UPDATE(conclusion) ON TABLE audit.alert TO contactpoint_guard;

--
-- Name: TABLE rule; Type: ACL; Schema: audit; Owner: contactpoint_owner
--

GRANT SELECT ON TABLE audit.rule TO contactpoint_guard;

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
-- Name: FUNCTION reasons_for(alert audit.alert, role smallint, authority smallint); Type: ACL; Schema: audit; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION audit.reasons_for(alert audit.alert, role smallint, authority smallint) FROM PUBLIC;

--
-- Name: FUNCTION refuse_change(); Type: ACL; Schema: audit; Owner: contactpoint_owner
--

REVOKE ALL ON FUNCTION audit.refuse_change() FROM PUBLIC;

--
-- Name: FUNCTION score(reasons jsonb); Type: ACL; Schema: audit; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION audit.score(reasons jsonb) FROM PUBLIC;

--
-- Name: FUNCTION seal(head bigint, size bigint, at timestamp with time zone, snapshot pg_snapshot, root bytea, key bytea, signature bytea, frontier bytea, leaves bytea); Type: ACL; Schema: audit; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION audit.seal(head bigint, size bigint, at timestamp with time zone, snapshot pg_snapshot, root bytea, key bytea, signature bytea, frontier bytea, leaves bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION audit.seal(head bigint, size bigint, at timestamp with time zone, snapshot pg_snapshot, root bytea, key bytea, signature bytea, frontier bytea, leaves bytea) TO contactpoint_audit;

--
-- Name: TABLE head; Type: ACL; Schema: audit; Owner: contactpoint_owner
--

GRANT SELECT,INSERT ON TABLE audit.head TO contactpoint_guard;

--
-- Name: FUNCTION sealed(); Type: ACL; Schema: audit; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION audit.sealed() FROM PUBLIC;

--
-- Name: FUNCTION set_home(subject uuid, postcode text); Type: ACL; Schema: audit; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION audit.set_home(subject uuid, postcode text) FROM PUBLIC;
GRANT ALL ON FUNCTION audit.set_home(subject uuid, postcode text) TO contactpoint_operator;

--
-- Name: FUNCTION sights(earlier pg_snapshot, later pg_snapshot); Type: ACL; Schema: audit; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION audit.sights(earlier pg_snapshot, later pg_snapshot) FROM PUBLIC;

--
-- Name: FUNCTION suspicions(earlier pg_snapshot, later pg_snapshot); Type: ACL; Schema: audit; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION audit.suspicions(earlier pg_snapshot, later pg_snapshot) FROM PUBLIC;

--
-- Name: FUNCTION tip(); Type: ACL; Schema: audit; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION audit.tip() FROM PUBLIC;
GRANT ALL ON FUNCTION audit.tip() TO contactpoint_audit;

--
-- Name: FUNCTION watch(most integer); Type: ACL; Schema: audit; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION audit.watch(most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION audit.watch(most integer) TO contactpoint_audit;

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
-- Name: TABLE home; Type: ACL; Schema: audit; Owner: contactpoint_owner
--

GRANT SELECT,INSERT ON TABLE audit.home TO contactpoint_guard;

--
-- Name: COLUMN home.postcode; Type: ACL; Schema: audit; Owner: contactpoint_owner
--

GRANT UPDATE(postcode) ON TABLE audit.home TO contactpoint_guard;

--
-- Name: TABLE watching; Type: ACL; Schema: audit; Owner: contactpoint_owner
--

GRANT SELECT,INSERT ON TABLE audit.watching TO contactpoint_guard;

--
-- Name: COLUMN watching.snapshot; Type: ACL; Schema: audit; Owner: contactpoint_owner
--

GRANT UPDATE(snapshot) ON TABLE audit.watching TO contactpoint_guard;

--
-- Name: COLUMN watching.watched_at; Type: ACL; Schema: audit; Owner: contactpoint_owner
--

GRANT UPDATE(watched_at) ON TABLE audit.watching TO contactpoint_guard;

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
-- Name: TABLE involvement; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT ON TABLE contacts.involvement TO contactpoint_guard;

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
-- Name: TABLE service; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT ON TABLE contacts.service TO contactpoint_guard;

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
-- Name: TABLE carer; Type: ACL; Schema: registry; Owner: contactpoint_owner
--

GRANT SELECT ON TABLE registry.carer TO contactpoint_guard;

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

