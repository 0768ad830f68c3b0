"""What is kept of one arm's answer to one question."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any, Self

AdapterSet = tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class ReadSource:
    """A passage that an arm was given, or could have been."""

    path: str
    title: str
    char_start: int
    char_end: int
    text: str
    page: int | None = None


@dataclass(frozen=True, slots=True)
class CitedSpan:
    """A stretch of a document that a sentence of the answer rests on."""

    path: str
    char_start: int
    char_end: int


@dataclass(frozen=True, slots=True)
class AnswerRecord:
    """One answer, with what it was made of and what it cost."""

    said: str
    """The model's own words; empty where it was not asked, for the sources held nothing."""
    shown: str
    """What a person is shown: only what the documents support, or their own words."""
    refused: bool
    sources: tuple[ReadSource, ...] = ()
    """What the search gave, best first."""
    cited: tuple[CitedSpan, ...] = ()
    prompt_sha256: str = ""
    """Of the text that the model was given; arms that claim the same prompt have the same."""
    adapters: AdapterSet = ()
    """What the process says was on while the answer was written."""
    cached_under: AdapterSet = ()
    """The adapters under which the prompt's state was computed, and could be shared."""
    prompt_tokens: int = 0
    reused_tokens: int = 0
    """Of the prompt's, computed for an earlier answer."""
    generated_tokens: int = 0
    search_ms: float = 0.0
    """Shared by all arms that search."""
    first_token_ms: float | None = None
    """From the moment that the model was asked."""
    total_ms: float = 0.0
    """The model and the checking of its citations; without the search."""
    memory_bytes: int | None = None
    """Of the model's process, after the answer."""
    problem: str = ""
    """Why there is no answer."""

    def as_fields(self) -> dict[str, Any]:
        """What is stored of it."""
        return asdict(self)

    @classmethod
    def from_fields(cls, values: Mapping[str, Any]) -> Self:
        """The record of stored fields; unknown ones are ignored."""
        known = {spec.name: values[spec.name] for spec in fields(cls) if spec.name in values}
        known["sources"] = tuple(ReadSource(**source) for source in known.get("sources", ()))
        known["cited"] = tuple(CitedSpan(**citation) for citation in known.get("cited", ()))
        for name in ("adapters", "cached_under"):
            known[name] = tuple((path, scale) for path, scale in known.get(name, ()))
        return cls(**known)
