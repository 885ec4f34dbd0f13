#!/usr/bin/env python3
"""Turn the research CSV tables of travel into data/factors/mobility.json.

Usage: make-mobility.py FOLDER_WITH_CSV DATA_FOLDER
"""

import re
import sys

import tables

RECALLED = "Recalled from the publication named, not read again"
FIGURES = "figures only"

SOURCES = {
    "surveys": ("National household travel surveys 2013 to 2023 (MiD, ODiN, NTS, EMP, Österreich unterwegs, TU, Beldam, Audimob, MZMV, RVU)",
                "national statistical offices and ministries", 2023, FIGURES, None),
    "mid-2023": ("Mobilität in Deutschland 2023, as reported by bahnblogstelle.com and epochtimes.de", "BMDV", 2025, FIGURES, None),
    "mid-2017": ("Mobilität in Deutschland 2017, results report, mean lengths of trips by mode", "BMVI", 2018, FIGURES, None),
    "cn-surveys": ("City travel surveys and annual transport reports 2015 to 2022 (Beijing, Shanghai, Hangzhou, Suzhou, Kunming …), rounded by "
                   "city class", "city transport institutes", 2022, FIGURES, None),
    "cn-census": ("Seventh national census: urban population of very large and super-large cities (Qiushi 2021/18), and city yearbooks",
                  "National Bureau of Statistics of China", 2021, FIGURES, None),
    "eurostat-cars": ("Passenger cars per 1,000 inhabitants (road_eqs_carhab)", "Eurostat", 2024, "CC BY 4.0",
                      "https://ec.europa.eu/eurostat/en/web/products-eurostat-news/w/ddn-20240117-1"),
    "cars-bg": ("Passenger cars per 1,000 inhabitants 2022, as reported by Il Messaggero", "Eurostat", 2024, FIGURES, None),
    "cn-cars": ("Statistical communiqué 2022 and provincial yearbooks", "National Bureau of Statistics of China", 2023, FIGURES, None),
    "occupancy": ("Occupancy of vehicles: TERM indicators, UITP, MiD", "EEA, UITP, BMVI", 2019, FIGURES, None),
    "ewing-cervero-2010": ("Travel and the Built Environment: A Meta-Analysis", "Ewing and Cervero, Journal of the American Planning Association "
                           "76(3)", 2010, FIGURES, "https://doi.org/10.1080/01944361003766766"),
    "stevens-2017": ("Does Compact Development Make People Drive Less?", "Stevens, Journal of the American Planning Association 83(1)", 2017,
                     FIGURES, "https://doi.org/10.1080/01944363.2016.1240044"),
    "cn-form": ("Jinan and Beijing neighbourhood studies (Jiang, He and Zegras 2016–17), reviewed in Aston et al. 2021", "several", 2018,
                FIGURES, None),
    "car-ownership-density": ("European studies of car ownership and density (van Acker and Witlox 2010 and others)", "several", 2018, FIGURES,
                              None),
    "trb-298": ("Driving and the Built Environment, Special Report 298", "Transportation Research Board", 2009, FIGURES, None),
    "un-habitat-2013": ("A New Strategy of Sustainable Neighbourhood Planning; Streets as Public Spaces", "UN-Habitat", 2013, FIGURES, None),
    "parking-studies": ("Guo 2013; Christiansen et al. 2017 (Oslo); Weinberger 2012", "several", 2017, FIGURES, None),
    "car-sharing-studies": ("Nijland and van Meerkerk 2017; Martin and Shaheen 2011", "several", 2017, FIGURES, None),
    "vauban-2011": ("Europe's Vibrant New Low Car(bon) Communities", "Field, ITDP Europe", 2011, FIGURES, None),
    "kraus-koch-2021": ("Provisional COVID-19 infrastructure induces large, rapid increases in cycling", "Kraus and Koch, PNAS", 2021, FIGURES,
                        "https://doi.org/10.1073/pnas.2024399118"),
    "bigazzi-wong-2020": ("Electric bicycle mode substitution", "Bigazzi and Wong, Transportation Research D 85", 2020, FIGURES, None),
    "tram-evaluations": ("Evaluations of French tramways (LOTI balances)", "several", 2015, FIGURES, None),
    "hymel-small-2015": ("The rebound effect for automobile travel (mean), INFRAS 2000 and Luk 1999 (range), read in a public elasticity table",
                         "Hymel and Small", 2015, FIGURES, None),
    "litman-2019": ("Understanding Transport Demands and Elasticities, read in a public elasticity table", "Litman, VTPI", 2019, FIGURES, None),
    "desnz-2025": ("UK Government GHG conversion factors for company reporting 2025, read in a public repository", "DESNZ", 2025, "OGL 3.0",
                   "https://www.gov.uk/government/collections/government-conversion-factors-for-company-reporting"),
    "vehicle-energy": ("Energy use of electric vehicles: ZeEUS, JRC, manufacturer and fleet studies", "UITP, JRC", 2022, FIGURES, None),
    "cn-real-world-fuel": ("Real-world fuel consumption of Chinese cars, 7.5 to 8.5 l/100 km", "iCET, ICCT", 2022, FIGURES, None),
    "cn-rail": ("Annual statistics of urban rail", "China Urban Rail Association", 2021, FIGURES, None),
    "cn-transport-2023": ("Statistical bulletin of transport 2023", "Ministry of Transport of China", 2024, FIGURES, None),
    "eu-pocketbook": ("EU transport in figures, passenger transport by mode", "European Commission", 2022, FIGURES, None),
    "quartier": ("Quartier's own choice", "the Quartier authors", 2026, "CC BY 4.0", None),
}

