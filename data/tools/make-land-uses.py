#!/usr/bin/env python3
"""Land uses from the CityEnergyAnalyst use types and schedules (SIA 2024 lineage), with the rows these do not hold.

Usage: make-land-uses.py FOLDER_WITH_CSV_AND_JSON DATA_FOLDER
"""

import json
import pathlib
import sys

import tables

SOURCES = {
    "cea": {"title": "City Energy Analyst, use types and schedules of the CH and DE databases (SIA 2024 and DIN V 18599-10 lineage)",
            "publisher": "ETH Zurich, Architecture and Building Systems", "year": 2024,
            "url": "https://github.com/architecture-building-systems/CityEnergyAnalyst", "licence": "MIT"},
    "hca-2015": {"title": "Employment Density Guide, 3rd edition, section 4", "publisher": "Homes and Communities Agency", "year": 2015,
                 "url": "https://www.gov.uk", "licence": "OGL 3.0"},
    "iwu-2022": {"title": "Nichtwohngebäude-Typologie Deutschland, version 2", "publisher": "Institut Wohnen und Umwelt", "year": 2022,
                 "url": "https://github.com/IWUGERMANY/Nichtwohngebaeude-Typologie-Deutschland", "licence": "not stated; figures only"},
    "tabula": {"title": "TABULA/EPISCOPE building typologies of 20 countries, as held in tsib", "publisher": "IWU and partners; FZJ-IEK3-VSA",
               "year": 2016, "url": "https://github.com/FZJ-IEK3-VSA/tsib", "licence": "MIT (repository); figures of the EPISCOPE partners"},
    "tabula-values": {"title": "TABULA reference values: infiltration, thermal bridges, boundary conditions", "publisher": "IWU", "year": 2016,
                      "url": "https://github.com/IWUGERMANY/tabuladata", "licence": "not stated; figures only"},
    "form-practice": {"title": "Form library of usual planning practice", "publisher": "the Quartier authors", "year": 2026, "licence": "CC BY 4.0"},
    "iea-cooling-2018": {"title": "The Future of Cooling", "publisher": "International Energy Agency", "year": 2018,
                         "url": "https://www.iea.org/reports/the-future-of-cooling", "licence": "CC BY 4.0"},
    "istat-2021": {"title": "Consumi energetici delle famiglie 2020–2021", "publisher": "Istat", "year": 2022,
                   "url": "https://www.istat.it", "licence": "CC BY 3.0 IT"},
    "pezzutto-2017": {"title": "Status quo of the air-conditioning market in Europe: assessment of the building stock", "publisher": "Pezzutto et al., Energies",
                      "year": 2017, "licence": "CC BY 4.0"},
    "national-surveys": {"title": "National household surveys on air conditioning (Spain 2008, Greece 2012, France 2020, Cyprus, Bulgaria)",
                         "publisher": "national statistical offices and energy agencies", "year": 2020, "licence": "figures only"},
    "berc": {"title": "Annual report on China building energy efficiency", "publisher": "Tsinghua University, Building Energy Research Center",
             "year": 2020, "licence": "figures only"},
    "jgj-26": {"title": "JGJ 26-2018 and JGJ 134-2010, design standards for energy efficiency of residential buildings",
               "publisher": "Ministry of Housing and Urban-Rural Development", "year": 2018, "licence": "figures only"},
    "ashrae-90-1": {"title": "ASHRAE/IES Standard 90.1, lighting power densities by the building area method, editions 1989 to 2004",
                    "publisher": "National Electrical Manufacturers Association, appendix i to the Commercial Lighting Tax Deduction", "year": 2006,
                    "url": "http://www.lightingtaxdeduction.org/app1.html", "licence": "figures only"},
    "quartier": {"title": "Quartier's own choice", "publisher": "the Quartier authors", "year": 2026, "licence": "CC BY 4.0"},
}

