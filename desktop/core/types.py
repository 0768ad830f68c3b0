"""The values that the parts of the core exchange: frozen dataclasses and enums with hardly any
code.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from desktop.core.scope import EVERYTHING, Scope


class DocumentState(StrEnum):
    """The state of a file; every file that was ever added has exactly one of these."""

    WAITING = "waiting"
    READY = "ready"
    EMPTY = "empty"
    UNREADABLE = "unreadable"
    TOO_LARGE = "too large"
    ENCRYPTED = "encrypted"
    SKIPPED = "skipped"
    UNAVAILABLE = "unavailable"


class Treatment(StrEnum):
    """How the person wants a file to be treated."""

    USUAL = ""
    SKIP = "skip"
    """The file is not read, however often it is seen again."""
    OCR = "ocr"
    """The pages are recognised as images, even if they contain text."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page, slide or sheet of a document, as a range of its extracted text."""

    number: int
    """The number of the page, from 1."""
    char_start: int
    char_end: int
    ocr: bool = False
    """Whether the text was recognised from an image."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading in the extracted text."""

    level: int
    """The level of the heading; 1 is the highest."""
    title: str
    char_start: int
    """The first character of the heading's own line."""


@dataclass(frozen=True, slots=True)
class Span:
    """A range of characters in a document's extracted text."""

    char_start: int
    char_end: int


@dataclass(frozen=True, slots=True)
class LinePlace:
    """The line of the file from which a part of the extracted text comes."""

    char_start: int
    """The first character of the part, which goes on to the next one."""
    line: int
    """The number of the line, from 1."""


class UnitKind(StrEnum):
    """The kind of a unit, by which it is cut, searched and cited."""

    SENTENCE = "sentence"
    RECORD = "record"
    """A row, entry, item or card: complete by itself, whatever stands beside it."""
    PAIR = "pair"
    """A label with its value; the pairs beside it are about the same thing."""
    NAMES = "names"
    """The row that holds the names of a table's columns; it says nothing by itself."""


@dataclass(frozen=True, slots=True)
class Unit:
    """The smallest part of a text that is read, searched and cited as a whole."""

    char_start: int
    """The first character, counted in the document's text."""
    char_end: int
    kind: UnitKind = UnitKind.SENTENCE
    labelled: str = ""
    """The record with the names of its columns or with the line that it belongs to, for example
    `Name: Dunham | Phone: 555-1032`; empty where the text says as much.
    """


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """The content of a file as a reader found it.

    Character ranges count the Python characters of `text`.
    """

    text: str
    """The extracted text. For plain text, Markdown, code, CSV and JSON it is the decoded file,
    unchanged.
    """
    format: str
    """The format, short and in lower case: pdf, docx, markdown, text, code, csv, image, email, ...
    """
    title: str = ""
    pages: tuple[Page, ...] = ()
    headings: tuple[Heading, ...] = ()
    tables: tuple[Span, ...] = ()
    """Ranges whose lines are table rows; a row should not be divided."""
    notes: tuple[str, ...] = ()
    """Sentences for the person: what was left out, and what is unsure, such as pages read by OCR.
    """
    passages: tuple[PassageDraft, ...] = ()
    """The text cut into passages. The reader process cuts it, because it works under a time limit.
    """
    parts: tuple[DocumentPart, ...] = ()
    """The files within the file that are documents of their own, such as a message's attachments.
    """
    lines: tuple[LinePlace, ...] = ()
    """Where the parts of the text stand in the file, in order; empty if the file has no lines, or
    if the text is the file itself.
    """

    def line_at(self, char: int) -> int | None:
        """The line of the file from which a character of the text comes; None if unknown."""
        before = bisect_right(self.lines, char, key=lambda place: place.char_start)
        return self.lines[before - 1].line if before else None


@dataclass(frozen=True, slots=True)
class ReadFailure:
    """The reason why a file gave no text."""

    state: DocumentState
    message: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class DocumentPart:
    """A file within another one, which is a document of its own."""

    name: str
    """The name of the file; no other part of its document has it."""
    sha256: str
    """The hash of its bytes, in hexadecimal digits."""
    size_bytes: int
    content: ReadDocument | ReadFailure


