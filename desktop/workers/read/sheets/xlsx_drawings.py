"""Adds the charts, text boxes and pictures that lie on an XLSX sheet."""

from __future__ import annotations

from desktop.workers.read.drawings.charts import read_chart
from desktop.workers.read.drawings.text import described, paragraphs, resolve_alternates
from desktop.workers.read.sheets.workbook import SheetContent
from desktop.workers.read.zipped.package import OfficePackage, attribute, local_name

CHART_KINDS = frozenset({"chart", "chartEx"})


def add_drawing(package: OfficePackage, part: str, sheet: SheetContent) -> None:
    """Add what a drawing shows; pictures are only counted, with the words that describe them."""
    tree = package.find_tree(part)
    if tree is None:
        return
    resolve_alternates(tree)
    links = package.relationships(part)
    for element in tree.iter():
        name = local_name(element.tag)
        if name == "txBody":
            sheet.texts += paragraphs(element)
        elif name == "chart" and (link := links.get(attribute(element, "id"))):
            chart = package.find_tree(link.target)
            if chart is not None:
                sheet.charts.append(read_chart(chart))
        elif name == "pic":
            sheet.pictures += 1
            if text := described(element):
                sheet.texts.append(f"Picture: {text}")
