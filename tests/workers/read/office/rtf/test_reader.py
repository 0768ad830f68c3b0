"""What a word processor shows of an RTF file is in its text, in its order."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.core.types import DocumentState, ReadDocument, ReadFailure
from desktop.workers.read.dispatch import read
from desktop.workers.read.limits import ReadLimits

ROW = rb"\trowd\cellx1000\cellx2000\intbl %s\cell %s\cell\row"


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        (rb"\ansicpg1251 \'cf\'f0\'e8\'e2\'e5\'f2 tail", "Привет tail"),
        (
            rb"{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset204 Arial CYR;}}"
            rb"\f0 caf\'e9 \f1 \'cf\'f0\'e8\f0  end",
            "café При end",
        ),
        (rb"\ansicpg932{\fonttbl{\f0\fcharset128 M;}}\f0 \'93\'8c\'8b\'9e\'83A", "東京ア"),
        (rb"\ansicpg1252 a\uc2\u8211\'96\'96b \uc0\u8364 5 {\uc1\u8364?6}", "a–b €5 €6"),
        (rb"{\uc1\u55357?\u56832?} y", "😀 y"),
        (rb"{\fonttbl{\f3\fcharset2 Wingdings;}}{\f3 \'fc} paid {\f3\u-3844?}", "✓ paid ✓"),
        (rb"Price 40{\v internal 31} euros.\v secret\v0  So.", "Price 40 euros. So."),
        (rb"a \{b\} \\ c d\_e\-f \emdash \lquote x\rquote", "a {b} \\ c d-ef —‘x’"),
        (
            rb"below < 2 & above > 1, __init__.py [x](y)",
            "below < 2 & above > 1, __init__.py [x](y)",
        ),
        (rb"CO{\sub 2} on 450 m{\super 2}, 10{\super 6}", "CO2 on 450 m², 10^6"),
        (
            rb'See {\field{\*\fldinst HYPERLINK "http://x"}{\fldrslt the map}} now.',
            "See the map now.",
        ),
        (rb"new {\deleted old }{\revised fresh} end", "new fresh end"),
        (rb"{\listtext\tab 2.2\tab}Clause", "2.2 Clause"),
        (rb"{\pntext\f3\'b7\tab}Bread", "- Bread"),
        (
            rb"{\*\bkmkstart x}{\*\unknown secret}{\info{\author Ann}}Body{\pict\bin5 {}}}}}.",
            "Body.",
        ),
        (rb"{\upr{plain}{\*\ud{\u322?}}} x", "ł x"),
        (
            rb"The fee{\footnote {\super\chftn} Members 280.} is 310.\par Next.",
            "The fee is 310.\n\nNote 1: Members 280.\n\nNext.",
        ),
        (rb"Fee{\footnote\ftnalt At the end.}", "Fee\n\nEndnote 1: At the end."),
        (
            rb"Text{\*\atnauthor Ann}{\*\annotation Is it?} more.",
            "Text more.\n\nComment by Ann: Is it?",
        ),
        (
            rb"A{\shp{\*\shpinst{\sp{\sn x}{\sv 1}}{\shptxt Box\par}}{\shprslt Box}} b.",
            "A b.\n\nBox",
        ),
        (
            rb"{\header Policy HX-77\par}{\headerf Policy HX-77\par}{\footer foot\par}Body.",
            "Policy HX-77\n\nBody.\n\nfoot",
        ),
        (
            rb"Before\par "
            + ROW % (b"Item", b"Price")
            + ROW % (b"A & B", b"4")
            + ROW % (b"C", b"5")
            + rb"\pard After",
            "Before\n\nItem: A & B | Price: 4\nItem: C | Price: 5\n\nAfter",
        ),
        (
            ROW % (b"Fee{\\footnote\\pard Old.\\par}\\par now", b"310"),
            "Fee now | 310\n\nNote 1: Old.",
        ),
    ],
)
def test_the_text_is_as_it_is_shown(tmp_path: Path, source: bytes, shown: str) -> None:
    assert rtf(tmp_path, source).text == shown


def test_headings_are_known_by_style_or_outline(tmp_path: Path) -> None:
    styles = rb"{\stylesheet{\s0 Normal;}{\s1 heading 1;}{\s7\outlinelevel2 Eigene;}{\s9 Title;}}"
    body = rb"\pard\s9 Mill\par\pard\s1 Roof\par\pard\s7 Tiles\par\pard Text.\par"
    document = rtf(tmp_path, styles + body)
    assert [(h.level, h.title) for h in document.headings] == [
        (1, "Mill"), (1, "Roof"), (3, "Tiles"),
    ]  # fmt: skip
    assert document.text.endswith("Tiles\n\nText.")


def test_the_title_is_that_of_the_properties(tmp_path: Path) -> None:
    document = rtf(tmp_path, rb"{\info{\title The mill}{\author Ann}}Body.")
    assert (document.title, document.text) == ("The mill", "Body.")


def test_what_was_left_out_is_noted(tmp_path: Path) -> None:
    document = rtf(tmp_path, rb"{\v x}{\deleted y}{\pict 89}{\object{\*\objdata 01}{\result R}}")
    assert document.text == "R"
    assert document.notes == (
        "Hidden text was left out.",
        "Text that was deleted with changes tracked was left out.",
        "Pictures without a description were not read.",
        "Embedded files were not read.",
    )


def test_groups_without_end_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.rtf"
    path.write_bytes(rb"{\rtf1 " + b"{" * 250_000)
    outcome = read(path, ReadLimits())
    assert isinstance(outcome, ReadFailure)
    assert outcome.state is DocumentState.UNREADABLE


def rtf(folder: Path, source: bytes) -> ReadDocument:
    path = folder / "a.rtf"
    path.write_bytes(rb"{\rtf1\ansi " + source + b"}")
    outcome = read(path, ReadLimits())
    assert isinstance(outcome, ReadDocument), outcome
    return outcome


def test_words_that_are_struck_out_are_noted(tmp_path: Path) -> None:
    document = rtf(tmp_path, rb"{\stylesheet{\s1\strike Struck;}}The rent is {\strike 500} 600.")
    assert document.text == "The rent is 500 600."
    assert document.notes == ("Words that are struck out were read like others.",)
    assert rtf(tmp_path, rb"{\stylesheet{\s1\strike Struck;}}Plain{\strike0 .}").notes == ()
