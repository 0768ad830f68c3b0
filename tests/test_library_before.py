"""A data folder that the version before made is opened and used as if it were of today."""

from __future__ import annotations

import os
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from desktop.core.errors import ModelError
from desktop.core.experts.registry import Experts
from desktop.core.ingest.reader_versions import is_current
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
from tests.fakes.indexing import IndexingSession
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


@pytest.fixture
def files_are_back(data):
    """The files of the library, in a folder of this test, as they were when they were read."""
    house = data.root / "house"
    house.mkdir()
    with Library.open(data.library) as library, library.transaction():
        for path, size, mtime_ns, text in library.db.execute(
            "SELECT d.path, d.size_bytes, d.mtime_ns, c.text FROM documents d"
            " LEFT JOIN contents c ON c.id = d.content_id"
        ):
            copy = house / Path(path).name
            copy.write_bytes(text.encode() if text else bytes(size))
            assert copy.stat().st_size == size
            os.utime(copy, ns=(mtime_ns, mtime_ns))
        library.db.execute(
            "UPDATE documents SET path = replace(path, '/tmp/fixture/house', ?)", (str(house),)
        )
        library.db.execute("UPDATE roots SET path = ?", (str(house),))
    return house


def readers_and_states(data):
    with Library.open(data.library) as library:
        return library.contents.readers(), {
            name: row.state for name, row in documents_of(library).items()
        }


def test_a_run_of_indexing_reads_again_what_an_older_reader_has_read(data, files_are_back):
    _, states = readers_and_states(data)
    with Library.open(data.library) as library:
        (collection,) = library.collections.all()
    arguments = ("--collection", collection.name, "--words-only", "--json")
    first = command.run(data.root, "index", *arguments)
    assert first.status == 0, first.err
    assert {Path(line["path"]).name for line in first.lines if line["type"] == "file"} == set(
        states
    )
    readers, after = readers_and_states(data)
    assert readers
    assert all(map(is_current, readers))
    ready = {name for name, state in states.items() if state is DocumentState.READY}
    assert {name for name, state in after.items() if state is DocumentState.READY} == ready
    again = command.run(data.root, "index", *arguments)
    assert not [line for line in again.lines if line["type"] == "file"]


def test_the_window_reads_it_again_by_itself_and_it_is_found_meanwhile(qtbot, data, files_are_back):
    session = IndexingSession(data.root)
    try:
        session.indexing.start()
        qtbot.waitUntil(lambda: session.indexing.state.busy, timeout=60_000)
        with Library.open(data.library) as library:
            while session.indexing.state.busy:
                assert library.words.search("caretaker", None, 5)
                qtbot.wait(20)
    finally:
        session.close()
    readers, _ = readers_and_states(data)
    assert all(map(is_current, readers))


def test_files_that_are_away_keep_the_text_of_the_older_reader(data, files_are_back):
    files_are_back.rename(data.root / "elsewhere")
    readers, _ = readers_and_states(data)
    with Library.open(data.library) as library:
        (collection,) = library.collections.all()
    command.run(data.root, "index", "--collection", collection.name, "--words-only")
    with Library.open(data.library) as library:
        assert library.words.search("caretaker", None, 5)
    assert readers_and_states(data)[0] == readers
