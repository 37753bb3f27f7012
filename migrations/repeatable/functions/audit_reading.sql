set local role contactpoint_guard;

-- The first half of reading the audit: its own entry, with what is asked, and a grant. A team or an auditor asks for a person,
-- a child or an authority's users; for a time alone a day is the most.
create or replace function audit.begin(
    token bytea, reason text, client text, person bigint, child bigint, authority smallint, since timestamptz, until timestamptz
) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, audit, pg_temp
as $$
declare
    session constant access.session := access.admit(token, reason, '{2,3}');
begin
    return access.record(
        session, 'audit',
        coalesce(session.fault, case
            when since is null or until is null or until <= since
                or num_nonnulls(person, child, authority) = 0 and until > since + interval '1 day' then 'too-wide'
            else 'granted' end),
        reason, client,
        jsonb_strip_nulls(jsonb_build_object(
            'person', person, 'child', child, 'authority', authority, 'since', since, 'until', until)),
        '{}');
end $$;

-- The grant by which this transaction reads the audit; null without one.
create or replace function audit.granted(action text) returns access.grant
language sql stable
set search_path = pg_catalog, audit, pg_temp
as $$
    select g from access.opened() as g where g.action = $1
$$;

-- The second half: the entries that the token's grant is about, the latest first. What is read is what its own entry says was
-- asked, and nothing else.
--
-- An auditor reads all. A team reads what its own users did, and those of an authority that its own succeeded, and who was shown or opened its own children. Of entries about its
-- children it sees those children alone, not who else was looked for; criteria are for auditors; and whom a search only
-- considered is told to no team.
create or replace function audit.read(most integer)
returns table (
    at timestamptz, request uuid, action text, outcome text, account bigint, name text, role smallint, authority smallint,
    on_behalf_of bigint, purpose smallint, reason text, client text, criteria text, children bigint[]
)
language plpgsql stable security definer
set search_path = pg_catalog, audit, pg_temp
set plan_cache_mode = force_custom_plan
as $$
declare
    given constant access.grant := audit.granted('audit');
    asked jsonb;
    person bigint;
    wanted bigint;
    employer smallint;
    since timestamptz;
    until timestamptz;
    is_own boolean;
    -- The caller's authority, and those that it succeeded.
    line smallint[] := '{}';
begin
    select e.criteria into asked
    from audit.entry as e
    where e.request = given.request and e.at > clock_timestamp() - interval '5 minutes' and e.action = 'audit'
        and e.outcome = 'granted' and e.transaction = given.transaction;
    if not found then
        return;
    end if;
    person := asked ->> 'person';
    wanted := asked ->> 'child';
    employer := asked ->> 'authority';
    since := asked ->> 'since';
    until := asked ->> 'until';
    if given.role = 2 then
        line := stewardship.lineage(given.authority);
    end if;
    is_own := given.role = 2 and exists (
        select from registry.child_home as h where h.child = wanted and h.authority = given.authority);
    return query
        select e.at, e.request, e.action, e.outcome, e.account, a.name, e.role, e.authority, e.on_behalf_of, e.purpose, e.reason,
            case when given.role = 3 or e.authority = any (line) then e.client end,
            case when given.role = 3 then e.criteria::text end,
            case
                when given.role = 3 then e.children
                when coalesce(e.authority <> all (line), true) then array[wanted]
                when e.action = 'search' and e.outcome = 'granted' then '{}'
                else e.children
            end
        from audit.entry as e
        left join access.account as a on a.account = e.account
        where e.at >= since and e.at < until
            and (person is null or e.account = person or e.on_behalf_of = person)
            and (employer is null or e.authority = employer)
            and (wanted is null or e.children @> array[wanted] and (e.outcome = 'returned' or e.action <> 'search'))
            and (given.role = 3 or is_own or e.authority = any (line))
        order by e.at desc
        limit least(most, 1000);
end $$;

set local role contactpoint_owner;
