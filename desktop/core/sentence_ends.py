"""Decides where a sentence ends: Unicode's rules, and what they leave to each language.

The marks are those of Unicode's property Sentence_Terminal. As in UAX #29, a full stop ends
nothing before a small letter (SB8) or a comma (SB8a), and closing marks belong to the sentence
(SB9). Beyond it: abbreviations, ordinals, initials, numbers of items, quotations that go on, and
spaces in Thai.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from desktop.core.sentence_rules import Abbreviation, SentenceRules

_SPACED = ".!?…․﹒‼⁇⁈⁉؟"
"""Marks that end a sentence before white space."""
_UNSPACED = (
    "։؝؞۔܀܁܂߹࠷࠹࠽࠾।॥၊။።፧፨᙮᜵᜶។៕᠃᠉᥄᥅᪨᪩᪪᪫᭎᭏᭚᭛᭞᭟᭽᭾᭿᰻᰼᱾᱿‽⳹⳺⳻⸮⸼⹓⹔。꓿꘎꘏꛳꛷꡶꡷꣎꣏꤯꧈꧉꩝꩞꩟꫰꫱꯫︒︕︖﹖﹗！？．｡"
)
"""Marks that end a sentence whatever follows; rare ones outside the first plane are left out."""
_CLOSE = "\"'”’»)\\]}」』】》〉）］｣〕〗*_¹²³⁰⁴-⁹"
_CLOSING = (
    rf"(?:[{_CLOSE}]|[“«‘›‹](?=[\s.,;:!?)\]–—-]|\Z))*+(?:[ \u00a0\u202f]»(?=[\s.,;:!?)]|\Z))?"
)
_IDEOGRAPHS = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uac00-\ud7af\uff21-\uff5a"
_THAI = "\u0e01-\u0e5b\u0e81-\u0edf"
_PARTS = (
    # The most frequent end: what stands before and behind it decides at once.
    r"(?P<plain>(?<=[a-z]{4}\.)(?= [A-Z]))"
    rf"|(?P<spaced>(?<=[{_SPACED}])(?<![{_SPACED}][{_SPACED}])"
    rf"[{_SPACED}]*+[{_UNSPACED}]*+{_CLOSING}(?=\s|\Z))"
    rf"|(?P<joined>(?<=[{_IDEOGRAPHS}][.!?…؟])[.!?…؟]*+{_CLOSING}(?=[{_IDEOGRAPHS}]))"
    rf"|(?P<unspaced>(?<=[{_UNSPACED}])[{_UNSPACED}{_SPACED}]*+{_CLOSING})"
    r"|(?P<greek>(?<=[\u0370-\u03ff\u1f00-\u1fff][;\u037e])(?=\s))"
    r"|(?P<note>(?<=[^\s.!?…][.!?])(?=\[\d))"
    r"|(?P<unparted>(?<=[^\W\d_]{3}[.?!])(?=[^\W\d_]{2}))"
)
# A pattern that begins with a set of characters is looked for fast.
_MARK = re.compile(rf"[{_SPACED}{_UNSPACED};\u037e](?:{_PARTS})")
_MARK_OR_SPACE = re.compile(
    rf"[{_SPACED}{_UNSPACED};\u037e ](?:{_PARTS}|(?P<phrase>(?<=[{_THAI}] ) *+(?=[{_THAI}])))"
)
_DIVIDED_BY_SPACES = re.compile(rf"[{_THAI}]")
_BEFORE_NEXT = re.compile(r"[\s\"'“”‘’«»„‚‹›(\[{¿¡*_「『—–―-]*")
_DASH = re.compile(r"[—–―]|-\s")
_NEXT_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_ENUMERATOR = re.compile(r"[\W_]*(?:\d{1,3}(?:\.\d{1,3})*|[^\W\d_]|[IVXivx]{1,5})")
_ROMAN = re.compile(r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})")
_CAMEL_CASE = re.compile(r"[a-z]{1,2}[A-Z]")
_NUMBER_AHEAD = re.compile(r"[\d§(]|[IVX]+\b|[A-Z](?:\b|\d)")
_DATE_AHEAD = re.compile(r"\d{1,2}\.|(?:1\d|20)\d\d")
_LAST_PART = re.compile(r"(?<=['’/-])[^\W\d_]+$")
_OPENS = "([{\"'“”„«»‘’‚‹›¿¡*_（「『"
_IDEOGRAPH = re.compile(rf"[{_IDEOGRAPHS}]")
_VOWEL = re.compile(r"[aeiouyáàâäãåæéèêëíìîïıóòôöõøœúùûüůýаеёиоуыэюяіїєαεηιουωάέήίόύώ]", re.I)
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]+")
_QUOTES = {"「": "」", "『": "』", "“": "”", "（": "）"}
_OPENING_QUOTE = re.compile("[「『“（]")
_QUOTE_CHARACTERS_AT_MOST = 150
_WORD_CHARACTERS = 32
_ORDINAL = re.compile(r"\d{1,2}\.")
_ORDINAL_DIGITS = 2
_PHRASE_CHARACTERS = 8
_LOOKED_BACK = 300
_CASE_CHARACTERS = 500
_JOINING = ("", "&", "/", "+", "=", "%")
_GOING_ON = frozenset("、，。,;；：")


@dataclass(frozen=True, slots=True)
class TextPart:
    """The part of a text whose sentences are looked for."""

    text: str
    end: int
    rules: SentenceRules


def candidates(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The places of a part of a text where a sentence may end, in order."""
    pattern = _MARK_OR_SPACE if _DIVIDED_BY_SPACES.search(text, start, end) else _MARK
    return pattern.finditer(text, start, end)


