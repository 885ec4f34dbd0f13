"""Judge the tables of a data folder: their schemas, and what a schema cannot say.

Usage: data-check.py DATA_FOLDER [--refuses FIXTURES]

Refused beside what the schemas refuse: an id held twice over all tables; low above value or value above high; a source key
that the table does not hold; a source nobody uses (but of a case, whose texts may rest on it); a recalled or assumed row without a note; a row without a range whose note
does not say so; a table that is not compiled in; a criterion whose threshold
or standard is in no table; an id that no name in factor-names.json is of, or two that are alike in how special they are; a name of no id.
With --refuses, each folder under FIXTURES is judged against the schemas of
DATA_FOLDER instead, and must be refused for what expected.json there says and nothing else, but for "sound", which must not.

Exit status: 0 sound (or refused as it should be), 1 not, 2 the command line.
"""

import json
import math
import pathlib
import re
import sys
import xml.etree.ElementTree

import jsonschema

FOLDERS = ("factors", "standards", "land-uses", "climates")
CATALOGUE_OF = {"standard": "standard", "heat": "heat_supply", "heat_stock": "heat_supply", "structure": "structure", "cycle_network": "cycle_network",
                "fixtures": "water_fixtures", "residual": "residual_treatment"}


def no_constant(name):
    raise ValueError(f"{name} is not JSON; write null")


def no_duplicates(pairs):
    keys = [k for k, _ in pairs]
    twice = {k for k in keys if keys.count(k) > 1}
    if twice:
        raise ValueError(f"{sorted(twice)} stands twice in one object")
    return dict(pairs)


