"""One real file of every format that is not plain text or PDF: its words, places and rows."""

import gzip
import zipfile
from email.message import EmailMessage

import pytest

from tests.fakes.outlook_message import message
from tests.fakes.reading import FILES, headings, pages, read_bytes, read_file, tables

HEADINGS = [(1, "The lighthouse of Norrvik"), (2, "Upkeep"), (2, "Keepers")]
VISITORS = [
    "Year: 2021 | Visitors: 1,204 | Income: 3,010",
    "Year: 2022 | Visitors: 1,377 | Income: 3,442",
    "Year: 2023 | Visitors: 1,590 | Income: 4,134",
]
LAMP = (
    "The lamp was lit for the first time on 3 November 1887, and burned whale oil until 1921."
    " Its beam reaches 19 nautical miles."
)
KEEPER = (
    "Jörg Müller kept the light for 41 years; his log is in the archive at Ålesund. In Japanese a"
    " lighthouse is called 灯台."
)


@pytest.mark.parametrize("ending", ["docx", "odt", "rtf"])
def test_a_text_document_has_headings_paragraphs_lists_and_whole_rows(ending):
    document = read_file(f"report.{ending}")
    assert (document.format, document.title) == (ending, "Norrvik")
    assert headings(document) == HEADINGS
    assert tables(document) == [VISITORS]
    assert document.text.split("\n\n")[1] == LAMP
    assert "- 240 litres of white paint\n- a scaffold of 31 metres" in document.text
    assert document.text.endswith(KEEPER)


def test_a_doc_has_its_paragraphs_and_rows_though_not_its_headings():
    document = read_file("report.doc")
    assert (document.format, document.title) == ("doc", "Norrvik")
    assert tables(document) == [VISITORS]
    paragraphs = document.text.split("\n\n")
    assert paragraphs[:3] == ["The lighthouse of Norrvik", LAMP, "Upkeep"]
    assert paragraphs[-1] == KEEPER


@pytest.mark.parametrize("ending", ["xlsx", "ods", "xls"])
def test_each_sheet_is_a_page_under_its_name_and_each_row_has_the_names_of_its_columns(ending):
    document = read_file(f"sheets.{ending}")
    assert document.format == ending
    assert headings(document) == [(2, "Visitors"), (2, "Paint & oil")]
    visitors, paint = tables(document)
    assert [row.replace(",", "") for row in visitors] == [row.replace(",", "") for row in VISITORS]
    assert paint == ["Item: White paint | Litres: 240", "Item: Red paint | Litres: 35"]
    assert pages(document)[2].startswith("Paint & oil")


@pytest.mark.parametrize("ending", ["pptx", "odp"])
def test_each_slide_is_a_page_under_its_title_and_has_its_notes(ending):
    document = read_file(f"slides.{ending}")
    assert document.format == ending
    assert headings(document) == [(2, "The lighthouse of Norrvik"), (2, "Upkeep")]
    first, second = pages(document).values()
    assert "Beam of 19 nautical miles" in first
    assert first.index("Speaker notes:") < first.index("Greet the mayor.")
    assert second == "Upkeep\n\nPainted every six years\n\n240 litres of white paint"


def test_a_ppt_has_its_words_though_not_its_slides(tmp_path):
    content = gzip.decompress((FILES / "slides.ppt.gz").read_bytes())
    document = read_bytes(tmp_path, "slides.ppt", content)
    assert (document.format, document.title) == ("ppt", "Norrvik")
    assert document.text.split("\n\n")[:3] == [
        "The lighthouse of Norrvik", "Lit in 1887", "Beam of 19 nautical miles",
    ]  # fmt: skip
    assert "240 litres of white paint" in document.text