def ends_sentence(part: TextPart, found: re.Match[str], at: int) -> bool:
    """Whether the mark found ends the sentence that begins at `at`."""
    kind = found.lastgroup
    text, start = part.text, found.start()
    if kind == "plain":
        word = text[text.rfind(" ", at, start) + 1 : start]
        if word.isalpha() and word not in part.rules.abbreviations and word[-3:] != "str":
            return True
    if kind == "note":
        return True
    if kind == "phrase":
        return _ends_phrase(part, found, at)
    if kind == "unparted":
        return _ends_unparted(part, found)
    if kind in ("joined", "unspaced"):
        return _ends_unspaced(part, found, at)
    if not (text[start - 1].isalnum() and start > at) and not any(
        map(str.isalnum, text[max(at, start - _LOOKED_BACK) : start])
    ):
        return False  # "... and then"
    return _ends_spaced(part, found, at)


def _ends_unparted(part: TextPart, found: re.Match[str]) -> bool:
    """Whether a space was lost: "sent.The book", not "Node.Js", "example.org" or code."""
    text, start = part.text, found.start()
    word = _NEXT_WORD.match(text, found.end(), part.end)
    return (
        word is not None
        and word[0] in part.rules.starters
        and text[start - 3 : start].islower()
        and text[word.end() : word.end() + 1] in (" ", ",", "\n")
    )


def _ends_spaced(part: TextPart, found: re.Match[str], at: int) -> bool:
    text, start, shown = part.text, found.start(), found.group()
    ahead = _BEFORE_NEXT.match(text, found.end(), part.end)
    following = ahead.end() if ahead else found.end()
    first = text[following : following + 1] if following < part.end else ""
    is_small = first.islower() and not _CAMEL_CASE.match(text, following)
    # Where all is written small, a small letter tells nothing.
    if is_small and not text[at : min(part.end, at + _CASE_CHARACTERS)].islower():
        return False
    if shown.startswith(("..", "…")):
        # "[...]" is a remark; and where no capital tells, it is a pause rather than an end.
        is_remark = text[start - 1 : start] in ("(", "[") and start > at
        return not (is_remark or is_small or _has_no_case(first))
    if shown[0] in ";\u037e":
        return first.isupper()  # The Greek question mark.
    if shown[0] != ".":
        is_remark = text[start - 1 : start] in ("(", "[") and len(shown) > 1  # "(?)"
        return not (is_remark or (is_small and shown[-1] not in _SPACED))
    if first in _JOINING:
        return not first
    if start - at <= _WORD_CHARACTERS and _ENUMERATOR.fullmatch(text, at, start):
        return False
    return not _is_abbreviation(part, found, at, following)


