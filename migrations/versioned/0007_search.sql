create schema search authorization contactpoint_owner;

-- Blocking keys: 64-bit hashes of a kind and values (sound of family name + birth date, ...). The index holds everything.
create table search.key (
    key bigint not null,
    child bigint not null,
    primary key (key, child)
);
comment on table search.key is 'No key is derived from a field that a shield hides: for the caller the hidden match does not exist.';
create index key_child on search.key (child);

-- The guard owns the functions of these schemas.
grant usage, create on schema access, audit, contacts, search to contactpoint_guard;
grant usage on schema registry, shielding to contactpoint_guard;
