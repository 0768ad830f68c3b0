"""Parses HTML and XHTML into a plain tree, in linear time and to a limited depth."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from lxml import etree  # pyright: ignore[reportAttributeAccessIssue]

DEPTH_AT_MOST = 60
"""Elements below this depth become neighbours of each other; every word stays in its order."""
_VOID = frozenset(
    "area base br col embed frame hr img input link meta param source track wbr".split()  # noqa: SIM905
)
_GENERIC = frozenset({"div", "span", "section", "ul", "li", "p", "a"})
_ROLES = {
    "table": "table", "grid": "table", "treegrid": "table", "rowgroup": "tbody", "row": "tr",
    "cell": "td", "gridcell": "td", "columnheader": "th", "rowheader": "th",
}  # fmt: skip
_ENTITY = re.compile(r"&(?:#\d{1,8};|#[xX][0-9a-fA-F]{1,7};|([A-Za-z][A-Za-z0-9]{0,40});)?")
_XML_NAMES = frozenset({"amp", "lt", "gt", "quot", "apos"})
_EMPTY_ELEMENT = re.compile(
    r"<([A-Za-z][\w:.-]*+)((?:[^<>\"'/]|/(?!>)|\"[^\"<]*+\"|'[^'<]*+')*+)/>"
)
_LINE_END = re.compile(r"\r\n?|\n")
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(slots=True)
class Node:
    """An element with its attributes and, in their order, its texts and elements."""

    tag: str
    attributes: dict[str, str]
    children: list[Node | str] = field(default_factory=list["Node | str"])
    line: int = 0
    """The line of the file on which the element begins, from 1; 0 if unknown."""

    def style(self, name: str) -> str:
        """Return the value of a property in the element's own `style`, in lower case."""
        if "style" not in self.attributes:
            return ""
        declarations = (part.partition(":") for part in self.attributes["style"].lower().split(";"))
        return {key.strip(): value.strip() for key, _, value in declarations}.get(name, "")

    def elements(self) -> Iterator[Node]:
        """Yield the elements directly within this one."""
        return (child for child in self.children if isinstance(child, Node))

    def walk(self) -> Iterator[Node]:
        """Yield this element and all elements within it, in their order."""
        waiting: list[Node] = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting.extend(reversed([*node.elements()]))

    def find(self, *tags: str) -> Node | None:
        """Return the first element within this one that has one of the tags."""
        return next((node for node in self.walk() if node is not self and node.tag in tags), None)

    def text(self) -> str:
        """Return all text within this element, as it stands in the file."""
        parts: list[str] = []
        waiting: list[Node | str] = [self]
        while waiting:
            part = waiting.pop()
            if isinstance(part, str):
                parts.append(part)
            else:
                waiting.extend(reversed(part.children))
        return "".join(parts)


class MarkupError(ValueError):
    """The error for XML that is not well-formed."""


def parse_html(text: str) -> Node:
    """Parse a page as browsers do, whatever its mistakes are."""
    parser = etree.HTMLParser(
        target=_TreeMaker(), encoding="utf-8", no_network=True, huge_tree=True
    )
    source = text.replace("\0", "").encode("utf-8", errors="replace")
    return _parsed(source or b"<p></p>", parser)


def parse_xhtml(text: str) -> Node:
    """Parse a page by the rules of XML, and where it breaks them, by those of HTML."""
    try:
        return parse_xml_text(text)
    except MarkupError:
        # HTML knows no empty elements: an empty title would hide all that follows.
        return parse_html(_EMPTY_ELEMENT.sub(_closed, _without_declarations(text)))


def parse_xml_text(text: str, *, recover: bool = False) -> Node:
    """Parse decoded XML without its declarations, so that no entity can grow or fetch anything.

    With `recover` mistakes are passed over, as far as that is possible.

    Raises:
        MarkupError: the text is not well-formed.
    """
    source = _plain_xml(text)
    parser = etree.XMLParser(
        target=_TreeMaker(), encoding="utf-8", resolve_entities=False, no_network=True,
        load_dtd=False, huge_tree=False, recover=recover,
    )  # fmt: skip
    try:
        return _parsed(source.encode("utf-8", errors="replace"), parser)
    except etree.XMLSyntaxError as error:
        raise MarkupError(str(error)) from error


