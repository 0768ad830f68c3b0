"""Footnotes, endnotes and comments stand after the paragraph that they belong to."""

from __future__ import annotations

from pathlib import Path

from tests.workers.read.office.docx.maker import p, r, read_body, texts, xml


def reference(kind: str, note_id: int) -> str:
    return f'<w:r><w:{kind}Reference w:id="{note_id}"/></w:r>'


def note(kind: str, note_id: int, *runs: str, more: str = "") -> str:
    return f'<w:{kind} w:id="{note_id}"{more}>{p(*runs)}</w:{kind}>'


def test_notes_of_both_kinds_with_the_same_number_are_read(tmp_path: Path) -> None:
    body = p(r("310 euros"), reference("footnote", 2), r(" a year"), reference("endnote", 2))
    parts = {
        "word/footnotes.xml": xml(
            "w:footnotes",
            note("footnote", 0, "---", more=' w:type="separator"')
            + note("footnote", 2, "<w:r><w:footnoteRef/></w:r>", " Members pay 280."),
        ),
        "word/endnotes.xml": xml("w:endnotes", note("endnote", 2, "Statutes of 1911.")),
    }
    assert texts(tmp_path, body + p("Next."), parts) == [
        "310 euros a year", "Note 1: Members pay 280.", "Endnote i: Statutes of 1911.", "Next.",
    ]  # fmt: skip


def test_marks_of_notes_are_counted_in_the_order_and_format_of_the_document(tmp_path: Path) -> None:
    body = p("One", reference("footnote", 7)) + p("Two", reference("footnote", 3))
    notes = note("footnote", 3, "Second.") + note("footnote", 7, "First.")
    settings = '<w:footnotePr><w:numFmt w:val="chicago"/></w:footnotePr>'
    parts = {
        "word/footnotes.xml": xml("w:footnotes", notes),
        "word/settings.xml": xml("w:settings", settings),
    }
    assert texts(tmp_path, body, parts) == ["One", "Note *: First.", "Two", "Note †: Second."]


def test_comments_are_marked_with_their_author_and_noted(tmp_path: Path) -> None:
    comments = note("comment", 0, "Is this right?", more=' w:author="Ann &amp; Bo"')
    comments += note("comment", 4, "Nobody refers to me.")
    body = p("It costs 40 euros.", reference("comment", 0)) + p("Next.")
    document = read_body(tmp_path, body, {"word/comments.xml": xml("w:comments", comments)})
    assert document.text.split("\n\n") == [
        "It costs 40 euros.", "Comment by Ann & Bo: Is this right?", "Next.",
        "Comment: Nobody refers to me.",
    ]  # fmt: skip
    assert document.notes == ("Comments were read, and are marked as comments.",)


def test_a_note_that_is_missing_is_told(tmp_path: Path) -> None:
    document = read_body(tmp_path, p("Fee", reference("footnote", 9)))
    assert document.text == "Fee"
    assert document.notes == ("A footnote or comment that the text names is not in the file.",)


def test_a_note_in_a_heading_leaves_the_heading_as_it_is(tmp_path: Path) -> None:
    parts = {"word/footnotes.xml": xml("w:footnotes", note("footnote", 1, "Until May."))}
    props = '<w:outlineLvl w:val="0"/>'
    document = read_body(tmp_path, p("Fees", reference("footnote", 1), props=props), parts)
    assert document.text == "Fees\n\nNote 1: Until May."
    assert document.headings[0].title == "Fees"


def test_a_note_inside_deleted_text_is_left_out(tmp_path: Path) -> None:
    parts = {"word/footnotes.xml": xml("w:footnotes", note("footnote", 1, "Old."))}
    body = p("Fee", f"<w:del>{reference('footnote', 1)}</w:del>")
    assert texts(tmp_path, body, parts) == ["Fee"]
