"""Fields of forms are read with their labels."""

from __future__ import annotations

import pytest

from desktop.core.types import ReadDocument
from desktop.workers.read.document_builder import DocumentBuilder
from desktop.workers.read.web.page import add_page


def read(page: str) -> ReadDocument:
    builder = DocumentBuilder()
    notes = add_page(builder, page.encode())
    return builder.build("html", notes=notes)


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<label for=a>Name</label> <input id=a value=Jane>", "Name: Jane"),
        ("<label>Mail: <input value=a@b.example></label>", "Mail: a@b.example"),
        ("<label>Colour <select><option>Red<option selected>Blue</select></label>", "Colour: Blue"),
        ("<select><option>Red<option>Blue</select>", "Red, Blue"),
        ("<label><input type=checkbox checked> Agreed</label>", "[x] Agreed"),
        ("<input type=radio> No", "[ ] No"),
        ("<label>Note</label><textarea>\none\ntwo</textarea>", "Note: one\ntwo"),
        ("<input aria-label=City value=Hull><button>Go</button>", "City: Hull Go"),
        ("<input type=hidden value=token><input type=password value=secret>x", "x"),
    ],
)
def test_fields_of_a_form_have_their_labels_and_values(page: str, text: str) -> None:
    assert read(page).text == text