# (base.trips.* …) regions of the CSV to the region of a row
REGIONS = {"EU27": "EU"}
CITY_CLASSES = {
    1: ("supercity_gt10M", "more than 10 million", "beijing beijing-hourly shanghai shanghai-hongqiao shenzhen chongqing guangzhou tianjin"),
    2: ("megacity_5to10M", "5 to 10 million", "wuhan xi-an hangzhou nanjing shenyang qingdao jinan changsha harbin zhengzhou kunming dalian"),
    3: ("largeI_3to5M", "3 to 5 million", "nanning xiamen taiyuan guiyang hefei urumqi fuzhou changchun nanchang changzhou"),
    4: ("largeII_1to3M", "1 to 3 million", "guilin haikou hohhot lanzhou liuzhou luoyang shantou weihai wenzhou xining xixian-new-area xuzhou "
        "yantai yinchuan zhuhai zhuzhou"),
    5: ("medium_small_lt1M", "less than 1 million", "anqing"),
}
MODES = {"walk": "walk", "bike": "cycle", "bike_ebike": "cycle", "pt": "transit", "car": "car"}


class Table:
    def __init__(self, folder):
        self.cells = {}
        for name in ("transport_baseline.csv", "transport_elasticities.csv", "transport_factors.csv", "transport_levers.csv"):
            for cell in tables.read_csv(folder, name):
                self.cells.setdefault(cell["id"], cell)
        self.rows = []
        self.used = {}

    def add(self, member, value, low, high, unit, region, source, evidence, note=None, year=None, at=None, base="mobility"):
        title, publisher, published, licence, url = SOURCES[source]
        entry = {"title": title, "publisher": publisher, "year": published, "licence": licence}
        if url:
            entry["url"] = url
        self.used[source] = entry
        if evidence == "recalled":
            note = f"{note.rstrip('.')}. {RECALLED}" if note else RECALLED
        key = f"{base}.{region}.{member}" if region and not base.endswith(str(region)) else f"{base}.{member}"
        self.rows.append(tables.row(key, value, low, high, unit, region or "global", source, evidence, note, at, year))

    def take(self, id_, member, source, unit, region=None, scale=1, note=None, base="mobility", evidence=None):
        """A row of the CSV as it is, or scaled to the unit of the engine."""
        cell = self.cells[id_]
        figures = [tables.number(cell[k]) for k in ("value", "low", "high")]
        figures = [None if f is None else f * scale for f in figures]
        if figures[1] is not None and figures[1] > figures[2]:
            figures[1], figures[2] = figures[2], figures[1]
        year = int(cell["year"]) if cell["year"].strip().isdigit() else None
        own = tables.clean(cell["note"]) or None
        if re.search(r"\blow = estimate|published for the inverse|use \(d0", own or ""):
            own = None
        text = ". ".join(t[0].upper() + t[1:] for t in (own, note) if t) or None
        self.add(member, *figures, unit, region, source, evidence or cell["evidence"], text, year, base=base)


