-- What contacts adds to the surfaces. The history is only added to.
grant select (account, service, phone, email, hours, version) on contacts.post to contactpoint_api;
grant select (partner, version) on contacts.service to contactpoint_api;
grant select (involvement, role, account) on contacts.involvement to contactpoint_api;
grant select (involvement, role) on contacts.sensitive_involvement to contactpoint_api;
grant select (ended) on contacts.common_assessment to contactpoint_api;
grant select (child, service, practitioner, since, ended) on contacts.lead_term to contactpoint_api;

grant select, insert, update, delete on contacts.service, contacts.post, contacts.involvement, contacts.sensitive_involvement,
    contacts.lead_offer to contactpoint_guard;
grant update on contacts.sensitive_mark to contactpoint_guard;
grant select, insert, update on contacts.common_assessment, contacts.broker_request, contacts.notice to contactpoint_guard;
grant select, insert on contacts.history, contacts.lead_term, contacts.broker_step to contactpoint_guard;
grant update (answer) on access.grant to contactpoint_guard;

set local role contactpoint_guard;
grant execute on function contacts.answered(), contacts.own(bytea, text, text, bigint),
    contacts.involve(bytea, text, text, bigint, bigint, text, date, text, text, text, text, text),
    contacts.change(bytea, text, text, bigint, bigint, integer, jsonb),
    contacts.keep_service(bytea, text, text, bigint, integer, jsonb),
    contacts.keep_post(bytea, text, text, bigint, uuid, integer, jsonb),
    contacts.lead(bytea, text, text, bigint, text, bigint), contacts.assess(bytea, text, text, bigint, text, bigint, date),
    contacts.ask_broker(bytea, text, text, bigint, text), contacts.broker(bytea, text, text, bigint, text, bigint, text),
    contacts.brokered(bytea, text, text), contacts.notices(bytea, text, text), contacts.read_notices(bytea, text, text, bigint[])
    to contactpoint_api;
set local role contactpoint_owner;
