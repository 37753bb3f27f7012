-- Who keeps records right reads and writes through the guard's functions alone.
do $$
declare
    guarded text;
begin
    foreach guarded in array array['act', 'change', 'superseded', 'move', 'statement', 'stay', 'archived', 'run', 'subject_request', 'correction', 'succession'] loop
        execute pg_catalog.format('alter table stewardship.%I enable row level security', guarded);
        execute pg_catalog.format('alter table stewardship.%I force row level security', guarded);
        execute pg_catalog.format('drop policy if exists "the guard keeps records right" on stewardship.%I', guarded);
        execute pg_catalog.format(
            'create policy "the guard keeps records right" on stewardship.%I for all to contactpoint_guard using (true) with check (true)', guarded);
    end loop;
    -- A record that ends, and one that comes apart again, loses rows.
    foreach guarded in array array[
        'registry.child', 'registry.child_name', 'registry.child_home', 'registry.child_address', 'registry.carer',
        'registry.carer_contact', 'shielding.shield', 'feeds.row'
    ] loop
        execute pg_catalog.format('drop policy if exists "the guard removes" on %s', guarded::pg_catalog.regclass);
        execute pg_catalog.format('create policy "the guard removes" on %s for delete to contactpoint_guard using (true)', guarded::pg_catalog.regclass);
    end loop;
end $$;