@dataclass(frozen=True, slots=True)
class PassageDraft:
    """A passage that is not stored yet; `text` is exactly `document.text[char_start:char_end]`."""

    text: str
    char_start: int
    char_end: int
    heading: str = ""
    """The path of headings above the passage, outermost first, joined with ` › `."""
    page: int | None = None
    """The page on which the passage begins."""
    page_end: int | None = None
    units: tuple[Unit, ...] = ()
    """The sentences and records of the passage, in order."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A stored part of a document's text, with its place in the document."""

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
    units: tuple[Unit, ...] = ()
    """The sentences and records; empty where an earlier version read the document."""
    folders: tuple[str, ...] = ()
    """The folders in which the file lies, from the added one on."""
    is_connected: bool = True
    """Whether the drive with the file was connected at the last scan."""
    other_paths: tuple[Path, ...] = ()
    """Other files with the same text."""
    notes: tuple[str, ...] = ()
    """Sentences on what the reading of its document left out or is unsure of."""


@dataclass(frozen=True, slots=True)
class Source:
    """A passage that was found for a question.

    Neighbouring passages may be joined, so a source can contain several stored passages.
    """

    passage: Passage
    score: float
    """Fused relevance, 0..1; comparable within one search, and roughly between searches."""
    similarity: float | None = None
    """Cosine between the source and the question; None if there are no vectors."""
    passage_ids: tuple[int, ...] = ()
    """Ids of the stored passages that the source contains."""
    headings: tuple[tuple[int, str], ...] = ()
    """Pairs (first character, heading), where passages of different sections are joined."""
    foreign_language: str = ""
    """The code of its language where that is another than the language of the question."""

    def heading_at(self, char: int) -> str:
        """The heading above a character; `char` counts in the document's text."""
        heading = self.passage.heading
        for start, holds in self.headings:
            if start <= char:
                heading = holds
        return heading


@dataclass(frozen=True, slots=True)
class Extract:
    """A verbatim sentence of a source that answers the question, shown before a model runs."""

    text: str
    source: int
    """Index into the answer's sources, from 0."""
    char_start: int
    """The first character, counted in the document's extracted text."""
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


class SupportStatus(StrEnum):
    """Whether the sources say what a sentence says."""

    SUPPORTED = "supported"
    CONTRADICTED = "contradicted"
    NOT_FOUND = "not_found"


@dataclass(frozen=True, slots=True)
class AnswerSentence:
    """A sentence of the answer, with the citations that support it."""

    text: str
    supported: bool
    citations: tuple[Citation, ...] = ()
    foreign_numbers: tuple[str, ...] = ()
    """Numbers of the sentence that occur in none of the sources."""
    reason: str = ""
    """Why the sentence is not supported, for a person; for a supported one, which other document
    says otherwise, else empty."""
    contradicted: bool = False
    """Whether the cited source says something else; then it is not supported."""
    unsupported: tuple[tuple[int, int], ...] = ()
    """The ranges of the text, whole words, that no source supports."""

    @property
    def status(self) -> SupportStatus:
        if self.supported:
            return SupportStatus.SUPPORTED
        return SupportStatus.CONTRADICTED if self.contradicted else SupportStatus.NOT_FOUND


@dataclass(frozen=True, slots=True)
class Statement:
    """The answer of one of several documents that disagree."""

    value: str
    """The words that answer the question."""
    citation: Citation
    date: str
    """The date or version that stands on the document, such as 2024-02 or 2; empty if none does."""
    is_newest: bool
    """Whether its document is surely newer than all others."""


@dataclass(frozen=True, slots=True)
class SourceDisagreement:
    """Statements of different documents that answer one question differently, the newest first."""

    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many of the documents were used for an answer."""

    documents_used: int
    documents_total: int
    documents_pending: int = 0
    """Files that were added but cannot be searched yet."""


@dataclass(frozen=True, slots=True)
class Timings:
    """Milliseconds since the question was asked, unless the field says otherwise."""

    extracts_ms: float = 0.0
    """Time until the first extracts were found by keywords alone."""
    retrieval_ms: float = 0.0
    """Time until the sources and their best sentences were final, without `loading_ms`."""
    prompt_ms: float | None = None
    """Time that the model needed for the prompt."""
    first_token_ms: float | None = None
    total_ms: float = 0.0
    tokens_per_second: float | None = None
    loading_ms: float = 0.0
    """Time that the search waited for the embedder to load, once after a start."""


@dataclass(frozen=True, slots=True)
class ComputedRow:
    """A row of a table from which a figure was computed."""

    char_start: int
    """The first character, counted in the document's extracted text."""
    char_end: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ComputedGroup:
    """The rows of a table with one value in a column, and their figure."""

    name: str
    figure: str
    rows: int


