#!/usr/bin/python3
"""Judges the Flatpak manifest: the id the program has, no more permissions than it needs, and every
foreign source named with its sum.

usage: flatpak-check.py SOURCE_ROOT
"""
import json
import pathlib
import re
import sys

ALLOWED = {"--share=ipc", "--share=network", "--socket=fallback-x11", "--socket=wayland", "--device=dri"}

# What GDAL always has; LIBKML only reads more of what KML reads.
ALWAYS = {"GeoJSON", "ESRI Shapefile", "LIBKML"}


def lacks(root, manifest):
    """What the program asks for that the manifest does not build, and the order of the modules."""
    wrong = []
    modules = {module["name"]: module for module in manifest["modules"]}
    names = list(modules)
    if names[-1] != "quartier":
        wrong.append(f"{names[-1]} is built after the program")
    for needed in ("protobuf-c", "libshumate", "proj", "geos", "gdal"):
        if needed not in names:
            wrong.append(f"{needed} is not in the runtime, and not built")
    if not {"proj", "geos"} <= set(names[:names.index("gdal")]):
        wrong.append("gdal is built before what it needs")
    code = (root / "src/io/vector-reader.c").read_text()
    drivers = re.search(r"drivers\[\]\s*= \{([^}]*)\}", code)[1]
    options = modules["gdal"]["config-opts"]
    for driver in set(re.findall(r'"([^"]+)"', drivers)) - ALWAYS:
        if f"-DOGR_ENABLE_DRIVER_{driver.upper()}=ON" not in options:
            wrong.append(f"gdal is built without {driver}, which src/io/vector-reader.c opens")
    if "-DGDAL_BUILD_OPTIONAL_DRIVERS=OFF" not in options or "-DOGR_BUILD_OPTIONAL_DRIVERS=OFF" not in options:
        wrong.append("gdal is built with drivers that nothing asks for")
    return wrong


def main(root):
    root = pathlib.Path(root)
    app_id = re.search(r"app_id = '([^']+)'", (root / "meson.build").read_text())[1]
    path = root / "flatpak" / f"{app_id}.json"
    manifest = json.loads(path.read_text())
    wrong = []
    if manifest["id"] != app_id:
        wrong.append(f"its id is {manifest['id']}, the program's is {app_id}")
    if int(manifest["runtime-version"]) < 50:
        wrong.append("the runtime is no longer supported; 50 or newer")
    for argument in manifest["finish-args"]:
        if argument not in ALLOWED:
            wrong.append(f"{argument} is more than it needs")
    foreign = 0
    for module in manifest["modules"]:
        for source in module["sources"]:
            if source["type"] != "archive":
                continue
            foreign += 1
            if not re.fullmatch(r"[0-9a-f]{64}", source.get("sha256", "")):
                wrong.append(f"{module['name']}: an archive without its sha256")
            if not source["url"].startswith("https://"):
                wrong.append(f"{module['name']}: {source['url']} is not fetched by https")
    wrong += lacks(root, manifest)
    asks = "libsoup" in (root / "src/map/tile-server.c").read_text()
    if asks != ("--share=network" in manifest["finish-args"]):
        wrong.append("--share=network belongs to src/map/tile-server.c, which fetches online tiles once that is chosen")
    if foreign == 0:
        wrong.append("it names no foreign source, yet GTK's runtime has no libshumate")
    for line in wrong:
        print(f"{path.name}: {line}")
    print(f"{foreign} foreign sources, {len(wrong)} faults")
    return 1 if wrong else 0


sys.exit(main(sys.argv[1]))
