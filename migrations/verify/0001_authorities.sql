-- Every authority that has not ended can be found by its GSS code, and whoever took over a record is there to be asked.
do $$
begin
    assert (select count(*) >= 150 from registry.authority where valid_to is null), 'the authorities of England are not there';
    assert not exists (
        select from registry.authority as a
        where a.valid_to is null and not exists (select from registry.authority_code as c where c.authority = a.authority and c.valid_to is null)
    ), 'an authority has no GSS code';
    assert (select authority = 383 from registry.authority where name = 'Leeds'), 'Leeds is not 383';
end $$;
