#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes base_map.bin.gz, the base map that is compiled into the program (format: README.md).

    make_base_map.py WORLD.topojson PROVINCE_POINTS.csv ISO_3166-1.json ISO_3166-2.json OUT.bin.gz

The first two are made from Natural Earth 1:10m as README.md says, the others are of Debian's iso-codes. From those
only codes are taken (facts), no name. division_codes.csv beside this file says what names do not. The same input
gives the same bytes with the same zlib; what joined is told per country on standard output.
"""
import csv
import json
import os
import re
import struct
import sys
import unicodedata
import zlib

MAGIC = b"TLMAP\x00\x01"
GENERIC = set(
    "sheng shi zizhiqu province oblast kraj kray krai respublika republic of the city county region autonomous governorate"
    " prefecture department district metropolitan and do voblast vobłast wilayah mintaqah muhafazat state territory"
    " estado provincia departamento municipality federal distrito judet rajon apskritis savivaldybe borough council".split())
# Areas that Natural Earth files under a name of its own, or under another's: country, ISO code. Baykonur is let by Kazakhstan and disputed
# by nobody; the other two have codes in ISO 3166-1.
FILED = {
    ("KAB", "Baykonur lease in Qyzylorda"): ("KAZ", "KZ"),
    ("IOA", "Christmas Island"): ("CXR", "CX"),
    ("IOA", "Cocos (Keeling) Islands"): ("CCK", "CC"),
}
# A code that ISO leaves to its users.
ALPHA3 = {"XK": "XKX"}


def fold(name):
    """Letters and digits of a name without marks, in small letters, generic words left out where others remain."""
    text = unicodedata.normalize("NFKD", name.replace("ł", "l").replace("đ", "d").replace("Đ", "d").replace("ı", "i"))
    text = "".join(c for c in text if not unicodedata.combining(c)).lower().replace("'", "").replace("’", "")
    words = re.findall(r"\w+", text)
    kept = [w for w in words if w not in GENERIC]
    return "".join(kept or words)


def rows(path):
    with open(path, encoding="utf-8") as file:
        return list(csv.DictReader(line for line in file if not line.startswith("#")))


class Writer:
    """Unsigned LEB128 numbers, signed ones as zigzag; texts are numbers into one table."""

    def __init__(self):
        self.bytes = bytearray()

    def number(self, value):
        while value >= 0x80:
            self.bytes.append(value & 0x7F | 0x80)
            value >>= 7
        self.bytes.append(value)

    def signed(self, value):
        self.number(value << 1 if value >= 0 else (-value << 1) - 1)

    def refs(self, arcs):
        self.number(len(arcs))
        for arc in arcs:
            self.signed(arc)


def province_rows(world, points_path):
    """Dicts of the provinces in the order of the file, with an id each that no other has."""
    points = rows(points_path)
    geometries = world["objects"]["provinces"]["geometries"]
    if len(points) != len(geometries):
        sys.exit("points and provinces differ in number")
    seen = {}
    found = []
    for geometry, point in zip(geometries, points):
        of = geometry["properties"]
        name = of["name"] or ""
        if name != point["name"] or of["adm0_a3"] != point["adm0_a3"]:
            sys.exit("points and provinces differ in order at " + name)
        # Tokelau is filed under New Zealand, with its own ISO code.
        adm0 = "TKL" if of["iso_a2"] == "TK" else of["adm0_a3"]
        adm0, iso2 = FILED.get((adm0, name), (adm0, "" if of["iso_a2"] == "-1" else of["iso_a2"]))
        key = adm0 + "/" + name
        seen[key] = seen.get(key, 0) + 1
        found.append({
            "id": key if seen[key] == 1 else "%s~%d" % (key, seen[key]),
            "adm0": adm0, "iso2": iso2, "name": name,
            "local": of["gn_name"] or "", "lon": float(point["lon"]), "lat": float(point["lat"]),
            "polygons": [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry["arcs"],
        })
    return found


def join_codes(provinces, divisions, by_hand):
    """Sets "code": by hand, else where exactly one name of each side is the other's."""
    names = {}
    for division in divisions:
        names.setdefault((division["code"][:2], fold(division["name"])), set()).add(division["code"])
    unknown = set(by_hand) - {p["id"] for p in provinces}
    if unknown:
        sys.exit("division_codes.csv names no polygon: " + ", ".join(sorted(unknown)))
    taken = set(by_hand.values()) - {"-"}
    wanted = {}
    for province in provinces:
        codes = names.get((province["iso2"], fold(province["name"])), set()) - taken
        if province["id"] not in by_hand and len(codes) == 1 and province["name"]:
            wanted.setdefault(next(iter(codes)), []).append(province)
    for province in provinces:
        hand = by_hand.get(province["id"], "")
        province["code"] = "" if hand == "-" else hand
    for code, claimants in wanted.items():
        if len(claimants) == 1:
            claimants[0]["code"] = code
    used = [p["code"] for p in provinces if p["code"]]
    if len(used) != len(set(used)):
        sys.exit("a code was given twice")


