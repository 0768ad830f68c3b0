"""Names of files and folders in a search: copies, renames, moves, deletions."""

import os
import shutil
import unicodedata

import pytest

from desktop.core.ingest.pipeline import add_paths, index
from desktop.core.retrieval.search import search
from desktop.core.store.library import Library
from tests.fakes.ingest import PlainReader

WALL = "The surveyor found that the cellar wall leans by four degrees."


class NamedFolder:
    """A folder that is in a library, and what a search finds in it."""

    def __init__(self, place):
        self.folder = place / "papers"
        self.folder.mkdir()
        self.library = Library.open(place / "library.db")

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        return path

    def index(self, *paths, collection="c"):
        add_paths(self.library, collection, paths or [self.folder])
        for _ in index(self.library, collection, PlainReader(), None):
            pass

    def sources(self, query, within=None):
        return search(self.library, query, within=within)

    def finds(self, query, within=None):
        return [
            str(source.passage.path.relative_to(self.folder))
            for source in self.sources(query, within)
        ]


@pytest.fixture
def shelf(tmp_path):
    shelf = NamedFolder(tmp_path)
    yield shelf
    shelf.library.close()


def test_a_question_that_names_a_folder_finds_the_file_in_it_first(shelf):
    for name, crowns in (("Alpha", 12000), ("Beta", 18500), ("Gamma", 9900)):
        shelf.write(f"{name}/summary.txt", f"The budget of the project is {crowns} crowns.")
    shelf.index()
    assert shelf.finds("What is the budget of the project Beta?")[0] == "Beta/summary.txt"
    assert shelf.finds("What is the budget of the project Gamma?")[0] == "Gamma/summary.txt"


@pytest.mark.parametrize(
    ("name", "query"),
    [
        ("administration/2021/car repair.txt", "repair 2021"),
        ("newv28-Daniel-help.txt", "daniel"),
        ("00 settings/list.txt", "settings"),
        ("decisions/1976-06.txt", "1976-06"),
        ("LeavePolicyNorth.txt", "leave policy"),
        ("invoice2023.txt", "invoice 2023"),
        ("scan_0002.txt", "scan_0002.txt"),
        ("Größen_Übersicht.txt", "Übersicht"),
        (unicodedata.normalize("NFD", "Größen_Übersicht.txt"), "grossen ubersicht Übersicht"),
        (unicodedata.normalize("NFD", "회의록.txt"), "회의록"),
        ("会议记录/三月.txt", "会议记录"),
        ("Copy of minutes (2).txt", "minutes"),
        ("a" * 60 + " Pemberton.txt", "pemberton"),
        ("Report Blenkinsop.txt", '"Report Blenkinsop"'),
    ],
)
def test_a_file_is_found_by_the_words_of_its_name_and_folders(shelf, name, query):
    shelf.write(name, WALL)
    shelf.write("other.txt", "Bread is baked before dawn.")
    shelf.index()
    assert shelf.finds(query) == [name]


def test_words_of_the_name_and_of_the_text_are_all_there_together(shelf):
    shelf.write("Quarry contract.txt", "The rent is 900 crowns, payable in May.")
    for n in range(8):
        shelf.write(f"lease {n}.txt", f"The rent of number {n} is {n}00 crowns.")
    shelf.index()
    assert shelf.finds("quarry rent payable")[0] == "Quarry contract.txt"


def test_a_copy_is_found_by_its_own_name_and_tells_where_else_the_text_is(shelf):
    shelf.write("scan_0001.txt", WALL)
    shelf.index()
    shelf.write("Report Blenkinsop.txt", WALL)
    shelf.index()
    (found,) = shelf.sources("Blenkinsop")
    assert found.passage.path.name == "Report Blenkinsop.txt"
    assert found.passage.other_paths == (shelf.folder / "scan_0001.txt",)
    assert shelf.finds("scan_0001 surveyor") == ["scan_0001.txt"]


def test_a_renamed_file_and_folder_are_found_by_their_new_names_alone(shelf):
    old = shelf.write("Winter/scan_0002.txt", WALL)
    shelf.write("other.txt", "Bread is baked before dawn.")
    shelf.index()
    old.rename(old.with_name("Quarry contract.txt"))
    old.parent.rename(shelf.folder / "Summer")
    shelf.index()
    assert shelf.finds("quarry") == shelf.finds("summer") == ["Summer/Quarry contract.txt"]
    assert shelf.finds("winter") == shelf.finds("scan_0002") == []


def test_a_rename_of_case_alone_keeps_the_document(shelf):
    old = shelf.write("minutes.txt", WALL)
    shelf.index()
    (before,) = shelf.sources("minutes")
    old.rename(old.with_name("MINUTES.txt"))
    shelf.index()
    (after,) = shelf.sources("minutes")
    assert after.passage.path.name == "MINUTES.txt"
    assert after.passage.document_id == before.passage.document_id


def test_a_file_moved_into_another_added_folder_keeps_its_document(shelf, tmp_path):
    old = shelf.write("minutes.txt", WALL)
    shelf.write("other.txt", "Bread is baked before dawn.")
    elsewhere = tmp_path / "Archive"
    elsewhere.mkdir()
    shelf.index(shelf.folder, elsewhere)
    (before,) = shelf.sources("minutes")
    shutil.move(old, elsewhere)
    shelf.index(shelf.folder, elsewhere)
    (after,) = shelf.sources("archive minutes")
    assert after.passage.path == elsewhere / "minutes.txt"
    assert after.passage.document_id == before.passage.document_id
    assert shelf.library.documents.searchable_count() == 2


