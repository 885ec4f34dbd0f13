#!/usr/bin/python3
"""Whatever the hand does, the program goes on, and what it saves can be read.

Keys, clicks and drags at random, the same at each run. Under the sanitizers a run that touches freed
memory ends here.

usage: test-anything.py QUARTIER QUARTIER_CLI, under xvfb-run and dbus-run-session
"""
import os
import random
import subprocess
import sys
import time

from hands import CLI, PLAN, SLOW, check, key, leave, move, place_window, settled, start, wait, write_plan, xdo

KEYS = ("d r f h o b k m s t v p Escape Return BackSpace Delete ctrl+z ctrl+shift+z ctrl+a ctrl+d Left Right Up Down "
        "shift+Left ctrl+c ctrl+v 0 plus minus Tab 4 5").split()
STEPS = int(os.environ.get("QUARTIER_TEST_STEPS", "350"))


def spot(dice):
    return dice.randint(150, 850), dice.randint(110, 760)


def drag(dice):
    held = dice.choice([None, None, "shift", "ctrl", "alt"])
    if held:
        xdo("keydown", held)
    command = ["mousemove", *spot(dice), "mousedown", 1]
    for _ in range(5):
        command += ["mousemove", *spot(dice)]
    xdo(*command, "mouseup", 1)
    if held:
        xdo("keyup", held)


def step(dice):
    kind = dice.random()
    if kind < 0.45:
        xdo("key", dice.choice(KEYS))
    elif kind < 0.7:
        xdo("mousemove", *spot(dice), "click", dice.choice([1, 1, 1, 1, 1, 1, 3]))
    else:
        drag(dice)


def lives(seed):
    write_plan()
    dice = random.Random(seed)
    app = start(str(PLAN))
    done = 0
    try:
        settled(app)
        place_window(app)
        while done < STEPS and app.poll() is None:
            step(dice)
            done += 1
        time.sleep(0.5 * SLOW)
        check(f"it lives through {STEPS} steps, seed {seed}", app.poll() is None, lambda: f"ended with {app.poll()} after {done}")
        before = PLAN.stat().st_mtime_ns
        for _ in range(4):
            key("Escape")
        key("ctrl+s")
        wait(lambda: PLAN.stat().st_mtime_ns != before, 5)
        read = subprocess.run([CLI, "check", str(PLAN)], capture_output=True, text=True)
        check("and its plan can be read", read.returncode == 0, read.stderr)
    finally:
        app.kill()
        app.wait(10)


def main():
    move(5, 5)
    for seed in map(int, os.environ.get("QUARTIER_TEST_SEEDS", "1 4").split()):
        lives(seed)


if __name__ == "__main__":
    main()
    sys.exit(leave())
