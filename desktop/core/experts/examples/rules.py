"""Turns sentences into questions without a model.

A small model writes poor questions, and a fresh machine has no other. A sentence that says when,
how much or who can be turned round by rule; its answer is certain, for it stands there. The rules
know English; in other languages rows, headings and gaps remain.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from desktop.core.experts.examples.example import in_one_line
from desktop.core.experts.examples.values import Value, values_in

WORDS_AT_LEAST, WORDS_AT_MOST = 5, 40
ANSWER_WORDS_AT_MOST = 25
SUBJECT_WORDS_AT_MOST = 9
LABEL_WORDS_AT_MOST = 6

_AUXILIARY = re.compile(
    r"\s(is|are|was|were|can|may|must|will|should|would|could|shall|has been|have been|had been"
    r"|has|have)\s"
)
_OPENS_A_CLAUSE = re.compile(
    r"^(?:if|when|whenever|once|before|after|because|although|though|while|since|as|in|on|at|by|for"
    r"|with|during|under|to|from|and|but|or|not|also|please|then)\b",
    re.IGNORECASE,
)
_INSIDE_A_CLAUSE = re.compile(r"[,;:()]|\b(?:that|which|who|whose|where|and|or)\b")
_CONDITION = re.compile(r"^(If|When|Whenever|Once)\s([^,;]{8,90}),\s(?:then\s)?(.{8,200})$")
_SAYS_WHAT_TO_DO = re.compile(
    r"^(?!(?:the|a|an|this|these|it|they|he|she|we|you|there|all|each|any|no|every|its|their)\b)"
    r"[a-z]+\b",
    re.IGNORECASE,
)
_MARKS = re.compile(r"^\s*(?:[-*•‣▪–◦●]|\(?\d{1,3}[.)])\s+|\*\*|__|`")
_NO_PROSE = re.compile(r"[-_=.]{4,}|\||\t")
_REASON = re.compile(r"\s(because|due to)\s")
_NAME = re.compile(r"(?:(?:Mr|Mrs|Ms|Dr|Prof)\.?\s)?(?:[A-Z][\w’'-]+\s){1,2}[A-Z][\w’'-]+$")
_LABEL = re.compile(r"^([^\W\d_][^:|\n]{1,60}):\s+([^|\n]{1,160})$")
_CELL = re.compile(r"^\s*([^:|\n]{1,60}):\s+([^|\n]{1,120}?)\s*$")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a sentence stands, in words."""

    title: str
    """Of the document: its own, or its file's name."""
    heading: str = ""
    """The nearest heading above."""
    lower: frozenset[str] = frozenset()
    """Words that the document writes with a small letter: they are no names."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A question that a sentence answers."""

    question: str
    answer: str
    rule: str


def questions_from(sentence: str, place: Place) -> list[Draft]:
    """What can be asked of a sentence, or a row of a table, the most natural first."""
    if " | " in sentence or sentence.count(": ") == 1:
        rows = list(_of_a_row(sentence, place))
        if rows:
            return rows
    plain = in_one_line(_MARKS.sub("", sentence))
    if not WORDS_AT_LEAST <= len(plain.split()) <= WORDS_AT_MOST or plain[-1:] not in ".!。":
        return []
    if _NO_PROSE.search(sentence):
        return []
    body = plain.rstrip(".!。 ")
    rules: tuple[Callable[[str, Place], Iterator[Draft]], ...] = (
        _condition, _reason, _definition, _value, _person, _gap,
    )  # fmt: skip
    drafts = [draft for rule in rules for draft in rule(body, place)]
    return [one for one in drafts if len(one.answer.split()) <= ANSWER_WORDS_AT_MOST]


def question_about(heading: str, place: Place) -> str:
    """What asks for what stands under a heading."""
    return f"What does “{place.title}” say about {_lowered(heading, place)}?"


def _condition(body: str, _: Place) -> Iterator[Draft]:
    if match := _CONDITION.match(body):
        when, clause, then = match.groups()
        asks = "What should be done" if _SAYS_WHAT_TO_DO.match(then) else "What happens"
        yield Draft(f"{asks} {when.lower()} {clause}?", _capital(then), "condition")


def _reason(body: str, place: Place) -> Iterator[Draft]:
    if (match := _REASON.search(body)) and (parts := _parts(body[: match.start()])):
        subject, auxiliary, rest = parts
        question = _joined("Why", auxiliary, _lowered(subject, place), rest)
        yield Draft(question, body[match.start() + 1 :], "reason")


def _definition(body: str, place: Place) -> Iterator[Draft]:
    parts = _parts(body)
    if parts and parts[1] in ("is", "are", "was", "were"):
        subject, auxiliary, rest = parts
        said = re.split(r"[,;]|\s(?:because|so that)\s", rest)[0]
        if re.match(r"(?:an?|the|one of)\s\w+(?:\s\w+)+", said) and not values_in(said):
            yield Draft(f"What {auxiliary} {_lowered(subject, place)}?", said, "definition")


