#!/usr/bin/env python3
"""Write data/cases/: the reference cases, a file each, and the vocabulary of their indicators.

Usage: make-cases.py RESEARCH_FOLDER DATA_FOLDER

Reads reference-cases.json (figures, texts, sources) and the list of doubts in reference-cases.md. What is said here and not
there: under which heading a lesson stands, what an indicator means, and what the engine is given of a case (HEAT, BLOCKS).
Positions are pins. Nothing is calculated into a figure; nulls stay out.
"""

import json
import math
import pathlib
import re
import sys

from tables import dump

VERSION = 1

# id, unit, name, definition, the value of an estimate it may stand beside (src/library/case-likeness.c) or None.
INDICATORS = [
    ("area", "ha", "Site area", "Ground within the boundary the source draws; some count water, the note says so", "site_ha"),
    ("residents", "persons", "Residents", "People living there in the year given", "residents"),
    ("residents_planned", "persons", "Residents planned", "People the plan foresees when all is built", None),
    ("dwellings", "dwellings", "Dwellings", "Dwellings standing in the year given", "dwellings"),
    ("dwellings_planned", "dwellings", "Dwellings planned", "Dwellings the plan foresees when all is built", None),
    ("jobs", "jobs", "Jobs", "People working there in the year given", "jobs"),
    ("jobs_planned", "jobs", "Jobs planned", "Jobs the plan foresees when all is built", None),
    ("gross_floor_area", "m2", "Gross floor area", "All floors to the outside of the walls, of all uses", "gfa_m2"),
    ("density_net", "dwellings/ha", "Net density", "Dwellings per hectare of building plots, without streets and parks", None),
    ("density_gross_dwellings", "dwellings/ha", "Gross density, dwellings", "Dwellings per hectare of the whole site",
     "dwellings_ha"),
    ("density_gross_persons", "persons/ha", "Gross density, residents", "Residents per hectare of the whole site",
     "residents_ha"),
    ("floor_area_ratio", "-", "Floor area ratio", "Gross floor area per site area", "far"),
    ("land_use_residential", "%", "Land for housing", "Share of the site", None),
    ("land_use_commercial", "%", "Land for commerce", "Share of the site, or of floor space where the note says so", None),
    ("land_use_public_facilities", "%", "Land for public facilities", "Share of the site", None),
    ("land_use_green_open", "%", "Green and open land", "Share of the site, public squares included where the note says so", None),
    ("land_use_traffic", "%", "Land for traffic", "Share of the site", None),
    ("space_heat_designed", "kWh/m2a", "Space heat, designed",
     "Heat the rooms need by calculation, without hot water and plant losses, per m² of heated, living or reference area as the "
     "country counts it", "need_heating_kwh_net_m2"),
    ("space_heat_measured", "kWh/m2a", "Space heat, measured",
     "Heat metered for the rooms, without hot water, per m² of heated or living area as the country counts it",
     "heating_kwh_net_m2"),
    ("heat_total_measured", "kWh/m2a", "Heat with hot water, measured",
     "Heat metered for rooms and hot water together, per m² of heated or living area; gross area where the note says so",
     "heat_kwh_net_m2"),
    ("electricity_measured", "kWh/m2a", "Electricity, measured",
     "All electricity of households and buildings, per m² of heated or living area", "electricity_kwh_net_m2"),
    ("electricity_per_person", "kWh/person a", "Electricity of a person", "Household electricity per resident and year", None),
    ("energy_total_designed", "kWh/m2a", "Energy, designed",
     "What the requirement limits: bought, final or primary energy by the rule of the place; compare only after reading the note",
     None),
    ("energy_total_measured", "kWh/m2a", "Energy, measured",
     "Metered energy by the definition of the requirement it is held against; compare only after reading the note", None),
    ("pv_capacity", "kWp", "Photovoltaics", "Peak power of all modules", None),
    ("pv_yield", "kWh/a", "Photovoltaic yield", "Electricity of all modules in a year", "pv_kwh"),
    ("solar_thermal_area", "m2", "Solar collectors", "Area of collectors for heat", None),
    ("renewable_share", "%", "Renewable share", "Share of the energy or heat that the note names", None),
    ("co2_per_resident", "t/person a", "Carbon dioxide of a resident",
     "A year's emissions per resident, of the sectors the note names; seldom all of them", None),
    ("co2_per_m2", "kg/m2a", "Carbon dioxide of a square metre", "A year's emissions of buildings per m² of floor", None),
    ("co2_reduction", "%", "Carbon dioxide avoided", "Against the comparison the note names", None),
    ("cars_per_1000", "cars/1000 residents", "Cars", "Private cars per 1,000 residents", "cars_per_1000"),
    ("parking_per_dwelling", "spaces/dwelling", "Parking", "Car spaces per dwelling", None),
    ("mode_walk", "%", "Walking", "Share of residents' trips", "mode_walk"),
    ("mode_cycle", "%", "Cycling", "Share of residents' trips; of commuters where the note says so", "mode_cycle"),
    ("mode_walk_cycle", "%", "Walking and cycling", "Share of residents' trips", "mode_walk_cycle"),
    ("mode_public_transport", "%", "Public transport", "Share of residents' trips", "mode_transit"),
    ("mode_car", "%", "Car", "Share of residents' trips", "mode_car"),
    ("distance_to_rapid_transit", "m", "Way to rapid transit", "Distance to the nearest stop", None),
    ("water_use", "L/person day", "Water", "Mains water of households per resident and day", None),
    ("waste_per_person", "kg/person a", "Waste", "Household waste of all kinds per resident and year; an estimate's waste holds that of shops and offices too", None),
    ("residual_waste_per_person", "kg/person a", "Residual waste", "Household waste left after sorting, per resident and year",
     None),
    ("recycling_share", "%", "Recycling", "Share of household waste collected separately; recycled where the note says so", None),
    ("green_per_person", "m2/person", "Green space of a resident", "Public green space per resident", None),
    ("green_share", "%", "Green space", "Share of the site that is green", None),
    ("investment_total", "EUR", "Investment", "What was spent or planned, as the note says; not brought to one year's prices", None),
]

