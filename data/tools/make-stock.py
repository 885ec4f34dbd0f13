#!/usr/bin/env python3
"""Average the TABULA building variants and the German survey of non-residential stock by age, country and size.

Usage: make-stock.py FOLDER_WITH_CSV DATA_FOLDER
"""

import collections
import re
import statistics
import sys

import tables

BANDS = (("stock-to-1948", 0, 1948, "Existing, to 1948"), ("stock-1949-1979", 1949, 1979, "Existing, 1949–1979"),
         ("stock-1980-1999", 1980, 1999, "Existing, 1980–1999"), ("stock-2000-2009", 2000, 2009, "Existing, 2000–2009"),
         ("stock-2010", 2010, 9999, "Existing, 2010 and after"))
SIZES = ("SFH", "TH", "MFH", "AB")
MEMBERS = (("u_wall_w_m2k", "U_wall", "W/(m²·K)"), ("u_roof_w_m2k", "U_roof", "W/(m²·K)"), ("u_floor_w_m2k", "U_floor", "W/(m²·K)"),
           ("u_window_w_m2k", "U_window", "W/(m²·K)"), ("g_window", "g_window", "1"),
           ("bridges_w_m2k", "dU_thermal_bridge", "W/(m²·K)"), ("infiltration_ach", "n_infiltration", "1/h"))
NO_ZERO = {"U_wall", "U_roof", "U_floor", "U_window", "g_window"}
OPEN_START, OPEN_END = 40, 5  # years an open age class is taken to span

