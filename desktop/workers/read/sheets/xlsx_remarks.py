"""Adds the notes and threaded comments of an XLSX sheet to the cells on which they are."""

from __future__ import annotations

from desktop.workers.read.sheets.sheet_xml import parse_place
from desktop.workers.read.sheets.workbook import SheetContent
from desktop.workers.read.zipped.package import OfficePackage, local_name


def read_people(package: OfficePackage, workbook_part: str) -> dict[str, str]:
    """Return the names of those who wrote threaded comments, by identifier."""
    people: dict[str, str] = {}
    for part in package.linked(workbook_part, "person"):
        tree = package.find_tree(part)
        for person in tree if tree is not None else ():
            people[person.get("id", "")] = person.get("displayName", "")
    return people


def add_remarks(
    package: OfficePackage, part: str, people: dict[str, str], sheet: SheetContent
) -> None:
    """Add all remarks; of a threaded comment its copy for older programs is left out."""
    threaded: set[tuple[int, int]] = set()
    for name in package.linked(part, "threadedComment"):
        tree = package.find_tree(name)
        for comment in tree if tree is not None else ():
            place = parse_place(comment.get("ref", ""))
            text = "".join(e.text or "" for e in comment if local_name(e.tag) == "text")
            if place is not None and text.strip():
                threaded.add(place)
                author = people.get(comment.get("personId", ""), "")
                _add(sheet, place, f"{author}: {text}" if author else text)
    for name in package.linked(part, "comments"):
        tree = package.find_tree(name)
        for comment in tree.iter() if tree is not None else ():
            place = parse_place(comment.get("ref", ""))
            if local_name(comment.tag) == "comment" and place and place not in threaded:
                texts = (e.text or "" for e in comment.iter() if local_name(e.tag) == "t")
                _add(sheet, place, "".join(texts))


def _add(sheet: SheetContent, place: tuple[int, int], text: str) -> None:
    if text.strip():
        sheet.grid.remarks.setdefault(place, []).append(" ".join(text.split()))
