grant select on shielding.ground, shielding.evidence to contactpoint_api, contactpoint_guard;
grant select, insert on shielding.request, shielding.event to contactpoint_guard;
-- Locking a request is part of deciding it.
grant update (ground) on shielding.request to contactpoint_guard;
grant select, insert on shielding.member, shielding.override, shielding.item, shielding.system to contactpoint_guard;
grant update (taken, why, decided_by, decided_at) on shielding.member to contactpoint_guard;
grant update (closed_at) on shielding.override to contactpoint_guard;
grant update (closed_at, closed_by, finding) on shielding.item to contactpoint_guard;
grant update (failures, next_at, leased_until) on shielding.system to contactpoint_guard;
grant select, insert, delete on shielding.holding to contactpoint_guard;
grant select, insert, update, delete on shielding.delivery to contactpoint_guard;
grant select, insert, update on shielding.shield to contactpoint_guard;
grant insert (number, born, gender), update (archived_on) on registry.child to contactpoint_guard;
grant insert on registry.child_name, registry.child_home to contactpoint_guard;
grant select on audit.entry, registry.child_address to contactpoint_guard;
grant execute on function registry.new_number() to contactpoint_guard;
grant usage on schema shielding to contactpoint_operator, contactpoint_cascade;

set local role contactpoint_guard;
grant execute on function
    shielding.request(bytea, text, text, bigint, text, text, text, boolean),
    shielding.decide(bytea, text, text, uuid, bigint[], boolean[], text[], text, text, text, date),
    shielding.review(bytea, text, text, bigint, boolean, text, text, text, date, bigint[]),
    shielding.lapse(),
    shielding.override(bytea, text, text, bigint, boolean),
    shielding.close_override(bytea, text, text, bigint),
    shielding.close_item(bytea, text, text, uuid, text),
    shielding.new_identity(bytea, text, text, bigint, text, text, date, text, text, text, text),
    shielding.begin(bytea, text, text, text, bigint),
    shielding.asked(bytea, text, text), shielding.requests(),
    shielding.shields(), shielding.household(), shielding.items(), shielding.exposure(), shielding.unconfirmed(),
    shielding.hold(bytea, text, text, bigint[], boolean),
    shielding.pull(bytea, text, text), shielding.pulled(),
    shielding.confirm(bytea, text, text, uuid[])
    to contactpoint_api;
grant execute on function shielding.add_system(uuid, text, text), shielding.owed() to contactpoint_operator;
grant execute on function
    shielding.take(integer), shielding.delivered(bigint, bigint[], boolean), shielding.undelivered(bigint)
    to contactpoint_cascade;
set local role contactpoint_owner;
-- Of the shields there were before they kept their place.
select shielding.find_places();
