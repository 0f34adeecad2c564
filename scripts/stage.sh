# Sourced by scripts that run stages of tests. Output is kept in target/test-*.log.

# stage NAME COMMAND...: prints one line with the seconds, and the output if the stage fails. `set -e` is off inside COMMAND.
stage() {
  local name=$1 began=$SECONDS log counts
  shift
  log="target/test-${name// /-}.log"
  if "$@" >"$log" 2>&1; then
    counts=$(grep -E '^(\[INFO\] )?(Tests run:.*[0-9]$|# (tests|pass|skipped) |ℹ (tests|pass|skipped) )' "$log" | sed 's/^/    /' || true)
    printf '%-26sok %5s s\n%s' "$name" "$((SECONDS - began))" "${counts:+$counts
}"
  else
    printf '%-26sFAILED after %s s; all of it is in %s\n' "$name" "$((SECONDS - began))" "$log"
    grep -vE '^\[INFO\] *(Download|$)' "$log" | tail -n 150
    exit 1
  fi
}

# lanes COMMAND...: runs them side by side, each in a process group of its own. If one fails, the others are ended at once.
lanes() {
  local lane left=() still
  set -m
  for lane in "$@"; do
    "$lane" &
    left+=($!)
  done
  set +m
  trap 'kill -- "${left[@]/#/-}" 2>/dev/null || true' EXIT
  trap 'exit 130' INT TERM
  while [ ${#left[@]} -gt 0 ]; do
    sleep 1
    still=()
    for lane in "${left[@]}"; do
      if kill -0 "$lane" 2>/dev/null; then still+=("$lane"); else wait "$lane" || exit; fi
    done
    left=("${still[@]}")
  done
  trap - EXIT INT TERM
}

# slowest NAME: the 20 classes of a stage that took longest, in seconds.
slowest() {
  echo "    slowest classes, in seconds:"
  sed -n 's/.*Time elapsed: \([0-9.]*\) s -- in \(.*\)/\1 \2/p' "target/test-${1// /-}.log" | sort -rn | sed -n '1,20s/^/      /p'
}

in_frontend() { (cd frontend && npm run --silent "$@"); }
# Warnings of javac and Error Prone stay warnings in other builds; here they are errors.
strictly() { maven -Dmaven.compiler.failOnWarning=true "$@"; }
# A comment swallows the marks of a conflict: nothing else would tell.
# git grep says 1 where there is nothing to find, and more where it could not look.
no_conflict_marks() {
  local found=0
  git grep -nE '^(<<<<<<<|>>>>>>>) ' || found=$?
  [ "$found" = 1 ]
}
