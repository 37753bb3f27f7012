-- The feed's login compares under a grant; what it decides is carried out by the guard.
grant usage on schema feeds, search, access to contactpoint_feed;
grant usage on schema feeds to contactpoint_operator, contactpoint_api;
grant select (source, record_id, version, sequence, unnamed, change, fields, child, score, batch, considered, rejected) on feeds.row to contactpoint_feed;
revoke select (state, reasons) on feeds.row from contactpoint_feed;
grant select (child, born, gender, shielded, families, givens) on search.candidate to contactpoint_feed;
grant select (child, ordinal, postcode, lived_to) on registry.child_address to contactpoint_feed;
grant select (child, kind, value) on registry.other_number to contactpoint_feed;

grant select, insert, update on feeds.row to contactpoint_guard;
grant select, insert on feeds.source to contactpoint_guard;
grant select on feeds.precedence to contactpoint_guard;
grant select, insert, update, delete on feeds.upload to contactpoint_guard;
grant select, insert, delete on feeds.chunk, feeds.reject to contactpoint_guard;
grant insert, update on registry.child, registry.child_name, registry.child_home, registry.child_address,
    registry.carer, registry.carer_contact to contactpoint_guard;
grant select, insert, update, delete on registry.other_number to contactpoint_guard;
grant select on registry.carer, registry.carer_contact to contactpoint_guard;
grant execute on function registry.new_number() to contactpoint_guard;

set local role contactpoint_guard;
grant execute on function feeds.stage(bytea, text, text, text[], bigint[], text[], text[], boolean[]) to contactpoint_feed;
grant execute on function feeds.begin_match(bytea, text, text, integer) to contactpoint_feed;
grant execute on function feeds.decide(bytea, text[], bigint[], text[], bigint[], real[], text[], bigint[], boolean, boolean[]) to contactpoint_feed;
grant execute on function feeds.begin_outcomes(bytea, text, text, bigint, integer), feeds.outcomes(bigint, integer) to contactpoint_feed;
grant execute on function feeds.begin_upload(bytea, text, text, text, bigint, bigint),
    feeds.append_upload(bytea, text, text, bigint, bigint, bytea, boolean, bigint, bigint),
    feeds.cancel_upload(bytea, text, text, bigint), feeds.uploads(bytea, text, text, bigint),
    feeds.rejects(bytea, text, text, bigint, integer), feeds.next_upload(), feeds.claim_upload(bytea, bigint, integer),
    feeds.begin_piece(bytea, text, text, bigint, bigint), feeds.piece(),
    feeds.note_upload(bytea, uuid, integer, text, bigint, bigint, bigint, text, text, integer[], text[], text[], text[])
    to contactpoint_feed;
grant execute on function feeds.batch_opened() to contactpoint_feed, contactpoint_api, contactpoint_report, contactpoint_operator;
grant execute on function access.caller(uuid) to contactpoint_feed;
grant execute on function feeds.next_review(bytea, text, text, bigint),
    feeds.decide_review(bytea, text, text, bigint, text, bigint, text) to contactpoint_api;
grant execute on function feeds.add_source(text, text, uuid) to contactpoint_operator;
set local role contactpoint_owner;
