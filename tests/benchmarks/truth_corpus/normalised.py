"""Compares values as a person would: numbers, dates, times and telephone numbers in any spelling.

1,234.50 is 1.234,5 and 1 234,50; 12.03.2024 is 12 March 2024; 5 h 30 is 5:30; seven is 7.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterable

MONTHS: dict[str, int] = {
    name: number
    for names in (
        "january february march april may june july august september october november december",
        "jan feb mar apr - jun jul aug sep oct nov dec",
        "- - - - - - - - sept - - -",
        "januar februar marz april mai juni juli august september oktober november dezember",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
        "يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر",
    )
    for number, name in enumerate(names.split(), start=1)
}
NUMBER_WORDS: dict[str, int] = {
    name: number
    for names in (
        "two three four five six seven eight nine ten eleven twelve",
        "zwei drei vier funf sechs sieben acht neun zehn elf zwolf",
        "dos tres cuatro cinco seis siete ocho nueve diez - doce",
        "deux trois quatre cinq six sept huit neuf dix onze douze",
    )
    for number, name in enumerate(names.split(), start=2)
} | {"fifteen": 15, "quince": 15, "quinze": 15, "veintidos": 22, "zwanzig": 20, "twenty": 20}
PERCENT = re.compile(r" ?%|\b(?:per ?cent|prozent|por ciento|pour cent|パーセント)(?!\w)")
MONTH = "|".join(sorted(MONTHS.keys() - {"-"}, key=len, reverse=True))
DAY_FIRST = re.compile(
    rf"(?<!\d)(\d{{1,2}})(?:\.|st|nd|rd|th|er|º)? ?(?:de |of )?({MONTH})\b\.?"
    r"(?:,? ?(?:de |del )?(\d{4})\b)?"
)
MONTH_FIRST = re.compile(
    rf"\b({MONTH})\.? (\d{{1,2}})(?:st|nd|rd|th)?(?!\d)(?![:.,]\d)(?:,? (\d{{4}})\b)?"
)
DAY_MONTH_YEAR = re.compile(r"(?<!\d)(\d{1,2})[./](\d{1,2})[./](\d{4})(?!\d)")
YEAR_MONTH_DAY = re.compile(r"(?<!\d)(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)")
EASTERN = re.compile(r"(?:(\d{4}) ?年 ?)?(\d{1,2}) ?月 ?(\d{1,2}) ?日")
TIME = re.compile(r"(?<![\d.,])(\d{1,2})(?: ?[:h時] ?| ?\.(?=\d\d uhr))(\d{2})(?!\d)分?")
FULL_HOUR = re.compile(r"(?<![\d.,:])(\d{1,2}) ?(?:uhr|h|時|o'clock)(?!\w)")
HALF_DAY = re.compile(r"(?<![\d.,])(\d{1,2})(?:[:.](\d{2}))? ?([ap])\.? ?m\b\.?")
NUMBER = re.compile(r"(?<![\w.,])\d{1,3}(?:[ '’]\d{3})+(?:[.,]\d+)?(?![\d])|\d+(?:[.,]\d+)*")
YEAR = re.compile(r"(?:19|20)\d\d")
UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0600-\u06ff\u0e00-\u0e7f]")
"""Scripts in which a value is no word between spaces: Chinese, Japanese, Thai; Arabic prefixes."""
DIGITS_AT_LEAST = 4


@functools.lru_cache(maxsize=512)
def normalised(text: str) -> str:
    """Return words and values in one form, with single spaces between and around them."""
    plain = "".join(_plain(c) for c in unicodedata.normalize("NFKC", text).casefold())
    folded = unicodedata.normalize("NFD", " ".join(plain.split()))
    folded = "".join(c for c in folded if unicodedata.category(c) != "Mn" or c in "\u3099\u309a")
    folded = unicodedata.normalize("NFC", folded)
    folded = folded.replace("أ", "ا").replace("إ", "ا").replace("آ", "ا").replace("ـ", "")
    folded = PERCENT.sub(" percent ", folded)
    for pattern, made in (
        (YEAR_MONTH_DAY, lambda m: _date(m[1], m[2], m[3])),
        (DAY_MONTH_YEAR, lambda m: _date(m[3], m[2], m[1])),
        (EASTERN, lambda m: _date(m[1], m[2], m[3])),
        (DAY_FIRST, lambda m: _date(m[3], MONTHS[m[2]], m[1])),
        (MONTH_FIRST, lambda m: _date(m[3], MONTHS[m[1]], m[2])),
        (HALF_DAY, lambda m: _time(int(m[1]) % 12 + 12 * (m[3] == "p"), m[2] or "00")),
        (TIME, lambda m: _time(m[1], m[2])),
        (FULL_HOUR, lambda m: _time(m[1], "00")),
        (NUMBER, lambda m: f" {canonical_number(m[0])} "),
    ):
        folded = pattern.sub(made, folded)
    words = re.sub(r"[^\w.]|_|\.(?!\d)|(?<!\d)\.", " ", folded).split()
    return f" {' '.join(str(NUMBER_WORDS.get(word, word)) for word in words)} "


def _plain(character: str) -> str:
    if character.isdigit() and not character.isascii():
        return str(unicodedata.digit(character))
    return {"ß": "ss", "ı": "i", "ø": "o", "ł": "l", "œ": "oe", "æ": "ae"}.get(character, character)


def _date(year: str | None, month: object, day: str) -> str:
    in_year = f"year{_letters(year)}" if year else ""
    return f" day{_letters(f'{int(str(month)):02}{int(day):02}')} {in_year} "


def _time(hour: object, minute: str) -> str:
    return f" at{_letters(f'{int(str(hour)):02}{minute}')} "


def _letters(digits: str) -> str:
    """Spell digits with letters, so that no number is found within a date or a time."""
    return digits.translate(str.maketrans("0123456789", "abcdefghij"))


def canonical_number(text: str) -> str:
    """Return a number without signs between its thousands, and with a point before its fraction.

    A single sign with three digits behind it stands between thousands.
    """
    digits = re.sub(r"[ '’]", "", text)
    signs = re.findall(r"[.,]", digits)
    if not signs:
        return digits
    whole, fraction = digits.rsplit(signs[-1], 1)
    both = len(set(signs)) == 2
    thousands = (
        len(fraction) == 3 and not whole.startswith("0") and len(re.split(r"\D", whole)[0]) < 4
    )
    if not both and (len(signs) > 1 or thousands):
        return re.sub(r"\D", "", digits)
    fraction = fraction.rstrip("0")
    return re.sub(r"\D", "", whole) + (f".{fraction}" if fraction else "")


def contains(answer: str, value: str) -> bool:
    """Say whether the answer has the value: `A + B` is both, `^A` is A at its beginning."""
    return all(_contains_part(answer, part) for part in value.split(" + "))


def _contains_part(answer: str, value: str) -> bool:
    at_start = value.startswith("^")
    wanted, text = normalised(value.removeprefix("^")), normalised(answer)
    if at_start:
        return text.startswith(wanted)
    if UNSPACED.search(value):
        return _is_within(wanted.replace(" ", ""), text.replace(" ", ""))
    in_date = YEAR.fullmatch(value) and f" year{_letters(value)} " in text
    return wanted in text or bool(in_date) or _same_characters(answer, value)


def _is_within(wanted: str, text: str) -> bool:
    """Say whether a text without spaces has the value, whose digits are whole numbers."""
    before = r"(?<![\d.])" if wanted[0].isdigit() else ""
    after = r"(?!\d)" if wanted[-1].isdigit() else ""
    return re.search(before + re.escape(wanted) + after, text) is not None


def _same_characters(answer: str, value: str) -> bool:
    """Compare telephone numbers and codes by their letters and digits alone."""
    wanted = _letters_and_digits(value)
    is_code = sum(c.isdigit() for c in wanted) >= 2 * DIGITS_AT_LEAST
    return is_code and wanted in _letters_and_digits(answer)


def _letters_and_digits(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKC", text).casefold() if c.isalnum())


def is_right(answer: str, accept: Iterable[str], reject: Iterable[str]) -> bool:
    """Say whether the answer has an accepted value, and no rejected one."""
    has_value = any(contains(answer, value) for value in accept)
    return has_value and not any(contains(answer, value) for value in reject)
