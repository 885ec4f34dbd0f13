#!/usr/bin/env python3
"""Turn the research CSV tables of water, storms, waste, materials and nature into data/factors/*.json.

Usage: make-water-waste-materials.py FOLDER_WITH_CSV DATA_FOLDER
"""

import math
import statistics
import sys

import tables

RECALLED = "Recalled from the publication named, not read again."
OURS = ("quartier", {"title": "Quartier's own choice", "publisher": "the Quartier authors", "year": 2026, "licence": "CC BY 4.0"})
ARITHMETIC = ("quartier-derived", {"title": "Arithmetic on the rows named in each note", "publisher": "the Quartier authors", "year": 2026,
                                   "licence": "CC BY 4.0"})


class Table:
    """One table: rows taken from cells of a CSV, sources as the cells name them."""

    def __init__(self, name, about, sector=None):
        self.name, self.about, self.sector = name, about, sector or name
        self.sources, self.rows = {}, []

    def source(self, text):
        text = tables.clean(text)
        key = tables.slug(text)
        year = next((int(w) for w in text.replace(",", " ").replace(";", " ").split() if w.isdigit() and 1900 < int(w) < 2100), None)
        self.sources[key] = {"title": text, "year": year, "licence": "not stated; figures only"}
        return key

    def take(self, id_, cell, unit, scale=1, region=None, note=None, low=None, high=None):
        """A row that is a cell, in our unit; a range of our own stands in where the cell has none."""
        value = tables.number(cell["value"])
        own = low is not None
        low = tables.number(cell["low"]) if not own else low
        high = tables.number(cell["high"]) if not own else high
        words = [w for w in (tables.clean(cell["note"]), note, "Range ours" if own else None) if w]
        evidence = cell["evidence"] if cell["evidence"] in ("found", "derived") else "recalled"
        if evidence == "recalled":
            words.append(RECALLED.rstrip("."))
        text = ". ".join(w[0].upper() + w[1:].rstrip(".") for w in words) or None
        scaled = [None if v is None else v * scale for v in (value, low, high)]
        bounds = sorted(v for v in scaled[1:] if v is not None)
        lo, hi = (bounds + [None, None])[:2] if len(bounds) != 1 else (bounds[0], None)
        year = int(cell["year"]) if cell["year"].strip().isdigit() else None
        self.rows.append(tables.row(id_, scaled[0], lo, hi, unit, region or "global", self.source(cell["source"]), evidence, text, None, year))

    def assume(self, id_, value, low, high, unit, note, region="global"):
        self.sources[OURS[0]] = OURS[1]
        self.rows.append(tables.row(id_, value, low, high, unit, region, OURS[0], "assumed", note + ". Range ours"))

    def derive(self, id_, value, low, high, unit, note, region="global"):
        self.sources[ARITHMETIC[0]] = ARITHMETIC[1]
        self.rows.append(tables.row(id_, value, low, high, unit, region, ARITHMETIC[0], "derived", note))

    def write(self, folder):
        tables.write(f"{folder}/factors/{self.name}.json",
                     {"table": self.name, "version": 1, "origin": "generated", "generator": "data/tools/make-water-waste-materials.py",
                      "about": self.about, "sector": self.sector, "sources": self.sources, "rows": self.rows})


def cells(folder, *names):
    return {c["id"]: c for name in names for c in tables.read_csv(folder, name)}


