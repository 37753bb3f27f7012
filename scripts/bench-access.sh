# shellcheck shell=bash
# scripts/bench access: sourced by scripts/bench.
#
#   attacks      sqlmap and schemathesis against the API over TLS, as a practitioner, a team and a source. Fails where an
#                injection, an answer of 5xx or one that isn't in the description is found. (LEVEL, 5, and RISK, 3, are
#                sqlmap's; ONLY, a pattern of request names such as searches; EXAMPLES, 100, is what schemathesis tries of
#                each operation; ROUNDS, 1, tells how often it starts over with another seed)
#   full-vs-bare searches a second over HTTP with everything on, beside the same without token check, grant and sealing, and
#                beside the same without an audit entry too. Fails below 0.75 of the former
#   soak         searches at four fifths of the most there can be (--minutes N, 30), then SIGTERM among them. Fails where an
#                answer is missing in the audit, an entry's answer was lost without an error, or memory grows

# The attackers, in an environment of the bench's own.
attackers() {
    attackers=.bench/attackers/bin
    if [[ -x $attackers/schemathesis && -x $attackers/sqlmap ]]; then return; fi
    python3 -m venv .bench/attackers >&2 2>/dev/null || { apt_install python3-venv && python3 -m venv .bench/attackers >&2; }
    "$attackers/pip" install --quiet 'sqlmap>=1.9,<2' 'schemathesis>=4.32,<5' >&2
}

# account ROLE OCCUPATION: makes an account in Leeds and prints its subject.
account() {
    "$contactpoint" account create --name "Bench $1" --role "$1" --occupation "$2" --authority 383 --dbs-checked "$(date +%F)" \
        --trained "$(date +%F)" --agreed "$(date +%F)" --database "$(postgres_url contactpoint contactpoint_operator)"
}

token_of() { "$contactpoint" account token --subject "$1" --issuer-folder "$work/issuer" --lifetime 86400; }

# A certificate for this machine, signed by itself.
certificate() {
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost \
        -addext subjectAltName=DNS:localhost -keyout "$work/tls.key" -out "$work/tls.crt" 2>/dev/null
}

