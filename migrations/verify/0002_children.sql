-- A child's number is found wrong by one wrong digit, by two that changed places and by its length; a new one is right.
do $$
declare
    number bigint := registry.new_number();
    place bigint := 1;
    digit integer;
    next integer;
begin
    assert registry.check_digit('572') = 4, 'not Damm''s check digit';
    assert registry.number_is_valid(number), 'a new number is wrong';
    for step in 1 .. 15 loop
        digit := number / place % 10;
        next := number / place / 10 % 10;
        assert not registry.number_is_valid(number - digit * place + (digit + 1) % 10 * place), 'a wrong digit isn''t found';
        assert digit = next or not registry.number_is_valid(number + 9 * place * (digit - next)),
            'two digits that changed places aren''t found';
        place := place * 10;
    end loop;
    assert not registry.number_is_valid(number / 10), 'a short number isn''t found';
end $$;

-- One child, one current name and address: the indexes that say so are unique and valid.
do $$
begin
    assert (
        select count(*) = 2 from pg_catalog.pg_index
        where indisunique and indisvalid
            and indexrelid in ('registry."a child has one current name"'::regclass, 'registry."a child has one current address"'::regclass)
    ), 'a child could have two current names or addresses';
end $$;
