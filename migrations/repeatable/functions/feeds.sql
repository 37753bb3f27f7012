set local role contactpoint_guard;

-- The source as which an account sends.
create or replace function feeds.source_of(account bigint) returns bigint
language sql stable
as $$
    select s.source from feeds.source as s where s.account = $1
$$;

create or replace function feeds.add_source(name text, kind text, subject uuid) returns bigint
language sql volatile security definer
set search_path = pg_catalog, feeds, pg_temp
as $$
    insert into feeds.source (name, kind, account)
    select $1, $2, a.account from access.account as a where a.subject = $3 and a.role = 6
    returning source
$$;

-- Stages rows. A row that is known already changes nothing. Returns the outcome, and which rows' versions were used before
-- for something else. A server of the release before doesn't say which rows give no name.
drop function if exists feeds.stage(bytea, text, text, text[], bigint[], text[], text[]);
create or replace function feeds.stage(
    token bytea, reason text, client text, record_ids text[], versions bigint[], changes text[], fields text[],
    unnamed boolean[] default '{}', out outcome text, out staged integer, out contradicting integer[]
)
language plpgsql volatile security definer
set search_path = pg_catalog, feeds, pg_temp
as $$
declare
    session access.session := access.admit(token, reason, '{6}');
    sender bigint := feeds.source_of(session.account);
begin
    if session.fault is null and sender is null then
        session.fault := 'not-permitted';
    end if;
    outcome := access.record(session, 'feed', coalesce(session.fault, 'granted'), reason, client,
        jsonb_build_object('rows', cardinality(record_ids)), '{}');
    if outcome <> 'granted' then
        return;
    end if;
    insert into feeds.row (source, record_id, version, change, fields, unnamed)
    select sender, r.record_id, r.version, r.change, r.fields::jsonb, coalesce(r.unnamed, false)
    from unnest(record_ids, versions, changes, fields, unnamed) with ordinality
        as r (record_id, version, change, fields, unnamed, ordinal)
    order by r.ordinal
    on conflict do nothing;
    get diagnostics staged = row_count;
    contradicting := array(
        select r.ordinal::integer
        from unnest(record_ids, versions, changes, fields) with ordinality as r (record_id, version, change, fields, ordinal)
        join feeds.row as known on known.source = sender and known.record_id = r.record_id and known.version = r.version
        where (known.change, known.fields) is distinct from (r.change, r.fields::jsonb)
        order by r.ordinal);
end $$;

-- The children whom a row could mean: those that share keys with it, and every shielded child born on its day.
create or replace function feeds.candidates(fields jsonb) returns bigint[]
language plpgsql stable
set search_path = pg_catalog, feeds, pg_temp
as $$
declare
    typed constant date := (fields ->> 'born')::date;
    -- The day and month that a slip would have made of them.
    swapped constant date := case when extract(day from typed) <= 12
        then make_date(extract(year from typed)::integer, extract(day from typed)::integer, extract(month from typed)::integer) end;
    families constant text[] := array_remove(array[fields ->> 'family_name', fields ->> 'former_family_name'], null);
    givens text[] := array_fill(coalesce(fields ->> 'given_names', ''), array[greatest(cardinality(families), 1)]);
begin
    return array(
        select child from unnest(search.candidates(
            case when cardinality(families) = 0 then '{""}' else families end, givens,
            array_remove(array[typed, swapped], null), array[date_trunc('month', typed)::date],
            array_remove(array[fields ->> 'postcode'], null), includes_shielded => true
        )) as child
        union
        select c.child from search.candidate as c where c.shielded and c.born in (typed, swapped));
end $$;

-- One comparison or decision of a source's rows at a time. The server goes on for a program that was killed: the next run
-- waits for what that is deciding, else it would take other rows first, or none and end.
create or replace function feeds.wait_for_matching(source bigint) returns void
language sql volatile
as $$
    select pg_advisory_xact_lock(hashtextextended('feeds.match:' || $1, 0))
$$;

