grant update (name, role, occupation, authority, partner, dbs_checked_on, trained_on, agreed_on, may_override, may_read_archive,
    suspended_at, left_at, signed_out_at, system_key, version) on access.account to contactpoint_guard;
grant select, insert, delete on access.tally to contactpoint_guard;
grant update (count) on access.tally to contactpoint_guard;
grant select, insert on access.proposal to contactpoint_guard;
grant update (decided_by, decided_at, confirmed) on access.proposal to contactpoint_guard;

set local role contactpoint_guard;
grant execute on function access.change_account(bytea, text, text, uuid, jsonb),
    access.decide_proposal(bytea, text, text, bigint, boolean), access.accounts(bytea, text, text, uuid, bigint)
    to contactpoint_api;
grant execute on function access.tally(smallint[], text[], integer[]) to contactpoint_api;
grant execute on function access.caller(uuid) to contactpoint_api, contactpoint_operator;
set local role contactpoint_owner;
