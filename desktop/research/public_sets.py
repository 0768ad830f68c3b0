"""Public data sets as documents and questions, each question with the place of its answer.

Texts that belong together are one document, so that a split by document never separates them: the
paragraphs of an article, or a range of a long file.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from desktop.core.errors import InputError
from desktop.core.experts.examples.example import QuestionOrigin
from desktop.core.experts.examples.split import HELD_OUT_SHARE
from desktop.core.lab.questions.question import LabQuestion
from desktop.core.say import say
from desktop.core.sentences import sentence_spans

STRETCH_CHARACTERS = 8_000
HELD_OUT_OF_A_CORPUS = 0.4
CELL_CHARACTERS_AT_MOST = 10_000_000
CORPORA = ("chatlogs", "finance", "pubmed", "state_of_the_union", "wikitexts")


@dataclass(frozen=True, slots=True)
class PublicSet:
    """The documents of a public data set, and questions about them."""

    name: str
    about: str
    """The source of the data set."""
    documents: Mapping[str, str]
    """The texts of the documents by file name."""
    questions: tuple[LabQuestion, ...]
    """The questions, whose `path` is a file name."""
    held_out_share: float = HELD_OUT_SHARE
    """The share of held-out documents; larger for sets with few questions."""


def read_set(name: str, data: Path) -> PublicSet:
    """Read the set of this name from the folder that contains all sets.

    Raises:
        InputError: there is no such set, or its files are not there.
    """
    reader = READERS.get(name)
    if reader is None:
        raise InputError(
            say("There is no public set “{0}”.", name), say("There are: {0}.", ", ".join(READERS))
        )
    try:
        return reader(data)
    except FileNotFoundError as error:
        raise InputError(
            say("The files of “{0}” are not in {1}.", name, data),
            say("{0} is missing.", error.filename),
        ) from error
    except (KeyError, ValueError, TypeError, IndexError) as error:
        raise InputError(
            say("The files of “{0}” are not as they should be.", name), say("Get them again.")
        ) from error


def read_xquad(data: Path) -> PublicSet:
    """Read XQuAD, English: short answers on paragraphs of Wikipedia; an article is a document."""
    read = json.loads((data / "xquad" / "xquad.en.json").read_text(encoding="utf-8"))
    documents: dict[str, str] = {}
    questions: list[LabQuestion] = []
    for number, article in enumerate(read["data"]):
        name = _file_name(f"{number:02} {article.get('title', '')}")
        text = ""
        for paragraph in article["paragraphs"]:
            start = len(text)
            text += paragraph["context"] + "\n\n"
            questions += (_to_question(asked, name, start) for asked in paragraph["qas"])
        documents[name] = text
    placed = tuple(_widen_to_sentence(question, documents[question.path]) for question in questions)
    return PublicSet("xquad", "XQuAD, English (Artetxe et al., 2020)", documents, placed)


def read_clapnq(data: Path) -> PublicSet:
    """Read CLAP NQ, development set: long answers; half of the questions have none."""
    documents: dict[str, str] = {}
    questions: list[LabQuestion] = []
    for kind in ("answerable", "unanswerable"):
        file = data / "clapnq" / f"clapnq_dev_{kind}.jsonl"
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines()):
            fields = json.loads(line)
            passage, output = fields["passages"][0], fields["output"]
            name = _file_name(f"{kind[0]}{number:03} {passage['title']}")
            documents[name] = passage["text"]
            answers = tuple(answer["answer"] for answer in output if answer["answer"].strip())
            if kind == "unanswerable":
                questions.append(LabQuestion(fields["input"], (), path=name))
            elif answers:
                start, end = _find_selected_sentence(passage["text"], output)
                quote = passage["text"][start:end]
                questions.append(LabQuestion(fields["input"], answers, quote, "", name, start, end))
    about = "CLAP NQ, development set (Rosenthal et al., 2024)"
    return PublicSet("clapnq", about, documents, tuple(questions))


def corpus_reader(corpus: str) -> Callable[[Path], PublicSet]:
    """Return a reader for one of the five corpora of chunking_evaluation, cut into documents."""

    def read(data: Path) -> PublicSet:
        folder = data / "chunking_eval"
        text = (folder / "corpora" / f"{corpus}.md").read_text(encoding="utf-8")
        stretches = list(_stretches(text))
        names = {start: f"{corpus} {n:02}.md" for n, (start, _) in enumerate(stretches)}
        documents = {names[start]: text[start:end] for start, end in stretches}
        questions: list[LabQuestion] = []
        for question, start, end in _read_references(folder / "questions_df.csv", corpus):
            place = next((s for s, e in stretches if s <= start and end <= e), None)
            if place is not None:
                quote = text[start:end]
                questions.append(
                    LabQuestion(
                        question, (quote,), quote, "", names[place], start - place, end - place
                    )
                )
        about = f"chunking_evaluation, {corpus} (Smith & Troynikov, 2024)"
        return PublicSet(corpus, about, documents, tuple(questions), HELD_OUT_OF_A_CORPUS)

    return read


READERS: Mapping[str, Callable[[Path], PublicSet]] = {
    "xquad": read_xquad,
    "clapnq": read_clapnq,
    **{corpus: corpus_reader(corpus) for corpus in CORPORA},
}


def _to_question(asked: Mapping[str, Any], name: str, start: int) -> LabQuestion:
    answers = tuple(dict.fromkeys(answer["text"] for answer in asked["answers"]))
    first = asked["answers"][0]
    at = start + first["answer_start"]
    end = at + len(first["text"])
    return LabQuestion(
        asked["question"], answers, first["text"], "", name, at, end, QuestionOrigin.OWN
    )


def _find_selected_sentence(text: str, output: Sequence[Mapping[str, Any]]) -> tuple[int, int]:
    """Find the first sentence that supports an answer; all of the text where none is marked."""
    for sentence in (
        selection.strip() for answer in output for selection in answer["selected_sentences"]
    ):
        if sentence and (start := text.find(sentence)) >= 0:
            return start, start + len(sentence)
    return 0, len(text)


def _widen_to_sentence(question: LabQuestion, text: str) -> LabQuestion:
    """Return the question with the whole sentence as its place, because answers cite sentences."""
    paragraph_break = text.rfind("\n\n", 0, question.char_start)
    before = paragraph_break + 2 if paragraph_break >= 0 else 0
    after = text.find("\n\n", question.char_end)
    paragraph = text[before : after if after >= 0 else len(text)]
    for start, end in sentence_spans(paragraph):
        if before + start <= question.char_start < before + end:
            end = max(end, question.char_end - before)
            return replace(
                question,
                quote=paragraph[start:end],
                char_start=before + start,
                char_end=before + end,
            )
    return question


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """Yield ranges of similar length, cut at the ends of paragraphs, or else of lines."""
    start = 0
    while start < len(text):
        end = start + STRETCH_CHARACTERS
        if end >= len(text):
            end = len(text)
        else:
            cut = max(text.rfind("\n\n", start, end), text.rfind("\n", start, end))
            cut = cut if cut > start else text.rfind(" ", start, end)
            end = cut + 1 if cut > start else end
        yield start, end
        start = end


def _read_references(file: Path, corpus: str) -> Iterator[tuple[str, int, int]]:
    """Yield the questions about a corpus, with the range of the longest of their references."""
    csv.field_size_limit(CELL_CHARACTERS_AT_MOST)
    with file.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            if row["corpus_id"] == corpus:
                longest = max(
                    json.loads(row["references"]), key=lambda reference: len(reference["content"])
                )
                yield row["question"], longest["start_index"], longest["end_index"]


def _file_name(title: str) -> str:
    return re.sub(r"[^\w ]+", " ", title)[:60].strip() + ".txt"
