#!/usr/bin/python3
"""The online map: off until chosen, then a server's tiles under the plan, from the disk where the server is away, and
the drawn world where there are none. The server is one of our own on the loopback.

Runs under xvfb-run and dbus-run-session, with its own home. Prints TAP.
usage: test-online.py QUARTIER QUARTIER_CLI
"""
import http.server
import os
import re
import shutil
import subprocess
import sys
import threading
import time

from hands import (CLI, HOME, PLAN, QUARTIER, SLOW, Atspi, check, click, find, front, key, leave, nodes, place_window, png,
                   settled, start, texts, wait, write_plan, xdo)

import gi  # noqa: E402  hands says first what GLib takes for fatal

gi.require_version("GdkPixbuf", "2.0")
from gi.repository import GdkPixbuf  # noqa: E402

# A transfer under way when the program ends is the libraries' to drop.
os.environ["ASAN_OPTIONS"] = "detect_leaks=0"
COLOUR = (40, 90, 200)
SETTINGS = HOME / "config" / "glib-2.0" / "settings" / "keyfile"
CACHE = HOME / "cache" / "shumate"
PICTURE = HOME / "window.png"


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, port=0):
        self.mode, self.seen = "tiles", []
        super().__init__(("127.0.0.1", port), Answer)
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def stop(self):
        self.shutdown()
        self.server_close()


