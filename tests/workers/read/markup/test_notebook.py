"""Notebooks are read cell by cell."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from desktop.core.types import ReadDocument
from desktop.workers.read.dispatch import read
from desktop.workers.read.limits import ReadLimits
from desktop.workers.read.markup.notebook import read_notebook


def notebook(*cells: dict[str, Any]) -> ReadDocument:
    return read_notebook(json.dumps({"cells": cells, "nbformat": 4}).encode())


def test_prose_is_markdown_and_code_is_lines_that_are_no_headings() -> None:
    document = notebook(
        {
            "cell_type": "markdown",
            "source": ["# Pegel\n", "In *Köln* 3,2 m.\n\n", "|a|b|\n|-|-|\n|1|2|"],
        },
        {"cell_type": "code", "source": "# no heading\n\nprint(1)\n"},
        {"cell_type": "raw", "source": "raw"},
    )
    assert (
        document.text == "Pegel\n\nIn Köln 3,2 m.\n\na: 1 | b: 2\n\n# no heading\nprint(1)\n\nraw"
    )
    assert [heading.title for heading in document.headings] == ["Pegel"]
    assert (document.format, document.title, document.notes) == ("notebook", "Pegel", ())


@pytest.mark.parametrize(
    ("output", "text", "notes"),
    [
        ({"output_type": "stream", "text": ["1\n", "\x1b[31mred\x1b[0m\n"]}, "1\nred", ()),
        ({"data": {"text/plain": ["42"], "text/html": "<b>42</b>"}}, "42", ()),
        ({"data": {"text/html": ["<table><tr><th>a<th>b<tr><td>1<td>2"]}}, "a: 1 | b: 2", ()),
        ({"data": {"text/markdown": "**bold**"}}, "bold", ()),
        ({"output_type": "error", "ename": "KeyError", "evalue": "x"}, "KeyError: x", ()),
        (
            {"data": {"image/png": "AAEC", "text/plain": "<Figure>"}},
            "",
            ("Its pictures are not read.",),
        ),
    ],
)
def test_what_a_cell_printed_is_read_but_pictures_are_noted(
    output: dict[str, Any], text: str, notes: tuple[str, ...]
) -> None:
    document = notebook({"cell_type": "code", "source": "run()", "outputs": [output]})
    assert document.text.removeprefix("run()").strip() == text
    assert document.notes == notes


def test_a_notebook_of_an_old_version_is_read() -> None:
    cells = [
        {"cell_type": "heading", "level": 2, "source": "Levels"},
        {"cell_type": "code", "input": "x = 1", "outputs": [{"text": ["7"]}]},
    ]
    document = read_notebook(json.dumps({"worksheets": [{"cells": cells}]}).encode())
    assert document.text == "Levels\n\nx = 1\n\n7"


@pytest.mark.parametrize("raw", [b"{", b"[]", b"{}", b"[" * 100_000, b'{"cells": [1, {}, []]'])
def test_what_is_no_notebook_is_read_as_text_and_noted(tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "a.ipynb"
    path.write_bytes(raw)
    outcome = read(path, ReadLimits())
    assert isinstance(outcome, ReadDocument)
    assert outcome.text == raw.decode()
    assert outcome.notes == ("It is no whole notebook, so it was read as plain text.",)


@pytest.mark.parametrize("indent", [1, 4])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_word_comes_from_the_line_on_which_its_cell_begins(indent: int, end: str) -> None:
    cells = [
        {"metadata": {"cells": [{}]}, "cell_type": "markdown", "source": ["# Alfa\n", "in {bravo"]},
        {"cell_type": "code", "source": "charlie", "outputs": [{"text": ['{"cells": [{delta']}]},
    ]
    whole = {"metadata": {"cells": [{}, {"cells": [{}]}]}, "cells": cells, "nbformat": 4}
    source = json.dumps(whole, indent=indent)
    begins = [n for n, line in enumerate(source.split("\n"), 1) if line == " " * 2 * indent + "{"]
    document = read_notebook(source.replace("\n", end).encode())
    words = ("Alfa", "bravo", "charlie", "delta")
    found = [document.line_at(document.text.index(word)) for word in words]
    assert found == [begins[0], begins[0], begins[1], begins[1]]


def test_no_line_is_named_where_the_cells_cannot_be_told() -> None:
    cell = '{"cell_type": "raw", "source": "x"}'
    source = f'{{"cells": [{cell}, {cell}],\n"cells": [{cell}]}}'
    assert read_notebook(source.encode()).lines == ()
