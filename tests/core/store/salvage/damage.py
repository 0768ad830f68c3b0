"""A small library with rows in every table, and ways to damage its file."""

import random
import sqlite3
import subprocess

from desktop.core.store.library import Library
from tests.core.store.test_library import add, vector

PAGE = 4096
TABLES = {
    "collections": "id",
    "roots": "id",
    "contents": "id",
    "documents": "id",
    "passages": "id",
    "conversations": "id",
    "turns": "id",
    "experts": "id",
    "lab_sets": "id",
    "lab_questions": "id",
    "lab_runs": "id",
    "lab_answers": "run_id, question, arm",
    "embedders": "id",
    "vectors_1": "passage_id",
}


def fill(path, documents=24):
    """Make the library; its log is empty."""
    with Library.open(path) as library:
        for number in range(documents):
            texts = [f"Passage {part} of text {number}. " * 12 for part in range(6)]
            add(library, "ab"[number % 2], f"/{'ab'[number % 2]}/{number}.txt", *texts)
        count = library.db.execute("SELECT count(*) FROM passages").get
        space = library.vectors.open("toy", 8)
        while pending := library.vectors.pending(space, after=0, limit=100):
            library.vectors.add(space, [(id_, vector(1, id_ % 7)) for id_, _ in pending])
        assert count == documents * 6
        db = library.db
        for number in range(40):
            conversation = library.conversations.start()
            first = library.conversations.ask(conversation, None, f"question {number} " * 9)
            second = library.conversations.ask(conversation, first, f"and {number}? " * 30)
            library.conversations.set_answer(second, None, "It failed. " * number)
        with db:
            for number in range(1, 31):
                db.execute(
                    "INSERT INTO experts (name, collection_id, collection_name, base_fingerprint,"
                    " base_name, folder, recipe) VALUES (?, 1, 'a', 'f', 'base', ?, ?)",
                    (f"expert {number}", f"folder-{number}", '{"steps": "' + "x" * 300 + '"}'),
                )
                db.execute("INSERT INTO expert_documents VALUES (?, ?, 'training')", (number, "0a"))
                db.execute(
                    "INSERT INTO lab_sets (collection_id, name) VALUES (1, ?)", (f"set {number}",)
                )
                db.execute(
                    "INSERT INTO lab_questions (set_id, key, fields) VALUES (?, ?, ?)",
                    (number, f"key {number}", '{"question": "' + "q" * 400 + '"}'),
                )
                db.execute(
                    "INSERT INTO lab_runs (collection_id, setup, questions) VALUES (1, '{}', ?)",
                    ('[{"key": "' + "k" * 6000 + '"}]',),
                )
                db.execute(
                    "INSERT INTO lab_answers VALUES (?, 'key', 'arm', ?)",
                    (number, '{"answer": "' + "a" * 500 + '"}'),
                )
    return path


def pages_of(path):
    """The pages of every table and index, the root first; without those that hold long texts."""
    raw = path.read_bytes()
    db = sqlite3.connect(path)
    roots = db.execute("SELECT name, rootpage FROM sqlite_schema WHERE rootpage > 0").fetchall()
    db.close()
    return {"sqlite_schema": _below(raw, 1)} | {name: _below(raw, root) for name, root in roots}


def _below(raw, page):
    base = (page - 1) * PAGE
    head = base + (100 if page == 1 else 0)
    if raw[head] not in (2, 5):
        return [page]
    count = int.from_bytes(raw[head + 3 : head + 5])
    places = [int.from_bytes(raw[head + 12 + 2 * n : head + 14 + 2 * n]) for n in range(count)]
    children = [int.from_bytes(raw[base + at : base + at + 4]) for at in places]
    children.append(int.from_bytes(raw[head + 8 : head + 12]))
    return [page, *(found for child in children for found in _below(raw, child))]


def recovered_by_shell(program, path, target):
    """The rows that `.recover` of SQLite's own shell brings back, by table and key."""
    sql = subprocess.run([program, path, ".recover"], capture_output=True, check=False).stdout
    subprocess.run([program, target], input=sql, capture_output=True, check=False)
    return all_rows(target)


def zero(path, page):
    with path.open("r+b") as file:
        file.seek((page - 1) * PAGE)
        file.write(bytes(PAGE))


def damage(raw, chance: random.Random, kind):
    """The bytes of a file with damage of this kind."""
    raw = bytearray(raw)
    at = chance.randrange(len(raw))
    match kind:
        case "flip":
            for _ in range(8):
                raw[chance.randrange(len(raw))] ^= 1 << chance.randrange(8)
        case "tear":  # a page of which only the first sectors were written
            page = at // PAGE * PAGE
            cut = page + 512 * chance.randrange(1, 8)
            raw[cut : page + PAGE] = bytes(page + PAGE - cut)
        case "truncate":
            del raw[at:]
        case "noise":
            raw[at : at + 5000] = chance.randbytes(len(raw[at : at + 5000]))
        case "elsewhere":
            page, other = (chance.randrange(len(raw) // PAGE) * PAGE for _ in range(2))
            raw[page : page + PAGE] = raw[other : other + PAGE]
        case _:
            raise ValueError(kind)
    return bytes(raw)


MENDED = {
    "documents": {2, 4, 5},  # its root, its text, its state
    "contents": {2, 9},  # a text that may lack a part is read anew, and its words indexed anew
    "conversations": {4},
    "passages": {2, 4, 12, 13},
    "turns": {2},
    "experts": {2},
    "lab_runs": {1},
}
"""The places of columns that refer to other rows, and so may change where those are lost."""


def lasting(table, row):
    """The values of a row that a repair never changes."""
    changing = MENDED.get(table, ())
    return row and [value for place, value in enumerate(row) if place not in changing]


def all_rows(path):
    """The rows of a sound library by table and key."""
    db = sqlite3.connect(path)
    there = {name for (name,) in db.execute("SELECT name FROM sqlite_schema")}
    found = {}
    for table, key in TABLES.items():
        width = key.count(",") + 1
        listed = db.execute(f"SELECT {key}, * FROM {table}") if table in there else ()
        found[table] = {row[:width]: row[width:] for row in listed}
    db.close()
    return found


def readable(path, whole):
    """The rows of the sound library that SQLite still reads as they were, each asked for alone."""
    db = sqlite3.connect(path)
    db.text_factory = lambda content: content.decode(errors="replace")
    found = {}
    for table, key in TABLES.items():
        where = " AND ".join(f"{part} = ?" for part in key.split(", "))
        found[table] = set()
        for id_, row in whole[table].items():
            try:
                if db.execute(f"SELECT * FROM {table} WHERE {where}", id_).fetchall() == [row]:
                    found[table].add(id_)
            except (
                sqlite3.DatabaseError,
                UnicodeDecodeError,
            ):  # the latter for a damaged column name
                pass
    db.close()
    # Without these the others mean nothing, and so are not kept.
    found["vectors_1"] = found["vectors_1"] & found["passages"] if found["embedders"] else set()
    found["lab_answers"] = {id_ for id_ in found["lab_answers"] if id_[:1] in found["lab_runs"]}
    found["passages"] = {
        id_ for id_ in found["passages"] if whole["passages"][id_][1:2] in found["contents"]
    }
    return found
