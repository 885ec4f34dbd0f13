#!/usr/bin/env python3
"""Turn the research tables of costs, prices and targets into data/factors/finance.json and targets.json.

Usage: make-finance.py FOLDER_WITH_CSV DATA_FOLDER

Money is in euro: rows of other currencies are converted by the rate of the same tables, which the note tells.
"""

import sys

import tables

RECALLED = "Recalled from the publication named, not read again."
SOURCES = {
    "pypsa-technology-data": {"title": "technology-data, outputs/costs_2025.csv, after the Danish Energy Agency's catalogues", "publisher": "PyPSA",
                              "year": 2025, "url": "https://github.com/PyPSA/technology-data", "licence": "GPL-3.0 (code); figures only"},
    "eurostat-prices": {"title": "Electricity and gas prices for household consumers, first half of 2025 (nrg_pc_204, nrg_pc_202)",
                        "publisher": "Eurostat", "year": 2025, "url": "https://ec.europa.eu/eurostat", "licence": "CC BY 4.0"},
    "cn-tariffs": {"title": "Tariffs of electricity, gas and heat", "publisher": "NDRC and cities of China", "year": 2024, "licence": "figures only"},
    "euroheat": {"title": "Prices of district heat", "publisher": "Euroheat & Power", "year": 2024, "licence": "figures only"},
    "oil-bulletin": {"title": "Weekly Oil Bulletin", "publisher": "European Commission", "year": 2024, "url": "https://energy.ec.europa.eu",
                     "licence": "CC BY 4.0"},
    "pellet-prices": {"title": "Prices of wood pellets", "publisher": "DEPI and proPellets", "year": 2024, "licence": "figures only"},
    "ets2": {"title": "Price forecasts of the EU emissions trading system for buildings and road transport", "publisher": "BNEF and European Commission",
             "year": 2025, "licence": "figures only"},
    "icf-china": {"title": "China Carbon Pricing Survey", "publisher": "ICF", "year": 2022, "licence": "figures only"},
    "ecb-rates": {"title": "Euro foreign exchange reference rates, mean of 2024", "publisher": "European Central Bank", "year": 2024,
                  "url": "https://www.ecb.europa.eu", "licence": "figures only"},
    "appraisal": {"title": "Official guidance for the appraisal of projects (real discount rates)", "publisher": "European Commission and national authorities",
                  "year": 2021, "licence": "figures only"},
    "cost-optimal": {"title": "Delegated regulation (EU) 244/2012, cost-optimal levels of energy performance", "publisher": "European Commission",
                     "year": 2012, "url": "https://eur-lex.europa.eu", "licence": "CC BY 4.0"},
    "en-15459": {"title": "EN 15459-1: economic evaluation of energy systems in buildings, annex D", "publisher": "CEN", "year": 2017,
                 "licence": "figures only"},
    "cost-literature": {"title": "Cost surveys of buildings and their energy systems", "publisher": "various", "year": 2023, "licence": "figures only"},
    "ec-renovation": {"title": "Comprehensive study of building energy renovation activities", "publisher": "European Commission (Ipsos, Navigant)",
                      "year": 2019, "licence": "figures only"},
    "bpie": {"title": "Costs of deep renovation in Europe", "publisher": "BPIE and European Commission", "year": 2022, "licence": "figures only"},
    "persson-2019": {"title": "Heat Roadmap Europe: heat distribution costs", "publisher": "Persson, Wiechers, Möller, Werner, Energy 176", "year": 2019,
                     "licence": "figures only"},
    "suds-costs": {"title": "Cost guidance for sustainable drainage", "publisher": "CIRIA and Environment Agency, national handbooks", "year": 2020,
                   "licence": "figures only"},
    "nwrm": {"title": "Natural water retention measures: identity cards, retention ponds", "publisher": "European Commission, DG Environment",
             "year": 2014, "url": "https://www.nwrm.eu/id-card/files/assets/basic-html/page105.html", "licence": "figures only", "read": "2026-11-28"},
    "cn-sponge": {"title": "Sponge city construction guideline, annex of unit prices", "publisher": "MoHURD", "year": 2014, "licence": "figures only"},
    "cn-market": {"title": "Chinese market prices of energy systems and buildings", "publisher": "industry associations", "year": 2023,
                  "licence": "figures only"},
    "quartier": {"title": "Quartier's own choice", "publisher": "the Quartier authors", "year": 2026, "licence": "CC BY 4.0"},
}
# id in the CSV -> (our id, source key, multiplier, words of the conversion)
HEAT = {"hp_air_decentral": "heat-pump-air", "hp_ground_decentral": "heat-pump-ground", "gas_boiler_decentral": "gas-boiler",
        "oil_boiler_decentral": "oil-boiler", "biomass_boiler_decentral": "biomass-boiler"}
