# Shared by scripts/run and scripts/test: what must be installed, and the build.
# shellcheck shell=bash

build_packages=(
  build-essential meson ninja-build pkg-config gettext
  libglib2.0-dev libgtk-4-dev libadwaita-1-dev libshumate-dev libsoup-3.0-dev libjson-glib-dev libsqlite3-dev
  libgdal-dev libproj-dev libgeos-dev
  adwaita-icon-theme librsvg2-common libxml2-utils fonts-noto-cjk
)
screen_packages=(xvfb xauth dbus)
test_packages=(
  "${screen_packages[@]}" xdotool xclip at-spi2-core python3-gi gir1.2-atspi-2.0 gir1.2-gdkpixbuf-2.0 gdal-bin poppler-utils python3-jsonschema man-db groff desktop-file-utils
  appstream clang libclang-rt-dev fish zsh
)

say() { printf '%s\n' "quartier: $*"; }

# Installs what is missing with apt; on other systems says what to install.
need() {
  local missing=() package
  if ! command -v dpkg-query >/dev/null; then
    for tool in meson ninja pkg-config msgfmt; do
      command -v "$tool" >/dev/null && continue
      say "'$tool' is missing. Install the development packages of GTK 4, libadwaita, libshumate, libsoup,"
      say "json-glib, SQLite, GDAL, PROJ and GEOS, and meson, ninja, gcc, gettext:"
      say "  Fedora:   dnf install meson gcc gettext gtk4-devel libadwaita-devel libshumate-devel" \
        "libsoup3-devel json-glib-devel sqlite-devel gdal-devel proj-devel geos-devel"
      say "  Arch:     pacman -S meson gcc gettext gtk4 libadwaita libshumate libsoup3 json-glib sqlite gdal" \
        "proj geos"
      say "  openSUSE: zypper install meson gcc gettext-tools gtk4-devel libadwaita-devel" \
        "libshumate-devel libsoup-devel json-glib-devel sqlite3-devel gdal-devel proj-devel geos-devel"
      exit 1
    done
    return
  fi
  for package in "$@"; do
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] ||
      missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return
  say "installing ${#missing[@]} packages that are missing: ${missing[*]}"
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || {
      say "this needs an administrator: run 'apt-get install ${missing[*]}' as root, then again"
      exit 1
    }
    as_root=(sudo)
  fi
  "${as_root[@]}" apt-get -qq update
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends \
    install "${missing[@]}" >/dev/null
}

# build FOLDER [meson options]: configures once, then builds what changed.
build() {
  local folder=$1
  shift
  if [ ! -f "$folder/build.ninja" ]; then
    say "configuring $folder"
    meson setup "$folder" "$@" >"$folder.log" 2>&1 || {
      cat "$folder.log"
      exit 1
    }
    rm -f "$folder.log"
  fi
  say "building $folder"
  ninja -C "$folder" --quiet
}
