#!/usr/bin/python3
"""The map under fingers: one rests, one drags, two zoom.

Runs under dbus-run-session. Prints TAP.
usage: test-touch.py MAP-DEMO
"""
import math
import os
import signal
import subprocess
import sys
import tempfile
import time

from fingers import Screen

os.environ.update(GTK_A11Y="none", GSK_RENDERER="cairo")
results = []


def check(name, good, detail=""):
    results.append(bool(good))
    print(f"{'ok' if good else 'not ok'} {len(results)} - {name}" + (f" # {detail}" if not good else ""), flush=True)


class Map:
    """A map with twelve districts, the sixth of them selected."""

    def __init__(self, screen, *arguments):
        self.screen = screen
        self.log = tempfile.NamedTemporaryFile(mode="r", prefix="quartier-touch-")
        with open(self.log.name, "w") as log:
            self.app = subprocess.Popen([sys.argv[1], *arguments], stdout=log)
        if not self.until(lambda: "ready" in self.lines()):
            raise RuntimeError("the map does not come")
        self.rest()

    def rest(self):
        """Waits until the map has done all that it was given to do."""
        before = len(self.all("rested"))
        self.app.send_signal(signal.SIGUSR1)
        if not self.until(lambda: len(self.all("rested")) > before):
            raise RuntimeError("the map does not come to rest")

    def stroke(self, *ways, rest=0.0):
        self.screen.stroke(*ways, rest=rest)
        self.rest()

    def lines(self):
        with open(self.log.name) as log:
            return log.read().splitlines()

    def until(self, predicate):
        end = time.time() + 60
        while time.time() < end:
            if predicate():
                return True
            time.sleep(0.05)
        return False

    def last(self, kind):
        return next((line for line in reversed(self.lines()) if line.startswith(kind + " ")), "")

    def all(self, kind):
        return [line for line in self.lines() if (line + " ").startswith(kind + " ")]

    def look(self):
        """Zoom level and how far the map is turned."""
        words = dict(word.split("=") for word in self.last("look").split()[1:])
        return float(words.get("zoom", "nan")), float(words.get("turned", "0"))

    def corner(self, i):
        return tuple(float(word) for word in self.last(f"corner {i}").split()[2:])

    def n_corners(self):
        lines = self.lines()
        first = max(i for i, line in enumerate(lines) if line.startswith("corner 0 "))
        return sum(line.startswith("corner ") for line in lines[first:])

    def middle(self):
        corners = [self.corner(i) for i in range(4)]
        return sum(c[0] for c in corners) / 4, sum(c[1] for c in corners) / 4

    def close(self):
        self.app.kill()
        self.app.wait()
        self.log.close()


def spread(middle, before, after, turned_deg=0.0):
    """The ways of two fingers about a point, so far from each other before and after."""
    def at(distance, deg):
        dx, dy = distance / 2 * math.cos(math.radians(deg)), distance / 2 * math.sin(math.radians(deg))
        return (round(middle[0] - dx), round(middle[1] - dy)), (round(middle[0] + dx), round(middle[1] + dy))

    return list(zip(at(before, 0), at(after, turned_deg)))


def try_pinch(screen):
    town = Map(screen, "--districts", "12", "--select", "d5")
    corner = town.corner(0)

    # The first look at the map is only said when it changes.
    town.stroke(*spread((corner[0] + 40, corner[1]), 80, 88))
    check("two fingers zoom, the first of them on a corner", not math.isnan(town.look()[0]), town.lines()[-5:])
    check("and move no corner", not town.all("plan"), town.all("plan"))

    # 80 pixels from each other and then 160.
    before, level = town.corner(0), town.look()[0]
    ways = spread((before[0] + 40, before[1]), 80, 160)
    town.stroke(*ways)
    after = town.corner(0)
    check("twice as far from each other is one zoom level", abs(town.look()[0] - level - 1) < 0.02,
          f"{level} to {town.look()[0]}")
    # The corner was 40 pixels from the middle between the fingers.
    check("what is between them stays there", math.hypot(after[0] - (before[0] - 40), after[1] - before[1]) < 3,
          f"{before} to {after}")
    check("still no corner has moved", not town.all("plan"), town.all("plan"))

    # Together again, and turned by a quarter.
    middle = town.middle()
    level = town.look()[0]
    town.stroke(*spread(middle, 200, 100, 90))
    check("half as far is one level back", abs(town.look()[0] - level + 1) < 0.02, f"{level} to {town.look()[0]}")
    check("the map is not turned", town.look()[1] == 0, town.last("look"))
    check("the district under the first finger stays", not town.all("plan"), town.all("plan"))

    # Two that rest for longer than one needs to for the menu.
    town.stroke(*spread(middle, 100, 110), rest=1.2)
    check("and no menu comes", not town.all("menu"), town.all("menu"))

    # A finger alone moves the corner now as before.
    corner = town.corner(0)
    town.stroke((tuple(map(round, corner)), (round(corner[0]) - 60, round(corner[1]) - 30)))
    town.until(lambda: town.all("plan"))
    check("one finger moves a corner", "undo=Move corner" in town.last("plan"), town.last("plan"))
    town.close()


def try_rest(screen):
    town = Map(screen, "--districts", "12", "--select", "d5")
    middle = tuple(map(round, town.middle()))
    town.stroke((middle, (middle[0] + 60, middle[1])), rest=1.2)
    menu = town.last("menu").split()
    check("a finger that rests asks for the menu, there",
          len(menu) == 3 and abs(int(menu[1]) - middle[0]) < 2 and abs(int(menu[2]) - middle[1]) < 2, menu)
    check("going on with it moves nothing", not town.all("plan"), town.all("plan"))

    # Between two corners a press makes a corner at once; not where it was for the menu.
    a, b = town.corner(0), town.corner(1)
    # A little outside: the line has a width.
    between = round((a[0] + b[0]) / 2), round((a[1] + b[1]) / 2) + 2
    town.stroke((between, between), rest=1.2)
    check("on an edge too", len(town.all("menu")) == 2, town.all("menu"))
    check("and leaves no corner behind there",
          town.until(lambda: town.last("plan").endswith("undo=Sample") and town.n_corners() == 4),
          f"{town.last('plan')}, {town.n_corners()} corners")
    town.stroke((middle, middle))
    check("a tap is no menu", len(town.all("menu")) == 2, town.all("menu"))
    town.close()

    # While an outline is drawn a finger that rests is a corner like any other.
    town = Map(screen, "--districts", "12", "--draw", "7.82,47.99 7.83,47.99")
    town.stroke(((300, 300), (300, 300)), rest=1.2)
    check("no menu while something is drawn", not town.all("menu"), town.all("menu"))
    town.close()


screen = Screen(1024, 768)
try:
    try_pinch(screen)
    try_rest(screen)
finally:
    screen.close()
print(f"1..{len(results)}")
sys.exit(not all(results))
