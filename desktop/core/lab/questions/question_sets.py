"""The question sets of a library: create, list, change, and remove them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import apsw

from desktop.core.errors import InputError
from desktop.core.lab.questions.question import LabQuestion
from desktop.core.say import say
from desktop.core.store.library import Library

NAME_CHARACTERS_AT_MOST = 80


@dataclass(frozen=True, slots=True)
class QuestionSet:
    """A question set as a row of a list."""

    id: int
    name: str
    collection_id: int
    collection: str
    questions: int
    """The number of questions that runs ask."""
    unanswerable: int
    """The number of those that cannot be answered."""
    created_at: float


@dataclass(frozen=True, slots=True)
class StoredQuestion:
    """A question with the id of its row, by which it is changed."""

    id: int
    question: LabQuestion


class QuestionSets:
    """The `lab_sets` and `lab_questions` tables of a library."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._db = library.db

    def all(self) -> list[QuestionSet]:
        """Every question set, sorted by name."""
        rows = self._db.execute(
            "SELECT s.id, s.name, s.collection_id, c.name, s.created_at FROM lab_sets s"
            " JOIN collections c ON c.id = s.collection_id ORDER BY s.name COLLATE NOCASE"
        )
        return [self._load(*row) for row in rows]

    def get_by_name(self, name: str) -> QuestionSet:
        """The question set of this name, in upper or lower case.

        Raises:
            InputError: there is none.
        """
        have = self.all()
        for question_set in have:
            if question_set.name.casefold() == name.casefold():
                return question_set
        names = ", ".join(question_set.name for question_set in have) or say("none yet")
        raise InputError(
            say("There is no question set “{0}”.", name), say("There are: {0}.", names)
        )

    def create(self, name: str, collection_id: int) -> QuestionSet:
        """Create a set without questions.

        Raises:
            InputError: the name is taken, blank or too long.
        """
        plain = " ".join(name.split())
        if not plain or len(plain) > NAME_CHARACTERS_AT_MOST:
            raise InputError(
                say("A question set cannot be called “{0}”.", plain[:NAME_CHARACTERS_AT_MOST]),
                say("Give it a name of 1 to {0} characters.", NAME_CHARACTERS_AT_MOST),
            )
        try:
            with self._library.transaction():
                self._db.execute(
                    "INSERT INTO lab_sets (name, collection_id) VALUES (?, ?)",
                    (plain, collection_id),
                )
        except apsw.ConstraintError as error:
            raise InputError(
                say("There is already a question set “{0}”.", plain), say("Choose another name.")
            ) from error
        return self.get_by_name(plain)

    def remove(self, set_id: int) -> None:
        """Delete a set; runs of it are kept, with their questions."""
        with self._library.transaction():
            self._db.execute("DELETE FROM lab_sets WHERE id = ?", (set_id,))

    def questions(self, set_id: int) -> list[StoredQuestion]:
        """The questions of a set, in the order in which they were added."""
        rows = self._db.execute(
            "SELECT id, fields FROM lab_questions WHERE set_id = ? ORDER BY id", (set_id,)
        )
        return [
            StoredQuestion(id_, LabQuestion.from_fields(json.loads(fields))) for id_, fields in rows
        ]

    def questions_in_use(self, set_id: int) -> list[LabQuestion]:
        """The questions of a set that runs ask."""
        return [row.question for row in self.questions(set_id) if row.question.used]

    def add(self, set_id: int, questions: Iterable[LabQuestion]) -> int:
        """Add questions, except those that the set has already; returns how many were added."""
        added = 0
        with self._library.transaction():
            for question in questions:
                self._db.execute(
                    "INSERT INTO lab_questions (set_id, key, fields) VALUES (?, ?, ?)"
                    " ON CONFLICT DO NOTHING",
                    (set_id, question.id, _json(question)),
                )
                added += self._db.changes()
        return added

    def change(self, row_id: int, question: LabQuestion) -> None:
        """Replace the question of a row.

        Raises:
            InputError: it has no words, or the set has the same question already.
        """
        if not any(c.isalnum() for c in question.question):
            raise InputError(say("A question needs words."), say("Delete it, or write one."))
        try:
            with self._library.transaction():
                self._db.execute(
                    "UPDATE lab_questions SET key = ?, fields = ? WHERE id = ?",
                    (question.id, _json(question), row_id),
                )
        except apsw.ConstraintError as error:
            raise InputError(
                say("The set has this question already."), say("Change it, or delete it.")
            ) from error

    def set_used(self, row_ids: Sequence[int], used: bool) -> None:
        """Set whether runs ask these questions."""
        with self._library.transaction():
            for row_id in row_ids:
                (fields,) = self._db.execute(
                    "SELECT fields FROM lab_questions WHERE id = ?", (row_id,)
                ).fetchone() or ("",)
                if fields:
                    question = replace(LabQuestion.from_fields(json.loads(fields)), used=used)
                    self._db.execute(
                        "UPDATE lab_questions SET fields = ? WHERE id = ?",
                        (_json(question), row_id),
                    )

    def delete(self, row_ids: Sequence[int]) -> None:
        """Delete these questions from their set."""
        with self._library.transaction():
            self._db.executemany(
                "DELETE FROM lab_questions WHERE id = ?", ((row_id,) for row_id in row_ids)
            )

    def _load(
        self, set_id: int, name: str, collection_id: int, collection: str, created_at: float
    ) -> QuestionSet:
        used = self.questions_in_use(set_id)
        unanswerable = sum(not question.is_answerable for question in used)
        return QuestionSet(
            set_id, name, collection_id, collection, len(used), unanswerable, created_at
        )


def _json(question: LabQuestion) -> str:
    return json.dumps(question.as_fields(), ensure_ascii=False)