# Whose carbon dioxide is of which sectors: only then may it stand beside an estimate.
LIKE = {("bahnstadt-heidelberg", "co2_per_resident"): "ghg_buildings_t_person"}

# Under which heading a lesson stands, in their order: w what made it work, g what went wrong, t what transfers, d a doubt.
LESSONS = {
    "vauban": "wwwg", "rieselfeld": "wwg", "kronsberg": "wggt", "bahnstadt-heidelberg": "wtwt", "hafencity": "wwwg",
    "iba-wilhelmsburg": "wwg", "franzoesisches-viertel": "wwg", "scharnhauser-park": "wwg", "hammarby-sjostad": "wgwg",
    "stockholm-royal-seaport": "gww", "bo01-vastra-hamnen": "wgg", "augustenborg": "wtw", "hyllie": "ww", "eco-viikki": "wg",
    "kalasatama": "wt", "nordhavn": "wg", "bedzed": "ggw", "greenwich-millennium-village": "ww", "eva-lanxmeer": "wgg",
    "gwl-terrein": "ww", "stad-van-de-zon": "ttg", "houten": "wg", "aspern-seestadt": "wgt", "solarcity-linz": "wg",
    "clichy-batignolles": "wwt", "lyon-confluence": "wt", "de-bonne": "gww", "sarriguren": "twg", "ginko-bordeaux": "gg",
    "greencity-zurich": "ww", "hunziker-areal": "wgw", "copenhagen-cycling": "wgt", "groningen-traffic-plan": "ww",
    "zurich-public-transport": "ww", "london-congestion-charge": "wgg", "stockholm-congestion-charge": "www",
    "rotterdam-water-squares": "wtw", "copenhagen-cloudburst": "wtg", "nijmegen-room-for-the-river": "wwg",
    "zollhallenplatz-freiburg": "tw", "ljubljana-zero-waste": "wwg", "contarina-treviso": "www", "flanders-waste": "tt",
    "gothenburg-green-bonds": "wgt", "berlin-energy-saving-partnership": "wwg", "kfw-efficiency-house": "wwg",
    "kalundborg-symbiosis": "wwt", "fornebu-futurebuilt": "tg", "tianjin-eco-city": "wgw",
    "qingdao-sino-german-ecopark": "wgg", "shenzhen-ilcc": "tt", "xixian-fengxi": "wt", "zhuhai": "tt",
    "changzhou-xinbei": "tt", "zhuzhou": "wg", "liuzhou": "gwt", "hefei": "t", "ile-de-nantes": "www",
    "euromediterranee": "wtg", "sonnwendviertel": "www", "barcelona-22at": "wgt", "leipzig-renewal": "wgt",
    "paris-climate-bond": "ww", "luoyang": "td", "weihai": "w", "guilin": "ww", "schoonschip-buiksloterham": "tgd",
}
HEADINGS = {"w": "worked", "g": "wrong", "t": "transfers", "d": "doubts"}

