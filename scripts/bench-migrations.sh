# shellcheck shell=bash disable=SC2154
# What `scripts/bench migrations` measures. Source it: scripts/bench gives $contactpoint, $work and $folder, sql, row and part.
#
#   thousand    1,000 small files, beside psql in one session
#   kill        a run killed with -9, and the server crashed, at each step of a file with and without a transaction
#   lock        how long readers wait while each kind of migration meets a long transaction
#   faults      a pooler in transaction mode, a table held for minutes, a full disk

database=migrated
pairs=7

fresh() { sql postgres -c "set client_min_messages = warning" -c "drop database if exists $database with (force)" -c "create database $database"; }

# migrate FOLDER COMMAND [OPTION ...]
migrate() {
    "$contactpoint" migrate "$2" --directory "$1" --database "$(postgres_url "$database" postgres)" "${@:3}"
}

# file FOLDER PATH: writes standard input.
file() {
    mkdir -p "$(dirname "$1/$2")"
    cat >"$1/$2"
}

seconds() { awk "BEGIN { printf \"%.3f\", ($2 - $1) / 1000000 }"; }
now() { printf '%s' "${EPOCHREALTIME/[.,]/}"; }

# Holds the locks that these statements take, until `release`.
hold() {
    coproc holder { sql "$database" 2>>"$work/holder.log"; }
    printf '%s\n' "$1" 'select 1;' >&"${holder[1]}"
    read -r _ <&"${holder[0]}"
}

# A holder whose server crashed may have ended already; bash unsets what is known of it then.
release() {
    local process=${holder_PID:-} input=${holder[1]:-}
    if [[ -z $process || -z $input ]]; then return; fi
    trap '' PIPE
    printf 'rollback; select pg_advisory_unlock_all();\n\\q\n' >&"$input" || true
    trap - PIPE
    wait "$process" || true
}