# China: no public typology; the building code of the years stands in. Zone digit -> members.
JGJ26 = {
    "stock-to-1948": ("pre1980",) * 5, "stock-1949-1979": ("pre1980",) * 5,
    "stock-1980-1999": ("jgj26-86", "jgj26-86", "pre1980", "pre1980", "pre1980"),
    "stock-2000-2009": ("jgj26-95", "jgj26-95", "jgj134", "jgj75", "jgj134"),
    "stock-2010": ("jgj26-2010", "jgj26-2010", "jgj134", "jgj75", "jgj134"),
    "refurbished": ("jgj26-2010", "jgj26-2010", "jgj134", "jgj75", "jgj134"),
    "refurbished-advanced": ("gb55015-1", "gb55015-2", "gb55015-3", "gb55015-4", "gb55015-3"),
}
# wall, roof, floor, window, g, bridges, infiltration: (value, low, high)
CODES = {
    "pre1980": ("office-benchmark", "found", "Benchmark building of the 1980s and before, offices in zones 2 and 3; used for every building",
                (1.7, 1.3, 2.2), (1.26, 0.9, 1.8), (1.0, 0.6, 1.5), (6.4, 4.7, 6.4), (0.8, 0.75, 0.85), (0.15, 0.1, 0.2), (1.1, 0.4, 1.5)),
    "jgj26-86": ("jgj-26", "recalled", "JGJ 26-86, Beijing: the 30 % step",
                 (1.57, 1.16, 1.7), (0.9, 0.6, 1.26), (0.8, 0.5, 1.2), (6.4, 4.0, 6.4), (0.8, 0.7, 0.85), (0.15, 0.1, 0.2), (0.4, 0.2, 0.8)),
    "jgj26-95": ("jgj-26", "recalled", "JGJ 26-95, Beijing: the 50 % step",
                 (1.16, 0.82, 1.57), (0.8, 0.6, 0.9), (0.55, 0.4, 0.8), (4.0, 3.1, 4.7), (0.75, 0.65, 0.8), (0.1, 0.05, 0.15), (0.3, 0.1, 0.5)),
    "jgj26-2010": ("jgj-26", "recalled", "JGJ 26-2010, Beijing: the 65 % step",
                   (0.65, 0.45, 0.7), (0.45, 0.35, 0.55), (0.5, 0.35, 0.6), (2.95, 2.5, 3.1), (0.65, 0.5, 0.75), (0.1, 0.05, 0.15),
                   (0.1, 0.05, 0.4)),
    "jgj134": ("jgj-134", "recalled", "JGJ 134-2010, shape factor to 0.40",
               (1.5, 1.0, 1.5), (1.0, 0.6, 1.0), (1.0, 0.6, 1.5), (4.0, 3.2, 4.7), (0.7, 0.5, 0.8), (0.1, 0.05, 0.15), (0.6, 0.2, 1.0)),
    "jgj75": ("jgj-75", "recalled", "JGJ 75-2012",
              (2.0, 1.5, 2.5), (0.9, 0.4, 1.0), (1.5, 0.8, 2.0), (4.0, 3.5, 6.0), (0.4, 0.3, 0.6), (0.1, 0.05, 0.15), (0.6, 0.2, 1.0)),
    "gb55015-1": ("gb-55015", "recalled", "GB 55015-2021, more than three storeys",
                  (0.37, 0.35, 0.4), (0.18, 0.15, 0.2), (0.35, 0.3, 0.5), (1.8, 1.6, 2.0), (0.55, 0.45, 0.65), (0.05, 0.02, 0.1), (0.1, 0.05, 0.2)),
    "gb55015-2": ("gb-55015", "recalled", "GB 55015-2021, more than three storeys",
                  (0.45, 0.35, 0.5), (0.28, 0.25, 0.3), (0.35, 0.3, 0.5), (2.2, 1.8, 2.4), (0.5, 0.4, 0.6), (0.05, 0.02, 0.1), (0.1, 0.05, 0.2)),
    "gb55015-3": ("gb-55015", "recalled", "GB 55015-2021",
                  (1.0, 0.6, 1.2), (0.4, 0.3, 0.5), (1.0, 0.6, 1.5), (2.8, 2.5, 3.0), (0.4, 0.3, 0.5), (0.05, 0.02, 0.1), (0.4, 0.2, 0.8)),
    "gb55015-4": ("gb-55015", "recalled", "GB 55015-2021",
                  (1.5, 0.7, 1.5), (0.4, 0.3, 0.5), (1.5, 0.8, 2.0), (3.0, 2.8, 3.5), (0.35, 0.25, 0.4), (0.05, 0.02, 0.1), (0.4, 0.2, 0.8)),
}
SOURCES = {
    "tabula": {"title": "TABULA/EPISCOPE building typologies of 20 countries, as held in tsib", "publisher": "IWU and partners; FZJ-IEK3-VSA",
               "year": 2016, "url": "https://github.com/FZJ-IEK3-VSA/tsib", "licence": "MIT (repository); figures of the EPISCOPE partners"},
    "tabula-de": {"title": "TABULA/EPISCOPE, German variants with two depths of refurbishment, as held in HiSim",
                  "publisher": "IWU; FZJ-IEK3-VSA", "year": 2016, "url": "https://github.com/FZJ-IEK3-VSA/HiSim",
                  "licence": "MIT (repository); figures of IWU"},
    "iwu-2022": {"title": "Nichtwohngebäude-Typologie Deutschland, version 2", "publisher": "Institut Wohnen und Umwelt", "year": 2022,
                 "url": "https://github.com/IWUGERMANY/Nichtwohngebaeude-Typologie-Deutschland", "licence": "not stated; figures only"},
    "tabula-values": {"title": "TABULA reference values: infiltration, thermal bridges, boundary conditions", "publisher": "IWU", "year": 2016,
                      "url": "https://github.com/IWUGERMANY/tabuladata", "licence": "figures only"},
    "office-benchmark": {"title": "Article 10.1186/s13705-018-0165-0, table 3", "publisher": "Energy, Sustainability and Society", "year": 2018,
                         "url": "https://doi.org/10.1186/s13705-018-0165-0", "licence": "CC BY 4.0"},
    "jgj-26": {"title": "JGJ 26, energy efficiency of residential buildings in severe cold and cold zones (1986, 1995, 2010)",
               "publisher": "Ministry of Housing and Urban-Rural Development", "year": 2010, "licence": "figures only"},
    "jgj-134": {"title": "JGJ 134-2010, energy efficiency of residential buildings in the hot summer and cold winter zone",
                "publisher": "Ministry of Housing and Urban-Rural Development", "year": 2010, "licence": "figures only"},
    "jgj-75": {"title": "JGJ 75-2012, energy efficiency of residential buildings in the hot summer and warm winter zone",
               "publisher": "Ministry of Housing and Urban-Rural Development", "year": 2012, "licence": "figures only"},
    "gb-55015": {"title": "GB 55015-2021, general code for building energy efficiency and renewable energy utilization",
                 "publisher": "Ministry of Housing and Urban-Rural Development", "year": 2021, "licence": "figures only"},
    "quartier": {"title": "Quartier's own choice", "publisher": "the Quartier authors", "year": 2026, "licence": "CC BY 4.0"},
}


