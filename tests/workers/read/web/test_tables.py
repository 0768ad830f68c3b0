"""Rows of tables are records that know the names of their columns."""

from __future__ import annotations

import pytest

from desktop.core.types import ReadDocument
from desktop.workers.read.document_builder import DocumentBuilder
from desktop.workers.read.web.page import add_page


def read(page: str) -> ReadDocument:
    builder = DocumentBuilder()
    add_page(builder, page.encode())
    return builder.build("html")


@pytest.mark.parametrize(
    ("rows", "text"),
    [
        ("<tr><th>Boat<th>Fare<tr><td>Gull<td>8", "Boat: Gull | Fare: 8"),
        (
            "<tr><th>Boat<th>Fare<th>Child<tr><td rowspan=2>Gull<td>8<td>3<tr><td>7 (night)<td>2",
            "Boat: Gull | Fare: 8 | Child: 3\nBoat: Gull | Fare: 7 (night) | Child: 2",
        ),
        (
            "<tr><th>A<th>B<th>C<tr><td>1<td>2<td rowspan=0>3<tr><td colspan=2>closed",
            "A: 1 | B: 2 | C: 3\nA: closed | B: closed | C: 3",
        ),
        (
            "<thead><tr><th colspan=3>Rates<tr><th><th colspan=2>2026<tr><th>Kind<th>Low<th>High"
            "</thead><tr><td>A<td>1<td>2<tr><td colspan=3>Later<tr><td>B<td>3<td>4",
            "Rates\n\nKind: A | 2026 Low: 1 | 2026 High: 2\nLater\n"
            "Kind: B | 2026 Low: 3 | 2026 High: 4",
        ),
        ("<tr><td><th>Mon<th>Tue<tr><th>Open<td>9<td>10", "Open | Mon: 9 | Tue: 10"),
        (
            "<tr><td><b>Boat</b><td><b>Berth</b><tr><td>Gull<td>Lower quay",
            "Boat: Gull | Berth: Lower quay",
        ),
        (
            "<tr><td>Boat<td>Fare<tr><td>Gull<td>8<tr><td>Tern<td>9",
            "Boat: Gull | Fare: 8\nBoat: Tern | Fare: 9",
        ),
        (
            "<tfoot><tr><td>Sum<td>17</tfoot><tr><th>Boat<th>Fare<tr><td>Gull<td>17",
            "Boat: Gull | Fare: 17\nBoat: Sum | Fare: 17",
        ),
        ("<tr><th>A<th>B<tr><td>1<tr><td>2<td>3<td>4", "A: 1\nA: 2 | B: 3 | 4"),
        ("<tr></tr><tr><td>foo<td>bar<td>baz", "foo | bar | baz"),
        ("<tr><th>A<th>B", "A | B"),
        ("<tr><th>A<th>B<tr><td><ul><li>x<li>y</ul><td><p>p<p>q", "A: - x - y | B: p q"),
    ],
)
def test_a_row_repeats_the_names_of_its_columns(rows: str, text: str) -> None:
    assert read(f"<table>{rows}</table>").text == text


@pytest.mark.parametrize(
    ("rows", "text"),
    [
        ("<tr><th>Owner<td>Jane<tr><th>Port<td>Hull", "Owner: Jane\nPort: Hull"),
        ("<tr><td>Owner<td>Jane<tr><td>Length:<td>12 m", "Owner: Jane\nLength: 12 m"),
        ("<form><tr><td>Owner<td>Jane</form>", "Owner: Jane"),
        (
            "<tr><th>Owner<td>Jane<th>Port<td>Hull<tr><th>Mate<td>Jo<th>Berth<td>4",
            "Owner: Jane | Port: Hull\nMate: Jo | Berth: 4",
        ),
        ("<tr><th colspan=2>Boat<tr><th>Owner<td>Jane", "Boat\n\nOwner: Jane"),
        ("<tr><td>Owner:<td>Jane<td>Port:<td>Hull", "Owner: Jane | Port: Hull"),
    ],
)
def test_labels_and_their_values_are_pairs(rows: str, text: str) -> None:
    document = read(f"<table>{rows}</table>")
    assert document.text == text
    assert len(document.tables) == 1


@pytest.mark.parametrize(
    "page",
    [
        "<table><tr><td><table><tr><td>Menu</table><td><h2>News</h2><p>One.</table>",
        "<table role=presentation><tr><td>Menu<td><p>News<p>One.</table>",
        "<table><tr><td>Menu<tr><td>News<tr><td>One.</table>",
        "<table><tr><td><tr><td>Menu</td></tr></td></tr><tr><td>News<p>One.</table>",
    ],
)
def test_a_table_that_only_places_its_cells_is_read_as_text(page: str) -> None:
    document = read(page)
    assert document.text == "Menu\n\nNews\n\nOne."
    assert document.tables == ()


def test_a_caption_and_stray_text_stand_above_the_rows() -> None:
    page = "<table>stray<caption>Fares</caption><tr><th>A<th>B<tr><td>1<td>2</table>"
    assert read(page).text == "Fares\n\nstray\n\nA: 1 | B: 2"


def test_hidden_rows_and_cells_are_left_out() -> None:
    page = "<table><tr><th>A<th>B<tr hidden><td>9<td>9<tr><td>1<td>2<td hidden>3</table>"
    assert read(page).text == "A: 1 | B: 2"


def test_spans_beyond_reason_do_no_harm() -> None:
    document = read("<table>" + "<tr><td colspan=9999 rowspan=65534>x<td>y" * 500 + "</table>")
    assert document.text.count("x") >= 500
    assert len(document.text) < 5_000_000


def test_numbers_of_several_kinds_are_the_values_of_a_card() -> None:
    page = "<table><tr><td>Guest<td>Jo Lund<tr><td>Arrival<td>17:40<tr><td>Room<td>204</table>"
    assert read(page).text == "Guest: Jo Lund\nArrival: 17:40\nRoom: 204"
