"""Characters of the fonts Symbol, Wingdings and their like, as Unicode.

These fonts draw a tick or a Greek letter where the file has the code of another character.
"""

from __future__ import annotations

_SYMBOL = (
    " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟ"
    "ΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"
)
_SYMBOL_HIGH = (
    "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉"
    "∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪\ufffd〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭"
)
_WINGDINGS = (
    " ✏✂✁👓🔔📖🕯☎✆🖂🖃📪📫📬📭📁📂📄🗏🗐🗄⌛🖮🖰🖲🖳🖴🖫🖬✇✍"
    "🖎✌👌👍👎☜☞☝☟🖐☺😐☹💣☠🏳🏱✈☼💧❄🕆✞🕈✠✡☪☯ॐ☸♈♉"
    "♊♋♌♍♎♏♐♑♒♓🙰🙵●❍■□🞐❑❒⬧⧫◆❖⬥☒⮹⌘🏵🏶“”▯"
    "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿🙢🙠🙡🙣🙞🙜🙝🙟·•"
    "⬝○🞆🞈◉◎🔿▪☐🟂✦★✶✴✹✵⯐⌖⟡⌑⯑✪✰🕐🕑🕒🕓🕔🕕🕖🕗🕘"
    "🕙🕚🕛⮰⮱⮲⮳⮴⮵⮶⮷🙪🙫🙕🙔🙗🙖🙐🙑🙒🙓⌫⌦⮘⮚⮙⮛⮈⮊⮉⮋←"
    "→↑↓↖↗↙↘←→↑↓↖↗↙↘⇦⇨⇧⇩⬄⇳⬀⬁⬃⬂▭▫✗✓☒☑\ufffd"
)
_WINGDINGS_2 = {
    "*": "☐", "O": "✗", "P": "✓", "Q": "☒", "R": "☑", "S": "☒", "T": "☒", "U": "⊗", "V": "⊗",
    "W": "⊗", "X": "⊗", "Y": "⊗", "j": "⁈", "\x95": "·", "\x96": "•", "\x97": "●", "\x98": "●",
    "\x99": "○", "\x9a": "○", "\x9f": "▪", "\xa0": "■", "\xa1": "■", "\xa2": "■", "\xa3": "□",
    "\xa4": "□", "\xa5": "□", "\xae": "◆", "\xaf": "◇",
}  # fmt: skip
_WINGDINGS_3 = {
    "f": "←", "g": "→", "h": "↑", "i": "↓", "j": "↖", "k": "↗", "l": "↙", "m": "↘", "n": "↔",
    "o": "↕", "p": "▲", "q": "▼", "r": "△", "s": "▽", "t": "◀", "u": "▶", "v": "◁", "w": "▷",
    "}": "▶", "\x80": "▲", "\x81": "▼", "\x82": "◀", "\x83": "▶",
}  # fmt: skip
_WEBDINGS = {
    "3": "◀", "4": "▶", "5": "▲", "6": "▼", "7": "⏪", "8": "⏩", "a": "✓", "c": "□", "g": "■",
    "n": "●", "r": "✗", "s": "❓", "i": "ℹ", "=": "↗", "q": "↺", "x": "⊗", "y": "⊘", "Y": "♥",
}  # fmt: skip


def _table(first: int, characters: str) -> dict[str, str]:
    return {
        chr(first + place): character
        for place, character in enumerate(characters)
        if character != "\ufffd"
    }


_FONTS = {
    "symbol": _table(0x20, _SYMBOL) | _table(0xA0, _SYMBOL_HIGH),
    "wingdings": _table(0x20, _WINGDINGS),
    "wingdings 2": _WINGDINGS_2,
    "wingdings 3": _WINGDINGS_3,
    "webdings": _WEBDINGS,
}
_PRIVATE = range(0xF000, 0xF100)


def is_symbol_font(font: str) -> bool:
    """Tell whether a font draws other characters than the codes say."""
    return font.lower() in _FONTS


def as_unicode(code: int, font: str) -> str | None:
    """Return the character that a font draws for a code; None if that is unknown."""
    if not 0 < code < 0x110000 or 0xD800 <= code < 0xE000:
        return None
    table = _FONTS.get(font.lower())
    if table is None:
        return None if 0xE000 <= code < 0xF900 else chr(code)
    return table.get(chr(code - 0xF000) if code in _PRIVATE else chr(code))