def baseline(table):
    for id_ in [i for i in table.cells if re.fullmatch(r"base\.trips\.[A-Z0-9]+", i)]:
        csv_region = id_.rsplit(".", 1)[1]
        region = REGIONS.get(csv_region, csv_region)
        table.take(id_, "trips_per_day", "surveys", "trips/(person·d)", region)
        table.take(f"base.pkm.{csv_region}", "person_km_per_day", "surveys", "km/(person·d)", region)
        if f"base.modeshare.{csv_region}.walk" in table.cells:
            for csv_mode in ("walk", "bike", "pt", "car"):
                source = "mid-2023" if region == "DE" else "surveys"
                table.take(f"base.modeshare.{csv_region}.{csv_mode}", f"trip_share_{MODES[csv_mode]}", source, "1", region, 0.01,
                           "Shares are scaled to sum to 1 when used")
    for number, (key, words, places) in CITY_CLASSES.items():
        bases = [(f"mobility.CN-city{number}", f"Cities of {words} residents in their urban area")]
        if number == 4:
            bases.append(("mobility.CN", "Stands in where the city is not known: cities of 1 to 3 million, the most frequent class"))
        for base, note in bases:
            region = f"CN-city{number}" if base != "mobility.CN" else "CN"
            table.take(f"base.trips.CN.{key}", "trips_per_day", "cn-surveys", "trips/(person·d)", region, 1, note, base)
            table.take(f"base.pkm.CN.{key}", "person_km_per_day", "cn-surveys", "km/(person·d)", region, 1, note, base)
            for csv_mode in ("walk", "bike_ebike", "pt", "car"):
                table.take(f"base.modeshare.CN.{key}.{csv_mode}", f"trip_share_{MODES[csv_mode]}", "cn-surveys", "1", region, 0.01,
                           note + ". Taxis and the rest are left out and shares scaled to sum to 1 when used", base)
        for place in places.split():
            table.add(place, number, None, None, "1", None, "cn-census", "recalled",
                      f"Class of the city's urban population: {words}. A class has no range", 2020, base="mobility.city_class")
    lengths = {"walk": (1.7, 1.2, 2.0), "cycle": (3.9, 3.2, 4.5), "transit": (23, 12, 25), "car": (16.4, 14, 18)}
    for mode, (value, low, high) in lengths.items():
        table.add(f"trip_km_{mode}", value, low, high, "km/trip", None, "mid-2017", "recalled",
                  "Mean length of a trip; drivers and passengers of cars together. Only the ratios matter: lengths are scaled so that all modes "
                  "give the person-km of the place. With the German shares they give 72 % of person-km by car, where MiD 2023 has 73 %. Range "
                  "ours", 2017)
    for id_ in [i for i in table.cells if re.fullmatch(r"cars\.[A-Z]{2}", i)]:
        source = "cars-bg" if id_ == "cars.BG" else "eurostat-cars"
        table.take(id_, "cars_per_1000", source, "1/1000 residents", id_[5:])
    table.take("cars.EU27", "cars_per_1000", "eurostat-cars", "1/1000 residents", "EU")
    table.take("cars.CN.national", "cars_per_1000", "cn-cars", "1/1000 residents", "CN")
    table.take("cars.CN.top_city", "cars_per_1000", "cn-cars", "1/1000 residents", "CN-city1", base="mobility.CN-city1")
    table.take("occupancy.car.EU", "car_occupancy", "occupancy", "persons/vehicle", "EU")
    table.take("occupancy.car.CN", "car_occupancy", "occupancy", "persons/vehicle", "CN")


