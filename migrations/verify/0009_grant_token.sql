-- A gate finds a grant by its token's hash.
do $$
begin
    assert exists (select from pg_index where indexrelid = 'access.grant_token_hash'::regclass and indisunique and indisvalid),
        'two grants could have one token';
    assert exists (select from pg_attribute where attrelid = 'access.session'::regclass and attname = 'token_hash'),
        'a verified request doesn''t know its token';
end $$;
