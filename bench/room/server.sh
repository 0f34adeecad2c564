# shellcheck shell=bash
# shellcheck disable=SC2154 # names of bench/room/run, which sources this
# Runs the application for the bench: on core 0 with its database, with one member who may write and an open room.

need_room_tools() {
  local missing=()
  command -v nginx >/dev/null || missing+=(nginx-light)
  [ -n "$(find /usr/lib/nginx /usr/share/nginx -name '*nchan*' -print -quit 2>/dev/null)" ] || missing+=(libnginx-mod-nchan)
  command -v cc >/dev/null || missing+=(gcc libc6-dev)
  command -v curl >/dev/null || missing+=(curl)
  command -v python3 >/dev/null || missing+=(python3)
  [ "${#missing[@]}" -gt 0 ] || return 0
  install_packages "the benchmark compares with Nchan" "${missing[@]}"
  if [[ " ${missing[*]} " = *" nginx-light "* ]]; then
    systemctl disable --now nginx >/dev/null 2>&1 || service nginx stop >/dev/null 2>&1 || true
  fi
}

# The limits are meant for people; here one person writes as fast as thousands would and takes every seat. A room of thousands
# needs more memory than the default of 192 MB.
start_room() {
  JAVA_OPTS='-Xms512m -Xmx512m' \
  PORT=$port CONSILIUM_DATA=$work/data CONSILIUM_KEY=$key CONSILIUM_URL=$app \
    CONSILIUM_LIMIT_ROOM=1000000/1s CONSILIUM_ROOM_CONNECTIONS=100000 CONSILIUM_CONNECTIONS=100000 CONSILIUM_CONNECTIONS_PER_ADDRESS=100000 \
    setsid bash -c 'echo "$0" >/proc/self/autogroup 2>/dev/null; exec taskset -c 0 scripts/consilium' "$boost" \
    >"$work/app.log" 2>&1 &
  local started=$!
  until curl -fs -o /dev/null --max-time 2 "$app/q/health/ready"; do
    kill -0 "$started" 2>/dev/null || { tail -n 20 "$work/app.log" >&2; fail "the application ended."; }
    sleep 0.1
  done
  room_pid=$(java_of "$started")
}

# java_of PID: the JVM, which is the process itself or its child
java_of() {
  local pid
  for pid in "$1" $(pgrep -P "$1"); do
    [ "$(cat "/proc/$pid/comm")" != java ] || { echo "$pid"; return; }
  done
  fail "no JVM under process $1."
}

stop_room() {
  [ -n "${room_pid:-}" ] || return 0
  kill "$room_pid" 2>/dev/null || true
  while kill -0 "$room_pid" 2>/dev/null; do sleep 0.1; done
  room_pid=
}

# first_room: creates the data, lets a moderator in, opens the room.
first_room() {
  start_room
  cookie=$(session moderator)
  interpreter=$(session interpreter)
  tell_room "$cookie" '{"id":"open","type":"set_door","mode":"open"}' >/dev/null
  tell_room "$cookie" '{"id":"booth","type":"open_booth","booth":"uk"}' >/dev/null
  epoch=$(curl -fsS -b "consilium-session=$cookie" "$app/api/exchanges/$slug/room" | json epoch)
  stop_room
}

# session ROLE: the cookie of a person who has entered by a link
session() {
  local link cookies=$work/cookies-$1 value
  link=$(curl -fsS -H "Authorization: Bearer $key" -H 'Content-Type: application/json' \
    -d "{\"role\":\"$1\",\"exchange\":\"$slug\"}" "$app/api/links" | json url)
  curl -fsS -o /dev/null -c "$cookies" -b "$cookies" -L "$link"
  curl -fsS -o /dev/null -c "$cookies" -b "$cookies" -H 'Sec-Fetch-Site: same-origin' -X POST "$app/enter"
  value=$(awk '$6 == "consilium-session" { print $7 }' "$cookies")
  [ -n "$value" ] || fail "the link did not let anybody in."
  echo "$value"
}

# tell_room COOKIE COMMAND
tell_room() {
  curl -fsS -b "consilium-session=$1" -H 'Sec-Fetch-Site: same-origin' -H 'Content-Type: application/json' -d "$2" \
    "$app/api/exchanges/$slug/room/commands"
}

# open_booth: the interpreter takes the open booth; sets lease to the lease number.
open_booth() {
  tell_room "$interpreter" '{"id":"leave-'"$RANDOM"'","type":"leave_booth","booth":"uk"}' >/dev/null 2>&1 || true
  lease=$(tell_room "$interpreter" '{"id":"take-'"$RANDOM"'","type":"take_booth","booth":"uk","console":"bench"}' | json seq)
}

# booth_client FRAME: like room_client, but as the interpreter; @ in the frame stands for the lease.
booth_client() {
  printf -- "--path /live/%s --pub-path /live/%s --header 'Cookie: consilium-session=%s' --header 'Origin: %s' --ready '%s' --msg '%s'" \
    "$slug" "$slug" "$interpreter" "$app" '{"type":"hello"' "${1/@/$lease}"
}

json() { node -e 'console.log(JSON.parse(require("fs").readFileSync(0, "utf8"))[process.argv[1]])' "$1"; }

# The load client's options for the room; the shell splits the words.
room_client() {
  local message='{"id":"{M}","type":"say","language":"zh","checked":true,"text":"{M}{P}"}'
  printf -- "--path /live/%s --pub-path /live/%s --header 'Cookie: consilium-session=%s' --header 'Origin: %s' --ready '%s' --msg '%s'" \
    "$slug" "$slug" "$cookie" "$app" '{"type":"hello"' "$message"
}

# The same for returning viewers: from the last number they received.
room_resume() { printf -- "--repath '/live/%s?since={off}&epoch=%s' --offset-key '\"seq\":'" "$slug" "$epoch"; }
