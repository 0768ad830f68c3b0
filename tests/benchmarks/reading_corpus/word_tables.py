"""Word documents with tables, equations, headings and other structure."""

from __future__ import annotations

from tests.benchmarks.reading_corpus.facts import (
    Case,
    apart,
    has,
    heading,
    no_heading,
    order,
    pair,
)
from tests.benchmarks.reading_corpus.packing import strict, word
from tests.benchmarks.reading_corpus.word_markup import cell, docx, paragraph, table


def _tables() -> list[Case]:
    wide = '<w:gridSpan w:val="2"/>'
    down, below = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    nested = table(["Inner left", "Inner right"])
    return [
        docx(
            "spanning-heads",
            "docling-project/docling#857",
            word(
                table(
                    ["City", cell("Summer", wide), cell("Winter", wide)],
                    ["", "Low", "High", "Low", "High"],
                    ["Bergen", "11", "18", "-2", "5"],
                    ["Faro", "19", "30", "9", "17"],
                )
            ),
            pair("Bergen", "18"),
            pair("Faro", "30"),
            apart("Bergen", "17"),
            order("Bergen", "11", "18", "-2", "5"),
        ),
        docx(
            "merged-down",
            "docling-project/docling#857",
            word(
                table(
                    ["Ward", "Bed", "Nurse"],
                    [cell("North ward", down), "N1", "Olsen"],
                    [cell("", below), "N2", "Paulsen"],
                    ["South ward", "S1", "Quist"],
                )
            ),
            pair("North ward", "Olsen"),
            pair("North ward", "Paulsen"),
            pair("Bed", "N2"),
            pair("South ward", "Quist"),
            apart("South ward", "Paulsen"),
        ),
        docx(
            "nested-table",
            "dead8309/markitdown-ts#11",
            word(
                table(
                    ["Outer head", "Detail"],
                    [
                        "Row one",
                        cell(paragraph("Before inner") + nested + paragraph("After inner")),
                    ],
                    ["Row two", cell(paragraph("First line") + paragraph("Second line"))],
                )
            ),
            has("Before inner"),
            pair("Inner left", "Inner right"),
            has("After inner"),
            pair("Row two", "First line"),
            pair("Row two", "Second line"),
        ),
        docx(
            "form-card",
            "heypinchy/pinchy#967",
            word(
                paragraph("Boiler card", style="Heading1")
                + table(["Serial", "0045-AB"], ["Maker", "Thermax"], ["Installed", "12 May 2019"])
            ),
            pair("Serial", "0045-AB"),
            pair("Maker", "Thermax"),
            pair("Installed", "12 May 2019"),
            heading("Boiler card"),
            apart("Maker", "0045-AB"),
        ),
    ]


def _equations_and_headings() -> list[Case]:
    fraction = (
        "<m:oMath><m:r><m:t>v=</m:t></m:r><m:f><m:num><m:r><m:t>s</m:t></m:r></m:num>"
        "<m:den><m:r><m:t>t</m:t></m:r></m:den></m:f></m:oMath>"
    )
    power = (
        "<m:oMathPara><m:oMath><m:sSup><m:e><m:r><m:t>r</m:t></m:r></m:e><m:sup><m:r><m:t>3</m:t>"
        "</m:r></m:sup></m:sSup><m:r><m:t>+q</m:t></m:r></m:oMath></m:oMathPara>"
    )
    ruby = (
        "<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>とうきょう</w:t></w:r></w:rt><w:rubyBase><w:r>"
        "<w:t>東京</w:t></w:r></w:rubyBase></w:ruby></w:r>"
    )
    return [
        docx(
            "equations",
            "microsoft/markitdown#289",
            word(
                paragraph("Speed ", fraction, " holds on ice.")
                + f"<w:p>{power}</w:p>"
                + paragraph("That is all.")
            ),
            order("Speed", "v", "s", "t", "holds on ice."),
            has("s/t", "(s)/(t)", "\\frac{s}{t}", "s / t"),
            has("r^3", "r³", "r^{3}"),
            order("holds on ice", "+q", "That is all."),
        ),
        docx(
            "headings",
            "docling-project/docling#1032",
            word(
                paragraph("Harvest plan", style="Heading1")
                + paragraph("Text of the plan.")
                + paragraph("Tools", style="Heading2")
                + paragraph("Scythes.")
                + paragraph("Wagen und Pferde", style="Kapitel")
                + paragraph("Six horses.")
                + paragraph("Outlined by hand", properties='<w:outlineLvl w:val="1"/>')
                + paragraph("The end.")
            ),
            heading("Harvest plan"),
            heading("Tools"),
            heading("Wagen und Pferde"),
            no_heading("Six horses"),
            order("Harvest plan", "Tools", "Scythes", "Wagen", "Six horses", "The end."),
        ),
        docx(
            "ruby",
            "simjanos-dev/LinguaCafe#264",
            word(paragraph("駅は", ruby, "にある。")),
            has("東京"),
            order("駅は", "東京", "にある"),
        ),
        docx(
            "strict",
            "box/spout#810",
            strict(word(paragraph("Strictly conforming words.") + table(["Tariff", "B-7"]))),
            has("Strictly conforming words."),
            pair("Tariff", "B-7"),
        ),
    ]


def cases() -> list[Case]:
    return [*_tables(), *_equations_and_headings()]
