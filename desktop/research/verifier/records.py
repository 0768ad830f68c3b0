"""Examples from tables, lists of records and cards, in the ways in which Lectern writes them."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from desktop.research.verifier.example import Span, Support, VerifierExample, answering, judging
from desktop.research.verifier.languages import fill, lexicon, phrases, read_frames
from desktop.research.verifier.notes import claim_language, disturb, draw_language
from desktop.research.verifier.values import Value, draw

COLUMNS = {
    "name": ("name", ("phone", "email", "job", "city", "room", "born", "member")),
    "thing": ("thing", ("price", "stock", "colour", "weight", "delivery", "company")),
    "company": ("company", ("price", "delivery", "warranty", "city", "phone", "email", "notice")),
    "invoice": ("invoice", ("date", "company", "amount", "due", "status", "city")),
}
"""Subject of the rows of a table: the label of the first column, and the other columns."""
KINDS = {
    "phone": "phone", "email": "email", "job": "job", "city": "city", "room": "room",
    "born": "date", "member": "year", "price": "money", "stock": "stock", "colour": "colour",
    "weight": "weight", "delivery": "duration", "warranty": "duration", "notice": "duration",
    "date": "date", "company": "company", "amount": "money", "due": "date", "status": "status",
}  # fmt: skip
FRAMES = {
    ("name", "phone"): "phone", ("name", "email"): "email", ("name", "job"): "job",
    ("name", "city"): "city", ("thing", "price"): "price", ("company", "delivery"): "delivery",
    ("company", "warranty"): "warranty",
}  # fmt: skip
"""The columns that can also be said in a sentence of a frame."""

_Maker = Callable[[random.Random, "Table", int, int], "VerifierExample | None"]


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a table and its text, with the place of every cell."""

    subject: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]
    language: str


@dataclass(frozen=True, slots=True)
class Written:
    """The text of some rows, and the place of each cell by row and column."""

    text: str
    cells: dict[tuple[int, int], Span]


