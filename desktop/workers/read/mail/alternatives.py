"""Chooses between the plain and the HTML text of a message by their words."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

_WORD = re.compile(r"\w+")
_ADDRESS = re.compile(r"(?:https?://|mailto:|www\.)\S+")
_COVERED = 0.8
"""A share of the HTML's words; a plain text with fewer of them leaves something out."""
_OWN_WORDS = 0.3
"""A share of the plain text's words; with more that the HTML lacks, both are kept."""
_OWN_WORDS_AT_LEAST = 20
"""With fewer words a plain text is taken for a remark that HTML cannot be shown."""


@dataclass(frozen=True, slots=True)
class TextBlock:
    """A text of a message: plain lines, or the source of a page in HTML."""

    text: str
    is_page: bool


def choose_texts(
    choices: Sequence[Sequence[TextBlock]], page_text: Callable[[str], str]
) -> list[TextBlock]:
    """Return the best of several forms of one text.

    The plain form is chosen if it has the words of the HTML; both are kept if each says much that
    the other does not. `page_text` returns the text of a page.
    """
    filled = [list(choice) for choice in choices if choice]
    plain = next((c for c in filled if not any(block.is_page for block in c)), None)
    page = next((c for c in reversed(filled) if any(block.is_page for block in c)), None)
    if plain is None or page is None:
        return page or (max(filled, key=_length) if filled else [])
    of_plain, of_page = _words(plain, page_text), _words(page, page_text)
    if len(of_plain & of_page) >= _COVERED * len(of_page):
        return plain
    own = of_plain - of_page
    if len(own) >= max(_OWN_WORDS_AT_LEAST, _OWN_WORDS * len(of_plain)):
        return plain + page
    return page


def _length(blocks: Sequence[TextBlock]) -> int:
    return sum(len(block.text) for block in blocks)


def _words(blocks: Sequence[TextBlock], page_text: Callable[[str], str]) -> set[str]:
    text = " ".join(page_text(block.text) if block.is_page else block.text for block in blocks)
    return {word.casefold() for word in _WORD.findall(_ADDRESS.sub(" ", text))}
