#!/usr/bin/python3
"""A small town from a few answers: from the start page to a district on the map, a figure and a built place like it.

Runs under xvfb-run and dbus-run-session, with its own home. Prints TAP.
usage: test-town.py QUARTIER QUARTIER_CLI
"""
import sys

from hands import (Atspi, answer, called_windows, check, click, find, key, leave, mute_buttons, nodes, number, place_window, settled, start, texts,
                   wait, xdo)


def press(app, name):
    node = wait(lambda: find(app, ("label",), name))
    box = Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW)
    click(box.x + box.width // 2, box.y + box.height // 2)


def says(app, words):
    return bool(wait(lambda: any(words in (t or "") for t in texts(app)), 8))


def people(app, number_of):
    return wait(lambda: [t for t in texts(app) if t and t.replace("\u202f", "").isdigit()
                         and abs(int(t.replace("\u202f", "")) - number_of) <= number_of / 500], 8)


def answer_later(app):
    """The questions again, in the panel of the plan: what is answered is filled in, and the plan follows."""
    check("the plan says how many of its answers are guesses", says(app, "8 guesses stand in for answers"), lambda: str(texts(app)[:80]))
    press(app, "8 guesses stand in for answers")
    window = wait(lambda: called_windows(app, "My place"), 5)
    xdo("windowmove", window[-1], 0, 0)
    xdo("windowfocus", window[-1])
    check("guesses are told again", says(app, "Guessed: Terraced houses"), lambda: str(texts(app)[:80]))
    check("what was answered is not", wait(lambda: "How many people live there?" in texts(app), 5), lambda: str(texts(app)[:80]))
    key("Tab")
    key("ctrl+a")
    xdo("type", "14000")
    check("what will change is said before", says(app, "The outlines follow"), lambda: str(texts(app)[:80]))
    press(app, "Take the answers")
    place_window(app)
    check("four times the people", bool(people(app, 14000)), lambda: str(texts(app)[:60]))
    check("in one step, by its name", wait(lambda: "Undo: Answer the questions" in str([n.get_description() for n in nodes(app)]), 5)
          or find(app, ("button",), "Undo: Answer the questions") is not None)
    key("ctrl+z")
    check("that is undone as one", bool(people(app, 3500)), lambda: str(texts(app)[:60]))


def open_questions(app):
    press(app, "My place: ten questions")
    window = wait(lambda: called_windows(app, "My place"), 5)
    xdo("windowmove", window[-1], 0, 0)
    xdo("windowfocus", window[-1])


def leave_and_return(app):
    """Esc closes the questions with nothing made of the answers: they are there when it is opened again."""
    key("Escape")
    check("who leaves the questions", bool(wait(lambda: not called_windows(app, "My place"), 5)))
    place_window(app)
    open_questions(app)
    check("finds the answers again", says(app, "164\u202f488 people in 2020") and says(app, "8 guesses stand in for answers")
          and says(app, "In 2020, by GeoNames"), lambda: str(texts(app)[:80]))
    press(app, "Start over")
    check("or starts over", says(app, "9 guesses stand in for answers") and says(app, "Guessed: Mannheim"),
          lambda: str(texts(app)[:80]))


def main():
    app = start()
    try:
        place_window(app)
        mute = mute_buttons(app)
        check("what cannot be pressed before there is a plan is not there", not mute, str(mute))
        open_questions(app)
        check("ten questions are asked, and nine guesses stand by", says(app, "9 guesses stand in for answers"))
        check("of nothing answered there is nothing to forget", find(app, ("button",), "Start over") is None
              or not find(app, ("button",), "Start over").get_state_set().contains(Atspi.StateType.SHOWING))
        check("each guess is told", says(app, "Guessed: Terraced houses") and says(app, "Guessed: 2000")
              and says(app, "Guessed: Gas boiler") and says(app, "Guessed: Yes, built as “Old perimeter block”"), lambda: str(texts(app)[:80]))
        xdo("type", "Freiburg")
        check("the largest town of the name is meant", says(app, "Freiburg, Germany (215\u202f966)"), lambda: str(texts(app)[:80]))
        key("ctrl+a")
        xdo("type", "Basel")
        check("its people in 2020 stand in, and whose count it is", says(app, "In 2020, by GeoNames")
              and says(app, "164\u202f488 people in 2020") and says(app, "8 guesses stand in for answers"), lambda: str(texts(app)[:80]))
        key("ctrl+a")
        xdo("type", "Hamburg")
        check("of a city the part that is planned is asked for", says(app, "in the part that you plan? Guessed: 2000"),
              lambda: str(texts(app)[:80]))
        key("ctrl+a")
        xdo("type", "Basel")
        says(app, "8 guesses stand in for answers")
        check("and the weather nearest to it", not says(app, "Guessed: Mannheim"), lambda: str(texts(app)[:80]))
        leave_and_return(app)
        xdo("type", "Offenburg")
        check("a home is heated as is usual in the town's country, not in that of its weather",
              says(app, "Offenburg, Germany") and says(app, "Guessed: Zurich") and says(app, "Guessed: Gas boiler"),
              lambda: str(texts(app)[:80]))
        key("ctrl+a")
        xdo("type", "Bad Quartier")
        check("of a town that is not known nothing stands in, and it is said that the country too is a guess",
              says(app, "9 guesses stand in for answers")
              and says(app, "Guessed: Mannheim, and with it the country. No town of that name is known here"),
              lambda: str(texts(app)[:80]))
        key("Tab")
        xdo("type", "few")
        check("what is no number is told", says(app, "A number from 10 to 200\u202f000"))
        key("ctrl+a")
        xdo("type", "3 500")
        check("one guess less", says(app, "8 guesses stand in for answers"))
        press(app, "Draw the town")
        shown = wait(lambda: answer(app), 15)
        place_window(app)
        shown = settled(app)
        check("the town has a figure", shown is not None and number(shown[0]) > 0, str(shown))
        people = wait(lambda: [t for t in texts(app) if t and t.replace("\u202f", "").isdigit()
                               and abs(int(t.replace("\u202f", "")) - 3500) <= 5])
        check("of as many people as were answered", bool(people), lambda: str(texts(app)[:60]))
        check("its title says how much is guessed", says(app, "Bad Quartier (8 guesses)"))
        check("and built places like it are named", says(app, "Like:"), lambda: str(texts(app)[:60]))
        answer_later(app)
        app.terminate()
        app.wait(10)
    finally:
        app.kill()
    return leave()


sys.exit(main())
