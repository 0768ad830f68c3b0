"""Writes the compound files of old Microsoft programs, as far as an Outlook message needs them."""

import struct

SECTOR = 512
END, FREE, FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
NONE = 0xFFFFFFFF
TEXT, BINARY = "001F", "0102"


def message(subject, sender, recipient, body, **others):
    """Return an Outlook message, as bytes; `others` are further streams and storages."""
    return compound({**message_streams(subject, sender, recipient, body), **others})


def message_streams(subject, sender, recipient, body):
    """Return the streams of a message by their names."""
    texts = {
        "001A": "IPM.Note",
        "0037": subject,
        "0C1A": sender,
        "0C1F": sender,
        "0E04": recipient,
        "1000": body,
    }
    streams = texts_as_streams(texts)
    streams["__properties_version1.0"] = properties(texts)
    return streams


def properties(texts):
    """Return the list of a message's properties: a header, then one entry for each."""
    entries = [
        struct.pack("<HHIII", 0x001F, int(number, 16), 6, 2 * len(text) + 2, 0)
        for number, text in texts.items()
    ]
    return struct.pack("<8xIIII8x", 0, 0, 0, 0) + b"".join(entries)


def attachment(name, content, **texts):
    """Return the storage of a file in a message; `texts` are further properties by number."""
    found = {"__substg1.0_37010102": content, **texts_as_streams({"3707": name, **texts})}
    return {**found, "__properties_version1.0": b"\0" * 8}


def embedded(streams):
    """Return the storage of a message in a message."""
    return {"__substg1.0_3701000D": streams, "__properties_version1.0": b"\0" * 8}


def texts_as_streams(texts):
    return {
        f"__substg1.0_{number}{TEXT}": text.encode("utf-16-le") for number, text in texts.items()
    }


def flatten(streams, place=()):
    """Yield the path and the bytes of each stream, and None for each storage, parents first."""
    for name in sorted(streams, key=lambda name: (len(name), name.upper())):
        if isinstance(streams[name], dict):
            yield (*place, name), None
            yield from flatten(streams[name], (*place, name))
        else:
            yield (*place, name), streams[name]


def compound(streams):
    """Return a compound file with these streams in its root; a dictionary is a storage.

    All streams are padded to 4,096 bytes, from which size on they need no small sectors.
    """
    streams = dict(flatten(streams))
    names = list(streams)
    sectors, starts, chains = [], {}, []
    for name in names:
        if streams[name] is None:
            continue
        data = streams[name].ljust(8 * SECTOR, b"\0")
        data += b"\0" * (-len(data) % SECTOR)
        starts[name] = len(sectors)
        count = len(data) // SECTOR
        chains += [*range(len(sectors) + 1, len(sectors) + count), END]
        sectors += [data[at : at + SECTOR] for at in range(0, len(data), SECTOR)]
    directory = b"".join(directory_entries(names, streams, starts))
    directory += entry("", 0) * (-len(directory) // 128 % 4)
    directory_start = len(sectors)
    count = len(directory) // SECTOR
    chains += [*range(directory_start + 1, directory_start + count), END]
    sectors += [directory[at : at + SECTOR] for at in range(0, len(directory), SECTOR)]
    fat_start = len(sectors)
    fats = 1 + len(sectors) // 126
    chains += [FAT] * fats
    table = struct.pack(f"<{len(chains)}I", *chains).ljust(fats * SECTOR, b"\xff")
    places = [*range(fat_start, fat_start + fats)]
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + struct.pack(
        "<16xHHHHH6xIIIIIIIII",
        0x3E, 3, 0xFFFE, 9, 6, 0, fats, directory_start, 0, 4096, END, 0, END, 0,
    )  # fmt: skip
    header += struct.pack("<109I", *places, *[FREE] * (109 - len(places)))
    return header + b"".join(sectors) + table


def directory_entries(names, streams, starts):
    yield entry("Root Entry", 5, child=1)
    for number, name in enumerate(names, start=1):
        siblings = [n for n, other in enumerate(names, start=1) if other[:-1] == name[:-1]]
        right = next((n for n in siblings if n > number), NONE)
        if streams[name] is None:
            child = next((n for n, other in enumerate(names, 1) if other[:-1] == name), NONE)
            yield entry(name[-1], 1, right=right, child=child)
        else:
            size = max(len(streams[name]), 8 * SECTOR)
            yield entry(name[-1], 2, start=starts[name], size=size, right=right)


def entry(name, kind, *, start=END, size=0, right=NONE, child=NONE):
    encoded = name.encode("utf-16-le") + b"\0\0" if name else b""
    first = start if kind in (2, 5) else 0
    fields = struct.pack("<HBBIII36xIQ", len(encoded), kind, 1, NONE, right, child, first, size)
    return encoded.ljust(64, b"\0") + fields