def draw_table(chance: random.Random) -> Table:
    language = draw_language(chance)
    subject = chance.choice(list(COLUMNS))
    _, columns = COLUMNS[subject]
    chosen = tuple(chance.sample(columns, chance.randint(1, len(columns))))
    rows: dict[str, tuple[Value, ...]] = {}
    for _ in range(chance.randint(2, max(2, min(6, CELLS_AT_MOST // (len(chosen) + 1))))):
        first = draw(chance, subject, language)
        cells = tuple(draw(chance, KINDS[column], language) for column in chosen)
        rows.setdefault(first["en"], (first, *cells))
    return Table(subject, chosen, tuple(rows.values()), language)


def labels(chance: random.Random, table: Table) -> tuple[str, ...]:
    """A name for each column, the first included."""
    names = (COLUMNS[table.subject][0], *table.columns)
    return tuple(
        chance.choice(lexicon()[f"label.{name}"][0][table.language].split("|")) for name in names
    )


def write_rows(chance: random.Random, table: Table, numbers: list[int], form: str) -> Written:
    """Write some rows in a form: labelled, bare, cards, header or prose-like."""
    names = labels(chance, table)
    parts: list[str] = []
    cells: dict[tuple[int, int], Span] = {}
    length = 0

    def put(text: str, place: tuple[int, int] | None = None) -> None:
        nonlocal length
        if place is not None:
            cells[place] = (length, length + len(text))
        parts.append(text)
        length += len(text)

    if chance.random() < 0.3:
        put(
            chance.choice(phrases()["title"])[table.language]
            + chance.choice(["\n", "\n\n", ".csv\n"])
        )
    comma = chance.choice([", ", ",", " | ", "\t", "; ", " – "])
    if form == "header":
        put(comma.join(names) + "\n")
    for place, n in enumerate(numbers):
        row = [value[table.language] for value in table.rows[n]]
        if place:
            put("\n\n" if form == "cards" else "\n")
        for column, (name, cell) in enumerate(zip(names, row, strict=True)):
            if column:
                put({"cards": "\n", "labelled": " | ", "dash": ", "}.get(form, comma))
            if form in {"labelled", "cards"} or (form in {"first", "dash"} and column):
                put(f"{name}: " if form != "dash" else f"{name} ")
            put(cell, (n, column))
            if form == "dash" and not column:
                put(":" if chance.random() < 0.5 else " –")
    return Written("".join(parts), cells)


CELLS_AT_MOST = 18
"""So many cells with their labels fit into what the Verifier reads at once."""
NAMED = ("labelled", "labelled", "cards", "first", "header")
"""The forms that name every column."""
EMPTY = ("", "", "–", "-", "?", "...")
FORMS = ("labelled", "labelled", "labelled", "first", "cards", "header", "dash", "bare")


def record_examples(chance: random.Random) -> Iterator[VerifierExample]:
    """Yield the examples of one table."""
    table = draw_table(chance)
    if len(table.rows) < 2:
        return
    row = chance.randrange(len(table.rows))
    column = chance.randint(1, len(table.columns))
    makers: tuple[tuple[_Maker, int], ...] = (
        (_question, 5), (_question_without_row, 4), (_question_without_column, 5),
        (_true_claim, 7), (_other_row, 6), (_other_column, 2), (_missing_row_claim, 2),
        (_missing_column_claim, 1), (_short_answer, 3), (_wrong_short_answer, 4),
        (_first_cell_question, 2), (_comparison, 2), (_two_cells, 3), (_empty_cell_question, 3),
        (_empty_cell_claim, 1), (_yes_or_no, 3),
    )  # fmt: skip
    names, weights = zip(*makers, strict=True)
    for make in dict.fromkeys(chance.choices(names, weights, k=3)):
        example = make(chance, table, row, column)
        if example is not None:
            yield example


def _form(chance: random.Random, column: str) -> str:
    """A way to write rows; without labels only where a value tells by itself what it is."""
    form = chance.choice(FORMS)
    clear = column in {"phone", "email", "job", "city", "price", "amount", "status", "company"}
    return form if form != "bare" or clear else "labelled"


def _shown(chance: random.Random, table: Table, row: int, *, present: bool) -> list[int]:
    """The rows that are shown: with the row or without it, alone or among others."""
    others = [n for n in range(len(table.rows)) if n != row]
    some = chance.sample(others, chance.randint(0 if present else 1, len(others)))
    return sorted([*some, row]) if present else sorted(some)


def _label(chance: random.Random, table: Table, column: int, language: str) -> str:
    name = table.columns[column - 1]
    return chance.choice(lexicon()[f"label.{name}"][0][language].split("|"))


def _ask(chance: random.Random, table: Table, row: int, column: int, language: str) -> str:
    """A question for a cell of a row."""
    about = table.rows[row][0][language]
    frame = FRAMES.get((table.subject, table.columns[column - 1]))
    if frame and chance.random() < 0.65:
        questions = [q for slot, q in read_frames(language)[frame].questions if slot == "B"]
        return fill(chance.choice(questions), {"A": about, "B": ""}).text
    label = _label(chance, table, column, language)
    template = chance.choice(phrases()["label.q"])[language]
    question = template.replace("{L}", label).replace("{A}", about)
    return question[:1].upper() + question[1:]


def _say(
    chance: random.Random, table: Table, about: Value, column: int, value: Value, language: str
) -> tuple[str, Span]:
    """A sentence that says a cell of a row, and the place of the cell in it."""
    frame = FRAMES.get((table.subject, table.columns[column - 1]))
    if frame and chance.random() < 0.6:
        template = chance.choice(read_frames(language)[frame].statements)
    else:
        label = _label(chance, table, column, language)
        template = chance.choice(phrases()["label.is"])[language].replace("{L}", label)
    filled = fill(template, {"A": about[language], "B": value[language]})
    return filled.text, filled.places["B"]


def _kind(name: str, table: Table, language: str) -> str:
    return f"record: {name}" if language == table.language else f"record: {name}, other language"


def _question(chance: random.Random, table: Table, row: int, column: int) -> VerifierExample:
    language = claim_language(chance, table.language)
    shown = write_rows(
        chance, table, _shown(chance, table, row, present=True),
        _form(chance, table.columns[column - 1]),
    )  # fmt: skip
    question = disturb(chance, _ask(chance, table, row, column, language), language)
    return answering(
        question, shown.text, shown.cells[row, column], _kind("answered", table, language),
        language, answered=True,
    )  # fmt: skip


def _question_without_row(
    chance: random.Random, table: Table, row: int, column: int
) -> VerifierExample:
    language = claim_language(chance, table.language)
    shown = write_rows(
        chance, table, _shown(chance, table, row, present=False), chance.choice(FORMS)
    )
    question = disturb(chance, _ask(chance, table, row, column, language), language)
    return answering(
        question, shown.text, None, _kind("row missing", table, language), language, answered=False
    )


def _without_column(table: Table, column: int, *, like: bool = False) -> Table | None:
    """The table without a column; one with values of the same kind may stay where it is named."""
    if len(table.columns) < 2:
        return None
    columns = tuple(name for n, name in enumerate(table.columns, 1) if n != column)
    rows = tuple(tuple(cell for n, cell in enumerate(row) if n != column) for row in table.rows)
    kind = KINDS[table.columns[column - 1]]
    if not like and any(KINDS[name] == kind for name in columns):
        return None
    return Table(table.subject, columns, rows, table.language)


def _question_without_column(
    chance: random.Random, table: Table, row: int, column: int
) -> VerifierExample | None:
    language = claim_language(chance, table.language)
    like = chance.random() < 0.6
    less = _without_column(table, column, like=like)
    if less is None:
        return None
    form = chance.choice(NAMED if like else FORMS)
    shown = write_rows(chance, less, _shown(chance, less, row, present=True), form)
    question = disturb(chance, _ask(chance, table, row, column, language), language)
    return answering(
        question, shown.text, None, _kind("column missing", table, language), language,
        answered=False,
    )  # fmt: skip


def _true_claim(chance: random.Random, table: Table, row: int, column: int) -> VerifierExample:
    language = claim_language(chance, table.language)
    shown = write_rows(
        chance, table, _shown(chance, table, row, present=True),
        _form(chance, table.columns[column - 1]),
    )  # fmt: skip
    cells = table.rows[row]
    claim, _ = _say(chance, table, cells[0], column, cells[column], language)
    question = _ask(chance, table, row, column, language) if chance.random() < 0.4 else ""
    return judging(
        claim, shown.text, Support.SUPPORTED, _kind("reworded", table, language), language,
        question=question,
    )  # fmt: skip


def _other_row(
    chance: random.Random, table: Table, row: int, column: int
) -> VerifierExample | None:
    """The cell of another row; both are shown, or only the one that is asked about."""
    language = claim_language(chance, table.language)
    other = chance.choice([n for n in range(len(table.rows)) if n != row])
    value = table.rows[other][column]
    if value["en"] == table.rows[row][column]["en"]:
        return None
    numbers = _shown(chance, table, row, present=True)
    if other not in numbers and chance.random() < 0.8:
        numbers = sorted([*numbers, other])
    shown = write_rows(chance, table, numbers, _form(chance, table.columns[column - 1]))
    claim, place = _say(chance, table, table.rows[row][0], column, value, language)
    question = _ask(chance, table, row, column, language) if chance.random() < 0.3 else ""
    return judging(
        claim, shown.text, Support.CONTRADICTED, _kind("other row", table, language), language,
        question=question, unsupported=(place,),
    )  # fmt: skip


def _other_column(
    chance: random.Random, table: Table, row: int, column: int
) -> VerifierExample | None:
    """Another cell of the same row, said to be what is asked for."""
    language = claim_language(chance, table.language)
    others = [n for n in range(1, len(table.columns) + 1) if n != column]
    if not others:
        return None
    value = table.rows[row][chance.choice(others)]
    if value["en"] == table.rows[row][column]["en"]:
        return None
    shown = write_rows(chance, table, _shown(chance, table, row, present=True), "labelled")
    claim, place = _say(chance, table, table.rows[row][0], column, value, language)
    return judging(
        claim, shown.text, Support.CONTRADICTED, _kind("other column", table, language), language,
        unsupported=(place,),
    )  # fmt: skip


def _missing_row_claim(
    chance: random.Random, table: Table, row: int, column: int
) -> VerifierExample:
    """A row that is not shown, with the value of one that is, or with its own."""
    language = claim_language(chance, table.language)
    numbers = _shown(chance, table, row, present=False)
    shown = write_rows(chance, table, numbers, chance.choice(FORMS))
    source = chance.choice([row, chance.choice(numbers)])
    claim, place = _say(
        chance, table, table.rows[row][0], column, table.rows[source][column], language
    )
    mark = ((0, len(claim)),) if source == row else (place,)
    # Where the value stands beside another name, it is the name that nothing supports.
    return judging(
        claim, shown.text, Support.NOT_SPOKEN_OF, _kind("row missing", table, language), language,
        unsupported=mark if source == row else None,
    )  # fmt: skip


def _missing_column_claim(
    chance: random.Random, table: Table, row: int, column: int
) -> VerifierExample | None:
    language = claim_language(chance, table.language)
    less = _without_column(table, column)
    if less is None:
        return None
    shown = write_rows(chance, less, _shown(chance, less, row, present=True), chance.choice(FORMS))
    claim, place = _say(
        chance, table, table.rows[row][0], column, table.rows[row][column], language
    )
    return judging(
        claim, shown.text, Support.NOT_SPOKEN_OF, _kind("column missing", table, language),
        language, unsupported=(place,),
    )  # fmt: skip


def _short_answer(chance: random.Random, table: Table, row: int, column: int) -> VerifierExample:
    language = claim_language(chance, table.language)
    shown = write_rows(
        chance, table, _shown(chance, table, row, present=True),
        _form(chance, table.columns[column - 1]),
    )  # fmt: skip
    return judging(
        table.rows[row][column][language], shown.text, Support.SUPPORTED,
        _kind("short answer", table, language), language,
        question=_ask(chance, table, row, column, language),
    )  # fmt: skip


def _wrong_short_answer(
    chance: random.Random, table: Table, row: int, column: int
) -> VerifierExample | None:
    language = claim_language(chance, table.language)
    other = chance.choice([n for n in range(len(table.rows)) if n != row])
    place = (
        (other, column) if chance.random() < 0.7 else (row, chance.randint(0, len(table.columns)))
    )
    value = table.rows[place[0]][place[1]]
    if value["en"] == table.rows[row][column]["en"]:
        return None
    shown = write_rows(
        chance, table, list(range(len(table.rows))), _form(chance, table.columns[column - 1])
    )
    answer = value[language]
    return judging(
        answer, shown.text, Support.CONTRADICTED, _kind("wrong short answer", table, language),
        language, question=_ask(chance, table, row, column, language),
        unsupported=((0, len(answer)),),
    )  # fmt: skip


def _first_cell_question(
    chance: random.Random, table: Table, row: int, column: int
) -> VerifierExample | None:
    """The claim that another row has this value."""
    language = table.language
    value = table.rows[row][column]["en"]
    if sum(other[column]["en"] == value for other in table.rows) > 1:
        return None
    present = chance.random() < 0.55
    shown = write_rows(
        chance, table, _shown(chance, table, row, present=present),
        _form(chance, table.columns[column - 1]),
    )  # fmt: skip
    label = _label(chance, table, column, language)
    first = chance.choice(lexicon()[f"label.{COLUMNS[table.subject][0]}"][0][language].split("|"))
    question = f"{first}? {label} {table.rows[row][column][language]}"
    return answering(
        question, shown.text, shown.cells.get((row, 0)), _kind("which row", table, language),
        language, answered=present,
    )  # fmt: skip


def _comparison(
    chance: random.Random, table: Table, _row: int, _column: int
) -> VerifierExample | None:
    """Which of two rows costs less; the prices are in one currency."""
    language = claim_language(chance, table.language)
    if table.subject not in {"thing", "company"}:
        return None
    names = [draw(chance, table.subject, table.language) for _ in range(2)]
    low = chance.randint(2, 480)
    high = low + chance.randint(1, 400)
    if names[0]["en"] == names[1]["en"]:
        return None
    (unit, *_) = lexicon()["money"]
    prices = [
        {code: f"{n}{'' if code in {'ja', 'zh'} else ' '}{unit[code]}" for code in unit}
        for n in (low, high)
    ]
    order = [0, 1] if chance.random() < 0.5 else [1, 0]
    both = Table(
        table.subject, ("price",), tuple((names[n], prices[n]) for n in order), table.language
    )
    shown = write_rows(chance, both, [0, 1], chance.choice(["labelled", "dash", "first", "bare"]))
    if chance.random() < 0.35:
        template = phrases()["which.cheaper"][0][language]
        text = fill(template, {"A": names[order[0]][language], "B": names[order[1]][language]}).text
        return answering(
            text, shown.text, shown.cells[order.index(0), 0], _kind("cheaper", table, language),
            language, answered=True,
        )  # fmt: skip
    says_cheaper = chance.random() < 0.5
    first = chance.choice([0, 1])
    template = phrases()["cheaper" if says_cheaper else "dearer"][0][language]
    claim = fill(template, {"A": names[first][language], "B": names[1 - first][language]}).text
    true = says_cheaper == (first == 0)
    support = Support.SUPPORTED if true else Support.CONTRADICTED
    return judging(claim, shown.text, support, _kind("cheaper", table, language), language)


def _two_cells(
    chance: random.Random, table: Table, row: int, column: int
) -> VerifierExample | None:
    """Two cells of one row in one claim; or one of them from another row."""
    others = [n for n in range(1, len(table.columns) + 1) if n != column]
    if not others:
        return None
    language = claim_language(chance, table.language)
    second = chance.choice(others)
    other = chance.choice([n for n in range(len(table.rows)) if n != row])
    joined = chance.random() < 0.6
    value = table.rows[other if joined else row][second]
    if joined and value["en"] == table.rows[row][second]["en"]:
        return None
    about = table.rows[row][0]
    first, _ = _say(chance, table, about, column, table.rows[row][column], language)
    last, place = _say(chance, table, about, second, value, language)
    gap = "" if language in {"ja", "zh"} else " "
    shown = write_rows(chance, table, list(range(len(table.rows))), "labelled")
    start = len(first + gap)
    return judging(
        first + gap + last, shown.text,
        Support.CONTRADICTED if joined else Support.SUPPORTED,
        _kind("joined rows" if joined else "two cells", table, language), language,
        unsupported=((start + place[0], start + place[1]),),
    )  # fmt: skip


def _with_empty_cell(chance: random.Random, table: Table, row: int, column: int) -> Table:
    """The table as it is where somebody left a cell empty."""
    nothing: Value = dict.fromkeys(table.rows[row][column], chance.choice(EMPTY))
    cells = tuple(nothing if n == column else cell for n, cell in enumerate(table.rows[row]))
    rows = tuple(cells if n == row else other for n, other in enumerate(table.rows))
    return Table(table.subject, table.columns, rows, table.language)


def _empty_cell_question(
    chance: random.Random, table: Table, row: int, column: int
) -> VerifierExample:
    """The row is there and the column too, but the cell says nothing."""
    language = claim_language(chance, table.language)
    less = _with_empty_cell(chance, table, row, column)
    shown = write_rows(
        chance, less, _shown(chance, less, row, present=True), chance.choice(NAMED[:2])
    )
    question = disturb(chance, _ask(chance, table, row, column, language), language)
    return answering(
        question, shown.text, None, _kind("empty cell", table, language), language, answered=False
    )


def _empty_cell_claim(
    chance: random.Random, table: Table, row: int, column: int
) -> VerifierExample:
    language = claim_language(chance, table.language)
    less = _with_empty_cell(chance, table, row, column)
    shown = write_rows(chance, less, _shown(chance, less, row, present=True), "labelled")
    source = chance.choice([row, chance.randrange(len(table.rows))])
    claim, place = _say(
        chance, table, table.rows[row][0], column, table.rows[source][column], language
    )
    return judging(
        claim, shown.text, Support.NOT_SPOKEN_OF, _kind("empty cell", table, language), language,
        unsupported=(place,),
    )  # fmt: skip


def _yes_or_no(chance: random.Random, table: Table, row: int, column: int) -> VerifierExample:
    """Whether a cell is this: answered where the row is shown, whether it is so or not."""
    language = claim_language(chance, table.language)
    source = row if chance.random() < 0.5 else chance.randrange(len(table.rows))
    said, _ = _say(chance, table, table.rows[row][0], column, table.rows[source][column], language)
    question = chance.choice(phrases()["ifso"])[language].replace("{S}", said)
    present = chance.random() < 0.6
    numbers = _shown(chance, table, row, present=present)
    shown = write_rows(chance, table, numbers, _form(chance, table.columns[column - 1]))
    return answering(
        question, shown.text, None, _kind("yes or no", table, language), language,
        answered=present,
    )  # fmt: skip