-- The first half of comparing: takes staged rows, finds whom they could mean, and writes the audit entry with all of those.
create or replace function feeds.begin_match(token bytea, reason text, client text, most integer, out outcome text, out rows integer)
language plpgsql volatile security definer
set search_path = pg_catalog, feeds, pg_temp
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
as $$
declare
    session access.session := access.admit(token, reason, '{6}');
    sender bigint := feeds.source_of(session.account);
    compared bigint[] := '{}';
begin
    if session.fault is null and sender is null then
        session.fault := 'not-permitted';
    end if;
    rows := 0;
    if session.fault is null then
        perform feeds.wait_for_matching(sender);
        -- A row that came late changes nothing, and forgets whom it was compared with. Behind row-level security the source is no constant to the planner: it must be
        -- named for the index to give the order.
        update feeds.row as r set state = 'superseded', batch = null, considered = null, score = null, decided_at = clock_timestamp()
        from (
            select s.record_id, s.version from feeds.row as s where s.source = sender and s.state = 'staged'
            order by s.source, s.unnamed, s.sequence limit least(most, 1000)
        ) as first
        where (r.source, r.record_id, r.version) = (sender, first.record_id, first.version) and exists (
            select from feeds.row as newer
            where newer.source = r.source and newer.record_id = r.record_id and newer.version > r.version);
        -- Whom a record is linked to is certain.
        update feeds.row as r set batch = session.request, score = case when known.child is not null then 1 end,
            considered = case
                when known.child is not null then array[known.child]
                when r.change = 'delete' then '{}'
                else array(select unnest(feeds.candidates(r.fields)) except select unnest(known.rejected)) end,
            rejected = known.rejected
        from (
            select s.source, s.record_id, s.version
            from feeds.row as s
            where s.source = sender and s.state = 'staged'
            order by s.source, s.unnamed, s.sequence
            limit least(most, 1000)
            for update
        ) as taken
        -- Whom the record is linked to, and whom a person said it isn't.
        cross join lateral (
            select (array_agg(k.child order by k.version desc) filter (where k.child is not null))[1] as child,
                array(
                    select distinct unnest(n.rejected) from feeds.row as n
                    where n.source = taken.source and n.record_id = taken.record_id) as rejected
            from feeds.row as k
            where k.source = taken.source and k.record_id = taken.record_id
        ) as known
        where (r.source, r.record_id, r.version) = (taken.source, taken.record_id, taken.version);
        get diagnostics rows = row_count;
        compared := array(
            select distinct c.child from feeds.row as r, unnest(r.considered) as c (child) where r.batch = session.request);
    end if;
    outcome := access.record(session, 'match', coalesce(session.fault, 'granted'), reason, client,
        jsonb_build_object('rows', rows), compared);
end $$;

-- What sources say of a child, by what it is about: each an object of the file's words, of the source whose word counts most,
-- then the newest. What nobody says anything of is missing. All at once, since each record that is linked asks it.
create or replace function feeds.said(child bigint) returns jsonb
language plpgsql stable
set search_path = pg_catalog, feeds, pg_temp
as $$
begin
    return (select coalesce(jsonb_object_agg(best.about, (select jsonb_object_agg(word, best.fields -> word) from unnest(best.words) as word)), '{}')
    from (
        select distinct on (a.about) a.about, a.words, r.fields
        from feeds.row as r
        join feeds.source as s on s.source = r.source
        join (values
            ('born', 'born', array['born']),
            ('gender', 'gender', array['gender']),
            ('name', 'name', array['family_name', 'given_names', 'former_family_name']),
            ('address', 'address', array['address_line_1', 'address_line_2', 'town', 'postcode']),
            ('authority', 'address', array['authority']),
            ('nhs_number', 'nhs_number', array['nhs_number']),
            ('upn', 'upn', array['upn']),
            -- Whose number of the child counts, names the service too.
            ('school', 'upn', array['school_urn']),
            ('practice', 'nhs_number', array['gp_code']),
            ('carers', 'carers', array['carer_1_name', 'carer_1_phone', 'carer_2_name', 'carer_2_phone'])
        ) as a (about, field, words) on r.fields ?| a.words
        left join feeds.precedence as p on p.kind = s.kind and p.field = a.field
        where r.child = said.child and r.state in ('linked', 'made')
        order by a.about, coalesce(p.rank, 100), r.decided_at desc, r.sequence desc
    ) as best);
