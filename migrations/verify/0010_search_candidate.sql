-- No candidate tells where a shielded child is.
do $$
begin
    assert (select count(*) from pg_constraint where conrelid = 'search.candidate'::regclass and contype = 'c' and convalidated) = 2,
        'a candidate could hold what a shield hides';
end $$;
