# shellcheck shell=bash
# The private PostgreSQL + PostGIS cluster of one home folder. Sourced by ./qadam.
#
#   cluster_start HOME_DIR   makes the cluster when it is missing, starts it when it is not running
#   cluster_release          stops it when no other command of this home still uses it
#
# Everything lives in HOME_DIR/cluster; the server listens on 127.0.0.1 only, on a port of its own, with a
# random password in HOME_DIR/cluster/password. As root the server runs as the system user "postgres".

PG_BIN=
CLUSTER_DIR=
CLUSTER_USER_PREFIX=()

# Finds PostgreSQL's server programs; sets PG_BIN. Newest version first.
find_postgres() {
  local dir
  for dir in $(ls -d /usr/lib/postgresql/*/bin /usr/pgsql-*/bin /opt/homebrew/opt/postgresql*/bin 2>/dev/null | sort -rV); do
    if [ -x "$dir/initdb" ] && [ -x "$dir/postgres" ]; then PG_BIN=$dir; return 0; fi
  done
  if command -v initdb >/dev/null && command -v postgres >/dev/null; then
    PG_BIN=$(dirname "$(command -v initdb)"); return 0
  fi
  return 1
}

has_postgis() {
  local share
  share=$("$PG_BIN/pg_config" --sharedir 2>/dev/null || echo "/usr/share/postgresql/$(basename "$(dirname "$PG_BIN")")")
  [ -f "$share/extension/postgis.control" ]
}

as_cluster_user() {
  # From / because the server's user need not be able to enter the current folder.
  (cd / && "${CLUSTER_USER_PREFIX[@]}" "$@")
}

free_port() {
  local port
  for port in $(shuf -i 54000-59999 -n 50); do
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return 0; }
  done
  return 1
}

cluster_make() {
  local password=$CLUSTER_DIR/password staging=$CLUSTER_DIR/making
  say "making a private PostGIS cluster (once, a few seconds) …"
  rm -rf "$CLUSTER_DIR/data" "$staging"
  mkdir -p "$CLUSTER_DIR"
  (umask 077 && head -c 24 /dev/urandom | base64 | tr -d '/+=\n' >"$password")
  if [ "$(id -u)" = 0 ]; then chown -R postgres: "$CLUSTER_DIR"; fi
  as_cluster_user "$PG_BIN/initdb" -D "$staging" -U postgres --pwfile="$password" \
    --auth=scram-sha-256 --encoding=UTF8 --locale=C.UTF-8 >"$CLUSTER_DIR/initdb.log" 2>&1 ||
    die "initdb failed, see $CLUSTER_DIR/initdb.log (can the user 'postgres' enter every folder above it?)"
  as_cluster_user tee -a "$staging/postgresql.conf" >/dev/null <<CONF
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
shared_buffers = 512MB
work_mem = 32MB
maintenance_work_mem = 256MB
max_wal_size = 4GB
timezone = 'UTC'
jit = off
CONF
  if [ "${CLUSTER_FOR_TESTS:-}" = 1 ]; then
    # Test data may be lost at a power cut; tests gain minutes.
    printf 'shared_buffers = 128MB\nmax_connections = 300\nfsync = off\nsynchronous_commit = off\nfull_page_writes = off\n' | as_cluster_user tee -a "$staging/postgresql.conf" >/dev/null
  fi
  # Renamed last: a half-made cluster (kill -9 here) is made again at the next start.
  mv "$staging" "$CLUSTER_DIR/data"
}

# Processes (not zombies) that work in the data folder: the server and its children.
cluster_processes() {
  local process
  for process in /proc/[0-9]*; do
    if [ "$(readlink "$process/cwd" 2>/dev/null)" = "$CLUSTER_DIR/data" ] &&
      ! grep -q '^State:.*Z' "$process/status" 2>/dev/null; then
      basename "$process"
    fi
  done
}

cluster_running_port() {
  local port
  as_cluster_user "$PG_BIN/pg_ctl" -D "$CLUSTER_DIR/data" status >/dev/null 2>&1 || return 1
  port=$(as_cluster_user sed -n 4p "$CLUSTER_DIR/data/postmaster.pid")
  # pg_ctl takes a killed server that nobody has waited for (a zombie) for a running one; its port tells.
  port_is_busy "$port" || return 1
  echo "$port"
}

