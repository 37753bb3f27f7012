# shellcheck shell=bash
# `scripts/bench postgres`: the data-access layer beside pgbench, psql, asyncpg and psycopg, on one socket, one table and
# the same statements. Sourced by scripts/bench, whose $bench, $work, $folder, row, sql, part it uses.

point_sql='select balance from account where id = :id'
rows100_sql='select id, balance, name from account where id between :id and :id + 99'
copied=5000000 streamed=10000000 seconds=4

# The table of the statements, and the one that is copied.
postgres_tables() {
    sql postgres -c "drop database if exists layer with (force)" -c "create database layer"
    sql layer -c "create table account (id int primary key, balance int not null, name text not null)" \
        -c "insert into account select i, i * 7 % 1000, 'account ' || i from generate_series(1, 100000) i" \
        -c "create unlogged table copied (id bigint, born date, name text)" \
        -c "vacuum analyze account"
}

# The peers of Python, in an environment of the bench's own.
python_peers() {
    peers=.bench/python/bin/python3
    if [[ -x $peers ]]; then return; fi
    python3 -m venv .bench/python >&2 2>/dev/null || { apt_install python3-venv && python3 -m venv .bench/python >&2; }
    .bench/python/bin/pip install --quiet 'asyncpg>=0.30,<1' 'psycopg[binary]>=3.2,<4' 'uvloop>=0.21,<1' >&2
}

# With two threads (-j), or one for one client. Ours runs its tasks on the pool's one.
pgbench_rate() {
    local statement=$1 clients=$2 threads=2
    if ((clients == 1)); then threads=1; fi
    printf '\\set id random(1, 99900)\n%s;\n' "$statement" >"$work/statement.sql"
    "$(postgres_tool pgbench)" -n -M prepared -h "$postgres_socket" -U postgres -c "$clients" -j "$threads" -T "$seconds" \
        -f "$work/statement.sql" layer | sed -n 's/^tps = \([0-9]*\).*/\1/p'
}

our_rate() {
    "$bench" postgres "$1" --clients "$2" --seconds "$seconds" --database "$(postgres_url layer postgres)" "${@:3}"
}

python_rate() {
    "$peers" scripts/bench-postgres.py "$1" "$2" "$3" "$seconds" "$postgres_socket"
}

# statements CASE SQL CLIENTS: five rounds in which the contestants take turns, and the medians.
statements() {
    local name=$1 statement=$2 clients=$3 ours=() theirs=() asyncpg=() psycopg=() _
    for _ in 1 2 3 4 5; do
        theirs+=("$(pgbench_rate "$statement" "$clients")")
        ours+=("$(our_rate "$name" "$clients")")
        asyncpg+=("$(python_rate asyncpg "$name" "$clients")")
        psycopg+=("$(python_rate psycopg "$name" "$clients")")
    done
    local our their async cycle
    our=$(median "${ours[@]}") their=$(median "${theirs[@]}")
    async=$(median "${asyncpg[@]}") cycle=$(median "${psycopg[@]}")
    row "$name" clients "$clients" tps "$our" tps_pgbench "$their" tps_asyncpg "$async" tps_psycopg "$cycle" \
        ratio_pgbench "$(ratio "$our" "$their")" ratio_asyncpg "$(ratio "$our" "$async")" \
        lowest "$(edge head "${ours[@]}")" highest "$(edge tail "${ours[@]}")"
}

# Lookups that share four connections, beside pgbench with as many clients.
pipelined() {
    local clients=$1 ours=() theirs=() _
    for _ in 1 2 3 4 5; do
        theirs+=("$(pgbench_rate "$point_sql" "$clients")")
        ours+=("$(our_rate shared "$clients" --connections 2)")
    done
    local our their
    our=$(median "${ours[@]}") their=$(median "${theirs[@]}")
    row pipelined clients "$clients" connections 2 tps "$our" tps_pgbench "$their" ratio_pgbench "$(ratio "$our" "$their")"
}

# Seconds that a command takes, from the shell's clock.
timed() {
    local start=$EPOCHREALTIME
    "$@" >/dev/null
    awk "BEGIN { printf \"%.3f\", $EPOCHREALTIME - $start }"
}

copies() {
    local direction=$1 ours=() theirs=() _
    local file=$work/copied.csv
    sql layer -c "truncate copied"
    sql layer -c "copy (select i, date '2010-01-01' + (i % 6000)::int, 'name ' || i from generate_series(1, $copied) i) to stdout (format csv)" >"$file"
    if [[ $direction == out ]]; then sql layer -c "\\copy copied from '$file' (format csv)" -c "analyze copied"; fi
    for _ in 1 2 3 4 5; do
        if [[ $direction == in ]]; then
            sql layer -c "truncate copied"
            theirs+=("$(timed sql layer -c "\\copy copied from '$file' (format csv)")")
            sql layer -c "truncate copied"
            ours+=("$(our_rate copy-in 1 --file "$file")")
        else
            theirs+=("$(timed sql layer -c "\\copy copied to '$work/out.csv' (format csv)")")
            ours+=("$(our_rate copy-out 1 --file "$work/ours.csv")")
            cmp "$work/out.csv" "$work/ours.csv" || die "the copies differ"
        fi
    done
    local our their
    our=$(median "${ours[@]}") their=$(median "${theirs[@]}")
    row "copy_$direction" rows "$copied" rows_s "$(awk "BEGIN { printf \"%.0f\", $copied / $our }")" \
        rows_s_psql "$(awk "BEGIN { printf \"%.0f\", $copied / $their }")" ratio_psql "$(ratio "$their" "$our")"
    rm -f "$file" "$work/out.csv" "$work/ours.csv"
}

stream_rows() {
    local answer
    answer=$("$(command -v time)" --format '%M' --output "$work/time" "$bench" postgres stream --rows "$streamed" \
        --database "$(postgres_url layer postgres)")
    row stream rows "$streamed" rows_s "$answer" peak_rss_mb $(($(<"$work/time") / 1024))
}

faults() {
    "$bench" postgres faults --seconds 20 --output "$output" --database "$(postgres_url layer postgres)"
}

bench_postgres() {
    local clients
    postgres_tables
    if part point || part rows100; then python_peers; fi
    for clients in 1 8 16 64; do
        if part point; then statements point "$point_sql" "$clients"; fi
    done
    for clients in 1 8 16 64; do
        if part rows100; then statements rows100 "$rows100_sql" "$clients"; fi
    done
    if part pipelined; then pipelined 16 && pipelined 64; fi
    if part copy_in; then copies in; fi
    if part copy_out; then copies out; fi
    if part stream; then stream_rows; fi
    if part faults; then faults; fi
    sql postgres -c "drop database layer with (force)"
}
