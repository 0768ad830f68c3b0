"""Lets the base model write questions in a JSON form, and checks them.

Each question comes with its answer and a quote that proves it. A question is dropped if the passage
does not contain the exact quote, or if the model does not give the same answer when it is asked.
Invented questions fail these checks.
"""

from __future__ import annotations

import json
import re
from collections.abc import Generator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol, cast

from desktop.core.answering.prompt import build_prompt
from desktop.core.experts.examples.events import QuestionsBeingWritten
from desktop.core.experts.examples.example import Example, QuestionOrigin, collapse_spaces
from desktop.core.experts.examples.filters import NOT_IN_DOCUMENT
from desktop.core.experts.examples.journal import Journal
from desktop.core.experts.examples.split import DocumentSplit
from desktop.core.paths import resources
from desktop.core.ports import LanguageModel
from desktop.core.say import say
from desktop.core.types import Message, Passage, Sampling, Source, Usage

QUESTIONS_PER_PASSAGE = 3
CHARACTERS_AT_LEAST = 120
"""A shorter passage says too little for a question."""
WRITING_TOKENS = 360
ANSWERING_TOKENS = 48
AGREEMENT_AT_LEAST = 0.5
NOT_GIVEN_BACK = say("Asked the question, the model does not give this answer again.")

SCHEMA = json.dumps(
    {
        "type": "object",
        "properties": {
            "questions": {
                "type": "array",
                "minItems": 1,
                "maxItems": QUESTIONS_PER_PASSAGE,
                "items": {
                    "type": "object",
                    "properties": {
                        "question": {"type": "string", "minLength": 12, "maxLength": 160},
                        "answer": {"type": "string", "minLength": 1, "maxLength": 160},
                        "quote": {"type": "string", "minLength": 8, "maxLength": 300},
                    },
                    "required": ["question", "answer", "quote"],
                    "additionalProperties": False,
                },
            }
        },
        "required": ["questions"],
        "additionalProperties": False,
    }
)


class SchemaModel(LanguageModel, Protocol):
    """A model whose output can be restricted to a JSON schema."""

    def generate(
        self,
        prompt: str,
        *,
        max_tokens: int,
        sampling: Sampling = ...,
        stop: Sequence[str] = ...,
        grammar: str | None = ...,
        json_schema: str | None = ...,
        adapters: Sequence[tuple[str, float]] = ...,
    ) -> Generator[str, None, Usage]: ...


@dataclass(frozen=True, slots=True)
class QuestionWriter:
    """Writes questions about passages; stored questions are not written again."""

    model: SchemaModel
    journal: Journal

    def write(
        self, document: DocumentSplit, passage: Passage
    ) -> Generator[QuestionsBeingWritten, None, list[Example]]:
        """The questions about a passage; dropped ones have their reason.

        Raises:
            ModelError, WorkerError: the model failed.
        """
        key = f"{document.sha256} {passage.char_start}"
        questions = self.journal.get(key)
        if questions is None:
            questions = yield from self._write_questions(passage)
            self.journal.put(key, questions)
        return [_to_example(fields, document, passage) for fields in questions]

    def _write_questions(
        self, passage: Passage
    ) -> Generator[QuestionsBeingWritten, None, list[dict[str, str]]]:
        if len(passage.text) < CHARACTERS_AT_LEAST:
            return []
        text = yield from self._generate(
            _question_prompt(self.model, passage), WRITING_TOKENS, SCHEMA
        )
        written = _parse(text)
        for fields in written:
            quote = _find_verbatim(fields["quote"], passage.text)
            fields["reason"] = "" if quote else NOT_IN_DOCUMENT
            fields["quote"] = quote or fields["quote"]
            if quote and not (yield from self._answers_alike(fields, passage)):
                fields["reason"] = NOT_GIVEN_BACK
        return written

    def _answers_alike(
        self, fields: dict[str, str], passage: Passage
    ) -> Generator[QuestionsBeingWritten, None, bool]:
        """Whether the model, asked the question about the passage, gives a similar answer."""
        prompt = build_prompt(
            self.model, fields["question"], [Source(passage, 1.0)], answer_tokens=ANSWERING_TOKENS
        )
        reply = yield from self._generate(prompt.text, ANSWERING_TOKENS, None)
        return agreement(reply, fields["answer"]) >= AGREEMENT_AT_LEAST

    def _generate(
        self, prompt: str, max_tokens: int, schema: str | None
    ) -> Generator[QuestionsBeingWritten, None, str]:
        output = ""
        steps = self.model.generate(prompt, max_tokens=max_tokens, json_schema=schema)
        try:
            for piece in steps:
                output += piece
                yield QuestionsBeingWritten()
        finally:
            steps.close()
        return output


def agreement(said: str, answer: str) -> float:
    """Share of the answer's words that occur in the other text."""
    words = re.findall(r"\w+", answer.lower())
    have = set(re.findall(r"\w+", said.lower()))
    return sum(word in have for word in words) / len(words) if words else 0.0


def _question_prompt(model: LanguageModel, passage: Passage) -> str:
    file = resources() / "prompts" / "write_questions.txt"
    system = Message("system", file.read_text(encoding="utf-8").strip())
    return model.render([system, Message("user", passage.text.strip())])


def _parse(text: str) -> list[dict[str, str]]:
    """The questions of the output; empty if it was cut off before its end."""
    try:
        read = json.loads(text)
    except ValueError:
        return []
    questions = cast("dict[str, Any]", read).get("questions", []) if isinstance(read, dict) else []
    wanted = ("question", "answer", "quote")
    return [
        {name: collapse_spaces(str(question[name])) for name in wanted} for question in questions
    ]


def _find_verbatim(quote: str, text: str) -> str:
    """The quote exactly as the text has it, apart from white space; empty if it has not."""
    pattern = r"\s+".join(re.escape(word) for word in quote.split())
    match = re.search(pattern, text) if pattern else None
    return match[0] if match else ""


def _to_example(fields: dict[str, str], document: DocumentSplit, passage: Passage) -> Example:
    at = passage.text.find(fields["quote"])
    example = Example(
        question=fields["question"],
        answer=fields["answer"],
        quote=fields["quote"],
        document=document.sha256,
        path=str(document.path),
        char_start=passage.char_start + max(0, at),
        char_end=passage.char_start + max(0, at) + len(fields["quote"]),
        origin=QuestionOrigin.MODEL,
        part=document.split,
    )
    return replace(example, kept=not fields["reason"], reason=fields["reason"])
