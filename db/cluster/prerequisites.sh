# shellcheck shell=bash
# What Qadam needs from the machine, found or installed. Sourced by ./qadam.

JDK=

can_install() {
  command -v apt-get >/dev/null || return 1
  [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null
}

# Installs Debian packages, or says what to install. Arguments: what for, then packages.
install_packages() {
  local purpose=$1 runner=()
  shift
  can_install || die "$purpose is missing. Install it, on Debian or Ubuntu: sudo apt-get install $*"
  [ "$(id -u)" = 0 ] || runner=(sudo)
  say "installing $purpose: $* …"
  if [ -z "${APT_UPDATED:-}" ]; then
    "${runner[@]}" apt-get update -qq >/dev/null || say "the package list could not be renewed; going on with the old one"
    APT_UPDATED=1
  fi
  "${runner[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null ||
    die "$purpose could not be installed: apt-get install $* failed"
}

is_jdk25() {
  local version
  [ -x "$1/bin/javac" ] || return 1
  version=$("$1/bin/javac" -version 2>&1 | sed -nE 's/^javac ([0-9]+).*/\1/p')
  [ "${version:-0}" -ge 25 ]
}

find_jdk() {
  local dir on_path=
  if command -v javac >/dev/null; then on_path=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")"); fi
  for dir in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /usr/java/* /opt/jdk* /opt/java/* \
    "$HOME"/.jdks/* "$HOME"/.sdkman/candidates/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -n "$dir" ] && is_jdk25 "$dir"; then JDK=$dir; return 0; fi
  done
  return 1
}

need_jdk() {
  find_jdk && return 0
  if can_install && { apt-cache show openjdk-25-jdk-headless >/dev/null 2>&1; }; then
    install_packages "a JDK 25" openjdk-25-jdk-headless
    find_jdk && return 0
  fi
  die "a JDK 25 or newer is missing. Install one (for example Eclipse Temurin 25, adoptium.net) and set JAVA_HOME to it"
}

need_maven() {
  command -v mvn >/dev/null || install_packages "Maven" maven
}

need_postgis() {
  if ! find_postgres || ! has_postgis; then
    # Debian would also start a cluster of its own; ours is enough.
    if can_install; then
      mkdir -p /etc/postgresql-common 2>/dev/null || true
      [ -e /etc/postgresql-common/createcluster.conf ] ||
        echo 'create_main_cluster = false' >/etc/postgresql-common/createcluster.conf 2>/dev/null || true
    fi
    install_packages "PostgreSQL with PostGIS" postgresql "$(postgis_package)"
    find_postgres || die "PostgreSQL was installed but initdb was not found"
    has_postgis || die "PostGIS was installed but its extension was not found beside $PG_BIN"
  fi
}

postgis_package() {
  apt-cache depends postgresql-postgis 2>/dev/null | sed -nE 's/.*Depends: (postgresql-[0-9]+-postgis-[0-9]+)$/\1/p' | head -n 1 | grep . ||
    apt-cache search --names-only '^postgresql-[0-9]+-postgis-3$' 2>/dev/null | awk '{print $1}' | sort -V | tail -n 1 | grep . ||
    echo postgresql-15-postgis-3
}

# The headless shell, which is twice as fast: the whole browser also draws a window that nobody sees.
need_chromium() {
  local program
  command -v chromium-headless-shell >/dev/null || ! has_headless_shell ||
    install_packages "Chromium's headless shell" chromium-headless-shell fonts-noto-core
  for program in chromium-headless-shell chromium chromium-browser google-chrome; do
    if command -v "$program" >/dev/null; then
      QADAM_CHROMIUM=$(command -v "$program")
      export QADAM_CHROMIUM
      return 0
    fi
  done
  install_packages "Chromium" chromium fonts-noto-core
  QADAM_CHROMIUM=$(command -v chromium) || die "Chromium was installed but is not on the PATH"
  export QADAM_CHROMIUM
}

has_headless_shell() {
  can_install && { apt-cache show chromium-headless-shell >/dev/null 2>&1; }
}

need_node() {
  command -v node >/dev/null || install_packages "Node.js" nodejs npm
}

# Reads shapefiles and GeoPackages. The service says what to install when somebody imports one; tests always need it.
need_ogr2ogr() {
  command -v ogr2ogr >/dev/null || install_packages "GDAL's ogr2ogr" gdal-bin
}
