"""The texts of a SmartArt drawing, as the outline from which it is made."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree

from desktop.workers.read.drawings.text import paragraphs
from desktop.workers.read.zipped.package import local_name

DEPTH_AT_MOST = 50
_WITHOUT_TEXT = frozenset({"pres", "parTrans", "sibTrans"})
Children = dict[str, list[tuple[int, str]]]


def outline(tree: ElementTree.Element) -> list[str]:
    """Return a line for each point with text, indented below the point that it belongs to."""
    points: dict[str, ElementTree.Element] = {}
    children: Children = {}
    roots: list[str] = []
    for element in tree.iter():
        name = local_name(element.tag)
        if name == "pt" and element.get("type", "node") not in _WITHOUT_TEXT:
            points[element.get("modelId", "")] = element
            if element.get("type") == "doc":
                roots.append(element.get("modelId", ""))
        elif name == "cxn" and element.get("type", "parOf") == "parOf":
            order = element.get("srcOrd", "0")
            number = int(order) if order.isdecimal() else 0
            inside = children.setdefault(element.get("srcId", ""), [])
            inside.append((number, element.get("destId", "")))
    lines = [line for root in roots for line in _lines(root, points, children, 0)]
    # Points that no connection reaches have no place in the outline, but words nevertheless.
    lines += [line for point in list(points) for line in _lines(point, points, {}, 1)]
    return lines


def _lines(
    identifier: str, points: dict[str, ElementTree.Element], children: Children, depth: int
) -> Iterator[str]:
    point = points.pop(identifier, None)
    if point is None or depth > DEPTH_AT_MOST:
        return
    text = " ".join(paragraphs(point))
    if text:
        yield "  " * max(0, depth - 1) + f"- {text}"
    for _, inside in sorted(children.get(identifier, ())):
        yield from _lines(inside, points, children, depth + 1)
