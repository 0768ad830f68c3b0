"""Draws values of many kinds: names, amounts, dates, hours; each in every language."""

from __future__ import annotations

import random

from desktop.research.verifier.languages import LANGUAGES, lexicon

Value = dict[str, str]
"""One value as each language writes it."""

_LIST_KINDS = {
    "thing", "site", "role", "day", "act", "where", "figure", "period", "plan", "job", "device",
    "event", "status", "colour",
}  # fmt: skip
_POINTS = {"en": ",", "de": ".", "es": ".", "fr": " ", "it": ".", "pt": ".", "nl": ".", "ru": " "}
MORE_NAMES = {
    "sv": {
        "name": ["Astrid Lindqvist", "Gustav Ek", "Maja Sjöberg", "Nils Hedlund", "Ebba Wallin",
                 "Olle Nyström", "Karin Dahl", "Sixten Borg"],
        "city": ["Växjö", "Umeå", "Lund", "Falun", "Visby", "Kalmar"],
    },
    "pl": {
        "name": ["Zofia Wrona", "Marek Lis", "Hanna Kowalczyk", "Piotr Zając", "Ewa Sikora",
                 "Tomasz Górski", "Iga Malinowska", "Jan Krupa"],
        "city": ["Toruń", "Opole", "Gdynia", "Lublin", "Kielce", "Rzeszów"],
    },
    "tr": {
        "name": ["Elif Kaya", "Mert Aydın", "Zeynep Arslan", "Emre Koç", "Defne Yıldız",
                 "Can Öztürk", "Selin Güneş", "Barış Tekin"],
        "city": ["Bursa", "Edirne", "Sivas", "Trabzon", "Muğla", "Konya"],
    },
    "hi": {
        "name": ["अनीता शर्मा", "रवि वर्मा", "सुनीता जोशी", "मोहन गुप्ता", "प्रिया नायर", "अजय सिंह",
                 "कविता मेहता", "विजय राव"],
        "city": ["जयपुर", "इंदौर", "नागपुर", "लखनऊ", "भोपाल", "पटना"],
    },
}  # fmt: skip
"""Names of the languages that have no column in the list of words."""
_UNITS = ("unit.day", "unit.week", "unit.month", "unit.year")
_SIGNS = {"en": "{0} €", "ja": "{0}€", "zh": "{0}€"}
_OWN_NAMES = frozenset({"ja", "zh", "ar", "ru", "sv", "pl", "tr", "hi"})
_ARABIC_FEW = 10
_RUSSIAN_FEW = 4


def draw(chance: random.Random, kind: str, language: str) -> Value:
    """Draw a value of a kind; names and places are mostly those of the language."""
    if kind in _LIST_KINDS:
        return chance.choice(lexicon()[kind])
    if kind in {"name", "city", "company"}:
        return _everywhere(_draw_name(chance, kind, language))
    return _NUMERIC[kind](chance)


def _everywhere(text: str) -> Value:
    return dict.fromkeys(LANGUAGES, text)


def _draw_name(chance: random.Random, kind: str, language: str) -> str:
    key = {"name": "names", "city": "cities", "company": "companies"}[kind]
    (row,) = lexicon()[key]
    own = MORE_NAMES.get(language, {}).get(kind) or row.get(language, row["en"]).split(",")
    latin = row["en" if chance.random() < 0.5 else chance.choice(LANGUAGES[:7])].split(",")
    pool = own if chance.random() < (0.75 if language in _OWN_NAMES else 0.5) else latin
    name = chance.choice(pool)
    if kind == "name" and chance.random() < 0.4 and " " in name:
        # Other combinations of first and last names, so that no person is learned by heart.
        other = chance.choice([n for n in pool if " " in n])
        name = f"{name.split(' ')[0]} {other.split(' ', 1)[1]}"
    return name


def number_text(number: int, language: str) -> str:
    """Write a whole number as the language does."""
    return f"{number:,}".replace(",", _POINTS.get(language, ","))


