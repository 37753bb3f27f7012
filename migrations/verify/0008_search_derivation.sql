-- How the keys were derived is on record, and the functions whose parameters changed are gone: a call finds one, not two.
do $$
begin
    assert has_table_privilege('contactpoint_guard', 'search.derivation', 'select, insert'), 'the guard can''t record how keys were derived';
    assert to_regprocedure('search.key_of_names_and_year(text, text, date)') is null, 'an old function is still there';
    assert to_regprocedure('access.account_fault(bigint, smallint, smallint)') is null, 'an old function is still there';
end $$;
