import json

import pytest

from desktop.core.models.catalogue import CATALOGUE
from tests.commands import command
from tests.fakes.model_hub import gguf


@pytest.fixture
def data(tmp_path):
    """With one model of the person's own."""
    (tmp_path / "data/models").mkdir(parents=True)
    (tmp_path / "data/models/tiny.gguf").write_bytes(gguf(4096))
    return tmp_path / "data"


def models(data, *arguments):
    return command.run(data, "models", *arguments)


def active(data):
    listed = models(data, "list", "--json").json["models"]
    return [model.get("name") or model.get("problem") for model in listed if model["active"]]


def chosen(data):
    return json.loads((data / "settings.json").read_text())["chat_model"]


def test_the_models_that_are_here_are_listed(data):
    listed = models(data, "list", "--json").json
    assert listed["chosen"] == "embedded"
    assert "Tiny" in [model["name"] for model in listed["models"]]
    assert models(data).status == 0


@pytest.mark.parametrize("name", ["tiny.gguf", "tiny"])
def test_a_model_is_chosen_by_its_name(data, name):
    assert models(data, "use", name).status == 0
    assert chosen(data) == str(data / "models/tiny.gguf")
    assert active(data) == ["Tiny"]


def test_a_model_is_chosen_by_its_path(data, tmp_path):
    (tmp_path / "other.gguf").write_bytes(gguf(4096))
    assert command.run(data, "models", "use", "other.gguf", cwd=tmp_path).status == 0
    assert chosen(data) == str(tmp_path / "other.gguf")


def test_none_and_back_to_the_embedded_one(data):
    assert models(data, "use", "none").status == 0
    assert active(data) == []
    assert "No model answers" in models(data).out
    assert models(data, "use", "embedded").status == 0
    assert chosen(data) == ""


@pytest.mark.parametrize("content", [None, b"", b"GGUF", b"Not a model.", gguf(4096)[:200]])
def test_what_is_no_model_is_not_chosen_and_has_a_reason(data, tmp_path, content):
    file = tmp_path / "odd.gguf"
    if content is not None:
        file.write_bytes(content)
    for action in ("use", "info"):
        outcome = models(data, action, file)
        assert outcome.status == 1
        assert outcome.sentence
    assert not (data / "settings.json").exists()


def test_info_tells_what_the_file_says(data):
    info = models(data, "info", data / "models/tiny.gguf", "--json").json
    assert (info["name"], info["architecture"]) == ("Tiny", "llama")


def test_a_damaged_model_is_listed_with_its_problem(data):
    (data / "models/broken.gguf").write_bytes(b"GGUF")
    listed = models(data, "list", "--json").json["models"]
    assert any("damaged" in model.get("problem", "") for model in listed)


def test_a_chosen_model_that_is_gone_is_listed_as_gone(data):
    models(data, "use", "tiny")
    (data / "models/tiny.gguf").unlink()
    listed = models(data, "list", "--json").json["models"]
    assert listed[-1]["problem"] == "It is not there."


def test_the_catalogue_says_what_fits(data):
    catalogue = models(data, "catalogue", "--json").json
    assert [model["name"] for model in catalogue["models"]] == [offer.name for offer in CATALOGUE]
    for model in catalogue["models"]:
        memory = catalogue["memory_available_bytes"]
        assert model["fits"] == (None if memory is None else model["memory_bytes"] <= memory)
    assert sum(model["recommended"] for model in catalogue["models"]) <= 1
    assert models(data, "catalogue").status == 0


def test_a_name_that_is_not_in_the_catalogue_is_a_sentence(data):
    outcome = models(data, "download", "gpt-17")
    assert outcome.status == 1
    assert "not in the catalogue" in outcome.sentence


def test_a_repository_without_a_file_is_wrong_usage(data):
    assert models(data, "download", "owner/name").status == 2
