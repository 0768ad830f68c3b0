import pypdfium2
import pytest

from tests.fakes.pdf import at, lines, pdf, row
from tests.fakes.reading import (
    headings,
    pages,
    read_bytes,
    read_file,
    read_well,
    tables,
)

PROSE = [
    "The lamp was lit for the first time on 3 November 1887 and burned whale oil",
    "until 1921, when the keeper put in a burner for paraffin that had been ordered",
    "from Paris. It shone 19 miles.",
]


def test_a_pdf_made_by_an_office_program_is_read_with_headings_pages_lists_and_tables():
    document = read_file("report.pdf")
    assert (document.format, document.title) == ("pdf", "Norrvik")
    assert headings(document) == [
        (1, "The lighthouse of Norrvik"), (2, "Upkeep"), (2, "Keepers"),
    ]  # fmt: skip
    assert tables(document) == [
        [
            "Year: 2021 | Visitors: 1,204 | Income: 3,010",
            "Year: 2022 | Visitors: 1,377 | Income: 3,442",
            "Year: 2023 | Visitors: 1,590 | Income: 4,134",
        ]
    ]
    assert "burned whale oil until 1921. Its beam reaches 19 nautical miles." in document.text
    assert "• 240 litres of white paint\n\n• a scaffold" in document.text
    assert pages(document)[2] == (
        "Keepers\n\nJörg Müller kept the light for 41 years; his log is in the archive at Ålesund."
        " In Japanese a lighthouse is called 灯台."
    )
    assert not any(page.ocr for page in document.pages)


def test_lines_become_paragraphs_by_the_space_between_them(tmp_path):
    page = lines(*PROSE, y=700) + lines("The tower is round.", y=640)
    document = read_bytes(tmp_path, "a.pdf", pdf(page))
    assert document.text == " ".join(PROSE) + "\n\nThe tower is round."


def test_a_paragraph_begins_where_its_first_line_is_indented(tmp_path):
    page = lines(*PROSE[:2], y=700) + at(90, 676, "The tower is round and stands on a rock that")
    page += at(72, 664, "the sea covers twice a day.")
    document = read_bytes(tmp_path, "a.pdf", pdf(page))
    assert document.text.split("\n\n")[1].startswith("The tower is round")


def test_the_columns_of_a_page_are_read_one_after_the_other(tmp_path):
    left = [f"Line {n} of the first column goes on and" for n in range(8)]
    right = [f"Row {n} of the second column goes on and" for n in range(8)]
    page = lines(*left, x=72) + lines(*right, x=330)
    document = read_bytes(tmp_path, "a.pdf", pdf(page))
    assert document.text.split("\n\n") == [" ".join(left), " ".join(right)]


def test_items_of_a_list_stay_apart_and_keep_their_further_lines(tmp_path):
    page = lines("• paint, of which the tower takes 240 litres every six years, and brushes")
    page += at(80, 688, "of two sizes") + at(72, 676, "• a scaffold of 31 metres")
    document = read_bytes(tmp_path, "a.pdf", pdf(page))
    first, second = document.text.split("\n\n")
    assert first.endswith("and brushes of two sizes")
    assert second == "• a scaffold of 31 metres"


def test_a_word_broken_at_the_end_of_a_line_is_mended_and_a_compound_keeps_its_hyphen(tmp_path):
    page = lines(
        "A well-known institute reported on the environ-",
        "mental state of the tower, which is the work of the well-",
        "known institute of the coast.",
    )
    document = read_bytes(tmp_path, "a.pdf", pdf(page))
    assert "environmental state" in document.text
    assert document.text.count("well-known") == 2


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("environ-", "mental care", "environmental care"),
        ("the valve HX-", "77 is new", "the valve HX-77 is new"),
        ("the valve hx-", "77 is new", "the valve hx-77 is new"),
        ("the valve 12-", "inch is new", "the valve 12-inch is new"),
        ("twenty-", "five men", "twenty-five men"),
        ("self-", "made", "self-made"),
        ("pre-", "and postwar", "pre- and postwar"),
        ("Hinds-", "Radix", "Hinds-Radix"),
    ],
)
def test_a_hyphen_at_the_end_of_a_line_goes_only_where_it_is_surely_none_of_the_word(
    tmp_path, first, second, joined
):
    page = lines(f"The keeper wrote in his log of the year about {first}", second)
    assert joined in read_bytes(tmp_path, "a.pdf", pdf(page)).text


def test_headings_are_larger_or_bold_and_ranked_by_their_type(tmp_path):
    page = at(72, 740, "The lighthouse", size=18) + at(72, 700, "Upkeep", font="bold")
    page += lines(*PROSE, y=684) + at(72, 630, "Keepers", font="bold") + lines(*PROSE, y=614)
    document = read_bytes(tmp_path, "a.pdf", pdf(page))
    assert headings(document) == [(1, "The lighthouse"), (2, "Upkeep"), (2, "Keepers")]


def test_a_paragraph_that_begins_in_bold_is_no_heading(tmp_path):
    page = at(72, 700, "Upkeep", font="bold") + at(
        120, 700, "is done every six years, says the log"
    )
    page += lines(*PROSE, y=688)
    document = read_bytes(tmp_path, "a.pdf", pdf(page))
    assert document.headings == ()


