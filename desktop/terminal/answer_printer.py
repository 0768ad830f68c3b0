"""Prints an answer on a terminal while it is generated."""

from __future__ import annotations

from collections.abc import Generator

from desktop.core.answering.events import (
    AnswerEvent,
    DocumentRead,
    ExpertChosen,
    Reasoned,
    SourcesFound,
    Token,
)
from desktop.core.answering.question_language import DOES_NOT_KNOW_LANGUAGE
from desktop.core.languages.names import english_name
from desktop.core.steps import run_to_end
from desktop.core.types import (
    Answer,
    AnswerSentence,
    Citation,
    Computed,
    Extract,
    Source,
    SourceDisagreement,
    SupportStatus,
)
from desktop.terminal.output import Output

MARKS = {
    SupportStatus.SUPPORTED: "✓",
    SupportStatus.CONTRADICTED: "✗",
    SupportStatus.NOT_FOUND: "?",
}
LOADING_SHOWN_FROM_MS = 100
ROWS_AT_MOST = 50
CELL_WIDTH_AT_MOST = 32


def print_answer(
    steps: Generator[AnswerEvent, None, Answer], question: str, output: Output
) -> Answer:
    """Print the extracts at once, the model's words as they come, and the checked answer.

    If the conversation completed the question, the completed question is printed too.
    """
    streaming = is_reasoning = False
    asked = question
    shown: set[str] = set()

    def show(event: AnswerEvent) -> None:
        nonlocal streaming, is_reasoning, asked, shown
        match event:
            case SourcesFound():
                if event.searched_for != asked:
                    asked = event.searched_for
                    output.note(f"Searched for: {asked}")
                new = tuple(extract for extract in event.extracts if extract.text not in shown)
                shown |= {extract.text for extract in new}
                _show_extracts(new, event, output)
            case DocumentRead(done=done, total=total, path=path):
                output.note(f"Reading {done} of {total}: {path.name}")
            case ExpertChosen(name, reason):
                output.say(f"{name or 'The base model'} answers: {reason}", style="dim")
            case Reasoned() if not is_reasoning:
                is_reasoning = True
                output.say("The model thinks first; --json shows its thoughts.", style="dim")
            case Token(text) if text:
                if not streaming:
                    output.say("The model writes:", style="dim")
                streaming = True
                output.stream(text)
            case _:
                pass

    made = run_to_end(steps, show)
    if streaming:
        output.say("\n")
    _show(made, output)
    return made


def _show_extracts(extracts: tuple[Extract, ...], found: SourcesFound, output: Output) -> None:
    """Print the extracts: those found by words at once, those found by vectors a moment later."""
    if not extracts:
        return
    by_meaning = any(source.similarity is not None for source in found.sources)
    first = "The best sentences in your documents, by their words:"
    output.say("By their meaning:" if by_meaning else first, style="dim")
    for extract in extracts:
        output.say(f"  “{_one_line(extract.text)}”")
        where = place_text(found.sources[extract.source], extract.char_start)
        output.say(f"      {where}", style="dim")
    output.say()


def show_rows(computed: Computed, output: Output) -> None:
    """Print the rows that a figure was computed from, with their number; lists show them anyway."""
    if not computed.rows or computed.operation == "list":
        return
    output.say(f"\nComputed from {computed.in_words}", style="bold")
    shown = computed.rows[:ROWS_AT_MOST]
    lines = [computed.columns, *(row.cells for row in shown)]
    widths = [
        min(CELL_WIDTH_AT_MOST, max(len(_one_line(line[n])) for line in lines))
        for n in range(len(computed.columns))
    ]
    for line in lines:
        cells = (
            _one_line(cell)[:width].ljust(width) for cell, width in zip(line, widths, strict=True)
        )
        output.say(f"  {'  '.join(cells)}".rstrip())
    if len(shown) < len(computed.rows):
        output.say(
            f"  … and {len(computed.rows) - len(shown):,} more; --json has them", style="dim"
        )


def _show(made: Answer, output: Output) -> None:
    if made.narrowed_to:
        names = ", ".join(path.name for path in made.narrowed_to)
        output.note(f"Asked of {names} alone, which the question names; --not-narrowed asks all.")
    if made.gone:
        output.note(f"No longer in your library: {', '.join(made.gone)}.")
    output.say("Answer", style="bold")
    if made.refused:
        output.say(f"  {made.answer}")
    if made.withdrawn:
        note = "  What the model wrote is not supported by your documents; their own words:"
        output.say(note, style="dim")
    if made.disagreement:
        _show_disagreement(made, made.disagreement, output)
    for sentence in made.sentences:
        output.say(f"  {MARKS[sentence.status]} {_mark(sentence)}")
        if sentence.reason:
            output.say(f"      {sentence.reason}", style="italic")
    if made.computed:
        show_rows(made.computed, output)
    cited: dict[int, Citation] = {}
    for sentence in made.sentences:
        for citation in sentence.citations:
            cited.setdefault(citation.source, citation)
    if cited:
        output.say("\nSources", style="bold")
    for index, first in sorted(cited.items()):
        output.say(f"  [{index + 1}] {place_text(made.sources[index], first.char_start)}")
        for note in made.sources[index].passage.notes:
            output.say(f"      {note}", style="dim")
    if made.expert_reason == DOES_NOT_KNOW_LANGUAGE:
        output.say(f"\n{made.expert_reason}", style="dim")
    output.say(_in_words(made), style="dim")


def _show_disagreement(made: Answer, found: SourceDisagreement, output: Output) -> None:
    output.say("  Your documents say different things:", style="bold")
    for statement in found.statements:
        citation = statement.citation
        place = place_text(made.sources[citation.source], citation.char_start)
        about = f" ({statement.date}{', the newest' if statement.is_newest else ''})"
        output.say(f"  ≠ {_one_line(statement.value)}: {place}{about if statement.date else ''}")


def place_text(source: Source, char: int | None = None) -> str:
    """Return the place of a source in words: file, page and heading.

    With `char` it is the place of that character, which may be in a later section.
    """
    passage = source.passage
    parts = [passage.path.name]
    if passage.page is not None:
        parts.append(f"page {passage.page}")
    heading = passage.heading if char is None else source.heading_at(char)
    if heading:
        parts.append(heading)
    if source.foreign_language:
        parts.append(f"in {english_name(source.foreign_language)}")
    if passage.ocr:
        parts.append("recognised from an image")
    if passage.other_paths:
        parts.append("also in " + ", ".join(path.name for path in passage.other_paths))
    if not passage.is_connected:
        parts.append("its drive is not connected")
    return ", ".join(parts)


def _mark(sentence: AnswerSentence) -> str:
    marks = dict.fromkeys(f"[{citation.source + 1}]" for citation in sentence.citations)
    return " ".join([_one_line(sentence.text), *(marks if sentence.supported else ())])


def _in_words(made: Answer) -> str:
    looked = made.coverage
    text = f"\nUsed {looked.documents_used} of {looked.documents_total} documents"
    if looked.documents_pending:
        text += f" ({looked.documents_pending} more are still to be read)"
    text += f" · sources after {made.timings.retrieval_ms:.0f} ms"
    if made.timings.loading_ms >= LOADING_SHOWN_FROM_MS:
        text += f", the embedding model after {made.timings.loading_ms / 1000:.1f} s"
    if made.timings.tokens_per_second:
        text += f" · {made.model}, {made.timings.tokens_per_second:.0f} tokens/s"
    return f"{text} · {made.timings.total_ms / 1000:.1f} s"


def _one_line(text: str) -> str:
    return " ".join(text.split())
