set local role contactpoint_guard;

-- Who may have which account, decided by the database. A team manages the accounts of its own authority's practitioners;
-- nobody changes their own; what gives power over others' records takes two people.

-- Counts the changes that end what was granted before: granted() compares the count.
create or replace function access.count_version() returns trigger
language plpgsql volatile security definer
set search_path = pg_catalog, access, pg_temp
as $$
begin
    new.version := old.version + 1;
    return new;
end $$;
grant execute on function access.count_version() to contactpoint_owner;

-- The words that a change may have, each with what its value must be.
create or replace function access.is_change(change jsonb) returns boolean
language sql stable
set search_path = pg_catalog, access, pg_temp
as $$
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
$$;

-- Whether a change to an account gives power over others' records: then it takes two people.
create or replace function access.takes_two(target access.account, change jsonb) returns boolean
language sql stable
set search_path = pg_catalog, access, pg_temp
as $$
    select change ->> 'role' = 'team' and target.role is distinct from 2
        -- Whoever left has no rights any more.
        or (change ->> 'mayOverride')::boolean and (target.may_override and target.left_at is null) is distinct from true
        or (change ->> 'mayReadArchive')::boolean and (target.may_read_archive and target.left_at is null) is distinct from true
        or change ? 'systemKey'
        -- A team's member who comes back is one again, and a system speaks for many.
        or target.role in (2, 6, 7) and 'false' in (change ->> 'suspended', change ->> 'left')
$$;

-- Why a team may not make this change, or null. The target is null where the account is to be made.
create or replace function access.fault_of_change(session access.session, target access.account, change jsonb) returns text
language plpgsql stable
set search_path = pg_catalog, access, pg_temp
as $$
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
        when target.authority is distinct from session.authority or target.role not in (1, 2, 6, 7) then 'not-found'
        when target.account = session.account then 'not-permitted'
        when role not in ('practitioner', 'team') then 'not-permitted'
        when change ? 'employed' or case when target.role in (6, 7) then role is not null else change ? 'systemKey' end
            then 'change-malformed'
    end;
end $$;

-- Makes a change that was decided. Returns the account's subject.
create or replace function access.apply_change(target access.account, employer smallint, change jsonb) returns uuid
language plpgsql volatile
set search_path = pg_catalog, access, pg_temp
as $$
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

-- A team makes or changes an account of its own authority, or proposes what takes two. The entry in the audit comes first.
create or replace function access.change_account(token bytea, reason text, client text, subject uuid, change jsonb)
returns table (outcome text, changed uuid, proposal bigint)
language plpgsql volatile security definer
set search_path = pg_catalog, access, pg_temp
as $$
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

-- Another of the same team confirms or refuses what was proposed.
create or replace function access.decide_proposal(token bytea, reason text, client text, number bigint, confirm boolean)
returns table (outcome text, changed uuid)
language plpgsql volatile security definer
set search_path = pg_catalog, access, pg_temp
as $$
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

-- The accounts of the team's own authority, or one of them, and what is proposed. Reading them is in the audit.
create or replace function access.accounts(token bytea, reason text, client text, subject uuid default null, after bigint default 0)
returns table (outcome text, accounts jsonb, proposals jsonb)
language plpgsql volatile security definer
set search_path = pg_catalog, access, pg_temp
as $$
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

set local role contactpoint_owner;
