# ruff: noqa: E501 -- the markup of small files, which no line break may change
"""Plain text of many kinds and encodings, tables in text, notebooks, LaTeX, subtitles."""

from __future__ import annotations

import json

from tests.benchmarks.reading_corpus.facts import (
    Case,
    Fact,
    apart,
    has,
    heading,
    lacks,
    no_heading,
    order,
    pair,
)

LANGUAGES = {
    "ru": "Мельница стоит у реки. Каждое утро мельник открывает ворота и ждёт крестьян с зерном.",
    "pl": "Młyn stoi nad rzeką. Każdego ranka młynarz otwiera bramę i czeka na chłopów ze zbożem.",
    "tr": "Değirmen nehrin kıyısında. Her sabah değirmenci kapıyı açar, köylüleri bekler ve çay içer.",
    "de": "Die Mühle steht am Fluß. Jeden Morgen öffnet der Müller das Tor und grüßt die Bauern.",
    "fr": "Le moulin est près de la rivière. Chaque matin, le meunier ouvre la porte à l’aube.",
    "el": "Ο μύλος στέκεται δίπλα στο ποτάμι. Κάθε πρωί ο μυλωνάς ανοίγει την πύλη.",
    "ja": "水車小屋は川のそばにある。毎朝、粉屋は門を開けて農民を待っている。",
    "zh": "磨坊在河边。每天早上磨坊主打开大门，等待农民带着粮食来。",
    "ko": "방앗간은 강가에 있다. 매일 아침 방앗간 주인은 문을 열고 농부를 기다린다.",
    "he": "הטחנה עומדת ליד הנהר. כל בוקר הטוחן פותח את השער ומחכה לאיכרים.",
    "cs": "Mlýn stojí u řeky. Každé ráno mlynář otevře vrata a čeká na sedláky s obilím.",
    "uk": "Млин стоїть біля річки. Щоранку мельник відчиняє ворота і чекає на селян із збіжжям.",
}
ENCODINGS = {
    "ru": ("cp1251", "koi8_r", "utf-16", "utf-16-le", "cp866"),
    "pl": ("cp1250", "iso8859_2"),
    "tr": ("cp1254", "utf-16-be"),
    "de": ("cp1252", "utf-8-sig", "mac_roman", "cp850"),
    "fr": ("cp1252", "utf-16"),
    "el": ("cp1253",),
    "ja": ("cp932", "euc_jp", "iso2022_jp"),
    "zh": ("gb18030", "utf-16-le"),
    "ko": ("cp949",),
    "he": ("cp1255",),
    "cs": ("cp1250",),
    "uk": ("cp1251",),
}
SOURCES = {
    "cp1251": "chardet/chardet#132",
    "utf-16-le": "CharsetDetector/UTF-unknown#5",
    "utf-16-be": "jmhodges/rchardet#30",
    "utf-16": "jawah/charset_normalizer#612",
}


