do $$
begin
    assert (select indisvalid from pg_index where indexrelid = 'audit.entry_on_behalf_of'::regclass), 'a partition has no such index';
end $$;
