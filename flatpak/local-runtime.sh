#!/bin/sh
# Make a stand-in org.gnome.Platform + org.gnome.Sdk out of a Debian suite and
# install both for the user, so that the app's own Flatpak manifest can be
# built, installed and run on a machine that cannot reach Flathub.
#
#   local-runtime.sh [options] CACHE_DIR
#     -b BRANCH   branch to present (default 50): the manifest's runtime-version
#     -s SUITE    Debian suite to take it from (default trixie = GNOME 48 libraries)
#     -f FLAVOUR  lean (default): only what the real GNOME runtime has
#                 fat: also libshumate, GDAL, PROJ, GEOS, SpatiaLite
#     -l LANGS    languages kept, e.g. "fr de" (default "fr"; English always)
#     -x PKGS     more Debian packages for the Platform (and so the Sdk)
#     -X PKGS     more Debian packages for the Sdk only
#     -u DIR      Flatpak user directory to install to (default CACHE_DIR/FLAVOUR-BRANCH/user,
#                 remade at each rebuild; name one here to keep what it holds)
#     -n          do not install host packages
#     -r          throw the flavour's cache away and start over
#     -e          only print the environment that a caller needs, then stop
#
# Prints a line for eval:  eval "$(local-runtime.sh -f fat CACHE_DIR)"
# It is idempotent: a second run with the same inputs does nothing. The
# packages (.deb) stay in CACHE_DIR/debs, so a rebuild downloads nothing.
# Needs root (debootstrap); the mirror comes from this machine's apt sources.
# This runtime is a test double: never ship a bundle that embeds it.
set -eu

BRANCH=50 SUITE=trixie FLAVOUR=lean LANGS=fr HOSTPKGS=1 RESET=0 ENVONLY=0 MORE_P='' MORE_S='' USERDIR=''
T0=$(date +%s)
usage() { sed -n '2,/^set -eu/{/^#/s/^# \{0,1\}//p}' "$0" >&2; exit 2; }
while getopts b:s:f:l:x:X:u:nreh o; do
    case $o in
    b) BRANCH=$OPTARG ;; s) SUITE=$OPTARG ;; f) FLAVOUR=$OPTARG ;;
    l) LANGS=$OPTARG ;; x) MORE_P=$OPTARG ;; X) MORE_S=$OPTARG ;; u) USERDIR=$OPTARG ;;
    n) HOSTPKGS=0 ;; r) RESET=1 ;; e) ENVONLY=1 ;; *) usage ;;
    esac
done
shift $((OPTIND - 1))
[ $# = 1 ] || usage
mkdir -p "$1"
CACHE=$(cd "$1" && pwd)
WORK=$CACHE/$FLAVOUR-$BRANCH
ROOT=$WORK/root
REPO=$WORK/repo
ARCH=$(flatpak --default-arch 2>/dev/null || uname -m)
FLATPAK_USER_DIR=${USERDIR:-$WORK/user}
export FLATPAK_USER_DIR

say() { printf '%s [%4ss] %s\n' local-runtime: "$(($(date +%s) - T0))" "$*" >&2; }
env_lines() { printf 'export FLATPAK_USER_DIR=%s\n' "$FLATPAK_USER_DIR"; }
[ $ENVONLY = 0 ] || { env_lines; exit 0; }
[ "$(id -u)" = 0 ] || { say "needs root"; exit 1; }
exec 9>"$CACHE/.lock"
flock 9   # one run at a time per cache

# ---- what goes in ---------------------------------------------------------
# What org.gnome.Platform really carries (and an app may thus link against).
PLATFORM_PKGS="libgtk-4-1 libgtk-4-bin libgtk-4-common libadwaita-1-0
 libjson-glib-1.0-0 libsoup-3.0-0 libsqlite3-0 libcurl4t64 libxml2 libexpat1
 librsvg2-common libproxy1v5 libnghttp2-14 libssl3t64
 libtiff6 libwebp7 libwebpdemux2 libwebpmux3 libsharpyuv0 libjpeg62-turbo libpng16-16t64 liblcms2-2
 liblz4-1 libzstd1 liblzma5 libopenjp2-7 libicu76
 glib-networking ca-certificates dconf-gsettings-backend gsettings-desktop-schemas
 adwaita-icon-theme hicolor-icon-theme shared-mime-info xkb-data iso-codes tzdata
 fontconfig fonts-dejavu-core fonts-cantarell
 libglib2.0-bin libegl1 libgl1 libgles2 libgl1-mesa-dri
 locales bash coreutils procps dbus-bin"
# What org.gnome.Sdk adds.
SDK_PKGS="gcc g++ libc6-dev binutils make cmake meson ninja-build pkgconf
 autoconf automake libtool bison flex m4 patch git gettext itstool file
 xz-utils bzip2 zstd unzip python3 elfutils
 appstream appstream-compose appstream-util desktop-file-utils libxml2-utils
 libgtk-4-dev libadwaita-1-dev libjson-glib-dev libsoup-3.0-dev libsqlite3-dev
 libcurl4-openssl-dev libxml2-dev libexpat1-dev
 libtiff-dev libwebp-dev libjpeg-dev libpng-dev liblz4-dev libzstd-dev
 liblzma-dev libopenjp2-7-dev libgirepository1.0-dev gobject-introspection
 gperf sqlite3 xvfb xauth dbus-daemon"
case $FLAVOUR in
lean) ;;
fat)
    PLATFORM_PKGS="$PLATFORM_PKGS libshumate-1.0-1 libgdal36 libproj25 proj-data
      libgeos-c1t64 libspatialite8t64 libprotobuf-c1"
    SDK_PKGS="$SDK_PKGS libshumate-dev libgdal-dev libproj-dev libgeos-dev
      libspatialite-dev libprotobuf-c-dev" ;;