def water(c, out):
    t = Table("water", "Demand by use, reuse, energy and process gas of supply and treatment, runoff by surface.")
    for region in ("EU27", "DK", "FR", "IT", "ES", "SE", "AT", "BE", "LT", "RO", "LU", "NO", "FI", "GB"):
        r = "EU" if region == "EU27" else region
        t.take(f"water.{r}.use_l", c[f"water.use.{region}"], "l/(person·d)", region=r)
    for r, key in (("DE", "DE.2022"), ("NL", "NL.2021"), ("PL", "PL.2022"), ("CN", "CN.household")):
        t.take(f"water.{r}.use_l", c[f"water.use.{key}"], "l/(person·d)", region=r)
    t.derive("water.CN.use_job_l", 55, 30, 100, "l/(job·d)", "Urban use with public service of 185 l less household use of 130 l per person, "
             "one job per resident. Range ours", "CN")
    t.assume("water.use_job_l", 30, 15, 60, "l/(job·d)", "Office work takes 20 to 45 l a working day, shops and kitchens more; no survey was "
             "found that covers all")
    for name in ("toilet", "shower_bath", "washing_machine", "garden_car"):
        t.take(f"water.{name}_share", c[f"water.split.{name}"], "1", 0.01, region="EU", note="Of household use")
    for name in ("toilet_standard", "toilet_efficient"):
        t.take(f"water.{name}_l", c[f"water.fixture.{name}"], "l/flush")
    for name in ("shower_standard", "shower_efficient"):
        t.take(f"water.{name}_l_min", c[f"water.fixture.{name}"], "l/min")
    t.take("water.greywater_yield_l", c["water.greywater.yield"], "l/(person·d)", region="EU")
    t.take("water.greywater_use_l", c["water.greywater.use"], "l/(person·d)", region="EU")
    t.take("water.greywater_kwh_m3", c["water.greywater.energy"], "kWh/m³", region="EU")
    t.take("water.roof_yield_share", c["water.rwh.runoff_coef.pitched"], "1", region="EU")
    t.take("water.green_roof_yield_share", c["water.rwh.runoff_coef.greenroof"], "1", region="EU")
    t.take("water.filter_share", c["water.rwh.filter_eff"], "1", region="EU")
    t.take("water.rainwater_kwh_m3", c["water.rwh.energy"], "kWh/m³", region="EU")
    t.sources["en-16941-1"] = {"title": "EN 16941-1, on-site non-potable water systems: rainwater", "publisher": "CEN", "year": 2018,
                               "licence": "figures only"}
    t.rows.append(tables.row("water.tank_share", 0.06, 0.04, 0.08, "1", "EU", "en-16941-1", "recalled",
                             "Of the smaller of a year's yield and demand. Range ours. " + RECALLED, None, 2018))
    for r in ("EU", "CN"):
        t.take(f"water.{r}.supply_kwh_m3", c[f"energy.supply.{r}"], "kWh/m³", region=r)
        t.take(f"water.{r}.sewage_kwh_m3", c[f"energy.wastewater.{r}"], "kWh/m³", region=r)
    t.take("water.nitrogen_g", c["load.N"], "g/(person·d)", region="EU")
    t.take("water.CN.nitrogen_g", c["load.N.CN"], "g/(person·d)", region="CN")
    t.take("water.bod_g", c["load.BOD.EU"], "g/(person·d)", region="EU")
    t.take("water.CN.bod_g", c["load.BOD.CN"], "g/(person·d)", region="CN")
    t.take("water.n2o_kg_kg", c["ef.wwtp.N2O"], "kg N2O-N/kg N")
    t.take("water.ch4_kg_kg", c["ef.wwtp.CH4.B0"], "kg CH4/kg COD")
    t.take("water.mcf_share", c["ef.wwtp.MCF.aerobic"], "1")
    t.derive("water.cod_bod_ratio", 2.4, None, None, "1", "0.6 kg CH4 per kg BOD over 0.25 kg per kg COD, both IPCC 2006. The source gives no range")
    for ours, theirs, low, high in (("sealed", "impervious_roof_road.B", 95, 99), ("green", "open_space_good.B", 39, 74)):
        note = "Soil group B is taken; the range is that of groups A and C" if ours == "green" else None
        t.take(f"runoff.{ours}_cn", c[f"CN.{theirs}"], "1", low=low, high=high, note=note)
    t.take("runoff.green_roof_cn", c["CN.lid.green_roof_ext"], "1")
    t.take("runoff.permeable_cn", c["CN.lid.permeable_paving"], "1")
    t.take("runoff.water_cn", c["C.CN.water_surface"], "1", scale=100,
           note="The coefficient of 1 as a curve number: all the rain on open water counts as runoff, but in the year for what has "
                "evaporated before it. What a pond holds back is its retention volume")
    t.take("runoff.initial_share", c["SCS.Ia_ratio"], "1")
    t.sources["knmi-makkink"] = {"title": "Handbook of observations, chapter 10, evaporation after Makkink and De Bruin, as the package "
                                 "knmitransformer calculates it", "publisher": "KNMI", "year": 2005, "licence": "figures only",
                                 "url": "https://rdrr.io/github/MartinRoth/knmitransformer/src/R/MakkinkEvaporation.R", "read": "2026-11-28"}
    t.sources["grondwaterformules"] = {"title": "Actual evaporation, after J. J. de Vries, Groundwater flow systems and stream nets in the "
                                       "Netherlands (1974)", "publisher": "grondwaterformules.nl", "year": 1974, "licence": "figures only",
                                       "url": "http://grondwaterformules.nl/index.php/vuistregels/neerslag-en-verdamping/werkelijke-verdamping",
                                       "read": "2026-11-28"}
    t.rows.append(tables.row("water.makkink_share", 0.65, 0.6, 0.7, "1", "NL", "knmi-makkink", "found",
                             "Of the sun, times the slope of saturation over that and the psychrometric constant: evaporation of a short "
                             "lawn that lacks no water. Made for the Netherlands; taken everywhere. Range ours", None, 2005))
    t.rows.append(tables.row("water.open_evaporation_ratio", 1.25, 1.05, 1.35, "1", "NL", "grondwaterformules", "derived",
                             "Evaporation of open water over that of a lawn: 1 / 0.8, as the lawn's after Makkink is about 80 % of Penman's, "
                             "which is open water's. Range ours", None, 1974))
    for region, names in (("EU", {"sealed": "asphalt_concrete", "green_roof": "green_roof_ext_ge10cm", "permeable": "permeable_paving",
                                  "green": "lawn_flat"}),
                          ("CN", {"sealed": "roof_asphalt_concrete_road", "green_roof": "green_roof_lt300mm", "permeable": "permeable_paving",
                                  "green": "park_lawn"})):
        for ours, theirs in names.items():
            t.take(f"runoff.{region}.{ours}_psi", c[f"C.{region}.{theirs}"], "1", region=region)
    t.take("runoff.water_psi", c["C.CN.water_surface"], "1")
    t.assume("runoff.state", 2, 1, 3, "1", "Antecedent runoff condition: 1 dry, 2 average, 3 wet; the average one is that of the tables")
    t.write(out)


