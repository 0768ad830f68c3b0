"""Books are read by their spine, however their parts are named, written and declared."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from desktop.core.types import DocumentState, ReadDocument, ReadFailure
from desktop.workers.read.dispatch import read
from desktop.workers.read.limits import ReadLimits

CONTAINER = "<container><rootfiles><rootfile full-path='{0}'/></rootfiles></container>"
PAGE = "<html xmlns='http://www.w3.org/1999/xhtml'><head><title>unseen</title></head><body>{0}</body></html>"
XHTML = "application/xhtml+xml"
SVG = "<svg xmlns='http://www.w3.org/2000/svg'><text>Drawn words</text></svg>"


def book(
    folder: Path,
    files: Mapping[str, str | bytes],
    items: str,
    *,
    spine: str,
    package: str = "OPS/a.opf",
    metadata: str = "<dc:title>Mills</dc:title>",
) -> Path:
    path = folder / "a.epub"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("mimetype", "application/epub+zip")
        packed.writestr("META-INF/container.xml", CONTAINER.format(package))
        packed.writestr(
            package,
            "<?xml version='1.0'?><package xmlns:dc='http://purl.org/dc/elements/1.1/'>"
            f"<metadata>{metadata}</metadata><manifest>{items}</manifest>{spine}</package>",
        )
        for name, content in files.items():
            packed.writestr(name, content)
    return path


def chapters(folder: Path, *contents: str | bytes, names: tuple[str, ...] = ()) -> Path:
    """Make a book whose chapters are `c0.xhtml`, ..., or have the names in the list of parts."""
    files = {f"OPS/c{n}.xhtml": content for n, content in enumerate(contents)}
    hrefs = names or tuple(f"c{n}.xhtml" for n in range(len(contents)))
    items = "".join(
        f"<item id='i{n}' href='{href}' media-type='{XHTML}'/>" for n, href in enumerate(hrefs)
    )
    spine = "".join(f"<itemref idref='i{n}'/>" for n in range(len(hrefs)))
    return book(folder, files, items, spine=f"<spine>{spine}</spine>")


def read_well(path: Path) -> ReadDocument:
    outcome = read(path, ReadLimits())
    assert isinstance(outcome, ReadDocument), outcome
    return outcome


@pytest.mark.parametrize(
    ("href", "name"),
    [
        ("a%20b.xhtml", "OPS/a b.xhtml"),
        ("a b.xhtml", "OPS/a b.xhtml"),
        ("a%20b.xhtml", "OPS/a%20b.xhtml"),
        ("M%C3%BChle.xhtml", "OPS/Mühle.xhtml"),
        ("Mu%CC%88hle.xhtml", "OPS/Mühle.xhtml"),
        ("a%26b.xhtml", "OPS/a&b.xhtml"),
        ("Text/A.xhtml", "ops/text/a.XHTML"),
        ("../a.xhtml", "a.xhtml"),
        ("./a.xhtml", "OPS/a.xhtml"),
        ("/OPS/a.xhtml", "OPS/a.xhtml"),
        ("a.xhtml#two", "OPS/a.xhtml"),
        ("a%2Bb.html", "OPS/a+b.html"),
    ],
)
def test_a_chapter_is_found_however_its_name_is_written(
    tmp_path: Path, href: str, name: str
) -> None:
    items = f"<item id='i' href='{href}' media-type='{XHTML}'/>"
    spine = "<spine><itemref idref='i'/></spine>"
    path = book(tmp_path, {name: PAGE.format("<p>It fell in 1877.</p>")}, items, spine=spine)
    document = read_well(path)
    assert (document.text, document.notes) == ("It fell in 1877.", ())


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (PAGE.format("<p>Die Mühle</p>").encode("latin-1"), "Die Mühle"),
        (
            b"<?xml version='1.0' encoding='windows-1251'?>"
            + PAGE.format("<p>Мельница</p>").encode("cp1251"),
            "Мельница",
        ),
        (PAGE.format("<p>Die Mühle</p>").encode("utf-16"), "Die Mühle"),
        ("\ufeff" + PAGE.format("<p>x&nbsp;y &mdash; z</p>"), "x y — z"),
        (PAGE.format("<p>open <b>bold<p>two & three<br>four"), "open bold\n\ntwo & three\nfour"),
        ("<html><head><title/></head><body><p><a id='x'/>Words</p></body></html>", "Words"),
        ("<html><body>" + "<div>" * 5000 + "deep" + "</div>" * 5000 + "</body></html>", "deep"),
        ("<!DOCTYPE html [<!ENTITY a 'aa'>]><html><body><p>&a; b</p></body></html>", "&a; b"),
    ],
)
def test_a_chapter_is_read_in_any_encoding_and_with_mistakes(
    tmp_path: Path, content: str | bytes, text: str
) -> None:
    assert read_well(chapters(tmp_path, content)).text == text


def test_title_and_authors_are_those_of_the_package_and_no_sentence(tmp_path: Path) -> None:
    metadata = (
        "<dc:title>The \n Mill</dc:title><dc:creator>Jo Vale</dc:creator>"
        "<dc:language>en</dc:language>"
    )
    items = f"<item id='i' href='a.xhtml' media-type='{XHTML}'/>"
    path = book(
        tmp_path,
        {"a.xhtml": PAGE.format("<h1>One</h1><p>Words.</p>")},
        items,
        spine="<spine><itemref idref='i'/></spine>",
        package="content.opf",
        metadata=metadata,
    )
    document = read_well(path)
    assert (document.title, document.text) == ("The Mill, Jo Vale", "One\n\nWords.")


def test_prefixed_packages_are_understood(tmp_path: Path) -> None:
    items = (
        "<opf:item xmlns:opf='http://www.idpf.org/2007/opf' id='i' href='a.xhtml' "
        f"media-type='{XHTML}'/>"
    )
    path = book(
        tmp_path,
        {"OPS/a.xhtml": PAGE.format("Words")},
        items,
        spine="<o:spine xmlns:o='http://www.idpf.org/2007/opf'><o:itemref idref='i'/></o:spine>",
    )
    assert read_well(path).text == "Words"


def test_contents_give_titles_to_chapters_without_and_are_not_read_themselves(
    tmp_path: Path,
) -> None:
    ncx = (
        "<ncx><navMap><navPoint><navLabel><text>The weir</text></navLabel><content src='a.xhtml'/>"
        "</navPoint><navPoint><navLabel><text>Later</text></navLabel><content src='b.xhtml#x'/>"
        "</navPoint></navMap></ncx>"
    )
    items = (
        f"<item id='n' href='nav.xhtml' media-type='{XHTML}' properties='nav'/>"
        "<item id='x' href='toc.ncx' media-type='application/x-dtbncx+xml'/>"
        f"<item id='a' href='a.xhtml' media-type='{XHTML}'/>"
        f"<item id='b' href='b.xhtml' media-type='{XHTML}'/>"
    )
    files = {
        "OPS/nav.xhtml": PAGE.format("<nav><a href='c.xhtml'>Contents</a></nav>"),
        "OPS/toc.ncx": ncx,
        "OPS/a.xhtml": PAGE.format("<p>The weir</p><p>Water.</p>"),
        "OPS/b.xhtml": PAGE.format("<h2>Own title</h2><p>More.</p>"),
    }
    spine = "<spine><itemref idref='n'/><itemref idref='a'/><itemref idref='b'/></spine>"
    document = read_well(book(tmp_path, files, items, spine=spine))
    assert document.text == "The weir\n\nWater.\n\nOwn title\n\nMore."
    assert [(h.level, h.title) for h in document.headings] == [(1, "The weir"), (2, "Own title")]


def test_marks_of_footnotes_are_apart_from_numbers_and_the_notes_are_read(tmp_path: Path) -> None:
    body = (
        "<p>Built in 1887<a epub:type='noteref' href='#n1'>1</a>.</p>"
        "<aside epub:type='footnote' id='n1'><p>1. Or 1888.</p></aside>"
    )
    page = PAGE.format(body).replace("<html", "<html xmlns:epub='http://www.idpf.org/2007/ops'")
    assert read_well(chapters(tmp_path, page)).text == "Built in 1887[1].\n\n1. Or 1888."


def test_parts_aside_of_the_spine_come_last(tmp_path: Path) -> None:
    items = "".join(f"<item id='{n}' href='{n}.xhtml' media-type='{XHTML}'/>" for n in "ab")
    files = {f"OPS/{n}.xhtml": PAGE.format(n.upper()) for n in "ab"}
    spine = "<spine><itemref idref='a' linear='no'/><itemref idref='b'/></spine>"
    assert read_well(book(tmp_path, files, items, spine=spine)).text == "B\n\nA"


def test_chapters_that_are_missing_are_counted(tmp_path: Path) -> None:
    path = chapters(tmp_path, PAGE.format("Here"), names=("c0.xhtml", "gone.xhtml"))
    document = read_well(path)
    assert document.text == "Here"
    assert document.notes == ("1 of its chapters are missing or damaged, and were not read.",)


def test_pictures_are_noted(tmp_path: Path) -> None:
    document = read_well(chapters(tmp_path, PAGE.format("<p>Here<img src='a.png' alt=''/></p>")))
    assert document.notes == ("Its pictures are not read.",)


def test_a_book_of_pictures_says_so(tmp_path: Path) -> None:
    document = read_well(chapters(tmp_path, PAGE.format("<img src='a.png' alt=''/>")))
    assert document.notes == ("It consists of pictures, and has no text that can be read.",)


@pytest.mark.parametrize(
    ("method", "state"),
    [
        ("http://www.w3.org/2001/04/xmlenc#aes128-cbc", DocumentState.ENCRYPTED),
        ("http://www.idpf.org/2008/embedding", None),
    ],
)
def test_copy_protection_is_told_but_not_that_of_fonts(
    tmp_path: Path, method: str, state: DocumentState | None
) -> None:
    path = chapters(tmp_path, PAGE.format("Here"))
    with zipfile.ZipFile(path, "a") as packed:
        packed.writestr(
            "META-INF/encryption.xml",
            "<encryption xmlns:enc='http://www.w3.org/2001/04/xmlenc#'><enc:EncryptedData>"
            f"<enc:EncryptionMethod Algorithm='{method}'/></enc:EncryptedData></encryption>",
        )
    outcome = read(path, ReadLimits())
    assert getattr(outcome, "state", None) is state


def test_a_book_without_a_package_is_unreadable(tmp_path: Path) -> None:
    path = tmp_path / "a.epub"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("mimetype", "application/epub+zip")
    outcome = read(path, ReadLimits())
    assert isinstance(outcome, ReadFailure)
    assert outcome.state is DocumentState.UNREADABLE


def test_a_chapter_of_plain_text_is_read_and_one_of_an_unknown_kind_is_noted(
    tmp_path: Path,
) -> None:
    files = {"OPS/a.txt": "First words.\n\nNext words.", "OPS/b.bin": "x", "OPS/c.svg": SVG}
    kinds = {"a.txt": "text/plain", "b.bin": "application/x-unknown", "c.svg": "image/svg+xml"}
    items = "".join(f"<item id='{n}' href='{n}' media-type='{kind}'/>" for n, kind in kinds.items())
    spine = "<spine>" + "".join(f"<itemref idref='{name}'/>" for name in kinds) + "</spine>"
    document = read_well(book(tmp_path, files, items, spine=spine))
    assert document.text == "First words.\n\nNext words.\n\nDrawn words"
    assert document.notes == ("1 of its chapters are missing or damaged, and were not read.",)


def test_pages_outside_the_order_are_noted(tmp_path: Path) -> None:
    files = {f"OPS/{name}": PAGE.format(f"<p>{name}</p>") for name in ("a.xhtml", "b.xhtml")}
    items = "".join(f"<item id='{n[4:]}' href='{n[4:]}' media-type='{XHTML}'/>" for n in files)
    document = read_well(book(tmp_path, files, items, spine="<itemref idref='a.xhtml'/>"))
    assert document.text == "a.xhtml"
    note = "Pages that stand outside the order of the book were not read: 1."
    assert document.notes == (note,)
