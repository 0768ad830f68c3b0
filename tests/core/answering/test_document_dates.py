"""Which of two documents is newer is read from what stands on them, and else left open."""

from pathlib import Path

import pytest

from desktop.core.answering.document_dates import (
    dates_in,
    document_date,
    document_version,
    is_newer,
)
from desktop.core.types import Passage, Source


def source(name, text="The rent is due.", title="", heading=""):
    return Source(
        Passage(1, 1, Path(name), "all", title, text, 0, len(text), heading, None, None), 1.0
    )


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Minutes 2024-06-20", "2024-06-20"),
        ("scan_20240620", "2024-06-20"),
        ("Lease of 3 May 2021", "2021-05-03"),
        ("March 14th, 2024", "2024-03-14"),
        ("Protokoll vom 14. März 2024", "2024-03-14"),
        ("Nachtrag vom 12.2.2024", "2024-02-12"),
        ("Contrato de 3 de mayo de 2021", "2021-05-03"),
        ("Avenant du 1 août 2023", "2023-08-01"),
        ("Договор от 3 мая 2021", "2021-05-03"),
        ("Report of May 2021", "2021-05"),
        ("04/05/2021", "2021"),
        ("25/05/2021", "2021-05-25"),
        ("Amendment 2024", "2024"),
        ("Phone 20240620123", None),
        ("Room 3", None),
    ],
)
def test_dates_are_read_in_many_forms(text, date):
    assert max(map(str, dates_in(text)), default=None) == date


def test_the_date_of_an_amendment_is_not_that_of_what_it_amends():
    text = "AMENDMENT of 12 February 2024 to the lease of 3 May 2021\n\nThe rent is 1,240 euros."
    assert str(document_date(source("a.txt", text))) == "2024-02-12"
    assert (
        str(document_date(source("a.txt", title="Zum Vertrag von 2021, Nachtrag 2024"))) == "2024"
    )


def test_of_two_dated_documents_one_is_newer():
    old, new = source("Lease 2021.txt"), source("Amendment 2024.txt")
    assert is_newer(new, old)
    assert not is_newer(old, new)


@pytest.mark.parametrize(
    ("one", "two"),
    [("Lease.txt", "Amendment 2024.txt"), ("2024.txt", "March 2024.txt"), ("a.txt", "b.txt")],
)
def test_without_dates_of_both_nothing_is_newer(one, two):
    assert not is_newer(source(one), source(two))
    assert not is_newer(source(two), source(one))


def test_a_version_in_the_name_tells_where_no_date_does():
    assert document_version(source("Plan v10.txt")) == (10,)
    assert document_version(source("Plan rev. 1.2.txt")) == (1, 2)
    assert document_version(source("Review 3.txt")) == ()
    assert is_newer(source("Plan v10.txt"), source("Plan_v2.txt"))
    assert not is_newer(source("Plan v2.txt"), source("Plan.txt"))
