do $$
begin
    assert (select count(*) from savings.cursor) = 1, 'there is one cursor';
    assert exists (select from pg_catalog.pg_class where oid = 'audit.entry_at'::pg_catalog.regclass), 'entries are found by time';
end $$;
