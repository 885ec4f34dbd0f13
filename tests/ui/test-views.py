#!/usr/bin/python3
"""Ways to look at a plan: districts coloured by a figure, and the scenario before while a key is held.

Runs under xvfb-run and dbus-run-session, with its own home. Prints TAP.
usage: test-views.py QUARTIER QUARTIER_CLI
"""
import sys

from hands import answer, check, click, key, leave, number, place_window, settled, start, texts, wait, xdo


def says(app, words):
    return wait(lambda: any(words in t for t in texts(app)), 8)


def main():
    app = start("--sample", "--colour=ghg-resident")
    try:
        place_window(app)
        now = settled(app)
        check("the legend says what the colours show", says(app, "Emissions, t CO₂e per resident"), str(texts(app)[:40]))
        steps = [t for t in texts(app) if " – " in t and t[0].isdigit()]
        check("and in which steps, the plan's figure within them",
              2 <= len(steps) <= 5 and number(steps[-1].split(" – ")[0]) <= number(now[0])
              <= number(steps[0].split(" – ")[1]), f"{steps} {now}")
        check("a district without residents is told as having none", says(app, "No figure"))

        click(450, 600)
        xdo("keydown", "grave")
        check("held, the key above Tab shows the scenario before", says(app, "Before: Ordinary 1990s"), str(texts(app)[:40]))
        before = wait(lambda: (lambda a: a if a and a != now else None)(answer(app)), 8)
        check("with its own, higher figure", before is not None and number(before[0]) > number(now[0]), f"{now} {before}")
        xdo("keyup", "grave")
        check("let go, all is as it was", wait(lambda: answer(app) == now, 8), f"{now} {answer(app)}")
        key("Escape")
        app.terminate()
        app.wait(10)
    finally:
        app.kill()
    return leave()


sys.exit(main())