def _has_no_case(character: str) -> bool:
    return character.isalpha() and character.lower() == character.upper()


def _is_abbreviation(part: TextPart, found: re.Match[str], at: int, following: int) -> bool:
    """Whether the full stop belongs to an abbreviation, an initial or an ordinal."""
    text, rules = part.text, part.rules
    before = text[max(at, found.start() - _WORD_CHARACTERS) : found.start()].split()
    if not before:
        return False
    token = before[-1].lstrip(_OPENS)
    first = text[following]
    if token.isdigit() or _is_roman(token):
        return _is_ordinal(part, token, before, following)
    kind = _kind(token, before, rules)
    if kind is Abbreviation.NEVER:
        return True
    if kind is Abbreviation.BEFORE_NUMBER:
        if _NUMBER_AHEAD.match(text, following, part.end) or first.islower():
            return True
        if len(token) > 1:
            return False
        kind = None  # "P. 5", and "P. Jones"
    if kind is Abbreviation.MAY_END:
        return not first.isupper() or _is_date_or_zone(part, following)
    if kind is None and not _looks_abbreviated(token):
        return False
    if first.isupper() and len(token) > 1 and _is_counted(before):
        return False  # "5 kg. The box", "5 тыс. руб. Дорого"
    return not _begins_sentence(part, following)


def _is_counted(before: list[str]) -> bool:
    """Whether a number stands before the abbreviation, or before one that stands before it."""
    if len(before) < 2 or before[-2][-1].isdigit():
        return len(before) > 1
    return len(before) > 2 and before[-2][-1] == "." and before[-3][-1].isdigit()


def _kind(token: str, before: list[str], rules: SentenceRules) -> Abbreviation | None:
    known = rules.abbreviations
    joined = token
    # "z. B.", "н. э.": letters with spaces between.
    for place in range(len(before) - 2, max(-1, len(before) - 5), -1):
        part = before[place].lstrip(_OPENS)
        if not part.endswith(".") or len(part) > 4:
            break
        joined = part + joined
        if joined in known:
            return known[joined]
    if token in known:
        return known[token]
    if (part := _LAST_PART.search(token)) and part[0] in known:  # "all'ing.", "Steuer-Nr."
        return known[part[0]]
    if len(token) > 1 and token.isupper():
        return known.get(token.capitalize())
    if len(before) == 1 and len(token) > 1:
        return known.get(token[0].lower() + token[1:])
    return None


def _looks_abbreviated(token: str) -> bool:
    """Whether a word that is in no list is one: an initial, "x.y", or letters without vowels."""
    if len(token) == 1:
        return token.isalpha() and _IDEOGRAPH.match(token) is None
    if "." in token:
        return all(part.isalpha() and len(part) <= 3 for part in token.split("."))
    if token.endswith("str"):  # "Hauptstr.", "Kerkstr."
        return True
    return (
        len(token) > 1
        and not token.isupper()
        and _LATIN.fullmatch(token) is not None
        and _VOWEL.search(token) is None
    )


