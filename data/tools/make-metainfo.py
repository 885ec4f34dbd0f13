#!/usr/bin/python3
"""The metainfo in all languages, with the addresses that are known and without those that are not.

usage: make-metainfo.py TEMPLATE PO_FOLDER HOMEPAGE SCREENSHOTS_URL OUT
Of an address that is empty, what needs it is left out: none is invented.
"""
import pathlib
import re
import subprocess
import sys


def drop(text, element):
    """Without all elements of that name, and the lines they stood in."""
    return re.sub(rf"^ *<{element}\b.*?</{element}>\n", "", text, flags=re.DOTALL | re.MULTILINE)


def main(template, po, homepage, screenshots_url, out):
    subprocess.run(["msgfmt", "--xml", "--template", template, "-d", po, "-o", out], check=True)
    text = pathlib.Path(out).read_text(encoding="utf-8")
    for element, name, value in ("url", "homepage", homepage), ("screenshots", "screenshots_url", screenshots_url):
        text = text.replace(f"@{name}@", value.rstrip("/")) if value else drop(text, element)
    pathlib.Path(out).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
