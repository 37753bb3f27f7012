grant usage on schema stewardship to contactpoint_api, contactpoint_operator;
grant select, insert, update, delete on stewardship.act, stewardship.change, stewardship.superseded, stewardship.move,
    stewardship.statement, stewardship.stay, stewardship.archived, stewardship.subject_request, stewardship.correction,
    stewardship.succession to contactpoint_guard;
grant select, insert, update on stewardship.run to contactpoint_guard;
-- What changes hands, and what ends.
grant update (child), delete on contacts.history, contacts.lead_term, contacts.broker_step to contactpoint_guard;
grant delete on contacts.common_assessment, contacts.broker_request, contacts.notice to contactpoint_guard;
grant update (child) on shielding.request, shielding.member, shielding.override, shielding.item to contactpoint_guard;
grant delete on shielding.request, shielding.member, shielding.override, shielding.item, shielding.event, shielding.shield
    to contactpoint_guard;
grant delete on registry.child, registry.child_name, registry.child_home, registry.child_address, registry.carer,
    registry.carer_contact, feeds.row to contactpoint_guard;

set local role contactpoint_guard;
grant execute on function
    stewardship.merge(bytea, text, text, bigint, bigint, jsonb), stewardship.split(bytea, text, text, bigint, jsonb),
    stewardship.undo(bytea, text, text, uuid), stewardship.compare(bytea, text, text, bigint, bigint),
    stewardship.acts(bytea, text, text, bigint), stewardship.take_step(bytea, text, text, bigint, text, smallint),
    stewardship.moves(bytea, text, text), stewardship.missing(bytea, text, text),
    stewardship.state(bytea, text, text, bigint, text, date),
    stewardship.keep(bytea, text, text, bigint, text, date), stewardship.read_archive(bytea, text, text, bigint, text),
    stewardship.run_retention(bytea, text, text),
    stewardship.ask_subject(bytea, text, text, bigint, text, text, date), stewardship.check_subject(bytea, text, text, uuid, jsonb),
    stewardship.answer_subject(bytea, text, text, uuid), stewardship.refuse_subject(bytea, text, text, uuid, text),
    stewardship.subject_requests(bytea, text, text),
    stewardship.ask_correction(bytea, text, text, bigint, text, text, text, date),
    stewardship.answer_correction(bytea, text, text, uuid, boolean, text), stewardship.corrections(bytea, text, text)
    to contactpoint_api;
grant execute on function
    stewardship.plan(), stewardship.retain(integer), stewardship.owed(), stewardship.set_succession(smallint, text[], smallint[]),
    stewardship.plan_reorganisation(smallint), stewardship.reorganise(smallint, integer)
    to contactpoint_operator;
set local role contactpoint_owner;
