-- A child has one shield in force.
do $$
begin
    assert (
        select indisunique and indisvalid from pg_catalog.pg_index where indexrelid = 'shielding."a child has one shield in force"'::regclass
    ), 'a child could have two shields in force';
end $$;
