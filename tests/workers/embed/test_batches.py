import pytest

from desktop.workers.embed.batches import Batches


def vectors(part):
    return [text.encode() for text in part.texts]


def all_slices(batches, most_texts=3, most_characters=10):
    return list(iter(lambda: batches.next_slice(most_texts, most_characters), None))


def test_slices_keep_to_both_limits_but_hold_at_least_one_text():
    batches = Batches()
    batches.add(1, ["aaaa", "bbbb", "cccc", "", "", "", "a very long text", "d"])

    assert [part.texts for part in all_slices(batches)] == [
        ["aaaa", "bbbb"],
        ["cccc", "", ""],
        [""],
        ["a very long text"],
        ["d"],
    ]


@pytest.mark.parametrize("backwards", [False, True])
def test_vectors_find_their_places_in_whatever_order_they_come(backwards):
    batches = Batches()
    texts = [f"text {number}" for number in range(10)]
    batches.add(7, texts)
    slices = all_slices(batches, most_characters=100)
    for part in reversed(slices) if backwards else slices:
        assert not batches.any_finished
        batches.finish(part, vectors(part))

    assert batches.next_finished() == (7, [text.encode() for text in texts])
    assert batches.next_finished() is None
    assert not batches.unfinished


def test_batches_go_out_in_order_and_what_is_given_back_goes_first():
    batches = Batches()
    batches.add(1, ["a", "b", "c", "d"])
    batches.add(2, ["e"])
    first = batches.next_slice(2, 100)
    batches.next_slice(2, 100)
    batches.give_back(first)

    assert batches.next_slice(2, 100) is first
    assert batches.next_slice(2, 100).texts == ["e"]
    assert batches.next_slice(2, 100) is None
    assert batches.unfinished


def test_an_empty_batch_is_finished_at_once():
    batches = Batches()
    batches.add(3, [])

    assert not batches.unfinished
    assert batches.next_finished() == (3, [])
