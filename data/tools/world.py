"""Reads the labels of world.bin, whose format data/world/README.md describes."""
import struct

COUNTRY, CITY = 0, 1


def read_varint(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        value |= (byte & 0x7F) << shift
        at, shift = at + 1, shift + 7
        if byte < 0x80:
            return value, at


def labels(data):
    """(kind, ISO number, longitude, latitude, name) as data/world/README.md describes them."""
    n_levels, = struct.unpack_from("<I", data, 8)
    at = 12
    for _ in range(n_levels):
        at += 36
        n_land, n_borders = struct.unpack_from("<II", data, at)
        at += 8
        for _ in range(n_land + n_borders):
            n_points, at = read_varint(data, at)
            for _ in range(2 * n_points):
                _, at = read_varint(data, at)
    n, = struct.unpack_from("<I", data, at)
    at += 4
    for _ in range(n):
        kind, code, lon, lat, _size = struct.unpack_from("<BHiiI", data, at)
        length, at = read_varint(data, at + 15)
        yield kind, code, lon / 1e4, lat / 1e4, data[at:at + length].decode()
        at += length
