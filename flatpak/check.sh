#!/usr/bin/env bash
# Builds Quartier as a Flatpak, installs the bundle and uses it in its sandbox, all of it off line: a
# plan is opened by file forwarding and estimated, filled from a GeoPackage and saved, and the window
# is drawn. What comes out is compared with the program outside of the sandbox.
#
#   flatpak/check.sh [QUARTIER_CLI]   the program to compare with; default: one built beforehand
#
# Needs root and a Debian mirror for the stand-in runtime (local-runtime.sh), which stays in
# QUARTIER_FLATPAK_CACHE, by default ~/.cache/quartier-flatpak. The modules of the manifest but for
# Quartier itself come from that runtime: their archives are not fetched. Leaves window.png and the
# bundle in the cache. Never publish that bundle: it was built on Debian's libraries.
set -euo pipefail
cd "$(dirname "$0")/.."

id=org.eclink.Quartier
cli=${1:-_build/src/cli/quartier-cli}
cache=${QUARTIER_FLATPAK_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/quartier-flatpak}
work=$cache/check
started=$SECONDS
passed=0 failed=0

say() { printf 'flatpak: [%4ss] %s\n' $((SECONDS - started)) "$*" >&2; }
check() { # NAME COMMAND…: counts it, and goes on
  local name=$1
  shift
  if "$@" >"$work/last.log" 2>&1; then
    passed=$((passed + 1))
    echo "ok - $name"
  else
    failed=$((failed + 1))
    echo "not ok - $name"
    sed 's/^/  /' "$work/last.log"
  fi
}

mkdir -p "$work"
eval "$(flatpak/local-runtime.sh -b 50 -f fat "$cache")"
need=()
for package in xdg-desktop-portal xvfb dbus-x11 gdal-bin; do
  dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q ' installed$' || need+=("$package")
done
if [ ${#need[@]} -gt 0 ]; then
  DEBIAN_FRONTEND=noninteractive apt-get -qy install --no-install-recommends "${need[@]}" >"$work/apt.log" 2>&1
fi

say "build"
# The manifest as it is, but for the modules that the runtime has.
python3 - flatpak/$id.json "$work/$id.json" "$PWD" <<'PY'
import json, sys
manifest = json.load(open(sys.argv[1]))
manifest["modules"] = manifest["modules"][-1:]
manifest["modules"][0]["sources"][0]["path"] = sys.argv[3]
json.dump(manifest, open(sys.argv[2], "w"), indent=4)
PY
flatpak-builder --user --force-clean --disable-download --disable-updates --disable-rofiles-fuse \
  --state-dir="$work/state" --repo="$work/repo" --default-branch=stable "$work/build" \
  "$work/$id.json" >"$work/build.log" 2>&1 || { tail -n 30 "$work/build.log"; exit 1; }
say "bundle and install"
flatpak build-bundle "$work/repo" "$work/$id.flatpak" $id stable
flatpak install --user -y --noninteractive --or-update --bundle "$work/$id.flatpak" >"$work/install.log" 2>&1

say "run"
cp data/samples/vauban.quartier "$work/plan.quartier"
cat >"$work/buildings.geojson" <<'JSON'
{"type": "FeatureCollection", "features": [
  {"type": "Feature", "properties": {"building": "apartments", "building:levels": "4"},
   "geometry": {"type": "Polygon", "coordinates": [[[7.8225, 47.9775], [7.8235, 47.9775],
     [7.8235, 47.9780], [7.8225, 47.9780], [7.8225, 47.9775]]]}}]}
JSON
rm -f "$work/buildings.gpkg"
ogr2ogr -f GPKG "$work/buildings.gpkg" "$work/buildings.geojson" 2>/dev/null

# A portal wants /run/user; a session has a bus. Both are made for this, and gone afterwards.
inside() {
  unshare --mount --propagation private bash -c '
    mount -t tmpfs tmpfs /run/user && mkdir -m 700 "/run/user/$(id -u)"
    export XDG_RUNTIME_DIR=/run/user/$(id -u) HOME='"'$work/home'"' XDG_CURRENT_DESKTOP=GNOME
    mkdir -p "$HOME"
    exec xvfb-run -a -s "-screen 0 1280x820x24" dbus-run-session -- "$@"' inside "$@"
}
in_app() { inside flatpak run --user --command=quartier-cli --file-forwarding $id "$@"; }
data=$work/home/.var/app/$id/data
rm -rf "$work/home"
mkdir -p "$data"

estimate_agrees() {
  in_app estimate --format json @@ "$work/plan.quartier" @@ >"$work/sandboxed.json"
  "$cli" estimate --format json "$work/plan.quartier" >"$work/outside.json"
  python3 - "$work/sandboxed.json" "$work/outside.json" <<'PY'
import json, sys
inside, outside = (json.load(open(path)) for path in sys.argv[1:])
a, b = (e["totals"]["ghg_kg_per_resident"] for e in (inside, outside))
print(a, b)
sys.exit(not (a > 0 and abs(a - b) <= 1e-9 * b))
PY
}
fill_works() {
  in_app fill @@ "$work/plan.quartier" @@ --buildings @@ "$work/buildings.gpkg" @@ \
    --output "$data/filled.quartier"
  "$cli" fill "$work/plan.quartier" --buildings "$work/buildings.gpkg" --output "$work/filled.quartier"
  cmp "$data/filled.quartier" "$work/filled.quartier"
}
window_is_drawn() {
  inside flatpak run --user --file-forwarding --env=GSK_RENDERER=cairo $id --size=1280x820 \
    --picture="$data/window.png" @@ "$work/plan.quartier" @@
  cp "$data/window.png" "$cache/window.png"
  [ "$(identify -format '%k' "$cache/window.png")" -gt 200 ]
}
check "the sandbox has no more rights than the manifest says" bash -c \
  "! flatpak info --user --show-permissions $id | grep -E 'filesystems|devices=all|system-bus'"
check "an estimate is the same inside as outside" estimate_agrees
check "a GeoPackage fills a plan, the same inside as outside" fill_works
check "the window draws a plan that was handed in" window_is_drawn
cp "$work/$id.flatpak" "$cache/"
say "the whole took $((SECONDS - started)) s; window.png and $id.flatpak are in $cache"
echo "$passed passed, $failed failed"
[ $failed = 0 ]
