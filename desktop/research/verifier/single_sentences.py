"""Examples of single sentences and records, as the gate reads them: below their title and headings.

A sentence answers a question if the words that answer stand in it. The other sentences of the same
text do not, nor does any sentence answer a question that its text leaves open.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator

from desktop.core.sentences import sentence_spans
from desktop.research.verifier.example import VerifierExample, answering
from desktop.research.verifier.languages import LANGUAGES, phrases
from desktop.research.verifier.notes import disturb
from desktop.research.verifier.situations import (
    Drawn,
    draw_situation,
    other_situation,
    usable,
)
from desktop.research.verifier.values import draw

_WORD = re.compile(r"\w{3,}")
_PLAIN = re.compile(r"\W+")
_Maker = Callable[[random.Random, Drawn], VerifierExample | None]
FILE_NAMES = (
    "{0}",
    "{0} {1}",
    "{1} {0}",
    "scan {2}",
    "IMG {2}",
    "{0} ({3})",
    "notes {1}",
    "doc{2}",
)


def sentence_examples(chance: random.Random) -> Iterator[VerifierExample]:
    """Yield the examples of one text."""
    drawn = draw_situation(chance)
    makers: dict[_Maker, int] = {
        _answering: 12, _beside_the_answer: 5, _open_question: 6, _of_another_text: 1,
        _title_alone: 1,
    }  # fmt: skip
    for make in dict.fromkeys(chance.choices([*makers], [*makers.values()], k=4)):
        example = make(chance, drawn)
        if example is not None:
            yield example


def sentences(drawn: Drawn) -> list[str]:
    """The sentences and records of the text; a line ends each."""
    return [
        line[start:end]
        for line in drawn.own_text.split("\n")
        for start, end in sentence_spans(line, drawn.language)
    ]


def lines_above(chance: random.Random, drawn: Drawn) -> str:
    """The name of a file, often with a title and a heading, each in a line."""
    titles = [drawn.say(title, drawn.language) for title in drawn.situation.titles]
    if not titles and drawn.language in LANGUAGES:
        titles = [chance.choice(phrases()["title"])[drawn.language]]
    titles = titles or [drawn.situation.key]
    day = draw(chance, "date", drawn.language).get(drawn.language, "2024")
    name = chance.choice(FILE_NAMES).format(
        _PLAIN.sub(" ", chance.choice([titles[0].lower(), drawn.situation.key])).strip(),
        chance.choice([str(chance.randint(2010, 2026)), day]),
        chance.randint(1, 9999),
        chance.randint(1, 4),
    )
    above = [name, *(title for title in titles if chance.random() < 0.6)]
    return "".join(f"{line}\n" for line in above if line)


def _ask(chance: random.Random, drawn: Drawn) -> tuple[str, str, str]:
    """A question that the text answers, its language, and the words that answer."""
    situation, language = other_situation(chance, drawn)
    question, words = chance.choice(drawn.situation.answered)
    if situation is not drawn.situation:
        alike = [q for q, a in situation.answered if a == words and "{" in a]
        question, language = (
            (chance.choice(alike), language) if alike else (question, drawn.language)
        )
    answer = drawn.say(words, drawn.language) if "{" in words else words
    return disturb(chance, drawn.say(question, language), language), language, answer.lower()


def _kind(name: str, drawn: Drawn, language: str) -> str:
    return f"{name}, other language" if language != drawn.language else name


def _answering(chance: random.Random, drawn: Drawn) -> VerifierExample | None:
    if not drawn.situation.answered:
        return None
    question, language, answer = _ask(chance, drawn)
    holding = [text for text in sentences(drawn) if answer in text.lower()]
    if len(holding) != 1:
        return None
    above = lines_above(chance, drawn) if chance.random() < 0.8 else ""
    at = len(above) + holding[0].lower().find(answer)
    return answering(
        question, above + holding[0], (at, at + len(answer)),
        _kind("sentence: answers", drawn, language), language, answered=True,
    )  # fmt: skip


def _beside_the_answer(chance: random.Random, drawn: Drawn) -> VerifierExample | None:
    """Another sentence of the text that answers; mostly one that shares words with the question."""
    if not drawn.situation.answered:
        return None
    question, language, answer = _ask(chance, drawn)
    others = [text for text in sentences(drawn) if answer not in text.lower()]
    if not others or len(others) == len(sentences(drawn)):
        return None
    return _unanswering(chance, drawn, question, language, others, "beside the answer")


def _open_question(chance: random.Random, drawn: Drawn) -> VerifierExample | None:
    """A question on the topic that the text leaves open."""
    situation, language = other_situation(chance, drawn)
    templates = usable(situation.unanswered, drawn)
    if not templates:
        return None
    question = disturb(chance, drawn.say(chance.choice(templates), language), language)
    return _unanswering(chance, drawn, question, language, sentences(drawn), "leaves open")


def _of_another_text(chance: random.Random, drawn: Drawn) -> VerifierExample | None:
    if not drawn.around or not drawn.situation.answered:
        return None
    question, language, _ = _ask(chance, drawn)
    other = chance.choice(drawn.around)
    spans = sentence_spans(other, drawn.language)
    return _unanswering(
        chance, drawn, question, language, [other[a:b] for a, b in spans], "of another text"
    )


def _title_alone(chance: random.Random, drawn: Drawn) -> VerifierExample | None:
    """A title or a salutation, below which nothing is said."""
    if not drawn.situation.answered or not drawn.situation.titles:
        return None
    question, language, answer = _ask(chance, drawn)
    above = lines_above(chance, drawn)
    if answer in above.lower():
        return None
    return answering(
        question, above.rstrip(), None, _kind("sentence: title alone", drawn, language), language,
        answered=False,
    )  # fmt: skip


def _unanswering(
    chance: random.Random,
    drawn: Drawn,
    question: str,
    language: str,
    texts: list[str],
    name: str,
) -> VerifierExample:
    asked = set(_WORD.findall(question.lower()))
    nearest = max(texts, key=lambda text: len(asked & set(_WORD.findall(text.lower()))))
    text = nearest if chance.random() < 0.6 else chance.choice(texts)
    above = lines_above(chance, drawn) if chance.random() < 0.8 else ""
    return answering(
        question, above + text, None, _kind(f"sentence: {name}", drawn, language), language,
        answered=False,
    )  # fmt: skip
