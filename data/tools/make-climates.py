#!/usr/bin/env python3
"""Turn the monthly climate collection into one file per place, corrections kept apart, and their index.

Usage: make-climates.py FOLDER_WITH_JSON DATA_FOLDER
"""

import json
import pathlib
import re
import sys

import tables

IDS = {"Shanghai (Hongqiao TMYx)": ("shanghai-hongqiao", "Shanghai (Hongqiao, typical year)"),
       "Beijing (545110 hourly)": ("beijing-hourly", "Beijing (typical year)"),
       "Muehldorf (Passau region, proxy for Munich)": ("muehldorf", "Mühldorf (near Munich)")}
PROVINCES = {"shanghai-hongqiao": "Shanghai", "beijing-hourly": "Beijing"}
HOURS = {"CN": 8, "GB": 0, "IE": 0, "GR": 2, "BG": 2, "CY": 2, "RO": 2, "FI": 2}  # every other place here keeps UTC+1
SIGMA = {"Shanghai (TMYx)": ("shanghai", "shanghai-hongqiao"), "Zurich (TMY 1990-2010)": ("zurich",),
         "Mannheim (TRY2010, EPW)": ("mannheim",), "Beijing (545110 typical year)": ("beijing", "beijing-hourly")}


def evidence_word(text):
    return "derived" if text.startswith("derived") else "found"


def corrections(city):
    out = []
    anchor = city.get("longterm_anchor_recalled")
    if anchor:
        total = anchor["ghi_kWh_m2a"]
        out.append({"what": "ghi_scale", "value": anchor["ghi_scale"], "source": "PVGIS long-term irradiation, European Commission JRC",
                    "evidence": "recalled", "note": f"Long-term total {total} kWh/m² against {city['annual']['ghi']} in the file; the "
                    "satellite file departs from long-term values. Anchor rounded to 10 and recalled, not read again"})
        out.append({"what": "shift_k", "value": anchor["t_shift_K"], "source": "National meteorological services, normals 1991–2020",
                    "evidence": "recalled", "note": f"Annual mean {anchor['t_mean_C_1991_2020']} °C in 1991–2020. Recalled, not read again"})
    elif "t_shift_K" in city:
        out.append({"what": "shift_k", "value": city["t_shift_K"], "source": "National meteorological services, normals 1991–2020",
                    "evidence": "recalled", "note": f"The record ends in 1988; annual mean {city['t_annual_1991_2020_recalled_C']} °C in "
                    "1991–2020. Recalled, not read again"})
    return out


def main():
    folder, out = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    cities = json.loads((folder / "climate_monthly.json").read_text(encoding="utf-8"))["cities"]
    measured = json.loads((folder / "synthetic_year_error.json").read_text(encoding="utf-8"))["results"]
    sigma = {place: measured[name]["sigma_daily_mean_T_by_month_K"] for name, places in SIGMA.items() for place in places}
    index = []
    for city in cities:
        id_, name = IDS.get(city["city"], (None, city["city"]))
        id_ = id_ or re.sub(r"[^a-z]+", "-", city["city"].lower()).strip("-")
        zone = re.search(r"\((\d[A-C])\)", city.get("cn_thermal_zone") or "")
        province = PROVINCES.get(id_, city.get("province"))
        evidence = evidence_word(city["evidence"])
        months = {"mean_c": city["t_mean_C"], "daily_max_c": city["t_dmax_C"], "daily_min_c": city["t_dmin_C"],
                  "ghi_kwh_m2": city["ghi_kWh_m2"], "diffuse_kwh_m2": city.get("diffuse_kWh_m2"), "wind_m_s": city["wind_m_s"],
                  "humidity_share": [round(x / 100, 4) for x in city["rh_pct"]] if "rh_pct" in city else None,
                  "rain_mm": city["rain_mm"]}
        notes = [tables.clean(city["evidence"])]
        if "ghi_method" in city:
            notes.append("Irradiation: " + city["ghi_method"].replace("; see buildings.md 5", ""))
        if "rain_source" in city:
            notes.append("Rain: " + city["rain_source"])
        if not months["humidity_share"]:
            notes.append("Humidity is not in the file")
        warning = []
        if "warning" in city:
            warning.append("The irradiation of the file is implausibly bright and was scaled to the long-term total")
        if "2019" in city["period"]:
            warning.append("A single year, 2019, scaled to long-term means")
        if evidence == "derived":
            warning.append("Derived from a neighbouring station; replace by a station record")
        elif city["country"] == "CN" and "ghi_method" in city:
            warning.append("Irradiation is calculated from sunshine hours, ±10 %")
        if id_ in sigma:
            daily = {"sigma_k": sigma[id_], "source": "Computed from the hourly file of the city", "evidence": "derived",
                     "note": "Standard deviation of the daily means about the monthly mean"}
            if id_ in ("shanghai", "beijing"):
                daily["note"] += "; the hourly file is that of the city's typical year"
        else:
            daily = {"sigma_k": None, "source": "Row climate.daily_sigma_k", "evidence": "assumed",
                     "note": "No daily record was at hand: the generic value stands in"}
        tables.write(out / "climates" / f"{id_}.json", {
            "climate": id_, "version": 1, "origin": "generated", "generator": "data/tools/make-climates.py", "name": name,
            "country": city["country"], "thermal_zone": zone[1] if zone else None,
            "province": province.replace(" ", "") if province else None, "lat": city["lat"], "lon": city["lon"],
            "elevation_m": city["elev_m"], "utc_offset_h": HOURS.get(city["country"], 1), "period": city["period"],
            "source": {"title": tables.clean(city["source"]), "licence": "not stated; monthly figures only"}, "evidence": evidence,
            "note": ". ".join(n.rstrip(".") for n in notes), "warning": ". ".join(warning) or None, "months": months,
            "corrections": corrections(city), "daily": daily})
        index.append({"id": id_, "name": name, "country": city["country"]})
    index.sort(key=lambda e: e["id"])
    tables.write(out / "climates" / "index.json", {
        "index": "climates", "version": 1, "origin": "generated", "generator": "data/tools/make-climates.py", "entries": index})


if __name__ == "__main__":
    main()
