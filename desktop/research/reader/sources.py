"""Reads the public question sets that the Reader learns from: QED and PolicyQA."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop.core.errors import InputError
from desktop.core.say import say
from desktop.research.reader.detokenise import detokenise, restore_case

QED_FILE = "qed/qed-dev.jsonlines"
POLICYQA_FILE = "policyqa/test.json"
ASKS_FOR_SOMETHING = (
    "what", "which", "who", "where", "when", "how", "why", "for what", "with whom", "in what",
)  # fmt: skip
POLICY_ANSWER_WORDS = (2, 14)
QED_ANSWER_WORDS_AT_MOST = 30


@dataclass(frozen=True, slots=True)
class PassageQuestion:
    """A question about a passage, and the words of the passage that answer it."""

    question: str
    answer: str
    passage: str
    start: int
    """The position in the passage where the answer begins."""
    title: str
    source: str
    """The name of the set that it comes from."""

    @property
    def end(self) -> int:
        return self.start + len(self.answer)


def read_qed(folder: Path) -> list[PassageQuestion]:
    """Read QED, development set (Lamm et al., 2020): Google questions on Wikipedia paragraphs.

    Only questions that its annotators could explain by the paragraph are used.

    Raises:
        InputError: the file is missing, or has another format.
    """
    return _read_set(folder / QED_FILE, _parse_qed)


def read_policyqa(folder: Path) -> list[PassageQuestion]:
    """Read PolicyQA, test set (Ahmad et al., 2020): questions on passages of privacy policies.

    Many of its answers do not fit their questions. Those that ask for something, and are answered
    in a few words, fit more often than not. Each passage is asked about once.

    Raises:
        InputError: the file is missing, or has another format.
    """
    return _read_set(folder / POLICYQA_FILE, _parse_policyqa)


def read_text(file: Path) -> str:
    """Return the text of a file of public data.

    Raises:
        InputError: the file cannot be read; the message says which file belongs there.
    """
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(
            say("{0} cannot be read.", file),
            say(
                "The folder must hold the public sets qed, policyqa, xquad, clapnq and"
                " chunking_eval."
            ),
        ) from error


def _read_set(
    file: Path, parse: Callable[[str], Iterator[PassageQuestion]]
) -> list[PassageQuestion]:
    try:
        return list(parse(read_text(file)))
    except (ValueError, KeyError, TypeError, IndexError) as error:
        raise InputError(
            say("{0} is not the public set of that name.", file), say("Get it again.")
        ) from error


def _parse_qed(text: str) -> Iterator[PassageQuestion]:
    for line in filter(str.strip, text.split("\n")):
        fields = json.loads(line)
        annotation = fields["annotation"]
        answers = annotation.get("answer", [])
        if annotation["explanation_type"] == "none" or not answers:
            continue
        # Several answers are joined as the passage has them, with the text between them.
        places = [answer["paragraph_reference"] for answer in answers]
        start, end = min(p["start"] for p in places), max(p["end"] for p in places)
        paragraph = fields["paragraph_text"]
        passage = detokenise(paragraph)
        reading = _place(
            restore_case(fields["question_text"], passage),
            detokenise(paragraph[start:end]),
            passage,
            len(detokenise(paragraph[:start])),
            fields["title_text"],
            "QED",
        )
        if reading and len(reading.answer.split()) <= QED_ANSWER_WORDS_AT_MOST:
            yield reading


def _parse_policyqa(text: str) -> Iterator[PassageQuestion]:
    for article in json.loads(text)["data"]:
        for paragraph in article["paragraphs"]:
            fitting = [question for question in paragraph["qas"] if _fits(question)]
            for asked in fitting[:1]:
                answer = asked["answers"][0]
                reading = _place(
                    asked["question"].strip(),
                    answer["text"].strip().rstrip(".,;"),
                    paragraph["context"],
                    answer["answer_start"],
                    article["title"],
                    "PolicyQA",
                )
                if reading:
                    yield reading


def _fits(asked: dict[str, Any]) -> bool:
    words = len(asked["answers"][0]["text"].split())
    asks = asked["question"].strip().lower().startswith(ASKS_FOR_SOMETHING)
    return asks and POLICY_ANSWER_WORDS[0] <= words <= POLICY_ANSWER_WORDS[1]


def _place(
    question: str, answer: str, passage: str, near: int, title: str, source: str
) -> PassageQuestion | None:
    """Return the question if its answer is where it should be, give or take three characters."""
    start = passage.find(answer, max(0, near - 3))
    if not answer or start < 0 or start > near + 3:
        return None
    return PassageQuestion(question, answer, passage, start, title, source)