def usual(table):
    """What the baseline's residents live in: ratios of the elasticities are to this."""
    table.add("usual_residents_ha", 45, 25, 80, "1/ha", "EU", "quartier", "assumed",
              "Residents per gross hectare of the quarters a usual resident of a European town lives in. No survey of travel reports it. "
              "Range ours")
    table.add("usual_residents_ha", 150, 80, 300, "1/ha", "CN", "quartier", "assumed",
              "The same in a Chinese city: the standard of 1 km² of built-up land for ten thousand residents, on land for housing. Range ours")
    table.add("usual_mix", 0.45, 0.3, 0.6, "1", None, "quartier", "assumed",
              "Entropy of floor area over five classes (homes, work, shops and services, education, leisure), 0 one class, 1 all alike: 80 % homes "
              "and some of each other is 0.45. Range ours")
    table.add("usual_intersections_km2", 100, 60, 140, "1/km²", None, "un-habitat-2013", "recalled",
              "Intersections per km² that UN-Habitat recommends and grown European quarters have")
    table.add("usual_centre_km", 4, 2, 8, "km", None, "quartier", "assumed",
              "Distance of a usual resident from the centre of the city. No survey of travel reports it. Range ours")


def elasticities(table):
    ewing = "ewing-cervero-2010"
    both = ("Mean of {} (Ewing and Cervero 2010) and {} (Stevens 2017, corrected for reporting bias; recalled); the range is the envelope of both")
    for name, member, e, s, low, high in (
            ("household_population_density", "density", -0.04, -0.10, -0.22, 0), ("land_use_mix_entropy", "mix", -0.09, 0.11, -0.18, 0.11),
            ("intersection_density", "intersections", -0.12, -0.14, -0.24, -0.05), ("distance_to_downtown", "centre", -0.22, -0.34, -0.63, -0.11)):
        assert float(table.cells[f"elas.vkt.{name}.ewing"]["value"]) == e and float(table.cells[f"elas.vkt.{name}.stevens"]["value"]) == s
        table.add(f"car_km_by_{member}", (e + s) / 2, low, high, "1", None, "stevens-2017", "recalled", both.format(e, s), 2017)
    table.add("car_km_by_density", -0.1, -0.3, 0, "1", "CN", "cn-form", "recalled", "Mostly by way of car ownership", 2018)
    table.take("elas.vkt.distance_to_transit.ewing", "car_km_by_stop", ewing, "1", None, 1, "Of the inverse of the distance")
    for out in ("walk", "transit"):
        for name, member in (("household_population_density", "density"), ("land_use_mix_entropy", "mix"),
                             ("intersection_density", "intersections"), ("distance_to_transit", "stop")):
            table.take(f"elas.{out}.{name}.ewing", f"{out}_by_{member}", ewing, "1", None, 1, "Range ours: half to 1.6 times, as the paper has none")
    table.take("elas.carown.density.netherlands", "cars_by_density", "car-ownership-density", "1")
    table.add("ratio_least", 0.25, None, None, "1", None, "quartier", "assumed",
              "Least ratio to the usual that elasticities are applied to: those studied lie within. A rule without a range")
    table.add("ratio_most", 4, None, None, "1", None, "quartier", "assumed",
              "Greatest ratio to the usual that elasticities are applied to: those studied lie within. A rule without a range")
    table.take("cap.vkt.combined.low", "form_cut_most", "trb-298", "1", None, 1, "Doubling density with mix and transit was found to save 5 to 12 %, "
               "25 % at most")
    table.add("form_rise_most", 0.3, 0.2, 0.4, "1", None, "quartier", "assumed",
              "Greatest rise of car-km by built form, the mirror of the greatest cut. Range ours")
    table.add("levers_least", 0.15, None, None, "1", None, "quartier", "assumed",
              "Levers together never leave less than this of the usual car-km. A rule without a range")


