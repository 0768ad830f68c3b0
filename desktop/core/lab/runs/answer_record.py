"""The stored data of one arm's answer to one question."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any, Self

AdapterSet = tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class ReadSource:
    """A passage that the search found, or that an arm was given."""

    path: str
    title: str
    char_start: int
    char_end: int
    text: str
    page: int | None = None


@dataclass(frozen=True, slots=True)
class CitedSpan:
    """A range of a document that supports a sentence of the answer."""

    path: str
    char_start: int
    char_end: int


@dataclass(frozen=True, slots=True)
class AnswerRecord:
    """An answer of an arm, with its sources, its prompt and its costs."""

    said: str
    """The model's own words; empty if it was not asked, because the sources had no answer."""
    shown: str
    """The text for a person: supported sentences only, or the documents' own sentences."""
    refused: bool
    sources: tuple[ReadSource, ...] = ()
    """The sources that the search found or the arm was given, best first."""
    cited: tuple[CitedSpan, ...] = ()
    prompt_sha256: str = ""
    """SHA-256 of the prompt; arms that claim to have the same prompt have the same hash."""
    adapters: AdapterSet = ()
    """The adapters that were active during the answer, as the process reports them."""
    cached_under: AdapterSet = ()
    """The adapters under which the prompt's state was computed, and could be shared."""
    prompt_tokens: int = 0
    reused_tokens: int = 0
    """Tokens of the prompt that had been computed for an earlier answer."""
    generated_tokens: int = 0
    search_ms: float = 0.0
    """Time of the search, which all arms with sources share."""
    first_token_ms: float | None = None
    """Time from the request to the model until its first token."""
    total_ms: float = 0.0
    """Time of the model and of the citation check, without the search."""
    memory_bytes: int | None = None
    """Memory of the model's process, after the answer."""
    problem: str = ""
    """Why there is no answer."""

    def as_fields(self) -> dict[str, Any]:
        """The fields for the library, as JSON values."""
        return asdict(self)

    @classmethod
    def from_fields(cls, values: Mapping[str, Any]) -> Self:
        """The record with these stored fields; unknown fields are ignored."""
        arguments = {spec.name: values[spec.name] for spec in fields(cls) if spec.name in values}
        arguments["sources"] = tuple(
            ReadSource(**source) for source in arguments.get("sources", ())
        )
        arguments["cited"] = tuple(CitedSpan(**citation) for citation in arguments.get("cited", ()))
        for name in ("adapters", "cached_under"):
            arguments[name] = tuple((path, scale) for path, scale in arguments.get(name, ()))
        return cls(**arguments)