def middle(r):
    start, end = int(r["year_from"]), int(r["year_to"])
    if end == 0:
        return None
    if end == 9999:
        end = start + OPEN_END * 2
    if start == 0:
        start = end - OPEN_START
    return (start + end) / 2


def band_of(r):
    year = middle(r)
    if year is None:
        return None
    return next(id_ for id_, first, last, _ in BANDS if first - 0.5 <= year < last + 0.5 or last == 9999)


def short(code):
    """A variant's code without what all codes share."""
    return re.sub(r"\.(Gen|Test)\.(ReEx|SyAv)\.(\d+)\.\d+$", lambda m: "" if m[3] == "001" else f"-{m[3]}", code)


def quantile(values, q):
    values = sorted(values)
    at = q * (len(values) - 1)
    low = int(at)
    return values[low] + (at - low) * (values[min(low + 1, len(values) - 1)] - values[low])


def values_of(variants, column, band):
    out = []
    for r in variants:
        value = tables.number(r[column])
        if value is None or (value == 0 and column in NO_ZERO):
            continue
        if column == "U_floor" and band == "stock-2000-2009" and r["country"] == "AT" and value > 1.0:
            continue  # one Austrian variant with an uninsulated floor would stand for a whole age
        out.append((value, short(r["code"])))
    return out


def spread(values):
    """Low and high of a group: 10th and 90th percentile from five variants, else the least and the greatest."""
    if len(values) >= 5:
        return quantile(values, 0.1), quantile(values, 0.9), "low and high are the 10th and 90th percentile"
    return min(values), max(values), "low and high are the least and the greatest"


def neighbours(column, mean, typical):
    """A range for a group whose variants are all alike: the classes on either side where TABULA has classes."""
    classes = {"n_infiltration": (0.05, 0.1, 0.2, 0.4), "dU_thermal_bridge": (0.0, 0.02, 0.05, 0.1, 0.15)}.get(column)
    if classes:
        return (max((c for c in classes if c < mean - 1e-9), default=mean), min((c for c in classes if c > mean + 1e-9), default=mean),
                "the neighbouring TABULA classes")
    if column == "g_window":
        return mean - 0.05, mean + 0.05, "ours, 0.05"
    return mean * typical[0], mean * typical[1], "the median relative spread of all groups of three and more"


