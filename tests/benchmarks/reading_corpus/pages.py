# ruff: noqa: E501 -- the markup of small files, which no line break may change
"""PDF pages from raw content streams."""

from __future__ import annotations

import json
import zlib
from pathlib import Path

from tests.benchmarks.reading_corpus.facts import (
    Case,
    Fact,
    apart,
    has,
    lacks,
    once,
    order,
    page,
    pair,
)
from tests.benchmarks.reading_corpus.images import with_scan
from tests.benchmarks.reading_corpus.packing import drawn, pdf

Place = tuple[float, float, str]


def _pdf(name: str, source: str, content: bytes, *facts: Fact) -> Case:
    return Case("pdf", f"{name}.pdf", content, source, facts)


def _column(x: float, top: float, *lines: str, step: float = 14) -> list[Place]:
    return [(x, top - n * step, line) for n, line in enumerate(lines)]


def _layout() -> list[Case]:
    left = ("The river starts in a bog", "below the hill of birches", "and runs to the old mill.")
    right = ("At the mill it turns twice", "before it meets the weir", "where the eels are caught.")
    by_rows = [
        p
        for pair_ in zip(_column(60, 700, *left), _column(330, 700, *right), strict=True)
        for p in pair_
    ]
    grid = [
        *((60 + 150 * n, 650, w) for n, w in enumerate(("Crop", "Field", "Tons"))),
        *((60 + 150 * n, 634, w) for n, w in enumerate(("Barley", "Upper", "31"))),
        *((60 + 150 * n, 618, w) for n, w in enumerate(("Wheat", "Lower", "47"))),
    ]
    spread = [
        (60, 700, "Group A"),
        (210, 700, "Spring sales"),
        (410, 700, "Autumn sales"),
        (210, 684, "Low"),
        (300, 684, "High"),
        (410, 684, "Low"),
        (500, 684, "High"),
        (60, 668, "Honey"),
        (210, 668, "12"),
        (300, 668, "19"),
        (410, 668, "21"),
        (500, 668, "34"),
        (60, 652, "Wax"),
        (210, 652, "5"),
        (300, 652, "6"),
        (410, 652, "8"),
        (500, 652, "9"),
    ]
    return [
        _pdf(
            "columns",
            "jrmuizel/pdf-extract#99",
            pdf([drawn(*by_rows)]),
            order(
                "starts in a bog", "below the hill", "runs to the old mill", "At the mill it turns"
            ),
            order("At the mill it turns", "before it meets", "where the eels"),
            lacks("bog At the mill"),
        ),
        _pdf(
            "table",
            "tabulapdf/tabula#446",
            pdf([drawn((60, 690, "Harvest of the year"), *grid)]),
            has("Harvest of the year"),
            pair("Barley", "31"),
            pair("Wheat", "47"),
            apart("Wheat", "31"),
        ),
        _pdf(
            "spread",
            "tabulapdf/tabula#627",
            pdf([drawn(*spread)]),
            pair("Honey", "34"),
            pair("Wax", "8"),
            apart("Wax", "34"),
            order("Honey", "12", "19", "21", "34"),
        ),
        _pdf(
            "reversed",
            "pdfminer/pdfminer.six#1138",
            pdf(
                [
                    drawn(
                        (100, 600, "last line"), (100, 640, "second line"), (100, 680, "first line")
                    )
                ]
            ),
            order("first line", "second line", "last line"),
        ),
        _pdf(
            "digits",
            "pdfminer/pdfminer.six#1138",
            pdf(
                [
                    drawn(
                        (215.1, 700, "4"),
                        (212, 700, "."),
                        (200, 700, "1"),
                        (206, 700, "2"),
                        (60, 700, "The ratio is"),
                    )
                ]
            ),
            has("12.4"),
            lacks("4.12"),
        ),
        _pdf(
            "joined",
            "mfenniak/pyPdf#46",
            pdf(
                [
                    "BT /F1 11 Tf 60 700 Td (the second phase) Tj 0 -14 TD (insufficiency of oil) Tj ET"
                ]
            ),
            has("phase insufficiency"),
            lacks("phaseinsufficiency"),
        ),
        _pdf(
            "gaps",
            "py-pdf/pypdf#3341",
            pdf(
                [
                    "BT /F1 11 Tf 60 700 Td [(This)-280(chapter)-300(deals)-280(with)-290(gates)] TJ ET\n"
                    "BT /F1 11 Tf 60 680 Td [(W)30(a)-20(ter)10(mill)] TJ ET"
                ]
            ),
            has("This chapter deals with gates"),
            has("Watermill"),
        ),
        _pdf(
            "minus",
            "pdfminer/pdfminer.six#289",
            pdf([drawn((60, 700, "Cold: -18 degrees; range 5\x9612"))]),
            has("-18 degrees"),
            has("5–12"),
        ),
        _pdf(
            "hyphenated",
            "no report: words divided at the end of a line",
            pdf(
                [
                    drawn(
                        (60, 700, "The gate keeper counts the water-"),
                        (60, 686, "wheels and the self-"),
                        (60, 672, "made boats of the village."),
                    )
                ]
            ),
            has("gate keeper counts"),
            has("boats of the village"),
        ),
    ]


