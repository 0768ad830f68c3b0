"""Turns sentences into questions without a model.

A small model writes poor questions, and a new installation has no other. A sentence that says when,
how much or who can be turned into a question by rule; the answer is certain, because the sentence
contains it. The rules know English; in other languages rows, headings and gaps remain.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from desktop.core.experts.examples.answer_spans import AnswerSpan, find_answer_spans
from desktop.core.experts.examples.example import collapse_spaces
from desktop.core.experts.examples.table_questions import ask_about_row, parse_label, parse_row

WORDS_AT_LEAST, WORDS_AT_MOST = 5, 40
ANSWER_WORDS_AT_MOST = 25
SUBJECT_WORDS_AT_MOST = 9
CLAUSE_WORDS_AT_LEAST = 5
GAP_WORDS_AT_MOST = 20

_AUXILIARY = re.compile(
    r"\s(is|are|was|were|can|may|must|will|should|would|could|shall|has been|have been|had been"
    r"|has|have)\s"
)
_OPENS_A_CLAUSE = re.compile(
    r"^(?:if|when|whenever|once|before|after|because|although|though|while|since|as|in|on|at|by|for"
    r"|with|during|under|to|from|and|but|or|not|also|please|then|why|what|who|how|where)\b",
    re.IGNORECASE,
)
_NAMES_NOTHING = re.compile(
    r"\b(?:it|them|him|her|us|this|that)\b"
    r"|^(?:the|an?)\s(?:next|other|same|last|first|second|latter|former)$",
    re.IGNORECASE,
)
"""A subject that can be understood only in its context."""
_INSIDE_A_CLAUSE = re.compile(r"[,;:()]|\b(?:that|which|who|whose|where|and|or)\b")
_CONDITION = re.compile(r"^(If|When|Whenever|Once)\s([^,;]{8,90}),\s(?:then\s)?(.{8,200})$")
_SAYS_WHAT_TO_DO = re.compile(
    r"^(?!(?:the|a|an|this|these|it|they|he|she|we|you|there|all|each|any|no|every|its|their|your"
    r"|our|my|his|her|nobody|everybody|people|one|two|three)\b)"
    r"[a-z]+\b",
    re.IGNORECASE,
)
_AS_IT_STANDS = re.compile(
    r"^(?:why|what|who|how|where|when|which|until|from|by|to|at|in|on|for|if|after|before|\d)\b"
    r"|\b(?:we|you|it|I|they|here)\b|\d\.",
    re.IGNORECASE,
)
"""A heading that can be quoted, but is nothing that one could ask about."""
_MARKS = re.compile(r"^\s*(?:[-*•‣▪–◦●]|\(?\d{1,3}[.)])\s+|\*\*|__|`")
_NO_PROSE = re.compile(r"[-_=.]{4,}|\||\t")
_REASON = re.compile(r"\s(because|due to)\s")
_NAME = re.compile(r"(?:(?:Mr|Mrs|Ms|Dr|Prof)\.?\s)?(?:[A-Z][\w’'-]+\s){1,2}[A-Z][\w’'-]+$")
_POINTS = re.compile(r"\b(?:it|they|them|this|that|she|he|these|those)\b", re.IGNORECASE)
_GOES_ON = re.compile(r"^(?:and|but|or|which|who|because)\b")
_ENDS_OPEN = re.compile(
    r"\b(?:at|on|in|of|by|for|from|than|to|between|with|until|and|or|the|an?|any|each|every|all|no"
    r"|its|their|our|your|first|last|next|other|further)$"
)
"""Words after which another word must follow."""
_WANTS_NO_QUESTION = re.compile(
    r"^(?:Why|What|How|Who|When|Where|Which)\b|(?:\b[A-Z][\w’'-]*|[^\w\s]|\b(?:the|these|those|its"
    r"|our|their|my|his|her|your|all|any|each|every|first|last|next|other|further|under|and|or))\s*$"
)
"""Words that must not come before the question word: `the how many clips`, `Thursday, which date`.
"""
_BETWEEN_CLAUSES = re.compile(r"[;:]\s|\s[–—-]\s")


@dataclass(frozen=True, slots=True)
class SentenceContext:
    """The title and heading above a sentence, and the words that are not names."""

    title: str
    """The title of the document, or the name of its file."""
    heading: str = ""
    """The nearest heading above the sentence."""
    lower_case_words: frozenset[str] = frozenset()
    """Words that the document writes with a small letter, which are no names."""


@dataclass(frozen=True, slots=True)
class QuestionDraft:
    """A question with its answer, and the rule that made it."""

    question: str
    answer: str
    rule: str


def ask_about_sentence(sentence: str, place: SentenceContext) -> list[QuestionDraft]:
    """The questions about a sentence or a table row, the most natural first."""
    if " | " in sentence or sentence.count(": ") == 1:
        rows = list(_row_drafts(sentence, place))
        if rows:
            return rows
    plain = collapse_spaces(_MARKS.sub("", sentence))
    if not WORDS_AT_LEAST <= len(plain.split()) <= WORDS_AT_MOST or plain[-1:] not in ".!。":
        return []
    if _NO_PROSE.search(sentence):
        return []
    body = plain.rstrip(".!。 ")
    rules: tuple[Callable[[str, SentenceContext], Iterator[QuestionDraft]], ...] = (
        _condition, _reason, _definition, _value, _person, _gap,
    )  # fmt: skip
    drafts = [draft for rule in rules for draft in rule(body, place)]
    return [draft for draft in drafts if len(draft.answer.split()) <= ANSWER_WORDS_AT_MOST]


def ask_about_heading(heading: str, place: SentenceContext) -> str:
    """The question for the text below a heading; empty if the heading is the title."""
    if heading.casefold() == place.title.casefold():
        return ""
    topic = (
        f"under “{heading}”"
        if _AS_IT_STANDS.search(heading)
        else f"about {_lower_first(heading, place)}"
    )
    return f"What does “{place.title}” say {topic}?"


def _condition(body: str, _: SentenceContext) -> Iterator[QuestionDraft]:
    if match := _CONDITION.match(body):
        when, clause, then = match.groups()
        if _POINTS.search(clause) or _GOES_ON.match(then):
            return
        asks = "What should be done" if _SAYS_WHAT_TO_DO.match(then) else "What happens"
        yield QuestionDraft(f"{asks} {when.lower()} {clause}?", _capitalise(then), "condition")


def _reason(body: str, place: SentenceContext) -> Iterator[QuestionDraft]:
    if (match := _REASON.search(body)) and (parts := _parse_clause(body[: match.start()])):
        subject, auxiliary, rest = parts
        question = _join("Why", auxiliary, _lower_first(subject, place), rest)
        yield QuestionDraft(question, body[match.start() + 1 :], "reason")


def _definition(body: str, place: SentenceContext) -> Iterator[QuestionDraft]:
    parts = _parse_clause(body)
    if parts and parts[1] in ("is", "are", "was", "were"):
        subject, auxiliary, rest = parts
        definition = re.split(r"[,;]|\s(?:because|so that)\s", rest)[0]
        is_noun_phrase = re.match(r"(?:an?|the|one of)\s\w+(?:\s\w+)+", definition)
        if is_noun_phrase and not find_answer_spans(definition):
            yield QuestionDraft(
                f"What {auxiliary} {_lower_first(subject, place)}?", definition, "definition"
            )


def _value(body: str, place: SentenceContext) -> Iterator[QuestionDraft]:
    values = find_answer_spans(body)
    for value in values:
        fronted = None if _is_of_a_range(body, value, values) else _front_value(body, value, place)
        if fronted:
            yield fronted
        elif question := _ask_in_place(body, value, place):
            yield QuestionDraft(question, value.answer, "value in place")


def _is_of_a_range(body: str, value: AnswerSpan, values: list[AnswerSpan]) -> bool:
    """Whether the value is one end of a range such as `from 8:00 to 16:30`.

    A question for one half of a range would be wrong.
    """
    return any(
        re.fullmatch(r"\s?(?:to|until|till|and|or|–|-)\s?", body[first.end : then.start])
        for first, then in pairwise(values)
        if value in (first, then)
    )


def _person(body: str, _: SentenceContext) -> Iterator[QuestionDraft]:
    """A question for the name that is the subject of the sentence."""
    parts = _parse_clause(body)
    if parts and _NAME.match(parts[0]):
        subject, auxiliary, rest = parts
        number = {"are": "is", "were": "was", "have": "has"}.get(auxiliary, auxiliary)
        predicate = re.split(r"[,;:]|\sand\s", rest)[0]
        if len(predicate.split()) > 1:
            yield QuestionDraft(f"Who or what {number} {predicate}?", subject, "name")


def _gap(body: str, _: SentenceContext) -> Iterator[QuestionDraft]:
    """Questions for names within the sentence, which are replaced by a gap."""
    if _BETWEEN_CLAUSES.search(body) or len(body.split()) > GAP_WORDS_AT_MOST:
        return
    for match in re.finditer(
        r"\b[a-z]+ ([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)+)(?![\w’'-]| [A-Z\d])", body
    ):
        holed = f"{body[: match.start(1)]}…{body[match.end() :]}"
        yield QuestionDraft(f"Which name is missing here: “{holed}”?", match[1], "gap")


def _front_value(body: str, value: AnswerSpan, place: SentenceContext) -> QuestionDraft | None:
    """The sentence as a question that begins by asking for the value; None if impossible."""
    parts = _parse_clause(body)
    if not parts:
        return None
    subject, auxiliary, rest = parts
    offset = len(body) - len(rest)
    if value.whole_start < offset:
        return None
    before, after = collapse_spaces(body[offset : value.whole_start]), body[value.whole_end :]
    left = collapse_spaces(f"{before} {after}")
    if re.search(r"[,;:]|^(?:to|until|and)\b|\band (?:is|are|was|were|has|have)\b", left) or (
        left and left[-1] in "-–/(£$€"
    ):
        return None
    if _ENDS_OPEN.search(before) or re.match(r"\s(?:and|or|old|long|wide|high|deep)\b", after):
        return None
    phrase = value.phrase
    if not left and value.asks == "how much money" and not value.before:
        phrase = "how much"
    if auxiliary in ("has", "have") and not re.match(r"\w+(?:ed|en|ne)\b", left):
        left, auxiliary = f"have {left}".strip(), "does" if auxiliary == "has" else "do"
    question = _join(_capitalise(phrase), auxiliary, _lower_first(subject, place), left)
    return QuestionDraft(question, value.answer, "value")


def _ask_in_place(body: str, value: AnswerSpan, place: SentenceContext) -> str:
    """The clause with question words in place of the value; empty if that gives no question."""
    begin = max(
        (match.end() for match in _BETWEEN_CLAUSES.finditer(body, 0, value.start)), default=0
    )
    ends = _BETWEEN_CLAUSES.search(body, value.whole_end)
    before, after = body[begin : value.start], body[value.end : ends.start() if ends else None]
    # A value at the beginning of a clause cannot be replaced in place.
    if value.whole_start <= begin or _WANTS_NO_QUESTION.search(before):
        return ""
    question = f"{before}{value.asks}{after}"
    if len(question.split()) < CLAUSE_WORDS_AT_LEAST:
        return ""
    if len(body) % 2:
        return f"{_capitalise(question)}?"
    return f"According to “{place.title}”, {_lower_first(question, place)}?"


def _row_drafts(sentence: str, place: SentenceContext) -> Iterator[QuestionDraft]:
    """Questions for the values of a row, by its first value, or for the value after a label."""
    if cells := parse_row(sentence):
        for question, answer in ask_about_row(cells):
            yield QuestionDraft(question, answer, "row")
    elif cell := parse_label(sentence):
        of = place.heading or place.title
        yield QuestionDraft(f"What does “{of}” give as “{cell.label}”?", cell.value, "label")


def _parse_clause(body: str) -> tuple[str, str, str] | None:
    """Subject, auxiliary verb and the rest; None if the sentence is not that simple."""
    match = _AUXILIARY.search(body)
    if match is None:
        return None
    subject, rest = body[: match.start()], body[match.end() :]
    if not subject or len(subject.split()) > SUBJECT_WORDS_AT_MOST or not rest:
        return None
    if _OPENS_A_CLAUSE.match(subject) or _INSIDE_A_CLAUSE.search(subject):
        return None
    if _NAMES_NOTHING.search(subject):
        return None
    verb, *more = match[1].split()
    return subject, verb, " ".join([*more, rest])


def _join(*words: str) -> str:
    return f"{collapse_spaces(' '.join(words)).rstrip(' ,;')}?"


def _lower_first(text: str, place: SentenceContext) -> str:
    """The text as it is written within a sentence: only names keep their capital."""
    first, *_ = text.split(" ", 1)
    if first.lower() in place.lower_case_words or first in _USUALLY_SMALL:
        return text[:1].lower() + text[1:]
    return text


def _capitalise(text: str) -> str:
    return text[:1].upper() + text[1:]


_USUALLY_SMALL = frozenset(
    ("The", "A", "An", "Each", "Every", "All", "Any", "No", "Some", "Most", "Our", "Your", "Its",
     "Their", "Only", "Both", "People", "You", "We", "This", "Nobody", "Everybody", "Anyone",
     "Everyone")
)  # fmt: skip
