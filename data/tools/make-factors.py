#!/usr/bin/env python3
"""Turn the research CSV tables of supply factors into data/factors/*.json.

Usage: make-factors.py FOLDER_WITH_CSV DATA_FOLDER
"""

import re
import sys

import tables

MEE = ("Ministry of Ecology and Environment and National Bureau of Statistics of China", "not stated; figures only")
CO2JS = "https://github.com/thegreenwebfoundation/co2.js"

# pattern over the CSV's source text -> key, title, publisher, year, url, licence
SOURCES = [
    (r"^Ember yearly", "ember-2025", "Yearly electricity data, as republished in CO2.js", "Ember", 2025, CO2JS, "CC BY-SA 4.0"),
    (r"^Electricity Maps", "electricity-maps", "Yearly average carbon intensities 2021 to 2025, as republished in CO2.js",
     "Electricity Maps", 2025, CO2JS, "ODbL 1.0"),
    (r"^MEE/NBS announcement 2024", "mee-2022", "Electricity CO2 emission factors of 2022, announcement of 2024-12-26", MEE[0], 2024,
     "https://www.mee.gov.cn/xxgk2018/xxgk/xxgk01/202412/t20241226_1099413.html", MEE[1]),
    (r"^MEE/NBS 2021", "mee-2021", "Electricity CO2 emission factors of 2021", MEE[0], 2024, None, MEE[1]),
    (r"^MEE/NBS announcement on 2023", "mee-2023", "Electricity CO2 emission factors of 2023, as reported in the press", MEE[0], 2026,
     None, MEE[1]),
    (r"DESNZ|^DEFRA", "desnz-2025", "UK Government GHG conversion factors for company reporting 2025, read in a public repository",
     "DESNZ", 2025, "https://www.gov.uk/government/collections/government-conversion-factors-for-company-reporting", "OGL 3.0"),
    (r"^IPCC 2006", "ipcc-2006", "Guidelines for National Greenhouse Gas Inventories, volume 2, table 2.2", "IPCC", 2006,
     "https://www.ipcc-nggip.iges.or.jp/public/2006gl/", "figures only"),
    (r"^IPCC AR6", "ipcc-ar6", "Sixth Assessment Report, working group I, table 7.15", "IPCC", 2021,
     "https://www.ipcc.ch/report/ar6/wg1/", "figures only"),
    (r"PyPSA", "pypsa-technology-data", "technology-data", "PyPSA", 2026, "https://github.com/PyPSA/technology-data", "GPL-3.0 (code); figures only"),
    (r"^EEA indicator", "eu-power-paths", "Emission intensity of electricity generation; EU Reference Scenario 2020; 2040 impact assessment",
     "European Environment Agency and European Commission", 2024, "https://www.eea.europa.eu", "CC BY 4.0"),
    (r"^IEA 2021", "iea-china-2021", "An energy sector roadmap to carbon neutrality in China", "International Energy Agency", 2021,
     "https://www.iea.org", "figures only"),
    (r"^UK Clean Power", "gb-clean-power", "Clean Power 2030 action plan; Green Book supplementary table 1", "DESNZ", 2024,
     "https://www.gov.uk", "OGL 3.0"),
    (r"^UNECE 2022", "unece-2022", "Carbon neutrality in the UNECE region: life-cycle assessment of electricity sources", "UNECE", 2022,
     "https://unece.org", "figures only"),
    (r"^national EPBD", "national-epbd", "National calculation rules under the EPBD", "national authorities", 2024, None, "figures only"),
    (r"^operator decl", "heat-operators", "Environmental declarations of heat network operators and national statistics",
     "network operators", 2022, None, "figures only"),
    (r"^DEA technology", "dea-catalogue", "Technology data for energy plants", "Danish Energy Agency", 2022, "https://ens.dk", "figures only"),
    (r"^PVGIS", "pvgis-sarah2", "PVGIS with SARAH-2", "European Commission, Joint Research Centre", 2020,
     "https://joint-research-centre.ec.europa.eu/pvgis", "figures only"),
    (r"^CMA solar", "cma-solar", "Solar resource zones II to IV, times a performance ratio of 0.80 to 0.84",
     "China Meteorological Administration", 2020, None, "figures only"),
    (r"^(Mueller|Müller) et al", "mueller-2021", "A comparative life cycle assessment of silicon PV modules", "Müller et al., Solar Energy Materials and Solar Cells",
     2021, None, "figures only"),
    (r"^Persson", "persson-werner-2011", "Heat distribution and the future competitiveness of district heating", "Persson and Werner, Applied Energy",
     2011, None, "figures only"),
    (r"insuedthueringen", "insuedthueringen", "Comparison of federal states: emissions of district heat", "inSüdthüringen", 2022,
     "https://www.insuedthueringen.de", "figures only"),
    (r"fjernvarmefyn", "fjernvarme-fyn", "Varedeklaration (declaration of district heat)", "Fjernvarme Fyn", 2020,
     "https://www.fjernvarmefyn.dk", "figures only"),
]

