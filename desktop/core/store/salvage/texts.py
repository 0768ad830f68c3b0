"""Makes lost texts again from their passages, and lost passages again from their texts."""

from __future__ import annotations

from typing import NamedTuple, cast

import apsw

PIECE_CHARACTERS = 1000
SHORTEST_CHARACTERS = 40
GAP_CHARACTERS_AT_MOST = 1_000_000
EMPTY_STRUCTURE = '{"pages": [], "headings": [], "tables": []}'


def rebuild_lost_texts(db: apsw.Connection, reader: str) -> None:
    """Make each text that is lost or damaged from its passages; what lay between may be blank."""
    rows = db.execute(
        "SELECT p.content_id, c.text FROM passages p LEFT JOIN contents c ON c.id = p.content_id"
        " GROUP BY p.content_id HAVING c.id IS NULL OR length(c.text) < max(p.char_end)"
        " OR instr(c.text, char(0xFFFD))"
    )
    for content_id, text in cast("list[tuple[int, str | None]]", rows.fetchall()):
        whole = _overlay(db, content_id, text or "")
        if text is None:
            db.execute(
                "INSERT INTO contents (id, sha256, reader, format, text, structure)"
                " VALUES (?, randomblob(32), ?, 'text', ?, ?)",
                (content_id, reader, whole, EMPTY_STRUCTURE),
            )
        elif text != whole:
            db.execute(
                "UPDATE contents SET text = ?, reader = ? WHERE id = ?",
                (whole, reader, content_id),
            )


def _overlay(db: apsw.Connection, content_id: int, text: str) -> str:
    """The text with its undamaged passages in their places."""
    passages = db.execute(
        "SELECT text, char_start, char_end FROM passages WHERE content_id = ?"
        " ORDER BY char_start, char_end",
        (content_id,),
    ).fetchall()
    parts, at = list[str](), 0
    for passage, start, end in cast("list[tuple[str, int, int]]", passages):
        # A damaged place far away would make a text of any size.
        is_sound = end - start == len(passage) and 0 <= start - at <= GAP_CHARACTERS_AT_MOST
        if is_sound and "\ufffd" not in passage:
            parts += (text[at:start].ljust(start - at, "\n"), passage)
            at = end
        elif is_sound or start >= at:
            continue
        elif end > at and end - start == len(passage):  # passages may overlap
            parts.append(passage[at - start :])
            at = end
    return "".join((*parts, text[at:]))


def fill_gaps(db: apsw.Connection, reader: str) -> None:
    """Make passages of every part of a text whose passages are lost, and let it be read anew."""
    for content_id, text in _incomplete(db):
        before = _Stored(0, -1, 0, 0, None, "", "")
        for passage in _stored_passages(db, content_id):
            part = text[passage.start : passage.end]
            if part != passage.text and not _correct(db, passage.id, part):
                continue
            free = range(before.ordinal + 1, passage.ordinal)
            _add(db, content_id, text, (before.end, passage.start), free, before)
            before = passage
        pieces = -(-(len(text) - before.end) // PIECE_CHARACTERS)
        free = range(before.ordinal + 1, before.ordinal + 1 + pieces)
        _add(db, content_id, text, (before.end, len(text)), free, before)
        db.execute("UPDATE contents SET reader = ? WHERE id = ?", (reader, content_id))
        _index_again(db, content_id)


def _index_again(db: apsw.Connection, content_id: int) -> None:
    """Let the words of a text be indexed in the background; older libraries do so anyway."""
    columns = db.execute("SELECT name FROM pragma_table_info('contents')")
    if ("index_version",) in columns.fetchall():
        db.execute("UPDATE contents SET index_version = 0 WHERE id = ?", (content_id,))


class _Stored(NamedTuple):
    """A passage as it is stored."""

    id: int
    ordinal: int
    start: int
    end: int
    page: int | None
    context: str
    text: str


def _stored_passages(db: apsw.Connection, content_id: int) -> list[_Stored]:
    rows = db.execute(
        "SELECT id, ordinal, char_start, char_end, page, context, text FROM passages"
        " WHERE content_id = ? ORDER BY ordinal",
        (content_id,),
    ).fetchall()
    return [_Stored(*cast("tuple[int, int, int, int, int | None, str, str]", row)) for row in rows]


def _correct(db: apsw.Connection, passage_id: int, text: str) -> bool:
    """Give a passage the text at its place; a passage without a place is deleted."""
    if not text.strip():
        db.execute("DELETE FROM passages WHERE id = ?", (passage_id,))
        return False
    db.execute(
        "UPDATE passages SET text = ?, index_text = NULL, units = NULL WHERE id = ?",
        (text, passage_id),
    )
    return True


def _incomplete(db: apsw.Connection) -> list[tuple[int, str]]:
    rows = db.execute(
        "SELECT c.id, c.text FROM contents c LEFT JOIN passages p ON p.content_id = c.id"
        " GROUP BY c.id HAVING (count(p.id) = 0 AND c.text <> '')"
        " OR count(p.id) <> max(p.ordinal) + 1 OR max(p.char_end) < length(rtrim(c.text, ?))"
        " OR sum(p.text <> substr(c.text, p.char_start + 1, p.char_end - p.char_start)) > 0",
        (" \t\r\n\f",),
    )
    return list(rows)


def _add(
    db: apsw.Connection,
    content_id: int,
    text: str,
    part: tuple[int, int],
    ordinals: range,
    before: _Stored,
) -> None:
    """Divide a part of a text into as many passages as there are ordinals."""
    start, end = part
    # A damaged number may leave room for any number of passages.
    ordinals = ordinals[: max(0, end - start) // SHORTEST_CHARACTERS + 1]
    for left, ordinal in zip(range(len(ordinals), 0, -1), ordinals, strict=True):
        cut = _cut(text, start, end, left)
        piece = text[start:cut]
        if piece.strip():
            db.execute(
                "INSERT OR IGNORE INTO passages (content_id, ordinal, text, context,"
                " page, page_end, char_start, char_end) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    *(content_id, ordinal, piece, before.context),
                    *(before.page, before.page, start, cut),
                ),
            )
        start = cut


def _cut(text: str, start: int, end: int, pieces: int) -> int:
    """Where the first of so many pieces ends: between words, if it can."""
    if pieces == 1:
        return end
    middle = start + max(0, end - start) // pieces
    between = max(text.rfind(" ", start, middle), text.rfind("\n", start, middle)) + 1
    return between if between > start else middle