# found in the same file as the costs: life in years, upkeep in % of the cost a year
LIVES = {"heat-pump-air": (18, 2.9785), "heat-pump-ground": (20, 1.8384), "gas-boiler": (20, 6.6243), "oil-boiler": (20, 2.0),
         "direct-electric": (20, 2.0), "chp-gas": (25, 3.0)}
COUNTRIES_EL = ("DE", "BE", "DK", "HU", "MT", "BG", "FR", "IT", "ES", "NL", "SE", "FI", "AT", "PL", "CZ", "IE", "PT", "RO", "GR", "NO", "CH", "GB")
COUNTRIES_GAS = ("HU", "HR", "RO", "SE", "NL", "DK")
STANDARDS_LIKE_CODE = ("geg", "re2020", "beng", "br18", "bbr29", "part-l-2021", "gb55015", "jgj134", "jgj75", "gb50189")


class Table:
    def __init__(self, folder):
        self.rows, self.used = [], {}
        self.costs = {r["id"]: r for name in ("costs.csv", "prices.csv", "targets.csv", "materials_land_heat.csv") for r in tables.read_csv(folder, name)}
        self.cny = tables.number(self.costs["fx.CNY_EUR"]["value"])

    def source(self, key, sources):
        self.used[key] = sources[key]
        return key

    def own(self, id_, value, low, high, unit, region, source, evidence, note, year=None, sources=None):
        if evidence == "recalled":
            note = f"{note.rstrip('.')}. {RECALLED}" if note else RECALLED
        self.rows.append(tables.row(id_, value, low, high, unit, region, self.source(source, sources or SOURCES), evidence, note, None, year))

    def assumed(self, id_, value, low, high, unit, note, region="global"):
        self.own(id_, value, low, high, unit, region, "quartier", "assumed", note if "ange" in note else f"{note}. Range ours")

    def take(self, csv_id, id_, source, unit, region, times=1.0, words=None, high=None, low=None, evidence=None):
        """A row of the CSV as ours, times what makes it euro or of another year."""
        cell = self.costs[csv_id]
        value, least, most = (tables.number(cell[k]) for k in ("value", "low", "high"))
        note = tables.clean(cell["note"])
        note = f"{note[0].upper()}{note[1:].rstrip('.')}" if note else ""
        if words:
            note = f"{note}. {words}" if note else words
        least, most = low if low is not None else least, high if high is not None else most
        how = evidence or cell["evidence"]
        if words and how == "found":
            how = "derived"
        self.own(id_, value * times, least * times if least is not None else None, most * times if most is not None else None, unit, region,
                 source, how, note, int(cell["year"]) if cell["year"].isdigit() else None)

    def cn(self, csv_id, id_, source, unit, times=1.0, words=""):
        cell = self.costs[csv_id]
        self.take(csv_id, id_, source, unit, "CN", times / self.cny,
                  f"{words}{cell['value']} {cell['unit']} at {self.cny} CNY per EUR")


