"""Ten sheets as a household, a club and a small firm keep them, made anew with the same seed."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import openpyxl

Value = str | int | Decimal | date
Record = dict[str, Value]


@dataclass(frozen=True, slots=True)
class Sheet:
    file: str
    language: str
    half: str
    rows: Sequence[Record]

    def write(self, folder: Path) -> None:
        path = folder / self.file
        names = list(self.rows[0])
        if path.suffix == ".xlsx":
            _save_workbook(path, names, self.rows)
            return
        sign = "," if self.language == "en" else ";"
        lines = [sign.join(names)]
        lines += [sign.join(shown(row[n], self.language) for n in names) for row in self.rows]
        path.write_text("\n".join(lines) + "\n", "utf-8")


def _save_workbook(path: Path, names: Sequence[str], rows: Sequence[Record]) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = path.stem[:31]
    sheet.append(list(names))
    for row in rows:
        sheet.append([row[name] for name in names])
    for cells in sheet.iter_rows(min_row=2):
        for cell in cells:
            if isinstance(cell.value, date):
                cell.number_format = "dd/mm/yyyy"
            elif isinstance(cell.value, Decimal):
                cell.number_format = "#,##0.00"
    book.save(path)


def shown(value: Value, language: str) -> str:
    """Return a value as a person of the language writes it in a CSV file."""
    if isinstance(value, date):
        return value.strftime({"en": "%Y-%m-%d", "de": "%d.%m.%Y"}.get(language, "%d/%m/%Y"))
    if not isinstance(value, Decimal):
        return str(value)
    if language == "en":
        return f"{value:.2f}"
    thousands = {"fr": " "}.get(language, ".")
    return f"{value:,.2f}".replace(",", "_").replace(".", ",").replace("_", thousands)


class Maker:
    """Chooses values, each sheet from a seed of its own, no amount twice."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        self._amounts: set[Decimal] = set()

    def of(self, text: str) -> str:
        return self._random.choice(text.split("|"))

    def number(self, least: int, most: int) -> int:
        return self._random.randint(least, most)

    def amount(self, least: int, most: int) -> Decimal:
        while (made := Decimal(self.number(least * 100, most * 100)) / 100) in self._amounts:
            pass
        self._amounts.add(made)
        return made

    def days(self, first: date, count: int, span: int) -> list[date]:
        """Return different days in order."""
        return sorted(first + timedelta(n) for n in self._random.sample(range(span), count))

    def names(self, first: str, last: str, count: int) -> list[tuple[str, str]]:
        pairs = [(a, b) for a in first.split("|") for b in last.split("|")]
        return self._random.sample(pairs, count)


def all_sheets() -> dict[str, Sheet]:
    made = (
        _budget(), _members(), _invoices(), _hours(), _stock(),
        _drives(), _courses(), _expenses(), _donations(), _electricity(),
    )  # fmt: skip
    return {sheet.file: sheet for sheet in made}


def _budget() -> Sheet:
    m = Maker(1)
    things = "Groceries|Groceries|Transport|Clothes|Garden|Medicine|Eating out|Hobbies"
    rows: list[Record] = [
        {
            "Date": day, "Category": m.of(things), "Shop": m.of("Corner Larder|Bluebell Market|"
            "Tanner & Co|Oakfield Stores|Fern Street"), "Amount (GBP)": m.amount(3, 240),
            "Paid by": m.of("Nadia|Dad|Freya"),
        }
        for day in m.days(date(2024, 1, 2), 90, 180)
    ]  # fmt: skip
    return Sheet("household-budget-2024.xlsx", "en", "development", rows)


def _members() -> Sheet:
    m = Maker(2)
    people = m.names(
        "Anke|Bernd|Clara|Dirk|Elif|Frieda|Gero|Hedi|Imke|Jost", "Ahrens|Bohm|Cordes|Drews|Eggert"
        "|Fock|Gabel|Harms", 60,
    )  # fmt: skip
    days = m.days(date(2006, 3, 1), 60, 6500)
    rows: list[Record] = [
        {
            "Mitgliedsnr.": f"M-{101 + n}", "Vorname": first, "Nachname": last,
            "Geburtsjahr": 1939 + n if n % 2 else 2009 - n // 2,
            "Ort": m.of("Moosbrück|Fehnmoor|Altweiler|Sandkrug"),
            "Abteilung": m.of("Turnen|Handball|Tischtennis|Wandern"),
            "Beitrag (EUR)": Decimal(m.of("48|72|96|120")), "Eintritt": days[n],
            "Beitrag bezahlt": m.of("ja|ja|nein"),
        }
        for n, (first, last) in enumerate(people)
    ]  # fmt: skip
    return Sheet("mitgliederliste-sportverein.csv", "de", "development", rows)


def _invoices() -> Sheet:
    m = Maker(3)
    rows: list[Record] = [
        {
            "Número": f"F24-{n:03}", "Fecha": day, "Proveedor": m.of("Papelería Duero|"
            "Talleres Ríos|Limpiezas Alba|Imprenta Sauce|Jardines Mora"),
            "Concepto": m.of("material|reparación|servicio mensual|transporte"),
            "Importe (EUR)": m.amount(40, 2600),
            "Estado": m.of("pagada|pagada|pendiente|anulada"),
        }
        for n, day in enumerate(m.days(date(2024, 1, 3), 80, 350), start=1)
    ]  # fmt: skip
    return Sheet("facturas-2024.csv", "es", "development", rows)


