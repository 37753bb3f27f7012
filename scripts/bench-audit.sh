# shellcheck shell=bash
# What scripts/bench runs for `audit`: sealing and verifying ten million entries, tampering with them, and the watch.

audit() { "$contactpoint" audit "$@"; }

# enter COUNT: so many entries as searches and openings make them, in transactions of 10,000.
enter() {
    sql contactpoint <<END
do \$\$
begin
    for part in 1 .. greatest(1, $1 / 10000) loop
        insert into audit.entry (request, action, outcome, account, role, authority, purpose, reason, client, criteria, children)
        select gen_random_uuid(), 'search', case n % 2 when 0 then 'granted' else 'returned' end, 1 + (n * 7919 + part) % 300000, 1,
            301, 1, 'looking after the child', 'api 10.1.2.3',
            case n % 2 when 0 then '{"born": "2015-05-14", "family": "Smith-Jones", "fuzzy": true, "given": "Zoe"}'::jsonb end,
            case n % 2 when 0
                then array[4821773059623115 + n, 5932884160734220 + n, 6043995271845330 + n, 7154006382956440 + n]
                else array[4821773059623115 + n] end
        from generate_series(1, least(10000, $1)) as n;
        commit;
    end loop;
end \$\$;
END
}

seconds() { date +%s.%N; }
since() { awk "BEGIN { printf \"%.1f\", $(seconds) - $1 }"; }

new_database() {
    sql postgres -c "drop database if exists contactpoint with (force)" -c "create database contactpoint"
    for file in migrations/bootstrap/*.sql; do sql contactpoint --file "$file"; done
    migrate
}

# A month of work with misuse among it, and a month of audit (SEARCHES of them) behind the searches of now.
watch() {
    new_database
    "$bench" watch --output "$output" --searches "${SEARCHES:-1000000}" --planted "${PLANTED:-3}" \
        --superuser "$(postgres_url contactpoint postgres)" --audit "$(postgres_url contactpoint contactpoint_audit)"
}

bench_audit() {
    local start took published=$work/heads.jsonl entries=${entries:-10000000} found
    export CONTACTPOINT_AUDIT_DATABASE CONTACTPOINT_AUDIT_KEY_FILE=$work/audit.key CONTACTPOINT_AUDIT_PUBLISHED=$published
    export CONTACTPOINT_AUDIT_PUBLIC_KEY=$work/audit.key.pub
    if part watch; then watch || return; fi
    if [[ $only == watch ]]; then return; fi
    new_database
    CONTACTPOINT_AUDIT_DATABASE=$(postgres_url contactpoint contactpoint_audit)
    audit key >/dev/null

    if part verify-10m; then
        start=$(seconds)
        enter "$entries"
        say "$entries entries made in $(since "$start") s"
        start=$(seconds)
        audit seal >&2
        took=$(since "$start")
        row seal entries "$entries" seconds "$took" entries_s "$(awk "BEGIN { printf \"%.0f\", $entries / $took }")"
        start=$(seconds)
        "$(command -v time)" --format '%M' --output "$work/rss" "$contactpoint" audit verify --published "$published" >&2 ||
            die "what was sealed doesn't verify"
        row verify-10m entries "$entries" seconds "$(since "$start")" peak_rss_mb $(($(<"$work/rss") / 1024))
        # Six tamperings, triggers off, found in one verification.
        sql contactpoint <<'END'
set session_replication_role = replica;
create temporary table victim as
select row_number() over () as n, v.* from (select e.request, e.at, e.outcome from audit.entry as e tablesample system (0.01) limit 9) as v;
update audit.entry as e set reason = 'l' || substr(e.reason, 2) || 's' from victim as v where v.n = 1 and e.request = v.request and e.at = v.at;
update audit.entry as e set children[1] = e.children[1] # 1 from victim as v where v.n = 2 and e.request = v.request and e.at = v.at;
update audit.entry as e set at = e.at + interval '1 microsecond' from victim as v where v.n = 3 and e.request = v.request and e.at = v.at;
delete from audit.entry as e using victim as v where v.n = 4 and e.request = v.request and e.at = v.at;
update audit.entry as e set account = e.account + 1 from victim as v where v.n in (5, 6) and e.request = v.request and e.at = v.at;
END
        audit verify --published "$published" --output json >"$work/report" 2>/dev/null || true
        found=$(grep -cE '"kind" : "entry-(changed|missing)"' "$work/report" || true)
        row tamper tried 6 found "$found"
    fi

    if part lag; then
        # Entries of 200 transactions a second for half a minute, while a sealer works.
        enter 100
        audit seal >&2
        cat >"$work/enter.sql" <<'END'
insert into audit.entry (request, action, outcome, account, role, authority, purpose, reason, client, children)
values (gen_random_uuid(), 'open', 'granted', (random() * 300000)::bigint, 1, 301, 1, 'looking after the child', 'api', array[4821773059623115]);
END
        (while audit seal >/dev/null 2>&1; do sleep 1; done) &
        server=$!
        "$(postgres_tool pgbench)" --no-vacuum --file "$work/enter.sql" --rate 200 --client 4 --time 30 \
            "$(postgres_url contactpoint postgres)" >/dev/null 2>&1
        sleep 3
        kill "$server" && wait "$server" 2>/dev/null || true
        server=''
        row lag rate 200 seal_lag_s "$(sql contactpoint -c "
            select round(max(extract(epoch from h.at - e.at))::numeric, 2)
            from (select h.at, h.snapshot, lag(h.snapshot) over (order by h.head) as before, h.head from audit.head as h) as h
            cross join lateral (select min(b.at) as at from audit.between(h.before, h.snapshot) as b) as e
            where h.before is not null and h.at > now() - interval '35 seconds'")"
    fi
}