# What the texts say of the heat, as the catalogue names it.
HEAT = {
    "rieselfeld": "district-heat", "scharnhauser-park": "district-heat", "hafencity": "district-heat",
    "iba-wilhelmsburg": "district-heat", "kalasatama": "district-heat", "greenwich-millennium-village": "chp-gas",
    "solarcity-linz": "district-heat", "ginko-bordeaux": "district-heat", "greencity-zurich": "heat-pump-ground",
    "lyon-confluence": "district-heat", "tianjin-eco-city": "district-heat", "euromediterranee": "district-heat",
}

# Of cases whose buildings are known well enough: climate where it is not the nearest, standard, heat, mix, and the form of an
# ordinary block (floor area and footprint per plot, not per site). The note says what stands in.
BLOCKS = {
    "bahnstadt-heidelberg": ("mannheim", "DE", "passivhaus", "district-heat", {"residential": 1}, 1.9, 0.38,
        "Passivhaus compulsory for all buildings, district heat from wood; five storeys and no commerce, as the monitored flats"),
    "vauban": ("mannheim", "DE", "stock-2000-2009", "district-heat", {"residential": 0.9, "office": 0.1}, 1.4, 0.35,
        "Freiburg's low-energy standard of 1998: German stock of 2000–2009 stands in; four storeys; Mannheim for Freiburg (same region of DIN V 18599)"),
    "kronsberg": ("hamburg", "DE", "stock-2000-2009", "district-heat", {"residential": 1}, 1.2, 0.3,
        "Low-energy standard of 1997 with quality control: German stock of 2000–2009 stands in; blocks of three to five storeys; Hamburg for Hanover"),
    "hammarby-sjostad": ("stockholm", "SE", "stock-2000-2009", "district-heat", {"residential": 1}, 2.0, 0.35,
        "Swedish stock of 2000–2009; six storeys"),
    "stockholm-royal-seaport": ("stockholm", "SE", "bbr29", "district-heat", {"residential": 1}, 2.4, 0.38,
        "The national code BBR 29 stands in for a requirement below it; six storeys; 83 % on district heat"),
    "bo01-vastra-hamnen": ("copenhagen", "SE", "stock-2000-2009", "district-heat", {"residential": 1}, 1.2, 0.35,
        "Swedish stock of 2000–2009; heat pumps feed a network; Copenhagen, 25 km away"),
    "eco-viikki": ("stockholm", "SE", "stock-2000-2009", "district-heat", {"residential": 1}, 0.9, 0.25,
        "Swedish stock of 2000–2009 for Finnish; Stockholm for Helsinki, which has about a tenth more degree-days"),
    "bedzed": ("london", "GB", "passivhaus", "district-heat", {"residential": 0.8, "office": 0.2}, 0.8, 0.27,
        "Very heavy insulation, triple glazing and sun spaces: Passivhaus stands in, though its wind cowls recover less; three storeys"),
    "de-bonne": ("zurich", "FR", "re2020", "district-heat", {"residential": 1}, 1.8, 0.35,
        "Half the national code of its time, insulated outside: RE2020's walls stand in; weather made from the months of TABULA's French zone H1; five storeys"),
    "clichy-batignolles": ("paris", "FR", "passivhaus", "district-heat", {"residential": 1}, 3.0, 0.4,
        "Heat need of 15 kWh/m² set in the sale specifications: Passivhaus; seven storeys"),
}
STANDARD = {
    "greencity-zurich": ("minergie-p", "Minergie-P-Eco for the homes"),
    "hunziker-areal": ("minergie-p", "Minergie-P-Eco for the homes"),
    "rieselfeld": ("stock-2000-2009", "Freiburg's low-energy standard: German stock of 2000–2009 stands in"),
    "qingdao-sino-german-ecopark": ("passivhaus", "Passive house for part of the homes"),
}
# Scopes that are a piece of built ground; a city or a programme has no density of its own here.
BUILT = ("district", "building-group", "new-town", "town")


def kilometres(a, b):
    """Great-circle distance of two (lat, lon), sphere of 6,371 km."""
    p, q = math.radians(a[0]), math.radians(b[0])
    h = math.sin((q - p) / 2) ** 2 + math.cos(p) * math.cos(q) * math.sin(math.radians(b[1] - a[1]) / 2) ** 2
    return 2 * 6371 * math.asin(math.sqrt(h))


def climates(data):
    names = {place["id"]: place["name"]
             for place in json.loads((data / "climates" / "index.json").read_text(encoding="utf-8"))["entries"]}
    out = []
    for path in sorted((data / "climates").glob("*.json")):
        if path.name != "index.json":
            table = json.loads(path.read_text(encoding="utf-8"))
            if "months" in table:
                out.append((table["climate"], names[table["climate"]], (table["lat"], table["lon"])))
    return out