# countries whose climate is held and whose grid the CSV leaves out; read in the same files
EXTRA = {"BA": {2024: 0.484}, "RS": {2025: 0.528}}

REGION_WORDS = {"kWh_PE/kWh (non-renewable or total as noted)": "kWh/kWh"}


class Sources:
    def __init__(self):
        self.used = {}

    def key(self, raw):
        """The source's key, and the place inside it where the CSV names one."""
        raw = tables.clean(raw)
        for pattern, key, title, publisher, year, url, licence in SOURCES:
            if re.search(pattern, raw):
                entry = {"title": title, "publisher": publisher, "year": year, "licence": licence}
                if url:
                    entry["url"] = url
                self.used[key] = entry
                place = re.search(r"(data/output/\S+|table [\d.]+|insert_statements\S*|costs_20\d\d\.csv)", raw)
                return key, place.group(1) if place else raw
        key = tables.slug(raw)
        year = re.search(r"\b(19|20)\d\d\b", raw)
        self.used[key] = {"title": raw, "year": int(year.group()) if year else None, "licence": "not stated; figures only"}
        return key, None


def rows_of(folder, name, sources, prefix=""):
    out = []
    for cell in tables.read_csv(folder, name):
        value = tables.number(cell["value"])
        if value is None:
            continue
        key, at = sources.key(cell["source"])
        note = tables.clean(cell["note"]) or None
        low, high = tables.number(cell["low"]), tables.number(cell["high"])
        evidence = cell["evidence"]
        if "own estimate" in cell["source"]:
            evidence = "assumed"
            at = None
            note = f"Estimated for this table from the zone's irradiation; {note}" if note else "Estimated for this table"
        elif evidence in ("recalled", "assumed"):
            why = "Recalled from the publication named, not read again."
            note = f"{note[0].upper()}{note[1:].rstrip('.')}. {why}" if note else why
        year = int(cell["year"]) if cell["year"].strip().isdigit() else None
        unit = REGION_WORDS.get(cell["unit"], cell["unit"])
        out.append(tables.row(prefix + cell["id"], value, low, high, unit, cell["region"] or "global", key, evidence,
                              note, at, year))
    return out


def table(name, sector, about, sources, rows):
    return {"table": name, "version": 1, "origin": "generated", "generator": "data/tools/make-factors.py", "about": about,
            "sector": sector, "sources": sources.used, "rows": rows}


