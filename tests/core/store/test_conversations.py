"""Conversations keep what was asked and answered, with its branches."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from desktop.core.scope import EVERYTHING, Scope
from desktop.core.store.answer_json import from_json, to_json
from desktop.core.store.library import Library
from desktop.core.types import (
    Answer,
    AnswerSentence,
    Citation,
    Coverage,
    Extract,
    Message,
    Passage,
    Source,
    SourceDisagreement,
    Statement,
    Timings,
)


@pytest.fixture
def library(tmp_path):
    with Library.open(tmp_path / "library.db") as opened:
        yield opened


def an_answer(text="Twelve euros are owed.") -> Answer:
    path = Path("/bills/\udcff letter.txt")  # not UTF-8
    passage = Passage(3, 2, path, "bills", "Letter", text, 0, len(text), "A › B", 4, 5, ocr=True)
    citation = Citation(0, 0, 12, "Twelve euros", 0.9)
    return Answer(
        question="What is owed?",
        answer=text,
        sentences=(
            AnswerSentence(text, True, (citation,)),
            AnswerSentence("Or 13.", False, (), ("13",), "no"),
        ),
        sources=(Source(passage, 0.8, None, (3, 4), ((0, "One"), (9, "Two"))),),
        extracts=(Extract(text, 0, 0, len(text), 0.7),),
        refused=False,
        coverage=Coverage(1, 2, 3),
        model="small",
        timings=Timings(1.0, 2.0, None, 3.0, 4.0, 5.0),
        disagreement=SourceDisagreement(
            (Statement("Twelve", citation, "2024-02", is_newest=True),)
        ),
    )


def test_an_answer_comes_back_as_it_was_even_with_an_odd_file_name():
    assert from_json(to_json(an_answer())) == an_answer()


def test_fields_of_a_newer_version_are_left_out():
    text = to_json(an_answer()).replace('"refused"', '"newer": 1, "refused"', 1)

    assert from_json(text) == an_answer()


def test_a_conversation_is_named_by_its_first_question_alone(library):
    conversation = library.conversations.start()
    first = library.conversations.ask(conversation, None, "What  is\nowed?")
    library.conversations.ask(conversation, first, "And since when?")

    assert [c.title for c in library.conversations.all()] == ["What is owed?"]


def test_a_long_first_question_gives_a_short_title_of_whole_words(library):
    conversation = library.conversations.start()
    library.conversations.ask(conversation, None, "word " * 40)

    title = library.conversations.all()[0].title
    assert len(title) <= 61
    assert title.endswith("word…")


def test_turns_come_back_in_order_with_answers_and_problems(library):
    conversation = library.conversations.start()
    first = library.conversations.ask(conversation, None, "What is owed?")
    library.conversations.set_answer(first, an_answer())
    second = library.conversations.ask(conversation, first, "Why?")
    library.conversations.set_answer(second, None, "The model failed.")

    shown = library.conversations.shown_turns(conversation)
    assert [t.id for t in shown] == [first, second]
    assert shown[0].answer == an_answer()
    assert (shown[1].answer, shown[1].problem) == (None, "The model failed.")
    assert library.conversations.history(shown) == (
        Message("user", "What is owed?"),
        Message("assistant", "Twelve euros are owed."),
    )


def test_an_edited_question_makes_a_branch_and_the_other_can_be_shown_again(library):
    conversations = library.conversations
    conversation = conversations.start()
    first = conversations.ask(conversation, None, "first")
    old = conversations.ask(conversation, first, "old")
    old_end = conversations.ask(conversation, old, "after old")
    new = conversations.ask(conversation, first, "new")

    assert [t.question for t in conversations.shown_turns(conversation)] == ["first", "new"]
    assert conversations.shown_turns(conversation)[1].siblings == (old, new)

    conversations.show_branch(conversation, old)

    assert [t.id for t in conversations.shown_turns(conversation)] == [first, old, old_end]


def test_the_first_question_too_can_be_branched(library):
    conversation = library.conversations.start()
    other = library.conversations.start()
    library.conversations.ask(other, None, "elsewhere")
    a = library.conversations.ask(conversation, None, "a")
    b = library.conversations.ask(conversation, None, "b")

    assert library.conversations.shown_turns(conversation)[0].siblings == (a, b)


def test_search_looks_at_titles_and_questions_and_takes_marks_literally(library):
    conversation = library.conversations.start()
    library.conversations.ask(conversation, None, "Rent of 100% in May")
    library.conversations.rename(conversation, "Flat")
    two = library.conversations.start()
    library.conversations.ask(two, None, "Boiler")

    def find(words):
        return [c.id for c in library.conversations.all(words)]

    assert find("flat") == find("100% in") == [conversation]
    assert find("%") == [conversation]
    assert find("boiler") == [two]
    assert find("nothing") == []


def test_a_deleted_conversation_can_be_brought_back_until_it_is_purged(library):
    conversation = library.conversations.start(Scope(("bills",)), "none")
    library.conversations.ask(conversation, None, "What is owed?")
    library.conversations.delete(conversation)
    assert library.conversations.all() == []

    library.conversations.purge(older_than_s=60)
    library.conversations.restore(conversation)
    assert library.conversations.all()[0].scope == Scope(("bills",))

    library.conversations.delete(conversation)
    library.conversations.purge(older_than_s=-1)
    assert library.conversations.get(conversation) is None
    assert library.db.execute("SELECT count(*) FROM turns").get == 0


def test_what_was_judged_is_kept_for_training(library):
    rated = library.conversations.start()
    good = library.conversations.ask(rated, None, "What is owed?")
    library.conversations.set_answer(good, an_answer())
    library.conversations.ask(rated, good, "unjudged")
    library.conversations.rate(good, 1)

    ((conversation, turn),) = library.conversations.rated_turns()
    assert (conversation, turn.id, turn.rating) == (rated, good, 1)


def test_a_conversation_keeps_everything_that_it_asks(library):
    scope = Scope(
        ("bills",),
        (Path("/d/in"),),
        (Path("/d/a.txt"), Path(os.fsdecode(b"/d/caf\xe9.txt"))),
        (Path('/d/b "x".txt'),),
    )
    conversation = library.conversations.start(scope)
    assert library.conversations.get(conversation).scope == scope
    library.conversations.set_scope(conversation, EVERYTHING, "none")
    assert library.conversations.get(conversation).scope == EVERYTHING


def test_a_conversation_follows_a_collection_that_is_renamed(library):
    collection = library.collections.ensure("bills")
    conversation = library.conversations.start(Scope(("home", "bills")))
    other = library.conversations.start(Scope(("bills and more",)))
    library.collections.rename(collection, "invoices")
    assert library.conversations.get(conversation).scope == Scope(("home", "invoices"))
    assert library.conversations.get(other).scope == Scope(("bills and more",))


def test_a_conversation_follows_a_file_that_is_moved(library):
    collection = library.collections.ensure("bills")
    root = library.collections.add_root(collection, Path("/d"), is_folder=True)
    with library.transaction():
        moved = library.documents.add(collection, root.id, Path("/d/a.txt"), 1, 1)
    conversation = library.conversations.start(
        Scope(documents=(Path("/d/a.txt"), Path("/d/a.txt.bak")), excluded=(Path("/d/a.txt"),))
    )
    with library.transaction():
        library.documents.set_moved(moved, root.id, Path("/d/new/ä.txt"), 2)
    assert library.conversations.get(conversation).scope == Scope(
        documents=(Path("/d/new/ä.txt"), Path("/d/a.txt.bak")), excluded=(Path("/d/new/ä.txt"),)
    )