def levers(table):
    for mode, metres, low, high in (("bus", 400, 300, 500), ("brt", 800, 600, 1000), ("tram", 400, 400, 600), ("metro", 800, 600, 1000),
                                    ("rail", 800, 600, 1000)):
        table.add(f"stop_reach_m_{mode}", metres, low, high, "m", None, "quartier", "assumed",
                  "Airline distance within which a stop counts as in reach: 400 m for buses and trams, 800 m for stations, as planning practice, "
                  "VDV 4 and SDG 11.2 have it (GB/T 51328-2018: 300 and 500 m)")
    table.add("stop_ratio", 2, 1.3, 4, "1", None, "quartier", "assumed",
              "How much nearer transit is to a resident within reach of a drawn stop than to a usual resident. Residents beyond reach of every drawn "
              "stop have the usual transit of the place. Range ours")
    table.take("lever.transit_new_tram_share", "station_shift", "tram-evaluations", "1", None, 1,
               "Share of all trips that moves to transit within reach of a tram, metro, rail or bus rapid transit stop, from the other modes alike")
    table.add("parking_full", 1, 0.8, 1.3, "1/dwelling", None, "parking-studies", "recalled",
              "Spaces per dwelling above which more parking adds no cars. Range ours", 2017)
    table.take("lever.parking_ratio_car_ownership", "cars_by_parking", "parking-studies", "1", None, 1,
               "Taken for car-km as well: who has no car drives less by as much")
    table.take("lever.carsharing_vkt_member", "sharing_effect", "car-sharing-studies", "1", None, 1, "Of a member's car-km, and taken for cars")
    table.add("sharing_members", 0.15, 0.05, 0.39, "1", None, "vauban-2011", "assumed",
              "Residents who become members where cars are shared in the quarter. High: 39 % of households in Vauban; the rest ours")
    for region in (None, "NL", "DK"):
        table.add("usual_cycle_network", 2 if region else 1, None, None, "1", region, "quartier", "assumed",
                  "The network that the place's travel was surveyed with: 0 none, 1 basic, 2 good. A class has no range")
    table.take("lever.bike_network_share", "cycle_good", "kraus-koch-2021", "1", None, 1, "A good network over a basic one")
    table.add("cycle_none", -0.2, -0.32, -0.09, "1", None, "quartier", "assumed",
              "No network against a basic one: the inverse of what a good one adds (1/1.25 − 1). Range by the same")
    table.take("lever.bike_substitution_from_car", "cycle_from_car", "bigazzi-wong-2020", "1")
    table.take("elas.vkt.price.mean", "car_km_by_price", "hymel-small-2015", "1")
    table.take("elas.cross.pt_walk_bike.car_price", "others_by_price", "litman-2019", "1")