def set_parents(provinces, divisions, by_hand):
    """Sets "parent": code of the unit above (region, nation), by hand or as iso-codes files it."""
    parents = {d["code"]: d.get("parent", "") for d in divisions}
    for province in provinces:
        parent = parents.get(province["code"], "")
        if parent and "-" not in parent:
            parent = province["code"][:2] + "-" + parent
        province["parent"] = by_hand.get(province["id"]) or parent


def country_rows(world, provinces, alpha3):
    names = {g["properties"]["adm0_a3"]: g["properties"]["admin"] for g in world["objects"]["countries"]["geometries"]}
    names.update({"NZL": "New Zealand", "TKL": "Tokelau", "CXR": "Christmas Island",
                  "CCK": "Cocos (Keeling) Islands", "PSX": "Palestinian Territories", "SDS": "South Sudan"})
    countries = {}
    for province in provinces:
        countries.setdefault(province["adm0"], {"adm0": province["adm0"], "iso2": province["iso2"],
                                                "iso3": alpha3.get(province["iso2"], ""),
                                                "name": names[province["adm0"]]})
    return [countries[key] for key in sorted(countries)]


def lines_of(geometry):
    if geometry["type"] is None:
        return []
    return [geometry["arcs"]] if geometry["type"] == "LineString" else geometry["arcs"]


def write_map(world, provinces, countries):
    texts = {"": 0}
    body = Writer()

    def text(value):
        body.number(texts.setdefault(value, len(texts)))

    body.number(len(world["arcs"]))
    for arc in world["arcs"]:
        body.number(len(arc))
        for x, y in arc:
            body.signed(x)
            body.signed(y)
    body.number(len(countries))
    for country in countries:
        for field in ("adm0", "iso2", "iso3", "name"):
            text(country[field])
    index = {country["adm0"]: at for at, country in enumerate(countries)}
    body.number(len(provinces))
    for province in provinces:
        body.number(index[province["adm0"]])
        for field in ("id", "name", "local", "code", "parent"):
            text(province[field])
        body.signed(round(province["lon"] * 1000))
        body.signed(round(province["lat"] * 1000))
        body.number(len(province["polygons"]))
        for polygon in province["polygons"]:
            body.number(len(polygon))
            for ring in polygon:
                body.refs(ring)
    disputed = [g for g in world["objects"]["disputed"]["geometries"] if lines_of(g)]
    body.number(len(disputed))
    for line in disputed:
        for field in ("name", "adm0_left", "adm0_right"):
            text(line["properties"][field])
        parts = lines_of(line)
        body.number(len(parts))
        for part in parts:
            body.refs(part)
    head = Writer()
    head.number(len(texts))
    for value in texts:
        encoded = value.encode()
        head.number(len(encoded))
        head.bytes += encoded
    transform = world["transform"]
    return MAGIC + struct.pack("<4d", *transform["scale"], *transform["translate"]) + bytes(head.bytes + body.bytes)


def gzip_bytes(data):
    packer = zlib.compressobj(9, zlib.DEFLATED, -15, 9)
    packed = packer.compress(data) + packer.flush()
    # A header without time or name, so that the same map is the same file.
    return b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff" + packed + struct.pack("<II", zlib.crc32(data), len(data))


def tell(provinces, divisions):
    joined = {}
    for province in provinces:
        row = joined.setdefault(province["iso2"] or "none", [0, 0, []])
        row[0] += 1
        row[1] += bool(province["code"])
        if not province["code"]:
            row[2].append(province["name"])
    for iso2, (count, coded, rest) in sorted(joined.items()):
        print("%s %d of %d%s" % (iso2, coded, count, ": without " + ", ".join(rest) if rest else ""))
    print("all %d of %d" % (sum(bool(p["code"]) for p in provinces), len(provinces)))


def main():
    if len(sys.argv) != 6:
        sys.exit(__doc__)
    world_path, points_path, countries_path, divisions_path, out_path = sys.argv[1:]
    with open(world_path, encoding="utf-8") as file:
        world = json.load(file)
    with open(countries_path, encoding="utf-8") as file:
        alpha3 = {c["alpha_2"]: c["alpha_3"] for c in json.load(file)["3166-1"]} | ALPHA3
    with open(divisions_path, encoding="utf-8") as file:
        divisions = json.load(file)["3166-2"]
    hand = rows(os.path.join(os.path.dirname(os.path.abspath(__file__)), "division_codes.csv"))
    provinces = province_rows(world, points_path)
    join_codes(provinces, divisions, {r["area"]: r["code"] for r in hand})
    set_parents(provinces, divisions, {r["area"]: r["parent"] for r in hand})
    countries = country_rows(world, provinces, alpha3)
    data = write_map(world, provinces, countries)
    with open(out_path, "wb") as file:
        file.write(gzip_bytes(data))
    tell(provinces, divisions)
    print("%d bytes, %d packed" % (len(data), os.path.getsize(out_path)))


if __name__ == "__main__":
    main()