# climate id -> name of the storm formula, of the depth of five years' hour, of the Sponge City depth
FORMULA = {"luoyang": "Luoyang.classic", "zhuhai": "Zhuhai.older", "liuzhou": "Liuzhou", "guilin": "Guilin.classic", "hefei": "Hefei.2014",
           "qingdao": "Qingdao", "changzhou": "Changzhou.2013", "zhuzhou": "Zhuzhou.classic", "xi-an": "Xixian.2012",
           "xixian-new-area": "Xixian.2012", "beijing": "Beijing.classic", "beijing-hourly": "Beijing.classic", "nanning": "Nanning.classic",
           "haikou": "Haikou.classic", "chongqing": "Chongqing.Yuzhong"}
PROXY = {"weihai": ("Qingdao", "No formula of Weihai is held; that of Qingdao stands in")}
HOUR = {"berlin": "DE.Berlin", "potsdam": "DE.Berlin", "hamburg": "DE.Hamburg", "london": "EU.London", "copenhagen": "EU.Copenhagen",
        "stockholm": "EU.Stockholm", "paris": "EU.Paris", "vienna": "EU.Vienna", "milan": "EU.Milan", "amsterdam": "EU.Amsterdam"}
HOUR_MEAN = ("DE.Berlin", "DE.Hamburg", "DE.Munich", "DE.Freiburg", "EU.London", "EU.Copenhagen", "EU.Stockholm", "EU.Paris", "EU.Vienna",
             "EU.Milan", "EU.Malmo", "EU.Amsterdam")
DEPTH_OF = {"xi-an": "Xixian_Fengxi", "xixian-new-area": "Xixian_Fengxi", "beijing-hourly": "Beijing", "shanghai-hongqiao": "Shanghai"}
ZONES = {"beijing": "III", "beijing-hourly": "III", "shanghai": "III", "shanghai-hongqiao": "III", "xi-an": "II", "xixian-new-area": "II",
         "wuhan": "IV", "shenzhen": "V", "zhuhai": "V", "guangzhou": "V", "haikou": "V", "urumqi": "I"}


