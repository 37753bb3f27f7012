-- migrate:phase expand
-- What sources upload, until it is imported: any server goes on with it, and nothing lies in a folder.
create table feeds.upload (
    upload bigint generated always as identity primary key,
    source bigint not null references feeds.source,
    format text not null,
    purpose smallint not null,
    reason text not null,
    client text not null,
    state text not null default 'receiving',
    received bigint not null default 0,
    length bigint,
    -- Who imports it, until when, and how often that was begun.
    lease uuid,
    leased_until timestamptz,
    attempts smallint not null default 0,
    -- How far the step is: bytes read, or rows decided, of so many.
    done bigint not null default 0,
    whole bigint not null default 0,
    rows bigint not null default 0,
    rejected bigint not null default 0,
    fault text,
    detail text,
    begun_at timestamptz not null default clock_timestamp(),
    step_at timestamptz not null default clock_timestamp(),
    noted_at timestamptz not null default clock_timestamp(),
    ended_at timestamptz,
    constraint "a file is of a known format" check (format in ('csv', 'ndjson')),
    constraint "an upload is in a known state" check (state in ('receiving', 'staging', 'matching', 'imported', 'failed')),
    constraint "an upload ends imported or failed" check ((ended_at is not null) = (state in ('imported', 'failed'))),
    constraint "an upload that failed says why" check ((state = 'failed') = (fault is not null))
);
create index upload_source on feeds.upload (source, upload);
create unique index upload_open on feeds.upload (source) where ended_at is null;
comment on column feeds.upload.received is 'How many bytes: where the next piece begins.';

create table feeds.chunk (
    upload bigint not null references feeds.upload,
    at bigint not null,
    bytes bytea not null,
    primary key (upload, at),
    constraint "a chunk has a megabyte at most" check (octet_length(bytes) between 1 and 1048576)
);
comment on table feeds.chunk is 'The bytes of uploads, rows of children and all: gone when the upload has ended.';

create table feeds.reject (
    upload bigint not null references feeds.upload,
    line integer not null,
    field text,
    code text not null,
    message text not null,
    primary key (upload, line)
);
comment on table feeds.reject is 'Rows that couldn''t be taken, and never what they say.';
