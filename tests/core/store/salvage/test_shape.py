from desktop.core.store.migrations import STEPS
from desktop.core.store.salvage.record import LOST
from desktop.core.store.salvage.shape import shapes

TURN = [None, 1, None, "Why?", '{"answer": "So."}', "", 0, 1.5]


def test_a_row_is_told_by_the_types_of_its_values():
    turns = shapes(len(STEPS))["turns"]
    assert turns.accepts(TURN)
    assert not turns.accepts(TURN[:-1])
    assert not turns.accepts([7, *TURN[1:]])
    assert not turns.accepts([None, "1", *TURN[2:]])
    assert not turns.accepts([LOST] * 8)


def test_a_row_of_an_older_version_has_fewer_columns():
    passages = shapes(len(STEPS))["passages"]
    old = [None, 1, 0, "Text.", None, "", "", 1, 1, 0, 5]
    assert passages.accepts(old)
    assert passages.accepts([*old, "[]"])
    assert "units" not in {column.name for column in shapes(1)["passages"].columns}


def test_what_is_lost_of_a_row_becomes_a_default():
    turns = shapes(len(STEPS))["turns"]
    row = turns.mended(3, [*TURN[:4], '{"answer": "S', LOST, LOST, LOST])
    assert row is not None
    assert (row["id"], row["question"], row["answer"], row["rating"]) == (3, "Why?", None, 0)
    assert turns.mended(3, [*TURN[:3], LOST, *TURN[4:]]) is None