bench_attacks() {
    local nurse team source service child involvement upload found=0 url=https://localhost:18443
    attackers
    certificate
    nurse=$subject team=$(account team 'contactpoint team officer') source=$(account source teacher)
    # The index stays for the next run, and a source's name is taken once.
    "$contactpoint" feed source "trial-$(date +%s)" --kind 'school census' --account "$source" \
        --database "$(postgres_url contactpoint contactpoint_operator)" 2>/dev/null
    # A child of Leeds who isn't shielded, and a service where the practitioner works.
    child=$(sql contactpoint -c "select h.child from registry.child_home as h join registry.child as c on c.number = h.child
        where h.authority = 383 and c.archived_on is null and not exists (select from shielding.shield as s where s.child = h.child)
        order by 1 limit 1")
    service=$(sql contactpoint -c "select s.service from contacts.service as s where s.authority = 383 and s.valid_to is null
        and not contacts.is_sensitive(s.kind) order by 1 limit 1")
    sql contactpoint -c "insert into contacts.post (account, service)
        select a.account, $service from access.account as a where a.subject = '$nurse'"
    token_of "$nurse" >"$work/token"
    token_of "$team" >"$work/team-token"
    token_of "$source" >"$work/source-token"
    serve "$url" --requests-per-hour 0 --port 18443 --tls-certificate "$work/tls.crt" --tls-key "$work/tls.key" \
        --feed-database "$(postgres_url contactpoint contactpoint_feed)"
    involvement=$(ask "$work/token" "$url/v1/children/$child/involvements" --json "{\"service\": $service}" |
        sed -n 's/.*"id" *: *"\([0-9]*\)".*/\1/p')
    [[ -n $involvement ]] || die "no involvement was made: $(tail -n 1 "$work/serve.log")"
    upload=$(ask "$work/source-token" "$url/v1/feeds/uploads" --include -H 'Content-Type: text/csv' -H 'Upload-Complete: ?0' \
        --data-binary 'record_id,' | sed -n 's/^[Ll]ocation: .*\/\([0-9]*\).*/\1/p')
    [[ -n $upload ]] || die "no upload was begun: $(tail -n 1 "$work/serve.log")"

    injections "$url" "number=$child" "child=$child" "service=$service" "id=$involvement" "involvement=$involvement" \
        "upload=$upload" || found=1
    properties practitioner "$work/token" "$url" || found=1
    # With what there is, since most numbers that it makes up are nobody's.
    properties practitioner "$work/token" "$url" "number=$child" "service=$service" "id=$involvement" subject=me || found=1
    properties team "$work/team-token" "$url" "number=$child" "service=$service" || found=1
    # Whatever else there is isn't a source's to ask.
    PATHS=${PATHS:-^/v1/feeds/} properties source "$work/source-token" "$url" "upload=$upload" || found=1
    curl --silent --fail --cacert "$work/tls.crt" --output /dev/null "$url/health/ready" || die "the server isn't ready any more"
    stop_serving
    local counted failures undocumented
    read -r counted failures undocumented < <(python3 scripts/bench-access.py answers Sources/Server/openapi.json "$work/serve.log")
    row attacks tool "the server's log" answers "$counted" status_5xx "$failures" undocumented "$undocumented"
    if grep -qE 'Fatal error|Crash' "$work/serve.log"; then die "the server crashed"; fi
    ((found == 0 && failures == 0 && undocumented == 0)) || die "the API doesn't hold; see above"
}

# ask TOKEN-FILE URL ARGUMENTS: asks as whose token it is.
ask() {
    curl --silent --show-error --fail-with-body --cacert "$work/tls.crt" -H "Authorization: Bearer $(<"$1")" \
        -H 'Access-Purpose: safeguarding' -H 'Access-Reason: trying what holds' "${@:2}"
}

# injections URL NAME=VALUE ...: sqlmap at each string of each operation, two at a time.
injections() {
    local url=$1 points requests folder=$work/requests failed began=$SECONDS
    shift
    mkdir -p "$folder"
    points=$(python3 scripts/bench-access.py requests Sources/Server/openapi.json "$folder" "ADDRESS=${url#*//}" \
        "TOKEN=$(<"$work/token")" "$@")
    # As root's, unreadable for others: the requests hold the token.
    chmod -R go= "$folder"
    find "$folder" -type f -name "*${ONLY:-}*" -printf '%f\n' | sort | xargs -P "$(nproc)" -I '{}' \
        bash -c "'$attackers/sqlmap' -r '$folder/{}' --force-ssl --batch --flush-session --disable-coloring --dbms PostgreSQL \
            --level '${LEVEL:-5}' --risk '${RISK:-3}' --ignore-code '*' \
            --output-dir '$work/sqlmap/{}' >'$work/{}.sqlmap' 2>&1 </dev/null"
    requests=$(find "$work" -maxdepth 1 -name '*.sqlmap' | wc -l)
    failed=$(grep -LE 'all tested parameters do not appear to be injectable' "$work"/*.sqlmap || true)
    row attacks tool sqlmap operations "$requests" strings "$(grep -hc 'does not seem to be injectable' "$work"/*.sqlmap | paste -sd+ | bc)" \
        marked "$points" seconds $((SECONDS - began)) injectable "$(grep -lE 'identified the following injection point' "$work"/*.sqlmap | wc -l)"
    if [[ -n $failed ]]; then
        xargs tail -n 25 <<<"$failed" >&2
        return 1
    fi
}

# properties WHO TOKEN-FILE URL [NAME=VALUE ...]: schemathesis, with values for parameters of the path where they are given.
# What it wouldn't know: that a well-formed request may still be of what isn't there (positive_data_acceptance).
properties() {
    local who=$1 token=$2 url=$3 settings=$work/schemathesis.toml pair round status=0 given=made left=positive_data_acceptance
    shift 3
    # It takes the values that it is given in place of malformed ones for malformed.
    if (($# > 0)); then given=there left+=,negative_data_rejection; fi
    printf '[parameters]\n' >"$settings"
    for pair in "$@"; do printf '"path.%s" = "%s"\n' "${pair%%=*}" "${pair#*=}" >>"$settings"; done
    printf '[checks.missing_required_header]\nexpected-statuses = [400, 401, 403, 404, 405, 406, 415, 422, 428]\n' >>"$settings"
    printf '[headers]\nAuthorization = "Bearer %s"\n' "$(<"$token")" | cat - "$settings" >"$settings.whole"
    # Files are bytes to it.
    cat >"$work/files.py" <<'END'
import schemathesis

schemathesis.serializer.alias(["application/partial-upload", "application/x-ndjson"], "application/octet-stream")
END
    # By one worker: of two, one at times fails by itself with Python 3.11 (python/cpython issue 106905).
    for ((round = 1; round <= ${ROUNDS:-1}; round++)); do
        local report=$work/$who-$given-$round
        SCHEMATHESIS_HOOKS=$work/files.py "$attackers/schemathesis" --config-file "$settings.whole" run "$url/openapi.json" \
            --tls-verify "$work/tls.crt" --checks all --exclude-checks "$left" --max-response-time 60 \
            --max-examples "${EXAMPLES:-100}" --seed "$round" --continue-on-failure --generation-database none --no-color \
            ${PATHS:+--include-path-regex "$PATHS"} >"$report" 2>&1 || status=1
        row attacks tool schemathesis account "$who" values "$given" seed "$round" \
            cases "$(sed -n 's/.*[^0-9]\([0-9][0-9]*\) generated.*/\1/p' "$report" | tail -n 1)" \
            failures "$(sed -n 's/^.* generated, \([0-9]*\) found .*/\1/p' "$report" | grep . || echo 0)"
        if ((status != 0)); then cat "$report" >&2; fi
    done
    return "$status"
}

# The key that seals, and where heads are published. Servers find them in the environment.
seal_the_audit() {
    export CONTACTPOINT_AUDIT_KEY_FILE=$work/audit.key CONTACTPOINT_AUDIT_PUBLISHED=$work/heads.jsonl
    CONTACTPOINT_AUDIT_DATABASE=$(postgres_url contactpoint contactpoint_audit)
    export CONTACTPOINT_AUDIT_DATABASE
    # A server refuses to go on from heads that were published elsewhere: those of the last run are forgotten.
    sql contactpoint -c "set session_replication_role = replica" -c "truncate audit.head"
    "$contactpoint" audit key >/dev/null
}

# Of each server: more than the cores have use for only make them switch.
connections=$((4 * $(nproc)))

full_vs_bare() {
    local name port rates=() bare=() unaudited=() ratios=() sealed rate middle
    sql postgres -c "drop database if exists bare with (force)" -c "create database bare template contactpoint"
    sql bare --file scripts/bench-bare.sql
    sql postgres -c "drop database if exists unaudited with (force)" -c "create database unaudited template bare" \
        -c "alter database unaudited set contactpoint.unaudited = 'on'"
    searches
    for name in bare unaudited; do
        port=$([[ $name == bare ]] && echo 18081 || echo 18082)
        "$bench" serve-bare --port "$port" --connections "$connections" --database "$(postgres_url "$name" contactpoint_api)" >"$work/$name.log" 2>&1 &
        others+=($!)
    done
    serve http://127.0.0.1:18080 --port 18080 --connections "$connections"
    for port in 18080 18081 18082; do searches_a_second "$port" 3 >/dev/null; done
    # In short turns, of which each is compared with its neighbour: a machine's pace changes from minute to minute.
    for _ in 1 2 3 4 5 6 7 8 9; do
        rates+=("$(searches_a_second 18080 5)") bare+=("$(searches_a_second 18081 5)") unaudited+=("$(searches_a_second 18082 5)")
        ratios+=("$(awk "BEGIN { print ${rates[-1]} / ${bare[-1]} }")")
    done
    stop_serving
    sealed=$(sql contactpoint -c "select coalesce(max(size), 0) from audit.head")
    kill -TERM "${others[@]}"
    wait "${others[@]}" || true
    others=()
    rate=$(median "${rates[@]}") middle=$(median "${ratios[@]}")
    row full-vs-bare children "$children" clients 16 connections "$connections" rate "$rate" rate_bare "$(median "${bare[@]}")" \
        ratio "$middle" lowest "$(edge head "${ratios[@]}")" highest "$(edge tail "${ratios[@]}")" rate_unaudited "$(median "${unaudited[@]}")" \
        ratio_unaudited "$(ratio "$rate" "$(median "${unaudited[@]}")")" sealed_entries "$sealed"
    sql postgres -c "drop database bare with (force)" -c "drop database unaudited with (force)"
    awk "BEGIN { exit !($middle >= 0.75) }"
}

# searches_a_second PORT [SECONDS]. Some find too many, which is no list of matches.
searches_a_second() {
    local _ rate errors seconds=${2:-10}
    read -r _ rate _ _ errors < <(wrk -t 1 -c 16 -d "${seconds}s" -s "$work/search.lua" "http://127.0.0.1:$1" | grep MEASURED)
    awk "BEGIN { exit !($errors < 0.02 * $rate * $seconds) }" || die "$errors searches at port $1 weren't answered with matches"
    printf '%s\n' "$rate"
}

load() { "$bench" load --url http://127.0.0.1:18080 --tokens "$work/tokens" --bodies "$work/bodies" "$@"; }

soak() {
    local most rate errors median tail first last worst resident pid status=0 _ limit
    searches
    serve http://127.0.0.1:18080 --port 18080 --connections "$connections"
    # The most that it goes on answering: at first it does better, with nothing yet to seal, to vacuum or to write back.
    load --seconds 5 >/dev/null
    read -r most _ < <(load --seconds 300)
    rate=$(awk "BEGIN { printf \"%.0f\", 0.8 * $most }")
    say "at most $most searches a second; $minutes minutes at $rate ..."
    pid=$server
    (while sleep 2 && [[ -e /proc/$pid/status ]]; do sed -n 's/^VmRSS:[^0-9]*\([0-9]*\).*/\1/p' "/proc/$pid/status"; done) \
        >"$work/resident" 2>/dev/null &
    others+=($!)
    read -r rate errors median tail first last worst < <(load --rate "$rate" --seconds "$((minutes * 60))")
    kill "${others[@]}"
    wait "${others[@]}" 2>/dev/null || true
    others=()
    # Of the samples' first tenth after half a minute, and of the last tenth.
    resident=$(tail -n +15 "$work/resident" | awk '{ kb[NR] = $1 } END { tenth = int(NR / 10) + 1
        for (n = 1; n <= tenth; n++) { first += kb[n]; last += kb[NR + 1 - n] }
        printf "%.1f %.1f", first / tenth / 1024, last / tenth / 1024 }')
    row soak minutes "$minutes" rate "$rate" most "$most" errors "$errors" rss_start_mb "${resident% *}" \
        rss_end_mb "${resident#* }" median_ms "$median" p99_ms "$tail" p99_first_minute_ms "$first" p99_last_minute_ms "$last" \
        p99_worst_minute_ms "$worst"
    ((errors == 0)) || status=1
    limit=$(awk "BEGIN { print (${resident#* } > 1.2 * ${resident% *} + 5) }")
    if ((limit == 1)); then say "memory grows" && status=1; fi

    terminate "$rate" || status=1
    return "$status"
}

# terminate RATE: SIGTERM in the midst of searches, which go on for a second; then what was answered beside the audit.
terminate() {
    local pid=$server code=0 asked answered refused lost unaudited differing silent
    load --rate "$1" --seconds 6 --reason "terminated $$" --log "$work/outcomes" >/dev/null &
    others+=($!)
    sleep 5
    kill -TERM "$pid"
    wait "$pid" || code=$?
    server=''
    wait "${others[@]}"
    others=()
    read -r asked answered refused lost unaudited differing silent < <(sql contactpoint --field-separator ' ' <<END
create temporary table outcome (number bigint primary key, status int, children int);
\\copy outcome from '$work/outcomes'
create temporary table entry as
select split_part(e.reason, ' ', 3)::bigint as number, e.request, (
        select cardinality(r.children) from audit.entry as r where r.request = e.request and r.outcome = 'returned') as children
from audit.entry as e
where e.reason like 'terminated $$ %' and e.outcome = 'granted' and e.at > now() - interval '1 minute';
select count(*), count(*) filter (where o.status = 200), count(*) filter (where o.status = 0),
    count(*) filter (where o.status = 0 and e.number is not null), count(*) filter (where o.status in (200, 422) and e.number is null),
    count(*) filter (where o.status = 200 and e.children is distinct from o.children),
    (select count(*) from entry as e where not exists (select from outcome as o where o.number = e.number))
from outcome as o left join entry as e using (number);
END
    )
    row terminated asked "$asked" answered "$answered" without_answer "$refused" \
        entries_whose_answer_broke_off "$lost" answered_unaudited "$unaudited" children_differ "$differing" entries_nobody_asked "$silent" exit_code "$code"
    ((unaudited == 0 && differing == 0 && silent == 0 && code == 0 && answered > 0))
}

bench_access() {
    if part full-vs-bare || part soak; then seal_the_audit; fi
    if part full-vs-bare; then full_vs_bare; fi
    if part soak; then soak; fi
    if part attacks; then bench_attacks; fi
}
