"""The Verifier is there only with its file and with the model that it stands on."""

import json

from desktop.core.experts.shipped_verifier import (
    MEASURES,
    WEIGHTS,
    read_verifier_measures,
    shipped_verifier,
)


def test_without_its_file_there_is_no_verifier(tmp_path):
    assert shipped_verifier(tmp_path, tmp_path) is None
    assert read_verifier_measures(tmp_path) == {}


def test_without_the_embedder_there_is_no_verifier(tmp_path):
    (tmp_path / WEIGHTS).write_bytes(b"weights")

    assert shipped_verifier(tmp_path, tmp_path / "missing") is None


def test_file_and_embedder_make_a_verifier(tmp_path):
    (tmp_path / WEIGHTS).write_bytes(b"weights")
    (tmp_path / MEASURES).write_text(json.dumps({"examples": 3}))

    found = shipped_verifier(tmp_path, tmp_path)

    assert found is not None
    assert found.file == tmp_path / WEIGHTS
    assert read_verifier_measures(tmp_path) == {"examples": 3}
