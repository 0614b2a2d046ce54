#!/usr/bin/env bash
# Checks ./qadam run from outside: start, refusals, kill -9 of everything, start again, stop. Called by ./qadam test.
set -euo pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
WORK=$(mktemp -d)
chmod 755 "$WORK" # the database's system user must be able to enter it
HOME_DIR="$WORK/үй қалтасы" # a space, Kazakh letters and a link on purpose
PORT=0
PASSED=0
LAUNCHER=
mkdir -p "$WORK/шын қалта"
ln -s "$WORK/шын қалта" "$HOME_DIR"

cleanup() {
  [ -z "$LAUNCHER" ] || kill -TERM "$LAUNCHER" 2>/dev/null || true
  for _ in $(seq 1 40); do [ -z "$(leftovers)" ] && break; sleep 0.5; done
  rm -rf "$WORK"
}
trap cleanup EXIT

fact() { PASSED=$((PASSED + 1)); printf 'launcher: ok – %s\n' "$1"; }
broken() { printf 'launcher: FAILED – %s\n' "$1"; cat "$WORK"/*.log; printf '%s passed, 1 failed\n' "$PASSED"; exit 1; }

leftovers() { pgrep -f -- "$WORK" || true; }

start() { # LOG
  "$ROOT/qadam" run --home "$HOME_DIR" --port "$PORT" --empty >"$WORK/$1" 2>&1 &
  LAUNCHER=$!
  for _ in $(seq 1 240); do
    curl -s -o /dev/null --max-time 2 "http://127.0.0.1:$PORT/actuator/health" && return 0
    kill -0 "$LAUNCHER" 2>/dev/null || return 1
    sleep 0.5
  done
  return 1
}

refuses() { # NAME, TEXT OF THE MESSAGE, ARGUMENTS
  local name=$1 text=$2 said
  shift 2
  if said=$("$ROOT/qadam" "$@" 2>&1); then broken "$name: exit code 0"; fi
  case $said in *"$text"*) fact "$name" ;; *) broken "$name: said '$said'" ;; esac
}

PORT=$(shuf -i 20000-29999 -n 1)
start first.log || broken "starts on an empty home"
grep -q "open http://127.0.0.1:$PORT/" "$WORK/first.log" && fact "prints the address" || broken "prints the address"
refuses "a busy port is named" "port $PORT is busy" run --home "$WORK/other" --port "$PORT"
refuses "a second run of the same home is refused" "already serves" run --home "$HOME_DIR" --port $((PORT + 1))
refuses "a port that is no number is named" "'abc'" run --home "$WORK/other" --port abc
refuses "an unknown option is named" "unknown option --fast" run --fast
QADAM_DB_URL=jdbc:postgresql://127.0.0.1:1/none refuses "a service that ends by itself is a failure" "ended by itself" \
  run --home "$WORK/other" --port $((PORT + 1)) --empty

SERVICE=$(pgrep -f -- "--server.port=$PORT" | head -n 1)
DATABASE=$(head -n 1 "$HOME_DIR/cluster/data/postmaster.pid")
kill -9 "$LAUNCHER" "$SERVICE" "$DATABASE"
wait "$LAUNCHER" 2>/dev/null || true
start second.log || broken "starts again after kill -9 of everything"
fact "starts again after kill -9 of everything"

kill -TERM "$LAUNCHER"
wait "$LAUNCHER" 2>/dev/null || true
for _ in $(seq 1 20); do [ -z "$(leftovers)" ] && break; sleep 0.5; done
[ -z "$(leftovers)" ] || broken "stopping leaves no process behind: $(leftovers)"
fact "stopping leaves no process behind"
LAUNCHER=
printf '%s passed, 0 failed\n' "$PASSED"