end $$;
drop function if exists feeds.said(bigint, text, text[]);

-- Shows of a child what its sources say, and keeps what was shown before as former values.
create or replace function feeds.show(child bigint) returns void
language plpgsql volatile
set search_path = pg_catalog, feeds, pg_temp
as $$
declare
    said constant jsonb := feeds.said(child);
    fact jsonb;
    shown_family text;
    shown_given text;
    called record;
    lives record;
    today constant date := access.today();
begin
    fact := said -> 'born';
    update registry.child as c set born = (fact ->> 'born')::date
    where c.number = show.child and c.born <> (fact ->> 'born')::date;
    fact := said -> 'gender';
    update registry.child as c set gender = coalesce(fact ->> 'gender', 'unspecified')
    where c.number = show.child and fact is not null and c.gender <> coalesce(fact ->> 'gender', 'unspecified');

    fact := said -> 'name';
    if fact is not null then
        shown_family := coalesce(fact ->> 'family_name', '');
        shown_given := coalesce(fact ->> 'given_names', '');
        select n.ordinal, n.family, n.given into called from registry.child_name as n
        where n.child = show.child and n.kind = 'current';
        if called.ordinal is null or (called.family, called.given) is distinct from (shown_family, shown_given) then
            update registry.child_name as n set kind = 'former' where n.child = show.child and n.kind = 'current';
            update registry.child_name as n set kind = 'current'
            where n.child = show.child and n.ordinal = (
                select min(same.ordinal) from registry.child_name as same
                where same.child = show.child and (same.family, same.given) = (shown_family, shown_given));
            if not found then
                perform feeds.add_name(child, 'current', shown_family, shown_given);
            end if;
        end if;
        if fact ->> 'former_family_name' <> '' and not exists (
            select from registry.child_name as n where n.child = show.child and n.family = fact ->> 'former_family_name')
        then
            perform feeds.add_name(child, 'former', fact ->> 'former_family_name', shown_given);
        end if;
    end if;

    fact := said -> 'address';
    select a.* into lives from registry.child_address as a where a.child = show.child and a.lived_to is null;
    if (fact ->> 'postcode') is null then
        -- Nobody says any more where, or somebody says that nowhere: only a place that a source had named is left.
        if lives.child is not null and feeds.has_named(child, 'postcode', lives.postcode) then
            update registry.child_address as a set lived_to = greatest(today, a.lived_from)
            where a.child = show.child and a.lived_to is null;
            update registry.child_home as h set whereabouts = case when fact is null then 'last known' else 'no known address' end
            where h.child = show.child;
        end if;
    elsif lives.child is null or (lives.postcode, lives.line_1, coalesce(lives.line_2, ''), lives.town)
        -- What a source leaves out is no other place.
        is distinct from (fact ->> 'postcode', coalesce(fact ->> 'address_line_1', lives.line_1),
            coalesce(fact ->> 'address_line_2', lives.line_2, ''), coalesce(fact ->> 'town', lives.town))
    then
        update registry.child_address as a set lived_to = greatest(today, a.lived_from)
        where a.child = show.child and a.lived_to is null;
        insert into registry.child_address (child, ordinal, line_1, line_2, town, postcode, lived_from)
        values (child, (select coalesce(max(a.ordinal), 0) + 1 from registry.child_address as a where a.child = show.child),
            coalesce(fact ->> 'address_line_1', ''), fact ->> 'address_line_2', coalesce(fact ->> 'town', ''),
            fact ->> 'postcode', today);
        update registry.child_home as h set whereabouts = 'current' where h.child = show.child and h.whereabouts <> 'current';
    end if;
    fact := said -> 'authority';
    if fact ->> 'authority' is not null then
        perform stewardship.propose(child,
            stewardship.standing_of((fact ->> 'authority')::smallint, said -> 'address' ->> 'postcode'));
    end if;

    perform feeds.show_number(child, 'nhs', said -> 'nhs_number' ->> 'nhs_number');
    perform feeds.show_number(child, 'upn', said -> 'upn' ->> 'upn');
    perform feeds.show_service(child, '{school,nursery}', 'school_urn', said -> 'school' ->> 'school_urn');
    perform feeds.show_service(child, '{gp practice}', 'gp_code', said -> 'practice' ->> 'gp_code');

    fact := said -> 'carers';
    if fact is not null then
        perform feeds.show_carer(child, 1::smallint, fact ->> 'carer_1_name', fact ->> 'carer_1_phone');
        perform feeds.show_carer(child, 2::smallint, fact ->> 'carer_2_name', fact ->> 'carer_2_phone');
    end if;
