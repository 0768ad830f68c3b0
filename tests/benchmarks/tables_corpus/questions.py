# ruff: noqa: E501 -- a question is a line
"""A hundred questions over the sheets, each with a function that computes the right value."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from tests.benchmarks.tables_corpus.sheets import Record, all_sheets

Rows = Sequence[Record]
Right = Callable[[Rows], Any]
HONEST_NO = "(honest no)"
"""What the program must refuse to compute."""


def where(rows: Rows, **wanted: object) -> list[Record]:
    return [row for row in rows if all(row[name] == value for name, value in wanted.items())]


def total(rows: Iterable[Record], name: str) -> Decimal:
    return sum((Decimal(str(row[name])) for row in rows if row[name] is not None), Decimal(0))


def mean(rows: Rows, name: str) -> list[str]:
    known = [row for row in rows if row[name] is not None]
    value = total(known, name) / len(known)
    return [f"{value:.{places}f}" for places in (2, 1, 3, 4)]


def first(rows: Rows, by: str, told: str, *, last: bool = True) -> str:
    return shown(sorted(rows, key=lambda row: row[by])[-1 if last else 0][told])


def named(rows: Rows, told: str) -> str:
    return " + ".join(dict.fromkeys(shown(row[told]) for row in rows))


def shown(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)


def groups(rows: Rows, by: str, name: str | None = None) -> str:
    parts: list[str] = []
    for value in sorted({row[by] for row in rows}):
        of = where(rows, **{by: value})
        parts += [str(value), str(len(of) if name is None else total(of, name))]
    return " + ".join(parts)


def hours(rows: Iterable[Record]) -> list[str]:
    seconds = sum(row["seconds"] for row in rows)
    whole = seconds // 3600
    return [f"{whole}:{seconds % 3600 // 60:02}", str(Decimal(seconds) / 3600)]


def month(rows: Rows, number: int, name: str = "day") -> list[Record]:
    return [row for row in rows if row[name].month == number]


QUESTIONS: dict[str, list[tuple[str, str, str, Right]]] = {
    "family-expenses.csv": [
        ("en", "count", "How many grocery purchases are in our family expenses?", lambda r: len(where(r, category="Groceries"))),
        ("en", "sum", "How much did we spend on pets in total?", lambda r: total(where(r, category="Pets"), "amount")),
        ("en", "sum", "total of the family expenses", lambda r: total(r, "amount")),
        ("en", "count", "How many rows have an amount over $500 in the family expenses?", lambda r: len([x for x in r if x["amount"] > 500])),
        ("en", "largest", "What was our highest family expense?", lambda r: first(r, "amount", "amount")),
        ("en", "latest", "When did we last go to Dorset Fuel?", lambda r: first(where(r, store="Dorset Fuel"), "day", "day")),
        ("en", "sum", "How much did we spend at Oakley's in March 2025?", lambda r: total(month(where(r, store="Oakley's"), 3), "amount")),
        ("de", "count", "Wie viele Einkäufe bei Bright Vet stehen in den family expenses?", lambda r: len(where(r, store="Bright Vet"))),
        ("en", "list", "List all utilities expenses of the family at Pinehill Market.", lambda r: named(where(r, category="Utilities", store="Pinehill Market"), "amount")),
        ("en", "group", "How much did the family spend per category?", lambda r: groups(r, "category", "amount")),
    ],
    "ruderverein.xlsx": [
        ("de", "count", "Wie viele Mitglieder hat der Ruderverein?", len),
        ("de", "count", "Wie viele Mitglieder des Rudervereins haben keinen Bootsschein?", lambda r: len(where(r, licence=False))),
        ("de", "sum", "Wie hoch ist die Summe der Beiträge im Ruderverein?", lambda r: total(r, "fee")),
        ("de", "average", "Wie hoch ist der durchschnittliche Beitrag der Jugend im Ruderverein?", lambda r: mean(where(r, team="Jugend"), "fee")),
        ("de", "latest", "Wer ist zuletzt in den Ruderverein eingetreten?", lambda r: first(r, "joined", "name")),
        ("de", "smallest", "Wer ist das älteste Mitglied im Ruderverein?", lambda r: first(r, "born", "name", last=False)),
        ("de", "list", "Liste alle Senioren des Rudervereins mit Bootsschein auf.", lambda r: named(where(r, team="Senioren", licence=True), "name")),
        ("de", "group", "Wie viele Mitglieder hat jede Gruppe im Ruderverein?", lambda r: groups(r, "team")),
        ("de", "count", "Wie viele Mitglieder des Rudervereins sind vor 2015 eingetreten?", lambda r: len([x for x in r if x["joined"].year < 2015])),
        ("en", "count", "How many members of the Ruderverein are in the group Breitensport?", lambda r: len(where(r, team="Breitensport"))),
    ],
    "partes-de-horas.csv": [
        ("es", "sum", "¿Cuántas horas ha trabajado Nerea Bilbao en total?", lambda r: hours(where(r, person="Nerea Bilbao"))),
        ("es", "sum", "¿Cuánto tiempo se ha dedicado a Faro Norte?", lambda r: hours(where(r, client="Faro Norte"))),
        ("es", "count", "¿Cuántos partes de horas no son facturables?", lambda r: len(where(r, billable=False))),
        ("es", "sum", "¿Cuántas horas facturables hizo Tomás Rial para Molino Viejo?", lambda r: hours(where(r, person="Tomás Rial", client="Molino Viejo", billable=True))),
        ("es", "latest", "¿Cuándo trabajó Yolanda Cruz por última vez para Faro Norte?", lambda r: first(where(r, person="Yolanda Cruz", client="Faro Norte"), "day", "day")),
        ("es", "count", "¿Cuántos partes de horas hay de marzo de 2025?", lambda r: len(month(r, 3))),
        ("es", "list", "Enumera todos los partes de Tomás Rial del cliente Interno.", lambda r: named(where(r, person="Tomás Rial", client="Interno"), "day")),
        ("es", "count", "¿Cuántos clientes distintos hay en los partes de horas?", lambda r: len({x["client"] for x in r})),
        ("es", "count", "¿Cuántos partes duran más de 6 horas?", lambda r: len([x for x in r if x["seconds"] > 6 * 3600])),
        ("en", "sum", "How many hours did Yolanda Cruz work for Molino Viejo?", lambda r: hours(where(r, person="Yolanda Cruz", client="Molino Viejo"))),
    ],
    "factures-clients.csv": [
        ("fr", "count", "Combien de factures sont impayées ?", lambda r: len(where(r, state="impayée"))),
        ("fr", "sum", "Quel est le montant total des factures impayées ?", lambda r: total(where(r, state="impayée"), "amount")),
        ("fr", "sum", "Combien le Garage Tissot a-t-il payé au total (factures payées) ?", lambda r: total(where(r, client="Garage Tissot", state="payée"), "amount")),
        ("fr", "largest", "Quel est le numéro de la facture la plus élevée ?", lambda r: first(r, "amount", "number")),
        ("fr", "average", "Quel est le montant moyen des factures de la Mairie d'Orbe ?", lambda r: mean(where(r, client="Mairie d'Orbe"), "amount")),
        ("fr", "list", "Liste toutes les factures annulées de la Boulangerie Méline.", lambda r: named(where(r, client="Boulangerie Méline", state="annulée"), "number")),
        ("fr", "latest", "Quelle est l'échéance de la dernière facture du Garage Tissot ?", lambda r: first(where(r, client="Garage Tissot"), "due", "due")),
        ("fr", "count", "Combien de factures dépassent 3000 € ?", lambda r: len([x for x in r if x["amount"] > 3000])),
        ("fr", "group", "Combien de factures par statut ?", lambda r: groups(r, "state")),
        ("en", "count", "How many unpaid invoices (factures) does Garage Tissot have?", lambda r: len(where(r, client="Garage Tissot", state="impayée"))),
    ],
    "market-stall.xlsx": [
        ("en", "sum", "How many jars of honey did the market stall sell?", lambda r: total(where(r, thing="Honey"), "quantity")),
        ("en", "sum", "What quantity did Wren sell in total at the market stall?", lambda r: total(where(r, seller="Wren"), "quantity")),
        ("en", "count", "How many times was rye bread sold by Orla at the market stall?", lambda r: len(where(r, thing="Rye bread", seller="Orla"))),
        ("en", "average", "What is the average price of pear jam at the stall?", lambda r: mean(where(r, thing="Pear jam"), "price") if where(r, thing="Pear jam") else "0"),
        ("en", "latest", "When was goat cheese last sold?", lambda r: first(where(r, thing="Goat cheese"), "day", "day")),
        ("en", "count", "How many helpers can drive?", lambda _: "2"),
        ("en", "list", "List all products that Piers sold in April 2025.", lambda r: named(month(where(r, seller="Piers"), 4), "thing")),
        ("en", "group", "What quantity was sold per seller at the market stall?", lambda r: groups(r, "seller", "quantity")),
        ("de", "sum", "Welche Menge Honey wurde am market stall insgesamt verkauft?", lambda r: total(where(r, thing="Honey"), "quantity")),
        ("en", "count", "How many jam sales did the market stall have?", lambda r: len([x for x in r if "jam" in x["thing"]])),
    ],
    "client-invoices-2025.csv": [
        ("en", "count", "How many invoices are overdue?", lambda r: len(where(r, state="Overdue"))),
        ("en", "sum", "What is the total of the open invoices?", lambda r: total(where(r, state="Open"), "amount")),
        ("en", "sum", "How much has Voss Motors been invoiced in total?", lambda r: total(where(r, client="Voss Motors"), "amount")),
        ("en", "average", "average net amount of the invoices to Tern Bakery", lambda r: mean(where(r, client="Tern Bakery"), "amount")),
        ("en", "largest", "Which client has the largest invoice?", lambda r: first(r, "amount", "client")),
        ("en", "latest", "When did we last issue an invoice to Lumen Yoga?", lambda r: first(where(r, client="Lumen Yoga"), "day", "day")),
        ("en", "list", "List all overdue invoices of Ash & Daughters.", lambda r: named(where(r, client="Ash & Daughters", state="Overdue"), "number")),
        ("en", "count", "How many invoices were issued between 1 March 2025 and 30 April 2025?", lambda r: len([x for x in r if x["day"].month in (3, 4)])),
        ("en", "count", "how many invoices are not paid yet", lambda r: len([x for x in r if x["state"] != "Paid"])),
        ("es", "count", "¿Cuántas facturas (invoices) tiene Tern Bakery?", lambda r: len(where(r, client="Tern Bakery"))),
    ],
    "haushaltsbuch.csv": [
        ("de", "sum", "Wie viel haben wir laut Haushaltsbuch für Lebensmittel ausgegeben?", lambda r: [str(abs(total(where(r, kind="Lebensmittel"), "amount")))]),
        ("de", "sum", "Wie hoch ist die Summe aller Beträge der Kategorie Gehalt im Haushaltsbuch?", lambda r: total(where(r, kind="Gehalt"), "amount")),
        ("de", "count", "Wie viele Buchungen der Kategorie Garten wurden mit Bargeld bezahlt?", lambda r: len(where(r, kind="Garten", account="Bargeld"))),
        ("de", "count", "Wie viele Buchungen stehen im Haushaltsbuch?", len),
        ("de", "latest", "Wann war die letzte Buchung für Verkehr?", lambda r: first(where(r, kind="Verkehr"), "day", "day")),
        ("de", "sum", "Wie viel Miete haben wir im Februar 2025 insgesamt gezahlt?", lambda r: [str(abs(total(month(where(r, kind="Miete"), 2), "amount")))]),
        ("de", "group", "Wie viele Buchungen gibt es pro Konto im Haushaltsbuch?", lambda r: groups(r, "account")),
        ("de", "average", "Was ist der durchschnittliche Betrag für Lebensmittel im Haushaltsbuch?", lambda r: [v.lstrip("-") for v in mean(where(r, kind="Lebensmittel"), "amount")]),
        ("de", "list", "Zeige alle Buchungen für den Garten vom Giro-Konto.", lambda r: named(where(r, kind="Garten", account="Giro"), "day")),
        ("fr", "count", "Combien d'écritures de la catégorie Gehalt y a-t-il dans le Haushaltsbuch ?", lambda r: len(where(r, kind="Gehalt"))),
    ],
    "socios-club.tsv": [
        ("es", "count", "¿Cuántos socios del club practican vela?", lambda r: len(where(r, sport="vela"))),
        ("es", "count", "¿Cuántos socios tienen más de 50 años?", lambda r: len([x for x in r if x["age"] > 50])),
        ("es", "sum", "¿Cuánto suman las cuotas mensuales de los socios de remo?", lambda r: total(where(r, sport="remo"), "fee")),
        ("es", "average", "¿Cuál es la edad media de los socios de Alcor?", lambda r: mean(where(r, town="Alcor"), "age")),
        ("es", "smallest", "¿Quién es el socio más joven del club?", lambda r: first(r, "age", "name", last=False)),
        ("es", "latest", "¿Quién fue el último socio en darse de alta?", lambda r: first(r, "joined", "name")),
        ("es", "list", "Haz una lista de los socios de tenis que viven en Cabo Sur.", lambda r: named(where(r, sport="tenis", town="Cabo Sur"), "name")),
        ("es", "group", "¿Cuántos socios hay por deporte?", lambda r: groups(r, "sport")),
        ("es", "count", "¿Cuántos socios hay de Bermeja que no practican tenis?", lambda r: len([x for x in r if x["town"] == "Bermeja" and x["sport"] != "tenis"])),
        ("en", "count", "How many socios live in Alcor?", lambda r: len(where(r, town="Alcor"))),
    ],
    "releve-heures.xlsx": [
        ("fr", "sum", "Combien d'heures Agathe Morel a-t-elle faites au total ?", lambda r: total(where(r, person="Agathe Morel"), "hours")),
        ("fr", "sum", "Combien d'heures ont été passées en réunion ?", lambda r: total(where(r, task="réunion"), "hours")),
        ("fr", "sum", "Combien d'heures de support Basile Roux a-t-il faites ?", lambda r: total(where(r, person="Basile Roux", task="support"), "hours")),
        ("fr", "average", "Quelle est la moyenne des heures de Cyrielle Petit ?", lambda r: mean(where(r, person="Cyrielle Petit"), "hours")),
        ("fr", "count", "Combien de fois Cyrielle Petit a-t-elle fait une livraison ?", lambda r: len(where(r, person="Cyrielle Petit", task="livraison"))),
        ("fr", "latest", "Quel est le dernier jour de conception d'Agathe Morel ?", lambda r: first(where(r, person="Agathe Morel", task="conception"), "day", "day")),
        ("fr", "group", "Combien d'heures par tâche ?", lambda r: groups(r, "task", "hours")),
        ("fr", "list", "Donne tous les jours de réunion de Basile Roux.", lambda r: named(where(r, person="Basile Roux", task="réunion"), "day")),
        ("fr", "sum", "Combien d'heures ont été travaillées en avril 2025 ?", lambda r: total(month(r, 4), "hours")),
        ("de", "sum", "Wie viele Heures hat Basile Roux insgesamt?", lambda r: total(where(r, person="Basile Roux"), "hours")),
    ],
    "tool-library.jsonl": [
        ("en", "count", "How many tools are in the cellar?", lambda r: len(where(r, room="Cellar"))),
        ("en", "count", "How many tools are lent to Imogen?", lambda r: len(where(r, lent_to="Imogen"))),
        ("en", "sum", "What is the total value of the tools in the loft?", lambda r: total(where(r, room="Loft"), "value")),
        ("en", "largest", "Which is the most expensive tool in the tool library?", lambda r: first(r, "value", "tool")),
        ("en", "smallest", "Which tool has the lowest value?", lambda r: first(r, "value", "tool", last=False)),
        ("en", "list", "List all tools that Rafe has from the shed.", lambda r: named(where(r, room="Shed", lent_to="Rafe"), "tool")),
        ("en", "count", "How many saws are in the tool library?", lambda r: len([x for x in r if "saw" in x["tool"]])),
        ("en", "group", "How many tools are there per room?", lambda r: groups(r, "room")),
        ("en", "count", "How many tools were bought after 2020?", lambda r: len([x for x in r if x["bought"].year > 2020])),
        ("de", "count", "Wie viele tools sind im Shed?", lambda r: len(where(r, room="Shed"))),
    ],
}  # fmt: skip


def all_items() -> list[dict[str, object]]:
    """Return the questions with their right values, in the form of `bench truth`."""
    sheets = all_sheets()
    items: list[dict[str, object]] = []
    for file, questions in QUESTIONS.items():
        for language, kind, question, right in questions:
            made = right(sheets[file].rows)
            accept = [shown(value) for value in made] if isinstance(made, list) else [shown(made)]
            items.append({
                "id": f"s{len(items) + 1:03}", "half": sheets[file].half, "language": language,
                "kind": kind, "question": question, "answer": accept[0], "accept": accept,
                "reject": [], "document": file,
            })  # fmt: skip
    return items
