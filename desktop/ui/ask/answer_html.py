"""Converts an answer from Markdown to HTML, with a mark after each sentence for its sources.

HTML inside the answer is shown as text, and links and images are not followed, so that an answer
can never load anything.
"""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from desktop.core.types import AnswerSentence
from desktop.ui.bidi import isolated
from desktop.ui.theme import Theme

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

CITE, WHY = "cite", "why"
# Private-use characters mark the sentences while Markdown is converted to HTML.
_BEGIN, _END, _BASE = "\ue000", "\ue001", 0xE100
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_MARKED = re.compile(f"{_BEGIN}([\ue100-\uf8ff])([^{_BEGIN}{_END}]*){_END}\\1")
_BLOCK = re.compile(r"</?(p|li|ul|ol|pre|table|tr|td|th|tbody|thead|h\d|blockquote)\b")
SENTENCES_AT_MOST = 0xF8FF - 0xE100


def to_html(text: str, sentences: Sequence[AnswerSentence], theme: Theme) -> str:
    """Return the HTML of an answer for a QTextDocument.

    Links are `cite:S:C` for citation C of sentence S, and `why:S` for a sentence that nothing
    supports, or that a source contradicts.
    """
    clean = _PRIVATE.sub("", text)
    rendered = _markdown().render(_insert_marks(clean, sentences[:SENTENCES_AT_MOST]))

    def replace(match: re.Match[str]) -> str:
        number = ord(match[1]) - _BASE
        return _mark_sentence(match[2], number, sentences[number], theme)

    return f"<html><head>{_style(theme)}</head><body>{_MARKED.sub(replace, rendered)}</body></html>"


def to_plain_html(text: str, theme: Theme) -> str:
    """Return the HTML of Markdown without marks, for an answer that is still being generated."""
    return to_html(text, (), theme)


@cache
def _markdown() -> MarkdownIt:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"html": False, "linkify": False}).enable("table")
    return parser.disable(["image", "link", "autolink", "reference"])


def _insert_marks(text: str, sentences: Sequence[AnswerSentence]) -> str:
    """Put marks around each sentence, in the order of the text."""
    parts: list[str] = []
    at = 0
    for number, sentence in enumerate(sentences):
        found = _find(text, sentence.text, at)
        if found is None:
            continue
        start, end = found
        lead = re.match(r"\s*(?:[-*+•]|\d+[.)]|#{1,6}|>)\s+", text[start:end])
        start += lead.end() if lead else 0
        sign = chr(_BASE + number)
        parts += [text[at:start], _BEGIN, sign, text[start:end], _END, sign]
        at = end
    return "".join([*parts, text[at:]])


def _find(text: str, sentence: str, at: int) -> tuple[int, int] | None:
    words = sentence.split()
    if not words:
        return None
    match = re.compile(r"\s+".join(map(re.escape, words))).search(text, at)
    return match.span() if match else None


def _mark_sentence(inner: str, number: int, sentence: AnswerSentence, theme: Theme) -> str:
    if not sentence.supported:
        return _mark_doubt(inner, number, sentence, theme)
    colours = theme.colours
    chips = ""
    shown: set[int] = set()
    for place, citation in enumerate(sentence.citations):
        if citation.source not in shown:
            shown.add(citation.source)
            target = f"{CITE}:{number}:{place}"
            chips += _link(
                target, str(citation.source + 1), colours.accent, colours.selected, theme
            )
    # A sentence within a block of the other direction keeps its full stop at its end.
    return (inner if _BLOCK.search(inner) else isolated(inner)) + chips


def _mark_doubt(inner: str, number: int, sentence: AnswerSentence, theme: Theme) -> str:
    """A sentence that no source supports, or that one contradicts; then its mark leads there."""
    colours = theme.colours
    target = f"{WHY}:{number}"
    if sentence.contradicted:
        colour, behind, sign = colours.danger, colours.danger_surface, "≠"
        chip_target = f"{CITE}:{number}:0" if sentence.citations else target
    else:
        colour, behind, sign, chip_target = colours.warning, colours.warning_surface, "?", target
    chip = _link(chip_target, sign, colour, behind, theme)
    if _BLOCK.search(inner):
        return inner + chip
    inner = _underline(inner, sentence)
    style = f"color:{colour}; text-decoration:none"
    return f'<a href="{target}" style="{style}">{isolated(inner)}</a>{chip}'


def _underline(inner: str, sentence: AnswerSentence) -> str:
    """Underline the words that nothing supports, where they are known and have no marks within."""
    parts: list[str] = []
    at = 0
    for start, end in sentence.unsupported:
        parts += [html.escape(sentence.text[at:start]), "<u>"]
        parts += [html.escape(sentence.text[start:end]), "</u>"]
        at = end
    parts.append(html.escape(sentence.text[at:]))
    return "".join(parts) if html.escape(sentence.text) == inner else inner


def _link(target: str, text: str, colour: str, behind: str, theme: Theme) -> str:
    style = (
        f"color:{colour}; background-color:{behind}; text-decoration:none;"
        f" font-size:{theme.px(11)}px; font-weight:600"
    )
    return f'&nbsp;<a href="{target}" style="{style}">&nbsp;{html.escape(text)}&nbsp;</a>'


def _style(theme: Theme) -> str:
    colours = theme.colours
    return f"""<style>
    body {{ color:{colours.text}; font-size:{theme.reading}px; line-height:150%; }}
    p, li {{ margin-top:0; margin-bottom:8px; line-height:150%; }}
    pre {{ background-color:{colours.sunken}; font-family:monospace; font-size:{theme.base}px; }}
    code {{ background-color:{colours.sunken}; font-family:monospace; }}
    h1, h2, h3, h4 {{ font-size:{theme.px(16)}px; margin-top:12px; margin-bottom:4px; }}
    table {{ border-collapse:collapse; margin-bottom:8px; }}
    td, th {{ border:1px solid {colours.hairline}; padding:4px 8px; }}
    blockquote {{ color:{colours.muted}; margin-left:12px; }}
    </style>"""
