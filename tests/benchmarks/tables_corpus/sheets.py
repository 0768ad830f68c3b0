"""Ten sheets with the faults of real ones, made anew with the same seed, and their true rows.

Titles above the names, rows of totals and subtotals, empty cells, merged heads, two tables in one
sheet, negative amounts, currencies in cells, percentages, durations, days in several spellings.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl

Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A file with its true rows; `write` writes them as a person would have."""

    file: str
    half: str
    rows: Sequence[Record]
    write: Callable[[Path, Sequence[Record]], None]


def number(value: Decimal | None, thousands: str, point: str) -> str:
    if value is None:
        return ""
    return f"{value:,.2f}".replace(",", "_").replace(".", point).replace("_", thousands)


def _lines(path: Path, lines: Sequence[str]) -> None:
    path.write_text("\n".join(lines) + "\n", "utf-8")


def _days(rng: random.Random, first: date, count: int, span: int) -> list[date]:
    return sorted(first + timedelta(n) for n in rng.sample(range(span), count))


def _money(rng: random.Random, least: int, most: int) -> Decimal:
    return Decimal(rng.randint(least * 100, most * 100)) / 100


def all_sheets() -> dict[str, Sheet]:
    made = (
        _household(), _rowers(), _horas(), _factures(), _stall(),
        _invoices(), _haushalt(), _socios(), _heures(), _tools(),
    )  # fmt: skip
    return {sheet.file: sheet for sheet in made}


def _household() -> Sheet:
    rng = random.Random(11)
    rows: list[Record] = []
    for day in _days(rng, date(2025, 1, 3), 40, 170):
        refund = rng.random() < 0.1
        rows.append({
            "day": day, "category": rng.choice(["Groceries", "Utilities", "Car", "Gifts", "Pets"]),
            "store": rng.choice(["Pinehill Market", "Dorset Fuel", "Oakley's", "Bright Vet"]),
            "amount": -_money(rng, 5, 30) if refund else _money(rng, 6, 1400),
            "note": rng.choice(["", "", "monthly", "on sale"]),
        })  # fmt: skip

    def write(path: Path, rows: Sequence[Record]) -> None:
        lines = ["Family expenses 2025,,,,", "Date,Category,Store,Amount,Note"]
        for row in rows:
            amount = row["amount"]
            shown = f"${number(abs(amount), ',', '.')}"
            shown = f"-{shown}" if amount < 0 else shown
            lines.append(
                f"{row['day'].month}/{row['day'].day}/{row['day'].year},{row['category']},"
                f'{row["store"]},"{shown}",{row["note"]}'
            )
        total = number(sum(row["amount"] for row in rows), ",", ".")
        _lines(path, [*lines, f'Total,,,"${total}",'])

    return Sheet("family-expenses.csv", "development", rows, write)


def _rowers() -> Sheet:
    rng = random.Random(12)
    first = [
        "Almut",
        "Bodo",
        "Carla",
        "Detlef",
        "Edda",
        "Falk",
        "Gesa",
        "Hauke",
        "Ines",
        "Jork",
        "Klaas",
        "Lene",
    ]
    last = ["Brook", "Diers", "Evers", "Frahm", "Gloy", "Hinrichs"]
    people = rng.sample([(a, b) for a in first for b in last], 36)
    days = _days(rng, date(2009, 2, 1), 36, 5000)
    rng.shuffle(days)
    rows: list[Record] = [
        {
            "name": f"{b}, {a}", "born": date(1950 + n, 1 + n % 12, 1 + n % 27),
            "team": rng.choice(["Jugend", "Senioren", "Breitensport"]),
            "fee": rng.choice([Decimal(60), Decimal(90), Decimal(150), None]),
            "licence": rng.choice([True, False]), "joined": days[n],
        }
        for n, (a, b) in enumerate(people)
    ]  # fmt: skip

    def write(path: Path, rows: Sequence[Record]) -> None:
        book = openpyxl.Workbook()
        sheet = book.worksheets[0]
        sheet.title = "Mitglieder"
        sheet.append(["Ruderverein Mitglieder", None, None, None, None, None])
        sheet.append([])
        sheet.append(["Name", "Geburtsdatum", "Gruppe", "Beitrag (EUR)", "Bootsschein", "Eintritt"])
        for row in rows:
            fee = None if row["fee"] is None else float(row["fee"])
            licence = "ja" if row["licence"] else "nein"
            sheet.append([row["name"], row["born"], row["team"], fee, licence, row["joined"]])
        sheet.append(["Summe", None, None, float(sum(r["fee"] or 0 for r in rows)), None, None])
        for cells in sheet.iter_rows(min_row=4):
            for cell in cells:
                if isinstance(cell.value, date):
                    cell.number_format = "dd.mm.yyyy"
        book.save(path)

    return Sheet("ruderverein.xlsx", "development", rows, write)


