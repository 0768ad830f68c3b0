"""Puts a table between two marks of RESULTS.md."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path


def replace_section(path: Path, name: str, lines: Sequence[str]) -> None:
    """Replace what stands between the comments that begin and end this section.

    The comments must be there: a person decides where on the page the table stands.
    """
    begin, end = f"<!-- {name}: begin -->", f"<!-- {name}: end -->"
    text = path.read_text("utf-8")
    before, rest = text.split(begin)
    _, after = rest.split(end)
    body = "\n".join(lines)
    path.write_text(f"{before}{begin}\n{body}\n{end}{after}", "utf-8")
