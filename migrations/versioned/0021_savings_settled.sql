-- migrate:irreversible how many shielded children's records were opened can be told no more
-- migrate:allow one-strict-lock small tables that reports and one program read
-- migrate:allow drop-column-in-contract nothing of a release before this one is in service
-- migrate:allow drop-function-in-contract nothing of a release before this one is in service
-- Entries below what is settled are counted without waiting again: after an outage a long transaction elsewhere holds up the
-- newest entries alone.
alter table savings.cursor add column settled_at timestamptz;
comment on column savings.cursor.settled_at is 'All entries written before it are there to be counted.';
-- Records opened, less those located, said how many shielded children's were opened.
alter table savings.use drop column located;
comment on column savings.use.elsewhere is 'Of the records opened, children of another authority; a shielded child counts as near by.';
-- How well the variances are known. Of what was estimated before it isn't known: the widest interval, until the payroll is
-- imported anew.
alter table savings.estimate add column minutes_degrees double precision not null default 1,
    add column pence_degrees double precision not null default 1;
-- Made anew by the repeatable files, with other columns or arguments.
drop function if exists savings.measured(date, date);
drop function if exists savings.estimated();
drop function if exists savings.record_backlog(smallint, text, date, integer);
drop function if exists savings.put_estimate(bigint, text[], integer[], integer[], numeric[], bigint[], numeric[], numeric[], bigint[],
    double precision[], bigint[], double precision[], bigint, integer, text[]);