def _horas() -> Sheet:
    rng = random.Random(13)
    rows: list[Record] = [
        {
            "day": day, "person": rng.choice(["Nerea Bilbao", "Tomás Rial", "Yolanda Cruz"]),
            "client": rng.choice(["Molino Viejo", "Faro Norte", "Interno"]),
            "seconds": rng.randint(2, 32) * 900, "billable": rng.choice([True, True, False]),
        }
        for day in _days(rng, date(2025, 2, 3), 45, 80)
    ]  # fmt: skip

    def write(path: Path, rows: Sequence[Record]) -> None:
        lines = ["Fecha;Persona;Cliente;Duración;Facturable"]
        for row in rows:
            hours, seconds = divmod(row["seconds"], 3600)
            billable = "sí" if row["billable"] else "no"
            lines.append(
                f"{row['day']:%d/%m/%Y};{row['person']};{row['client']};"
                f"{hours}:{seconds // 60:02};{billable}"
            )
        _lines(path, lines)

    return Sheet("partes-de-horas.csv", "development", rows, write)


def _factures() -> Sheet:
    rng = random.Random(14)
    rows: list[Record] = []
    for n, day in enumerate(_days(rng, date(2024, 11, 2), 42, 200), start=1):
        rows.append({
            "number": f"FA-{n:04}", "day": day, "due": day + timedelta(30),
            "client": rng.choice(["Boulangerie Méline", "Garage Tissot", "Mairie d'Orbe"]),
            "amount": _money(rng, 90, 4200),
            "state": rng.choice(["payée", "payée", "impayée", "annulée"]),
        })  # fmt: skip

    def write(path: Path, rows: Sequence[Record]) -> None:
        lines = ["N° facture;Date;Échéance;Client;Montant TTC;Statut"]
        for row in rows:
            amount = number(row["amount"], "\u202f", ",")
            lines.append(
                f"{row['number']};{row['day']:%d/%m/%Y};{row['due']:%d/%m/%Y};{row['client']};"
                f"{amount} €;{row['state']}"
            )
        total = number(sum(row["amount"] for row in rows), "\u202f", ",")
        _lines(path, [*lines, f"Total général;;;;{total} €;"])

    return Sheet("factures-clients.csv", "development", rows, write)


def _stall() -> Sheet:
    rng = random.Random(25)
    things = ["Blackberry jam", "Pear jam", "Honey", "Rye bread", "Goat cheese"]
    rows: list[Record] = [
        {
            "day": day, "thing": rng.choice(things),
            "seller": rng.choice(["Orla", "Piers", "Wren"]),
            "quantity": rng.randint(1, 40), "price": _money(rng, 2, 9),
        }
        for day in _days(rng, date(2025, 4, 5), 30, 60)
    ]  # fmt: skip

    def write(path: Path, rows: Sequence[Record]) -> None:
        book = openpyxl.Workbook()
        sheet = book.worksheets[0]
        sheet.title = "Stall"
        sheet.append(["Sold on", "Product", "Seller", "Quantity", "Price each (GBP)"])
        for row in rows:
            sheet.append(
                [row["day"], row["thing"], row["seller"], row["quantity"], float(row["price"])]
            )
        sheet.append([])
        sheet.append([])
        sheet.append(["Helper", "Phone", "Can drive"])
        for name, phone, drives in (
            ("Orla", "0131 496 0001", "yes"), ("Piers", "0131 496 0002", "no"),
            ("Wren", "0131 496 0003", "yes"),
        ):  # fmt: skip
            sheet.append([name, phone, drives])
        for cells in sheet.iter_rows(min_row=2, max_row=len(rows) + 1):
            cells[0].number_format = "yyyy-mm-dd"
            cells[4].number_format = "0.00"
        book.save(path)

    return Sheet("market-stall.xlsx", "development", rows, write)


def _invoices() -> Sheet:
    rng = random.Random(16)
    rows: list[Record] = []
    for n, day in enumerate(_days(rng, date(2025, 1, 2), 44, 210), start=1):
        rows.append({
            "number": f"INV{n:03}", "day": day, "client": rng.choice(
                ["Tern Bakery", "Voss Motors", "Lumen Yoga", "Ash & Daughters"]),
            "amount": _money(rng, 40, 5200), "discount": rng.choice([0, 5, 10, 15]),
            "state": rng.choice(["Paid", "Paid", "Open", "Overdue"]),
        })  # fmt: skip

    def write(path: Path, rows: Sequence[Record]) -> None:
        lines = ["Invoice no,Issued,Client,Net amount (EUR),Discount,Status"]
        lines += [
            f'{r["number"]},{r["day"]:%d %b %Y},{r["client"]},"{number(r["amount"], ",", ".")}",'
            f"{r['discount']}%,{r['state']}"
            for r in rows
        ]
        _lines(path, lines)

    return Sheet("client-invoices-2025.csv", "published", rows, write)


