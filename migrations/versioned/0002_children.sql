-- The child's record, split by who may see what: shielding hides fields, not rows.
-- Everyone with a grant sees child, child_name, carer; whereabouts and contact details stand in tables of their own.

-- The check digit is Damm's (H. M. Damm, 2004): it finds every wrong digit and every swap of neighbours. One step of it,
-- on his quasigroup of order 10, row by row: the interim digit and the last digit of a number give the next interim digit.
create function registry.interim(before integer, number bigint) returns integer
language sql immutable parallel safe
as $$
    select get_byte('\x00030107050908060402070009020105040806030402000608070103050901070500090803040206060102030004050907080306070402000905080105080609070200010304080904050306020001070904030806010702000502050801040306070900',
        before * 10 + (number % 10)::integer)
$$;

create function registry.check_digit(payload text) returns integer
language plpgsql immutable strict parallel safe
set search_path = pg_catalog
as $$
declare
    interim integer := 0;
begin
    for position in 1 .. length(payload) loop
        interim := registry.interim(interim, substr(payload, position, 1)::bigint);
    end loop;
    return interim;
end $$;

-- Sixteen digits in four groups of four, as on a bank card: 9 * 10^14 numbers for 12 million children, so a
-- guess that passes the check digit finds a child once in 75 million tries. Without a setting of its own, so that it is
-- inlined: loads check it once a row.
create function registry.number_is_valid(number bigint) returns boolean
language sql immutable parallel safe
as $$
    select number between 1000000000000000 and 9999999999999999 and 0 =
        registry.interim(registry.interim(registry.interim(registry.interim(registry.interim(registry.interim(registry.interim(registry.interim(registry.interim(registry.interim(registry.interim(registry.interim(registry.interim(registry.interim(registry.interim(registry.interim(0,
        number / 1000000000000000), number / 100000000000000), number / 10000000000000), number / 1000000000000), number / 100000000000), number / 10000000000), number / 1000000000), number / 100000000), number / 10000000), number / 1000000), number / 100000), number / 10000), number / 1000), number / 100), number / 10), number)
$$;

create function registry.new_number() returns bigint
language plpgsql volatile
set search_path = pg_catalog
as $$
declare
    drawn text := replace(gen_random_uuid()::text, '-', '');
    payload bigint;
begin
    -- 60 random bits (the version nibble of the UUID left out), folded into fifteen digits that do not begin with 0
    payload := 100000000000000 + (('x' || substr(drawn, 1, 12) || substr(drawn, 14, 3))::bit(60)::bigint % 900000000000000);
    return payload * 10 + registry.check_digit(payload::text);
end $$;

create table registry.child (
    number bigint primary key default registry.new_number(),
    born date not null,
    gender text not null,
    archived_on date,
    constraint "a number carries its check digit" check (registry.number_is_valid(number)),
    constraint "a gender is female, male or unspecified" check (gender in ('female', 'male', 'unspecified'))
);
comment on table registry.child is 'Who the child is: what everyone with a grant may see. No authority here: it would tell where.';

create table registry.child_name (
    child bigint not null references registry.child,
    ordinal smallint not null,
    kind text not null,
    family text not null,
    given text not null,
    primary key (child, ordinal),
    constraint "a name is current, former or alias" check (kind in ('current', 'former', 'alias')),
    constraint "a name has a family or a given part" check (family <> '' or given <> ''),
    constraint "a name has a bounded length" check (length(family) <= 100 and length(given) <= 200)
);
create unique index "a child has one current name" on registry.child_name (child) where kind = 'current';
comment on column registry.child_name.given is 'All given names, separated by spaces; empty where a child is known by one name.';

create table registry.child_home (
    child bigint primary key references registry.child,
    authority smallint not null references registry.authority,
    responsible_since date not null,
    whereabouts text not null,
    constraint "whereabouts are known, last known, none or abroad" check (whereabouts in (
        'current', 'last known', 'no known address',
        'left England, returns within 3 years', 'left England, does not return', 'left England, return not known'))
);
create index child_home_authority on registry.child_home (authority);
comment on table registry.child_home is 'The one responsible authority and the state of the whereabouts: hidden by a shield.';

create table registry.child_address (
    child bigint not null references registry.child,
    ordinal smallint not null,
    line_1 text not null,
    line_2 text,
    town text not null,
    postcode text not null,
    lived_from date not null,
    lived_to date,
    primary key (child, ordinal),
    constraint "a postcode is stored as AA9A 9AA" check (postcode ~ '^[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][A-Z]{2}$'),
    constraint "an address ends after it began" check (lived_to >= lived_from)
);
create unique index "a child has one current address" on registry.child_address (child) where lived_to is null;

create table registry.carer (
    child bigint not null references registry.child,
    ordinal smallint not null,
    family text not null,
    given text not null,
    parental_responsibility boolean not null,
    primary key (child, ordinal)
);
comment on table registry.carer is 'Names of carers: shown even where shielded. Kept per child: no kinship is stored.';

create table registry.carer_contact (
    child bigint not null,
    ordinal smallint not null,
    phone text,
    email text,
    address text,
    primary key (child, ordinal),
    foreign key (child, ordinal) references registry.carer (child, ordinal),
    constraint "a contact says how to reach the carer" check (phone is not null or email is not null or address is not null)
);
comment on column registry.carer_contact.address is 'Only where it differs from the child''s.';

create table registry.other_number (
    child bigint not null references registry.child,
    kind text not null,
    value text not null,
    primary key (child, kind),
    constraint "another body's number is NHS or UPN" check (kind in ('nhs', 'upn'))
);
comment on table registry.other_number is 'Other bodies'' numbers: read by staff of the body that allots them, and by the team.';