def storms(c, out):
    t = Table("storms", "Design storms and rain by day. i = A (1 + C lg P)/(t + b)^n in l/(s·ha), the depth in t minutes i t/167 mm; where no "
              "formula is held, the depth of the hour that comes once in five years and a general shape.", "water")
    for city, (name, note) in {**{k: (v, None) for k, v in FORMULA.items()}, **PROXY}.items():
        for member, unit in (("A", "l/(s·ha)·min^n"), ("C", "1"), ("b", "min"), ("n", "1")):
            t.take(f"storm.{city}.{member.lower()}", c[f"storm.{name}.{member}"], unit, region="CN", note=note)
    for member, unit in (("A", "l/(s·ha)·min^n"), ("b", "min"), ("n", "1")):
        t.take(f"storm.shenzhen.{member.lower()}", c[f"storm.Shenzhen_central.P5.{member}"], unit, region="CN", note="Of the storm of five years")
    t.derive("storm.shenzhen.c", 0, None, None, "1", "The formula is that of five years alone. The source gives no range", "CN")
    for city, name in HOUR.items():
        t.take(f"storm.{city}.hour_mm", c[f"storm.{name}.T5_60min"], "mm", region="EU",
               note="Order of magnitude: read the national table for real use")
    depths = [tables.number(c[f"storm.{n}.T5_60min"]["value"]) for n in HOUR_MEAN]
    t.derive("storm.EU.hour_mm", round(statistics.mean(depths), 1), min(depths), max(depths), "mm",
             "Mean and range of twelve European cities, whose rows are orders of magnitude", "EU")
    checks = [tables.number(v["value"]) for k, v in c.items() if k.endswith("check_P5_60min") and "1980" not in v["note"]]
    t.derive("storm.CN.hour_mm", round(statistics.median(checks), 1), min(checks), max(checks), "mm",
             "Median and range of the storms of five years by the formulas held for Chinese cities", "CN")
    t.assume("storm.shape_b_min", 10, 5, 20, "min", "Shape of depth over duration where a place has one depth alone: of the formulas held for "
             "Chinese cities most have 5 to 20")
    t.assume("storm.shape_n", 0.75, 0.6, 0.9, "1", "The same; most formulas have 0.6 to 0.9")
    t.assume("storm.return_period_a", 5, 2, 10, "a", "Usual for district drainage in Europe and in larger Chinese cities; some formulas and depths hold "
             "for it alone")
    t.assume("storm.duration_min", 120, 60, 180, "min", "Long enough for a district to run off from all of it, and the formulas hold so far")
    t.take("storm.peak_share", c["storm.r_peak"], "1", note="Keifer and Chu's storm, used where a formula is held")
    t.sources["dwa-a-118"] = {"title": "DWA-A 118, hydraulic dimensioning of drainage systems", "publisher": "DWA", "year": 2006,
                              "licence": "figures only"}
    t.rows.append(tables.row("storm.euler_peak_share", 0.3, None, None, "1", "DE", "dwa-a-118", "recalled",
                             "Euler's type II, used where no formula is held. The source gives no range. " + RECALLED, None, 2006))
    t.assume("storm.inlet_min", 5, 3, 10, "min", "Time to the nearest gully")
    t.assume("storm.velocity_m_s", 1.1, 0.8, 1.5, "m/s", "In the sewer, along the side of a square as large as the district")
    t.sources["nrcs-neh630-15"] = {"title": "National Engineering Handbook part 630, chapter 15: lag is 0.6 of the time of concentration, as a course of hydrology "
                                   "quotes it", "publisher": "USDA NRCS", "year": 2010, "url": "http://environmentalet.hypermart.net/env245/scslag.htm",
                                   "licence": "figures only", "read": "2026-11-28"}
    t.rows.append(tables.row("storm.lag_share", 0.6, 0.4, 0.8, "1", "global", "nrcs-neh630-15", "found",
                             "Constant of the linear reservoir over the time of concentration. Range ours", "tc = tL/0.6", 2010))
    rain(c, t)
    t.write(out)