def number_lines(tree: Node, text: str) -> None:
    """Note where the elements of well-formed XML begin, in the text from which they were parsed.

    lxml gives the events of its parser no lines, so that another parser counts them.
    """
    source = _plain_xml(text)
    # Declarations before the first element were left out.
    before = len(_LINE_END.findall(text.rstrip())) - len(_LINE_END.findall(source))
    lines: list[int] = []
    parser = expat.ParserCreate("utf-8")

    def start(tag: str, attributes: dict[str, str]) -> None:
        del tag, attributes
        lines.append(before + parser.CurrentLineNumber)

    parser.StartElementHandler = start
    try:
        parser.Parse(source.encode("utf-8", errors="replace"), True)
    except expat.ExpatError:
        return
    nodes = [node for node in tree.walk() if node is not tree]
    for node, line in zip(nodes, lines if len(lines) == len(nodes) else (), strict=False):
        node.line = line


def _plain_xml(text: str) -> str:
    return _ENTITY.sub(_resolved, _without_declarations(_NOT_XML.sub("", text))).strip()


def _parsed(source: bytes, parser: etree.HTMLParser | etree.XMLParser) -> Node:
    tree = etree.fromstring(source, parser)
    assert isinstance(tree, Node)
    return tree


def _closed(empty: re.Match[str]) -> str:
    tag = empty[1]
    return empty[0] if tag.lower() in _VOID else f"<{tag}{empty[2]}></{tag}>"


def _without_declarations(text: str) -> str:
    """Return the text without its XML declaration and its document type."""
    text = text.lstrip("\ufeff \t\r\n")
    if text.startswith("<?xml"):
        text = text.partition("?>")[2]
    start = text.find("<!DOCTYPE")
    if start < 0 or "<" in text[:start].replace("<!--", "").replace("<?", ""):
        return text
    end, inner = text.find(">", start), text.find("[", start)
    if 0 <= inner < end:
        close = text.find("]", inner)
        end = text.find(">", close) if close >= 0 else -1
    return text[:start] + text[end + 1 :] if end >= 0 else text


def _resolved(entity: re.Match[str]) -> str:
    """Return a reference to a character by its number; an unknown name stays as it is written."""
    name = entity[1]
    if name is None:
        return entity[0] if len(entity[0]) > 1 else "&amp;"
    if name in _XML_NAMES:
        return entity[0]
    characters = html.unescape(entity[0])
    if characters == entity[0]:
        return "&amp;" + entity[0][1:]
    return "".join(f"&#{ord(character)};" for character in characters)


class _TreeMaker:
    """Makes the tree out of the events of lxml, whose own trees are cut off at some depth."""

    def __init__(self) -> None:
        self._root = Node("", {})
        self._open = [self._root]
        self._too_deep = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        node = Node(_local(tag), {_local(name): value for name, value in attributes.items()})
        if "role" in node.attributes and node.tag in _GENERIC:
            self._take_role(node)
        self._open[-1].children.append(node)
        if self._too_deep or len(self._open) > DEPTH_AT_MOST:
            self._too_deep += 1
        else:
            self._open.append(node)

    def _take_role(self, node: Node) -> None:
        """Give an element of a table that is made of plain elements the tag of its role."""
        role = _ROLES.get(node.attributes["role"], "")
        if role == "table" or (role and any(above.tag == "table" for above in self._open)):
            node.tag = role

    def end(self, tag: str) -> None:
        del tag
        if self._too_deep:
            self._too_deep -= 1
        elif len(self._open) > 1:
            self._open.pop()

    def data(self, data: str) -> None:
        self._open[-1].children.append(data)

    def close(self) -> Node:
        return self._root


def _local(name: str) -> str:
    """Return a name without its namespace; `epub:type` is told from `type`."""
    space, _, local = name.rpartition("}")
    if "idpf.org" in space:
        return "epub:" + local
    return local.rpartition(":")[2].lower() if local.startswith("html:") else local.lower()
