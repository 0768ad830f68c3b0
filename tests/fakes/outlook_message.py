"""Writes the compound files of old Microsoft programs, as far as an Outlook message needs them."""

import struct

SECTOR = 512
END, FREE, FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
NONE = 0xFFFFFFFF
TEXT, BINARY = "001F", "0102"


def message(subject, sender, recipient, body):
    """Return an Outlook message, as bytes."""
    texts = {
        "001A": "IPM.Note",
        "0037": subject,
        "0C1A": sender,
        "0C1F": sender,
        "0E04": recipient,
        "1000": body,
    }
    streams = {
        f"__substg1.0_{number}{TEXT}": text.encode("utf-16-le") for number, text in texts.items()
    }
    streams["__properties_version1.0"] = properties(texts)
    return compound(streams)


def properties(texts):
    """Return the list of a message's properties: a header, then one entry for each."""
    entries = [
        struct.pack("<HHIII", 0x001F, int(number, 16), 6, 2 * len(text) + 2, 0)
        for number, text in texts.items()
    ]
    return struct.pack("<8xIIII8x", 0, 0, 0, 0) + b"".join(entries)


def compound(streams):
    """Return a compound file with these streams in its root.

    All streams are padded to 4,096 bytes, from which size on they need no small sectors.
    """
    names = sorted(streams, key=lambda name: (len(name), name.upper()))
    sectors, starts, chains = [], {}, []
    for name in names:
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
        right = number + 1 if number < len(names) else NONE
        size = max(len(streams[name]), 8 * SECTOR)
        yield entry(name, 2, start=starts[name], size=size, right=right)


def entry(name, kind, *, start=END, size=0, right=NONE, child=NONE):
    encoded = name.encode("utf-16-le") + b"\0\0" if name else b""
    fields = struct.pack(
        "<HBBIII36xIQ", len(encoded), kind, 1, NONE, right, child, start if kind else 0, size
    )
    return encoded.ljust(64, b"\0") + fields
