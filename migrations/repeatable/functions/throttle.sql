set local role contactpoint_guard;

-- Adds what a server counted, and says what all of them counted in the last hour.
create or replace function access.tally(kinds smallint[], names text[], counts integer[])
returns table (kind smallint, name text, total bigint)
language plpgsql volatile security definer
set search_path = pg_catalog, access, pg_temp
as $$
#variable_conflict use_column
declare
    this_minute constant timestamptz := date_trunc('minute', clock_timestamp());
begin
    -- What is counted here needs no flush.
    perform set_config('synchronous_commit', 'off', true);
    -- In a minute's first seconds only: it looks through all there is, which takes longer than all the rest.
    if clock_timestamp() < this_minute + interval '5 seconds' then
        delete from access.tally as t where t.minute < this_minute - interval '1 hour';
    end if;
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
        where t.minute >= this_minute - interval '1 hour'
        group by t.kind, t.name;
end $$;

set local role contactpoint_owner;