def heat(t):
    for csv, ours in HEAT.items():
        t.take(f"cost.{csv}.2025", f"finance.heat.{ours}.eur_kw", "pypsa-technology-data", "EUR/kW", "EU")
    t.own("finance.heat.direct-electric.eur_kw", 133.6, 100, 200, "EUR/kW", "EU", "pypsa-technology-data", "derived",
          "105.8 EUR/kW in prices of 2015, times what the oil boiler's row rose by to those of 2020 in the same file, 208.4 / 165.1", 2025)
    t.own("finance.heat.chp-gas.eur_kw", 572, 430, 860, "EUR/kW", "EU", "pypsa-technology-data", "derived",
          "Per kW of the peak: a unit for 0.3 of it at 1,870 EUR per kW of electricity (1,481.5 in prices of 2015) and 0.30 / 0.58 kW of electricity "
          "per kW of heat, and a gas boiler of 406.7 EUR/kW for the other 0.7. Range +50/-25 % own", 2025)
    t.assumed("finance.heat.coal-boiler.eur_kw", 889.6, 600, 1334, "EUR/kW", "Taken as a biomass boiler, the nearest boiler for solid fuel of which a price is held")
    t.assumed("finance.heat.district-heat.eur_kw", 180, 90, 400, "EUR/kW",
              "A substation of 1,800 EUR for a dwelling of 10 kW; the network itself is a measure of its own")
    for ours, (years, upkeep) in LIVES.items():
        t.own(f"finance.heat.{ours}.life_years", years, years - 3, years + 5, "yr", "EU", "pypsa-technology-data", "found", "Range ours", 2025)
        t.own(f"finance.heat.{ours}.upkeep_share", upkeep / 100, upkeep / 200, upkeep / 66, "1/yr", "EU", "pypsa-technology-data", "found",
              f"{upkeep} % of the cost a year. Range ours", 2025)
    for ours in ("biomass-boiler", "coal-boiler"):
        t.assumed(f"finance.heat.{ours}.life_years", 20, 15, 25, "yr", "As the other boilers have it")
        t.assumed(f"finance.heat.{ours}.upkeep_share", 0.066, 0.03, 0.1, "1/yr", "As a gas boiler's, to which the sweeping of ash is at least equal")
    t.own("finance.heat.district-heat.life_years", 25, 20, 30, "yr", "EU", "en-15459", "recalled", "Heat exchangers. Range ours", 2017)
    t.own("finance.heat.district-heat.upkeep_share", 0.02, 0.01, 0.03, "1/yr", "EU", "en-15459", "recalled", "Heat exchangers. Range ours", 2017)
    t.cn("cost.CN.hp_air_ducted", "finance.heat.heat-pump-air.CN.eur_kw", "cn-market", "EUR/kW")
    t.cn("cost.CN.hp_ground", "finance.heat.heat-pump-ground.CN.eur_kw", "cn-market", "EUR/kW")
    t.cn("cost.CN.district_energy_station", "finance.heat.district-heat.CN.eur_kw", "cn-market", "EUR/kW", 1, "Energy station. ")
    by_id = {r["id"]: r for r in t.rows}
    ratio = by_id["finance.heat.heat-pump-air.CN.eur_kw"]["value"] / by_id["finance.heat.heat-pump-air.eur_kw"]["value"]
    for ours in ("gas-boiler", "oil-boiler", "coal-boiler", "biomass-boiler", "direct-electric", "chp-gas"):
        eu = by_id[f"finance.heat.{ours}.eur_kw"]["value"]
        t.assumed(f"finance.heat.{ours}.CN.eur_kw", eu * ratio, eu * ratio * 0.5, eu * ratio * 2, "EUR/kW",
                  "No Chinese price is held: the European one times what an air heat pump costs in China over Europe", "CN")


