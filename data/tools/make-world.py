#!/usr/bin/env python3
"""Pack Natural Earth into data/world/world.bin (the format is in data/world/README.md).

    make-world.py COUNTRIES-110M.json COUNTRIES-50M.json COUNTRIES-10M.json CITIES.shp OUT

The first three are the TopoJSON files of the npm package world-atlas 2.0.2 (Natural Earth 4.1),
the fourth is Natural Earth's populated places at 1:110 million, which Debian 12 carries as
geopandas/datasets/naturalearth_cities in python3-geopandas 0.12; its .dbf must stand beside it.
Python's standard library is enough.
"""
import heapq
import json
import math
import struct
import sys

COUNTRY, CITY = 0, 1

# Letters lost in the package's table, names changed since, and English where the rest is English
NAMES = {
    "Chi?in?u": "Chișinău",
    "?saka": "Osaka",
    "København": "Copenhagen",
    "Nur-Sultan": "Astana",
    "Washington,  D.C.": "Washington, D.C.",
    "Bogota": "Bogotá",
    "Macedonia": "North Macedonia",
}


def varint(n):
    out = bytearray()
    while n >= 0x80:
        out.append(n & 0x7F | 0x80)
        n >>= 7
    out.append(n)
    return bytes(out)


def zigzag(n):
    return varint(n * 2 if n >= 0 else -n * 2 - 1)


def pack_path(points):
    out = bytearray(varint(len(points)))
    px = py = 0
    for x, y in points:
        out += zigzag(x - px) + zigzag(y - py)
        px, py = x, y
    return bytes(out)


class Topology:
    """A TopoJSON file on its own grid of whole numbers."""

    def __init__(self, path):
        with open(path, encoding="utf-8") as f:
            topology = json.load(f)
        self.scale = topology["transform"]["scale"]
        self.origin = topology["transform"]["translate"]
        self.turn = round(360 / self.scale[0])  # grid steps once round the globe
        self.arcs = []
        for deltas in topology["arcs"]:
            x = y = 0
            arc = []
            for dx, dy in deltas:
                x += dx
                y += dy
                arc.append((x, y))
            self.arcs.append(arc)
        self.countries = topology["objects"]["countries"]["geometries"]
        self.land = topology["objects"]["land"]["geometries"][0]

    def arc(self, index):
        return self.arcs[index] if index >= 0 else self.arcs[~index][::-1]

    def unwrap(self, points):
        """Let a line that steps over the date line go on beyond ±180°."""
        out = [points[0]]
        shift = 0
        edge = (-85.0512 - self.origin[1]) / self.scale[1]
        for (x0, y0), (x1, y1) in zip(points, points[1:]):
            if y0 <= edge and y1 <= edge:
                pass  # south of the Mercator map a ring may run all the way round; nobody sees it
            elif x1 - x0 > self.turn / 2:
                shift -= self.turn
            elif x0 - x1 > self.turn / 2:
                shift += self.turn
            out.append((x1 + shift, y1))
        return out

    def ring(self, indexes):
        points = []
        for index in indexes:
            arc = self.arc(index)
            points += arc if not points else arc[1:]
        points = self.unwrap(points)
        if points[0] != points[-1]:
            # Round the pole (Antarctica): close it along the grid's lowest row, south of the map's edge
            points += [(points[-1][0], 0), (points[0][0], 0)]
        else:
            points.pop()
        return points

    def polygons(self, geometry):
        if geometry["type"] == "Polygon":
            return [geometry["arcs"]]
        return geometry.get("arcs", [])

    def rings(self):
        rings = [self.ring(r) for polygon in self.polygons(self.land) for r in polygon]
        # On the grid the smallest islets have shrunk to a point or a line
        return [ring for ring in rings if len(ring) > 2]

    def borders(self):
        """The arcs that two countries share, joined where exactly two meet."""
        users = [0] * len(self.arcs)
        for country in self.countries:
            for polygon in self.polygons(country):
                for ring in polygon:
                    for index in ring:
                        users[index if index >= 0 else ~index] += 1
        lines = []
        for arc, n in zip(self.arcs, users):
            # The two sides of the date line meet there too, and that is no border
            if n > 1 and len(arc) > 1 and not all(x % self.turn in (0, self.turn - 1) for x, _ in arc):
                lines.append(self.unwrap(arc))
        return lines

    def degrees(self, ring):
        return [(x * self.scale[0] + self.origin[0], y * self.scale[1] + self.origin[1]) for x, y in ring]


def mercator(lat):
    lat = max(-85.0511, min(85.0511, lat))
    return math.degrees(math.asinh(math.tan(math.radians(lat))))


def inverse_mercator(y):
    return math.degrees(math.atan(math.sinh(math.radians(y))))


def ring_area(ring):
    return abs(sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in zip(ring, ring[1:] + ring[:1]))) / 2


