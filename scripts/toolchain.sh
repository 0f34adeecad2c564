# shellcheck shell=bash
# Sourced: finds the build's tools, or exits with one line that says what to install.

oldest_jdk=21
newest_jdk=25
oldest_maven=3.8.6
oldest_node=20.19
# A process that runs for only minutes does not repay the JVM's second JIT compiler.
brief_jvm='-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:ReservedCodeCacheSize=240m'
# The JVM of the Java tests starts many applications; its heap is larger than an application's.
test_jvm="$brief_jvm -XX:MetaspaceSize=512m -XX:NewSize=256m"

fail() {
  echo "consilium: $*" >&2
  exit 1
}

# at_least 3.8.7 3.8.6
at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }

# Prints nothing if there is no JDK.
jdk_major() {
  if [ -x "$1/bin/javac" ]; then
    "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p'
  fi
}

jdk_folders() {
  local pattern
  for pattern in /usr/lib/jvm/* /usr/lib64/jvm/* /opt/*jdk* /opt/java/* /opt/jvm/* "$HOME"/.sdkman/candidates/java/* \
    "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    [ -d "$pattern" ] && echo "$pattern"
  done
  if command -v javac >/dev/null; then
    dirname "$(dirname "$(readlink -f "$(command -v javac)")")"
  fi
}

# JAVA_HOME if suitable; else the newest JDK up to the version the project is built with; else the oldest above it.
need_java() {
  local major folder best="" best_rank=0 rank
  major=$(jdk_major "${JAVA_HOME:-}")
  if [ "${major:-0}" -lt "$oldest_jdk" ]; then
    while read -r folder; do
      major=$(jdk_major "$folder")
      [ "${major:-0}" -ge "$oldest_jdk" ] || continue
      rank=$((major <= newest_jdk ? 1000 + major : 1000 - major))
      if [ "$rank" -gt "$best_rank" ]; then
        best=$folder best_rank=$rank
      fi
    done < <(jdk_folders)
    [ -n "$best" ] || fail "JDK $oldest_jdk or newer is needed and none was found; install one ($newest_jdk is best, for example Eclipse Temurin) or point JAVA_HOME at it."
    JAVA_HOME=$best
  fi
  export JAVA_HOME PATH="$JAVA_HOME/bin:$PATH"
}

need_maven() {
  local version
  version=$( (mvn --version || true) 2>/dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p')
  [ -n "$version" ] || fail "Maven $oldest_maven or newer is needed and 'mvn' was not found; install it and put it on the PATH."
  at_least "$version" "$oldest_maven" || fail "Maven $oldest_maven or newer is needed; this one is $version."
}

need_node() {
  local version
  version=$( (node --version || true) 2>/dev/null | sed 's/^v//')
  if [ -z "$version" ] || ! command -v npm >/dev/null; then
    fail "Node $oldest_node or newer with npm is needed and was not found; install it and put it on the PATH."
  fi
  at_least "$version" "$oldest_node" || fail "Node $oldest_node or newer is needed; this one is $version."
}

# Maven 3.8 contains libraries that newer JDKs warn about at every call.
maven() {
  local options=
  [ "$(jdk_major "$JAVA_HOME")" -lt 24 ] || options="$options --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"
  MAVEN_OPTS="$options ${MAVEN_OPTS:-}" mvn -B -ntp -Dstyle.color=never ${TEST_JVM:+"-Dtest.jvm=$TEST_JVM"} "$@"
}

# Installs the frontend's packages as the lock file lists them, unless they are already installed.
# A connection that hangs is given up after half a minute and tried again: npm itself waits for five.
export npm_config_fetch_timeout=30000 npm_config_fetch_retries=5

# install_tools FOLDER PACKAGE...: what only a check needs. Scripts of packages are not run.
install_tools() {
  mkdir -p "$1"
  npm install --silent --no-save --no-audit --no-fund --ignore-scripts --prefer-offline --prefix "$@"
}

install_frontend() {
  [ frontend/node_modules/.package-lock.json -nt frontend/package-lock.json ] && return
  (cd frontend && npm ci --loglevel=error >&2) || return
  touch frontend/node_modules/.package-lock.json
}
