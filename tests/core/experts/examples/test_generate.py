import json
from dataclasses import replace

import pytest

from desktop.core.errors import InputError
from desktop.core.experts.examples.events import CandidateExamined, PassageRead, SplitDone
from desktop.core.experts.examples.example import (
    DROPPED_BY_PERSON,
    Example,
    QuestionOrigin,
    Split,
    read_examples,
    select_kept,
    write_examples,
)
from desktop.core.experts.examples.filters import find_source_index, find_sources
from desktop.core.experts.examples.generate import (
    EXAMPLES_FILE,
    JOURNAL_FILE,
    ExamplePlan,
    make_examples,
)
from desktop.core.experts.examples.split import split_collection
from tests.fakes.experts import CARE, finish


@pytest.fixture
def zoo(folder):
    folder.add("zoo", **CARE)
    return folder


def make(shelf, folder, plan=ExamplePlan(), **options):  # noqa: B008 - it is frozen
    (collection_id,) = shelf.library.collections.ids(["zoo"])
    return finish(make_examples(shelf.library, collection_id, folder, plan, **options))


def test_every_kept_example_has_its_quote_to_the_letter_and_our_search_finds_it(zoo, tmp_path):
    _, made = make(zoo, tmp_path / "e")
    good = [example for example in made if example.kept]

    assert len(good) > 20
    within = zoo.of("zoo")
    for example in good:
        text = CARE[example.path.rsplit("/", 1)[1].removesuffix(".txt")]
        assert text[example.char_start : example.char_end] == example.quote
        found = find_sources(zoo.library, example.question, within, limit=5, embedder=None)
        assert find_source_index(example, found) is not None
    assert all(example.reason for example in made if not example.kept)


def test_documents_are_learned_from_or_held_out_never_both(zoo, tmp_path):
    events, made = make(zoo, tmp_path / "e")
    documents = {
        part: {example.document for example in made if example.part is part} for part in Split
    }

    assert isinstance(events[0], SplitDone)
    assert events[0].training_documents + events[0].held_out_documents == len(CARE)
    assert documents[Split.TRAINING]
    assert documents[Split.HELD_OUT]
    assert documents[Split.TRAINING].isdisjoint(documents[Split.HELD_OUT])


def test_the_same_seed_makes_the_same_examples_and_another_seed_another_split(zoo, tmp_path):
    first = make(zoo, tmp_path / "1")[1]

    assert make(zoo, tmp_path / "2")[1] == first
    others = [make(zoo, tmp_path / f"s{seed}", ExamplePlan(seed=seed))[1] for seed in range(6)]
    splits = {frozenset(e.document for e in made if e.part is Split.HELD_OUT) for made in others}
    assert len(splits) > 1


def test_the_examples_come_from_all_documents_not_from_the_first(zoo, tmp_path):
    made = select_kept(make(zoo, tmp_path / "e", ExamplePlan(at_most=10))[1], Split.TRAINING)

    assert len(made) == 10
    assert len({example.document for example in made}) >= 8


def test_of_a_large_collection_only_a_part_drawn_by_chance_is_looked_through(folder, tmp_path):
    texts = {f"{a}{n}": t.replace(a, f"{a}-{n}") for n in range(4) for a, t in CARE.items()}
    folder.add("zoo", **texts)
    events, made = make(folder, tmp_path / "e", ExamplePlan(at_most=3))
    other = make(folder, tmp_path / "o", ExamplePlan(at_most=3, seed=1))[1]

    assert sum(isinstance(event, PassageRead) for event in events) == 12
    assert len(select_kept(made, Split.TRAINING)) == 3
    assert {example.document for example in made} != {example.document for example in other}


