-- A partition has policies and statement triggers of its own, or none: read or emptied by its own name it would get
-- around those of audit.entry. Entries are written through audit.entry, so the partitions need no permissive policy.
do $$
declare
    part text;
begin
    for part in
        select i.inhrelid::pg_catalog.regclass::text from pg_catalog.pg_inherits as i where i.inhparent = 'audit.entry'::pg_catalog.regclass
    loop
        execute pg_catalog.format('alter table %s enable row level security', part);
        execute pg_catalog.format('alter table %s force row level security', part);
        execute pg_catalog.format(
            'create or replace trigger "the audit is append-only" before update or delete or truncate on %s
            for each statement execute function audit.refuse_change()', part);
    end loop;
end $$;
