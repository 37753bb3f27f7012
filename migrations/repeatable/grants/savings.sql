grant usage on schema savings to contactpoint_api, contactpoint_report, contactpoint_operator;
grant select, insert, update, delete on all tables in schema savings to contactpoint_guard;
-- What is counted of the audit, and nothing of what was asked for and why.
grant select (at, action, outcome, account, children) on audit.entry to contactpoint_guard;

set local role contactpoint_guard;
-- A report: the analysts' surface, and persons through the API.
grant execute on function savings.measured(date, date), savings.estimated(), savings.obstacles(), savings.uncovered(),
    savings.backlogs(), savings.events(), savings.running_costs(), savings.residents(), savings.reached(), savings.growing()
    to contactpoint_api, contactpoint_report;
grant execute on function savings.begin(bytea, text, jsonb) to contactpoint_api;
-- The books: the operator's programs.
grant execute on function savings.import_survey(smallint, date, text, text[], numeric[], numeric[], numeric[], integer[], numeric[]),
    savings.withdraw_survey(smallint, date),
    savings.import_workforce(smallint, date, text[], integer[], numeric[], integer[]),
    savings.record_backlog(smallint, text[], date[], integer[]), savings.record_event(smallint, text, text, date),
    savings.record_running_cost(smallint, date, bigint, text), savings.assign_team(uuid, text),
    savings.surveys(), savings.responses(bigint), savings.workforce_for(bigint), savings.obstacles(),
    savings.put_estimate(bigint, text[], integer[], integer[], numeric[], bigint[], numeric[], numeric[], bigint[], double precision[],
        double precision[], bigint[], double precision[], double precision[], bigint, integer, text[]),
    savings.catch_up(interval), savings.count_residents(), savings.reached()
    to contactpoint_operator;
set local role contactpoint_owner;
