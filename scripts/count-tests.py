#!/usr/bin/python3
"""Counts what tests really said: each line of TAP is a test, any other program is one.

A program that ran but reported no test of its own counts as failed: it asserted nothing.
usage: count-tests.py TESTLOG.json...
"""
import json
import re
import sys


def read_log(path):
    with open(path, encoding="utf-8") as log:
        for line in log:
            if line.strip():
                yield json.loads(line)


def main(paths):
    passed = failed = skipped = 0
    skips = []
    for path in paths:
        for entry in read_log(path):
            name, result = entry["name"], entry["result"]
            output = entry.get("stdout", "")
            lines = re.findall(r"^\s*(not ok|ok) \d+(.*)$", output, re.MULTILINE)
            if result == "SKIP":
                skipped += 1
                skips.append(name)
                continue
            if not lines and re.search(r"^1\.\.0|^TAP version", output, re.MULTILINE):
                print(f"failed: {name}: ran without a single test")
                failed += 1
                continue
            if not lines:
                passed, failed = (passed + 1, failed) if result == "OK" else (passed, failed + 1)
                if result != "OK":
                    print(f"failed: {name}: {result}")
                continue
            bad = sum(1 for verdict, _ in lines if verdict == "not ok")
            skip = [rest for verdict, rest in lines if verdict == "ok" and re.search(r"# *skip", rest, re.I)]
            if result not in ("OK", "EXPECTEDFAIL") and bad == 0:
                bad = 1  # it ended badly after its last test
            if bad:
                print(f"failed: {name}: {result}")
            passed += sum(1 for verdict, _ in lines if verdict == "ok") - len(skip)
            failed += bad
            skipped += len(skip)
            skips += [f"{name}:{rest.strip()}" for rest in skip]
    for skip in skips:
        print(f"skipped: {skip}")
    if passed == 0:
        print("no test ran")
        failed = failed or 1
    print(f"{passed} passed, {failed} failed, {skipped} skipped")
    return 1 if failed else 0


sys.exit(main(sys.argv[1:]))