# Waits until a session of the runner waits for a lock.
until_blocked() {
    local _
    for _ in $(seq 400); do
        if [[ $(sql postgres -c "select count(*) from pg_locks as l join pg_stat_activity as a using (pid)
            where not l.granted and a.datname = '$database' and a.application_name like 'contactpoint%'") != 0 ]]; then return; fi
        sleep 0.05
    done
    die "the runner never waited: $(cat "$work/run.log")"
}

# A thousand small files by the runner, and by psql: one process and one session for all of them, each file read by \i
# between begin and commit. Pairs, each in a database just made and after a checkpoint; who goes first changes each time, so
# that what the machine does meanwhile falls on both. The databases are dropped at the end, together: ext4 searches long for
# a place for new files where thousands have just been deleted, and that would be most of what is measured. The first pair
# warms up and doesn't count. Once with the server as it is, and once without flushes, which take the same for both and hide
# what the runner adds.
thousand() {
    local files=$work/thousand number flush database
    mkdir -p "$files/versioned"
    for number in $(seq -f %04g 1000); do
        printf 'create table t_%s (id bigint primary key, body text not null);\n' "$number" >"$files/versioned/${number}_table.sql"
        printf 'begin;\n\\i %s\ncommit;\n' "$files/versioned/${number}_table.sql"
    done >"$work/thousand.psql"
    for flush in on off; do
        flushing "$flush"
        pairs_of_runs "$files" "$flush"
    done
    flushing on
    sql postgres -c "select format('drop database %I;', datname) from pg_database where datname ~ '^thousand_'" | sql postgres
}

# Without flushes what is measured is the work and the locks, and not the disk.
flushing() { sql postgres -c "alter system set fsync = $1" -c "select pg_reload_conf()" >/dev/null; }

# pairs_of_runs FOLDER FLUSH
pairs_of_runs() {
    local pair who ours psql
    rm -f "$work"/ours.* "$work"/psql.*
    for pair in $(seq 0 "$pairs"); do
        for who in $(if ((pair % 2)); then printf 'ours psql'; else printf 'psql ours'; fi); do
            database=thousand_${2}_${pair}_$who
            "apply_by_$who" "$1" "$work/$who.$pair"
        done
        if ((pair == 0)); then rm "$work/ours.0" "$work/psql.0" && continue; fi
        row pair flush "$2" pair "$pair" seconds "$(<"$work/ours.$pair")" psql_seconds "$(<"$work/psql.$pair")" \
            ratio_psql "$(ratio "$(<"$work/ours.$pair")" "$(<"$work/psql.$pair")")"
    done
    ours=$(median $(cat "$work"/ours.*)) psql=$(median $(cat "$work"/psql.*))
    row thousand flush "$2" files 1000 pairs "$pairs" seconds "$ours" psql_seconds "$psql" ratio_psql "$(ratio "$ours" "$psql")" limit 1.20
}

# apply_by_... FOLDER RESULT: writes the seconds to RESULT, once a thousand tables are there.
apply_by_ours() {
    local start
    fresh && sql postgres -c checkpoint
    start=$(now)
    migrate "$1" up >/dev/null 2>"$work/run.log" || die "a thousand files: $(tail -n 5 "$work/run.log")"
    printf '%s\n' "$(seconds "$start" "$(now)")" >"$2"
    thousand_tables
}

apply_by_psql() {
    local start
    fresh && sql postgres -c checkpoint
    start=$(now)
    sql "$database" --file "$work/thousand.psql"
    printf '%s\n' "$(seconds "$start" "$(now)")" >"$2"
    thousand_tables
}

thousand_tables() {
    [[ $(sql "$database" -c "select count(*) from pg_class where relname ~ '^t_[0-9]{4}$'") == 1000 ]] || die "not a thousand tables"
}

# Writes a folder whose second file waits for advisory lock 4711 at a place.
stopping() {
    local files=$1 place=$2 transaction=$3 wait='select pg_advisory_lock_shared(4711), pg_advisory_unlock_shared(4711);'
    rm -rf "$files"
    file "$files" versioned/0001_first.sql <<<"create schema s; create table s.a (id int); insert into s.a select generate_series(1, 1000);"
    {
        printf -- '-- migrate:transaction %s\n-- migrate:lock-timeout 5min\n' "$transaction"
        if [[ $place == first ]]; then printf '%s\n' "$wait"; else printf 'select 1;\n'; fi
        printf 'create table if not exists s.b (id int);\n'
        if [[ $place == second ]]; then printf '%s\n' "$wait"; else printf 'select 2;\n'; fi
        if [[ $place == index ]]; then printf 'create index concurrently if not exists a_id on s.a (id);\n'; fi
        printf 'create table if not exists s.c (id int);\n'
    } | file "$files" versioned/0002_second.sql
    if [[ $place == verify ]]; then printf '%s\n' "$wait"; else printf 'select from s.b, s.c;\n'; fi | file "$files" verify/0002_second.sql
}

# The statement that stops a run at a place, in the hands of another session.
stopper() {
    case $1 in
        start) printf 'begin; lock table migrations.history in access exclusive mode;' ;;
        record) printf 'begin; lock table migrations.history in share mode;' ;;
        index) printf 'begin; update s.a set id = id where id = 1;' ;;
        *) printf 'select pg_advisory_lock(4711);' ;;
    esac
}

# Makes the history's row wait at the commit of the file, or before a statement is recorded.
slow_history() {
    sql "$database" -c "create function s.wait() returns trigger language plpgsql as \$\$
        begin
            perform pg_advisory_lock_shared(4711), pg_advisory_unlock_shared(4711);
            return new;
        end \$\$"
    case $1 in
        commit) sql "$database" -c "create constraint trigger wait after insert on migrations.history deferrable initially deferred
            for each row when (new.event = 'applied') execute function s.wait()" ;;
        statement) sql "$database" -c "create trigger wait before insert on migrations.history
            for each row when (new.event = 'statement') execute function s.wait()" ;;
    esac
}