def mean_event(c, city):
    """Mean of the days above 2 mm by the design depths: of exponentially distributed days, 1 − e^(−H/μ) of the rain falls below H."""
    found = []
    for share in (70, 75, 80, 85):
        cell = c.get(f"sponge.depth.{city}.{share}")
        if cell and tables.number(cell["value"]):
            found.append(tables.number(cell["value"]) / -math.log(1 - share / 100))
    return found


def rain(c, t):
    cities = sorted({k.split(".")[2] for k in c if k.startswith("sponge.depth.")})
    means = []
    for city in cities:
        found = mean_event(c, city)
        if not found:
            continue
        means.append(statistics.mean(found))
        for id_ in [k for k, v in DEPTH_OF.items() if v == city] + [city.lower()]:
            if "_" not in id_:
                t.derive(f"rain.{id_}.wet_day_mm", round(statistics.mean(found), 2), round(min(found), 2), round(max(found), 2), "mm",
                         f"From the {len(found)} Sponge City design depths H of {city}, H/−ln(1 − share), recalled: mean and range", "CN")
    t.derive("rain.CN.wet_day_mm", round(statistics.median(means), 2), round(min(means), 2), round(max(means), 2), "mm",
             f"Median and range of {len(means)} cities with Sponge City design depths", "CN")
    t.assume("rain.wet_day_mm", 6, 4, 9, "mm", "European days with more than 1 mm of rain have 5 to 8 mm on average; no table of places was at hand")
    for id_, zone in ZONES.items():
        t.take(f"sponge.{id_}.target_share", c[f"sponge.zone.{zone}"], "1", 0.01, "CN", f"The city lies in zone {zone}")
    t.derive("sponge.CN.target_share", 0.75, 0.6, 0.9, "1", "Middle and range of the guideline's five zones: the zone of this city is not held", "CN")


CLASSES = ("food", "garden", "paper", "plastic", "glass", "metal", "textile", "wood", "nappies", "inert")
CSV_CLASS = {"textile": "textile_leather", "nappies": "nappies_misc", "inert": "inert_other"}
CREDIT = {"paper": "paper", "glass": "glass", "metal": "steel", "plastic": "plastic_mixed", "textile": "textile", "wood": "wood_panel",
          "food": "compost_product", "garden": "compost_product"}


LANDFILL_RATES = {"food": "food", "garden": "garden", "paper": "paper_textile", "wood": "wood"}


def landfill(c, t):
    """How fast waste decays in a landfill, by climate and class."""
    for climate in ("temperate_dry", "temperate_wet", "tropical_dry", "tropical_wet"):
        for ours, theirs in LANDFILL_RATES.items():
            t.take(f"landfill.{climate}.{ours}_rate", c[f"ipcc.k.{theirs}.{climate}"], "1/a")
    source = t.source(c["ipcc.k.food.temperate_wet"]["source"])
    for id_, value, unit, note in (
            ("landfill.tropical_above_c", 20, "°C", "Mean temperature of a year above which a climate is tropical"),
            ("landfill.tropical_wet_mm", 1000, "mm", "Rain of a year from which a tropical climate is wet; elsewhere it is wet where more rain "
             "falls than could evaporate")):
        t.rows.append(tables.row(id_, value, None, None, unit, "global", source, "recalled",
                                 f"{note}. No range: a boundary of classes. {RECALLED}", None, 2006))


