"""The words by which questions ask to compute, from `resources/tables/words.json`."""

from __future__ import annotations

import json
import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from desktop.core.languages.stemming import stem
from desktop.core.languages.stop_words import stop_words
from desktop.core.paths import resources
from desktop.core.store.text_normalisation import fold, plain

UNSPACED = frozenset(("ja", "zh"))
ATTACHED = frozenset(("ar",))
COMMON_LETTERS_AT_LEAST = 5
COMPOUND_LANGUAGES = frozenset("da de fi nl no sv".split())  # noqa: SIM905 - reads as text
_WORD = re.compile(r"[^\W_]+(?:[./&-][^\W_]+)*")
_EASTERN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_EASTERN_DAY = re.compile(r"[\d〇一二三四五六七八九十]{1,4}[年月日]份?")
_SCRIPTS = re.compile(
    r"[\u3040-\u309f]+|[\u30a0-\u30ff]+|[\u3400-\u9fff]+|[^\W_\u3040-\u30ff\u3400-\u9fff]+"
)
_PRONOUN = re.compile(r"(?<=[a-z])-(?=(?:ils?|elles?|on|vous|nous|je|tu|ce)(?![a-z]))")
EMPTY_CHARACTERS = 8
TOTAL_WORDS_AT_MOST = 4
LONG_LETTERS = 8
PART_LETTERS = 7
UNSPACED_LETTERS_AT_MOST = 16


@dataclass(frozen=True, slots=True)
class Phrase:
    """A word or some words of a list, as they were found in a question."""

    name: str
    """The list, such as `count`."""
    start: int
    end: int


def folded(text: str) -> str:
    """The text in small letters without accents; a character may become none or several."""
    return fold(plain(text)).casefold()


def without_inversion(text: str) -> str:
    """A folded French question whose verbs and pronouns are apart: `a-t-il` is `a il`."""
    return _PRONOUN.sub(" ", text.replace("-t-", " t-"))


def likely_languages(text: str, detected: str | None) -> tuple[str, ...]:
    """The languages in which a question may be, of those that have words here, the likeliest first.

    A related language may have been detected: Galician for a short question in Spanish.
    """
    known = _data()["operations"]["count"]
    words = set(split_plain(text))
    shares = {code: len(words & stop_words(code)) for code in known if stop_words(code)}
    most = max(shares, key=lambda code: (shares[code], code == detected), default="en")
    first = detected if detected is not None and detected in known else most
    return tuple(dict.fromkeys((first, most)))


def split_plain(text: str) -> list[str]:
    """The words of a text in small letters, with their accents, as in lists of stop words."""
    return [found[0] for found in re.finditer(r"[^\W\d_]+", text.casefold())]


def split_words(text: str) -> list[tuple[str, int, int]]:
    """The words of a folded text, each with its place."""
    return [(found[0], found.start(), found.end()) for found in _WORD.finditer(text)]


def is_eastern(text: str) -> bool:
    """Whether a text is in a script that puts no space between words."""
    return _EASTERN.search(text) is not None


def split_unspaced(
    text: str, vocabulary: Container[str], language: str
) -> list[tuple[str, int, int]]:
    """The words of a folded text without spaces: those of a table, those that are known, the rest.

    The longest word that begins at a place is taken; what is between known words is one word for
    each script.
    """
    known = _known_words(language)
    found: list[tuple[str, int, int]] = []
    for run in re.finditer(r"[^\W_]+", text):
        start = rest = run.start()
        while start < run.end():
            longest = min(run.end(), start + UNSPACED_LETTERS_AT_MOST)
            sizes = range(longest, start + (1 if is_eastern(text[start]) else 2), -1)
            end = next((e for e in (*sizes, start + 1) if text[start:e] in vocabulary), 0)
            end = end or next((e for e in (*sizes, start + 1) if text[start:e] in known), 0)
            end = end or (match.end() if (match := _EASTERN_DAY.match(text, start)) else 0)
            if end:
                found += _scripts(text, rest, start)
                found.append((text[start:end], start, end))
                start = rest = end
            else:
                start += 1
        found += _scripts(text, rest, run.end())
    return found


