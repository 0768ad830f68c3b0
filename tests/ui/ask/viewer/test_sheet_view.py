"""The row of a passage is shown in its table."""

from __future__ import annotations

from pathlib import Path

from desktop.core.store.excerpt import Excerpt
from desktop.core.types import Span
from desktop.ui.ask.viewer.sheet_view import SheetModel, SheetView, sheet_at


def test_a_csv_row_is_shown_under_the_names_of_its_columns(qtbot, current_theme):
    text = 'name,owed\nBob,"1,200"\nEve,30\n'
    shown = Excerpt(Path("a.csv"), "csv", text, 0, True, (), (Span(0, len(text)),), ())
    start = text.index("Eve")
    made = sheet_at(shown, start, start + 6)

    assert made.columns == ("name", "owed")
    assert made.rows == (("Bob", "1,200"), ("Eve", "30"))
    assert made.cited_rows == {1}
    view = SheetView(current_theme)
    qtbot.addWidget(view)
    view.show_sheet(made)
    assert view.model().index(1, 0).data() == "Eve"


def test_a_workbooks_rows_are_put_back_into_columns():
    text = "Title\n\nItem: Rent | Year: 2025\nItem: Heat | Note: cold | Year: 2026\n"
    shown = Excerpt(Path("a.xlsx"), "xlsx", text, 0, True, (), (Span(7, len(text)),), ())
    start = text.index("Item: Heat")
    made = sheet_at(shown, start, start + 4)

    assert made.columns == ("Item", "Year", "Note")
    assert made.rows[1] == ("Heat", "2026", "cold")
    assert made.cited_rows == {1}


def test_a_part_of_a_large_csv_has_the_names_of_the_first_line():
    text = "Bob,10\nEve,30\nAda,40\n"
    shown = Excerpt(
        Path("a.csv"), "csv", text, 9000, False, (), (Span(0, len(text)),), (), "name,owed"
    )
    made = sheet_at(shown, 9000 + text.index("Eve"), 9000 + text.index("Ada") - 1)

    assert made.columns == ("name", "owed")
    assert made.rows[1] == ("Eve", "30")
    assert made.cited_rows == {1}


def test_rows_without_names_are_all_rows():
    text = "1;2\n3;4\n"
    shown = Excerpt(Path("a.csv"), "csv", text, 0, True, (), (Span(0, len(text)),), ())
    made = sheet_at(shown, 0, 3)

    assert made.rows == (("1", "2"), ("3", "4"))
    assert made.cited_rows == {0}


def test_the_mark_of_a_cited_row_is_seen_under_a_style_sheet(qtbot, current_theme):
    text = "name,owed\nBob,10\nEve,30\n"
    shown = Excerpt(Path("a.csv"), "csv", text, 0, True, (), (Span(0, len(text)),), ())
    view = SheetView(current_theme)
    qtbot.addWidget(view)
    view.setStyleSheet(current_theme.theme.style_sheet())
    view.resize(300, 200)
    view.show()
    view.show_sheet(sheet_at(shown, text.index("Eve"), text.index("Eve") + 3))

    drawn = view.grab().toImage()
    colours = {drawn.pixelColor(x, y).name() for x in range(300) for y in range(200)}
    assert current_theme.colours.mark in colours


def test_the_sheets_model_is_sound(qtmodeltester, current_theme):
    model = SheetModel(current_theme)
    text = "a,b\n1,2\n3\n"
    shown = Excerpt(Path("a.csv"), "csv", text, 0, True, (), (Span(0, len(text)),), ())
    model.show_sheet(sheet_at(shown, 0, 1))

    qtmodeltester.check(model)
