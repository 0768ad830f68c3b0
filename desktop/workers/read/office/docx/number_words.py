"""Numbers of lists as Word writes them: letters, Roman numerals, words, other scripts."""

from __future__ import annotations

from collections.abc import Callable

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_ROMAN_AT_MOST = 3999
_REPEATED_AT_MOST = 30
_CARDINALS = (
    "Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten",
    "Eleven", "Twelve", "Thirteen", "Fourteen", "Fifteen", "Sixteen", "Seventeen", "Eighteen",
    "Nineteen", "Twenty",
)  # fmt: skip
_ORDINALS = (
    "Zeroth", "First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth",
    "Ninth", "Tenth", "Eleventh", "Twelfth", "Thirteenth", "Fourteenth", "Fifteenth",
    "Sixteenth", "Seventeenth", "Eighteenth", "Nineteenth", "Twentieth",
)  # fmt: skip
_CHINESE = "〇一二三四五六七八九"
_CIRCLED_AT_MOST = 20


def in_format(number: int, name: str) -> str | None:
    """Return a number in a format of Word; None if the format is unknown here."""
    write = _FORMATS.get(name)
    return write(number) if write else None


def to_roman(number: int) -> str:
    """Return a number in small Roman numerals, as far as these go."""
    if not 0 < number <= _ROMAN_AT_MOST:
        return str(number)
    written = ""
    for worth, letters in _ROMAN:
        times, number = divmod(number, worth)
        written += letters * times
    return written


def _repeated(letters: str) -> Callable[[int], str]:
    """Return a writer that counts a, b, ..., z, aa, bb, ..., as Word does."""

    def write(number: int) -> str:
        times, place = divmod(number - 1, len(letters))
        if number < 1 or times >= _REPEATED_AT_MOST:
            return str(number)
        return letters[place] * (times + 1)

    return write


def _from_list(words: tuple[str, ...]) -> Callable[[int], str]:
    return lambda number: words[number] if 0 <= number < len(words) else str(number)


def _ordinal(number: int) -> str:
    teens = 10 < number % 100 < 20
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def _chinese(number: int) -> str:
    if not 0 < number < 100:
        return "".join(_CHINESE[int(digit)] for digit in str(abs(number)))
    tens, ones = divmod(number, 10)
    leading = "" if not tens else "十" if tens == 1 else _CHINESE[tens] + "十"
    return leading + (_CHINESE[ones] if ones else "")


def _circled(number: int) -> str:
    return chr(0x245F + number) if 0 < number <= _CIRCLED_AT_MOST else str(number)


_FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda number: f"{number:02}",
    "lowerRoman": to_roman,
    "upperRoman": lambda number: to_roman(number).upper(),
    "lowerLetter": _repeated("abcdefghijklmnopqrstuvwxyz"),
    "upperLetter": _repeated("ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
    "russianLower": _repeated("абвгдежзиклмнопрстуфхцчшщыэюя"),
    "russianUpper": _repeated("АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ"),
    "hebrew2": _repeated("אבגדהוזחטיכלמנסעפצקרשת"),
    "arabicAlpha": _repeated("أبتثجحخدذرزسشصضطظعغفقكلمنهوي"),
    "chicago": _repeated("*†‡§"),
    "ordinal": _ordinal,
    "cardinalText": _from_list(_CARDINALS),
    "ordinalText": _from_list(_ORDINALS),
    "numberInDash": lambda number: f"- {number} -",
    "hex": lambda number: f"{number:X}",
    "decimalFullWidth": lambda number: str(number),
    "decimalHalfWidth": str,
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalEnclosedFullstop": lambda number: f"{number}.",
    "decimalEnclosedParen": lambda number: f"({number})",
    "chineseCounting": _chinese,
    "chineseCountingThousand": _chinese,
    "taiwaneseCounting": _chinese,
    "taiwaneseCountingThousand": _chinese,
    "japaneseCounting": _chinese,
    "ideographDigital": lambda number: "".join(_CHINESE[int(d)] for d in str(abs(number))),
    "ideographTraditional": _repeated("甲乙丙丁戊己庚辛壬癸"),
    "ideographZodiac": _repeated("子丑寅卯辰巳午未申酉戌亥"),
    "aiueoFullWidth": _repeated("アイウエオカキクケコサシスセソタチツテトナニヌネノ"),
    "aiueo": _repeated("アイウエオカキクケコサシスセソタチツテトナニヌネノ"),
    "iroha": _repeated("イロハニホヘトチリヌルヲワカヨタレソツネナラム"),
    "irohaFullWidth": _repeated("イロハニホヘトチリヌルヲワカヨタレソツネナラム"),
    "ganada": _repeated("가나다라마바사아자차카타파하"),
    "chosung": _repeated("ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ"),
    "none": lambda _: "",
}
