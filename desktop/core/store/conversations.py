"""Conversations: questions and their answers, with the branches that edits create."""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import apsw

from desktop.core.say import from_column, to_column
from desktop.core.scope import EVERYTHING, Scope
from desktop.core.store.answer_json import from_json, scope_from_fields, to_json
from desktop.core.types import Answer, Message

TITLE_CHARACTERS = 60


@dataclass(frozen=True, slots=True)
class Conversation:
    """A conversation as a row of a list."""

    id: int
    title: str
    scope: Scope
    expert: str
    """The choice of the expert: `auto`, `none`, or a name."""
    changed_at: float


@dataclass(frozen=True, slots=True)
class Turn:
    """A question and its answer, as a part of a conversation."""

    id: int
    parent_id: int | None
    question: str
    answer: Answer | None
    problem: str
    """Why there is no answer, or only a part of one."""
    rating: int
    """1 is good, -1 is bad, 0 is not rated."""
    asked_at: float
    siblings: tuple[int, ...] = ()
    """Ids of all turns with the same parent, including this one, in order of creation."""


class Conversations:
    """The `conversations` and `turns` tables of a library."""

    def __init__(self, db: apsw.Connection) -> None:
        self._db = db

    def all(self, matching: str = "") -> list[Conversation]:
        """The conversations with these words in title or questions, newest first.

        Deleted ones are left out.
        """
        rows = self._db.execute(
            "SELECT id, title, collections, scope, expert, changed_at FROM conversations c WHERE"
            " deleted_at IS NULL AND (?1 = '' OR instr(lower(title), lower(?1)) OR EXISTS (SELECT 1"
            " FROM turns t WHERE t.conversation_id = c.id AND instr(lower(question), lower(?1))))"
            " ORDER BY changed_at DESC, id DESC",
            (matching.strip(),),
        )
        return [_conversation(row) for row in rows]

    def get(self, conversation_id: int) -> Conversation | None:
        row = self._db.execute(
            "SELECT id, title, collections, scope, expert, changed_at FROM conversations"
            " WHERE id = ?",
            (conversation_id,),
        ).fetchone()
        return _conversation(row) if row else None

    def start(self, scope: Scope = EVERYTHING, expert: str = "auto") -> int:
        """Start a conversation; its first question becomes its title."""
        return self._db.execute(
            "INSERT INTO conversations (collections, scope, expert) VALUES (?, ?, ?) RETURNING id",
            (*_scope_columns(scope), expert),
        ).get

    def set_scope(self, conversation_id: int, scope: Scope, expert: str) -> None:
        """Set what later questions are asked of, and which expert answers them."""
        self._db.execute(
            "UPDATE conversations SET collections = ?, scope = ?, expert = ? WHERE id = ?",
            (*_scope_columns(scope), expert, conversation_id),
        )

    def rename(self, conversation_id: int, title: str) -> None:
        self._db.execute(
            "UPDATE conversations SET title = ? WHERE id = ?", (title.strip(), conversation_id)
        )

    def delete(self, conversation_id: int) -> None:
        """Hide a conversation; `restore` brings it back until `purge`."""
        self._db.execute(
            "UPDATE conversations SET deleted_at = ? WHERE id = ?", (time.time(), conversation_id)
        )

    def restore(self, conversation_id: int) -> None:
        self._db.execute(
            "UPDATE conversations SET deleted_at = NULL WHERE id = ?", (conversation_id,)
        )

    def purge(self, *, older_than_s: float) -> None:
        """Delete for good the conversations that were deleted at least this long ago."""
        before = time.time() - older_than_s
        self._db.execute("DELETE FROM conversations WHERE deleted_at < ?", (before,))

    def ask(self, conversation_id: int, parent_id: int | None, question: str) -> int:
        """Add a turn after its parent; it becomes the end of the shown branch."""
        turn: int = self._db.execute(
            "INSERT INTO turns (conversation_id, parent_id, question) VALUES (?, ?, ?)"
            " RETURNING id",
            (conversation_id, parent_id, question),
        ).get
        title = " ".join(question.split())
        if len(title) > TITLE_CHARACTERS:
            title = title[:TITLE_CHARACTERS].rsplit(" ", 1)[0] + "…"
        self._db.execute(
            "UPDATE conversations SET last_turn = ?, changed_at = ?,"
            " title = iif(title = '', ?, title) WHERE id = ?",
            (turn, time.time(), title, conversation_id),
        )
        return turn

    def set_answer(self, turn_id: int, answer: Answer | None, problem: str = "") -> None:
        """Store the answer of a turn, or why there is none."""
        self._db.execute(
            "UPDATE turns SET answer = ?, problem = ? WHERE id = ?",
            (to_json(answer) if answer else None, to_column(problem), turn_id),
        )

    def rate(self, turn_id: int, rating: int) -> None:
        self._db.execute("UPDATE turns SET rating = ? WHERE id = ?", (rating, turn_id))

    def show_branch(self, conversation_id: int, turn_id: int) -> None:
        """Show the branch through this turn, down to its newest end."""
        end = turn_id
        while (newest := self._newest_child(end)) is not None:
            end = newest
        self._db.execute(
            "UPDATE conversations SET last_turn = ? WHERE id = ?", (end, conversation_id)
        )

    def shown_turns(self, conversation_id: int) -> list[Turn]:
        """The turns of the shown branch, from the first to the last."""
        rows = self._db.execute(
            "WITH RECURSIVE branch (id, depth) AS (SELECT last_turn, 0 FROM conversations WHERE"
            " id = ? UNION ALL SELECT t.parent_id, depth + 1 FROM branch b JOIN turns t ON"
            " t.id = b.id WHERE t.parent_id IS NOT NULL) SELECT t.id, t.parent_id, t.question,"
            " t.answer, t.problem, t.rating, t.asked_at, (SELECT json_group_array(s.id ORDER BY"
            " s.id) FROM turns s WHERE s.conversation_id = t.conversation_id AND s.parent_id IS"
            " t.parent_id) FROM branch b JOIN turns t ON t.id = b.id ORDER BY depth DESC",
            (conversation_id,),
        )
        return [_turn(row) for row in rows]

    def turn(self, turn_id: int) -> Turn:
        """The turn with this id, with its siblings."""
        (row,) = self._db.execute(
            "SELECT t.id, t.parent_id, t.question, t.answer, t.problem, t.rating, t.asked_at,"
            " (SELECT json_group_array(s.id ORDER BY s.id) FROM turns s WHERE s.conversation_id ="
            " t.conversation_id AND s.parent_id IS t.parent_id) FROM turns t WHERE t.id = ?",
            (turn_id,),
        )
        return _turn(row)

    def history(self, turns: Sequence[Turn]) -> tuple[Message, ...]:
        """The questions and answers of these turns, as messages for a model."""
        messages: list[Message] = []
        for turn in turns:
            if turn.answer is not None:
                messages.append(Message("user", turn.question))
                messages.append(Message("assistant", turn.answer.answer))
        return tuple(messages)

    def rated_turns(self) -> list[tuple[int, Turn]]:
        """Every turn that a person has rated, with the id of its conversation."""
        rows = self._db.execute(
            "SELECT id, parent_id, question, answer, problem, rating, asked_at, '[]',"
            " conversation_id FROM turns WHERE rating <> 0 AND answer IS NOT NULL ORDER BY id"
        )
        return [(row[8], _turn(row)) for row in rows]

    def _newest_child(self, turn_id: int) -> int | None:
        return self._db.execute("SELECT max(id) FROM turns WHERE parent_id = ?", (turn_id,)).get


def _conversation(row: Any) -> Conversation:
    fields = {**json.loads(row[3]), "collections": json.loads(row[2])}
    return Conversation(row[0], row[1], scope_from_fields(fields), row[4], row[5])


def _scope_columns(scope: Scope) -> tuple[str, str]:
    """The names of the collections, and the paths of all else; earlier versions had no paths."""
    paths = {
        "folders": list(map(str, scope.folders)),
        "documents": list(map(str, scope.documents)),
        "excluded": list(map(str, scope.excluded)),
    }
    return json.dumps(scope.collections), json.dumps(paths)


def _turn(row: Any) -> Turn:
    answer = from_json(row[3]) if row[3] else None
    problem, siblings = from_column(row[4]), tuple(json.loads(row[7]))
    return Turn(row[0], row[1], row[2], answer, problem, row[5], row[6], siblings)
