"""Answers as JSON, complete, so that a stored conversation shows them as they were."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from desktop.core.say import packed, unpacked
from desktop.core.types import (
    Answer,
    Citation,
    Coverage,
    ExpertReason,
    Extract,
    Passage,
    Sentence,
    Source,
    Timings,
)


def to_json(answer: Answer) -> str:
    # Paths need not be UTF-8; JSON's escapes carry the rest.
    return json.dumps(packed(asdict(answer)), default=str)


def from_json(text: str) -> Answer:
    """The answer that `to_json` wrote; fields of a newer version are ignored."""
    read: dict[str, Any] = json.loads(text, object_hook=unpacked)
    return _rebuild(
        Answer,
        read,
        sentences=tuple(map(_rebuild_sentence, read["sentences"])),
        sources=tuple(map(_rebuild_source, read["sources"])),
        extracts=tuple(_rebuild(Extract, extract) for extract in read["extracts"]),
        coverage=_rebuild(Coverage, read["coverage"]),
        timings=_rebuild(Timings, read.get("timings", {})),
        expert_why=_why(read.get("expert_why", "")),
        expert_about=tuple(read.get("expert_about", ())),
    )


def _why(name: str) -> ExpertReason:
    return ExpertReason(name) if name in set(ExpertReason) else ExpertReason.UNKNOWN


def _rebuild_sentence(read: dict[str, Any]) -> Sentence:
    citations = tuple(_rebuild(Citation, citation) for citation in read["citations"])
    numbers = tuple(read["foreign_numbers"])
    return _rebuild(Sentence, read, citations=citations, foreign_numbers=numbers)


def _rebuild_source(read: dict[str, Any]) -> Source:
    place = read["passage"]
    passage = _rebuild(Passage, place, path=Path(place["path"]))
    ids = tuple(read["passage_ids"])
    headings = tuple((start, heading) for start, heading in read.get("headings", ()))
    return _rebuild(Source, read, passage=passage, passage_ids=ids, headings=headings)


def _rebuild(kind: Any, read: dict[str, Any], **changed: object) -> Any:
    fields = kind.__dataclass_fields__
    return kind(**{name: value for name, value in read.items() if name in fields} | changed)
