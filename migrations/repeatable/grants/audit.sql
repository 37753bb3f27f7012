-- What the guard's functions touch, and who may call them.
grant usage on schema audit to contactpoint_api, contactpoint_audit;
grant select on audit.entry, audit.head, audit.sealing to contactpoint_guard;
grant insert on audit.head, audit.sealing to contactpoint_guard;
grant update (sealed_at) on audit.sealing to contactpoint_guard;
grant execute on function audit.extend(integer) to contactpoint_audit;
grant select on audit.rule, audit.alert, audit.watching, audit.home, registry.carer, contacts.involvement, contacts.service
    to contactpoint_guard;
grant insert on audit.alert, audit.watching, audit.home to contactpoint_guard;
grant update (last_at, reasons, score, closed_at, closed_by, conclusion) on audit.alert to contactpoint_guard;
grant update (snapshot, watched_at) on audit.watching to contactpoint_guard;
grant update (postcode) on audit.home to contactpoint_guard;
grant usage on schema audit to contactpoint_operator;

set local role contactpoint_guard;
grant execute on function audit.lead(), audit.horizon(integer), audit.leaves(pg_snapshot), audit.heads(bigint, integer), audit.tip(),
    audit.seal(bigint, bigint, timestamptz, pg_snapshot, bytea, bytea, bytea, bytea, bytea), audit.note_sealed(),
    audit.begin_lines(text, text), audit.lines(uuid, pg_snapshot, pg_snapshot) to contactpoint_audit;
grant execute on function audit.is_behind(), audit.months_ahead() to contactpoint_api, contactpoint_audit;
grant execute on function audit.begin(bytea, text, text, bigint, bigint, smallint, timestamptz, timestamptz), audit.read(integer)
    to contactpoint_api;
grant execute on function audit.begin_alerts(bytea, text, text, boolean), audit.alerts(),
    audit.close_alert(bytea, text, text, bigint, text) to contactpoint_api;
grant execute on function audit.watch(integer) to contactpoint_audit;
grant execute on function audit.set_home(uuid, text) to contactpoint_operator;
set local role contactpoint_owner;
