do $$
begin
    assert (select count(*) from feeds.precedence where rank = 1) >= 6, 'nobody''s word counts first for some value';
    assert not has_table_privilege('contactpoint_api', 'feeds.row', 'select'), 'the api reads sources'' rows';
end $$;