def fabric(t):
    t.take("cost.build.res_apartment.EU", "finance.build.home_eur_m2", "cost-literature", "EUR/m²", "EU")
    t.take("cost.build.office.EU", "finance.build.other_eur_m2", "cost-literature", "EUR/m²", "EU")
    t.cn("cost.build.res.CN", "finance.build.CN.home_eur_m2", "cn-market", "EUR/m²")
    t.cn("cost.build.res.CN", "finance.build.CN.other_eur_m2", "cn-market", "EUR/m²", 1, "That of dwellings; no other is held. ")
    for standard in STANDARDS_LIKE_CODE:
        t.assumed(f"finance.standard.{standard}.build_share", 0, 0, 0, "1", "What the code asks is what building costs anyway: nothing extra. No range: a definition")
    for standard in ("kfw-55", "epbd-nzeb"):
        t.take("cost.new.nZEB_premium", f"finance.standard.{standard}.build_share", "cost-literature", "1", "EU")
    for standard in ("kfw-40", "passivhaus", "minergie-p"):
        t.take("cost.new.passive_premium", f"finance.standard.{standard}.build_share", "cost-literature", "1", "EU")
    t.cn("cost.CN.ultra_low_energy", "finance.standard.gbt51350.eur_m2", "cn-market", "EUR/m²")
    for standard, csv, source in (("refurbished", "cost.renov.medium", "ec-renovation"), ("refurbished-advanced", "cost.renov.deep.EU", "bpie")):
        t.take(csv, f"finance.standard.{standard}.eur_m2", source, "EUR/m²", "EU")
    t.cn("cost.renov.CN.north_envelope", "finance.standard.refurbished.CN.eur_m2", "cn-market", "EUR/m²")
    t.cn("cost.CN.ultra_low_energy", "finance.standard.refurbished-advanced.CN.eur_m2", "cn-market", "EUR/m²", 1, "Ultra-low-energy standard. ")
    t.take("cost.new.timber_premium", "finance.structure.timber.build_share", "cost-literature", "1", "EU")
    t.own("finance.structure.hybrid.build_share", 0.02, -0.01, 0.06, "1", "EU", "cost-literature", "derived", "Half of the extra of timber, of which it has about half")


