#!/usr/bin/python3
"""Where each of the worked examples of the research stands in the tests, or why it is not ours.

An example that runs names the test and a figure of it; that figure must stand there. The list must be that of
../shared/research/data/worked_examples.json, where it is at hand; else that part is skipped, loudly.
usage: worked-examples.py SOURCE
"""
import json
import pathlib
import sys

SOURCE = pathlib.Path(sys.argv[1])
RESEARCH = SOURCE.resolve().parent / "shared" / "research" / "data" / "worked_examples.json"

RUNS = {
    "ex.grid.cn2023change": ("test-worked-examples.c", "1.12, 0.01"),
    "ex.grid.cn2022change": ("test-worked-examples.c", "3.63, 0.01"),
    "ex.grid.cn2023north": ("test-worked-examples.c", "6.12, 0.01"),
    "ex.dh.fyn": ("test-worked-examples.c", "21.8 * 0.0036"),
    "ex.ec2010.power": ("test-mobility.c", "3.787"),
    "ex.ec2010.combined": ("test-mobility.c", "0.83886"),
    "ex.stevens.selfselect": ("test-mobility.c", "0.55478"),
    "ex.pkm.de": ("test-mobility.c", "1537"),
    "ex.tr55.2-1": ("test-water.c", "2.805"),
    "ex.tr55.2-2": ("test-water.c", "3.282"),
    "ex.shenzhen.P2.t5": ("test-water.c", "12.475"),
    "ex.shenzhen.P10.t30": ("test-water.c", "58.706"),
    "ex.shenzhen.P100.t60": ("test-water.c", "110.095"),
    "ex.shenzhen.P50.t120": ("test-water.c", "146.03"),
    "ex.chicago.beijing": ("test-water.c", "71.67"),
    "ex.ipcc.L0.food": ("test-worked-examples.c", "50.0, 1e-9"),
    "ex.ipcc.landfill.net": ("test-waste.c", "0.6682"),
    "ex.ipcc.incin.plastic": ("test-waste.c", "2.75"),
    "ex.incin.eu_mix": ("test-waste.c", "0.3486"),
    "ex.crf": ("test-finance.c", "0.070952"),
    "ex.lcoe.pv": ("test-finance.c", "0.0819"),
    "ex.mac.hp": ("test-finance.c", "352.9"),
    "ex.ec2010.linear": ("test-mobility.c", "3.9, 1e-4"),
    "ex.rational.cn": ("test-water.c", "1941.0"),
    "ex.sponge.volume": ("test-water.c", "1848.0"),
    "ex.waste.eu_recycling": ("test-worked-examples.c", "100 * 249"),
    "ex.ramboll": ("test-waste.c", "600, 1e-9"),
    "ex.taxonomy": ("test-criteria.c", "63.1"),
    "ex.2000W": ("test-worked-examples.c", "17520, 1e-9"),
    "ex.nowak": ("test-waste.c", "0.28 * 44 / 12"),
    "ex.oke": ("test-waste.c", "9.718"),
    "ex.hp.de": ("test-supply.c", "0.1045"),
    "ex.dh.formula": ("test-network-heat.c", "0.3043, 1e-4"),
    "ex.ipcc.fod.food": ("test-landfill.c", "42.138, 1e-3"),
    "ex.cn.shaanxi": ("test-worked-examples.c", "495.75"),
    "ex.vauban": ("../library/test-cases.c", "0.5929"),
    "ex.capcoa.t1": ("test-capcoa.c", "-0.16681, 1e-5"),
    "ex.capcoa.t2": ("test-capcoa.c", "-0.17138, 1e-5"),
    "ex.capcoa.t3": ("test-capcoa.c", "-0.21778"),
    "ex.capcoa.t4": ("test-capcoa.c", "-0.0572"),
    "ex.gap15": ("test-worked-examples.c", "72.2"),
}

NOT_OURS = {}


def main():
    results = []

    def check(name, good, detail=""):
        results.append(good)
        print(f"{'ok' if good else 'not ok'} {len(results)} - {name}" + (f" # {detail}" if not good else ""))

    for example, (file, figure) in RUNS.items():
        text = (SOURCE / "tests" / "engine" / file).read_text()
        check(f"{example} stands in {file}", figure in text, f"no {figure} there")
    check("none is both", not set(RUNS) & set(NOT_OURS))
    if RESEARCH.exists():
        known = json.loads(RESEARCH.read_text())
        ids = {e["id"] for e in (known["examples"] if isinstance(known, dict) else known)}
        check("every example is accounted for", ids == set(RUNS) | set(NOT_OURS),
              str(ids ^ (set(RUNS) | set(NOT_OURS))))
    else:
        results.append(True)
        print(f"ok {len(results)} - every example is accounted for # SKIP no {RESEARCH}")
    for example, reason in NOT_OURS.items():
        print(f"# {example}: {reason}")
    print(f"# {len(RUNS)} run, {len(NOT_OURS)} are not ours")
    print(f"1..{len(results)}")
    return 0 if all(results) else 1


sys.exit(main())
