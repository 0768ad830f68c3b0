"""A model whose chat template cannot be used is told when it is chosen, not at each question."""

import pytest

from desktop.core.errors import ModelError, WorkerError
from desktop.services.model_choice import check_chat_model
from desktop.workers.llama import client
from tests.fakes.gguf_files import write_model

LOOP = "{% for a in range(9999) %}{% for b in range(9999) %}{% for c in range(9999) %}{% endfor %}"
ENDLESS = LOOP + "{% endfor %}{% endfor %}"


def with_template(folder, source):
    return write_model(folder / "model.gguf", tokenizer__chat_template=source)


def test_a_model_without_a_template_is_taken_and_no_process_starts(tmp_path, monkeypatch):
    monkeypatch.setattr("desktop.services.model_choice.LlamaWorker", None)
    path = write_model(tmp_path / "model.gguf")
    assert check_chat_model(path, tmp_path).path == path


def test_a_template_that_writes_the_turns_is_taken(tmp_path):
    path = with_template(
        tmp_path, "{% for m in messages %}<{{ m.role }}>{{ m.content }}{% endfor %}"
    )
    assert check_chat_model(path, tmp_path).chat_template


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("{% for m in messages %}{{ m.content }", "cannot be read"),
        ("{{ raise_exception('it needs tools') }}", "it needs tools"),
    ],
)
def test_a_template_that_cannot_be_used_is_told(tmp_path, source, reason):
    with pytest.raises(ModelError, match=reason):
        check_chat_model(with_template(tmp_path, source), tmp_path)


def test_a_template_that_never_ends_is_ended(tmp_path, monkeypatch):
    monkeypatch.setattr(client, "RENDER_DEADLINE_S", 0.5)
    with pytest.raises(WorkerError, match="gave no answer"):
        check_chat_model(with_template(tmp_path, ENDLESS), tmp_path)