def measures(t):
    def life(name, years, low, high, upkeep, least, most, why, source="en-15459", evidence="recalled"):
        t.own(f"finance.{name}.life_years", years, low, high, "yr", "EU", source, evidence, f"{why}. Range ours")
        t.own(f"finance.{name}.upkeep_share", upkeep, least, most, "1/yr", "EU", source, evidence, f"{why}. Range ours")

    for name, why in (("fabric", "Insulation and windows; a share of the cost a year"), ("structure", "Taken as the fabric")):
        t.assumed(f"finance.{name}.life_years", 40, 30, 50, "yr", why)
        t.assumed(f"finance.{name}.upkeep_share", 0, 0, 0.01, "1/yr", "No more upkeep than a building to code needs")
    t.take("cost.pv_rooftop_residential.2025", "finance.pv.home_eur_kw", "pypsa-technology-data", "EUR/kW", "EU")
    t.take("cost.pv_rooftop_commercial.2025", "finance.pv.other_eur_kw", "pypsa-technology-data", "EUR/kW", "EU")
    t.cn("cost.CN.pv_rooftop_residential", "finance.pv.CN.home_eur_kw", "cn-market", "EUR/kW", 1000)
    t.cn("cost.CN.pv_rooftop_commercial", "finance.pv.CN.other_eur_kw", "cn-market", "EUR/kW", 1000)
    t.own("finance.pv.upkeep_share", 0.011576, 0.008, 0.02, "1/yr", "EU", "pypsa-technology-data", "found", "Residential roofs. Range ours", 2025)
    t.take("cost.battery_storage.2025", "finance.battery.eur_kwh", "pypsa-technology-data", "EUR/kWh", "EU")
    t.cn("cost.CN.battery", "finance.battery.CN.eur_kwh", "cn-market", "EUR/kWh", 1000)
    t.own("finance.battery.life_years", 16, 10, 20, "yr", "EU", "pypsa-technology-data", "found", "Lithium iron phosphate, store. Range ours", 2025)
    t.assumed("finance.battery.upkeep_share", 0.01, 0.0004, 0.021, "1/yr",
              "Between what technology-data has for the store, 0.04 %, and for its power electronics, 2.1 %: those two are the range")
    t.take("cost.dh_pipe.dense", "finance.network.eur_m", "persson-2019", "EUR/m", "EU")
    t.cn("cost.CN.dh_pipe_DN200", "finance.network.CN.eur_m", "cn-market", "EUR/m")
    life("network", 40, 30, 50, 0.01, 0.005, 0.02, "Buried pipes")
    t.take("cost.parking_underground", "finance.parking.eur_space", "cost-literature", "EUR", "EU")
    t.cn("cost.parking_underground.CN", "finance.parking.CN.eur_space", "cn-market", "EUR")
    for name, csv, unit, years in (("green_roof", "green_roof_ext", "EUR/m²", 40), ("trees", "street_tree", "EUR", 50),
                                   ("retention", "attenuation_tank", "EUR/m³", 50)):
        t.take(f"cost.{csv}", f"finance.{name}.eur", "suds-costs", unit, "EU")
        t.assumed(f"finance.{name}.life_years", years, years - 15, years + 15, "yr", "Usual in handbooks of drainage and planting; none was read")
    t.own("finance.permeable.eur", 25, 10, 40, "EUR/m²", "EU", "suds-costs", "recalled", "Extra over asphalt, 10 to 40 EUR/m²: the middle", 2020)
    # 35 (10 to 60) times 1.2 (0.6 to 1.8): the widths of both logarithms add up as squares.
    t.own("finance.pond.eur", 42, 10, 82, "EUR/m²", "EU", "nwrm", "derived", "10 to 60 EUR per m³ of storage, the middle, times 0.6 to 1.8 m of it "
          "over each m² of water, without and with the water that always stands (SuDS design guide of Wyre Forest, McCloy and Robert Bray, 2018). "
          "Without the land", 2014)
    t.assumed("finance.pond.life_years", 50, 35, 65, "yr", "Usual in handbooks of drainage and planting; none was read")
    for name, csv in (("green_roof", "CN.green_roof"), ("permeable", "CN.permeable_paving"), ("retention", "CN.storage_tank_m3"),
                      ("pond", "CN.wet_pond")):
        t.cn(f"cost.{csv}", f"finance.{name}.CN.eur", "cn-sponge", "EUR/m³" if name == "retention" else "EUR/m²")
    ratio = t.costs["cost.CN.green_roof"]["value"], t.costs["cost.green_roof_ext"]["value"]
    tree = 2500 * float(ratio[0]) / t.cny / float(ratio[1])
    t.assumed("finance.trees.CN.eur", tree, tree / 3, tree * 3, "EUR", "No Chinese price is held: the European one times what a green roof costs in China over Europe", "CN")
    t.assumed("finance.permeable.life_years", 25, 15, 35, "yr", "Pavement between two renewals")
    t.assumed("finance.parking.life_years", 50, 40, 60, "yr", "As the building above")
    for name, share in (("parking", 0.01), ("green_roof", 0.01), ("permeable", 0.02), ("trees", 0.02), ("retention", 0.01),
                        ("pond", 0.01)):
        t.assumed(f"finance.{name}.upkeep_share", share, share / 2, share * 2, "1/yr", "Order of magnitude of handbooks; none was read")


