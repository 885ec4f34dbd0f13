#!/usr/bin/python3
"""The language changes while the program runs, and the plan on the screen stays.

usage: test-language.py QUARTIER QUARTIER_CLI, under xvfb-run and dbus-run-session
"""
import os
import pathlib

from hands import PLAN, QUARTIER, check, leave, nodes, start, wait, write_plan

from gi.repository import Gio, GLib

NAME, OBJECT = "org.eclink.Quartier", "/org/eclink/Quartier"


def choose(language):
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    bus.call_sync(NAME, OBJECT, "org.gtk.Actions", "SetState",
                  GLib.Variant("(sva{sv})", ("language", GLib.Variant("s", language), {})),
                  None, Gio.DBusCallFlags.NONE, 10000)


def says(app, *words):
    """Whether each of @words stands on the screen, or soon does."""
    return wait(lambda: set(words) <= {node.get_name() for node in nodes(app)}, 30)


def main():
    os.environ["QUARTIER_LOCALE_DIR"] = str(pathlib.Path(QUARTIER).parents[2] / "po")
    os.environ["LC_ALL"] = "C.UTF-8"
    os.environ["LANGUAGE"] = "de"
    app = start("--sample", alone=False)
    try:
        check("the sample speaks German", says(app, "Vauban wie gebaut", "Üblich in den 1990ern"))
        choose("zh_CN")
        check("then Chinese, names of the sample too", says(app, "建成的沃邦", "1990 年代普通街区"))
        check("and nothing is left of the German", not "Vauban wie gebaut" in {node.get_name() for node in nodes(app)})
    finally:
        app.kill()
        app.wait(10)
    write_plan()
    app = start(str(PLAN), alone=False)
    try:
        check("a plan of one's own keeps its words", says(app, "A"))
        choose("fr")
        check("while the window says its own in French", says(app, "Enregistrer", "A"))
    finally:
        app.kill()
        app.wait(10)


if __name__ == "__main__":
    main()
    leave()
