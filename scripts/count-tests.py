#!/usr/bin/python3
"""Counts what tests really said: each line of TAP is a test, any other program is one.

A program that ran but reported no test of its own counts as failed: it asserted nothing. Of a program that ran twice
in one folder the second run counts, and that it took one is said.
usage: count-tests.py TESTLOG.json...
       count-tests.py --failed TESTLOG.json...   names what did not end well, for `meson test`
"""
import json
import os
import re
import sys

GOOD = "OK", "EXPECTEDFAIL"


def read_log(path):
    with open(path, encoding="utf-8") as log:
        for line in log:
            if line.strip():
                yield json.loads(line)


def count(entry):
    """How much passed and failed of a program, and what it skipped, by name."""
    name, result, output = entry["name"], entry["result"], entry.get("stdout", "")
    lines = re.findall(r"^\s*(not ok|ok) \d+(.*)$", output, re.MULTILINE)
    if result == "SKIP":
        return 0, 0, [name]
    if not lines and re.search(r"^1\.\.0|^TAP version", output, re.MULTILINE):
        print(f"failed: {name}: ran without a single test")
        return 0, 1, []
    skips = [f"{name}:{rest.strip()}" for verdict, rest in lines if verdict == "ok" and re.search(r"# *skip", rest, re.I)]
    passed = sum(verdict == "ok" for verdict, _ in lines) - len(skips) if lines else int(result in GOOD)
    failed = sum(verdict == "not ok" for verdict, _ in lines)
    if result not in GOOD and failed == 0:
        failed = 1  # it ended badly after its last test
    if failed:
        print(f"failed: {name}: {result}")
    return passed, failed, skips


def main(paths):
    passed, failed, skips, runs = 0, 0, [], {}
    for path in paths:
        for entry in read_log(path):
            runs.setdefault((os.path.dirname(path), entry["name"]), []).append(entry)
    for entries in runs.values():
        for first in entries[:-1]:
            print(f"took a second run: {first['name']}: {first['result']}")
        more_passed, more_failed, more_skips = count(entries[-1])
        passed, failed, skips = passed + more_passed, failed + more_failed, skips + more_skips
    for skip in skips:
        print(f"skipped: {skip}")
    if passed == 0:
        print("no test ran")
        failed = failed or 1
    print(f"{passed} passed, {failed} failed, {len(skips)} skipped")
    return 1 if failed else 0


def name_failed(paths):
    for path in paths:
        for entry in read_log(path):
            if entry["result"] not in (*GOOD, "SKIP"):
                print(entry["name"].rsplit(" / ", 1)[-1])
    return 0


if sys.argv[1:2] == ["--failed"]:
    sys.exit(name_failed(sys.argv[2:]))
sys.exit(main(sys.argv[1:]))
