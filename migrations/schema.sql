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
-- Name: feeds; Type: SCHEMA; Schema: -; Owner: contactpoint_owner
--

CREATE SCHEMA feeds;

ALTER SCHEMA feeds OWNER TO contactpoint_owner;

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
-- Name: savings; Type: SCHEMA; Schema: -; Owner: contactpoint_owner
--

CREATE SCHEMA savings;

ALTER SCHEMA savings OWNER TO contactpoint_owner;

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
-- Name: stewardship; Type: SCHEMA; Schema: -; Owner: contactpoint_owner
--

CREATE SCHEMA stewardship;

ALTER SCHEMA stewardship OWNER TO contactpoint_owner;

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
	token_hash bytea,
	versions integer
);

ALTER TYPE access.session OWNER TO contactpoint_owner;

--
-- Name: accounts(bytea, text, text, uuid, bigint); Type: FUNCTION; Schema: access; Owner: contactpoint_guard
--

CREATE FUNCTION access.accounts(token bytea, reason text, client text, subject uuid DEFAULT NULL::uuid, after bigint DEFAULT 0) RETURNS TABLE(outcome text, accounts jsonb, proposals jsonb)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'access', 'pg_temp'
    AS $$
#variable_conflict use_column
declare
    session access.session := access.admit(token, reason, '{2}');
begin
    outcome := access.record(session, 'account', coalesce(session.fault, 'granted'), reason, client,
        jsonb_build_object('list', coalesce(accounts.subject::text, 'all'), 'after', accounts.after), '{}');
    if outcome = 'granted' then
        select jsonb_agg(listed.account order by listed.number) into accounts
        from (
            select a.account as number, jsonb_strip_nulls(jsonb_build_object(
                'number', a.account, 'subject', a.subject, 'name', a.name, 'role', r.name, 'occupation', a.occupation,
                'dbsCheckedOn', a.dbs_checked_on, 'trainedOn', a.trained_on, 'agreedOn', a.agreed_on,
                'mayOverride', a.may_override, 'mayReadArchive', a.may_read_archive,
                'suspended', a.suspended_at is not null, 'left', a.left_at is not null,
                'fault', nullif(access.fault_of(a, a.role, a.authority), ''))) as account
            from access.account as a join access.role as r on r.code = a.role
            where a.authority = session.authority and a.account > accounts.after
                and (accounts.subject is null or a.subject = accounts.subject)
            order by a.account
            limit 200
        ) as listed;
        select jsonb_agg(listed.proposal order by listed.number) into proposals
        from (
            select p.proposal as number, jsonb_strip_nulls(jsonb_build_object(
                'proposal', p.proposal, 'subject', a.subject, 'change', p.change, 'reason', p.reason,
                'proposedBy', by.name, 'mine', p.proposed_by = session.account)) as proposal
            from access.proposal as p
            join access.account as by on by.account = p.proposed_by
            left join access.account as a on a.account = p.account
            where p.authority = session.authority and p.decided_at is null and p.proposed_at > clock_timestamp() - interval '7 days'
            order by p.proposal
            limit 200
        ) as listed;
    end if;
    return next;
end $$;

ALTER FUNCTION access.accounts(token bytea, reason text, client text, subject uuid, after bigint) OWNER TO contactpoint_guard;

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
    perform access.note_operation('rotate-key', jsonb_build_object('key', added));
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
        exists (select from access.purpose as p where p.code = session.purpose) as has_purpose,
        a.version + coalesce(through.version, 0) as versions,
        access.fault_of(through, through.role, through.authority) as fault_through,
        session.role = 1 and through.role in (2, 7) and through.account <> a.account
            and (through.authority, through.partner) is not distinct from (a.authority, a.partner) as may_come_through
    into known
    from access.account as a
    join access.occupation as o on o.name = a.occupation
    left join access.account as through on session.on_behalf_of is not null and through.account = session.account
    where a.account = coalesce(session.on_behalf_of, session.account);
    session.sector := known.sector;
    session.versions := known.versions;
    session.fault := case
        when not found then 'account-unknown'
        when known.fault <> '' then known.fault
        when session.on_behalf_of is not null and known.may_come_through is not true then 'not-permitted'
        when known.fault_through <> '' then known.fault_through
        when session.role <> all (roles) then 'not-permitted'
        when not known.has_purpose then 'purpose-missing'
        when coalesce(length(btrim(reason)), 0) < 5 or length(reason) > 500 then 'reason-missing'
        when audit.is_behind() then 'audit-unsealed'
    end;
    return session;
end $$;

ALTER FUNCTION access.admit(token bytea, reason text, roles smallint[]) OWNER TO contactpoint_guard;

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
    may_override boolean DEFAULT false NOT NULL,
    may_read_archive boolean DEFAULT false NOT NULL,
    signed_out_at timestamp with time zone,
    version integer DEFAULT 1 NOT NULL,
    system_key jsonb,
    CONSTRAINT "a system has a key, and nobody else" CHECK (((role = 7) = (system_key IS NOT NULL))),
    CONSTRAINT "a system has no rights of its own" CHECK (((role <> 7) OR (NOT (may_override OR may_read_archive)))),
    CONSTRAINT "a team works for an authority" CHECK (((role <> 2) OR (authority IS NOT NULL))),
    CONSTRAINT "an account has a name" CHECK (((length(btrim(name)) >= 1) AND (length(btrim(name)) <= 200))),
    CONSTRAINT "an account has one employer" CHECK ((num_nonnulls(authority, partner) = 1))
);

ALTER TABLE ONLY access.account FORCE ROW LEVEL SECURITY;

ALTER TABLE access.account OWNER TO contactpoint_owner;

--
-- Name: COLUMN account.may_override; Type: COMMENT; Schema: access; Owner: contactpoint_owner
--

COMMENT ON COLUMN access.account.may_override IS 'May open a shielded record, each time by itself, with an investigation to follow.';

--
-- Name: COLUMN account.signed_out_at; Type: COMMENT; Schema: access; Owner: contactpoint_owner
--

COMMENT ON COLUMN access.account.signed_out_at IS 'Bearer tokens issued before are refused.';

--
-- Name: COLUMN account.version; Type: COMMENT; Schema: access; Owner: contactpoint_owner
--

COMMENT ON COLUMN access.account.version IS 'Counts the changes that a grant made before must not outlive.';

--
-- Name: COLUMN account.system_key; Type: COMMENT; Schema: access; Owner: contactpoint_owner
--

COMMENT ON COLUMN access.account.system_key IS 'The public key (a JWK) with which a case-management system signs its assertions.';

--
-- Name: apply_change(access.account, smallint, jsonb); Type: FUNCTION; Schema: access; Owner: contactpoint_guard
--

CREATE FUNCTION access.apply_change(target access.account, employer smallint, change jsonb) RETURNS uuid
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'access', 'pg_temp'
    AS $$
declare
    known access.account := target;
    is_taken_on constant boolean := change ? 'employed';
    now constant timestamptz := clock_timestamp();
begin
    if known.left_at is not null then
        known.may_override := false;
        known.may_read_archive := false;
    end if;
    if is_taken_on or target.account is null then
        known.authority := employer;
        known.partner := null;
        known.role := 1;
        known.may_override := false;
        known.may_read_archive := false;
        known.left_at := null;
        known.suspended_at := null;
        known.signed_out_at := case when is_taken_on then now end;
    end if;
    known.name := coalesce(change ->> 'name', known.name);
    known.role := coalesce((select r.code from access.role as r where r.name = change ->> 'role'), known.role);
    known.occupation := coalesce(change ->> 'occupation', known.occupation);
    known.dbs_checked_on := coalesce((change ->> 'dbsCheckedOn')::date, known.dbs_checked_on, access.today());
    known.trained_on := coalesce((change ->> 'trainedOn')::date, known.trained_on, access.today());
    known.agreed_on := coalesce((change ->> 'agreedOn')::date, known.agreed_on, access.today());
    known.may_override := coalesce((change ->> 'mayOverride')::boolean, known.may_override);
    known.may_read_archive := coalesce((change ->> 'mayReadArchive')::boolean, known.may_read_archive);
    known.system_key := coalesce(change -> 'systemKey', known.system_key);
    if change ? 'suspended' then
        known.suspended_at := case when (change ->> 'suspended')::boolean then coalesce(known.suspended_at, now) end;
    end if;
    if change ? 'left' then
        known.left_at := case when (change ->> 'left')::boolean then coalesce(known.left_at, now) end;
    end if;
    if change ? 'signedOut' then
        known.signed_out_at := now;
    end if;
    -- To whom an override may be given; and no right outlives the occupation or the employment it was given for.
    known.may_read_archive := known.may_read_archive and known.left_at is null;
    known.may_override := known.may_override and known.left_at is null
        and exists (select from access.occupation as o where o.name = known.occupation and o.sector in ('social care', 'police'));
    if target.account is null then
        insert into access.account (name, role, occupation, authority, dbs_checked_on, trained_on, agreed_on, may_override,
            may_read_archive, system_key)
        values (known.name, known.role, known.occupation, employer, known.dbs_checked_on, known.trained_on, known.agreed_on,
            known.may_override, known.may_read_archive, known.system_key)
        returning subject into known.subject;
    else
        update access.account as a set (name, role, occupation, authority, partner, dbs_checked_on, trained_on, agreed_on,
                may_override, may_read_archive, suspended_at, left_at, signed_out_at, system_key)
            = (known.name, known.role, known.occupation, known.authority, known.partner, known.dbs_checked_on, known.trained_on,
                known.agreed_on, known.may_override, known.may_read_archive, known.suspended_at, known.left_at,
                known.signed_out_at, known.system_key)
        where a.account = target.account;
    end if;
    return known.subject;
end $$;

ALTER FUNCTION access.apply_change(target access.account, employer smallint, change jsonb) OWNER TO contactpoint_guard;

--
-- Name: caller(uuid); Type: FUNCTION; Schema: access; Owner: contactpoint_guard
--

CREATE FUNCTION access.caller(subject uuid) RETURNS TABLE(account bigint, role smallint, authority smallint, fault text, signed_out_at timestamp with time zone, system_key jsonb)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'access', 'pg_temp'
    AS $_$
    select a.account, a.role, a.authority, nullif(access.fault_of(a, a.role, a.authority), ''), a.signed_out_at, a.system_key
    from access.account as a where a.subject = $1
$_$;

ALTER FUNCTION access.caller(subject uuid) OWNER TO contactpoint_guard;

--
-- Name: change_account(bytea, text, text, uuid, jsonb); Type: FUNCTION; Schema: access; Owner: contactpoint_guard
--

CREATE FUNCTION access.change_account(token bytea, reason text, client text, subject uuid, change jsonb) RETURNS TABLE(outcome text, changed uuid, proposal bigint)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'access', 'pg_temp'
    AS $$
#variable_conflict use_column
declare
    session access.session := access.admit(token, reason, '{2}');
    target access.account;
begin
    if session.fault is null and subject is not null then
        select a.* into target from access.account as a where a.subject = change_account.subject for no key update;
        if not found then
            session.fault := 'not-found';
        end if;
    end if;
    outcome := access.record(session, 'account', coalesce(session.fault, access.fault_of_change(session, target, change), 'granted'),
        reason, client, jsonb_build_object('subject', change_account.subject, 'change', change), '{}');
    if outcome = 'granted' then
        if access.takes_two(target, change) then
            insert into access.proposal (account, authority, change, reason, proposed_by)
            values (target.account, session.authority, change_account.change, change_account.reason, session.account)
            returning proposal into proposal;
        else
            changed := access.apply_change(target, session.authority, change);
        end if;
    end if;
    return next;
end $$;

ALTER FUNCTION access.change_account(token bytea, reason text, client text, subject uuid, change jsonb) OWNER TO contactpoint_guard;

--
-- Name: count_version(); Type: FUNCTION; Schema: access; Owner: contactpoint_guard
--

CREATE FUNCTION access.count_version() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'access', 'pg_temp'
    AS $$
begin
    new.version := old.version + 1;
    return new;
end $$;

ALTER FUNCTION access.count_version() OWNER TO contactpoint_guard;

--
-- Name: create_account(text, text, text, smallint, text, date, date, date); Type: FUNCTION; Schema: access; Owner: contactpoint_guard
--

CREATE FUNCTION access.create_account(name text, role text, occupation text, authority smallint, partner text, dbs_checked_on date, trained_on date, agreed_on date) RETURNS uuid
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'access', 'pg_temp'
    AS $_$
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
end $_$;

ALTER FUNCTION access.create_account(name text, role text, occupation text, authority smallint, partner text, dbs_checked_on date, trained_on date, agreed_on date) OWNER TO contactpoint_guard;

--
-- Name: decide_proposal(bytea, text, text, bigint, boolean); Type: FUNCTION; Schema: access; Owner: contactpoint_guard
--

CREATE FUNCTION access.decide_proposal(token bytea, reason text, client text, number bigint, confirm boolean) RETURNS TABLE(outcome text, changed uuid)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'access', 'pg_temp'
    AS $$
#variable_conflict use_column
declare
    session access.session := access.admit(token, reason, '{2}');
    asked access.proposal;
    target access.account;
    fault text := session.fault;
begin
    if fault is null then
        select p.* into asked from access.proposal as p
        where p.proposal = number and p.authority = session.authority and p.decided_at is null
            and p.proposed_at > clock_timestamp() - interval '7 days'
        for update;
        if not found then
            fault := 'not-found';
        elsif asked.proposed_by = session.account or asked.account = session.account then
            fault := 'not-permitted';
        elsif confirm then
            select a.* into target from access.account as a where a.account = asked.account for no key update;
            fault := access.fault_of_change(session, target, asked.change);
        end if;
    end if;
    outcome := access.record(session, 'account', coalesce(fault, 'granted'), reason, client,
        jsonb_build_object('proposal', number, 'confirm', confirm, 'change', asked.change), '{}');
    if outcome = 'granted' then
        update access.proposal as p set decided_by = session.account, decided_at = clock_timestamp(), confirmed = confirm
        where p.proposal = number;
        if confirm then
            changed := access.apply_change(target, session.authority, asked.change);
        end if;
    end if;
    return next;
end $$;

ALTER FUNCTION access.decide_proposal(token bytea, reason text, client text, number bigint, confirm boolean) OWNER TO contactpoint_guard;

--
-- Name: today(); Type: FUNCTION; Schema: access; Owner: contactpoint_guard
--

CREATE FUNCTION access.today() RETURNS date
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN ((statement_timestamp() AT TIME ZONE 'Europe/London'::text))::date;

ALTER FUNCTION access.today() OWNER TO contactpoint_guard;

--
-- Name: fault_of(access.account, smallint, smallint); Type: FUNCTION; Schema: access; Owner: contactpoint_guard
--

CREATE FUNCTION access.fault_of(account access.account, role smallint, authority smallint) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN CASE WHEN (((account).role <> role) OR ((account).authority IS DISTINCT FROM authority)) THEN 'account-changed'::text WHEN ((account).left_at <= statement_timestamp()) THEN 'account-left'::text WHEN ((account).suspended_at <= statement_timestamp()) THEN 'account-suspended'::text WHEN (((account).dbs_checked_on > access.today()) OR ((account).dbs_checked_on <= (access.today() - '3 years'::interval))) THEN 'dbs-check-lapsed'::text WHEN (((account).trained_on > access.today()) OR ((account).trained_on <= (access.today() - '3 years'::interval))) THEN 'training-missing'::text WHEN ((account).agreed_on > access.today()) THEN 'agreement-missing'::text ELSE ''::text END;

ALTER FUNCTION access.fault_of(account access.account, role smallint, authority smallint) OWNER TO contactpoint_guard;

--
-- Name: fault_of_change(access.session, access.account, jsonb); Type: FUNCTION; Schema: access; Owner: contactpoint_guard
--

CREATE FUNCTION access.fault_of_change(session access.session, target access.account, change jsonb) RETURNS text
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'access', 'pg_temp'
    AS $$
declare
    -- Null where it stays as it is.
    role constant text := coalesce(change ->> 'role', case when target.account is null then 'practitioner' end);
begin
    if not access.is_change(change) then
        return 'change-malformed';
    end if;
    if target.account is null then
        return case
            when role not in ('practitioner', 'team', 'system') then 'not-permitted'
            when not change ?& array['name', 'occupation'] or change ?| array['suspended', 'left', 'employed', 'signedOut']
                or (role = 'system') <> (change ? 'systemKey')
                or role <> 'system' and not change ?& array['dbsCheckedOn', 'trainedOn', 'agreedOn'] then 'change-malformed'
        end;
    end if;
    return case
        -- Whoever has left one employer may be taken on by another, with nothing kept but the name and the training.
        when change ? 'employed' and target.left_at <= clock_timestamp() and target.role in (1, 2) then
            case when role is not null or change ? 'left' or not change ? 'dbsCheckedOn' then 'change-malformed' end
        -- One answer for none and not yours.
        when target.authority is distinct from session.authority or target.role not in (1, 2, 7) then 'not-found'
        when target.account = session.account then 'not-permitted'
        when role not in ('practitioner', 'team') then 'not-permitted'
        when change ? 'employed' or (change ? 'systemKey') and target.role <> 7 or role is not null and target.role = 7
            then 'change-malformed'
    end;
end $$;

ALTER FUNCTION access.fault_of_change(session access.session, target access.account, change jsonb) OWNER TO contactpoint_guard;

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

ALTER FUNCTION access.granted(scope text) OWNER TO contactpoint_guard;

--
-- Name: has_key(uuid); Type: FUNCTION; Schema: access; Owner: contactpoint_guard
--

CREATE FUNCTION access.has_key(request uuid) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN ((get_byte(uuid_send(request), 6) >> 4) = 8);

ALTER FUNCTION access.has_key(request uuid) OWNER TO contactpoint_guard;

--
-- Name: is_change(jsonb); Type: FUNCTION; Schema: access; Owner: contactpoint_guard
--

CREATE FUNCTION access.is_change(change jsonb) RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'access', 'pg_temp'
    AS $_$
    select jsonb_typeof(change) = 'object' and change <> '{}' and pg_column_size(change) < 8192 and not exists (
        select from jsonb_each(change) as c (word, value)
        where not case
            when word in ('name', 'role', 'occupation') then jsonb_typeof(value) = 'string'
            when word in ('dbsCheckedOn', 'trainedOn', 'agreedOn')
                then jsonb_typeof(value) = 'string' and value #>> '{}' ~ '^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$'
            when word in ('suspended', 'left', 'mayOverride', 'mayReadArchive') then jsonb_typeof(value) = 'boolean'
            when word in ('employed', 'signedOut') then value = 'true'
            when word = 'systemKey' then jsonb_typeof(value) = 'object'
            else false end)
$_$;

ALTER FUNCTION access.is_change(change jsonb) OWNER TO contactpoint_guard;

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
-- Name: note_operation(text, jsonb); Type: FUNCTION; Schema: access; Owner: contactpoint_guard
--

CREATE FUNCTION access.note_operation(action text, criteria jsonb) RETURNS void
    LANGUAGE sql
    SET search_path TO 'pg_catalog', 'access', 'pg_temp'
    AS $_$
    insert into audit.entry (request, action, outcome, client, criteria, children)
    values (gen_random_uuid(), $1, 'done', session_user::text || coalesce(' ' || host(inet_client_addr()), ''), $2, '{}')
$_$;

ALTER FUNCTION access.note_operation(action text, criteria jsonb) OWNER TO contactpoint_guard;

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
    answer jsonb,
    versions integer DEFAULT 0 NOT NULL
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
-- Name: COLUMN "grant".versions; Type: COMMENT; Schema: access; Owner: contactpoint_owner
--

COMMENT ON COLUMN access."grant".versions IS 'The versions of both accounts, added: they only ever grow.';

--
-- Name: opened(); Type: FUNCTION; Schema: access; Owner: contactpoint_guard
--

CREATE FUNCTION access.opened() RETURNS access."grant"
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'access', 'pg_temp'
    AS $$
    select g
    from access.grant as g
    where g.token_hash = sha256(convert_to(current_setting('contactpoint.token', true), 'UTF8'))
        and g.expires > clock_timestamp() and not g.closed
        and g.transaction is distinct from pg_current_xact_id_if_assigned()
        and g.versions = (select sum(a.version) from access.account as a where a.account in (g.account, g.on_behalf_of))
$$;

ALTER FUNCTION access.opened() OWNER TO contactpoint_guard;

--
-- Name: person_of(access.session); Type: FUNCTION; Schema: access; Owner: contactpoint_guard
--

CREATE FUNCTION access.person_of(session access.session) RETURNS bigint
    LANGUAGE sql IMMUTABLE
    RETURN COALESCE((session).on_behalf_of, (session).account);

ALTER FUNCTION access.person_of(session access.session) OWNER TO contactpoint_guard;

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
    insert into audit.entry (request, action, outcome, account, on_behalf_of, role, authority, purpose, reason, client, criteria, children)
    values (
        case when final in ('token-malformed', 'token-forged', 'token-replayed') then gen_random_uuid() else session.request end,
        action, final, session.account, session.on_behalf_of, session.role, session.authority, session.purpose,
        left(reason, 500), left(client, 200), case when not too_long then criteria end,
        case when final in ('token-replayed', 'key-used', 'criteria-too-long') then '{}' else children end);
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
        or action not in ('search', 'open', 'own', 'involve', 'lead', 'assess', 'service', 'post', 'broker', 'brokered', 'notices',
            'audit', 'alerts', 'close-alert', 'account', 'household', 'shielding', 'review', 'steward', 'move', 'archive',
            'throttle', 'upload')
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

ALTER FUNCTION access.sweep() OWNER TO contactpoint_guard;

--
-- Name: takes_two(access.account, jsonb); Type: FUNCTION; Schema: access; Owner: contactpoint_guard
--

CREATE FUNCTION access.takes_two(target access.account, change jsonb) RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'access', 'pg_temp'
    AS $$
    select change ->> 'role' = 'team' and target.role is distinct from 2
        -- Whoever left has no rights any more.
        or (change ->> 'mayOverride')::boolean and (target.may_override and target.left_at is null) is distinct from true
        or (change ->> 'mayReadArchive')::boolean and (target.may_read_archive and target.left_at is null) is distinct from true
        or change ? 'systemKey'
        -- A team's member who comes back is one again, and a system speaks for many.
        or target.role in (2, 7) and 'false' in (change ->> 'suspended', change ->> 'left')
$$;

ALTER FUNCTION access.takes_two(target access.account, change jsonb) OWNER TO contactpoint_guard;

--
-- Name: tally(smallint[], text[], integer[]); Type: FUNCTION; Schema: access; Owner: contactpoint_guard
--

CREATE FUNCTION access.tally(kinds smallint[], names text[], counts integer[]) RETURNS TABLE(kind smallint, name text, total bigint)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'access', 'pg_temp'
    AS $$
#variable_conflict use_column
declare
    this_minute constant timestamptz := date_trunc('minute', clock_timestamp());
begin
    -- What is counted here needs no flush.
    perform set_config('synchronous_commit', 'off', true);
    delete from access.tally as t where t.minute < this_minute - interval '1 hour';
    insert into access.tally as t (kind, name, minute, count)
    select u.kind, u.name, this_minute, u.count
    from unnest(kinds, names, counts) as u (kind, name, count)
    where u.count > 0
    -- In one order, so that two servers don't wait for each other in a ring.
    order by u.kind, u.name
    on conflict (kind, name, minute) do update set count = t.count + excluded.count;
    return query
        select t.kind, t.name, sum(t.count)
        from access.tally as t join unnest(kinds, names) as u (kind, name) on t.kind = u.kind and t.name = u.name
        group by t.kind, t.name;
end $$;

ALTER FUNCTION access.tally(kinds smallint[], names text[], counts integer[]) OWNER TO contactpoint_guard;

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
-- Name: entries_of(bigint, timestamp with time zone, timestamp with time zone); Type: FUNCTION; Schema: audit; Owner: contactpoint_guard
--

CREATE FUNCTION audit.entries_of(person bigint, after timestamp with time zone, until timestamp with time zone) RETURNS SETOF audit.entry
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
   WHERE ((((e.account = entries_of.person) AND (e.on_behalf_of IS NULL)) OR (e.on_behalf_of = entries_of.person)) AND (e.at > entries_of.after) AND (e.at <= entries_of.until));
END;

ALTER FUNCTION audit.entries_of(person bigint, after timestamp with time zone, until timestamp with time zone) OWNER TO contactpoint_guard;

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
-- Name: granted(text); Type: FUNCTION; Schema: audit; Owner: contactpoint_guard
--

CREATE FUNCTION audit.granted(action text) RETURNS access."grant"
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'audit', 'pg_temp'
    AS $_$
    select g from access.opened() as g where g.action = $1
$_$;

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
-- Name: is_behind(); Type: FUNCTION; Schema: audit; Owner: contactpoint_guard
--

CREATE FUNCTION audit.is_behind() RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'audit', 'pg_temp'
    AS $$
begin
    return exists (select from audit.sealing as s where s.sealed_at < clock_timestamp() - interval '5 minutes');
end $$;

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
    -- The caller's authority, and those that it succeeded.
    line smallint[] := '{}';
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
    if given.role = 2 then
        line := stewardship.lineage(given.authority);
    end if;
    is_own := given.role = 2 and exists (
        select from registry.child_home as h where h.child = wanted and h.authority = given.authority);
    return query
        select e.at, e.request, e.action, e.outcome, e.account, a.name, e.role, e.authority, e.on_behalf_of, e.purpose, e.reason,
            case when given.role = 3 or e.authority = any (line) then e.client end,
            case when given.role = 3 then e.criteria::text end,
            case
                when given.role = 3 then e.children
                when coalesce(e.authority <> all (line), true) then array[wanted]
                when e.action = 'search' and e.outcome = 'granted' then '{}'
                else e.children
            end
        from audit.entry as e
        left join access.account as a on a.account = e.account
        where e.at >= since and e.at < until
            and (person is null or e.account = person or e.on_behalf_of = person)
            and (employer is null or e.authority = employer)
            and (wanted is null or e.children @> array[wanted] and (e.outcome = 'returned' or e.action <> 'search'))
            and (given.role = 3 or is_own or e.authority = any (line))
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
    place bigint,
    lift_by bigint,
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
-- Name: COLUMN shield.place; Type: COMMENT; Schema: shielding; Owner: contactpoint_owner
--

COMMENT ON COLUMN shielding.shield.place IS 'The hash of the current address (shielding.place); null where there is none.';

--
-- Name: COLUMN shield.lift_by; Type: COMMENT; Schema: shielding; Owner: contactpoint_owner
--

COMMENT ON COLUMN shielding.shield.lift_by IS 'Who agreed to lift it; null where it isn''t to be lifted.';

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
     COALESCE(b.on_behalf_of, b.account) AS "coalesce",
     b.authority,
         CASE b.action
             WHEN 'shielding'::text THEN 'override'::text
             ELSE b.action
         END AS action,
     b.outcome,
     b.reason,
     c.child
    FROM (audit."between"(sights.earlier, sights.later) b(request, at, action, outcome, account, on_behalf_of, role, authority, purpose, reason, client, criteria, children, transaction)
      LEFT JOIN LATERAL unnest(b.children) c(child) ON (true))
   WHERE ((b.account IS NOT NULL) AND (((b.action = 'open'::text) AND (b.outcome = ANY (ARRAY['granted'::text, 'not-found'::text]))) OR ((b.action = ANY (ARRAY['search'::text, 'household'::text])) AND (b.outcome = 'returned'::text)) OR ((b.action = 'shielding'::text) AND (b.outcome = ANY (ARRAY['granted'::text, 'not-permitted'::text])) AND ((b.criteria ->> 'step'::text) = 'override'::text))));
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
    from audit.sights(earlier, later) as s where s.action = 'override' group by s.account, s.child;

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
    select 'child-by-many', null::bigint, o.child, min(e.at), max(e.at), count(distinct coalesce(e.on_behalf_of, e.account))
    from audit.rule as r
    cross join (
        select s.child, max(s.at) as latest from audit.sights(earlier, later) as s where s.action <> 'search' and s.child is not null group by s.child
    ) as o
    join audit.entry as e on e.children @> array[o.child] and e.action = 'open' and e.outcome = 'granted'
        and e.at > o.latest - r.span and e.at <= o.latest
    where r.rule = 'child-by-many'
    group by r.threshold, o.child having count(distinct coalesce(e.on_behalf_of, e.account)) >= r.threshold;

    return query
    select found.rule, found.account, null::bigint, found.first_at, found.last_at, found.count
    from (select s.account, max(s.at) as latest from audit.sights(earlier, later) as s group by s.account) as u
    cross join lateral (
        select 'many-by-one' as rule, u.account, min(e.at) as first_at, max(e.at) as last_at, count(distinct e.children[1]) as count
        from audit.rule as r
        join audit.entries_of(u.account, u.latest - r.span, u.latest) as e on e.action = 'open' and e.outcome = 'granted'
        where r.rule = 'many-by-one' group by r.threshold having count(distinct e.children[1]) >= r.threshold
        union all
        select 'many-shown', u.account, min(e.at), max(e.at), count(distinct c.child)
        from audit.rule as r
        join audit.entries_of(u.account, u.latest - r.span, u.latest) as e on e.action in ('search', 'household') and e.outcome = 'returned'
        cross join lateral unnest(e.children) as c (child)
        where r.rule = 'many-shown' group by r.threshold having count(distinct c.child) >= r.threshold
        union all
        select 'walking-numbers', u.account, min(e.at), max(e.at), count(*)
        from audit.rule as r
        join audit.entries_of(u.account, u.latest - r.span, u.latest) as e on e.action = 'open' and e.outcome = 'not-found'
        where r.rule = 'walking-numbers' group by r.threshold having count(*) >= r.threshold
        union all
        select 'one-reason', u.account, min(e.at), max(e.at), count(distinct e.children[1])
        from audit.rule as r
        join audit.entries_of(u.account, u.latest - r.span, u.latest) as e on e.action = 'open' and e.outcome = 'granted'
        where r.rule = 'one-reason' group by r.threshold, lower(btrim(e.reason)) having count(distinct e.children[1]) >= r.threshold
        union all
        -- Who is shielded isn't counted: a count would say where somebody hides.
        select 'walking-address', u.account, min(e.at), max(e.at), count(distinct d.line_1)
        from audit.rule as r
        join audit.entries_of(u.account, u.latest - r.span, u.latest) as e on (e.action = 'open' and e.outcome = 'granted' or e.action = 'search' and e.outcome = 'returned')
        cross join lateral unnest(e.children) as c (child)
        join registry.child_address as d on d.child = c.child and d.lived_to is null
        where r.rule = 'walking-address'
            and not exists (select from shielding.shield as s where s.child = c.child and s.ended is null)
        group by r.threshold, d.postcode having count(distinct d.line_1) >= r.threshold
        union all
        select 'walking-class', u.account, min(e.at), max(e.at), count(distinct c.number)
        from audit.rule as r
        join audit.entries_of(u.account, u.latest - r.span, u.latest) as e on e.action = 'open' and e.outcome = 'granted'
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
        join audit.entries_of(u.account, u.latest - 2 * r.span, u.latest - r.span) as e on e.action = 'open' and e.outcome = 'granted'
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
        insert into access.grant (request, expires, account, role, authority, sector, action, children, token_hash,
            on_behalf_of, purpose, versions, answer)
        values (session.request, session.expires, session.account, session.role, session.authority, session.sector, action, '{}',
            session.token_hash, session.on_behalf_of, session.purpose, session.versions, jsonb_build_object('outcome', outcome))
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
    select g.answer from access.opened() as g
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
    person constant bigint := access.person_of(session);
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
        insert into contacts.broker_request (request, child, asked_by, callback) values (id, number, person, ask_broker.callback);
        perform contacts.note_step(id, 'ask', person);
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
    person constant bigint := access.person_of(session);
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
                when present.child is null or not (is_team or contacts.works_at(person, present.service)) then 'no-assessment'
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
            values (number, assess.service, began, person, person);
        else
            update contacts.common_assessment as a set ended = access.today(), changed_by = person
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
        opened := array(select c.number from registry.child as c where c.number = stewardship.survivor(begin.number) and c.archived_on is null);
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
    person constant bigint := access.person_of(session);
    asked contacts.broker_request;
    outcome text;
begin
    if session.fault is null then
        answer := btrim(answer);
        select r.* into asked from contacts.broker_request as r
        where r.request = broker.request and contacts.is_live(r.child)
            and case when step = 'withdraw' then r.asked_by = person and r.state in ('asked', 'passed')
                when r.state = 'asked' then step in ('pass', 'decline') and contacts.is_responsible(session, r.child)
                when r.state = 'passed' then step in ('answer', 'decline')
                    and contacts.is_passed_to(person, r.child, r.involvement)
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
        perform contacts.note_step(asked.request, step, person);
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
    person constant bigint := access.person_of(session);
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
            where r.asked_by = person and r.asked_at > clock_timestamp() - interval '1 year' and contacts.is_live(r.child)
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
                    where p.account = person and i.child = r.child and i.ended is null
                    union all
                    select i.involvement from contacts.sensitive_involvement as i join contacts.post as p on p.service = i.service
                    where p.account = person and i.child = r.child and i.ended is null and i.withdrawn_at is null))
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
    person constant bigint := access.person_of(session);
    kept contacts.involvement;
    hidden contacts.sensitive_involvement;
    sensitive boolean := false;
    hides boolean;
    is_team boolean;
    services bigint[];
    removes constant boolean := coalesce((changes ->> 'removed')::boolean, false);
    withdraws constant boolean := coalesce((changes ->> 'withdrawn')::boolean, false);
    outcome text;
begin
    if session.fault is null then
        hides := contacts.is_hidden(session, number);
        is_team := contacts.is_responsible(session, number);
        services := contacts.services_of(person);
        -- Whose own it isn't, it isn't locked for either.
        select i.* into kept from contacts.involvement as i
        where i.child = number and i.involvement = change.involvement and contacts.is_live(number)
            and (not hides or i.recorded_by = person and i.changed_by = person)
            and (is_team or i.service = any (services))
            and (i.ended is null or i.ended > access.today() - 365)
        for update;
        if not found then
            select i.* into hidden from contacts.sensitive_involvement as i
            where i.child = number and i.involvement = change.involvement and contacts.is_live(number)
                and (not hides or i.recorded_account = person and i.changed_by = person)
                and (is_team or i.service = any (services))
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
            phone = kept.phone, email = kept.email, account = kept.account, changed_by = person,
            lead_professional = i.lead_professional and kept.ended is null and not removes
        where i.child = number and i.involvement = change.involvement;
        if removes then
            delete from contacts.involvement as i where i.child = number and i.involvement = change.involvement;
        end if;
        if kept.lead_professional and (removes or kept.ended is not null) then
            perform contacts.tell(number, 'lead changed', actor => person);
        end if;
    else
        update contacts.sensitive_involvement as i
        set role = kept.role, started = kept.started, ended = kept.ended, practitioner = kept.practitioner, occupation = kept.occupation,
            phone = kept.phone, email = kept.email, account = kept.account, changed_by = person,
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
    person constant bigint := access.person_of(session);
    id constant bigint := contacts.new_id();
    since constant date := coalesce(started, access.today());
    holder access.account;
    sensitive boolean;
    outcome text;
begin
    if session.fault is null then
        select a.* into holder from access.account as a where a.account = person;
        select contacts.is_sensitive(s.kind) into sensitive from contacts.service as s
        where s.service = involve.service and contacts.works_at(person, s.service)
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
                (select a.name from access.account as a where a.account = person), clock_timestamp(), person,
                person);
        else
            insert into contacts.involvement (child, involvement, service, role, started, account, practitioner, occupation, phone, email,
                recorded_by, changed_by)
            values (number, id, involve.service, involve.role, since, holder.account, involve.practitioner, involve.occupation,
                involve.phone, involve.email, person, person);
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
            and contacts.works_at(access.person_of(session), i.service))
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
    -- What goes to another record goes as it is: who keeps records right keeps what it was (stewardship.change).
    if tg_op = 'UPDATE' and new.child <> old.child then
        return new;
    end if;
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
    if tg_op = 'UPDATE' and new.child <> old.child then
        return new;
    end if;
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
    person constant bigint := access.person_of(session);
    holder access.account;
    kept contacts.post;
    is_keeper boolean;
    ends constant boolean := coalesce((details ->> 'ended')::boolean, false);
    outcome text;
begin
    if session.fault is null then
        select a.* into holder from access.account as a
        where case when keep_post.subject is null then a.account = person else a.subject = keep_post.subject end;
        is_keeper := holder.account <> person and holder.role in (1, 6) and exists (
            select from contacts.service as s, access.account as own
            where s.service = keep_post.service and contacts.keeps(session, s.authority, s.partner) and own.account = person
                and (own.authority = holder.authority or own.partner = holder.partner));
        if is_keeper or holder.account = person then
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
    person constant bigint := access.person_of(session);
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
            kept.partner := (select a.partner from access.account as a where a.account = person);
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
        else exists (select from access.account as a where a.account = access.person_of(session) and a.partner = keeps.partner) end
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
    person constant bigint := access.person_of(session);
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
            leads := is_team or contacts.works_at(person, leader.service);
            outcome := case
                when step = 'take' then case
                    when leader.child is not null then 'lead-taken'
                    when target.child is null or not (is_team or contacts.works_at(person, target.service)) then 'not-found' end
                when step in ('accept', 'decline') then case
                    when target.child is null then 'no-offer'
                    when not contacts.works_at(person, target.service) then 'no-offer' end
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
        insert into contacts.lead_offer as f (child, involvement, offered_by) values (number, target.involvement, person)
        on conflict on constraint lead_offer_pkey do update
        set involvement = excluded.involvement, offered_by = excluded.offered_by, offered_at = excluded.offered_at;
        insert into contacts.notice (account, child, kind, involvement)
        select target.account, number, 'lead offered', target.involvement
        where target.account <> person;
        return session.fault;
    end if;
    delete from contacts.lead_offer as f where f.child = number;
    if step in ('accept', 'end') then
        update contacts.involvement as i set lead_professional = false, changed_by = person
        where i.child = number and i.lead_professional;
    end if;
    if step in ('take', 'accept') then
        update contacts.involvement as i set lead_professional = true, changed_by = person
        where i.child = number and i.involvement = target.involvement;
    elsif step = 'end' then
        perform contacts.tell(number, 'lead changed', actor => person);
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
    person constant bigint := access.person_of(session);
    listed jsonb := '[]';
    hides boolean;
    is_team boolean;
    services bigint[];
begin
    if session.fault is null and contacts.is_live(number) then
        hides := contacts.is_hidden(session, number);
        is_team := contacts.is_responsible(session, number);
        services := contacts.services_of(person);
        select coalesce(jsonb_agg(jsonb_strip_nulls(to_jsonb(o)) order by o."from" desc), '[]') into listed
        from (
            select i.involvement::text as id, i.version, s.kind, s.name as service, i.role, i.started as "from", i.ended as "to",
                i.practitioner, i.occupation, i.phone, i.email, null::text as basis, i.lead_professional as "leadProfessional",
                exists (select from contacts.lead_offer as f where f.child = i.child and f.involvement = i.involvement) as "leadOffered"
            from contacts.involvement as i join contacts.service as s on s.service = i.service
            where i.child = number and (i.ended is null or i.ended > access.today() - 365)
                and (not hides or i.recorded_by = person and i.changed_by = person)
                and (is_team or i.service = any (services))
            union all
            select i.involvement::text, i.version, s.kind, s.name, i.role, i.started, i.ended,
                i.practitioner, i.occupation, i.phone, i.email, i.basis, false, false
            from contacts.sensitive_involvement as i join contacts.service as s on s.service = i.service
            where i.child = number and i.withdrawn_at is null and (i.ended is null or i.ended > access.today() - 365)
                and (not hides or i.recorded_account = person and i.changed_by = person)
                and (is_team or i.service = any (services))
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

ALTER FUNCTION contacts.read_notices(token bytea, reason text, client text, notices bigint[]) OWNER TO contactpoint_guard;

--
-- Name: services_of(bigint); Type: FUNCTION; Schema: contacts; Owner: contactpoint_guard
--

CREATE FUNCTION contacts.services_of(account bigint) RETURNS bigint[]
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'contacts', 'pg_temp'
    AS $_$ select array(select p.service from contacts.post as p where p.account = $1) $_$;

ALTER FUNCTION contacts.services_of(account bigint) OWNER TO contactpoint_guard;

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
-- Name: add_name(bigint, text, text, text); Type: FUNCTION; Schema: feeds; Owner: contactpoint_guard
--

CREATE FUNCTION feeds.add_name(child bigint, kind text, family text, given text) RETURNS void
    LANGUAGE sql
    AS $_$
    insert into registry.child_name (child, ordinal, kind, family, given)
    values ($1, (select coalesce(max(n.ordinal), 0) + 1 from registry.child_name as n where n.child = $1), $2, $3, $4)
$_$;

ALTER FUNCTION feeds.add_name(child bigint, kind text, family text, given text) OWNER TO contactpoint_guard;

--
-- Name: add_source(text, text, uuid); Type: FUNCTION; Schema: feeds; Owner: contactpoint_guard
--

CREATE FUNCTION feeds.add_source(name text, kind text, subject uuid) RETURNS bigint
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'feeds', 'pg_temp'
    AS $_$
    insert into feeds.source (name, kind, account)
    select $1, $2, a.account from access.account as a where a.subject = $3 and a.role = 6
    returning source
$_$;

ALTER FUNCTION feeds.add_source(name text, kind text, subject uuid) OWNER TO contactpoint_guard;

--
-- Name: append_upload(bytea, text, text, bigint, bigint, bytea, boolean, bigint, bigint); Type: FUNCTION; Schema: feeds; Owner: contactpoint_guard
--

CREATE FUNCTION feeds.append_upload(token bytea, reason text, client text, upload bigint, at bigint, bytes bytea, complete boolean, length bigint, most bigint, OUT outcome text, OUT received bigint) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'feeds', 'pg_temp'
    AS $$
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

ALTER FUNCTION feeds.append_upload(token bytea, reason text, client text, upload bigint, at bigint, bytes bytea, complete boolean, length bigint, most bigint, OUT outcome text, OUT received bigint) OWNER TO contactpoint_guard;

--
-- Name: authority_of(jsonb); Type: FUNCTION; Schema: feeds; Owner: contactpoint_guard
--

CREATE FUNCTION feeds.authority_of(fields jsonb) RETURNS smallint
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'feeds', 'pg_temp'
    AS $$
begin
    return stewardship.standing_of((fields ->> 'authority')::smallint, fields ->> 'postcode');
end $$;

ALTER FUNCTION feeds.authority_of(fields jsonb) OWNER TO contactpoint_guard;

--
-- Name: batch_opened(); Type: FUNCTION; Schema: feeds; Owner: contactpoint_guard
--

CREATE FUNCTION feeds.batch_opened() RETURNS uuid
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'feeds', 'pg_temp'
    AS $$
    select g.request from access.opened() as g where g.action = 'match'
$$;

ALTER FUNCTION feeds.batch_opened() OWNER TO contactpoint_guard;

--
-- Name: begin_match(bytea, text, text, integer); Type: FUNCTION; Schema: feeds; Owner: contactpoint_guard
--

CREATE FUNCTION feeds.begin_match(token bytea, reason text, client text, most integer, OUT outcome text, OUT rows integer) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'feeds', 'pg_temp'
    AS $$
declare
    session access.session := access.admit(token, reason, '{6}');
    sender bigint := feeds.source_of(session.account);
    compared bigint[] := '{}';
begin
    if session.fault is null and sender is null then
        session.fault := 'not-permitted';
    end if;
    rows := 0;
    if session.fault is null then
        perform feeds.wait_for_matching(sender);
        -- A row that came late changes nothing. Behind row-level security the source is no constant to the planner: it must be
        -- named for the index to give the order.
        update feeds.row as r set state = 'superseded', decided_at = clock_timestamp()
        from (
            select s.record_id, s.version from feeds.row as s where s.source = sender and s.state = 'staged'
            order by s.source, s.sequence limit least(most, 1000)
        ) as first
        where (r.source, r.record_id, r.version) = (sender, first.record_id, first.version) and exists (
            select from feeds.row as newer
            where newer.source = r.source and newer.record_id = r.record_id and newer.version > r.version);
        -- Whom a record is linked to is certain.
        update feeds.row as r set batch = session.request, score = case when known.child is not null then 1 end,
            considered = case
                when known.child is not null then array[known.child]
                when r.change = 'delete' then '{}'
                else array(select unnest(feeds.candidates(r.fields)) except select unnest(known.rejected)) end,
            rejected = known.rejected
        from (
            select s.source, s.record_id, s.version
            from feeds.row as s
            where s.source = sender and s.state = 'staged'
            order by s.source, s.sequence
            limit least(most, 1000)
            for update
        ) as taken
        -- Whom the record is linked to, and whom a person said it isn't.
        cross join lateral (
            select (array_agg(k.child order by k.version desc) filter (where k.child is not null))[1] as child,
                array(
                    select distinct unnest(n.rejected) from feeds.row as n
                    where n.source = taken.source and n.record_id = taken.record_id) as rejected
            from feeds.row as k
            where k.source = taken.source and k.record_id = taken.record_id
        ) as known
        where (r.source, r.record_id, r.version) = (taken.source, taken.record_id, taken.version);
        get diagnostics rows = row_count;
        compared := array(
            select distinct c.child from feeds.row as r, unnest(r.considered) as c (child) where r.batch = session.request);
    end if;
    outcome := access.record(session, 'match', coalesce(session.fault, 'granted'), reason, client,
        jsonb_build_object('rows', rows), compared);
end $$;

ALTER FUNCTION feeds.begin_match(token bytea, reason text, client text, most integer, OUT outcome text, OUT rows integer) OWNER TO contactpoint_guard;

--
-- Name: begin_outcomes(bytea, text, text, bigint, integer); Type: FUNCTION; Schema: feeds; Owner: contactpoint_guard
--

CREATE FUNCTION feeds.begin_outcomes(token bytea, reason text, client text, after bigint, most integer) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'feeds', 'pg_temp'
    AS $$
declare
    session access.session := access.admit(token, reason, '{6}');
    sender bigint := feeds.source_of(session.account);
begin
    if session.fault is null and sender is null then
        session.fault := 'not-permitted';
    end if;
    return access.record(session, 'outcomes', coalesce(session.fault, 'granted'), reason, client,
        jsonb_build_object('after', after, 'most', most),
        array(select distinct p.child
            from (
                select r.child from feeds.row as r
                where session.fault is null and r.source = sender and r.sequence > after
                order by r.source, r.sequence limit least(most, 5000)
            ) as p
            where p.child is not null));
end $$;

ALTER FUNCTION feeds.begin_outcomes(token bytea, reason text, client text, after bigint, most integer) OWNER TO contactpoint_guard;

--
-- Name: begin_piece(bytea, text, text, bigint, bigint); Type: FUNCTION; Schema: feeds; Owner: contactpoint_guard
--

CREATE FUNCTION feeds.begin_piece(token bytea, reason text, client text, upload bigint, at bigint) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'feeds', 'pg_temp'
    AS $$
declare
    session access.session := access.admit(token, reason, '{6}');
begin
    if session.fault is null and feeds.own_upload(session, upload) is null then
        session.fault := 'not-found';
    end if;
    return access.record(session, 'piece', coalesce(session.fault, 'granted'), reason, client,
        jsonb_build_object('upload', upload, 'at', at), '{}');
end $$;

ALTER FUNCTION feeds.begin_piece(token bytea, reason text, client text, upload bigint, at bigint) OWNER TO contactpoint_guard;

--
-- Name: begin_upload(bytea, text, text, text, bigint, bigint); Type: FUNCTION; Schema: feeds; Owner: contactpoint_guard
--

CREATE FUNCTION feeds.begin_upload(token bytea, reason text, client text, format text, length bigint, most bigint, OUT outcome text, OUT begun bigint) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'feeds', 'pg_temp'
    AS $$
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

ALTER FUNCTION feeds.begin_upload(token bytea, reason text, client text, format text, length bigint, most bigint, OUT outcome text, OUT begun bigint) OWNER TO contactpoint_guard;

--
-- Name: beside(bigint, boolean); Type: FUNCTION; Schema: feeds; Owner: contactpoint_guard
--

CREATE FUNCTION feeds.beside(child bigint, own boolean) RETURNS jsonb
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'feeds', 'pg_temp'
    AS $_$
    select jsonb_build_object(
        'number', c.number::text, 'born', c.born, 'gender', c.gender, 'isOwn', own,
        'isShielded', exists (select from shielding.shield as s where s.child = c.number and s.ended is null),
        'names', (select coalesce(jsonb_agg(jsonb_build_object('family', n.family, 'given', n.given) order by n.kind <> 'current', n.ordinal), '[]')
            from registry.child_name as n where n.child = c.number),
        'addresses', (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('line1', a.line_1, 'line2', a.line_2, 'town', a.town,
                'postcode', a.postcode)) order by a.lived_to desc nulls first, a.ordinal), '[]')
            from registry.child_address as a where a.child = c.number),
        'carers', (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('name', btrim(k.given || ' ' || k.family), 'phone', p.phone))
                order by k.ordinal), '[]')
            from registry.carer as k left join registry.carer_contact as p on p.child = k.child and p.ordinal = k.ordinal
            where k.child = c.number),
        'schools', feeds.references_of(c.number, '{school,nursery}'), 'practices', feeds.references_of(c.number, '{gp practice}'),
        'nhsNumber', (select o.value from registry.other_number as o where own and o.child = c.number and o.kind = 'nhs'),
        'upn', (select o.value from registry.other_number as o where own and o.child = c.number and o.kind = 'upn'))
    from registry.child as c where c.number = $1
$_$;

ALTER FUNCTION feeds.beside(child bigint, own boolean) OWNER TO contactpoint_guard;

--
-- Name: cancel_upload(bytea, text, text, bigint); Type: FUNCTION; Schema: feeds; Owner: contactpoint_guard
--

CREATE FUNCTION feeds.cancel_upload(token bytea, reason text, client text, upload bigint) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'feeds', 'pg_temp'
    AS $$
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

ALTER FUNCTION feeds.cancel_upload(token bytea, reason text, client text, upload bigint) OWNER TO contactpoint_guard;

--
-- Name: candidates(jsonb); Type: FUNCTION; Schema: feeds; Owner: contactpoint_guard
--

CREATE FUNCTION feeds.candidates(fields jsonb) RETURNS bigint[]
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'feeds', 'pg_temp'
    AS $$
declare
    typed constant date := (fields ->> 'born')::date;
    -- The day and month that a slip would have made of them.
    swapped constant date := case when extract(day from typed) <= 12
        then make_date(extract(year from typed)::integer, extract(day from typed)::integer, extract(month from typed)::integer) end;
    families constant text[] := array_remove(array[fields ->> 'family_name', fields ->> 'former_family_name'], null);
    givens text[] := array_fill(coalesce(fields ->> 'given_names', ''), array[greatest(cardinality(families), 1)]);
begin
    return array(
        select child from unnest(search.candidates(
            case when cardinality(families) = 0 then '{""}' else families end, givens,
            array_remove(array[typed, swapped], null), array[date_trunc('month', typed)::date],
            array_remove(array[fields ->> 'postcode'], null)
        )) as child
        union
        select c.child from search.candidate as c where c.shielded and c.born in (typed, swapped));
end $$;

ALTER FUNCTION feeds.candidates(fields jsonb) OWNER TO contactpoint_guard;

--
-- Name: claim_upload(integer); Type: FUNCTION; Schema: feeds; Owner: contactpoint_guard
--

CREATE FUNCTION feeds.claim_upload(seconds integer) RETURNS TABLE(upload bigint, lease uuid, received bigint, format text, account bigint, authority smallint, purpose text, reason text, client text)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'feeds', 'pg_temp'
    AS $$
#variable_conflict use_column
declare
    now constant timestamptz := clock_timestamp();
begin
    update feeds.upload as u
    set state = 'failed', fault = case u.state when 'receiving' then 'abandoned' else 'import-broken' end, ended_at = now
    where u.state = 'receiving' and u.noted_at < now - interval '1 day'
        or u.state in ('staging', 'matching') and u.attempts >= 100 and u.leased_until < now;
    delete from feeds.chunk as c using feeds.upload as u where c.upload = u.upload and u.ended_at is not null;
    delete from feeds.reject as j using feeds.upload as u where j.upload = u.upload and u.ended_at < now - interval '30 days';
    delete from feeds.upload as u where u.ended_at < now - interval '30 days';
    return query
        update feeds.upload as u
        set lease = gen_random_uuid(), leased_until = now + make_interval(secs => seconds), attempts = u.attempts + 1,
            -- The file is read again from its beginning: rows that are known change nothing.
            state = 'staging', rows = 0, rejected = 0, done = 0, whole = u.received, step_at = now, noted_at = now
        from (
                select w.upload from feeds.upload as w
                where w.state in ('staging', 'matching') and coalesce(w.leased_until < now, true)
                order by w.upload limit 1 for update skip locked
            ) as next, feeds.source as s, access.account as a, access.purpose as p
        where u.upload = next.upload and s.source = u.source and a.account = s.account and p.code = u.purpose
        returning u.upload, u.lease, u.received, u.format, a.account, a.authority, p.name, u.reason, u.client;
end $$;

ALTER FUNCTION feeds.claim_upload(seconds integer) OWNER TO contactpoint_guard;

--
-- Name: decide(bytea, text[], bigint[], text[], bigint[], real[], text[], bigint[]); Type: FUNCTION; Schema: feeds; Owner: contactpoint_guard
--

CREATE FUNCTION feeds.decide(token bytea, record_ids text[], versions bigint[], states text[], children bigint[], scores real[], reasons text[], shielded bigint[]) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'feeds', 'pg_temp'
    AS $$
declare
    opened access.grant;
    decision record;
    taken feeds.row;
    chosen bigint;
    sender bigint;
    decided integer := 0;
    linked bigint[] := '{}';
begin
    update access.grant as g set closed = true
    where g.token_hash = access.token_hash(token) and g.expires > clock_timestamp() and not g.closed
        and g.action = 'match' and g.transaction is distinct from pg_current_xact_id_if_assigned()
    returning * into opened;
    if not found then
        return null;
    end if;
    sender := feeds.source_of(opened.account);
    perform feeds.wait_for_matching(sender);
    -- One at a time: two rows of one child must not both be made.
    perform pg_advisory_xact_lock(hashtextextended('feeds.decide', 0));
    for decision in
        select * from unnest(record_ids, versions, states, children, scores, reasons)
            as d (record_id, version, state, child, score, reasons)
    loop
        select r.* into taken from feeds.row as r
        where r.source = sender and r.record_id = decision.record_id and r.version = decision.version
            and r.batch = opened.request and r.state = 'staged'
        for update;
        -- A newer row came, or another run took it: it isn't ours any more.
        continue when not found or decision.child is not null and decision.child <> all (taken.considered)
            or decision.state = 'linked' and decision.child is null
            or decision.state not in ('linked', 'made', 'review', 'held', 'retracted')
            or exists (select from feeds.row as newer
                where newer.source = taken.source and newer.record_id = taken.record_id and newer.version > taken.version);
        -- Since it was compared, the child may have been found to be another one.
        chosen := stewardship.survivor(decision.child);
        if decision.state = 'made' and feeds.authority_of(taken.fields) is null then
            decision.state := 'review';
            decision.reasons := 'nobody matches, and the authority that the row names has ended';
        end if;
        continue when decision.state in ('made', 'review') and feeds.is_outrun(taken, shielded);
        if decision.state = 'made' then
            chosen := registry.new_number();
            perform feeds.make(chosen, taken.fields, feeds.authority_of(taken.fields));
        end if;
        update feeds.row as r set state = 'superseded'
        where r.source = taken.source and r.record_id = taken.record_id and r.version < taken.version
            and r.state in ('linked', 'made', 'review', 'held');
        update feeds.row as r set state = decision.state,
            child = case when decision.state not in ('review', 'held') then chosen end,
            proposed = case when decision.state in ('review', 'held') then chosen end, score = decision.score, reasons = decision.reasons,
            team = case when decision.state in ('review', 'held') then feeds.team_of(r.fields, chosen) end, batch = null, considered = case when decision.state in ('review', 'held') then r.considered end,
            decided_at = clock_timestamp()
        where (r.source, r.record_id, r.version) = (taken.source, taken.record_id, taken.version);
        if chosen is not null and decision.state in ('linked', 'made', 'retracted') then
            perform feeds.show(chosen);
            linked := linked || chosen;
        end if;
        decided := decided + 1;
    end loop;
    insert into audit.entry (request, action, outcome, account, on_behalf_of, role, authority, purpose, children)
    values (opened.request, opened.action, 'returned', opened.account, opened.on_behalf_of, opened.role, opened.authority,
        opened.purpose, linked);
    return decided;
end $$;

ALTER FUNCTION feeds.decide(token bytea, record_ids text[], versions bigint[], states text[], children bigint[], scores real[], reasons text[], shielded bigint[]) OWNER TO contactpoint_guard;

--
-- Name: decide_review(bytea, text, text, bigint, text, bigint, text); Type: FUNCTION; Schema: feeds; Owner: contactpoint_guard
--

CREATE FUNCTION feeds.decide_review(token bytea, reason text, client text, id bigint, step text, number bigint, question text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'feeds', 'pg_temp'
    AS $$
declare
    session access.session := access.admit(token, reason, '{2}');
    taken feeds.row;
    responsible smallint;
    chosen bigint := number;
    outcome text;
begin
    if session.fault is null then
        perform pg_advisory_xact_lock(hashtextextended('feeds.decide', 0));
        select r.* into taken from feeds.row as r
        where r.sequence = decide_review.id and r.team = session.authority and r.state in ('review', 'held')
        for update;
        responsible := shielding.authority_of(chosen);
        outcome := case
            when taken.source is null then 'not-found'
            when step in ('accept', 'reject', 'pass') and (chosen is null or responsible is null
                or chosen <> all (taken.considered || taken.proposed) or chosen = any (taken.rejected)
                or responsible <> session.authority
                    and exists (select from shielding.shield as s where s.child = chosen and s.ended is null)) then 'not-found'
            when step = 'accept' and responsible <> session.authority or step = 'pass' and responsible = session.authority
                then 'not-permitted'
            when step = 'make' and taken.state = 'held' then 'could-be-shielded'
            -- A shield that began seconds before the decision may have been committed after it, and was not known then.
            when step = 'make' and feeds.is_outrun(taken, array(
                select s.child from shielding.shield as s
                where s.child = any (taken.considered) and s.started < taken.decided_at - interval '1 minute')) then 'version-conflict'
            when step = 'ask' and coalesce(length(btrim(question)), 0) not between 5 and 500 then 'value-malformed'
            when step in ('accept', 'reject', 'make', 'ask', 'pass') then 'granted'
            else 'value-malformed'
        end;
    end if;
    outcome := coalesce(session.fault, outcome);
    if outcome = 'granted' and step = 'make' then
        chosen := registry.new_number();
    end if;
    session.fault := contacts.answer(session, 'review', outcome, reason, client,
        jsonb_strip_nulls(jsonb_build_object('step', step, 'row', taken.sequence, 'number', number)),
        case when outcome = 'granted' and chosen is not null then array[chosen] else '{}' end,
        jsonb_strip_nulls(jsonb_build_object('number', chosen::text)));
    if session.fault <> 'granted' or outcome not in ('granted', 'version-conflict') then
        return session.fault;
    end if;
    if outcome = 'version-conflict' then
        step := 'reject';
        chosen := null;
    end if;
    if step = 'make' then
        perform feeds.make(chosen, taken.fields, session.authority);
    end if;
    update feeds.row as r
    set reviewed_by = session.account,
        -- Of what is only handed on the comparison stays.
        decided_at = case when step in ('ask', 'pass') then r.decided_at else clock_timestamp() end,
        state = case step when 'accept' then 'linked' when 'make' then 'made' when 'reject' then 'staged' else r.state end,
        child = case when step in ('accept', 'make') then chosen end,
        proposed = case step when 'pass' then chosen when 'ask' then r.proposed end,
        rejected = case step when 'reject' then array_remove(r.rejected || chosen, null) else r.rejected end,
        considered = case when step in ('pass', 'ask') then r.considered end,
        team = case step when 'pass' then responsible when 'ask' then r.team end,
        question = case step when 'ask' then btrim(decide_review.question) end,
        asked_at = case step when 'ask' then clock_timestamp() end
    where r.sequence = taken.sequence;
    if step in ('accept', 'make') then
        perform feeds.show(chosen);
    end if;
    return session.fault;
end $$;

ALTER FUNCTION feeds.decide_review(token bytea, reason text, client text, id bigint, step text, number bigint, question text) OWNER TO contactpoint_guard;

--
-- Name: has_named(bigint, text, text); Type: FUNCTION; Schema: feeds; Owner: contactpoint_guard
--

CREATE FUNCTION feeds.has_named(child bigint, word text, value text) RETURNS boolean
    LANGUAGE sql STABLE
    AS $_$
    select exists (select from feeds.row as r where r.child = $1 and r.fields ->> $2 = $3)
$_$;

ALTER FUNCTION feeds.has_named(child bigint, word text, value text) OWNER TO contactpoint_guard;

--
-- Name: row; Type: TABLE; Schema: feeds; Owner: contactpoint_owner
--

CREATE TABLE feeds."row" (
    source bigint NOT NULL,
    record_id text NOT NULL,
    version bigint NOT NULL,
    sequence bigint NOT NULL,
    change text NOT NULL,
    fields jsonb NOT NULL,
    state text DEFAULT 'staged'::text NOT NULL,
    child bigint,
    proposed bigint,
    score real,
    reasons text,
    batch uuid,
    considered bigint[],
    staged_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    decided_at timestamp with time zone,
    rejected bigint[] DEFAULT '{}'::bigint[] NOT NULL,
    team smallint,
    question text,
    asked_at timestamp with time zone,
    reviewed_by bigint,
    CONSTRAINT "a change is upsert or delete" CHECK ((change = ANY (ARRAY['upsert'::text, 'delete'::text]))),
    CONSTRAINT "a question is asked at a time" CHECK ((((question IS NULL) = (asked_at IS NULL)) AND ((length(question) >= 5) AND (length(question) <= 500)))),
    CONSTRAINT "a row is in a known state" CHECK ((state = ANY (ARRAY['staged'::text, 'linked'::text, 'made'::text, 'review'::text, 'held'::text, 'superseded'::text, 'retracted'::text]))),
    CONSTRAINT "a row that counts has a child" CHECK (((state <> ALL (ARRAY['linked'::text, 'made'::text])) OR (child IS NOT NULL)))
);

ALTER TABLE ONLY feeds."row" FORCE ROW LEVEL SECURITY;

ALTER TABLE feeds."row" OWNER TO contactpoint_owner;

--
-- Name: COLUMN "row".fields; Type: COMMENT; Schema: feeds; Owner: contactpoint_owner
--

COMMENT ON COLUMN feeds."row".fields IS 'What is supplied, by the file''s words; null where it is known to be none.';

--
-- Name: COLUMN "row".state; Type: COMMENT; Schema: feeds; Owner: contactpoint_owner
--

COMMENT ON COLUMN feeds."row".state IS 'staged: not yet compared. review: a person decides. held: could be a shielded child, the team decides.';

--
-- Name: COLUMN "row".child; Type: COMMENT; Schema: feeds; Owner: contactpoint_owner
--

COMMENT ON COLUMN feeds."row".child IS 'Whom the row is linked to; proposed is whom it could mean, for those who decide.';

--
-- Name: COLUMN "row".rejected; Type: COMMENT; Schema: feeds; Owner: contactpoint_owner
--

COMMENT ON COLUMN feeds."row".rejected IS 'Whom a person said it isn''t: never compared with again.';

--
-- Name: COLUMN "row".team; Type: COMMENT; Schema: feeds; Owner: contactpoint_owner
--

COMMENT ON COLUMN feeds."row".team IS 'The authority whose team decides: the responsible one of the child it could mean, else where it lives.';

--
-- Name: COLUMN "row".question; Type: COMMENT; Schema: feeds; Owner: contactpoint_owner
--

COMMENT ON COLUMN feeds."row".question IS 'What the team needs to know before it decides.';

--
-- Name: is_outrun(feeds."row", bigint[]); Type: FUNCTION; Schema: feeds; Owner: contactpoint_guard
--

CREATE FUNCTION feeds.is_outrun(compared feeds."row", shielded bigint[]) RETURNS boolean
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'feeds', 'pg_temp'
    AS $$
begin
    return exists (select from unnest(feeds.candidates(compared.fields)) as child where child <> all (compared.considered || compared.rejected))
        or exists (
            select from shielding.shield as s
            where s.child = any (compared.considered) and s.ended is null and s.child <> all (shielded || compared.rejected));
end $$;

ALTER FUNCTION feeds.is_outrun(compared feeds."row", shielded bigint[]) OWNER TO contactpoint_guard;

--
-- Name: make(bigint, jsonb, smallint); Type: FUNCTION; Schema: feeds; Owner: contactpoint_guard
--

CREATE FUNCTION feeds.make(number bigint, fields jsonb, authority smallint) RETURNS void
    LANGUAGE sql
    AS $_$
    insert into registry.child (number, born, gender)
    values ($1, ($2 ->> 'born')::date, coalesce($2 ->> 'gender', 'unspecified'));
    insert into registry.child_home (child, authority, responsible_since, whereabouts)
    values ($1, $3, access.today(), 'no known address')
$_$;

ALTER FUNCTION feeds.make(number bigint, fields jsonb, authority smallint) OWNER TO contactpoint_guard;

--
-- Name: next_review(bytea, text, text, bigint); Type: FUNCTION; Schema: feeds; Owner: contactpoint_guard
--

CREATE FUNCTION feeds.next_review(token bytea, reason text, client text, after bigint) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'feeds', 'pg_temp'
    AS $$
declare
    session access.session := access.admit(token, reason, '{2}');
    due feeds.row;
    waiting bigint := 0;
    listed bigint[] := '{}';
    answer jsonb := '{}';
begin
    if session.fault is null then
        select r.* into due from feeds.row as r
        left join feeds.row as seen
            on seen.team = session.authority and seen.sequence = next_review.after and seen.state in ('review', 'held')
        where r.team = session.authority and r.state in ('review', 'held')
        order by coalesce((r.asked_at is not null, r.sequence) <= (seen.asked_at is not null, seen.sequence), false),
            r.asked_at is not null, r.sequence
        limit 1;
        select count(*) into waiting from feeds.row as r where r.team = session.authority and r.state in ('review', 'held');
    end if;
    if due.source is not null then
        select coalesce(array_agg(c.number order by c.number), '{}'),
            jsonb_build_object('candidates', coalesce(jsonb_agg(feeds.beside(c.number, h.authority = session.authority) order by c.number), '[]'))
        into listed, answer
        from registry.child as c
        join registry.child_home as h on h.child = c.number
        where c.number = any (due.considered || due.proposed) and c.number <> all (due.rejected) and c.archived_on is null
            and (h.authority = session.authority
                or not exists (select from shielding.shield as s where s.child = c.number and s.ended is null));
        answer := answer || jsonb_build_object('row', jsonb_strip_nulls(jsonb_build_object(
            'id', due.sequence, 'source', (select s.name from feeds.source as s where s.source = due.source),
            'sourceKind', (select s.kind from feeds.source as s where s.source = due.source),
            'recordID', due.record_id, 'version', due.version, 'state', due.state, 'reasons', due.reasons, 'score', due.score,
            'proposed', case when due.proposed = any (listed) then due.proposed::text end, 'question', due.question,
            'stagedAt', due.staged_at))
            || jsonb_build_object('fields', due.fields));
    end if;
    return contacts.answer(session, 'review', coalesce(session.fault, 'granted'), reason, client,
        jsonb_strip_nulls(jsonb_build_object('step', 'next', 'row', due.sequence)), listed,
        answer || jsonb_build_object('waiting', waiting));
end $$;

ALTER FUNCTION feeds.next_review(token bytea, reason text, client text, after bigint) OWNER TO contactpoint_guard;

--
-- Name: note_upload(uuid, integer, text, bigint, bigint, bigint, text, text, integer[], text[], text[], text[]); Type: FUNCTION; Schema: feeds; Owner: contactpoint_guard
--

CREATE FUNCTION feeds.note_upload(lease uuid, seconds integer, state text, rows bigint, rejected bigint, done bigint, fault text, detail text, lines integer[], fields text[], codes text[], messages text[]) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'feeds', 'pg_temp'
    AS $$
declare
    known feeds.upload;
    now constant timestamptz := clock_timestamp();
begin
    select u.* into known from feeds.upload as u where u.lease = note_upload.lease and u.ended_at is null for update;
    if not found then
        return false;
    end if;
    if state = 'matching' and known.state = 'staging' then
        known.step_at := now;
        known.whole := (select count(*) from feeds.row as r where r.source = known.source and r.state = 'staged');
    end if;
    update feeds.upload as u
    set state = note_upload.state, rows = note_upload.rows, rejected = note_upload.rejected, done = note_upload.done,
        whole = known.whole, step_at = known.step_at, noted_at = now, fault = note_upload.fault, detail = note_upload.detail,
        leased_until = now + make_interval(secs => seconds),
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

ALTER FUNCTION feeds.note_upload(lease uuid, seconds integer, state text, rows bigint, rejected bigint, done bigint, fault text, detail text, lines integer[], fields text[], codes text[], messages text[]) OWNER TO contactpoint_guard;

--
-- Name: outcomes(bigint, integer); Type: FUNCTION; Schema: feeds; Owner: contactpoint_guard
--

CREATE FUNCTION feeds.outcomes(after bigint, most integer) RETURNS TABLE(sequence bigint, record_id text, version bigint, state text, child bigint, score real, reasons text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'feeds', 'pg_temp'
    AS $_$
    select r.sequence, r.record_id, r.version,
        case when s.child is not null and r.state in ('linked', 'review') then 'held' else r.state end,
        -- A number that the grant doesn't hold is left out: the row was linked since.
        case when s.child is null and r.child = any (g.children) then r.child end, case when s.child is null then r.score end,
        case when s.child is null then r.reasons end
    from access.opened() as g
    join feeds.source as f on f.account = g.account
    cross join lateral (
        select * from feeds.row as r where r.source = f.source and r.sequence > $1 order by r.source, r.sequence limit least($2, 5000)
    ) as r
    left join shielding.shield as s on s.child = coalesce(r.child, r.proposed) and s.ended is null
    where g.action = 'outcomes'
    order by r.sequence
$_$;

ALTER FUNCTION feeds.outcomes(after bigint, most integer) OWNER TO contactpoint_guard;

--
-- Name: upload; Type: TABLE; Schema: feeds; Owner: contactpoint_owner
--

CREATE TABLE feeds.upload (
    upload bigint NOT NULL,
    source bigint NOT NULL,
    format text NOT NULL,
    purpose smallint NOT NULL,
    reason text NOT NULL,
    client text NOT NULL,
    state text DEFAULT 'receiving'::text NOT NULL,
    received bigint DEFAULT 0 NOT NULL,
    length bigint,
    lease uuid,
    leased_until timestamp with time zone,
    attempts smallint DEFAULT 0 NOT NULL,
    done bigint DEFAULT 0 NOT NULL,
    whole bigint DEFAULT 0 NOT NULL,
    rows bigint DEFAULT 0 NOT NULL,
    rejected bigint DEFAULT 0 NOT NULL,
    fault text,
    detail text,
    begun_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    step_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    noted_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    ended_at timestamp with time zone,
    CONSTRAINT "a file is of a known format" CHECK ((format = ANY (ARRAY['csv'::text, 'ndjson'::text]))),
    CONSTRAINT "an upload ends imported or failed" CHECK (((ended_at IS NOT NULL) = (state = ANY (ARRAY['imported'::text, 'failed'::text])))),
    CONSTRAINT "an upload is in a known state" CHECK ((state = ANY (ARRAY['receiving'::text, 'staging'::text, 'matching'::text, 'imported'::text, 'failed'::text]))),
    CONSTRAINT "an upload that failed says why" CHECK (((state = 'failed'::text) = (fault IS NOT NULL)))
);

ALTER TABLE ONLY feeds.upload FORCE ROW LEVEL SECURITY;

ALTER TABLE feeds.upload OWNER TO contactpoint_owner;

--
-- Name: COLUMN upload.received; Type: COMMENT; Schema: feeds; Owner: contactpoint_owner
--

COMMENT ON COLUMN feeds.upload.received IS 'How many bytes: where the next piece begins.';

--
-- Name: own_upload(access.session, bigint); Type: FUNCTION; Schema: feeds; Owner: contactpoint_guard
--

CREATE FUNCTION feeds.own_upload(session access.session, upload bigint) RETURNS feeds.upload
    LANGUAGE sql
    SET search_path TO 'pg_catalog', 'feeds', 'pg_temp'
    AS $_$
    select u from feeds.upload as u where u.upload = $2 and u.source = feeds.source_of(session.account) for update
$_$;

ALTER FUNCTION feeds.own_upload(session access.session, upload bigint) OWNER TO contactpoint_guard;

--
-- Name: piece(bigint, bigint); Type: FUNCTION; Schema: feeds; Owner: contactpoint_guard
--

CREATE FUNCTION feeds.piece(upload bigint, at bigint) RETURNS bytea
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'feeds', 'pg_temp'
    AS $_$
    select c.bytes
    from access.opened() as g
    join feeds.upload as u on u.upload = $1 and u.source = feeds.source_of(g.account)
    join feeds.chunk as c on c.upload = u.upload and c.at = $2
    where g.action = 'piece'
$_$;

ALTER FUNCTION feeds.piece(upload bigint, at bigint) OWNER TO contactpoint_guard;

--
-- Name: progress_of(feeds.upload); Type: FUNCTION; Schema: feeds; Owner: contactpoint_guard
--

CREATE FUNCTION feeds.progress_of(upload feeds.upload) RETURNS jsonb
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'feeds', 'pg_temp'
    AS $_$
    select jsonb_strip_nulls(jsonb_build_object(
        'upload', ($1).upload::text, 'state', ($1).state, 'format', ($1).format,
        'received', ($1).received, 'length', ($1).length, 'rows', ($1).rows, 'rejected', ($1).rejected,
        'waiting', case when ($1).state = 'matching' then greatest(($1).whole - ($1).done, 0) end,
        'perSecond', case when r.seconds > 0 then round(case ($1).state when 'staging' then ($1).rows when 'matching' then ($1).done end / r.seconds) end,
        'secondsLeft', case when ($1).done > 0 and ($1).ended_at is null
            then ceil(r.seconds * greatest(($1).whole - ($1).done, 0) / ($1).done) end,
        'fault', ($1).fault, 'detail', ($1).detail, 'begunAt', ($1).begun_at, 'endedAt', ($1).ended_at))
    from (select extract(epoch from ($1).noted_at - ($1).step_at) as seconds) as r
$_$;

ALTER FUNCTION feeds.progress_of(upload feeds.upload) OWNER TO contactpoint_guard;

--
-- Name: references_of(bigint, text[]); Type: FUNCTION; Schema: feeds; Owner: contactpoint_guard
--

CREATE FUNCTION feeds.references_of(child bigint, kinds text[]) RETURNS jsonb
    LANGUAGE sql STABLE
    AS $_$
    select coalesce(jsonb_agg(s.reference order by i.started desc, i.involvement), '[]')
    from contacts.involvement as i join contacts.service as s on s.service = i.service
    where i.child = $1 and i.ended is null and s.kind = any ($2) and s.reference is not null
$_$;

ALTER FUNCTION feeds.references_of(child bigint, kinds text[]) OWNER TO contactpoint_guard;

--
-- Name: rejects(bytea, text, text, bigint, integer); Type: FUNCTION; Schema: feeds; Owner: contactpoint_guard
--

CREATE FUNCTION feeds.rejects(token bytea, reason text, client text, upload bigint, after integer, OUT outcome text, OUT listed jsonb) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'feeds', 'pg_temp'
    AS $$
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

ALTER FUNCTION feeds.rejects(token bytea, reason text, client text, upload bigint, after integer, OUT outcome text, OUT listed jsonb) OWNER TO contactpoint_guard;

--
-- Name: said(bigint); Type: FUNCTION; Schema: feeds; Owner: contactpoint_guard
--

CREATE FUNCTION feeds.said(child bigint) RETURNS jsonb
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'feeds', 'pg_temp'
    AS $$
begin
    return (select coalesce(jsonb_object_agg(best.about, (select jsonb_object_agg(word, best.fields -> word) from unnest(best.words) as word)), '{}')
    from (
        select distinct on (a.about) a.about, a.words, r.fields
        from feeds.row as r
        join feeds.source as s on s.source = r.source
        join (values
            ('born', 'born', array['born']),
            ('gender', 'gender', array['gender']),
            ('name', 'name', array['family_name', 'given_names', 'former_family_name']),
            ('address', 'address', array['address_line_1', 'address_line_2', 'town', 'postcode']),
            ('authority', 'address', array['authority']),
            ('nhs_number', 'nhs_number', array['nhs_number']),
            ('upn', 'upn', array['upn']),
            -- Whose number of the child counts, names the service too.
            ('school', 'upn', array['school_urn']),
            ('practice', 'nhs_number', array['gp_code']),
            ('carers', 'carers', array['carer_1_name', 'carer_1_phone', 'carer_2_name', 'carer_2_phone'])
        ) as a (about, field, words) on r.fields ?| a.words
        left join feeds.precedence as p on p.kind = s.kind and p.field = a.field
        where r.child = said.child and r.state in ('linked', 'made')
        order by a.about, coalesce(p.rank, 100), r.decided_at desc, r.sequence desc
    ) as best);
end $$;

ALTER FUNCTION feeds.said(child bigint) OWNER TO contactpoint_guard;

--
-- Name: show(bigint); Type: FUNCTION; Schema: feeds; Owner: contactpoint_guard
--

CREATE FUNCTION feeds.show(child bigint) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'feeds', 'pg_temp'
    AS $$
declare
    said constant jsonb := feeds.said(child);
    fact jsonb;
    shown_family text;
    shown_given text;
    called record;
    lives record;
    today constant date := access.today();
begin
    fact := said -> 'born';
    update registry.child as c set born = (fact ->> 'born')::date
    where c.number = show.child and c.born <> (fact ->> 'born')::date;
    fact := said -> 'gender';
    update registry.child as c set gender = coalesce(fact ->> 'gender', 'unspecified')
    where c.number = show.child and fact is not null and c.gender <> coalesce(fact ->> 'gender', 'unspecified');

    fact := said -> 'name';
    if fact is not null then
        shown_family := coalesce(fact ->> 'family_name', '');
        shown_given := coalesce(fact ->> 'given_names', '');
        select n.ordinal, n.family, n.given into called from registry.child_name as n
        where n.child = show.child and n.kind = 'current';
        if called.ordinal is null or (called.family, called.given) is distinct from (shown_family, shown_given) then
            update registry.child_name as n set kind = 'former' where n.child = show.child and n.kind = 'current';
            update registry.child_name as n set kind = 'current'
            where n.child = show.child and n.ordinal = (
                select min(same.ordinal) from registry.child_name as same
                where same.child = show.child and (same.family, same.given) = (shown_family, shown_given));
            if not found then
                perform feeds.add_name(child, 'current', shown_family, shown_given);
            end if;
        end if;
        if fact ->> 'former_family_name' <> '' and not exists (
            select from registry.child_name as n where n.child = show.child and n.family = fact ->> 'former_family_name')
        then
            perform feeds.add_name(child, 'former', fact ->> 'former_family_name', shown_given);
        end if;
    end if;

    fact := said -> 'address';
    select a.* into lives from registry.child_address as a where a.child = show.child and a.lived_to is null;
    if (fact ->> 'postcode') is null then
        -- Nobody says any more where, or somebody says that nowhere: only a place that a source had named is left.
        if lives.child is not null and feeds.has_named(child, 'postcode', lives.postcode) then
            update registry.child_address as a set lived_to = greatest(today, a.lived_from)
            where a.child = show.child and a.lived_to is null;
            update registry.child_home as h set whereabouts = case when fact is null then 'last known' else 'no known address' end
            where h.child = show.child;
        end if;
    elsif lives.child is null or (lives.postcode, lives.line_1, coalesce(lives.line_2, ''), lives.town)
        -- What a source leaves out is no other place.
        is distinct from (fact ->> 'postcode', coalesce(fact ->> 'address_line_1', lives.line_1),
            coalesce(fact ->> 'address_line_2', lives.line_2, ''), coalesce(fact ->> 'town', lives.town))
    then
        update registry.child_address as a set lived_to = greatest(today, a.lived_from)
        where a.child = show.child and a.lived_to is null;
        insert into registry.child_address (child, ordinal, line_1, line_2, town, postcode, lived_from)
        values (child, (select coalesce(max(a.ordinal), 0) + 1 from registry.child_address as a where a.child = show.child),
            coalesce(fact ->> 'address_line_1', ''), fact ->> 'address_line_2', coalesce(fact ->> 'town', ''),
            fact ->> 'postcode', today);
        update registry.child_home as h set whereabouts = 'current' where h.child = show.child and h.whereabouts <> 'current';
    end if;
    fact := said -> 'authority';
    if fact ->> 'authority' is not null then
        perform stewardship.propose(child,
            stewardship.standing_of((fact ->> 'authority')::smallint, said -> 'address' ->> 'postcode'));
    end if;

    perform feeds.show_number(child, 'nhs', said -> 'nhs_number' ->> 'nhs_number');
    perform feeds.show_number(child, 'upn', said -> 'upn' ->> 'upn');
    perform feeds.show_service(child, '{school,nursery}', 'school_urn', said -> 'school' ->> 'school_urn');
    perform feeds.show_service(child, '{gp practice}', 'gp_code', said -> 'practice' ->> 'gp_code');

    fact := said -> 'carers';
    if fact is not null then
        perform feeds.show_carer(child, 1::smallint, fact ->> 'carer_1_name', fact ->> 'carer_1_phone');
        perform feeds.show_carer(child, 2::smallint, fact ->> 'carer_2_name', fact ->> 'carer_2_phone');
    end if;
end $$;

ALTER FUNCTION feeds.show(child bigint) OWNER TO contactpoint_guard;

--
-- Name: show_carer(bigint, smallint, text, text); Type: FUNCTION; Schema: feeds; Owner: contactpoint_guard
--

CREATE FUNCTION feeds.show_carer(child bigint, ordinal smallint, name text, phone text) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'feeds', 'pg_temp'
    AS $$
declare
    last_word constant text := regexp_replace(name, '^.* ', '');
    words_before constant text := btrim(left(name, length(name) - length(last_word)));
begin
    if name is null then
        return;
    end if;
    insert into registry.carer as c (child, ordinal, family, given, parental_responsibility)
    values (show_carer.child, show_carer.ordinal, last_word, words_before, false)
    on conflict on constraint carer_pkey do update set family = excluded.family, given = excluded.given
    where (c.family, c.given) <> (excluded.family, excluded.given);
    if phone is not null then
        insert into registry.carer_contact as c (child, ordinal, phone) values (show_carer.child, show_carer.ordinal, phone)
        on conflict on constraint carer_contact_pkey do update set phone = excluded.phone
        where c.phone is distinct from excluded.phone;
    end if;
end $$;

ALTER FUNCTION feeds.show_carer(child bigint, ordinal smallint, name text, phone text) OWNER TO contactpoint_guard;

--
-- Name: show_number(bigint, text, text); Type: FUNCTION; Schema: feeds; Owner: contactpoint_guard
--

CREATE FUNCTION feeds.show_number(child bigint, kind text, value text) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'feeds', 'pg_temp'
    AS $$
begin
    if value is not null then
        insert into registry.other_number as n (child, kind, value) values (show_number.child, show_number.kind, show_number.value)
        on conflict on constraint other_number_pkey do update set value = excluded.value where n.value <> excluded.value;
    else
        delete from registry.other_number as n
        where n.child = show_number.child and n.kind = show_number.kind
            and feeds.has_named(n.child, case n.kind when 'nhs' then 'nhs_number' else 'upn' end, n.value);
    end if;
end $$;

ALTER FUNCTION feeds.show_number(child bigint, kind text, value text) OWNER TO contactpoint_guard;

--
-- Name: show_service(bigint, text[], text, text); Type: FUNCTION; Schema: feeds; Owner: contactpoint_guard
--

CREATE FUNCTION feeds.show_service(child bigint, kinds text[], word text, reference text) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'feeds', 'pg_temp'
    AS $$
declare
    named constant bigint := (
        select s.service from contacts.service as s
        where s.reference = show_service.reference and s.kind = any (kinds) and coalesce(s.valid_to > access.today(), true)
        order by s.service limit 1);
begin
    update contacts.involvement as i
    set ended = greatest(access.today(), i.started), lead_professional = false, changed_by = null
    from contacts.service as s
    where i.child = show_service.child and i.ended is null and i.recorded_by is null and i.changed_by is null and i.service is distinct from named
        and s.service = i.service and s.kind = any (kinds) and (named is not null or feeds.has_named(i.child, word, s.reference));
    insert into contacts.involvement (child, service, started)
    select show_service.child, named, access.today()
    where named is not null and not exists (
        select from contacts.involvement as i where i.child = show_service.child and i.service = named and i.ended is null);
end $$;

ALTER FUNCTION feeds.show_service(child bigint, kinds text[], word text, reference text) OWNER TO contactpoint_guard;

--
-- Name: source_of(bigint); Type: FUNCTION; Schema: feeds; Owner: contactpoint_guard
--

CREATE FUNCTION feeds.source_of(account bigint) RETURNS bigint
    LANGUAGE sql STABLE
    AS $_$
    select s.source from feeds.source as s where s.account = $1
$_$;

ALTER FUNCTION feeds.source_of(account bigint) OWNER TO contactpoint_guard;

--
-- Name: stage(bytea, text, text, text[], bigint[], text[], text[]); Type: FUNCTION; Schema: feeds; Owner: contactpoint_guard
--

CREATE FUNCTION feeds.stage(token bytea, reason text, client text, record_ids text[], versions bigint[], changes text[], fields text[], OUT outcome text, OUT staged integer, OUT contradicting integer[]) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'feeds', 'pg_temp'
    AS $$
declare
    session access.session := access.admit(token, reason, '{6}');
    sender bigint := feeds.source_of(session.account);
begin
    if session.fault is null and sender is null then
        session.fault := 'not-permitted';
    end if;
    outcome := access.record(session, 'feed', coalesce(session.fault, 'granted'), reason, client,
        jsonb_build_object('rows', cardinality(record_ids)), '{}');
    if outcome <> 'granted' then
        return;
    end if;
    insert into feeds.row (source, record_id, version, change, fields)
    select sender, r.record_id, r.version, r.change, r.fields::jsonb
    from unnest(record_ids, versions, changes, fields) with ordinality as r (record_id, version, change, fields, ordinal)
    order by r.ordinal
    on conflict do nothing;
    get diagnostics staged = row_count;
    contradicting := array(
        select r.ordinal::integer
        from unnest(record_ids, versions, changes, fields) with ordinality as r (record_id, version, change, fields, ordinal)
        join feeds.row as known on known.source = sender and known.record_id = r.record_id and known.version = r.version
        where (known.change, known.fields) is distinct from (r.change, r.fields::jsonb)
        order by r.ordinal);
end $$;

ALTER FUNCTION feeds.stage(token bytea, reason text, client text, record_ids text[], versions bigint[], changes text[], fields text[], OUT outcome text, OUT staged integer, OUT contradicting integer[]) OWNER TO contactpoint_guard;

--
-- Name: team_of(jsonb, bigint); Type: FUNCTION; Schema: feeds; Owner: contactpoint_guard
--

CREATE FUNCTION feeds.team_of(fields jsonb, proposed bigint) RETURNS smallint
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'feeds', 'pg_temp'
    AS $$
begin
    return coalesce(
        (select h.authority from registry.child_home as h where h.child = team_of.proposed),
        feeds.authority_of(fields),
        (select h.authority from search.key as k join registry.child_home as h on h.child = k.child
            where k.key = search.key_of_postcode(fields ->> 'postcode')
            group by h.authority order by count(*) desc, h.authority limit 1));
end $$;

ALTER FUNCTION feeds.team_of(fields jsonb, proposed bigint) OWNER TO contactpoint_guard;

--
-- Name: uploads(bytea, text, text, bigint); Type: FUNCTION; Schema: feeds; Owner: contactpoint_guard
--

CREATE FUNCTION feeds.uploads(token bytea, reason text, client text, upload bigint, OUT outcome text, OUT listed jsonb) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'feeds', 'pg_temp'
    AS $$
declare
    session access.session := access.admit(token, reason, '{6}');
    sender constant bigint := feeds.source_of(session.account);
begin
    if session.fault is null then
        listed := (select coalesce(jsonb_agg(own.progress order by own.upload desc), '[]')
            from (
                select u.upload, feeds.progress_of(u) as progress from feeds.upload as u
                where u.source = sender and u.upload = coalesce(uploads.upload, u.upload)
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

ALTER FUNCTION feeds.uploads(token bytea, reason text, client text, upload bigint, OUT outcome text, OUT listed jsonb) OWNER TO contactpoint_guard;

--
-- Name: wait_for_matching(bigint); Type: FUNCTION; Schema: feeds; Owner: contactpoint_guard
--

CREATE FUNCTION feeds.wait_for_matching(source bigint) RETURNS void
    LANGUAGE sql
    AS $_$
    select pg_advisory_xact_lock(hashtextextended('feeds.match:' || $1, 0))
$_$;

ALTER FUNCTION feeds.wait_for_matching(source bigint) OWNER TO contactpoint_guard;

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
-- Name: assign_team(uuid, text); Type: FUNCTION; Schema: savings; Owner: contactpoint_guard
--

CREATE FUNCTION savings.assign_team(subject uuid, team text) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'savings', 'pg_temp'
    AS $_$
begin
    perform savings.note('team', null, jsonb_build_object('subject', $1, 'team', $2));
    insert into savings.membership (account, team)
    select a.account, assign_team.team from access.account as a where a.subject = assign_team.subject
    on conflict (account) do update set team = excluded.team;
    return found;
end $_$;

ALTER FUNCTION savings.assign_team(subject uuid, team text) OWNER TO contactpoint_guard;

--
-- Name: backlogs(); Type: FUNCTION; Schema: savings; Owner: contactpoint_guard
--

CREATE FUNCTION savings.backlogs() RETURNS TABLE(authority smallint, team text, counted_on date, open integer)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'savings', 'pg_temp'
    AS $$
    select b.authority, b.team, b.counted_on, case when v.authority = b.authority or b.open not between 1 and 4 then b.open end
    from savings.backlog as b cross join (select savings.viewer() as authority offset 0) as v
    where v.authority is not null order by 1, 2, 3
$$;

ALTER FUNCTION savings.backlogs() OWNER TO contactpoint_guard;

--
-- Name: begin(bytea, text, jsonb); Type: FUNCTION; Schema: savings; Owner: contactpoint_guard
--

CREATE FUNCTION savings.begin(token bytea, client text, criteria jsonb) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'savings', 'pg_temp'
    AS $$
declare
    session access.session := access.admit(token, 'management report', '{2,4}');
begin
    if session.fault = 'purpose-missing' then
        session.fault := null;
    end if;
    return access.record(session, 'savings', coalesce(session.fault, 'granted'), 'management report', client, criteria, '{}');
end $$;

ALTER FUNCTION savings.begin(token bytea, client text, criteria jsonb) OWNER TO contactpoint_guard;

--
-- Name: catch_up(interval); Type: FUNCTION; Schema: savings; Owner: contactpoint_guard
--

CREATE FUNCTION savings.catch_up(span interval DEFAULT '1 day'::interval) RETURNS TABLE(counted bigint, reached timestamp with time zone, more boolean)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'savings', 'pg_temp'
    SET work_mem TO '128MB'
    AS $$
declare
    now constant timestamptz := clock_timestamp();
    place savings.cursor;
    span_end timestamptz;
begin
    if span not between interval '1 second' and interval '1 day' then
        raise exception 'a span is a second to a day' using errcode = 'invalid_parameter_value';
    end if;
    select c.* into place from savings.cursor as c for update;
    if place.marked_at is null or pg_snapshot_xmin(pg_current_snapshot()) >= place.marked_before then
        place.settled_at := place.marked_at;
        place.marked_at := now;
        place.marked_before := pg_snapshot_xmax(pg_current_snapshot());
    end if;
    reached := coalesce(place.reached_at, (select min(e.at) from audit.entry as e where e.at < place.settled_at), place.settled_at);
    counted := 0;
    if reached < place.settled_at then
        span_end := least(place.settled_at, reached + span);
        counted := savings.count_span(reached, span_end);
        reached := span_end;
    end if;
    update savings.cursor as c
    set reached_at = reached, settled_at = place.settled_at, marked_at = place.marked_at, marked_before = place.marked_before;
    -- The mark that was just set is looked at by the next run; a span that was cut short leaves its rest to it.
    more := reached is null or reached < now - interval '1 second';
    return next;
end $$;

ALTER FUNCTION savings.catch_up(span interval) OWNER TO contactpoint_guard;

--
-- Name: count_residents(); Type: FUNCTION; Schema: savings; Owner: contactpoint_guard
--

CREATE FUNCTION savings.count_residents() RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'savings', 'pg_temp'
    AS $$
begin
    if exists (select from savings.population as p where p.counted_on > access.today() - 28) then
        return;
    end if;
    insert into savings.population as p (authority, residents, counted_on)
    select h.authority, round(count(*), -2)::integer, access.today()
    from registry.child_home as h join registry.child as c on c.number = h.child
    where c.archived_on is null
    group by h.authority
    on conflict (authority) do update set residents = excluded.residents, counted_on = excluded.counted_on;
end $$;

ALTER FUNCTION savings.count_residents() OWNER TO contactpoint_guard;

--
-- Name: count_span(timestamp with time zone, timestamp with time zone); Type: FUNCTION; Schema: savings; Owner: contactpoint_guard
--

CREATE FUNCTION savings.count_span(span_from timestamp with time zone, span_to timestamp with time zone) RETURNS bigint
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'savings', 'pg_temp'
    AS $$
declare
    counted bigint;
begin
    -- Who had an enquiry open goes on with it: a search that is counted already, at the time of the last one.
    with event as (
        select coalesce(e.on_behalf_of, e.account) as account, e.at, e.at as first_at, e.action, e.children, true as is_new
        from audit.entry as e
        where e.at >= span_from and e.at < span_to and e.outcome = 'granted' and e.action in ('search', 'open') and e.account is not null
        union all
        select p.account, p.last_at, p.first_at, 'search', '{}', false from savings.pending as p
    ), marked as (
        select *, case
                when lag(e.at) over mine is null or e.at - lag(e.at) over mine > savings.patience() then true
                else e.action = 'search' and lag(e.action) over mine = 'open'
            end as begins
        from event as e
        window mine as (partition by e.account order by e.at, e.action desc)
    ), numbered as (
        select *, count(*) filter (where m.begins) over (partition by m.account order by m.at, m.action desc) as run from marked as m
    ), enquiry as materialized (
        select n.account, min(n.first_at) filter (where n.action = 'search') as first_at, max(n.at) as last_at,
            min(n.at) filter (where n.action = 'open') as opened_at,
            -- A record opened shows one child.
            (array_agg(n.children[1] order by n.at) filter (where n.action = 'open'))[1] as child,
            bool_and(n.is_new) as is_new
        from numbered as n group by n.account, n.run
    ), search as (
        select n.account, savings.month_of(n.at) as month, count(*) as searches
        from numbered as n where n.is_new and n.action = 'search' group by 1, 2
    ), measured as (
        select s.account, s.month, s.searches, 0 as enquiries, 0 as opened, 0::bigint as seconds, 0 as elsewhere from search as s
        union all
        select q.account, savings.month_of(q.first_at), 0, case when q.is_new then 1 else 0 end, case when q.opened_at is null then 0 else 1 end,
            coalesce(extract(epoch from q.opened_at - q.first_at), 0)::bigint,
            case when h.authority <> a.authority then 1 else 0 end
        from enquiry as q
        join access.account as a on a.account = q.account
        left join registry.child_home as h on h.child = q.child
            and not exists (select from shielding.shield as s where s.child = h.child and s.ended is null)
        where q.first_at is not null
    ), told as (
        insert into savings.use as u (month, authority, occupation, team, searches, enquiries, opened, seconds, elsewhere)
        select m.month, coalesce(a.authority, 0), a.occupation, coalesce(t.team, ''), sum(m.searches), sum(m.enquiries), sum(m.opened),
            sum(m.seconds), sum(m.elsewhere)
        from measured as m
        join access.account as a on a.account = m.account
        left join savings.membership as t on t.account = m.account
        group by 1, 2, 3, 4
        on conflict (month, authority, occupation, team) do update set
            searches = u.searches + excluded.searches, enquiries = u.enquiries + excluded.enquiries, opened = u.opened + excluded.opened,
            seconds = u.seconds + excluded.seconds, elsewhere = u.elsewhere + excluded.elsewhere
    ), gone as (
        delete from savings.pending as p
        where not exists (select from enquiry as q where q.account = p.account and q.opened_at is null and q.first_at is not null
            and q.last_at >= span_to - savings.patience())
    ), kept as (
        insert into savings.pending as p (account, first_at, last_at)
        select q.account, q.first_at, q.last_at from enquiry as q
        where q.opened_at is null and q.first_at is not null and q.last_at >= span_to - savings.patience()
        on conflict (account) do update set first_at = excluded.first_at, last_at = excluded.last_at
    )
    select count(*) into counted from numbered as n where n.is_new;
    return counted;
end $$;

ALTER FUNCTION savings.count_span(span_from timestamp with time zone, span_to timestamp with time zone) OWNER TO contactpoint_guard;

--
-- Name: degrees(double precision[], double precision[]); Type: FUNCTION; Schema: savings; Owner: contactpoint_guard
--

CREATE FUNCTION savings.degrees(variances double precision[], degrees double precision[]) RETURNS double precision
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'savings', 'pg_temp'
    AS $_$
    select coalesce(sum(v.variance) ^ 2 / nullif(sum(v.variance ^ 2 / v.degrees), 0), 1)
    from unnest($1, $2) as v (variance, degrees)
$_$;

ALTER FUNCTION savings.degrees(variances double precision[], degrees double precision[]) OWNER TO contactpoint_guard;

--
-- Name: estimated(); Type: FUNCTION; Schema: savings; Owner: contactpoint_guard
--

CREATE FUNCTION savings.estimated() RETURNS TABLE(survey bigint, authority smallint, taken date, occupation text, cells integer, respondents bigint, headcount bigint, full_time_equivalent numeric, payroll_pence_week bigint, searches_week numeric, never_found_week numeric, minutes_week bigint, minutes_variance double precision, minutes_degrees double precision, pence_week bigint, pence_variance double precision, pence_degrees double precision, seed bigint, replicates integer)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'savings', 'pg_temp'
    AS $$
    with cell as materialized (
        select s.authority, s.taken, e.*, v.authority = s.authority as is_own,
            row_number() over (partition by e.survey order by e.occupation) as n
        from savings.estimate as e join savings.survey as s on s.survey = e.survey cross join (select savings.viewer() as authority offset 0) as v
        where v.authority is not null
    ), part as (
        select c.survey, savings.merged(array_agg(array[c.respondents::bigint] order by c.n)) as members from cell as c group by 1
    )
    select c.survey, c.authority, c.taken, told.occupation, count(*)::integer, sum(c.respondents),
        round(sum(c.headcount), case when c.is_own then 0 else -1 end)::bigint,
        round(sum(c.full_time_equivalent), case when c.is_own then 2 else -1 end), sum(c.payroll_pence_week)::bigint,
        sum(c.searches_week), sum(c.never_found_week), sum(c.minutes_week)::bigint, sum(c.minutes_variance),
        savings.degrees(array_agg(c.minutes_variance), array_agg(c.minutes_degrees)), sum(c.pence_week)::bigint,
        sum(c.pence_variance), savings.degrees(array_agg(c.pence_variance), array_agg(c.pence_degrees)), min(c.seed), min(c.replicates)
    from cell as c join part as p on p.survey = c.survey and (c.is_own or p.members is not null)
    cross join lateral (select case when not c.is_own and p.members[c.n] then null else c.occupation end as occupation) as told
    group by c.is_own, 1, 2, 3, 4
    order by 2, 3, 4
$$;

ALTER FUNCTION savings.estimated() OWNER TO contactpoint_guard;

--
-- Name: events(); Type: FUNCTION; Schema: savings; Owner: contactpoint_guard
--

CREATE FUNCTION savings.events() RETURNS TABLE(authority smallint, team text, kind text, happened_on date)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'savings', 'pg_temp'
    AS $$
    select e.authority, e.team, e.kind, e.happened_on from savings.event as e
    where savings.viewer() is not null order by 1, 2, 3
$$;

ALTER FUNCTION savings.events() OWNER TO contactpoint_guard;

--
-- Name: growing(); Type: FUNCTION; Schema: savings; Owner: contactpoint_guard
--

CREATE FUNCTION savings.growing() RETURNS date
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'savings', 'pg_temp'
    AS $$
    select savings.month_of(least(c.reached_at, (select min(p.first_at) from savings.pending as p))) from savings.cursor as c
$$;

ALTER FUNCTION savings.growing() OWNER TO contactpoint_guard;

--
-- Name: import_survey(smallint, date, text, text[], numeric[], numeric[], numeric[], integer[], numeric[]); Type: FUNCTION; Schema: savings; Owner: contactpoint_guard
--

CREATE FUNCTION savings.import_survey(authority smallint, taken date, checksum text, occupations text[], weekly_searches numeric[], minutes_per_search numeric[], shares_never_found numeric[], hourly_costs_pence integer[], weights numeric[]) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'savings', 'pg_temp'
    AS $_$
declare
    imported bigint;
begin
    perform savings.note('survey', $1, jsonb_build_object('taken', $2, 'respondents', cardinality(occupations), 'checksum', $3));
    insert into savings.survey (authority, taken, respondents, checksum)
    values (import_survey.authority, import_survey.taken, cardinality(occupations), import_survey.checksum)
    returning survey into imported;
    -- In the order of what was answered: that of the file says who answered first, and one by chance would make the seeded
    -- estimate another at each import.
    insert into savings.response
        (survey, answer, occupation, weekly_searches, minutes_per_search, share_never_found, hourly_cost_pence, weight)
    select imported, row_number() over (order by r), r.*
    from unnest(occupations, weekly_searches, minutes_per_search, shares_never_found, hourly_costs_pence, weights)
        as r (occupation, weekly, minutes, share, cost, weight);
    return imported;
end $_$;

ALTER FUNCTION savings.import_survey(authority smallint, taken date, checksum text, occupations text[], weekly_searches numeric[], minutes_per_search numeric[], shares_never_found numeric[], hourly_costs_pence integer[], weights numeric[]) OWNER TO contactpoint_guard;

--
-- Name: import_workforce(smallint, date, text[], integer[], numeric[], integer[]); Type: FUNCTION; Schema: savings; Owner: contactpoint_guard
--

CREATE FUNCTION savings.import_workforce(authority smallint, counted_on date, occupations text[], headcounts integer[], full_time_equivalents numeric[], hourly_costs_pence integer[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'savings', 'pg_temp'
    AS $_$
begin
    perform savings.note('workforce', $1,
        jsonb_build_object('counted_on', $2, 'headcounts', (
            select jsonb_object_agg(r.occupation, r.heads) from unnest(occupations, headcounts) as r (occupation, heads))));
    delete from savings.workforce as w where w.authority = import_workforce.authority and w.counted_on = import_workforce.counted_on;
    insert into savings.workforce (authority, counted_on, occupation, headcount, full_time_equivalent, hourly_cost_pence)
    select import_workforce.authority, import_workforce.counted_on, r.*
    from unnest(occupations, headcounts, full_time_equivalents, hourly_costs_pence) as r (occupation, heads, equivalents, cost);
end $_$;

ALTER FUNCTION savings.import_workforce(authority smallint, counted_on date, occupations text[], headcounts integer[], full_time_equivalents numeric[], hourly_costs_pence integer[]) OWNER TO contactpoint_guard;

--
-- Name: measured(date, date); Type: FUNCTION; Schema: savings; Owner: contactpoint_guard
--

CREATE FUNCTION savings.measured(first date, last date) RETURNS TABLE(month date, authority smallint, occupation text, team text, cells integer, searches bigint, enquiries bigint, opened bigint, seconds bigint, elsewhere bigint)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'savings', 'pg_temp'
    SET work_mem TO '64MB'
    AS $_$
    with viewer as materialized (
        select savings.viewer() as authority, savings.growing() as growing
    ), cell as materialized (
        select u.month, u.authority, u.occupation, sum(u.searches)::bigint as searches, sum(u.enquiries)::bigint as enquiries,
            sum(u.opened)::bigint as opened, sum(u.seconds)::bigint as seconds, sum(u.elsewhere)::bigint as elsewhere
        from savings.use as u cross join viewer as v
        where u.month between $1 and $2 and u.month < v.growing and v.authority is not null
            and u.authority <> case when v.authority > 0 then v.authority else -1 end
        group by 1, 2, 3
    ), tested as (
        -- What can be worked out from the numbers is a number too: how many found nobody, how many records were near by.
        select c.*, array[c.searches, c.enquiries, c.opened, c.elsewhere, c.searches - c.enquiries, c.enquiries - c.opened,
            c.opened - c.elsewhere] as counts,
            row_number() over (partition by c.month, c.authority order by c.occupation) as n
        from cell as c
    ), part as materialized (
        select t.month, t.authority, savings.merged(array_agg(t.counts order by t.n)) as members from tested as t group by 1, 2
    ), told as (
        select t.*, case when p.members[t.n] then null else t.occupation end as shown
        from tested as t join part as p on p.month = t.month and p.authority = t.authority and p.members is not null
    )
    select u.month, u.authority, u.occupation, u.team, 1, u.searches, u.enquiries, u.opened, u.seconds, u.elsewhere
    from savings.use as u cross join viewer as v
    where u.month between $1 and $2 and v.authority > 0 and u.authority = v.authority
    union all
    select t.month, t.authority, t.shown, '', count(*)::integer, sum(t.searches)::bigint, sum(t.enquiries)::bigint, sum(t.opened)::bigint,
        sum(t.seconds)::bigint, sum(t.elsewhere)::bigint
    from told as t group by 1, 2, 3
$_$;

ALTER FUNCTION savings.measured(first date, last date) OWNER TO contactpoint_guard;

--
-- Name: merged(bigint[]); Type: FUNCTION; Schema: savings; Owner: contactpoint_guard
--

CREATE FUNCTION savings.merged(cells bigint[]) RETURNS boolean[]
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'savings', 'pg_temp'
    AS $$
declare
    members boolean[] := array_fill(false, array[array_length(cells, 1)]);
    together bigint[] := array_fill(0, array[array_length(cells, 2)]);
    count integer := 0;
    small integer[];
    cell integer;
begin
    if not cells && '{1,2,3,4}' then
        return members;
    end if;
    small := array(select n from generate_subscripts(cells, 1) as n where cells[n:n] && '{1,2,3,4}' order by n);
    -- Those that are small, then on from the first of them and around.
    foreach cell in array small || array(
        select n from generate_subscripts(cells, 1) as n where n <> all (small) order by n < small[1], n
    ) loop
        members[cell] := true;
        count := count + 1;
        for measure in 1..cardinality(together) loop
            together[measure] := together[measure] + cells[cell][measure];
        end loop;
        if count >= greatest(2, cardinality(small)) and not exists (
            select from unnest(together) as t where t between 1 and 2 * count + 2
        ) then
            return members;
        end if;
    end loop;
    return null;
end $$;

ALTER FUNCTION savings.merged(cells bigint[]) OWNER TO contactpoint_guard;

--
-- Name: month_of(timestamp with time zone); Type: FUNCTION; Schema: savings; Owner: contactpoint_guard
--

CREATE FUNCTION savings.month_of(at timestamp with time zone) RETURNS date
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (date_trunc('month'::text, (at AT TIME ZONE 'Europe/London'::text)))::date;

ALTER FUNCTION savings.month_of(at timestamp with time zone) OWNER TO contactpoint_guard;

--
-- Name: note(text, smallint, jsonb); Type: FUNCTION; Schema: savings; Owner: contactpoint_guard
--

CREATE FUNCTION savings.note(what text, authority smallint, details jsonb) RETURNS void
    LANGUAGE sql
    SET search_path TO 'pg_catalog', 'savings', 'pg_temp'
    AS $_$
    select access.note_operation('savings', jsonb_build_object('what', $1, 'authority', $2) || $3)
$_$;

ALTER FUNCTION savings.note(what text, authority smallint, details jsonb) OWNER TO contactpoint_guard;

--
-- Name: obstacles(); Type: FUNCTION; Schema: savings; Owner: contactpoint_guard
--

CREATE FUNCTION savings.obstacles() RETURNS TABLE(survey bigint, authority smallint, taken date, text text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'savings', 'pg_temp'
    AS $$
    select s.survey, s.authority, s.taken, case when v.authority = s.authority or session_user = 'contactpoint_operator' then o.text end
    from savings.obstacle as o join savings.survey as s on s.survey = o.survey cross join (select savings.viewer() as authority offset 0) as v
    where v.authority is not null and (v.authority = s.authority or session_user = 'contactpoint_operator' or o.ordinal = 1)
    order by s.authority, s.taken, o.ordinal
$$;

ALTER FUNCTION savings.obstacles() OWNER TO contactpoint_guard;

--
-- Name: patience(); Type: FUNCTION; Schema: savings; Owner: contactpoint_guard
--

CREATE FUNCTION savings.patience() RETURNS interval
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN '00:30:00'::interval;

ALTER FUNCTION savings.patience() OWNER TO contactpoint_guard;

--
-- Name: put_estimate(bigint, text[], integer[], integer[], numeric[], bigint[], numeric[], numeric[], bigint[], double precision[], double precision[], bigint[], double precision[], double precision[], bigint, integer, text[]); Type: FUNCTION; Schema: savings; Owner: contactpoint_guard
--

CREATE FUNCTION savings.put_estimate(survey bigint, occupations text[], respondents integer[], headcounts integer[], full_time_equivalents numeric[], payroll_pence_week bigint[], searches_week numeric[], never_found_week numeric[], minutes_week bigint[], minutes_variances double precision[], minutes_degrees double precision[], pence_week bigint[], pence_variances double precision[], pence_degrees double precision[], seed bigint, replicates integer, obstacles text[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'savings', 'pg_temp'
    AS $_$
begin
    if cardinality(occupations) > 0 and cardinality(obstacles) > 0 then
        raise exception 'an estimate has no obstacles' using errcode = 'invalid_parameter_value';
    end if;
    -- One at a time, and none for a survey that was withdrawn meanwhile.
    perform from savings.survey as s where s.survey = put_estimate.survey and s.withdrawn_at is null for update;
    if not found then
        return;
    end if;
    perform savings.note('estimate', null, jsonb_build_object('survey', $1, 'occupations', cardinality(occupations),
        'minutes_week', (select sum(m) from unnest(put_estimate.minutes_week) as m),
        'pence_week', (select sum(p) from unnest(put_estimate.pence_week) as p), 'obstacles', cardinality(obstacles)));
    delete from savings.estimate as e where e.survey = put_estimate.survey;
    delete from savings.obstacle as o where o.survey = put_estimate.survey;
    insert into savings.estimate
        (survey, occupation, respondents, headcount, full_time_equivalent, payroll_pence_week, searches_week, never_found_week,
        minutes_week, minutes_variance, minutes_degrees, pence_week, pence_variance, pence_degrees, seed, replicates)
    select put_estimate.survey, r.*, put_estimate.seed, put_estimate.replicates
    from unnest(occupations, put_estimate.respondents, headcounts, full_time_equivalents, put_estimate.payroll_pence_week,
        put_estimate.searches_week, put_estimate.never_found_week, put_estimate.minutes_week, minutes_variances,
        put_estimate.minutes_degrees, put_estimate.pence_week, pence_variances, put_estimate.pence_degrees) as r;
    insert into savings.obstacle (survey, ordinal, text)
    select put_estimate.survey, o.ordinal, o.text from unnest(obstacles) with ordinality as o (text, ordinal);
end $_$;

ALTER FUNCTION savings.put_estimate(survey bigint, occupations text[], respondents integer[], headcounts integer[], full_time_equivalents numeric[], payroll_pence_week bigint[], searches_week numeric[], never_found_week numeric[], minutes_week bigint[], minutes_variances double precision[], minutes_degrees double precision[], pence_week bigint[], pence_variances double precision[], pence_degrees double precision[], seed bigint, replicates integer, obstacles text[]) OWNER TO contactpoint_guard;

--
-- Name: reached(); Type: FUNCTION; Schema: savings; Owner: contactpoint_guard
--

CREATE FUNCTION savings.reached() RETURNS timestamp with time zone
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'savings', 'pg_temp'
    AS $$
    select c.reached_at from savings.cursor as c
$$;

ALTER FUNCTION savings.reached() OWNER TO contactpoint_guard;

--
-- Name: record_backlog(smallint, text[], date[], integer[]); Type: FUNCTION; Schema: savings; Owner: contactpoint_guard
--

CREATE FUNCTION savings.record_backlog(authority smallint, teams text[], days date[], open integer[]) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'savings', 'pg_temp'
    AS $_$
    select savings.note('backlog', $1, jsonb_build_object('counts', cardinality($4), 'open', (select sum(o) from unnest($4) as o),
        'from', (select min(d) from unnest($3) as d), 'to', (select max(d) from unnest($3) as d)));
    insert into savings.backlog (authority, team, counted_on, open)
    select $1, r.team, r.day, r.open from unnest($2, $3, $4) as r (team, day, open)
    on conflict (authority, team, counted_on) do update set open = excluded.open
$_$;

ALTER FUNCTION savings.record_backlog(authority smallint, teams text[], days date[], open integer[]) OWNER TO contactpoint_guard;

--
-- Name: record_event(smallint, text, text, date); Type: FUNCTION; Schema: savings; Owner: contactpoint_guard
--

CREATE FUNCTION savings.record_event(authority smallint, team text, kind text, happened_on date) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'savings', 'pg_temp'
    AS $_$
    select savings.note('event', $1, jsonb_build_object('team', $2, 'kind', $3, 'happened_on', $4));
    insert into savings.event (authority, team, kind, happened_on) values ($1, $2, $3, $4)
    on conflict (authority, team, kind) do update set happened_on = excluded.happened_on
$_$;

ALTER FUNCTION savings.record_event(authority smallint, team text, kind text, happened_on date) OWNER TO contactpoint_guard;

--
-- Name: record_running_cost(smallint, date, bigint, text); Type: FUNCTION; Schema: savings; Owner: contactpoint_guard
--

CREATE FUNCTION savings.record_running_cost(authority smallint, valid_from date, pence_a_year bigint, source text) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'savings', 'pg_temp'
    AS $_$
    select savings.note('running cost', $1, jsonb_build_object('valid_from', $2, 'pence_a_year', $3, 'source', $4));
    insert into savings.running_cost (authority, valid_from, pence_a_year, source) values ($1, $2, $3, $4)
    on conflict (authority, valid_from) do update set pence_a_year = excluded.pence_a_year, source = excluded.source
$_$;

ALTER FUNCTION savings.record_running_cost(authority smallint, valid_from date, pence_a_year bigint, source text) OWNER TO contactpoint_guard;

--
-- Name: residents(); Type: FUNCTION; Schema: savings; Owner: contactpoint_guard
--

CREATE FUNCTION savings.residents() RETURNS TABLE(authority smallint, residents integer, counted_on date)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'savings', 'pg_temp'
    AS $$
    select p.authority, p.residents, p.counted_on from savings.population as p where savings.viewer() is not null order by 1
$$;

ALTER FUNCTION savings.residents() OWNER TO contactpoint_guard;

--
-- Name: responses(bigint); Type: FUNCTION; Schema: savings; Owner: contactpoint_guard
--

CREATE FUNCTION savings.responses(survey bigint) RETURNS TABLE(occupation text, weekly_searches numeric, minutes_per_search numeric, share_never_found numeric, hourly_cost_pence integer, weight numeric)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'savings', 'pg_temp'
    AS $_$
    select r.occupation, r.weekly_searches, r.minutes_per_search, r.share_never_found, r.hourly_cost_pence, r.weight
    from savings.response as r where r.survey = $1 order by r.answer
$_$;

ALTER FUNCTION savings.responses(survey bigint) OWNER TO contactpoint_guard;

--
-- Name: running_costs(); Type: FUNCTION; Schema: savings; Owner: contactpoint_guard
--

CREATE FUNCTION savings.running_costs() RETURNS TABLE(authority smallint, valid_from date, pence_a_year bigint, source text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'savings', 'pg_temp'
    AS $$
    select r.authority, r.valid_from, r.pence_a_year, r.source from savings.running_cost as r
    where savings.viewer() is not null order by 1 nulls first, 2
$$;

ALTER FUNCTION savings.running_costs() OWNER TO contactpoint_guard;

--
-- Name: surveys(); Type: FUNCTION; Schema: savings; Owner: contactpoint_guard
--

CREATE FUNCTION savings.surveys() RETURNS TABLE(survey bigint, authority smallint, taken date, respondents integer, imported_at timestamp with time zone)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'savings', 'pg_temp'
    AS $$
    select s.survey, s.authority, s.taken, s.respondents, s.imported_at from savings.survey as s
    where s.withdrawn_at is null order by s.authority, s.taken
$$;

ALTER FUNCTION savings.surveys() OWNER TO contactpoint_guard;

--
-- Name: uncovered(); Type: FUNCTION; Schema: savings; Owner: contactpoint_guard
--

CREATE FUNCTION savings.uncovered() RETURNS TABLE(survey bigint, occupation text, headcount integer)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'savings', 'pg_temp'
    AS $$
    select s.survey, w.occupation, case when v.authority = s.authority then w.headcount else round(w.headcount, -1)::integer end
    from savings.survey as s cross join lateral savings.workforce_for(s.survey) as w cross join (select savings.viewer() as authority offset 0) as v
    where s.withdrawn_at is null and v.authority is not null and (v.authority = s.authority or w.headcount >= 5)
        and not exists (select from savings.estimate as e where e.survey = s.survey and e.occupation = w.occupation)
    order by s.survey, w.occupation
$$;

ALTER FUNCTION savings.uncovered() OWNER TO contactpoint_guard;

--
-- Name: viewer(); Type: FUNCTION; Schema: savings; Owner: contactpoint_guard
--

CREATE FUNCTION savings.viewer() RETURNS smallint
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'savings', 'pg_temp'
    AS $$
    select case when session_user in ('contactpoint_report', 'contactpoint_operator') then 0::smallint
        else (
            select coalesce(g.authority, -1)::smallint from access.opened() as g where g.action = 'savings')
        end
$$;

ALTER FUNCTION savings.viewer() OWNER TO contactpoint_guard;

--
-- Name: withdraw_survey(smallint, date); Type: FUNCTION; Schema: savings; Owner: contactpoint_guard
--

CREATE FUNCTION savings.withdraw_survey(authority smallint, taken date) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'savings', 'pg_temp'
    AS $_$
declare
    gone bigint;
begin
    perform savings.note('survey withdrawn', $1, jsonb_build_object('taken', $2));
    update savings.survey as s set withdrawn_at = clock_timestamp()
    where s.authority = withdraw_survey.authority and s.taken = withdraw_survey.taken and s.withdrawn_at is null
    returning s.survey into gone;
    delete from savings.estimate as e where e.survey = gone;
    delete from savings.obstacle as o where o.survey = gone;
    return gone is not null;
end $_$;

ALTER FUNCTION savings.withdraw_survey(authority smallint, taken date) OWNER TO contactpoint_guard;

--
-- Name: workforce_for(bigint); Type: FUNCTION; Schema: savings; Owner: contactpoint_guard
--

CREATE FUNCTION savings.workforce_for(survey bigint) RETURNS TABLE(counted_on date, occupation text, headcount integer, full_time_equivalent numeric, hourly_cost_pence integer)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'savings', 'pg_temp'
    AS $_$
    select w.counted_on, w.occupation, w.headcount, w.full_time_equivalent, w.hourly_cost_pence
    from savings.survey as s
    join savings.workforce as w on w.authority = s.authority
    where s.survey = $1 and w.counted_on = (
        select n.counted_on from savings.workforce as n where n.authority = s.authority
        order by abs(n.counted_on - s.taken), n.counted_on desc limit 1)
    order by w.occupation
$_$;

ALTER FUNCTION savings.workforce_for(survey bigint) OWNER TO contactpoint_guard;

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
            select c.child from search.candidate as c where c.child = stewardship.survivor(begin.number));
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
    complete constant integer := search.evidence(1 + 2 + 4 + 8 + 16 + case when cardinality(postcodes) > 0 then 64 + 128 else 0 end);
    uses_place constant boolean := cardinality(postcodes) > 0;
    is_range constant boolean := cardinality(borns) not between 1 and 2;
    part text;
    sound text;
    given text;
    family_parts text[];
    family_sounds text[];
    born date;
    month date;
    postcode text;
    -- Who was found, the best first: what the evidence lacks of 63 bits above the 54 bits of the number.
    found_children bigint[];
    number_bits constant bigint := (1::bigint << 54) - 1;
begin
    for n in 1 .. coalesce(cardinality(families), 0) loop
        -- Nicknames come one after another with the same family name.
        if n = 1 or families[n] is distinct from families[n - 1] then
            family_parts := search.parts(families[n]);
            family_sounds := '{}';
            foreach part in array family_parts loop
                sound := search.sound(part);
                family_sounds := family_sounds || sound;
                foreach born in array borns loop
                    weak_keys := weak_keys
                        || array[search.key_of_family_and_birth(sound, born), search.key_of_letters_and_birth(part, born)];
                    weak_fields := weak_fields || array[1 + 4 + 8 + 16, 4 + 8 + 16 + 32];
                end loop;
            end loop;
        end if;
        foreach given in array search.given_parts(givens[n]) loop
            sound := search.sound(given);
            foreach born in array borns loop
                weak_keys := weak_keys || search.key_of_given_and_birth(sound, born);
                weak_fields := weak_fields || (2 + 4 + 8 + 16);
            end loop;
            for p in 1 .. cardinality(family_parts) loop
                -- The names as they were typed go with every month, the others with the month typed.
                foreach month in array case when n = 1 or is_range then months else months[1:1] end loop
                    keys := keys || search.key_of_letters_given_and_month(family_parts[p], sound, month);
                    fields := fields || (2 + 4 + 8 + 32);
                    if n = 1 then
                        keys := keys || search.key_of_family_letters_and_month(family_sounds[p], given, month);
                        fields := fields || (1 + 4 + 8 + 256);
                    end if;
                end loop;
                foreach born in array borns[1:1] loop
                    keys := keys || search.key_of_family_letters_and_day(family_sounds[p], given, born);
                    fields := fields || (1 + 4 + 16 + 256);
                    if n = 1 then
                        keys := keys || search.key_of_letters_given_and_birthday(family_parts[p], sound, born);
                        fields := fields || (2 + 8 + 16 + 32);
                    end if;
                end loop;
                if not is_range then
                    weak_keys := weak_keys || search.key_of_names_in_year(family_sounds[p], sound, borns[1]);
                    weak_fields := weak_fields || (1 + 2 + 4);
                end if;
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
            cross join lateral (
                select k.child from search.key as k
                where k.key = wanted.key
                    and (not uses_place or coalesce(
                        (select false from shielding.shield as s where s.child = k.child and s.ended is null limit 1), true))
                limit 200
            ) as hit
            group by hit.child
            order by ranked);
        -- In a range two keys may agree with two dates.
        exit when cardinality(weak_keys) = 0
            or not is_range and 63 - (found_children[1] >> 54) >= complete;
        keys := keys || weak_keys;
        fields := fields || weak_fields;
        weak_keys := '{}';
    end loop;
    return array(
        select ranked & number_bits
        from unnest(found_children[1:least(100, width_bucket((((found_children[1] >> 54) + 6) << 54) - 1, found_children))]) as ranked);
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
    select case when fields & 1 <> 0 then 8 else 4 * (fields >> 5 & 1) end
        + case when fields & 2 <> 0 then 7 else 3 * (fields >> 8 & 1) end
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
        and (p.proname in ('fold', 'fold_marks', 'parts', 'given_parts', 'sound', 'candidates_of_stored', 'keys_of_stored')
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
        else search.fold_marks(name)
        end
$$;

ALTER FUNCTION search.fold(name text) OWNER TO contactpoint_guard;

--
-- Name: fold_marks(text); Type: FUNCTION; Schema: search; Owner: contactpoint_guard
--

CREATE FUNCTION search.fold_marks(name text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    AS $$
begin
    return btrim(replace(replace(replace(replace(translate(
        lower(regexp_replace(normalize(translate(name, '´’‘ʼʻ′', ''), nfkd), '[\u0300-\u036f]', '', 'g')),
        'øłđðıħŧØŁĐÐĦŦÆŒÞ-_‐‑‒–—―''`."', 'olddihtolddhtæœþ        '),
        'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'));
end $$;

ALTER FUNCTION search.fold_marks(name text) OWNER TO contactpoint_guard;

--
-- Name: given_parts(text); Type: FUNCTION; Schema: search; Owner: contactpoint_guard
--

CREATE FUNCTION search.given_parts(given text) RETURNS text[]
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    AS $$
declare
    name text;
    part text;
    parts text[] := '{}';
begin
    if given is null or position(' ' in given) = 0 then
        return search.parts(given);
    end if;
    foreach name in array string_to_array(given, ' ') loop
        foreach part in array search.parts(name) loop
            if part <> all (parts) then
                parts := parts || part;
            end if;
        end loop;
    end loop;
    return parts;
end $$;

ALTER FUNCTION search.given_parts(given text) OWNER TO contactpoint_guard;

--
-- Name: household(bytea, text, text, bigint); Type: FUNCTION; Schema: search; Owner: contactpoint_guard
--

CREATE FUNCTION search.household(token bytea, reason text, client text, number bigint) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'search', 'pg_temp'
    AS $$
declare
    session access.session := access.admit(token, reason, '{2}');
    found_children bigint[] := '{}';
begin
    if session.fault is null then
        found_children := search.household_of(number, session.authority);
    end if;
    return access.record(
        session, 'household', coalesce(session.fault, 'granted'), reason, client,
        jsonb_build_object('number', household.number), found_children);
end $$;

ALTER FUNCTION search.household(token bytea, reason text, client text, number bigint) OWNER TO contactpoint_guard;

--
-- Name: household_of(bigint, smallint); Type: FUNCTION; Schema: search; Owner: contactpoint_guard
--

CREATE FUNCTION search.household_of(child bigint, authority smallint) RETURNS bigint[]
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'search', 'pg_temp'
    AS $_$
    with home as materialized (
        select a.postcode, search.fold(a.line_1) as line_1, coalesce(search.fold(a.line_2), '') as line_2
        from registry.child_address as a
        join registry.child as c on c.number = a.child and c.archived_on is null
        where a.child = $1 and a.lived_to is null
            and (not exists (select from shielding.shield as s where s.child = a.child and s.ended is null)
                or exists (select from registry.child_home as h where h.child = a.child and h.authority = $2))
    ), near as materialized (
        select k.child from home cross join search.key as k where k.key = search.key_of_postcode(home.postcode)
        union
        select s.child
        from registry.child_home as h join shielding.shield as s on s.child = h.child and s.ended is null
        where h.authority = $2
    )
    select array(
        select a.child
        from near
        join registry.child_address as a on a.child = near.child and a.lived_to is null
        join registry.child as c on c.number = a.child and c.archived_on is null
        join home on home.postcode = a.postcode and home.line_1 = search.fold(a.line_1)
            and home.line_2 = coalesce(search.fold(a.line_2), '')
        where a.child <> $1
        order by a.child)
$_$;

ALTER FUNCTION search.household_of(child bigint, authority smallint) OWNER TO contactpoint_guard;

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
-- Name: key_of_family_letters_and_day(text, text, date); Type: FUNCTION; Schema: search; Owner: contactpoint_guard
--

CREATE FUNCTION search.key_of_family_letters_and_day(family text, given text, born date) RETURNS bigint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ select hashtextextended(left(given, 2), hashtextextended(family,
    4000000 + (31 * date_part('year', born) + date_part('day', born))::bigint)) $$;

ALTER FUNCTION search.key_of_family_letters_and_day(family text, given text, born date) OWNER TO contactpoint_guard;

--
-- Name: key_of_family_letters_and_month(text, text, date); Type: FUNCTION; Schema: search; Owner: contactpoint_guard
--

CREATE FUNCTION search.key_of_family_letters_and_month(family text, given text, born date) RETURNS bigint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ select hashtextextended(left(given, 2), hashtextextended(family,
    9000000 + (12 * date_part('year', born) + date_part('month', born))::bigint)) $$;

ALTER FUNCTION search.key_of_family_letters_and_month(family text, given text, born date) OWNER TO contactpoint_guard;

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
-- Name: key_of_letters_given_and_birthday(text, text, date); Type: FUNCTION; Schema: search; Owner: contactpoint_guard
--

CREATE FUNCTION search.key_of_letters_given_and_birthday(family text, given text, born date) RETURNS bigint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ select hashtextextended(given, hashtextextended(left(family, 2),
    5000000 + (31 * date_part('month', born) + date_part('day', born))::bigint)) $$;

ALTER FUNCTION search.key_of_letters_given_and_birthday(family text, given text, born date) OWNER TO contactpoint_guard;

--
-- Name: key_of_letters_given_and_month(text, text, date); Type: FUNCTION; Schema: search; Owner: contactpoint_guard
--

CREATE FUNCTION search.key_of_letters_given_and_month(family text, given text, born date) RETURNS bigint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ select hashtextextended(given, hashtextextended(left(family, 2),
    3000000 + (12 * date_part('year', born) + date_part('month', born))::bigint)) $$;

ALTER FUNCTION search.key_of_letters_given_and_month(family text, given text, born date) OWNER TO contactpoint_guard;

--
-- Name: key_of_names_in_year(text, text, date); Type: FUNCTION; Schema: search; Owner: contactpoint_guard
--

CREATE FUNCTION search.key_of_names_in_year(family text, given text, born date) RETURNS bigint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ select hashtextextended(given, hashtextextended(family, 10000000 + date_part('year', born)::bigint)) $$;

ALTER FUNCTION search.key_of_names_in_year(family text, given text, born date) OWNER TO contactpoint_guard;

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
        select c.child, c.born, search.parts(n.family) as families, search.given_parts(n.given) as givens
        from candidate as c cross join unnest(c.families, c.givens) as n (family, given)
    ),
    family as materialized (
        select f.child, f.born, f.givens, f.part, search.sound(f.part) as sound
        from (select n.child, n.born, n.givens, unnest(n.families) as part from name as n) as f
    ),
    given as materialized (
        select g.child, g.born, g.part, search.sound(g.part) as sound
        from (select distinct n.child, n.born, unnest(n.givens) as part from name as n) as g
    ),
    both_names as (
        select f.child, f.born, f.part as family, f.sound as family_sound, g.part as given, g.sound as given_sound
        from (select f.child, f.born, f.part, f.sound, unnest(f.givens) as given from family as f) as f
        join given as g on g.child = f.child and g.part = f.given
    ),
    place as (select c.child, c.born, unnest(c.postcodes) as postcode from candidate as c)
    select distinct k.key, k.child
    from (
        select search.key_of_family_and_birth(f.sound, f.born) as key, f.child from family as f
        union all
        select search.key_of_letters_and_birth(f.part, f.born), f.child from family as f
        union all
        select search.key_of_given_and_birth(g.sound, g.born), g.child from given as g
        union all
        select search.key_of_letters_given_and_month(b.family, b.given_sound, b.born), b.child from both_names as b
        union all
        select search.key_of_family_letters_and_month(b.family_sound, b.given, b.born), b.child from both_names as b
        union all
        select search.key_of_names_in_year(b.family_sound, b.given_sound, b.born), b.child from both_names as b
        union all
        select search.key_of_family_letters_and_day(b.family_sound, b.given, b.born), b.child from both_names as b
        union all
        select search.key_of_letters_given_and_birthday(b.family, b.given_sound, b.born), b.child from both_names as b
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
    apart text := folded;
    part text;
    parts text[] := '{}';
begin
    if folded = '' then
        return '{}';
    elsif position('''' in name) > 0 or position('’' in name) > 0 then
        apart := search.fold(translate(name, '''’', '  '));
    end if;
    if position(' ' in apart) = 0 then
        return array[folded];
    end if;
    foreach part in array string_to_array(apart, ' ') loop
        if length(part) > 2 and part not in ('van', 'von', 'der', 'den', 'del', 'bin', 'ibn', 'bint', 'binti', 'dos', 'des') then
            parts := parts || part;
        end if;
    end loop;
    return parts || replace(folded, ' ', '');
end $$;

ALTER FUNCTION search.parts(name text) OWNER TO contactpoint_guard;

--
-- Name: rebuild(bigint, integer); Type: FUNCTION; Schema: search; Owner: contactpoint_guard
--

CREATE FUNCTION search.rebuild(after bigint, most integer) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'search', 'pg_temp'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_custom_plan'
    SET enable_nestloop TO 'off'
    AS $$
declare
    first constant bigint := after + 1;
    last constant bigint := (
        select max(n.number)
        from (select c.number from registry.child as c where c.number > after order by c.number limit most) as n);
begin
    -- As search.refresh: a new snapshot a statement, and one writer a child.
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'keys are derived in READ COMMITTED transactions only' using errcode = 'invalid_transaction_state';
    end if;
    perform from search.candidate as c where c.child between first and last order by c.child for update;
    perform pg_advisory_xact_lock(hashtextextended('search.refresh:' || n.number, 0))
    from (
        select r.number from registry.child as r
        where r.number between first and last and not exists (select from search.candidate as c where c.child = r.number)
        order by r.number
    ) as n;
    insert into search.candidate as c
    select s.* from search.candidates_of_stored(first, last) as s
    on conflict on constraint candidate_pkey do update
    set born = excluded.born, gender = excluded.gender, shielded = excluded.shielded, authority = excluded.authority,
        families = excluded.families, givens = excluded.givens, postcodes = excluded.postcodes
    where c is distinct from excluded;
    delete from search.candidate as c
    where c.child between first and last
        and not exists (select from registry.child as r where r.number = c.child and r.archived_on is null);
    with wanted as materialized (select k.key, k.child from search.keys_of_stored(first, last) as k),
    stale as (
        delete from search.key as k
        where k.child between first and last and not exists (select from wanted as w where w.key = k.key and w.child = k.child)
    )
    insert into search.key (key, child) select w.key, w.child from wanted as w on conflict do nothing;
    return last;
end $$;

ALTER FUNCTION search.rebuild(after bigint, most integer) OWNER TO contactpoint_guard;

--
-- Name: rebuilt(text); Type: FUNCTION; Schema: search; Owner: contactpoint_guard
--

CREATE FUNCTION search.rebuilt(fingerprint text) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'search', 'pg_temp'
    AS $_$
begin
    perform shielding.find_places();
    insert into search.derivation (fingerprint) values ($1);
    return search.keys_are_current();
end $_$;

ALTER FUNCTION search.rebuilt(fingerprint text) OWNER TO contactpoint_guard;

--
-- Name: refresh(bigint); Type: FUNCTION; Schema: search; Owner: contactpoint_guard
--

CREATE FUNCTION search.refresh(child bigint) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'search', 'pg_temp'
    SET jit TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
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
    select a.account, add_system.name, add_system.url from access.account as a where a.subject = add_system.subject and a.role in (6, 7)
    returning system into added;
    return added;
end $$;

ALTER FUNCTION shielding.add_system(subject uuid, name text, url text) OWNER TO contactpoint_guard;

--
-- Name: asked(bytea, text, text); Type: FUNCTION; Schema: shielding; Owner: contactpoint_guard
--

CREATE FUNCTION shielding.asked(token bytea, reason text, client text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'shielding', 'pg_temp'
    AS $$
declare
    session access.session := access.admit(token, reason);
begin
    return contacts.answer(session, 'shielding', coalesce(session.fault, 'granted'), reason, client,
        '{"step": "read", "list": "requests"}', case when session.fault is null then array(
            select distinct r.child from shielding.request as r
            where r.asked_by = access.person_of(session) and r.asked_at > statement_timestamp() - interval '60 days'
                and shielding.authority_of(r.child) is not null) else '{}'::bigint[] end, '{}');
end $$;

ALTER FUNCTION shielding.asked(token bytea, reason text, client text) OWNER TO contactpoint_guard;

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
    return contacts.answer(session, 'shielding', outcome, reason, client,
        jsonb_strip_nulls(jsonb_build_object('step', 'read', 'list', list, 'number', begin.number)), coalesce(asked, '{}'), '{}');
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
        if exists (select from registry.child as c where c.number = old.child
            and c.archived_on <= (statement_timestamp() at time zone 'Europe/London')::date - interval '6 years') then
            return old;
        end if;
        raise exception 'a shield is ended, never removed' using errcode = 'check_violation';
    elsif new.child <> old.child and to_jsonb(new) - 'child' = to_jsonb(old) - 'child' and exists (
        select from stewardship.act as a
        where a.undone_at is null and (a.surviving, a.other) in ((old.child, new.child), (new.child, old.child))
    ) then
        return new;
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
    about shielding.item;
begin
    if outcome is null then
        select i.* into about from shielding.item as i
        where i.item = close_item.item and i.closed_at is null and shielding.authority_of(i.child) = session.authority
        for update;
        outcome := case
            when not found then 'not-found'
            -- By whom, and not of which record: it may be another since, by a merge.
            when about.opened_by = session.account or exists (
                select from audit.entry as e
                where e.action = 'shielding' and e.outcome = 'granted'
                    and e.account = session.account and e.on_behalf_of = about.opened_by
                    and e.at between about.opened_at - interval '1 minute' and about.opened_at) then 'second-person'
            when about.kind in ('review overdue', 'decision overdue') then 'review-missing'
            when coalesce(length(btrim(finding)), 0) < 5 or length(finding) > 500 then 'finding-missing'
            else 'granted'
        end;
    end if;
    session.fault := contacts.answer(session, 'shielding', outcome, reason, client,
        jsonb_build_object('step', 'close-item', 'item', close_item.item, 'finding', left(close_item.finding, 500)),
        case when outcome in ('granted', 'second-person', 'finding-missing', 'review-missing') then array[about.child] else '{}'::bigint[] end, '{}');
    if session.fault = 'granted' and outcome = 'granted' then
        update shielding.item as i set closed_at = clock_timestamp(), closed_by = session.account, finding = close_item.finding
        where i.item = close_item.item;
    end if;
    return session.fault;
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
            where o.child = close_override.number and o.account = access.person_of(session) and o.closed_at is null)
            then 'granted' else 'not-found' end;
    end if;
    session.fault := contacts.answer(session, 'shielding', outcome, reason, client,
        jsonb_build_object('step', 'close-override', 'number', close_override.number),
        case when outcome = 'granted' then array[close_override.number] else '{}'::bigint[] end, '{}');
    if session.fault = 'granted' and outcome = 'granted' then
        update shielding.override as o set closed_at = clock_timestamp()
        where o.child = close_override.number and o.account = access.person_of(session) and o.closed_at is null;
    end if;
    return session.fault;
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
    session access.session := access.admit(token, reason, '{6,7}');
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
        jsonb_build_object('step', 'confirm', 'system', holder, 'notices', cardinality(confirm.notices)), applied);
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
    session.fault := contacts.answer(session, 'shielding', outcome, reason, client, jsonb_build_object(
            'step', 'decide', 'request', decide.request, 'children', decide.children, 'taken', decide.taken, 'why', decide.why,
            'ground', decide.ground, 'evidence', decide.evidence, 'reference', decide.reference, 'review', decide.review_by),
        undecided, '{}');
    if session.fault <> 'granted' or outcome <> 'granted' then
        return session.fault;
    end if;
    update shielding.item as i
    set closed_at = clock_timestamp(), closed_by = session.account, finding = 'decided'
    where i.child = any (decide.children) and i.kind = 'decision overdue' and i.closed_at is null;
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
            where s.child = decided.child and s.ended is null and s.state = 'provisional' and s.asked_by is distinct from session.account;
            insert into shielding.shield (child, started, state, request, asked_by, decided_by, ground, evidence, reference,
                reviewed_on, review_by)
            values (decided.child, clock_timestamp(), 'confirmed', decide.request, asked.asked_by, session.account, decide.ground,
                decide.evidence, decide.reference, access.today(), decide.review_by)
            on conflict (child) where ended is null do nothing;
            -- One who lived here lately may live with others now, who would show where.
            if found then
                perform shielding.shield_newcomer(h.child, decided.child) from shielding.household_of(decided.child) as h
                where h.kind = 'present address' and h.child <> all (decide.children);
            end if;
        else
            update shielding.shield as s
            set ended = clock_timestamp(), ended_by = session.account,
                ended_because = case decided.kind when 'named' then 'refused' else 'left out' end
            where s.child = decided.child and s.ended is null and s.state = 'provisional' and s.request = decide.request;
            if found and decided.kind = 'named' then
                insert into shielding.item (child, kind, opened_by) values (decided.child, 'refused', session.account);
                -- Another team's shielded child lives there still: now this record shows where.
                insert into shielding.item (child, kind)
                select distinct on (shielding.authority_of(b)) b, 'newcomer'
                from unnest(shielding.shielded_beside(decided.child)) as b
                where shielding.authority_of(b) <> session.authority
                order by shielding.authority_of(b), b;
            end if;
        end if;
    end loop;
    return session.fault;
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

CREATE FUNCTION shielding.exposure() RETURNS TABLE(number bigint, at timestamp with time zone, name text, occupation text, employer text, through text, client text, purpose text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'shielding', 'pg_temp'
    AS $$
    select s.child, e.at, a.name, a.occupation, coalesce(w.name, a.partner), t.name, e.client, p.name
    from (
        select s.child, max(s.started) as started from shielding.shield as s
        where s.child = any ((select access.granted('shielding'))::bigint[])
        group by s.child
    ) as s
    join audit.entry as e on e.children @> array[s.child] and (e.outcome = 'returned' or e.action <> 'search')
        and e.at between s.started - interval '90 days' and s.started
    left join access.account as a on a.account = coalesce(e.on_behalf_of, e.account)
    left join access.account as t on e.on_behalf_of is not null and t.account = e.account
    left join registry.authority as w on w.authority = a.authority
    left join access.purpose as p on p.code = e.purpose
    where case e.action
        when 'open' then e.outcome = 'granted' and (
            not exists (
                select from shielding.shield as before
                where before.child = s.child and before.started < s.started and e.at between before.started and before.ended)
            or e.role = 2 and e.authority = shielding.authority_of(s.child)
            or exists (
                select from shielding.override as o
                where o.child = s.child and o.account = coalesce(e.on_behalf_of, e.account)
                    and e.at between o.opened_at and coalesce(o.closed_at, o.until)))
        when 'search' then exists (
            select from audit.entry as asked
            where asked.request = e.request and asked.outcome = 'granted' and asked.at between e.at - interval '5 minutes' and e.at
                and jsonb_array_length(asked.criteria #> '{asked,postcodes}') > 0)
        -- A shield hides from these readers who isn't theirs.
        when 'household' then e.outcome = 'granted'
        when 'review' then e.outcome = 'granted' and e.criteria ->> 'step' = 'next'
        when 'steward' then e.outcome = 'granted' and (e.criteria ->> 'step' = 'compare'
            or e.criteria ->> 'step' = 'subject-answer' and e.criteria ->> 'hidesPlace' = 'false')
        else false end
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
-- Name: find_places(); Type: FUNCTION; Schema: shielding; Owner: contactpoint_guard
--

CREATE FUNCTION shielding.find_places() RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'shielding', 'pg_temp'
    AS $$
    update shielding.shield as s set place = shielding.place_of(s.child)
    where s.ended is null and s.place is distinct from shielding.place_of(s.child)
$$;

ALTER FUNCTION shielding.find_places() OWNER TO contactpoint_guard;

--
-- Name: follow_address(); Type: FUNCTION; Schema: shielding; Owner: contactpoint_guard
--

CREATE FUNCTION shielding.follow_address() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'shielding', 'pg_temp'
    AS $$
declare
    mover constant bigint := case tg_op when 'DELETE' then old.child else new.child end;
    here constant bigint := shielding.place_of(mover);
    known bigint;
begin
    update shielding.shield as s set place = here where s.child = mover and s.ended is null and s.place is distinct from here;
    if not contacts.is_live(mover) then
        return null;
    elsif found then
        perform shielding.shield_newcomer(h.child, mover) from shielding.household_of(mover) as h where h.kind = 'present address';
    -- A merge that brings an address brings the shield of the superseded record after it.
    elsif here is not null and not contacts.is_shielded(mover) and not exists (
        select from stewardship.superseded as o join shielding.shield as s on s.child = o.child and s.ended is null
        where o.by = mover) then
        select s.child into known
        from shielding.shield as s join registry.child as c on c.number = s.child and c.archived_on is null
        where s.place = here and s.ended is null
        order by s.state, s.started
        limit 1;
        if known is not null then
            perform shielding.shield_newcomer(mover, known);
        end if;
    end if;
    return null;
end $$;

ALTER FUNCTION shielding.follow_address() OWNER TO contactpoint_guard;

--
-- Name: follow_shield(); Type: FUNCTION; Schema: shielding; Owner: contactpoint_guard
--

CREATE FUNCTION shielding.follow_shield() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'shielding', 'pg_temp'
    AS $$
begin
    perform shielding.shield_newcomer(h.child, new.child)
    from shielding.household_of(new.child) as h where h.kind = 'present address' and h.child <> old.child;
    return null;
end $$;

ALTER FUNCTION shielding.follow_shield() OWNER TO contactpoint_guard;

--
-- Name: has_opened(bigint, bigint); Type: FUNCTION; Schema: shielding; Owner: contactpoint_guard
--

CREATE FUNCTION shielding.has_opened(person bigint, child bigint) RETURNS boolean
    LANGUAGE sql STABLE
    AS $_$
    select exists (
        select from audit.entry as e
        where e.action = 'open' and e.children @> array[$2] and coalesce(e.on_behalf_of, e.account) = $1 and e.outcome = 'granted'
            and e.at > statement_timestamp() - interval '7 days')
$_$;

ALTER FUNCTION shielding.has_opened(person bigint, child bigint) OWNER TO contactpoint_guard;

--
-- Name: hold(bytea, text, text, bigint[], boolean); Type: FUNCTION; Schema: shielding; Owner: contactpoint_guard
--

CREATE FUNCTION shielding.hold(token bytea, reason text, client text, children bigint[], holds boolean) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'shielding', 'pg_temp'
    AS $$
declare
    session access.session := access.admit(token, reason, '{6,7}');
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
    join registry.child_address as o on o.child = near.child
        and shielding.place(o.line_1, o.line_2, o.postcode) = shielding.place(a.line_1, a.line_2, a.postcode)
        and daterange(o.lived_from, o.lived_to, '[]') && daterange(a.lived_from, a.lived_to, '[]')
    where a.child = $1
        and (a.lived_to is null or a.lived_to > access.today() - 730) and (o.lived_to is null or o.lived_to > access.today() - 730)
    group by o.child
$_$;

ALTER FUNCTION shielding.household_of(child bigint) OWNER TO contactpoint_guard;

--
-- Name: is_held(bigint); Type: FUNCTION; Schema: shielding; Owner: contactpoint_guard
--

CREATE FUNCTION shielding.is_held(child bigint) RETURNS boolean
    LANGUAGE sql STABLE
    AS $_$
    select exists (
        select from shielding.shield as s
        where s.child = any (shielding.shielded_beside($1)) and s.ended is null and s.state = 'confirmed'
            and not shielding.is_lifting(s.child, s.lift_by))
$_$;

ALTER FUNCTION shielding.is_held(child bigint) OWNER TO contactpoint_guard;

--
-- Name: is_lifting(bigint, bigint); Type: FUNCTION; Schema: shielding; Owner: contactpoint_guard
--

CREATE FUNCTION shielding.is_lifting(child bigint, lift_by bigint) RETURNS boolean
    LANGUAGE sql STABLE
    AS $_$
    select exists (select from access.account as a where a.account = $2 and a.authority = shielding.authority_of($1))
$_$;

ALTER FUNCTION shielding.is_lifting(child bigint, lift_by bigint) OWNER TO contactpoint_guard;

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
-- Name: is_related(bigint, bigint); Type: FUNCTION; Schema: shielding; Owner: contactpoint_guard
--

CREATE FUNCTION shielding.is_related(person bigint, child bigint) RETURNS boolean
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT ((EXISTS ( SELECT
            FROM (audit.home h
              JOIN registry.child_address a ON ((a.postcode = h.postcode)))
           WHERE ((h.account = is_related.person) AND (a.child = is_related.child)))) OR (EXISTS ( SELECT
            FROM (access.account p
              JOIN registry.carer c ON ((lower(((c.given || ' '::text) || c.family)) = lower(btrim(p.name)))))
           WHERE ((p.account = is_related.person) AND (c.child = is_related.child)))));
END;

ALTER FUNCTION shielding.is_related(person bigint, child bigint) OWNER TO contactpoint_guard;

--
-- Name: items(); Type: FUNCTION; Schema: shielding; Owner: contactpoint_guard
--

CREATE FUNCTION shielding.items() RETURNS TABLE(item uuid, number bigint, kind text, opened_at timestamp with time zone, opened_by text, escalated boolean)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'shielding', 'pg_temp'
    AS $$
    select i.item, i.child, i.kind, i.opened_at, a.name, i.opened_at < statement_timestamp() - interval '14 days'
    from shielding.item as i left join access.account as a on a.account = i.opened_by
    where i.child = any ((select access.granted('shielding'))::bigint[]) and i.closed_at is null
    order by i.opened_at
$$;

ALTER FUNCTION shielding.items() OWNER TO contactpoint_guard;

--
-- Name: keep_place(); Type: FUNCTION; Schema: shielding; Owner: contactpoint_guard
--

CREATE FUNCTION shielding.keep_place() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'shielding', 'pg_temp'
    AS $$
begin
    -- One writer a child, as in search.refresh: an address that is being written is waited for, and follow_address waits for this.
    perform from search.candidate as c where c.child = new.child for update;
    new.place := shielding.place_of(new.child);
    return new;
end $$;

ALTER FUNCTION shielding.keep_place() OWNER TO contactpoint_guard;

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
            and not shielding.is_held(s.child)
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
    insert into shielding.item (child, kind)
    select s.child, 'decision overdue' from shielding.shield as s
    where s.ended is null and s.state = 'provisional' and s.decide_by <= clock_timestamp() and shielding.is_held(s.child)
        and not exists (select from shielding.item as i where i.child = s.child and i.kind = 'decision overdue' and i.closed_at is null);
    if exists (select from shielding.shield as s where s.lift_by is not null and s.ended is null) then
        perform pg_advisory_xact_lock(hashtextextended('shielding.lift', 0));
        perform shielding.lift();
    end if;
    return lapsed;
end $$;

ALTER FUNCTION shielding.lapse() OWNER TO contactpoint_guard;

--
-- Name: lift(); Type: FUNCTION; Schema: shielding; Owner: contactpoint_guard
--

CREATE FUNCTION shielding.lift() RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'shielding', 'pg_temp'
    AS $$
declare
    agreed bigint[] := array(
        select s.child from shielding.shield as s
        where s.lift_by is not null and s.ended is null and shielding.is_lifting(s.child, s.lift_by) order by s.child);
    held bigint[];
begin
    loop
        held := array(select c from unnest(agreed) as c where not shielding.shielded_beside(c) <@ agreed);
        exit when held = '{}';
        agreed := array(select c from unnest(agreed) as c where c <> all (held));
    end loop;
    insert into audit.entry (request, action, outcome, criteria, children)
    select gen_random_uuid(), 'shielding', 'lifted', '{"step": "lift"}', array[c] from unnest(agreed) as c;
    insert into shielding.item (child, kind, opened_by)
    select s.child, 'lifted', s.lift_by from shielding.shield as s where s.child = any (agreed) and s.ended is null order by s.child;
    update shielding.shield as s
    set ended = clock_timestamp(), ended_by = s.lift_by, ended_because = 'lifted'
    where s.child = any (agreed) and s.ended is null;
end $$;

ALTER FUNCTION shielding.lift() OWNER TO contactpoint_guard;

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
            when not exists (
                select from shielding.shield as s where s.child = new_identity.number and s.ended is null and s.state = 'confirmed'
                    -- Where nobody asked for it, one person alone decided.
                    and (s.asked_by is not null or s.decided_by is distinct from session.account))
                then 'shield-unconfirmed'
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
    session.fault := contacts.answer(session, 'shielding', outcome, case when made is null then reason else 'a record was begun' end,
        client, jsonb_build_object('step', 'begin-record', 'old', new_identity.number),
        case when made is null then '{}'::bigint[] else array[made] end, '{}');
    if session.fault <> 'granted' or outcome <> 'granted' then
        return session.fault;
    end if;
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
    update registry.child as c set archived_on = access.today() + 14 + floor(random() * 77)::integer
    where c.number = new_identity.number;
    return session.fault;
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
                or not exists (
                    select from access.account as a where a.account = access.person_of(session) and a.may_override)
                then 'not-permitted'
            when warned is not true then 'override-warning'
            when shielding.is_related(access.person_of(session), override.number) then 'not-permitted'
            when not exists (
                select from shielding.shield as s
                where s.child = override.number and s.ended is null and shielding.authority_of(s.child) is not null)
                then 'not-found'
            when length(btrim(reason)) < 20 then 'override-reason'
            else 'granted'
        end;
    end if;
    session.fault := contacts.answer(session, 'shielding', outcome, reason, client,
        jsonb_build_object('step', 'override', 'number', override.number),
        case when outcome = 'not-found' then '{}'::bigint[] else array[override.number] end, '{}');
    if session.fault = 'granted' and outcome = 'granted' then
        insert into shielding.override (child, account) values (override.number, access.person_of(session));
        insert into shielding.item (child, kind, opened_by) values (override.number, 'override', access.person_of(session));
    end if;
    return session.fault;
end $$;

ALTER FUNCTION shielding.override(token bytea, reason text, client text, number bigint, warned boolean) OWNER TO contactpoint_guard;

--
-- Name: owed(); Type: FUNCTION; Schema: shielding; Owner: contactpoint_guard
--

CREATE FUNCTION shielding.owed() RETURNS TABLE(authority smallint, waiting bigint, escalated bigint)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'shielding', 'pg_temp'
    AS $$
    select h.authority, count(*), count(*) filter (where i.opened_at < statement_timestamp() - interval '14 days')
    from shielding.item as i
    join registry.child as c on c.number = i.child and c.archived_on is null
    join registry.child_home as h on h.child = i.child
    where i.closed_at is null
    group by h.authority
    order by h.authority
$$;

ALTER FUNCTION shielding.owed() OWNER TO contactpoint_guard;

--
-- Name: place(text, text, text); Type: FUNCTION; Schema: shielding; Owner: contactpoint_guard
--

CREATE FUNCTION shielding.place(line_1 text, line_2 text, postcode text) RETURNS bigint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    select hashtextextended(nullif(search.fold(line_1), '') || E'\n' || coalesce(search.fold(line_2), ''), hashtextextended(postcode, 0))
$$;

ALTER FUNCTION shielding.place(line_1 text, line_2 text, postcode text) OWNER TO contactpoint_guard;

--
-- Name: place_of(bigint); Type: FUNCTION; Schema: shielding; Owner: contactpoint_guard
--

CREATE FUNCTION shielding.place_of(child bigint) RETURNS bigint
    LANGUAGE sql STABLE
    AS $_$
    select shielding.place(a.line_1, a.line_2, a.postcode) from registry.child_address as a where a.child = $1 and a.lived_to is null
$_$;

ALTER FUNCTION shielding.place_of(child bigint) OWNER TO contactpoint_guard;

--
-- Name: pull(bytea, text, text); Type: FUNCTION; Schema: shielding; Owner: contactpoint_guard
--

CREATE FUNCTION shielding.pull(token bytea, reason text, client text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'shielding', 'pg_temp'
    AS $$
declare
    session access.session := access.admit(token, reason, '{6,7}');
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
    return contacts.answer(session, 'shielding', outcome, reason, client,
        jsonb_build_object('step', 'pull', 'system', holder), waiting, '{}');
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
    from access.opened() as g
    join shielding.delivery as d on d.system = shielding.system_of(g.account) and d.child = any (g.children)
        and d.confirmed_at is null
    join shielding.event as e on e.event = d.event
    where g.action = 'shielding' and g.role in (6, 7)
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
                    and not shielding.has_opened(access.person_of(session), request.number) then 'not-found'
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
            where s.child = request.number and s.asked_by = access.person_of(session) and s.ended_because = 'refused'
                and s.ended > statement_timestamp() - interval '30 days') then 'refused-before'
        else 'granted'
    end);
    if outcome = 'granted' then
        members := array(
            select h.child from shielding.household_of(request.number) as h where h.kind = 'present address'
            union select request.number order by 1);
    end if;
    -- What the household is isn't for the one who asks to read: the grant names the child alone.
    session.fault := contacts.answer(session, 'shielding', outcome, reason, client, jsonb_build_object(
            'step', 'request', 'number', request.number, 'ground', request.ground, 'evidence', request.evidence,
            'shielded', members),
        case when outcome = 'not-found' then '{}'::bigint[] else array[request.number] end, '{}');
    if session.fault <> 'granted' or outcome <> 'granted' then
        return session.fault;
    end if;
    insert into shielding.request (request, child, asked_by, asked_for, ground, evidence, reference)
    values (made, request.number, access.person_of(session),
        case when for_parent then 'parent' when session.role = 2 then 'team' else 'practitioner' end,
        request.ground, request.evidence, request.reference);
    insert into shielding.member (request, child, kind)
    select made, request.number, 'named' union all select made, h.child, h.kind from shielding.household_of(request.number) as h;
    insert into shielding.shield (child, started, state, request, asked_by, decide_by, reviewed_on, review_by)
    select m, clock_timestamp(), 'provisional', made, access.person_of(session), clock_timestamp() + interval '7 days',
        access.today(), (access.today() + interval '6 months')::date
    from unnest(members) as m
    order by m
    on conflict (child) where ended is null do nothing;
    return session.fault;
end $$;

ALTER FUNCTION shielding.request(token bytea, reason text, client text, number bigint, ground text, evidence text, reference text, for_parent boolean) OWNER TO contactpoint_guard;

--
-- Name: requests(); Type: FUNCTION; Schema: shielding; Owner: contactpoint_guard
--

CREATE FUNCTION shielding.requests() RETURNS TABLE(request uuid, number bigint, asked_at timestamp with time zone, state text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'shielding', 'pg_temp'
    AS $$
    select r.request, r.child, r.asked_at, case
        when m.taken then 'confirmed'
        when not m.taken then 'refused'
        when exists (
            select from shielding.shield as s where s.request = r.request and s.child = r.child and s.ended_because = 'lapsed')
            then 'lapsed'
        else 'waiting'
    end
    from access.opened() as g
    join shielding.request as r on r.asked_by = coalesce(g.on_behalf_of, g.account) and r.child = any (g.children)
        and r.asked_at > statement_timestamp() - interval '60 days'
    join shielding.member as m on m.request = r.request and m.child = r.child
    where g.action = 'shielding' and g.role in (1, 2)
    order by r.asked_at desc
$$;

ALTER FUNCTION shielding.requests() OWNER TO contactpoint_guard;

--
-- Name: review(bytea, text, text, bigint, boolean, text, text, text, date, bigint[]); Type: FUNCTION; Schema: shielding; Owner: contactpoint_guard
--

CREATE FUNCTION shielding.review(token bytea, reason text, client text, number bigint, keep boolean, ground text, evidence text, reference text, review_by date, others bigint[] DEFAULT '{}'::bigint[]) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'shielding', 'pg_temp'
    AS $$
declare
    session access.session := access.admit(token, reason, '{2}');
    reviewed constant bigint[] := array(select distinct c from unnest(number || coalesce(others, '{}')) as c order by c);
    outcome text := session.fault;
    held bigint;
begin
    if outcome is null then
        -- One at a time: each would find that the other still holds.
        perform pg_advisory_xact_lock(hashtextextended('shielding.lift', 0)) where keep is false;
        select count(*) into held from (
            select from shielding.shield as s
            where s.child = any (reviewed) and s.ended is null and s.state = 'confirmed'
                and shielding.authority_of(s.child) = session.authority
            order by s.child
            for update) as s;
        outcome := case
            when held < cardinality(reviewed) then 'not-found'
            when keep is null then 'keep-missing'
            when keep and cardinality(reviewed) > 1 then 'keep-one'
            when keep then coalesce(
                nullif(shielding.fault_of(review.ground, review.evidence, review.reference), ''),
                case when review.review_by > access.today() and review.review_by <= access.today() + interval '6 months'
                    then 'granted' else 'review-invalid' end)
            when exists (
                select from unnest(reviewed) as c, unnest(shielding.shielded_beside(c)) as b
                where b <> all (reviewed) and shielding.authority_of(b) = session.authority) then 'household-shielded'
            else 'granted'
        end;
    end if;
    session.fault := contacts.answer(session, 'shielding', outcome, reason, client, jsonb_build_object(
            'step', 'review', 'number', review.number, 'others', nullif(review.others, '{}'), 'keep', review.keep, 'ground', review.ground,
            'evidence', review.evidence, 'reference', review.reference, 'review', review.review_by),
        case when outcome = 'not-found' then '{}' else reviewed end, '{}');
    if session.fault <> 'granted' or outcome <> 'granted' then
        return session.fault;
    end if;
    update shielding.item as i
    set closed_at = clock_timestamp(), closed_by = session.account, finding = 'reviewed'
    where i.child = any (reviewed) and i.kind = 'review overdue' and i.closed_at is null;
    if keep then
        update shielding.shield as s
        set ground = review.ground, evidence = review.evidence, reference = review.reference,
            reviewed_on = access.today(), review_by = review.review_by, lift_by = null
        where s.child = review.number and s.ended is null;
    else
        update shielding.shield as s set lift_by = session.account where s.child = any (reviewed) and s.ended is null;
        perform shielding.lift();
        -- Who is waited for is told that somebody waits, not who.
        insert into shielding.item (child, kind)
        select distinct n.child, 'lift asked'
        from shielding.shield as s
        cross join unnest(shielding.shielded_beside(s.child)) as n (child)
        where s.child = any (reviewed) and s.ended is null and not exists (
            select from shielding.item as i where i.child = n.child and i.kind = 'lift asked' and i.closed_at is null)
            and shielding.authority_of(n.child) <> session.authority;
    end if;
    return session.fault;
end $$;

ALTER FUNCTION shielding.review(token bytea, reason text, client text, number bigint, keep boolean, ground text, evidence text, reference text, review_by date, others bigint[]) OWNER TO contactpoint_guard;

--
-- Name: shield_newcomer(bigint, bigint); Type: FUNCTION; Schema: shielding; Owner: contactpoint_guard
--

CREATE FUNCTION shielding.shield_newcomer(newcomer bigint, as_child bigint) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'shielding', 'pg_temp'
    AS $$
begin
    insert into audit.entry (request, action, outcome, criteria, children)
    values (gen_random_uuid(), 'shielding', 'newcomer', '{"step": "newcomer"}', array[newcomer]);
    perform stewardship.shield_too(newcomer, as_child, null);
    insert into shielding.item (child, kind)
    select distinct on (h.authority) s.child, 'newcomer'
    from shielding.shield as s
    join registry.child as c on c.number = s.child and c.archived_on is null
    join registry.child_home as h on h.child = s.child
    where s.place = shielding.place_of(newcomer) and s.ended is null and s.child <> newcomer
    order by h.authority, s.child = as_child desc;
end $$;

ALTER FUNCTION shielding.shield_newcomer(newcomer bigint, as_child bigint) OWNER TO contactpoint_guard;

--
-- Name: shielded_beside(bigint); Type: FUNCTION; Schema: shielding; Owner: contactpoint_guard
--

CREATE FUNCTION shielding.shielded_beside(child bigint) RETURNS bigint[]
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'shielding', 'pg_temp'
    AS $_$
    select array(
        select distinct s.child
        from registry.child_address as a
        join shielding.shield as s on s.place = shielding.place(a.line_1, a.line_2, a.postcode) and s.ended is null
        where a.child = $1 and s.child <> $1 and shielding.authority_of(s.child) is not null)
$_$;

ALTER FUNCTION shielding.shielded_beside(child bigint) OWNER TO contactpoint_guard;

--
-- Name: shields(); Type: FUNCTION; Schema: shielding; Owner: contactpoint_guard
--

CREATE FUNCTION shielding.shields() RETURNS TABLE(number bigint, family text, given text, state text, started timestamp with time zone, request uuid, decide_by timestamp with time zone, reviewed_on date, review_by date, ground text, evidence text, reference text, asked_by text, decided_by text, lifting boolean)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'shielding', 'pg_temp'
    AS $$
    select s.child, coalesce(n.family, ''), coalesce(n.given, ''), s.state, s.started, s.request, s.decide_by,
        s.reviewed_on, s.review_by, coalesce(s.ground, r.ground), coalesce(s.evidence, r.evidence), coalesce(s.reference, r.reference),
        a.name, d.name, shielding.is_lifting(s.child, s.lift_by)
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
    -- A shield that goes to another record shields that one.
    came constant boolean := tg_op = 'INSERT' or new.child <> old.child;
    happened constant text := case when new.ended is not null then 'unshielded' when came then 'shielded' else 'renewed' end;
    told bigint;
begin
    -- A nation that is loaded has no systems yet, and more children than there is room for locks.
    if came and new.ended is not null or not exists (select from shielding.system) then
        return null;
    end if;
    perform shielding.lock_notices(new.child);
    if exists (select from shielding.holding as h where h.child = new.child) then
        insert into shielding.event (child, kind) values (new.child, happened) returning event into told;
        insert into shielding.delivery (system, event, child)
        select h.system, told, h.child from shielding.holding as h where h.child = new.child;
    end if;
    -- The one that it came from has none any more, unless that record is closed with it.
    if tg_op = 'UPDATE' and came and shielding.authority_of(old.child) is not null
        and exists (select from shielding.holding as h where h.child = old.child) then
        perform shielding.lock_notices(old.child);
        insert into shielding.event (child, kind) values (old.child, 'unshielded') returning event into told;
        insert into shielding.delivery (system, event, child)
        select h.system, told, h.child from shielding.holding as h where h.child = old.child;
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
-- Name: acts(bytea, text, text, bigint); Type: FUNCTION; Schema: stewardship; Owner: contactpoint_guard
--

CREATE FUNCTION stewardship.acts(token bytea, reason text, client text, number bigint) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'stewardship', 'pg_temp'
    AS $$
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

ALTER FUNCTION stewardship.acts(token bytea, reason text, client text, number bigint) OWNER TO contactpoint_guard;

--
-- Name: alter_row(uuid, text, jsonb, jsonb); Type: FUNCTION; Schema: stewardship; Owner: contactpoint_guard
--

CREATE FUNCTION stewardship.alter_row(act uuid, place text, was jsonb, changes jsonb) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'stewardship', 'pg_temp'
    AS $$
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

ALTER FUNCTION stewardship.alter_row(act uuid, place text, was jsonb, changes jsonb) OWNER TO contactpoint_guard;

--
-- Name: answer_correction(bytea, text, text, uuid, boolean, text); Type: FUNCTION; Schema: stewardship; Owner: contactpoint_guard
--

CREATE FUNCTION stewardship.answer_correction(token bytea, reason text, client text, correction uuid, accepted boolean, answer text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'stewardship', 'pg_temp'
    AS $$
declare
    session access.session := access.admit(token, reason, '{2}');
    asked stewardship.correction;
    outcome text;
begin
    if session.fault is null then
        select k.* into asked from stewardship.correction as k
        where k.correction = answer_correction.correction and stewardship.owes_for(k.child) = session.authority
        for update;
        outcome := case
            when asked.correction is null then 'not-found'
            when asked.state <> 'open' then 'request-closed'
            when accepted is null or coalesce(length(btrim(answer)), 0) not between 5 and 500 then 'value-malformed'
            else 'granted'
        end;
    end if;
    outcome := coalesce(session.fault, outcome);
    session.fault := contacts.answer(session, 'steward', outcome, reason, client,
        jsonb_build_object('step', 'correction-answer', 'correction', correction, 'accepted', accepted),
        case when asked.correction is not null then array[asked.child] else '{}' end, '{}');
    if session.fault = 'granted' and outcome = 'granted' then
        update stewardship.correction as k
        set state = case when accepted then 'accepted' else 'refused' end, answer = btrim(answer_correction.answer),
            closed_by = session.account, closed_at = clock_timestamp()
        where k.correction = asked.correction;
    end if;
    return session.fault;
end $$;

ALTER FUNCTION stewardship.answer_correction(token bytea, reason text, client text, correction uuid, accepted boolean, answer text) OWNER TO contactpoint_guard;

--
-- Name: answer_subject(bytea, text, text, uuid); Type: FUNCTION; Schema: stewardship; Owner: contactpoint_guard
--

CREATE FUNCTION stewardship.answer_subject(token bytea, reason text, client text, request uuid) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'stewardship', 'pg_temp'
    AS $$
declare
    session access.session := access.admit(token, reason, '{2}');
    about stewardship.subject_request;
    outcome text;
begin
    if session.fault is null then
        about := stewardship.subject_request_of(session, answer_subject.request);
        outcome := case
            when about.request is null then 'not-found'
            when about.state = 'refused' or (about.closed_at at time zone 'Europe/London')::date < access.today() then 'request-closed'
            when about.asker = 'parent' and stewardship.is_of_age(about.child) then 'of-age'
            when about.identity is null or about.asker = 'parent' and about.responsibility is null then 'not-checked'
            when about.asker = 'child' and not stewardship.is_competent(about) then 'not-competent'
            else 'granted'
        end;
    end if;
    outcome := coalesce(session.fault, outcome);
    session.fault := contacts.answer(session, 'steward', outcome, reason, client,
        jsonb_strip_nulls(jsonb_build_object('step', 'subject-answer', 'request', request, 'asker', about.asker,
            'competent', case when outcome = 'granted' then stewardship.is_competent(about) end, 'agrees', about.agrees,
            'hidesPlace', case when outcome = 'granted' then stewardship.hides_place(about) end)),
        case when about.request is not null then array[about.child] else '{}' end,
        case when outcome = 'granted' then stewardship.subject_answer(about) else '{}' end);
    if session.fault = 'granted' and outcome = 'granted' and about.state = 'open' then
        update stewardship.subject_request as r
        set state = 'answered', closed_by = session.account, closed_at = clock_timestamp() where r.request = about.request;
    end if;
    return session.fault;
end $$;

ALTER FUNCTION stewardship.answer_subject(token bytea, reason text, client text, request uuid) OWNER TO contactpoint_guard;

--
-- Name: answers_for(bigint); Type: FUNCTION; Schema: stewardship; Owner: contactpoint_guard
--

CREATE FUNCTION stewardship.answers_for(child bigint) RETURNS smallint
    LANGUAGE sql STABLE
    AS $_$
    select h.authority from registry.child_home as h join registry.child as c on c.number = h.child
    where h.child = $1 and (c.archived_on is null or c.archived_on + interval '1 year' > access.today()
        and not exists (select from stewardship.superseded as s where s.child = c.number))
$_$;

ALTER FUNCTION stewardship.answers_for(child bigint) OWNER TO contactpoint_guard;

--
-- Name: ask_correction(bytea, text, text, bigint, text, text, text, date); Type: FUNCTION; Schema: stewardship; Owner: contactpoint_guard
--

CREATE FUNCTION stewardship.ask_correction(token bytea, reason text, client text, number bigint, asker text, about text, wanted text, received_on date) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'stewardship', 'pg_temp'
    AS $$
declare
    session access.session := access.admit(token, reason, '{2}');
    live constant bigint := stewardship.survivor(number);
    id constant uuid := gen_random_uuid();
    outcome text;
begin
    if session.fault is null then
        outcome := case
            when stewardship.answers_for(live) is distinct from session.authority then 'not-found'
            when asker is null or asker not in ('child', 'parent')
                or about is null or about not in ('name', 'birth date', 'gender', 'number', 'address', 'carer', 'service', 'other')
                or coalesce(length(btrim(wanted)), 0) not between 1 and 500
                or received_on is null or received_on not between access.today() - 365 and access.today() then 'value-malformed'
            else 'granted'
        end;
    end if;
    outcome := coalesce(session.fault, outcome);
    session.fault := contacts.answer(session, 'steward', outcome, reason, client,
        jsonb_build_object('step', 'correction-ask', 'number', number, 'asker', asker, 'about', about, 'received', received_on, 'correction', id),
        case when outcome = 'granted' then array[live] else '{}' end,
        jsonb_build_object('correction', id, 'dueOn', (received_on + interval '1 month')::date));
    if session.fault = 'granted' and outcome = 'granted' then
        insert into stewardship.correction (correction, child, asker, about, wanted, received_on, recorded_by)
        values (id, live, ask_correction.asker, ask_correction.about, btrim(ask_correction.wanted), ask_correction.received_on,
            session.account);
    end if;
    return session.fault;
end $$;

ALTER FUNCTION stewardship.ask_correction(token bytea, reason text, client text, number bigint, asker text, about text, wanted text, received_on date) OWNER TO contactpoint_guard;

--
-- Name: ask_subject(bytea, text, text, bigint, text, text, date); Type: FUNCTION; Schema: stewardship; Owner: contactpoint_guard
--

CREATE FUNCTION stewardship.ask_subject(token bytea, reason text, client text, number bigint, asker text, name text, received_on date) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'stewardship', 'pg_temp'
    AS $$
declare
    session access.session := access.admit(token, reason, '{2}');
    live constant bigint := stewardship.survivor(number);
    id constant uuid := gen_random_uuid();
    outcome text;
begin
    if session.fault is null then
        outcome := case
            when stewardship.answers_for(live) is distinct from session.authority then 'not-found'
            when asker is null or asker not in ('child', 'parent') or (asker = 'parent') <> (name is not null)
                or length(btrim(name)) not between 1 and 200
                or received_on is null or received_on not between access.today() - 365 and access.today() then 'value-malformed'
            when asker = 'parent' and stewardship.is_of_age(live) then 'of-age'
            else 'granted'
        end;
    end if;
    outcome := coalesce(session.fault, outcome);
    session.fault := contacts.answer(session, 'steward', outcome, reason, client,
        jsonb_build_object('step', 'subject-ask', 'number', number, 'asker', asker, 'received', received_on, 'request', id),
        case when outcome = 'granted' then array[live] else '{}' end,
        jsonb_build_object('request', id, 'dueOn', (received_on + interval '1 month')::date));
    if session.fault = 'granted' and outcome = 'granted' then
        insert into stewardship.subject_request (request, child, asker, name, received_on, recorded_by)
        values (id, live, ask_subject.asker, btrim(ask_subject.name), ask_subject.received_on, session.account);
    end if;
    return session.fault;
end $$;

ALTER FUNCTION stewardship.ask_subject(token bytea, reason text, client text, number bigint, asker text, name text, received_on date) OWNER TO contactpoint_guard;

--
-- Name: carry(uuid, bigint, bigint, jsonb); Type: FUNCTION; Schema: stewardship; Owner: contactpoint_guard
--

CREATE FUNCTION stewardship.carry(act uuid, from_child bigint, to_child bigint, decisions jsonb) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'stewardship', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    AS $_$
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
end $_$;

ALTER FUNCTION stewardship.carry(act uuid, from_child bigint, to_child bigint, decisions jsonb) OWNER TO contactpoint_guard;

--
-- Name: check_subject(bytea, text, text, uuid, jsonb); Type: FUNCTION; Schema: stewardship; Owner: contactpoint_guard
--

CREATE FUNCTION stewardship.check_subject(token bytea, reason text, client text, request uuid, finding jsonb) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'stewardship', 'pg_temp'
    AS $$
declare
    session access.session := access.admit(token, reason, '{2}');
    about stewardship.subject_request;
    outcome text;
begin
    if session.fault is null then
        about := stewardship.subject_request_of(session, check_subject.request);
        outcome := case
            when about.request is null then 'not-found'
            when about.state <> 'open' then 'request-closed'
            when coalesce(jsonb_typeof(finding), '') <> 'object' then 'value-malformed'
            when finding = '{}' or finding - '{identity,responsibility,competent,agrees,seesPlace}'::text[] <> '{}'
                or finding ->> 'identity' not in ('passport', 'driving licence', 'identity card', 'birth certificate', 'known in person')
                or finding ->> 'responsibility' not in (
                    'birth certificate', 'adoption order', 'court order', 'responsibility agreement', 'marriage certificate')
                or about.asker = 'child' and finding ?| '{responsibility,agrees,seesPlace}'
                or exists (
                    select from jsonb_each(finding) as f
                    where jsonb_typeof(f.value) <> case when f.key in ('identity', 'responsibility') then 'string' else 'boolean' end)
                then 'value-malformed'
            when finding -> 'seesPlace' = 'true' and about.recorded_by = session.account then 'second-person'
        end;
        if outcome is null then
            about.identity := coalesce(finding ->> 'identity', about.identity);
            about.responsibility := coalesce(finding ->> 'responsibility', about.responsibility);
            about.competent := coalesce((finding ->> 'competent')::boolean, about.competent);
            about.agrees := coalesce((finding ->> 'agrees')::boolean, about.agrees);
            if finding ? 'seesPlace' then
                about.sees_past := array(
                    select started from stewardship.shields_about(about.child) as started where (finding ->> 'seesPlace')::boolean);
            end if;
            outcome := case when finding -> 'agrees' = 'true' and not stewardship.is_competent(about) then 'not-competent' else 'granted' end;
        end if;
    end if;
    outcome := coalesce(session.fault, outcome);
    session.fault := contacts.answer(session, 'steward', outcome, reason, client,
        jsonb_build_object('step', 'subject-check', 'request', request, 'found', finding),
        case when about.request is not null then array[about.child] else '{}' end,
        case when outcome = 'granted' then jsonb_build_object(
            'competent', stewardship.is_competent(about), 'hidesPlace', stewardship.hides_place(about),
            'hidesPrivate', not stewardship.sees_private(about)) else '{}' end);
    if session.fault = 'granted' and outcome = 'granted' then
        update stewardship.subject_request as r
        set identity = about.identity, responsibility = about.responsibility, competent = about.competent, agrees = about.agrees,
            sees_past = about.sees_past
        where r.request = about.request;
    end if;
    return session.fault;
end $$;

ALTER FUNCTION stewardship.check_subject(token bytea, reason text, client text, request uuid, finding jsonb) OWNER TO contactpoint_guard;

--
-- Name: compare(bytea, text, text, bigint, bigint); Type: FUNCTION; Schema: stewardship; Owner: contactpoint_guard
--

CREATE FUNCTION stewardship.compare(token bytea, reason text, client text, surviving bigint, superseded bigint) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'stewardship', 'pg_temp'
    AS $$
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

ALTER FUNCTION stewardship.compare(token bytea, reason text, client text, surviving bigint, superseded bigint) OWNER TO contactpoint_guard;

--
-- Name: contradictions(bigint, bigint); Type: FUNCTION; Schema: stewardship; Owner: contactpoint_guard
--

CREATE FUNCTION stewardship.contradictions(surviving bigint, superseded bigint) RETURNS jsonb
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'stewardship', 'pg_temp'
    AS $_$
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
$_$;

ALTER FUNCTION stewardship.contradictions(surviving bigint, superseded bigint) OWNER TO contactpoint_guard;

--
-- Name: copy_shown(uuid, bigint, bigint, jsonb); Type: FUNCTION; Schema: stewardship; Owner: contactpoint_guard
--

CREATE FUNCTION stewardship.copy_shown(act uuid, surviving bigint, superseded bigint, decisions jsonb) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'stewardship', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    AS $_$
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
end $_$;

ALTER FUNCTION stewardship.copy_shown(act uuid, surviving bigint, superseded bigint, decisions jsonb) OWNER TO contactpoint_guard;

--
-- Name: corrections(bytea, text, text); Type: FUNCTION; Schema: stewardship; Owner: contactpoint_guard
--

CREATE FUNCTION stewardship.corrections(token bytea, reason text, client text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'stewardship', 'pg_temp'
    AS $$
declare
    session access.session := access.admit(token, reason, '{2}');
    listed jsonb := '[]';
    children bigint[] := '{}';
begin
    if session.fault is null then
        select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('correction', k.correction, 'number', k.child::text,
                'name', nullif(n.family, '') || coalesce(', ' || nullif(n.given, ''), ''), 'asker', k.asker, 'about', k.about,
                'wanted', k.wanted, 'receivedOn', k.received_on, 'dueOn', k.due_on, 'overdue', k.due_on < access.today()))
                order by k.due_on, k.recorded_at), '[]'),
            coalesce(array_agg(k.child), '{}')
        into listed, children
        from stewardship.correction as k
        left join registry.child_name as n on n.child = k.child and n.kind = 'current'
        where k.state = 'open' and stewardship.owes_for(k.child) = session.authority;
    end if;
    return contacts.answer(session, 'steward', coalesce(session.fault, 'granted'), reason, client, '{"step": "corrections"}', children,
        jsonb_build_object('corrections', listed));
end $$;

ALTER FUNCTION stewardship.corrections(token bytea, reason text, client text) OWNER TO contactpoint_guard;

--
-- Name: due(bigint, bigint); Type: FUNCTION; Schema: stewardship; Owner: contactpoint_guard
--

CREATE FUNCTION stewardship.due(lower bigint, upper bigint) RETURNS TABLE(child bigint, step text, ground text)
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'stewardship', 'pg_temp'
    AS $_$
    select c.number, 'archive', d.ground
    from registry.child as c
    left join stewardship.statement as s on s.child = c.number
    left join stewardship.stay as k on k.child = c.number
    cross join lateral (
        select case
            when s.kind = 'died' and s.since + interval '1 year' <= access.today() then 'died'
            when s.kind = 'left England, does not return'
                or s.kind = 'left England, returns within 3 years' and s.since + interval '3 years' <= access.today()
                or s.kind = 'left England, return not known' and s.since + interval '1 year' <= access.today() then 'left England'
            when c.born + interval '25 years' <= access.today() then '25'
            when k.child is null and c.born + interval '18 years' <= access.today() then '18'
        end as ground
    ) as d
    where c.number between $1 and $2 and c.archived_on is null and d.ground is not null
    union all
    -- Closed with its day to come, without telling why (shielding.new_identity): it ends as those do who left.
    select c.number, 'archive', 'left England'
    from registry.child as c
    where c.number between $1 and $2 and c.archived_on <= access.today() and c.archived_on + interval '6 years' > access.today()
        and not exists (select from stewardship.archived as a where a.child = c.number)
        and not exists (select from stewardship.superseded as s where s.child = c.number)
    union all
    -- A superseded record goes with the one that superseded it; what somebody asked to see stays until they are answered.
    select c.number, 'erase', 'archived for six years'
    from registry.child as c
    where c.number between $1 and $2 and c.archived_on + interval '6 years' <= access.today()
        and not exists (select from stewardship.superseded as s where s.child = c.number)
        and not exists (select from stewardship.subject_request as r where r.child = c.number and r.state = 'open')
$_$;

ALTER FUNCTION stewardship.due(lower bigint, upper bigint) OWNER TO contactpoint_guard;

--
-- Name: erase(bigint); Type: FUNCTION; Schema: stewardship; Owner: contactpoint_guard
--

CREATE FUNCTION stewardship.erase(number bigint) RETURNS bigint[]
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'stewardship', 'pg_temp'
    AS $_$
declare
    gone bigint[];
    held text;
begin
    with recursive chain (child) as (
        select erase.number union select s.child from chain as c join stewardship.superseded as s on s.by = c.child
    )
    select array_agg(c.child) into gone from chain as c;
    delete from stewardship.change as c using stewardship.act as a
    where c.act = a.act and (a.surviving = any (gone) or a.other = any (gone));
    delete from stewardship.act as a where a.surviving = any (gone) or a.other = any (gone);
    delete from stewardship.superseded as s where s.child = any (gone) or s.by = any (gone);
    -- Steps before requests, contacts before carers; involvements before the history that their going writes.
    foreach held in array array[
        'stewardship.move', 'stewardship.statement', 'stewardship.stay', 'stewardship.archived',
        'stewardship.subject_request', 'stewardship.correction',
        'contacts.involvement', 'contacts.sensitive_involvement', 'contacts.common_assessment', 'contacts.lead_offer',
        'contacts.lead_term', 'contacts.history', 'contacts.broker_step', 'contacts.broker_request', 'contacts.notice',
        'contacts.sensitive_mark', 'shielding.delivery', 'shielding.event', 'shielding.holding', 'shielding.override',
        'shielding.item', 'shielding.member', 'shielding.shield'
    ] loop
        execute format('delete from %s as t where t.child = any ($1)', held::regclass) using gone;
    end loop;
    -- A case of a household goes on with those who are left.
    update shielding.request as r set child = m.child
    from (select o.request, min(o.child) as child from shielding.member as o group by o.request) as m
    where r.child = any (gone) and m.request = r.request;
    delete from shielding.request as r where r.child = any (gone);
    delete from feeds.row as r where r.child = any (gone);
    update feeds.row as r set proposed = null where r.proposed = any (gone);
    delete from access.grant as g where g.children && gone;
    foreach held in array array[
        'registry.carer_contact', 'registry.carer', 'registry.other_number', 'registry.child_address', 'registry.child_name',
        'registry.child_home'
    ] loop
        execute format('delete from %s as t where t.child = any ($1)', held::regclass) using gone;
    end loop;
    delete from registry.child as c where c.number = any (gone);
    delete from search.candidate as c where c.child = any (gone);
    delete from search.key as k where k.child = any (gone);
    return gone;
end $_$;

ALTER FUNCTION stewardship.erase(number bigint) OWNER TO contactpoint_guard;

--
-- Name: export(bigint); Type: FUNCTION; Schema: stewardship; Owner: contactpoint_guard
--

CREATE FUNCTION stewardship.export(number bigint) RETURNS jsonb
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'stewardship', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    AS $_$
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
end $_$;

ALTER FUNCTION stewardship.export(number bigint) OWNER TO contactpoint_guard;

--
-- Name: forget(bigint[]); Type: FUNCTION; Schema: stewardship; Owner: contactpoint_guard
--

CREATE FUNCTION stewardship.forget(gone bigint[]) RETURNS void
    LANGUAGE sql
    AS $_$
    update feeds.row as r
    set considered = case when r.considered is not null then array(select c from unnest(r.considered) as c where c <> all ($1)) end,
        rejected = array(select c from unnest(r.rejected) as c where c <> all ($1))
    where (r.considered is not null or r.rejected <> '{}') and r.sequence > 0 and (r.considered && $1 or r.rejected && $1)
$_$;

ALTER FUNCTION stewardship.forget(gone bigint[]) OWNER TO contactpoint_guard;

--
-- Name: give_way(uuid, bigint, jsonb); Type: FUNCTION; Schema: stewardship; Owner: contactpoint_guard
--

CREATE FUNCTION stewardship.give_way(act uuid, child bigint, decisions jsonb) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'stewardship', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    AS $$
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

ALTER FUNCTION stewardship.give_way(act uuid, child bigint, decisions jsonb) OWNER TO contactpoint_guard;

--
-- Name: heir_at(text, smallint, smallint); Type: FUNCTION; Schema: stewardship; Owner: contactpoint_guard
--

CREATE FUNCTION stewardship.heir_at(postcode text, authority smallint, otherwise smallint) RETURNS smallint
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'stewardship', 'pg_temp'
    AS $_$
    select coalesce((
        select s.successor from stewardship.succession as s
        where s.authority = $2 and s.postcodes <> ''
            and ($1 ^@ s.postcodes and s.postcodes ~ ' ' or split_part($1, ' ', 1) = s.postcodes)
        order by length(s.postcodes) desc
        limit 1), $3)
$_$;

ALTER FUNCTION stewardship.heir_at(postcode text, authority smallint, otherwise smallint) OWNER TO contactpoint_guard;

--
-- Name: heir_of(smallint); Type: FUNCTION; Schema: stewardship; Owner: contactpoint_guard
--

CREATE FUNCTION stewardship.heir_of(authority smallint) RETURNS smallint
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'stewardship', 'pg_temp'
    AS $_$
    select coalesce(
        (select s.successor from stewardship.succession as s where s.authority = $1 and s.postcodes = ''),
        (select min(r.successor) from registry.authority_successor as r where r.authority = $1 having count(*) = 1))
    from registry.authority as a where a.authority = $1 and a.valid_to <= access.today()
$_$;

ALTER FUNCTION stewardship.heir_of(authority smallint) OWNER TO contactpoint_guard;

--
-- Name: heir_of_record(bigint, smallint, smallint); Type: FUNCTION; Schema: stewardship; Owner: contactpoint_guard
--

CREATE FUNCTION stewardship.heir_of_record(child bigint, authority smallint, otherwise smallint) RETURNS smallint
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'stewardship', 'pg_temp'
    AS $_$
    select stewardship.heir_at((
        select a.postcode from registry.child_address as a where a.child = $1 order by a.lived_to desc nulls first, a.ordinal desc limit 1
    ), $2, $3)
$_$;

ALTER FUNCTION stewardship.heir_of_record(child bigint, authority smallint, otherwise smallint) OWNER TO contactpoint_guard;

--
-- Name: subject_request; Type: TABLE; Schema: stewardship; Owner: contactpoint_owner
--

CREATE TABLE stewardship.subject_request (
    request uuid DEFAULT gen_random_uuid() NOT NULL,
    child bigint NOT NULL,
    asker text NOT NULL,
    name text,
    received_on date NOT NULL,
    due_on date GENERATED ALWAYS AS (((received_on + '1 mon'::interval))::date) STORED NOT NULL,
    recorded_by bigint NOT NULL,
    recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    identity text,
    responsibility text,
    competent boolean,
    agrees boolean DEFAULT false NOT NULL,
    sees_past timestamp with time zone[] DEFAULT '{}'::timestamp with time zone[] NOT NULL,
    state text DEFAULT 'open'::text NOT NULL,
    refused_because text,
    closed_by bigint,
    closed_at timestamp with time zone,
    CONSTRAINT "a parent or the child asks" CHECK ((asker = ANY (ARRAY['child'::text, 'parent'::text]))),
    CONSTRAINT "a parent who asks is named" CHECK ((((asker = 'parent'::text) = (name IS NOT NULL)) AND ((length(btrim(name)) >= 1) AND (length(btrim(name)) <= 200)))),
    CONSTRAINT "a refusal has a known ground" CHECK ((((state = 'refused'::text) = (refused_because IS NOT NULL)) AND (refused_because = ANY (ARRAY['identity not shown'::text, 'responsibility not shown'::text, 'not competent'::text, 'serious harm'::text, 'withdrawn'::text])))),
    CONSTRAINT "a request is closed by a person" CHECK ((((state = 'open'::text) = (closed_at IS NULL)) AND ((closed_by IS NULL) = (closed_at IS NULL)))),
    CONSTRAINT "a request is open, answered or refused" CHECK ((state = ANY (ARRAY['open'::text, 'answered'::text, 'refused'::text]))),
    CONSTRAINT "an answer follows the checks" CHECK (((state <> 'answered'::text) OR ((identity IS NOT NULL) AND ((asker = 'child'::text) OR (responsibility IS NOT NULL))))),
    CONSTRAINT "identity is shown by a known proof" CHECK ((identity = ANY (ARRAY['passport'::text, 'driving licence'::text, 'identity card'::text, 'birth certificate'::text, 'known in person'::text]))),
    CONSTRAINT "only a parent needs the child's word" CHECK (((asker = 'parent'::text) OR ((NOT agrees) AND (sees_past = '{}'::timestamp with time zone[])))),
    CONSTRAINT "responsibility is shown by a known proof, of a parent" CHECK (((responsibility IS NULL) OR ((asker = 'parent'::text) AND (responsibility = ANY (ARRAY['birth certificate'::text, 'adoption order'::text, 'court order'::text, 'responsibility agreement'::text, 'marriage certificate'::text])))))
);

ALTER TABLE ONLY stewardship.subject_request FORCE ROW LEVEL SECURITY;

ALTER TABLE stewardship.subject_request OWNER TO contactpoint_owner;

--
-- Name: COLUMN subject_request.competent; Type: COMMENT; Schema: stewardship; Owner: contactpoint_owner
--

COMMENT ON COLUMN stewardship.subject_request.competent IS 'What the team decided of this child (Fraser); null where the presumption of twelve years stands.';

--
-- Name: COLUMN subject_request.agrees; Type: COMMENT; Schema: stewardship; Owner: contactpoint_owner
--

COMMENT ON COLUMN stewardship.subject_request.agrees IS 'The child''s word that this parent may see what is private.';

--
-- Name: COLUMN subject_request.sees_past; Type: COMMENT; Schema: stewardship; Owner: contactpoint_owner
--

COMMENT ON COLUMN stewardship.subject_request.sees_past IS 'The starts of the shields that a second person decided don''t hide the child from this parent; no later one is among them.';

--
-- Name: hides_place(stewardship.subject_request); Type: FUNCTION; Schema: stewardship; Owner: contactpoint_guard
--

CREATE FUNCTION stewardship.hides_place(asked stewardship.subject_request) RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'stewardship', 'pg_temp'
    AS $$
    select asked.asker = 'parent' and (
        exists (select from registry.child as c where c.number = asked.child and c.archived_on is not null)
        or exists (select from stewardship.shields_about(asked.child) as ground where ground <> all (asked.sees_past)))
$$;

ALTER FUNCTION stewardship.hides_place(asked stewardship.subject_request) OWNER TO contactpoint_guard;

--
-- Name: is_competent(stewardship.subject_request); Type: FUNCTION; Schema: stewardship; Owner: contactpoint_guard
--

CREATE FUNCTION stewardship.is_competent(asked stewardship.subject_request) RETURNS boolean
    LANGUAGE sql STABLE
    AS $$
    select coalesce(asked.competent, c.born + interval '12 years' <= access.today()) from registry.child as c where c.number = asked.child
$$;

ALTER FUNCTION stewardship.is_competent(asked stewardship.subject_request) OWNER TO contactpoint_guard;

--
-- Name: is_of_age(bigint); Type: FUNCTION; Schema: stewardship; Owner: contactpoint_guard
--

CREATE FUNCTION stewardship.is_of_age(child bigint) RETURNS boolean
    LANGUAGE sql STABLE
    AS $_$ select c.born + interval '18 years' <= access.today() from registry.child as c where c.number = $1 $_$;

ALTER FUNCTION stewardship.is_of_age(child bigint) OWNER TO contactpoint_guard;

--
-- Name: is_of_school_age(date, date); Type: FUNCTION; Schema: stewardship; Owner: contactpoint_guard
--

CREATE FUNCTION stewardship.is_of_school_age(born date, today date) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $_$
    select $2 >= case
            when extract(month from fifth) <= 3 then make_date(extract(year from fifth)::integer, 3, 31)
            when extract(month from fifth) <= 8 then make_date(extract(year from fifth)::integer, 8, 31)
            else make_date(extract(year from fifth)::integer, 12, 31)
        end
        and $2 <= june - (extract(isodow from june)::integer + 2) % 7
    from (select ($1 + interval '5 years')::date as fifth,
        make_date(extract(year from $1)::integer + 16 + (extract(month from $1) >= 9)::integer, 6, 30) as june) as d
$_$;

ALTER FUNCTION stewardship.is_of_school_age(born date, today date) OWNER TO contactpoint_guard;

--
-- Name: keep(bytea, text, text, bigint, text, date); Type: FUNCTION; Schema: stewardship; Owner: contactpoint_guard
--

CREATE FUNCTION stewardship.keep(token bytea, reason text, client text, number bigint, because text, consented_on date) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'stewardship', 'pg_temp'
    AS $$
declare
    session access.session := access.admit(token, reason, '{2}');
    live constant bigint := stewardship.survivor(number);
    born date;
    outcome text;
begin
    if session.fault is null then
        select c.born into born from registry.child as c where c.number = live;
        outcome := case
            when shielding.authority_of(live) is distinct from session.authority then 'not-found'
            when because is null then 'granted'
            when because not in ('care leaver', 'learning disability') or consented_on is null or consented_on > access.today()
                or consented_on < born + interval '17 years' then 'value-malformed'
            else 'granted'
        end;
    end if;
    outcome := coalesce(session.fault, outcome);
    session.fault := contacts.answer(session, 'steward', outcome, reason, client,
        jsonb_build_object('step', 'keep', 'number', number, 'because', because, 'consented', consented_on),
        case when outcome = 'granted' then array[live] else '{}' end, '{}');
    if session.fault = 'granted' and outcome = 'granted' then
        delete from stewardship.stay as s where s.child = live;
        insert into stewardship.stay (child, because, consented_on, recorded_by)
        select live, keep.because, keep.consented_on, session.account where keep.because is not null;
    end if;
    return session.fault;
end $$;

ALTER FUNCTION stewardship.keep(token bytea, reason text, client text, number bigint, because text, consented_on date) OWNER TO contactpoint_guard;

--
-- Name: key_of(regclass, text); Type: FUNCTION; Schema: stewardship; Owner: contactpoint_guard
--

CREATE FUNCTION stewardship.key_of(place regclass, parameter text) RETURNS text
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'stewardship', 'pg_temp'
    AS $$
    select format('(%s) = (select %s from jsonb_populate_record(null::%s, %s) as o)',
        string_agg(format('t.%I', a.attname), ', ' order by a.attnum), string_agg(format('o.%I', a.attname), ', ' order by a.attnum),
        place, parameter)
    from pg_index as i join pg_attribute as a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
    where i.indrelid = place and i.indisprimary
$$;

ALTER FUNCTION stewardship.key_of(place regclass, parameter text) OWNER TO contactpoint_guard;

--
-- Name: lineage(smallint); Type: FUNCTION; Schema: stewardship; Owner: contactpoint_guard
--

CREATE FUNCTION stewardship.lineage(authority smallint) RETURNS smallint[]
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'stewardship', 'pg_temp'
    AS $_$
    with recursive line (authority) as (
        select $1
        union
        select r.authority from line as l join registry.authority_successor as r on r.successor = l.authority
        join registry.authority as a on a.authority = r.authority and a.valid_to <= access.today()
    )
    select array_agg(l.authority) from line as l
$_$;

ALTER FUNCTION stewardship.lineage(authority smallint) OWNER TO contactpoint_guard;

--
-- Name: merge(bytea, text, text, bigint, bigint, jsonb); Type: FUNCTION; Schema: stewardship; Owner: contactpoint_guard
--

CREATE FUNCTION stewardship.merge(token bytea, reason text, client text, surviving bigint, superseded bigint, decisions jsonb) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'stewardship', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    AS $$
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

ALTER FUNCTION stewardship.merge(token bytea, reason text, client text, surviving bigint, superseded bigint, decisions jsonb) OWNER TO contactpoint_guard;

--
-- Name: missing(bytea, text, text); Type: FUNCTION; Schema: stewardship; Owner: contactpoint_guard
--

CREATE FUNCTION stewardship.missing(token bytea, reason text, client text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'stewardship', 'pg_temp'
    AS $$
declare
    session access.session := access.admit(token, reason, '{2}');
    listed jsonb := '[]';
    children bigint[] := '{}';
    outcome text := session.fault;
begin
    if outcome is null then
        outcome := case when session.purpose = (select p.code from access.purpose as p where p.name = 'missing-education')
            then 'granted' else 'purpose-missing' end;
    end if;
    if outcome = 'granted' then
        select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('number', o.number::text, 'name', o.name, 'born', o.born,
                'since', o.since, 'lastSchool', o.school, 'whereabouts', o.whereabouts)) order by o.since nulls first, o.number), '[]'),
            coalesce(array_agg(o.number order by o.number), '{}')
        into listed, children
        from (
            select c.number, c.born, h.whereabouts, nullif(n.family, '') || coalesce(', ' || nullif(n.given, ''), '') as name,
                last.ended as since, last.name as school
            from registry.child_home as h
            join registry.child as c on c.number = h.child and c.archived_on is null
            left join registry.child_name as n on n.child = c.number and n.kind = 'current'
            left join stewardship.statement as s on s.child = c.number
            left join lateral (
                select i.ended, v.name from contacts.involvement as i join contacts.service as v on v.service = i.service and v.kind = 'school'
                where i.child = c.number
                order by i.ended desc nulls first
                limit 1
            ) as last on true
            where h.authority = session.authority and s.child is null
                and stewardship.is_of_school_age(c.born, access.today())
                and (last.name is null or last.ended < access.today())
        ) as o;
    end if;
    return contacts.answer(session, 'steward', outcome, reason, client, '{"step": "missing-education"}', children,
        jsonb_build_object('missing', listed));
end $$;

ALTER FUNCTION stewardship.missing(token bytea, reason text, client text) OWNER TO contactpoint_guard;

--
-- Name: moves(bytea, text, text); Type: FUNCTION; Schema: stewardship; Owner: contactpoint_guard
--

CREATE FUNCTION stewardship.moves(token bytea, reason text, client text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'stewardship', 'pg_temp'
    AS $$
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

ALTER FUNCTION stewardship.moves(token bytea, reason text, client text) OWNER TO contactpoint_guard;

--
-- Name: next_move(bigint); Type: FUNCTION; Schema: stewardship; Owner: contactpoint_guard
--

CREATE FUNCTION stewardship.next_move(child bigint) RETURNS void
    LANGUAGE sql
    SET search_path TO 'pg_catalog', 'stewardship', 'pg_temp'
    AS $_$
    update stewardship.move as m set state = 'withdrawn', closed_at = clock_timestamp()
    where m.child = $1 and m.state = 'set aside' and m.proposed_by = 'receiver' and m.receiver = shielding.authority_of($1);
    update stewardship.move as m set state = 'open', sender = shielding.authority_of($1), answer_by = access.today() + 14
    where m.move = (
        select w.move from stewardship.move as w
        where w.child = $1 and w.state = 'set aside' and w.proposed_by = 'receiver' order by w.at, w.move limit 1)
$_$;

ALTER FUNCTION stewardship.next_move(child bigint) OWNER TO contactpoint_guard;

--
-- Name: note(uuid, text, jsonb, jsonb); Type: FUNCTION; Schema: stewardship; Owner: contactpoint_guard
--

CREATE FUNCTION stewardship.note(act uuid, place text, was jsonb, became jsonb) RETURNS void
    LANGUAGE sql
    AS $_$
    insert into stewardship.change (act, ordinal, place, was, became)
    select $1, coalesce(max(c.ordinal), 0) + 1, $2, $3, $4 from stewardship.change as c where c.act = $1
$_$;

ALTER FUNCTION stewardship.note(act uuid, place text, was jsonb, became jsonb) OWNER TO contactpoint_guard;

--
-- Name: other_of(uuid, bigint); Type: FUNCTION; Schema: stewardship; Owner: contactpoint_guard
--

CREATE FUNCTION stewardship.other_of(act uuid, child bigint) RETURNS bigint
    LANGUAGE sql STABLE
    AS $_$
    select case when a.surviving = $2 then a.other else a.surviving end from stewardship.act as a where a.act = $1
$_$;

ALTER FUNCTION stewardship.other_of(act uuid, child bigint) OWNER TO contactpoint_guard;

--
-- Name: owed(); Type: FUNCTION; Schema: stewardship; Owner: contactpoint_guard
--

CREATE FUNCTION stewardship.owed() RETURNS TABLE(authority smallint, waiting bigint, escalated bigint)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'stewardship', 'pg_temp'
    AS $$
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

ALTER FUNCTION stewardship.owed() OWNER TO contactpoint_guard;

--
-- Name: owes_for(bigint); Type: FUNCTION; Schema: stewardship; Owner: contactpoint_guard
--

CREATE FUNCTION stewardship.owes_for(child bigint) RETURNS smallint
    LANGUAGE sql STABLE
    AS $_$ select h.authority from registry.child_home as h where h.child = $1 $_$;

ALTER FUNCTION stewardship.owes_for(child bigint) OWNER TO contactpoint_guard;

--
-- Name: places(); Type: FUNCTION; Schema: stewardship; Owner: contactpoint_guard
--

CREATE FUNCTION stewardship.places() RETURNS TABLE(place text, role text, ordinal integer)
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
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

ALTER FUNCTION stewardship.places() OWNER TO contactpoint_guard;

--
-- Name: plan(); Type: FUNCTION; Schema: stewardship; Owner: contactpoint_guard
--

CREATE FUNCTION stewardship.plan() RETURNS TABLE(step text, ground text, records bigint)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'stewardship', 'pg_temp'
    AS $$
    select d.step, d.ground, count(*) from stewardship.due(0, 9223372036854775807) as d group by d.step, d.ground order by d.step, d.ground
$$;

ALTER FUNCTION stewardship.plan() OWNER TO contactpoint_guard;

--
-- Name: plan_reorganisation(smallint); Type: FUNCTION; Schema: stewardship; Owner: contactpoint_guard
--

CREATE FUNCTION stewardship.plan_reorganisation(authority smallint) RETURNS TABLE(successor smallint, records bigint)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'stewardship', 'pg_temp'
    AS $_$
    select stewardship.heir_of_record(h.child, $1, stewardship.heir_of($1)), count(*)
    from registry.child_home as h where h.authority = $1
    group by 1 order by 1
$_$;

ALTER FUNCTION stewardship.plan_reorganisation(authority smallint) OWNER TO contactpoint_guard;

--
-- Name: propose(bigint, smallint); Type: FUNCTION; Schema: stewardship; Owner: contactpoint_guard
--

CREATE FUNCTION stewardship.propose(child bigint, receiver smallint) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'stewardship', 'pg_temp'
    AS $_$
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
end $_$;

ALTER FUNCTION stewardship.propose(child bigint, receiver smallint) OWNER TO contactpoint_guard;

--
-- Name: read_archive(bytea, text, text, bigint, text); Type: FUNCTION; Schema: stewardship; Owner: contactpoint_guard
--

CREATE FUNCTION stewardship.read_archive(token bytea, reason text, client text, number bigint, ground text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'stewardship', 'pg_temp'
    AS $$
declare
    session access.session := access.admit(token, reason, '{2}');
    live constant bigint := stewardship.survivor(number);
    kept stewardship.archived;
    outcome text;
begin
    if session.fault is null then
        select a.* into kept from stewardship.archived as a join registry.child_home as h on h.child = a.child
        where a.child = live and h.authority = session.authority;
        outcome := case
            when kept.child is null then 'not-found'
            when ground is not null and ground not in ('section 47 enquiry', 'serious case review', 'child death review') then 'ground-invalid'
            when kept.archived_on + interval '1 year' > access.today() then 'granted'
            when ground is null then 'ground-missing'
            when not exists (select from access.account as a where a.account = session.account and a.may_read_archive) then 'not-permitted'
            else 'granted'
        end;
    end if;
    outcome := coalesce(session.fault, outcome);
    return contacts.answer(session, 'archive', outcome, reason, client, jsonb_build_object('number', number, 'ground', ground),
        case when outcome not in ('not-found') and session.fault is null then array[live] else '{}' end,
        case when outcome = 'granted' then jsonb_build_object('archivedOn', kept.archived_on, 'ground', kept.ground, 'record', stewardship.sheet(live))
            else '{}' end);
end $$;

ALTER FUNCTION stewardship.read_archive(token bytea, reason text, client text, number bigint, ground text) OWNER TO contactpoint_guard;

--
-- Name: refuse_subject(bytea, text, text, uuid, text); Type: FUNCTION; Schema: stewardship; Owner: contactpoint_guard
--

CREATE FUNCTION stewardship.refuse_subject(token bytea, reason text, client text, request uuid, because text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'stewardship', 'pg_temp'
    AS $$
declare
    session access.session := access.admit(token, reason, '{2}');
    about stewardship.subject_request;
    outcome text;
begin
    if session.fault is null then
        about := stewardship.subject_request_of(session, refuse_subject.request);
        outcome := case
            when about.request is null then 'not-found'
            when about.state <> 'open' then 'request-closed'
            when because is null or because not in (
                'identity not shown', 'responsibility not shown', 'not competent', 'serious harm', 'withdrawn') then 'value-malformed'
            else 'granted'
        end;
    end if;
    outcome := coalesce(session.fault, outcome);
    session.fault := contacts.answer(session, 'steward', outcome, reason, client,
        jsonb_build_object('step', 'subject-refuse', 'request', request, 'because', because),
        case when about.request is not null then array[about.child] else '{}' end, '{}');
    if session.fault = 'granted' and outcome = 'granted' then
        update stewardship.subject_request as r
        set state = 'refused', refused_because = because, closed_by = session.account, closed_at = clock_timestamp()
        where r.request = about.request;
    end if;
    return session.fault;
end $$;

ALTER FUNCTION stewardship.refuse_subject(token bytea, reason text, client text, request uuid, because text) OWNER TO contactpoint_guard;

--
-- Name: reorganise(smallint, integer); Type: FUNCTION; Schema: stewardship; Owner: contactpoint_guard
--

CREATE FUNCTION stewardship.reorganise(authority smallint, most integer, OUT finished boolean, OUT passed integer) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'stewardship', 'pg_temp'
    AS $$
declare
    heir constant smallint := stewardship.heir_of(reorganise.authority);
    batch bigint[];
    part record;
begin
    if heir is null then
        raise exception 'an authority that ended has an heir' using errcode = 'check_violation',
            constraint = 'an authority that ended has an heir';
    end if;
    perform pg_advisory_xact_lock(hashtextextended('stewardship.reorganise', reorganise.authority));
    batch := array(
        select h.child from registry.child_home as h where h.authority = reorganise.authority
        order by h.child limit least(greatest(most, 1), 10000));
    passed := cardinality(batch);
    -- Whoever merges or moves one of them is waited for.
    perform from registry.child as c where c.number = any (batch) order by c.number for no key update;
    for part in
        select p.successor, array_agg(p.child order by p.child) as children
        from (
            select h.child, stewardship.heir_of_record(h.child, h.authority, heir) as successor
            from registry.child_home as h where h.child = any (batch) and h.authority = reorganise.authority
        ) as p
        group by p.successor
    loop
        insert into audit.entry (request, action, outcome, client, criteria, children)
        values (gen_random_uuid(), 'reorganisation', 'passed', session_user::text || coalesce(' ' || host(inet_client_addr()), ''),
            jsonb_build_object('from', reorganise.authority, 'to', part.successor), part.children);
        update registry.child_home as h set authority = part.successor, responsible_since = access.today()
        where h.child = any (part.children) and h.authority = reorganise.authority;
        update feeds.row as r set team = part.successor where r.proposed = any (part.children) and r.state in ('review', 'held');
        -- A move to who has it now is done without anybody's word; any other goes on from there.
        update stewardship.move as m set state = 'withdrawn', closed_at = clock_timestamp()
        where m.child = any (part.children) and m.state = 'open' and m.receiver = part.successor;
        update stewardship.move as m set sender = part.successor where m.child = any (part.children) and m.state = 'open';
    end loop;
    finished := passed = 0;
    if finished then
        update stewardship.move as m set state = 'withdrawn', closed_at = clock_timestamp()
        where m.receiver = reorganise.authority and m.state = 'open' and m.sender = heir;
        update stewardship.move as m set receiver = heir where m.receiver = reorganise.authority and m.state = 'open';
        update feeds.row as r set team = heir where r.team = reorganise.authority and r.state in ('review', 'held');
        update contacts.service as s set authority = heir, version = s.version + 1 where s.authority = reorganise.authority;
    end if;
end $$;

ALTER FUNCTION stewardship.reorganise(authority smallint, most integer, OUT finished boolean, OUT passed integer) OWNER TO contactpoint_guard;

--
-- Name: restore_list(text, bigint, jsonb); Type: FUNCTION; Schema: stewardship; Owner: contactpoint_guard
--

CREATE FUNCTION stewardship.restore_list(place text, child bigint, was jsonb) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'stewardship', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    AS $_$
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
end $_$;

ALTER FUNCTION stewardship.restore_list(place text, child bigint, was jsonb) OWNER TO contactpoint_guard;

--
-- Name: restore_row(uuid, text, jsonb, jsonb); Type: FUNCTION; Schema: stewardship; Owner: contactpoint_guard
--

CREATE FUNCTION stewardship.restore_row(act uuid, place text, was jsonb, became jsonb) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'stewardship', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    AS $_$
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
end $_$;

ALTER FUNCTION stewardship.restore_row(act uuid, place text, was jsonb, became jsonb) OWNER TO contactpoint_guard;

--
-- Name: retain(integer); Type: FUNCTION; Schema: stewardship; Owner: contactpoint_guard
--

CREATE FUNCTION stewardship.retain(most integer, OUT finished boolean, OUT archived integer, OUT erased integer) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'stewardship', 'pg_temp'
    AS $$
declare
    going stewardship.run;
    upper bigint;
    due record;
    gone bigint[] := '{}';
    client constant text := session_user::text || coalesce(' ' || host(inet_client_addr()), '');
begin
    perform pg_advisory_xact_lock(hashtextextended('stewardship.retain', 0));
    select r.* into going from stewardship.run as r where r.finished_at is null;
    if not found then
        insert into stewardship.run default values returning * into going;
    end if;
    archived := 0;
    erased := 0;
    select max(n.number) into upper from (
        select c.number from registry.child as c where c.number > going.after order by c.number limit least(greatest(most, 1), 100000)
    ) as n;
    for due in select d.* from stewardship.due(going.after + 1, upper) as d order by d.child loop
        insert into audit.entry (request, action, outcome, client, criteria, children)
        values (gen_random_uuid(), 'retention', case due.step when 'archive' then 'archived' else 'erased' end, client,
            jsonb_build_object('ground', due.ground), array[due.child]);
        if due.step = 'archive' then
            update registry.child as c set archived_on = access.today() where c.number = due.child;
            insert into stewardship.archived (child, archived_on, ground) values (due.child, access.today(), due.ground);
            archived := archived + 1;
        else
            gone := gone || stewardship.erase(due.child);
            erased := erased + 1;
        end if;
    end loop;
    if gone <> '{}' then
        perform stewardship.forget(gone);
    end if;
    finished := upper is null;
    update stewardship.run as r
    set after = coalesce(upper, 0), archived = r.archived + retain.archived, erased = r.erased + retain.erased,
        finished_at = case when finished then clock_timestamp() end
    where r.run = going.run;
end $$;

ALTER FUNCTION stewardship.retain(most integer, OUT finished boolean, OUT archived integer, OUT erased integer) OWNER TO contactpoint_guard;

--
-- Name: run_retention(bytea, text, text); Type: FUNCTION; Schema: stewardship; Owner: contactpoint_guard
--

CREATE FUNCTION stewardship.run_retention(token bytea, reason text, client text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'stewardship', 'pg_temp'
    AS $$
declare
    session access.session := access.admit(token, reason, '{5}');
    outcome constant text := coalesce(session.fault, 'granted');
begin
    session.fault := contacts.answer(session, 'retention', outcome, reason, client, '{"step": "run"}', '{}', '{}');
    if session.fault = 'granted' and outcome = 'granted' then
        update access.grant as g
        set answer = g.answer || (select jsonb_build_object('finished', r.finished, 'archived', r.archived, 'erased', r.erased) from stewardship.retain(500) as r)
        where g.request = session.request;
    end if;
    return session.fault;
end $$;

ALTER FUNCTION stewardship.run_retention(token bytea, reason text, client text) OWNER TO contactpoint_guard;

--
-- Name: sees_private(stewardship.subject_request); Type: FUNCTION; Schema: stewardship; Owner: contactpoint_guard
--

CREATE FUNCTION stewardship.sees_private(asked stewardship.subject_request) RETURNS boolean
    LANGUAGE sql STABLE
    AS $$ select asked.asker = 'child' or asked.agrees and stewardship.is_competent(asked) $$;

ALTER FUNCTION stewardship.sees_private(asked stewardship.subject_request) OWNER TO contactpoint_guard;

--
-- Name: set_succession(smallint, text[], smallint[]); Type: FUNCTION; Schema: stewardship; Owner: contactpoint_guard
--

CREATE FUNCTION stewardship.set_succession(authority smallint, postcodes text[], successors smallint[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'stewardship', 'pg_temp'
    AS $_$
begin
    delete from stewardship.succession as s where s.authority = set_succession.authority;
    insert into stewardship.succession (authority, postcodes, successor)
    select set_succession.authority, p.postcodes, p.successor from unnest(set_succession.postcodes, successors) as p (postcodes, successor);
    perform access.note_operation('succession', jsonb_build_object('authority', $1, 'postcodes', $2, 'successors', $3));
end $_$;

ALTER FUNCTION stewardship.set_succession(authority smallint, postcodes text[], successors smallint[]) OWNER TO contactpoint_guard;

--
-- Name: sheet(bigint); Type: FUNCTION; Schema: stewardship; Owner: contactpoint_guard
--

CREATE FUNCTION stewardship.sheet(number bigint) RETURNS jsonb
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'stewardship', 'pg_temp'
    AS $_$
    select stewardship.export($1)
        - array(select p.place from stewardship.places() as p where p.role = 'derived' or p.place in ('contacts.history', 'shielding.holding'))
$_$;

ALTER FUNCTION stewardship.sheet(number bigint) OWNER TO contactpoint_guard;

--
-- Name: shield_too(bigint, bigint, bigint); Type: FUNCTION; Schema: stewardship; Owner: contactpoint_guard
--

CREATE FUNCTION stewardship.shield_too(child bigint, as_child bigint, account bigint) RETURNS void
    LANGUAGE sql
    SET search_path TO 'pg_catalog', 'stewardship', 'pg_temp'
    AS $_$
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
$_$;

ALTER FUNCTION stewardship.shield_too(child bigint, as_child bigint, account bigint) OWNER TO contactpoint_guard;

--
-- Name: shields_about(bigint); Type: FUNCTION; Schema: stewardship; Owner: contactpoint_guard
--

CREATE FUNCTION stewardship.shields_about(child bigint) RETURNS SETOF timestamp with time zone
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'stewardship', 'pg_temp'
    AS $_$
    with about as (
        select s.started, s.reviewed_on from shielding.shield as s where s.child = $1 and s.ended is null
        union all
        select s.started, s.reviewed_on
        from shielding.shield as s
        join registry.child_address as o on o.child = s.child and o.lived_to is null
        join registry.child_address as a on a.child = $1 and a.postcode = o.postcode and search.fold(a.line_1) = search.fold(o.line_1)
        where s.child <> $1 and s.ended is null
    )
    select b.started from about as b
    union
    select b.reviewed_on::timestamp at time zone 'UTC' from about as b
    union
    select coalesce(a.lived_from::timestamp at time zone 'UTC', '-infinity')
    from registry.child_address as a where a.child = $1 and a.lived_to is null and exists (select from about)
$_$;

ALTER FUNCTION stewardship.shields_about(child bigint) OWNER TO contactpoint_guard;

--
-- Name: act; Type: TABLE; Schema: stewardship; Owner: contactpoint_owner
--

CREATE TABLE stewardship.act (
    act uuid DEFAULT gen_random_uuid() NOT NULL,
    kind text NOT NULL,
    surviving bigint NOT NULL,
    other bigint NOT NULL,
    decided_by bigint NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    decisions jsonb NOT NULL,
    undone_by bigint,
    undone_at timestamp with time zone,
    CONSTRAINT "an act is a merge or a split" CHECK ((kind = ANY (ARRAY['merge'::text, 'split'::text]))),
    CONSTRAINT "an act is about two records" CHECK ((surviving <> other)),
    CONSTRAINT "an act is undone by a person" CHECK (((undone_by IS NULL) = (undone_at IS NULL)))
);

ALTER TABLE ONLY stewardship.act FORCE ROW LEVEL SECURITY;

ALTER TABLE stewardship.act OWNER TO contactpoint_owner;

--
-- Name: sort_out(stewardship.act); Type: FUNCTION; Schema: stewardship; Owner: contactpoint_guard
--

CREATE FUNCTION stewardship.sort_out(merged stewardship.act) RETURNS boolean
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'stewardship', 'pg_temp'
    AS $$
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

ALTER FUNCTION stewardship.sort_out(merged stewardship.act) OWNER TO contactpoint_guard;

--
-- Name: split(bytea, text, text, bigint, jsonb); Type: FUNCTION; Schema: stewardship; Owner: contactpoint_guard
--

CREATE FUNCTION stewardship.split(token bytea, reason text, client text, number bigint, parts jsonb) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'stewardship', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    AS $_$
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
end $_$;

ALTER FUNCTION stewardship.split(token bytea, reason text, client text, number bigint, parts jsonb) OWNER TO contactpoint_guard;

--
-- Name: standing_of(smallint, text); Type: FUNCTION; Schema: stewardship; Owner: contactpoint_guard
--

CREATE FUNCTION stewardship.standing_of(authority smallint, postcode text) RETURNS smallint
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'stewardship', 'pg_temp'
    AS $$
declare
    stands smallint := authority;
begin
    while exists (select from registry.authority as a where a.authority = stands and a.valid_to <= access.today()) loop
        stands := stewardship.heir_at(postcode, stands, stewardship.heir_of(stands));
    end loop;
    return stands;
end $$;

ALTER FUNCTION stewardship.standing_of(authority smallint, postcode text) OWNER TO contactpoint_guard;

--
-- Name: state(bytea, text, text, bigint, text, date); Type: FUNCTION; Schema: stewardship; Owner: contactpoint_guard
--

CREATE FUNCTION stewardship.state(token bytea, reason text, client text, number bigint, kind text, since date) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'stewardship', 'pg_temp'
    AS $$
declare
    session access.session := access.admit(token, reason, '{2}');
    live constant bigint := stewardship.survivor(number);
    outcome text;
begin
    if session.fault is null then
        outcome := case
            when shielding.authority_of(live) is distinct from session.authority then 'not-found'
            when kind is null and exists (select from stewardship.statement as s where s.child = live) then 'granted'
            when kind is null then 'value-malformed'
            when kind not in ('died', 'left England, returns within 3 years', 'left England, does not return', 'left England, return not known')
                or since is null or since > access.today()
                or since < (select c.born from registry.child as c where c.number = live) then 'value-malformed'
            else 'granted'
        end;
    end if;
    outcome := coalesce(session.fault, outcome);
    session.fault := contacts.answer(session, 'steward', outcome, reason, client,
        jsonb_build_object('step', 'state', 'number', number, 'kind', kind, 'since', since),
        case when outcome = 'granted' then array[live] else '{}' end, '{}');
    if session.fault <> 'granted' or outcome <> 'granted' then
        return session.fault;
    end if;
    if kind is null then
        delete from stewardship.statement as s where s.child = live;
    else
        insert into stewardship.statement (child, kind, since, recorded_by) values (live, state.kind, state.since, session.account)
        on conflict on constraint statement_pkey do update
        set kind = excluded.kind, since = excluded.since, recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at;
    end if;
    if kind is distinct from 'died' then
        update registry.child_home as h
        set whereabouts = coalesce(kind, case when exists (
                select from registry.child_address as a where a.child = h.child and a.lived_to is null) then 'current' else 'last known' end)
        where h.child = live;
    end if;
    return session.fault;
end $$;

ALTER FUNCTION stewardship.state(token bytea, reason text, client text, number bigint, kind text, since date) OWNER TO contactpoint_guard;

--
-- Name: subject_answer(stewardship.subject_request); Type: FUNCTION; Schema: stewardship; Owner: contactpoint_guard
--

CREATE FUNCTION stewardship.subject_answer(asked stewardship.subject_request) RETURNS jsonb
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'stewardship', 'pg_temp'
    SET "TimeZone" TO 'Europe/London'
    AS $$
declare
    place constant boolean := not stewardship.hides_place(asked);
    private constant boolean := stewardship.sees_private(asked);
    looks constant boolean := place and (private or not stewardship.is_competent(asked));
begin
    return jsonb_strip_nulls((
        select jsonb_build_object('request', asked.request, 'number', c.number::text, 'asker', asked.asker, 'askerName', asked.name,
            'receivedOn', asked.received_on, 'answeredOn', access.today(), 'born', c.born, 'gender', c.gender,
            'whereabouts', case when asked.asker = 'child' or place and h.whereabouts ^@ 'left England' then h.whereabouts end,
            'authority', case when asked.asker = 'child' then a.name end,
            'keptUntil25', case when place and private then (select k.because from stewardship.stay as k where k.child = c.number) end)
        from registry.child as c
        join registry.child_home as h on h.child = c.number
        join registry.authority as a on a.authority = h.authority
        where c.number = asked.child
    ) || jsonb_build_object(
        'names', (
            select coalesce(jsonb_agg(jsonb_build_object('kind', n.kind, 'family', n.family, 'given', n.given) order by n.ordinal), '[]')
            from registry.child_name as n where n.child = asked.child),
        'numbers', (
            select coalesce(jsonb_agg(jsonb_build_object('kind', n.kind, 'value', n.value) order by n.kind), '[]')
            from registry.other_number as n where n.child = asked.child and place),
        'addresses', (
            select coalesce(jsonb_agg(jsonb_build_object('address', concat_ws(', ', d.line_1, nullif(d.line_2, ''), d.town, d.postcode),
                'since', d.lived_from, 'until', d.lived_to) order by d.lived_from desc, d.ordinal desc), '[]')
            from registry.child_address as d where d.child = asked.child and place),
        'carers', (
            select coalesce(jsonb_agg(jsonb_build_object('name', concat_ws(' ', nullif(k.given, ''), nullif(k.family, '')),
                'parentalResponsibility', k.parental_responsibility) order by k.ordinal), '[]')
            from registry.carer as k where k.child = asked.child and place),
        'services', (
            select coalesce(jsonb_agg(jsonb_build_object('kind', v.kind, 'name', v.name, 'phone', coalesce(i.phone, v.phone),
                'email', coalesce(i.email, v.email), 'practitioner', i.practitioner, 'occupation', i.occupation, 'since', i.started,
                'until', i.ended, 'leads', nullif(i.lead_professional, false)) order by i.started desc, i.involvement), '[]')
            from (
                select o.service, o.involvement, o.practitioner, o.occupation, o.phone, o.email, o.started, o.ended, o.lead_professional
                from contacts.involvement as o where o.child = asked.child
                union all
                select o.service, o.involvement, o.practitioner, o.occupation, o.phone, o.email, o.started, o.ended, null
                from contacts.sensitive_involvement as o
                where o.child = asked.child and private and (o.withdrawn_at is null or asked.asker = 'child')
                union all
                select t.service, t.term, t.practitioner, null, null, null, t.since, t.ended, true
                from contacts.lead_term as t where t.child = asked.child
            ) as i
            join contacts.service as v on v.service = i.service
            where place and (private or not contacts.is_sensitive(v.kind))),
        'assessments', (
            select coalesce(jsonb_agg(jsonb_build_object('with', v.name, 'since', s.since, 'until', s.ended) order by s.since desc), '[]')
            from contacts.common_assessment as s join contacts.service as v on v.service = s.service
            where s.child = asked.child and place and (private or not contacts.is_sensitive(v.kind))),
        'sources', (
            select coalesce(jsonb_agg(jsonb_build_object('kind', f.kind, 'latest', f.latest) order by f.kind), '[]')
            from (
                select s.kind, max(r.staged_at)::date as latest from feeds.row as r join feeds.source as s on s.source = r.source
                where r.child = asked.child and place
                group by s.kind
            ) as f),
        'looks', (
            select coalesce(jsonb_agg(jsonb_build_object('on', l.day, 'how', l.action, 'sector', l.sector, 'purpose', l.purpose,
                'times', l.times) order by l.day desc, l.sector, l.action, l.purpose), '[]')
            from (
                select e.at::date as day, e.action, o.sector, p.name as purpose, count(*) as times
                from audit.entry as e
                join access.account as u on u.account = coalesce(e.on_behalf_of, e.account)
                join access.occupation as o on o.name = u.occupation
                join access.purpose as p on p.code = e.purpose
                where looks and e.children @> array[asked.child] and (e.outcome = 'returned' or e.action <> 'search')
                    and (e.action, e.outcome) in (('search', 'returned'), ('household', 'returned'), ('open', 'granted'))
                    and o.sector not in ('police', 'probation', 'youth offending')
                group by 1, 2, 3, 4
            ) as l)
    ));
end $$;

ALTER FUNCTION stewardship.subject_answer(asked stewardship.subject_request) OWNER TO contactpoint_guard;

--
-- Name: subject_request_of(access.session, uuid); Type: FUNCTION; Schema: stewardship; Owner: contactpoint_guard
--

CREATE FUNCTION stewardship.subject_request_of(session access.session, request uuid) RETURNS stewardship.subject_request
    LANGUAGE sql
    SET search_path TO 'pg_catalog', 'stewardship', 'pg_temp'
    AS $_$
    select r from stewardship.subject_request as r
    where r.request = $2 and stewardship.owes_for(r.child) = session.authority
    for update
$_$;

ALTER FUNCTION stewardship.subject_request_of(session access.session, request uuid) OWNER TO contactpoint_guard;

--
-- Name: subject_requests(bytea, text, text); Type: FUNCTION; Schema: stewardship; Owner: contactpoint_guard
--

CREATE FUNCTION stewardship.subject_requests(token bytea, reason text, client text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'stewardship', 'pg_temp'
    AS $$
declare
    session access.session := access.admit(token, reason, '{2}');
    listed jsonb := '[]';
    children bigint[] := '{}';
begin
    if session.fault is null then
        select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('request', r.request, 'number', r.child::text,
                'name', nullif(n.family, '') || coalesce(', ' || nullif(n.given, ''), ''), 'asker', r.asker, 'askerName', r.name,
                'receivedOn', r.received_on, 'dueOn', r.due_on, 'overdue', r.due_on < access.today(), 'identity', r.identity,
                'responsibility', r.responsibility, 'competent', stewardship.is_competent(r), 'agrees', r.agrees)) order by r.due_on, r.recorded_at), '[]'),
            coalesce(array_agg(r.child), '{}')
        into listed, children
        from stewardship.subject_request as r
        left join registry.child_name as n on n.child = r.child and n.kind = 'current'
        where r.state = 'open' and stewardship.owes_for(r.child) = session.authority;
    end if;
    return contacts.answer(session, 'steward', coalesce(session.fault, 'granted'), reason, client, '{"step": "subject-requests"}', children,
        jsonb_build_object('requests', listed));
end $$;

ALTER FUNCTION stewardship.subject_requests(token bytea, reason text, client text) OWNER TO contactpoint_guard;

--
-- Name: survivor(bigint); Type: FUNCTION; Schema: stewardship; Owner: contactpoint_guard
--

CREATE FUNCTION stewardship.survivor(number bigint) RETURNS bigint
    LANGUAGE sql STABLE
    AS $_$
    with recursive chain (child, step) as (
        select $1, 0
        union all
        select s.by, c.step + 1 from chain as c join stewardship.superseded as s on s.child = c.child
    )
    select c.child from chain as c order by c.step desc limit 1
$_$;

ALTER FUNCTION stewardship.survivor(number bigint) OWNER TO contactpoint_guard;

--
-- Name: take_step(bytea, text, text, bigint, text, smallint); Type: FUNCTION; Schema: stewardship; Owner: contactpoint_guard
--

CREATE FUNCTION stewardship.take_step(token bytea, reason text, client text, number bigint, step text, receiver smallint) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'stewardship', 'pg_temp'
    AS $$
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

ALTER FUNCTION stewardship.take_step(token bytea, reason text, client text, number bigint, step text, receiver smallint) OWNER TO contactpoint_guard;

--
-- Name: undo(bytea, text, text, uuid); Type: FUNCTION; Schema: stewardship; Owner: contactpoint_guard
--

CREATE FUNCTION stewardship.undo(token bytea, reason text, client text, act uuid) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'stewardship', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    AS $_$
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
end $_$;

ALTER FUNCTION stewardship.undo(token bytea, reason text, client text, act uuid) OWNER TO contactpoint_guard;

--
-- Name: write(text, jsonb, jsonb); Type: FUNCTION; Schema: stewardship; Owner: contactpoint_guard
--

CREATE FUNCTION stewardship.write(place text, line jsonb, changes jsonb) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'stewardship', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    AS $_$
declare
    columns constant text[] := array(select c from jsonb_object_keys(changes) as c order by c);
    became jsonb;
begin
    execute format('update %1$s as t set (%2$s) = (select %3$s from jsonb_populate_record(null::%1$s, $1) as n) where %4$s returning to_jsonb(t)',
        place::regclass, (select string_agg(quote_ident(c), ', ') from unnest(columns) as c),
        (select string_agg('n.' || quote_ident(c), ', ') from unnest(columns) as c), stewardship.key_of(place::regclass, '$2'))
    into became using line || changes, line;
    return became;
end $_$;

ALTER FUNCTION stewardship.write(place text, line jsonb, changes jsonb) OWNER TO contactpoint_guard;

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
-- Name: proposal; Type: TABLE; Schema: access; Owner: contactpoint_owner
--

CREATE TABLE access.proposal (
    proposal bigint NOT NULL,
    account bigint,
    authority smallint NOT NULL,
    change jsonb NOT NULL,
    reason text NOT NULL,
    proposed_by bigint NOT NULL,
    proposed_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    decided_by bigint,
    decided_at timestamp with time zone,
    confirmed boolean,
    CONSTRAINT "a decision has a person and a time" CHECK ((num_nonnulls(decided_by, decided_at, confirmed) = ANY (ARRAY[0, 3]))),
    CONSTRAINT "two people decide" CHECK ((decided_by <> proposed_by))
);

ALTER TABLE ONLY access.proposal FORCE ROW LEVEL SECURITY;

ALTER TABLE access.proposal OWNER TO contactpoint_owner;

--
-- Name: TABLE proposal; Type: COMMENT; Schema: access; Owner: contactpoint_owner
--

COMMENT ON TABLE access.proposal IS 'Team roles and rights: nobody gives them alone. One that is a week old can''t be confirmed.';

--
-- Name: proposal_proposal_seq; Type: SEQUENCE; Schema: access; Owner: contactpoint_owner
--

ALTER TABLE access.proposal ALTER COLUMN proposal ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME access.proposal_proposal_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

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
-- Name: tally; Type: TABLE; Schema: access; Owner: contactpoint_owner
--

CREATE UNLOGGED TABLE access.tally (
    kind smallint NOT NULL,
    name text NOT NULL,
    minute timestamp with time zone NOT NULL,
    count integer NOT NULL,
    CONSTRAINT "a kind is one of the four" CHECK (((kind >= 1) AND (kind <= 4))),
    CONSTRAINT "a name is short" CHECK ((length(name) <= 100))
);

ALTER TABLE ONLY access.tally FORCE ROW LEVEL SECURITY;

ALTER TABLE access.tally OWNER TO contactpoint_owner;

--
-- Name: TABLE tally; Type: COMMENT; Schema: access; Owner: contactpoint_owner
--

COMMENT ON TABLE access.tally IS 'Kinds: 1 requests by account, 2 children shown by account, 3 requests by employer, 4 requests by address.';

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
-- Name: chunk; Type: TABLE; Schema: feeds; Owner: contactpoint_owner
--

CREATE TABLE feeds.chunk (
    upload bigint NOT NULL,
    at bigint NOT NULL,
    bytes bytea NOT NULL,
    CONSTRAINT "a chunk has a megabyte at most" CHECK (((octet_length(bytes) >= 1) AND (octet_length(bytes) <= 1048576)))
);

ALTER TABLE ONLY feeds.chunk FORCE ROW LEVEL SECURITY;

ALTER TABLE feeds.chunk OWNER TO contactpoint_owner;

--
-- Name: TABLE chunk; Type: COMMENT; Schema: feeds; Owner: contactpoint_owner
--

COMMENT ON TABLE feeds.chunk IS 'The bytes of uploads, rows of children and all: gone when the upload has ended.';

--
-- Name: precedence; Type: TABLE; Schema: feeds; Owner: contactpoint_owner
--

CREATE TABLE feeds.precedence (
    field text NOT NULL,
    kind text NOT NULL,
    rank smallint NOT NULL
);

ALTER TABLE feeds.precedence OWNER TO contactpoint_owner;

--
-- Name: reject; Type: TABLE; Schema: feeds; Owner: contactpoint_owner
--

CREATE TABLE feeds.reject (
    upload bigint NOT NULL,
    line integer NOT NULL,
    field text,
    code text NOT NULL,
    message text NOT NULL
);

ALTER TABLE ONLY feeds.reject FORCE ROW LEVEL SECURITY;

ALTER TABLE feeds.reject OWNER TO contactpoint_owner;

--
-- Name: TABLE reject; Type: COMMENT; Schema: feeds; Owner: contactpoint_owner
--

COMMENT ON TABLE feeds.reject IS 'Rows that couldn''t be taken, and never what they say.';

--
-- Name: row_sequence_seq; Type: SEQUENCE; Schema: feeds; Owner: contactpoint_owner
--

ALTER TABLE feeds."row" ALTER COLUMN sequence ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME feeds.row_sequence_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: source; Type: TABLE; Schema: feeds; Owner: contactpoint_owner
--

CREATE TABLE feeds.source (
    source bigint NOT NULL,
    name text NOT NULL,
    kind text NOT NULL,
    account bigint NOT NULL,
    CONSTRAINT "a source is of a known kind" CHECK ((kind = ANY (ARRAY['births and deaths'::text, 'nhs'::text, 'school census'::text, 'child benefit'::text, 'case management'::text]))),
    CONSTRAINT "a source's name is a word" CHECK ((name ~ '^[a-z][a-z0-9-]{1,39}$'::text))
);

ALTER TABLE ONLY feeds.source FORCE ROW LEVEL SECURITY;

ALTER TABLE feeds.source OWNER TO contactpoint_owner;

--
-- Name: TABLE source; Type: COMMENT; Schema: feeds; Owner: contactpoint_owner
--

COMMENT ON TABLE feeds.source IS 'Who sends records, under which account.';

--
-- Name: source_source_seq; Type: SEQUENCE; Schema: feeds; Owner: contactpoint_owner
--

ALTER TABLE feeds.source ALTER COLUMN source ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME feeds.source_source_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: upload_upload_seq; Type: SEQUENCE; Schema: feeds; Owner: contactpoint_owner
--

ALTER TABLE feeds.upload ALTER COLUMN upload ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME feeds.upload_upload_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

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
-- Name: backlog; Type: TABLE; Schema: savings; Owner: contactpoint_owner
--

CREATE TABLE savings.backlog (
    authority smallint NOT NULL,
    team text NOT NULL,
    counted_on date NOT NULL,
    open integer NOT NULL,
    CONSTRAINT "a backlog isn't below 0" CHECK (((open >= 0) AND (open <= 1000000))),
    CONSTRAINT "a team has a name" CHECK (((length(btrim(team)) >= 1) AND (length(btrim(team)) <= 80)))
);

ALTER TABLE ONLY savings.backlog FORCE ROW LEVEL SECURITY;

ALTER TABLE savings.backlog OWNER TO contactpoint_owner;

--
-- Name: cursor; Type: TABLE; Schema: savings; Owner: contactpoint_owner
--

CREATE TABLE savings.cursor (
    one boolean DEFAULT true NOT NULL,
    reached_at timestamp with time zone,
    marked_at timestamp with time zone,
    marked_before xid8,
    settled_at timestamp with time zone,
    CONSTRAINT "there is one cursor" CHECK (one)
);

ALTER TABLE ONLY savings.cursor FORCE ROW LEVEL SECURITY;

ALTER TABLE savings.cursor OWNER TO contactpoint_owner;

--
-- Name: COLUMN cursor.marked_before; Type: COMMENT; Schema: savings; Owner: contactpoint_owner
--

COMMENT ON COLUMN savings.cursor.marked_before IS 'Once no transaction below this runs, all entries written before marked_at are there to be counted.';

--
-- Name: COLUMN cursor.settled_at; Type: COMMENT; Schema: savings; Owner: contactpoint_owner
--

COMMENT ON COLUMN savings.cursor.settled_at IS 'All entries written before it are there to be counted.';

--
-- Name: estimate; Type: TABLE; Schema: savings; Owner: contactpoint_owner
--

CREATE TABLE savings.estimate (
    survey bigint NOT NULL,
    occupation text NOT NULL,
    respondents integer NOT NULL,
    headcount integer NOT NULL,
    full_time_equivalent numeric(9,2) NOT NULL,
    payroll_pence_week bigint NOT NULL,
    searches_week numeric(12,2) NOT NULL,
    never_found_week numeric(12,2) NOT NULL,
    minutes_week bigint NOT NULL,
    minutes_variance double precision NOT NULL,
    pence_week bigint NOT NULL,
    pence_variance double precision NOT NULL,
    seed bigint NOT NULL,
    replicates integer NOT NULL,
    minutes_degrees double precision DEFAULT 1 NOT NULL,
    pence_degrees double precision DEFAULT 1 NOT NULL
);

ALTER TABLE ONLY savings.estimate FORCE ROW LEVEL SECURITY;

ALTER TABLE savings.estimate OWNER TO contactpoint_owner;

--
-- Name: COLUMN estimate.payroll_pence_week; Type: COMMENT; Schema: savings; Owner: contactpoint_owner
--

COMMENT ON COLUMN savings.estimate.payroll_pence_week IS 'The minutes at the payroll''s hourly cost, where pence_week has the surveyed one.';

--
-- Name: event; Type: TABLE; Schema: savings; Owner: contactpoint_owner
--

CREATE TABLE savings.event (
    authority smallint NOT NULL,
    team text DEFAULT ''::text NOT NULL,
    kind text NOT NULL,
    happened_on date NOT NULL,
    CONSTRAINT "a team's name is short" CHECK ((length(team) <= 80)),
    CONSTRAINT "an event is go-live or training" CHECK ((kind = ANY (ARRAY['go-live'::text, 'training'::text])))
);

ALTER TABLE ONLY savings.event FORCE ROW LEVEL SECURITY;

ALTER TABLE savings.event OWNER TO contactpoint_owner;

--
-- Name: COLUMN event.team; Type: COMMENT; Schema: savings; Owner: contactpoint_owner
--

COMMENT ON COLUMN savings.event.team IS 'Empty where it is the whole authority''s.';

--
-- Name: membership; Type: TABLE; Schema: savings; Owner: contactpoint_owner
--

CREATE TABLE savings.membership (
    account bigint NOT NULL,
    team text NOT NULL,
    CONSTRAINT "a team has a name" CHECK (((length(btrim(team)) >= 1) AND (length(btrim(team)) <= 80)))
);

ALTER TABLE ONLY savings.membership FORCE ROW LEVEL SECURITY;

ALTER TABLE savings.membership OWNER TO contactpoint_owner;

--
-- Name: obstacle; Type: TABLE; Schema: savings; Owner: contactpoint_owner
--

CREATE TABLE savings.obstacle (
    survey bigint NOT NULL,
    ordinal smallint NOT NULL,
    text text NOT NULL
);

ALTER TABLE ONLY savings.obstacle FORCE ROW LEVEL SECURITY;

ALTER TABLE savings.obstacle OWNER TO contactpoint_owner;

--
-- Name: pending; Type: TABLE; Schema: savings; Owner: contactpoint_owner
--

CREATE TABLE savings.pending (
    account bigint NOT NULL,
    first_at timestamp with time zone NOT NULL,
    last_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY savings.pending FORCE ROW LEVEL SECURITY;

ALTER TABLE savings.pending OWNER TO contactpoint_owner;

--
-- Name: population; Type: TABLE; Schema: savings; Owner: contactpoint_owner
--

CREATE TABLE savings.population (
    authority smallint NOT NULL,
    residents integer NOT NULL,
    counted_on date NOT NULL
);

ALTER TABLE ONLY savings.population FORCE ROW LEVEL SECURITY;

ALTER TABLE savings.population OWNER TO contactpoint_owner;

--
-- Name: response; Type: TABLE; Schema: savings; Owner: contactpoint_owner
--

CREATE TABLE savings.response (
    survey bigint NOT NULL,
    answer integer NOT NULL,
    occupation text NOT NULL,
    weekly_searches numeric(7,2) NOT NULL,
    minutes_per_search numeric(7,2) NOT NULL,
    share_never_found numeric(5,4) NOT NULL,
    hourly_cost_pence integer NOT NULL,
    weight numeric(12,6) NOT NULL,
    CONSTRAINT "a share is 0 to 1" CHECK (((share_never_found >= (0)::numeric) AND (share_never_found <= (1)::numeric))),
    CONSTRAINT "a weight is above 0" CHECK ((weight > (0)::numeric)),
    CONSTRAINT "an hour costs 1 to 500 pounds" CHECK (((hourly_cost_pence >= 100) AND (hourly_cost_pence <= 50000))),
    CONSTRAINT "minutes a search are 0 to 2400" CHECK (((minutes_per_search >= (0)::numeric) AND (minutes_per_search <= (2400)::numeric))),
    CONSTRAINT "nobody looks for longer than a week of work" CHECK (((weekly_searches * minutes_per_search) <= ((60 * 60))::numeric)),
    CONSTRAINT "searches a week are 0 to 500" CHECK (((weekly_searches >= (0)::numeric) AND (weekly_searches <= (500)::numeric)))
);

ALTER TABLE ONLY savings.response FORCE ROW LEVEL SECURITY;

ALTER TABLE savings.response OWNER TO contactpoint_owner;

--
-- Name: running_cost; Type: TABLE; Schema: savings; Owner: contactpoint_owner
--

CREATE TABLE savings.running_cost (
    authority smallint,
    valid_from date NOT NULL,
    pence_a_year bigint NOT NULL,
    source text NOT NULL,
    running_cost bigint NOT NULL,
    CONSTRAINT "a cost isn't below 0" CHECK ((pence_a_year >= 0)),
    CONSTRAINT "a cost says where it is from" CHECK (((length(btrim(source)) >= 3) AND (length(btrim(source)) <= 200)))
);

ALTER TABLE ONLY savings.running_cost FORCE ROW LEVEL SECURITY;

ALTER TABLE savings.running_cost OWNER TO contactpoint_owner;

--
-- Name: running_cost_running_cost_seq; Type: SEQUENCE; Schema: savings; Owner: contactpoint_owner
--

ALTER TABLE savings.running_cost ALTER COLUMN running_cost ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME savings.running_cost_running_cost_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: survey; Type: TABLE; Schema: savings; Owner: contactpoint_owner
--

CREATE TABLE savings.survey (
    survey bigint NOT NULL,
    authority smallint NOT NULL,
    taken date NOT NULL,
    respondents integer NOT NULL,
    checksum text NOT NULL,
    imported_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    imported_by text DEFAULT SESSION_USER NOT NULL,
    withdrawn_at timestamp with time zone,
    CONSTRAINT "a survey has respondents" CHECK ((respondents > 0)),
    CONSTRAINT "a survey is taken in a month" CHECK ((EXTRACT(day FROM taken) = (1)::numeric))
);

ALTER TABLE ONLY savings.survey FORCE ROW LEVEL SECURITY;

ALTER TABLE savings.survey OWNER TO contactpoint_owner;

--
-- Name: survey_survey_seq; Type: SEQUENCE; Schema: savings; Owner: contactpoint_owner
--

ALTER TABLE savings.survey ALTER COLUMN survey ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME savings.survey_survey_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: use; Type: TABLE; Schema: savings; Owner: contactpoint_owner
--

CREATE TABLE savings.use (
    month date NOT NULL,
    authority smallint NOT NULL,
    occupation text NOT NULL,
    team text NOT NULL,
    searches bigint NOT NULL,
    enquiries bigint NOT NULL,
    opened bigint NOT NULL,
    seconds bigint NOT NULL,
    elsewhere bigint NOT NULL
);

ALTER TABLE ONLY savings.use FORCE ROW LEVEL SECURITY;

ALTER TABLE savings.use OWNER TO contactpoint_owner;

--
-- Name: TABLE use; Type: COMMENT; Schema: savings; Owner: contactpoint_owner
--

COMMENT ON TABLE savings.use IS 'An enquiry is a run of one practitioner''s searches, none later than 30 minutes after the last, up to the first record opened.';

--
-- Name: COLUMN use.authority; Type: COMMENT; Schema: savings; Owner: contactpoint_owner
--

COMMENT ON COLUMN savings.use.authority IS 'The employer''s number; 0 for national partners.';

--
-- Name: COLUMN use.seconds; Type: COMMENT; Schema: savings; Owner: contactpoint_owner
--

COMMENT ON COLUMN savings.use.seconds IS 'From the first search to the record opened, of the enquiries that ended in one.';

--
-- Name: COLUMN use.elsewhere; Type: COMMENT; Schema: savings; Owner: contactpoint_owner
--

COMMENT ON COLUMN savings.use.elsewhere IS 'Of the records opened, children of another authority; a shielded child counts as near by.';

--
-- Name: workforce; Type: TABLE; Schema: savings; Owner: contactpoint_owner
--

CREATE TABLE savings.workforce (
    authority smallint NOT NULL,
    counted_on date NOT NULL,
    occupation text NOT NULL,
    headcount integer NOT NULL,
    full_time_equivalent numeric(9,2) NOT NULL,
    hourly_cost_pence integer NOT NULL,
    CONSTRAINT "a headcount is above 0" CHECK ((headcount > 0)),
    CONSTRAINT "an hour costs 1 to 500 pounds" CHECK (((hourly_cost_pence >= 100) AND (hourly_cost_pence <= 50000))),
    CONSTRAINT "full-time equivalents are no more than heads" CHECK (((full_time_equivalent > (0)::numeric) AND (full_time_equivalent <= (headcount)::numeric)))
);

ALTER TABLE ONLY savings.workforce FORCE ROW LEVEL SECURITY;

ALTER TABLE savings.workforce OWNER TO contactpoint_owner;

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
    CONSTRAINT "an item is of a known kind" CHECK ((kind = ANY (ARRAY['override'::text, 'refused'::text, 'lapsed'::text, 'lifted'::text, 'lift asked'::text, 'newcomer'::text, 'review overdue'::text, 'decision overdue'::text]))),
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
    asked_by bigint,
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
-- Name: archived; Type: TABLE; Schema: stewardship; Owner: contactpoint_owner
--

CREATE TABLE stewardship.archived (
    child bigint NOT NULL,
    archived_on date NOT NULL,
    ground text NOT NULL
);

ALTER TABLE ONLY stewardship.archived FORCE ROW LEVEL SECURITY;

ALTER TABLE stewardship.archived OWNER TO contactpoint_owner;

--
-- Name: change; Type: TABLE; Schema: stewardship; Owner: contactpoint_owner
--

CREATE TABLE stewardship.change (
    act uuid NOT NULL,
    ordinal integer NOT NULL,
    place text NOT NULL,
    was jsonb,
    became jsonb
);

ALTER TABLE ONLY stewardship.change FORCE ROW LEVEL SECURITY;

ALTER TABLE stewardship.change OWNER TO contactpoint_owner;

--
-- Name: TABLE change; Type: COMMENT; Schema: stewardship; Owner: contactpoint_owner
--

COMMENT ON TABLE stewardship.change IS 'What an act changed, row by row: a row and what it became; a row that was added (nothing before); a whole list as it was.';

--
-- Name: correction; Type: TABLE; Schema: stewardship; Owner: contactpoint_owner
--

CREATE TABLE stewardship.correction (
    correction uuid DEFAULT gen_random_uuid() NOT NULL,
    child bigint NOT NULL,
    asker text NOT NULL,
    about text NOT NULL,
    wanted text NOT NULL,
    received_on date NOT NULL,
    due_on date GENERATED ALWAYS AS (((received_on + '1 mon'::interval))::date) STORED NOT NULL,
    recorded_by bigint NOT NULL,
    recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    state text DEFAULT 'open'::text NOT NULL,
    answer text,
    closed_by bigint,
    closed_at timestamp with time zone,
    CONSTRAINT "a correction is about a part of the record" CHECK ((about = ANY (ARRAY['name'::text, 'birth date'::text, 'gender'::text, 'number'::text, 'address'::text, 'carer'::text, 'service'::text, 'other'::text]))),
    CONSTRAINT "a correction is answered by a person" CHECK ((((state = 'open'::text) = (closed_at IS NULL)) AND ((closed_by IS NULL) = (closed_at IS NULL)))),
    CONSTRAINT "a correction is open, accepted or refused" CHECK ((state = ANY (ARRAY['open'::text, 'accepted'::text, 'refused'::text]))),
    CONSTRAINT "a parent or the child asks" CHECK ((asker = ANY (ARRAY['child'::text, 'parent'::text]))),
    CONSTRAINT "an answer says what was changed, or why not" CHECK ((((state = 'open'::text) = (answer IS NULL)) AND ((length(btrim(answer)) >= 5) AND (length(btrim(answer)) <= 500)))),
    CONSTRAINT "what is wanted has bounded words" CHECK (((length(btrim(wanted)) >= 1) AND (length(btrim(wanted)) <= 500)))
);

ALTER TABLE ONLY stewardship.correction FORCE ROW LEVEL SECURITY;

ALTER TABLE stewardship.correction OWNER TO contactpoint_owner;

--
-- Name: move; Type: TABLE; Schema: stewardship; Owner: contactpoint_owner
--

CREATE TABLE stewardship.move (
    move uuid DEFAULT gen_random_uuid() NOT NULL,
    child bigint NOT NULL,
    sender smallint NOT NULL,
    receiver smallint NOT NULL,
    proposed_by text NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    answer_by date NOT NULL,
    sent_by bigint,
    received_by bigint,
    state text DEFAULT 'open'::text NOT NULL,
    closed_at timestamp with time zone,
    CONSTRAINT "a move goes elsewhere" CHECK ((sender <> receiver)),
    CONSTRAINT "a move is closed at a time" CHECK (((state = ANY (ARRAY['open'::text, 'set aside'::text])) = (closed_at IS NULL))),
    CONSTRAINT "a move is in a known state" CHECK ((state = ANY (ARRAY['open'::text, 'done'::text, 'declined'::text, 'withdrawn'::text, 'set aside'::text]))),
    CONSTRAINT "a move is proposed by one side or a source" CHECK ((proposed_by = ANY (ARRAY['sender'::text, 'receiver'::text, 'source'::text]))),
    CONSTRAINT "a move that is done was agreed by both" CHECK (((state <> 'done'::text) OR (num_nulls(sent_by, received_by) = 0)))
);

ALTER TABLE ONLY stewardship.move FORCE ROW LEVEL SECURITY;

ALTER TABLE stewardship.move OWNER TO contactpoint_owner;

--
-- Name: run; Type: TABLE; Schema: stewardship; Owner: contactpoint_owner
--

CREATE TABLE stewardship.run (
    run bigint NOT NULL,
    started_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    after bigint DEFAULT 0 NOT NULL,
    archived integer DEFAULT 0 NOT NULL,
    erased integer DEFAULT 0 NOT NULL,
    finished_at timestamp with time zone
);

ALTER TABLE ONLY stewardship.run FORCE ROW LEVEL SECURITY;

ALTER TABLE stewardship.run OWNER TO contactpoint_owner;

--
-- Name: run_run_seq; Type: SEQUENCE; Schema: stewardship; Owner: contactpoint_owner
--

ALTER TABLE stewardship.run ALTER COLUMN run ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME stewardship.run_run_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: statement; Type: TABLE; Schema: stewardship; Owner: contactpoint_owner
--

CREATE TABLE stewardship.statement (
    child bigint NOT NULL,
    kind text NOT NULL,
    since date NOT NULL,
    recorded_by bigint NOT NULL,
    recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT "a statement is a death or one of three about leaving England" CHECK ((kind = ANY (ARRAY['died'::text, 'left England, returns within 3 years'::text, 'left England, does not return'::text, 'left England, return not known'::text])))
);

ALTER TABLE ONLY stewardship.statement FORCE ROW LEVEL SECURITY;

ALTER TABLE stewardship.statement OWNER TO contactpoint_owner;

--
-- Name: stay; Type: TABLE; Schema: stewardship; Owner: contactpoint_owner
--

CREATE TABLE stewardship.stay (
    child bigint NOT NULL,
    because text NOT NULL,
    consented_on date NOT NULL,
    recorded_by bigint NOT NULL,
    recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT "only two kinds of young people may stay" CHECK ((because = ANY (ARRAY['care leaver'::text, 'learning disability'::text])))
);

ALTER TABLE ONLY stewardship.stay FORCE ROW LEVEL SECURITY;

ALTER TABLE stewardship.stay OWNER TO contactpoint_owner;

--
-- Name: succession; Type: TABLE; Schema: stewardship; Owner: contactpoint_owner
--

CREATE TABLE stewardship.succession (
    authority smallint NOT NULL,
    postcodes text NOT NULL,
    successor smallint NOT NULL,
    CONSTRAINT "postcodes are a district, a sector or the rest" CHECK ((postcodes ~ '^([A-Z]{1,2}[0-9][A-Z0-9]?( [0-9])?)?$'::text))
);

ALTER TABLE ONLY stewardship.succession FORCE ROW LEVEL SECURITY;

ALTER TABLE stewardship.succession OWNER TO contactpoint_owner;

--
-- Name: superseded; Type: TABLE; Schema: stewardship; Owner: contactpoint_owner
--

CREATE TABLE stewardship.superseded (
    child bigint NOT NULL,
    by bigint NOT NULL,
    CONSTRAINT "a record isn't superseded by itself" CHECK ((child <> by))
);

ALTER TABLE ONLY stewardship.superseded FORCE ROW LEVEL SECURITY;

ALTER TABLE stewardship.superseded OWNER TO contactpoint_owner;

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
-- Name: proposal proposal_pkey; Type: CONSTRAINT; Schema: access; Owner: contactpoint_owner
--

ALTER TABLE ONLY access.proposal
    ADD CONSTRAINT proposal_pkey PRIMARY KEY (proposal);

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
-- Name: tally tally_pkey; Type: CONSTRAINT; Schema: access; Owner: contactpoint_owner
--

ALTER TABLE ONLY access.tally
    ADD CONSTRAINT tally_pkey PRIMARY KEY (kind, name, minute);

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
-- Name: chunk chunk_pkey; Type: CONSTRAINT; Schema: feeds; Owner: contactpoint_owner
--

ALTER TABLE ONLY feeds.chunk
    ADD CONSTRAINT chunk_pkey PRIMARY KEY (upload, at);

--
-- Name: precedence precedence_pkey; Type: CONSTRAINT; Schema: feeds; Owner: contactpoint_owner
--

ALTER TABLE ONLY feeds.precedence
    ADD CONSTRAINT precedence_pkey PRIMARY KEY (field, kind);

--
-- Name: reject reject_pkey; Type: CONSTRAINT; Schema: feeds; Owner: contactpoint_owner
--

ALTER TABLE ONLY feeds.reject
    ADD CONSTRAINT reject_pkey PRIMARY KEY (upload, line);

--
-- Name: row row_pkey; Type: CONSTRAINT; Schema: feeds; Owner: contactpoint_owner
--

ALTER TABLE ONLY feeds."row"
    ADD CONSTRAINT row_pkey PRIMARY KEY (source, record_id, version);

--
-- Name: source source_account_key; Type: CONSTRAINT; Schema: feeds; Owner: contactpoint_owner
--

ALTER TABLE ONLY feeds.source
    ADD CONSTRAINT source_account_key UNIQUE (account);

--
-- Name: source source_name_key; Type: CONSTRAINT; Schema: feeds; Owner: contactpoint_owner
--

ALTER TABLE ONLY feeds.source
    ADD CONSTRAINT source_name_key UNIQUE (name);

--
-- Name: source source_pkey; Type: CONSTRAINT; Schema: feeds; Owner: contactpoint_owner
--

ALTER TABLE ONLY feeds.source
    ADD CONSTRAINT source_pkey PRIMARY KEY (source);

--
-- Name: upload upload_pkey; Type: CONSTRAINT; Schema: feeds; Owner: contactpoint_owner
--

ALTER TABLE ONLY feeds.upload
    ADD CONSTRAINT upload_pkey PRIMARY KEY (upload);

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
-- Name: backlog backlog_pkey; Type: CONSTRAINT; Schema: savings; Owner: contactpoint_owner
--

ALTER TABLE ONLY savings.backlog
    ADD CONSTRAINT backlog_pkey PRIMARY KEY (authority, team, counted_on);

--
-- Name: cursor cursor_pkey; Type: CONSTRAINT; Schema: savings; Owner: contactpoint_owner
--

ALTER TABLE ONLY savings.cursor
    ADD CONSTRAINT cursor_pkey PRIMARY KEY (one);

--
-- Name: estimate estimate_pkey; Type: CONSTRAINT; Schema: savings; Owner: contactpoint_owner
--

ALTER TABLE ONLY savings.estimate
    ADD CONSTRAINT estimate_pkey PRIMARY KEY (survey, occupation);

--
-- Name: event event_pkey; Type: CONSTRAINT; Schema: savings; Owner: contactpoint_owner
--

ALTER TABLE ONLY savings.event
    ADD CONSTRAINT event_pkey PRIMARY KEY (authority, team, kind);

--
-- Name: membership membership_pkey; Type: CONSTRAINT; Schema: savings; Owner: contactpoint_owner
--

ALTER TABLE ONLY savings.membership
    ADD CONSTRAINT membership_pkey PRIMARY KEY (account);

--
-- Name: obstacle obstacle_pkey; Type: CONSTRAINT; Schema: savings; Owner: contactpoint_owner
--

ALTER TABLE ONLY savings.obstacle
    ADD CONSTRAINT obstacle_pkey PRIMARY KEY (survey, ordinal);

--
-- Name: running_cost one cost a day; Type: CONSTRAINT; Schema: savings; Owner: contactpoint_owner
--

ALTER TABLE ONLY savings.running_cost
    ADD CONSTRAINT "one cost a day" UNIQUE NULLS NOT DISTINCT (authority, valid_from);

--
-- Name: pending pending_pkey; Type: CONSTRAINT; Schema: savings; Owner: contactpoint_owner
--

ALTER TABLE ONLY savings.pending
    ADD CONSTRAINT pending_pkey PRIMARY KEY (account);

--
-- Name: population population_pkey; Type: CONSTRAINT; Schema: savings; Owner: contactpoint_owner
--

ALTER TABLE ONLY savings.population
    ADD CONSTRAINT population_pkey PRIMARY KEY (authority);

--
-- Name: response response_pkey; Type: CONSTRAINT; Schema: savings; Owner: contactpoint_owner
--

ALTER TABLE ONLY savings.response
    ADD CONSTRAINT response_pkey PRIMARY KEY (survey, answer);

--
-- Name: running_cost running_cost_pkey; Type: CONSTRAINT; Schema: savings; Owner: contactpoint_owner
--

ALTER TABLE ONLY savings.running_cost
    ADD CONSTRAINT running_cost_pkey PRIMARY KEY (running_cost);

--
-- Name: survey survey_pkey; Type: CONSTRAINT; Schema: savings; Owner: contactpoint_owner
--

ALTER TABLE ONLY savings.survey
    ADD CONSTRAINT survey_pkey PRIMARY KEY (survey);

--
-- Name: use use_pkey; Type: CONSTRAINT; Schema: savings; Owner: contactpoint_owner
--

ALTER TABLE ONLY savings.use
    ADD CONSTRAINT use_pkey PRIMARY KEY (month, authority, occupation, team);

--
-- Name: workforce workforce_pkey; Type: CONSTRAINT; Schema: savings; Owner: contactpoint_owner
--

ALTER TABLE ONLY savings.workforce
    ADD CONSTRAINT workforce_pkey PRIMARY KEY (authority, counted_on, occupation);

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
-- Name: act act_pkey; Type: CONSTRAINT; Schema: stewardship; Owner: contactpoint_owner
--

ALTER TABLE ONLY stewardship.act
    ADD CONSTRAINT act_pkey PRIMARY KEY (act);

--
-- Name: archived archived_pkey; Type: CONSTRAINT; Schema: stewardship; Owner: contactpoint_owner
--

ALTER TABLE ONLY stewardship.archived
    ADD CONSTRAINT archived_pkey PRIMARY KEY (child);

--
-- Name: change change_pkey; Type: CONSTRAINT; Schema: stewardship; Owner: contactpoint_owner
--

ALTER TABLE ONLY stewardship.change
    ADD CONSTRAINT change_pkey PRIMARY KEY (act, ordinal);

--
-- Name: correction correction_pkey; Type: CONSTRAINT; Schema: stewardship; Owner: contactpoint_owner
--

ALTER TABLE ONLY stewardship.correction
    ADD CONSTRAINT correction_pkey PRIMARY KEY (correction);

--
-- Name: move move_pkey; Type: CONSTRAINT; Schema: stewardship; Owner: contactpoint_owner
--

ALTER TABLE ONLY stewardship.move
    ADD CONSTRAINT move_pkey PRIMARY KEY (move);

--
-- Name: run run_pkey; Type: CONSTRAINT; Schema: stewardship; Owner: contactpoint_owner
--

ALTER TABLE ONLY stewardship.run
    ADD CONSTRAINT run_pkey PRIMARY KEY (run);

--
-- Name: statement statement_pkey; Type: CONSTRAINT; Schema: stewardship; Owner: contactpoint_owner
--

ALTER TABLE ONLY stewardship.statement
    ADD CONSTRAINT statement_pkey PRIMARY KEY (child);

--
-- Name: stay stay_pkey; Type: CONSTRAINT; Schema: stewardship; Owner: contactpoint_owner
--

ALTER TABLE ONLY stewardship.stay
    ADD CONSTRAINT stay_pkey PRIMARY KEY (child);

--
-- Name: subject_request subject_request_pkey; Type: CONSTRAINT; Schema: stewardship; Owner: contactpoint_owner
--

ALTER TABLE ONLY stewardship.subject_request
    ADD CONSTRAINT subject_request_pkey PRIMARY KEY (request);

--
-- Name: succession succession_pkey; Type: CONSTRAINT; Schema: stewardship; Owner: contactpoint_owner
--

ALTER TABLE ONLY stewardship.succession
    ADD CONSTRAINT succession_pkey PRIMARY KEY (authority, postcodes);

--
-- Name: superseded superseded_pkey; Type: CONSTRAINT; Schema: stewardship; Owner: contactpoint_owner
--

ALTER TABLE ONLY stewardship.superseded
    ADD CONSTRAINT superseded_pkey PRIMARY KEY (child);

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
-- Name: proposal_account; Type: INDEX; Schema: access; Owner: contactpoint_owner
--

CREATE INDEX proposal_account ON access.proposal USING btree (account);

--
-- Name: proposal_authority; Type: INDEX; Schema: access; Owner: contactpoint_owner
--

CREATE INDEX proposal_authority ON access.proposal USING btree (authority);

--
-- Name: proposal_decided_by; Type: INDEX; Schema: access; Owner: contactpoint_owner
--

CREATE INDEX proposal_decided_by ON access.proposal USING btree (decided_by);

--
-- Name: proposal_proposed_by; Type: INDEX; Schema: access; Owner: contactpoint_owner
--

CREATE INDEX proposal_proposed_by ON access.proposal USING btree (proposed_by);

--
-- Name: tally_minute; Type: INDEX; Schema: access; Owner: contactpoint_owner
--

CREATE INDEX tally_minute ON access.tally USING btree (minute);

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
-- Name: entry_on_behalf_of; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_on_behalf_of ON ONLY audit.entry USING btree (on_behalf_of, at) WHERE (on_behalf_of IS NOT NULL);

--
-- Name: entry_2026_01_on_behalf_of_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_01_on_behalf_of_at_idx ON audit.entry_2026_01 USING btree (on_behalf_of, at) WHERE (on_behalf_of IS NOT NULL);

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
-- Name: entry_2026_02_on_behalf_of_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_02_on_behalf_of_at_idx ON audit.entry_2026_02 USING btree (on_behalf_of, at) WHERE (on_behalf_of IS NOT NULL);

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
-- Name: entry_2026_03_on_behalf_of_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_03_on_behalf_of_at_idx ON audit.entry_2026_03 USING btree (on_behalf_of, at) WHERE (on_behalf_of IS NOT NULL);

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
-- Name: entry_2026_04_on_behalf_of_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_04_on_behalf_of_at_idx ON audit.entry_2026_04 USING btree (on_behalf_of, at) WHERE (on_behalf_of IS NOT NULL);

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
-- Name: entry_2026_05_on_behalf_of_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_05_on_behalf_of_at_idx ON audit.entry_2026_05 USING btree (on_behalf_of, at) WHERE (on_behalf_of IS NOT NULL);

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
-- Name: entry_2026_06_on_behalf_of_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_06_on_behalf_of_at_idx ON audit.entry_2026_06 USING btree (on_behalf_of, at) WHERE (on_behalf_of IS NOT NULL);

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
-- Name: entry_2026_07_on_behalf_of_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_07_on_behalf_of_at_idx ON audit.entry_2026_07 USING btree (on_behalf_of, at) WHERE (on_behalf_of IS NOT NULL);

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
-- Name: entry_2026_08_on_behalf_of_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_08_on_behalf_of_at_idx ON audit.entry_2026_08 USING btree (on_behalf_of, at) WHERE (on_behalf_of IS NOT NULL);

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
-- Name: entry_2026_09_on_behalf_of_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_09_on_behalf_of_at_idx ON audit.entry_2026_09 USING btree (on_behalf_of, at) WHERE (on_behalf_of IS NOT NULL);

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
-- Name: entry_2026_10_on_behalf_of_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_10_on_behalf_of_at_idx ON audit.entry_2026_10 USING btree (on_behalf_of, at) WHERE (on_behalf_of IS NOT NULL);

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
-- Name: entry_2026_11_on_behalf_of_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_11_on_behalf_of_at_idx ON audit.entry_2026_11 USING btree (on_behalf_of, at) WHERE (on_behalf_of IS NOT NULL);

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
-- Name: entry_2026_12_on_behalf_of_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2026_12_on_behalf_of_at_idx ON audit.entry_2026_12 USING btree (on_behalf_of, at) WHERE (on_behalf_of IS NOT NULL);

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
-- Name: entry_2027_01_on_behalf_of_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_01_on_behalf_of_at_idx ON audit.entry_2027_01 USING btree (on_behalf_of, at) WHERE (on_behalf_of IS NOT NULL);

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
-- Name: entry_2027_02_on_behalf_of_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_02_on_behalf_of_at_idx ON audit.entry_2027_02 USING btree (on_behalf_of, at) WHERE (on_behalf_of IS NOT NULL);

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
-- Name: entry_2027_03_on_behalf_of_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_03_on_behalf_of_at_idx ON audit.entry_2027_03 USING btree (on_behalf_of, at) WHERE (on_behalf_of IS NOT NULL);

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
-- Name: entry_2027_04_on_behalf_of_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_04_on_behalf_of_at_idx ON audit.entry_2027_04 USING btree (on_behalf_of, at) WHERE (on_behalf_of IS NOT NULL);

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
-- Name: entry_2027_05_on_behalf_of_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_05_on_behalf_of_at_idx ON audit.entry_2027_05 USING btree (on_behalf_of, at) WHERE (on_behalf_of IS NOT NULL);

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
-- Name: entry_2027_06_on_behalf_of_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_06_on_behalf_of_at_idx ON audit.entry_2027_06 USING btree (on_behalf_of, at) WHERE (on_behalf_of IS NOT NULL);

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
-- Name: entry_2027_07_on_behalf_of_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_07_on_behalf_of_at_idx ON audit.entry_2027_07 USING btree (on_behalf_of, at) WHERE (on_behalf_of IS NOT NULL);

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
-- Name: entry_2027_08_on_behalf_of_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_08_on_behalf_of_at_idx ON audit.entry_2027_08 USING btree (on_behalf_of, at) WHERE (on_behalf_of IS NOT NULL);

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
-- Name: entry_2027_09_on_behalf_of_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_09_on_behalf_of_at_idx ON audit.entry_2027_09 USING btree (on_behalf_of, at) WHERE (on_behalf_of IS NOT NULL);

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
-- Name: entry_2027_10_on_behalf_of_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_10_on_behalf_of_at_idx ON audit.entry_2027_10 USING btree (on_behalf_of, at) WHERE (on_behalf_of IS NOT NULL);

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
-- Name: entry_2027_11_on_behalf_of_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_11_on_behalf_of_at_idx ON audit.entry_2027_11 USING btree (on_behalf_of, at) WHERE (on_behalf_of IS NOT NULL);

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
-- Name: entry_2027_12_on_behalf_of_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2027_12_on_behalf_of_at_idx ON audit.entry_2027_12 USING btree (on_behalf_of, at) WHERE (on_behalf_of IS NOT NULL);

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
-- Name: entry_2028_01_on_behalf_of_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_01_on_behalf_of_at_idx ON audit.entry_2028_01 USING btree (on_behalf_of, at) WHERE (on_behalf_of IS NOT NULL);

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
-- Name: entry_2028_02_on_behalf_of_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_02_on_behalf_of_at_idx ON audit.entry_2028_02 USING btree (on_behalf_of, at) WHERE (on_behalf_of IS NOT NULL);

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
-- Name: entry_2028_03_on_behalf_of_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_03_on_behalf_of_at_idx ON audit.entry_2028_03 USING btree (on_behalf_of, at) WHERE (on_behalf_of IS NOT NULL);

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
-- Name: entry_2028_04_on_behalf_of_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_04_on_behalf_of_at_idx ON audit.entry_2028_04 USING btree (on_behalf_of, at) WHERE (on_behalf_of IS NOT NULL);

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
-- Name: entry_2028_05_on_behalf_of_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_05_on_behalf_of_at_idx ON audit.entry_2028_05 USING btree (on_behalf_of, at) WHERE (on_behalf_of IS NOT NULL);

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
-- Name: entry_2028_06_on_behalf_of_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_06_on_behalf_of_at_idx ON audit.entry_2028_06 USING btree (on_behalf_of, at) WHERE (on_behalf_of IS NOT NULL);

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
-- Name: entry_2028_07_on_behalf_of_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_07_on_behalf_of_at_idx ON audit.entry_2028_07 USING btree (on_behalf_of, at) WHERE (on_behalf_of IS NOT NULL);

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
-- Name: entry_2028_08_on_behalf_of_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_08_on_behalf_of_at_idx ON audit.entry_2028_08 USING btree (on_behalf_of, at) WHERE (on_behalf_of IS NOT NULL);

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
-- Name: entry_2028_09_on_behalf_of_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_09_on_behalf_of_at_idx ON audit.entry_2028_09 USING btree (on_behalf_of, at) WHERE (on_behalf_of IS NOT NULL);

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
-- Name: entry_2028_10_on_behalf_of_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_10_on_behalf_of_at_idx ON audit.entry_2028_10 USING btree (on_behalf_of, at) WHERE (on_behalf_of IS NOT NULL);

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
-- Name: entry_2028_11_on_behalf_of_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_11_on_behalf_of_at_idx ON audit.entry_2028_11 USING btree (on_behalf_of, at) WHERE (on_behalf_of IS NOT NULL);

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
-- Name: entry_2028_12_on_behalf_of_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2028_12_on_behalf_of_at_idx ON audit.entry_2028_12 USING btree (on_behalf_of, at) WHERE (on_behalf_of IS NOT NULL);

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
-- Name: entry_2029_01_on_behalf_of_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_01_on_behalf_of_at_idx ON audit.entry_2029_01 USING btree (on_behalf_of, at) WHERE (on_behalf_of IS NOT NULL);

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
-- Name: entry_2029_02_on_behalf_of_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_02_on_behalf_of_at_idx ON audit.entry_2029_02 USING btree (on_behalf_of, at) WHERE (on_behalf_of IS NOT NULL);

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
-- Name: entry_2029_03_on_behalf_of_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_03_on_behalf_of_at_idx ON audit.entry_2029_03 USING btree (on_behalf_of, at) WHERE (on_behalf_of IS NOT NULL);

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
-- Name: entry_2029_04_on_behalf_of_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_04_on_behalf_of_at_idx ON audit.entry_2029_04 USING btree (on_behalf_of, at) WHERE (on_behalf_of IS NOT NULL);

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
-- Name: entry_2029_05_on_behalf_of_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_05_on_behalf_of_at_idx ON audit.entry_2029_05 USING btree (on_behalf_of, at) WHERE (on_behalf_of IS NOT NULL);

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
-- Name: entry_2029_06_on_behalf_of_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_06_on_behalf_of_at_idx ON audit.entry_2029_06 USING btree (on_behalf_of, at) WHERE (on_behalf_of IS NOT NULL);

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
-- Name: entry_2029_07_on_behalf_of_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_07_on_behalf_of_at_idx ON audit.entry_2029_07 USING btree (on_behalf_of, at) WHERE (on_behalf_of IS NOT NULL);

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
-- Name: entry_2029_08_on_behalf_of_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_08_on_behalf_of_at_idx ON audit.entry_2029_08 USING btree (on_behalf_of, at) WHERE (on_behalf_of IS NOT NULL);

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
-- Name: entry_2029_09_on_behalf_of_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_09_on_behalf_of_at_idx ON audit.entry_2029_09 USING btree (on_behalf_of, at) WHERE (on_behalf_of IS NOT NULL);

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
-- Name: entry_2029_10_on_behalf_of_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_10_on_behalf_of_at_idx ON audit.entry_2029_10 USING btree (on_behalf_of, at) WHERE (on_behalf_of IS NOT NULL);

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
-- Name: entry_2029_11_on_behalf_of_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_11_on_behalf_of_at_idx ON audit.entry_2029_11 USING btree (on_behalf_of, at) WHERE (on_behalf_of IS NOT NULL);

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
-- Name: entry_2029_12_on_behalf_of_at_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_12_on_behalf_of_at_idx ON audit.entry_2029_12 USING btree (on_behalf_of, at) WHERE (on_behalf_of IS NOT NULL);

--
-- Name: entry_2029_12_transaction_idx; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE INDEX entry_2029_12_transaction_idx ON audit.entry_2029_12 USING btree (transaction);

--
-- Name: there is one open alert about the same; Type: INDEX; Schema: audit; Owner: contactpoint_owner
--

CREATE UNIQUE INDEX "there is one open alert about the same" ON audit.alert USING btree (COALESCE(account, (0)::bigint), COALESCE(child, (0)::bigint)) WHERE (closed_at IS NULL);

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
-- Name: service_reference; Type: INDEX; Schema: contacts; Owner: contactpoint_owner
--

CREATE INDEX service_reference ON contacts.service USING btree (reference) WHERE (reference IS NOT NULL);

--
-- Name: row_batch; Type: INDEX; Schema: feeds; Owner: contactpoint_owner
--

CREATE INDEX row_batch ON feeds."row" USING btree (batch) WHERE (batch IS NOT NULL);

--
-- Name: row_child; Type: INDEX; Schema: feeds; Owner: contactpoint_owner
--

CREATE INDEX row_child ON feeds."row" USING btree (child);

--
-- Name: row_compared; Type: INDEX; Schema: feeds; Owner: contactpoint_owner
--

CREATE INDEX row_compared ON feeds."row" USING btree (sequence) WHERE ((considered IS NOT NULL) OR (rejected <> '{}'::bigint[]));

--
-- Name: row_in_order; Type: INDEX; Schema: feeds; Owner: contactpoint_owner
--

CREATE INDEX row_in_order ON feeds."row" USING btree (source, sequence);

--
-- Name: row_proposed; Type: INDEX; Schema: feeds; Owner: contactpoint_owner
--

CREATE INDEX row_proposed ON feeds."row" USING btree (proposed);

--
-- Name: row_staged; Type: INDEX; Schema: feeds; Owner: contactpoint_owner
--

CREATE INDEX row_staged ON feeds."row" USING btree (source, sequence) WHERE (state = 'staged'::text);

--
-- Name: row_team; Type: INDEX; Schema: feeds; Owner: contactpoint_owner
--

CREATE INDEX row_team ON feeds."row" USING btree (team, sequence) WHERE (state = ANY (ARRAY['review'::text, 'held'::text]));

--
-- Name: upload_open; Type: INDEX; Schema: feeds; Owner: contactpoint_owner
--

CREATE UNIQUE INDEX upload_open ON feeds.upload USING btree (source) WHERE (ended_at IS NULL);

--
-- Name: upload_source; Type: INDEX; Schema: feeds; Owner: contactpoint_owner
--

CREATE INDEX upload_source ON feeds.upload USING btree (source, upload);

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
-- Name: a file is one survey; Type: INDEX; Schema: savings; Owner: contactpoint_owner
--

CREATE UNIQUE INDEX "a file is one survey" ON savings.survey USING btree (authority, checksum) WHERE (withdrawn_at IS NULL);

--
-- Name: an authority takes one survey a month; Type: INDEX; Schema: savings; Owner: contactpoint_owner
--

CREATE UNIQUE INDEX "an authority takes one survey a month" ON savings.survey USING btree (authority, taken) WHERE (withdrawn_at IS NULL);

--
-- Name: estimate_occupation; Type: INDEX; Schema: savings; Owner: contactpoint_owner
--

CREATE INDEX estimate_occupation ON savings.estimate USING btree (occupation);

--
-- Name: response_occupation; Type: INDEX; Schema: savings; Owner: contactpoint_owner
--

CREATE INDEX response_occupation ON savings.response USING btree (occupation);

--
-- Name: survey_authority; Type: INDEX; Schema: savings; Owner: contactpoint_owner
--

CREATE INDEX survey_authority ON savings.survey USING btree (authority);

--
-- Name: workforce_occupation; Type: INDEX; Schema: savings; Owner: contactpoint_owner
--

CREATE INDEX workforce_occupation ON savings.workforce USING btree (occupation);

--
-- Name: candidate_shielded_born; Type: INDEX; Schema: search; Owner: contactpoint_owner
--

CREATE INDEX candidate_shielded_born ON search.candidate USING btree (born) WHERE shielded;

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
-- Name: shield_lift_by; Type: INDEX; Schema: shielding; Owner: contactpoint_owner
--

CREATE INDEX shield_lift_by ON shielding.shield USING btree (lift_by) WHERE ((lift_by IS NOT NULL) AND (ended IS NULL));

--
-- Name: shield_place; Type: INDEX; Schema: shielding; Owner: contactpoint_owner
--

CREATE INDEX shield_place ON shielding.shield USING btree (place) WHERE (ended IS NULL);

--
-- Name: shield_review_by; Type: INDEX; Schema: shielding; Owner: contactpoint_owner
--

CREATE INDEX shield_review_by ON shielding.shield USING btree (review_by) WHERE (ended IS NULL);

--
-- Name: a child has one open move; Type: INDEX; Schema: stewardship; Owner: contactpoint_owner
--

CREATE UNIQUE INDEX "a child has one open move" ON stewardship.move USING btree (child) WHERE (state = 'open'::text);

--
-- Name: act_decided_by; Type: INDEX; Schema: stewardship; Owner: contactpoint_owner
--

CREATE INDEX act_decided_by ON stewardship.act USING btree (decided_by);

--
-- Name: act_other; Type: INDEX; Schema: stewardship; Owner: contactpoint_owner
--

CREATE INDEX act_other ON stewardship.act USING btree (other);

--
-- Name: act_surviving; Type: INDEX; Schema: stewardship; Owner: contactpoint_owner
--

CREATE INDEX act_surviving ON stewardship.act USING btree (surviving);

--
-- Name: act_undone_by; Type: INDEX; Schema: stewardship; Owner: contactpoint_owner
--

CREATE INDEX act_undone_by ON stewardship.act USING btree (undone_by);

--
-- Name: correction_child; Type: INDEX; Schema: stewardship; Owner: contactpoint_owner
--

CREATE INDEX correction_child ON stewardship.correction USING btree (child);

--
-- Name: correction_closed_by; Type: INDEX; Schema: stewardship; Owner: contactpoint_owner
--

CREATE INDEX correction_closed_by ON stewardship.correction USING btree (closed_by);

--
-- Name: correction_due; Type: INDEX; Schema: stewardship; Owner: contactpoint_owner
--

CREATE INDEX correction_due ON stewardship.correction USING btree (due_on) WHERE (state = 'open'::text);

--
-- Name: correction_recorded_by; Type: INDEX; Schema: stewardship; Owner: contactpoint_owner
--

CREATE INDEX correction_recorded_by ON stewardship.correction USING btree (recorded_by);

--
-- Name: move_child; Type: INDEX; Schema: stewardship; Owner: contactpoint_owner
--

CREATE INDEX move_child ON stewardship.move USING btree (child);

--
-- Name: move_from; Type: INDEX; Schema: stewardship; Owner: contactpoint_owner
--

CREATE INDEX move_from ON stewardship.move USING btree (sender);

--
-- Name: move_received_by; Type: INDEX; Schema: stewardship; Owner: contactpoint_owner
--

CREATE INDEX move_received_by ON stewardship.move USING btree (received_by);

--
-- Name: move_receiver; Type: INDEX; Schema: stewardship; Owner: contactpoint_owner
--

CREATE INDEX move_receiver ON stewardship.move USING btree (receiver) WHERE (state = 'open'::text);

--
-- Name: move_sender; Type: INDEX; Schema: stewardship; Owner: contactpoint_owner
--

CREATE INDEX move_sender ON stewardship.move USING btree (sender) WHERE (state = 'open'::text);

--
-- Name: move_sent_by; Type: INDEX; Schema: stewardship; Owner: contactpoint_owner
--

CREATE INDEX move_sent_by ON stewardship.move USING btree (sent_by);

--
-- Name: move_to; Type: INDEX; Schema: stewardship; Owner: contactpoint_owner
--

CREATE INDEX move_to ON stewardship.move USING btree (receiver);

--
-- Name: one run at a time; Type: INDEX; Schema: stewardship; Owner: contactpoint_owner
--

CREATE UNIQUE INDEX "one run at a time" ON stewardship.run USING btree ((true)) WHERE (finished_at IS NULL);

--
-- Name: statement_recorded_by; Type: INDEX; Schema: stewardship; Owner: contactpoint_owner
--

CREATE INDEX statement_recorded_by ON stewardship.statement USING btree (recorded_by);

--
-- Name: stay_recorded_by; Type: INDEX; Schema: stewardship; Owner: contactpoint_owner
--

CREATE INDEX stay_recorded_by ON stewardship.stay USING btree (recorded_by);

--
-- Name: subject_request_child; Type: INDEX; Schema: stewardship; Owner: contactpoint_owner
--

CREATE INDEX subject_request_child ON stewardship.subject_request USING btree (child);

--
-- Name: subject_request_closed_by; Type: INDEX; Schema: stewardship; Owner: contactpoint_owner
--

CREATE INDEX subject_request_closed_by ON stewardship.subject_request USING btree (closed_by);

--
-- Name: subject_request_due; Type: INDEX; Schema: stewardship; Owner: contactpoint_owner
--

CREATE INDEX subject_request_due ON stewardship.subject_request USING btree (due_on) WHERE (state = 'open'::text);

--
-- Name: subject_request_recorded_by; Type: INDEX; Schema: stewardship; Owner: contactpoint_owner
--

CREATE INDEX subject_request_recorded_by ON stewardship.subject_request USING btree (recorded_by);

--
-- Name: succession_successor; Type: INDEX; Schema: stewardship; Owner: contactpoint_owner
--

CREATE INDEX succession_successor ON stewardship.succession USING btree (authority, successor);

--
-- Name: superseded_by; Type: INDEX; Schema: stewardship; Owner: contactpoint_owner
--

CREATE INDEX superseded_by ON stewardship.superseded USING btree (by);

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
-- Name: entry_2026_01_on_behalf_of_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_on_behalf_of ATTACH PARTITION audit.entry_2026_01_on_behalf_of_at_idx;

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
-- Name: entry_2026_02_on_behalf_of_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_on_behalf_of ATTACH PARTITION audit.entry_2026_02_on_behalf_of_at_idx;

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
-- Name: entry_2026_03_on_behalf_of_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_on_behalf_of ATTACH PARTITION audit.entry_2026_03_on_behalf_of_at_idx;

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
-- Name: entry_2026_04_on_behalf_of_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_on_behalf_of ATTACH PARTITION audit.entry_2026_04_on_behalf_of_at_idx;

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
-- Name: entry_2026_05_on_behalf_of_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_on_behalf_of ATTACH PARTITION audit.entry_2026_05_on_behalf_of_at_idx;

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
-- Name: entry_2026_06_on_behalf_of_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_on_behalf_of ATTACH PARTITION audit.entry_2026_06_on_behalf_of_at_idx;

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
-- Name: entry_2026_07_on_behalf_of_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_on_behalf_of ATTACH PARTITION audit.entry_2026_07_on_behalf_of_at_idx;

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
-- Name: entry_2026_08_on_behalf_of_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_on_behalf_of ATTACH PARTITION audit.entry_2026_08_on_behalf_of_at_idx;

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
-- Name: entry_2026_09_on_behalf_of_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_on_behalf_of ATTACH PARTITION audit.entry_2026_09_on_behalf_of_at_idx;

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
-- Name: entry_2026_10_on_behalf_of_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_on_behalf_of ATTACH PARTITION audit.entry_2026_10_on_behalf_of_at_idx;

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
-- Name: entry_2026_11_on_behalf_of_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_on_behalf_of ATTACH PARTITION audit.entry_2026_11_on_behalf_of_at_idx;

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
-- Name: entry_2026_12_on_behalf_of_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_on_behalf_of ATTACH PARTITION audit.entry_2026_12_on_behalf_of_at_idx;

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
-- Name: entry_2027_01_on_behalf_of_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_on_behalf_of ATTACH PARTITION audit.entry_2027_01_on_behalf_of_at_idx;

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
-- Name: entry_2027_02_on_behalf_of_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_on_behalf_of ATTACH PARTITION audit.entry_2027_02_on_behalf_of_at_idx;

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
-- Name: entry_2027_03_on_behalf_of_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_on_behalf_of ATTACH PARTITION audit.entry_2027_03_on_behalf_of_at_idx;

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
-- Name: entry_2027_04_on_behalf_of_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_on_behalf_of ATTACH PARTITION audit.entry_2027_04_on_behalf_of_at_idx;

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
-- Name: entry_2027_05_on_behalf_of_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_on_behalf_of ATTACH PARTITION audit.entry_2027_05_on_behalf_of_at_idx;

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
-- Name: entry_2027_06_on_behalf_of_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_on_behalf_of ATTACH PARTITION audit.entry_2027_06_on_behalf_of_at_idx;

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
-- Name: entry_2027_07_on_behalf_of_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_on_behalf_of ATTACH PARTITION audit.entry_2027_07_on_behalf_of_at_idx;

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
-- Name: entry_2027_08_on_behalf_of_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_on_behalf_of ATTACH PARTITION audit.entry_2027_08_on_behalf_of_at_idx;

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
-- Name: entry_2027_09_on_behalf_of_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_on_behalf_of ATTACH PARTITION audit.entry_2027_09_on_behalf_of_at_idx;

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
-- Name: entry_2027_10_on_behalf_of_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_on_behalf_of ATTACH PARTITION audit.entry_2027_10_on_behalf_of_at_idx;

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
-- Name: entry_2027_11_on_behalf_of_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_on_behalf_of ATTACH PARTITION audit.entry_2027_11_on_behalf_of_at_idx;

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
-- Name: entry_2027_12_on_behalf_of_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_on_behalf_of ATTACH PARTITION audit.entry_2027_12_on_behalf_of_at_idx;

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
-- Name: entry_2028_01_on_behalf_of_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_on_behalf_of ATTACH PARTITION audit.entry_2028_01_on_behalf_of_at_idx;

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
-- Name: entry_2028_02_on_behalf_of_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_on_behalf_of ATTACH PARTITION audit.entry_2028_02_on_behalf_of_at_idx;

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
-- Name: entry_2028_03_on_behalf_of_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_on_behalf_of ATTACH PARTITION audit.entry_2028_03_on_behalf_of_at_idx;

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
-- Name: entry_2028_04_on_behalf_of_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_on_behalf_of ATTACH PARTITION audit.entry_2028_04_on_behalf_of_at_idx;

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
-- Name: entry_2028_05_on_behalf_of_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_on_behalf_of ATTACH PARTITION audit.entry_2028_05_on_behalf_of_at_idx;

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
-- Name: entry_2028_06_on_behalf_of_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_on_behalf_of ATTACH PARTITION audit.entry_2028_06_on_behalf_of_at_idx;

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
-- Name: entry_2028_07_on_behalf_of_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_on_behalf_of ATTACH PARTITION audit.entry_2028_07_on_behalf_of_at_idx;

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
-- Name: entry_2028_08_on_behalf_of_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_on_behalf_of ATTACH PARTITION audit.entry_2028_08_on_behalf_of_at_idx;

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
-- Name: entry_2028_09_on_behalf_of_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_on_behalf_of ATTACH PARTITION audit.entry_2028_09_on_behalf_of_at_idx;

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
-- Name: entry_2028_10_on_behalf_of_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_on_behalf_of ATTACH PARTITION audit.entry_2028_10_on_behalf_of_at_idx;

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
-- Name: entry_2028_11_on_behalf_of_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_on_behalf_of ATTACH PARTITION audit.entry_2028_11_on_behalf_of_at_idx;

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
-- Name: entry_2028_12_on_behalf_of_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_on_behalf_of ATTACH PARTITION audit.entry_2028_12_on_behalf_of_at_idx;

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
-- Name: entry_2029_01_on_behalf_of_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_on_behalf_of ATTACH PARTITION audit.entry_2029_01_on_behalf_of_at_idx;

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
-- Name: entry_2029_02_on_behalf_of_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_on_behalf_of ATTACH PARTITION audit.entry_2029_02_on_behalf_of_at_idx;

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
-- Name: entry_2029_03_on_behalf_of_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_on_behalf_of ATTACH PARTITION audit.entry_2029_03_on_behalf_of_at_idx;

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
-- Name: entry_2029_04_on_behalf_of_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_on_behalf_of ATTACH PARTITION audit.entry_2029_04_on_behalf_of_at_idx;

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
-- Name: entry_2029_05_on_behalf_of_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_on_behalf_of ATTACH PARTITION audit.entry_2029_05_on_behalf_of_at_idx;

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
-- Name: entry_2029_06_on_behalf_of_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_on_behalf_of ATTACH PARTITION audit.entry_2029_06_on_behalf_of_at_idx;

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
-- Name: entry_2029_07_on_behalf_of_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_on_behalf_of ATTACH PARTITION audit.entry_2029_07_on_behalf_of_at_idx;

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
-- Name: entry_2029_08_on_behalf_of_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_on_behalf_of ATTACH PARTITION audit.entry_2029_08_on_behalf_of_at_idx;

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
-- Name: entry_2029_09_on_behalf_of_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_on_behalf_of ATTACH PARTITION audit.entry_2029_09_on_behalf_of_at_idx;

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
-- Name: entry_2029_10_on_behalf_of_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_on_behalf_of ATTACH PARTITION audit.entry_2029_10_on_behalf_of_at_idx;

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
-- Name: entry_2029_11_on_behalf_of_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_on_behalf_of ATTACH PARTITION audit.entry_2029_11_on_behalf_of_at_idx;

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
-- Name: entry_2029_12_on_behalf_of_at_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_on_behalf_of ATTACH PARTITION audit.entry_2029_12_on_behalf_of_at_idx;

--
-- Name: entry_2029_12_pkey; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_pkey ATTACH PARTITION audit.entry_2029_12_pkey;

--
-- Name: entry_2029_12_transaction_idx; Type: INDEX ATTACH; Schema: audit; Owner: contactpoint_owner
--

ALTER INDEX audit.entry_transaction ATTACH PARTITION audit.entry_2029_12_transaction_idx;

--
-- Name: account what was granted ends with a change; Type: TRIGGER; Schema: access; Owner: contactpoint_owner
--

CREATE TRIGGER "what was granted ends with a change" BEFORE UPDATE ON access.account FOR EACH ROW WHEN ((((((((((((((old.role IS DISTINCT FROM new.role) OR (old.occupation IS DISTINCT FROM new.occupation)) OR (old.authority IS DISTINCT FROM new.authority)) OR (old.partner IS DISTINCT FROM new.partner)) OR (old.dbs_checked_on IS DISTINCT FROM new.dbs_checked_on)) OR (old.trained_on IS DISTINCT FROM new.trained_on)) OR (old.agreed_on IS DISTINCT FROM new.agreed_on)) OR (old.suspended_at IS DISTINCT FROM new.suspended_at)) OR (old.left_at IS DISTINCT FROM new.left_at)) OR (old.may_override IS DISTINCT FROM new.may_override)) OR (old.may_read_archive IS DISTINCT FROM new.may_read_archive)) OR (old.signed_out_at IS DISTINCT FROM new.signed_out_at)) OR (old.system_key IS DISTINCT FROM new.system_key))) EXECUTE FUNCTION access.count_version();

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

CREATE TRIGGER "keys follow the child" AFTER DELETE OR UPDATE ON registry.child FOR EACH ROW EXECUTE FUNCTION search.refresh_row('number');

--
-- Name: child_home keys follow the home; Type: TRIGGER; Schema: registry; Owner: contactpoint_owner
--

CREATE TRIGGER "keys follow the home" AFTER INSERT OR DELETE OR UPDATE OF authority ON registry.child_home FOR EACH ROW EXECUTE FUNCTION search.refresh_row('child');

--
-- Name: child_name keys follow the names; Type: TRIGGER; Schema: registry; Owner: contactpoint_owner
--

CREATE TRIGGER "keys follow the names" AFTER INSERT OR DELETE OR UPDATE ON registry.child_name FOR EACH ROW EXECUTE FUNCTION search.refresh_row('child');

--
-- Name: child_address shields follow the addresses; Type: TRIGGER; Schema: registry; Owner: contactpoint_owner
--

CREATE TRIGGER "shields follow the addresses" AFTER INSERT OR DELETE OR UPDATE ON registry.child_address FOR EACH ROW EXECUTE FUNCTION shielding.follow_address();

--
-- Name: child_address who is involved is told of a move; Type: TRIGGER; Schema: registry; Owner: contactpoint_owner
--

CREATE TRIGGER "who is involved is told of a move" AFTER INSERT ON registry.child_address FOR EACH ROW WHEN ((new.lived_to IS NULL)) EXECUTE FUNCTION contacts.tell_of_move();

--
-- Name: child_home who is involved is told of a move; Type: TRIGGER; Schema: registry; Owner: contactpoint_owner
--

CREATE TRIGGER "who is involved is told of a move" AFTER UPDATE ON registry.child_home FOR EACH ROW WHEN ((old.authority <> new.authority)) EXECUTE FUNCTION contacts.tell_of_move();

--
-- Name: shield a shield goes through its states; Type: TRIGGER; Schema: shielding; Owner: contactpoint_owner
--

CREATE TRIGGER "a shield goes through its states" BEFORE DELETE OR UPDATE ON shielding.shield FOR EACH ROW EXECUTE FUNCTION shielding.check_transition();

--
-- Name: shield a shield keeps its place; Type: TRIGGER; Schema: shielding; Owner: contactpoint_owner
--

CREATE TRIGGER "a shield keeps its place" BEFORE INSERT OR UPDATE OF child ON shielding.shield FOR EACH ROW EXECUTE FUNCTION shielding.keep_place();

--
-- Name: shield keys follow the shield; Type: TRIGGER; Schema: shielding; Owner: contactpoint_owner
--

CREATE TRIGGER "keys follow the shield" AFTER INSERT OR DELETE OR UPDATE OF child, ended ON shielding.shield FOR EACH ROW EXECUTE FUNCTION search.refresh_row('child');

--
-- Name: shield systems follow the shield; Type: TRIGGER; Schema: shielding; Owner: contactpoint_owner
--

CREATE TRIGGER "systems follow the shield" AFTER INSERT OR UPDATE OF child, state, ended, reviewed_on ON shielding.shield FOR EACH ROW EXECUTE FUNCTION shielding.tell();

--
-- Name: shield those beside follow the shield; Type: TRIGGER; Schema: shielding; Owner: contactpoint_owner
--

CREATE TRIGGER "those beside follow the shield" AFTER UPDATE OF child ON shielding.shield FOR EACH ROW WHEN ((new.ended IS NULL)) EXECUTE FUNCTION shielding.follow_shield();

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
-- Name: proposal proposal_account_fkey; Type: FK CONSTRAINT; Schema: access; Owner: contactpoint_owner
--

ALTER TABLE ONLY access.proposal
    ADD CONSTRAINT proposal_account_fkey FOREIGN KEY (account) REFERENCES access.account(account);

--
-- Name: proposal proposal_authority_fkey; Type: FK CONSTRAINT; Schema: access; Owner: contactpoint_owner
--

ALTER TABLE ONLY access.proposal
    ADD CONSTRAINT proposal_authority_fkey FOREIGN KEY (authority) REFERENCES registry.authority(authority);

--
-- Name: proposal proposal_decided_by_fkey; Type: FK CONSTRAINT; Schema: access; Owner: contactpoint_owner
--

ALTER TABLE ONLY access.proposal
    ADD CONSTRAINT proposal_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES access.account(account);

--
-- Name: proposal proposal_proposed_by_fkey; Type: FK CONSTRAINT; Schema: access; Owner: contactpoint_owner
--

ALTER TABLE ONLY access.proposal
    ADD CONSTRAINT proposal_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES access.account(account);

--
-- Name: home home_account_fkey; Type: FK CONSTRAINT; Schema: audit; Owner: contactpoint_owner
--

ALTER TABLE ONLY audit.home
    ADD CONSTRAINT home_account_fkey FOREIGN KEY (account) REFERENCES access.account(account);

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
-- Name: chunk chunk_upload_fkey; Type: FK CONSTRAINT; Schema: feeds; Owner: contactpoint_owner
--

ALTER TABLE ONLY feeds.chunk
    ADD CONSTRAINT chunk_upload_fkey FOREIGN KEY (upload) REFERENCES feeds.upload(upload);

--
-- Name: reject reject_upload_fkey; Type: FK CONSTRAINT; Schema: feeds; Owner: contactpoint_owner
--

ALTER TABLE ONLY feeds.reject
    ADD CONSTRAINT reject_upload_fkey FOREIGN KEY (upload) REFERENCES feeds.upload(upload);

--
-- Name: row row_child_fkey; Type: FK CONSTRAINT; Schema: feeds; Owner: contactpoint_owner
--

ALTER TABLE ONLY feeds."row"
    ADD CONSTRAINT row_child_fkey FOREIGN KEY (child) REFERENCES registry.child(number);

--
-- Name: row row_proposed_fkey; Type: FK CONSTRAINT; Schema: feeds; Owner: contactpoint_owner
--

ALTER TABLE ONLY feeds."row"
    ADD CONSTRAINT row_proposed_fkey FOREIGN KEY (proposed) REFERENCES registry.child(number);

--
-- Name: row row_source_fkey; Type: FK CONSTRAINT; Schema: feeds; Owner: contactpoint_owner
--

ALTER TABLE ONLY feeds."row"
    ADD CONSTRAINT row_source_fkey FOREIGN KEY (source) REFERENCES feeds.source(source);

--
-- Name: source source_account_fkey; Type: FK CONSTRAINT; Schema: feeds; Owner: contactpoint_owner
--

ALTER TABLE ONLY feeds.source
    ADD CONSTRAINT source_account_fkey FOREIGN KEY (account) REFERENCES access.account(account);

--
-- Name: upload upload_source_fkey; Type: FK CONSTRAINT; Schema: feeds; Owner: contactpoint_owner
--

ALTER TABLE ONLY feeds.upload
    ADD CONSTRAINT upload_source_fkey FOREIGN KEY (source) REFERENCES feeds.source(source);

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
-- Name: backlog backlog_authority_fkey; Type: FK CONSTRAINT; Schema: savings; Owner: contactpoint_owner
--

ALTER TABLE ONLY savings.backlog
    ADD CONSTRAINT backlog_authority_fkey FOREIGN KEY (authority) REFERENCES registry.authority(authority);

--
-- Name: estimate estimate_occupation_fkey; Type: FK CONSTRAINT; Schema: savings; Owner: contactpoint_owner
--

ALTER TABLE ONLY savings.estimate
    ADD CONSTRAINT estimate_occupation_fkey FOREIGN KEY (occupation) REFERENCES access.occupation(name);

--
-- Name: estimate estimate_survey_fkey; Type: FK CONSTRAINT; Schema: savings; Owner: contactpoint_owner
--

ALTER TABLE ONLY savings.estimate
    ADD CONSTRAINT estimate_survey_fkey FOREIGN KEY (survey) REFERENCES savings.survey(survey);

--
-- Name: event event_authority_fkey; Type: FK CONSTRAINT; Schema: savings; Owner: contactpoint_owner
--

ALTER TABLE ONLY savings.event
    ADD CONSTRAINT event_authority_fkey FOREIGN KEY (authority) REFERENCES registry.authority(authority);

--
-- Name: membership membership_account_fkey; Type: FK CONSTRAINT; Schema: savings; Owner: contactpoint_owner
--

ALTER TABLE ONLY savings.membership
    ADD CONSTRAINT membership_account_fkey FOREIGN KEY (account) REFERENCES access.account(account);

--
-- Name: obstacle obstacle_survey_fkey; Type: FK CONSTRAINT; Schema: savings; Owner: contactpoint_owner
--

ALTER TABLE ONLY savings.obstacle
    ADD CONSTRAINT obstacle_survey_fkey FOREIGN KEY (survey) REFERENCES savings.survey(survey);

--
-- Name: population population_authority_fkey; Type: FK CONSTRAINT; Schema: savings; Owner: contactpoint_owner
--

ALTER TABLE ONLY savings.population
    ADD CONSTRAINT population_authority_fkey FOREIGN KEY (authority) REFERENCES registry.authority(authority);

--
-- Name: response response_occupation_fkey; Type: FK CONSTRAINT; Schema: savings; Owner: contactpoint_owner
--

ALTER TABLE ONLY savings.response
    ADD CONSTRAINT response_occupation_fkey FOREIGN KEY (occupation) REFERENCES access.occupation(name);

--
-- Name: response response_survey_fkey; Type: FK CONSTRAINT; Schema: savings; Owner: contactpoint_owner
--

ALTER TABLE ONLY savings.response
    ADD CONSTRAINT response_survey_fkey FOREIGN KEY (survey) REFERENCES savings.survey(survey);

--
-- Name: running_cost running_cost_authority_fkey; Type: FK CONSTRAINT; Schema: savings; Owner: contactpoint_owner
--

ALTER TABLE ONLY savings.running_cost
    ADD CONSTRAINT running_cost_authority_fkey FOREIGN KEY (authority) REFERENCES registry.authority(authority);

--
-- Name: survey survey_authority_fkey; Type: FK CONSTRAINT; Schema: savings; Owner: contactpoint_owner
--

ALTER TABLE ONLY savings.survey
    ADD CONSTRAINT survey_authority_fkey FOREIGN KEY (authority) REFERENCES registry.authority(authority);

--
-- Name: workforce workforce_authority_fkey; Type: FK CONSTRAINT; Schema: savings; Owner: contactpoint_owner
--

ALTER TABLE ONLY savings.workforce
    ADD CONSTRAINT workforce_authority_fkey FOREIGN KEY (authority) REFERENCES registry.authority(authority);

--
-- Name: workforce workforce_occupation_fkey; Type: FK CONSTRAINT; Schema: savings; Owner: contactpoint_owner
--

ALTER TABLE ONLY savings.workforce
    ADD CONSTRAINT workforce_occupation_fkey FOREIGN KEY (occupation) REFERENCES access.occupation(name);

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
-- Name: act act_decided_by_fkey; Type: FK CONSTRAINT; Schema: stewardship; Owner: contactpoint_owner
--

ALTER TABLE ONLY stewardship.act
    ADD CONSTRAINT act_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES access.account(account);

--
-- Name: act act_other_fkey; Type: FK CONSTRAINT; Schema: stewardship; Owner: contactpoint_owner
--

ALTER TABLE ONLY stewardship.act
    ADD CONSTRAINT act_other_fkey FOREIGN KEY (other) REFERENCES registry.child(number);

--
-- Name: act act_surviving_fkey; Type: FK CONSTRAINT; Schema: stewardship; Owner: contactpoint_owner
--

ALTER TABLE ONLY stewardship.act
    ADD CONSTRAINT act_surviving_fkey FOREIGN KEY (surviving) REFERENCES registry.child(number);

--
-- Name: act act_undone_by_fkey; Type: FK CONSTRAINT; Schema: stewardship; Owner: contactpoint_owner
--

ALTER TABLE ONLY stewardship.act
    ADD CONSTRAINT act_undone_by_fkey FOREIGN KEY (undone_by) REFERENCES access.account(account);

--
-- Name: archived archived_child_fkey; Type: FK CONSTRAINT; Schema: stewardship; Owner: contactpoint_owner
--

ALTER TABLE ONLY stewardship.archived
    ADD CONSTRAINT archived_child_fkey FOREIGN KEY (child) REFERENCES registry.child(number);

--
-- Name: change change_act_fkey; Type: FK CONSTRAINT; Schema: stewardship; Owner: contactpoint_owner
--

ALTER TABLE ONLY stewardship.change
    ADD CONSTRAINT change_act_fkey FOREIGN KEY (act) REFERENCES stewardship.act(act);

--
-- Name: correction correction_child_fkey; Type: FK CONSTRAINT; Schema: stewardship; Owner: contactpoint_owner
--

ALTER TABLE ONLY stewardship.correction
    ADD CONSTRAINT correction_child_fkey FOREIGN KEY (child) REFERENCES registry.child(number);

--
-- Name: correction correction_closed_by_fkey; Type: FK CONSTRAINT; Schema: stewardship; Owner: contactpoint_owner
--

ALTER TABLE ONLY stewardship.correction
    ADD CONSTRAINT correction_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES access.account(account);

--
-- Name: correction correction_recorded_by_fkey; Type: FK CONSTRAINT; Schema: stewardship; Owner: contactpoint_owner
--

ALTER TABLE ONLY stewardship.correction
    ADD CONSTRAINT correction_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES access.account(account);

--
-- Name: move move_child_fkey; Type: FK CONSTRAINT; Schema: stewardship; Owner: contactpoint_owner
--

ALTER TABLE ONLY stewardship.move
    ADD CONSTRAINT move_child_fkey FOREIGN KEY (child) REFERENCES registry.child(number);

--
-- Name: move move_received_by_fkey; Type: FK CONSTRAINT; Schema: stewardship; Owner: contactpoint_owner
--

ALTER TABLE ONLY stewardship.move
    ADD CONSTRAINT move_received_by_fkey FOREIGN KEY (received_by) REFERENCES access.account(account);

--
-- Name: move move_receiver_fkey; Type: FK CONSTRAINT; Schema: stewardship; Owner: contactpoint_owner
--

ALTER TABLE ONLY stewardship.move
    ADD CONSTRAINT move_receiver_fkey FOREIGN KEY (receiver) REFERENCES registry.authority(authority);

--
-- Name: move move_sender_fkey; Type: FK CONSTRAINT; Schema: stewardship; Owner: contactpoint_owner
--

ALTER TABLE ONLY stewardship.move
    ADD CONSTRAINT move_sender_fkey FOREIGN KEY (sender) REFERENCES registry.authority(authority);

--
-- Name: move move_sent_by_fkey; Type: FK CONSTRAINT; Schema: stewardship; Owner: contactpoint_owner
--

ALTER TABLE ONLY stewardship.move
    ADD CONSTRAINT move_sent_by_fkey FOREIGN KEY (sent_by) REFERENCES access.account(account);

--
-- Name: succession records pass to a successor; Type: FK CONSTRAINT; Schema: stewardship; Owner: contactpoint_owner
--

ALTER TABLE ONLY stewardship.succession
    ADD CONSTRAINT "records pass to a successor" FOREIGN KEY (authority, successor) REFERENCES registry.authority_successor(authority, successor);

--
-- Name: statement statement_child_fkey; Type: FK CONSTRAINT; Schema: stewardship; Owner: contactpoint_owner
--

ALTER TABLE ONLY stewardship.statement
    ADD CONSTRAINT statement_child_fkey FOREIGN KEY (child) REFERENCES registry.child(number);

--
-- Name: statement statement_recorded_by_fkey; Type: FK CONSTRAINT; Schema: stewardship; Owner: contactpoint_owner
--

ALTER TABLE ONLY stewardship.statement
    ADD CONSTRAINT statement_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES access.account(account);

--
-- Name: stay stay_child_fkey; Type: FK CONSTRAINT; Schema: stewardship; Owner: contactpoint_owner
--

ALTER TABLE ONLY stewardship.stay
    ADD CONSTRAINT stay_child_fkey FOREIGN KEY (child) REFERENCES registry.child(number);

--
-- Name: stay stay_recorded_by_fkey; Type: FK CONSTRAINT; Schema: stewardship; Owner: contactpoint_owner
--

ALTER TABLE ONLY stewardship.stay
    ADD CONSTRAINT stay_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES access.account(account);

--
-- Name: subject_request subject_request_child_fkey; Type: FK CONSTRAINT; Schema: stewardship; Owner: contactpoint_owner
--

ALTER TABLE ONLY stewardship.subject_request
    ADD CONSTRAINT subject_request_child_fkey FOREIGN KEY (child) REFERENCES registry.child(number);

--
-- Name: subject_request subject_request_closed_by_fkey; Type: FK CONSTRAINT; Schema: stewardship; Owner: contactpoint_owner
--

ALTER TABLE ONLY stewardship.subject_request
    ADD CONSTRAINT subject_request_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES access.account(account);

--
-- Name: subject_request subject_request_recorded_by_fkey; Type: FK CONSTRAINT; Schema: stewardship; Owner: contactpoint_owner
--

ALTER TABLE ONLY stewardship.subject_request
    ADD CONSTRAINT subject_request_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES access.account(account);

--
-- Name: superseded superseded_by_fkey; Type: FK CONSTRAINT; Schema: stewardship; Owner: contactpoint_owner
--

ALTER TABLE ONLY stewardship.superseded
    ADD CONSTRAINT superseded_by_fkey FOREIGN KEY (by) REFERENCES registry.child(number);

--
-- Name: superseded superseded_child_fkey; Type: FK CONSTRAINT; Schema: stewardship; Owner: contactpoint_owner
--

ALTER TABLE ONLY stewardship.superseded
    ADD CONSTRAINT superseded_child_fkey FOREIGN KEY (child) REFERENCES registry.child(number);

--
-- Name: account; Type: ROW SECURITY; Schema: access; Owner: contactpoint_owner
--

ALTER TABLE access.account ENABLE ROW LEVEL SECURITY;

--
-- Name: grant; Type: ROW SECURITY; Schema: access; Owner: contactpoint_owner
--

ALTER TABLE access."grant" ENABLE ROW LEVEL SECURITY;

--
-- Name: proposal; Type: ROW SECURITY; Schema: access; Owner: contactpoint_owner
--

ALTER TABLE access.proposal ENABLE ROW LEVEL SECURITY;

--
-- Name: signing_key; Type: ROW SECURITY; Schema: access; Owner: contactpoint_owner
--

ALTER TABLE access.signing_key ENABLE ROW LEVEL SECURITY;

--
-- Name: tally; Type: ROW SECURITY; Schema: access; Owner: contactpoint_owner
--

ALTER TABLE access.tally ENABLE ROW LEVEL SECURITY;

--
-- Name: account the guard adds; Type: POLICY; Schema: access; Owner: contactpoint_owner
--

CREATE POLICY "the guard adds" ON access.account FOR INSERT TO contactpoint_guard WITH CHECK (true);

--
-- Name: grant the guard adds; Type: POLICY; Schema: access; Owner: contactpoint_owner
--

CREATE POLICY "the guard adds" ON access."grant" FOR INSERT TO contactpoint_guard WITH CHECK (true);

--
-- Name: proposal the guard adds; Type: POLICY; Schema: access; Owner: contactpoint_owner
--

CREATE POLICY "the guard adds" ON access.proposal FOR INSERT TO contactpoint_guard WITH CHECK (true);

--
-- Name: signing_key the guard adds; Type: POLICY; Schema: access; Owner: contactpoint_owner
--

CREATE POLICY "the guard adds" ON access.signing_key FOR INSERT TO contactpoint_guard WITH CHECK (true);

--
-- Name: account the guard changes; Type: POLICY; Schema: access; Owner: contactpoint_owner
--

CREATE POLICY "the guard changes" ON access.account FOR UPDATE TO contactpoint_guard USING (true) WITH CHECK (true);

--
-- Name: grant the guard changes; Type: POLICY; Schema: access; Owner: contactpoint_owner
--

CREATE POLICY "the guard changes" ON access."grant" FOR UPDATE TO contactpoint_guard USING (true) WITH CHECK (true);

--
-- Name: proposal the guard changes; Type: POLICY; Schema: access; Owner: contactpoint_owner
--

CREATE POLICY "the guard changes" ON access.proposal FOR UPDATE TO contactpoint_guard USING (true) WITH CHECK (true);

--
-- Name: signing_key the guard changes; Type: POLICY; Schema: access; Owner: contactpoint_owner
--

CREATE POLICY "the guard changes" ON access.signing_key FOR UPDATE TO contactpoint_guard USING (true) WITH CHECK (true);

--
-- Name: tally the guard counts; Type: POLICY; Schema: access; Owner: contactpoint_owner
--

CREATE POLICY "the guard counts" ON access.tally TO contactpoint_guard USING (true) WITH CHECK (true);

--
-- Name: account the guard reads; Type: POLICY; Schema: access; Owner: contactpoint_owner
--

CREATE POLICY "the guard reads" ON access.account FOR SELECT TO contactpoint_guard USING (true);

--
-- Name: grant the guard reads; Type: POLICY; Schema: access; Owner: contactpoint_owner
--

CREATE POLICY "the guard reads" ON access."grant" FOR SELECT TO contactpoint_guard USING (true);

--
-- Name: proposal the guard reads; Type: POLICY; Schema: access; Owner: contactpoint_owner
--

CREATE POLICY "the guard reads" ON access.proposal FOR SELECT TO contactpoint_guard USING (true);

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
-- Name: entry the guard counts; Type: POLICY; Schema: audit; Owner: contactpoint_owner
--

CREATE POLICY "the guard counts" ON audit.entry FOR SELECT TO contactpoint_guard USING (true);

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
-- Name: entry the guard reads who opened; Type: POLICY; Schema: audit; Owner: contactpoint_owner
--

CREATE POLICY "the guard reads who opened" ON audit.entry FOR SELECT TO contactpoint_guard USING (true);

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
-- Name: row a grant opens the row; Type: POLICY; Schema: feeds; Owner: contactpoint_owner
--

CREATE POLICY "a grant opens the row" ON feeds."row" AS RESTRICTIVE TO contactpoint_api, contactpoint_feed, contactpoint_report, contactpoint_operator USING ((batch = ( SELECT feeds.batch_opened() AS batch_opened)));

--
-- Name: chunk; Type: ROW SECURITY; Schema: feeds; Owner: contactpoint_owner
--

ALTER TABLE feeds.chunk ENABLE ROW LEVEL SECURITY;

--
-- Name: reject; Type: ROW SECURITY; Schema: feeds; Owner: contactpoint_owner
--

ALTER TABLE feeds.reject ENABLE ROW LEVEL SECURITY;

--
-- Name: row; Type: ROW SECURITY; Schema: feeds; Owner: contactpoint_owner
--

ALTER TABLE feeds."row" ENABLE ROW LEVEL SECURITY;

--
-- Name: source; Type: ROW SECURITY; Schema: feeds; Owner: contactpoint_owner
--

ALTER TABLE feeds.source ENABLE ROW LEVEL SECURITY;

--
-- Name: row the feed reads its own; Type: POLICY; Schema: feeds; Owner: contactpoint_owner
--

CREATE POLICY "the feed reads its own" ON feeds."row" FOR SELECT TO contactpoint_feed USING (true);

--
-- Name: row the guard adds; Type: POLICY; Schema: feeds; Owner: contactpoint_owner
--

CREATE POLICY "the guard adds" ON feeds."row" FOR INSERT TO contactpoint_guard WITH CHECK (true);

--
-- Name: source the guard adds; Type: POLICY; Schema: feeds; Owner: contactpoint_owner
--

CREATE POLICY "the guard adds" ON feeds.source FOR INSERT TO contactpoint_guard WITH CHECK (true);

--
-- Name: row the guard changes; Type: POLICY; Schema: feeds; Owner: contactpoint_owner
--

CREATE POLICY "the guard changes" ON feeds."row" FOR UPDATE TO contactpoint_guard USING (true) WITH CHECK (true);

--
-- Name: chunk the guard keeps uploads; Type: POLICY; Schema: feeds; Owner: contactpoint_owner
--

CREATE POLICY "the guard keeps uploads" ON feeds.chunk TO contactpoint_guard USING (true) WITH CHECK (true);

--
-- Name: reject the guard keeps uploads; Type: POLICY; Schema: feeds; Owner: contactpoint_owner
--

CREATE POLICY "the guard keeps uploads" ON feeds.reject TO contactpoint_guard USING (true) WITH CHECK (true);

--
-- Name: upload the guard keeps uploads; Type: POLICY; Schema: feeds; Owner: contactpoint_owner
--

CREATE POLICY "the guard keeps uploads" ON feeds.upload TO contactpoint_guard USING (true) WITH CHECK (true);

--
-- Name: row the guard reads; Type: POLICY; Schema: feeds; Owner: contactpoint_owner
--

CREATE POLICY "the guard reads" ON feeds."row" FOR SELECT TO contactpoint_guard USING (true);

--
-- Name: source the guard reads; Type: POLICY; Schema: feeds; Owner: contactpoint_owner
--

CREATE POLICY "the guard reads" ON feeds.source FOR SELECT TO contactpoint_guard USING (true);

--
-- Name: row the guard removes; Type: POLICY; Schema: feeds; Owner: contactpoint_owner
--

CREATE POLICY "the guard removes" ON feeds."row" FOR DELETE TO contactpoint_guard USING (true);

--
-- Name: upload; Type: ROW SECURITY; Schema: feeds; Owner: contactpoint_owner
--

ALTER TABLE feeds.upload ENABLE ROW LEVEL SECURITY;

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
-- Name: child_address the feed compares what is granted; Type: POLICY; Schema: registry; Owner: contactpoint_owner
--

CREATE POLICY "the feed compares what is granted" ON registry.child_address FOR SELECT TO contactpoint_feed USING (true);

--
-- Name: other_number the feed compares what is granted; Type: POLICY; Schema: registry; Owner: contactpoint_owner
--

CREATE POLICY "the feed compares what is granted" ON registry.other_number FOR SELECT TO contactpoint_feed USING (true);

--
-- Name: carer the guard adds; Type: POLICY; Schema: registry; Owner: contactpoint_owner
--

CREATE POLICY "the guard adds" ON registry.carer FOR INSERT TO contactpoint_guard WITH CHECK (true);

--
-- Name: carer_contact the guard adds; Type: POLICY; Schema: registry; Owner: contactpoint_owner
--

CREATE POLICY "the guard adds" ON registry.carer_contact FOR INSERT TO contactpoint_guard WITH CHECK (true);

--
-- Name: child the guard adds; Type: POLICY; Schema: registry; Owner: contactpoint_owner
--

CREATE POLICY "the guard adds" ON registry.child FOR INSERT TO contactpoint_guard WITH CHECK (true);

--
-- Name: child_address the guard adds; Type: POLICY; Schema: registry; Owner: contactpoint_owner
--

CREATE POLICY "the guard adds" ON registry.child_address FOR INSERT TO contactpoint_guard WITH CHECK (true);

--
-- Name: child_home the guard adds; Type: POLICY; Schema: registry; Owner: contactpoint_owner
--

CREATE POLICY "the guard adds" ON registry.child_home FOR INSERT TO contactpoint_guard WITH CHECK (true);

--
-- Name: child_name the guard adds; Type: POLICY; Schema: registry; Owner: contactpoint_owner
--

CREATE POLICY "the guard adds" ON registry.child_name FOR INSERT TO contactpoint_guard WITH CHECK (true);

--
-- Name: other_number the guard adds; Type: POLICY; Schema: registry; Owner: contactpoint_owner
--

CREATE POLICY "the guard adds" ON registry.other_number FOR INSERT TO contactpoint_guard WITH CHECK (true);

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
-- Name: carer the guard changes; Type: POLICY; Schema: registry; Owner: contactpoint_owner
--

CREATE POLICY "the guard changes" ON registry.carer FOR UPDATE TO contactpoint_guard USING (true) WITH CHECK (true);

--
-- Name: carer_contact the guard changes; Type: POLICY; Schema: registry; Owner: contactpoint_owner
--

CREATE POLICY "the guard changes" ON registry.carer_contact FOR UPDATE TO contactpoint_guard USING (true) WITH CHECK (true);

--
-- Name: child the guard changes; Type: POLICY; Schema: registry; Owner: contactpoint_owner
--

CREATE POLICY "the guard changes" ON registry.child FOR UPDATE TO contactpoint_guard USING (true) WITH CHECK (true);

--
-- Name: child_address the guard changes; Type: POLICY; Schema: registry; Owner: contactpoint_owner
--

CREATE POLICY "the guard changes" ON registry.child_address FOR UPDATE TO contactpoint_guard USING (true) WITH CHECK (true);

--
-- Name: child_home the guard changes; Type: POLICY; Schema: registry; Owner: contactpoint_owner
--

CREATE POLICY "the guard changes" ON registry.child_home FOR UPDATE TO contactpoint_guard USING (true) WITH CHECK (true);

--
-- Name: child_name the guard changes; Type: POLICY; Schema: registry; Owner: contactpoint_owner
--

CREATE POLICY "the guard changes" ON registry.child_name FOR UPDATE TO contactpoint_guard USING (true) WITH CHECK (true);

--
-- Name: other_number the guard changes; Type: POLICY; Schema: registry; Owner: contactpoint_owner
--

CREATE POLICY "the guard changes" ON registry.other_number FOR UPDATE TO contactpoint_guard USING (true) WITH CHECK (true);

--
-- Name: child the guard closes a record; Type: POLICY; Schema: registry; Owner: contactpoint_owner
--

CREATE POLICY "the guard closes a record" ON registry.child FOR UPDATE TO contactpoint_guard USING (true) WITH CHECK (true);

--
-- Name: carer the guard reads; Type: POLICY; Schema: registry; Owner: contactpoint_owner
--

CREATE POLICY "the guard reads" ON registry.carer FOR SELECT TO contactpoint_guard USING (true);

--
-- Name: carer_contact the guard reads; Type: POLICY; Schema: registry; Owner: contactpoint_owner
--

CREATE POLICY "the guard reads" ON registry.carer_contact FOR SELECT TO contactpoint_guard USING (true);

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
-- Name: other_number the guard reads; Type: POLICY; Schema: registry; Owner: contactpoint_owner
--

CREATE POLICY "the guard reads" ON registry.other_number FOR SELECT TO contactpoint_guard USING (true);

--
-- Name: carer the guard removes; Type: POLICY; Schema: registry; Owner: contactpoint_owner
--

CREATE POLICY "the guard removes" ON registry.carer FOR DELETE TO contactpoint_guard USING (true);

--
-- Name: carer_contact the guard removes; Type: POLICY; Schema: registry; Owner: contactpoint_owner
--

CREATE POLICY "the guard removes" ON registry.carer_contact FOR DELETE TO contactpoint_guard USING (true);

--
-- Name: child the guard removes; Type: POLICY; Schema: registry; Owner: contactpoint_owner
--

CREATE POLICY "the guard removes" ON registry.child FOR DELETE TO contactpoint_guard USING (true);

--
-- Name: child_address the guard removes; Type: POLICY; Schema: registry; Owner: contactpoint_owner
--

CREATE POLICY "the guard removes" ON registry.child_address FOR DELETE TO contactpoint_guard USING (true);

--
-- Name: child_home the guard removes; Type: POLICY; Schema: registry; Owner: contactpoint_owner
--

CREATE POLICY "the guard removes" ON registry.child_home FOR DELETE TO contactpoint_guard USING (true);

--
-- Name: child_name the guard removes; Type: POLICY; Schema: registry; Owner: contactpoint_owner
--

CREATE POLICY "the guard removes" ON registry.child_name FOR DELETE TO contactpoint_guard USING (true);

--
-- Name: other_number the guard removes; Type: POLICY; Schema: registry; Owner: contactpoint_owner
--

CREATE POLICY "the guard removes" ON registry.other_number FOR DELETE TO contactpoint_guard USING (true);

--
-- Name: backlog; Type: ROW SECURITY; Schema: savings; Owner: contactpoint_owner
--

ALTER TABLE savings.backlog ENABLE ROW LEVEL SECURITY;

--
-- Name: cursor; Type: ROW SECURITY; Schema: savings; Owner: contactpoint_owner
--

ALTER TABLE savings.cursor ENABLE ROW LEVEL SECURITY;

--
-- Name: estimate; Type: ROW SECURITY; Schema: savings; Owner: contactpoint_owner
--

ALTER TABLE savings.estimate ENABLE ROW LEVEL SECURITY;

--
-- Name: event; Type: ROW SECURITY; Schema: savings; Owner: contactpoint_owner
--

ALTER TABLE savings.event ENABLE ROW LEVEL SECURITY;

--
-- Name: membership; Type: ROW SECURITY; Schema: savings; Owner: contactpoint_owner
--

ALTER TABLE savings.membership ENABLE ROW LEVEL SECURITY;

--
-- Name: obstacle; Type: ROW SECURITY; Schema: savings; Owner: contactpoint_owner
--

ALTER TABLE savings.obstacle ENABLE ROW LEVEL SECURITY;

--
-- Name: pending; Type: ROW SECURITY; Schema: savings; Owner: contactpoint_owner
--

ALTER TABLE savings.pending ENABLE ROW LEVEL SECURITY;

--
-- Name: population; Type: ROW SECURITY; Schema: savings; Owner: contactpoint_owner
--

ALTER TABLE savings.population ENABLE ROW LEVEL SECURITY;

--
-- Name: response; Type: ROW SECURITY; Schema: savings; Owner: contactpoint_owner
--

ALTER TABLE savings.response ENABLE ROW LEVEL SECURITY;

--
-- Name: running_cost; Type: ROW SECURITY; Schema: savings; Owner: contactpoint_owner
--

ALTER TABLE savings.running_cost ENABLE ROW LEVEL SECURITY;

--
-- Name: survey; Type: ROW SECURITY; Schema: savings; Owner: contactpoint_owner
--

ALTER TABLE savings.survey ENABLE ROW LEVEL SECURITY;

--
-- Name: backlog the guard keeps the books; Type: POLICY; Schema: savings; Owner: contactpoint_owner
--

CREATE POLICY "the guard keeps the books" ON savings.backlog TO contactpoint_guard USING (true) WITH CHECK (true);

--
-- Name: cursor the guard keeps the books; Type: POLICY; Schema: savings; Owner: contactpoint_owner
--

CREATE POLICY "the guard keeps the books" ON savings.cursor TO contactpoint_guard USING (true) WITH CHECK (true);

--
-- Name: estimate the guard keeps the books; Type: POLICY; Schema: savings; Owner: contactpoint_owner
--

CREATE POLICY "the guard keeps the books" ON savings.estimate TO contactpoint_guard USING (true) WITH CHECK (true);

--
-- Name: event the guard keeps the books; Type: POLICY; Schema: savings; Owner: contactpoint_owner
--

CREATE POLICY "the guard keeps the books" ON savings.event TO contactpoint_guard USING (true) WITH CHECK (true);

--
-- Name: membership the guard keeps the books; Type: POLICY; Schema: savings; Owner: contactpoint_owner
--

CREATE POLICY "the guard keeps the books" ON savings.membership TO contactpoint_guard USING (true) WITH CHECK (true);

--
-- Name: obstacle the guard keeps the books; Type: POLICY; Schema: savings; Owner: contactpoint_owner
--

CREATE POLICY "the guard keeps the books" ON savings.obstacle TO contactpoint_guard USING (true) WITH CHECK (true);

--
-- Name: pending the guard keeps the books; Type: POLICY; Schema: savings; Owner: contactpoint_owner
--

CREATE POLICY "the guard keeps the books" ON savings.pending TO contactpoint_guard USING (true) WITH CHECK (true);

--
-- Name: population the guard keeps the books; Type: POLICY; Schema: savings; Owner: contactpoint_owner
--

CREATE POLICY "the guard keeps the books" ON savings.population TO contactpoint_guard USING (true) WITH CHECK (true);

--
-- Name: response the guard keeps the books; Type: POLICY; Schema: savings; Owner: contactpoint_owner
--

CREATE POLICY "the guard keeps the books" ON savings.response TO contactpoint_guard USING (true) WITH CHECK (true);

--
-- Name: running_cost the guard keeps the books; Type: POLICY; Schema: savings; Owner: contactpoint_owner
--

CREATE POLICY "the guard keeps the books" ON savings.running_cost TO contactpoint_guard USING (true) WITH CHECK (true);

--
-- Name: survey the guard keeps the books; Type: POLICY; Schema: savings; Owner: contactpoint_owner
--

CREATE POLICY "the guard keeps the books" ON savings.survey TO contactpoint_guard USING (true) WITH CHECK (true);

--
-- Name: use the guard keeps the books; Type: POLICY; Schema: savings; Owner: contactpoint_owner
--

CREATE POLICY "the guard keeps the books" ON savings.use TO contactpoint_guard USING (true) WITH CHECK (true);

--
-- Name: workforce the guard keeps the books; Type: POLICY; Schema: savings; Owner: contactpoint_owner
--

CREATE POLICY "the guard keeps the books" ON savings.workforce TO contactpoint_guard USING (true) WITH CHECK (true);

--
-- Name: use; Type: ROW SECURITY; Schema: savings; Owner: contactpoint_owner
--

ALTER TABLE savings.use ENABLE ROW LEVEL SECURITY;

--
-- Name: workforce; Type: ROW SECURITY; Schema: savings; Owner: contactpoint_owner
--

ALTER TABLE savings.workforce ENABLE ROW LEVEL SECURITY;

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
-- Name: candidate the feed compares what is granted; Type: POLICY; Schema: search; Owner: contactpoint_owner
--

CREATE POLICY "the feed compares what is granted" ON search.candidate FOR SELECT TO contactpoint_feed USING (true);

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
-- Name: shield the guard removes; Type: POLICY; Schema: shielding; Owner: contactpoint_owner
--

CREATE POLICY "the guard removes" ON shielding.shield FOR DELETE TO contactpoint_guard USING (true);

--
-- Name: shield the guard shields; Type: POLICY; Schema: shielding; Owner: contactpoint_owner
--

CREATE POLICY "the guard shields" ON shielding.shield FOR INSERT TO contactpoint_guard WITH CHECK (true);

--
-- Name: act; Type: ROW SECURITY; Schema: stewardship; Owner: contactpoint_owner
--

ALTER TABLE stewardship.act ENABLE ROW LEVEL SECURITY;

--
-- Name: archived; Type: ROW SECURITY; Schema: stewardship; Owner: contactpoint_owner
--

ALTER TABLE stewardship.archived ENABLE ROW LEVEL SECURITY;

--
-- Name: change; Type: ROW SECURITY; Schema: stewardship; Owner: contactpoint_owner
--

ALTER TABLE stewardship.change ENABLE ROW LEVEL SECURITY;

--
-- Name: correction; Type: ROW SECURITY; Schema: stewardship; Owner: contactpoint_owner
--

ALTER TABLE stewardship.correction ENABLE ROW LEVEL SECURITY;

--
-- Name: move; Type: ROW SECURITY; Schema: stewardship; Owner: contactpoint_owner
--

ALTER TABLE stewardship.move ENABLE ROW LEVEL SECURITY;

--
-- Name: run; Type: ROW SECURITY; Schema: stewardship; Owner: contactpoint_owner
--

ALTER TABLE stewardship.run ENABLE ROW LEVEL SECURITY;

--
-- Name: statement; Type: ROW SECURITY; Schema: stewardship; Owner: contactpoint_owner
--

ALTER TABLE stewardship.statement ENABLE ROW LEVEL SECURITY;

--
-- Name: stay; Type: ROW SECURITY; Schema: stewardship; Owner: contactpoint_owner
--

ALTER TABLE stewardship.stay ENABLE ROW LEVEL SECURITY;

--
-- Name: subject_request; Type: ROW SECURITY; Schema: stewardship; Owner: contactpoint_owner
--

ALTER TABLE stewardship.subject_request ENABLE ROW LEVEL SECURITY;

--
-- Name: succession; Type: ROW SECURITY; Schema: stewardship; Owner: contactpoint_owner
--

ALTER TABLE stewardship.succession ENABLE ROW LEVEL SECURITY;

--
-- Name: superseded; Type: ROW SECURITY; Schema: stewardship; Owner: contactpoint_owner
--

ALTER TABLE stewardship.superseded ENABLE ROW LEVEL SECURITY;

--
-- Name: act the guard keeps records right; Type: POLICY; Schema: stewardship; Owner: contactpoint_owner
--

CREATE POLICY "the guard keeps records right" ON stewardship.act TO contactpoint_guard USING (true) WITH CHECK (true);

--
-- Name: archived the guard keeps records right; Type: POLICY; Schema: stewardship; Owner: contactpoint_owner
--

CREATE POLICY "the guard keeps records right" ON stewardship.archived TO contactpoint_guard USING (true) WITH CHECK (true);

--
-- Name: change the guard keeps records right; Type: POLICY; Schema: stewardship; Owner: contactpoint_owner
--

CREATE POLICY "the guard keeps records right" ON stewardship.change TO contactpoint_guard USING (true) WITH CHECK (true);

--
-- Name: correction the guard keeps records right; Type: POLICY; Schema: stewardship; Owner: contactpoint_owner
--

CREATE POLICY "the guard keeps records right" ON stewardship.correction TO contactpoint_guard USING (true) WITH CHECK (true);

--
-- Name: move the guard keeps records right; Type: POLICY; Schema: stewardship; Owner: contactpoint_owner
--

CREATE POLICY "the guard keeps records right" ON stewardship.move TO contactpoint_guard USING (true) WITH CHECK (true);

--
-- Name: run the guard keeps records right; Type: POLICY; Schema: stewardship; Owner: contactpoint_owner
--

CREATE POLICY "the guard keeps records right" ON stewardship.run TO contactpoint_guard USING (true) WITH CHECK (true);

--
-- Name: statement the guard keeps records right; Type: POLICY; Schema: stewardship; Owner: contactpoint_owner
--

CREATE POLICY "the guard keeps records right" ON stewardship.statement TO contactpoint_guard USING (true) WITH CHECK (true);

--
-- Name: stay the guard keeps records right; Type: POLICY; Schema: stewardship; Owner: contactpoint_owner
--

CREATE POLICY "the guard keeps records right" ON stewardship.stay TO contactpoint_guard USING (true) WITH CHECK (true);

--
-- Name: subject_request the guard keeps records right; Type: POLICY; Schema: stewardship; Owner: contactpoint_owner
--

CREATE POLICY "the guard keeps records right" ON stewardship.subject_request TO contactpoint_guard USING (true) WITH CHECK (true);

--
-- Name: succession the guard keeps records right; Type: POLICY; Schema: stewardship; Owner: contactpoint_owner
--

CREATE POLICY "the guard keeps records right" ON stewardship.succession TO contactpoint_guard USING (true) WITH CHECK (true);

--
-- Name: superseded the guard keeps records right; Type: POLICY; Schema: stewardship; Owner: contactpoint_owner
--

CREATE POLICY "the guard keeps records right" ON stewardship.superseded TO contactpoint_guard USING (true) WITH CHECK (true);

--
-- Name: SCHEMA access; Type: ACL; Schema: -; Owner: contactpoint_owner
--

GRANT ALL ON SCHEMA access TO contactpoint_guard;
GRANT USAGE ON SCHEMA access TO contactpoint_feed;
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
-- Name: SCHEMA feeds; Type: ACL; Schema: -; Owner: contactpoint_owner
--

GRANT ALL ON SCHEMA feeds TO contactpoint_guard;
GRANT USAGE ON SCHEMA feeds TO contactpoint_feed;
GRANT USAGE ON SCHEMA feeds TO contactpoint_operator;
GRANT USAGE ON SCHEMA feeds TO contactpoint_api;

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
-- Name: SCHEMA savings; Type: ACL; Schema: -; Owner: contactpoint_owner
--

GRANT ALL ON SCHEMA savings TO contactpoint_guard;
GRANT USAGE ON SCHEMA savings TO contactpoint_api;
GRANT USAGE ON SCHEMA savings TO contactpoint_report;
GRANT USAGE ON SCHEMA savings TO contactpoint_operator;

--
-- Name: SCHEMA search; Type: ACL; Schema: -; Owner: contactpoint_owner
--

GRANT ALL ON SCHEMA search TO contactpoint_guard;
GRANT USAGE ON SCHEMA search TO contactpoint_feed;
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
-- Name: SCHEMA stewardship; Type: ACL; Schema: -; Owner: contactpoint_owner
--

GRANT ALL ON SCHEMA stewardship TO contactpoint_guard;
GRANT USAGE ON SCHEMA stewardship TO contactpoint_api;
GRANT USAGE ON SCHEMA stewardship TO contactpoint_operator;

--
-- Name: LANGUAGE plpgsql; Type: ACL; Schema: -; Owner: postgres
--

REVOKE ALL ON LANGUAGE plpgsql FROM PUBLIC;
GRANT ALL ON LANGUAGE plpgsql TO contactpoint_owner;
GRANT ALL ON LANGUAGE plpgsql TO contactpoint_guard;

--
-- Name: FUNCTION accounts(token bytea, reason text, client text, subject uuid, after bigint); Type: ACL; Schema: access; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION access.accounts(token bytea, reason text, client text, subject uuid, after bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION access.accounts(token bytea, reason text, client text, subject uuid, after bigint) TO contactpoint_api;

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
-- Name: TABLE account; Type: ACL; Schema: access; Owner: contactpoint_owner
--

GRANT SELECT,INSERT ON TABLE access.account TO contactpoint_guard;

--
-- Name: COLUMN account.name; Type: ACL; Schema: access; Owner: contactpoint_owner
--

GRANT UPDATE(name) ON TABLE access.account TO contactpoint_guard;

--
-- Name: COLUMN account.role; Type: ACL; Schema: access; Owner: contactpoint_owner
--

GRANT UPDATE(role) ON TABLE access.account TO contactpoint_guard;

--
-- Name: COLUMN account.occupation; Type: ACL; Schema: access; Owner: contactpoint_owner
--

GRANT UPDATE(occupation) ON TABLE access.account TO contactpoint_guard;

--
-- Name: COLUMN account.authority; Type: ACL; Schema: access; Owner: contactpoint_owner
--

GRANT UPDATE(authority) ON TABLE access.account TO contactpoint_guard;

--
-- Name: COLUMN account.partner; Type: ACL; Schema: access; Owner: contactpoint_owner
--

GRANT UPDATE(partner) ON TABLE access.account TO contactpoint_guard;

--
-- Name: COLUMN account.dbs_checked_on; Type: ACL; Schema: access; Owner: contactpoint_owner
--

GRANT UPDATE(dbs_checked_on) ON TABLE access.account TO contactpoint_guard;

--
-- Name: COLUMN account.trained_on; Type: ACL; Schema: access; Owner: contactpoint_owner
--

GRANT UPDATE(trained_on) ON TABLE access.account TO contactpoint_guard;

--
-- Name: COLUMN account.agreed_on; Type: ACL; Schema: access; Owner: contactpoint_owner
--

GRANT UPDATE(agreed_on) ON TABLE access.account TO contactpoint_guard;

--
-- Name: COLUMN account.suspended_at; Type: ACL; Schema: access; Owner: contactpoint_owner
--

GRANT UPDATE(suspended_at) ON TABLE access.account TO contactpoint_guard;

--
-- Name: COLUMN account.left_at; Type: ACL; Schema: access; Owner: contactpoint_owner
--

GRANT UPDATE(left_at) ON TABLE access.account TO contactpoint_guard;

--
-- Name: COLUMN account.may_override; Type: ACL; Schema: access; Owner: contactpoint_owner
--

GRANT UPDATE(may_override) ON TABLE access.account TO contactpoint_guard;

--
-- Name: COLUMN account.may_read_archive; Type: ACL; Schema: access; Owner: contactpoint_owner
--

GRANT UPDATE(may_read_archive) ON TABLE access.account TO contactpoint_guard;

--
-- Name: COLUMN account.signed_out_at; Type: ACL; Schema: access; Owner: contactpoint_owner
--

GRANT UPDATE(signed_out_at) ON TABLE access.account TO contactpoint_guard;

--
-- Name: COLUMN account.version; Type: ACL; Schema: access; Owner: contactpoint_owner
--

GRANT UPDATE(version) ON TABLE access.account TO contactpoint_guard;

--
-- Name: COLUMN account.system_key; Type: ACL; Schema: access; Owner: contactpoint_owner
--

GRANT UPDATE(system_key) ON TABLE access.account TO contactpoint_guard;

--
-- Name: FUNCTION apply_change(target access.account, employer smallint, change jsonb); Type: ACL; Schema: access; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION access.apply_change(target access.account, employer smallint, change jsonb) FROM PUBLIC;

--
-- Name: FUNCTION caller(subject uuid); Type: ACL; Schema: access; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION access.caller(subject uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION access.caller(subject uuid) TO contactpoint_api;
GRANT ALL ON FUNCTION access.caller(subject uuid) TO contactpoint_operator;
GRANT ALL ON FUNCTION access.caller(subject uuid) TO contactpoint_feed;

--
-- Name: FUNCTION change_account(token bytea, reason text, client text, subject uuid, change jsonb); Type: ACL; Schema: access; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION access.change_account(token bytea, reason text, client text, subject uuid, change jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION access.change_account(token bytea, reason text, client text, subject uuid, change jsonb) TO contactpoint_api;

--
-- Name: FUNCTION count_version(); Type: ACL; Schema: access; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION access.count_version() FROM PUBLIC;
GRANT ALL ON FUNCTION access.count_version() TO contactpoint_owner;

--
-- Name: FUNCTION create_account(name text, role text, occupation text, authority smallint, partner text, dbs_checked_on date, trained_on date, agreed_on date); Type: ACL; Schema: access; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION access.create_account(name text, role text, occupation text, authority smallint, partner text, dbs_checked_on date, trained_on date, agreed_on date) FROM PUBLIC;
GRANT ALL ON FUNCTION access.create_account(name text, role text, occupation text, authority smallint, partner text, dbs_checked_on date, trained_on date, agreed_on date) TO contactpoint_operator;

--
-- Name: FUNCTION decide_proposal(token bytea, reason text, client text, number bigint, confirm boolean); Type: ACL; Schema: access; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION access.decide_proposal(token bytea, reason text, client text, number bigint, confirm boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION access.decide_proposal(token bytea, reason text, client text, number bigint, confirm boolean) TO contactpoint_api;

--
-- Name: FUNCTION today(); Type: ACL; Schema: access; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION access.today() FROM PUBLIC;
GRANT ALL ON FUNCTION access.today() TO contactpoint_api;
GRANT ALL ON FUNCTION access.today() TO contactpoint_feed;
GRANT ALL ON FUNCTION access.today() TO contactpoint_report;
GRANT ALL ON FUNCTION access.today() TO contactpoint_operator;

--
-- Name: FUNCTION fault_of(account access.account, role smallint, authority smallint); Type: ACL; Schema: access; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION access.fault_of(account access.account, role smallint, authority smallint) FROM PUBLIC;

--
-- Name: FUNCTION fault_of_change(session access.session, target access.account, change jsonb); Type: ACL; Schema: access; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION access.fault_of_change(session access.session, target access.account, change jsonb) FROM PUBLIC;

--
-- Name: FUNCTION granted(scope text); Type: ACL; Schema: access; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION access.granted(scope text) FROM PUBLIC;
GRANT ALL ON FUNCTION access.granted(scope text) TO contactpoint_api;
GRANT ALL ON FUNCTION access.granted(scope text) TO contactpoint_feed;
GRANT ALL ON FUNCTION access.granted(scope text) TO contactpoint_report;
GRANT ALL ON FUNCTION access.granted(scope text) TO contactpoint_operator;

--
-- Name: FUNCTION has_key(request uuid); Type: ACL; Schema: access; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION access.has_key(request uuid) FROM PUBLIC;

--
-- Name: FUNCTION is_change(change jsonb); Type: ACL; Schema: access; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION access.is_change(change jsonb) FROM PUBLIC;

--
-- Name: TABLE signing_key; Type: ACL; Schema: access; Owner: contactpoint_owner
--

GRANT SELECT,INSERT,UPDATE ON TABLE access.signing_key TO contactpoint_guard;

--
-- Name: FUNCTION is_signed(token bytea, key access.signing_key); Type: ACL; Schema: access; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION access.is_signed(token bytea, key access.signing_key) FROM PUBLIC;

--
-- Name: FUNCTION note_operation(action text, criteria jsonb); Type: ACL; Schema: access; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION access.note_operation(action text, criteria jsonb) FROM PUBLIC;

--
-- Name: TABLE "grant"; Type: ACL; Schema: access; Owner: contactpoint_owner
--

GRANT SELECT,INSERT,DELETE ON TABLE access."grant" TO contactpoint_guard;

--
-- Name: COLUMN "grant".children; Type: ACL; Schema: access; Owner: contactpoint_owner
--

GRANT UPDATE(children) ON TABLE access."grant" TO contactpoint_guard;

--
-- Name: COLUMN "grant".closed; Type: ACL; Schema: access; Owner: contactpoint_owner
--

GRANT UPDATE(closed) ON TABLE access."grant" TO contactpoint_guard;

--
-- Name: COLUMN "grant".answer; Type: ACL; Schema: access; Owner: contactpoint_owner
--

GRANT UPDATE(answer) ON TABLE access."grant" TO contactpoint_guard;

--
-- Name: FUNCTION opened(); Type: ACL; Schema: access; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION access.opened() FROM PUBLIC;

--
-- Name: FUNCTION person_of(session access.session); Type: ACL; Schema: access; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION access.person_of(session access.session) FROM PUBLIC;

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
-- Name: FUNCTION takes_two(target access.account, change jsonb); Type: ACL; Schema: access; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION access.takes_two(target access.account, change jsonb) FROM PUBLIC;

--
-- Name: FUNCTION tally(kinds smallint[], names text[], counts integer[]); Type: ACL; Schema: access; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION access.tally(kinds smallint[], names text[], counts integer[]) FROM PUBLIC;
GRANT ALL ON FUNCTION access.tally(kinds smallint[], names text[], counts integer[]) TO contactpoint_api;

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
-- Name: COLUMN entry.at; Type: ACL; Schema: audit; Owner: contactpoint_owner
--

GRANT SELECT(at) ON TABLE audit.entry TO contactpoint_guard;

--
-- Name: COLUMN entry.action; Type: ACL; Schema: audit; Owner: contactpoint_owner
--

GRANT SELECT(action) ON TABLE audit.entry TO contactpoint_guard;

--
-- Name: COLUMN entry.outcome; Type: ACL; Schema: audit; Owner: contactpoint_owner
--

GRANT SELECT(outcome) ON TABLE audit.entry TO contactpoint_guard;

--
-- Name: COLUMN entry.account; Type: ACL; Schema: audit; Owner: contactpoint_owner
--

GRANT SELECT(account) ON TABLE audit.entry TO contactpoint_guard;

--
-- Name: COLUMN entry.children; Type: ACL; Schema: audit; Owner: contactpoint_owner
--

GRANT SELECT(children) ON TABLE audit.entry TO contactpoint_guard;

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
-- Name: FUNCTION entries_of(person bigint, after timestamp with time zone, until timestamp with time zone); Type: ACL; Schema: audit; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION audit.entries_of(person bigint, after timestamp with time zone, until timestamp with time zone) FROM PUBLIC;

--
-- Name: FUNCTION extend(months integer); Type: ACL; Schema: audit; Owner: contactpoint_owner
--

REVOKE ALL ON FUNCTION audit.extend(months integer) FROM PUBLIC;
GRANT ALL ON FUNCTION audit.extend(months integer) TO contactpoint_audit;

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

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE registry.child_home TO contactpoint_guard;

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

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE shielding.shield TO contactpoint_guard;

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
-- Name: FUNCTION services_of(account bigint); Type: ACL; Schema: contacts; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION contacts.services_of(account bigint) FROM PUBLIC;

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
-- Name: FUNCTION add_name(child bigint, kind text, family text, given text); Type: ACL; Schema: feeds; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION feeds.add_name(child bigint, kind text, family text, given text) FROM PUBLIC;

--
-- Name: FUNCTION add_source(name text, kind text, subject uuid); Type: ACL; Schema: feeds; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION feeds.add_source(name text, kind text, subject uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION feeds.add_source(name text, kind text, subject uuid) TO contactpoint_operator;

--
-- Name: FUNCTION append_upload(token bytea, reason text, client text, upload bigint, at bigint, bytes bytea, complete boolean, length bigint, most bigint, OUT outcome text, OUT received bigint); Type: ACL; Schema: feeds; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION feeds.append_upload(token bytea, reason text, client text, upload bigint, at bigint, bytes bytea, complete boolean, length bigint, most bigint, OUT outcome text, OUT received bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION feeds.append_upload(token bytea, reason text, client text, upload bigint, at bigint, bytes bytea, complete boolean, length bigint, most bigint, OUT outcome text, OUT received bigint) TO contactpoint_feed;

--
-- Name: FUNCTION authority_of(fields jsonb); Type: ACL; Schema: feeds; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION feeds.authority_of(fields jsonb) FROM PUBLIC;

--
-- Name: FUNCTION batch_opened(); Type: ACL; Schema: feeds; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION feeds.batch_opened() FROM PUBLIC;
GRANT ALL ON FUNCTION feeds.batch_opened() TO contactpoint_feed;
GRANT ALL ON FUNCTION feeds.batch_opened() TO contactpoint_api;
GRANT ALL ON FUNCTION feeds.batch_opened() TO contactpoint_report;
GRANT ALL ON FUNCTION feeds.batch_opened() TO contactpoint_operator;

--
-- Name: FUNCTION begin_match(token bytea, reason text, client text, most integer, OUT outcome text, OUT rows integer); Type: ACL; Schema: feeds; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION feeds.begin_match(token bytea, reason text, client text, most integer, OUT outcome text, OUT rows integer) FROM PUBLIC;
GRANT ALL ON FUNCTION feeds.begin_match(token bytea, reason text, client text, most integer, OUT outcome text, OUT rows integer) TO contactpoint_feed;

--
-- Name: FUNCTION begin_outcomes(token bytea, reason text, client text, after bigint, most integer); Type: ACL; Schema: feeds; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION feeds.begin_outcomes(token bytea, reason text, client text, after bigint, most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION feeds.begin_outcomes(token bytea, reason text, client text, after bigint, most integer) TO contactpoint_feed;

--
-- Name: FUNCTION begin_piece(token bytea, reason text, client text, upload bigint, at bigint); Type: ACL; Schema: feeds; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION feeds.begin_piece(token bytea, reason text, client text, upload bigint, at bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION feeds.begin_piece(token bytea, reason text, client text, upload bigint, at bigint) TO contactpoint_feed;

--
-- Name: FUNCTION begin_upload(token bytea, reason text, client text, format text, length bigint, most bigint, OUT outcome text, OUT begun bigint); Type: ACL; Schema: feeds; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION feeds.begin_upload(token bytea, reason text, client text, format text, length bigint, most bigint, OUT outcome text, OUT begun bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION feeds.begin_upload(token bytea, reason text, client text, format text, length bigint, most bigint, OUT outcome text, OUT begun bigint) TO contactpoint_feed;

--
-- Name: FUNCTION beside(child bigint, own boolean); Type: ACL; Schema: feeds; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION feeds.beside(child bigint, own boolean) FROM PUBLIC;

--
-- Name: FUNCTION cancel_upload(token bytea, reason text, client text, upload bigint); Type: ACL; Schema: feeds; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION feeds.cancel_upload(token bytea, reason text, client text, upload bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION feeds.cancel_upload(token bytea, reason text, client text, upload bigint) TO contactpoint_feed;

--
-- Name: FUNCTION candidates(fields jsonb); Type: ACL; Schema: feeds; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION feeds.candidates(fields jsonb) FROM PUBLIC;

--
-- Name: FUNCTION claim_upload(seconds integer); Type: ACL; Schema: feeds; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION feeds.claim_upload(seconds integer) FROM PUBLIC;
GRANT ALL ON FUNCTION feeds.claim_upload(seconds integer) TO contactpoint_feed;

--
-- Name: FUNCTION decide(token bytea, record_ids text[], versions bigint[], states text[], children bigint[], scores real[], reasons text[], shielded bigint[]); Type: ACL; Schema: feeds; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION feeds.decide(token bytea, record_ids text[], versions bigint[], states text[], children bigint[], scores real[], reasons text[], shielded bigint[]) FROM PUBLIC;
GRANT ALL ON FUNCTION feeds.decide(token bytea, record_ids text[], versions bigint[], states text[], children bigint[], scores real[], reasons text[], shielded bigint[]) TO contactpoint_feed;

--
-- Name: FUNCTION decide_review(token bytea, reason text, client text, id bigint, step text, number bigint, question text); Type: ACL; Schema: feeds; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION feeds.decide_review(token bytea, reason text, client text, id bigint, step text, number bigint, question text) FROM PUBLIC;
GRANT ALL ON FUNCTION feeds.decide_review(token bytea, reason text, client text, id bigint, step text, number bigint, question text) TO contactpoint_api;

--
-- Name: FUNCTION has_named(child bigint, word text, value text); Type: ACL; Schema: feeds; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION feeds.has_named(child bigint, word text, value text) FROM PUBLIC;

--
-- Name: TABLE "row"; Type: ACL; Schema: feeds; Owner: contactpoint_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE feeds."row" TO contactpoint_guard;

--
-- Name: COLUMN "row".source; Type: ACL; Schema: feeds; Owner: contactpoint_owner
--

GRANT SELECT(source) ON TABLE feeds."row" TO contactpoint_feed;

--
-- Name: COLUMN "row".record_id; Type: ACL; Schema: feeds; Owner: contactpoint_owner
--

GRANT SELECT(record_id) ON TABLE feeds."row" TO contactpoint_feed;

--
-- Name: COLUMN "row".version; Type: ACL; Schema: feeds; Owner: contactpoint_owner
--

GRANT SELECT(version) ON TABLE feeds."row" TO contactpoint_feed;

--
-- Name: COLUMN "row".sequence; Type: ACL; Schema: feeds; Owner: contactpoint_owner
--

GRANT SELECT(sequence) ON TABLE feeds."row" TO contactpoint_feed;

--
-- Name: COLUMN "row".change; Type: ACL; Schema: feeds; Owner: contactpoint_owner
--

GRANT SELECT(change) ON TABLE feeds."row" TO contactpoint_feed;

--
-- Name: COLUMN "row".fields; Type: ACL; Schema: feeds; Owner: contactpoint_owner
--

GRANT SELECT(fields) ON TABLE feeds."row" TO contactpoint_feed;

--
-- Name: COLUMN "row".child; Type: ACL; Schema: feeds; Owner: contactpoint_owner
--

GRANT SELECT(child) ON TABLE feeds."row" TO contactpoint_feed;

--
-- Name: COLUMN "row".score; Type: ACL; Schema: feeds; Owner: contactpoint_owner
--

GRANT SELECT(score) ON TABLE feeds."row" TO contactpoint_feed;

--
-- Name: COLUMN "row".batch; Type: ACL; Schema: feeds; Owner: contactpoint_owner
--

GRANT SELECT(batch) ON TABLE feeds."row" TO contactpoint_feed;

--
-- Name: COLUMN "row".considered; Type: ACL; Schema: feeds; Owner: contactpoint_owner
--

GRANT SELECT(considered) ON TABLE feeds."row" TO contactpoint_feed;

--
-- Name: COLUMN "row".rejected; Type: ACL; Schema: feeds; Owner: contactpoint_owner
--

GRANT SELECT(rejected) ON TABLE feeds."row" TO contactpoint_feed;

--
-- Name: FUNCTION is_outrun(compared feeds."row", shielded bigint[]); Type: ACL; Schema: feeds; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION feeds.is_outrun(compared feeds."row", shielded bigint[]) FROM PUBLIC;

--
-- Name: FUNCTION make(number bigint, fields jsonb, authority smallint); Type: ACL; Schema: feeds; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION feeds.make(number bigint, fields jsonb, authority smallint) FROM PUBLIC;

--
-- Name: FUNCTION next_review(token bytea, reason text, client text, after bigint); Type: ACL; Schema: feeds; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION feeds.next_review(token bytea, reason text, client text, after bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION feeds.next_review(token bytea, reason text, client text, after bigint) TO contactpoint_api;

--
-- Name: FUNCTION note_upload(lease uuid, seconds integer, state text, rows bigint, rejected bigint, done bigint, fault text, detail text, lines integer[], fields text[], codes text[], messages text[]); Type: ACL; Schema: feeds; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION feeds.note_upload(lease uuid, seconds integer, state text, rows bigint, rejected bigint, done bigint, fault text, detail text, lines integer[], fields text[], codes text[], messages text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION feeds.note_upload(lease uuid, seconds integer, state text, rows bigint, rejected bigint, done bigint, fault text, detail text, lines integer[], fields text[], codes text[], messages text[]) TO contactpoint_feed;

--
-- Name: FUNCTION outcomes(after bigint, most integer); Type: ACL; Schema: feeds; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION feeds.outcomes(after bigint, most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION feeds.outcomes(after bigint, most integer) TO contactpoint_feed;

--
-- Name: TABLE upload; Type: ACL; Schema: feeds; Owner: contactpoint_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE feeds.upload TO contactpoint_guard;

--
-- Name: FUNCTION own_upload(session access.session, upload bigint); Type: ACL; Schema: feeds; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION feeds.own_upload(session access.session, upload bigint) FROM PUBLIC;

--
-- Name: FUNCTION piece(upload bigint, at bigint); Type: ACL; Schema: feeds; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION feeds.piece(upload bigint, at bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION feeds.piece(upload bigint, at bigint) TO contactpoint_feed;

--
-- Name: FUNCTION progress_of(upload feeds.upload); Type: ACL; Schema: feeds; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION feeds.progress_of(upload feeds.upload) FROM PUBLIC;

--
-- Name: FUNCTION references_of(child bigint, kinds text[]); Type: ACL; Schema: feeds; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION feeds.references_of(child bigint, kinds text[]) FROM PUBLIC;

--
-- Name: FUNCTION rejects(token bytea, reason text, client text, upload bigint, after integer, OUT outcome text, OUT listed jsonb); Type: ACL; Schema: feeds; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION feeds.rejects(token bytea, reason text, client text, upload bigint, after integer, OUT outcome text, OUT listed jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION feeds.rejects(token bytea, reason text, client text, upload bigint, after integer, OUT outcome text, OUT listed jsonb) TO contactpoint_feed;

--
-- Name: FUNCTION said(child bigint); Type: ACL; Schema: feeds; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION feeds.said(child bigint) FROM PUBLIC;

--
-- Name: FUNCTION show(child bigint); Type: ACL; Schema: feeds; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION feeds.show(child bigint) FROM PUBLIC;

--
-- Name: FUNCTION show_carer(child bigint, ordinal smallint, name text, phone text); Type: ACL; Schema: feeds; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION feeds.show_carer(child bigint, ordinal smallint, name text, phone text) FROM PUBLIC;

--
-- Name: FUNCTION show_number(child bigint, kind text, value text); Type: ACL; Schema: feeds; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION feeds.show_number(child bigint, kind text, value text) FROM PUBLIC;

--
-- Name: FUNCTION show_service(child bigint, kinds text[], word text, reference text); Type: ACL; Schema: feeds; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION feeds.show_service(child bigint, kinds text[], word text, reference text) FROM PUBLIC;

--
-- Name: FUNCTION source_of(account bigint); Type: ACL; Schema: feeds; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION feeds.source_of(account bigint) FROM PUBLIC;

--
-- Name: FUNCTION stage(token bytea, reason text, client text, record_ids text[], versions bigint[], changes text[], fields text[], OUT outcome text, OUT staged integer, OUT contradicting integer[]); Type: ACL; Schema: feeds; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION feeds.stage(token bytea, reason text, client text, record_ids text[], versions bigint[], changes text[], fields text[], OUT outcome text, OUT staged integer, OUT contradicting integer[]) FROM PUBLIC;
GRANT ALL ON FUNCTION feeds.stage(token bytea, reason text, client text, record_ids text[], versions bigint[], changes text[], fields text[], OUT outcome text, OUT staged integer, OUT contradicting integer[]) TO contactpoint_feed;

--
-- Name: FUNCTION team_of(fields jsonb, proposed bigint); Type: ACL; Schema: feeds; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION feeds.team_of(fields jsonb, proposed bigint) FROM PUBLIC;

--
-- Name: FUNCTION uploads(token bytea, reason text, client text, upload bigint, OUT outcome text, OUT listed jsonb); Type: ACL; Schema: feeds; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION feeds.uploads(token bytea, reason text, client text, upload bigint, OUT outcome text, OUT listed jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION feeds.uploads(token bytea, reason text, client text, upload bigint, OUT outcome text, OUT listed jsonb) TO contactpoint_feed;

--
-- Name: FUNCTION wait_for_matching(source bigint); Type: ACL; Schema: feeds; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION feeds.wait_for_matching(source bigint) FROM PUBLIC;

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
GRANT ALL ON FUNCTION registry.new_number() TO contactpoint_guard;

--
-- Name: FUNCTION number_is_valid(number bigint); Type: ACL; Schema: registry; Owner: contactpoint_owner
--

REVOKE ALL ON FUNCTION registry.number_is_valid(number bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION registry.number_is_valid(number bigint) TO contactpoint_guard;

--
-- Name: FUNCTION assign_team(subject uuid, team text); Type: ACL; Schema: savings; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION savings.assign_team(subject uuid, team text) FROM PUBLIC;
GRANT ALL ON FUNCTION savings.assign_team(subject uuid, team text) TO contactpoint_operator;

--
-- Name: FUNCTION backlogs(); Type: ACL; Schema: savings; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION savings.backlogs() FROM PUBLIC;
GRANT ALL ON FUNCTION savings.backlogs() TO contactpoint_api;
GRANT ALL ON FUNCTION savings.backlogs() TO contactpoint_report;

--
-- Name: FUNCTION begin(token bytea, client text, criteria jsonb); Type: ACL; Schema: savings; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION savings.begin(token bytea, client text, criteria jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION savings.begin(token bytea, client text, criteria jsonb) TO contactpoint_api;

--
-- Name: FUNCTION catch_up(span interval); Type: ACL; Schema: savings; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION savings.catch_up(span interval) FROM PUBLIC;
GRANT ALL ON FUNCTION savings.catch_up(span interval) TO contactpoint_operator;

--
-- Name: FUNCTION count_residents(); Type: ACL; Schema: savings; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION savings.count_residents() FROM PUBLIC;
GRANT ALL ON FUNCTION savings.count_residents() TO contactpoint_operator;

--
-- Name: FUNCTION count_span(span_from timestamp with time zone, span_to timestamp with time zone); Type: ACL; Schema: savings; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION savings.count_span(span_from timestamp with time zone, span_to timestamp with time zone) FROM PUBLIC;

--
-- Name: FUNCTION degrees(variances double precision[], degrees double precision[]); Type: ACL; Schema: savings; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION savings.degrees(variances double precision[], degrees double precision[]) FROM PUBLIC;

--
-- Name: FUNCTION estimated(); Type: ACL; Schema: savings; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION savings.estimated() FROM PUBLIC;
GRANT ALL ON FUNCTION savings.estimated() TO contactpoint_api;
GRANT ALL ON FUNCTION savings.estimated() TO contactpoint_report;

--
-- Name: FUNCTION events(); Type: ACL; Schema: savings; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION savings.events() FROM PUBLIC;
GRANT ALL ON FUNCTION savings.events() TO contactpoint_api;
GRANT ALL ON FUNCTION savings.events() TO contactpoint_report;

--
-- Name: FUNCTION growing(); Type: ACL; Schema: savings; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION savings.growing() FROM PUBLIC;
GRANT ALL ON FUNCTION savings.growing() TO contactpoint_api;
GRANT ALL ON FUNCTION savings.growing() TO contactpoint_report;

--
-- Name: FUNCTION import_survey(authority smallint, taken date, checksum text, occupations text[], weekly_searches numeric[], minutes_per_search numeric[], shares_never_found numeric[], hourly_costs_pence integer[], weights numeric[]); Type: ACL; Schema: savings; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION savings.import_survey(authority smallint, taken date, checksum text, occupations text[], weekly_searches numeric[], minutes_per_search numeric[], shares_never_found numeric[], hourly_costs_pence integer[], weights numeric[]) FROM PUBLIC;
GRANT ALL ON FUNCTION savings.import_survey(authority smallint, taken date, checksum text, occupations text[], weekly_searches numeric[], minutes_per_search numeric[], shares_never_found numeric[], hourly_costs_pence integer[], weights numeric[]) TO contactpoint_operator;

--
-- Name: FUNCTION import_workforce(authority smallint, counted_on date, occupations text[], headcounts integer[], full_time_equivalents numeric[], hourly_costs_pence integer[]); Type: ACL; Schema: savings; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION savings.import_workforce(authority smallint, counted_on date, occupations text[], headcounts integer[], full_time_equivalents numeric[], hourly_costs_pence integer[]) FROM PUBLIC;
GRANT ALL ON FUNCTION savings.import_workforce(authority smallint, counted_on date, occupations text[], headcounts integer[], full_time_equivalents numeric[], hourly_costs_pence integer[]) TO contactpoint_operator;

--
-- Name: FUNCTION measured(first date, last date); Type: ACL; Schema: savings; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION savings.measured(first date, last date) FROM PUBLIC;
GRANT ALL ON FUNCTION savings.measured(first date, last date) TO contactpoint_api;
GRANT ALL ON FUNCTION savings.measured(first date, last date) TO contactpoint_report;

--
-- Name: FUNCTION merged(cells bigint[]); Type: ACL; Schema: savings; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION savings.merged(cells bigint[]) FROM PUBLIC;

--
-- Name: FUNCTION month_of(at timestamp with time zone); Type: ACL; Schema: savings; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION savings.month_of(at timestamp with time zone) FROM PUBLIC;

--
-- Name: FUNCTION note(what text, authority smallint, details jsonb); Type: ACL; Schema: savings; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION savings.note(what text, authority smallint, details jsonb) FROM PUBLIC;

--
-- Name: FUNCTION obstacles(); Type: ACL; Schema: savings; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION savings.obstacles() FROM PUBLIC;
GRANT ALL ON FUNCTION savings.obstacles() TO contactpoint_api;
GRANT ALL ON FUNCTION savings.obstacles() TO contactpoint_report;
GRANT ALL ON FUNCTION savings.obstacles() TO contactpoint_operator;

--
-- Name: FUNCTION patience(); Type: ACL; Schema: savings; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION savings.patience() FROM PUBLIC;

--
-- Name: FUNCTION put_estimate(survey bigint, occupations text[], respondents integer[], headcounts integer[], full_time_equivalents numeric[], payroll_pence_week bigint[], searches_week numeric[], never_found_week numeric[], minutes_week bigint[], minutes_variances double precision[], minutes_degrees double precision[], pence_week bigint[], pence_variances double precision[], pence_degrees double precision[], seed bigint, replicates integer, obstacles text[]); Type: ACL; Schema: savings; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION savings.put_estimate(survey bigint, occupations text[], respondents integer[], headcounts integer[], full_time_equivalents numeric[], payroll_pence_week bigint[], searches_week numeric[], never_found_week numeric[], minutes_week bigint[], minutes_variances double precision[], minutes_degrees double precision[], pence_week bigint[], pence_variances double precision[], pence_degrees double precision[], seed bigint, replicates integer, obstacles text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION savings.put_estimate(survey bigint, occupations text[], respondents integer[], headcounts integer[], full_time_equivalents numeric[], payroll_pence_week bigint[], searches_week numeric[], never_found_week numeric[], minutes_week bigint[], minutes_variances double precision[], minutes_degrees double precision[], pence_week bigint[], pence_variances double precision[], pence_degrees double precision[], seed bigint, replicates integer, obstacles text[]) TO contactpoint_operator;

--
-- Name: FUNCTION reached(); Type: ACL; Schema: savings; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION savings.reached() FROM PUBLIC;
GRANT ALL ON FUNCTION savings.reached() TO contactpoint_api;
GRANT ALL ON FUNCTION savings.reached() TO contactpoint_report;
GRANT ALL ON FUNCTION savings.reached() TO contactpoint_operator;

--
-- Name: FUNCTION record_backlog(authority smallint, teams text[], days date[], open integer[]); Type: ACL; Schema: savings; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION savings.record_backlog(authority smallint, teams text[], days date[], open integer[]) FROM PUBLIC;
GRANT ALL ON FUNCTION savings.record_backlog(authority smallint, teams text[], days date[], open integer[]) TO contactpoint_operator;

--
-- Name: FUNCTION record_event(authority smallint, team text, kind text, happened_on date); Type: ACL; Schema: savings; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION savings.record_event(authority smallint, team text, kind text, happened_on date) FROM PUBLIC;
GRANT ALL ON FUNCTION savings.record_event(authority smallint, team text, kind text, happened_on date) TO contactpoint_operator;

--
-- Name: FUNCTION record_running_cost(authority smallint, valid_from date, pence_a_year bigint, source text); Type: ACL; Schema: savings; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION savings.record_running_cost(authority smallint, valid_from date, pence_a_year bigint, source text) FROM PUBLIC;
GRANT ALL ON FUNCTION savings.record_running_cost(authority smallint, valid_from date, pence_a_year bigint, source text) TO contactpoint_operator;

--
-- Name: FUNCTION residents(); Type: ACL; Schema: savings; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION savings.residents() FROM PUBLIC;
GRANT ALL ON FUNCTION savings.residents() TO contactpoint_api;
GRANT ALL ON FUNCTION savings.residents() TO contactpoint_report;

--
-- Name: FUNCTION responses(survey bigint); Type: ACL; Schema: savings; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION savings.responses(survey bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION savings.responses(survey bigint) TO contactpoint_operator;

--
-- Name: FUNCTION running_costs(); Type: ACL; Schema: savings; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION savings.running_costs() FROM PUBLIC;
GRANT ALL ON FUNCTION savings.running_costs() TO contactpoint_api;
GRANT ALL ON FUNCTION savings.running_costs() TO contactpoint_report;

--
-- Name: FUNCTION surveys(); Type: ACL; Schema: savings; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION savings.surveys() FROM PUBLIC;
GRANT ALL ON FUNCTION savings.surveys() TO contactpoint_operator;

--
-- Name: FUNCTION uncovered(); Type: ACL; Schema: savings; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION savings.uncovered() FROM PUBLIC;
GRANT ALL ON FUNCTION savings.uncovered() TO contactpoint_api;
GRANT ALL ON FUNCTION savings.uncovered() TO contactpoint_report;

--
-- Name: FUNCTION viewer(); Type: ACL; Schema: savings; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION savings.viewer() FROM PUBLIC;

--
-- Name: FUNCTION withdraw_survey(authority smallint, taken date); Type: ACL; Schema: savings; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION savings.withdraw_survey(authority smallint, taken date) FROM PUBLIC;
GRANT ALL ON FUNCTION savings.withdraw_survey(authority smallint, taken date) TO contactpoint_operator;

--
-- Name: FUNCTION workforce_for(survey bigint); Type: ACL; Schema: savings; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION savings.workforce_for(survey bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION savings.workforce_for(survey bigint) TO contactpoint_operator;

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

GRANT SELECT(child) ON TABLE search.candidate TO contactpoint_feed;
GRANT SELECT(child) ON TABLE search.candidate TO contactpoint_api;

--
-- Name: COLUMN candidate.born; Type: ACL; Schema: search; Owner: contactpoint_owner
--

GRANT SELECT(born) ON TABLE search.candidate TO contactpoint_feed;
GRANT SELECT(born) ON TABLE search.candidate TO contactpoint_api;

--
-- Name: COLUMN candidate.gender; Type: ACL; Schema: search; Owner: contactpoint_owner
--

GRANT SELECT(gender) ON TABLE search.candidate TO contactpoint_feed;
GRANT SELECT(gender) ON TABLE search.candidate TO contactpoint_api;

--
-- Name: COLUMN candidate.shielded; Type: ACL; Schema: search; Owner: contactpoint_owner
--

GRANT SELECT(shielded) ON TABLE search.candidate TO contactpoint_feed;
GRANT SELECT(shielded) ON TABLE search.candidate TO contactpoint_api;

--
-- Name: COLUMN candidate.authority; Type: ACL; Schema: search; Owner: contactpoint_owner
--

GRANT SELECT(authority) ON TABLE search.candidate TO contactpoint_api;

--
-- Name: COLUMN candidate.families; Type: ACL; Schema: search; Owner: contactpoint_owner
--

GRANT SELECT(families) ON TABLE search.candidate TO contactpoint_feed;
GRANT SELECT(families) ON TABLE search.candidate TO contactpoint_api;

--
-- Name: COLUMN candidate.givens; Type: ACL; Schema: search; Owner: contactpoint_owner
--

GRANT SELECT(givens) ON TABLE search.candidate TO contactpoint_feed;
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
-- Name: FUNCTION fold_marks(name text); Type: ACL; Schema: search; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION search.fold_marks(name text) FROM PUBLIC;

--
-- Name: FUNCTION given_parts(given text); Type: ACL; Schema: search; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION search.given_parts(given text) FROM PUBLIC;

--
-- Name: FUNCTION household(token bytea, reason text, client text, number bigint); Type: ACL; Schema: search; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION search.household(token bytea, reason text, client text, number bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION search.household(token bytea, reason text, client text, number bigint) TO contactpoint_api;

--
-- Name: FUNCTION household_of(child bigint, authority smallint); Type: ACL; Schema: search; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION search.household_of(child bigint, authority smallint) FROM PUBLIC;

--
-- Name: FUNCTION key_of_district_and_birth(postcode text, born date); Type: ACL; Schema: search; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION search.key_of_district_and_birth(postcode text, born date) FROM PUBLIC;

--
-- Name: FUNCTION key_of_family_and_birth(family text, born date); Type: ACL; Schema: search; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION search.key_of_family_and_birth(family text, born date) FROM PUBLIC;

--
-- Name: FUNCTION key_of_family_letters_and_day(family text, given text, born date); Type: ACL; Schema: search; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION search.key_of_family_letters_and_day(family text, given text, born date) FROM PUBLIC;

--
-- Name: FUNCTION key_of_family_letters_and_month(family text, given text, born date); Type: ACL; Schema: search; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION search.key_of_family_letters_and_month(family text, given text, born date) FROM PUBLIC;

--
-- Name: FUNCTION key_of_given_and_birth(given text, born date); Type: ACL; Schema: search; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION search.key_of_given_and_birth(given text, born date) FROM PUBLIC;

--
-- Name: FUNCTION key_of_letters_and_birth(family text, born date); Type: ACL; Schema: search; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION search.key_of_letters_and_birth(family text, born date) FROM PUBLIC;

--
-- Name: FUNCTION key_of_letters_given_and_birthday(family text, given text, born date); Type: ACL; Schema: search; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION search.key_of_letters_given_and_birthday(family text, given text, born date) FROM PUBLIC;

--
-- Name: FUNCTION key_of_letters_given_and_month(family text, given text, born date); Type: ACL; Schema: search; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION search.key_of_letters_given_and_month(family text, given text, born date) FROM PUBLIC;

--
-- Name: FUNCTION key_of_names_in_year(family text, given text, born date); Type: ACL; Schema: search; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION search.key_of_names_in_year(family text, given text, born date) FROM PUBLIC;

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
-- Name: FUNCTION asked(token bytea, reason text, client text); Type: ACL; Schema: shielding; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION shielding.asked(token bytea, reason text, client text) FROM PUBLIC;
GRANT ALL ON FUNCTION shielding.asked(token bytea, reason text, client text) TO contactpoint_api;

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
-- Name: FUNCTION find_places(); Type: ACL; Schema: shielding; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION shielding.find_places() FROM PUBLIC;
GRANT ALL ON FUNCTION shielding.find_places() TO contactpoint_owner;

--
-- Name: FUNCTION follow_address(); Type: ACL; Schema: shielding; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION shielding.follow_address() FROM PUBLIC;
GRANT ALL ON FUNCTION shielding.follow_address() TO contactpoint_owner;

--
-- Name: FUNCTION follow_shield(); Type: ACL; Schema: shielding; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION shielding.follow_shield() FROM PUBLIC;
GRANT ALL ON FUNCTION shielding.follow_shield() TO contactpoint_owner;

--
-- Name: FUNCTION has_opened(person bigint, child bigint); Type: ACL; Schema: shielding; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION shielding.has_opened(person bigint, child bigint) FROM PUBLIC;

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
-- Name: FUNCTION is_held(child bigint); Type: ACL; Schema: shielding; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION shielding.is_held(child bigint) FROM PUBLIC;

--
-- Name: FUNCTION is_lifting(child bigint, lift_by bigint); Type: ACL; Schema: shielding; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION shielding.is_lifting(child bigint, lift_by bigint) FROM PUBLIC;

--
-- Name: TABLE home; Type: ACL; Schema: audit; Owner: contactpoint_owner
--

GRANT SELECT,INSERT ON TABLE audit.home TO contactpoint_guard;

--
-- Name: COLUMN home.postcode; Type: ACL; Schema: audit; Owner: contactpoint_owner
--

GRANT UPDATE(postcode) ON TABLE audit.home TO contactpoint_guard;

--
-- Name: TABLE carer; Type: ACL; Schema: registry; Owner: contactpoint_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE registry.carer TO contactpoint_guard;

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
-- Name: TABLE child_address; Type: ACL; Schema: registry; Owner: contactpoint_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE registry.child_address TO contactpoint_guard;

--
-- Name: COLUMN child_address.child; Type: ACL; Schema: registry; Owner: contactpoint_owner
--

GRANT SELECT(child) ON TABLE registry.child_address TO contactpoint_feed;
GRANT SELECT(child) ON TABLE registry.child_address TO contactpoint_api;

--
-- Name: COLUMN child_address.ordinal; Type: ACL; Schema: registry; Owner: contactpoint_owner
--

GRANT SELECT(ordinal) ON TABLE registry.child_address TO contactpoint_feed;
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

GRANT SELECT(postcode) ON TABLE registry.child_address TO contactpoint_feed;
GRANT SELECT(postcode) ON TABLE registry.child_address TO contactpoint_api;

--
-- Name: COLUMN child_address.lived_from; Type: ACL; Schema: registry; Owner: contactpoint_owner
--

GRANT SELECT(lived_from) ON TABLE registry.child_address TO contactpoint_api;

--
-- Name: COLUMN child_address.lived_to; Type: ACL; Schema: registry; Owner: contactpoint_owner
--

GRANT SELECT(lived_to) ON TABLE registry.child_address TO contactpoint_feed;
GRANT SELECT(lived_to) ON TABLE registry.child_address TO contactpoint_api;

--
-- Name: FUNCTION is_related(person bigint, child bigint); Type: ACL; Schema: shielding; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION shielding.is_related(person bigint, child bigint) FROM PUBLIC;

--
-- Name: FUNCTION items(); Type: ACL; Schema: shielding; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION shielding.items() FROM PUBLIC;
GRANT ALL ON FUNCTION shielding.items() TO contactpoint_api;

--
-- Name: FUNCTION keep_place(); Type: ACL; Schema: shielding; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION shielding.keep_place() FROM PUBLIC;
GRANT ALL ON FUNCTION shielding.keep_place() TO contactpoint_owner;

--
-- Name: FUNCTION lapse(); Type: ACL; Schema: shielding; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION shielding.lapse() FROM PUBLIC;
GRANT ALL ON FUNCTION shielding.lapse() TO contactpoint_api;

--
-- Name: FUNCTION lift(); Type: ACL; Schema: shielding; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION shielding.lift() FROM PUBLIC;

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
-- Name: FUNCTION owed(); Type: ACL; Schema: shielding; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION shielding.owed() FROM PUBLIC;
GRANT ALL ON FUNCTION shielding.owed() TO contactpoint_operator;

--
-- Name: FUNCTION place(line_1 text, line_2 text, postcode text); Type: ACL; Schema: shielding; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION shielding.place(line_1 text, line_2 text, postcode text) FROM PUBLIC;

--
-- Name: FUNCTION place_of(child bigint); Type: ACL; Schema: shielding; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION shielding.place_of(child bigint) FROM PUBLIC;

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
-- Name: FUNCTION requests(); Type: ACL; Schema: shielding; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION shielding.requests() FROM PUBLIC;
GRANT ALL ON FUNCTION shielding.requests() TO contactpoint_api;

--
-- Name: FUNCTION review(token bytea, reason text, client text, number bigint, keep boolean, ground text, evidence text, reference text, review_by date, others bigint[]); Type: ACL; Schema: shielding; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION shielding.review(token bytea, reason text, client text, number bigint, keep boolean, ground text, evidence text, reference text, review_by date, others bigint[]) FROM PUBLIC;
GRANT ALL ON FUNCTION shielding.review(token bytea, reason text, client text, number bigint, keep boolean, ground text, evidence text, reference text, review_by date, others bigint[]) TO contactpoint_api;

--
-- Name: FUNCTION shield_newcomer(newcomer bigint, as_child bigint); Type: ACL; Schema: shielding; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION shielding.shield_newcomer(newcomer bigint, as_child bigint) FROM PUBLIC;

--
-- Name: FUNCTION shielded_beside(child bigint); Type: ACL; Schema: shielding; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION shielding.shielded_beside(child bigint) FROM PUBLIC;

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
-- Name: FUNCTION acts(token bytea, reason text, client text, number bigint); Type: ACL; Schema: stewardship; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION stewardship.acts(token bytea, reason text, client text, number bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION stewardship.acts(token bytea, reason text, client text, number bigint) TO contactpoint_api;

--
-- Name: FUNCTION alter_row(act uuid, place text, was jsonb, changes jsonb); Type: ACL; Schema: stewardship; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION stewardship.alter_row(act uuid, place text, was jsonb, changes jsonb) FROM PUBLIC;

--
-- Name: FUNCTION answer_correction(token bytea, reason text, client text, correction uuid, accepted boolean, answer text); Type: ACL; Schema: stewardship; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION stewardship.answer_correction(token bytea, reason text, client text, correction uuid, accepted boolean, answer text) FROM PUBLIC;
GRANT ALL ON FUNCTION stewardship.answer_correction(token bytea, reason text, client text, correction uuid, accepted boolean, answer text) TO contactpoint_api;

--
-- Name: FUNCTION answer_subject(token bytea, reason text, client text, request uuid); Type: ACL; Schema: stewardship; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION stewardship.answer_subject(token bytea, reason text, client text, request uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION stewardship.answer_subject(token bytea, reason text, client text, request uuid) TO contactpoint_api;

--
-- Name: FUNCTION answers_for(child bigint); Type: ACL; Schema: stewardship; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION stewardship.answers_for(child bigint) FROM PUBLIC;

--
-- Name: FUNCTION ask_correction(token bytea, reason text, client text, number bigint, asker text, about text, wanted text, received_on date); Type: ACL; Schema: stewardship; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION stewardship.ask_correction(token bytea, reason text, client text, number bigint, asker text, about text, wanted text, received_on date) FROM PUBLIC;
GRANT ALL ON FUNCTION stewardship.ask_correction(token bytea, reason text, client text, number bigint, asker text, about text, wanted text, received_on date) TO contactpoint_api;

--
-- Name: FUNCTION ask_subject(token bytea, reason text, client text, number bigint, asker text, name text, received_on date); Type: ACL; Schema: stewardship; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION stewardship.ask_subject(token bytea, reason text, client text, number bigint, asker text, name text, received_on date) FROM PUBLIC;
GRANT ALL ON FUNCTION stewardship.ask_subject(token bytea, reason text, client text, number bigint, asker text, name text, received_on date) TO contactpoint_api;

--
-- Name: FUNCTION carry(act uuid, from_child bigint, to_child bigint, decisions jsonb); Type: ACL; Schema: stewardship; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION stewardship.carry(act uuid, from_child bigint, to_child bigint, decisions jsonb) FROM PUBLIC;

--
-- Name: FUNCTION check_subject(token bytea, reason text, client text, request uuid, finding jsonb); Type: ACL; Schema: stewardship; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION stewardship.check_subject(token bytea, reason text, client text, request uuid, finding jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION stewardship.check_subject(token bytea, reason text, client text, request uuid, finding jsonb) TO contactpoint_api;

--
-- Name: FUNCTION compare(token bytea, reason text, client text, surviving bigint, superseded bigint); Type: ACL; Schema: stewardship; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION stewardship.compare(token bytea, reason text, client text, surviving bigint, superseded bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION stewardship.compare(token bytea, reason text, client text, surviving bigint, superseded bigint) TO contactpoint_api;

--
-- Name: FUNCTION contradictions(surviving bigint, superseded bigint); Type: ACL; Schema: stewardship; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION stewardship.contradictions(surviving bigint, superseded bigint) FROM PUBLIC;

--
-- Name: FUNCTION copy_shown(act uuid, surviving bigint, superseded bigint, decisions jsonb); Type: ACL; Schema: stewardship; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION stewardship.copy_shown(act uuid, surviving bigint, superseded bigint, decisions jsonb) FROM PUBLIC;

--
-- Name: FUNCTION corrections(token bytea, reason text, client text); Type: ACL; Schema: stewardship; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION stewardship.corrections(token bytea, reason text, client text) FROM PUBLIC;
GRANT ALL ON FUNCTION stewardship.corrections(token bytea, reason text, client text) TO contactpoint_api;

--
-- Name: FUNCTION due(lower bigint, upper bigint); Type: ACL; Schema: stewardship; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION stewardship.due(lower bigint, upper bigint) FROM PUBLIC;

--
-- Name: FUNCTION erase(number bigint); Type: ACL; Schema: stewardship; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION stewardship.erase(number bigint) FROM PUBLIC;

--
-- Name: FUNCTION export(number bigint); Type: ACL; Schema: stewardship; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION stewardship.export(number bigint) FROM PUBLIC;

--
-- Name: FUNCTION forget(gone bigint[]); Type: ACL; Schema: stewardship; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION stewardship.forget(gone bigint[]) FROM PUBLIC;

--
-- Name: FUNCTION give_way(act uuid, child bigint, decisions jsonb); Type: ACL; Schema: stewardship; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION stewardship.give_way(act uuid, child bigint, decisions jsonb) FROM PUBLIC;

--
-- Name: FUNCTION heir_at(postcode text, authority smallint, otherwise smallint); Type: ACL; Schema: stewardship; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION stewardship.heir_at(postcode text, authority smallint, otherwise smallint) FROM PUBLIC;

--
-- Name: FUNCTION heir_of(authority smallint); Type: ACL; Schema: stewardship; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION stewardship.heir_of(authority smallint) FROM PUBLIC;

--
-- Name: FUNCTION heir_of_record(child bigint, authority smallint, otherwise smallint); Type: ACL; Schema: stewardship; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION stewardship.heir_of_record(child bigint, authority smallint, otherwise smallint) FROM PUBLIC;

--
-- Name: TABLE subject_request; Type: ACL; Schema: stewardship; Owner: contactpoint_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE stewardship.subject_request TO contactpoint_guard;

--
-- Name: FUNCTION hides_place(asked stewardship.subject_request); Type: ACL; Schema: stewardship; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION stewardship.hides_place(asked stewardship.subject_request) FROM PUBLIC;

--
-- Name: FUNCTION is_competent(asked stewardship.subject_request); Type: ACL; Schema: stewardship; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION stewardship.is_competent(asked stewardship.subject_request) FROM PUBLIC;

--
-- Name: FUNCTION is_of_age(child bigint); Type: ACL; Schema: stewardship; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION stewardship.is_of_age(child bigint) FROM PUBLIC;

--
-- Name: FUNCTION is_of_school_age(born date, today date); Type: ACL; Schema: stewardship; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION stewardship.is_of_school_age(born date, today date) FROM PUBLIC;

--
-- Name: FUNCTION keep(token bytea, reason text, client text, number bigint, because text, consented_on date); Type: ACL; Schema: stewardship; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION stewardship.keep(token bytea, reason text, client text, number bigint, because text, consented_on date) FROM PUBLIC;
GRANT ALL ON FUNCTION stewardship.keep(token bytea, reason text, client text, number bigint, because text, consented_on date) TO contactpoint_api;

--
-- Name: FUNCTION key_of(place regclass, parameter text); Type: ACL; Schema: stewardship; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION stewardship.key_of(place regclass, parameter text) FROM PUBLIC;

--
-- Name: FUNCTION lineage(authority smallint); Type: ACL; Schema: stewardship; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION stewardship.lineage(authority smallint) FROM PUBLIC;

--
-- Name: FUNCTION merge(token bytea, reason text, client text, surviving bigint, superseded bigint, decisions jsonb); Type: ACL; Schema: stewardship; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION stewardship.merge(token bytea, reason text, client text, surviving bigint, superseded bigint, decisions jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION stewardship.merge(token bytea, reason text, client text, surviving bigint, superseded bigint, decisions jsonb) TO contactpoint_api;

--
-- Name: FUNCTION missing(token bytea, reason text, client text); Type: ACL; Schema: stewardship; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION stewardship.missing(token bytea, reason text, client text) FROM PUBLIC;
GRANT ALL ON FUNCTION stewardship.missing(token bytea, reason text, client text) TO contactpoint_api;

--
-- Name: FUNCTION moves(token bytea, reason text, client text); Type: ACL; Schema: stewardship; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION stewardship.moves(token bytea, reason text, client text) FROM PUBLIC;
GRANT ALL ON FUNCTION stewardship.moves(token bytea, reason text, client text) TO contactpoint_api;

--
-- Name: FUNCTION next_move(child bigint); Type: ACL; Schema: stewardship; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION stewardship.next_move(child bigint) FROM PUBLIC;

--
-- Name: FUNCTION note(act uuid, place text, was jsonb, became jsonb); Type: ACL; Schema: stewardship; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION stewardship.note(act uuid, place text, was jsonb, became jsonb) FROM PUBLIC;

--
-- Name: FUNCTION other_of(act uuid, child bigint); Type: ACL; Schema: stewardship; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION stewardship.other_of(act uuid, child bigint) FROM PUBLIC;

--
-- Name: FUNCTION owed(); Type: ACL; Schema: stewardship; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION stewardship.owed() FROM PUBLIC;
GRANT ALL ON FUNCTION stewardship.owed() TO contactpoint_operator;

--
-- Name: FUNCTION owes_for(child bigint); Type: ACL; Schema: stewardship; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION stewardship.owes_for(child bigint) FROM PUBLIC;

--
-- Name: FUNCTION places(); Type: ACL; Schema: stewardship; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION stewardship.places() FROM PUBLIC;

--
-- Name: FUNCTION plan(); Type: ACL; Schema: stewardship; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION stewardship.plan() FROM PUBLIC;
GRANT ALL ON FUNCTION stewardship.plan() TO contactpoint_operator;

--
-- Name: FUNCTION plan_reorganisation(authority smallint); Type: ACL; Schema: stewardship; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION stewardship.plan_reorganisation(authority smallint) FROM PUBLIC;
GRANT ALL ON FUNCTION stewardship.plan_reorganisation(authority smallint) TO contactpoint_operator;

--
-- Name: FUNCTION propose(child bigint, receiver smallint); Type: ACL; Schema: stewardship; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION stewardship.propose(child bigint, receiver smallint) FROM PUBLIC;

--
-- Name: FUNCTION read_archive(token bytea, reason text, client text, number bigint, ground text); Type: ACL; Schema: stewardship; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION stewardship.read_archive(token bytea, reason text, client text, number bigint, ground text) FROM PUBLIC;
GRANT ALL ON FUNCTION stewardship.read_archive(token bytea, reason text, client text, number bigint, ground text) TO contactpoint_api;

--
-- Name: FUNCTION refuse_subject(token bytea, reason text, client text, request uuid, because text); Type: ACL; Schema: stewardship; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION stewardship.refuse_subject(token bytea, reason text, client text, request uuid, because text) FROM PUBLIC;
GRANT ALL ON FUNCTION stewardship.refuse_subject(token bytea, reason text, client text, request uuid, because text) TO contactpoint_api;

--
-- Name: FUNCTION reorganise(authority smallint, most integer, OUT finished boolean, OUT passed integer); Type: ACL; Schema: stewardship; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION stewardship.reorganise(authority smallint, most integer, OUT finished boolean, OUT passed integer) FROM PUBLIC;
GRANT ALL ON FUNCTION stewardship.reorganise(authority smallint, most integer, OUT finished boolean, OUT passed integer) TO contactpoint_operator;

--
-- Name: FUNCTION restore_list(place text, child bigint, was jsonb); Type: ACL; Schema: stewardship; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION stewardship.restore_list(place text, child bigint, was jsonb) FROM PUBLIC;

--
-- Name: FUNCTION restore_row(act uuid, place text, was jsonb, became jsonb); Type: ACL; Schema: stewardship; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION stewardship.restore_row(act uuid, place text, was jsonb, became jsonb) FROM PUBLIC;

--
-- Name: FUNCTION retain(most integer, OUT finished boolean, OUT archived integer, OUT erased integer); Type: ACL; Schema: stewardship; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION stewardship.retain(most integer, OUT finished boolean, OUT archived integer, OUT erased integer) FROM PUBLIC;
GRANT ALL ON FUNCTION stewardship.retain(most integer, OUT finished boolean, OUT archived integer, OUT erased integer) TO contactpoint_operator;

--
-- Name: FUNCTION run_retention(token bytea, reason text, client text); Type: ACL; Schema: stewardship; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION stewardship.run_retention(token bytea, reason text, client text) FROM PUBLIC;
GRANT ALL ON FUNCTION stewardship.run_retention(token bytea, reason text, client text) TO contactpoint_api;

--
-- Name: FUNCTION sees_private(asked stewardship.subject_request); Type: ACL; Schema: stewardship; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION stewardship.sees_private(asked stewardship.subject_request) FROM PUBLIC;

--
-- Name: FUNCTION set_succession(authority smallint, postcodes text[], successors smallint[]); Type: ACL; Schema: stewardship; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION stewardship.set_succession(authority smallint, postcodes text[], successors smallint[]) FROM PUBLIC;
GRANT ALL ON FUNCTION stewardship.set_succession(authority smallint, postcodes text[], successors smallint[]) TO contactpoint_operator;

--
-- Name: FUNCTION sheet(number bigint); Type: ACL; Schema: stewardship; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION stewardship.sheet(number bigint) FROM PUBLIC;

--
-- Name: FUNCTION shield_too(child bigint, as_child bigint, account bigint); Type: ACL; Schema: stewardship; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION stewardship.shield_too(child bigint, as_child bigint, account bigint) FROM PUBLIC;

--
-- Name: FUNCTION shields_about(child bigint); Type: ACL; Schema: stewardship; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION stewardship.shields_about(child bigint) FROM PUBLIC;

--
-- Name: TABLE act; Type: ACL; Schema: stewardship; Owner: contactpoint_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE stewardship.act TO contactpoint_guard;

--
-- Name: FUNCTION sort_out(merged stewardship.act); Type: ACL; Schema: stewardship; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION stewardship.sort_out(merged stewardship.act) FROM PUBLIC;

--
-- Name: FUNCTION split(token bytea, reason text, client text, number bigint, parts jsonb); Type: ACL; Schema: stewardship; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION stewardship.split(token bytea, reason text, client text, number bigint, parts jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION stewardship.split(token bytea, reason text, client text, number bigint, parts jsonb) TO contactpoint_api;

--
-- Name: FUNCTION standing_of(authority smallint, postcode text); Type: ACL; Schema: stewardship; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION stewardship.standing_of(authority smallint, postcode text) FROM PUBLIC;

--
-- Name: FUNCTION state(token bytea, reason text, client text, number bigint, kind text, since date); Type: ACL; Schema: stewardship; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION stewardship.state(token bytea, reason text, client text, number bigint, kind text, since date) FROM PUBLIC;
GRANT ALL ON FUNCTION stewardship.state(token bytea, reason text, client text, number bigint, kind text, since date) TO contactpoint_api;

--
-- Name: FUNCTION subject_answer(asked stewardship.subject_request); Type: ACL; Schema: stewardship; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION stewardship.subject_answer(asked stewardship.subject_request) FROM PUBLIC;

--
-- Name: FUNCTION subject_request_of(session access.session, request uuid); Type: ACL; Schema: stewardship; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION stewardship.subject_request_of(session access.session, request uuid) FROM PUBLIC;

--
-- Name: FUNCTION subject_requests(token bytea, reason text, client text); Type: ACL; Schema: stewardship; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION stewardship.subject_requests(token bytea, reason text, client text) FROM PUBLIC;
GRANT ALL ON FUNCTION stewardship.subject_requests(token bytea, reason text, client text) TO contactpoint_api;

--
-- Name: FUNCTION survivor(number bigint); Type: ACL; Schema: stewardship; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION stewardship.survivor(number bigint) FROM PUBLIC;

--
-- Name: FUNCTION take_step(token bytea, reason text, client text, number bigint, step text, receiver smallint); Type: ACL; Schema: stewardship; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION stewardship.take_step(token bytea, reason text, client text, number bigint, step text, receiver smallint) FROM PUBLIC;
GRANT ALL ON FUNCTION stewardship.take_step(token bytea, reason text, client text, number bigint, step text, receiver smallint) TO contactpoint_api;

--
-- Name: FUNCTION undo(token bytea, reason text, client text, act uuid); Type: ACL; Schema: stewardship; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION stewardship.undo(token bytea, reason text, client text, act uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION stewardship.undo(token bytea, reason text, client text, act uuid) TO contactpoint_api;

--
-- Name: FUNCTION write(place text, line jsonb, changes jsonb); Type: ACL; Schema: stewardship; Owner: contactpoint_guard
--

REVOKE ALL ON FUNCTION stewardship.write(place text, line jsonb, changes jsonb) FROM PUBLIC;

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
-- Name: TABLE proposal; Type: ACL; Schema: access; Owner: contactpoint_owner
--

GRANT SELECT,INSERT ON TABLE access.proposal TO contactpoint_guard;

--
-- Name: COLUMN proposal.decided_by; Type: ACL; Schema: access; Owner: contactpoint_owner
--

GRANT UPDATE(decided_by) ON TABLE access.proposal TO contactpoint_guard;

--
-- Name: COLUMN proposal.decided_at; Type: ACL; Schema: access; Owner: contactpoint_owner
--

GRANT UPDATE(decided_at) ON TABLE access.proposal TO contactpoint_guard;

--
-- Name: COLUMN proposal.confirmed; Type: ACL; Schema: access; Owner: contactpoint_owner
--

GRANT UPDATE(confirmed) ON TABLE access.proposal TO contactpoint_guard;

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
-- Name: TABLE tally; Type: ACL; Schema: access; Owner: contactpoint_owner
--

GRANT SELECT,INSERT,DELETE ON TABLE access.tally TO contactpoint_guard;

--
-- Name: COLUMN tally.count; Type: ACL; Schema: access; Owner: contactpoint_owner
--

GRANT UPDATE(count) ON TABLE access.tally TO contactpoint_guard;

--
-- Name: TABLE sealing; Type: ACL; Schema: audit; Owner: contactpoint_owner
--

GRANT SELECT,INSERT ON TABLE audit.sealing TO contactpoint_guard;

--
-- Name: COLUMN sealing.sealed_at; Type: ACL; Schema: audit; Owner: contactpoint_owner
--

GRANT UPDATE(sealed_at) ON TABLE audit.sealing TO contactpoint_guard;

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
-- Name: TABLE broker_request; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE contacts.broker_request TO contactpoint_guard;

--
-- Name: TABLE broker_step; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT,INSERT,DELETE ON TABLE contacts.broker_step TO contactpoint_guard;

--
-- Name: COLUMN broker_step.child; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT UPDATE(child) ON TABLE contacts.broker_step TO contactpoint_guard;

--
-- Name: TABLE common_assessment; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE contacts.common_assessment TO contactpoint_guard;

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

GRANT SELECT,INSERT,DELETE ON TABLE contacts.history TO contactpoint_guard;

--
-- Name: COLUMN history.child; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT UPDATE(child) ON TABLE contacts.history TO contactpoint_guard;

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

GRANT SELECT,INSERT,DELETE ON TABLE contacts.lead_term TO contactpoint_guard;

--
-- Name: COLUMN lead_term.child; Type: ACL; Schema: contacts; Owner: contactpoint_owner
--

GRANT SELECT(child) ON TABLE contacts.lead_term TO contactpoint_api;
GRANT UPDATE(child) ON TABLE contacts.lead_term TO contactpoint_guard;

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

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE contacts.notice TO contactpoint_guard;

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
-- Name: TABLE chunk; Type: ACL; Schema: feeds; Owner: contactpoint_owner
--

GRANT SELECT,INSERT,DELETE ON TABLE feeds.chunk TO contactpoint_guard;

--
-- Name: TABLE precedence; Type: ACL; Schema: feeds; Owner: contactpoint_owner
--

GRANT SELECT ON TABLE feeds.precedence TO contactpoint_guard;

--
-- Name: TABLE reject; Type: ACL; Schema: feeds; Owner: contactpoint_owner
--

GRANT SELECT,INSERT,DELETE ON TABLE feeds.reject TO contactpoint_guard;

--
-- Name: TABLE source; Type: ACL; Schema: feeds; Owner: contactpoint_owner
--

GRANT SELECT,INSERT ON TABLE feeds.source TO contactpoint_guard;

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
-- Name: TABLE carer_contact; Type: ACL; Schema: registry; Owner: contactpoint_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE registry.carer_contact TO contactpoint_guard;

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

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE registry.child TO contactpoint_guard;

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
-- Name: TABLE child_name; Type: ACL; Schema: registry; Owner: contactpoint_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE registry.child_name TO contactpoint_guard;

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
-- Name: TABLE other_number; Type: ACL; Schema: registry; Owner: contactpoint_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE registry.other_number TO contactpoint_guard;

--
-- Name: COLUMN other_number.child; Type: ACL; Schema: registry; Owner: contactpoint_owner
--

GRANT SELECT(child) ON TABLE registry.other_number TO contactpoint_feed;
GRANT SELECT(child) ON TABLE registry.other_number TO contactpoint_api;

--
-- Name: COLUMN other_number.kind; Type: ACL; Schema: registry; Owner: contactpoint_owner
--

GRANT SELECT(kind) ON TABLE registry.other_number TO contactpoint_feed;
GRANT SELECT(kind) ON TABLE registry.other_number TO contactpoint_api;

--
-- Name: COLUMN other_number.value; Type: ACL; Schema: registry; Owner: contactpoint_owner
--

GRANT SELECT(value) ON TABLE registry.other_number TO contactpoint_feed;
GRANT SELECT(value) ON TABLE registry.other_number TO contactpoint_api;

--
-- Name: TABLE backlog; Type: ACL; Schema: savings; Owner: contactpoint_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE savings.backlog TO contactpoint_guard;

--
-- Name: TABLE cursor; Type: ACL; Schema: savings; Owner: contactpoint_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE savings.cursor TO contactpoint_guard;

--
-- Name: TABLE estimate; Type: ACL; Schema: savings; Owner: contactpoint_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE savings.estimate TO contactpoint_guard;

--
-- Name: TABLE event; Type: ACL; Schema: savings; Owner: contactpoint_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE savings.event TO contactpoint_guard;

--
-- Name: TABLE membership; Type: ACL; Schema: savings; Owner: contactpoint_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE savings.membership TO contactpoint_guard;

--
-- Name: TABLE obstacle; Type: ACL; Schema: savings; Owner: contactpoint_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE savings.obstacle TO contactpoint_guard;

--
-- Name: TABLE pending; Type: ACL; Schema: savings; Owner: contactpoint_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE savings.pending TO contactpoint_guard;

--
-- Name: TABLE population; Type: ACL; Schema: savings; Owner: contactpoint_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE savings.population TO contactpoint_guard;

--
-- Name: TABLE response; Type: ACL; Schema: savings; Owner: contactpoint_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE savings.response TO contactpoint_guard;

--
-- Name: TABLE running_cost; Type: ACL; Schema: savings; Owner: contactpoint_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE savings.running_cost TO contactpoint_guard;

--
-- Name: TABLE survey; Type: ACL; Schema: savings; Owner: contactpoint_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE savings.survey TO contactpoint_guard;

--
-- Name: TABLE use; Type: ACL; Schema: savings; Owner: contactpoint_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE savings.use TO contactpoint_guard;

--
-- Name: TABLE workforce; Type: ACL; Schema: savings; Owner: contactpoint_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE savings.workforce TO contactpoint_guard;

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

GRANT SELECT,INSERT,DELETE ON TABLE shielding.event TO contactpoint_guard;

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

GRANT SELECT,INSERT,DELETE ON TABLE shielding.item TO contactpoint_guard;

--
-- Name: COLUMN item.child; Type: ACL; Schema: shielding; Owner: contactpoint_owner
--

GRANT UPDATE(child) ON TABLE shielding.item TO contactpoint_guard;

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

GRANT SELECT,INSERT,DELETE ON TABLE shielding.member TO contactpoint_guard;

--
-- Name: COLUMN member.child; Type: ACL; Schema: shielding; Owner: contactpoint_owner
--

GRANT UPDATE(child) ON TABLE shielding.member TO contactpoint_guard;

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

GRANT SELECT,INSERT,DELETE ON TABLE shielding.override TO contactpoint_guard;

--
-- Name: COLUMN override.child; Type: ACL; Schema: shielding; Owner: contactpoint_owner
--

GRANT UPDATE(child) ON TABLE shielding.override TO contactpoint_guard;

--
-- Name: COLUMN override.closed_at; Type: ACL; Schema: shielding; Owner: contactpoint_owner
--

GRANT UPDATE(closed_at) ON TABLE shielding.override TO contactpoint_guard;

--
-- Name: TABLE request; Type: ACL; Schema: shielding; Owner: contactpoint_owner
--

GRANT SELECT,INSERT,DELETE ON TABLE shielding.request TO contactpoint_guard;

--
-- Name: COLUMN request.child; Type: ACL; Schema: shielding; Owner: contactpoint_owner
--

GRANT UPDATE(child) ON TABLE shielding.request TO contactpoint_guard;

--
-- Name: COLUMN request.ground; Type: ACL; Schema: shielding; Owner: contactpoint_owner
--

GRANT UPDATE(ground) ON TABLE shielding.request TO contactpoint_guard;

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
-- Name: TABLE archived; Type: ACL; Schema: stewardship; Owner: contactpoint_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE stewardship.archived TO contactpoint_guard;

--
-- Name: TABLE change; Type: ACL; Schema: stewardship; Owner: contactpoint_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE stewardship.change TO contactpoint_guard;

--
-- Name: TABLE correction; Type: ACL; Schema: stewardship; Owner: contactpoint_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE stewardship.correction TO contactpoint_guard;

--
-- Name: TABLE move; Type: ACL; Schema: stewardship; Owner: contactpoint_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE stewardship.move TO contactpoint_guard;

--
-- Name: TABLE run; Type: ACL; Schema: stewardship; Owner: contactpoint_owner
--

GRANT SELECT,INSERT,UPDATE ON TABLE stewardship.run TO contactpoint_guard;

--
-- Name: TABLE statement; Type: ACL; Schema: stewardship; Owner: contactpoint_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE stewardship.statement TO contactpoint_guard;

--
-- Name: TABLE stay; Type: ACL; Schema: stewardship; Owner: contactpoint_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE stewardship.stay TO contactpoint_guard;

--
-- Name: TABLE succession; Type: ACL; Schema: stewardship; Owner: contactpoint_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE stewardship.succession TO contactpoint_guard;

--
-- Name: TABLE superseded; Type: ACL; Schema: stewardship; Owner: contactpoint_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE stewardship.superseded TO contactpoint_guard;

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

