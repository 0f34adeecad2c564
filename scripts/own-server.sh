# shellcheck shell=bash
# Sourced after toolchain.sh: runs a private database server on a free port of 127.0.0.1; it ends with the script.

server=''
work=''
stop() {
  if [ -n "$server" ]; then
    kill "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
  fi
  [ -z "$work" ] || rm -rf "$work"
}
trap stop EXIT
trap 'exit 130' INT TERM

free_port() {
  local port
  while port=$((20000 + RANDOM % 12000)); do
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || break
  done
  echo "$port"
}

# start_server NAME PROGRAM OPTION... on the data folder $work/data, which the script's lay_down PROGRAM OPTION... creates
start_server() {
  local name=$1 program=$2 began=$SECONDS user=()
  shift 2
  [ "$(id -u)" -ne 0 ] || user=(--user=root)
  # socket paths are limited in length: a path under target/ may be too long
  work=$(mktemp -d)
  mkdir "$work/tmp"
  set -- --no-defaults ${user[@]+"${user[@]}"} --datadir="$work/data" --tmpdir="$work/tmp" "$@"
  echo "starting $name $("$program" --version | sed 's/.*Ver \([0-9.]*\).*/\1/')"
  lay_down "$program" "$@" >"$work/log" 2>&1 || { cat "$work/log" >&2; fail "$name could not make its data folder."; }
  echo 'CREATE DATABASE consilium_test CHARACTER SET utf8mb4;' >"$work/init.sql"
  port=$(free_port)
  "$program" "$@" --port="$port" --bind-address=127.0.0.1 --socket="$work/socket" --pid-file="$work/pid" \
    --init-file="$work/init.sql" --skip-log-bin --innodb-flush-log-at-trx-commit=2 >>"$work/log" 2>&1 &
  server=$!
  until grep -q 'ready for connections' "$work/log"; do
    kill -0 "$server" 2>/dev/null || { cat "$work/log" >&2; fail "$name ended."; }
    [ "$((SECONDS - began))" -lt 300 ] || fail "$name was not ready after five minutes."
    sleep 0.2
  done
}

# By name, as in scripts/test: -Dgroups would also build an application for each profile of all other classes.
database_classes() {
  grep -rl '^@Tag("database")$' src/test/java | sed 's|.*/||; s|\.java$||' | paste -sd , -
}

# Of them, those of storage: pages send the same statements to every server, and run on one.
storage_classes() {
  grep -rl '^@Tag("database")$' src/test/java | grep -v '/web/' | sed 's|.*/||; s|\.java$||' | paste -sd , -
}

# test_database NAME LOG: runs the tagged classes on the server that start_server started. COMPILED=yes: they are compiled.
# Files of the run carry the name: tests of another lane may run meanwhile.
test_database() {
  echo "database tests on $1, port $port"
  DB_URL="jdbc:mysql://127.0.0.1:$port/consilium_test?user=root" DB_USER=root DB_PASSWORD='' \
    maven ${COMPILED:+surefire:}test -Dtest="${TESTS:-$(database_classes)}" -Dquarkus.quinoa=false \
      -DtempDir="surefire-$1" -Dsurefire.reportNameSuffix="$1" >"$2" 2>&1 ||
    { grep -vE '^\[INFO\] *(Download|$)' "$2" | tail -n 150; exit 1; }
  grep -E '^\[INFO\] Tests run:' "$2" || fail "no test carries the tag 'database'."
  echo "green on $1 in $SECONDS s"
}
