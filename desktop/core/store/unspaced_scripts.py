"""Divides scripts without spaces, and Korean words, into overlapping pairs of characters.

The last character of a run also stands alone, so that each character begins a term of the index: a
single one is found by its beginning.
"""

from __future__ import annotations

import re
from itertools import pairwise

from desktop.core.store.text_normalisation import WORD_MARK

_MARKS = f"{chr(WORD_MARK)}-{chr(WORD_MARK + 0xFFFF)}"
_HAN = "\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f"
_HIRAGANA = "\u3041-\u309f"
_KATAKANA = "\u30a0-\u30ff\u31f0-\u31ff"
_HANGUL = "\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3"
_SOUTH_EAST_ASIAN = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"  # Thai, Lao, Burmese, Khmer
_CHARACTER = f"[{_HAN}{_HIRAGANA}{_KATAKANA}{_HANGUL}{_SOUTH_EAST_ASIAN}][{_MARKS}]*"
_RUN = re.compile(f"(?:{_CHARACTER})+")
_WORD = re.compile(
    f"[{_HAN}]+|[{_HIRAGANA}]+|[{_KATAKANA}]+|[{_HANGUL}]+|(?:[{_SOUTH_EAST_ASIAN}][{_MARKS}]*)+"
)
_HANGUL_WORD = re.compile(f"[{_HANGUL}]+")
_HIRAGANA_WORD = re.compile(f"[{_HIRAGANA}]+")

_PARTICLES = sorted(
    """은 는 이 가 을 를 의 에 에서 에게 에게서 께 께서 한테 으로 로 으로서 로서 으로써 로써 와
    과 랑 이랑 도 만 까지 부터 마다 조차 마저 보다 처럼 같이 라고 이라고 이라는 라는 이란 란
    이나 나 든지 이든지 이며 이고 이다 입니다 인가 인가요 입니까 인지 에는 에도 에서는
    에서도 에만 까지는 까지의 부터의 으로는 로는 으로도 로도 과의 와의 에게는 에게도 에의
    에서의 이라도 라도 만을 만이 만의 이었다 였다""".split(),  # noqa: SIM905 - reads as text
    key=len,
    reverse=True,
)
"""Endings that Korean writes at a noun, the longest first."""
_SYLLABLES_LEFT = 2


def divide_runs(text: str) -> str:
    """The text with every run of a script without spaces as the pairs of its characters."""
    return _RUN.sub(lambda run: f" {' '.join((*_pairs(run[0]), run[0][-1]))} ", text)


def divide_phrase(text: str) -> str:
    """As `divide_runs`, for a phrase: its last character may be followed by others in a text."""
    runs = list(_RUN.finditer(text))
    if not runs or len(runs[-1][0]) == 1 or text[runs[-1].end() :].strip():
        return divide_runs(text)
    return f"{divide_runs(text[: runs[-1].start()])} {' '.join(_pairs(runs[-1][0]))}"


def has_runs(text: str) -> bool:
    return _RUN.search(text) is not None


def without_runs(text: str) -> str:
    """The rest of a text, without such runs."""
    return _RUN.sub(" ", text)


def searched_pairs(text: str) -> tuple[list[str], list[str]]:
    """The pairs of characters by which a text is found, and characters that have a meaning alone.

    The latter are none where a word of several characters says more. Korean words lose their
    particles.
    """
    pairs: list[str] = []
    single: list[str] = []
    has_words = False
    for run in _RUN.finditer(text):
        words = _WORD.findall(run[0])
        for word in words:
            is_grammar = _HIRAGANA_WORD.fullmatch(word) is not None
            has_words = has_words or (len(word) > 1 and not is_grammar)
            if len(word) == 1 and not is_grammar:
                single.append(word)
        pairs += [pair for part in _unbroken(run[0], words) for pair in _pairs(part)]
    return pairs, [] if has_words else single


def _unbroken(run: str, words: list[str]) -> list[str]:
    """The parts of a run that are divided into pairs: Korean words, otherwise all of it."""
    if any(map(_HANGUL_WORD.fullmatch, words)):
        return list(map(_without_particle, words))
    return [run]


def _without_particle(word: str) -> str:
    if not _HANGUL_WORD.fullmatch(word):
        return word
    for particle in _PARTICLES:
        if word.endswith(particle) and len(word) - len(particle) >= _SYLLABLES_LEFT:
            return word[: -len(particle)]
    return word


def _pairs(run: str) -> list[str]:
    return list(map("".join, pairwise(run)))
