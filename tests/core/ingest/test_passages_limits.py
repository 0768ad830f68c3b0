"""What holds of the passages of any text, however it is made."""

import random
import time

import pytest

from desktop.core.ingest.passages import (
    HEADING_CHARACTERS_AT_MOST,
    PassageLimits,
    estimate_word_pieces,
    split_into_passages,
)
from desktop.core.types import Heading, Page, ReadDocument, Span
from desktop.workers.read.plain import read_plain

LIMITS = PassageLimits()
BLOCKS = (
    lambda n: "The caretaker reads the meter on Monday. " * n,
    lambda n: "word " * n * 9,
    lambda n: "a" * n * 70,
    lambda n: "7" * n * 70,
    lambda n: "漢" * n * 40,
    lambda n: "e" + "\u0301" * n * 50,
    lambda n: "." * n * 60,
    lambda n: '."' * n * 30,
    lambda n: "| cell " * n * 8 + "|",
    lambda n: "\n".join(f"row {k}\t{k}\t{k * k}" for k in range(n)),
    lambda n: "\n".join(f"- item {k} of a list" for k in range(n)),
    lambda n: "\n".join(f"# Heading {k}" for k in range(n)),
    lambda n: "# " + "heading " * n * 10,
    lambda n: " \n\t" * n,
)


def generated(seed):
    """A document of random blocks, with some of its lines as headings, and pages."""
    chance = random.Random(seed)
    blocks = [chance.choice(BLOCKS)(chance.randint(1, 60)) for _ in range(chance.randint(1, 12))]
    text = chance.choice(("\n", "\n\n", " ")).join(blocks)
    share = chance.choice((0.0, 0.2, 1.0))
    headings, pages, at = [], [], 0
    for line in text.splitlines(keepends=True):
        if line.strip() and (line.startswith("#") or chance.random() < share):
            headings.append(Heading(chance.randint(1, 6), line.strip(), at))
        if at and chance.random() < 0.02:
            pages.append(Page(len(pages) + 1, at, at + len(line)))
        at += len(line)
    return ReadDocument(text, "text", "", tuple(pages), tuple(headings), (Span(0, len(text)),))


@pytest.mark.parametrize("seed", range(60))
def test_every_character_is_in_a_passage_and_no_passage_exceeds_the_limit(seed):
    document = generated(seed)
    at = 0
    for draft in split_into_passages(document):
        assert at <= draft.char_start < draft.char_end
        assert not document.text[at : draft.char_start].strip()
        assert len(draft.text) <= LIMITS.characters_at_most
        # The parts of what is too long for one passage are counted by the last piece that fits.
        assert estimate_word_pieces(draft.text) <= LIMITS.word_pieces_at_most
        at = draft.char_end
    assert not document.text[at:].strip()


@pytest.fixture(scope="module")
def days():
    lines = (f"# Day {day}: a key with the number {day + 600}" for day in range(1, 8001))
    return split_into_passages(read_plain("\n".join(lines).encode(), "markdown"))


def test_headings_alone_are_cut_to_the_size_of_passages(days):
    assert len(days) > 400
    assert max(len(draft.text) for draft in days) <= LIMITS.target_characters * 1.15


def test_the_passage_of_one_heading_among_thousands_speaks_of_its_neighbours_alone(days):
    (found,) = (draft for draft in days if "Day 350:" in draft.text)
    assert "the number 950" in found.text
    assert "Day 300:" not in found.text


def test_the_headings_above_a_text_stay_with_it_where_they_fit():
    text = "\n".join(f"# Part {n}" for n in range(100)) + "\n\nThe roof is red."
    last = split_into_passages(read_plain(text.encode(), "markdown"))[-1]
    assert last.text.endswith("# Part 99\n\nThe roof is red.")


class CountedText(str):
    """A text that counts the characters that are copied out of it or searched through."""

    work = 0

    def __getitem__(self, key):
        found = super().__getitem__(key)
        CountedText.work += len(found)
        return found

    def find(self, part, start=0, end=None):
        end = len(self) if end is None else end
        at = super().find(part, start, end)
        CountedText.work += (end if at < 0 else at) - start
        return at

    def rfind(self, part, start=0, end=None):
        end = len(self) if end is None else end
        at = super().rfind(part, start, end)
        CountedText.work += end - max(at, start)
        return at


def work_on(make, size):
    CountedText.work = 0
    text = CountedText(make(size))
    starts = [0, *(n + 1 for n, char in enumerate(text) if char == "\n")]
    headings = tuple(Heading(1, "a heading", at) for at in starts)
    CountedText.work = 0
    split_into_passages(ReadDocument(text, "text", headings=headings))
    return CountedText.work


@pytest.mark.parametrize("make", BLOCKS)
def test_twice_the_text_is_twice_the_work(make):
    assert work_on(make, 800) <= 2.3 * work_on(make, 400) + 1000


def test_a_heading_as_long_as_a_book_costs_no_more_where_many_stand_below_it():
    headings = (Heading(1, "word " * 200_000, 0), *(Heading(2, "part", n) for n in range(1, 2_000)))
    began = time.process_time()
    drafts = split_into_passages(ReadDocument("word " * 1_000, "text", headings=headings))
    assert time.process_time() - began < 5  # it took 2,000 times what one such title takes
    assert all(len(draft.heading) <= HEADING_CHARACTERS_AT_MOST for draft in drafts)