# id: name, note, CEA use, conditioned
USES = {
    "residential": ("Homes", "Dwellings; apartment houses unless the form says otherwise.", "MULTI_RES", True),
    "office": ("Offices", "Offices and administration.", "OFFICE", True),
    "retail": ("Shops", "Shops and department stores; food shops included.", "RETAIL", True),
    "school": ("Schools", "Schools and day care; universities alike.", "SCHOOL", True),
    "hotel": ("Hotels", "Hotels and other lodging.", "HOTEL", True),
    "hospital": ("Hospitals", "Hospitals and care homes.", "HOSPITAL", True),
    "restaurant": ("Restaurants", "Restaurants, bars and canteens.", "RESTAURANT", True),
    "sport": ("Sport", "Sports halls and gyms; a swimming pool uses several times as much.", "GYM", True),
    "industry": ("Workshops and industry", "Light industry and workshops; process energy is given apart.", "INDUSTRIAL", True),
    "storage": ("Storage", "Warehouses kept free of frost and a little above.", None, True),
    "parking": ("Car parks", "Enclosed car parks: lit, not heated.", "PARKING", False),
}

# net floor area per job, m²: value, low, high, evidence, source, note
JOBS = {
    "office": (12, 8, 16, "recalled", "hca-2015", "Net internal area per full-time job, mean of the office sectors (8 call centres, 13 corporate); Chinese offices are denser or not by city"),
    "retail": (17.5, 15, 90, "recalled", "hca-2015", "Net internal area per full-time job: high street and food 15–20; high is retail warehouses"),
    "school": (80, 50, 120, "assumed", "quartier", "The guide has no schools; 8 m² a pupil and about ten pupils per member of staff"),
    "hotel": (60, 25, 100, "assumed", "quartier", "The guide counts one job per two beds (upscale) to five (budget); at 20 m² a bed that is 40–100 m², with part-time staff less"),
    "hospital": (30, 20, 50, "assumed", "quartier", "The guide has no hospitals; national health services hold 20–30 m² of gross area per member of staff"),
    "restaurant": (17.5, 15, 20, "recalled", "hca-2015", "Net internal area per full-time job, 15–20"),
    "sport": (65, 65, 100, "recalled", "hca-2015", "Gross internal area per full-time job: mid-market fitness 65, budget and family 100"),
    "industry": (40, 36, 47, "recalled", "hca-2015", "Industrial 36 m² gross internal, light industrial 47 m² net internal"),
    "storage": (77, 70, 95, "recalled", "hca-2015", "Gross external area per full-time job: final mile 70, regional 77, national 95"),
}

# share of the floor area that is cooled: region -> value, low, high, evidence, source, note
SOUTH = ("IT", "ES", "GR", "CY", "BG", "RS")
DWELLING_COOLED = {
    None: (0.05, 0.0, 0.15, "recalled", "iea-cooling-2018", "Fewer than one household in ten in Europe; least in the north. Share of households taken as share of area"),
    "IT": (0.488, 0.3, 0.6, "found", "istat-2021", "48.8 % of households; share of households taken as share of area. Range ours: rooms cooled, not flats"),
    "ES": (0.35, 0.2, 0.55, "recalled", "national-surveys", "About a third of households (national survey of 2008, more since)"),
    "GR": (0.6, 0.4, 0.8, "recalled", "national-surveys", "About six households in ten (national survey of 2012)"),
    "CY": (0.8, 0.6, 0.95, "recalled", "national-surveys", "Four households in five"),
    "BG": (0.3, 0.15, 0.5, "recalled", "national-surveys", "Order of magnitude"),
    "RS": (0.3, 0.15, 0.5, "assumed", "quartier", "No survey was found: as Bulgaria"),
    "FR": (0.2, 0.1, 0.3, "recalled", "national-surveys", "National surveys of 2020: about a quarter of households, movable devices included"),
    "CN": (0.6, 0.4, 0.9, "found", "iea-cooling-2018", "60 % of households in 2018; urban ones more. Range ours"),
    "CN-1": (0.2, 0.05, 0.4, "assumed", "quartier", "No figure by thermal zone was found; the national 60 % spread by the length of the summer"),
    "CN-2": (0.7, 0.5, 0.9, "assumed", "quartier", "No figure by thermal zone was found; the national 60 % spread by the length of the summer"),
    "CN-3": (0.85, 0.6, 0.95, "assumed", "quartier", "No figure by thermal zone was found; the national 60 % spread by the length of the summer"),
    "CN-4": (0.9, 0.7, 0.98, "assumed", "quartier", "No figure by thermal zone was found; the national 60 % spread by the length of the summer"),
    "CN-5": (0.1, 0.0, 0.3, "assumed", "quartier", "Mild summers: cooling is rare"),
}
# other uses: value in cool Europe, in southern Europe, in China
COOLED = {"office": (0.4, 0.85, 0.9), "retail": (0.4, 0.85, 0.9), "school": (0.05, 0.3, 0.5), "hotel": (0.4, 0.9, 0.95),
          "hospital": (0.4, 0.8, 0.9), "restaurant": (0.4, 0.85, 0.95), "sport": (0.2, 0.5, 0.6), "industry": (0.1, 0.2, 0.3),
          "storage": (0.0, 0.0, 0.0), "parking": (0.0, 0.0, 0.0)}