def prices(t):
    times = "EUR/kWh"
    t.take("price.el.household.EU27", "finance.price.electricity_home", "eurostat-prices", times, "EU")
    t.take("price.el.nonhousehold.EU27", "finance.price.electricity_other", "eurostat-prices", times, "EU")
    for country in COUNTRIES_EL:
        t.take(f"price.el.household.{country}", f"finance.price.{country}.electricity_home", "eurostat-prices", times, country)
    ghv = 1.108
    words = f"Times {ghv}, upper over lower heating value of natural gas (recalled)"
    t.take("price.gas.household.EU27", "finance.price.gas_home", "eurostat-prices", times, "EU", ghv, words)
    for country in COUNTRIES_GAS:
        t.take(f"price.gas.household.{country}", f"finance.price.{country}.gas_home", "eurostat-prices", times, country, ghv, words)
    home, other = 0.2872, 0.1902
    t.assumed("finance.price.gas_other", 0.1143 * ghv * other / home, 0.05, 0.1143 * ghv, times,
              "No price of gas for others than households is held: that of households times the same ratio of electricity, 0.1902 / 0.2872")
    t.take("price.heatingoil.EU", "finance.price.oil", "oil-bulletin", times, "EU")
    t.take("price.pellets.EU", "finance.price.biomass", "pellet-prices", times, "EU")
    t.take("price.dh.EU", "finance.price.district_heat", "euroheat", times, "EU")
    t.assumed("finance.price.coal", 0.07, 0.03, 0.1, times, "Taken as pellets, which it is sold beside; no survey is held")
    t.cn("price.CN.el.household", "finance.price.CN.electricity_home", "cn-tariffs", times)
    t.cn("price.CN.el.commercial", "finance.price.CN.electricity_other", "cn-tariffs", times)
    t.cn("price.CN.gas.household", "finance.price.CN.gas_home", "cn-tariffs", times, 1 / 9.85, "9.85 kWh (lower heating value) per m³. ")
    t.cn("price.CN.gas.commercial", "finance.price.CN.gas_other", "cn-tariffs", times, 1 / 9.85, "9.85 kWh (lower heating value) per m³. ")
    t.cn("price.CN.heat.GJ", "finance.price.CN.district_heat", "cn-tariffs", times, 0.0036)
    t.assumed("finance.price.CN.coal", 0.02, 0.01, 0.035, times, "About 900 CNY per tonne of 6 kWh/kg; no survey is held", "CN")
    t.assumed("finance.price.CN.biomass", 0.03, 0.02, 0.05, times, "About 1,100 CNY per tonne of 4.7 kWh/kg; no survey is held", "CN")


def terms(t):
    t.own("finance.horizon_years", 30, 20, 50, "yr", "global", "cost-optimal", "recalled",
          "Period of calculation for dwellings and public buildings. Range ours", 2012)
    share = 0.01
    for csv, id_, region in (("EPBD_macro", "finance.discount_public", "EU"), ("DE_BVWP", "finance.DE.discount_public", "DE"),
                             ("FR_public", "finance.FR.discount_public", "FR"), ("GB_green_book", "finance.GB.discount_public", "GB"),
                             ("CN_social", "finance.CN.discount_public", "CN"), ("household", "finance.discount_household", "global")):
        t.take(f"discount.{csv}", id_, "appraisal", "1/yr", region, share)
    t.take("carbon.ETS2.2030", "finance.carbon_eur_t", "ets2", "EUR/t", "EU")
    t.cn("carbon.CN.2030", "finance.CN.carbon_eur_t", "icf-china", "EUR/t")
    t.take("fx.CNY_EUR", "finance.CN.currency_per_eur", "ecb-rates", "CNY/EUR", "CN")
    pound = t.costs["fx.EUR_GBP"]
    t.own("finance.GB.currency_per_eur", 1 / float(pound["value"]), 1 / float(pound["high"]), 1 / float(pound["low"]), "GBP/EUR", "GB", "ecb-rates",
          "recalled", "One over 1.18 EUR per GBP", 2024)
    t.own("finance.currency_per_eur", 1, 1, 1, "EUR/EUR", "global", "quartier", "derived", "A euro is a euro; no range")


