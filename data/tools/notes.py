"""Notes of rows in words for planners.

Research tables are written in shorthand. What they say is brought into sentences here, the same
sentence for the same thing, so that each can be translated once (see list-words.py) whatever row says it.
"""

import itertools
import re

# A sentence ends with a stop before a capital, a digit or the id of a row; library/note-words.c parts notes alike.
STOP = re.compile(r"\. (?=[A-Z0-9]|[a-z]+[.][A-Za-z])")

# A number that stands by itself. "n50", "10th" and "W/m2" hold none.
NUMBER = re.compile(r"(?<![A-Za-z0-9_.,])[0-9]+(?:[.,][0-9]+)*(?![A-Za-z0-9_])", re.ASCII)

# What holds of any note: pattern and what stands for it.
RULES = [
    (r"; low and high (are )?", ". Low and high are "),
    (r"Low and high are leave out", "Low and high leave out"),
    (r"Low and high are (by|from) ", r"The range is \1 "),
    (r"; range ours", ". Range ours"),
    (r"; the range is ours", ". Range ours"),
    (r"; all alike, so the range is ours, ", ". All alike, so the range is ours, ±"),
    (r"; all alike, so ", ". All alike, so "),
    (r"One variant; the range", "One variant. The range"),
    (r"; a definition: it has no range", ". A definition: it has no range"),
    (r"; share of households taken as share of area", ". Share of households taken as share of area"),
    (r"the Swiss and German sets are alike here", "The Swiss and German sets are alike here"),
    (r"; 1 l/s is 3\.6 m³/h", ". One litre a second is 3.6 m³/h"),
    (r"Range ours; check against the printed code", "Range ours. Check against the printed code"),
    (r"^low (and high|40)", r"Low \1"),
    (r"Refurbishment taken to the level of a code: ", "Refurbishment taken to the level of a code. "),
    (r"The code says nothing \((.*?)\); typical construction of the years",
     r"\1. The code says nothing of it; typical construction of the years"),
    (r": design air change of 0\.5 1/h \(zones 1 and 2\) or 1\.0 1/h \(3 to 5\), less 0\.4 1/h by use",
     ". Design air change of 0.5 per hour (zones 1 and 2) or 1.0 (3 to 5), less 0.4 by use"),
    (r"\bn50 of ([0-9.]+) 1/h times", r"An n50 of \1 per hour times"),
    (r"1\.5 1/h found for the whole air change, less 0\.4 1/h by use",
     "The whole air change was found as 1.5 per hour, less 0.4 by use"),
    (r"esign air change of ([0-9.]+) 1/h less ([0-9.]+) 1/h by use", r"esign air change of \1 per hour less \2 by use"),
    (r"; none is asked for", ". No heat recovery is asked for"),
    (r"From the 1 Sponge City design depths H of \w+, H/−ln\(1 − share\), recalled: mean and range",
     "From the city's Sponge City design depth H, H/−ln(1 − share), recalled"),
    (r"From the ([0-9]+) Sponge City design depths H of \w+, H/−ln\(1 − share\), recalled: mean and range",
     r"From the city's \1 Sponge City design depths H, H/−ln(1 − share), recalled: mean and range"),
    (r"kWh/m²a: mean of ([0-9]+) curves \(houses and blocks, oil and gas\)",
     r"kWh/m²a: mean of \1 curves of houses and blocks, oil and gas"),
    (r"(kWh/m²a)[;:] range: the other two curves of the country", r"\1. The range is the other two curves of the country"),
    (r"Mean of -([0-9.]+) (.*?) and -", r"Mean of −\1 \2 and −"),
    (r"Mean of -", "Mean of −"),
    (r"(NDRC/MoC method 3rd ed)\. 2006", r"\1"),
    (r"pre-1979 in", "before 1979 in"),
    (r"1979-2009 in", "1979 to 2009 in"),
    (r"Heat flow (up|down)wards", r"Heat flows \1"),
    (r"^[qQ]v10 of", "A qv10 of"),
    (r"^qE50 of", "A qE50 of"),
    (r"\(single dwellings\) (\.|$)", r"(single dwellings)\1"),
    (r"([0-9.]+) CNY/kW_th at", r"\1 CNY/kW of heat at"),
    (r"([0-9.]+) CNY/m2 GFA at", r"\1 CNY per m² of gross floor area at"),
    (r"([0-9.]+) CNY/m2 or m3 at", r"\1 CNY per m² or m³ at"),
    (r"([0-9.]+) CNY/m2 at", r"\1 CNY/m² at"),
    (r"([0-9.]+) CNY/m3 \(9\.85 kWh LHV\) at", r"\1 CNY per m³ of 9.85 kWh at"),
    (r"([0-9.]+) CNY/m3 at", r"\1 CNY/m³ at"),
    (r"^(20\d\d)$", r"In prices of \1"),
    (r"^(20\d\d)\. ", r"In prices of \1. "),
    (r"\b(Band|Range) \+50/-25 % own", "Range ours, +50 and −25 %"),
    (r"^([0-9.]+) t/TJ$", r"From \1 t/TJ"),
    (r"^([0-9.]+) t/TJ\. ", r"From \1 t/TJ. "),
]

