#!/usr/bin/python3
"""Draws the sample: Vauban in Freiburg, as far as the reference case tells.

The case gives a centre, 41 ha, 5,700 residents, 600 jobs, 100 passive-house homes, the 59 homes of the
solar settlement, a heat network on wood chips and gas, less than half a parking space a home. It gives
no outline: the one drawn here is a simple shape of that area around that centre, and says so. So do the
three stops of tram line 3: their names and order are the line's, their places are on the avenue as drawn.

usage: data/tools/make-vauban.py > data/samples/vauban.quartier
"""
import json
import math

LON, LAT = 7.826, 47.977
M_PER_LAT = 111180.0
M_PER_LON = 111320.0 * math.cos(math.radians(LAT))
TURN = math.radians(7)  # the avenue runs a little north of west

# Corners in metres east and north of the centre, before the turn.
CORNERS = {
    "w0": (-590, -30), "w1": (-560, 175), "wa": (-575, 40),
    "n1": (-150, 205), "n2": (110, 200), "n3": (400, 180), "n4": (545, 140),
    "a1": (-150, 10), "a2": (110, 0), "a3": (400, -10), "a4": (555, -15),
    "s0": (-520, -165), "s1": (-70, -185), "s2": (270, -180), "s3": (400, -175), "s4": (560, -165),
    "b1": (-70, 7), "b2": (270, -5),
}
HOMES = {"residential": 1.0}
AS_BUILT = {"standard": "geg", "supply": {"heat": "district-heat", "pv_roof_share": 0.1}}
PASSIVE = {"standard": "passivhaus", "supply": {"heat": "district-heat", "pv_roof_share": 0.15}}
DISTRICTS = [
    ("north-west", "North-west homes", ["wa", "w1", "n1", "a1"], {"residential": 0.97, "retail": 0.03},
     0.6, 0.2, AS_BUILT, {"structure": "masonry"}),
    ("square", "Square, school and shops", ["a1", "n1", "n2", "a2", "b1"],
     {"residential": 0.62, "school": 0.2, "retail": 0.1, "office": 0.08}, 0.7, 0.24, AS_BUILT,
     {"structure": "masonry"}),
    ("north-east", "North-east homes", ["a2", "n2", "n3", "a3", "b2"],
     {"residential": 0.92, "office": 0.05, "restaurant": 0.03}, 0.62, 0.2, AS_BUILT,
     {"structure": "masonry"}),
    ("south-west", "South-west homes", ["w0", "wa", "a1", "b1", "s1", "s0"], HOMES, 0.45, 0.16, AS_BUILT,
     {"structure": "masonry"}),
    ("south-east", "South-east homes", ["s1", "b1", "a2", "b2", "s2"], HOMES, 0.5, 0.17, AS_BUILT,
     {"structure": "masonry"}),
    ("passive", "Passive houses", ["s2", "b2", "a3", "s3"], HOMES, 0.48, 0.15, PASSIVE,
     {"structure": "hybrid", "dwellings": 100}),
    ("solar", "Solar settlement", ["a3", "n3", "n4", "a4"], {"residential": 0.55, "office": 0.35, "retail": 0.1},
     0.5, 0.2, {"standard": "passivhaus", "supply": {"heat": "district-heat", "pv_roof_share": 0.8}},
     {"structure": "timber", "dwellings": 59}),
    ("garages", "Workshops and garage", ["s3", "a3", "a4", "s4"],
     {"office": 0.3, "industry": 0.25, "parking": 0.45}, 0.55, 0.25, AS_BUILT, {"structure": "concrete"}),
]
# Metres east and north of the centre, before the turn, from the end of the line eastward.
STOPS = [("innsbrucker-strasse", "Innsbrucker Straße", (-430, 20)), ("vauban-mitte", "Vauban Mitte", (20, 2)),
         ("paula-modersohn-platz", "Paula-Modersohn-Platz", (480, -12))]
ORDINARY = {"standard": "stock-1980-1999", "supply": {"heat": "gas-boiler", "pv_roof_share": 0}}


def place(x, y):
    e = x * math.cos(TURN) + y * math.sin(TURN)
    n = -x * math.sin(TURN) + y * math.cos(TURN)
    return [round(LON + e / M_PER_LON, 6), round(LAT + n / M_PER_LAT, 6)]


def position(name):
    return place(*CORNERS[name])


def stop(key, name, at):
    return {"type": "Feature", "id": key, "geometry": {"type": "Point", "coordinates": place(*at)},
            "properties": {"kind": "stop", "scenario": "vauban", "name": name, "mode": "tram"}}


def feature(scenario, district):
    key, name, corners, mix, far, coverage, built, more = district
    ring = [position(c) for c in corners]
    ring.append(ring[0])
    ordinary = scenario == "ordinary"
    properties = {"kind": "district", "scenario": scenario, "name": name, "mix": mix, "far": far,
                  "coverage": coverage}
    properties.update(ORDINARY if ordinary else built)
    properties.update(more)
    properties["mobility"] = {"parking_per_dwelling": 1.0 if ordinary else 0.5, "car_sharing": not ordinary}
    return {"type": "Feature", "id": key, "geometry": {"type": "Polygon", "coordinates": [ring]},
            "properties": properties}


def main():
    head = {
        "format": 1,
        "title": "Vauban, Freiburg (approximate outline)",
        "place": {"climate": "mannheim", "country": "DE"},
        "scenarios": [
            {"id": "ordinary", "name": "Ordinary 1990s", "year": 2025},
            {"id": "vauban", "name": "Vauban as built", "year": 2025, "parent": "ordinary"}],
        "about": "Drawn from the reference case, which gives a centre and 41 ha but no outline: the shapes, "
                 "their densities and uses are approximate. The house rule of 65 kWh/m² heat is nearest to "
                 "the catalogue's geg. Freiburg has no climate of its own yet; Mannheim, 150 km down the "
                 "Rhine, stands in. The stops of tram line 3 stand on the avenue as drawn, not as surveyed. "
                 "The ordinary quarter has none: its public transport is the usual one of the country.",
        "sources": [
            "Simon Field, ITDP Europe, Europe's Vibrant New Low Car(bon) Communities: Vauban case study, 2011",
            "move-forward.eu, Freiburg Vauban: nachhaltiger Stadtteil der kurzen Wege, 2022",
            "Solaripedia after Forum Vauban, Vauban Community (Germany), 2009"],
    }
    features = [feature(s, d) for s in ("ordinary", "vauban") for d in DISTRICTS]
    features += [stop(*s) for s in STOPS]
    lines = ",\n    ".join(json.dumps(f, ensure_ascii=False) for f in features)
    print('{\n  "type": "FeatureCollection",\n  "quartier": %s,\n  "features": [\n    %s\n  ]\n}'
          % (json.dumps(head, ensure_ascii=False, indent=4).replace("\n", "\n  "), lines))


main()