def _is_ordinal(part: TextPart, token: str, before: list[str], following: int) -> bool:
    """Whether a number before a full stop is an ordinal, or a part of a date."""
    text, rules = part.text, part.rules
    if _CAMEL_CASE.match(text, following):
        return False
    if text[following].isdigit():
        return len(token) <= 4 and _DATE_AHEAD.match(text, following, part.end) is not None
    if text[following].islower():
        return True
    word = _NEXT_WORD.match(text, following, part.end)
    if len(before) > 1 and _DATE_AHEAD.fullmatch(before[-2]) and _has_no_case(text[following]):
        return True  # "2020. 3. 5."
    if word is None or (token.isdigit() and len(token) > _ORDINAL_DIGITS):
        return False
    if token.isdigit() and word[0] in rules.dates:
        return True
    asked = len(before) > 1 and before[-2].lstrip(_OPENS).lower() in rules.before_ordinal
    asked |= len(before) > 2 and _ORDINAL.fullmatch(before[-3]) is not None  # "2. und 3. Kapitel"
    return asked and word[0] not in rules.starters


def _is_roman(token: str) -> bool:
    return len(token) > 1 and _ROMAN.fullmatch(token) is not None


def _is_date_or_zone(part: TextPart, following: int) -> bool:
    """Whether a day or a time zone follows: "5 p.m. Monday", "5 p.m. EST"."""
    word = _NEXT_WORD.match(part.text, following, part.end)
    if word is None:
        return False
    return word[0] in part.rules.dates or (1 < len(word[0]) < 5 and word[0].isupper())


def _begins_sentence(part: TextPart, following: int) -> bool:
    word = _NEXT_WORD.match(part.text, following, part.end)
    if word is None or part.text[word.end() : word.end() + 1] == ".":
        return False
    return word[0] in part.rules.starters


def _ends_unspaced(part: TextPart, found: re.Match[str], at: int) -> bool:
    """Whether a mark of a script that needs no spaces ends its sentence."""
    text, stop, shown = part.text, found.end(), found.group()
    following = text[stop : stop + 1] if stop < part.end else ""
    if (shown == "．" and following.isdigit()) or following in _GOING_ON:
        return False
    if _is_within_quotation(part, found, at):
        return False
    closes = shown[-1] not in _UNSPACED + _SPACED
    if shown[-1] == "》" and following:
        return False  # A title.
    if closes and shown[-1] in "」』" and following in ("「", "『"):
        return False  # 「行くの？」「行かない。」
    if (closes or shown[0] in "？！?!") and part.rules.goes_on is not None:
        return part.rules.goes_on.match(text, stop, part.end) is None
    return True


def _is_within_quotation(part: TextPart, found: re.Match[str], at: int) -> bool:
    """Whether a short quotation or a remark in brackets goes around the mark."""
    text, start = part.text, found.start()
    begin = max(at, start - _LOOKED_BACK)
    if _OPENING_QUOTE.search(text, begin, start) is None:
        return False
    for opening, closing in _QUOTES.items():
        opened = text.rfind(opening, begin, start)
        if opened < 0 or opened < text.rfind(closing, begin, start):
            continue
        stop = min(part.end, start + _QUOTE_CHARACTERS_AT_MOST)
        if text.find(closing, found.end(), stop) >= 0:
            return True
        if opening == "（" and opened > at and closing in found.group():
            return True
    return False


def _ends_phrase(part: TextPart, found: re.Match[str], at: int) -> bool:
    """Whether a space between Thai letters divides sentences, not phrases or words of a list."""
    text, rules = part.text, part.rules
    before = text[max(at, found.start() - _LOOKED_BACK) : found.start()]
    following = text.find(" ", found.end(), part.end)
    ahead = text[found.end() : following if following >= 0 else part.end]
    if ahead.startswith(rules.phrase_starts):
        return True
    words = before.split()
    has_unit = len(words) > 1 and words[-2][-1:].isdigit()  # "12,500 บาท"
    return (
        len(before) >= _PHRASE_CHARACTERS
        and (has_unit or len(words[-1]) >= _PHRASE_CHARACTERS // 2)
        and len(ahead) >= _PHRASE_CHARACTERS
        and not ahead.startswith(rules.phrase_goes_on)
        and not before.endswith(rules.phrase_open)
    )