end $$;

create or replace function feeds.add_name(child bigint, kind text, family text, given text) returns void
language plpgsql volatile
set search_path = pg_catalog, feeds, pg_temp
as $$
begin
    insert into registry.child_name (child, ordinal, kind, family, given)
    values ($1, (select coalesce(max(n.ordinal), 0) + 1 from registry.child_name as n where n.child = $1), $2, $3, $4);
end $$;

create or replace function feeds.has_named(child bigint, word text, value text) returns boolean
language plpgsql stable
set search_path = pg_catalog, feeds, pg_temp
as $$
begin
    return exists (select from feeds.row as r where r.child = $1 and r.fields ->> $2 = $3);
end $$;

create or replace function feeds.show_number(child bigint, kind text, value text) returns void
language plpgsql volatile
set search_path = pg_catalog, feeds, pg_temp
as $$
begin
    if value is not null then
        insert into registry.other_number as n (child, kind, value) values (show_number.child, show_number.kind, show_number.value)
        on conflict on constraint other_number_pkey do update set value = excluded.value where n.value <> excluded.value;
    else
        delete from registry.other_number as n
        where n.child = show_number.child and n.kind = show_number.kind
            and feeds.has_named(n.child, case n.kind when 'nhs' then 'nhs_number' else 'upn' end, n.value);
    end if;
end $$;

-- The service that sources name by its body's reference, where the index knows it. It replaces the one that a source had
-- recorded, and so does nobody's naming any; what people recorded is theirs.
create or replace function feeds.show_service(child bigint, kinds text[], word text, reference text) returns void
language plpgsql volatile
set search_path = pg_catalog, feeds, pg_temp
as $$
declare
    named constant bigint := (
        select s.service from contacts.service as s
        where s.reference = show_service.reference and s.kind = any (kinds) and coalesce(s.valid_to > access.today(), true)
        order by s.service limit 1);
begin
    update contacts.involvement as i
    set ended = greatest(access.today(), i.started), lead_professional = false, changed_by = null
    from contacts.service as s
    where i.child = show_service.child and i.ended is null and i.recorded_by is null and i.changed_by is null and i.service is distinct from named
        and s.service = i.service and s.kind = any (kinds) and (named is not null or feeds.has_named(i.child, word, s.reference));
    insert into contacts.involvement (child, service, started)
    select show_service.child, named, access.today()
    where named is not null and not exists (
        select from contacts.involvement as i where i.child = show_service.child and i.service = named and i.ended is null);
end $$;

-- A carer by the name as a source writes it: the last word is the family name.
create or replace function feeds.show_carer(child bigint, ordinal smallint, name text, phone text) returns void
language plpgsql volatile
set search_path = pg_catalog, feeds, pg_temp
as $$
declare
    last_word constant text := regexp_replace(name, '^.* ', '');
    words_before constant text := btrim(left(name, length(name) - length(last_word)));