def doubts(research):
    text = (research / "reference-cases.md").read_text(encoding="utf-8")
    part = text.split("## Doubtful or conflicting")[1].split("\n## ")[0]
    out = {}
    for line in re.findall(r"^- (.+)$", part, re.M):
        ids, what = line.split(": ", 1)
        for id_ in ids.split(", "):
            out[id_] = what[0].upper() + what[1:]
    return out


# Figures of the whole city, and of which of the case's own each is the like: by case and the label's first words.
CITY_OF = {("vauban", "cars per 1000 residents, "): "cars_per_1000", ("hammarby-sjostad", "water use in the rest"): "water_use",
           ("greenwich-millennium-village", "car share in the borough"): "mode_car"}
# What the tables of transport have and the list of cases has not.
MORE = {"vauban": ([{"label": "cars per 1000 residents, greater Freiburg (baseline)", "value": 393, "unit": "cars/1000 residents",
                     "kind": "reported", "year": 2010, "year_note": "of the case's own figure", "source": "S11", "evidence": "found"}],
                   {"S11": {"title": "discuss.ilw.com, cars of greater Freiburg", "author": None, "year": 2010,
                            "year_note": "the page shows none", "url": "https://discuss.ilw.com"}})}


def city_of(id_, label):
    return next((indicator for (case, words), indicator in CITY_OF.items() if case == id_ and label.startswith(words)), None)


def figure(id_, key, given, label=None):
    out = {"label": label} if label else {"indicator": key}
    out["value"] = given["value"]
    if "range" in given:
        out["low"], out["high"] = given["range"]
    out.update(unit=given["unit"], kind=given["kind"], year=given["year"])
    if "year_note" in given:
        out["year_approximate"] = True
    out["source"] = given["source"]
    out["evidence"] = given["evidence"]
    note = given.get("note")
    if not note and given["evidence"] == "recalled":
        note = "recalled from the publication named, not read again"
    if note:
        out["note"] = note
    if (id_, key) in LIKE:
        out["like"] = LIKE[id_, key]
    if label and city_of(id_, label):
        out["city_of"] = city_of(id_, label)
    return out


def source(given):
    out = {"title": given["title"]}
    if given["author"]:
        out["publisher"] = given["author"]
    out["year"] = given["year"]
    if "year_note" in given:
        out["year_approximate"] = True
    if given["url"]:
        out["url"] = given["url"]
    return out


def counted(case):
    """What says how many: the figures of one time. Of a place still being built then, what its plan says."""
    figures = case["figures"]
    for key in ("residents", "dwellings", "jobs"):
        stands, planned = figures[key], figures[key + "_planned"]
        if planned and (not stands or (case["built_to"] or 0) > stands["year"]):
            return {k: (k + "_planned", figures[k + "_planned"]) for k in ("residents", "dwellings", "jobs") if figures[k + "_planned"]}
        if stands:
            return {k: (k, figures[k]) for k in ("residents", "dwellings", "jobs")
                    if figures[k] and abs(figures[k]["year"] - stands["year"]) <= 5}
    return {}


def inputs(case, all_climates):
    out, takes = {}, {}
    figures = case["figures"]
    block = BLOCKS.get(case["id"])
    here = (case["lat"], case["lon"])
    near = min((kilometres(here, at), name, id_) for id_, name, at in all_climates)
    out["climate"] = block[0] if block else near[2]
    out["country"] = block[1] if block else case["country_code"]
    if case["scope"] in BUILT:
        if figures["area"]:
            out["site_m2"] = round(figures["area"]["value"] * 10000)
            takes["site_m2"] = "area"
        for key, (name, one) in counted(case).items():
            out[key] = one["value"]
            takes[key] = name
        if figures["gross_floor_area"]:
            out["gfa_m2"] = figures["gross_floor_area"]["value"]
            takes["gfa_m2"] = "gross_floor_area"
        for key in ("density_gross_persons", "density_gross_dwellings", "floor_area_ratio"):
            if figures[key] and not (figures["area"] and (figures["gross_floor_area"] if key == "floor_area_ratio" else
                                                          "residents" in out if key == "density_gross_persons" else "dwellings" in out)):
                name = {"density_gross_persons": "residents_ha", "density_gross_dwellings": "dwellings_ha",
                        "floor_area_ratio": "far"}[key]
                out[name] = figures[key]["value"]
                takes[name] = key
    notes = []
    if block:
        out["standard"], heat, out["mix"] = block[2], block[3], block[4]
        out["supply"] = {"heat": heat}
        out["form"] = {"far": block[5], "coverage": block[6]}
        notes.append(block[7])
    if case["id"] in STANDARD:
        out["standard"] = STANDARD[case["id"]][0]
        notes.append(STANDARD[case["id"]][1])
    if case["id"] in HEAT:
        out["supply"] = {"heat": HEAT[case["id"]]}
    if any(name.endswith("_planned") for name in takes.values()):
        notes.append("Still being built when counted: what the plan foresees is taken")
    if not block:
        km = near[0]
        notes.append(f"Climate of {near[1]}, {km:.0f} km away" if km >= 1 else f"Climate of {near[1]}")
    if takes:
        out["takes"] = takes
    out["note"] = ". ".join(notes)
    return out


