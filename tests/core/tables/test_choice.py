import pytest


@pytest.mark.parametrize(
    ("question", "language", "beginning"),
    [
        ("How many invoices are open?", "en", "3 rows of invoices.csv where Status is open."),
        ("¿Cuántas invoices son de Nordlift?", "es", "2 rows of invoices.csv"),
        ("What is the total of the invoices of Nordlift?", "en", "1,585.75 EUR is the sum"),
        ("Which supplier has the most invoices?", "en", "The most rows of invoices.csv"),
        ("What is the latest invoice of Kessler Heating?", "en", "2024-04-02 is the latest"),
        ("How many invoices are there from March 2024?", "en", "2 rows of invoices.csv where Date"),
        ("How many invoices are not paid?", "en", "4 rows of invoices.csv"),
        ("How many invoices are over 500 euros?", "en", "2 rows of invoices.csv"),
        ("How many different suppliers have the invoices?", "en", "3 different values"),
    ],
)
def test_a_question_is_computed(invoices, question, language, beginning):
    assert invoices.said(question, language).startswith(beginning)


def test_what_was_left_out_is_said(invoices):
    said = invoices.said("What is the total amount of the open invoices?")
    assert said.startswith("1,265.25 EUR")
    assert "1 row without a sure value in “Amount (EUR)” was left out." in said
    assert "1 row of totals was not counted." in said


def test_several_currencies_are_not_added_up(sheets):
    sheets.add("trip.csv", "What,Amount\nHotel,EUR 120.00\nTaxi,USD 30.00\nLunch,EUR 18.50\n")
    made = sheets.compute("What is the total amount of the trip?")
    assert made.computed is None
    assert "several units: EUR, USD" in made.text


def test_two_tables_that_fit_alike_are_not_chosen_from(sheets):
    sheets.add("trip-a.csv", "What,Amount\nHotel,120\nTaxi,30\nBus,3\n")
    sheets.add("trip-b.csv", "What,Amount\nHotel,90\nTaxi,25\nBus,4\n")
    made = sheets.compute("What is the total amount for the hotel of the trip?")
    assert made.computed is None
    assert "trip-a.csv, trip-b.csv" in made.text


@pytest.mark.parametrize(
    "question",
    [
        "What is the difference between Nordlift and City Water?",
        "When was R-2 issued?",
        "How many moons has Jupiter?",
    ],
)
def test_other_questions_are_left_to_others(invoices, question):
    assert invoices.compute(question) is None


BUDGET = """Datum;Kategorie;Zweck;Betrag
2024-01-03;Wohnen;Miete;890,00
2024-02-14;Essen;Supermarkt;112,35
2024-02-20;Auto;Reifen;1340,00
2024-03-11;Freizeit;Konzert;58,00
"""
HOURS = """Date,Employee,Project,Hours
2024-05-06,Anouk Brandt,Harbour,6.5
2024-05-07,Anouk Brandt,Harbour,4
2024-05-08,Piet Vries,Lighthouse,8
2024-05-09,Piet Vries,Lighthouse,3
"""
TENANTS = """Flat,Tenant,Floor,Rent (EUR),Moved in
A1,Ivo Castell,1,640,2019-04-01
B1,Tomas Orr,2,690,2020-02-01
B2,Selma Pohl,2,820,2023-06-01
"""
KAKEIBO = """日付,分類,店,金額
2024-01-05,食費,スーパーまるや,5400
2024-02-03,食費,魚屋,3100
2024-02-20,医療費,山田歯科,12800
"""
FEES = """日期,部门,用途,金额,状态
2024-01-08,市场部,广告,8200,已付
2024-01-19,人事部,培训,3600,未付
2024-02-11,市场部,展会,15400,未付
"""
SUPPLIERS = """Fecha;Taller;Importe (EUR);Pagado
12/01/2024;Motor Sur;210,00;sí
13/02/2024;Ruedas Gil;388,40;no
19/02/2024;Repsol;61,00;sí
28/03/2024;Repsol;58,20;no
"""