# After kill -9: waits for the children to end, then clears the pid file that would stop a new server.
cluster_clear_stale_pid() {
  local attempt
  [ -d /proc/self ] && [ -f "$CLUSTER_DIR/data/postmaster.pid" ] || return 0
  for attempt in $(seq 1 60); do
    if [ -z "$(cluster_processes)" ]; then
      rm -f "$CLUSTER_DIR/data/postmaster.pid"
      return 0
    fi
    # A server in the middle of its own start counts as running once it listens.
    CLUSTER_PORT=$(cluster_running_port) && return 0
    sleep 0.5
  done
  die "processes of an earlier server still hold $CLUSTER_DIR/data: $(cluster_processes | tr '\n' ' ')"
}

cluster_boot() {
  local port attempt
  for attempt in 1 2 3 4 5 6; do
    port=$(free_port) || die "no free port between 54000 and 59999 for the database"
    if as_cluster_user setsid "$PG_BIN/pg_ctl" -D "$CLUSTER_DIR/data" -l "$CLUSTER_LOG" -o "-p $port" -w -t 120 start >/dev/null 2>&1 7>&- 8>&- 9>&-; then
      CLUSTER_PORT=$port
      return 0
    fi
    sleep "$attempt" # another program may have taken the port just now
  done
  tail -n 5 "$CLUSTER_LOG" >&2
  die "the database did not start, see $CLUSTER_LOG"
}

cluster_sql() { # DATABASE, SQL on standard input; as the superuser
  PGPASSWORD=$(cat "$CLUSTER_DIR/password") "$PG_BIN/psql" -X -q -v ON_ERROR_STOP=1 \
    -h 127.0.0.1 -p "$CLUSTER_PORT" -U postgres -d "$1"
}

cluster_prepare_database() {
  local app_password createdb=NOCREATEDB
  [ -f "$CLUSTER_DIR/prepared" ] && return 0
  if [ "${CLUSTER_FOR_TESTS:-}${CLUSTER_CREATEDB:-}" ]; then createdb=CREATEDB; fi
  app_password=$(head -c 24 /dev/urandom | base64 | tr -d '/+=\n')
  # PostGIS goes into template1, so that the application's user, who is no superuser, gets it with each new database.
  cluster_sql template1 <<<"CREATE EXTENSION IF NOT EXISTS postgis;" || die "PostGIS did not install into the cluster"
  cluster_sql postgres <<SQL || die "the database could not be prepared"
DO \$\$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'qadam') THEN CREATE ROLE qadam LOGIN; END IF;
END \$\$;
ALTER ROLE qadam $createdb PASSWORD '$app_password';
SELECT 'CREATE DATABASE qadam OWNER qadam' WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'qadam') \gexec
SQL
  (umask 077 && printf '%s' "$app_password" >"$CLUSTER_DIR/app-password")
  touch "$CLUSTER_DIR/prepared"
}

cluster_start() {
  CLUSTER_DIR=$1/cluster
  CLUSTER_LOG=$1/cluster/server.log
  mkdir -p "$CLUSTER_DIR"
  if [ "$(id -u)" = 0 ]; then CLUSTER_USER_PREFIX=(runuser -u postgres --); fi
  # Shared while in use; the last one out takes it alone and stops the server.
  exec 8>"$CLUSTER_DIR/users.lock"
  flock -s 8
  exec 7>"$CLUSTER_DIR/start.lock"
  flock -x 7
  [ -d "$CLUSTER_DIR/data" ] || cluster_make
  CLUSTER_PORT=$(cluster_running_port) || { cluster_clear_stale_pid; [ -n "$CLUSTER_PORT" ] || cluster_boot; }
  cluster_prepare_database
  flock -u 7
  export QADAM_DB_URL="jdbc:postgresql://127.0.0.1:$CLUSTER_PORT/qadam"
  export QADAM_DB_USER=qadam
  QADAM_DB_PASSWORD=$(cat "$CLUSTER_DIR/app-password")
  export QADAM_DB_PASSWORD
}

cluster_release() {
  [ -n "$CLUSTER_DIR" ] || return 0
  flock -u 8
  if flock -n -x 8; then
    as_cluster_user "$PG_BIN/pg_ctl" -D "$CLUSTER_DIR/data" -m fast -w stop >/dev/null 2>&1
    flock -u 8
  fi
  CLUSTER_DIR=
}
