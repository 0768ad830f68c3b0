"""Makes the document of a workbook: each sheet is a page under its name."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.core.say import say
from desktop.core.types import ReadDocument
from desktop.workers.read.document_builder import DocumentBuilder
from desktop.workers.read.drawings.charts import add_chart
from desktop.workers.read.grids.tables import add_grid
from desktop.workers.read.sheets.formulas import show_formulas
from desktop.workers.read.sheets.workbook import SheetContent, Workbook


def build_workbook(workbook: Workbook, kind: str) -> ReadDocument:
    """Return the document, with notes on whatever was left out."""
    unsure = show_formulas(workbook)
    builder = DocumentBuilder()
    shown = {sheet.name for sheet in workbook.sheets}
    for number, sheet in enumerate(workbook.sheets, start=1):
        builder.begin_page(number)
        builder.heading(2, sheet.name)
        add_grid(builder, sheet.grid)
        for text in sheet.texts:
            builder.paragraph(text)
        for chart in sheet.charts:
            # The values of a chart stand in the cells already, if it shows cells of the file.
            is_own = any(_sheet_of(source) in shown for source in chart.sources)
            if chart.title or not is_own:
                add_chart(builder, chart)
    notes = [*_notes(workbook)]
    if unsure:
        notes.append(
            say(
                "The file lacks the results of formulas ({0}); they stand as formulas, with a"
                " computed result where it is sure.",
                unsure,
            )
        )
    return builder.build(kind, workbook.title, notes)


def _sheet_of(source: str) -> str:
    name = source.rpartition("!")[0].strip("'")
    return name.replace("''", "'")


def _notes(workbook: Workbook) -> Iterator[str]:
    if workbook.hidden:
        yield say("Hidden sheets were not read: {0}.", ", ".join(workbook.hidden))
    if workbook.damaged:
        yield say("Damaged sheets were not read: {0}.", ", ".join(workbook.damaged))
    if not workbook.knows_formats:
        yield say("Numbers are read as they are stored, not in the formats of their cells.")
    for sheet in workbook.sheets:
        yield from _sheet_notes(sheet)
    if pictures := sum(sheet.pictures for sheet in workbook.sheets):
        yield say("Pictures in it were not read: {0}.", pictures)
    if workbook.unread_charts:
        yield say("Charts in it were not read, only the cells: {0}.", workbook.unread_charts)
    if objects := sum(sheet.objects for sheet in workbook.sheets):
        yield say("Embedded objects in it were not read: {0}.", objects)


def _sheet_notes(sheet: SheetContent) -> Iterator[str]:
    if sheet.is_cut_off:
        yield say("Sheet “{0}” was read only in part.", sheet.name)
    if sheet.hidden_rows:
        yield say("Hidden rows of sheet “{0}” were not read: {1}.", sheet.name, sheet.hidden_rows)
    if sheet.hidden_columns:
        yield say(
            "Hidden columns of sheet “{0}” were not read: {1}.", sheet.name, sheet.hidden_columns
        )
    if sheet.filtered_rows:
        yield say(
            "Rows of sheet “{0}” that a filter or a closed group hides were read: {1}.",
            sheet.name,
            sheet.filtered_rows,
        )
