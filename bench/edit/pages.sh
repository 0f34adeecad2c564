# shellcheck shell=bash
# shellcheck disable=SC2154,SC2034 # names of bench/edit/run, which sources this, and of bench/http/measure.sh
# A public page beside nginx with the same bytes, at rest and while ten people make an edit a second each: servers on one core, load on another.

page=/uk/exchanges/$slug
nginx_port=18448
nginx=http://127.0.0.1:$nginx_port
pages_rounds=${ROUNDS:-3}

start_nginx() {
  keep_page "$app" "$page"
  write_nginx_conf "$app$page"
  taskset -c 0 nginx -p "$work/" -c "$work/nginx.conf" -e "$work/nginx.log" &
  nginx_pid=$!
  until curl -fs -o /dev/null "$nginx$page"; do
    kill -0 "$nginx_pid" 2>/dev/null || { cat "$work/nginx.log" >&2; fail "nginx ended."; }
    sleep 0.05
  done
}

both_servers() {
  measure "$1" nginx "$nginx" "$page"
  measure "$1" app "$app" "$page"
}

pages_while_editing() {
  taskset -a -c -p 0 "$pid" >/dev/null
  start_nginx
  seconds=5 measure warm app "$app" "$page"
  seconds=3
  for round in $(seq "$pages_rounds"); do
    echo "pages, round $round" >&2
    both_servers "at rest"
    PAUSE=1000 SECONDS_EACH=8 taskset -c 1 node --experimental-websocket bench/edit/load.js "$app" "$slug" "$work/beside.json" "${cookies[@]}" \
      >"$work/beside.txt" &
    local load=$!
    sleep 1
    both_servers "ten edits a second"
    wait "$load"
  done
  for what in "at rest" "ten edits a second"; do
    awk -v what="$what" -v ours="$(column "$what" app 3)" -v theirs="$(column "$what" nginx 3)" \
      'BEGIN { printf "a public page %s: %d/s, nginx %d/s, ratio %.2f\n", what, ours, theirs, ours / theirs }'
  done | tee "$work/pages.txt"
}
