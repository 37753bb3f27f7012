-- migrate:phase expand
-- migrate:allow create-index-concurrently no index is in service yet: the audit is nearly empty
-- Sealing. An entry remembers its transaction, so that a sealer finds what was committed between two snapshots: all of it,
-- a late commit with a low number too.
alter table audit.entry add column transaction xid8 not null default pg_current_xact_id();
comment on column audit.entry.transaction is 'Of its batch in the tree: see audit.head.';
create index entry_transaction on audit.entry (transaction);
create index entry_account on audit.entry (account, at);
create index entry_authority on audit.entry (authority, at);
create index entry_at on audit.entry using brin (at);
-- Who was shown or opened. Those whom a search only considered are many, and aren't indexed.
create index entry_children on audit.entry using gin (children) where outcome = 'returned' or action <> 'search';

-- A signed tree head and the leaves that it added: what snapshot sees and the snapshot of the head before didn't.
create table audit.head (
    head bigint primary key,
    size bigint not null,
    at timestamptz not null,
    snapshot pg_snapshot not null,
    root bytea not null,
    key bytea not null,
    signature bytea not null,
    frontier bytea not null,
    leaves bytea not null,
    constraint "a head adds whole leaves" check (length(leaves) % 48 = 0 and length(leaves) > 0),
    constraint "a head has a root and a signature" check (length(root) = 32 and length(signature) = 64 and length(key) = 8),
    constraint "a frontier is whole hashes" check (length(frontier) % 32 = 0)
);
alter table audit.head alter column leaves set storage external;
comment on table audit.head is 'Signed with a key that the database has not; append-only.';
comment on column audit.head.size is 'How many leaves the tree has with this head.';
comment on column audit.head.leaves is 'For each leaf 16 bytes, the request, and 32, the hash of the entry.';
comment on column audit.head.frontier is 'The roots of the perfect trees that the leaves make, the largest first: where the next head goes on.';

-- When all entries were sealed last: one row, made with the first head.
create table audit.sealing (
    one boolean primary key default true,
    sealed_at timestamptz not null,
    constraint "there is one row" check (one)
);
