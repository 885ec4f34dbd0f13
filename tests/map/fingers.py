"""Fingers for tests of the map, which no X server without a touch screen has: a display of GTK's Broadway, whose
programs ask for surfaces and are told of events; what they paint is not looked at.
"""
import os
import shutil
import socket
import struct
import tempfile
import threading
import time

# Numbers of the protocol of GTK 4.
NEW, _, SYNC, MOUSE, DESTROY, SHOW, HIDE, _, MOVE_RESIZE, GRAB, UNGRAB = range(11)
ROUNDTRIP = 16
EVENT, SYNCED, MOUSE_IS, IS_NEW, GRABBED, UNGRABBED = range(6)
ENTER, TOUCH, CONFIGURED, SCREEN, FOCUSED, WENT_ROUND = 0, 5, 11, 12, 13, 14
BEGIN, UPDATE, END = range(3)
# An event has room for the longest of them.
EVENT_BYTES = 56


class Screen:
    """A screen of this size, for the program that starts next; it looks for it where the environment says."""

    def __init__(self, width, height):
        self.folder = tempfile.mkdtemp(prefix="quartier-fingers-")
        os.environ.update(XDG_RUNTIME_DIR=self.folder, GDK_BACKEND="broadway", BROADWAY_DISPLAY=":5")
        self.size = width, height
        self.server = socket.socket(socket.AF_UNIX)
        self.server.bind(os.path.join(self.folder, "broadway6.socket"))
        self.server.listen()
        self.began, self.fingers, self.lock = time.monotonic(), 0, threading.Lock()
        self.surfaces, self.client, self.serial = {}, None, 0
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self):
        while True:
            try:
                self.client, _ = self.server.accept()
            except OSError:
                return
            self.surfaces, heard = {}, b""
            self._tell(SCREEN, *self.size, 1)
            while True:
                try:
                    more = self.client.recv(1 << 16)
                except OSError:
                    more = b""
                if not more:
                    break
                heard += more
                while len(heard) >= 4 and len(heard) >= struct.unpack_from("I", heard)[0]:
                    size, self.serial, kind = struct.unpack_from("III", heard)
                    self._answer(kind, struct.unpack(f"{(size - 12) // 4}i", heard[12:12 + (size - 12) // 4 * 4]))
                    heard = heard[size:]

    def _reply(self, kind, *numbers):
        with self.lock:
            self.client.sendall(struct.pack(f"III{len(numbers)}i", 12 + 4 * len(numbers), self.serial, kind, *numbers))

    def _tell(self, event, *numbers):
        now = int((time.monotonic() - self.began) * 1000) + 1000
        body = struct.pack(f"IIQ{len(numbers)}i", event, self.serial, now, *numbers)
        with self.lock:
            self.client.sendall(struct.pack("IIII", 16 + EVENT_BYTES, 0, EVENT, 0) + body.ljust(EVENT_BYTES, b"\0"))

    def _answer(self, kind, numbers):
        if kind == NEW:
            surface = len(self.surfaces) + 1
            self.surfaces[surface] = [*numbers[:4], False]
            self._reply(IS_NEW, surface)
            self._tell(CONFIGURED, surface, *numbers[:4])
        elif kind == MOVE_RESIZE:
            surface, moves, *place = numbers
            if moves:
                self.surfaces[surface][:2] = place[:2]
            self.surfaces[surface][2:4] = place[2:]
            self._tell(CONFIGURED, surface, *self.surfaces[surface][:4])
        elif kind in (SHOW, HIDE):
            self.surfaces[numbers[0]][4] = kind == SHOW
        elif kind == DESTROY:
            self.surfaces[numbers[0]][4] = False
        elif kind == ROUNDTRIP:
            self._tell(WENT_ROUND, *numbers, 0)
        elif kind == SYNC:
            self._reply(SYNCED)
        elif kind == MOUSE:
            self._reply(MOUSE_IS, 0, 0, 0, 0)
        elif kind in (GRAB, UNGRAB):
            self._reply(GRABBED if kind == GRAB else UNGRABBED, 0)

    def _touch(self, kind, finger, is_first, x, y):
        """A place of the window that came first."""
        surface, (left, top, *_) = next((n, s) for n, s in self.surfaces.items() if s[4] and s[2] > 1)
        at = left + x, top + y, x, y, 0
        if kind == BEGIN and is_first:
            self._tell(ENTER, surface, surface, *at, 0)
        self._tell(TOUCH, kind, surface, finger, is_first, *at)

    def stroke(self, *ways, rest=0.0, steps=10):
        """Fingers that come down one after the other, go their ways together, each from a place of the window to another,
        and leave. They rest so many seconds before they go. What comes of it is for the program to say."""
        fingers = range(self.fingers + 1, self.fingers + 1 + len(ways))
        self.fingers += len(ways)
        for finger, (start, _) in zip(fingers, ways):
            self._touch(BEGIN, finger, finger == fingers[0], *start)
            time.sleep(0.08)
        time.sleep(rest)
        if all(start == end for start, end in ways):
            steps = 0
        for step in range(1, steps + 1):
            for finger, way in zip(fingers, ways):
                if way[0] != way[1]:
                    self._touch(UPDATE, finger, finger == fingers[0], *(round(a + (b - a) * step / steps) for a, b in zip(*way)))
            time.sleep(0.03)
        for finger, (_, end) in zip(fingers, ways):
            self._touch(END, finger, finger == fingers[0], *end)
            time.sleep(0.05)

    def close(self):
        self.server.close()
        shutil.rmtree(self.folder, ignore_errors=True)
