-- migrate:allow create-index-concurrently a few rows: a shield for one child in two hundred
-- migrate:phase expand
-- Why a child may be shielded. The list is the whole of it: standing (fame, a seat in Parliament, wealth) and adoption by
-- itself are no grounds, and there is no field to write them into.
create table shielding.ground (
    ground text primary key,
    meaning text not null
);
comment on table shielding.ground is 'The only grounds: an increased risk of significant harm to the child or a carer if the whereabouts were seen.';
insert into shielding.ground (ground, meaning) values
    ('domestic abuse', 'Flight from, or continuing threat of, domestic abuse'),
    ('honour-based abuse', 'Risk of so-called honour-based abuse'),
    ('forced marriage', 'Risk of forced marriage'),
    ('witness protection', 'The household is under witness protection'),
    ('trafficking', 'Risk from those who trafficked the child or a carer'),
    ('threat to life', 'A threat to the life of the child or a carer'),
    ('risk to adoptive placement', 'Named persons endanger the placement; adoption alone is no risk'),
    ('other serious risk', 'Another risk of serious injury or death');

-- What the evidence is, never the evidence. An adoption order isn't among it: it says nothing of a risk.
create table shielding.evidence (
    evidence text primary key
);
insert into shielding.evidence (evidence) values
    ('police report'), ('court order against a person'), ('risk assessment conference'), ('social work assessment'),
    ('witness protection notification'), ('referral mechanism decision'), ('medical report'), ('statement of a carer'),
    ('statement of the child'), ('observation of a practitioner');

create table shielding.request (
    request uuid primary key default gen_random_uuid(),
    child bigint not null references registry.child,
    asked_at timestamptz not null default clock_timestamp(),
    asked_by bigint not null references access.account,
    asked_for text not null,
    ground text not null references shielding.ground,
    evidence text references shielding.evidence,
    reference text,
    constraint "a request comes from a practitioner, the team or a parent" check (asked_for in ('practitioner', 'team', 'parent')),
    constraint "evidence is named by its kind and its reference" check ((evidence is null) = (reference is null)),
    constraint "a reference names evidence and holds none" check (reference ~ '^[A-Za-z0-9][A-Za-z0-9 ./:-]{2,39}$')
);
create index request_child on shielding.request (child);
create index request_asked_by on shielding.request (asked_by);
create index request_ground on shielding.request (ground);
create index request_evidence on shielding.request (evidence);

-- The household that a request was decided for: a child a row, each taken in or left out with a reason.
create table shielding.member (
    request uuid not null references shielding.request,
    child bigint not null references registry.child,
    kind text not null,
    taken boolean,
    why text,
    decided_by bigint references access.account,
    decided_at timestamptz,
    primary key (request, child),
    constraint "a member is named or found at an address" check (kind in ('named', 'present address', 'recent address')),
    constraint "each child is taken in or left out with a reason" check (
        num_nulls(taken, why, decided_by, decided_at) in (0, 4) and length(why) between 5 and 200)
);
create index member_child on shielding.member (child);
create index member_decided_by on shielding.member (decided_by);

alter table shielding.shield
    add column state text not null default 'confirmed',
    add column request uuid,
    add column asked_by bigint,
    add column decide_by timestamptz,
    add column decided_by bigint,
    add column ground text,
    add column evidence text,
    add column reference text,
    add column reviewed_on date not null default current_date,
    add column review_by date not null default current_date + 181,
    add column ended_by bigint,
    add column ended_because text;
create index shield_review_by on shielding.shield (review_by) where ended is null;
create index shield_decide_by on shielding.shield (decide_by) where ended is null and state = 'provisional';
alter table shielding.shield
    add constraint "a shield is provisional or confirmed" check (state in ('provisional', 'confirmed')) not valid,
    add constraint "a provisional shield has a deadline" check ((state = 'provisional') = (decide_by is not null)) not valid,
    add constraint "a second person decides" check (decided_by <> asked_by) not valid,
    add constraint "reviews are six months apart at most" check (review_by <= reviewed_on + interval '6 months') not valid,
    add constraint "a shield ends for a known reason" check (
        ended_because is null or ended is not null and ended_because in ('refused', 'lapsed', 'left out', 'lifted')) not valid;

