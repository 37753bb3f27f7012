-- Nothing in the audit can be changed: the trigger is enabled, and stands before update, delete and truncate.
do $$
begin
    assert (
        select tgenabled = 'O' and pg_catalog.pg_get_triggerdef(oid) like '% BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.entry FOR EACH STATEMENT %'
        from pg_catalog.pg_trigger where tgrelid = 'audit.entry'::regclass and tgname = 'the audit is append-only'
    ), 'the audit can be changed';
    assert exists (select from pg_catalog.pg_inherits where inhparent = 'audit.entry'::regclass), 'the audit has no partition';
end $$;
