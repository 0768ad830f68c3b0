from pathlib import Path

import pytest

from desktop.core.store.document_names import (
    display_name,
    embedded_context,
    folder_names,
    name_words,
    with_words_apart,
)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("RentReport", "RentReport Rent Report"),
        ("invoice2023", "invoice2023 invoice 2023"),
        ("2023budget", "2023budget 2023 budget"),
        ("Q3", "Q3"),
        ("B2", "B2"),
        ("IBM", "IBM"),
        ("", ""),
    ],
)
def test_words_written_together_are_found_apart_as_well(name, words):
    assert with_words_apart(name) == words


def test_folders_count_from_the_added_one_on():
    root = Path("/home/ada/Projects")
    assert folder_names(root / "Beta" / "old" / "a.txt", root) == ("Projects", "Beta", "old")
    assert folder_names(root, root) == ()
    assert folder_names(Path("/elsewhere/a.txt"), root) == ()


def test_the_words_of_a_name_end_with_the_whole_name():
    words = name_words(Path("/r/Beta/rent_2023.pdf"), Path("/r"))
    assert words.splitlines() == ["r", "Beta", "rent_2023", "rent_2023.pdf"]


def test_a_name_without_letters_is_shown_as_it_is():
    assert display_name(Path("/d/___.txt")) == "___.txt"


@pytest.mark.parametrize(
    ("path", "title", "context", "around", "read"),
    [
        ("/d/rent_2023.pdf", "", "", "", "rent 2023"),
        ("/d/rent_2023.pdf", "", "Costs", "", "rent 2023 › Costs"),
        ("/d/rent.pdf", "Lease", "Lease › Costs", "", "rent · Lease › Costs"),
        ("/d/Lease.pdf", "Lease", "Lease › Costs", "", "Lease › Costs"),
        ("/d/1.eml › plan.pdf", "", "", "New roof", "plan · New roof"),
        (None, "Lease", "Lease", "", "Lease"),
    ],
)
def test_the_embedder_reads_the_name_before_title_and_heading(path, title, context, around, read):
    assert embedded_context(path and Path(path), title, context, around) == read
