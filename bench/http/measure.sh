# shellcheck shell=bash
# shellcheck disable=SC2154 # names of bench/http/run, which sources this
# Functions of bench/http/run.

connections=32

need_bench_tools() {
  local missing=()
  command -v wrk >/dev/null || missing+=(wrk)
  command -v nginx >/dev/null || missing+=(nginx-light)
  command -v curl >/dev/null || missing+=(curl)
  [ "${#missing[@]}" -gt 0 ] || return 0
  install_packages "the benchmark compares with nginx" "${missing[@]}"
  # The package starts a service; the benchmark needs only the program.
  if [[ " ${missing[*]} " = *" nginx-light "* ]]; then
    systemctl disable --now nginx >/dev/null 2>&1 || service nginx stop >/dev/null 2>&1 || true
  fi
}

millis() { echo $((${EPOCHREALTIME/[.,]/} / 1000)); }

# keep_page SITE PATH: stores the page as a file for nginx, plain and as the compressed bytes that the application sends.
keep_page() {
  mkdir -p "$work/site$(dirname "$2")"
  curl -fs -o "$work/site$2" "$1$2"
  curl -fs -H 'Accept-Encoding: gzip' -o "$work/site$2.gz" "$1$2"
  gzip -dc "$work/site$2.gz" | cmp -s - "$work/site$2" || fail "$2 is not the same compressed and plain."
}

same_bytes() {
  cmp -s <(curl -fs -H 'Accept-Encoding: gzip' "$app$1") <(curl -fs -H 'Accept-Encoding: gzip' "$nginx$1")
}

# nginx sends the application's headers too: policies and caching rules.
copied_headers() {
  curl -fs -o /dev/null -D - -H 'Accept-Encoding: gzip' "$1" | tr -d '\r' | sed -n 's/^\([A-Za-z-]*\): \(.*\)$/\1\t\2/p' |
    while IFS=$'\t' read -r name value; do
      case ${name,,} in
        date | server | connection | etag | last-modified | content-* | transfer-encoding | vary)
          [ "${name,,}" = content-security-policy ] || continue ;;
      esac
      printf '    add_header %s "%s" always;\n' "$name" "${value//\"/\\\"}"
    done
}

write_nginx_conf() {
  {
    [ "$(id -u)" -ne 0 ] || echo 'user root;'
    cat <<CONF
daemon off;
worker_processes 1;
pid $work/nginx.pid;
error_log $work/nginx.log;
events { worker_connections 1024; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 100000000;
  open_file_cache max=100;
  client_body_temp_path $work/nginx-body;
  proxy_temp_path $work/nginx-proxy;
  fastcgi_temp_path $work/nginx-fastcgi;
  uwsgi_temp_path $work/nginx-uwsgi;
  scgi_temp_path $work/nginx-scgi;
  server {
    listen 127.0.0.1:$nginx_port;
    root $work/site;
    default_type "text/html; charset=utf-8";
    gzip_static on;
    gzip_vary on;
$(copied_headers "$1")
  }
}
CONF
  } >"$work/nginx.conf"
}

etag() { curl -fs -o /dev/null -D - -H 'Accept-Encoding: gzip' "$1$2" | tr -d '\r' | sed -n 's/^[Ee][Tt][Aa][Gg]: //p'; }

# measure WHAT SERVER SITE PATH [ETAG]: appends rate and p99 in microseconds to the results.
measure() {
  local options=(-H 'Accept-Encoding: gzip') expected=200 got
  if [ $# -gt 4 ]; then
    options+=(-H "If-None-Match: $5")
    expected=304
  fi
  got=$(curl -s -o /dev/null -w '%{http_code}' "${options[@]}" "$3$4")
  [ "$got" = "$expected" ] || fail "$2 answered $4 with $got instead of $expected."
  taskset -c 1 wrk -t 1 -c "$connections" -d "${seconds}s" --latency "${options[@]}" "$3$4" >"$work/wrk"
  ! grep -E 'Socket errors|Non-2xx' "$work/wrk" >&2 || fail "$2 answered some requests for $4 with errors."
  awk -v what="$1" -v server="$2" '
    $1 == "99%" { p99 = $2 + 0; if ($2 ~ /ms$/) p99 *= 1000; else if ($2 !~ /us$/) p99 *= 1000000 }
    $1 == "Requests/sec:" { rate = $2 }
    END { printf "%s\t%s\t%.0f\t%.0f\n", what, server, rate, p99 }' "$work/wrk" >>"$work/results"
}

median() { sort -n | awk '{ all[NR] = $1 } END { print NR % 2 ? all[(NR + 1) / 2] : (all[NR / 2] + all[NR / 2 + 1]) / 2 }'; }

# column WHAT SERVER NUMBER: the median of a column of the results
column() { awk -F '\t' -v what="$1" -v server="$2" -v n="$3" '$1 == what && $2 == server { print $n }' "$work/results" | median; }

report() {
  local what aim bytes
  bytes=$(stat -c %s "$work/site/zh/exchanges/$slug.gz")
  echo
  echo "$(nproc) cores, $(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -n 1); JDK $(jdk_major "$JAVA_HOME"), $(nginx -v 2>&1 | sed 's/.*: //')"
  echo "Servers on one core, wrk with $connections connections on another; medians of $rounds rounds of $seconds_each s; the zh page is $bytes bytes compressed."
  echo
  echo "| request | Consilium, 1/s | nginx, 1/s | ratio | aim | p99 Consilium | p99 nginx |"
  echo "|---|---:|---:|---:|---:|---:|---:|"
  for what in "page zh" "page ru" "conditional zh"; do
    aim=0.25
    [[ $what = page* ]] || aim=0.33
    awk -v what="$what" -v aim="$aim" -v ours="$(column "$what" app 3)" -v theirs="$(column "$what" nginx 3)" \
      -v our99="$(column "$what" app 4)" -v their99="$(column "$what" nginx 4)" \
      'BEGIN { printf "| %s | %d | %d | %.2f | %s | %.1f ms | %.1f ms |\n", what, ours, theirs, ours / theirs, aim, our99 / 1000, their99 / 1000 }'
  done
  echo
  echo "| | measured | aim |"
  echo "|---|---:|---:|"
  awk -v ms="$(median <"$work/starts")" 'BEGIN { printf "| start-up on existing data, database included, median of '"$starts"' | %.1f s | 6 s |\n", ms / 1000 }'
  echo "| resident memory of the JVM after this | $resident MB | 350 MB |"
}