def _money(chance: random.Random, low: int = 2, high: int = 990) -> Value:
    number = chance.choice([chance.randint(low, high), chance.randint(1, 90) * max(10, low // 10)])
    unit = chance.choice(lexicon()["money"])
    style = chance.random()
    if style < 0.6:
        return {
            code: number_text(number, code) + ("" if code in {"ja", "zh"} else " ") + unit[code]
            for code in LANGUAGES
        }
    cents = f"{chance.choice([0, 50, 90, 99, chance.randint(1, 99)]):02d}" if style > 0.8 else ""
    written = {
        code: number_text(number, code) + (("." if code in {"en", "zh", "ja"} else ",") + cents)
        if cents
        else number_text(number, code)
        for code in LANGUAGES
    }
    sign = chance.choice(["€", "EUR", "CHF", "$", "£"])
    before = chance.random() < 0.4
    return {
        code: f"{sign} {text}" if before else f"{text} {sign}" for code, text in written.items()
    }


def _amount(chance: random.Random) -> Value:
    if chance.random() < 0.4:
        return _count(chance, 20, 9000)
    return _money(chance, 1000, 90000)


def _count(chance: random.Random, low: int, high: int) -> Value:
    number = chance.randint(low, high)
    return {code: number_text(number, code) for code in LANGUAGES}


def _percent(chance: random.Random) -> Value:
    number = chance.randint(2, 90)
    tenth = f".{chance.randint(1, 9)}" if chance.random() < 0.3 else ""
    return {
        code: f"{number}{tenth}%"
        if code in {"en", "ja", "zh"}
        else f"{number}{tenth.replace('.', ',')} %"
        for code in LANGUAGES
    }


def _hours(chance: random.Random) -> Value:
    opens = chance.randint(6, 12)
    closes = chance.randint(opens + 2, 22)
    first = f"{opens}:{chance.choice(['00', '30', '15'])}"
    last = f"{closes}:{chance.choice(['00', '30', '45'])}"
    (form,) = lexicon()["from.to"]
    return {code: form[code].format(first, last) for code in LANGUAGES}


def _votes(chance: random.Random) -> Value:
    (form,) = lexicon()["votes"]
    ayes, noes = chance.randint(3, 40), chance.randint(1, 20)
    return {code: form[code].format(ayes, noes) for code in LANGUAGES}


def _duration(chance: random.Random) -> Value:
    number = chance.choice([chance.randint(2, 12), chance.randint(2, 36), 90, 180])
    unit = lexicon()[chance.choice(_UNITS)][0]
    return {code: _counted(number, unit[code], code) for code in LANGUAGES}


def _counted(number: int, unit: str, language: str) -> str:
    forms = unit.split("|")
    if language == "ar":
        form = forms[0] if number <= _ARABIC_FEW else forms[-1]
    elif language == "ru":
        few = 2 <= number % 10 <= _RUSSIAN_FEW and number // 10 % 10 != 1
        form = forms[0] if few else forms[-1]
    else:
        form = forms[0]
    return f"{number}{'' if language in {'ja', 'zh'} else ' '}{form}"


def _date(chance: random.Random) -> Value:
    year, month, day = chance.randint(2015, 2026), chance.randint(1, 12), chance.randint(1, 28)
    (months,), (forms,) = lexicon()["months"], lexicon()["date"]
    form = chance.random() < 0.3
    written: Value = {}
    for code in LANGUAGES:
        options = forms[code].split("|")
        pattern = options[-1] if form else options[0]
        written[code] = (
            pattern.replace("{0m}", f"{month:02d}")
            .replace("{0d}", f"{day:02d}")
            .format(d=day, m=months[code].split(",")[month - 1], y=year)
        )
    return written


def _phone(chance: random.Random) -> Value:
    digits = [str(chance.randint(0, 9)) for _ in range(10)]
    groups = chance.choice([(3, 4), (4, 3, 3), (3, 3, 4), (5, 5), (2, 2, 2, 2, 2)])
    lead = chance.choice(["0", "+49 ", "+33 ", "", "555 "])
    parts, at = [], 0
    for size in groups:
        parts.append("".join(digits[at : at + size]))
        at += size
    return _everywhere(lead + chance.choice([" ", "-", " "]).join(parts))


def _email(chance: random.Random) -> Value:
    (row,) = lexicon()["names"]
    first, last = chance.choice(row["en"].split(",")).lower().split(" ")
    user = chance.choice([f"{first}.{last}", first[0] + last, first, "info", "office", "contact"])
    host = chance.choice(["halden", "nordlift", "club", "brightwater", "verein", "lumen", "tarn"])
    return _everywhere(f"{user}@{host}.{chance.choice(['example', 'org', 'com', 'de', 'fr'])}")


def _invoice(chance: random.Random) -> Value:
    year = chance.randint(2019, 2026)
    number = chance.randint(1, 999)
    form = chance.choice(["{0}-{1:03d}", "R{0}/{1}", "INV-{1:04d}", "{1:05d}", "RE-{0}-{1}"])
    return _everywhere(form.format(year, number))


def _born(chance: random.Random) -> Value:
    return _everywhere(str(chance.randint(1895, 2022)))


_NUMERIC = {
    "money": _money,
    "amount": _amount,
    "percent": _percent,
    "hours": _hours,
    "votes": _votes,
    "duration": _duration,
    "date": _date,
    "phone": _phone,
    "email": _email,
    "invoice": _invoice,
    "year": _born,
    "count": lambda chance: _count(chance, 4, 900),
    "few": lambda chance: _count(chance, 3, 40),
    "many": lambda chance: _count(chance, 41, 300),
    "weight": lambda chance: _everywhere(f"{chance.randint(2, 900)} {chance.choice(['kg', 'g'])}"),
    "room": lambda chance: _everywhere(
        chance.choice(["", "B", "A", "E"]) + str(chance.randint(1, 480))
    ),
    "stock": lambda chance: _count(chance, 1, 400),
}
