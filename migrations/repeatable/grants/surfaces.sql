-- Privileges follow the policies. No surface may write a table that holds child data.
grant select on registry.authority, registry.authority_code, registry.authority_successor
    to contactpoint_api, contactpoint_feed, contactpoint_report, contactpoint_operator, contactpoint_guard;
grant usage on schema registry to contactpoint_api, contactpoint_feed, contactpoint_report, contactpoint_operator;
grant usage on schema contacts, shielding, search, access to contactpoint_api;
grant usage on schema access, search to contactpoint_operator;

grant select (number, born, gender) on registry.child to contactpoint_api;
grant select (child, ordinal, kind, family, given) on registry.child_name to contactpoint_api;
grant select (child, authority, responsible_since, whereabouts) on registry.child_home to contactpoint_api;
grant select (child, ordinal, line_1, line_2, town, postcode, lived_from, lived_to) on registry.child_address to contactpoint_api;
grant select (child, ordinal, family, given, parental_responsibility) on registry.carer to contactpoint_api;
grant select (child, ordinal, phone, email, address) on registry.carer_contact to contactpoint_api;
grant select (child, kind, value) on registry.other_number to contactpoint_api;
grant select (service, kind, name, authority, phone, email, reference, valid_from, valid_to) on contacts.service to contactpoint_api;
grant select (child, service, started, ended, practitioner, occupation, phone, email, lead_professional) on contacts.involvement to contactpoint_api;
grant select (child, service, since) on contacts.common_assessment to contactpoint_api;
grant select (child, service, started, ended, practitioner, phone, email, basis, recorded_by, recorded_at, withdrawn_at)
    on contacts.sensitive_involvement to contactpoint_api;
grant select (child) on contacts.sensitive_mark to contactpoint_api;
grant select (child, ended) on shielding.shield to contactpoint_api;
grant select (child, born, gender, shielded, authority, families, givens, postcodes) on search.candidate to contactpoint_api;
grant select (code, name, basis) on access.purpose to contactpoint_api, contactpoint_operator;
grant select (code, name) on access.role to contactpoint_api, contactpoint_operator;
grant select (name, sector) on access.occupation to contactpoint_api, contactpoint_operator;

grant select on registry.child, registry.child_name, registry.child_home, registry.child_address, shielding.shield,
    contacts.sensitive_involvement, access.purpose, access.role, access.occupation to contactpoint_guard;
grant select, insert, delete on contacts.sensitive_mark, search.key, access.grant to contactpoint_guard;
grant update (closed, children) on access.grant to contactpoint_guard;
grant select, insert on access.account, search.derivation to contactpoint_guard;
grant select, insert, update on access.signing_key to contactpoint_guard;
grant select, insert, update, delete on search.candidate to contactpoint_guard;
grant insert on audit.entry to contactpoint_guard;
grant execute on function registry.number_is_valid(bigint), registry.check_digit(text), registry.interim(integer, bigint)
    to contactpoint_guard;

-- The guard grants what it owns.
set local role contactpoint_guard;
grant execute on function access.granted(text), access.today() to contactpoint_api, contactpoint_feed, contactpoint_report, contactpoint_operator;
grant execute on function access.returned(bytea, bigint[]), access.refused(bytea, text, text, text, text), access.sweep() to contactpoint_api;
grant execute on function search.begin(bytea, text, text, jsonb, text[], text[], date[], date[], text[], bigint, text, text, text) to contactpoint_api;
grant execute on function search.keys_are_current() to contactpoint_api, contactpoint_operator;
grant execute on function search.fingerprint(), search.rebuild(bigint, integer), search.rebuilt(text) to contactpoint_operator;
grant execute on function contacts.begin(bytea, text, text, bigint) to contactpoint_api;
grant execute on function access.create_account(text, text, text, smallint, text, date, date, date) to contactpoint_operator;
grant execute on function access.add_key(bytea, bytea) to contactpoint_operator;
set local role contactpoint_owner;