def convert(case, all_climates, all_doubts):
    out = {"case": case["id"], "version": VERSION, "origin": "generated", "generator": "data/tools/make-cases.py",
           "name": case["name"]}
    if case["name_local"] and case["name_local"] != case["name"]:
        out["name_local"] = case["name_local"]
    out.update(city=case["city"], country=case["country_code"], country_name=case["country"], scope=case["scope"],
               built={"from": case["built_from"], "to": case["built_to"]},
               pin={"lat": case["lat"], "lon": case["lon"], "note": case["position_note"]},
               themes=case["ec_link_sectors"])
    figures = [figure(case["id"], key, given) for key, given in case["figures"].items() if given]
    more, more_sources = MORE.get(case["id"], ([], {}))
    figures += [figure(case["id"], None, given, given["label"]) for given in case["further_figures"] + more]
    out["figures"] = figures
    texts = {"done": [{"topic": key.replace("_concept", "").replace("_", "-"), "text": text}
                      for key, text in case["texts"].items() if text]}
    codes = LESSONS[case["id"]]
    assert len(codes) == len(case["governance_lessons"]), case["id"]
    for code, text in zip(codes, case["governance_lessons"]):
        texts.setdefault(HEADINGS[code], []).append(text)
    if case["id"] in all_doubts:
        texts.setdefault("doubts", []).append(all_doubts[case["id"]])
    out["texts"] = {key: texts[key] for key in ("done", "worked", "wrong", "transfers", "doubts") if texts.get(key)}
    out["inputs"] = inputs(case, all_climates)
    if case["related"]:
        out["related"] = case["related"]
    used = {f["source"] for f in figures}
    out["sources"] = {key: source(given) for key, given in {**case["sources"], **more_sources}.items()}
    return out, set(case["sources"]) - used


def write_case(path, case):
    lines = []
    for key, value in case.items():
        if key == "figures":
            lines.append('  "figures": [\n' + ",\n".join("    " + dump(v) for v in value) + "\n  ]")
        elif key == "sources":
            lines.append('  "sources": {\n' + ",\n".join(f"    {dump(k)}: {dump(v)}" for k, v in value.items()) + "\n  }")
        elif key == "texts":
            lines.append('  "texts": {\n' + ",\n".join(
                f"    {dump(k)}: [\n" + ",\n".join("      " + dump(t) for t in v) + "\n    ]" for k, v in value.items()) + "\n  }")
        else:
            lines.append(f"  {dump(key)}: {dump(value)}")
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


def main(research, data):
    research, data = pathlib.Path(research), pathlib.Path(data)
    cases = json.loads((research / "reference-cases.json").read_text(encoding="utf-8"))
    all_climates, all_doubts = climates(data), doubts(research)
    folder = data / "cases"
    folder.mkdir(exist_ok=True)
    rows = []
    for id_, unit, name, definition, like in INDICATORS:
        row = {"id": id_, "unit": unit, "name": name, "definition": definition}
        if like:
            row["like"] = like
        if not id_.startswith(("co2_", "energy_total")):
            row["least"] = 0
        if unit == "%" and id_ not in ("co2_reduction", "renewable_share"):
            row["most"] = 100
        rows.append("    " + dump(row))
    (folder / "indicators.json").write_text(
        '{\n  "version": 1,\n  "about": "What a figure of a case may be. Closed: a figure that is none of these has a label of '
        'its own. like names the value of an estimate that is defined alike, least and most what it can be: a district may bind more '
        'carbon than it emits and make more energy than it needs.",\n  "indicators": [\n'
        + ",\n".join(rows) + "\n  ]\n}\n", encoding="utf-8")
    for case in cases:
        made, unused = convert(case, all_climates, all_doubts)
        if unused:
            print(f"{case['id']}: no figure uses {sorted(unused)}", file=sys.stderr)
        write_case(folder / f"{case['id']}.json", made)


if __name__ == "__main__":
    main(*sys.argv[1:])
