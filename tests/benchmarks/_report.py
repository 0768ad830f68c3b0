"""Prints results of benchmarks: a Markdown table for people, or one JSON object for programs."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from typing import Any


def show(title: str, columns: Sequence[str], rows: Sequence[dict[str, Any]], *, as_json: bool):
    """Print rows, each a dictionary with the columns as keys."""
    if as_json:
        sys.stdout.write(json.dumps({"benchmark": title, "rows": list(rows)}) + "\n")
        return
    sys.stdout.write(f"\n{title}\n\n| " + " | ".join(columns) + " |\n")
    sys.stdout.write("|" + "---|" * len(columns) + "\n")
    for row in rows:
        sys.stdout.write("| " + " | ".join(_cell(row.get(name, "")) for name in columns) + " |\n")
    sys.stdout.flush()


def say(text: str) -> None:
    """Print a line about the progress to standard error, apart from the result."""
    sys.stderr.write(text + "\n")
    sys.stderr.flush()


def _cell(value: object) -> str:
    if isinstance(value, float):
        return f"{value:.3f}" if abs(value) < 10 else f"{value:.1f}"
    return str(value)
