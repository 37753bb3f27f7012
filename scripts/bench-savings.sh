# shellcheck shell=bash
# scripts/bench savings: sourced by scripts/bench.
#
#   coverage     how often 1,000 intervals hold the truth, of two populations
#   agreement    random surveys beside numpy (the same bootstrap) and R's package survey (totals, other variances)
#   counting     an outage: days of the audit counted, with the server crashed meanwhile; compared with the documented query
#   report       the national report from three years' aggregates
#   disclosure   random use, and what readers could work out of it

bench_savings() {
    if part coverage; then
        "$bench" savings coverage --output "$output"
        "$bench" savings coverage --spread 0.65 --output "$output"
    fi
    if part agreement; then agreement; fi
    if part counting || part report || part disclosure; then books; fi
    if part counting; then counting; fi
    if part report; then report; fi
    if part disclosure; then disclosure; fi
}

agreement() {
    local peers=.bench/savings-peers surveys count total spread worst _ linear degrees
    if [[ ! -x $peers/bin/python ]]; then
        python3 -m venv "$peers" >&2 2>/dev/null || { apt_install python3-venv && python3 -m venv "$peers" >&2; }
    fi
    "$peers/bin/python" -c 'import numpy' 2>/dev/null || "$peers/bin/pip" install --quiet numpy >&2
    Rscript -e 'library(survey)' >/dev/null 2>&1 || apt_install r-cran-survey
    "$bench" savings surveys >"$work/surveys"
    read -r surveys count total spread worst _ degrees < <("$peers/bin/python" scripts/bench-savings.py "$work/surveys")
    row agreement peer numpy surveys "$surveys" estimates "$count" max_difference "$total" max_difference_of_errors "$spread" \
        in_errors_of_chance "$worst" max_difference_of_degrees "$degrees"
    read -r surveys count _ total spread linear < <(Rscript scripts/bench-savings.R "$work/surveys")
    row agreement peer "R survey" surveys "$surveys" estimates "$count" max_difference "$total" \
        beside_mrbbootstrap "$spread" beside_linearised "$linear"
}

serve_books() {
    postgres_start "$folder" shared_buffers=1GB work_mem=32MB max_wal_size=4GB maintenance_work_mem=256MB
}

