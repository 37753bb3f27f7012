create schema shielding authorization contactpoint_owner;

-- A shield in force has no end. The workflow of requests, decisions and reviews builds on this table.
create table shielding.shield (
    child bigint not null references registry.child,
    started timestamptz not null default now(),
    ended timestamptz,
    primary key (child, started),
    constraint "a shield ends after it began" check (ended >= started)
);
create unique index "a child has one shield in force" on shielding.shield (child) where ended is null;
