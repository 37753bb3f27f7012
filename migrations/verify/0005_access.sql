-- Each purpose has its legal basis, each occupation its sector, and the roles are those that the program knows.
do $$
begin
    assert (select count(*) >= 3 from access.purpose where basis <> ''), 'the purposes are not there';
    assert (select count(*) = 6 from access.role where (code, name) in
        ((1, 'practitioner'), (2, 'team'), (3, 'auditor'), (4, 'management'), (5, 'operator'), (6, 'source'))), 'the roles are others';
    assert exists (select from access.occupation where name = 'social worker' and sector = 'social care'), 'the occupations are not there';
    assert (select attnotnull from pg_catalog.pg_attribute where attrelid = 'access.grant'::regclass and attname = 'transaction'),
        'a grant could open before its audit entry is durable';
end $$;
