-- What scripts/bench puts into a copy of the index to measure what checks cost: no token is verified, no account is looked at,
-- no grant is kept. Never run it anywhere else.
--
-- With the setting contactpoint.unaudited there is no entry either: then nothing is written at all.

create or replace function access.admit(token bytea, reason text, roles smallint[] default '{1,2}') returns access.session
language plpgsql volatile
set search_path = pg_catalog, access, pg_temp
as $$
declare
    session access.session;
begin
    session.request := gen_random_uuid();
    session.account := 1;
    session.role := 1;
    session.authority := 383;
    session.purpose := 1;
    return session;
end $$;

create or replace function access.record(
    session access.session, action text, outcome text, reason text, client text, criteria jsonb, children bigint[]
) returns text
language plpgsql volatile
set search_path = pg_catalog, access, audit, pg_temp
as $$
begin
    -- The read finds its children here, and not in a grant.
    perform set_config('contactpoint.bare', children::text, false);
    if current_setting('contactpoint.unaudited', true) is null then
        insert into audit.entry (request, action, outcome, account, role, authority, purpose, reason, client, criteria, children)
        values (session.request, action, outcome, session.account, session.role, session.authority, session.purpose, reason,
            client, criteria, children);
    end if;
    return outcome;
end $$;

create or replace function access.granted(scope text) returns bigint[]
language sql stable parallel safe security definer
set search_path = pg_catalog, access, pg_temp
return current_setting('contactpoint.bare', true)::bigint[];

create or replace function access.returned(token bytea, children bigint[]) returns boolean
language plpgsql volatile security definer
set search_path = pg_catalog, access, pg_temp
as $$
begin
    if current_setting('contactpoint.unaudited', true) is null then
        perform set_config('synchronous_commit', 'off', true);
        insert into audit.entry (request, action, outcome, account, role, authority, purpose, children)
        values (gen_random_uuid(), 'search', 'returned', 1, 1, 383, 1, $2);
    end if;
    return true;
end $$;