def test_work_that_was_cut_off_goes_on_where_it_was(zoo, tmp_path):
    whole = make(zoo, tmp_path / "whole")[1]
    (collection_id,) = zoo.library.collections.ids(["zoo"])
    folder = tmp_path / "cut"
    steps = make_examples(zoo.library, collection_id, folder, ExamplePlan())
    for event in steps:
        if isinstance(event, CandidateExamined) and event.kept == 9:
            break
    steps.close()
    noted = (folder / JOURNAL_FILE).read_text()
    # Half a line, as a kill leaves it.
    (folder / JOURNAL_FILE).write_text(noted + '{"key": "abc", "va')
    assert make(zoo, folder)[1] == whole
    after = (folder / JOURNAL_FILE).read_text()

    assert after.startswith(noted)
    keys = [json.loads(line).get("key") for line in after.splitlines() if line.endswith("}")]
    assert len(keys) == len(set(keys))


def test_what_a_person_dropped_stays_dropped_when_the_examples_are_made_again(zoo, tmp_path):
    folder = tmp_path / "e"
    first = make(zoo, folder)[1]
    chosen = next(example for example in first if example.kept)
    dropped = replace(chosen, kept=False, reason=DROPPED_BY_PERSON)
    write_examples(
        [dropped if example == chosen else example for example in first], folder / EXAMPLES_FILE
    )

    assert dropped in make(zoo, folder)[1]
    assert chosen in make(zoo, tmp_path / "other")[1]


def test_what_was_checked_counts_no_more_when_the_documents_have_changed(zoo, tmp_path):
    make(zoo, tmp_path / "e")
    first = (tmp_path / "e" / JOURNAL_FILE).read_text().splitlines()[0]
    zoo.add("zoo", wolf="The wolf enclosure was built in 2001 by the wolf club of the town.")
    make(zoo, tmp_path / "e")

    assert (tmp_path / "e" / JOURNAL_FILE).read_text().splitlines()[0] != first


def test_of_a_single_document_the_end_is_held_out(folder, tmp_path):
    folder.add(
        "zoo", all="\n\n".join(f"# About the {name}\n\n{text}" for name, text in CARE.items())
    )
    events, made = make(folder, tmp_path / "e")

    assert events[0].within_one
    last_learned = max(example.char_end for example in made if example.part is Split.TRAINING)
    assert last_learned < min(
        example.char_start for example in made if example.part is Split.HELD_OUT
    )


def test_a_collection_without_readable_documents_is_refused(folder, tmp_path):
    folder.library.collections.ensure("zoo")

    with pytest.raises(InputError, match="no readable documents"):
        make(folder, tmp_path / "e")


def test_two_files_with_the_same_bytes_are_one_document(folder, tmp_path):
    folder.add("zoo", otter=CARE["otter"], copy=CARE["otter"], lynx=CARE["lynx"])
    (collection_id,) = folder.library.collections.ids(["zoo"])

    assert len(split_collection(folder.library, collection_id, seed=0).documents) == 2


def test_examples_come_back_from_their_file_as_they_were(zoo, tmp_path):
    _, made = make(zoo, tmp_path / "e")

    assert read_examples(tmp_path / "e" / EXAMPLES_FILE) == made
    own = Example("Where is the café?", "in “Zürich”", origin=QuestionOrigin.OWN)
    write_examples([own], tmp_path / "own.jsonl")
    assert read_examples(tmp_path / "own.jsonl") == [own]
    assert read_examples(tmp_path / "nothing.jsonl") == []


@pytest.mark.parametrize(
    "line",
    [
        "{",
        "[]",
        '{"question": 1, "answer": "", "origin": "rule"}',
        '{"question": "a", "answer": "b", "origin": "x", "part": "y"}',
    ],
)
def test_a_line_that_is_no_example_is_named(tmp_path, line):
    write_examples([Example("Where is it kept?", "here")], tmp_path / "e.jsonl")
    with (tmp_path / "e.jsonl").open("a") as file:
        file.write(line + "\n")

    with pytest.raises(InputError, match="Line 2"):
        read_examples(tmp_path / "e.jsonl")