# One cell: the run is ended at a place, and the next one has to finish the work. Prints the seconds that the run lock of a
# killed run was held on.
cell() {
    local place=$1 transaction=$2 fault=$3 files=$work/kill process start status=0
    fresh
    stopping "$files" "$place" "$transaction"
    rm "$files"/*/0002*
    migrate "$files" up >/dev/null 2>"$work/run.log"
    stopping "$files" "$place" "$transaction"
    slow_history "$place"
    hold "$(stopper "$place")"
    # Not through a function: its process would be a shell, and the runner would outlive the kill.
    "$contactpoint" migrate up --directory "$files" --database "$(postgres_url "$database" postgres)" >/dev/null 2>"$work/run.log" &
    process=$!
    until_blocked
    start=$(now)
    if [[ $fault == kill ]]; then
        kill -KILL "$process"
        wait "$process" 2>/dev/null || true
        while [[ $(sql postgres -c "select count(*) from pg_stat_activity where datname = '$database' and application_name like 'contactpoint%'") != 0 ]]; do sleep 0.05; done
        seconds "$start" "$(now)" >>"$work/held" && printf '\n' >>"$work/held"
        release
    else
        as_server "$(postgres_tool pg_ctl)" restart -D "$(readlink -f "$folder")/data" -m immediate --wait --silent >/dev/null 2>&1 </dev/null
        wait "$process" || status=$?
        [[ $status == 69 ]] || die "$place $transaction: a server that crashed is told with $status: $(cat "$work/run.log")"
        release 2>/dev/null || true
    fi
    [[ $(sql "$database" -c "select count(*) from migrations.history where event = 'applied'") == 1 ]] || die "$place $transaction: recorded, and not done"
    if [[ $transaction == on ]]; then
        [[ -z $(sql "$database" -c "select to_regclass('s.b')") ]] || die "$place $transaction: left changes"
    fi
    migrate "$files" up >/dev/null 2>"$work/run.log" || return 1
    [[ $(sql "$database" -c "select count(*) from migrations.history where event = 'applied'") == 2 ]] || return 1
    [[ $(sql "$database" -c "select count(*) from pg_index where not indisvalid") == 0 ]] || return 1
    [[ -n $(sql "$database" -c "select to_regclass('s.c')") ]]
}

kill_matrix() {
    local fault place transaction steps=0 recovered=0
    for fault in kill crash; do
        for place in start first second verify record commit statement index; do
            for transaction in on off; do
                # A file with a transaction records no statements, and builds no index concurrently.
                if [[ $transaction == on && ($place == statement || $place == index) ]]; then continue; fi
                steps=$((steps + 1))
                if cell "$place" "$transaction" "$fault"; then recovered=$((recovered + 1)); else say "not recovered: $place, transaction $transaction, $fault"; fi
            done
        done
    done
    row kill steps "$steps" recovered "$recovered" run_lock_held_on_s "$(sort -n "$work/held" | tail -n 1)"
}

# lock_kind NAME PATH, with the file on standard input: readers come at a steady rate, a transaction holds the table for five
# seconds, the file runs. A reader's wait counts from when it came; each has a connection of its own, so that none waits for
# another reader, but only for the lock.
lock_kind() {
    local name=$1 path=$2 files=$work/locks reader runner elapsed status=0 start worst limit=2100
    rm -f "$files"/versioned/0002* "$files"/repeatable/policies/*
    file "$files" "$path"
    sql "$database" -c "select pg_stat_reset()" >/dev/null
    rm -f "$work"/reads.*
    (cd "$work" && "$(postgres_tool pgbench)" --no-vacuum --client 160 --jobs 2 --rate 60 --time 10 --file read.pgbench --log \
        --log-prefix reads "$(postgres_url "$database" postgres)" >/dev/null 2>"$work/pgbench.log") &
    reader=$!
    hold "begin; lock table item in share update exclusive mode; update item set name = name where id = 1;"
    start=$(now)
    migrate "$files" up >/dev/null 2>"$work/run.log" &
    runner=$!
    sleep 5
    printf 'commit;\n' >&"${holder[1]}"
    wait "$runner" || status=$?
    elapsed=$(seconds "$start" "$(now)")
    release
    wait "$reader" || die "the readers failed: $(cat "$work/pgbench.log")"
    worst=$(awk '$3 > max { max = $3 } END { printf "%.0f", max / 1000 }' "$work"/reads.*)
    row lock migration "$name" exit "$status" seconds "$elapsed" attempts "$((1 + $(grep -c ' met a lock ' "$work/run.log" || true)))" \
        reads "$(cat "$work"/reads.* | wc -l)" max_wait_ms "$worst" limit_ms "$limit"
    [[ $status == 0 ]] || die "$name wasn't applied: $(cat "$work/run.log")"
    if ((worst > limit)); then too_long+=" $name"; fi
    # The next kind is the second file again.
    sql "$database" -c "alter table migrations.history disable trigger history_is_append_only" \
        -c "delete from migrations.history where version = 2 or version is null" \
        -c "alter table migrations.history enable trigger history_is_append_only"
}

locks() {
    local files=$work/locks too_long=
    flushing off
    printf '\\set id random(1, 1000000)\nselect name from item where id = :id;\n' >"$work/read.pgbench"
    fresh
    rm -rf "$files"
    file "$files" versioned/0001_items.sql <<'END'
create table owner (id bigint primary key);
insert into owner select generate_series(1, 100);
create table item (id bigint primary key, name text not null, born date, owner bigint);
insert into item select n, 'name ' || n, date '2000-01-01' + n % 9000, n % 100 + 1 from generate_series(1, 1000000) as n;
create function touch() returns trigger language plpgsql as $$ begin return new; end $$;
alter table item enable row level security;
END
    migrate "$files" up >/dev/null 2>&1
    sql "$database" -c "vacuum analyze item"
    lock_kind add-column versioned/0002_a.sql <<<'alter table item add column note text;'
    lock_kind set-default versioned/0002_a.sql <<<"alter table item alter column note set default 'x';"
    lock_kind add-check versioned/0002_a.sql <<<'alter table item add constraint c check (id > 0) not valid;'
    lock_kind validate versioned/0002_a.sql <<<'alter table item validate constraint c;'
    lock_kind add-foreign-key versioned/0002_a.sql <<<'alter table item add constraint f foreign key (owner) references owner not valid;'
    lock_kind create-trigger versioned/0002_a.sql <<<'create trigger t before insert on item for each row execute function touch();'
    lock_kind create-index-concurrently versioned/0002_a.sql <<<$'-- migrate:transaction off\ncreate index concurrently if not exists item_born on item (born);'
    lock_kind drop-index-concurrently versioned/0002_a.sql <<<$'-- migrate:transaction off\ndrop index concurrently if exists item_born;'
    lock_kind policy repeatable/policies/item.sql <<<$'drop policy if exists p on item;\ncreate policy p on item using (id > 0);'
    lock_kind update-rows versioned/0002_a.sql <<<"update item set note = 'y' where id between 1 and 10000;"
    lock_kind drop-column versioned/0002_a.sql <<<$'-- migrate:phase contract\nalter table item drop column note;'
    flushing on
    [[ -z $too_long ]] || die "readers waited longer than the lock timeout and 100 ms:$too_long"
}

# fault NAME EXPECTED STATUS [KEY VALUE ...]: a row, or the end.
fault() {
    [[ $2 == "$3" ]] || die "$1 ends with $3 and not with $2: $(cat "$work/run.log")"
    row fault name "$1" exit "$3" "${@:4}"
}

pooler() {
    local status=0 port=16432 user=() bouncer
    command -v pgbouncer >/dev/null || apt_install pgbouncer
    fresh
    cat >"$work/pgbouncer.ini" <<END
[databases]
$database = host=$postgres_socket
[pgbouncer]
listen_addr =
unix_socket_dir = $work
listen_port = $port
auth_type = trust
auth_file = $work/users
pool_mode = transaction
END
    printf '"postgres" ""\n' >"$work/users"
    chmod 777 "$work"
    if ((EUID == 0)); then user=(runuser -u postgres --); fi
    "${user[@]}" "$(command -v pgbouncer)" "$work/pgbouncer.ini" >"$work/pgbouncer.log" 2>&1 &
    bouncer=$!
    for _ in $(seq 100); do
        if [[ -S $work/.s.PGSQL.$port ]]; then break; fi
        sleep 0.05
    done
    file "$work/pooled" versioned/0001_a.sql <<<'create table a ();'
    "$contactpoint" migrate up --directory "$work/pooled" \
        --database "postgresql:///$database?host=$work&port=$port&user=postgres" >/dev/null 2>"$work/run.log" || status=$?
    kill "$bouncer" && wait "$bouncer" 2>/dev/null || true
    [[ -z $(sql "$database" -c "select to_regnamespace('migrations')") ]] || die "a pooler's database was changed"
    tells pooler 'a pooler stands between' 'give the address of the server itself'
    fault pooler 64 "$status"
    migrate "$work/pooled" up >/dev/null 2>"$work/run.log" || die "straight to the server the next run ends with $?"
}

# tells NAME WORD ...: the message that the run ended with holds each of these.
tells() {
    local word
    for word in "${@:2}"; do
        grep -qF -- "$word" "$work/run.log" || die "$1: the message doesn't say '$word': $(cat "$work/run.log")"
    done
}

# A transaction reads a table for longer than the runner has patience; the defaults, so it takes one to two minutes.
blocker_for_minutes() {
    local files=$work/blocked status=0 start elapsed
    fresh
    file "$files" versioned/0001_a.sql <<<'create table a ();'
    migrate "$files" up >/dev/null 2>&1
    file "$files" versioned/0002_b.sql <<<$'create table b ();\nalter table a add id int;'
    hold 'begin; lock table a in access share mode;'
    start=$(now)
    migrate "$files" up >/dev/null 2>"$work/run.log" || status=$?
    elapsed=$(seconds "$start" "$(now)")
    tells blocker 'versioned/0002_b.sql:2 (statement 2)' 'SQLSTATE 55P03' 'held by process' "'migrate up'"
    release
    [[ -z $(sql "$database" -c "select to_regclass('b')") ]] || die "blocker: left changes"
    fault blocker-for-minutes 75 "$status" seconds "$elapsed" attempts "$((1 + $(grep -c ' met a lock ' "$work/run.log")))"
    migrate "$files" up >/dev/null 2>"$work/run.log" || die "blocker: the next run ends with $?"
    [[ -n $(sql "$database" -c "select to_regclass('b')") ]] || die "blocker: the next run did nothing"
}

# A file system of its own for a tablespace, too small for what the file loads, and then large enough.
disk_full() {
    local transaction expected status place=$work/small
    if ! ((EUID == 0)) || ! { mkdir -p "$place" && mount -t tmpfs -o size=12m tmpfs "$place"; }; then
        say "disk full: not tried, a file system can't be mounted here"
        return
    fi
    chown postgres "$place"
    chmod 755 "$work"
    # A run that was interrupted leaves the tablespace in the cluster, and its place is gone.
    fresh
    sql postgres -c "set client_min_messages = error" -c "drop tablespace if exists small" -c "create tablespace small location '$place'"
    for transaction in on off; do
        fresh
        mount -o remount,size=12m "$place"
        status=0
        rm -rf "$work/full"
        file "$work/full" versioned/0001_a.sql <<<"-- migrate:transaction $transaction
create table a (body text) tablespace small;
insert into a select repeat('x', 1000) from generate_series(1, 30000);"
        migrate "$work/full" up >/dev/null 2>"$work/run.log" || status=$?
        if [[ $transaction == on ]]; then expected=73; else expected=74; fi
        tells "full disk" 'versioned/0001_a.sql:3 (statement 2)' 'SQLSTATE 53100' 'make room for it' "'migrate up'"
        if [[ $transaction == on && -n $(sql "$database" -c "select to_regclass('a')") ]]; then die "full disk: left changes"; fi
        mount -o remount,size=200m "$place"
        migrate "$work/full" up >/dev/null 2>"$work/run.log" || die "full disk: with room, the next run ends with $?: $(cat "$work/run.log")"
        [[ $(sql "$database" -c "select count(*) from a") == 30000 ]] || die "full disk: the next run didn't finish the work"
        fault "disk-full-transaction-$transaction" "$expected" "$status"
    done
    drop_small_disk
}

# Also for a run that stops in between.
drop_small_disk() {
    mountpoint -q "$work/small" || return 0
    sql postgres -c "set client_min_messages = warning" -c "drop database if exists $database with (force)" \
        -c "drop tablespace if exists small" || true
    umount "$work/small" || umount --lazy "$work/small"
}

bench_migrations() {
    if part thousand; then thousand; fi
    if part kill; then kill_matrix; fi
    if part lock; then locks; fi
    if part faults; then
        pooler
        blocker_for_minutes
        disk_full
    fi
}