# What a sentence says in shorthand, and in words.
WORDS = {
    "allocation method affects CHP heat": "How emissions are shared out matters for heat from combined heat and power",
    "CHP + refinery waste heat": "Combined heat and power, and waste heat of a refinery",
    "x0.0036": "From g/MJ, times 0.0036",
    "0.11 t/GJ x 3.6": "0.11 t/GJ times 3.6",
    "Bio/waste CHP, Stockholm Exergi": "Combined heat and power from biomass and waste, Stockholm Exergi",
    "HOFOR/CTR/VEKS environmental declaration": "Environmental declaration of the networks HOFOR, CTR and VEKS",
    "Waste + CHP; OIB-RL 6 lists 0.022-0.20 by method":
        "Waste, and combined heat and power. OIB directive 6 lists 0.022 to 0.20 by method",
    "Coal exit 2025: falling fast": "Coal is given up in 2025: it falls fast",
    "Arrete DPE 2021-24; Paris CPCU about 0.15-0.19":
        "French ordinance on energy certificates of 2021 to 2024; the network of Paris has about 0.15 to 0.19",
    "CPCU": "The network CPCU",
    "URE: coal CHP": "Combined heat and power from coal, by the Polish regulator (URE)",
    "BEW/Vattenfall": "The network of BEW, once Vattenfall",
    "RVO/CE Delft": "Figures of RVO and CE Delft",
    "DESNZ heat & steam": "Heat and steam, by the British ministry (DESNZ)",
    "Old coal boiler incl. network loss": "Old coal boiler, with the loss of the network",
    "CHP, energy allocation; Tsinghua BERC":
        "Combined heat and power, emissions shared out by energy; Tsinghua BERC",
    "Depends on allocation": "Depends on how emissions are shared out between heat and electricity",
    "Factor = grid factor at the meter / COP / (1 - loss)":
        "The factor is that of electricity at the meter, over the COP and over 1 less the loss",
    "Pumping": "Electricity of pumps",
    "0.202/0.9/(1-0.14)+upstream":
        "0.202 over 0.9 and over 1 less 0.14 is 0.261, what is burnt alone; "
        "with the 0.0335 that come before the boiler it is 0.304, about the upper end of the range",
    "Factor = grid / COP; loss 0-5 %": "The factor is that of electricity over the COP; loss 0 to 5 %",
    "E = plot ratio (GFA/land); linear density = heat demand per land x w":
        "By the floor area ratio e; the linear heat density is the heat demand of the site over its area times w",
    "2023 structure+fit, no land": "Structure and fit-out in prices of 2023, without land",
    "Vs code": "Over a building that meets the code",
    "Passive demo projects 2018-22": "Passive demonstration projects of 2018 to 2022",
    "Utility scale; home systems 500-900 recalled": "Large stores; those of homes 500 to 900, recalled",
    "CNESA 2024: 0.6-0.8 DC system": "CNESA 2024: 0.6 to 0.8 for the direct-current system",
    "Lithium iron phosphate, store": "The store, of lithium iron phosphate",
    "Cost-optimal macro": "For the macroeconomic view of cost-optimal levels",
    "2021 Ni/Guesnerie": "Report of 2021 by Ni and Guesnerie",
    "30 yr": "Over 30 years",
    "NDRC/MoC method 3rd ed": "Method of the Chinese ministries (NDRC and MoC), third edition, 2006",
    "56.1 t/TJ (54.3-58.3) + CH4/N2O": "From 56.1 t/TJ (54.3 to 58.3), with methane and nitrous oxide",
    "UK grid gas; high = LNG 0.0721": "Gas of the British grid; high is liquefied natural gas, 0.0721",
    "Gas/diesel oil 74.1 t/TJ": "Gas oil, from 74.1 t/TJ",
    "94.6 t/TJ; Chinese bituminous typically 0.31-0.34":
        "From 94.6 t/TJ. Chinese bituminous coal usually has 0.31 to 0.34",
    "mine methane dominates in China": "In China most of it is methane of mines",
    "101 t/TJ (90.9-115)": "From 101 t/TJ (90.9 to 115)",
    "Report separately; not added to the total by default": "Told by itself; the total does not hold it",
    "digester leakage 1-5 % of CH4 adds 0.02-0.10":
        "Digesters that leak 1 to 5 % of the methane add 0.02 to 0.10",
    "Not a combustion row; temperature lift by heat pump counted as electricity":
        "Nothing is burnt; what a heat pump adds to its temperature counts as electricity",
    "Per kWh LHV of mixed waste": "Per kWh of lower heating value of mixed waste",
    "check against the same repository": "Held to check other rows by",
    "cross-check of 0.202": "Held to check 0.202 by",
    "AR6 mixture values for R410A/R404A weighted from components":
        "AR6; the mixtures R410A and R404A weighted from their parts",
    "Central = policy target path, high = EU Reference 2020-like, low = 2040 target S3; apply to each country with floor 0.015 kgCO2e/kWh (life-cycle)":
        "Central: the path of policy targets; high: like the EU Reference Scenario 2020; low: scenario S3 of the target for 2040. "
        "Holds for each country, never below 0.015 kgCO2e/kWh over the life cycle",
    "Shape read from memory of the report; fit a smooth monotone curve through the points":
        "Shape of the path recalled from the report",
    "Absolute kgCO2e/kWh, not a ratio: residual life-cycle floor":
        "In kgCO2e/kWh, not a ratio: what the life cycle leaves at least",
    "generation mix, life-cycle incl. upstream methane (Ember); low/high = spread between Ember and Electricity Maps 2024-25":
        "Generation mix over the life cycle, with methane of supply chains (Ember). "
        "Low and high are Ember and Electricity Maps, 2024 to 2025",
    "Consumption mix with trade, life-cycle": "Consumption mix with trade, over the life cycle",
    "Whole country; the official factors of the ministry (MEE rows) leave out upstream emissions and grid losses":
        "Whole country; the official factors of the ministry leave out upstream emissions and grid losses",
    "range 0.190 recalled low from direct-combustion-only accounts; 0.244 recalled Ember 2023":
        "Range: 0.190 of direct combustion alone, and 0.244 of Ember 2023, both recalled",
    "CO2 only, average, excludes upstream and T&D losses":
        "CO2 alone, average, without upstream emissions and grid losses",
    "CO2 only; band = 2021-2022 spread and a further 5 % fall (own assumption)":
        "CO2 alone. Range: from 2021 to 2022, and a further fall of 5 %, our assumption",
    "fall of 1.1 % on 2022": "A fall of 1.1 % on 2022",
    "excludes market-traded non-fossil power; use only where the project buys none":
        "Without non-fossil electricity traded on the market; for projects that buy none",
    "Divide production factor by (1-loss) for the factor at the meter":
        "The factor of production over 1 less this loss is the factor at the meter",
    "0.01853 found; ratio uses Ember/DEFRA generation factor":
        "0.01853 was found; the ratio is to the generation factor of Ember and DEFRA",
    "Recalled, not read again; a rule of the standard, so without range":
        "A rule of the standard: it has no range. Recalled, not read again",
    "Weak evidence: replace by the city survey where held; remainder = taxi/other":
        "Weak evidence: a survey of the city is better. The rest are taxis and others",
    "Own cap 30 % central; show band": "Limit ours, 30 %",
    "At the plug incl. charging losses; +15-25 % below 0 C":
        "At the plug, with the loss of charging; 15 to 25 % more below 0 °C",
    "X44/12; band recalled (climate)": "From 0.28 kg of carbon, times 44/12. The range is recalled, of other climates",
    "Label as convention": "A convention",
    "Total": "Non-renewable and renewable together",
    "GEG annex 4 (non-ren); DH by certificate 0.3 floor; 0.7 typical":
        "GEG annex 4, non-renewable. District heat by certificate, 0.3 at least, 0.7 usual",
    "Network-specific certificate replaces this": "The certificate of a network stands above this",
    "2.3 until 2025, 1.9 from 2026 (DPE); RE2020 1.9": "2.3 until 2025 and 1.9 from 2026 (DPE); 1.9 in RE2020",
    "OIB-RL 6:2023 total; 0.79 non-ren electricity": "OIB directive 6 of 2023, in all; non-renewable electricity 0.79",
    "BBR weighting factors, not PEF": "Weights of BBR, which are no primary energy factors",
    "DM 26/6/2015: 1.95 non-ren + 0.47 ren": "DM 26/6/2015: 1.95 non-renewable and 0.47 renewable",
    "RITE peninsular: 1.954 non-ren": "RITE, mainland: 1.954 non-renewable",
    "WT: DH coal CHP 0.8; heat-only 1.3":
        "WT: district heat of combined heat and power from coal 0.8, of boilers 1.3",
    "EPB regions (Flanders 2.5)": "EPB of the regions; Flanders 2.5",
    "E-value factors": "Weights of the Finnish E-value",
    "No PEF used": "The country uses no primary energy factors",
    "Low = east-west flat 10 deg / mild shading": "Low: flat to east and west at 10°, or lightly shaded",
    "Estimated for this table from the zone's irradiation; replace by PVGIS or CMA series":
        "Estimated for this table from the irradiation of the zone; a series of PVGIS or CMA is better",
    "Add about 25 % BOS/inverter": "Mounting, cables and inverter add about 25 %",
    "City has a later revision: check": "The city has revised its formula since",
    "Valid for short durations; low n: do not extrapolate beyond 120 min":
        "Holds for short storms, not beyond 120 min, as n is low",
    "Original unit mm/min: A1 x 167": "Read in mm/min: a times 167",
    "B = 0: singular at t = 0, clamp t at 5 min": "As b is 0, it holds from 5 min on",
    "Beijing revised its formula later (2016-2018)": "Beijing revised its formula in 2016 to 2018",
    "Single return period form q = A/(t+b)^n": "A formula of one return period, q = a/(t + b)^n",
    "Placeholder": "Stands in until the national table is held",
    "Eurostat later revised AT to 803 and DK to 802": "Eurostat has revised Austria to 803 and Denmark to 802 since",
    "0.8-1.2 kg/day": "0.8 to 1.2 kg a day",
    "Report as separate credit line": "Told as a credit by itself",
    "KgCO2e/t, collection and transfer": "Collection and transfer",
    "Secondary source of varied date: prefer EurEau 2021 where held":
        "Second-hand and of various years; EurEau 2021 is better where it has the country",
    "33 kWh/(PE yr) median": "Median of 33 kWh a year per population equivalent",
    "Use 0.2 with the table CN; 0.05 needs converted CN":
        "0.2 belongs to the curve numbers of the table; 0.05 needs converted ones",
    "What a metre of trench inside a district loses in a year, so that with system.network.main_loss_share a network that sells the 2 MWh a metre of dh.linear_density_min loses the 0.14 (0.08–0.25) of dh.loss.typical: 2000 × (0.14 / 0.86 − 0.04 / 0.96)":
        "What a metre of trench inside a district loses in a year: with the loss of mains, a network that sells no more than "
        "2 MWh a metre loses the usual 0.14 (0.08–0.25), 2000 × (0.14 / 0.86 − 0.04 / 0.96)",
    "A module of 2019; the row pv.module_power is the present one": "A module of 2019; present ones are better",
    "The same figure as pv.module_power, which is per kW and m²": "The same as 0.205 kW per m²",
    "No limit set; 0.4 l/(s·m²) of envelope at 50 Pa is usual: × 3.6 × 0.52 m²/m³ × 0.07":
        "No limit is set. Usual are 0.4 l/(s·m²) of envelope at 50 Pa: × 3.6 × 0.52 m²/m³ × 0.07",
}


def sentences(note):
    return [part for part in STOP.split(note.rstrip(". ")) if part]


def pattern(sentence):
    """It with places for its numbers, {1} for the first."""
    count = itertools.count(1)
    return NUMBER.sub(lambda found: f"{{{next(count)}}}", sentence)


def capital(text):
    """A sentence begins with a capital, but for signs like n50."""
    return text[0].upper() + text[1:] if re.match("[a-z][a-z -]", text) else text


def in_words(note):
    if not note:
        return note
    for pattern, stands in RULES:
        note = re.sub(pattern, stands, note)
    note = ". ".join(capital(WORDS.get(part, part)) for part in sentences(note))
    return note
