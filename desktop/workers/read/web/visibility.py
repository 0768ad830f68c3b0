"""Tells which elements of a page are not shown."""

from __future__ import annotations

from desktop.workers.read.web.tree import Node

NEVER_SHOWN = frozenset(
    """script style template noscript title meta link base datalist param source track area-map
    colgroup col rp noembed""".split()  # noqa: SIM905
)
STRUCK_OUT = frozenset({"del", "s", "strike"})
_HIDING = (("display", "none"), ("visibility", "hidden"), ("mso-hide", "all"))


def is_hidden(node: Node) -> bool:
    """Tell whether a browser shows nothing of an element, by its own attributes."""
    if node.tag in ("html", "body"):
        return False  # a script shows it when the page has loaded
    if "hidden" in node.attributes and node.attributes["hidden"] != "until-found":
        return True
    if any(node.style(name).startswith(value) for name, value in _HIDING):
        return True
    # Pages with formulas have each twice: as MathML, and for the eye alone.
    return "katex-html" in node.attributes.get("class", "")


def is_never_shown(node: Node) -> bool:
    """Tell whether an element is of a kind that no browser shows.

    A template with a shadow root is shown; pages that are saved with their parts have such.
    """
    is_shadow = "shadowrootmode" in node.attributes or "shadowroot" in node.attributes
    return node.tag in NEVER_SHOWN and not (node.tag == "template" and is_shadow)


def is_struck_out(node: Node) -> bool:
    if node.tag in STRUCK_OUT:
        return True
    return "line-through" in node.style("text-decoration") + node.style("text-decoration-line")
