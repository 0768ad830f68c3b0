"""The right values of the questions over sheets, computed a second time from the files."""

from __future__ import annotations

import csv
import datetime
from pathlib import Path

import openpyxl
import pytest

from tests.benchmarks.truth_corpus.tables import write_tables


def number(text):
    return float(text.replace(" ", "").replace(".", "").replace(",", "."))


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("tables")
    return folder, {item["question"]: item for item in write_tables(folder)}


def rows(path: Path):
    if path.suffix == ".csv":
        sign = "," if path.name in ("donations.csv", "workshop-stock.csv") else ";"
        with path.open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file, delimiter=sign))
    names, *values = openpyxl.load_workbook(path).worksheets[0].values
    return [dict(zip(names, line, strict=True)) for line in values]


def answer(made, question):
    return made[1][question]["accept"][0]


def test_there_are_a_hundred_questions_over_ten_sheets_of_20_to_200_rows(made):
    folder, items = made
    assert len(items) == 100
    assert len(list(folder.iterdir())) == 10
    assert all(20 <= len(rows(path)) <= 200 for path in folder.iterdir())


def test_a_sum_is_what_the_cells_of_the_file_add_up_to(made):
    folder, _ = made
    bills = [r for r in rows(folder / "facturas-2024.csv") if r["Estado"] == "pendiente"]
    asked = "¿Cuánto dinero suman las facturas pendientes?"
    assert float(answer(made, asked)) == pytest.approx(
        sum(number(r["Importe (EUR)"]) for r in bills)
    )
    meals = [r for r in rows(folder / "depenses-association.csv") if r["Catégorie"] == "repas"]
    asked = "Combien l'association a-t-elle dépensé pour les repas ?"
    assert float(answer(made, asked)) == pytest.approx(
        sum(number(r["Montant (EUR)"]) for r in meals)
    )
    drives = [r for r in rows(folder / "fahrtenbuch-2024.xlsx") if r["Fahrer"] == "Wiebe"]
    asked = "Wie viele Kilometer ist Wiebe laut Fahrtenbuch insgesamt gefahren?"
    assert int(answer(made, asked)) == sum(r["Kilometer"] for r in drives)


def test_a_count_is_how_often_the_word_stands_in_the_file(made):
    folder, _ = made
    text = (folder / "mitgliederliste-sportverein.csv").read_text("utf-8")
    asked = "Wie viele Mitglieder des Sportvereins spielen Handball?"
    assert int(answer(made, asked)) == text.count(";Handball;")
    text = (folder / "donations.csv").read_text("utf-8")
    asked = "How many donations were made for the Lighthouse campaign?"
    assert int(answer(made, asked)) == text.count(",Lighthouse\n")


def test_an_average_has_two_places_first(made):
    folder, _ = made
    ages = [r["Edad"] for r in rows(folder / "inscripciones-cursos.xlsx") if r["Curso"] == "cocina"]
    asked = "¿Cuál es la edad media de los alumnos de cocina?"
    assert answer(made, asked) == f"{sum(ages) / len(ages):.2f}"


def test_the_largest_and_the_latest_are_those_at_the_end_of_the_order(made):
    folder, _ = made
    gifts = sorted(rows(folder / "donations.csv"), key=lambda r: float(r["Amount (USD)"]))
    assert answer(made, "Who made the largest donation?") == gifts[-1]["Donor"]
    asked = made[1]["Who made the largest donation?"]
    assert asked["reject"][:2] == [gifts[-2]["Donor"], gifts[-3]["Donor"]]
    assert len(asked["reject"]) == len(gifts) - 1
    dinners = [r["Date"] for r in rows(folder / "household-budget-2024.xlsx")
               if r["Category"] == "Eating out"]  # fmt: skip
    assert isinstance(dinners[0], datetime.datetime)
    assert answer(made, "When did we last eat out?") == max(dinners).date().isoformat()


def test_a_list_has_every_row_and_a_group_every_value(made):
    folder, items = made
    bills = rows(folder / "facturas-2024.csv")
    void = [r["Número"] for r in bills if r["Estado"] == "anulada"]
    assert answer(made, "Enumera todas las facturas anuladas.").split(" + ") == void
    states = answer(made, "¿Cuántas facturas hay en cada estado?").split(" + ")
    assert sum(map(int, states[1::2])) == len(bills)
    assert all(len(item["answer"].split(" + ")) > 1 for item in items.values()
               if item["kind"] in ("list", "group"))  # fmt: skip


def test_the_sheets_are_the_same_every_time(made, tmp_path):
    folder, _ = made
    write_tables(tmp_path)
    for path in folder.glob("*.csv"):
        assert path.read_bytes() == (tmp_path / path.name).read_bytes()