@pytest.mark.parametrize(
    ("name", "text", "question", "language", "wanted"),
    [
        ("plan.csv", BUDGET, "Was war die teuerste Ausgabe?", "de", "1340,00"),
        ("plan.csv", BUDGET, "Ausgaben im Februar insgesamt", "de", "1452,35"),
        ("plan.csv", BUDGET, "Was haben wir im Februar ausgegeben?", "de", "1452,35"),
        ("plan.csv", BUDGET, "Welche Ausgaben gab es im Februar?", "de", "2 rows"),
        ("hours.csv", HOURS, "Hours on the Harbour project?", "en", "10.5"),
        ("hours.csv", HOURS, "How long did Piet Vries work?", "en", "11"),
        ("hours.csv", HOURS, "Who worked the most?", "en", "Piet Vries"),
        ("house.csv", TENANTS, "Who lives on the second floor?", "en", "Selma Pohl"),
        ("house.csv", TENANTS, "Who pays the highest rent?", "en", "Selma Pohl"),
        ("house.csv", TENANTS, "Who pays more than 650 euros?", "en", "2 rows"),
        ("家計簿.csv", KAKEIBO, "食費の合計はいくらですか？", "ja", "8500"),
        ("家計簿.csv", KAKEIBO, "2月の支出の合計は？", "ja", "15900"),
        ("家計簿.csv", KAKEIBO, "分類ごとの合計は？", "ja", "医療費: 12800"),
        ("费用.csv", FEES, "未付的有几笔？", "zh", "2 rows"),
        ("费用.csv", FEES, "二月份花了多少钱？", "zh", "15400"),
        ("费用.csv", FEES, "最贵的一笔是什么？", "zh", "15400"),
        ("coche.csv", SUPPLIERS, "¿Qué taller cobró más?", "es", "Ruedas Gil"),
        ("coche.csv", SUPPLIERS, "Gastos de febrero", "es", "449,40"),
    ],
)
def test_a_question_is_computed_by_what_its_words_mean(
    sheets, name, text, question, language, wanted
):
    assert wanted in sheets.add(name, text).said(question, language)


@pytest.mark.parametrize(
    ("name", "text", "question", "language"),
    [
        ("plan.csv", BUDGET, "Wie viel kostet die Hallenmiete?", "de"),
        ("plan.csv", BUDGET, "Was haben wir für das Sommerfest ausgegeben?", "de"),
        ("hours.csv", HOURS, "How long is the warranty?", "en"),
        ("hours.csv", HOURS, "Who is Anouk Brandt?", "en"),
        ("house.csv", TENANTS, "Who is the caretaker?", "en"),
        ("house.csv", TENANTS, "What was paid for the new roof?", "en"),
        ("家計簿.csv", KAKEIBO, "屋根の修理にいくら払いましたか？", "ja"),
        ("费用.csv", FEES, "会长是谁？", "zh"),
    ],
)
def test_a_question_about_something_else_is_left_to_others(sheets, name, text, question, language):
    assert sheets.add(name, text).compute(question, language) is None


def test_a_present_of_to_pay_is_no_state(sheets):
    sheets.add("coche.csv", SUPPLIERS)
    assert sheets.said("¿Cuánto pagamos a Repsol en total?", "es").startswith("119,20")


def test_rows_of_one_thing_are_not_counted_as_people(sheets):
    sheets.add("trips.csv", "Trip,Participants\nMill Ridge,14\nHigh Fell,21\nLong Beck,17\n")
    assert "1 row" not in sheets.said("How many people went on High Fell?")


def test_a_figure_that_no_row_has_is_not_read_from_a_sentence(invoices):
    made = invoices.compute("How many parcels did Nordlift send?")
    assert made.computed is None
    assert "cannot be computed surely" in made.text