def vehicles(table):
    cell = lambda id_: float(table.cells[id_]["value"])
    diesel, petrol = cell("car.diesel.ttw") + cell("car.diesel.wtt"), cell("car.petrol.ttw") + cell("car.petrol.wtt")
    table.add("fuel_car_kg_km", (diesel + petrol) / 2, 0.17, 0.25, "kgCO2e/km", None, "desnz-2025", "derived",
              f"Mean of diesel ({diesel:.4f}) and petrol ({petrol:.4f}) cars, well to wheel. Range ours: the sources' ±20 % of the exhaust", 2025)
    table.add("fuel_car_kg_km", cell("CN.car.petrol.ttw") + cell("car.petrol.wtt"), 0.205, 0.266, "kgCO2e/km", "CN", "cn-real-world-fuel", "recalled",
              "0.185 kg of the exhaust (recalled) and the British 0.046 of making petrol", 2022)
    table.add("fuel_car_kwh_km", 0.65, 0.52, 0.78, "kWh/km", None, "desnz-2025", "derived",
              "0.168 kg/km of the exhaust (mean of diesel and petrol) over 0.258 kg/kWh of the fuels (IPCC 2006: 0.267 and 0.249). Range as the "
              "exhaust's", 2025)
    table.take("energy.car.bev", "electric_car_kwh_km", "vehicle-energy", "kWh/km")
    table.add("bus_kg_km", cell("bus.local_average.pkm") + cell("bus.local_average.wtt"), 0.092, 0.196, "kgCO2e/km", None, "desnz-2025", "derived",
              "Local bus, average, well to wheel, per person-km. Range ours", 2025)
    table.add("bus_kg_km", cell("CN.bus.diesel.pkm"), 0.025, 0.08, "kgCO2e/km", "CN", "cn-real-world-fuel", "recalled",
              "Diesel bus of 30 to 35 l/100 km at 15 to 25 persons, per person-km", 2020)
    table.add("bus_kwh_km", 1.4 / 12, 0.07, 0.2, "kWh/km", None, "vehicle-energy", "recalled",
              "Electric bus, 1.4 kWh/km over 12 persons, per person-km. Range: 8 to 20 persons", 2022)
    table.add("bus_kwh_km", 1.4 / 18, 0.04, 0.117, "kWh/km", "CN", "vehicle-energy", "recalled",
              "Electric bus, 1.4 kWh/km over 18 persons, per person-km. Range: 12 to 35 persons", 2022)
    table.add("bus_electric_share", 0.1, 0.05, 0.3, "1", None, "quartier", "assumed", "Electric buses, of the km by bus. Range ours")
    table.add("bus_electric_share", 0.8, 0.6, 0.9, "1", "CN", "cn-transport-2023", "recalled",
              "New-energy buses, of the fleet; taken as all electric. Range ours", 2023)
    table.add("rail_kwh_km", 0.1, 0.05, 0.16, "kWh/km", None, "vehicle-energy", "recalled",
              "Tram, 4.0 kWh/km over 40 persons, per person-km; metro and rail lie in its range", 2022)
    table.take("CN.metro.energy_pkm", "rail_kwh_km", "cn-rail", "kWh/km", "CN")
    table.add("rail_share", 0.47, 0.35, 0.6, "1", None, "eu-pocketbook", "recalled",
              "Trains, trams and metros, of the person-km by transit on land. Range ours", 2019)
    table.add("rail_share", 0.4, 0.1, 0.6, "1", "CN", "cn-rail", "recalled",
              "Metros, of the person-km by transit in cities; none in many, more than half in the largest. Range ours", 2021)
    table.add("cycle_kwh_km", 0.001, 0, 0.003, "kWh/km", None, "quartier", "assumed",
              "Electricity of a usual km by bicycle: 0.008 kWh of an electric one, one km in eight. Range ours")
    table.add("cycle_kwh_km", 0.011, 0.006, 0.018, "kWh/km", "CN", "quartier", "assumed",
              "Electricity of a usual km on two wheels: 0.016 kWh of an electric one, seven km in ten. Range ours")
    # When cars stand at their chargers: a triangle over the hours, from the first car that comes home to the last that is full.
    for member, hour, low, high in (("begins", 14, 12, 16), ("peak", 19, 18, 21), ("ends", 28, 25, 31)):
        table.add(f"charging_{member}_h", hour, low, high, "h", None, "quartier", "assumed",
                  "Hour of the day, past 24 on the next: charging where cars come home, by nothing but their coming. Surveys find most of it between six and nine in the evening; "
                  "tariffs that move it into the night are not in it. Hours and range ours")


def main(folder, data):
    table = Table(folder)
    baseline(table)
    usual(table)
    elasticities(table)
    levers(table)
    vehicles(table)
    tables.write(f"{data}/factors/mobility.json", {
        "table": "mobility", "version": 1, "origin": "generated", "generator": "data/tools/make-mobility.py",
        "about": "Travel of residents: baseline by country and class of Chinese city, elasticities of built form, levers, vehicles. A ratio of what is "
        "drawn to what is usual is raised to its elasticity. A lever's effect is a share of what it acts on.",
        "sector": "mobility", "sources": table.used, "rows": table.rows})


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
