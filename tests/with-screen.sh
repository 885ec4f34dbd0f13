#!/bin/bash
# with-screen.sh COMMAND…
#
# Runs a command on a virtual screen and a session bus of its own. The server chooses the number of its
# display and says it, so that two at once never take the same. It does not begin anew when its last client
# goes: who came just then would be refused. The bus starts what reads the window aloud and nothing else: a
# portal that comes up slowly or not at all would be waited for.
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
mkdir "$folder/services"
ln -s /usr/share/dbus-1/services/org.a11y.Bus.service "$folder/services/"
cat >"$folder/bus.conf" <<EOF
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <keep_umask/>
  <listen>unix:tmpdir=$folder</listen>
  <auth>EXTERNAL</auth>
  <servicedir>$folder/services</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
EOF
status=0
dbus-run-session --config-file="$folder/bus.conf" -- "$@" || status=$?
exit $status