def _running() -> list[Case]:
    def sheet(n: int, *lines: str) -> str:
        return drawn(
            (60, 760, "Mill company, yearly report"),
            *_column(60, 700, *lines),
            (300, 30, f"Page {n}"),
        )

    slips = [
        drawn(
            (60, 740, "Payslip"),
            (60, 700, f"Month: {month}"),
            (60, 680, "Gross pay: 3,200.00"),
            (60, 660, f"Net pay: {net}"),
            (60, 640, "Account: DE11 0077"),
        )
        for month, net in (
            ("March", "2,111.10"),
            ("April", "2,222.20"),
            ("May", "2,333.30"),
            ("June", "2,444.40"),
        )
    ]
    return [
        _pdf(
            "running",
            "datalab-to/marker#50",
            pdf(
                [
                    sheet(
                        n,
                        f"Chapter {n} tells of wheel number {n}.",
                        f"It turned {n * 100} times.",
                        "The keeper wrote it down.",
                    )
                    for n in range(1, 7)
                ]
            ),
            has("It turned 600 times."),
            page(3, "wheel number 3"),
            page(6, "wheel number 6"),
            order("wheel number 1", "wheel number 4"),
            has("The keeper wrote it down."),
        ),
        _pdf(
            "slips",
            "no report: forms that repeat on every page",
            pdf(slips),
            page(2, "Net pay: 2,222.20"),
            page(2, "Gross pay: 3,200.00"),
            page(3, "Account: DE11 0077"),
            page(1, "Net pay: 2,111.10"),
            pair("Net pay", "2,333.30"),
            page(4, "Month: June"),
            has("Payslip"),
        ),
        _pdf(
            "few-words",
            "no report: pages with little but a head",
            pdf(
                [
                    drawn((60, 740, "Certificate"), (60, 400, name))
                    for name in ("Una Ash", "Vik Beech", "Wim Cedar")
                ]
            ),
            page(1, "Una Ash"),
            page(3, "Wim Cedar"),
            page(2, "Certificate"),
        ),
        _pdf(
            "numbers",
            "no report: figures at the foot that are no page numbers",
            pdf(
                [
                    drawn(
                        *_column(60, 700, f"Item {n}", "Sum of this sheet:"), (300, 30, str(total))
                    )
                    for n, total in ((1, 480), (2, 515), (3, 760))
                ]
            ),
            page(1, "480"),
            page(2, "515"),
            page(3, "760"),
        ),
    ]


