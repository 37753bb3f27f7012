-- Ways around row-level security that PostgreSQL leaves open to everyone, closed in this database.

-- A condition with a leakproof operator may be tried before a policy, and `explain (analyze)` tells whether it was true for
-- a hidden row: `where child = 1 and postcode = 'LS1 4AP'` says where a shielded child lives, with no session at all. It
-- also lets the planner's estimates tell values from the statistics. Without leakproof functions a policy always comes
-- first. It costs nothing here: what may be read is found by the policies' own condition, through its index.
do $$
declare
    routine text;
begin
    for routine in select p.oid::pg_catalog.regprocedure::text from pg_catalog.pg_proc as p where p.proleakproof
    loop
        execute pg_catalog.format('alter function %s not leakproof', routine);
    end loop;
end $$;

-- Advisory locks: whoever holds one that a migration or a key's rotation waits for stops it; the locks that are held, and
-- the rows that a transaction counted, tell what happened to children that can't be read. A query handed over as text, a
-- session ended, messages in the log of changes: nobody here needs them.
do $$
declare
    routine record;
begin
    for routine in
        select p.oid::pg_catalog.regprocedure::text as name, p.proname ~ '^pg_(try_)?advisory_' or p.proname = 'pg_lock_status' as migrates
        from pg_catalog.pg_proc as p
        where p.pronamespace = 'pg_catalog'::pg_catalog.regnamespace
            and (p.proname ~ '^pg_(try_)?advisory_'
                -- How much a transaction wrote, and it rolls back: whether it was let do what it asked.
                or p.proname ~ '^pg_current_wal_|^pg_(relation|table|indexes|total_relation|database|tablespace)_size$'
                or p.proname ~ '^pg_stat_get_(wal|slru|db_(tuples|blocks|xact))'
                or p.proname ~ '^pg_stat_get_(xact_)?(numscans|tuples|blocks|live_tuples|dead_tuples|mod_since|ins_since|function)'
                or p.proname in ('pg_lock_status', 'pg_blocking_pids', 'pg_safe_snapshot_blocking_pids', 'ts_stat',
                    'pg_cancel_backend', 'pg_terminate_backend', 'pg_logical_emit_message', 'pg_notify')
                or p.oid = 'pg_catalog.ts_rewrite(tsquery,text)'::pg_catalog.regprocedure)
    loop
        execute pg_catalog.format('revoke execute on function %s from public', routine.name);
        if routine.migrates then
            execute pg_catalog.format('grant execute on function %s to contactpoint_owner, contactpoint_guard, contactpoint_migrator', routine.name);
        else
            execute pg_catalog.format('grant execute on function %s to pg_monitor', routine.name);
        end if;
    end loop;
end $$;
