"""Experts are begun, taken in and removed in the same way by window and command line."""

import shutil

import pytest

from desktop.core.errors import InputError, ModelError
from desktop.core.experts.adapter_import import BASE_MODEL_NAME_KEY
from desktop.core.experts.registry import Experts
from desktop.core.experts.training_protocol import TrainingNote
from desktop.core.models.gguf import read_model_info
from desktop.core.paths import DataFolder
from desktop.core.settings import Settings
from desktop.core.store.purge import KEPT_S
from desktop.services.experts import (
    base_for_import,
    find_or_create_expert,
    import_adapter,
    remove_expert,
    sort_paths,
)
from tests.fakes import gguf_files
from tests.fakes.answering import IndexedFolder
from tests.fakes.experts import CARE, finish, write_adapter, write_model


class CopyingConverter:
    """Takes the weights of a folder for a GGUF adapter, which in these tests they are."""

    def convert(self, source, base_model, target):
        shutil.copyfile(source / "adapter_model.safetensors", target)
        yield from ()


@pytest.fixture
def data(tmp_path):
    return DataFolder(tmp_path)


@pytest.fixture
def library(tmp_path):
    shelf = (
        IndexedFolder(tmp_path).add("zoo", **CARE).add("office", rules="The office opens at 9:00.")
    )
    yield shelf.library
    shelf.library.close()


@pytest.fixture
def base(tmp_path):
    return write_model(tmp_path / "base.gguf")


@pytest.fixture
def experts(library, data):
    return Experts(library, data.experts)


def ids(library):
    return library.collections.ids(["zoo", "office"])


def take_in(library, data, source, base, **options):
    return finish(import_adapter(library, data, CopyingConverter(), source, base, **options))


def folder_of_peft(folder):
    folder.mkdir()
    (folder / "adapter_config.json").write_text('{"base_model_name_or_path": "someone/Toy"}')
    write_adapter(folder / "adapter_model.safetensors")
    return folder


def test_an_expert_is_begun_once_and_found_again_by_its_name(library, experts, base):
    zoo, office = ids(library)
    begun = find_or_create_expert(experts, "Keeper", zoo, base)

    assert find_or_create_expert(experts, "KEEPER", zoo, base) == begun
    with pytest.raises(InputError, match="“Keeper” learns from “zoo”"):
        find_or_create_expert(experts, "Keeper", office, base)
    assert experts.all() == [begun]


def test_an_expert_of_another_base_model_is_not_gone_on_with(library, experts, base, tmp_path):
    zoo, _ = ids(library)
    find_or_create_expert(experts, "Keeper", zoo, base)
    other = write_model(tmp_path / "other.gguf", name="Other", seed=1)
    with pytest.raises(ModelError, match="“Keeper” is for Toy; Other is another model"):
        find_or_create_expert(experts, "Keeper", zoo, other)


def test_a_file_is_taken_in_under_its_name_or_another_and_for_a_collection(
    library, data, base, tmp_path
):
    file = write_adapter(tmp_path / "keeper.gguf", fingerprint=base.fingerprint)
    _, plain = take_in(library, data, file, base)
    _, named = take_in(library, data, file, base, name="Warden", collection="office")

    assert (plain.name, plain.collection_id) == ("keeper", None)
    assert (named.name, named.collection) == ("Warden", "office")
    with pytest.raises(InputError, match="no collection “zo”"):
        take_in(library, data, file, base, collection="zo")


def test_a_folder_of_peft_is_converted_and_its_base_is_told(library, data, base, tmp_path):
    events, expert = take_in(library, data, folder_of_peft(tmp_path / "Harbour"), base)

    assert expert.name == "Harbour"
    (note,) = events
    assert isinstance(note, TrainingNote)
    assert (note.code, note.about) == (BASE_MODEL_NAME_KEY, "someone/Toy")


def test_an_adapter_is_checked_against_the_chat_model_of_the_settings(data, base):
    assert base_for_import(data, Settings(chat_model=str(base.path))) == base
    with pytest.raises(ModelError, match="needs a base model"):
        base_for_import(data, Settings(chat_model="none"))


def test_an_exported_expert_can_be_taken_in_again(library, data, base, experts, tmp_path):
    file = write_adapter(tmp_path / "keeper.gguf", fingerprint=base.fingerprint)
    _, expert = take_in(library, data, file, base, collection="zoo")
    exported = experts.export(expert.id, tmp_path / "exported.gguf")
    _, again = take_in(library, data, exported, base)

    assert (again.name, again.collection) == ("keeper 2", "zoo")


def test_adapters_are_told_from_other_files_unless_all_are_meant(base, tmp_path):
    peft = folder_of_peft(tmp_path / "Harbour")
    adapter = write_adapter(tmp_path / "keeper.gguf")
    letters = tmp_path / "letters"
    letters.mkdir()
    note = tmp_path / "note.txt"
    paths = [peft, letters, adapter, base.path, note]

    found = sort_paths(paths, all_meant=False)
    assert (found.adapters, found.others) == ([peft, adapter], [letters, base.path, note])
    found = sort_paths(paths, all_meant=True)
    assert (found.adapters, found.others) == ([peft, letters, adapter, base.path], [note])


def test_removing_an_expert_forgets_those_that_were_removed_long_ago(library, experts, base):
    zoo, _ = ids(library)
    old, late, last = (experts.create(name, zoo, base) for name in ("Old", "Late", "Last"))
    for expert in (old, late):
        remove_expert(experts, expert.id)
    library.db.execute(
        "UPDATE experts SET deleted_at = deleted_at - ? WHERE id = ?", (KEPT_S + 60, old.id)
    )
    remove_expert(experts, last.id)

    assert {expert.name for expert in experts.list_removed()} == {"Late", "Last"}
    assert not old.folder.exists()
    assert late.folder.exists()
    assert experts.restore(last.id).name == "Last"


def test_no_expert_is_begun_on_a_model_that_cannot_be_trained(library, experts, tmp_path):
    zoo, _ = ids(library)
    base = read_model_info(gguf_files.write_model(tmp_path / "b.gguf", architecture="bloom"))

    with pytest.raises(ModelError, match="Models of the kind “bloom” cannot be trained yet"):
        find_or_create_expert(experts, "Keeper", zoo, base)

    assert experts.all() == []
