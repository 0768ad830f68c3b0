"""Takes the question out of a long message: what stands around it would hide it from the search."""

from __future__ import annotations

from desktop.core.sentences import Range, sentence_spans

CHARACTERS_AT_MOST = 320
"""The length up to which a message is searched for, and judged, as it is."""
_QUESTION_MARKS = frozenset("?？؟;⁇")


def condense(message: str) -> str:
    """The message itself, or its questions with the sentences just before, as far as there is room.

    A message without a question mark ends with what it wants.
    """
    text = " ".join(message.split())
    if len(text) <= CHARACTERS_AT_MOST:
        return message
    spans = sentence_spans(text)
    asked = [span for span in spans if _asks(text, span)] or spans[-1:]
    chosen: set[Range] = set()
    room = CHARACTERS_AT_MOST
    for span in (*reversed(asked), *reversed([span for span in spans if span < asked[-1]])):
        if span in chosen:
            continue
        if (size := span[1] - span[0] + 1) > room:
            break
        chosen.add(span)
        room -= size
    if not chosen:  # one sentence without an end
        return text[-CHARACTERS_AT_MOST:].partition(" ")[2] or text[-CHARACTERS_AT_MOST:]
    return " ".join(text[start:end] for start, end in sorted(chosen))


def _asks(text: str, span: Range) -> bool:
    return not _QUESTION_MARKS.isdisjoint(text[span[0] : span[1]][-3:])