@dataclass(frozen=True, slots=True)
class Computed:
    """A figure or list that was computed over a table, with the rows that it stands for."""

    document_id: int
    document: Path
    collection: str
    heading: str
    """The heading above the table, such as the name of its sheet."""
    operation: str
    """The operation, such as `count` or `sum`; see `core/tables/query.py`."""
    in_words: str
    """The rows as a person says them: `11 rows of invoices.csv where Status is open`."""
    columns: tuple[str, ...]
    rows: tuple[ComputedRow, ...]
    """All rows that the figure stands for, in the order of the table or of the figures."""
    column: str = ""
    """The column that was added up or compared; empty where rows were counted."""
    figure: str = ""
    """The figure as the table writes its own; empty for a list."""
    unit: str = ""
    groups: tuple[ComputedGroup, ...] = ()
    left_out: int = 0
    """Rows that fit, but whose cell is empty or cannot be read surely."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A finished answer, with its sources and the checks of its sentences."""

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
    """The question that was searched for: a follow-up question is completed first."""
    withdrawn: str = ""
    """Text of the model that no source supports; sentences of the documents are shown instead."""
    expert_reason: str = ""
    """Why this expert answered, or why none did; a sentence for the person."""
    reasoning: str = ""
    """Text that the model wrote before its answer, to think; it is not checked."""
    disagreement: SourceDisagreement | None = None
    """The documents that answer differently, if any do; the answer has a sentence of each."""
    computed: Computed | None = None
    """The figure with its rows; None for an answer that was read or written."""
    scope: Scope = EVERYTHING
    """The part of the library that was asked."""
    gone: tuple[str, ...] = ()
    """Names of what the scope has and the library no longer has."""
    narrowed_to: tuple[Path, ...] = ()
    """The files of the scope that the question names, if it was asked of them alone."""


@dataclass(frozen=True, slots=True)
class Message:
    """One turn of a conversation, by one role."""

    role: str
    """The speaker: `system`, `user` or `assistant`."""
    content: str


@dataclass(frozen=True, slots=True)
class Sampling:
    """How the next token is chosen; temperature 0 is greedy decoding."""

    temperature: float = 0.0
    top_k: int = 40
    top_p: float = 0.95
    min_p: float = 0.05
    repeat_penalty: float = 1.0
    seed: int = 0


@dataclass(frozen=True, slots=True)
class Usage:
    """The tokens and the time of one generation, as the worker measured them."""

    prompt_tokens: int
    reused_tokens: int
    """Prompt tokens whose state was still in the KV cache."""
    generated_tokens: int
    prompt_ms: float
    generation_ms: float
    finish: str
    """The reason for the end: `stop`, `length` or `cancelled`."""
    adapters: tuple[tuple[str, float], ...] = ()
    """Path and scale of each adapter that was active while the answer was written."""
    cached_under: tuple[tuple[str, float], ...] = ()
    """Path and scale of each adapter under which the prompt was computed.

    They are fewer than `adapters` where an adapter acts on the answer alone.
    """


@dataclass(frozen=True, slots=True)
class ModelInfo:
    """The description of a GGUF file by its header."""

    path: Path
    name: str
    architecture: str
    fingerprint: str
    """SHA-256 over the tensors, whatever the metadata says; an adapter is bound to it."""
    size_bytes: int
    parameter_count: int
    quantization: str
    context_length: int
    chat_template: str | None
    licence: str = ""
    metadata: Mapping[str, object] = field(default_factory=dict[str, object])
    former_fingerprint: str = ""
    """The fingerprint of this file in earlier versions, to which older adapters are bound."""

    def is_base_of(self, bound_to: str) -> bool:
        """Whether what is bound to this fingerprint was made for this model."""
        return bound_to in (self.fingerprint, self.former_fingerprint)
