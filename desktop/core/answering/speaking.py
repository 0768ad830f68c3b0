"""Lets the model write, and checks each sentence as soon as it is complete."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass

from desktop.core.answering.citations import Checker, answer_sentences, without_marks
from desktop.core.answering.events import Checked, Token
from desktop.core.ports import LanguageModel
from desktop.core.types import Sampling, Sentence, Usage

# Small models fall into loops; a light penalty keeps most of them out.
SAMPLING = Sampling(temperature=0.0, repeat_penalty=1.05)
_ENDS = frozenset(".!?。！？\n")


@dataclass(frozen=True, slots=True)
class Spoken:
    """What the model wrote."""

    text: str
    sentences: tuple[Sentence, ...]
    usage: Usage | None
    """None where it was cut off because it began to repeat itself."""
    first_token_ms: float | None


def speak(
    model: LanguageModel,
    prompt: str,
    checker: Checker,
    *,
    max_tokens: int,
    adapters: Sequence[tuple[str, float]],
    stop: Sequence[str],
    elapsed_ms: Callable[[], float],
) -> Generator[Token | Checked, None, Spoken]:
    """Stream the model's text with its sentences checked; closing it cancels the model."""
    text = ""
    first: float | None = None
    checked: list[Sentence] = []
    usage: Usage | None = None
    steps = model.generate(
        prompt, max_tokens=max_tokens, sampling=SAMPLING, stop=stop, adapters=adapters
    )
    try:
        while True:
            piece = next(steps)
            first = elapsed_ms() if first is None and piece else first
            text += piece
            yield Token(piece)
            if _ENDS.isdisjoint(piece):
                continue
            complete = answer_sentences(text)[:-1]
            if _repeats(complete):
                text = " ".join(complete[:-1])
                break
            for sentence in complete[len(checked) :]:
                checked.append(checker.check(sentence))
                yield Checked(checked[-1])
    except StopIteration as ended:
        usage = ended.value
    finally:
        steps.close()
    for sentence in answer_sentences(text)[len(checked) :]:
        checked.append(checker.check(sentence))
        yield Checked(checked[-1])
    return Spoken(without_marks(text).strip(), tuple(checked), usage, first)


def _repeats(sentences: Sequence[str]) -> bool:
    """Whether the last sentence stood there before."""
    return bool(sentences) and sentences[-1] in sentences[:-1]
