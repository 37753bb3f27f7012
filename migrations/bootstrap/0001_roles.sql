-- Run once by a superuser on a new database; running it again changes nothing.
-- Owners cannot log in. Each login is a surface with as little as it needs.
do $$
declare
    wanted record;
begin
    for wanted in
        select * from (values
            ('contactpoint_owner', false),     -- owns schemas and tables; forced row-level security hides children from it too
            ('contactpoint_guard', false),     -- owns the definer functions that decide, audit and grant
            ('contactpoint_migrator', true),   -- runs migrations; alone may become the owners
            ('contactpoint_api', true),        -- the HTTP API and the CLI's searches
            ('contactpoint_feed', true),       -- sources' rows
            ('contactpoint_report', true),     -- aggregates
            ('contactpoint_cascade', true),    -- delivers notices of shields to local systems; a child's number, no more
            ('contactpoint_operator', true),   -- accounts and session keys; no child
            ('contactpoint_audit', true)       -- seals, verifies and watches the audit; no child
        ) as roles (name, login)
    loop
        if not exists (select from pg_catalog.pg_roles where rolname = wanted.name) then
            execute pg_catalog.format('create role %I %s noinherit', wanted.name, case when wanted.login then 'login' else 'nologin' end);
        end if;
    end loop;
end $$;

grant contactpoint_owner, contactpoint_guard to contactpoint_migrator;

-- Short statements with costs the planner overrates: compiling them takes longer than running them.
alter role contactpoint_api set jit = off;
alter role contactpoint_feed set jit = off;
alter role contactpoint_audit set jit = off;
alter role contactpoint_cascade set jit = off;

-- Nothing of ours runs this long; a statement that does is stopped.
alter role contactpoint_api set statement_timeout = '5s';
alter role contactpoint_api set idle_in_transaction_session_timeout = '10s';

alter default privileges for role contactpoint_owner revoke execute on functions from public;
alter default privileges for role contactpoint_guard revoke execute on functions from public;
