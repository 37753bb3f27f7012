-- The API refuses to serve from a schema that it wasn't built for: it may read which versions are applied,
-- and which of them only added something (phase expand).
grant usage on schema migrations to contactpoint_api;
grant select (event, version, phase) on migrations.history to contactpoint_api;
