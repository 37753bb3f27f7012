-- Grounds are the strict ones, and what a shield goes through is watched.
do $$
begin
    assert (select count(*) = 8 from shielding.ground), 'the grounds are eight';
    assert (
        select count(*) = 1 from pg_catalog.pg_trigger
        where tgrelid = 'shielding.shield'::regclass and tgname = 'a shield goes through its states' and tgenabled = 'O'
    ), 'a shield could skip a state';
end $$;
