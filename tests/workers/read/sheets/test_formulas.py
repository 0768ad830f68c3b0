from tests.fakes.ooxml import workbook
from tests.fakes.reading import read_well


def lines(path):
    return read_well(path).text.splitlines()[2:]


def test_a_formula_without_a_result_stands_as_it_is_with_the_sure_result_behind_it(tmp_path):
    rows = [
        ["Item", "Net", "Tax", "Gross", "Rate"],
        [
            "Crane",
            1000,
            "<c><f>B2*0.2</f></c>",
            "<c><f>SUM(B2:C2)</f><v></v></c>",
            "<c><f>RAND()</f></c>",
        ],
        [
            "Hoist",
            10,
            "<c><f>B3/0</f></c>",
            "<c><f>IF(B3&gt;5,B3,0)</f></c>",
            "<c><f>2</f><v>7</v></c>",
        ],
    ]
    document = read_well(workbook(tmp_path / "a.xlsx", rows))
    assert document.text.splitlines()[2:] == [
        "Item: Crane | Net: 1000 | Tax: =B2*0.2 (200) | Gross: =SUM(B2:C2) (1200) | Rate: =RAND()",
        "Item: Hoist | Net: 10 | Tax: =B3/0 | Gross: =IF(B3>5,B3,0) (10) | Rate: 7",
    ]
    assert len(document.notes) == 1


def test_a_zero_that_waits_to_be_computed_is_no_result(tmp_path):
    rows = [
        ["Net", 4],
        ["Tax", "<c><f>B1/2</f><v>0</v></c>"],
        ["Gap", "<c><f>B1-4</f><v>0</v></c>"],
    ]
    path = workbook(tmp_path / "a.xlsx", rows, properties='<calcPr fullCalcOnLoad="1"/>')
    assert lines(path) == ["Net: 4", "Tax: =B1/2 (2)", "Gap: 0"]
