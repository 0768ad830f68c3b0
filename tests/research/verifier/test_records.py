"""Tables made by rule say what their claims say, and their wrong claims are wrong."""

import random

from desktop.research.verifier.example import Support
from desktop.research.verifier.records import draw_table, record_examples, write_rows


def examples(count):
    return [e for n in range(count) for e in record_examples(random.Random(n))]


def test_a_cell_stands_where_it_is_said_to_stand():
    for seed in range(60):
        chance = random.Random(seed)
        table = draw_table(chance)
        numbers = list(range(len(table.rows)))
        for form in ("labelled", "cards", "first", "header", "dash", "bare"):
            shown = write_rows(chance, table, numbers, form)
            for (row, column), (start, end) in shown.cells.items():
                assert shown.text[start:end] == table.rows[row][column][table.language]


def test_the_value_of_another_row_is_marked_in_the_claim():
    wrong = [e for e in examples(300) if e.kind.startswith("record: other row")]

    assert wrong
    for example in wrong:
        assert example.support is Support.CONTRADICTED
        (place,) = example.unsupported
        assert example.claim[slice(*place)].strip()


def test_a_question_without_its_row_is_not_answered():
    missing = [e for e in examples(300) if e.kind.startswith("record: row missing")]

    assert missing
    assert not any(e.answered for e in missing)


def test_an_empty_cell_answers_nothing():
    found = [
        e
        for n in range(600)
        for e in record_examples(random.Random(n))
        if e.kind.startswith("record: empty cell")
    ]
    assert found
    assert not any(e.answered or e.support is Support.SUPPORTED for e in found)
