"""Exports conversations as Markdown, JSON, and plain text.

Nothing that a document or a model wrote can make a reader of the Markdown load anything.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict

from desktop.core.store.conversations import Conversation, Turn
from desktop.core.store.markdown_text import literal, without_loads
from desktop.core.types import Answer, AnswerSentence, Source


def as_plain_text(answer: Answer) -> str:
    """An answer with its sources, as text for the clipboard."""
    lines = [_text_with_marks(answer)]
    if cited := _cited_sources(answer):
        lines += ["", *(f"[{n + 1}] {_place(answer.sources[n])}" for n in cited)]
    return "\n".join(lines)


def as_markdown(conversation: Conversation, turns: Sequence[Turn]) -> str:
    """The shown branch of a conversation; each answer quotes its cited sources once."""
    parts = [f"# {_one_line(conversation.title)}"]
    for turn in turns:
        parts.append(f"## {_one_line(turn.question)}")
        if turn.answer is None:
            parts.append(_problem(turn) or "*No answer.*")
            continue
        parts.append(without_loads(_text_with_marks(turn.answer)))
        for number in _cited_sources(turn.answer):
            source = turn.answer.sources[number]
            quote = "\n".join(f"> {literal(line)}" for line in source.passage.text.splitlines())
            parts.append(f"**[{number + 1}] {literal(_place(source))}**\n\n{quote}")
        if turn.problem:
            parts.append(_problem(turn))
    return "\n\n".join(parts) + "\n"


def as_json(conversation: Conversation, turns: Sequence[Turn]) -> str:
    """All stored data of the shown branch of a conversation."""
    return json.dumps(
        {
            "title": conversation.title,
            "collections": conversation.scope.collections,
            "scope": asdict(conversation.scope),
            "turns": [asdict(turn) for turn in turns],
        },
        default=str,
        indent=2,
        ensure_ascii=True,
    )


def _problem(turn: Turn) -> str:
    text = _one_line(turn.problem)
    return text and f"*{text}*"


def _one_line(text: str) -> str:
    return literal(" ".join(text.split()))


def _text_with_marks(answer: Answer) -> str:
    """The answer, where each sentence is followed by the numbers of its sources."""
    text, at = answer.answer, 0
    parts: list[str] = []
    for sentence in answer.sentences:
        found = text.find(sentence.text, at)
        if found < 0:
            continue
        end = found + len(sentence.text)
        parts += [text[at:end], _marks(sentence)]
        at = end
    return "".join([*parts, text[at:]])


def _marks(sentence: AnswerSentence) -> str:
    if not sentence.supported:
        return " [≠]" if sentence.contradicted else " [?]"
    numbers = dict.fromkeys(citation.source + 1 for citation in sentence.citations)
    return "".join(f" [{number}]" for number in numbers)


def _cited_sources(answer: Answer) -> list[int]:
    return sorted(
        {citation.source for sentence in answer.sentences for citation in sentence.citations}
    )


def _place(source: Source) -> str:
    passage = source.passage
    parts = [str(passage.path)]
    if passage.page is not None:
        parts.append(f"page {passage.page}")
    if passage.heading:
        parts.append(passage.heading)
    # A path may contain bytes that are not text.
    return ", ".join(parts).encode(errors="replace").decode()
