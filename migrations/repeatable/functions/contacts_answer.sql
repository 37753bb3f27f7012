set local role contactpoint_guard;

-- What every change of contacts and every list of one's own goes through: decide, audit, keep the answer for a later
-- transaction. A function says "granted" whatever it decided about a child: whoever asks and rolls back learns nothing.

-- Writes the audit entry and keeps the answer. "granted" where there is an answer to read, which may say why not.
-- Whoever changes something does so only where both this and the outcome handed in say "granted".
create or replace function contacts.answer(
    session access.session, action text, outcome text, reason text, client text, criteria jsonb, children bigint[], answer jsonb
) returns text
language plpgsql volatile
set search_path = pg_catalog, contacts, pg_temp
as $$
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

-- The answer to the request whose token this transaction names; null before its audit entry is committed.
create or replace function contacts.answered() returns jsonb
language sql stable security definer
set search_path = pg_catalog, contacts, pg_temp
as $$
    select g.answer from access.opened() as g
$$;

-- Whether the index has the child's record in use.
create or replace function contacts.is_live(number bigint) returns boolean
language plpgsql stable
set search_path = pg_catalog, contacts, pg_temp
as $$
begin
    return exists (select from registry.child as c where c.number = is_live.number and c.archived_on is null);
end $$;

-- Whether the caller is the team that the record belongs to.
create or replace function contacts.is_responsible(session access.session, number bigint) returns boolean
language sql stable
set search_path = pg_catalog, contacts, pg_temp
as $$
    select session.role = 2
        and exists (select from registry.child_home as h where h.child = number and h.authority = session.authority)
$$;

create or replace function contacts.is_shielded(number bigint) returns boolean
language plpgsql stable
set search_path = pg_catalog, contacts, pg_temp
as $$
begin
    return exists (select from shielding.shield as s where s.child = number and s.ended is null);
end $$;

create or replace function contacts.works_at(account bigint, service bigint) returns boolean
language sql stable
set search_path = pg_catalog, contacts, pg_temp
as $$ select exists (select from contacts.post as p where p.account = works_at.account and p.service = works_at.service) $$;

-- Whether a shield hides from the caller who works with the child. Then its own is only what this account wrote itself and
-- nobody touched since, so that it learns nothing that it didn't write; what others wrote is passed over before anything
-- is looked up, so that its number doesn't show in the time.
create or replace function contacts.is_hidden(session access.session, number bigint) returns boolean
language sql stable
set search_path = pg_catalog, contacts, pg_temp
as $$ select contacts.is_shielded(number) and not contacts.is_responsible(session, number) $$;

-- Whose involvements are the caller's own to change, beside the team's of its own children. Asked once a request and never
-- once an involvement: how many there are that can't be seen would show in the time.
create or replace function contacts.services_of(account bigint) returns bigint[]
language sql stable
set search_path = pg_catalog, contacts, pg_temp
as $$ select array(select p.service from contacts.post as p where p.account = $1) $$;
drop function if exists contacts.is_own(access.session, bigint, bigint);

create or replace function contacts.is_sensitive(kind text) returns boolean
language sql immutable parallel safe
return kind in ('sexual health', 'mental health', 'substance misuse');

set local role contactpoint_owner;
