"""ARCHITECTURE's reading orders name every module of the layers below the window, each once."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

DESKTOP = Path(__file__).parents[1] / "desktop"
ORDERS = (DESKTOP / "ARCHITECTURE.md").read_text("utf-8").split("## Reading orders")[1]
PARAGRAPHS = ORDERS.split("\n## ")[0].split("\n\n")
FIRST_NAME = re.compile(r"(?:\*\*|\* )`(\w+)")
LAYERS = ("core", "services", "workers", "jobs", "terminal", "research")
MODULE = re.compile(r"`((?:\w+/)*\w+\.py)`")


def _orders_of(layer: str) -> Counter[str]:
    """The modules that the paragraphs of a layer name, each by its file name."""
    told = [text for text in PARAGRAPHS if _layer_of(text.strip()) == layer]
    return Counter(name.split("/")[-1] for text in told for name in MODULE.findall(text))


def _layer_of(paragraph: str) -> str:
    """The list of the reader's folders is a paragraph of its own, and begins with `text/`."""
    found = FIRST_NAME.match(paragraph)
    name = found[1] if found else ""
    return "workers" if name == "text" else name


@pytest.mark.parametrize("layer", LAYERS)
def test_every_module_is_named_in_its_reading_order(layer: str) -> None:
    named = _orders_of(layer)
    modules = {path.name for path in (DESKTOP / layer).rglob("*.py")} - {"__init__.py"}
    assert sorted(modules - set(named)) == []


@pytest.mark.parametrize("layer", LAYERS)
def test_no_module_is_named_more_often_than_it_exists(layer: str) -> None:
    named = _orders_of(layer)
    files = Counter(path.name for path in (DESKTOP / layer).rglob("*.py"))
    assert {name for name, times in named.items() if times > files[name]} == set()