def waste(c, out):
    t = Table("waste", "Municipal waste: how much, of what, and what its treatment emits. IPCC defaults; what recycling and energy from waste spare "
              "elsewhere is in rows of its own and in no total.")
    for id_, cell in c.items():
        parts = id_.split(".")
        if id_.startswith("waste.gen.") and len(parts) == 3 and tables.number(cell["value"]) and cell["unit"].startswith("kg"):
            r = "EU" if parts[2] == "EU27" else parts[2]
            t.take(f"waste.{r}.generated_kg", cell, "kg/(person·a)", region=r)
    t.take("waste.CN.generated_kg", c["waste.gen.CN.urban"], "kg/(person·a)", region="CN")
    for name in CLASSES:
        for r in ("EU", "CN"):
            t.take(f"waste.{r}.{name}_share", c[f"waste.comp.{r}.{CSV_CLASS.get(name, name)}"], "1", 0.01, r)
        if name == "inert":
            continue
        t.take(f"waste.{name}_doc", c[f"ipcc.DOC.{name}"], "kg C/kg", note="Degradable organic carbon, wet")
        t.take(f"waste.{name}_dry_share", c[f"ipcc.dm.{name}"], "1")
        t.take(f"waste.{name}_carbon_share", c[f"ipcc.CF.{name}"], "1", note="Of dry matter")
        t.take(f"waste.{name}_fossil_share", c[f"ipcc.FCF.{name}"], "1", note="Of carbon")
        if name in CREDIT:
            t.take(f"waste.{name}_credit_kg_t", c[f"credit.recycle.{CREDIT[name]}"], "kgCO2e/t", region="EU")
    t.take("waste.docf_share", c["ipcc.DOCf"], "1")
    t.take("waste.mcf_share", c["ipcc.MCF.managed_anaerobic"], "1")
    t.take("waste.ch4_share", c["ipcc.F"], "1")
    t.take("waste.oxidised_share", c["ipcc.OX"], "1")
    t.take("waste.EU.captured_share", c["ipcc.R.EU"], "1", region="EU")
    t.take("waste.CN.captured_share", c["ipcc.R.CN"], "1", region="CN")
    t.take("waste.compost_ch4_g_kg", c["ipcc.compost.CH4"], "g/kg")
    t.take("waste.compost_n2o_g_kg", c["ipcc.compost.N2O"], "g/kg")
    t.take("waste.incineration_n2o_g_t", c["incin.N2O"], "g/t")
    t.take("waste.electric_share", c["incin.elec_eff"], "1", note="Of the heating value, net")
    t.take("waste.heat_share", c["incin.heat_eff"], "1", region="EU", note="Of the heating value, where heat is sold")
    t.take("waste.EU.heating_value_mj_kg", c["msw.LHV.EU"], "MJ/kg", region="EU")
    t.take("waste.CN.heating_value_mj_kg", c["msw.LHV.CN"], "MJ/kg", region="CN")
    t.take("waste.collection_kg_t", c["lever.collection_diesel"], "kgCO2e/t")
    landfill(c, t)
    t.write(out)


USES = {"residential": "res_apartment.concrete", "office": "office.concrete", "school": "school.concrete", "retail": "retail",
        "industry": "industrial_hall", "storage": "industrial_hall", "parking": "parking_deck"}
LIKE = {"hotel": "office", "hospital": "office", "restaurant": "retail", "sport": "industry"}
CN_USES = {"residential": "rc_shear_wall"}
STRUCTURES = {"masonry": "brick", "steel": "steel", "timber": "timber_clt", "hybrid": "hybrid"}


