do $$
begin
    assert not exists (select from audit.entry where transaction >= pg_snapshot_xmax(pg_current_snapshot()) and transaction <> pg_current_xact_id()),
        'an entry is of a transaction that is yet to come';
    assert not exists (
        select from pg_catalog.pg_inherits as i
        where i.inhparent = 'audit.entry'::regclass and not exists (
            select from pg_catalog.pg_attribute as a where a.attrelid = i.inhrelid and a.attname = 'transaction' and a.attnotnull)
    ), 'a partition lacks its transactions';
end $$;
