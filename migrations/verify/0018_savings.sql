-- There is one cursor, and entries are found by time.
do $$
begin
    assert (select count(*) from pg_constraint where conrelid = 'savings.cursor'::regclass and contype in ('p', 'c') and convalidated) = 2,
        'there could be two cursors';
    assert to_regclass('audit.entry_at') is not null, 'entries are not found by time';
end $$;