begin
    if name is null then
        return;
    end if;
    insert into registry.carer as c (child, ordinal, family, given, parental_responsibility)
    values (show_carer.child, show_carer.ordinal, last_word, words_before, false)
    on conflict on constraint carer_pkey do update set family = excluded.family, given = excluded.given
    where (c.family, c.given) <> (excluded.family, excluded.given);
    if phone is not null then
        insert into registry.carer_contact as c (child, ordinal, phone) values (show_carer.child, show_carer.ordinal, phone)
        on conflict on constraint carer_contact_pkey do update set phone = excluded.phone
        where c.phone is distinct from excluded.phone;
    end if;
end $$;

-- A new record, shown as its first row says: what feeds.show would come to step by step. Name, address and home come in one
-- statement, so that the keys are derived once.
create or replace function feeds.make(number bigint, fields jsonb, authority smallint) returns void
language plpgsql volatile
set search_path = pg_catalog, feeds, pg_temp
as $$
declare
    today constant date := access.today();
    family constant text := coalesce(fields ->> 'family_name', '');
    given constant text := coalesce(fields ->> 'given_names', '');
    former constant text := nullif(nullif(fields ->> 'former_family_name', ''), family);
    postcode constant text := fields ->> 'postcode';
begin
    insert into registry.child (number, born, gender)
    values (make.number, (fields ->> 'born')::date, coalesce(fields ->> 'gender', 'unspecified'));
    with name as (
        insert into registry.child_name (child, ordinal, kind, family, given)
        select make.number, n.ordinal, n.kind, n.family, given
        from (values (1, 'current', family), (2, 'former', former)) as n (ordinal, kind, family)
        where n.family is not null and fields ?| '{family_name,given_names,former_family_name}'
    ), address as (
        insert into registry.child_address (child, ordinal, line_1, line_2, town, postcode, lived_from)
        select make.number, 1, coalesce(fields ->> 'address_line_1', ''), fields ->> 'address_line_2', coalesce(fields ->> 'town', ''),
            postcode, today
        where postcode is not null
    ), other as (
        insert into registry.other_number (child, kind, value)
        select make.number, n.kind, n.value
        from (values ('nhs', fields ->> 'nhs_number'), ('upn', fields ->> 'upn')) as n (kind, value)
        where n.value is not null
    )
    insert into registry.child_home (child, authority, responsible_since, whereabouts)
    values (make.number, make.authority, today, case when postcode is null then 'no known address' else 'current' end);
    if fields ? 'school_urn' then
        perform feeds.show_service(number, '{school,nursery}', 'school_urn', fields ->> 'school_urn');
    end if;
    if fields ? 'gp_code' then
        perform feeds.show_service(number, '{gp practice}', 'gp_code', fields ->> 'gp_code');
    end if;
    perform feeds.show_carer(number, 1::smallint, fields ->> 'carer_1_name', fields ->> 'carer_1_phone');
    perform feeds.show_carer(number, 2::smallint, fields ->> 'carer_2_name', fields ->> 'carer_2_phone');
end $$;

-- The authority that a row names, or who answers for that one since it ended; null where nobody is said to.
create or replace function feeds.authority_of(fields jsonb) returns smallint
language plpgsql stable
set search_path = pg_catalog, feeds, pg_temp
as $$
begin
    return stewardship.standing_of((fields ->> 'authority')::smallint, fields ->> 'postcode');
end $$;

-- Whose team decides about a row: of the authority responsible for whom it could mean, else that which it names, else
-- that of most children at its postcode; null where nothing says.
create or replace function feeds.team_of(fields jsonb, proposed bigint) returns smallint
language plpgsql stable
set search_path = pg_catalog, feeds, pg_temp
as $$
begin
    return coalesce(
        (select h.authority from registry.child_home as h where h.child = team_of.proposed),
        feeds.authority_of(fields),
        (select h.authority from search.key as k join registry.child_home as h on h.child = k.child
            where k.key = search.key_of_postcode(fields ->> 'postcode')
            group by h.authority order by count(*) desc, h.authority limit 1));
end $$;