# An index of practitioners of all authorities and occupations, and a thousand children.
books() {
    sql postgres -c "drop database if exists contactpoint with (force)" -c "create database contactpoint"
    for file in migrations/bootstrap/*.sql; do sql contactpoint --file "$file"; done
    migrate
    sql contactpoint -c "
        insert into access.account (name, role, occupation, authority, dbs_checked_on, trained_on, agreed_on)
        select 'P' || n, 1, o.name, a.authority, current_date, current_date, current_date
        from registry.authority as a, access.occupation as o, generate_series(1, 20) as n" -c "
        insert into registry.child (number, born, gender)
        select 1000000000000000 + n * 10 + registry.check_digit((100000000000000 + n)::text), '2015-05-14', 'female'
        from generate_series(1, 1000) as n" -c "
        insert into registry.child_home (child, authority, responsible_since, whereabouts)
        select number, (array(select authority from registry.authority))[1 + (number / 10) % 150], '2020-01-01', 'current'
        from registry.child"
}

# An outage of some days at 200,000 searches a day, 60 % of them with a record opened. The server crashes (its processes are
# killed) three times while it counts; each time counting goes on where it was.
counting() {
    local days=${SAVINGS_DAYS:-5} accounts entries began seconds step longest=0 steps=0 crashes=0 more=t differences counted
    accounts=$(sql contactpoint -c "select max(account) from access.account")
    sql contactpoint -c "
        insert into audit.entry (request, at, action, outcome, account, role, children)
        select gen_random_uuid(), at + n * interval '4 minutes', case n when 0 then 'search' else 'open' end, 'granted', account, 1,
            case n when 0 then '{}' else array[(array(select number from registry.child))[child]] end
        from (select date_trunc('day', now()) - $days * interval '1 day' + d * interval '1 day' + random() * interval '14 hours' as at,
                1 + floor(random() * $accounts)::bigint as account, 1 + floor(random() * 1000)::integer as child,
                random() < 0.6 as is_opened
            from generate_series(0, $days - 1) as d, generate_series(1, 200000)) as search,
            generate_series(0, 1) as n
        where n = 0 or is_opened
        order by 2" -c "analyze audit.entry" -c checkpoint
    entries=$(sql contactpoint -c "select count(*) from audit.entry where action in ('search', 'open')")
    began=$(date +%s.%N)
    while [[ $more == t ]]; do
        step=$(date +%s.%N)
        if ((crashes < 3 && steps > crashes)); then
            sql contactpoint -c "select savings.catch_up()" >/dev/null 2>&1 &
            sleep 0.7
            postgres_stop "$folder" immediate
            wait $! || true
            serve_books
            crashes=$((crashes + 1))
            continue
        fi
        more=$(sql contactpoint -c "select more from savings.catch_up()")
        steps=$((steps + 1))
        longest=$(awk "BEGIN { s = $(date +%s.%N) - $step; printf \"%.1f\", (s > $longest ? s : $longest) }")
    done
    seconds=$(awk "BEGIN { printf \"%.1f\", $(date +%s.%N) - $began }")
    counted=$(sql contactpoint -c "select sum(searches) + sum(opened) from savings.use")
    awk '/^```sql/ { n++; next } /^```/ { if (n) exit } n == 1' Sources/Savings/Savings.docc/Reconciliation.md >"$work/documented.sql"
    differences=$(sql contactpoint -c "
        with documented as ($(<"$work/documented.sql")), kept as (
            select month, authority, occupation, team, searches, enquiries, opened, seconds, elsewhere from savings.use)
        select count(*) from ((table documented except table kept) union all (table kept except table documented)) as d")
    row counting days "$days" entries "$entries" seconds "$seconds" entries_s "$(awk "BEGIN { printf \"%.0f\", $entries / $seconds }")" \
        steps "$steps" longest_step_s "$longest" crashes "$crashes" searches_and_records "$counted" differences "$differences"
}

# Three years at 200,000 searches a day, made as aggregates: each month, authority, occupation and four teams, some occupations
# a hundred times as many as others. Surveys of 140 authorities, and counts of two teams' open cases in each.
report() {
    local began times=() searches run
    sql contactpoint -c "truncate savings.use" -c "
        insert into savings.use (month, authority, occupation, team, searches, enquiries, opened, seconds, elsewhere)
        select m::date, a.authority, o.name, 'Team ' || t, s, s * 6 / 10, s * 4 / 10, s * 100, s * 4 / 100
        from generate_series(timestamp '2023-07-01', '2026-06-01', '1 month') as m,
            (select authority, 0.4 + 1.2 * random() as size from registry.authority) as a,
            (select name, share / sum(share) over () as share
                from (select name, power(row_number() over (order by name), -1.4) as share from access.occupation) as o) as o,
            generate_series(1, 4) as t,
            lateral (select ceil((0.6 + 0.8 * random()) * a.size * o.share * 200000 * 365.25 / 12 / 153 / 4)::bigint + 0 * t as s)
                as drawn" -c "
        update savings.cursor set reached_at = '2026-07-02'" -c "
        insert into savings.population select authority, 70000, current_date from registry.authority
        on conflict do nothing" -c "
        insert into savings.survey (authority, taken, respondents, checksum)
        select authority, '2023-05-01', 300, 'bench' from (select * from registry.authority order by authority limit 140) as a" -c "
        insert into savings.estimate (survey, occupation, respondents, headcount, full_time_equivalent, payroll_pence_week,
            searches_week, never_found_week, minutes_week, minutes_variance, minutes_degrees, pence_week, pence_variance,
            pence_degrees, seed, replicates)
        select s.survey, o.name, 15, 120, 100, 3000000, 200, 50, 4000 + s.survey * 10, 90000, 14, 140000 + s.survey, 1e8, 14, 1, 2000
        from savings.survey as s, access.occupation as o" -c "
        insert into savings.backlog select a.authority, 'Team ' || t, d::date, 200 + floor(random() * 40)
        from registry.authority as a, generate_series(1, 2) as t,
            generate_series(timestamp '2025-07-01', '2026-06-30', '1 day') as d" -c "analyze"
    searches=$(sql contactpoint -c "select sum(searches) from savings.use")
    for run in 1 2 3 4 5; do
        began=$(date +%s.%N)
        "$contactpoint" savings report --authority england --from 2023-07 --to 2026-06 --file "$work/england-$run.html" \
            --database "$(postgres_url contactpoint contactpoint_report)"
        times+=("$(awk "BEGIN { printf \"%.2f\", $(date +%s.%N) - $began }")")
    done
    row report seconds "$(printf '%s\n' "${times[@]}" | sort -n | sed -n 3p)" worst "$(printf '%s\n' "${times[@]}" | sort -n | tail -n 1)" \
        audit_rows "$searches" cells "$(sql contactpoint -c "select count(*) from savings.use")" \
        small_cells "$(sql contactpoint -c "
            select count(*) from (select from savings.use group by month, authority, occupation having sum(elsewhere) < 5) as small")"
    began=$(date +%s.%N)
    "$contactpoint" savings report --all --directory "$work/all" --from 2023-07 --to 2026-06 \
        --database "$(postgres_url contactpoint contactpoint_report)" 2>/dev/null
    row all reports "$(find "$work/all" -type f | wc -l)" seconds "$(awk "BEGIN { printf \"%.2f\", $(date +%s.%N) - $began }")"
}

disclosure() {
    local operator
    operator=$(postgres_url contactpoint contactpoint_operator)
    "$contactpoint" access rotate-key --session-key-file "$work/session.key" --database "$operator" >/dev/null
    subject=$("$contactpoint" account create --name "Bench" --role team --occupation 'social worker' --authority 383 \
        --dbs-checked "$(date +%F)" --trained "$(date +%F)" --agreed "$(date +%F)" --database "$operator")
    "$bench" savings disclosure --output "$output" --superuser "$(postgres_url contactpoint postgres)" \
        --report-database "$(postgres_url contactpoint contactpoint_report)" --database "$(postgres_url contactpoint contactpoint_api)" \
        --session-key-file "$work/session.key" --subject "$subject" --authority 383
}
