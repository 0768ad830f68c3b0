"""Plain formats: the text is the decoded file, unchanged, so that a range holds in the file."""

import codecs
import random
import sys
from pathlib import Path

import pytest

from desktop.core.types import DocumentState, Span
from tests.fakes.reading import read_bytes, tables

GERMAN = "Die Türme von Norrvik sind größer als gedacht; sie kosten 300 € im Jahr. "
NORWEGIAN = "Fyret på Nørrvik står på en høy klippe og lyser for skipene hele natten. "
FRENCH = "Le phare a été allumé pour la première fois en novembre; à côté, le gardien. "
CZECH = "Maják stojí na vysoké skále a svítí lodím celou noc. Příliš žluťoučký kůň. "
POLISH = "Latarnia stoi na wysokiej skale i świeci całą noc. Zażółć gęślą jaźń. "
TURKISH = "Fener yüksek bir kayanın üzerinde durur ve gemilere bütün gece ışık verir. "
KOREAN = "등대는 높은 바위 위에 서서 밤새 배들을 비춘다. "
CHINESE = "灯塔矗立在高高的岩石上，整夜为船只照明，直到早晨。"
JAPANESE = "灯台は高い塔の上に強い光を置いて、夜に船へ陸の場所を知らせる建物です。"
RUSSIAN = "Маяк стоит на высокой скале и светит кораблям всю ночь до самого утра. "


@pytest.mark.parametrize(
    ("name", "kind", "text"),
    [
        ("a.txt", "text", "First line\r\n\r\n  second\tline \n"),
        ("a.md", "markdown", "# Title\n\nSome *text* and [a link](x.html).\n"),
        ("a.csv", "csv", 'year,visitors\n2021,"1,204"\n2022,"1,377"\n'),
        ("a.tsv", "tsv", "year\tvisitors\n2021\t1204\n"),
        ("a.json", "json", '{"year": 2021, "visitors": [1204, 1377]}\n'),
        ("a.jsonl", "json", '{"year": 2021}\n{"year": 2022}\n'),
        ("a.py", "code", 'def light():\n    return "on"  # always\n'),
        ("a.rs", "code", 'fn main() { println!("灯台"); }\n'),
    ],
)
def test_the_text_is_the_file_itself(tmp_path, name, kind, text):
    document = read_bytes(tmp_path, name, text.encode())
    assert document.text == text
    assert document.format == kind


def test_markdown_has_its_headings_but_not_those_in_code(tmp_path):
    text = (
        "# Norrvik\n\nIntro.\n\n```python\n# no heading\n```\n\n## Upkeep ##\n\nPaint\n=====\n\n"
        "~~~\n## nor this\n~~~\n\n- item\n---\n\n### Keepers\n"
    )
    document = read_bytes(tmp_path, "a.md", text.encode())
    assert document.title == "Norrvik"
    assert [(h.level, h.title) for h in document.headings] == [
        (1, "Norrvik"), (2, "Upkeep"), (1, "Paint"), (3, "Keepers"),
    ]  # fmt: skip
    assert [text[h.char_start :].splitlines()[0] for h in document.headings] == [
        "# Norrvik", "## Upkeep ##", "Paint", "### Keepers",
    ]  # fmt: skip


def test_the_rows_of_a_csv_are_kept_whole(tmp_path):
    document = read_bytes(tmp_path, "a.csv", b"year,visitors\n2021,1204\n")
    assert tables(document) == [["year,visitors", "2021,1204"]]
    assert document.tables == (Span(0, len(document.text)),)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (GERMAN, "utf-8"),
        (GERMAN, "utf-16-le"),
        (GERMAN, "utf-16-be"),
        (GERMAN, "cp1252"),
        (NORWEGIAN, "latin-1"),
        (FRENCH, "latin-1"),
        (CZECH, "cp1250"),
        (POLISH, "cp1250"),
        (TURKISH, "cp1254"),
        (KOREAN, "euc_kr"),
        (CHINESE, "gb18030"),
        (JAPANESE, "utf-16-le"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc_jp"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
    ],
)
@pytest.mark.parametrize("times", [1, 20])
def test_text_in_other_encodings_is_read_without_a_mark_that_names_them(
    tmp_path, text, encoding, times
):
    document = read_bytes(tmp_path, "a.txt", (times * (text + "\n")).encode(encoding))
    assert document.text == times * (text + "\n")


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
    ],
)
def test_a_byte_order_mark_names_the_encoding_and_is_no_text(tmp_path, mark, encoding):
    document = read_bytes(tmp_path, "a.txt", mark + JAPANESE.encode(encoding))
    assert document.text == JAPANESE


def test_a_few_broken_bytes_do_not_spoil_a_file(tmp_path):
    content = (200 * GERMAN).encode() + b"\xff\xfe and on\n" + GERMAN.encode()
    document = read_bytes(tmp_path, "a.txt", content)
    assert document.text.startswith(GERMAN)
    assert document.text.count("Türme") == 201


@pytest.mark.parametrize("content", [random.Random(3).randbytes(5000), bytes(range(256)) * 8])
@pytest.mark.parametrize("name", ["a.bin", "a.txt"])
def test_bytes_that_are_no_text_are_skipped(tmp_path, content, name):
    failure = read_bytes(tmp_path, name, content)
    assert failure.state == DocumentState.SKIPPED
    assert failure.message == "It is not a kind of file that Lectern can read."


def test_a_program_is_skipped(tmp_path):
    program = Path(sys.executable).resolve().read_bytes()[:200_000]
    failure = read_bytes(tmp_path, "program", program)
    assert failure.state == DocumentState.SKIPPED
