"""The text of a passage is found again on its page, as rectangles for each of its lines."""

import pypdfium2
import pytest

from desktop.core.ingest.passages import split_into_passages
from desktop.workers.read.pdf.highlight import highlight_rectangles
from tests.fakes.pdf import LIGATURES, at, lines, pdf, row
from tests.fakes.reading import FILES, read_well

COLUMNS = (400, 500)


@pytest.fixture
def page(tmp_path):
    """Find a text on the page that was drawn; returns what lies in each rectangle."""

    def find(content, text, **how):
        path = tmp_path / "a.pdf"
        path.write_bytes(pdf(content, **how))
        return covered_text(path, 1, text)

    return find


def covered_text(path, number, text):
    document = pypdfium2.PdfDocument(path)
    shown = document[number - 1].get_textpage()
    found = [
        " ".join(shown.get_text_bounded(left - 1, bottom - 1, right + 1, top + 1).split())
        for left, bottom, right, top in highlight_rectangles(path, number, text)
    ]
    document.close()
    return found


def test_a_sentence_is_found_in_a_rectangle_for_each_line(page):
    content = lines("The tower is round. It is painted", "every six years. It is white.")
    assert page(content, "It is painted every six years.") == [
        "It is painted", "every six years.",
    ]  # fmt: skip


def test_words_broken_at_the_end_of_a_line_are_found(page):
    content = lines("It depends on the environ-", "mental state of the well-", "known tower.")
    found = page(content, "the environmental state of the well-known tower.")
    assert len(found) == 3
    assert found[0].startswith("the environ")
    assert found[2] == "known tower."


def test_letters_are_found_that_are_drawn_as_ligatures(page):
    content = lines("The ½nal o¼er for the ¾oor.", "It is o¼icial.")
    found = page(content, "The final offer for the floor. It is official.", encoding=LIGATURES)
    assert len(found) == 2


def test_rows_of_a_table_are_found_though_they_carry_the_names_of_columns(page):
    content = (
        row(700, "", "2024", "2023", columns=COLUMNS)
        + at(72, 686, "Sales:")
        + at(84, 674, "Tickets")
        + row(674, "", "$ 1,204", "$ 987", columns=COLUMNS)
        + at(84, 662, "Postcards")
        + row(662, "", "310", "(25)", columns=COLUMNS)
    )
    text = "Sales: Tickets | 2024: $1,204 | 2023: $987\nSales: Postcards | 2024: 310 | 2023: (25)"
    assert page(content, text) == ["Sales:", "Tickets $ 1,204 $ 987", "Postcards 310 (25)"]


def test_a_row_is_not_taken_for_another_with_the_same_label(page):
    content = row(700, "Other", "1", "2", columns=COLUMNS)
    content += row(688, "Tickets", "5", "6", columns=COLUMNS)
    content += row(676, "Other", "3", "4", columns=COLUMNS)
    assert page(content, "Other | 2024: 3 | 2023: 4") == ["Other34"]


def test_a_sentence_that_is_on_the_page_twice_is_found_where_it_follows_the_one_before(page):
    content = lines("It is white.", "A tower stands there.", "It is white.", "It has stairs.")
    found = page(content, "A tower stands there.\n\nIt is white.\n\nIt has stairs.")
    assert found == ["A tower stands there.", "It is white.", "It has stairs."]


def test_a_sentence_is_found_in_its_column_where_lines_run_across_both(page):
    left = [
        "The harbour keeps a register of every",
        "boat that stays longer than two nights.",
        "Moorings on the north pier are kept for",
        "fishing boats until the end of the cold",
    ]
    right = [
        "The master of the harbour is reached on",
        "channel twelve. In a storm the gate is",
        "closed when the wind exceeds the limit",
        "that the council has set for the winter",
    ]
    content = b"".join(
        at(60, 700 - 12 * n, left[n]) + at(300, 700 - 12 * n, right[n]) for n in range(4)
    )
    assert page(content, " ".join(right)) == right
    assert page(content, " ".join(left)) == left


def test_the_label_of_a_field_is_found_whose_value_is_not_in_the_text(page):
    assert page(lines("Licence plate:"), "Licence plate: KX-4471") == ["Licence plate:"]


def test_what_is_not_on_the_page_has_no_rectangles(page, tmp_path):
    assert page(lines("The tower is round."), "Nothing of this stands there.") == []
    assert page(lines("The tower is round."), "  ") == []
    assert highlight_rectangles(tmp_path / "a.pdf", 99, "tower") == []
    assert highlight_rectangles(tmp_path / "none.pdf", 1, "tower") == []
    (tmp_path / "bad.pdf").write_bytes(b"%PDF-1.4 broken")
    assert highlight_rectangles(tmp_path / "bad.pdf", 1, "tower") == []


def test_a_sentence_that_began_on_the_page_before_is_found_as_far_as_it_goes(page):
    content = lines("is painted every six years by the keeper and his two sons.", "Then it rests.")
    text = "The tower of Norrvik, which stands on a high rock, " + (
        "is painted every six years by the keeper and his two sons."
    )
    assert page(content, text) == ["is painted every six years by the keeper and his two sons."]


def test_every_line_of_every_passage_of_a_real_file_is_found():
    document = read_well(FILES / "report.pdf")
    for passage in split_into_passages(document):
        for line in passage.text.split("\n"):
            if line.strip():
                assert covered_text(FILES / "report.pdf", passage.page, line), line