class Stock:
    def __init__(self, folder):
        self.groups = collections.defaultdict(list)   # (band, country, size) -> variants
        self.refurbished = collections.defaultdict(list)
        for r in tables.read_csv(folder, "tabula_residential.csv"):
            if r["size_class"] not in SIZES or ".SyAv." in r["code"]:
                continue
            if r["variant"] != "existing":
                id_ = "refurbished" if r["variant"].startswith("usual") else "refurbished-advanced"
                self.refurbished[(id_, r["country"], r["size_class"])].append(r)
                continue
            bands = {band_of(r)}
            if r["year_from"] == "0" and int(r["year_to"]) >= 1960:
                bands.add("stock-to-1948")  # the country has one class for all that is old
            for band in bands - {None}:
                self.groups[(band, r["country"], r["size_class"])].append(r)
        self.nonres = {(r["age_class"], r["quantity"]): (float(r["mean"]), float(r["std_error"]), r["n"])
                       for r in tables.read_csv(folder, "nonres_germany_iwu.csv") if r["use"] == "all non-residential" and r["mean"]}
        self.typical = self.typical_spread()

    def typical_spread(self):
        """Median of low/mean and high/mean over the groups of three or more, by member: for groups of one."""
        out = {}
        for member, column, _ in MEMBERS:
            ratios = []
            for (band, _, _), variants in self.groups.items():
                values = [v for v, _ in values_of(variants, column, band)]
                if len(values) >= 3 and statistics.fmean(values) > 0:
                    mean = statistics.fmean(values)
                    ratios.append((min(values) / mean, max(values) / mean))
            out[member] = tuple(statistics.median(x) for x in zip(*ratios)) if ratios else (1, 1)
        return out

    def rows(self, id_, key, variants, source="tabula"):
        band, country, size = key
        out = []
        for member, column, unit in MEMBERS:
            found = values_of(variants, column, band)
            if country == "NL" and column == "U_floor":
                continue  # raw values without the ground's share; the European mean stands in
            if not found:
                continue
            values = [v for v, _ in found]
            mean = statistics.fmean(values)
            if len(values) == 1:
                low, high = mean * self.typical[member][0], mean * self.typical[member][1]
                note = "One variant; the range is the median relative spread of all groups of three and more"
            else:
                low, high, words = spread(values)
                note = f"Mean of {len(values)} variants; {words}"
            if round(low, 3) == round(high, 3):
                low, high, words = neighbours(column, mean, self.typical[member])
                note += "; all alike, so the range is " + words
            codes = [c for _, c in found]
            prefix = codes[0].split(".")[0] + "."
            at = prefix + ", ".join(c.removeprefix(prefix) for c in codes)
            out.append(tables.row(f"standard.{id_}.{country}.{size}.{member}", round(mean, 3), round(min(low, mean), 3),
                                  round(max(high, mean), 3), unit, country, source, "derived", note, at))
        return out

    def europe(self, id_, band, rows):
        """Mean over the countries' rows, each country with the same weight."""
        out = []
        for size in SIZES:
            for member, _, unit in MEMBERS:
                values = [r["value"] for r in rows if r["id"].endswith(f".{size}.{member}") and not r["id"].startswith(f"standard.{id_}.NL")]
                if not values:
                    continue
                low, high, words = spread(values)
                mean = statistics.fmean(values)
                out.append(tables.row(f"standard.{id_}.EU.{size}.{member}", round(mean, 3), round(min(low, mean), 3), round(max(high, mean), 3),
                                      unit, "EU", "tabula", "derived",
                                      f"Mean of {len(values)} countries' rows, for countries and sizes without any; {words}"))
        return out

    def non_residential(self, id_, band_rows):
        age = {"stock-to-1948": "pre-1979", "stock-1949-1979": "pre-1979", "stock-1980-1999": "1979-2009",
               "stock-2000-2009": "1979-2009", "stock-2010": "since 2010"}[id_]
        out = []
        for member, column, unit in MEMBERS[:4]:
            mean, error, n = self.nonres[(age, column.replace("_", " "))]
            z90 = 1.2816
            low, high = max(0.5 * mean, mean - z90 * error), mean + z90 * error
            at = f"all non-residential, {age}, n = {n}"
            out.append(tables.row(f"standard.{id_}.DE.NR.{member}", round(mean, 3), round(low, 3), round(high, 3), unit, "DE", "iwu-2022",
                                  "found", "Survey mean of all uses; low and high from its standard error (10th and 90th percentile)", at))
            out.append(tables.row(f"standard.{id_}.EU.NR.{member}", round(mean, 3), round(low, 3), round(high, 3), unit, "EU", "iwu-2022",
                                  "derived", "The German survey stands in for Europe: no other survey was found. The range is that of the survey", at))
        for r in band_rows:
            m = re.fullmatch(rf"standard\.{id_}\.DE\.MFH\.(g_window|bridges_w_m2k|infiltration_ach)", r["id"])
            if m:
                for region in ("DE", "EU"):
                    copy = dict(r, id=f"standard.{id_}.{region}.NR.{m[1]}", region=region)
                    copy["note"] = "Value of German apartment houses of the same age: the survey of other buildings does not hold it. " + r["note"]
                    out.append(copy)
        return out