def materials(c, out):
    t = Table("materials", "Embodied emissions of building and paving, modules A1 to A5 and C1 to C4, stored biogenic carbon left out. By use in "
              "concrete, times a ratio by structure.")
    for use, name in USES.items():
        t.take(f"materials.{use}_kg_m2", c[f"emb.A1A5.{name}"], "kgCO2e/m²", region="EU",
               note="A hall" if name == "industrial_hall" else None)
    for use, name in LIKE.items():
        t.take(f"materials.{use}_kg_m2", c[f"emb.A1A5.{USES[name]}"], "kgCO2e/m²", region="EU", note=f"That of {name} stands in")
    t.take("materials.CN.residential_kg_m2", c["emb.A1A5.CN.res.rc_shear_wall"], "kgCO2e/m²", region="CN")
    t.take("materials.CN.office_kg_m2", c["emb.A1A5.CN.office.rc"], "kgCO2e/m²", region="CN")
    base = tables.number(c["emb.A1A5.res_apartment.concrete"]["value"])
    for ours, theirs in STRUCTURES.items():
        cell = c[f"emb.A1A5.res_apartment.{theirs}"]
        value = tables.number(cell["value"])
        spread = 0.1
        t.derive(f"materials.{ours}_ratio", value / base, value / base * (1 - spread), value / base * (1 + spread), "1",
                 f"{value:g} over {base:g} kgCO2e/m² of apartment houses, both recalled. Range ours: the two move together", "EU")
    t.derive("materials.concrete_ratio", 1, None, None, "1", "The uses' rows are for concrete. No range: it is what the others refer to")
    t.take("materials.refurbished_kg_m2", c["emb.retrofit_medium"], "kgCO2e/m²", region="EU")
    t.take("materials.refurbished_advanced_kg_m2", c["emb.retrofit_deep_envelope"], "kgCO2e/m²", region="EU")
    t.take("materials.demolition_kg_m2", c["emb.demolition_C1C4"], "kgCO2e/m²", region="EU", note="Of a new building at its end")
    t.take("materials.street_kg_m2", c["emb.infra.road_local_asphalt"], "kgCO2e/m²")
    t.take("materials.permeable_kg_m2", c["emb.infra.permeable_block"], "kgCO2e/m²")
    t.take("materials.green_roof_kg_m2", c["emb.infra.green_roof_extensive"], "kgCO2e/m²")
    t.take("materials.tank_kg_m3", c["emb.infra.attenuation_tank_concrete"], "kgCO2e/m³")
    t.take("materials.sewer_kg_m", c["emb.infra.sewer_DN300_concrete"], "kgCO2e/m")
    t.take("materials.water_main_kg_m", c["emb.infra.water_main_PE"], "kgCO2e/m")
    t.assume("materials.street_width_m", 14, 10, 20, "m", "Paved width from house to house along which one sewer and one main lie: a carriageway of "
             "7.3 m with footways and parking")
    t.sources["en-15978"] = {"title": "EN 15978, with the reference study period that Level(s) and the Danish rules take", "publisher": "CEN",
                             "year": 2011, "licence": "figures only"}
    t.rows.append(tables.row("materials.life_a", 50, None, None, "a", "EU", "en-15978", "recalled",
                             "Years over which emissions are spread. No range: a convention. " + RECALLED, None, 2011))
    t.write(out)


def nature(c, out):
    t = Table("nature", "Uptake by trees and green ground, green space and urban heat.")
    t.take("nature.canopy_kg_m2", c["tree.canopy.seq"], "kgCO2/(m²·a)")
    t.take("nature.green_kg_m2", c["park.net"], "kgCO2/(m²·a)", 0.1, region="EU", note="Grass, beds and their soils after upkeep")
    t.assume("nature.crown_m2", 10, 5, 25, "m²", "Crown of a young street tree; 60 m² when old")
    t.take("nature.heat_a_k", c["uhi.oke.HW.a"], "K", note="Greatest difference to open land, calm clear night: a + b ln(H/W)")
    t.take("nature.heat_b_k", c["uhi.oke.HW.b"], "K")
    t.take("nature.heat_sky_a_k", c["uhi.oke.a"], "K",
           note="The same relation by the share of sky that the middle of the street sees: a − b × share; shown beside the index as a check")
    t.take("nature.heat_sky_b_k", c["uhi.oke.b"], "K")
    t.assume("nature.heat_canopy_share", 0.5, 0.2, 0.7, "1", "What a full canopy takes off the difference")
    t.assume("nature.heat_error_share", 0.5, 0.5, 0.5, "1", "Half-width of the band that a heat-island index of this kind deserves")
    t.take("nature.access_m", c["green.WHO.access"], "m", region="EU")
    t.assume("nature.green_least_m2", 5000, 5000, 10000, "m²", "WHO Europe 2016: at least half a hectare to one hectare of public green")
    t.take("nature.CN.green_target_m2", c["green.CN.standard"], "m²/person", region="CN")
    t.take("nature.green_target_m2", c["green.WHO.percap"], "m²/person")
    t.write(out)


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__.strip())
    folder, out = sys.argv[1:]
    c = cells(folder, "water_demand_energy.csv", "runoff_coefficients.csv", "storms.csv", "sponge_city.csv", "waste.csv",
              "materials_land_heat.csv")
    for make in (water, storms, waste, materials, nature):
        make(c, out)


if __name__ == "__main__":
    main()
