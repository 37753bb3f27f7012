# shellcheck shell=bash
# scripts/bench feeds: sourced by scripts/bench. A nation, one child in twenty taken out of it, and a source that knows all.
#
#   load         how fast the source's file fills an index without a child (--rows, as many as the children)
#   beside       a search's 99th percentile while a file is matched, beside the same without. Fails above twice
#   matching     precision and recall of the import at both thresholds, by kind of error (--rows, as many as the children)
#   kill         an import killed again and again (KILLS, 50), compared row by row with an undisturbed one (--rows, 200,000)

bench_feeds() {
    prepare_source
    local status=0
    if part load; then first_load; fi
    if part matching; then matching; fi
    if part beside; then beside || status=1; fi
    if part kill; then killed; fi
    sql postgres -c "drop database if exists feeds_prepared with (force)" -c "drop database if exists feeds_run with (force)"
    return "$status"
}

serve_feeds() {
    postgres_start "$folder" shared_buffers=1GB max_wal_size=4GB maintenance_work_mem=256MB work_mem=64MB \
        effective_cache_size=4GB random_page_cost=1.1
}

# The nation without one child in twenty, so that sources know children whom the index doesn't, their brothers, sisters and
# twins among them; and a source of the kind whose rows have no other body's numbers.
prepare_source() {
    local operator table column
    sql postgres -c "drop database if exists feeds_prepared with (force)" \
        -c "create database feeds_prepared template contactpoint"
    tables_of_children
    while IFS='|' read -r table column; do
        echo "delete from $table where $column / 10 % 20 = 7;"
    done <"$work/tables" >"$work/take_out"
    sql feeds_prepared -c "set session_replication_role = replica" --file "$work/take_out"
    sql feeds_prepared -c "vacuum analyze"
    operator=$(postgres_url feeds_prepared contactpoint_operator)
    "$contactpoint" access rotate-key --session-key-file "$work/session.key" --database "$operator" >/dev/null
    subject=$("$contactpoint" account create --name "Source" --role source --occupation teacher --partner 'a body' \
        --dbs-checked "$(date +%F)" --trained "$(date +%F)" --agreed "$(date +%F)" --database "$operator")
    "$contactpoint" feed source bench --kind 'school census' --account "$subject" --database "$operator" 2>/dev/null
}

# Lists every table with a child's number, and the column: those that refer to a child, and what searches keep.
tables_of_children() {
    sql feeds_prepared -F '|' -c "
        select c.conrelid::regclass::text, a.attname::text
        from pg_constraint as c join pg_attribute as a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
        where c.contype = 'f' and c.confrelid = 'registry.child'::regclass and c.conparentid = 0
            and c.conrelid <> 'feeds.row'::regclass
        union all values ('search.candidate', 'child'), ('search.key', 'child'), ('registry.child', 'number')
        order by 1, 2" >"$work/tables"
}

# source_file ROWS: the source's file, and whom each row means.
source_file() {
    "$contactpoint" england source --children "$children" --seed "$seed" --rows "$1" --truth "$work/truth.csv" >"$work/source.csv"
    chmod 644 "$work"/*.csv
}

fresh_run() {
    sql postgres -c "drop database if exists feeds_run with (force)" -c "create database feeds_run template feeds_prepared"
}

# remember DATABASE: keeps who was there before.
remember() {
    sql "$1" -c "create table public.before as select number from registry.child" -c "alter table public.before add primary key (number)"
}

import_source() {
    exec "$contactpoint" feed import "$work/source.csv" --rejects "$work/rejects.csv" --as "$subject" --purpose safeguarding \
        --reason 'a source on trial' --session-key-file "$work/session.key" \
        --database "$(postgres_url feeds_run contactpoint_feed)" --output json
}

# rate_of_import ROWS: imports the source's file and prints rows a second.
rate_of_import() {
    local began
    began=$(date +%s.%N)
    (import_source >/dev/null 2>"$work/import.log") || { cat "$work/import.log" >&2 && die "the import failed"; }
    awk "BEGIN { printf \"%.0f\", $1 / ($(date +%s.%N) - $began) }"
}

first_load() {
    local count=${rows:-$children} rate
    source_file "$count"
    fresh_run
    sql feeds_run -c "set session_replication_role = replica" -c "set client_min_messages = warning" \
        -c "truncate registry.child cascade" -c "truncate search.candidate, search.key" -c analyze
    rate=$(rate_of_import "$count")
    row load rows "$count" rows_s "$rate" made "$(sql feeds_run -c "select count(*) from registry.child")"
}

beside() {
    local count=${rows:-$children} import alone during ratio source=$subject
    source_file "$count"
    fresh_run
    # Without another session key, as identity would make: the one that every copy of the prepared nation knows goes on.
    subject=$("$contactpoint" account create --name "Bench" --role practitioner --occupation nurse --authority 383 \
        --dbs-checked "$(date +%F)" --trained "$(date +%F)" --agreed "$(date +%F)" \
        --database "$(postgres_url feeds_run contactpoint_operator)")
    alone=$(tail_of_searches)
    (subject=$source import_source >/dev/null 2>"$work/import.log") &
    import=$!
    others+=($!)
    until [[ $(sql feeds_run -c "select exists (select from feeds.row where state <> 'staged')") == t ]]; do
        kill -0 "$import" || die "the import ended before a search"
        sleep 0.2
    done
    during=$(tail_of_searches)
    kill -0 "$import" || die "the import ended among the searches: give it more rows"
    kill -TERM "$import"
    wait "$import" || true
    others=()
    subject=$source
    ratio=$(awk "BEGIN { printf \"%.2f\", $during / $alone }")
    row beside rows "$count" p99_ms "$during" p99_ms_alone "$alone" ratio_p99 "$ratio"
    awk "BEGIN { exit !($ratio <= 2) }"
}

# The 99th percentile of a search in the database, in milliseconds.
tail_of_searches() {
    database=feeds_run output=jsonl measure latency --queries 1000 --rounds 3 | sed -n 's/.*"p99_ms":\([0-9.]*\).*/\1/p'
}

