import pytest

from tests.commands import command


def collections(data, *arguments):
    return command.run(data, "collections", *arguments)


def names(data):
    return [row["name"] for row in collections(data, "--json").json["collections"]]


def test_each_collection_is_listed_with_its_folders_and_counts(indexed_data):
    (row,) = collections(indexed_data[0], "--json").json["collections"]
    assert (row["name"], row["documents"], row["passages"]) == ("notes", 3, 3)
    assert row["folders"] == [{"path": str(indexed_data[1]), "available": True}]


def test_a_collection_can_be_renamed(data):
    assert collections(data, "--rename", "notes", "papers").status == 0
    assert names(data) == ["papers"]


@pytest.mark.parametrize("name", ["", "  ", "\n"])
def test_a_name_without_a_letter_is_refused(data, name):
    outcome = collections(data, "--rename", "notes", name)
    assert outcome.status == 1
    assert "needs a name" in outcome.sentence
    assert names(data) == ["notes"]


def test_a_name_that_another_has_is_refused(data, folder):
    command.run(data, "index", folder, "--words-only", "--collection", "other")
    outcome = collections(data, "--rename", "notes", "other")
    assert outcome.status == 1
    assert "already a collection “other”" in outcome.sentence


def test_removing_a_collection_forgets_its_documents_and_leaves_the_files(data, folder):
    assert collections(data, "--remove", "notes").status == 0
    assert names(data) == []
    assert command.run(data, "documents", "--json").json == {"documents": []}
    assert (folder / "river.txt").exists()
    assert command.run(data, "library", "check").status == 0


def test_a_folder_is_removed_however_its_path_is_written(data, folder):
    odd = f"{folder}/deep/../"
    assert collections(data, "--remove-folder", "notes", odd).status == 0
    assert command.run(data, "documents", "--json").json == {"documents": []}
    assert names(data) == ["notes"]


def test_what_is_not_there_to_be_changed_is_named(data, folder):
    for arguments in (
        ["--remove", "nope"],
        ["--rename", "nope", "x"],
        ["--remove-folder", "nope", folder],
    ):
        outcome = collections(data, *arguments)
        assert outcome.status == 1
        assert "no collection “nope”" in outcome.sentence
    outcome = collections(data, "--remove-folder", "notes", folder / "deep")
    assert outcome.status == 1
    assert "was not added" in outcome.sentence