-- The states a shield may go through, whoever writes.
create function shielding.check_transition() returns trigger
language plpgsql
set search_path = pg_catalog
as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'a shield is ended, never removed' using errcode = 'check_violation';
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
create trigger "a shield goes through its states" before update or delete on shielding.shield
    for each row execute function shielding.check_transition();

-- Who may look past a shield: police and social workers whom their team gave the right.
create table access.override_right (
    account bigint primary key references access.account,
    given_by bigint not null references access.account,
    given_at timestamptz not null default clock_timestamp()
);
create index override_right_given_by on access.override_right (given_by);

create table shielding.override (
    override uuid primary key default gen_random_uuid(),
    child bigint not null references registry.child,
    account bigint not null references access.account,
    opened_at timestamptz not null default clock_timestamp(),
    until timestamptz not null default clock_timestamp() + interval '15 minutes',
    closed_at timestamptz,
    constraint "an override ends after fifteen minutes" check (until <= opened_at + interval '15 minutes 1 second')
);
create index override_child on shielding.override (child);
create index override_account on shielding.override (account, child);

-- What someone of the responsible team must look into and close. Whose team that is follows the child.
create table shielding.item (
    item uuid primary key default gen_random_uuid(),
    child bigint not null references registry.child,
    kind text not null,
    opened_at timestamptz not null default clock_timestamp(),
    opened_by bigint references access.account,
    closed_at timestamptz,
    closed_by bigint references access.account,
    finding text,
    constraint "an item is of a known kind" check (kind in ('override', 'refused', 'lapsed', 'lifted', 'review overdue')),
    constraint "an item is closed by a person with a finding" check (
        num_nulls(closed_at, closed_by, finding) in (0, 3) and length(finding) between 5 and 500),
    constraint "nobody closes what their own act opened" check (closed_by <> opened_by)
);
create index item_child on shielding.item (child);
create index item_opened_by on shielding.item (opened_by);
create index item_closed_by on shielding.item (closed_by);
create unique index "a child has one overdue review" on shielding.item (child) where kind = 'review overdue' and closed_at is null;

-- The cascade: local systems, the children they say they hold, what they are to be told and whether they were.
create table shielding.system (
    system bigint generated always as identity primary key,
    account bigint not null unique references access.account,
    name text not null unique,
    url text,
    added_at timestamptz not null default clock_timestamp(),
    failures integer not null default 0,
    next_at timestamptz not null default clock_timestamp(),
    leased_until timestamptz not null default '-infinity',
    constraint "a system is told over TLS, or on this machine" check (url ~ '^(https://|http://(127\.0\.0\.1|localhost)[:/])'),
    constraint "a system has a name" check (length(name) between 3 and 100)
);

create table shielding.holding (
    system bigint not null references shielding.system,
    child bigint not null references registry.child,
    since timestamptz not null default clock_timestamp(),
    primary key (system, child)
);
create index holding_child on shielding.holding (child);

create table shielding.event (
    event bigint generated always as identity primary key,
    notice uuid not null unique default gen_random_uuid(),
    child bigint not null references registry.child,
    kind text not null,
    at timestamptz not null default clock_timestamp(),
    constraint "a notice tells of a start, a renewal or an end" check (kind in ('shielded', 'renewed', 'unshielded'))
);
create index event_child on shielding.event (child);
comment on table shielding.event is 'A notice has the child''s number and what happened: no whereabouts, no ground, no name.';

create table shielding.delivery (
    system bigint not null references shielding.system,
    event bigint not null references shielding.event,
    child bigint not null,
    delivered_at timestamptz,
    confirmed_at timestamptz,
    primary key (system, event),
    constraint "only what was delivered is confirmed" check (confirmed_at is null or delivered_at is not null)
);
create index delivery_event on shielding.delivery (event);
create index delivery_waiting on shielding.delivery (system, event) where delivered_at is null;
create index delivery_unconfirmed on shielding.delivery (child) where confirmed_at is null;

grant create on schema shielding to contactpoint_guard;
