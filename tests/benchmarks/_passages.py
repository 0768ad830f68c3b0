"""Real passages for benchmarks, as our own splitting makes them of a folder's text files."""

from __future__ import annotations

import random
from pathlib import Path

from desktop.core.ingest.passages import split_into_passages
from desktop.core.types import ReadDocument

PROJECT = Path(__file__).resolve().parents[2]
ENDINGS = {".md": "markdown", ".txt": "text", ".py": "code"}
SHORTEST, LONGEST = 300, 1000


def passages(folder: Path | None, count: int) -> list[str]:
    """Return this many different passages of 300 to 1,000 characters, in no order of length.

    Without a folder they come from the project's own text.
    """
    texts: set[str] = set()
    for file in _files(folder):
        text = file.read_text(encoding="utf-8", errors="replace")
        drafts = split_into_passages(ReadDocument(text, ENDINGS[file.suffix]))
        texts |= {draft.text for draft in drafts if SHORTEST <= len(draft.text) <= LONGEST}
    ordered = sorted(texts)
    random.Random(1).shuffle(ordered)
    return ordered[:count]


def _files(folder: Path | None) -> list[Path]:
    if folder is not None:
        return sorted(file for file in folder.rglob("*") if file.suffix in (".md", ".txt"))
    own = [PROJECT / name for name in ("desktop", "tests", "packaging", "trainer", "resources")]
    found = [file for root in own for file in root.rglob("*") if file.suffix in ENDINGS]
    return sorted([*found, *PROJECT.glob("*.md")])
