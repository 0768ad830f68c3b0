"""Shows a number by the digit places of a number format, and without one as General does."""

from __future__ import annotations

import math
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from desktop.workers.read.numbers.format_codes import FormatToken, Section

GENERAL_LENGTH = 11
"""So many characters of a number, with the point, are shown where there is no format."""
EXACT_DIGITS = 15
"""A spreadsheet computes with so many digits; those beyond are only noise."""
DENOMINATOR_DIGITS_AT_MOST = 5


def show_general(value: float) -> str:
    """Return a number as it is shown without a format; long whole numbers keep all their digits."""
    value = float(value)
    if value == 0 or not math.isfinite(value):
        return "0" if value == 0 else str(value)
    exponent = math.floor(math.log10(abs(value)))
    if value.is_integer() and exponent < EXACT_DIGITS:
        return str(int(value))
    if -5 < exponent < EXACT_DIGITS:
        places = max(0, min(GENERAL_LENGTH - 2, GENERAL_LENGTH - 2 - exponent))
        return _without_zeros(f"{_round(_exact(value), places):f}")
    mantissa, _, power = f"{value:.5E}".partition("E")
    return f"{_without_zeros(mantissa)}E{power[0]}{power[1:].zfill(2)}"


def show_number(value: float, section: Section) -> str:
    """Return a number that is not negative by the digit places and texts of a section."""
    kinds = section.kinds
    exact = _exact(value) * 100 ** sum(token.kind == "percent" for token in section.tokens)
    if "general" in kinds or "digit" not in kinds:
        return _fill(section.tokens, lambda: show_general(float(exact)))
    if "exponent" in kinds:
        return _show_scientific(exact, section.tokens)
    if "slash" in kinds and (shown := _show_fraction(exact, section.tokens)) is not None:
        return shown
    return _show_places(exact, section.tokens)


def _fill(tokens: Sequence[FormatToken], general: object) -> str:
    show = general if callable(general) else str
    return "".join(
        str(show()) if token.kind in ("general", "cell") else token.text for token in tokens
    )


def _exact(value: float) -> Decimal:
    return Decimal(f"{value:.{EXACT_DIGITS}g}")


def _round(value: Decimal, places: int) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def _without_zeros(number: str) -> str:
    return number.rstrip("0").rstrip(".") if "." in number else number


def _show_places(value: Decimal, tokens: Sequence[FormatToken]) -> str:
    """Fill the digit places from the point outwards; texts stay where they stand between them."""
    digits = [at for at, token in enumerate(tokens) if token.kind == "digit"]
    points = [at for at, token in enumerate(tokens) if token.kind == "point"]
    point = next((at for at in points if at > digits[0] or at == digits[0] - 1), len(tokens))
    whole, decimals = [at for at in digits if at < point], [at for at in digits if at > point]
    commas = {at for at, token in enumerate(tokens) if token.kind == "comma"}
    last = whole[-1] if whole else point
    scaling = 0
    for end in (last, digits[-1]):
        at = end + 1
        while at in commas:
            commas.discard(at)
            scaling += 1
            at += 1
    grouped = bool(whole) and any(whole[0] < at < last for at in commas)
    rounded = _round(value.scaleb(-3 * scaling), len(decimals))
    before, _, after = f"{rounded:f}".partition(".")
    shown = [token.text for token in tokens]
    for at, token in enumerate(tokens):
        if token.kind == "comma" and digits[0] < at <= digits[-1] + scaling:
            shown[at] = ""
    _fill_whole(shown, tokens, whole, before.lstrip("0"), grouped=grouped)
    kept = _fill_decimals(shown, tokens, decimals, after)
    if point < len(tokens) and not kept:
        shown[point] = ""
    if not whole and point < len(tokens):
        shown[point] = before.lstrip("0") + shown[point]
    return "".join(shown)


def _fill_whole(
    shown: list[str],
    tokens: Sequence[FormatToken],
    places: list[int],
    digits: str,
    *,
    grouped: bool,
) -> None:
    left, count = digits, 0
    for at in reversed(places):
        digit = left[-1:] or {"0": "0"}.get(tokens[at].text, "")
        left = left[:-1]
        if at == places[0]:
            digit = left + digit
        if grouped:
            digit, count = _group(digit, count)
        shown[at] = digit


def _group(digits: str, count: int) -> tuple[str, int]:
    """Return digits with a comma after each that has a multiple of three digits behind it."""
    grouped = ""
    for digit in reversed(digits):
        grouped = digit + ("," if count and count % 3 == 0 else "") + grouped
        count += 1
    return grouped, count


def _fill_decimals(
    shown: list[str], tokens: Sequence[FormatToken], places: list[int], digits: str
) -> bool:
    """Set the decimals, without the zeros that a format leaves out; tell whether any is left."""
    kept = False
    for at, digit in reversed(list(zip(places, digits, strict=True))):
        kept = kept or digit != "0" or tokens[at].text == "0"
        shown[at] = digit if kept else ""
    return kept


def _show_scientific(value: Decimal, tokens: Sequence[FormatToken]) -> str:
    at = next(n for n, token in enumerate(tokens) if token.kind == "exponent")
    before, after = tokens[:at], tokens[at + 1 :]
    places = _count(before, after_point=False) or 1
    decimals = _count(before, after_point=True)
    exponent = value.adjusted() if value else 0
    exponent -= exponent % places if places > 1 else 0
    mantissa = _round(value.scaleb(-exponent), decimals)
    if mantissa >= 10**places:
        exponent += places
        mantissa = _round(value.scaleb(-exponent), decimals)
    sign = "-" if exponent < 0 else "+" if tokens[at].text[1] == "+" else ""
    width = sum(token.kind == "digit" and token.text == "0" for token in after)
    texts = "".join(token.text for token in after if token.kind not in ("digit", "comma"))
    head = _show_places(mantissa, before) if _count(before) else str(mantissa)
    return f"{head}E{sign}{abs(exponent):0{max(width, 1)}d}{texts}"


def _count(tokens: Sequence[FormatToken], *, after_point: bool | None = None) -> int:
    count, passed = 0, False
    for token in tokens:
        passed = passed or token.kind == "point"
        count += token.kind == "digit" and after_point in (None, passed)
    return count


def _show_fraction(value: Decimal, tokens: Sequence[FormatToken]) -> str | None:
    slash = next(at for at, token in enumerate(tokens) if token.kind == "slash")
    start = slash
    while start and tokens[start - 1].kind == "digit":
        start -= 1
    end = slash + 1
    while end < len(tokens) and (tokens[end].kind == "digit" or tokens[end].text.isdecimal()):
        end += 1
    below = "".join(token.text for token in tokens[slash + 1 : end])
    if start == slash or not below:
        return None
    has_whole = any(token.kind == "digit" for token in tokens[:start])
    whole = int(value) if has_whole else 0
    rest = Fraction(value) - whole
    if any(digit in "123456789" for digit in below):
        denominator = int("".join(filter(str.isdecimal, below)))
        part = (int(rest * denominator + Fraction(1, 2)), denominator)
    else:
        limit = 10 ** min(len(below), DENOMINATOR_DIGITS_AT_MOST) - 1
        part = rest.limit_denominator(limit).as_integer_ratio()
    if has_whole and part[0] == part[1]:
        whole, part = whole + 1, (0, 1)
    texts = "".join(token.text for token in tokens[end:])
    if has_whole and part[0] == 0:
        return f"{whole}{texts}"
    head = _show_places(Decimal(whole), tokens[:start]) if has_whole and whole else ""
    return f"{head}{part[0]}/{part[1]}{texts}"
