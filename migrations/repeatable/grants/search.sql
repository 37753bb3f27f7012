set local role contactpoint_guard;
grant execute on function search.household(bytea, text, text, bigint) to contactpoint_api;
set local role contactpoint_owner;
