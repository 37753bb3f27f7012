# shellcheck shell=bash
# What the scripts share. Source it: it defines functions and does nothing by itself.
#
#   install_missing             installs PostgreSQL and what the build links against, where they are missing or too old
#   postgres_start FOLDER [SETTING=VALUE ...]
#                               makes a cluster in FOLDER where there is none, starts it on a socket, sets $postgres_socket
#   postgres_stop FOLDER [MODE] stops it (MODE: smart, fast, immediate; default fast)
#   postgres_remove FOLDER      stops it and removes it with its data
#   postgres_url DATABASE USER  prints the URL of a database of the server started last
#   postgres_tool NAME          prints the path of psql, pg_dump, ... of the server's version

# Older ones let `insert ... on conflict` read rows that row-level security hides.
postgres_major=15
postgres_minimum=15.20

say() { printf '%s\n' "$*" >&2; }

die() {
    say "error: $*"
    exit 1
}

as_root() {
    if ((EUID == 0)); then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        die "this needs root or sudo: $*"
    fi
}

# PostgreSQL refuses to run as root. From / since the server's user may not be able to enter the caller's folder.
as_server() {
    if ((EUID == 0)); then
        (cd / && runuser -u postgres -- "$@")
    else
        (cd / && "$@")
    fi
}

postgres_tool() {
    local path=/usr/lib/postgresql/$postgres_major/bin/$1
    [[ -x $path ]] || path=$(command -v "$1") || die "no $1 found"
    printf '%s\n' "$path"
}

server_is_recent() {
    local version oldest
    version=$("$(postgres_tool postgres 2>/dev/null)" --version 2>/dev/null) || return 1
    version=$(sed -E 's/^[^0-9]*([0-9]+(\.[0-9]+)*).*/\1/' <<<"$version")
    oldest=$(printf '%s\n' "$version" "$postgres_minimum" | sort -V | head -n 1)
    [[ $oldest == "$postgres_minimum" ]]
}

apt_install() {
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >&2
}

# Debian makes and starts a cluster "main" with the first server package. Nobody asked for one here.
install_server() {
    local settings=/etc/postgresql-common/createcluster.conf
    if dpkg-query -W "postgresql-$postgres_major" >/dev/null 2>&1; then
        apt_install "postgresql-$postgres_major"
        return
    fi
    apt_install postgresql-common
    as_root cp "$settings" "$settings.before"
    printf 'create_main_cluster = false\n' | as_root tee -a "$settings" >/dev/null
    local status=0
    apt_install "postgresql-$postgres_major" || status=$?
    as_root mv "$settings.before" "$settings"
    return "$status"
}

install_missing() {
    command -v swift >/dev/null || die "Swift 6.3 or later is needed: https://www.swift.org/install"
    local packages=()
    command -v pkg-config >/dev/null || packages+=(pkg-config)
    [[ -e /usr/include/postgresql/libpq-fe.h ]] || pkg-config --exists libpq 2>/dev/null || packages+=(libpq-dev)
    [[ -e /usr/include/openssl/ssl.h ]] || pkg-config --exists libssl 2>/dev/null || packages+=(libssl-dev)
    [[ -e /usr/include/zlib.h ]] || pkg-config --exists zlib 2>/dev/null || packages+=(zlib1g-dev)
    if ((${#packages[@]} == 0)) && server_is_recent; then return; fi

    command -v apt-get >/dev/null || die "install PostgreSQL $postgres_minimum or later, libpq, OpenSSL and zlib with their headers"
    say "installing ${packages[*]} PostgreSQL $postgres_minimum or later ..."
    as_root apt-get update -qq >&2
    if ((${#packages[@]} > 0)); then apt_install "${packages[@]}"; fi
    server_is_recent || install_server
    server_is_recent || die "PostgreSQL $postgres_minimum or later is needed, apt has only $("$(postgres_tool postgres)" --version)"
}

# Makes FOLDER, for the server's user alone. Where that user can't get in (root's home, say) FOLDER is a link to a place
# where it can.
make_server_folder() {
    local folder=$1 place=$1
    [[ -e $folder ]] && return
    mkdir -p "$(dirname "$folder")"
    if as_server test -x "$(dirname "$folder")"; then
        mkdir -m 700 "$folder"
    else
        place=$(mktemp -d /var/tmp/contactpoint.XXXXXXXX)
        ln -sfn "$place" "$folder"
    fi
    if ((EUID == 0)); then chown postgres "$place"; fi
}

postgres_start() {
    local folder=$1 data pg_ctl setting options
    shift
    make_server_folder "$folder"
    data=$(readlink -f "$folder")/data
    pg_ctl=$(postgres_tool pg_ctl)
    if [[ ! -e $data/PG_VERSION ]]; then
        as_server "$(postgres_tool initdb)" -D "$data" --username=postgres --auth=trust \
            --locale=C.UTF-8 --encoding=UTF8 >"$folder/initdb.log" 2>&1 ||
            { cat "$folder/initdb.log" >&2 && die "initdb failed"; }
    fi
    if as_server "$pg_ctl" status -D "$data" >/dev/null; then
        die "PostgreSQL already runs in $folder; stop it with: $pg_ctl stop -D $data (as the user who owns it)"
    fi

    # A socket's path may have 107 bytes, and the project's folder may be deep.
    postgres_socket=$(mktemp -d /tmp/cp.XXXXXX)
    if ((EUID == 0)); then chown postgres "$postgres_socket"; fi
    printf '%s\n' "$postgres_socket" >"$folder/socket"
    options="-c listen_addresses='' -c unix_socket_directories=$postgres_socket"
    for setting in "$@"; do options+=" -c $(printf '%q' "$setting")"; done
    as_server "$pg_ctl" start -D "$data" --wait --timeout=60 --silent --log="$data/server.log" --options="$options" \
        >&2 </dev/null || { as_server tail -n 20 "$data/server.log" >&2 && die "PostgreSQL didn't start"; }
}

postgres_stop() {
    local folder=$1 mode=${2:-fast} data
    data=$(readlink -f "$folder")/data
    if as_server "$(postgres_tool pg_ctl)" status -D "$data" >/dev/null 2>&1; then
        as_server "$(postgres_tool pg_ctl)" stop -D "$data" --mode="$mode" --wait --silent >&2
    fi
    if [[ -e $folder/socket ]]; then rm -rf "$(<"$folder/socket")" "$folder/socket"; fi
}

postgres_remove() {
    local folder=$1
    [[ -e $folder ]] || return 0
    postgres_stop "$folder" immediate
    rm -rf "$(readlink -f "$folder")" "$folder"
}

postgres_url() {
    printf 'postgresql:///%s?host=%s&user=%s\n' "$1" "$postgres_socket" "$2"
}
