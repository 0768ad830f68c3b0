"""Drives the program as a person does in the terminal: `index`, `ask --questions` and `verify`."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).resolve().parents[3]
ASKED_FIELDS = ("question", "conversation")
CLAIM_FIELDS = ("claim", "question")
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Product:
    """The program with a data folder of its own."""

    folder: Path
    model: str
    """A path, or `none`."""
    expert: str = "auto"

    def index(self, documents: Path, collection: str) -> None:
        self._run("index", "--collection", collection, str(documents))

    def ask(self, items: Sequence[Row], collection: str) -> list[dict[str, Any]]:
        """Return the program's answers in the order of the questions."""
        options = ("--collection", collection, "--model", self.model, "--expert", self.expert)
        return self._answers("ask", "--questions", items, ASKED_FIELDS, options)

    def search(self, items: Sequence[Row], collection: str, limit: int) -> list[dict[str, Any]]:
        """Return what is found for each question, best first."""
        options = ("--collection", collection, "--limit", str(limit))
        return self._answers("search", "--questions", items, ("question",), options)

    def can_verify(self) -> bool:
        made = subprocess.run(
            [*self._command("verify"), "--help"], capture_output=True, check=False, cwd=PROJECT
        )
        return made.returncode == 0

    def verify(self, items: Sequence[Row], collection: str) -> list[dict[str, Any]]:
        """Return the program's judgements in the order of the claims."""
        options = ("--collection", collection)
        return self._answers("verify", "--claims", items, CLAIM_FIELDS, options)

    def _answers(
        self,
        command: str,
        option: str,
        items: Sequence[Row],
        fields: Sequence[str],
        options: Sequence[str],
    ) -> list[dict[str, Any]]:
        file = self.folder / f"{command}.jsonl"
        asked = [{name: item[name] for name in fields if name in item} for item in items]
        file.write_text("".join(json.dumps(line) + "\n" for line in asked), "utf-8")
        printed = self._run(command, option, str(file), "--json", *options)
        answers = [json.loads(line) for line in printed.splitlines() if line.startswith("{")]
        assert len(answers) == len(items), f"{len(answers)} answers to {len(items)} lines"
        return answers

    def _run(self, command: str, *arguments: str) -> str:
        made = subprocess.run(
            [*self._command(command), *arguments],
            stdout=subprocess.PIPE,
            check=False,
            cwd=PROJECT,
            encoding="utf-8",
        )
        # `ask` ends with a status of its own where a question is refused.
        assert made.returncode in (0, 3), f"{command} ended with status {made.returncode}"
        return made.stdout

    def _command(self, name: str) -> list[str]:
        return [sys.executable, "-P", "main.py", name, "--data-dir", str(self.folder)]
