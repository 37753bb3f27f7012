-- The people who keep records right: merging and splitting, moves between authorities, and the end of a record.
create schema stewardship authorization contactpoint_owner;
grant usage, create on schema stewardship to contactpoint_guard;

-- A merge or a split, and all that is needed to take it back.
create table stewardship.act (
    act uuid primary key default gen_random_uuid(),
    kind text not null,
    surviving bigint not null references registry.child,
    other bigint not null references registry.child,
    decided_by bigint not null references access.account,
    at timestamptz not null default clock_timestamp(),
    decisions jsonb not null,
    undone_by bigint references access.account,
    undone_at timestamptz,
    constraint "an act is a merge or a split" check (kind in ('merge', 'split')),
    constraint "an act is about two records" check (surviving <> other),
    constraint "an act is undone by a person" check ((undone_by is null) = (undone_at is null))
);
create index act_surviving on stewardship.act (surviving);
create index act_other on stewardship.act (other);
create index act_decided_by on stewardship.act (decided_by);
create index act_undone_by on stewardship.act (undone_by);

create table stewardship.change (
    act uuid not null references stewardship.act,
    ordinal integer not null,
    place text not null,
    was jsonb,
    became jsonb,
    primary key (act, ordinal)
);
comment on table stewardship.change is 'What an act changed, row by row: a row and what it became; a row that was added (nothing before); a whole list as it was.';

create table stewardship.superseded (
    child bigint primary key references registry.child,
    by bigint not null references registry.child,
    constraint "a record isn't superseded by itself" check (child <> by)
);
create index superseded_by on stewardship.superseded (by);

-- A record passes from one authority to another when both have agreed.
create table stewardship.move (
    move uuid primary key default gen_random_uuid(),
    child bigint not null references registry.child,
    sender smallint not null references registry.authority,
    receiver smallint not null references registry.authority,
    proposed_by text not null,
    at timestamptz not null default clock_timestamp(),
    answer_by date not null,
    sent_by bigint references access.account,
    received_by bigint references access.account,
    state text not null default 'open',
    closed_at timestamptz,
    constraint "a move is proposed by one side or a source" check (proposed_by in ('sender', 'receiver', 'source')),
    constraint "a move goes elsewhere" check (sender <> receiver),
    constraint "a move is in a known state" check (state in ('open', 'done', 'declined', 'withdrawn', 'set aside')),
    constraint "a move that is done was agreed by both" check (state <> 'done' or num_nulls(sent_by, received_by) = 0),
    constraint "a move is closed at a time" check ((state in ('open', 'set aside')) = (closed_at is null))
);
create unique index "a child has one open move" on stewardship.move (child) where state = 'open';
create index move_child on stewardship.move (child);
create index move_sender on stewardship.move (sender) where state = 'open';
create index move_receiver on stewardship.move (receiver) where state = 'open';
create index move_from on stewardship.move (sender);
create index move_to on stewardship.move (receiver);
create index move_sent_by on stewardship.move (sent_by);
create index move_received_by on stewardship.move (received_by);

-- What the team was told that will end a record.
create table stewardship.statement (
    child bigint primary key references registry.child,
    kind text not null,
    since date not null,
    recorded_by bigint not null references access.account,
    recorded_at timestamptz not null default clock_timestamp(),
    constraint "a statement is a death or one of three about leaving England" check (kind in (
        'died', 'left England, returns within 3 years', 'left England, does not return', 'left England, return not known'))
);
create index statement_recorded_by on stewardship.statement (recorded_by);

-- A young person's explicit consent to stay in the index until 25.
create table stewardship.stay (
    child bigint primary key references registry.child,
    because text not null,
    consented_on date not null,
    recorded_by bigint not null references access.account,
    recorded_at timestamptz not null default clock_timestamp(),
    constraint "only two kinds of young people may stay" check (because in ('care leaver', 'learning disability'))
);
create index stay_recorded_by on stewardship.stay (recorded_by);

create table stewardship.archived (
    child bigint primary key references registry.child,
    archived_on date not null,
    ground text not null
);

-- A run of retention, batch by batch: where it got to is committed with what it did.
create table stewardship.run (
    run bigint generated always as identity primary key,
    started_at timestamptz not null default clock_timestamp(),
    after bigint not null default 0,
    archived integer not null default 0,
    erased integer not null default 0,
    finished_at timestamptz
);
create unique index "one run at a time" on stewardship.run ((true)) where finished_at is null;

-- A shield goes through its states; it changes hands when two records become one or come apart, and goes with its record.
create or replace function shielding.check_transition() returns trigger
language plpgsql
set search_path = pg_catalog
as $$
begin
    if tg_op = 'DELETE' then
        if exists (select from registry.child as c where c.number = old.child
            and c.archived_on <= (statement_timestamp() at time zone 'Europe/London')::date - interval '6 years') then
            return old;
        end if;
        raise exception 'a shield is ended, never removed' using errcode = 'check_violation';
    elsif new.child <> old.child and to_jsonb(new) - 'child' = to_jsonb(old) - 'child' and exists (
        select from stewardship.act as a
        where a.undone_at is null and (a.surviving, a.other) in ((old.child, new.child), (new.child, old.child))
    ) then
        return new;
    elsif old.ended is not null then
        raise exception 'a shield that ended stays as it is' using errcode = 'check_violation';
    elsif (new.child, new.started) is distinct from (old.child, old.started) then
        raise exception 'a shield keeps its child and its start' using errcode = 'check_violation';
    elsif new.state = 'provisional' and old.state = 'confirmed' then
        raise exception 'a confirmed shield is never provisional again' using errcode = 'check_violation';
    elsif new.state = 'confirmed' and old.state = 'provisional' and (
        new.ended is not null or num_nulls(new.decided_by, new.ground, new.evidence, new.reference) > 0
    ) then
        raise exception 'a shield is confirmed by a person, on a ground, with the evidence named' using errcode = 'check_violation';
    elsif new.ended is not null and (new.ended_because is null
        or (new.ended_because = 'lifted') <> (old.state = 'confirmed')
        or (new.ended_because = 'lapsed') <> (new.ended_by is null)
        or new.ended_because = 'lapsed' and old.decide_by > clock_timestamp()
    ) then
        raise exception 'a provisional shield is refused, left out or lapses, a confirmed one is lifted' using errcode = 'check_violation';
    elsif new.review_by > old.review_by and new.reviewed_on < (statement_timestamp() at time zone 'Europe/London')::date then
        raise exception 'a review date moves by a review' using errcode = 'check_violation';
    end if;
    return new;
end $$;
