-- What PUBLIC may do in a new database by default is more than any surface needs.
do $$
begin
    execute pg_catalog.format('revoke all on database %I from public', pg_catalog.current_database());
    execute pg_catalog.format(
        'grant connect on database %I to contactpoint_migrator, contactpoint_api, contactpoint_feed, contactpoint_report, contactpoint_cascade, contactpoint_operator',
        pg_catalog.current_database());
    execute pg_catalog.format('grant create on database %I to contactpoint_owner', pg_catalog.current_database());
end $$;

revoke all on schema public from public;
revoke usage on language sql, plpgsql from public;
grant usage on language sql, plpgsql to contactpoint_owner, contactpoint_guard;

create schema if not exists extensions;
create extension if not exists fuzzystrmatch schema extensions;
grant usage on schema extensions to contactpoint_owner, contactpoint_guard;

-- Functions that run a query handed over as text, or keep data in large objects: nobody here needs them.
do $$
declare
    routine text;
begin
    for routine in
        select p.oid::pg_catalog.regprocedure::text
        from pg_catalog.pg_proc p
        where p.pronamespace = 'pg_catalog'::pg_catalog.regnamespace
            and (p.proname in ('lo_create', 'lo_creat', 'lo_from_bytea', 'lo_open', 'lo_put', 'lo_get', 'lo_unlink', 'lo_truncate', 'lo_truncate64', 'loread', 'lowrite')
                or p.proname ~ '^(query|cursor|table|schema|database)_to_xml')
    loop
        execute pg_catalog.format('revoke execute on function %s from public', routine);
    end loop;
end $$;
