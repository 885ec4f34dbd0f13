#!/usr/bin/python3
"""Each letter of a menu opens one entry of it, in every language.

usage: mnemonics.py SOURCE_ROOT
"""
import pathlib
import re
import subprocess
import sys
import xml.etree.ElementTree as ET


def translations(path):
    """Originals and translations of a language; the plain ones, which menus have."""
    whole = subprocess.run(["msgattrib", "--no-wrap", "--no-obsolete", path], capture_output=True, text=True, check=True).stdout
    pairs = re.findall(r'^msgid "(.+)"\nmsgstr "(.*)"$', whole, re.M)
    return {original: text for original, text in pairs}


def menus(element):
    """Labels of each popover: those of sections stand in the menu around them, a submenu has its own."""
    found = [[]]

    def collect(parent):
        for child in parent:
            labels = [a.text for a in child.findall("attribute") if a.get("name") == "label"]
            if child.tag in ("item", "submenu"):
                found[0].extend(labels)
            if child.tag == "submenu":
                found.extend(menus(child))
            else:
                collect(child)

    collect(element)
    return found


def main(root):
    root = pathlib.Path(root)
    languages = {path.stem: translations(path) for path in sorted((root / "po").glob("*.po"))}
    faults, entries = [], 0
    for path in sorted((root / "ui").glob("*.ui")):
        for menu in ET.parse(path).getroot().iter("menu"):
            for labels in menus(menu):
                for language, known in languages.items():
                    letters = {}
                    for label in [known.get(label, label) for label in labels if "_" in label]:
                        entries += 1
                        letter = re.search(r"_(\w)", label)
                        if letter is None:
                            faults.append(f"{language}: \"{label}\" has no letter")
                        elif letter[1].lower() in letters:
                            faults.append(f"{language}: \"{letters[letter[1].lower()]}\" and \"{label}\" have the same letter")
                        else:
                            letters[letter[1].lower()] = label
    for fault in faults:
        print(fault)
    print(f"{entries} entries, {len(faults)} faults")
    return 1 if faults or not entries else 0


sys.exit(main(sys.argv[1]))
