-- migrate:allow create-index-concurrently no source is in service yet
-- migrate:allow check-not-valid no source is in service yet
-- What people decide of a row that the comparison leaves to them.
alter table feeds.row
    add column rejected bigint[] not null default '{}',
    add column team smallint,
    add column question text,
    add column asked_at timestamptz,
    add column reviewed_by bigint,
    add constraint "a question is asked at a time" check ((question is null) = (asked_at is null) and length(question) between 5 and 500);
create index row_team on feeds.row (team, sequence) where state in ('review', 'held');
comment on column feeds.row.rejected is 'Whom a person said it isn''t: never compared with again.';
comment on column feeds.row.team is 'The authority whose team decides: the responsible one of the child it could mean, else where it lives.';
comment on column feeds.row.question is 'What the team needs to know before it decides.';
