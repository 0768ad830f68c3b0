"""The texts made by rule share nothing with the texts by which the Verifier is measured."""

import json
import re
from pathlib import Path

from desktop.research.verifier.languages import ALL_LANGUAGES
from desktop.research.verifier.measures import read_measures
from desktop.research.verifier.relations import read_relations
from desktop.research.verifier.situations import read_situations

TRUTH = Path(__file__).parents[2] / "benchmarks" / "truth"
STRETCH_WORDS, STRETCH_CHARACTERS = 7, 12
"""So many words, or Chinese and Japanese characters, in a row are no chance."""
DENSE = re.compile(r"[\u3040-\u9fff]")


def read_truth():
    for file in sorted(TRUTH.glob("*.jsonl")):
        for line in file.read_text("utf-8").splitlines():
            fields = json.loads(line)
            yield from (fields[name] for name in ("claim", "question") if fields.get(name))
    for file in sorted((TRUTH / "documents").rglob("*")):
        if file.suffix in {".md", ".txt", ".csv", ".html", ".eml"}:
            yield file.read_text("utf-8")


def own_texts():
    for language in ALL_LANGUAGES:
        for situation in read_situations(language).values():
            yield from (situation.text, *situation.true, *situation.false, *situation.not_said)
            yield from (*situation.unanswered, *situation.checks, *situation.titles)
            yield from (question for question, _ in situation.answered)
        for relation in read_relations(language).values():
            yield from (*relation.statements, *relation.checks, *relation.first)
            yield from (*relation.second, *relation.unanswered)
        for matter in read_measures(language).matters:
            yield from (*matter.statements, *matter.contrary, *matter.asked, *matter.unanswered)


def stretches(text):
    parts = [part.strip() for part in re.split(r"\{\w+\}", text.lower())]
    for part in parts:
        dense = DENSE.findall(part)
        if dense:
            yield from (
                "".join(dense[n : n + STRETCH_CHARACTERS])
                for n in range(len(dense) - STRETCH_CHARACTERS + 1)
            )
        else:
            words = re.findall(r"\w+", part)
            yield from (
                " ".join(words[n : n + STRETCH_WORDS])
                for n in range(len(words) - STRETCH_WORDS + 1)
            )


def test_a_shared_stretch_would_be_found():
    text = "The owners keep their bicycles in the cellar of the house."
    assert set(stretches(text)) & set(
        stretches("Why keep their bicycles in the cellar of the house?")
    )


def test_no_text_of_the_generators_stands_in_the_texts_that_measure():
    measured = {stretch for text in read_truth() for stretch in stretches(text)}
    assert len(measured) > 1000
    shared = {stretch for text in own_texts() for stretch in stretches(text)} & measured
    assert not shared