class Check:
    def __init__(self, data, schemas):
        self.data = data
        self.faults = []
        self.ids = {}
        self.rows = 0
        self.tables = {}
        self.criteria = {}
        self.validators = {}
        for path in schemas.glob("*.schema.json"):
            schema = json.loads(path.read_text(encoding="utf-8"))
            jsonschema.Draft202012Validator.check_schema(schema)
            self.validators[path.name.removesuffix(".schema.json")] = jsonschema.Draft202012Validator(schema)

    def fault(self, name, where, what):
        self.faults.append(f"{name}: {where}{': ' if where else ''}{what}")

    def load(self, path, kind):
        name = path.relative_to(self.data).as_posix()
        try:
            table = json.loads(path.read_text(encoding="utf-8"), parse_constant=no_constant, object_pairs_hook=no_duplicates)
        except ValueError as error:
            self.fault(name, "", f"is not JSON: {error}")
            return None
        errors = sorted(self.validators[kind].iter_errors(table), key=lambda e: list(map(str, e.absolute_path)))
        for error in errors[:20]:
            self.fault(name, "/".join(map(str, error.absolute_path)), error.message[:200])
        self.tables[name] = table
        return None if errors else table

    def check_row(self, name, table, row):
        where = row["id"]
        if where in self.ids:
            self.fault(name, where, f"the id is held by {self.ids[where]} already")
        self.ids[where] = name
        self.rows += 1
        low, value, high = row["low"], row["value"], row["high"]
        if not math.isfinite(value):
            self.fault(name, where, "value is not finite")
        if low is not None and low > value:
            self.fault(name, where, f"low {low} is above value {value}")
        if high is not None and value > high:
            self.fault(name, where, f"value {value} is above high {high}")
        note = row.get("note", "")
        if row["evidence"] in ("recalled", "assumed") and not note:
            self.fault(name, where, f"a row that is {row['evidence']} needs a note that says why")
        if re.search(r"\d\.\d*(0000|9999)\d{4}", note):
            self.fault(name, where, "the note has a number as the machine wrote it; round it")
        if low is None and high is None and "range" not in note.lower():
            self.fault(name, where, "has no range; give one, or say in the note that the source gives none")
        if row["source"] not in table["sources"]:
            self.fault(name, where, f"source {row['source']} is not among the table's sources")
        if "replaced-by" in row and row["replaced-by"] == where:
            self.fault(name, where, "is replaced by itself")

    def check_sources(self, name, table, used):
        for key in table["sources"]:
            if key not in used:
                self.fault(name, f"sources/{key}", "no row uses it; remove it")

    def check_table(self, path, kind):
        name = path.relative_to(self.data).as_posix()
        table = self.load(path, kind)
        if table is None:
            return
        for row in table["rows"]:
            self.check_row(name, table, row)
        used = {row["source"] for row in table["rows"]}
        if kind == "land-uses":
            provenance = table["schedules"]["provenance"]
            used.add(provenance["source"])
            if provenance["source"] not in table["sources"]:
                self.fault(name, "schedules/provenance", f"source {provenance['source']} is not among the table's sources")
            if provenance["evidence"] in ("recalled", "assumed") and not provenance.get("note"):
                self.fault(name, "schedules/provenance", "needs a note that says why")
        self.check_sources(name, table, used)
        entry = table.get("standard") or table.get("land_use")
        if entry and entry["id"] != path.stem:
            self.fault(name, "", f"holds {entry['id']}; the file's name is its id")
        if entry:
            prefix = {"standards": "standard", "land-uses": "land-use"}[kind] + "." + entry["id"] + "."
            for row in table["rows"]:
                if not row["id"].startswith(prefix):
                    self.fault(name, row["id"], f"does not begin with {prefix}")

    def check_climate(self, path):
        name = path.relative_to(self.data).as_posix()
        table = self.load(path, "climates")
        if table is None:
            return
        if table["climate"] != path.stem:
            self.fault(name, "", f"holds {table['climate']}; the file's name is its id")
        months = table["months"]
        for m in range(12):
            if not months["daily_min_c"][m] <= months["mean_c"][m] <= months["daily_max_c"][m]:
                self.fault(name, f"months[{m}]", "the mean is not between the day's least and greatest temperature")

    def check_case(self, path):
        """A figure is of a known indicator in its unit, and from a source of the case; inputs are figures of the case."""
        name = path.relative_to(self.data).as_posix()
        table = self.load(path, "cases")
        if table is None:
            return
        if table["case"] != path.stem:
            self.fault(name, "", f"holds {table['case']}; the file's name is its id")
        by_indicator = {}
        for number, figure in enumerate(table["figures"]):
            where = f"figures/{number}"
            indicator = figure.get("indicator")
            if indicator is not None and indicator not in self.indicators:
                self.fault(name, where, f"indicator {indicator} is not in cases/indicators.json")
            elif indicator is not None and self.indicators[indicator]["unit"] != figure["unit"]:
                self.fault(name, where, f"unit {figure['unit']} is not that of {indicator}, {self.indicators[indicator]['unit']}")
            if figure["source"] not in table["sources"]:
                self.fault(name, where, f"source {figure['source']} is not among the case's sources")
            if not figure.get("low", figure["value"]) <= figure["value"] <= figure.get("high", figure["value"]):
                self.fault(name, where, "low, value and high do not rise")
            if figure["evidence"] in ("recalled", "assumed") and not figure.get("note"):
                self.fault(name, where, f"a figure that is {figure['evidence']} needs a note that says why")
            by_indicator.setdefault(indicator, figure["value"])
        inputs = table["inputs"]
        taken = {"site_m2", "residents", "dwellings", "jobs", "gfa_m2", "residents_ha", "dwellings_ha", "far"} & set(inputs)
        for member in taken ^ set(inputs.get("takes", {})):
            self.fault(name, f"inputs/{member}", "stands in only one of inputs and takes")
        for member, indicator in inputs.get("takes", {}).items():
            value = by_indicator.get(indicator)
            if value is None or not math.isclose(value * (10000 if member == "site_m2" else 1), inputs.get(member, math.nan)):
                self.fault(name, f"inputs/{member}", f"is not the case's {indicator}")
        for member, held in (("climate", "climates"), ("standard", "standards")):
            if member in inputs and not (self.data / held / f"{inputs[member]}.json").exists():
                self.fault(name, f"inputs/{member}", f"{inputs[member]} is in no catalogue")

    def check_criteria(self, path):
        """A threshold is a row, with or without a region in its id, or another indicator; standards are of the catalogue."""
        name = path.relative_to(self.data).as_posix()
        table = self.load(path, "criteria")
        if table is None:
            return
        if table["set"] != path.stem:
            self.fault(name, "", f"holds {table['set']}; the file's name is its set")
        for one in table["criteria"]:
            where = one["id"]
            if where in self.criteria:
                self.fault(name, where, f"the id is held by {self.criteria[where]} already")
            self.criteria[where] = name
            if one["evidence"] in ("recalled", "assumed") and not one.get("note"):
                self.fault(name, where, f"a criterion that is {one['evidence']} needs a note that says why")
            if one["source"] not in table["sources"]:
                self.fault(name, where, f"source {one['source']} is not among the table's sources")
            for condition in one["conditions"] + one.get("applies", []):
                named = [s["threshold"] for s in condition.get("by_year", [])] or [condition["threshold"]]
                for row in named + ([condition["times"]] if "times" in condition else []):
                    base, dot, member = row.rpartition(".")
                    if dot and not any(i == row or (i.startswith(base + ".") and i.endswith("." + member)) for i in self.ids):
                        self.fault(name, where, f"{row} is in no table")
                for standard in condition.get("of", []):
                    if f"standards/{standard}.json" not in self.tables:
                        self.fault(name, where, f"{standard} is no standard of standards/")
        self.check_sources(name, table, {one["source"] for one in table["criteria"]})

    def check_cases(self, folder):
        path = folder / "indicators.json"
        table = self.load(path, "case-indicators") if path.exists() else None
        self.indicators = {e["id"]: e for e in table["indicators"]} if table else {}
        if table and len(self.indicators) != len(table["indicators"]):
            self.fault("cases/indicators.json", "", "an id stands twice")
        for one in sorted(folder.glob("*.json")):
            if one != path:
                self.check_case(one)

    def check_place_type(self, path):
        """Each thing it says has one provenance, ids are in a catalogue, and the uses are a whole."""
        name = path.relative_to(self.data).as_posix()
        table = self.load(path, "place-types")
        if table is None:
            return
        if table["place_type"]["id"] != path.stem:
            self.fault(name, "", f"holds {table['place_type']['id']}; the file's name is its id")
        said = {}
        for key, value in table["properties"].items():
            if isinstance(value, dict) and key != "mix":
                said.update({f"{key}.{member}": one for member, one in value.items()})
            else:
                said[key] = value
        told = [member for one in table["provenance"] for member in one["of"]]
        for member in set(said) ^ set(told) | {m for m in told if told.count(m) > 1}:
            self.fault(name, member, "is to stand once in properties and once in provenance")
        for one in table["provenance"]:
            if one["source"] not in table["sources"]:
                self.fault(name, one["of"][0], f"source {one['source']} is not among the table's sources")
        self.check_sources(name, table, {one["source"] for one in table["provenance"]})
        for key, source in table["sources"].items():
            if "case" in source and not (self.data / "cases" / f"{source['case']}.json").exists():
                self.fault(name, f"sources/{key}", f"there is no case {source['case']}")
        mix = table["properties"]["mix"]
        if not math.isclose(sum(mix.values()), 1, abs_tol=1e-9):
            self.fault(name, "mix", "the shares do not sum to 1")
        lists = self.tables.get("catalogues.json", {}).get("catalogues", {})
        ids = {key: {e["id"] for e in entries} for key, entries in lists.items()}
        for member, value in said.items():
            catalogue = CATALOGUE_OF.get(member.split(".")[-1])
            if catalogue and value is not None and value not in ids.get(catalogue, set()):
                self.fault(name, member, f"{value} is in no catalogue")
        for use in mix:
            if not (self.data / "land-uses" / f"{use}.json").exists():
                self.fault(name, "mix", f"{use} is no land use")

    def check_catalogues(self, path):
        name = path.relative_to(self.data).as_posix()
        table = self.load(path, "catalogues")
        if table is None:
            return
        lists = {key: [e["id"] for e in entries] for key, entries in table["catalogues"].items()}
        for key, ids in lists.items():
            for id_ in {i for i in ids if ids.count(i) > 1}:
                self.fault(name, key, f"{id_} stands twice")
        for entry in table["catalogues"]["standard"]:
            held = self.tables.get(f"standards/{entry['id']}.json", {}).get("standard")
            if held != entry:
                self.fault(name, entry["id"], "the entry is not that of its file in standards/")
        for kind, listed in (("standards", lists["standard"]), ("land-uses", table["land_uses"])):
            held = {p.stem for p in (self.data / kind).glob("*.json")}
            for id_ in held ^ set(listed):
                self.fault(name, id_, f"stands in only one of the list and the folder {kind}/")
        lists["land_use"] = table["land_uses"]
        for entry in table["defaults"]:
            catalogue = CATALOGUE_OF.get(entry["member"], "land_use")
            if entry["id"] not in lists[catalogue]:
                self.fault(name, entry["member"], f"{entry['id']} is in no catalogue")
            if entry["source"] not in table["sources"]:
                self.fault(name, entry["member"], f"source {entry['source']} is not among the table's sources")
        self.check_sources(name, table, {e["source"] for e in table["defaults"]})
        for entry in table["carriers"]:
            for row in (entry["combustion"], entry["upstream"]):
                if row not in self.ids:
                    self.fault(name, entry["id"], f"{row} is in no table")
        for entry in table["catalogues"]["heat_source"]:
            if entry.get("fuel", "gas") not in {carrier["id"] for carrier in table["carriers"]}:
                self.fault(name, entry["id"], f"{entry['fuel']} is none of the carriers")
            for member in ("row", "efficiency", "power"):
                if member in entry and entry[member] not in self.ids:
                    self.fault(name, entry["id"], f"{entry[member]} is in no table")
        for entry in table["district_heat"]:
            if entry["row"] not in self.ids:
                self.fault(name, "district_heat", f"{entry['row']} is in no table")

    def check_index(self, path):
        name = path.relative_to(self.data).as_posix()
        table = self.load(path, "climate-index")
        if table is None:
            return
        listed = {e["id"]: e for e in table["entries"]}
        held = {p.stem for p in path.parent.glob("*.json")} - {"index"}
        for id_ in held ^ set(listed):
            self.fault(name, id_, "stands in only one of the index and the folder")
        for id_, entry in listed.items():
            climate = self.tables.get(f"climates/{id_}.json")
            if climate and (climate["name"], climate["country"]) != (entry["name"], entry["country"]):
                self.fault(name, id_, "name and country are not those of its file")

    def words_of(self, table):
        """The words a part of an id may be, by kind, as regular expressions."""
        kinds = {kind: [entry["id"] for entry in entries] for kind, entries in table["words"].items()}
        catalogues = self.tables.get("catalogues.json", {"land_uses": [], "catalogues": {}})
        kinds["use"] = catalogues["land_uses"]
        for kind, catalogue in (("standard", "standard"), ("structure", "structure"), ("heat", "heat_supply"), ("stop", "stop_mode")):
            kinds[kind] = [entry["id"] for entry in catalogues["catalogues"].get(catalogue, [])]
        places = self.tables.get("climates/index.json", {"entries": []})["entries"]
        kinds["region"] = kinds.get("region", []) + [entry["id"] for entry in places]
        found = {kind: "|".join(map(re.escape, ids)) for kind, ids in kinds.items()}
        return found | {"year": r"\d{4}", "years": r"\d{4}-\d{4}", "demand": r"\d+"}

    def check_names(self, path):
        """Every id has a name, of the most special pattern it is of, and every pattern an id."""
        name = path.name
        table = self.load(path, "factor-names")
        if table is None:
            return
        words = self.words_of(table)
        for kind in set(table["proper"]) - set(words):
            self.fault(name, "proper", f"there is no kind of words {kind}")
        patterns = []
        for entry in table["names"]:
            kinds = re.findall(r"\{([a-z_]+)\??\}", entry["id"])
            unknown = [kind for kind in kinds if kind not in words]
            if unknown:
                self.fault(name, entry["id"], f"there is no kind of words {unknown[0]}")
                continue
            text = re.sub(r"\\\{([a-z_]+)\\\}", lambda m: f"(?:{words[m[1]]})", re.escape(entry["id"]).replace("\\?", "?"))
            text = re.sub(r"\\\.\\\{([a-z_]+)\?\\\}", lambda m: f"(?:\\.(?:{words[m[1]]}))?", text)
            patterns.append([entry["id"], len(kinds), re.compile(text), entry.get("derived", False)])
        by_first = {}
        for pattern in patterns:
            by_first.setdefault(pattern[0].split(".")[0], []).append(pattern)
        for id_ in self.ids:
            fits = [p for p in by_first.get(id_.split(".")[0], []) if p[2].fullmatch(id_)]
            best = [p for p in fits if p[1] == min(f[1] for f in fits)]
            if not fits:
                self.fault(name, id_, "has no name; add a pattern to names")
            elif len(best) > 1:
                self.fault(name, id_, f"{best[0][0]} and {best[1][0]} are both its name, and neither is more special")
            for pattern in best:
                pattern[3] = True
        for pattern in patterns:
            if not pattern[3]:
                self.fault(name, pattern[0], "is the name of no id")

    def check_resource(self, path):
        listed = {e.text for e in xml.etree.ElementTree.parse(path).iter("file")}
        for name in set(self.tables) ^ listed:
            self.fault(path.name, name, "stands in only one of the list and the folder; run data/tools/list-resources.py")

    def run(self):
        for kind in FOLDERS:
            for path in sorted((self.data / kind).glob("*.json")):
                if kind != "climates":
                    self.check_table(path, kind)
                elif path.name != "index.json":
                    self.check_climate(path)
        for path in sorted((self.data / "criteria").glob("*.json")):
            self.check_criteria(path)
        self.check_cases(self.data / "cases")
        for path, check in ((self.data / "climates" / "index.json", self.check_index),
                            (self.data / "catalogues.json", self.check_catalogues),
                            (self.data / "factor-names.json", self.check_names),
                            (self.data / "quartier-data.gresource.xml", self.check_resource)):
            if path.exists():
                check(path)
            if check == self.check_catalogues:
                for one in sorted((self.data / "place-types").glob("*.json")):
                    self.check_place_type(one)
        if not self.tables and not self.faults:
            self.fault(self.data.name, "", "holds no table")
        return self.faults


