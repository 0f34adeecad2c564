# shellcheck shell=bash
# Sourced after toolchain.sh: installs what only the system's package manager provides.

# install_packages REASON PACKAGE...
install_packages() {
  local reason=$1 as_root=()
  shift
  command -v apt-get >/dev/null || fail "$reason: install the equivalent of Debian's packages: $*"
  if [ "$(id -u)" -ne 0 ]; then
    sudo -n true 2>/dev/null || fail "$reason: run 'sudo apt-get install $*' and try again."
    as_root=(sudo)
  fi
  echo "consilium: $reason: installing $*" >&2
  local log
  log=$(mktemp)
  # Two lanes may need packages at once; apt would refuse the second.
  if ! { flock 9 && ${as_root[@]+"${as_root[@]}"} apt-get update -q && ${as_root[@]+"${as_root[@]}"} env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -q --no-install-recommends "$@"; } >"$log" 2>&1 </dev/null 9>"${TMPDIR:-/tmp}/consilium-packages.lock"; then
    tail -n 5 "$log" >&2
    fail "$reason: 'apt-get install $*' failed; all of its output is in $log."
  fi
  rm -f "$log"
}

find_chromium() {
  local candidate
  for candidate in "${CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
    if [ -n "$candidate" ] && command -v "$candidate" >/dev/null; then
      command -v "$candidate"
      return
    fi
  done
}

need_chromium() {
  CHROMIUM=$(find_chromium)
  if [ -z "$CHROMIUM" ]; then
    install_packages "the browser tests need Chromium" chromium fonts-dejavu-core fonts-noto-cjk
    CHROMIUM=$(find_chromium)
  fi
  [ -n "$CHROMIUM" ] || fail "the browser tests need Chromium: install it, or point CHROMIUM at it."
  export CHROMIUM
}
