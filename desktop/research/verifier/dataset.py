"""Writes the examples that the trainer reads: files of equally many lines, the same every time."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from desktop.core.atomic_write import write_atomically
from desktop.research.verifier.example import VerifierExample
from desktop.research.verifier.mixture import Mixture

PART_EXAMPLES = 20_000
DEVELOPMENT_EXAMPLES = 4_000


def part_path(folder: Path, number: int) -> Path:
    """The file of a part of the training examples."""
    return folder / f"training-{number:04d}.jsonl"


def development_path(folder: Path) -> Path:
    return folder / "development.jsonl"


def draw_examples(mixture: Mixture, start: int, most: int) -> Iterator[VerifierExample]:
    """Yield so many examples, from the number `start` of the mixture on."""
    made, number = 0, start
    while made < most:
        for example in mixture.at(number):
            if made < most:
                yield example
                made += 1
        number += 1


def write_part(mixture: Mixture, path: Path, number: int, examples: int = PART_EXAMPLES) -> None:
    """Write a part; every part begins at a number of its own, so no two have common ones."""
    lines = (to_line(example) for example in draw_examples(mixture, number * 100_000_000, examples))
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(path, "".join(lines).encode())


def to_line(example: VerifierExample) -> str:
    fields: dict[str, Any] = asdict(example)
    fields["support"] = int(example.support)
    return json.dumps(fields, ensure_ascii=False) + "\n"
