"""The rules of each language for the ends of sentences, from `resources/sentence_ends.json`."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TypedDict

from desktop.core.paths import resources

_NAME_PARTICLES = frozenset(
    {"Al", "Com", "Da", "De", "Di", "Do", "Dos", "Du", "El", "La", "Las", "Le", "Los", "Te", "Ten"}
    | set("EOUYVWZSK")
)
"""Words that begin sentences in one language and stand within names in others."""


class Abbreviation(StrEnum):
    """The meaning of a full stop that stands behind an abbreviation."""

    NEVER = "never"
    """The sentence goes on: a title, “z. B.”."""
    BEFORE_NUMBER = "before_number"
    """The sentence goes on before a number, and only there: “No. 5”."""
    BEFORE_STARTER = "before_starter"
    """The sentence goes on, unless a word follows that often begins one: “Acme Inc. The”."""
    MAY_END = "may_end"
    """The sentence ends before a capital letter: “etc.”."""


class _LanguageData(TypedDict, total=False):
    never: str
    before_number: str
    before_starter: str
    may_end: str
    words: str
    only_here: str
    starters: str
    before_ordinal: str
    days: str
    goes_on: str
    phrase_goes_on: str
    phrase_open: str
    phrase_starts: str


class _Data(TypedDict):
    cldr: dict[str, list[str]]
    languages: dict[str, _LanguageData]


@dataclass(frozen=True, slots=True)
class SentenceRules:
    """The rules of one language, or those of all languages together."""

    abbreviations: dict[str, Abbreviation]
    starters: frozenset[str]
    """Words that often begin a sentence, with their capital."""
    before_ordinal: frozenset[str]
    """Words between which and a noun a number with a full stop is an ordinal."""
    dates: frozenset[str]
    """Names of months and days, which follow “3.” or “5 p.m.” within a sentence."""
    goes_on: re.Pattern[str] | None
    """A word after a closing quotation mark by which the sentence goes on, without capitals."""
    phrase_goes_on: tuple[str, ...]
    """Words that begin a phrase of the same sentence, where spaces divide sentences."""
    phrase_open: tuple[str, ...]
    """Words that end a phrase that the next one belongs to."""
    phrase_starts: tuple[str, ...]
    """Words that begin a sentence although they begin like a phrase that goes on."""


@cache
def sentence_rules(language: str | None) -> SentenceRules:
    """The rules of a language by its ISO 639-1 code; None takes all that are safe together."""
    data = _data()
    code = language.replace("_", "-").partition("-")[0].lower() if language else ""
    known = [code] if code in data["languages"] else sorted(data["languages"])
    together = len(known) > 1
    own = [data["languages"][name] for name in known]
    abbreviations = _abbreviations(known, together=together)
    if not together:
        # Foreign ones stand in every text; what follows decides.
        foreign = dict.fromkeys(sentence_rules(None).abbreviations, Abbreviation.BEFORE_STARTER)
        left_out = _words(data["languages"][code])
        abbreviations = {
            key: kind
            for key, kind in (foreign | abbreviations).items()
            if key not in left_out or key in abbreviations
        }
    starters = frozenset(word for rules in own for word in rules.get("starters", "").split())
    # What follows a quotation and where spaces divide is told by scripts, not by languages.
    every = data["languages"].values()
    continued = [f"(?:{rules['goes_on']})" for rules in every if "goes_on" in rules]
    return SentenceRules(
        abbreviations,
        starters - _NAME_PARTICLES if together else starters,
        frozenset(word for rules in own for word in rules.get("before_ordinal", "").split()),
        _dates(),
        re.compile("|".join(continued)) if continued else None,
        tuple(word for rules in every for word in rules.get("phrase_goes_on", "").split()),
        tuple(word for rules in every for word in rules.get("phrase_open", "").split()),
        tuple(word for rules in every for word in rules.get("phrase_starts", "").split()),
    )


def _abbreviations(languages: list[str], *, together: bool) -> dict[str, Abbreviation]:
    """The abbreviations without their last full stop and without spaces."""
    data = _data()
    found: dict[str, Abbreviation] = {}
    own: dict[str, Abbreviation] = {}
    for name in languages:
        rules = data["languages"][name]
        left_out = _words(rules)
        if together:
            left_out |= {word.rstrip(".") for word in rules.get("only_here", "").split()}
        for suppression in data["cldr"].get(name, ()):
            key = "".join(suppression.split()).rstrip(".")
            if key not in left_out:
                found[key] = Abbreviation.BEFORE_STARTER
        for kind, text in _kinds(rules):
            for key in text.split():
                if together and key in left_out:
                    continue
                # Where two languages or lists disagree, the word that follows decides.
                agreed = own.get(key, kind) is kind
                own[key] = kind if agreed else Abbreviation.BEFORE_STARTER
    return found | own


def _words(rules: _LanguageData) -> set[str]:
    """CLDR's suppressions that are ordinary words of the language."""
    return {word.rstrip(".") for word in rules.get("words", "").split()}


def _kinds(rules: _LanguageData) -> tuple[tuple[Abbreviation, str], ...]:
    return (
        (Abbreviation.NEVER, rules.get("never", "")),
        (Abbreviation.BEFORE_NUMBER, rules.get("before_number", "")),
        (Abbreviation.BEFORE_STARTER, rules.get("before_starter", "")),
        (Abbreviation.MAY_END, rules.get("may_end", "")),
    )


@cache
def _dates() -> frozenset[str]:
    """The names of months in every language that has them, and days that follow an hour."""
    calendar = json.loads((resources() / "calendar_names.json").read_text("utf-8"))["languages"]
    months = {
        name
        for names in calendar.values()
        for field in ("months", "day_months", "short_months")
        for name in names.get(field, ())
        if name[:1].isupper()
    }
    days = {day for rules in _data()["languages"].values() for day in rules.get("days", "").split()}
    return frozenset(months | days)


@cache
def _data() -> _Data:
    return json.loads((resources() / "sentence_ends.json").read_text("utf-8"))
