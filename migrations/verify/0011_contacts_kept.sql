-- A child has one common assessment at a time, and nobody counts what they can't see.
do $$
begin
    assert (
        select indisunique and indisvalid from pg_catalog.pg_index where indexrelid = 'contacts."a child has one common assessment"'::regclass
    ), 'a child could have two common assessments';
    assert (select count(distinct contacts.new_id()) = 100 from generate_series(1, 100)), 'ids repeat';
end $$;
