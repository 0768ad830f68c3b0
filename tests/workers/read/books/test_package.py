"""Names in the package of a book lead to its parts."""

from __future__ import annotations

import io
import zipfile

import pytest

from desktop.workers.read.books.package import Package, PackedBook, Part
from desktop.workers.read.errors import NotReadError


def packed(**parts: str) -> PackedBook:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as book:
        for name, content in parts.items():
            book.writestr(name.replace("__", "/").replace("_", "."), content)
    return PackedBook(zipfile.ZipFile(file))


def test_a_package_is_found_without_its_container() -> None:
    book = packed(Deep__a_OPF="<package><metadata><title>T</title></metadata></package>")
    assert Package(book).title == "T"


def test_a_book_without_a_spine_is_read_in_the_order_of_its_parts() -> None:
    items = "<item id='a' href='a.html' media-type='text/html'/><item id='b' href='b.css'/>"
    book = packed(a_opf=f"<package><manifest>{items}</manifest></package>")
    assert Package(book).reading_order() == [Part("a.html", "text/html")]


def test_references_to_no_part_are_counted() -> None:
    book = packed(a_opf="<package><spine><itemref idref='x'/><itemref/></spine></package>")
    assert Package(book).unknown_references() == 2


def test_a_part_that_is_written_exactly_goes_before_one_that_is_alike() -> None:
    book = packed(a_txt="", A_txt="")
    assert [book.find(name) for name in ("A.txt", "a.txt", "./a.TXT", "b.txt")] == [
        "A.txt",
        "a.txt",
        "a.txt",
        None,
    ]


def test_a_zip_file_without_a_package_is_no_book() -> None:
    with pytest.raises(NotReadError):
        Package(packed(a_txt="x"))
