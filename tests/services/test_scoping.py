"""What a person means by a name, a path or a pattern."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.core.errors import InputError
from desktop.core.scope import Scope
from desktop.services.scoping import joined, scope_named
from tests.fakes.answering import IndexedFolder


@pytest.fixture
def shelf(tmp_path):
    made = IndexedFolder(tmp_path)
    made.add("house", Lease="The rent is 500.", lease_old="The rent was 400.", roof="Slate.")
    made.add("work", **{"Report 2023": "Sales rose.", "Report 2024": "Sales fell."})
    (made.folder / "work" / "deep").mkdir()
    made.add("work", **{"deep/roof": "Tin."})
    yield made
    made.library.close()


def names(paths):
    return {path.name for path in paths}


def meant(shelf, *given, **options):
    return scope_named(shelf.library, given, **options)


def test_nothing_meant_is_everything(shelf):
    assert meant(shelf).is_everything


@pytest.mark.parametrize("given", ["Lease.txt", "lease.txt", "Lease", "LEASE"])
def test_a_file_is_meant_by_its_name_whatever_its_letters(shelf, given):
    assert names(meant(shelf, given).documents) == {"Lease.txt"}


def test_all_files_of_one_name_are_meant_and_a_path_tells_them_apart(shelf):
    both = meant(shelf, "roof.txt").documents
    assert len(both) == 2
    assert meant(shelf, str(both[0])).documents == (both[0],)


def test_a_collection_is_meant_before_a_file_or_folder_of_its_name(shelf):
    assert meant(shelf, "house") == Scope(collections=("house",))
    assert meant(shelf, "House") == Scope(collections=("house",))


def test_a_path_means_the_folder_even_where_a_collection_has_its_name(shelf):
    folder = shelf.folder / "work" / "deep"
    assert meant(shelf, f"{folder}/") == Scope(folders=(folder,))
    assert meant(shelf, "deep").folders == (folder,)


def test_paths_are_given_from_the_present_folder(shelf, monkeypatch):
    monkeypatch.chdir(shelf.folder / "work")
    assert meant(shelf, "./deep").folders == (shelf.folder / "work" / "deep",)
    assert names(meant(shelf, "deep/../Report 2023.txt").documents) == {"Report 2023.txt"}


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("report*", {"Report 2023.txt", "Report 2024.txt"}),
        ("Report 202?.txt", {"Report 2023.txt", "Report 2024.txt"}),
        ("*[34].txt", {"Report 2023.txt", "Report 2024.txt"}),
        ("*old*", {"lease_old.txt"}),
    ],
)
def test_a_pattern_means_all_files_that_fit(shelf, pattern, found):
    assert names(meant(shelf, pattern).documents) == found


def test_a_pattern_with_a_folder_fits_the_whole_path(shelf, monkeypatch):
    monkeypatch.chdir(shelf.folder)
    assert names(meant(shelf, "work/*oof*").documents) == {"roof.txt"}
    assert len(meant(shelf, "*/roof.txt").documents) == 2


def test_a_name_with_the_signs_of_a_pattern_is_still_a_name(shelf):
    shelf.add("house", **{"plan [final]": "Two floors."})
    assert names(meant(shelf, "plan [final].txt").documents) == {"plan [final].txt"}


def test_several_names_add_up_and_are_taken_once(shelf):
    scope = meant(shelf, "Lease.txt", "house", "Lease.txt", "deep")
    assert names(scope.documents) == {"Lease.txt"}
    assert scope.collections == ("house",)
    assert len(scope.folders) == 1


def test_with_a_collection_names_are_those_of_its_files(shelf):
    assert len(meant(shelf, "roof.txt", collections=("work",)).documents) == 1
    assert meant(shelf, collections=("work",)) == Scope(collections=("work",))
    with pytest.raises(InputError, match="Nothing in your library is called “Lease”"):
        meant(shelf, "Lease", collections=("work",))


def test_files_are_left_out_alone_or_with_their_folder(shelf):
    assert names(meant(shelf, without=("lease*",)).excluded) == {"Lease.txt", "lease_old.txt"}
    left_out = meant(shelf, "work", without=("deep",))
    assert left_out.collections == ("work",)
    assert names(left_out.excluded) == {"deep"}


def test_a_name_that_means_nothing_is_told_with_those_like_it(shelf):
    with pytest.raises(InputError, match=r"called “Leese\.txt”") as told:
        meant(shelf, "Leese.txt")
    assert "Lease.txt" in told.value.hint


def test_what_was_deleted_is_not_meant(shelf):
    (path,) = meant(shelf, "Lease").documents
    (row,) = [row for row in shelf.library.documents.list_page() if row.path == path]
    with shelf.library.transaction():
        shelf.library.documents.mark_missing([row.id], 1.0)
    with pytest.raises(InputError):
        meant(shelf, "Lease.txt")


def test_two_scopes_are_joined_without_doubles():
    a, b = Path("/a"), Path("/b")
    made = joined(Scope(("x",), (a,), (a,), (b,)), Scope(("x", "y"), (b,), (a,), (b,)))
    assert made == Scope(("x", "y"), (a, b), (a,), (b,))
