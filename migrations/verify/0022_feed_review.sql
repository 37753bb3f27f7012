do $$
begin
    assert (select count(*) from feeds.row as r where r.state in ('review', 'held') and r.rejected is null) = 0, 'a row has no list';
end $$;
