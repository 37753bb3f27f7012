# shellcheck shell=bash
# scripts/bench shielding: sourced by scripts/bench. Each part has a database of its own.
#
#   race         searches and openings that race a shield (RACES, 10,000)
#   cascade      1,000 shields a minute, 100 local systems of which 10 are dead (SHIELDS, 1,000)
#   crash        programs and PostgreSQL killed at each step (KILLS, 200)
#   oracle       whether the time of an answer tells what it hides (PAIRS, 10,000 of each question)

bench_shielding() {
    if part race; then on_trial race --races "${RACES:-10000}"; fi
    if part cascade; then
        on_trial cascade --shields "${SHIELDS:-1000}" --contactpoint "$contactpoint" --folder "$work"
    fi
    if part crash; then crash; fi
    if part oracle; then
        local question
        for question in ownBesideSensitive ownBesideShielded searchByPostcode openShielded; do
            if [[ ${QUESTION:-$question} == "$question" ]]; then on_trial oracle "$question" --pairs "${PAIRS:-10000}"; fi
        done
    fi
}

# on_trial PART ARGUMENTS: in a new, migrated database, which is gone afterwards.
on_trial() {
    sql postgres -c "drop database if exists contactpoint with (force)" -c "create database contactpoint"
    for file in migrations/bootstrap/*.sql; do sql contactpoint --file "$file"; done
    migrate
    "$bench" shielding "$1" "${@:2}" --output "$output" --superuser "$(postgres_url contactpoint postgres)" \
        --api "$(postgres_url contactpoint contactpoint_api)" --cascade "$(postgres_url contactpoint contactpoint_cascade)"
    sql postgres -c "drop database contactpoint with (force)"
}

# PostgreSQL is started again by the trial: what it is started with stands in its own files.
crash() {
    local data
    data=$(readlink -f "$folder")/data
    sql postgres -c "alter system set listen_addresses = ''" -c "alter system set unix_socket_directories = '$postgres_socket'" \
        -c "alter system set max_connections = 200"
    cat >"$work/start-postgres" <<END
source '$PWD/scripts/lib.sh'
as_server '$(postgres_tool pg_ctl)' start -D '$data' --wait --timeout=20 --silent --log='$data/server.log' </dev/null
END
    on_trial crash --kills "${KILLS:-200}" --contactpoint "$contactpoint" --folder "$work" \
        --process-file "$data/postmaster.pid" --start-database "exec bash '$work/start-postgres'"
    sql postgres -c "alter system reset all"
}
