# shellcheck shell=bash
# scripts/bench savings: sourced by scripts/bench.
#
#   coverage     how often 1,000 intervals hold the truth
#   agreement    random surveys beside numpy (the same bootstrap) and R's package survey (totals, other variances)
#   counting     entries of the audit counted, a day at a time: made, counted, dropped, so that the disk stays small
#   report       the national report from three years' aggregates

bench_savings() {
    if part coverage; then
        "$bench" savings coverage --output "$output"
        "$bench" savings coverage --spread 0.65 --output "$output"
    fi
    if part agreement; then agreement; fi
    if part counting || part report; then books; fi
    if part counting; then counting; fi
    if part report; then report; fi
}

agreement() {
    local peers=.bench/savings-peers surveys count total spread worst _ linear
    [[ -x $peers/bin/python ]] || { python3 -m venv "$peers" && "$peers/bin/pip" install --quiet numpy; }
    command -v Rscript >/dev/null && Rscript -e 'library(survey)' >/dev/null 2>&1 || apt_install r-cran-survey
    "$bench" savings surveys >"$work/surveys"
    read -r surveys count total spread worst _ < <("$peers/bin/python" scripts/bench-savings.py "$work/surveys")
    row agreement peer numpy surveys "$surveys" estimates "$count" max_difference "$total" max_difference_of_errors "$spread" \
        in_errors_of_chance "$worst"
    read -r surveys count _ total spread linear < <(Rscript scripts/bench-savings.R "$work/surveys")
    row agreement peer "R survey" surveys "$surveys" estimates "$count" max_difference "$total" \
        beside_mrbbootstrap "$spread" beside_linearised "$linear"
}

# An index without children: practitioners of all authorities and occupations.
books() {
    sql postgres -c "drop database if exists contactpoint with (force)" -c "create database contactpoint"
    for file in migrations/bootstrap/*.sql; do sql contactpoint --file "$file"; done
    migrate
    sql contactpoint -c "
        insert into access.account (name, role, occupation, authority, dbs_checked_on, trained_on, agreed_on)
        select 'P' || n, 1, o.name, a.authority, current_date, current_date, current_date
        from registry.authority as a, access.occupation as o, generate_series(1, 20) as n"
}

# Some days of 200,000 searches, 60 % of them with a record opened; the partition is emptied by dropping it when counted.
counting() {
    local day days=${SAVINGS_DAYS:-10} began seconds=0 entries=0 made
    for ((day = 0; day < days; day++)); do
        sql contactpoint -c "
            insert into audit.entry (request, at, action, outcome, account, role, children)
            select gen_random_uuid(), at + least(n, 1) * interval '4 minutes', case n when 0 then 'search' else 'open' end, 'granted',
                account, 1, '{}'
            from (select timestamptz '2026-01-01 06:00+00' + $day * interval '1 day' + random() * interval '14 hours' as at,
                    1 + floor(random() * 58140)::bigint as account, random() < 0.6 as is_opened
                from generate_series(1, 200000)) as search,
                generate_series(0, 1) as n
            where n = 0 or is_opened
            order by 2"
        made=$(sql contactpoint -c "select count(*) from audit.entry where at >= timestamptz '2026-01-01' + $day * interval '1 day'")
        began=$(date +%s.%N)
        while [[ $(sql contactpoint -c "select more from savings.catch_up()") == t ]]; do
            if [[ $(sql contactpoint -c "select reached_at > timestamptz '2026-01-02' + $day * interval '1 day' from savings.cursor") == t ]]; then break; fi
        done
        seconds=$(awk "BEGIN { print $seconds + $(date +%s.%N) - $began }")
        entries=$((entries + made))
        sql contactpoint -c "update savings.cursor set reached_at = timestamptz '2026-01-02' + $day * interval '1 day'"
    done
    row counting days "$days" entries "$entries" entries_s "$(awk "BEGIN { printf \"%.0f\", $entries / $seconds }")" \
        database_gb "$(sql contactpoint -c "select round(pg_database_size(current_database()) / 1e9, 2)")"
}

# Three years at 200,000 searches a day, made as aggregates: each month, authority and occupation, four teams.
report() {
    local began times=() searches run
    sql contactpoint -c "delete from savings.use" -c "
        insert into savings.use (month, authority, occupation, team, searches, enquiries, opened, seconds, located, elsewhere)
        select m::date, a.authority, o.name, 'Team ' || t, s, s * 6 / 10, s * 4 / 10, s * 100, s * 4 / 10, s * 8 / 100
        from generate_series(timestamp '2023-07-01', '2026-06-01', '1 month') as m, registry.authority as a, access.occupation as o,
            generate_series(1, 4) as t,
            lateral (select ceil((0.2 + 1.6 * random()) * 200000 * 365.25 / 12 / 153 / 19 / 4)::bigint + 0 * t as s) as drawn" -c "
        insert into savings.population select authority, 70000, current_date from registry.authority
        on conflict do nothing" -c "analyze savings.use"
    searches=$(sql contactpoint -c "select sum(searches) from savings.use")
    for run in 1 2 3 4 5; do
        began=$(date +%s.%N)
        "$contactpoint" savings report --authority england --from 2023-07 --to 2026-06 --file "$work/england-$run.html" \
            --database "$(postgres_url contactpoint contactpoint_report)"
        times+=("$(awk "BEGIN { printf \"%.2f\", $(date +%s.%N) - $began }")")
    done
    row report seconds "$(printf '%s\n' "${times[@]}" | sort -n | sed -n 3p)" audit_rows "$searches" \
        cells "$(sql contactpoint -c "select count(*) from savings.use")"
}