# depth, length, storey height, window share; IWU use for the window share
FORM = {
    "residential": (12, 40, 2.9, None), "office": (18, 50, 3.6, "office/administration"), "retail": (50, 50, 5, "retail/trade"),
    "school": (15, 50, 3.5, "school/daycare"), "hotel": (16, 50, 3.2, "hotel/lodging/gastronomy"), "hospital": (20, 60, 3.8, "health/care"),
    "restaurant": (15, 30, 3.8, "hotel/lodging/gastronomy"), "sport": (30, 45, 7, "sports"), "industry": (40, 60, 7, "production/workshop/warehouse"),
    "storage": (40, 60, 8, "production/workshop/warehouse"), "parking": (32, 60, 2.8, None),
}
LISTED = ("residential", "office", "retail", "school", "hospital", "industry")  # in the form library
FORM_RANGE = {"depth_m": 0.25, "length_m": 0.4, "storey_height_m": 0.1}

STORAGE = {  # no row in the use types
    "area_per_person_m2": (100, 60, 200, "m²", "People are few; near the area per job"),
    "heat_per_person_w": (90, 70, 120, "W", "Light work, as in industry"),
    "appliances_w_m2": (1, 0.5, 3, "W/m²", "Handling equipment"),
    "lighting_w_m2": (5, 3, 8, "W/m²", "Low illuminance between racks"),
    "hot_water_l_person_day": (3, 1, 5, "l/d", "As industry"),
    "outdoor_air_m3_h_person": (36, 25, 60, "m³/h", "As an office"),
    "heating_c": (15, 12, 18, "°C", "Kept free of frost and a little above; German rules draw their line at 12 and 19 °C"),
    "setback_c": (12, 8, 15, "°C", "Kept free of frost and a little above"),
    "cooling_c": (30, 28, 35, "°C", "As industry; hardly any is cooled"),
}


def spread(value, other, share=0.2, extra=()):
    """Value with the range of the two national sets, or ±20 % of our own where both are alike."""
    values = [v for v in (value, other, *extra) if v is not None]
    if min(values) < max(values):
        return min(values), max(values), "low and high are those of the Swiss and German sets"
    return value * (1 - share), value * (1 + share), f"the Swiss and German sets are alike here; the range is ours, ±{share:.0%}".replace("%", " %")


# Where the Swiss and German sets are above what codes have allowed for decades: value, low, high in W/m² of lit floor.
W_FT2 = 10.764
LAMPS = {
    "office": (1.0 * W_FT2, 0.64 * W_FT2, 1.26 * W_FT2, "1.0 W/ft² of the edition of 2004; high that of 1989, low 0.64 W/ft² of 2022 (recalled)"),
    "retail": (1.5 * W_FT2, 0.72 * W_FT2, 2.25 * W_FT2, "1.5 W/ft² of the edition of 2004; high that of 1989, low 0.72 W/ft² of 2022 (recalled)"),
}


