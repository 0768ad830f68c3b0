"""The values that travel between the parts of the core: frozen, plain, and free of behaviour."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path


class DocumentState(StrEnum):
    """Where a file stands; every file that was ever added is in exactly one of these."""

    WAITING = "waiting"
    READY = "ready"
    EMPTY = "empty"
    UNREADABLE = "unreadable"
    TOO_LARGE = "too large"
    ENCRYPTED = "encrypted"
    SKIPPED = "skipped"
    UNAVAILABLE = "unavailable"


class Treatment(StrEnum):
    """What a person wants done with a file."""

    USUAL = ""
    SKIP = "skip"
    """Leave it unread, however often it is seen again."""
    OCR = "ocr"
    """Recognise its pages as images, whatever text they carry."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page, slide or sheet of a document, as a range of its extracted text."""

    number: int
    """Counted from 1, as a person would."""
    char_start: int
    char_end: int
    ocr: bool = False
    """Whether the text was recognised from an image."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading in the extracted text."""

    level: int
    """1 is the highest."""
    title: str
    char_start: int
    """Where the heading's own line begins."""


@dataclass(frozen=True, slots=True)
class Span:
    """A range of characters in a document's extracted text."""

    char_start: int
    char_end: int


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """What a reader got out of a file. Character ranges count Python characters of `text`."""

    text: str
    """For plain text, Markdown, code, CSV and JSON this is the decoded file, unchanged."""
    format: str
    """Short and lower case: pdf, docx, markdown, text, code, csv, image, email, ..."""
    title: str = ""
    pages: tuple[Page, ...] = ()
    headings: tuple[Heading, ...] = ()
    tables: tuple[Span, ...] = ()
    """Stretches whose lines are rows, each of which is best kept whole."""
    notes: tuple[str, ...] = ()
    """Sentences for the person, for example that three pages were read by OCR."""
    passages: tuple[PassageDraft, ...] = ()
    """The text as it is cut for the library; the reader does that, since it has a deadline."""


@dataclass(frozen=True, slots=True)
class ReadFailure:
    """Why a file gave no text."""

    state: DocumentState
    message: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class PassageDraft:
    """A passage before it is stored; `text` is exactly `document.text[char_start:char_end]`."""

    text: str
    char_start: int
    char_end: int
    heading: str = ""
    """The path of headings above it, outermost first, joined with ` › `."""
    page: int | None = None
    """The page on which it begins."""
    page_end: int | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """A stored stretch of a document's text, with its place."""

    id: int
    document_id: int
    path: Path
    collection: str
    title: str
    text: str
    char_start: int
    char_end: int
    heading: str
    page: int | None
    page_end: int | None
    ocr: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """A passage found for a question; neighbours may be joined, so it can span several passages."""

    passage: Passage
    score: float
    """Fused relevance in 0..1; comparable within one search, and roughly between searches."""
    similarity: float | None = None
    """Cosine to the question, where vectors exist."""
    passage_ids: tuple[int, ...] = ()
    """The stored passages it is made of."""
    headings: tuple[tuple[int, str], ...] = ()
    """Where neighbours of different sections are joined: from which character on, and which."""

    def heading_at(self, char: int) -> str:
        """The heading over a place of its text, which counts in the document's text."""
        heading = self.passage.heading
        for start, holds in self.headings:
            if start <= char:
                heading = holds
        return heading


@dataclass(frozen=True, slots=True)
class Extract:
    """A verbatim sentence of a source that speaks to the question, shown before any model runs."""

    text: str
    source: int
    """Index into the answer's sources, from 0."""
    char_start: int
    """In the document's extracted text."""
    char_end: int
    score: float


@dataclass(frozen=True, slots=True)
class Citation:
    """The span of a source that supports a sentence of the answer."""

    source: int
    """Index into the answer's sources, from 0."""
    char_start: int
    char_end: int
    text: str
    score: float
    """How well the span supports the sentence, 0..1."""


@dataclass(frozen=True, slots=True)
class AnswerSentence:
    """A sentence of the answer with what supports it."""

    text: str
    supported: bool
    citations: tuple[Citation, ...] = ()
    foreign_numbers: tuple[str, ...] = ()
    """Numbers of the sentence that stand in none of the sources."""
    reason: str = ""
    """Why it is not supported, for a person; empty where it is."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of what could have been looked at was."""

    documents_used: int
    documents_total: int
    documents_pending: int = 0
    """Known files that are not searchable yet."""


@dataclass(frozen=True, slots=True)
class Timings:
    """Milliseconds from the moment of asking, except where the name says otherwise."""

    extracts_ms: float = 0.0
    """Until the first supporting sentences were there, found by words alone."""
    retrieval_ms: float = 0.0
    """Until the sources and the best sentences of them were final, less `loading_ms`."""
    prompt_ms: float | None = None
    """Time the model spent on the prompt."""
    first_token_ms: float | None = None
    total_ms: float = 0.0
    tokens_per_second: float | None = None
    loading_ms: float = 0.0
    """How long the search waited for the embedder to be loaded; once, after a start."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A finished answer."""

    question: str
    answer: str
    sentences: tuple[AnswerSentence, ...]
    sources: tuple[Source, ...]
    extracts: tuple[Extract, ...]
    refused: bool
    coverage: Coverage
    model: str | None
    expert: str | None = None
    timings: Timings = field(default_factory=Timings)
    searched_for: str = ""
    """The question as it was searched, after a follow-up was resolved."""
    withdrawn: str = ""
    """What the model wrote and no source supports; the documents' own words took its place."""
    expert_reason: str = ""
    """Why this expert answered, or none."""


@dataclass(frozen=True, slots=True)
class Message:
    """A turn of a conversation."""

    role: str
    """`system`, `user` or `assistant`."""
    content: str


@dataclass(frozen=True, slots=True)
class Sampling:
    """How the next token is chosen; temperature 0 is greedy."""

    temperature: float = 0.0
    top_k: int = 40
    top_p: float = 0.95
    min_p: float = 0.05
    repeat_penalty: float = 1.0
    seed: int = 0


@dataclass(frozen=True, slots=True)
class Usage:
    """What one generation cost, as the worker measured it."""

    prompt_tokens: int
    reused_tokens: int
    """Prompt tokens whose state was still in memory."""
    generated_tokens: int
    prompt_ms: float
    generation_ms: float
    finish: str
    """`stop`, `length` or `cancelled`."""
    adapters: tuple[tuple[str, float], ...] = ()
    """The adapters that were on while the answer was written: path and scale."""
    cached_under: tuple[tuple[str, float], ...] = ()
    """Those under which the prompt was computed: fewer, where some act on the answer alone."""


@dataclass(frozen=True, slots=True)
class ModelInfo:
    """A GGUF file as its header describes it."""

    path: Path
    name: str
    architecture: str
    fingerprint: str
    """SHA-256 over header and tensor table; what an adapter is bound to."""
    size_bytes: int
    parameter_count: int
    quantization: str
    context_length: int
    chat_template: str | None
    licence: str = ""
    metadata: Mapping[str, object] = field(default_factory=dict[str, object])
