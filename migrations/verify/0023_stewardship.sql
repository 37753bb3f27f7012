do $$
begin
    assert (select prosrc like '%stewardship.act%' from pg_proc where oid = 'shielding.check_transition()'::regprocedure),
        'a shield can''t go with its record';
end $$;