def _hours() -> Sheet:
    m = Maker(4)
    rows: list[Record] = [
        {
            "Date": day, "Employé": m.of("Inès Garnier|Paul Ostrowski|Maëlle Rivoire|Samuel Teko"),
            "Projet": m.of("Phare|Passerelle|Verger|Administration"),
            "Heures": Decimal(m.number(2, 19)) / 2, "Lieu": m.of("atelier|chantier|domicile"),
        }
        for day in m.days(date(2024, 3, 1), 70, 120)
    ]  # fmt: skip
    return Sheet("feuille-de-temps-2024.xlsx", "fr", "development", rows)


def _stock() -> Sheet:
    m = Maker(5)
    kinds = ("hinge", "bracket", "screw", "bolt", "washer", "handle", "hook", "castor")
    sizes = (8, 10, 12, 16, 20, 25, 30, 40, 50, 60, 80, 100, 120, 140, 160)
    things = [f"{kind} {size} mm" for kind in kinds for size in sizes]
    counts = m.days(date(2000, 1, 1), 120, 900)
    rows: list[Record] = [
        {
            "Part no.": f"PT-{2001 + 7 * n}", "Article": thing, "Shelf": m.of("A1|A2|B1|B2|C1"),
            "Quantity": (counts[(n * 37) % 120] - date(2000, 1, 1)).days,
            "Unit price (GBP)": m.amount(1, 60), "Supplier": m.of("Ironware Dale|Mossop|Fixwell"),
        }
        for n, thing in enumerate(things)
    ]  # fmt: skip
    return Sheet("workshop-stock.csv", "en", "development", rows)


def _drives() -> Sheet:
    m = Maker(6)
    rows: list[Record] = [
        {
            "Datum": day, "Fahrer": m.of("Köster|Wiebe|Öztürk"),
            "Ziel": m.of("Fehnmoor|Altweiler|Sandkrug|Bad Erlen|Grauhafen"),
            "Kilometer": 12 + (n * 53) % 397, "Zweck": m.of("Kunde|Material|Messe"),
        }
        for n, day in enumerate(m.days(date(2024, 2, 1), 50, 200))
    ]  # fmt: skip
    return Sheet("fahrtenbuch-2024.xlsx", "de", "published", rows)


def _courses() -> Sheet:
    m = Maker(7)
    people = m.names("Alba|Bruno|Celia|Darío|Elsa|Fidel|Gala|Hugo|Irene", "Ferrer|Gil|Heras|Ibáñez"
                     "|Jurado|Luna", 45)  # fmt: skip
    days = m.days(date(2024, 5, 2), 45, 120)
    rows: list[Record] = [
        {
            "Alumno": f"{first} {last}", "Curso": m.of("cerámica|acuarela|guitarra|cocina"),
            "Edad": 16 + (n * 17) % 53, "Cuota (EUR)": Decimal(m.of("90|115|140|160")),
            "Ciudad": m.of("Valdemora|Fuentes|Riosol"), "Inscripción": days[(n * 7) % 45],
        }
        for n, (first, last) in enumerate(people)
    ]  # fmt: skip
    return Sheet("inscripciones-cursos.xlsx", "es", "published", rows)


def _expenses() -> Sheet:
    m = Maker(8)
    rows: list[Record] = [
        {
            "Date": day, "Catégorie": m.of("transport|repas|matériel|location|assurance"),
            "Bénéficiaire": m.of("Cars Bruyère|Traiteur Olive|Quincaillerie Bonnet|Salle des Fêtes|"
            "Mutuelle Roseau"), "Montant (EUR)": m.amount(15, 1900),
            "Mode de paiement": m.of("virement|chèque|carte|espèces"),
        }
        for day in m.days(date(2023, 9, 1), 65, 300)
    ]  # fmt: skip
    return Sheet("depenses-association.csv", "fr", "published", rows)


def _donations() -> Sheet:
    m = Maker(9)
    people = m.names("Abel|Beth|Cleo|Dora|Enid|Finn|Gwen|Hal|Iris|Jude|Kit|Lena|Milo|Nell",
                     "Ashby|Birch|Corley|Dunmore|Elwood|Frost|Gale|Hurst|Irving|Jarrow|Kemp|Lyle"
                     "|Marsh|Nash|Orme", 200)  # fmt: skip
    days = m.days(date(2023, 1, 5), 200, 700)
    rows: list[Record] = [
        {
            "Date": day, "Donor": f"{first} {last}", "City": m.of("Marsham|Ellerby|Port Sayle"),
            "Amount (USD)": m.amount(5, 950), "Campaign": m.of("Lifeboat|Lighthouse|Harbour wall"),
        }
        for day, (first, last) in zip(days, people, strict=True)
    ]  # fmt: skip
    return Sheet("donations.csv", "en", "published", rows)


def _electricity() -> Sheet:
    m = Maker(10)
    months = "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
    rows: list[Record] = [
        {
            "Monat": month, "Wohnung": flat, "Verbrauch (kWh)": 90 + (k * 61 + n * 29) % 211,
            "Kosten (EUR)": m.amount(28, 96), "Ablesung durch": m.of("Hausmeister|Mieter"),
        }
        for n, month in enumerate(months.split("|"))
        for k, flat in enumerate(("Erdgeschoss", "1. Stock", "Dachgeschoss"))
    ]  # fmt: skip
    return Sheet("stromverbrauch-2024.xlsx", "de", "published", rows)
