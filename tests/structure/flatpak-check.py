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
    if foreign == 0:
        wrong.append("it names no foreign source, yet GTK's runtime has no libshumate")
    for line in wrong:
        print(f"{path.name}: {line}")
    print(f"{foreign} foreign sources, {len(wrong)} faults")
    return 1 if wrong else 0


sys.exit(main(sys.argv[1]))