def test_a_web_page_is_read_without_its_signs_scripts_and_menus():
    document = read_file("page.html")
    assert (document.format, document.title) == ("html", "The lighthouse of Norrvik")
    assert headings(document) == HEADINGS
    assert tables(document) == [VISITORS[:2]]
    assert "burned whale oil until 1921. Its beam reaches 19 nautical miles." in document.text
    assert "Jörg Müller" in document.text
    assert not any(word in document.text for word in ("secret", "serif", "example.org", "<", "**"))


def test_an_epub_is_read_in_the_order_of_its_spine(tmp_path):
    chapters = {
        "b.xhtml": "<h1>The light</h1><p>It was lit in <i>1887</i>.</p>",
        "a.xhtml": "<h1>The keepers</h1><p>Jörg Müller stayed 41 years.</p><h2>His log</h2><p>Is"
        " kept.</p>",
    }
    document = read_bytes(tmp_path, "book.epub", epub(tmp_path, chapters))
    assert (document.format, document.title) == ("epub", "Norrvik")
    assert headings(document) == [(1, "The light"), (1, "The keepers"), (2, "His log")]
    assert "It was lit in 1887.\n\nThe keepers\n\nJörg Müller stayed 41 years." in document.text


def test_a_mail_names_its_people_and_attachments_and_keeps_its_lines(tmp_path):
    mail = EmailMessage()
    mail["From"] = "Ada Berg <ada@example.org>"
    mail["To"] = "ole@example.org"
    mail["Subject"] = "Räume für die Farbe – 240 litres"
    mail["Date"] = "Mon, 04 Mar 2024 10:00:00 +0100"
    mail.set_content("Dear Ole,\n\nwe need paint,\nand a scaffold.\n\nAda\n")
    mail.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="offer.pdf")
    document = read_bytes(tmp_path, "a.eml", bytes(mail))
    assert (document.format, document.title) == ("email", "Räume für die Farbe – 240 litres")
    for part in ("Ada Berg", "ole@example.org", "2024", "we need paint,\nand a scaffold."):
        assert part in document.text
    assert "offer.pdf" in document.text
    assert [part.name for part in document.parts] == ["offer.pdf"]


def test_a_mail_in_html_is_read_as_text(tmp_path):
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "ada@example.org", "Paint"
    mail.set_content(
        "<html><body><h1>Order</h1><p>We need <b>240</b> litres.</p></body></html>",
        subtype="html",
    )
    document = read_bytes(tmp_path, "a.eml", bytes(mail))
    assert "We need 240 litres." in document.text
    assert "<" not in document.text.replace("<ada@example.org>", "")


def test_an_outlook_message_has_its_subject_its_people_and_its_lines(tmp_path):
    content = message("Paint for Norrvik", "Ada Berg", "Ole Lind", "Dear Ole,\r\n\r\nwe need it.")
    document = read_bytes(tmp_path, "a.msg", content)
    assert (document.format, document.title) == ("email", "Paint for Norrvik")
    assert "Ada Berg" in document.text
    assert document.text.endswith("Dear Ole,\n\nwe need it.")


def epub(tmp_path, chapters):
    path = tmp_path / "made.zip"
    items = "".join(
        f'<item id="c{n}" href="{name}" media-type="application/xhtml+xml"/>'
        for n, name in enumerate(chapters)
    )
    spine = "".join(f'<itemref idref="c{n}"/>' for n in range(len(chapters)))
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("mimetype", "application/epub+zip")
        packed.writestr(
            "META-INF/container.xml",
            '<?xml version="1.0"?><container version="1.0"'
            ' xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile'
            ' full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles>'
            "</container>",
        )
        packed.writestr(
            "book.opf",
            '<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"'
            ' unique-identifier="i"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
            '<dc:title>Norrvik</dc:title><dc:language>en</dc:language><dc:identifier id="i">n'
            f"</dc:identifier></metadata><manifest>{items}</manifest><spine>{spine}</spine>"
            "</package>",
        )
        for name, body in chapters.items():
            packed.writestr(
                name,
                '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x'
                f"</title></head><body>{body}</body></html>",
            )
    return path.read_bytes()