def test_running_heads_and_page_numbers_are_left_out_but_numbers_of_the_text_are_not(tmp_path):
    contents = [
        at(250, 760, "The lighthouse of Norrvik")
        + at(72, 700, f"Chapter {number}", size=16)
        + lines(*PROSE, y=660)
        + lines(f"{1900 + number * number}", y=600)
        + at(300, 30, str(number + 4))
        for number in range(1, 7)
    ]
    document = read_bytes(tmp_path, "a.pdf", pdf(*contents))
    assert document.text.count("The lighthouse of Norrvik") == 1
    assert [title for _, title in headings(document)] == [f"Chapter {n}" for n in range(1, 7)]
    found = pages(document)
    assert [found[n].splitlines()[-1] for n in range(1, 7)] == [
        str(1900 + n * n) for n in range(1, 7)
    ]


def test_pages_of_a_single_line_are_not_taken_for_running_heads(tmp_path):
    content = pdf(*(lines(f"Beacon {n} is lit at night.") for n in range(1, 8)))
    document = read_bytes(tmp_path, "a.pdf", content)
    assert pages(document)[7] == "Beacon 7 is lit at night."


def test_the_rows_of_a_long_list_of_numbers_are_no_running_heads(tmp_path):
    columns = (200, 300, 400)
    contents = [
        b"".join(
            row(740 - 12 * n, "", str(7 * n + page), str(n * n), str(page), columns=columns)
            for n in range(50)
        )
        for page in range(5)
    ]
    document = read_bytes(tmp_path, "a.pdf", pdf(*contents))
    assert [len(rows) for rows in tables(document)] == [50] * 5


def test_a_turned_page_is_read_as_it_is_shown(tmp_path):
    document = read_bytes(tmp_path, "a.pdf", pdf(lines(*PROSE), rotate=180))
    assert document.text == " ".join(PROSE)


def test_a_title_is_taken_from_the_file_or_from_the_largest_type_but_is_no_file_name(tmp_path):
    page = at(72, 740, "Norrvik Light", size=24) + lines(*PROSE)
    assert read_bytes(tmp_path, "a.pdf", pdf(page, title="About it")).title == "About it"
    for useless in ("report.docx", "000123-22", "untitled", "04.01.2023 10Q Document", ""):
        assert read_bytes(tmp_path, "a.pdf", pdf(page, title=useless)).title == "Norrvik Light"


def test_a_pdf_without_any_text_or_picture_is_empty(tmp_path):
    assert read_bytes(tmp_path, "a.pdf", pdf(b"")).text == ""


def test_pages_beyond_the_limit_are_left_out_with_a_note(tmp_path):
    content = pdf(*[lines(f"This is page number {n} of a few.") for n in range(1, 6)])
    document = read_bytes(tmp_path, "a.pdf", content, pages=3)
    assert list(pages(document)) == [1, 2, 3]
    assert document.notes == ("Only the first 3 of 5 pages were read.",)


@pytest.mark.parametrize("characters", [150, 400])
def test_what_is_beyond_the_limit_of_characters_is_left_out_with_a_note(tmp_path, characters):
    content = pdf(*[lines(*PROSE) for _ in range(6)])
    document = read_bytes(tmp_path, "a.pdf", content, characters=characters)
    assert len(document.text) <= characters
    assert any(note.startswith("Only ") for note in document.notes)
    assert all(page.char_end <= characters for page in document.pages)


def test_a_raised_number_is_not_part_of_the_number_before_it(tmp_path):
    page = at(72, 700, "The tower sold 310") + at(156, 704, "2", size=6)
    page += at(164, 700, "tickets in May and in June.") + lines(*PROSE, y=660)
    text = read_bytes(tmp_path, "a.pdf", pdf(page)).text
    assert "3102" not in text
    assert "310" in text


def test_files_inside_a_pdf_are_named(tmp_path):
    path = tmp_path / "plain.pdf"
    path.write_bytes(pdf(lines(*PROSE)))
    document = pypdfium2.PdfDocument(path)
    document.new_attachment("costs.csv").set_data(b"a,b")
    document.save(tmp_path / "carrier.pdf")
    document.close()
    found = read_well(tmp_path / "carrier.pdf")
    assert found.notes == ("Files inside it were not read: costs.csv.",)


def test_a_code_in_a_line_from_right_to_left_keeps_its_order(tmp_path):
    letters = "<</BaseEncoding/WinAnsiEncoding/Differences[97/afii57664/afii57665/afii57666]>>"
    page = at(300, 700, "cba") + at(250, 700, "AB-77") + at(200, 700, "bca")
    text = read_bytes(tmp_path, "a.pdf", pdf(page, encoding=letters)).text
    assert "\u05d0" in text
    assert "AB-77" in text


def test_pages_that_are_numbered_otherwise_than_counted_are_told(tmp_path):
    content = pdf(lines("Preface"), lines("Chapter"), packed=False)
    labels = b"/Type/Catalog/PageLabels<</Nums[0<</S/r>>1<</S/D>>]>>"
    document = read_bytes(tmp_path, "a.pdf", content.replace(b"/Type/Catalog", labels))
    note = "Pages are counted from the first; page 1 is numbered “i”."
    assert document.notes == (note,)
    plain = content.replace(b"/Type/Catalog", b"/Type/Catalog/PageLabels<</Nums[0<</S/D>>]>>")
    assert read_bytes(tmp_path, "b.pdf", plain).notes == ()
