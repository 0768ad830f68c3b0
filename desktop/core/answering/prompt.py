"""Builds the prompt from sources and question, within the model's context."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.core.answering.question_language import ENGLISH, question_language
from desktop.core.errors import ModelError
from desktop.core.languages.names import english_name
from desktop.core.models.control_marks import break_marks
from desktop.core.paths import resources
from desktop.core.ports import LanguageModel
from desktop.core.say import say
from desktop.core.types import Message, Source
from desktop.core.units import labelled_text

SMALL_PARAMETERS = 300_000_000
"""Models with fewer parameters do not follow rules: they get one sentence and two sources."""
SOURCES_FOR_A_SMALL_MODEL = 2
HISTORY_TURNS = 4
HISTORY_CHARACTERS = 1200
ROOM_FOR_TEMPLATE = 48
LEAST_SOURCE_TOKENS = 24

OPENING, CLOSING = "\n“““\n", "\n”””"
CLOSING_TOKENS = 8
LONGEST_WORD = 30


@dataclass(frozen=True, slots=True)
class Prompt:
    """The prompt text, and which sources it contains."""

    text: str
    shown: tuple[int, ...]
    """Indexes of the sources that fitted, in order."""


def is_small(model: LanguageModel) -> bool:
    """Whether the model is too small for rules, many sources, or a conversation."""
    return model.info.parameter_count < SMALL_PARAMETERS


def room_for_answer(model: LanguageModel, wanted: int) -> int:
    """The tokens that an answer may have: at most half of the model's context."""
    return min(wanted, model.context_length // 2)


def build_prompt(
    model: LanguageModel,
    question: str,
    sources: Sequence[Source],
    *,
    answer_tokens: int,
    history: Sequence[Message] = (),
) -> Prompt:
    """The prompt for an answer from these sources, best first; sources that do not fit are left
    out.

    Raises:
        ModelError: the question and the beginning of one source do not fit.
    """
    if is_small(model):
        sources = sources[:SOURCES_FOR_A_SMALL_MODEL]
        return _fit_sources(model, "answer_small", question, sources, answer_tokens, ())
    return _fit_sources(model, "answer", question, sources, answer_tokens, _recent_turns(history))


def build_map_prompt(
    model: LanguageModel, question: str, sources: Sequence[Source], *, answer_tokens: int
) -> Prompt:
    """The prompt that asks what one document says about a question."""
    return _fit_sources(model, "finding", question, sources, answer_tokens, ())


def build_reduce_prompt(
    model: LanguageModel, question: str, findings: Sequence[str], *, answer_tokens: int
) -> str:
    """The prompt that combines the findings of many documents, as many as fit.

    Raises:
        ModelError: the question alone does not fit.
    """
    budget = model.context_length - answer_tokens - ROOM_FOR_TEMPLATE
    kept = list(findings)
    while True:
        listed = "\n".join(f"- {escape_closing(finding)}" for finding in kept)
        content = f"{listed}\n\n{_asked(question)}"
        prompt = model.render([_system_message("combine"), Message("user", content)])
        if model.count_tokens([prompt])[0] <= budget:
            return prompt
        if not kept:
            raise _too_long_error()
        # The best findings come first; the only one left is shortened, not dropped.
        kept = kept[: len(kept) * 3 // 4] or [kept[0][: len(kept[0]) // 2]] * (len(kept[0]) > 1)


def escape_closing(text: str) -> str:
    """The text, changed so that no part of it is taken for the end of a source.

    Whoever renders the prompt does the same with the model's own marks.
    """
    return break_marks(text, [CLOSING.strip()[:2]])


def _fit_sources(
    model: LanguageModel,
    task: str,
    question: str,
    sources: Sequence[Source],
    answer_tokens: int,
    history: Sequence[Message],
) -> Prompt:
    plain = task == "answer_small"
    budget = model.context_length - answer_tokens - ROOM_FOR_TEMPLATE
    blocks = [_block(number, source, plain) for number, source in enumerate(sources, start=1)]
    asked = f"Question: {escape_closing(question)}" if plain else _asked(question, history)
    fixed = model.render([_system_message(task), *history, Message("user", asked)])
    *sizes, fixed_tokens = model.count_tokens([*blocks, fixed])
    if history and fixed_tokens > budget // 2:
        # The conversation must not take the room of the sources.
        return _fit_sources(model, task, question, sources, answer_tokens, ())
    if fixed_tokens > budget:
        raise _too_long_error()
    left = budget - fixed_tokens
    shown: list[int] = []
    texts: list[str] = []
    for index, (block, size) in enumerate(zip(blocks, sizes, strict=True)):
        if size + 2 > left:
            block = _shorten_block(model, block, size, left) if not shown else ""
        if not block:
            break
        left -= min(size + 2, left)
        shown.append(index)
        texts.append(block)
    if sources and not shown:
        raise _too_long_error()
    content = "\n\n".join([*texts, asked])
    return Prompt(
        model.render([_system_message(task), *history, Message("user", content)]), tuple(shown)
    )


def _asked(question: str, history: Sequence[Message] = ()) -> str:
    """The question, and in which language to answer it.

    The rules say it too, but small models follow the language of the sources and of the rules.
    """
    asked = f"Question: {escape_closing(question)}"
    language = question_language(question, history)
    if language is None or language == ENGLISH:
        return asked
    return f"{asked}\nWrite the answer in {english_name(language)}."


def _block(number: int, source: Source, plain: bool) -> str:
    passage = source.passage
    text = labelled_text(passage.text, passage.char_start, passage.units)
    text = escape_closing(text.strip())
    if plain:
        return text
    place = [
        # A folder may tell what a document is about, and documents apart that have one name.
        escape_closing(" / ".join((*passage.folders, passage.title or passage.path.stem))),
        escape_closing(passage.heading),
    ]
    if passage.page is not None:
        place.append(f"page {passage.page}")
    return f"[{number}] {', '.join(part for part in place if part)}{OPENING}{text}{CLOSING}"


def _shorten_block(model: LanguageModel, block: str, size: int, left: int) -> str:
    """The beginning of a block that does not fit; empty if hardly anything fits."""
    closing = CLOSING if block.endswith(CLOSING) else ""
    text, room = block.removesuffix(CLOSING), left - CLOSING_TOKENS
    while size > room >= LEAST_SOURCE_TOKENS and text:
        # The beginning may have more tokens per character than the whole, so it is counted again.
        text = text[: int(len(text) * 0.9 * room / size)]
        # Some scripts put no space between words.
        text = text[: max(text.rfind(" "), len(text) - LONGEST_WORD)]
        size = model.count_tokens([text])[0]
    return text + closing if text and room >= LEAST_SOURCE_TOKENS else ""


def _too_long_error() -> ModelError:
    return ModelError(
        say("The question does not fit into what this model can read at once."),
        say("Ask with fewer words, or allow it a longer context."),
    )


def _system_message(task: str) -> Message:
    file: Path = resources() / "prompts" / f"{task}.txt"
    return Message("system", file.read_text(encoding="utf-8").strip())


def _recent_turns(history: Sequence[Message]) -> list[Message]:
    """The last turns, shortened; the first of them is the person's."""
    turns = [
        Message(turn.role, escape_closing(turn.content[:HISTORY_CHARACTERS]))
        for turn in history[-HISTORY_TURNS:]
        if turn.role in ("user", "assistant") and turn.content.strip()
    ]
    while turns and turns[0].role != "user":
        turns.pop(0)
    return turns
