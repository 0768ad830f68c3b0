"""The shapes of a PowerPoint slide: their places, and what each of them says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree

from desktop.workers.read.zipped.package import local_name

SHAPES = frozenset({"sp", "grpSp", "graphicFrame", "pic", "cxnSp", "contentPart"})
TITLES = frozenset({"title", "ctrTitle"})
COUNTERS = frozenset({"sldNum"})
FOOTERS = frozenset({"ftr", "dt", "hdr"})


@dataclass(frozen=True, slots=True)
class Placeholder:
    """The role of a shape that a layout gives a place; `kind` is empty for a shape of its own."""

    kind: str = ""
    index: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A rectangle on the slide, in the units of the file."""

    left: float
    top: float
    height: float


def child(element: ElementTree.Element, *names: str) -> ElementTree.Element | None:
    """Return the first descendant on this path of local names."""
    found: ElementTree.Element | None = element
    for name in names:
        found = next((e for e in found if local_name(e.tag) == name), None)
        if found is None:
            return None
    return found


def shapes_of(tree: ElementTree.Element) -> list[ElementTree.Element]:
    """Return the shapes of a slide, a layout, a page of notes, or a group, in the file's order."""
    return [element for element in tree if local_name(element.tag) in SHAPES]


def placeholder_of(shape: ElementTree.Element) -> Placeholder:
    for properties in shape:
        if local_name(properties.tag).startswith("nv"):
            found = child(properties, "nvPr", "ph")
            if found is not None:
                return Placeholder(found.get("type", "obj"), found.get("idx", ""))
    return Placeholder()


def is_hidden(shape: ElementTree.Element) -> bool:
    """Tell whether its author has hidden the shape in the list of shapes."""
    return any(
        local_name(e.tag) == "cNvPr" and e.get("hidden") in ("1", "true")
        for properties in shape
        if local_name(properties.tag).startswith("nv")
        for e in properties
    )


def place_of(shape: ElementTree.Element) -> Place | None:
    """Return where the file says that a shape lies; None if its layout says so."""
    for properties in shape:
        name = local_name(properties.tag)
        frame = properties if name == "xfrm" else child(properties, "xfrm")
        if frame is None or name not in ("spPr", "grpSpPr", "xfrm"):
            continue
        offset, extent = child(frame, "off"), child(frame, "ext")
        if offset is not None and extent is not None:
            return Place(_number(offset, "x"), _number(offset, "y"), _number(extent, "cy"))
    return None


def in_reading_order(
    shapes: list[ElementTree.Element], layout: dict[Placeholder, Place]
) -> Iterator[ElementTree.Element]:
    """Yield the shapes row by row as they are seen, the title first.

    A shape of which nobody says where it lies stays behind the one before it in the file.
    """
    placed: list[tuple[Place, ElementTree.Element]] = []
    before = Place(0, 0, 0)
    for shape in shapes:
        role = placeholder_of(shape)
        before = place_of(shape) or layout_place(role, layout) or before
        if role.kind in TITLES:
            yield shape
        else:
            placed.append((before, shape))
    placed.sort(key=lambda pair: pair[0].top)
    row: list[tuple[Place, ElementTree.Element]] = []
    for place, shape in placed:
        if row and place.top > row[0][0].top + min(row[0][0].height, place.height) / 2:
            yield from _from_left(row)
            row = []
        row.append((place, shape))
    yield from _from_left(row)


def layout_place(role: Placeholder, layout: dict[Placeholder, Place]) -> Place | None:
    """Return the place that a layout gives a placeholder, by its number or else its kind."""
    if not role.kind:
        return None
    by_index = [place for known, place in layout.items() if role.index == known.index != ""]
    by_kind = [place for known, place in layout.items() if role.kind == known.kind]
    return next(iter([*by_index, *by_kind]), None)


def _from_left(row: list[tuple[Place, ElementTree.Element]]) -> Iterator[ElementTree.Element]:
    for _, shape in sorted(row, key=lambda pair: pair[0].left):
        yield shape


def _number(element: ElementTree.Element, name: str) -> float:
    try:
        return float(element.get(name, "0"))
    except ValueError:
        return 0.0
