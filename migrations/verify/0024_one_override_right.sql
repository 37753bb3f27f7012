-- The right that one person gave is gone.
do $$
begin
    assert to_regclass('access.override_right') is null, 'there are two rights to override';
end $$;
