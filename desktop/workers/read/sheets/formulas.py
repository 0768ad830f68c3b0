"""Shows formulas without a stored result, with the result behind them where it is sure."""

from __future__ import annotations

from desktop.workers.read.grids.grid import Cell
from desktop.workers.read.sheets.evaluation import Evaluation, Unsure
from desktop.workers.read.sheets.workbook import Formula, SheetContent, Workbook

FORMULA_LENGTH_AT_MOST = 500


def show_formulas(workbook: Workbook) -> int:
    """Put the formulas into their cells, and return how many are shown as formulas."""
    evaluation = Evaluation(workbook)
    count = 0
    shown: list[tuple[SheetContent, tuple[int, int], Cell]] = []
    for sheet in workbook.sheets:
        for place, formula in sheet.formulas.items():
            cell = _cell(evaluation, sheet, place, formula)
            if cell is not None:
                shown.append((sheet, place, cell))
                count += 1
    # Only now, because the cells were read as numbers while others were computed.
    for sheet, (row, column), cell in shown:
        sheet.grid.rows.setdefault(row, {})[column] = cell
    return count


def _cell(
    evaluation: Evaluation, sheet: SheetContent, place: tuple[int, int], formula: Formula
) -> Cell | None:
    """Return the cell with the formula; None where the stored result is the computed one."""
    stored = sheet.grid.rows.get(place[0], {}).get(place[1])
    text = f"={formula.text[:FORMULA_LENGTH_AT_MOST]}"
    try:
        value = evaluation.value_of(sheet, place)
    except Unsure:
        return Cell(text, None, formula.style.is_bold)
    if stored is not None and stored.number == value:
        return None
    if isinstance(value, bool):
        result = str(value).upper()
    elif isinstance(value, float):
        result = formula.style.number_format.show(value)
    else:
        result = value
    number = value if isinstance(value, float) else None
    return Cell(f"{text} ({result})", number, formula.style.is_bold)
