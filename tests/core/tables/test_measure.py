from decimal import Decimal

from desktop.core.tables.measure import measured, scaled, shown


def test_a_figure_is_written_as_the_column_writes_its_own(sheets):
    sheets.add("s.csv", "Posten;Betrag\nMiete;1.250,50\nStrom;80,00\nGas;95,25\n")
    column = sheets.columns()["Betrag"]
    assert measured(column) == [125050, 8000, 9525]
    assert shown(column, 142575) == "1.425,75"
    assert scaled(column, Decimal(80)) == 8000


def test_durations_are_hours_and_minutes(sheets):
    sheets.add("s.csv", "Who,Time\nA,1:30\nB,2:45\nC,0:15\n")
    column = sheets.columns()["Time"]
    assert shown(column, sum(filter(None, measured(column)))) == "4:30"
    assert scaled(column, Decimal(2)) == 7200