-- Whether a row could mean somebody it wasn't compared with, or not as shielded. Given are those of the children known to be
-- shielded, and those made together with it, with whom it was compared as well: one of them may live where a shielded child does.
create or replace function feeds.is_outrun(compared feeds.row, shielded bigint[], made bigint[] default '{}') returns boolean
language plpgsql stable
set search_path = pg_catalog, feeds, pg_temp
as $$
begin
    return exists (
            select from unnest(feeds.candidates(compared.fields)) as child
            where child <> all (compared.considered || compared.rejected || made))
        or exists (
            select from shielding.shield as s
            where s.child = any (compared.considered || made) and s.ended is null and s.child <> all (shielded || compared.rejected));
end $$;
drop function if exists feeds.is_outrun(feeds.row, bigint[]);

-- Carries decisions out, each row's whole or not at all, and closes the grant. A row that isn't linked is decided only where
-- nobody has turned up since whom it was not compared with, nor anybody been shielded who wasn't known to be: it then stays
-- staged and is compared again. Of rows that were compared together each knows those that are made before it; a server of the
-- release before doesn't say so, nor which rows are linked without a given name on one side. Returns how many rows were
-- decided; null without the grant.
drop function if exists feeds.decide(bytea, text[], bigint[], text[], bigint[], real[], text[], bigint[]);
drop function if exists feeds.decide(bytea, text[], bigint[], text[], bigint[], real[], text[], bigint[], boolean);
create or replace function feeds.decide(
    token bytea, record_ids text[], versions bigint[], states text[], children bigint[], scores real[], reasons text[],
    shielded bigint[], compared_together boolean default false, unnamed boolean[] default '{}'
) returns integer
language plpgsql volatile security definer
set search_path = pg_catalog, feeds, pg_temp
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
as $$
declare
    opened access.grant;
    decision record;
    taken feeds.row;
    chosen bigint;
    sender bigint;
    decided integer := 0;
    linked bigint[] := '{}';
    made bigint[] := '{}';
begin
    update access.grant as g set closed = true
    where g.token_hash = access.token_hash(token) and g.expires > clock_timestamp() and not g.closed
        and g.action = 'match' and g.transaction is distinct from pg_current_xact_id_if_assigned()
    returning * into opened;
    if not found then
        return null;
    end if;
    sender := feeds.source_of(opened.account);
    perform feeds.wait_for_matching(sender);
    -- One at a time: two rows of one child must not both be made.
    perform pg_advisory_xact_lock(hashtextextended('feeds.decide', 0));
    for decision in
        select * from unnest(record_ids, versions, states, children, scores, reasons, unnamed)
            as d (record_id, version, state, child, score, reasons, unnamed)
    loop
        select r.* into taken from feeds.row as r
        where r.source = sender and r.record_id = decision.record_id and r.version = decision.version
            and r.batch = opened.request and r.state = 'staged'
        for update;
        -- A newer row came, or another run took it: it isn't ours any more.
        continue when not found or decision.child is not null and decision.child <> all (taken.considered)
            or decision.state = 'linked' and decision.child is null
            or decision.state not in ('linked', 'made', 'review', 'held', 'retracted')
            or exists (select from feeds.row as newer
                where newer.source = taken.source and newer.record_id = taken.record_id and newer.version > taken.version);
        -- Since it was compared, the child may have been found to be another one.
        chosen := stewardship.survivor(decision.child);
        if decision.state = 'made' and feeds.authority_of(taken.fields) is null then
            decision.state := 'review';
            decision.reasons := 'nobody matches, and the authority that the row names has ended';
        end if;
        -- A source has one record of a child: of twins, one of whom the index doesn't know, the other is linked already.
        if decision.state = 'linked' and decision.unnamed and exists (
            select from feeds.row as other
            where other.source = sender and other.record_id <> taken.record_id and (other.child = chosen or other.proposed = chosen)
                and other.state in ('linked', 'made', 'review', 'held'))
        then
            decision.state := case when chosen = any (shielded) then 'held' else 'review' end;
            decision.reasons := decision.reasons || '; the source has another record of this child: could be a twin';
        end if;
        -- Whoever decides on a row is shown all whom it could mean, those of its own batch too.
        continue when decision.state = 'review' and feeds.is_outrun(taken, shielded)
            or decision.state = 'made' and feeds.is_outrun(taken, shielded, made);
        if decision.state = 'made' then
            chosen := registry.new_number();
            perform feeds.make(chosen, taken.fields, feeds.authority_of(taken.fields));
            if compared_together then
                made := made || chosen;
            end if;
        end if;
        update feeds.row as r set state = 'superseded'
        where r.source = taken.source and r.record_id = taken.record_id and r.version < taken.version
            and r.state in ('linked', 'made', 'review', 'held');
        update feeds.row as r set state = decision.state,
            child = case when decision.state not in ('review', 'held') then chosen end,
            proposed = case when decision.state in ('review', 'held') then chosen end, score = decision.score, reasons = decision.reasons,
            team = case when decision.state in ('review', 'held') then feeds.team_of(r.fields, chosen) end, batch = null, considered = case when decision.state in ('review', 'held') then r.considered end,
            decided_at = clock_timestamp()
        where (r.source, r.record_id, r.version) = (taken.source, taken.record_id, taken.version);
        if chosen is not null and decision.state in ('linked', 'made', 'retracted') then
            if decision.state <> 'made' then
                perform feeds.show(chosen);
            end if;
            linked := linked || chosen;
        end if;
        decided := decided + 1;
    end loop;
    insert into audit.entry (request, action, outcome, account, on_behalf_of, role, authority, purpose, children)
    values (opened.request, opened.action, 'returned', opened.account, opened.on_behalf_of, opened.role, opened.authority,
        opened.purpose, linked);
    return decided;