def china(id_):
    out = []
    for zone, code in zip("12345", JGJ26[id_]):
        source, evidence, words, *cells = CODES[code]
        for (member, _, unit), (value, low, high) in zip(MEMBERS, cells):
            own, src, note = evidence, source, words
            if member in ("u_floor_w_m2k", "g_window", "bridges_w_m2k") or (evidence == "found" and member == "infiltration_ach"):
                own, src = "assumed", "quartier"
                note = f"The code says nothing ({words}); typical construction of the years"
                if code == "pre1980" and member == "infiltration_ach":
                    own, src = "derived", source
                    note = "1.5 1/h found for the whole air change, less 0.4 1/h by use; the range is ours"
            elif member == "infiltration_ach":
                own = "recalled"
                note = f"{words}: design air change of 0.5 1/h (zones 1 and 2) or 1.0 1/h (3 to 5), less 0.4 1/h by use"
            if own in ("recalled", "assumed"):
                note += ". Range ours; check against the printed code"
            if id_.startswith("refurbished"):
                own = "assumed"
                note = "Refurbishment taken to the level of a code: " + note
            elif own == "found" and id_ == "stock-to-1948":
                own = "assumed"
                note = "No source for so early buildings: " + note[0].lower() + note[1:]
            out.append(tables.row(f"standard.{id_}.CN-{zone}.{member}", value, low, high, unit, f"CN-{zone}", src, own, note))
    return out


def recovery(id_, advanced):
    if advanced:
        return tables.row(f"standard.{id_}.heat_recovery_share", 0.8, 0.6, 0.9, "1", "EU", "tabula-de", "recalled",
                          "The advanced variants have ventilation with heat recovery; the share is recalled, the range ours")
    if id_ == "stock-2010":
        return tables.row(f"standard.{id_}.heat_recovery_share", 0, 0, 0.6, "1", "EU", "quartier", "assumed",
                          "Most dwellings of these years have none; the range admits those that do")
    return tables.row(f"standard.{id_}.heat_recovery_share", 0, 0, 0.1, "1", "EU", "quartier", "assumed",
                      "Window airing or plain extraction; heat recovery is rare in this stock")


def main():
    folder, out = sys.argv[1], sys.argv[2]
    stock = Stock(folder)

    def write(id_, name, note, rows):
        used = {r["source"] for r in rows}
        tables.write(f"{out}/standards/{id_}.json", {
            "table": f"standards/{id_}", "version": 1, "origin": "generated", "generator": "data/tools/make-stock.py",
            "about": note + " Low and high bound single buildings, not the mean of a district.", "sector": "buildings",
            "standard": {"id": id_, "name": name, "note": note, "regions": None},
            "sources": {k: v for k, v in SOURCES.items() if k in used}, "rows": rows})

    for id_, _, _, name in BANDS:
        rows = []
        for key in sorted(k for k in stock.groups if k[0] == id_):
            rows += stock.rows(id_, key, stock.groups[key])
        rows += stock.europe(id_, id_, rows) + stock.non_residential(id_, rows) + china(id_) + [recovery(id_, False)]
        write(id_, name, "Buildings of these years as they stand, by country and size.", rows)
    for id_, name, note in (("refurbished", "Refurbished, usual", "Existing buildings after a usual refurbishment."),
                            ("refurbished-advanced", "Refurbished, advanced", "Existing buildings after a deep refurbishment with Passive House parts.")):
        rows = []
        for (variant, country, size), variants in sorted(stock.refurbished.items()):
            if variant != id_:
                continue
            got = stock.rows(id_, (id_, country, size), variants, "tabula-de")
            rows += got
            for r in got:
                rows.append(dict(r, id=r["id"].replace(".DE.", ".EU."), region="EU",
                                 note="The German variants stand in for Europe: refurbished ones were found for no other country. " + r["note"]))
        rows += china(id_) + [recovery(id_, id_ == "refurbished-advanced")]
        write(id_, name, note, rows)


if __name__ == "__main__":
    main()
