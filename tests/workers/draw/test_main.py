"""The drawer keeps a file open for its next page, until the file changes."""

from __future__ import annotations

from desktop.workers.draw.__main__ import OpenedFile
from tests.fakes.hostile_pages import page


def test_a_file_stays_open_until_it_changes_or_another_is_asked_for(tmp_path):
    first, second = tmp_path / "a.pdf", tmp_path / "b.pdf"
    first.write_bytes(page())
    second.write_bytes(page(box=b"0 0 100 100"))
    opened = OpenedFile()
    pages = opened.pages(str(first))
    assert opened.pages(str(first)) is pages

    assert opened.pages(str(second)).sizes() == [(100, 100)]
    second.replace(first)
    assert opened.pages(str(first)).sizes() == [(100, 100)]
    opened.close()