def _glyphs() -> list[Case]:
    ligatures = (
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Type /Encoding"
        " /BaseEncoding /WinAnsiEncoding /Differences [1 /fi /fl /ff /minus] >> >>"
    )
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def\n"
        "1 begincodespacerange <00> <FF> endcodespacerange\n"
        "4 beginbfchar <41> <041C> <42> <043E> <43> <00660066> <44> <D83DDC1F> endbfchar\n"
        "1 beginbfrange <61> <63> <0430> endbfrange endcmap end end"
    )
    mapped = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 12 0 R >>"
    return [
        _pdf(
            "ligatures",
            "pdfminer/pdfminer.six#35",
            pdf(
                ["BT /F2 12 Tf 60 700 Td (the \\001nal \\002ood sta\\003 \\0045) Tj ET"],
                font=ligatures,
            ),
            has("the final flood staff", "the ﬁnal ﬂood staﬀ"),
            has("−5", "-5"),
        ),
        _pdf(
            "mapped",
            "pdfminer/pdfminer.six#942",
            pdf(
                ["BT /F2 12 Tf 60 700 Td (ABCabc) Tj 0 -20 Td (D) Tj ET"],
                font=mapped,
                more=[f"<< /Length {len(cmap)} >>\nstream\n{cmap}\nendstream"],
            ),
            has("Моffабв"),
            has("🐟"),
        ),
        _pdf(
            "actual-text",
            "pdfminer/pdfminer.six#1288",
            pdf(
                [
                    "BT /F1 12 Tf 60 700 Td (shut o) Tj /Span << /ActualText <FEFF00660066> >> BDC (~) Tj EMC ( handle) Tj ET"
                ]
            ),
            has("shut off handle"),
        ),
        _pdf(
            "unseen",
            "no report: text drawn invisibly",
            pdf(
                [
                    "BT /F1 12 Tf 60 700 Td (Seen on paper) Tj ET BT /F1 12 Tf 60 -400 Td (Below the sheet) Tj ET"
                ]
            ),
            has("Seen on paper"),
            lacks("Below the sheet"),
        ),
        _pdf(
            "accents",
            "tabulapdf/tabula#1074",
            pdf([drawn((60, 700, "M\xfcller caf\xe9 \x80 5 \x93ok\x94 na\xefve"))]),
            has("Müller café € 5 “ok” naïve"),
        ),
        _pdf(
            "turned",
            "pdfminer/pdfminer.six#592",
            pdf(
                ["BT /F1 12 Tf 0 1 -1 0 300 100 Tm (Licence 18002 for the weir) Tj ET"],
                page={0: "/Rotate 90"},
            ),
            has("Licence 18002 for the weir"),
        ),
        _pdf(
            "sideways",
            "jsvine/pdfplumber#848",
            pdf(
                [
                    "BT /F1 12 Tf 60 700 Td (Upright words) Tj ET BT /F1 12 Tf 0 1 -1 0 500 100 Tm (Sideways words) Tj ET"
                ]
            ),
            has("Upright words"),
            has("Sideways words"),
        ),
        _pdf(
            "doubled",
            "no report: bold by drawing twice",
            pdf(
                [
                    drawn(
                        (60, 700, "Strong title"),
                        (60.3, 700, "Strong title"),
                        (60, 670, "Body words"),
                    )
                ]
            ),
            once("Strong title"),
            has("Body words"),
        ),
        _pdf(
            "small-figures",
            "no report: superscripts beside figures",
            pdf(
                [
                    "BT /F1 12 Tf 60 700 Td (Area 250) Tj /F1 7 Tf 5 Ts (1) Tj 0 Ts /F1 12 Tf ( hectares) Tj ET"
                ]
            ),
            lacks("Area 2501 hectares"),
            has("hectares"),
        ),
    ]


