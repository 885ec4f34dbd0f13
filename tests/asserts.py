#!/usr/bin/python3
"""Refuses a C test that asserts nothing: a function given to g_test_add… must reach an assertion, in
its own body or in a function of the same file that it calls. A test of the window, in Python, must check
something and end with what its checks found, or it would pass whatever they say.

usage: asserts.py SOURCE_ROOT
"""
import pathlib
import re
import sys

FUNCTION = re.compile(r"^([a-z_][a-z0-9_]*) \(([^;{]*)\)\n\{\n(.*?)^\}", re.MULTILINE | re.DOTALL)
ADDED = re.compile(r"g_test_add(?:_func|_data_func|_data_func_full)?\s*\(([^;]*)\);", re.DOTALL)
# What prepares a test and cleans up behind it asserts nothing by right.
FIXTURES = {"set_up", "tear_down", "main"}


def reaches_assertion(name, bodies, seen):
    if name in seen or name not in bodies:
        return False
    seen.add(name)
    body = bodies[name]
    if re.search(r"\bg_assert_|\bg_assert \(|g_test_fail|assert_[a-z_]+ \(", body):
        return True
    return any(reaches_assertion(called, bodies, seen)
               for called in re.findall(r"\b([a-z_][a-z0-9_]*) \(", body) if called in bodies)


def main(root):
    idle, n = [], 0
    for path in sorted((pathlib.Path(root) / "tests").glob("*/test-*.c")):
        text = path.read_text(encoding="utf-8")
        bodies = {match[1]: match[3] for match in FUNCTION.finditer(text)}
        for added in ADDED.finditer(text):
            for name in re.findall(r"\b([a-z_][a-z0-9_]*)\b", added[1]):
                if name not in bodies or name in FIXTURES:
                    continue
                n += 1
                if not reaches_assertion(name, bodies, set()):
                    idle.append(f"{path.name}: {name} asserts nothing")
    for path in sorted((pathlib.Path(root) / "tests" / "ui").glob("test-*.py")):
        text = path.read_text(encoding="utf-8")
        n += 1
        if "check(" not in text or not re.search(r"return leave\(\)|sys\.exit\(leave\(\)\)", text) \
                or not re.search(r"sys\.exit\(", text):
            idle.append(f"{path.name}: ends well whatever its checks say")
    for line in idle:
        print(line)
    if n == 0:
        print("no test was found")
    print(f"{n} tests read, {len(idle)} that assert nothing")
    return 1 if idle or n == 0 else 0


sys.exit(main(sys.argv[1]))