end $$;

-- The first half of reading outcomes: a page of the source's own rows, in the order in which they came.
create or replace function feeds.begin_outcomes(token bytea, reason text, client text, after bigint, most integer) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, feeds, pg_temp
as $$
declare
    session access.session := access.admit(token, reason, '{6}');
    sender bigint := feeds.source_of(session.account);
begin
    if session.fault is null and sender is null then
        session.fault := 'not-permitted';
    end if;
    return access.record(session, 'outcomes', coalesce(session.fault, 'granted'), reason, client,
        jsonb_build_object('after', after, 'most', most),
        array(select distinct p.child
            from (
                select r.child from feeds.row as r
                where session.fault is null and r.source = sender and r.sequence > after
                order by r.source, r.sequence limit least(most, 5000)
            ) as p
            where p.child is not null));
end $$;

-- The second half. Of a child whom a shield hides it is one word, whether the row was linked or waits for the team: how well it
-- fits would say which of the guesses of whoever sends it are right.
create or replace function feeds.outcomes(after bigint, most integer)
returns table (sequence bigint, record_id text, version bigint, state text, child bigint, score real, reasons text)
language sql stable security definer
set search_path = pg_catalog, feeds, pg_temp
as $$
    select r.sequence, r.record_id, r.version,
        case when s.child is not null and r.state in ('linked', 'review') then 'held' else r.state end,
        -- A number that the grant doesn't hold is left out: the row was linked since.
        case when s.child is null and r.child = any (g.children) then r.child end, case when s.child is null then r.score end,
        case when s.child is null then r.reasons end
    from access.opened() as g
    join feeds.source as f on f.account = g.account
    cross join lateral (
        select * from feeds.row as r where r.source = f.source and r.sequence > $1 order by r.source, r.sequence limit least($2, 5000)
    ) as r
    left join shielding.shield as s on s.child = coalesce(r.child, r.proposed) and s.ended is null
    where g.action = 'outcomes'
    order by r.sequence
$$;

-- The batch of rows that this transaction's token compares; null without one. Called by policies only.
create or replace function feeds.batch_opened() returns uuid
language sql stable parallel safe security definer
set search_path = pg_catalog, feeds, pg_temp
as $$
    select g.request from access.opened() as g where g.action = 'match'
$$;

set local role contactpoint_owner;
