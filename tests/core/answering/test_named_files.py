"""A file is named by its whole name, and only where it is asked of that file."""

from __future__ import annotations

import unicodedata

import pytest

from desktop.core.answering.named_files import find_named_files
from tests.fakes.answering import IndexedFolder


@pytest.fixture
def shelf(tmp_path):
    made = IndexedFolder(tmp_path)
    made.add(
        "house", lease="The rent is 500.", **{"old lease": "It was 400.", "R-2024-06": "Paid."}
    )
    made.add("work", **{"Bürgschaft": "Sie gilt.", "lease": "An office."})
    yield made
    made.library.close()


def named(shelf, question, within=None):
    return sorted(path.name for path in find_named_files(shelf.library, question, within).values())


@pytest.mark.parametrize(
    ("question", "files"),
    [
        ("What is the rent?", []),
        ("What does the lease say?", []),
        ("What does old lease.txt say about pets?", ["old lease.txt"]),
        ("Summarise R-2024-06.TXT.", ["R-2024-06.txt"]),
        ("Was steht in „Bürgschaft.txt“?", ["Bürgschaft.txt"]),
        ("Compare old lease.txt and R-2024-06.txt", ["R-2024-06.txt", "old lease.txt"]),
        ("What is in unlease.txt?", []),
        ("What is in lease.txts?", []),
        ("Is 3.5 or e.g. 4.txt right?", []),
        ("Which letters mention R-2024-06.txt?", []),
    ],
)
def test_only_a_whole_name_names_a_file(shelf, question, files):
    assert named(shelf, question) == files


def test_all_files_of_one_name_are_named_and_only_those_of_the_scope(shelf):
    assert named(shelf, "What is in lease.txt?") == ["lease.txt", "lease.txt"]
    assert named(shelf, "What is in lease.txt?", shelf.of("house")) == ["lease.txt"]
    assert named(shelf, "What is in Bürgschaft.txt?", shelf.of("house")) == []


def test_accents_may_be_written_in_either_way(shelf):
    apart = unicodedata.normalize("NFD", "Was sagt Bürgschaft.txt?")
    assert named(shelf, apart) == ["Bürgschaft.txt"]
