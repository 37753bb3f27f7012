-- Every rule of shields was checked on every shield.
do $$
begin
    assert not exists (
        select from pg_catalog.pg_constraint where conrelid = 'shielding.shield'::regclass and not convalidated
    ), 'a rule of shields was never checked';
end $$;
