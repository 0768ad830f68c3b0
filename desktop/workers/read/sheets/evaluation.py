"""Computes formulas of the simplest kinds, where there can be no doubt about the result."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal

from openpyxl.formula.tokenizer import Token, Tokenizer, TokenizerError

from desktop.workers.read.grids.grid import Area
from desktop.workers.read.sheets.sheet_xml import parse_area
from desktop.workers.read.sheets.workbook import SheetContent, Workbook

Value = float | str | bool
CELLS_AT_MOST = 500_000
"""So many cells are looked at for all formulas of a workbook together."""
DEPTH_AT_MOST = 60


class Unsure(Exception):  # noqa: N818
    """The result of a formula is not sure, so that the formula is shown alone."""


def _average(numbers: Sequence[float]) -> float:
    if not numbers:
        raise Unsure
    return math.fsum(numbers) / len(numbers)


_AGGREGATES: dict[str, Callable[[Sequence[float]], float]] = {
    "SUM": math.fsum,
    "AVERAGE": _average,
    "MIN": lambda numbers: min(numbers, default=0.0),
    "MAX": lambda numbers: max(numbers, default=0.0),
    "COUNT": lambda numbers: float(len(numbers)),
    "PRODUCT": lambda numbers: math.prod(numbers) if numbers else 0.0,
}
_PRECEDENCE = {
    "^": 5, "*": 4, "/": 4, "+": 3, "-": 3, "&": 2,
    "=": 1, "<>": 1, "<": 1, ">": 1, "<=": 1, ">=": 1,
}  # fmt: skip


class Evaluation:
    """Computes formulas of a workbook; a result that is not sure raises `Unsure`."""

    def __init__(self, workbook: Workbook) -> None:
        self._sheets = {sheet.name.lower(): sheet for sheet in workbook.sheets}
        self._known: dict[tuple[str, int, int], Value | None] = {}
        self._cells_left = CELLS_AT_MOST
        self._depth = 0

    def value_of(self, sheet: SheetContent, place: tuple[int, int]) -> Value:
        """Return the value of a cell, computed if it has a formula without a result.

        Raises:
            Unsure: it cannot be computed here, or depends on itself.
        """
        formula = sheet.formulas.get(place)
        if formula is None:
            return self._stored(sheet, place)
        key = (sheet.name, *place)
        if key not in self._known:
            self._known[key] = None
            self._depth += 1
            try:
                if self._depth > DEPTH_AT_MOST:
                    raise Unsure
                self._known[key] = _Expression(formula.text, sheet, self).result()
            except RecursionError as error:
                raise Unsure from error
            finally:
                self._depth -= 1
        value = self._known[key]
        if value is None:
            raise Unsure
        return value

    def sheet_named(self, name: str) -> SheetContent:
        sheet = self._sheets.get(name.lower())
        if sheet is None:
            raise Unsure
        return sheet

    def numbers_in(self, sheet: SheetContent, area: Area) -> Iterator[float]:
        """Yield the numbers of an area; texts and blank cells count for nothing there."""
        for row in range(area.top, area.bottom + 1):
            for column in range(area.left, area.right + 1):
                self._cells_left -= 1
                if self._cells_left < 0:
                    raise Unsure
                cells = sheet.grid.rows.get(row, {})
                if (row, column) in sheet.formulas or column in cells:
                    value = self.value_of(sheet, (row, column))
                    if isinstance(value, float):
                        yield value

    def _stored(self, sheet: SheetContent, place: tuple[int, int]) -> Value:
        cell = sheet.grid.rows.get(place[0], {}).get(place[1])
        if cell is None:
            if sheet.hidden_rows or sheet.hidden_columns or sheet.is_cut_off:
                raise Unsure
            return 0.0
        if cell.text.startswith("#"):
            raise Unsure
        return cell.text if cell.number is None else float(cell.number)


class _Expression:
    """A formula that is computed from its tokens, from left to right by precedence."""

    def __init__(self, text: str, sheet: SheetContent, evaluation: Evaluation) -> None:
        try:
            items = Tokenizer(f"={text}").items
        except (TokenizerError, IndexError) as error:
            raise Unsure from error
        self._tokens = [token for token in items if token.type != Token.WSPACE]
        self._at = 0
        self._sheet = sheet
        self._evaluation = evaluation

    def result(self) -> Value:
        value = self._binary(0)
        if self._at < len(self._tokens):
            raise Unsure
        if isinstance(value, float) and not math.isfinite(value):
            raise Unsure
        return value

    def _peek(self) -> Token | None:
        return self._tokens[self._at] if self._at < len(self._tokens) else None

    def _take(self) -> Token:
        token = self._peek()
        if token is None:
            raise Unsure
        self._at += 1
        return token

    def _binary(self, least: int) -> Value:
        left = self._percent()
        while (token := self._peek()) is not None and token.type == Token.OP_IN:
            precedence = _PRECEDENCE.get(token.value, 0)
            if precedence <= least:
                if not precedence:
                    raise Unsure
                break
            self._at += 1
            left = _compute(token.value, left, self._binary(precedence))
        return left

    def _percent(self) -> Value:
        value = self._unary()
        while (token := self._peek()) is not None and token.type == Token.OP_POST:
            self._at += 1
            value = _number(value) / 100
        return value

    def _unary(self) -> Value:
        token = self._take()
        if token.type == Token.OP_PRE:
            value = _number(self._percent())
            return -value if token.value == "-" else value
        if token.type == Token.PAREN and token.subtype == Token.OPEN:
            value = self._binary(0)
            self._close()
            return value
        if token.type == Token.OPERAND:
            return self._operand(token)
        if token.type == Token.FUNC and token.subtype == Token.OPEN:
            return self._function(token.value[:-1].upper())
        raise Unsure

    def _close(self) -> None:
        if self._take().subtype != Token.CLOSE:
            raise Unsure

    def _operand(self, token: Token) -> Value:
        if token.subtype == Token.NUMBER:
            return float(token.value)
        if token.subtype == Token.TEXT:
            return token.value[1:-1].replace('""', '"')
        if token.subtype == Token.LOGICAL:
            return token.value.upper() == "TRUE"
        if token.subtype == Token.RANGE:
            sheet, area = self._area(token.value)
            if (area.top, area.left) == (area.bottom, area.right):
                return self._evaluation.value_of(sheet, (area.top, area.left))
        raise Unsure

    def _area(self, reference: str) -> tuple[SheetContent, Area]:
        name, _, cells = reference.rpartition("!")
        area = parse_area(cells)
        if area is None:
            raise Unsure
        named = name.removeprefix("'").removesuffix("'").replace("''", "'")
        return (self._evaluation.sheet_named(named) if name else self._sheet), area

    def _function(self, name: str) -> Value:
        if name in _AGGREGATES:
            return float(_AGGREGATES[name](self._numbers()))
        arguments = [self._binary(0)]
        while (token := self._take()).type == Token.SEP:
            arguments.append(self._binary(0))
        if token.subtype != Token.CLOSE:
            raise Unsure
        match name, arguments:
            case "IF", [bool(condition), then, otherwise]:
                return then if condition else otherwise
            case "ROUND", [float(value), float(places)] if abs(places) < 15:
                unit = Decimal(1).scaleb(-int(places))
                return float(Decimal(f"{value:.15g}").quantize(unit, ROUND_HALF_UP))
            case "HYPERLINK", [str(), str(words)]:
                return words
            case "ABS", [float(value)]:
                return abs(value)
            case _:
                raise Unsure

    def _numbers(self) -> list[float]:
        """Return the numbers among the arguments of a function that takes any number of them."""
        numbers: list[float] = []
        while True:
            token = self._peek()
            following = self._tokens[self._at + 1 : self._at + 2]
            ends = bool(following) and (
                following[0].type == Token.SEP or following[0].subtype == Token.CLOSE
            )
            if token is not None and token.subtype == Token.RANGE and ends:
                self._at += 1
                sheet, area = self._area(token.value)
                numbers += self._evaluation.numbers_in(sheet, area)
            else:
                numbers.append(_number(self._binary(0)))
            token = self._take()
            if token.subtype == Token.CLOSE:
                return numbers
            if token.type != Token.SEP:
                raise Unsure


def _number(value: Value) -> float:
    if not isinstance(value, float):
        raise Unsure
    return value


def _compute(sign: str, left: Value, right: Value) -> Value:
    if sign == "&":
        return _joinable(left) + _joinable(right)
    if _PRECEDENCE[sign] == 1:
        return _compare(sign, left, right)
    first, second = _number(left), _number(right)
    try:
        match sign:
            case "+":
                return first + second
            case "-":
                return first - second
            case "*":
                return first * second
            case "/":
                return first / second
            case _:
                return float(first**second) if first > 0 or second.is_integer() else _number("")
    except (ZeroDivisionError, OverflowError) as error:
        raise Unsure from error


def _joinable(value: Value) -> str:
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e11:
        return str(int(value))
    if not isinstance(value, str):
        raise Unsure
    return value


def _compare(sign: str, left: Value, right: Value) -> bool:
    if isinstance(left, str) and isinstance(right, str):
        left, right = left.casefold(), right.casefold()
    elif not (isinstance(left, float) and isinstance(right, float)):
        raise Unsure
    below, same = left < right, left == right  # pyright: ignore[reportOperatorIssue]
    return {
        "=": same,
        "<>": not same,
        "<": below,
        ">": not below and not same,
        "<=": below or same,
        ">=": not below,
    }[sign]