def _scripts(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    for part in _SCRIPTS.finditer(text, start, end):
        yield part[0], part.start(), part.end()


@cache
def _known_words(language: str) -> frozenset[str]:
    """The words of these lists that are written without spaces in a language."""
    data = _data()
    lists = [words.get(language, "") for words in data["operations"].values()]
    lists += [data["fillers"].get(language, ""), data["who"].get(language, "")]
    lists += [concept["asked"] for concept in data["concepts"].values()]
    lists += [*data["synonyms"], *data["nouns"], *data["flows"].values()]
    lists += [str(entry["words"]) for entry in data["adjectives"]]
    return frozenset(
        w for words in lists for word in words.split("|") if is_eastern(w := folded(word))
    )


def find_phrases(text: str, group: str, languages: Iterable[str]) -> Iterator[Phrase]:
    """The phrases of a group, such as `operations`, in a folded text; the longest of each place."""
    for name in _data()[group]:
        for language in languages:
            pattern = _pattern(group, name, language)
            if pattern is not None:
                yield from (Phrase(name, m.start(), m.end()) for m in pattern.finditer(text))


def has_phrase(text: str, words: str, language: str = "") -> tuple[int, int] | None:
    """The place of the first of some words, separated by bars, in a folded text."""
    found = _compiled(words, language in UNSPACED, language in ATTACHED).search(text)
    return (found.start(), found.end()) if found else None


@cache
def _pattern(group: str, name: str, language: str) -> re.Pattern[str] | None:
    words = _data()[group][name].get(language)
    return _compiled(words, language in UNSPACED, language in ATTACHED) if words else None


@cache
def _compiled(words: str, unspaced: bool, attached: bool) -> re.Pattern[str]:
    parts = sorted({folded(word) for word in words.split("|")}, key=len, reverse=True)
    alternatives = "|".join(
        re.escape(part.removesuffix("*")).replace(r"\ ", r"\W{1,3}")
        + (r"\w*" if part.endswith("*") else "")
        for part in parts
    )
    if unspaced:
        return re.compile(alternatives)
    before = r"(?<!\w)(?:ال)?" if attached else r"(?<!\w)"
    # Chinese and Japanese put no space between words.
    eastern = "|".join(re.escape(part) for part in parts if is_eastern(part))
    return re.compile(rf"{before}(?:{alternatives})(?!\w)" + (f"|{eastern}" if eastern else ""))


@cache
def fillers(language: str) -> re.Pattern[str] | None:
    """The words that ask for nothing, such as `according`, beside the stop words."""
    words = _data()["fillers"].get(language)
    return _compiled(words, False, False) if words else None


def negations(text: str, languages: Iterable[str]) -> list[int]:
    """Where a folded text denies something."""
    return [
        match.start()
        for language in languages
        if (words := _data()["negations"].get(language))
        for match in _compiled(words, False, False).finditer(text)
    ]


def adjectives() -> list[dict[str, Any]]:
    """The superlatives that name a kind of column, such as `oldest`."""
    return _data()["adjectives"]


def is_of_concept(name: str, concept: str) -> bool:
    """Whether the name of a column is of a kind, such as `money`."""
    words = _data()["concepts"][concept]["columns"]
    text = folded(name)
    return (
        _compiled(words, False, False).search(text) is not None
        or any(word in name for word in words.split("|") if not word.isascii() and len(word) > 1)
        or any(word.endswith(_endings(concept)) for word in text.split())
    )


@cache
def _endings(concept: str) -> tuple[str, ...]:
    """The words for a kind of column with which a compound may end, as `Einkaufspreis` does."""
    words = _data()["concepts"][concept]["columns"].split("|")
    return tuple(folded(w.removesuffix("*")) for w in words if len(w) >= COMMON_LETTERS_AT_LEAST)


def asked_concepts(text: str) -> dict[str, list[tuple[int, int]]]:
    """The kinds of columns that the words of a folded question speak of, with the places."""
    found: dict[str, list[tuple[int, int]]] = {}
    for name, lists in _data()["concepts"].items():
        places = [m.span() for m in _compiled(lists["asked"], False, False).finditer(text)]
        if places:
            found[name] = places
    return found


@cache
def _set(name: str) -> frozenset[str]:
    return frozenset(folded(word) for word in _data()[name].split("|"))


def is_total(cell: str) -> bool:
    """Whether a cell says that its row adds up others."""
    text = folded(cell).strip(" :=*")
    if text in _set("totals"):
        return True
    words = text.split()
    return 1 < len(words) <= TOTAL_WORDS_AT_MOST and words[0].strip(":") in _set("totals")


def is_empty(cell: str) -> bool:
    """Whether a cell says that there is nothing in it."""
    return not cell or (len(cell) <= EMPTY_CHARACTERS and folded(cell).strip() in _set("empty"))


def truth(cell: str) -> bool | None:
    """Whether a cell says yes or no; None if it says something else."""
    text = folded(cell).strip()
    return True if text in _set("yes") else False if text in _set("no") else None


def stems(word: str, languages: Iterable[str]) -> frozenset[str]:
    """The stems of a folded word in each of the languages."""
    return frozenset({word, *(fold(stem(word, language)) for language in languages)})


def are_related(first: str, second: str, languages: tuple[str, ...]) -> bool:
    """Whether two folded words are forms of one, or nouns for one thing in any languages."""
    return bool(nouns(first) & nouns(second)) or are_forms(first, second, languages)


def are_forms(first: str, second: str, languages: tuple[str, ...]) -> bool:
    """Whether two folded words are forms of one, or one is the part of a compound.

    The first of the languages is that of the question.
    """
    if first == second:
        return True
    if any(c.isdigit() for c in first + second):
        return False
    if is_eastern(first) or is_eastern(second):
        short, long = sorted((first, second), key=len)
        return len(short) > 1 and short in long
    if len(languages) > 1 and min(len(first), len(second)) < COMMON_LETTERS_AT_LEAST:
        return False  # short words of two languages are alike by chance
    # In the question's language alone: in Spanish a German guest has the stem of an expense.
    asked_in = next(iter(languages), None)
    if fold(stem(first, asked_in)) == fold(stem(second, asked_in)):
        return True
    short, long = sorted((first, second), key=len)
    if len(short) < COMMON_LETTERS_AT_LEAST:
        return False
    if COMPOUND_LANGUAGES.intersection(languages) and len(long) > len(short) + 2:
        root = min(stems(short, languages), key=len)
        if len(root) >= COMMON_LETTERS_AT_LEAST and (
            long.startswith(root) or long.endswith((short, root))
        ):
            return True
    if COMPOUND_LANGUAGES.intersection(languages) and _share_a_part(short, long):
        return True
    common = next(
        (n for n, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short)
    )
    share = 0.75 if common < LONG_LETTERS else 0.6
    return common >= max(COMMON_LETTERS_AT_LEAST, share * len(long))


def _share_a_part(first: str, second: str) -> bool:
    """Whether one compound ends with the part with which the other begins."""
    return any(
        ending.endswith(beginning[:size])
        for ending, beginning in ((first, second), (second, first))
        for size in range(PART_LETTERS, min(len(first), len(second)))
    )


def is_unsupported(text: str, languages: Iterable[str]) -> bool:
    """Whether a folded question asks for what no query can say, such as a difference."""
    return any(
        _compiled(words, False, False).search(text) is not None
        for language in languages
        if (words := _data()["unsupported"].get(language))
    )


@cache
def number_words(language: str) -> dict[str, int]:
    """The small numbers of a language by their words, from two on."""
    words = _data()["numbers"].get(language, "")
    return {word: number for number, word in enumerate(words.split("|"), start=2) if word}


def lists_of(name: str) -> Any:
    """A list of words about periods, such as `quarter`."""
    return _data()["periods"][name]


@cache
def ordinal(word: str) -> int | None:
    """The number of a folded word such as `second`, where it is one up to four."""
    for number, words in enumerate(lists_of("ordinals"), start=1):
        if _compiled(words.replace("|last", "").replace("|letzte*", ""), False, False).fullmatch(
            word
        ):
            return number
    return None


def which_places(text: str, languages: Iterable[str]) -> list[int]:
    """Where a folded question asks which or who."""
    return [
        match.start()
        for language in languages
        if (words := _data()["which"].get(language))
        for match in _compiled(words, language in UNSPACED, False).finditer(text)
    ]


def names_number(word: str) -> bool:
    """Whether a folded word is one for a number that names something: `No.`, `Nummer`."""
    return word in _set("number_names")


def states(text: str) -> frozenset[int]:
    """The numbers of the groups of words for one state of which a folded question has a word."""
    return frozenset(
        number
        for number, words in enumerate(_data()["synonyms"])
        if _compiled(words, False, False).search(text)
    )


@cache
def synonyms(word: str) -> frozenset[int]:
    """The numbers of the groups of words for one state, such as `open`, that a word is in."""
    return frozenset(
        number
        for number, words in enumerate(_data()["synonyms"])
        if _compiled(words, False, False).fullmatch(word)
    )


@cache
def nouns(word: str) -> frozenset[int]:
    """The numbers of the groups of nouns for one thing, such as `invoice` and `bill`, of a word."""
    return _groups_of_nouns().get(word, frozenset())


@cache
def _groups_of_nouns() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, words in enumerate(_data()["nouns"]):
        for word in words.split("|"):
            found.setdefault(folded(word), set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


def who_places(text: str, languages: Iterable[str]) -> list[int]:
    """Where a folded question asks who."""
    return [
        match.start()
        for language in languages
        if (words := _data()["who"].get(language))
        for match in _compiled(words, language in UNSPACED, False).finditer(text)
    ]


def flows(text: str) -> dict[str, int]:
    """The kinds of columns of which a folded question means all rows, as `spent`, with places."""
    return {
        concept: match.start()
        for concept, words in _data()["flows"].items()
        if (match := _compiled(words, False, False).search(text))
    }


def flow_phrases(text: str) -> list[tuple[int, int]]:
    """The places of the words of flows that are several, as `time spent`."""
    several = "|".join(
        w for words in _data()["flows"].values() for w in words.split("|") if " " in w
    )
    return [match.span() for match in _compiled(several, False, False).finditer(text)]


@cache
def folded_stop_words(language: str) -> frozenset[str]:
    """The words of a language that mean nothing alone, folded as the words of a question are."""
    return frozenset(map(folded, stop_words(language)))


def opens_with_amount(text: str) -> bool:
    """Whether a folded question begins with words that may ask for an amount, as `what`."""
    return _compiled(_data()["openers"], False, False).match(text.lstrip(" ¿¡")) is not None


@cache
def _data() -> dict[str, Any]:
    return json.loads((resources() / "tables" / "words.json").read_text(encoding="utf-8"))