def by_use(folder):
    return {(r["db"], r["use"]): r for r in tables.read_csv(folder, "use_types_cea.csv")}


def window_share(folder, use):
    """Window per façade area of the German survey: mean and its standard error over the ages."""
    shares = []
    rows = tables.read_csv(folder, "nonres_germany_iwu.csv")
    value = {(r["age_class"], r["quantity"]): tables.number(r["mean"]) for r in rows if r["use"] == use}
    for age in ("pre-1979", "1979-2009", "since 2010", "all"):
        window, facade = value.get((age, "window area")), value.get((age, "facade area"))
        if window and facade and window < facade:
            shares.append((age, window / facade))
    return shares


# Ages of the survey by the standard that stands for them; what is built today builds as since 2010.
AGES = {"stock-to-1948": "pre-1979", "stock-1949-1979": "pre-1979", "stock-1980-1999": "1979-2009", "stock-2000-2009": "1979-2009",
        "stock-2010": "since 2010"}


def main():
    folder, out = sys.argv[1], pathlib.Path(sys.argv[2])
    types = by_use(folder)
    library = json.loads((pathlib.Path(folder) / "schedules_cea.json").read_text(encoding="utf-8"))["schedules"]["CH"]

    for use, (name, note, cea, conditioned) in USES.items():
        rows = []

        def add(member, value, low, high, unit, source, evidence, words=None, at=None, region=None, year=None, standard=None):
            middle = f".{region or standard}" if region or standard else ""
            if evidence == "recalled":
                words = f"{words}. Recalled, not read again" if words else "Recalled, not read again"
            rows.append(tables.row(f"land-use.{use}{middle}.{member}", value, low, high, unit, region or "global", source, evidence, words, at,
                                   year))

        if cea:
            ch, de = types[("CH", cea)], types[("DE", cea)]
            at = f"USE_TYPES.csv, {cea}"

            def both(column, factor=1.0):
                a, b = tables.number(ch[column]), tables.number(de[column])
                return a * factor, b * factor

            if cea != "PARKING":
                a, b = both("m2_per_person")
                low, high, words = spread(a, b)
                if use == "residential":
                    low, high, words = 30 * 0.83, 48, "low 40 persons per 1,000 m², high the German one-family set; the statistics of a country stand above it"
                add("area_per_person_m2", a, low, high, "m²", "cea", "found", words, at)
            a, b = both("sensible_W_per_person")
            low, high, words = spread(a, b)
            add("heat_per_person_w", a, low, high, "W", "cea", "found", words, at)
            a, b = both("appliances_W_m2")
            low, high, words = spread(a, b, 0.3)
            add("appliances_w_m2", round(a, 2), low, high, "W/m²", "cea", "found", words, at)
            a, b = both("lighting_W_m2")
            low, high, words = spread(a, b, 0.3)
            if use == "residential":
                words += "; installed LED lighting is nearer to the low value"
            if use in LAMPS:
                value, low, high, words = LAMPS[use]
                words += f"; the Swiss set has {a:g} W/m², more than any edition has allowed"
                add("lighting_w_m2", round(value, 1), round(low, 1), round(high, 1), "W/m²", "ashrae-90-1", "found", words, "table 9.3.1.1")
            else:
                add("lighting_w_m2", round(a, 2), low, high, "W/m²", "cea", "found", words, at)
            a, b = both("hot_water_l_day_person")
            low, high, words = spread(a, b, 0.3)
            add("hot_water_l_person_day", a, low, high, "l/d", "cea", "found", words, at)
            if use == "residential":
                add("air_change_ach", 0.4, 0.3, 0.6, "1/h", "tabula-values", "found", "Air change by use of dwellings, of the conditioned volume; national variants from 0.3 to 0.59")
                for region, value, low, high in (("GB", 0.59, 0.4, 0.7), ("IT", 0.3, 0.2, 0.4), ("RS", 0.5, 0.4, 0.6)):
                    add("air_change_ach", value, low, high, "1/h", "tabula-values", "found", "National boundary condition; range ours", None, region)
            elif use == "parking":
                add("air_change_ach", 0, 0, 0, "1/h", "cea", "found", "No outdoor air for people is asked for; the fans of enclosed car parks are left out", at)
            else:
                a, b = both("outdoor_air_l_s_person", 3.6)
                low, high, words = spread(a, b, 0.3)
                add("outdoor_air_m3_h_person", round(a, 1), low, high, "m³/h", "cea", "found", words + "; 1 l/s is 3.6 m³/h", at)
            for member, column, half in (("heating_c", "T_heat_set", 1), ("setback_c", "T_heat_setback", 2), ("cooling_c", "T_cool_set", 1.5)):
                a, b = both(column)
                low, high = min(a, b, a - half), max(a, b, a + half)
                add(member, a, low, high, "°C", "cea", "found", f"Range: the Swiss and German sets, and ±{half} K of our own", at)
            if tables.number(ch["process_W_m2"]):
                value = tables.number(ch["process_W_m2"])
                add("process_w_m2", value, value * 0.5, value * 2, "W/m²", "cea", "found",
                    "Heat of processes beside appliances; differs by trade beyond any average, range ours. Not in the appliances", at)
        else:
            for member, (value, low, high, unit, words) in STORAGE.items():
                add(member, value, low, high, unit, "quartier", "assumed", words + ". No published set for storage was at hand")

        if use == "residential":
            cn = "Design temperature of dwellings in JGJ 26 and JGJ 134; district heating in the north often holds 20–24 °C"
            add("heating_c", 18, 16, 22, "°C", "jgj-26", "recalled", cn, None, "CN")
            add("setback_c", 18, 14, 20, "°C", "jgj-26", "recalled", "Heating in the north runs through the night", None, "CN")
            add("setback_c", 14, 12, 18, "°C", "quartier", "assumed", "Rooms are heated while in use; nights and empty rooms are not", None, "CN-3")
            add("setback_c", 14, 12, 18, "°C", "quartier", "assumed", "Rooms are heated while in use; nights and empty rooms are not", None, "CN-4")
            add("setback_c", 14, 12, 18, "°C", "quartier", "assumed", "Rooms are heated while in use; nights and empty rooms are not", None, "CN-5")
            for zone in ("CN-3", "CN-4", "CN-5"):
                add("intermittent_share", 0.4, 0.3, 0.5, "1", "berc", "recalled",
                    "Measured heating over continuous demand where homes are heated part of the time and part of the rooms (Tsinghua BERC annual "
                    "reports); a switch, not part of the calculation", None, zone)
            for region, (value, low, high, evidence, source, words) in DWELLING_COOLED.items():
                add("cooled_share", value, low, high, "1", source, evidence, words, None, region)
        else:
            cool, south, china = COOLED[use]
            if use in ("storage", "parking"):
                add("cooled_share", 0, 0, 0.1, "1", "quartier", "assumed", "Cold stores are not meant")
            else:
                words = "Order of magnitude by use; service buildings hold most of Europe's cooling"
                add("cooled_share", cool, max(0, cool - 0.2), min(1, cool + 0.25), "1", "pezzutto-2017", "recalled", words)
                for region in SOUTH:
                    add("cooled_share", south, max(0, south - 0.25), min(1, south + 0.1), "1", "pezzutto-2017", "recalled", words, None, region)
                for zone in "1234":
                    value = china * 0.6 if zone == "1" else china
                    add("cooled_share", round(value, 2), round(max(0, value - 0.25), 2), round(min(1, value + 0.1), 2), "1", "quartier", "assumed",
                        "No survey was found; new Chinese public buildings are nearly all cooled, less in the severe cold", None, f"CN-{zone}")
        if use in JOBS:
            value, low, high, evidence, source, words = JOBS[use]
            add("area_per_job_m2", value, low, high, "m²", source, evidence, words)
        depth, length, height, survey = FORM[use]
        for member, value in (("depth_m", depth), ("length_m", length), ("storey_height_m", height)):
            share = FORM_RANGE[member]
            listed = use in LISTED and member != "length_m"
            add(member, value, value * (1 - share), value * (1 + share), "m", "form-practice" if listed else "quartier",
                "recalled" if listed else "assumed",
                f"Usual planning practice; check locally. Range ours, ±{share:.0%}".replace("%", " %"))
        if survey:
            shares = window_share(folder, survey)
            value = next(s for age, s in shares if age == "all")
            low, high = min(s for _, s in shares), max(s for _, s in shares)
            add("window_share", round(value, 3), round(min(low, value * 0.8), 3), round(max(high, value * 1.2), 3), "1", "iwu-2022", "found",
                "Window per façade area, all ages of the German survey; low and high from the ages, ±20 % at least", survey, None, 2022)
            by_age = dict(shares)
            for standard, age in AGES.items():
                if age in by_age:
                    share = by_age[age]
                    add("window_share", round(share, 3), round(share * 0.8, 3), round(share * 1.2, 3), "1", "iwu-2022", "found",
                        f"Window per façade area, {age} in the German survey; the range is ours, ±20 %", f"{survey}, {age}", None, 2022, standard)
        elif use == "residential":
            add("window_share", 0.18, 0.10, 0.31, "1", "tabula", "derived",
                "Median window per gross wall area of existing apartment houses; low and high are the 10th and 90th percentile")
        else:
            add("window_share", 0, 0, 0.1, "1", "quartier", "assumed", "Not heated: windows do not matter")

        schedules = {}
        source_use = {"storage": "INDUSTRIAL", "parking": "RETAIL"}.get(use, cea)
        month = [0.8] * 12
        if use == "school":
            month = [0.8, 0.6, 0.9, 0.6, 0.8, 1.0, 0.0, 0.6, 1.0, 0.6, 0.9, 0.6]
        elif use == "hotel":
            month = [0.7] * 12
        for what in ("occupancy", "appliances", "lighting", "hot_water"):
            days = {}
            for key, day in (("weekday", "Weekday"), ("saturday", "Saturday"), ("sunday", "Sunday")):
                values = library[source_use][day][what]
                if use == "parking" and what == "occupancy":
                    values = [0.0] * 24
                if use == "parking" and what == "lighting":
                    values = [max(0.1, v) for v in library["RETAIL"][day]["lighting"]]
                if what == "hot_water":
                    total = sum(values)
                    values = [round(v / total, 5) if total else 0 for v in values]
                days[key] = values
            schedules[what] = {**days, "month": month}
        origin = {"source": "cea", "at": f"SCHEDULES_LIBRARY/{source_use}.csv, MONTHLY_MULTIPLIERS.csv", "evidence": "found",
                  "note": "Hot water is scaled so that a day sums to 1: the fraction times litres per day is the litres of the hour"}
        if use in ("storage", "parking"):
            origin["evidence"] = "assumed"
            origin["note"] = f"No published schedule for this use was at hand: that of {source_use.lower()} stands in. " + origin["note"]
        schedules = {"provenance": origin, **schedules}
        used = {r["source"] for r in rows} | {"cea"}
        tables.write(out / "land-uses" / f"{use}.json", {
            "table": f"land-uses/{use}", "version": 1, "origin": "generated", "generator": "data/tools/make-land-uses.py", "about": note +
            " Areas are net floor area. Low and high bound buildings of the use.", "sector": "buildings",
            "land_use": {"id": use, "name": name, "note": note, "conditioned": conditioned},
            "sources": {k: v for k, v in SOURCES.items() if k in used}, "rows": rows, "schedules": schedules})


if __name__ == "__main__":
    main()