TARGET_SOURCES = {
    "shaanxi-2023": {"title": "Sustainability 15(7):5717, carbon of building 15 residential buildings in Shaanxi", "publisher": "MDPI",
                     "year": 2023, "url": "https://www.mdpi.com/2071-1050/15/7/5717", "licence": "figures only"},
    "lifestyles-2019": {"title": "1.5-degree lifestyles: targets and options for reducing lifestyle carbon footprints; Hot or Cool 2021",
                        "publisher": "IGES, Aalto University, D-mat", "year": 2019, "url": "https://www.iges.or.jp/en/projects/1p5deg-lifestyles",
                        "licence": "figures only"},
    "eurostat-footprint": {"title": "Greenhouse gas footprints, releases of 2025", "publisher": "Eurostat", "year": 2025,
                           "url": "https://ec.europa.eu/eurostat", "licence": "CC BY 4.0"},
    "iea-gcp": {"title": "CO2 emissions by country", "publisher": "International Energy Agency, Global Carbon Project", "year": 2023,
                "licence": "figures only"},
    "2000-watt": {"title": "2000-Watt sites, handbook", "publisher": "Energy City association, 2000-Watt Areal", "year": 2019,
                  "licence": "figures only"},
}


def targets(t):
    def add(csv_id, id_, source, region, note, unit="t"):
        cell = t.costs[csv_id]
        value, low, high = (tables.number(cell[k]) for k in ("value", "low", "high"))
        t.own(id_, value, low, high, unit, region, source, cell["evidence"], note, int(cell["year"]), TARGET_SOURCES)

    for year in (2030, 2040, 2050):
        add(f"budget15.{year}", f"target.budget_{year}_t", "lifestyles-2019", "global",
            "Of a person a year, all that a household consumes, for 1.5 °C; government and investment are beside it. High is with emissions taken back "
            "out of the air")
    about = "Of a person a year, all consumption of the country, wherever it is emitted. Releases differ: of 2022 first 10.7, later 10.0 for the EU"
    add("foot.EU27.2023", "target.present_t", "eurostat-footprint", "EU", about)
    for country in ("CY", "IE", "LU", "PT", "SE", "RO", "BG"):
        add(f"foot.{country}.2023", f"target.{country}.present_t", "eurostat-footprint", country, about)
    add("CN.national.co2", "target.CN.present_t", "iea-gcp", "CN", "Of a person a year, CO2 alone, emitted in the country")
    add("2000W.power", "target.primary_power_w", "2000-watt", "CH",
        "Of a person, all year, all consumption: 17,520 kWh of primary energy a year", "W")
    add("emb.CN.residential.materialisation", "target.CN.embodied_kg_m2", "shaanxi-2023", "CN",
        "Emissions of building 15 residential buildings in Shaanxi, per m² of gross floor: the middle, the least and the most of them", "kgCO2/m²")
    t.own("target.CN.embodied_materials_share", 0.9427, None, None, "1", "CN", "shaanxi-2023", "found",
          "Of the emissions of building those 15 buildings, what materials are", 2023, TARGET_SOURCES)


def main():
    folder, out = sys.argv[1], sys.argv[2]
    t = Table(folder)
    for part in (heat, fabric, measures, prices, terms):
        part(t)
    tables.write(f"{out}/factors/finance.json", {
        "table": "finance", "version": 1, "origin": "generated", "generator": "data/tools/make-finance.py",
        "about": "Costs of measures, prices of energy and of carbon, rates and spans of appraisal. In euro, in prices of the row's year; a row without a "
                 "region in its id holds where no other does. Prices are what is paid, taxes with them.",
        "sector": "finance", "sources": t.used, "rows": t.rows})
    t = Table(folder)
    targets(t)
    tables.write(f"{out}/factors/targets.json", {
        "table": "targets", "version": 1, "origin": "generated", "generator": "data/tools/make-finance.py",
        "about": "What a person may emit in a year, and what one emits today. They are of all consumption: an estimate's sectors are a part of it.",
        "sector": "general", "sources": t.used, "rows": t.rows})


if __name__ == "__main__":
    main()