*) say "unknown flavour $FLAVOUR"; exit 2 ;;
esac
PLATFORM_PKGS="$PLATFORM_PKGS $MORE_P" SDK_PKGS="$SDK_PKGS $MORE_S"

STAMP_NOW=$( { echo "$BRANCH $SUITE $FLAVOUR $LANGS $ARCH $PLATFORM_PKGS $SDK_PKGS"; cat "$0"; } | sha256sum | cut -d' ' -f1)
have() {
    [ "$(cat "$WORK/stamp" 2>/dev/null)" = "$STAMP_NOW" ] &&
        flatpak info --user "org.gnome.Platform/$ARCH/$BRANCH" >/dev/null 2>&1 &&
        flatpak info --user "org.gnome.Sdk/$ARCH/$BRANCH" >/dev/null 2>&1
}

# ---- host tools -----------------------------------------------------------
if [ $HOSTPKGS = 1 ]; then
    need=
    for p in flatpak flatpak-builder ostree debootstrap dbus-daemon elfutils debian-archive-keyring; do
        dpkg-query -W -f '${Status}\n' "$p" 2>/dev/null | grep -q ' installed$' || need="$need $p"
    done
    if [ -n "$need" ]; then
        say "installing host packages:$need"
        DEBIAN_FRONTEND=noninteractive
        export DEBIAN_FRONTEND
        apt-get -q -o DPkg::Lock::Timeout=600 update >&2
        # shellcheck disable=SC2086
        apt-get -qy -o DPkg::Lock::Timeout=600 install --no-install-recommends $need >&2
        ARCH=$(flatpak --default-arch)
    fi
fi
[ $RESET = 0 ] || rm -rf --one-file-system "$WORK"
if have; then say "up to date ($WORK)"; env_lines; exit 0; fi

# ---- the mirror, from this machine's own apt sources -----------------------
MIRROR=$(apt-get indextargets --format '$(ORIGIN)|$(LABEL)|$(REPO_URI)' 'Created-By: Packages' |
    awk -F'|' '$1=="Debian" && $2=="Debian" {print $3; exit}')
[ -n "$MIRROR" ] || { say "no Debian mirror in apt's sources"; exit 1; }
KEYRING=/usr/share/keyrings/debian-archive-keyring.gpg

# ---- bootstrap, in a mount namespace of its own ----------------------------
rm -rf --one-file-system "$ROOT" "$REPO" "$WORK/user" "$WORK/stamp"
mkdir -p "$WORK" "$CACHE/debs/partial" "$ROOT"

in_root() {  # run a script (stdin) in the tree; mounts vanish with the namespace
    R=$ROOT D=$CACHE/debs unshare --mount --propagation private sh -euc '
        mount -t proc proc "$R/proc"
        mount --bind /dev "$R/dev"
        mount -t tmpfs tmpfs "$R/tmp"
        mkdir -p "$R/var/cache/apt/archives"
        mount --bind "$D" "$R/var/cache/apt/archives"
        exec env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 \
            DEBIAN_FRONTEND=noninteractive ${http_proxy:+http_proxy="$http_proxy"} \
            chroot "$R" sh -eu'
}

say "debootstrap $SUITE"
debootstrap --variant=minbase --arch="$(dpkg --print-architecture)" --keyring="$KEYRING" \
    --cache-dir="$CACHE/debs" "$SUITE" "$ROOT" "$MIRROR" >"$WORK/debootstrap.log" 2>&1 ||
    { tail -20 "$WORK/debootstrap.log" >&2; exit 1; }

