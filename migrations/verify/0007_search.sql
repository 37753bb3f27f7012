-- The guard, who owns the functions that decide and audit, can make them in these schemas, and reads where it must.
do $$
declare
    name text;
begin
    foreach name in array array['access', 'audit', 'contacts', 'search'] loop
        assert has_schema_privilege('contactpoint_guard', name, 'usage, create'), format('the guard can''t make functions in %s', name);
    end loop;
    assert has_schema_privilege('contactpoint_guard', 'registry', 'usage'), 'the guard can''t look into registry';
    assert has_schema_privilege('contactpoint_guard', 'shielding', 'usage'), 'the guard can''t look into shielding';
    assert to_regclass('search.key') is not null, 'there are no search keys';
end $$;
