"""A data folder that the version before made is opened and used as if it were of today."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from desktop.core.errors import ModelError
from desktop.core.experts.registry import Experts
from desktop.core.lab.runs.run_store import RunStore
from desktop.core.paths import DataFolder
from desktop.core.say import Sentence
from desktop.core.settings import Settings
from desktop.core.store.library import Library
from desktop.core.types import DocumentState
from desktop.services.comparison import load_results, resume_run
from desktop.services.training_history import read_unfinished
from desktop.ui.ask.wording import expert_reason
from desktop.ui.core_translation import translate_core
from desktop.ui.language import install_translations
from tests.commands import command
from tests.fakes.answering import WordEmbedder
from tests.fakes.experts import finish, write_model
from tests.fakes.lab import AdaptableWorker
from tests.fakes.services import FakeProcesses

ARCHIVE = Path(__file__).parent / "files" / "library_before" / "library_8a2b8a6.zip"
FINISHED, LEFT = 1, 2
"""The numbers of its comparisons."""


class EmbedderOfThen(WordEmbedder):
    """Has the name and the length of the vectors that the library was made with."""

    dimension = 384


@pytest.fixture
def data(tmp_path):
    with zipfile.ZipFile(ARCHIVE) as archive:
        archive.extractall(tmp_path)
    return DataFolder(tmp_path)


@pytest.fixture
def library(data):
    with Library.open(data.library) as opened:
        yield opened


@pytest.fixture
def german(qapp):
    before = QLocale()
    install_translations(qapp, "de")
    yield
    install_translations(qapp, "en")
    QLocale.setDefault(before)


@pytest.fixture
def base(library, data):
    """The model of its experts, by what is stored of it."""
    stored = RunStore(library).get(LEFT).config.base
    toy = write_model(data.root / "toy.gguf", name=stored.name)
    return replace(toy, fingerprint=stored.identity, path=Path(stored.path))


def documents_of(library):
    (collection,) = library.collections.all()
    return {row.path.name: row for row in library.documents.list_page([collection.id])}


def processes_of(library, info, identity=""):
    identity = identity or library.vectors.active().identity
    model = AdaptableWorker(info, lambda _prompt, _adapters: "It is £250.")
    return FakeProcesses(model, EmbedderOfThen(identity))


def test_its_documents_keep_their_text_and_their_state(library):
    states = {name: row.state for name, row in documents_of(library).items()}
    assert states == {
        "rules.md": DocumentState.READY,
        "minutes.txt": DocumentState.READY,
        "contacts.csv": DocumentState.READY,
        "protected.docx": DocumentState.ENCRYPTED,
        "program.exe": DocumentState.SKIPPED,
        "empty.txt": DocumentState.EMPTY,
        "broken.pdf": DocumentState.UNREADABLE,
    }
    assert library.words.search("caretaker", None, 5)


def test_why_a_file_gave_no_text_is_said_in_german(library, german):
    broken = documents_of(library)["broken.pdf"]
    assert broken.message == "It is damaged, cut off, or not really a PDF."
    assert (
        translate_core(broken.message)
        == "Die Datei ist beschädigt, abgeschnitten oder nicht wirklich eine PDF-Datei."
    )
    for row in documents_of(library).values():
        for text in filter(None, (row.message, row.hint)):
            assert translate_core(text) != text


def test_the_command_line_lists_its_documents_in_plain_json(data):
    listed = command.run(data.root, "documents", "--json").json["documents"]
    messages = {Path(row["path"]).name: row["message"] for row in listed}
    assert messages["protected.docx"] == "It is protected with a password."
    assert all(isinstance(message, str) for message in messages.values())


def test_its_conversation_shows_the_answer_and_what_went_wrong(library, german):
    (conversation,) = library.conversations.all()
    answered, failed = library.conversations.shown_turns(conversation.id)

    assert answered.rating == 1
    assert answered.answer.sources[0].passage.path.name == "rules.md"
    reason = answered.answer.sentences[1].reason
    assert isinstance(reason, Sentence)
    assert (reason.template, reason.values) != (str(reason), ())
    assert "900" in translate_core(reason)
    assert translate_core(reason) != reason
    assert expert_reason(answered.answer).startswith("Es antwortet der Reader")
    assert failed.answer is None
    assert failed.problem.template == "The {0} process ended unexpectedly (status {1})."
    assert translate_core(failed.problem) != failed.problem


def test_its_experts_are_usable_with_their_model(library, data, base):
    experts = Experts(library, data.experts)
    assert {expert.name for expert in experts.list_usable(base)} == {"Keeper", "keeper 2"}
    assert experts.get_usable("Keeper", base).adapter.is_file()


def test_the_training_that_was_left_is_known(library, data):
    expert = Experts(library, data.experts).get_by_name("keeper 2")
    unfinished = read_unfinished(expert.folder)
    assert (unfinished.recipe.rank, unfinished.go_on) == (32, False)


def test_a_comparison_that_ended_reports_its_scores(library, german):
    results = load_results(library, FINISHED)
    assert results.is_complete
    assert [arm.key for arm in results.arms] == ["quote", "rag", "rag-expert"]
    checks = results.run.checks
    assert len(checks) == 3
    assert not [check for check in checks if translate_core(check) == check]


def test_a_comparison_that_was_left_is_resumed_with_its_model(library, data, base):
    assert load_results(library, LEFT).run.finished_at is None
    _, finished = finish(resume_run(library, processes_of(library, base), data, LEFT))
    assert finished.results.run.finished_at is not None
    assert set(finished.results.answers) == {"quote", "rag"}


def test_with_another_model_in_its_place_it_is_refused(library, data, base):
    processes = processes_of(library, replace(base, fingerprint="another"))
    with pytest.raises(ModelError, match="was begun with the base model") as refused:
        finish(resume_run(library, processes, data, LEFT))
    assert refused.value.message.values[1] == base.name


def test_with_other_vectors_it_is_refused(library, data, base):
    processes = processes_of(library, base, "other vectors")
    with pytest.raises(ModelError, match="“other vectors” is not the same"):
        finish(resume_run(library, processes, data, LEFT))


def test_without_its_model_it_is_refused(library, data):
    with pytest.raises(ModelError, match="is no longer at"):
        finish(resume_run(library, FakeProcesses(None), data, LEFT))


def test_its_settings_are_read(data):
    settings = Settings.load(data.settings)
    assert (settings.theme, settings.text_size_percent) == ("dark", 110)