def test_each_collection_shows_its_own_file_of_a_text(shelf, tmp_path):
    shelf.write("one.txt", WALL)
    other = tmp_path / "other"
    other.mkdir()
    (other / "two.txt").write_text(WALL)
    shelf.index(collection="a")
    shelf.index(other, collection="b")
    for collection, name in (("a", "one.txt"), ("b", "two.txt")):
        ids = shelf.library.documents_of(shelf.library.collections.ids([collection]))
        (found,) = shelf.sources("surveyor", ids)
        assert (found.passage.path.name, found.passage.other_paths) == (name, ())
        assert found.passage.collection == collection


def test_the_same_folder_added_by_a_link_is_one_text_with_two_names(shelf, tmp_path):
    shelf.write("minutes.txt", WALL)
    link = tmp_path / "Shortcut"
    link.symlink_to(shelf.folder)
    shelf.index(shelf.folder, link)
    (found,) = shelf.sources("shortcut surveyor")
    assert found.passage.path == link / "minutes.txt"
    assert found.passage.other_paths == (shelf.folder / "minutes.txt",)


@pytest.mark.skipif(os.name != "posix", reason="names are Unicode on this system")
def test_a_name_that_is_not_utf8_is_found_by_what_can_be_read_of_it(shelf):
    raw = os.path.join(os.fsencode(shelf.folder), b"Gr\xf6sse Pemberton.txt")  # noqa: PTH118 - bytes
    with open(raw, "w") as file:  # noqa: PTH123 - bytes
        file.write(WALL)
    shelf.index()
    (found,) = shelf.sources("Pemberton")
    assert os.fsencode(found.passage.path) == raw


def test_a_removed_folder_is_found_neither_by_name_nor_by_text(shelf):
    shelf.write("minutes.txt", WALL)
    shelf.index()
    (root,) = shelf.library.collections.roots()
    with shelf.library.transaction():
        shelf.library.removals.add_root(root.id)
    assert shelf.finds("minutes") == shelf.finds("surveyor") == []
    with shelf.library.transaction():
        shelf.library.removals.restore_root(root.id)
    assert shelf.finds("minutes") == ["minutes.txt"]
    shelf.library.remove_root(root.id)
    assert shelf.library.names.search("minutes", None, 5) == []


def test_the_name_of_the_person_does_not_count_but_that_of_an_added_folder_does(
    shelf, tmp_path, monkeypatch
):
    shelf.write("minutes.txt", WALL)
    shelf.index()
    assert shelf.finds("papers") == ["minutes.txt"]
    monkeypatch.setenv("HOME", str(shelf.folder))
    monkeypatch.setenv("USERPROFILE", str(shelf.folder))
    with Library.open(tmp_path / "second.db") as library:
        add_paths(library, "c", [shelf.folder])
        for _ in index(library, "c", PlainReader(), None):
            pass
        assert search(library, "papers") == []


def test_a_deleted_file_is_no_source_at_once_and_its_copy_is(shelf):
    shelf.write("a.txt", WALL)
    shelf.write("b.txt", WALL)
    shelf.index()
    (shelf.folder / "a.txt").unlink()
    assert shelf.finds("surveyor") == ["b.txt"]
    (shelf.folder / "b.txt").unlink()
    assert shelf.finds("surveyor") == []


def test_the_last_file_of_a_folder_is_no_source_after_it_was_deleted(shelf):
    path = shelf.write("a.txt", WALL)
    shelf.index()
    path.unlink()
    assert shelf.finds("surveyor") == []
    shelf.index()
    assert shelf.finds("surveyor") == []
    assert shelf.library.documents.searchable_count() == 1  # kept until the next scan
    shelf.index()
    assert shelf.library.documents.searchable_count() == 0


@pytest.mark.parametrize("emptied", [True, False])
def test_files_of_a_drive_that_is_not_connected_stay_sources_and_it_is_said(shelf, emptied):
    shelf.write("a.txt", WALL)
    shelf.index()
    shelf.folder.rename(shelf.folder.with_name("unplugged"))
    if emptied:
        shelf.folder.mkdir()
    for _ in range(2):
        (found,) = shelf.sources("surveyor")
        assert not found.passage.is_connected
        for _ in index(shelf.library, "c", PlainReader(), None):
            pass


@pytest.mark.parametrize("is_unplugged", [True, False])
def test_a_single_added_file_is_deleted_or_on_a_drive_that_is_not_connected(shelf, is_unplugged):
    path = shelf.write("a.txt", WALL)
    shelf.index(path)
    if is_unplugged:
        shelf.folder.rename(shelf.folder.with_name("unplugged"))
        shelf.folder.mkdir()
    else:
        path.unlink()
    for _ in range(3):
        found = shelf.sources("surveyor")
        assert [source.passage.is_connected for source in found] == [False] * is_unplugged
        for _ in index(shelf.library, "c", PlainReader(), None):
            pass