mkdir -p "$ROOT/etc/dpkg/dpkg.cfg.d" "$ROOT/etc/apt/apt.conf.d"
{
    echo force-unsafe-io
    for d in doc man info lintian locale help gtk-doc bash-completion; do echo "path-exclude=/usr/share/$d/*"; done
    echo 'path-include=/usr/share/locale/locale.alias'
    for l in $LANGS; do echo "path-include=/usr/share/locale/$l/*"; done
} >"$ROOT/etc/dpkg/dpkg.cfg.d/lean"
cat >"$ROOT/etc/apt/apt.conf.d/lean" <<'CONF'
APT::Install-Recommends "false";
APT::Keep-Downloaded-Packages "true";
Acquire::Languages "none";
Acquire::IndexTargets::deb::DEP-11::DefaultEnabled "false";
CONF
printf '#!/bin/sh\nexit 101\n' >"$ROOT/usr/sbin/policy-rc.d"; chmod +x "$ROOT/usr/sbin/policy-rc.d"
cp /etc/resolv.conf "$ROOT/etc/resolv.conf"

# A commit of the tree as it stands: /usr is the runtime's files, and a copy
# of /etc goes in it as files/etc (Flatpak binds or links each entry to /etc).
commit() {  # NAME
    rm -rf "$ROOT/usr/etc"
    cp -a "$ROOT/etc" "$ROOT/usr/etc"
    (cd "$ROOT/usr/etc" && rm -rf apt dpkg resolv.conf hostname hosts passwd- group- shadow* gshadow* \
        machine-id mtab init.d systemd cron* ld.so.cache)
    cat >"$ROOT/metadata" <<META
[Runtime]
name=org.gnome.$1
runtime=org.gnome.Platform/$ARCH/$BRANCH
sdk=org.gnome.Sdk/$ARCH/$BRANCH

[Environment]
GI_TYPELIB_PATH=/app/lib/girepository-1.0
XDG_DATA_DIRS=/app/share:/usr/share:/usr/share/runtime/share:/run/host/user-share:/run/host/share

[X-Local]
from-suite=$SUITE
flavour=$FLAVOUR
META
    say "commit org.gnome.$1 ($(du -sm "$ROOT/usr" | cut -f1) MiB)"
    flatpak build-export --runtime --files=usr --metadata=metadata --arch="$ARCH" \
        --disable-fsync --no-update-summary "$REPO" "$ROOT" "$BRANCH" >"$WORK/export.$1.log" 2>&1 ||
        { tail -20 "$WORK/export.$1.log" >&2; exit 1; }
    rm -rf "$ROOT/usr/etc" "$ROOT/metadata"
}
install_pkgs() {  # LOG PACKAGES...
    log=$1; shift
    echo "apt-get -q update; apt-get -qy install --no-install-recommends $*" |
        in_root >"$WORK/$log.log" 2>&1 || { tail -20 "$WORK/$log.log" >&2; exit 1; }
}

ostree init --repo="$REPO" --mode=bare-user-only
say "packages of the Platform"
# shellcheck disable=SC2086
install_pkgs platform $PLATFORM_PKGS
{
    for l in en $LANGS; do
        case $l in en) r=en_US ;; *_*) r=$l ;; *) r=${l}_$(printf %s "$l" | tr '[:lower:]' '[:upper:]') ;; esac
        echo "localedef -i $r -f UTF-8 $r.UTF-8 || true"
    done
    echo 'fc-cache -s || true'
} | in_root >>"$WORK/platform.log" 2>&1
# Fonts of the host and of the app, as in the real runtime.
cat >"$ROOT/etc/fonts/conf.d/05-flatpak.conf" <<'CONF'
<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>/app/share/fonts</dir><dir>/run/host/fonts</dir><dir>/run/host/user-fonts</dir></fontconfig>
CONF
commit Platform

say "packages of the Sdk"
# shellcheck disable=SC2086
install_pkgs sdk $SDK_PKGS
commit Sdk
flatpak build-update-repo --no-update-appstream "$REPO" >/dev/null

# ---- install for the user --------------------------------------------------
say "install to $FLATPAK_USER_DIR"
mkdir -p "$FLATPAK_USER_DIR"
flatpak remote-add --user --if-not-exists --no-gpg-verify local-gnome "file://$REPO"
flatpak remote-modify --user --url="file://$REPO" local-gnome
flatpak config --user --set languages "$(echo $LANGS en | tr ' ' ';')"
for n in Platform Sdk; do
    flatpak install --user --noninteractive --or-update -y local-gnome \
        "runtime/org.gnome.$n/$ARCH/$BRANCH" >"$WORK/install.$n.log" 2>&1 ||
        { tail -20 "$WORK/install.$n.log" >&2; exit 1; }
done
rm -rf --one-file-system "$ROOT"
printf '%s\n' "$STAMP_NOW" >"$WORK/stamp"
say "done: $(du -sm "$WORK" | cut -f1) MiB here, debs $(du -sm "$CACHE/debs" | cut -f1) MiB"
env_lines
