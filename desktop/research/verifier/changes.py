"""Changes a sentence that somebody wrote, so that its source no longer supports it."""

from __future__ import annotations

import functools
import random
import re
from collections.abc import Sequence
from dataclasses import dataclass

from desktop.research.verifier.example import Span
from desktop.research.verifier.languages import FOLDER

NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
NAME = re.compile(r"(?<=[a-zà-ÿ,] )[A-ZÀ-Þ][\w'-]+(?: (?:of |de |di )?[A-ZÀ-Þ][\w'-]+)*")
WITHOUT_SPACES = frozenset({"zh", "ja", "th"})
_AUXILIARIES = {
    "en": re.compile(
        r"\b(is|are|was|were|can|will|has been|have been|had|could|may|must|does|did|should)\b"
        r"(?! not|n't)"
    ),
    "no": re.compile(r"\b(er|var|har|kan|ble|skal|vil|må|hadde)\b(?! ikke)"),
    "zh": re.compile(r"(?<![不没沒])(是|能|会|會|可以|有)(?!否)"),
    "ja": re.compile(r"(である|であった|いる|した|された)(?=。)"),
    "ar": re.compile(r"(?<=\s)(كان|كانت|تم|يمكن|توجد|يوجد)(?=\s)"),
}
_NOT = {"en": "{0} not", "no": "{0} ikke", "zh": "不{0}", "ar": "لم يكن صحيحا أنه {0}"}
_JAPANESE = {
    "である": "ではない", "であった": "ではなかった", "いる": "いない", "した": "しなかった",
    "された": "されなかった",
}  # fmt: skip
_DENIALS = {
    "en": re.compile(r" not\b|n't\b"),
    "no": re.compile(r" ikke\b"),
    "zh": re.compile(r"不(?=[是能会會可])|没(?=有)|沒(?=有)"),
}


@dataclass(frozen=True, slots=True)
class ChangedText:
    """A changed sentence, where it was changed, and how."""

    text: str
    place: Span
    kind: str


def negate(chance: random.Random, text: str, language: str) -> ChangedText | None:
    """Add a word that denies, or take one away."""
    denial = _DENIALS.get(language)
    if denial and (found := denial.search(text)) and chance.random() < 0.6:
        left = text[: found.start()] + text[found.end() :]
        start = max(0, found.start() - 1)
        return ChangedText(left, (_word_start(left, start), _word_end(left, start)), "negated")
    verbs = _AUXILIARIES.get(language)
    places = list(verbs.finditer(text)) if verbs else []
    if not places:
        return None
    place = chance.choice(places)
    new = _JAPANESE[place[1]] if language == "ja" else _NOT[language].format(place[0])
    return _put(text, place.span(), new, "negated")


@functools.cache
def opposites() -> dict[str, list[tuple[str, str]]]:
    """Pairs of words that exclude each other, by language."""
    pairs: dict[str, list[tuple[str, str]]] = {}
    for line in (FOLDER / "opposites.txt").read_text(encoding="utf-8").splitlines():
        language, _, words = line.partition(" ")
        for pair in words.split("|"):
            first, second = pair.split(" ")
            pairs.setdefault(language, []).extend([(first, second), (second, first)])
    return pairs


def reverse(chance: random.Random, text: str, language: str) -> ChangedText | None:
    """Exchange a word for its opposite."""
    found: list[tuple[Span, str]] = []
    for old, new in opposites().get(language, []):
        edge = "" if language in WITHOUT_SPACES else r"\b"
        found += [
            (place.span(), new) for place in re.finditer(f"{edge}{re.escape(old)}{edge}", text)
        ]
    return _put(text, *chance.choice(found), "opposite") if found else None


def renumber(chance: random.Random, text: str, around: str) -> ChangedText | None:
    """Exchange a number for another of the text around it, or for one that is like it."""
    numbers = list(NUMBER.finditer(text))
    if not numbers:
        return None
    place = chance.choice(numbers)
    old = place[0]
    like = [
        n for n in sorted(set(NUMBER.findall(around))) if n != old and abs(len(n) - len(old)) <= 1
    ]
    if like and chance.random() < 0.65:
        new = chance.choice(like)
    else:
        at = chance.choice([n for n, c in enumerate(old) if c.isdigit()])
        digit = chance.choice([d for d in "123456789" if d != old[at]])
        new = old[:at] + digit + old[at + 1 :]
    return _put(text, place.span(), new, "other number")


def rename(
    chance: random.Random, text: str, around: str, known: Sequence[str]
) -> ChangedText | None:
    """Exchange a name for another of the text around it."""
    here = [name for name in known if name in text and len(name) > 1] + NAME.findall(text) * 2
    here = [name for name in here if not NUMBER.search(name)]
    others = sorted(
        {name for name in [*known, *NAME.findall(around)] if name not in text and len(name) < 40}
    )
    others = [name for name in others if not NUMBER.search(name)]
    if not here or not others:
        return None
    old = chance.choice(here)
    some = chance.sample(others, min(3, len(others)))
    new = min(some, key=lambda name: abs(len(name) - len(old)))
    if new in old or old in new:
        return None
    start = text.index(old)
    return _put(text, (start, start + len(old)), new, "other name")


def exchange(chance: random.Random, text: str, known: Sequence[str]) -> ChangedText | None:
    """Exchange two names or two numbers of the sentence with each other."""
    parts = [name for name in known if name in text and 1 < len(name) < 40]
    parts = sorted({*parts, *NAME.findall(text), *NUMBER.findall(text)})
    chance.shuffle(parts)
    for first in parts:
        for second in parts:
            alike = bool(NUMBER.fullmatch(first)) == bool(NUMBER.fullmatch(second))
            apart = first not in second and second not in first
            if alike and apart and text.count(first) == text.count(second) == 1:
                swapped = text.replace(first, "\0").replace(second, first).replace("\0", second)
                start = swapped.index(second)
                return ChangedText(swapped, (start, start + len(second)), "exchanged")
    return None


def _put(text: str, place: Span, new: str, kind: str) -> ChangedText:
    start, end = place
    return ChangedText(text[:start] + new + text[end:], (start, start + len(new)), kind)


def _word_start(text: str, at: int) -> int:
    return text.rfind(" ", 0, at) + 1


def _word_end(text: str, at: int) -> int:
    end = text.find(" ", at)
    return len(text) if end < 0 else end


def lighten(chance: random.Random, text: str) -> str:
    """Drop what stands in brackets, or a last clause; what is left is still true."""
    light = re.sub(r"(?:(?<!\s)\s++)?[(（][^)）]{1,80}[)）]", "", text)
    parts = re.split(r"(?<=[,，،、]) ?", light)
    if len(parts) > 1 and len(parts[0]) > 25 and chance.random() < 0.5:
        end = "。" if re.search(r"[\u3040-\u9fff]", text) else "."
        return parts[0].rstrip(",，،、 ") + end
    return light