def _haushalt() -> Sheet:
    rng = random.Random(17)
    rows: list[Record] = []
    for day in _days(rng, date(2025, 1, 1), 48, 150):
        kind = rng.choice(["Lebensmittel", "Miete", "Gehalt", "Verkehr", "Garten"])
        amount = _money(rng, 10, 900)
        rows.append({"day": day, "kind": kind, "account": rng.choice(["Giro", "Bargeld"]),
                     "amount": amount if kind == "Gehalt" else -amount})  # fmt: skip

    def write(path: Path, rows: Sequence[Record]) -> None:
        lines = ["Haushaltsbuch;;;", "Buchungstag;Kategorie;Konto;Betrag (EUR)"]
        for row in rows:
            day = row["day"]
            lines.append(
                f"{day.day}.{day.month}.{day.year};{row['kind']};{row['account']};"
                f"{number(row['amount'], '.', ',')}"
            )
        total = number(sum(row["amount"] for row in rows), ".", ",")
        _lines(path, [*lines, f"Summe;;;{total}"])

    return Sheet("haushaltsbuch.csv", "published", rows, write)


def _socios() -> Sheet:
    rng = random.Random(18)
    people = rng.sample([
        f"{a} {b}" for a in ["Ainhoa", "Beltrán", "Candela", "Dimas", "Estela", "Fermín", "Greta"]
        for b in ["Quiroga", "Rovira", "Salas", "Tejada", "Urbina", "Vidal"]
    ], 34)  # fmt: skip
    days = _days(rng, date(2012, 3, 1), 34, 4200)
    rng.shuffle(days)
    rows: list[Record] = [
        {
            "name": name, "age": 18 + (n * 19) % 61, "sport": rng.choice(["tenis", "remo", "vela"]),
            "town": rng.choice(["Cabo Sur", "Alcor", "Bermeja"]), "fee": rng.choice([35, 50, 80]),
            "joined": days[n],
        }
        for n, name in enumerate(people)
    ]  # fmt: skip

    def write(path: Path, rows: Sequence[Record]) -> None:
        lines = ["Socio\tEdad\tDeporte\tLocalidad\tCuota mensual (EUR)\tFecha de alta"]
        lines += [
            f"{r['name']}\t{r['age']}\t{r['sport']}\t{r['town']}\t{r['fee']},00\t"
            f"{r['joined']:%d-%m-%Y}"
            for r in rows
        ]
        _lines(path, lines)

    return Sheet("socios-club.tsv", "published", rows, write)


def _heures() -> Sheet:
    rng = random.Random(19)
    rows: list[Record] = [
        {
            "day": day, "person": rng.choice(["Agathe Morel", "Basile Roux", "Cyrielle Petit"]),
            "task": rng.choice(["conception", "réunion", "livraison", "support"]),
            "hours": Decimal(rng.randint(2, 30)) / 4,
        }
        for day in _days(rng, date(2025, 3, 1), 50, 90)
    ]  # fmt: skip

    def write(path: Path, rows: Sequence[Record]) -> None:
        book = openpyxl.Workbook()
        sheet = book.worksheets[0]
        sheet.title = "Heures"
        sheet.append(["Jour", "Personne", "Tâche", "Heures"])
        for row in rows:
            sheet.append([row["day"], row["person"], row["task"], float(row["hours"])])
        sheet.append(["Total", None, None, float(sum(row["hours"] for row in rows))])
        for cells in sheet.iter_rows(min_row=2):
            cells[0].number_format = "dd/mm/yyyy"
        book.save(path)

    return Sheet("releve-heures.xlsx", "published", rows, write)


def _tools() -> Sheet:
    rng = random.Random(20)
    names = [f"{a} {b}" for a in ("Cordless", "Hand", "Bench", "Laser")
             for b in ("drill", "saw", "plane", "level", "sander", "vice", "router")]  # fmt: skip
    rows: list[Record] = [
        {
            "tool": name, "room": rng.choice(["Shed", "Cellar", "Loft"]),
            "value": 20 + (n * 37) % 400, "lent_to": rng.choice([None, None, "Imogen", "Rafe"]),
            "bought": date(2015 + n % 10, 1 + n % 12, 1 + n % 28),
        }
        for n, name in enumerate(names)
    ]  # fmt: skip

    def write(path: Path, rows: Sequence[Record]) -> None:
        _lines(path, [
            json.dumps({"tool": r["tool"], "room": r["room"], "value (GBP)": r["value"],
                        "lent to": r["lent_to"], "bought": r["bought"].isoformat()})
            for r in rows
        ])  # fmt: skip

    return Sheet("tool-library.jsonl", "published", rows, write)