def refuses(fixtures, schemas):
    """Judge each folder; expected.json says what its one fault must hold, "sound" must have none."""
    expected = json.loads((fixtures / "expected.json").read_text(encoding="utf-8"))
    folders = {p.name for p in fixtures.iterdir() if p.is_dir()}
    wrong = [f"{name}: stands in only one of expected.json and the folder" for name in (folders - {"sound"}) ^ set(expected)]
    for name in sorted(folders):
        faults = Check(fixtures / name, schemas).run()
        print(f"  {name}: {faults[0] if faults else 'sound'}")
        if name == "sound":
            wrong += faults
        elif len(faults) != 1 or expected.get(name, "") not in faults[0]:
            wrong.append(f"{name}: is to be refused once, for \"{expected.get(name)}\"; was: {faults}")
    for fault in wrong:
        print(fault, file=sys.stderr)
    return len(wrong)


def main(arguments):
    if len(arguments) not in (1, 3) or (len(arguments) == 3 and arguments[1] != "--refuses"):
        print(__doc__, file=sys.stderr)
        return 2
    data = pathlib.Path(arguments[0])
    if len(arguments) == 3:
        return 1 if refuses(pathlib.Path(arguments[2]), data / "schema") else 0
    check = Check(data, data / "schema")
    required = [data / "climates" / "index.json", data / "catalogues.json", data / "quartier-data.gresource.xml"]
    faults = [f"{p}: is missing" for p in required if not p.exists()] + check.run()
    for fault in faults:
        print(fault, file=sys.stderr)
    print(f"{len(check.tables)} tables, {check.rows} rows, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