def depth(x, y, rings):
    """Distance to the outline, negative outside."""
    inside = False
    best = math.inf
    for ring in rings:
        ax, ay = ring[-1]
        for bx, by in ring:
            if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
                inside = not inside
            dx, dy = bx - ax, by - ay
            length = dx * dx + dy * dy
            t = 0 if length == 0 else max(0, min(1, ((x - ax) * dx + (y - ay) * dy) / length))
            best = min(best, (ax + t * dx - x) ** 2 + (ay + t * dy - y) ** 2)
            ax, ay = bx, by
    return math.sqrt(best) if inside else -math.sqrt(best)


def label_place(rings):
    """The point furthest from any side, names being wide: found in a plane squeezed by two in x."""
    rings = [[(x / 2, y) for x, y in ring[:: max(1, len(ring) // 400)]] for ring in rings]
    xs = [x for x, _ in rings[0]]
    ys = [y for _, y in rings[0]]
    size = max(min(max(xs) - min(xs), max(ys) - min(ys)), 1e-3)
    cells = []
    half = size / 2
    x = min(xs)
    while x < max(xs):
        y = min(ys)
        while y < max(ys):
            d = depth(x + half, y + half, rings)
            heapq.heappush(cells, (-(d + half * math.sqrt(2)), d, x + half, y + half, half))
            y += size
        x += size
    best = max(cells, key=lambda c: c[1])
    while cells:
        bound, d, x, y, half = heapq.heappop(cells)
        if d > best[1]:
            best = (bound, d, x, y, half)
        if -bound - best[1] <= size * 0.02:
            break
        half /= 2
        for sx in (-half, half):
            for sy in (-half, half):
                d = depth(x + sx, y + sy, rings)
                heapq.heappush(cells, (-(d + half * math.sqrt(2)), d, x + sx, y + sy, half))
    return best[2] * 2, best[3]


def country_labels(topology):
    labels = []
    for country in topology.countries:
        name = NAMES.get(country["properties"]["name"], country["properties"]["name"])
        parts = []
        for polygon in topology.polygons(country):
            rings = [[(lon, mercator(lat)) for lon, lat in topology.degrees(topology.ring(r))] for r in polygon]
            rings.sort(key=ring_area, reverse=True)  # Antarctica's outline is a hole in the pole's
            parts.append((ring_area(rings[0]), rings))
        if not parts:
            continue
        area, rings = max(parts, key=lambda p: p[0])
        lon, y = label_place(rings)
        lon = (lon + 180) % 360 - 180
        labels.append((math.sqrt(area), COUNTRY, int(country.get("id") or 0), lon, inverse_mercator(y), name))
    return labels


def city_labels(path):
    """Points of a shapefile and the column "name" of its table, in the order of the file."""
    with open(path, "rb") as f:
        shp = f.read()
    with open(path[:-4] + ".dbf", "rb") as f:
        dbf = f.read()
    n, start, width = struct.unpack("<IHH", dbf[4:12])
    offset, column = 1, None
    at = 32
    while dbf[at] != 0x0D:
        field, size = dbf[at : at + 11].split(b"\0")[0].decode(), dbf[at + 16]
        if field == "name":
            column = (offset, size)
        offset += size
        at += 32
    labels = []
    at = 100
    for i in range(n):
        kind, lon, lat = struct.unpack("<idd", shp[at + 8 : at + 28])
        assert kind == 1, "a point is expected"
        row = dbf[start + i * width : start + (i + 1) * width]
        name = row[column[0] : column[0] + column[1]].decode("latin-1").strip("\0 ")
        # The package's table has no rank, but its rows run from the small to the large
        labels.append(((i + 1) / n, CITY, 0, lon, lat, NAMES.get(name, name)))
        at += 8 + 20
    return labels


def main(argv):
    if len(argv) != 6:
        sys.exit(__doc__)
    out = bytearray(b"QUWORLD1")
    out += struct.pack("<I", 3)
    levels = [(110, Topology(argv[1])), (50, Topology(argv[2])), (10, Topology(argv[3]))]
    for millions, topology in levels:
        rings, borders = topology.rings(), topology.borders()
        out += struct.pack("<I4dII", millions, *topology.scale, *topology.origin, len(rings), len(borders))
        for path in rings + borders:
            out += pack_path(path)
        print("1:%d million: %d rings, %d borders, %d points" % (
            millions, len(rings), len(borders), sum(map(len, rings)) + sum(map(len, borders))))
    labels = country_labels(levels[1][1]) + city_labels(argv[4])
    labels.sort(key=lambda l: (l[1], -l[0], l[5]))
    out += struct.pack("<I", len(labels))
    for size, kind, code, lon, lat, name in labels:
        text = name.encode("utf-8")
        out += struct.pack("<BHiiI", kind, code, round(lon * 1e4), round(lat * 1e4), round(size * 1e3))
        out += varint(len(text)) + text
    with open(argv[5], "wb") as f:
        f.write(out)
    print("%d labels, %d bytes" % (len(labels), len(out)))


if __name__ == "__main__":
    main(sys.argv)
