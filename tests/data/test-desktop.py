#!/usr/bin/python3
"""What the desktop is told agrees with itself and with the program.

usage: test-desktop.py APP_ID VERSION DESKTOP_FILE METAINFO MIME ICONS_FOLDER
"""

import configparser
import pathlib
import sys
import xml.etree.ElementTree as xml

MIME_SPACE = "{http://www.freedesktop.org/standards/shared-mime-info}"


def main():
    app_id, version, desktop_path, metainfo_path, mime_path, icons = sys.argv[1:]
    faults = []

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
