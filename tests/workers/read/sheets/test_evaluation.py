import pytest

from tests.fakes.ooxml import workbook
from tests.fakes.reading import read_well


def lines(path):
    return read_well(path).text.splitlines()[2:]


def test_a_formula_that_depends_on_itself_stands_alone(tmp_path):
    rows = [["<c><f>B1</f></c>", "<c><f>A1+1</f></c>"]]
    assert lines(workbook(tmp_path / "a.xlsx", rows)) == ["=B1 | =A1+1"]


@pytest.mark.parametrize(
    ("formula", "result"),
    [
        ("B1+B2*2", "10"), ("(B1+B2)*2", "14"), ("-B1^2", "16"), ("50%*B1", "2"), ("10-B1-B2", "3"),
        ("AVERAGE(B1:B2,5)", "4"), ("MAX(B1:B2)", "4"), ("ROUND(B1/B2,2)", "1.33"),
        ('"Room "&amp;B1', "Room 4"), ("IF(B1&gt;=4,B2,0)", "3"), ("ABS(B2-B1)", "1"),
        ('HYPERLINK("https://a.example","the plan")', "the plan"), ("COUNT(A1:B2)", "2"),
    ],
)  # fmt: skip
def test_simple_formulas_are_computed(tmp_path, formula, result):
    rows = [["Net", 4], ["Tax", 3], ["Sum", f"<c><f>{formula}</f></c>"]]
    assert lines(workbook(tmp_path / "a.xlsx", rows))[-1].endswith(f" ({result})")


@pytest.mark.parametrize(
    "formula",
    [
        "A1+1",
        "B1/0",
        "TODAY()",
        "[1]Other!A1",
        "Gone!A1",
        "B1+",
        "1/3^",
        "SUM(",
        "B1:B2",
        "#REF!",
        "(" * 3000 + "1" + ")" * 3000,
    ],
)
def test_what_is_not_sure_is_not_computed(tmp_path, formula):
    rows = [["Net", 4], ["Tax", 3], ["Sum", f"<c><f>{formula}</f></c>"]]
    assert lines(workbook(tmp_path / "a.xlsx", rows))[-1] == f"Sum: ={formula[:500]}"