def _value(body: str, place: Place) -> Iterator[Draft]:
    for value in values_in(body):
        fronted = _fronted(body, value, place)
        yield fronted or Draft(_in_place(body, value, place), value.answer, "value in place")


def _person(body: str, _: Place) -> Iterator[Draft]:
    """The name before the verb is asked for."""
    parts = _parts(body)
    if parts and _NAME.match(parts[0]) and len(parts[2].split()) > 1:
        subject, auxiliary, rest = parts
        number = {"are": "is", "were": "was", "have": "has"}.get(auxiliary, auxiliary)
        yield Draft(f"Who or what {number} {rest}?", subject, "name")


def _gap(body: str, _: Place) -> Iterator[Draft]:
    """Names within the sentence are left out of it."""
    for match in re.finditer(r"(?<=[a-z,] )[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)+", body):
        holed = f"{body[: match.start()]}…{body[match.end() :]}"
        yield Draft(f"Which name is missing here: “{holed}”?", match[0], "gap")


def _fronted(body: str, value: Value, place: Place) -> Draft | None:
    """The sentence turned round so that it begins by asking for the value."""
    parts = _parts(body)
    if not parts:
        return None
    subject, auxiliary, rest = parts
    offset = len(body) - len(rest)
    if value.whole_start < offset:
        return None
    left = in_one_line(body[offset : value.whole_start] + body[value.whole_end :])
    if re.search(r"[,;]|^(?:to|until|and)\b|\b(?:at|on|in|of|by|for|from|than)$", left) or (
        left and left[-1] in "-–/(£$€"
    ):
        return None
    phrase = value.phrase
    if not left and value.asks == "how much money" and not value.before:
        phrase = "how much"
    if auxiliary in ("has", "have") and not re.match(r"\w+(?:ed|en|ne)\b", left):
        left, auxiliary = f"have {left}".strip(), "does" if auxiliary == "has" else "do"
    question = _joined(_capital(phrase), auxiliary, _lowered(subject, place), left)
    return Draft(question, value.answer, "value")


def _in_place(body: str, value: Value, place: Place) -> str:
    """The sentence as it stands, with the words that ask instead of the value."""
    asked = f"{body[: value.start]}{value.asks}{body[value.end :]}"
    if value.start == 0:
        return f"{_capital(asked)}?"
    if len(body) % 2:
        return f"{asked}?"
    return f"According to “{place.title}”, {_lowered(asked, place)}?"


def _of_a_row(sentence: str, place: Place) -> Iterator[Draft]:
    """`Column: value | Column: value`: each value is asked for by the first."""
    cells = [match.groups() for cell in sentence.split(" | ") if (match := _CELL.match(cell))]
    if len(cells) >= 2 and len(cells) == len(sentence.split(" | ")):
        (_, name), *others = cells
        for label, value in others:
            if value.strip(" -–"):
                yield Draft(f"What is the {label} for “{name}”?", value, "row")
    elif match := _LABEL.match(sentence.strip()):
        label, value = (part.strip() for part in match.groups())
        if len(label.split()) <= LABEL_WORDS_AT_MOST and len(value.split()) >= 1:
            of = place.heading or place.title
            yield Draft(f"What does “{of}” give as “{label}”?", value.rstrip("."), "label")


def _parts(body: str) -> tuple[str, str, str] | None:
    """Subject, auxiliary verb and the rest; None where the sentence is not built that plainly."""
    match = _AUXILIARY.search(body)
    if match is None:
        return None
    subject, rest = body[: match.start()], body[match.end() :]
    if not subject or len(subject.split()) > SUBJECT_WORDS_AT_MOST or not rest:
        return None
    if _OPENS_A_CLAUSE.match(subject) or _INSIDE_A_CLAUSE.search(subject):
        return None
    verb, *more = match[1].split()
    return subject, verb, " ".join([*more, rest])


def _joined(*words: str) -> str:
    return f"{in_one_line(' '.join(words)).rstrip(' ,;')}?"


def _lowered(text: str, place: Place) -> str:
    """The text as it stands within a sentence: only names keep their capital."""
    first, *_ = text.split(" ", 1)
    if first.lower() in place.lower or first in _USUALLY_SMALL:
        return text[:1].lower() + text[1:]
    return text


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


_USUALLY_SMALL = frozenset(
    ("The", "A", "An", "Each", "Every", "All", "Any", "No", "Some", "Most", "Our", "Your", "Its",
     "Their", "Only", "Both", "People", "You", "We", "This", "Nobody", "Everybody", "Anyone",
     "Everyone")
)  # fmt: skip
