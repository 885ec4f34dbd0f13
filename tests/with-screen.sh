#!/bin/bash
# with-screen.sh COMMAND…
#
# Runs a command on a virtual screen and a session bus of its own. The server chooses the number of its
# display and says it, so that two at once never take the same. It does not begin anew when its last client
# goes: who came just then would be refused.
set -eu

folder=$(mktemp -d)
Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp -noreset 3>"$folder/display" >/dev/null 2>&1 &
server=$!
trap 'kill $server 2>/dev/null || true; wait $server 2>/dev/null || true; rm -rf "$folder"' EXIT
for _ in $(seq 400); do
  [ -s "$folder/display" ] && break
  kill -0 $server 2>/dev/null || { echo "with-screen.sh: Xvfb did not start" >&2; exit 1; }
  sleep 0.05
done
export DISPLAY=":$(cat "$folder/display")"
status=0
dbus-run-session -- "$@" || status=$?
exit $status
