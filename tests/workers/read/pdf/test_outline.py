"""The bookmarks of a PDF name headings, also where these are set like the text."""

from tests.fakes.pdf import at, lines, pdf
from tests.fakes.reading import headings, read_bytes

BODY = ["The council of the harbour counts what is sold and kept in its sheds each year."] * 3


def with_bookmarks(content, *entries):
    """Return a PDF with entries of title and page; one that begins with `>` is below the last."""
    tops = [n for n, (title, _) in enumerate(entries) if not title.startswith(">")]
    pages = [f"{5 + 1 + 2 * n + 1} 0 R" for n in range(9)]
    written = []
    for n, (title, page) in enumerate(entries):
        number, below = 900 + n, n not in tops
        parent = 900 + max(top for top in tops if top <= n) if below else 899
        entry = f"{number} 0 obj\n<</Title({title.lstrip('>')})/Parent {parent} 0 R"
        entry += f"/Dest[{pages[page - 1]}/Fit]"
        following = [top for top in tops if top > n]
        if not below and following:
            entry += f"/Next {900 + following[0]} 0 R"
        if not below and n + 1 < len(entries) and n + 1 not in tops:
            entry += f"/First {number + 1} 0 R/Last {number + 1} 0 R/Count 1"
        written.append(entry + ">>\nendobj\n")
    root = f"899 0 obj\n<</First 900 0 R/Last {900 + tops[-1]} 0 R/Count {len(entries)}>>\nendobj\n"
    content = content.replace(b"/Catalog", b"/Catalog/Outlines 899 0 R")
    body, _ = content.split(b"xref\n", 1)
    # Without a table of its objects the file is looked through for them.
    return body + (root + "".join(written)).encode() + b"trailer<</Size 999/Root 1 0 R>>\n%%EOF\n"


def report(*titles):
    page = b""
    for n, title in enumerate(titles):
        page += at(72, 700 - 80 * n, title) + lines(*BODY, y=688 - 80 * n)
    return page


def test_a_line_that_a_bookmark_names_is_a_heading_of_its_depth(tmp_path):
    content = pdf(report("The sheds", "The quay"), report("The dock"))
    content = with_bookmarks(content, ("The  Sheds", 1), (">The quay", 1), ("The dock", 2))
    document = read_bytes(tmp_path, "a.pdf", content)
    assert headings(document) == [(1, "The sheds"), (2, "The quay"), (1, "The dock")]


def test_a_bookmark_names_no_line_of_another_page_and_no_part_of_a_line(tmp_path):
    content = pdf(report("The sheds"), report("The dock"))
    content = with_bookmarks(content, ("The dock", 1), ("The council", 1))
    assert headings(read_bytes(tmp_path, "a.pdf", content)) == []


def test_a_heading_that_is_set_as_one_is_found_once(tmp_path):
    page = at(72, 740, "The sheds", size=18) + at(72, 60, "The sheds") + lines(*BODY, y=700)
    content = with_bookmarks(pdf(page), ("The sheds", 1))
    assert headings(read_bytes(tmp_path, "a.pdf", content)) == [(1, "The sheds")]