def _encoded() -> list[Case]:
    made = []
    for language, codecs in ENCODINGS.items():
        for codec in codecs:
            words = LANGUAGES[language]
            raw = "\n".join([words, "PN-0077", words]).encode(codec, "strict")
            first = words.split(".")[0].split("。")[0]
            last = words[len(words) // 2 :]
            facts = (has(first), has(last), lacks("\ufffd"))
            source = SOURCES.get(codec, "xberg-io/xberg#1223")
            made.append(Case("txt", f"{language}-{codec}.txt", raw, source, facts))
    return made


def _text(kind: str, name: str, source: str, content: str | bytes, *facts: Fact) -> Case:
    raw = content if isinstance(content, bytes) else content.encode()
    return Case(kind, f"{name}.{kind}", raw, source, facts)


def _misleading() -> list[Case]:
    lines = "\n".join(f"Step {n}: turn valve {n} by {n * 7} degrees." for n in range(1, 40))
    return [
        _text(
            "txt",
            "bm",
            "no report: a first word",
            "BM is short for bench mark.\n" + lines,
            has("BM is short for bench mark."),
            has("turn valve 39"),
        ),
        _text(
            "txt",
            "says-pdf",
            "no report: a first word",
            "%PDF-1.4 is the first line of such files.\n" + lines,
            has("is the first line of such files"),
            has("turn valve 20"),
        ),
        _text(
            "txt",
            "zero",
            "no report: a zero byte",
            b"The log\x00 goes on.\n" + lines.encode(),
            has("goes on."),
            has("turn valve 30"),
        ),
        _text(
            "txt",
            "latin-late",
            "no report: a byte far down",
            (lines + "\n").encode() * 30 + "Der Müller grüßt.".encode("cp1252"),
            has("Der Müller grüßt."),
            has("turn valve 11"),
        ),
        _text(
            "txt",
            "pk",
            "no report: a first word",
            "PK is the code of the park.\n" + lines,
            has("PK is the code of the park."),
        ),
        _text(
            "txt",
            "mail-like",
            "no report: a note that looks like mail",
            "From: the kitchen\nTo: the cellar\n\nBring up six bottles.\n",
            has("Bring up six bottles."),
            has("the kitchen"),
        ),
        _text(
            "txt",
            "nel",
            "no report: ends of lines",
            "first part\r\nsecond part\rthird part\x0cfourth part",
            order("first part", "second part", "third part", "fourth part"),
            apart("first part", "third part"),
        ),
    ]


def _tables() -> list[Case]:
    head, rows = (
        ("Name", "City", "Phone"),
        (
            ("Ada Quill", "Bergen", "0045 11"),
            ("Ben Rook", "Narvik", "0045 22"),
            ("Cy Stout", "Molde", "0045 33"),
        ),
    )
    made = []
    for name, mark, kind, source in (
        ("comma", ",", "csv", "lzakharov/csv2md#7"),
        ("semicolon", ";", "csv", "lzakharov/csv2md#7"),
        ("pipe", "|", "csv", "johnkerl/miller#1571"),
        ("tab-in-csv", "\t", "csv", "urlaubsverwaltung/urlaubsverwaltung#2611"),
        ("tab", "\t", "tsv", "urlaubsverwaltung/urlaubsverwaltung#2611"),
    ):
        text = "\r\n".join(mark.join(row) for row in (head, *rows)) + "\r\n"
        made.append(
            _text(
                kind,
                name,
                source,
                text,
                pair("Ada Quill", "0045 11"),
                pair("Ben Rook", "Narvik"),
                apart("Ada Quill", "0045 22"),
                has("Phone"),
                order("Ada", "Ben", "Cy"),
            )
        )
    quoted = 'Key,Note\n"A, with comma","says ""yes"""\n"B","two\nlines"\nC,"last; cell"\n'
    made += [
        _text(
            "csv",
            "quoted",
            "iuccio/csvToJson#37",
            quoted,
            pair("A, with comma", "yes"),
            has("two lines"),
            pair("C", "last; cell"),
            apart("A, with comma", "last; cell"),
        ),
        _text(
            "csv",
            "cp1252",
            "ThalesGroup/fred#1709",
            "Straße;Größe\nMühlgasse;40 €\nÖlweg;55 €\n".encode("cp1252"),
            pair("Mühlgasse", "40 €"),
            pair("Ölweg", "55 €"),
            has("Straße"),
            lacks("\ufffd"),
        ),
        _text(
            "csv",
            "utf16",
            "ThalesGroup/fred#1709",
            "Bird\tEggs\r\nWren\t6\r\nTit\t11\r\n".encode("utf-16"),
            pair("Wren", "6"),
            pair("Tit", "11"),
            apart("Wren", "11"),
        ),
        _text(
            "csv",
            "bom",
            "xberg-io/xberg#1223",
            "\ufeffSize,Stock\nS,4\nXL,19\n",
            pair("XL", "19"),
        ),
        _text(
            "csv",
            "no-head",
            "wardi/jsonlines#93",
            "Aspen,1901,north\nBirch,1950,south\n",
            pair("Aspen", "north"),
            pair("Birch", "1950"),
            lacks("Aspen: Birch"),
        ),
    ]
    return made


def _json() -> list[Case]:
    lines = [{"id": 1, "boat": "Tern", "crew": "Ola"}, {"id": 2, "boat": "Gannet", "crew": "Pia"}]
    escaped = (
        r'{"city": "K\u00f6ln", "note": "Tab\tand \"quote\" \u2014 end", "list": ["\u03b1", "b"]}'
    )
    return [
        _text(
            "jsonl",
            "boats",
            "wardi/jsonlines#13",
            "\n".join(json.dumps(line) for line in lines),
            pair("Tern", "Ola"),
            pair("Gannet", "Pia"),
            apart("Tern", "Pia"),
        ),
        _text(
            "json",
            "nested",
            "no report: nested values",
            json.dumps(
                {
                    "mill": {
                        "owner": "Hanne",
                        "wheels": [{"name": "upper", "m": 4}, {"name": "lower", "m": 6}],
                    }
                },
                indent=2,
            ),
            has("Hanne"),
            order("upper", "4", "lower", "6"),
            has("owner"),
        ),
        _text(
            "json", "escaped", "no report: escapes", escaped, has("Köln", "K\\u00f6ln"), has("city")
        ),
        _text(
            "json",
            "utf16",
            "no report: encodings",
            json.dumps({"ort": "Größe"}, ensure_ascii=False).encode("utf-16"),
            has("Größe"),
        ),
    ]


def _marked() -> list[Case]:
    markdown = (
        "---\ntitle: Weir handbook\ntags: [water, wood]\n---\n\n# Weir care\n\nUse **dry** wood, `oak_beam`.\n\n"
        "## Tools ##\n\n| Tool | Use |\n|---|---|\n| Adze | shaping |\n| Maul | driving |\n\n```sh\n# not a heading\n"
        'open --gate 3\n```\n\nSetext title\n============\n\n* point one\n* point two\n\n[ferry](https://x.example "t") runs.\n'
    )
    notebook = {
        "nbformat": 4,
        "nbformat_minor": 5,
        "metadata": {"kernelspec": {"name": "python3"}},
        "cells": [
            {
                "cell_type": "markdown",
                "metadata": {},
                "source": ["# River levels\n", "Measured *daily*."],
            },
            {
                "cell_type": "code",
                "execution_count": 1,
                "metadata": {},
                "source": "print('depth', 41)",
                "outputs": [
                    {"output_type": "stream", "name": "stdout", "text": ["depth 41\n"]},
                    {
                        "output_type": "display_data",
                        "metadata": {},
                        "data": {"image/png": "aVZCT1J3MEtHZ28="},
                    },
                ],
            },
            {"cell_type": "raw", "metadata": {}, "source": "Raw words"},
            {
                "cell_type": "code",
                "execution_count": None,
                "metadata": {},
                "source": ["x = 1\n", "y = 2"],
                "outputs": [
                    {
                        "output_type": "execute_result",
                        "execution_count": 2,
                        "metadata": {},
                        "data": {"text/plain": ["'final level 7'"]},
                    }
                ],
            },
        ],
    }
    latex = (
        "\\documentclass{article}\n\\usepackage[utf8]{inputenc}\n% a secret comment\n\\title{Of Mills}\n\\begin{document}\n"
        '\\maketitle\n\\section{Wheels}\nThe wheel costs 100\\% of \\$50 \\& more, says M\\"uller and Fran\\c{c}ois '
        "\\'Etienne.\\footnote{In winter only.}\n\\subsection{Oak and ash}\n\\textbf{Bold} and \\emph{soft} words --- dashes."
        "\n\\begin{itemize}\\item first item \\item second item\\end{itemize}\n\\begin{tabular}{ll}Elm & 12 \\\\ Fir & 15 \\\\"
        "\\end{tabular}\nSee~\\ref{x}. $E=mc^2$ holds.\n\\end{document}\nafter the end\n"
    )
    titles = "1\n00:00:01,000 --> 00:00:03,500\nThe <i>wheel</i> turns.\n\n2\n00:00:04,000 --> 00:00:06,000\nWater rises\nslowly.\n"
    return [
        _text(
            "md",
            "weir",
            "no report: Markdown",
            markdown,
            heading("Weir care"),
            heading("Tools"),
            heading("Setext title"),
            no_heading("not a heading"),
            no_heading("title: Weir handbook"),
            pair("Adze", "shaping"),
            pair("Maul", "driving"),
            has("open --gate 3"),
            has("oak_beam"),
            has("ferry"),
            has("Weir handbook"),
        ),
        _text(
            "ipynb",
            "levels",
            "no report: notebooks",
            json.dumps(notebook, indent=1),
            heading("River levels"),
            has("Measured daily."),
            has("print('depth', 41)"),
            has("depth 41"),
            has("final level 7"),
            has("Raw words"),
            lacks("aVZCT1J3MEtHZ28"),
            lacks("nbformat"),
            lacks("cell_type"),
            has("x = 1 y = 2"),
        ),
        _text(
            "tex",
            "mills",
            "no report: LaTeX",
            latex,
            heading("Wheels"),
            heading("Oak and ash"),
            has("Of Mills"),
            has("100% of $50 & more"),
            has("Müller"),
            has("François"),
            has("Étienne"),
            has("In winter only."),
            lacks("a secret comment"),
            lacks("usepackage"),
            has("Bold and soft words"),
            order("first item", "second item"),
            pair("Elm", "12"),
            apart("Elm", "15"),
            lacks("after the end"),
        ),
        _text(
            "srt",
            "wheel",
            "no report: subtitles",
            titles,
            has("The wheel turns."),
            has("Water rises slowly."),
            lacks("00:00:04,000 --> "),
        ),
        _text(
            "vtt",
            "wheel",
            "no report: subtitles",
            "WEBVTT\n\n" + titles.replace(",", "."),
            has("The wheel turns."),
            has("Water rises slowly."),
        ),
        _text(
            "properties",
            "words",
            "no report: escapes of Java",
            "greeting=Gr\\u00fc\\u00dfe\n# remark\nlong=first \\\n   second\n",
            has("Grüße", "Gr\\u00fc\\u00dfe"),
            has("first"),
        ),
        _text(
            "log",
            "pump",
            "no report: records that are lines",
            "2024-03-05 10:00:01 INFO pump one started\n2024-03-05 10:00:02 WARN pump two dry\n",
            pair("10:00:01", "pump one started"),
            apart("10:00:01", "pump two dry"),
        ),
        _text(
            "xml",
            "cafe",
            "xberg-io/xberg#1223",
            '<?xml version="1.0" encoding="ISO-8859-1"?><list><name>Café Ünder</name><price>4</price></list>'.encode(
                "latin-1"
            ),
            has("Café Ünder"),
            lacks("\ufffd"),
        ),
        _text(
            "yaml",
            "rules",
            "no report: YAML",
            "gate: north\nhours:\n  - day: Monday\n    open: 8\n",
            pair("gate", "north"),
            order("Monday", "8"),
        ),
        _text(
            "ini",
            "rules",
            "no report: settings",
            "[gate]\nside = south\nwidth = 4\n",
            pair("side", "south"),
            apart("side", "width"),
        ),
    ]


def cases() -> list[Case]:
    return [*_encoded(), *_misleading(), *_tables(), *_json(), *_marked()]