def _beyond_text() -> list[Case]:
    field = (
        "<< /Type /Annot /Subtype /Widget /FT /Tx /T (owner) /TU (Owner of the boat) /V (Freya Lund)"
        " /Rect [200 690 400 710] /DA (/F1 11 Tf) /F 4 >>"
    )
    tick = "<< /Type /Annot /Subtype /Widget /FT /Btn /T (insured) /V /Yes /AS /Yes /Rect [200 660 210 670] /F 4 >>"
    remark = "<< /Type /Annot /Subtype /Text /Contents (Ask the harbour master) /T (Gro) /Rect [300 600 320 620] >>"
    stamped = "<< /Type /Annot /Subtype /FreeText /Contents (PAID IN FULL) /Rect [300 500 400 520] /DA (/F1 9 Tf) >>"
    forms = (
        "/AcroForm << /Fields [12 0 R 13 0 R] /DA (/F1 11 Tf) /DR << /Font << /F1 3 0 R >> >> >>"
    )
    packed = zlib.compress(b"BT /F1 12 Tf 60 700 Td (Packed words) Tj ET")
    outlines = "/PageLabels << /Nums [0 << /S /r >>] >>"
    hidden_layer = "/OC /L1 BDC BT /F1 12 Tf 60 650 Td (Layer that is off) Tj ET EMC BT /F1 12 Tf 60 700 Td (Layer on) Tj ET"
    shape = "<< /Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Length 50 >>\nstream\n"
    inner = "BT /F1 12 Tf 60 500 Td (Words in a form) Tj ET"
    return [
        _pdf(
            "form",
            "py-pdf/pypdf#208",
            pdf(
                [drawn((60, 695, "Owner:"), (60, 662, "Insured:"))],
                catalog=forms,
                page={0: "/Annots [12 0 R 13 0 R]"},
                more=[field, tick],
            ),
            has("Freya Lund"),
            has("Owner:"),
            order("Owner", "Freya Lund"),
        ),
        _pdf(
            "remarks",
            "no report: annotations",
            pdf(
                [drawn((60, 695, "The mooring is let."))],
                page={0: "/Annots [12 0 R 13 0 R]"},
                more=[remark, stamped],
            ),
            has("The mooring is let."),
            has("Ask the harbour master"),
            has("PAID IN FULL"),
        ),
        _pdf(
            "packed",
            "no report: packed streams",
            pdf(
                [b""],
                page={0: "/Contents 12 0 R"},
                more=[
                    b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream"
                    % (len(packed), packed)
                ],
            ),
            has("Packed words"),
        ),
        _pdf(
            "labels",
            "no report: labels of pages",
            pdf([drawn((60, 700, f"Sheet of {w}")) for w in ("ash", "oak")], catalog=outlines),
            page(1, "Sheet of ash"),
            page(2, "Sheet of oak"),
        ),
        _pdf(
            "inside-form",
            "no report: text within a form object",
            pdf(
                [drawn((60, 700, "Outside words")) + "\n/X1 Do"],
                page={0: "/Resources << /Font << /F1 3 0 R >> /XObject << /X1 12 0 R >> >>"},
                more=[shape.replace("50", str(len(inner))) + inner + "\nendstream"],
            ),
            has("Outside words"),
            has("Words in a form"),
        ),
        _pdf("layer", "no report: layers", pdf([hidden_layer]), has("Layer on")),
        _pdf(
            "scan",
            "no report: scans among text pages",
            with_scan(),
            page(1, "Typed page one"),
            page(2, "SCANNED LEASE 4471"),
            page(3, "Typed page three"),
        ),
    ]


def cases() -> list[Case]:
    return [*_layout(), *_running(), *_glyphs(), *_beyond_text()]


def public(folder: Path) -> list[Case]:
    """Return the cases of real files; `public_facts.json` names the files and their facts."""
    known = json.loads(Path(__file__).with_name("public_facts.json").read_text("utf-8"))
    return [
        Case(
            "pdf-real",
            path.name,
            path.read_bytes(),
            folder.name,
            tuple(
                Fact(fact["kind"], tuple(fact["words"]), fact.get("page", 0))
                for fact in known[path.name]
            ),
        )
        for path in sorted(folder.rglob("*.pdf"))
        if path.name in known
    ]
