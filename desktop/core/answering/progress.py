"""The progress of an answer: a value that grows with each event of answering."""

from __future__ import annotations

from dataclasses import dataclass, replace

from desktop.core.answering.events import (
    AnswerEvent,
    Checked,
    DocumentRead,
    Reasoned,
    SourcesFound,
    Token,
)
from desktop.core.types import Answer, AnswerSentence, Coverage, Extract, Source


@dataclass(frozen=True, slots=True)
class AnswerSoFar:
    """The parts of an answer that exist so far; empty at first."""

    extracts: tuple[Extract, ...] = ()
    sources: tuple[Source, ...] = ()
    coverage: Coverage | None = None
    """None until something was found."""
    searched_for: str = ""
    """The question that was searched for, completed from the conversation."""
    text: str = ""
    """The text that the model has written."""
    reasoning: str = ""
    """The text that the model has written before its answer."""
    sentences: tuple[AnswerSentence, ...] = ()
    document_read: DocumentRead | None = None
    """The last document that was read, where all are read one by one."""

    @classmethod
    def of_answer(cls, answer: Answer) -> AnswerSoFar:
        """The progress of an answer that is complete, or was stored."""
        return cls(
            answer.extracts,
            answer.sources,
            answer.coverage,
            answer.searched_for,
            answer.answer,
            answer.reasoning,
            answer.sentences,
        )

    def after(self, event: AnswerEvent) -> AnswerSoFar:
        """The progress of the answer after this event."""
        match event:
            case SourcesFound():
                return replace(
                    self,
                    extracts=event.extracts,
                    sources=event.sources,
                    coverage=event.coverage,
                    searched_for=event.searched_for,
                )
            case DocumentRead():
                return replace(self, document_read=event)
            case Token(text):
                return replace(self, text=self.text + text)
            case Reasoned(text):
                return replace(self, reasoning=self.reasoning + text)
            case Checked(sentence):
                return replace(self, sentences=(*self.sentences, sentence))
            case _:
                return self

    def partial_answer(self, question: str) -> Answer | None:
        """The answer so far, for a question that was stopped; None if nothing was found yet."""
        if self.coverage is None:
            return None
        return Answer(
            question,
            self.text,
            self.sentences,
            self.sources,
            self.extracts,
            refused=False,
            coverage=self.coverage,
            model=None,
            searched_for=self.searched_for,
            reasoning=self.reasoning,
        )
