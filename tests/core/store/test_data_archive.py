import hashlib
import json
import zipfile

import pytest

from desktop.core.errors import AppError, InputError
from desktop.core.paths import DataFolder
from desktop.core.settings import Settings
from desktop.core.store.data_archive import export_data, import_data
from desktop.core.store.library import Library
from tests.core.store.test_backup import ask, questions
from tests.core.store.test_library import add


@pytest.fixture
def data(tmp_path):
    data = DataFolder(tmp_path / "data")
    data.make()
    with Library.open(data.library) as library:
        add(library, "a", "/a/one.txt", "Alpha.")
    ask(data.library, "Exported?")
    (data.experts / "hinges").mkdir(parents=True)
    (data.experts / "hinges/adapter.gguf").write_bytes(b"weights")
    Settings(theme="dark", chat_model="/elsewhere/model.gguf").save(data.settings)
    return data


@pytest.fixture
def exported(data, tmp_path):
    export_data(data, tmp_path / "all.zip")
    return tmp_path / "all.zip"


def content(data):
    return {
        str(path.relative_to(data.root)): path.read_bytes()
        for path in data.root.rglob("*")
        if path.is_file() and not path.name.endswith(("-wal", "-shm"))
    }


def rewritten(exported, tmp_path, change):
    """The export with another manifest or other files, as its maker might have made it."""
    with zipfile.ZipFile(exported) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    manifest = json.loads(files.pop("manifest.json"))
    change(files, manifest)
    with zipfile.ZipFile(tmp_path / "changed.zip", "w") as archive:
        for name, part in files.items():
            archive.writestr(name, part)
        archive.writestr("manifest.json", json.dumps(manifest))
    return tmp_path / "changed.zip"


def test_everything_comes_back_in_another_folder(exported, tmp_path):
    other = DataFolder(tmp_path / "other")
    assert import_data(other, exported) is None
    assert questions(other.library) == ["Exported?"]
    assert (other.experts / "hinges/adapter.gguf").read_bytes() == b"weights"
    settings = Settings.load(other.settings)
    assert (settings.theme, settings.chat_model) == ("dark", "")


def test_what_was_there_before_is_kept_beside_it(data, exported):
    ask(data.library, "Later?")
    (data.experts / "hinges/adapter.gguf").write_bytes(b"newer")
    aside = import_data(data, exported)
    assert questions(data.library) == ["Exported?"]
    assert questions(aside) == ["Later?", "Exported?"]
    (experts,) = data.root.glob("experts.replaced-*")
    assert (experts / "hinges/adapter.gguf").read_bytes() == b"newer"
    assert len(list(data.root.glob("settings.replaced-*.json"))) == 1
    assert not list(data.root.glob(".import-*"))


def test_an_export_needs_no_settings_and_no_experts(tmp_path):
    data = DataFolder(tmp_path / "data")
    data.make()
    Library.open(data.library).close()
    export_data(data, tmp_path / "all.zip")
    import_data(DataFolder(tmp_path / "other"), tmp_path / "all.zip")
    assert not (tmp_path / "other/settings.json").exists()


def put(name, part=b"x"):
    def change(files, manifest):
        files[name] = part
        digest = hashlib.sha256(part).hexdigest()
        manifest["files"].append({"name": name, "size_bytes": len(part), "sha256": digest})

    return change


def say_size(files, manifest):
    manifest["files"][0]["size_bytes"] += 1


def say_digest(files, manifest):
    manifest["files"][0]["sha256"] = "0" * 64


def leave_out(files, manifest):
    del files["library.db"]


def unnamed(files, manifest):
    files["experts/a/more"] = b"x"


def no_list(files, manifest):
    manifest["files"] = 7


def no_format(files, manifest):
    del manifest["format"]


def other_library(files, manifest):
    files["library.db"] = b"no library" * 1000
    manifest["files"] = [row for row in manifest["files"] if row["name"] != "library.db"]
    put("library.db", files["library.db"])(files, manifest)


@pytest.mark.parametrize(
    "change",
    [
        put("../outside.txt"),
        put("/tmp/outside.txt"),
        put("experts/../../outside.txt"),
        put("experts/hinges/..\\..\\outside.txt"),
        put("experts/outside.txt"),
        put("models/model.gguf"),
        put("LIBRARY.DB"),
        put("experts/a/b/c/d/e/f"),
        put("experts/a/con"),
        say_size,
        say_digest,
        leave_out,
        unnamed,
        no_list,
        no_format,
        other_library,
    ],
)
def test_a_changed_export_changes_nothing(data, exported, tmp_path, change):
    before = content(data)
    with pytest.raises(InputError):
        import_data(data, rewritten(exported, tmp_path, change))
    assert content(data) == before
    assert not (tmp_path / "outside.txt").exists()


def test_an_export_of_the_future_says_so(data, exported, tmp_path):
    newer = rewritten(exported, tmp_path, lambda _, manifest: manifest.update(format=99))
    with pytest.raises(InputError, match="newer version"):
        import_data(data, newer)


@pytest.mark.parametrize("place", [0.1, 0.4, 0.8, 0.99])
def test_a_damaged_export_changes_nothing(data, exported, place):
    whole = bytearray(exported.read_bytes())
    at = int(len(whole) * place)
    for damaged in (whole[:at], whole[:at] + bytes(64) + whole[at + 64 :]):
        exported.write_bytes(damaged)
        before = content(data)
        with pytest.raises(AppError):
            import_data(data, exported)
        assert content(data) == before


def test_a_file_that_is_not_there_is_named(data, tmp_path):
    with pytest.raises(InputError, match="There is no file"):
        import_data(data, tmp_path / "nowhere.zip")
