"""Tokenizes examples with llama.cpp's own tokenizer, so that training and answering agree."""
# pyright: standard

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from trainer.errors import TrainingError
from trainer.llama_cpp import llama
from trainer.say import say, system_reason


@dataclass(frozen=True, slots=True)
class Example:
    """A prompt and the answer to learn, as token ids."""

    prompt: list[int]
    answer: list[int]
    """The tokens of the answer; the last one ends the turn."""
    active_from: int = 0
    """The position from which an activated adapter acts; 0 without an invocation."""

    @property
    def ids(self) -> list[int]:
        return self.prompt + self.answer

    def __len__(self) -> int:
        return len(self.prompt) + len(self.answer)


class Tokenizer:
    """The tokenizer of an open llama.cpp model."""

    def __init__(self, model: Any, template: str) -> None:
        """Take a model and its chat template, which tells which token ends a turn."""
        self._vocabulary = llama.llama_model_get_vocab(model)
        self._begins = self._text(llama.llama_vocab_bos(self._vocabulary))
        self.end = self._end_of_turn(template)

    def tokenize_prompt(self, text: str) -> list[int]:
        """Tokenize a prompt with its special tokens, and add the model's first token."""
        # Where the template already writes the first token, it must not be added again.
        begin = not (self._begins and text.startswith(self._begins))
        return self._tokenize(text, begin=begin, special=True)

    def tokenize_special(self, text: str) -> list[int]:
        """Tokenize a piece from the middle of a prompt, reading special tokens as such."""
        return self._tokenize(text, begin=False, special=True)

    def tokenize_answer(self, text: str) -> list[int]:
        """Tokenize an answer as plain text, without special tokens, and end the turn."""
        return [*self._tokenize(text, begin=False, special=False), self.end]

    def _tokenize(self, text: str, *, begin: bool, special: bool) -> list[int]:
        raw = text.encode(errors="replace")
        room = len(raw) + 8
        tokens = (llama.llama_token * room)()
        count = llama.llama_tokenize(self._vocabulary, raw, len(raw), tokens, room, begin, special)
        return list(tokens[: max(0, count)])

    def _end_of_turn(self, template: str) -> int:
        """Find the token that ends a turn.

        llama.cpp guesses it by its name, and takes SmolLM2's end of text for it.
        """
        end = llama.llama_vocab_eos(self._vocabulary)
        turn = llama.llama_vocab_eot(self._vocabulary)
        if self._text(end) in template or "eos_token" in template or turn < 0:
            return end
        return turn if self._text(turn) in template else end

    def _text(self, token: int) -> str:
        if token < 0:
            return ""
        return (llama.llama_vocab_get_text(self._vocabulary, token) or b"").decode(errors="replace")


def read_examples(
    path: Path, tokenizer: Tokenizer, *, max_tokens: int, invocation: str = ""
) -> tuple[list[Example], int]:
    """Read the examples of a JSONL file; also returns how many lost the beginning of their prompt.

    Raises:
        TrainingError: a line cannot be used, or the file has no examples.
    """
    activation = tokenizer.tokenize_special(invocation) if invocation else []
    examples, shortened = [], 0
    for number, prompt, completion in _read_lines(path):
        ids, answer = tokenizer.tokenize_prompt(prompt), tokenizer.tokenize_answer(completion)
        room = max_tokens - len(answer)
        if room < 1:
            raise _unusable(
                path, number, say("its answer alone is longer than {0} tokens", max_tokens)
            )
        shortened += len(ids) > room
        ids = ids[-room:]
        active_from = _find_last(ids, activation) if activation else 0
        if active_from is None:
            raise _unusable(path, number, say("its prompt does not contain the invocation"))
        examples.append(Example(ids, answer, active_from))
    if not examples:
        raise TrainingError(
            "examples", say("{0} holds no examples.", path.name), say("Make some first.")
        )
    return examples, shortened


def _read_lines(path: Path) -> Iterator[tuple[int, str, str]]:
    try:
        with path.open(encoding="utf-8") as file:
            for number, line in enumerate(file, start=1):
                if line.strip():
                    yield number, *_fields(path, number, line)
    except OSError as error:
        raise TrainingError(
            "examples", say("{0} cannot be opened ({1}).", path, system_reason(error))
        ) from error
    except UnicodeDecodeError as error:
        raise TrainingError("examples", say("{0} is not UTF-8 text.", path.name)) from error


def _fields(path: Path, number: int, line: str) -> tuple[str, str]:
    try:
        values = json.loads(line)
    except ValueError as error:
        raise _unusable(path, number, say("it is not JSON")) from error
    if not isinstance(values, dict):
        raise _unusable(path, number, say("it is no JSON object"))
    for name in ("prompt", "completion"):
        if not isinstance(values.get(name), str) or not values[name]:
            raise _unusable(path, number, say("“{0}” must be a text", name))
    return values["prompt"], values["completion"]


def _unusable(path: Path, number: int, reason: str) -> TrainingError:
    return TrainingError(
        "examples",
        say("Line {0} of {1} cannot be used: {2}.", number, path.name, reason),
        say("Correct or remove the line."),
    )


def _find_last(ids: list[int], wanted: list[int]) -> int | None:
    """Return where the last occurrence of a sequence begins; None if there is none."""
    for at in range(len(ids) - len(wanted), -1, -1):
        if ids[at : at + len(wanted)] == wanted:
            return at
    return None