matching() {
    local count=${rows:-$children} rate
    source_file "$count"
    fresh_run
    remember feeds_run
    rate=$(rate_of_import "$count")
    row match rows "$count" rows_s "$rate"
    sql feeds_run >"$work/matching" -F ' ' -P null=- <<END
create table public.truth (record_id text, version bigint, kind text, expected bigint, primary key (record_id, version));
\\copy public.truth from '$work/truth.csv' (format csv, header)
-- A child who wasn't in the index is whoever was made of it. What a newer row of the same file replaced, and what
-- its source took back, isn't judged.
create table public.made as
select distinct on (r.child) t.expected, r.child, r.sequence
from public.truth as t join feeds.row as r using (record_id, version)
where r.child is not null and not exists (select from public.before as b where b.number = r.child)
order by r.child, r.sequence;
create index on public.made (expected);
analyze public.made, public.truth, feeds.row;
create view public.judged as
select t.kind, r.state, r.score, r.state = 'linked' as links, r.score >= 0.85 and r.state in ('linked', 'review', 'held') as proposes,
    coalesce(r.child, r.proposed) = t.expected or exists (
        select from public.made as m
        where m.expected = t.expected and t.expected / 10 % 20 = 7 and m.child = coalesce(r.child, r.proposed)
            and m.sequence <= r.sequence) as is_right,
    t.expected / 10 % 20 <> 7 or exists (
        select from public.made as m where m.expected = t.expected and m.sequence < r.sequence) as expected_is_known
from public.truth as t join feeds.row as r using (record_id, version)
where r.state not in ('superseded', 'retracted');
select coalesce(replace(kind, ' ', '_'), case grouping(is_dirty) when 1 then 'all' else 'all_dirty' end), count(*) filter (where expected_is_known),
    count(*) filter (where links), count(*) filter (where links and not is_right),
    round(count(*) filter (where links and is_right) / nullif(count(*) filter (where links), 0)::numeric, 6),
    round(count(*) filter (where links and is_right) / nullif(count(*) filter (where expected_is_known), 0)::numeric, 4),
    round(count(*) filter (where proposes and is_right) / nullif(count(*) filter (where proposes), 0)::numeric, 6),
    round(count(*) filter (where proposes and is_right) / nullif(count(*) filter (where expected_is_known), 0)::numeric, 4),
    count(*) filter (where state = 'made' and expected_is_known)
from (select j.*, kind <> 'clean' as is_dirty from public.judged as j) as j
group by grouping sets ((kind), (is_dirty), ())
having grouping(is_dirty) = 1 or is_dirty
order by grouping(kind), 1;
END
    local kind known linked wrong precision recall precision_85 recall_85 doubled
    while read -r kind known linked wrong precision recall precision_85 recall_85 doubled; do
        row matching error "${kind//_/ }" rows "$known" linked "$linked" wrong "$wrong" precision "$precision" recall "$recall" \
            precision_at_85 "$precision_85" recall_at_85 "$recall_85" doubled "$doubled"
    done <"$work/matching"
    # Wrong links to somebody of one's own family name and postcode, and rows of children who aren't in the index.
    read -r known linked wrong < <(sql feeds_run -F ' ' -c "
        select count(*) filter (where not expected_is_known), count(*) filter (where not expected_is_known and links),
            count(*) filter (where links and not is_right)
        from public.judged")
    row strangers rows "$known" linked "$linked" wrong_links_of_all "$wrong"
}

# The index as rows, whatever numbers new children were given: they are named by the first record that means them.
state() {
    local table column
    {
        cat <<'END'
create temp table alias as
select c.number as child, coalesce('of ' || min(r.record_id) filter (where r.state <> 'staged'), c.number::text) as alias
from registry.child as c
left join feeds.row as r on r.child = c.number and not exists (select from public.before as b where b.number = c.number)
group by c.number;
create unique index on alias (child);
analyze alias;
copy (
    select 'row', r.source, r.record_id, r.version, r.change, r.fields, r.state, c.alias, p.alias, r.score, r.reasons, r.team,
        array(select coalesce(a.alias, n::text) from unnest(r.considered) as n left join alias as a on a.child = n order by 1),
        row_number() over (order by r.sequence), r.batch is null
    from feeds.row as r left join alias as c on c.child = r.child left join alias as p on p.child = r.proposed) to stdout;
END
        while IFS='|' read -r table column; do
            # A move's name and time are of the run.
            echo "copy (select '$table', a.alias, to_jsonb(t) - '{$column,move,at}'::text[] from $table as t join alias as a on a.child = t.$column) to stdout;"
        done <"$work/tables"
    } >"$work/state.sql"
    sql feeds_run --file "$work/state.sql" | LC_ALL=C sort >"$1"
}

# kill_import VICTIM: the program itself, or the server's process that works for it, which makes PostgreSQL recover.
kill_import() {
    local backend
    if [[ $1 == backend ]]; then
        backend=$(sql feeds_run -c "select pid from pg_stat_activity where usename = 'contactpoint_feed' limit 1")
        if [[ -n $backend ]]; then kill -9 "$backend" && return; fi
    fi
    kill -9 "$import"
}

until_recovered() {
    until sql feeds_run -c 'select' 2>/dev/null; do sleep 0.2; done
}

killed() {
    local count=${rows:-200000} kills=${KILLS:-50} began whole staging import runs=0 done_kills=0 programs=0 backends=0 victim status
    local differences=0 compared=0 unaudited=0 phases
    source_file "$count"
    remember feeds_prepared
    fresh_run
    began=$(date +%s.%N)
    (import_source >"$work/import.json" 2>"$work/import.log") || { cat "$work/import.log" >&2 && die "the import failed"; }
    whole=$(since "$began")
    staging=$(sql feeds_run -c "select extract(epoch from max(staged_at) - min(staged_at)) from feeds.row")
    state "$work/undisturbed"
    say "undisturbed: $(<"$work/import.json") in $whole s, of which $staging s staging"
    : >"$work/phases"
    while ((done_kills < kills)); do
        fresh_run
        runs=$((runs + 1))
        while true; do
            (import_source >/dev/null 2>"$work/import.log") &
            import=$!
            # Some time of the run, which begins with reading the file again.
            if ((done_kills < kills)); then
                sleep "$(awk "BEGIN { srand($RANDOM$RANDOM); printf \"%.3f\", rand() * ($staging + 2 * $whole / $kills) }")"
            fi
            if ((done_kills < kills)) && kill -0 "$import" 2>/dev/null; then
                sql feeds_run -c "select case when exists (select from feeds.row where state <> 'staged') then 'matching' else 'staging' end" \
                    >>"$work/phases"
                victim=program
                if ((done_kills % 5 == 4)); then victim=backend; fi
                kill_import $victim
                wait "$import" && die "the import survived" || status=$?
                if ((status == 137)); then programs=$((programs + 1)); else backends=$((backends + 1)); fi
                done_kills=$((done_kills + 1))
                until_recovered
                say "killed $done_kills: $(sql feeds_run -c "select count(*) || ' staged, ' || count(*) filter (where state <> 'staged') || ' decided' from feeds.row")"
                continue
            fi
            wait "$import" || { cat "$work/import.log" >&2 && die "the import failed"; }
            break
        done
        state "$work/disturbed"
        diff "$work/undisturbed" "$work/disturbed" >"$work/differences" || true
        differences=$((differences + $(grep -c '^[<>]' "$work/differences" || true)))
        compared=$((compared + $(wc -l <"$work/disturbed")))
        head -n 6 "$work/differences" >&2
        unaudited=$((unaudited + $(sql feeds_run -c "
            select count(*) from (
                select r.child from feeds.row as r where r.state in ('linked', 'made', 'retracted') and r.child is not null
                except
                select unnest(e.children) from audit.entry as e where e.action = 'match' and e.outcome = 'returned') as u")))
    done
    phases=$(sort "$work/phases" | uniq -c | awk '{ printf "%s%s %s", sep, $1, $2; sep = ", " }')
    row kill kills "$done_kills" of_the_program "$programs" of_its_server_process "$backends" while "$phases" rows "$count" runs "$runs" \
        rows_compared "$compared" differences "$differences" unaudited "$unaudited" undisturbed_s "$whole" \
        rows_s "$(awk "BEGIN { printf \"%.0f\", $count / $whole }")"
}

since() { awk "BEGIN { printf \"%.1f\", $(date +%s.%N) - $1 }"; }
