"""Generates the model's answer, and checks each sentence as soon as it is complete."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass

from desktop.core.answering.citations import CitationChecker, strip_marks
from desktop.core.answering.events import Checked, Reasoned, Token
from desktop.core.answering.reasoning import GenerationLimits, generate_apart
from desktop.core.ports import LanguageModel
from desktop.core.sentences import Range, sentence_spans
from desktop.core.types import AnswerSentence, Sampling, Usage

# Small models fall into loops; a light penalty keeps most of them out.
SAMPLING = Sampling(temperature=0.0, repeat_penalty=1.05)
_ENDS = frozenset(".!?…。！？．؟۔।\n")


@dataclass(frozen=True, slots=True)
class Generation:
    """The text that the model wrote, and its checked sentences."""

    text: str
    sentences: tuple[AnswerSentence, ...]
    usage: Usage | None
    """None if the generation was stopped before its end, as by a model that repeats itself."""
    first_token_ms: float | None
    reasoning: str = ""
    """Text that the model wrote before its answer, apart from it; it is not checked."""


def generate_checked(
    model: LanguageModel,
    prompt: str,
    checker: CitationChecker,
    *,
    limits: GenerationLimits,
    adapters: Sequence[tuple[str, float]],
    elapsed_ms: Callable[[], float],
    language: str | None = None,
) -> Generator[Token | Reasoned | Checked, None, Generation]:
    """Stream the model's text and its checked sentences; closing it cancels the model.

    Sentences end by the rules of the language.
    """
    text = reasoning = ""
    at = 0
    first: float | None = None
    checked: list[AnswerSentence] = []
    usage: Usage | None = None
    has_ended = is_looping = False
    steps = generate_apart(model, prompt, limits, sampling=SAMPLING, adapters=adapters)
    try:
        while not is_looping:
            written = next(steps)
            if isinstance(written, Reasoned):
                reasoning += written.text
                yield written
                continue
            piece = written.text
            first = elapsed_ms() if first is None and piece else first
            text += piece
            yield Token(piece)
            # Only the text after a full stop shows whether a sentence ends there.
            has_ended = has_ended or not _ENDS.isdisjoint(piece)
            clean = strip_marks(text)
            shown = _without_half_word(clean) if has_ended else ""
            for start, end in _new_sentences(shown, at, language)[:-1]:
                is_looping = any(sentence.text == clean[start:end] for sentence in checked)
                if is_looping:
                    text = clean[:start]
                    break
                has_ended = not _ENDS.isdisjoint(piece)
                at = end
                checked.append(checker.check(clean[start:end]))
                yield Checked(checked[-1])
    except StopIteration as ended:
        usage = ended.value
    finally:
        steps.close()
    clean = strip_marks(text)
    for start, end in _new_sentences(clean, at, language):
        checked.append(checker.check(clean[start:end]))
        yield Checked(checked[-1])
    return Generation(clean.strip(), tuple(checked), usage, first, reasoning.strip())


def _without_half_word(text: str) -> str:
    """The text with the first letter alone of the word at its end: "We" may become "Weil"."""
    end = len(text)
    while end and text[end - 1].isalnum():
        end -= 1
    return text[: end + 1]


def _new_sentences(text: str, at: int, language: str | None) -> list[Range]:
    """The sentences after a position.

    A later text can move the end of a sentence; no text is returned a second time even then.
    """
    spans = [(max(start, at), end) for start, end in sentence_spans(text, language) if end > at]
    trimmed = [(end - len(text[start:end].lstrip()), end) for start, end in spans]
    return [(start, end) for start, end in trimmed if start < end]
