-- A child has one lead professional, and the mark says nothing but that something sensitive is there.
do $$
begin
    assert (
        select indisunique and indisvalid from pg_catalog.pg_index where indexrelid = 'contacts."a child has one lead professional"'::regclass
    ), 'a child could have two lead professionals';
    assert (
        -- The child, and when the mark goes, which no login reads.
        select bool_and(attname in ('child', 'until')) from pg_catalog.pg_attribute
        where attrelid = 'contacts.sensitive_mark'::regclass and attnum > 0 and not attisdropped
    ), 'the mark says more than that there is something';
end $$;