class Answer(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.server.seen.append((self.path, self.headers.get("User-Agent", "")))
        mode = self.server.mode
        if mode == "slow":
            time.sleep(30)
        body = b"<html>no tile</html>" if mode == "garbage" else png(256, 256, COLOUR)
        try:
            self.send_response(404 if mode == "refused" else 200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
        except OSError:  # the map has gone on
            pass

    def log_message(self, *args):
        pass


def write_settings(port, online):
    SETTINGS.parent.mkdir(parents=True, exist_ok=True)
    SETTINGS.write_text("[org/eclink/Quartier]\n"
                        f"tile-server='http://127.0.0.1:{port}/{{z}}/{{x}}/{{y}}.png'\n"
                        f"online-tiles={'true' if online else 'false'}\n")


def says(app, words, seconds=8):
    return bool(wait(lambda: any(words in (text or "") for text in texts(app)), seconds))


def shown(node):
    return node.get_state_set().contains(Atspi.StateType.VISIBLE)


def complains(app):
    """What the map says of tiles that do not come, where it is to be seen."""
    return next((n.get_name() for n in nodes(app) if n.get_role_name() == "label"
                 and (n.get_name() or "").startswith("Tiles not loaded") and shown(n)), None)


def menu(app, downs):
    button = wait(lambda: find(app, ("button",), "Map"))
    box = Atspi.Component.get_extents(button, Atspi.CoordType.WINDOW)
    click(box.x + box.width // 2, box.y + box.height // 2)
    time.sleep(0.6 * SLOW)
    for _ in range(downs):
        key("Down")
    key("Return")


def has_colour():
    """The share of a picture of the window that has the tiles' colour."""
    picture = GdkPixbuf.Pixbuf.new_from_file(str(PICTURE))
    pixels, n, stride = picture.get_pixels(), picture.get_n_channels(), picture.get_rowstride()
    found = total = 0
    for y in range(0, picture.get_height(), 8):
        for x in range(0, picture.get_width(), 8):
            at = y * stride + x * n
            total += 1
            found += tuple(pixels[at:at + 3]) == COLOUR
    return found / total


def take_picture():
    """A run of the program that ends with a picture; how long it took."""
    PICTURE.unlink(missing_ok=True)
    began = time.time()
    run = start(f"--picture={PICTURE}", str(PLAN))
    try:
        status = run.wait(60 * SLOW)
    except subprocess.TimeoutExpired:
        run.kill()
        status = "still running"
    return status, time.time() - began


def open_window():
    app = start(str(PLAN))
    place_window(app)
    return app, settled(app)


def close_window(app):
    app.terminate()
    try:
        app.wait(10)
    except subprocess.TimeoutExpired:
        app.kill()


def choosing(server):
    write_settings(server.server_port, False)
    app, answer = open_window()
    try:
        check("the plan opens", bool(answer))
        time.sleep(1 * SLOW)
        check("nothing is asked before it is chosen", not server.seen, str(server.seen[:3]))
        menu(app, 1)
        check("chosen in the map's menu, tiles are asked for", bool(wait(lambda: server.seen)))
        check("it is said where from", says(app, "The map is from 127.0.0.1 now"))
        check("whose map it is stands on it", says(app, "© OpenStreetMap contributors"))
        wait(lambda: "online-tiles=true" in SETTINGS.read_text())
        check("and it is remembered", "online-tiles=true" in SETTINGS.read_text(), lambda: SETTINGS.read_text())
    finally:
        close_window(app)
    version = subprocess.run([CLI, "--version"], capture_output=True, text=True).stdout.split()[-1]
    agents = {agent for _, agent in server.seen}
    check("each request names the program and its version",
          all(agent.startswith(f"Quartier/{version}") for agent in agents), str(agents))
    paths = [path for path, _ in server.seen]
    # A window of 1280 by 800 shows at most 6 by 5 tiles of 256 pixels; libshumate takes one more around.
    check("what is seen is asked for once, and not the world",
          len(set(paths)) == len(paths) <= 60 and all(re.fullmatch(r"/\d+/\d+/\d+\.png", p) for p in paths),
          f"{len(paths)} {paths[:3]}")


def pictures(server):
    status, _ = take_picture()
    check("the next start has the tiles in its picture", status == 0 and has_colour() > 0.2, lambda: f"{status} {has_colour()}")
    n = len(server.seen)
    server.stop()
    status, seconds = take_picture()
    check("without the server they come from the disk", status == 0 and has_colour() > 0.2, lambda: f"{status} {has_colour()}")
    check("where they are in the user's cache", CACHE.is_dir() and any(CACHE.rglob("*")), str(CACHE))
    shutil.rmtree(CACHE)
    status, seconds = take_picture()
    check("without either the drawn world is there, at once", status == 0 and has_colour() < 0.01 and seconds < 20 * SLOW,
          lambda: f"{status} {has_colour()} {seconds:.1f} s")
    return n


def troubles(port):
    app, answer = open_window()
    try:
        check("the window works without a connection", bool(answer))
        check("and says so in a line", bool(wait(lambda: "no connection. The drawn map stays." in (complains(app) or ""))),
              lambda: str(complains(app)))
        server = Server(port)
        again = wait(lambda: next(n for n in nodes(app) if "button" in n.get_role_name() and shown(n)
                                  and (n.get_name() or "").endswith("Try again")))
        box = Atspi.Component.get_extents(again, Atspi.CoordType.WINDOW)
        click(box.x + box.width // 2, box.y + box.height // 2)
        check("once there is one, trying again brings the tiles and takes the line away",
              bool(wait(lambda: server.seen and complains(app) is None)), lambda: str(complains(app)))
    finally:
        close_window(app)
    return server


def hostile(server):
    for mode, words in ("refused", "the server does not give them"), ("garbage", "what the server sends is no picture"):
        shutil.rmtree(CACHE, ignore_errors=True)
        server.mode = mode
        app, answer = open_window()
        try:
            check(f"{mode}: the window works", bool(answer))
            check(f"{mode}: the map says what is wrong", bool(wait(lambda: words in (complains(app) or ""))),
                  lambda: str(complains(app)))
        finally:
            close_window(app)
    shutil.rmtree(CACHE, ignore_errors=True)
    server.mode, server.seen = "slow", []
    began = time.time()
    app, answer = open_window()
    try:
        check("slow: the window answers before the server does",
              bool(answer) and bool(wait(lambda: server.seen)) and time.time() - began < 20 * SLOW,
              lambda: f"{time.time() - began:.1f} s")
        menu(app, 0)
        check("slow: the stored map can be chosen again meanwhile", says(app, "Made with Natural Earth and GeoNames"))
        check("which is remembered too", bool(wait(lambda: "online-tiles=false" in SETTINGS.read_text())))
    finally:
        close_window(app)


def write(row, text):
    box = Atspi.Component.get_extents(row, Atspi.CoordType.WINDOW)
    click(box.x + box.width // 2, box.y + box.height // 2)
    key("ctrl+a")
    xdo("type", text)


def addresses():
    app, _ = open_window()
    try:
        menu(app, 3)
        time.sleep(0.5 * SLOW)
        front(app, "Online map")
        row = wait(lambda: next(n for n in nodes(app) if n.get_name() == "Address of the tiles" and shown(n)))
        check("the menu asks for another server", row is not None)
        write(row, "http://127.0.0.1/{z}/{x}.png")
        check("an address without a row is told what it lacks",
              says(app, "The address has {z}, {x} and {y} once each"))
        write(row, "ftp://127.0.0.1/{z}/{x}/{y}.png")
        check("one of another kind how it begins", says(app, "The address begins with https:// or http://"))
    finally:
        close_window(app)


def main():
    os.environ.update(QUARTIER_TEST_SETTINGS="keyfile", XDG_CONFIG_HOME=str(HOME / "config"))
    write_plan()
    server = Server()
    try:
        choosing(server)
        pictures(server)
        server = troubles(server.server_port)
        hostile(server)
        addresses()
    except Exception as error:
        check("the test ran to its end", False, repr(error))
    return leave()


sys.exit(main())
