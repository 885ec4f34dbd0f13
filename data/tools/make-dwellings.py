#!/usr/bin/env python3
"""Median floor area of a dwelling by country, from the TABULA variants.

Usage: make-dwellings.py FOLDER_WITH_CSV DATA_FOLDER
"""

import collections
import statistics
import sys

import tables


def quantile(values, q):
    values = sorted(values)
    at = q * (len(values) - 1)
    low = int(at)
    return values[low] + (at - low) * (values[min(low + 1, len(values) - 1)] - values[low])


def main():
    folder, out = sys.argv[1], sys.argv[2]
    areas = collections.defaultdict(list)
    for r in tables.read_csv(folder, "tabula_residential.csv"):
        area, dwellings = tables.number(r["A_ref_m2"]), tables.number(r["dwellings"])
        if r["variant"] == "existing" and area and dwellings and 20 <= area / dwellings <= 400:
            areas[r["country"]].append(area / dwellings)
    rows = []
    for country, values in sorted(areas.items()):
        rows.append(tables.row(f"dwelling.{country}.area_m2", round(statistics.median(values), 1), round(quantile(values, 0.1), 1),
                               round(quantile(values, 0.9), 1), "m²", country, "tabula", "derived",
                               f"Median of {len(values)} existing variants, reference area per dwelling; low and high are the 10th and 90th "
                               "percentile. Variants are types, not weighted by their number"))
    medians = [r["value"] for r in rows]
    rows.append(tables.row("dwelling.EU.area_m2", round(statistics.fmean(medians), 1), round(quantile(medians, 0.1), 1),
                           round(quantile(medians, 0.9), 1), "m²", "EU", "tabula", "derived",
                           f"Mean of {len(rows)} countries' medians, for countries without rows; low and high are the 10th and 90th percentile of them"))
    rows.append(tables.row("dwelling.CN.area_m2", 92.17, 73.86, 111.18, "m²", "CN", "cn-census-2020", "found",
                           "City households, building area; low is Shanghai, high the mean of town and country", "average per household"))
    rows.append(tables.row("dwelling.CN.area_per_person_m2", 36.52, 29.59, 41.76, "m²", "CN", "cn-census-2020", "found",
                           "City households, building area; low is Guangdong, high the mean of town and country", "average per person"))
    tables.write(f"{out}/factors/dwellings.json", {
        "table": "dwellings", "version": 1, "origin": "generated", "generator": "data/tools/make-dwellings.py",
        "about": "Floor area of a dwelling. Reference (conditioned) area in Europe, building area in China.", "sector": "buildings",
        "sources": {
            "tabula": {"title": "TABULA/EPISCOPE building typologies of 20 countries, as held in tsib", "publisher": "IWU and partners; FZJ-IEK3-VSA",
                       "year": 2016, "url": "https://github.com/FZJ-IEK3-VSA/tsib", "licence": "MIT (repository); figures of the EPISCOPE partners"},
            "cn-census-2020": {"title": "China Population Census Yearbook 2020, as reported in the press", "publisher": "National Bureau of Statistics of China",
                               "year": 2022, "licence": "figures only"}},
        "rows": rows})


if __name__ == "__main__":
    main()
