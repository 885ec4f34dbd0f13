#!/usr/bin/python3
"""What the desktop is told agrees with itself and with the program.

usage: test-desktop.py APP_ID VERSION DESKTOP_FILE METAINFO MIME SOURCE
"""

import configparser
import os
import pathlib
import shutil
import struct
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

MIME_SPACE = "{http://www.freedesktop.org/standards/shared-mime-info}"


WHERE = "https://example.org/quartier"


def size_of(picture):
    """Width and height of a PNG, px."""
    head = picture.read_bytes()[:24]
    return struct.unpack(">II", head[16:24]) if head.startswith(b"\x89PNG\r\n") else None


def check_published(app_id, source, languages):
    """The metainfo of a packager who says where the project lives, and what is not right in it."""
    faults = []
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / f"{app_id}.metainfo.xml"
        subprocess.run([source / "data/tools/make-metainfo.py", source / f"data/{path.name}.in", source / "po", WHERE,
                        WHERE + "/pictures/", path], check=True, env=os.environ | {"LINGUAS": " ".join(languages)})
        root = xml.parse(path).getroot()
        if shutil.which("appstreamcli"):
            done = subprocess.run(["appstreamcli", "validate", "--no-net", path], capture_output=True, text=True)
            if done.returncode != 0:
                faults.append(done.stdout)
    if root.findtext("url[@type='homepage']") != WHERE:
        faults.append("the homepage is not what was said")
    screenshots = root.findall("screenshots/screenshot")
    if not 3 <= len(screenshots) <= 6:
        faults.append(f"{len(screenshots)} screenshots: software centres want three to six")
    for screenshot in screenshots:
        address = screenshot.findtext("image")
        size = size_of(source / "docs/pictures" / address.removeprefix(WHERE + "/pictures/"))
        if size is None or size[0] > 1000 or size[1] > 700:
            faults.append(f"{address} is {size}, not a PNG of at most 1000 × 700 px")
        told = {caption.get("{http://www.w3.org/XML/1998/namespace}lang") for caption in screenshot.findall("caption")}
        if told != {None, *languages}:
            faults.append(f"{address} has captions in {told}")
    return faults


def main():
    app_id, version, desktop_path, metainfo_path, mime_path = sys.argv[1:6]
    source = pathlib.Path(sys.argv[6])
    icons = source / "data/icons"
    faults = check_published(app_id, source, ["de", "fr", "nl", "zh_CN"])

    def agree(what, found, expected):
        if found != expected:
            faults.append(f"{what} is {found!r}, not {expected!r}")

    reader = configparser.RawConfigParser(delimiters="=", comment_prefixes="#", strict=True)
    reader.optionxform = str
    reader.read(desktop_path, encoding="utf-8")
    desktop = reader["Desktop Entry"]
    mime_type = xml.parse(mime_path).getroot().find(f"{MIME_SPACE}mime-type")
    metainfo = xml.parse(metainfo_path).getroot()

    agree("the desktop file's name", pathlib.Path(desktop_path).name, f"{app_id}.desktop")
    agree("Icon", desktop["Icon"], app_id)
    agree("Exec", desktop["Exec"].split()[0], metainfo.findtext("provides/binary"))
    agree("MimeType", desktop["MimeType"], mime_type.get("type") + ";")
    agree("the provided media type", metainfo.findtext("provides/mediatype"), mime_type.get("type"))
    agree("the glob", mime_type.find(f"{MIME_SPACE}glob").get("pattern"), "*.quartier")
    agree("the parent type", mime_type.find(f"{MIME_SPACE}sub-class-of").get("type"),
          "application/geo+json")
    agree("the component's id", metainfo.findtext("id"), app_id)
    agree("launchable", metainfo.findtext("launchable"), f"{app_id}.desktop")
    if metainfo.find("screenshots") is None and metainfo.find("url") is None:
        agree("words for addresses that nobody gave", pathlib.Path(metainfo_path).read_text(encoding="utf-8").count("@"), 0)
    agree("the newest release", metainfo.find("releases/release").get("version"), version)
    agree("the icon of plans", mime_type.find(f"{MIME_SPACE}icon").get("name"), f"{app_id}.plan")
    agree("brand colours", {colour.get("scheme_preference") for colour in
                            metainfo.findall("branding/color[@type='primary']")}, {"light", "dark"})
    for name in f"{app_id}.svg", f"{app_id}-symbolic.svg", f"{app_id}.plan.svg":
        root = xml.parse(pathlib.Path(icons) / name).getroot()
        agree(f"{name}'s shape", root.get("width"), root.get("height"))
    # The product's name is the same everywhere; the rest is translated.
    agree("names", {key for key in desktop if key.startswith("Name[") and desktop[key] != "Quartier"},
          set())
    for key in "Comment", "GenericName", "Keywords":
        if f"{key}[zh_CN]" not in desktop:
            faults.append(f"{key} is not translated")
    for fault in faults:
        print(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
