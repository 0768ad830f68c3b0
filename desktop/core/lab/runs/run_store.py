"""The runs of a library: their configurations, and every answer as soon as it is made."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop.core.errors import InputError
from desktop.core.lab.questions.question import LabQuestion
from desktop.core.lab.runs.answer_record import AnswerRecord
from desktop.core.lab.runs.run_config import RunConfig
from desktop.core.remedy import Remedy
from desktop.core.say import from_json, say, to_json
from desktop.core.store.library import Library


@dataclass(frozen=True, slots=True)
class Run:
    """A stored run, without its answers."""

    id: int
    collection_id: int | None
    """None if the collection was removed since."""
    config: RunConfig
    questions: tuple[LabQuestion, ...]
    checks: tuple[str, ...]
    """The facts that the self-check has shown; empty before the self-check."""
    started_at: float
    finished_at: float | None

    @property
    def answers_wanted(self) -> int:
        return len(self.questions) * len(self.config.arms)


Answers = Mapping[str, Mapping[str, AnswerRecord]]
"""The records by arm, then by the question's id."""


class RunStore:
    """The `lab_runs` and `lab_answers` tables of a library."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._db = library.db

    def start(self, collection_id: int, config: RunConfig, questions: Sequence[LabQuestion]) -> Run:
        """Store a new run without answers."""
        asked = json.dumps([question.as_fields() for question in questions], ensure_ascii=False)
        with self._library.transaction():
            run_id: int = self._db.execute(
                "INSERT INTO lab_runs (collection_id, setup, questions) VALUES (?, ?, ?)"
                " RETURNING id",
                (collection_id, to_json(config.as_fields()), asked),
            ).get
        return self.get(run_id)

    def get(self, run_id: int) -> Run:
        """The run with this id.

        Raises:
            InputError: there is none.
        """
        row = self._db.execute(
            "SELECT id, collection_id, setup, questions, checks, started_at, finished_at"
            " FROM lab_runs WHERE id = ?",
            (run_id,),
        ).fetchone()
        if row is None:
            raise InputError(say("There is no run {0}.", run_id), Remedy.LIST_RUNS.hint())
        return Run(
            row[0],
            row[1],
            RunConfig.from_fields(from_json(row[2])),
            tuple(LabQuestion.from_fields(fields) for fields in json.loads(row[3])),
            tuple(from_json(row[4])),
            row[5],
            row[6],
        )

    def all(self) -> list[Run]:
        """Every run of the library, the newest first."""
        rows = self._db.execute("SELECT id FROM lab_runs ORDER BY id DESC")
        return [self.get(run_id) for (run_id,) in list(rows)]

    def newest(self) -> Run:
        """The run that was started last.

        Raises:
            InputError: there is none yet.
        """
        run_id = self._db.execute("SELECT max(id) FROM lab_runs").get
        if run_id is None:
            raise InputError(say("Nothing has been compared yet."), Remedy.START_COMPARISON.hint())
        return self.get(run_id)

    def answers(self, run_id: int) -> Answers:
        """All answers of a run so far."""
        rows = self._db.execute(
            "SELECT question, arm, record FROM lab_answers WHERE run_id = ?", (run_id,)
        )
        found: dict[str, dict[str, AnswerRecord]] = {}
        for question, arm, record in rows:
            found.setdefault(arm, {})[question] = AnswerRecord.from_fields(from_json(record))
        return found

    def answered_keys(self, run_id: int) -> set[tuple[str, str]]:
        """Pairs of question id and arm that have an answer."""
        rows = self._db.execute("SELECT question, arm FROM lab_answers WHERE run_id = ?", (run_id,))
        return {(question, arm) for question, arm in rows}

    def put(self, run_id: int, question: LabQuestion, arm: str, record: AnswerRecord) -> None:
        """Store an answer; it is in the library when this returns."""
        self._db.execute(
            "INSERT OR REPLACE INTO lab_answers (run_id, question, arm, record)"
            " VALUES (?, ?, ?, ?)",
            (run_id, question.id, arm, to_json(record.as_fields())),
        )

    def set_checks(self, run_id: int, checks: Sequence[str]) -> None:
        """Store the facts that the self-check has shown."""
        self._db.execute("UPDATE lab_runs SET checks = ? WHERE id = ?", (to_json(checks), run_id))

    def finish(self, run_id: int) -> None:
        self._db.execute("UPDATE lab_runs SET finished_at = ? WHERE id = ?", (time.time(), run_id))

    def remove(self, run_id: int) -> None:
        """Delete a run with its answers."""
        with self._library.transaction():
            self._db.execute("DELETE FROM lab_runs WHERE id = ?", (run_id,))