def grid(folder):
    sources = Sources()
    rows = rows_of(folder, "grid_factors.csv", sources)
    for r in rows:
        r["unit"] = {"fraction of generation": "1", "fraction of supply": "1"}.get(r["unit"], r["unit"])
    for country, by_year in EXTRA.items():
        for year, value in by_year.items():
            key, at = sources.key(f"Electricity Maps data/output/electricity-maps/yearly_{year}.json")
            rows.append(tables.row(f"grid.{country}.consumption.{year}", value, round(value * 0.9, 4), round(value * 1.1, 4), "kgCO2e/kWh",
                                   country, key, "found", "Consumption mix with trade, life-cycle. The source gives no range: ours, ±10 %",
                                   at, year))
    by_id = {r["id"]: r for r in rows}
    for r in rows:
        m = re.fullmatch(r"grid\.(\w+)\.consumption\.(\d{4})", r["id"])
        if not m or f"grid.{m[1]}.production" not in by_id:
            continue
        produced, used = by_id[f"grid.{m[1]}.production"]["value"], by_id[f"grid.{m[1]}.consumption.2024"]["value"]
        ratio = produced / used
        r["low"] = tables.tidy(round(r["value"] * min(0.95, max(ratio, 0.3)), 4))
        r["high"] = tables.tidy(round(r["value"] * max(1.05, min(ratio, 3)), 4))
        r["note"] = ("Consumption mix with trade, life-cycle. The source gives no range: ours is the 2024 ratio of the production row to the "
                     "consumption row, ±5 % at least")
        if m[1] == "CN":
            r["note"] += ". Whole country; the official factors of the ministry (MEE rows) leave out upstream emissions and grid losses"
    return table("grid", "supply", "Emissions of a kWh of electricity. Location-based, life-cycle rows (Ember, Electricity Maps) are the basis "
                 "of estimates; the MEE rows are CO2 only, without upstream emissions and grid losses, and are never mixed with them. The low "
                 "and high of production rows are the spread between the two publishers.", sources, rows)


def mean_network(rows, sources):
    """A row for European networks without one of their own."""
    ids = ("dh.DE.average", "dh.DK.Fyn.2020", "dh.SE.Stockholm", "dh.AT.Vienna", "dh.FI.Helsinki", "dh.FR.average", "dh.PL.average",
           "dh.NL.average", "dh.GB.average_gasCHP")
    values = [r["value"] for r in rows if r["id"] in ids]
    sources.used["heat-operators"] = {"title": "Environmental declarations of heat network operators and national statistics",
                                      "publisher": "network operators", "year": 2022, "licence": "figures only"}
    return tables.row("dh.EU.mean", round(sum(values) / len(values), 3), min(values), max(values), "kgCO2e/kWh delivered", "EU",
                      "heat-operators", "derived",
                      f"Mean of {len(values)} countries' rows, most of them recalled, for countries without any; low and high are the least "
                      "and the greatest", None, 2022)


def main():
    folder, out = sys.argv[1], sys.argv[2]
    tables.write(f"{out}/factors/grid.json", grid(folder))
    for csv_name, name, sector, about in (
            ("grid_pathways.csv", "grid-pathways", "supply", "How the grid factor of a year stands to that of 2024: linear between the years "
             "given. Low and high are a fast and a slow scenario."),
            ("fuels_and_gwp.csv", "fuels", "supply", "Emissions of fuels per kWh of lower heating value, combustion and upstream apart, and "
             "100-year warming potentials. Low and high bound the fuels on the market."),
            ("district_heating.csv", "district-heating", "supply", "Emissions of heat from networks, their losses, and the density a network "
             "needs. Low and high are allocation methods and operators."),
            ("primary_energy.csv", "primary-energy", "supply", "Primary energy factors by national rule."),
            ("pv.csv", "pv", "supply", "Photovoltaics: yield, module, roof, embodied emissions. Low and high bound usual practice.")):
        sources = Sources()
        rows = rows_of(folder, csv_name, sources)
        for r in rows:
            if r["id"] == "path.global_floor.2050":
                r["unit"] = "kgCO2e/kWh"
                r["region"] = "global"
        if name == "district-heating":
            rows.append(mean_network(rows, sources))
        tables.write(f"{out}/factors/{name}.json", table(name, sector, about, sources, rows))


if __name__ == "__main__":
    main()
