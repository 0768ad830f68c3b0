"""Question sets are made and put right, arms compared, and the verdict read, in the window."""

from __future__ import annotations

import json
from contextlib import closing
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QTableView,
    QWidget,
)

from desktop.core.errors import InputError
from desktop.core.experts.record import TrainingRecord
from desktop.core.experts.registry import ADAPTER, Experts
from desktop.core.lab.questions.question_sets import QuestionSets
from desktop.core.lab.runs.answer_record import ReadSource
from desktop.core.lab.runs.planning import RunRequest
from desktop.core.lab.runs.run_store import RunStore
from desktop.core.paths import DataFolder
from desktop.core.settings import Settings
from desktop.jobs.lab import LabJobs
from desktop.jobs.workspace import Workspace
from desktop.services.comparison import load_results, start_run
from desktop.services.lab_state import LabActivity
from desktop.ui.current_theme import CurrentTheme
from desktop.ui.lab.disagreement_model import DisagreementModel
from desktop.ui.lab.interval_bars import IntervalBars
from desktop.ui.lab.lists import ListEntry, ListEntryModel
from desktop.ui.lab.question_table import QuestionModel
from desktop.ui.lab.results_view import ResultsView
from desktop.ui.lab.run_page import RunPage
from desktop.ui.lab.screen import LabScreen
from desktop.ui.lab.set_page import SetPage
from desktop.ui.language import LANGUAGES, install_translations
from desktop.ui.widgets.question_rows import ANSWER, QUESTION, USE
from desktop.ui.widgets.row_reader import RowReader
from tests.fakes.answering import IndexedFolder
from tests.fakes.experts import CARE, write_model
from tests.fakes.lab import AdaptableWorker
from tests.fakes.services import FakeProcesses
from tests.ui.finding import find, only

QUESTIONS = "question,answer\nWhen was the otter enclosure built?,1950\nWho owns the moon?,\n"


def _processes(path):
    return FakeProcesses(AdaptableWorker(write_model(path), _voice))


def _voice(prompt, adapters):
    return "It was built in 1950."


@pytest.fixture
def workspace(qapp, tmp_path):
    shelf = IndexedFolder(tmp_path)
    shelf.add("zoo", **CARE)
    shelf.library.close()
    Settings(chat_model=str(tmp_path / "base.gguf")).save(DataFolder(tmp_path).settings)
    made = Workspace(DataFolder(tmp_path), _processes(tmp_path / "base.gguf"))
    yield made
    made.close()


@pytest.fixture
def lab_jobs(workspace):
    return LabJobs(workspace)


@pytest.fixture
def screen(qtbot, workspace, lab_jobs, current_theme):
    made = LabScreen(workspace, lab_jobs, current_theme)
    made.resize(1200, 800)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def own_set(qtbot, screen, lab_jobs, workspace, tmp_path):
    """A set of two questions of a person's own, opened."""
    file = tmp_path / "questions.csv"
    file.write_text(QUESTIONS)
    screen.begin()
    collection = wait_for_new_set(qtbot, screen)
    find(screen, QLineEdit, "Name of the question set").setText("Mine")
    with qtbot.waitSignal(lab_jobs.ended, timeout=10_000) as heard:
        only(screen, SetPage).file_chosen.emit("Mine", collection.currentData(), file)
    assert heard.args == [None]
    model = find(screen, QTableView, "Questions").model()
    qtbot.waitUntil(lambda: model.rowCount() == 2, timeout=5000)
    return QuestionSets(workspace.library).get_by_name("Mine")


def wait_for_new_set(qtbot, screen):
    """Wait for the form of a new set; returns the choice of its collection."""
    qtbot.waitUntil(lambda: find(screen, QComboBox, "Collection").count() == 1, timeout=5000)
    return find(screen, QComboBox, "Collection")


def set_title(screen):
    return find(screen, QLabel, "question-set-title").text()


def compare(qtbot, screen, lab_jobs, chosen, *arms):
    with qtbot.waitSignal(lab_jobs.ended, timeout=20_000) as heard:
        only(screen, SetPage).compare_wanted.emit(chosen.id, RunRequest(arms=arms))
    assert heard.args == [None]
    qtbot.waitUntil(lambda: screen.run_controller.found is not None, timeout=5000)
    qtbot.waitUntil(lambda: screen.run_controller.found.run.finished_at is not None, timeout=5000)


def test_no_page_is_made_before_somebody_needs_it(qtbot, screen):
    pages = find(screen, QStackedWidget, "pages")
    assert pages.count() == 1
    screen.begin()
    qtbot.waitUntil(lambda: pages.count() == 2, timeout=5000)

    assert pages.currentWidget() is find(screen, QScrollArea, "question-set")
    assert not screen.findChildren(RunPage)


def test_a_persons_own_questions_become_a_set(own_set):
    assert (own_set.questions, own_set.unanswerable) == (2, 1)


def test_questions_are_generated_from_held_out_documents(qtbot, screen, lab_jobs, workspace):
    (collection,) = workspace.library.collections.all()
    screen.begin()
    wait_for_new_set(qtbot, screen)
    with qtbot.waitSignal(lab_jobs.ended, timeout=20_000) as heard:
        only(screen, SetPage).generate_wanted.emit("Made", collection.id, 12)

    assert heard.args == [None]
    assert QuestionSets(workspace.library).get_by_name("Made").questions > 3


def test_a_file_that_is_no_list_of_questions_is_told(qtbot, screen, lab_jobs, workspace, tmp_path):
    file = tmp_path / "broken.csv"
    file.write_text("nothing,of\nthe,kind\n")
    (collection,) = workspace.library.collections.all()
    screen.begin()
    wait_for_new_set(qtbot, screen)
    with qtbot.waitSignal(workspace.problem, timeout=10_000) as heard:
        only(screen, SetPage).file_chosen.emit("Mine", collection.id, file)

    assert heard.args[0].message
    assert QuestionSets(workspace.library).all() == []


def test_edits_reach_the_library(qtbot, screen, own_set, workspace):
    model = find(screen, QTableView, "Questions").model()
    off = Qt.CheckState.Unchecked.value
    assert model.setData(model.index(0, USE), off, Qt.ItemDataRole.CheckStateRole)
    assert model.setData(model.index(1, QUESTION), "Who owns Mars?")
    assert model.setData(model.index(0, ANSWER), "1950 | in 1950")

    def stored():
        return [
            question.question for question in QuestionSets(workspace.library).questions(own_set.id)
        ]

    qtbot.waitUntil(lambda: stored()[0].answers == ("1950", "in 1950"), timeout=5000)
    assert not stored()[0].used
    assert stored()[1].question == "Who owns Mars?"


def test_chosen_questions_are_deleted(qtbot, screen, own_set, workspace):
    find(screen, QTableView, "Questions").selectRow(1)
    find(screen, QPushButton, "Delete chosen").click()

    sets = QuestionSets(workspace.library)
    qtbot.waitUntil(lambda: len(sets.questions(own_set.id)) == 1, timeout=5000)


def test_a_comparison_fills_the_bars_and_says_where_arms_disagree(qtbot, screen, lab_jobs, own_set):
    compare(qtbot, screen, lab_jobs, own_set, "base", "rag")

    found = screen.run_controller.found
    assert found.is_complete
    bars = find(screen, IntervalBars, "Scores of the ways of answering").accessibleDescription()
    assert [bar.split(":")[0] for bar in bars.split("; ")] == ["Model alone", "Sources (RAG)"]
    table = find(screen, QTableView, "Questions that are answered differently")
    assert table.model().rowCount() == len(found.disagreements("base", "rag"))


def test_a_stopped_run_goes_on_where_it_was(qtbot, screen, lab_jobs, own_set, workspace):
    waits = []
    lab_jobs.hold()
    only(screen, SetPage).compare_wanted.emit(own_set.id, RunRequest(arms=("base", "rag")))
    lab_jobs.changed.connect(waits.append)
    qtbot.waitUntil(
        lambda: any(state and state.activity is LabActivity.HELD for state in waits), timeout=10_000
    )
    with qtbot.waitSignal(lab_jobs.ended, timeout=10_000):
        lab_jobs.stop()
    this = RunStore(workspace.library).newest()
    assert this.finished_at is None

    lab_jobs.release()
    with qtbot.waitSignal(lab_jobs.ended, timeout=20_000):
        screen.run_controller.go_on(this.id)

    assert RunStore(workspace.library).get(this.id).finished_at is not None


def test_a_run_with_a_fully_trained_model_goes_on_in_the_window(
    qtbot, screen, lab_jobs, own_set, workspace, tmp_path
):
    full = AdaptableWorker(write_model(tmp_path / "full.gguf", seed=1), _voice)
    workspace.processes = FakeProcesses(workspace.processes.model(), others=[full])
    with closing(
        start_run(
            workspace.library, workspace.processes, workspace.data, own_set,
            RunRequest(arms=("rag", "rag-full"), full=full.info),
        )
    ) as steps:  # fmt: skip
        this = next(steps)
    with qtbot.waitSignal(lab_jobs.ended, timeout=20_000) as heard:
        screen.run_controller.go_on(this.id)

    assert heard.args == [None]
    assert full.prompts
    assert RunStore(workspace.library).get(this.id).finished_at is not None


def test_a_run_goes_on_with_no_other_base_model(
    qtbot, screen, lab_jobs, own_set, workspace, tmp_path
):
    compare(qtbot, screen, lab_jobs, own_set, "base", "rag")
    this = RunStore(workspace.library).newest()
    with workspace.library.transaction():
        workspace.library.db.execute("DELETE FROM lab_answers WHERE arm = 'rag'")
    model = workspace.processes.model()
    model.info = write_model(model.info.path, name="Another", seed=5)
    model.prompts.clear()

    with qtbot.waitSignal(lab_jobs.ended, timeout=20_000) as ended:
        screen.run_controller.go_on(this.id)

    assert "“Another” is not the same" in ended.args[0].message
    assert model.prompts == []


def test_only_what_can_answer_is_offered(qtbot, screen, own_set):
    assert not find(screen, QCheckBox, "Sources (RAG)").isHidden()
    assert find(screen, QCheckBox, "Sources + expert").isHidden()
    assert "no expert that could be compared" in find(screen, QLabel, "why-no-expert").text()


def test_results_leave_the_program_in_three_forms(
    qtbot, screen, lab_jobs, own_set, workspace, tmp_path
):
    compare(qtbot, screen, lab_jobs, own_set, "base", "rag")
    for name in ("out.html", "out.csv", "out.json"):
        screen.run_controller.write(screen.run_controller.found, tmp_path / name)
        qtbot.waitUntil(lambda n=name: (tmp_path / n).exists(), timeout=5000)
        qtbot.waitUntil(lambda: not workspace.runner.is_busy, timeout=5000)

    page = (tmp_path / "out.html").read_text()
    assert "<svg" in page
    assert "src=" not in page
    assert "<link" not in page
    assert json.loads((tmp_path / "out.json").read_text())["arms"]["rag"]
    assert (tmp_path / "out.csv").read_text().count("\n") >= 5


def test_results_of_a_run_can_be_told_before_it_ends(qtbot, screen, lab_jobs, own_set, workspace):
    compare(qtbot, screen, lab_jobs, own_set, "base", "rag")

    found = load_results(workspace.library, RunStore(workspace.library).newest().id)
    assert found.verdict is None
    assert only(screen, ResultsView).verdict_text == "No verdict yet"


def test_the_models_are_sound(
    qtmodeltester, qtbot, screen, lab_jobs, own_set, current_theme, workspace
):
    compare(qtbot, screen, lab_jobs, own_set, "base", "rag")
    questions = QuestionModel(current_theme)
    questions.show_rows(QuestionSets(workspace.library).questions(own_set.id))
    qtmodeltester.check(questions)
    rows = DisagreementModel(current_theme)
    rows.show_rows(screen.run_controller.found.disagreements("base", "rag"), ("a", "b"))
    qtmodeltester.check(rows)
    lines = ListEntryModel()
    lines.show_rows([ListEntry(1, "a", "b")])
    qtmodeltester.check(lines)


def test_one_thing_at_a_time(lab_jobs, workspace, qtbot):
    (collection,) = workspace.library.collections.all()
    with qtbot.waitSignal(lab_jobs.ended, timeout=20_000):
        lab_jobs.generate("Made", collection.id, 6)
        with pytest.raises(InputError):
            lab_jobs.generate("Other", collection.id, 6)


def test_a_new_set_has_a_name_that_is_seen_and_free(qtbot, screen, own_set, workspace, lab_jobs):
    (collection,) = workspace.library.collections.all()
    name = find(screen, QLineEdit, "Name of the question set")
    QuestionSets(workspace.library).create("zoo: questions", collection.id)
    screen.begin()
    qtbot.waitUntil(lambda: set_title(screen) == "New question set", timeout=5000)

    assert name.text() == "zoo: questions 2"
    name.setText("Keepers")
    find(screen, QComboBox, "Collection").currentIndexChanged.emit(0)
    wanted = only(screen, SetPage).rated_wanted
    with qtbot.waitSignal(lab_jobs.ended, timeout=10_000), qtbot.waitSignal(wanted) as heard:
        find(screen, QPushButton, "Add rated conversations").click()
    assert heard.args == ["Keepers", collection.id]


def with_expert(workspace):
    """A trained expert, as far as a form can see."""
    (collection,) = workspace.library.collections.all()
    info = workspace.processes.model().info
    experts = Experts(workspace.library, workspace.data.experts)
    for name in ("First", "Keeper"):
        made = experts.create(name, collection.id, info)
        (made.folder / ADAPTER).write_bytes(b"GGUF toy")
        experts.set_trained(made.id, TrainingRecord(ADAPTER, {}, {}, 9, "", {}))
    return experts.get_by_name("Keeper")


def test_an_expert_comes_into_the_lab_chosen_with_the_questions_of_its_collection(
    qtbot, screen, own_set, workspace
):
    keeper = with_expert(workspace)
    screen.compare_expert(keeper.id)
    expert = find(screen, QComboBox, "Expert")
    qtbot.waitUntil(lambda: expert.currentText() == "Keeper", timeout=5000)

    pages = find(screen, QStackedWidget, "pages")
    assert pages.currentWidget() is find(screen, QScrollArea, "question-set")
    assert set_title(screen) == "Mine"
    assert find(screen, QCheckBox, "Sources + expert").isChecked()


def test_where_nothing_is_asked_yet_an_expert_brings_its_collection_along(
    qtbot, screen, workspace, lab_jobs
):
    keeper = with_expert(workspace)
    screen.compare_expert(keeper.id)
    assert wait_for_new_set(qtbot, screen).currentData() == keeper.collection_id
    with qtbot.waitSignal(lab_jobs.ended, timeout=20_000):
        find(screen, QPushButton, "Make from held-out documents").click()

    qtbot.waitUntil(lambda: set_title(screen) == "zoo: questions", timeout=5000)
    assert find(screen, QComboBox, "Expert").currentText() == "Keeper"


def test_what_is_cut_in_a_table_is_read_below_it_and_on_hover(qtbot, screen, own_set):
    table = find(screen, QTableView, "Questions")
    model = table.model()
    table.selectRow(0)
    heading, answer, _ = table.parent().findChild(RowReader).findChildren(QLabel)

    assert heading.text() == "When was the otter enclosure built?"
    assert answer.text() == "1950"
    hint = model.data(model.index(0, QUESTION), Qt.ItemDataRole.ToolTipRole)
    assert hint == "When was the otter enclosure built?"


def test_no_two_columns_are_called_the_same_and_nothing_runs_out_of_a_small_window(
    qtbot, workspace, current_theme, qapp
):
    for code in LANGUAGES:
        install_translations(qapp, code)
        for page in (SetPage(workspace, current_theme), RunPage(current_theme)):
            qtbot.addWidget(page)
            model = only(page, QTableView).model()
            names = [model.headerData(at, Qt.Orientation.Horizontal) for at in range(5)]
            assert len({name for name in names if name}) == len([name for name in names if name])
            assert page.minimumSizeHint().width() <= 1024 - 76 - 260 - 64, code
    install_translations(qapp, "en")


def test_in_german_at_twice_the_size_the_set_page_does_not_scroll_sideways(
    qtbot, workspace, lab_jobs, own_set, current_theme, qapp
):
    install_translations(qapp, "de")
    large = CurrentTheme(qapp, Settings(theme="light", text_size_percent=200))
    screen = LabScreen(workspace, lab_jobs, large)
    screen.setStyleSheet(large.theme.style_sheet())
    qtbot.addWidget(screen)
    screen.resize(1024 - 76, 640)
    screen.show()
    pages = find(screen, QStackedWidget, "pages")
    qtbot.waitUntil(lambda: pages.currentWidget() is find(screen, QScrollArea, "question-set"))
    qapp.processEvents()

    assert pages.currentWidget().horizontalScrollBar().maximum() == 0
    install_translations(qapp, "en")
    current_theme.theme.apply(qapp)


def test_a_long_word_of_a_document_does_not_widen_the_page(qtbot, screen, lab_jobs, own_set, qapp):
    compare(qtbot, screen, lab_jobs, own_set, "base", "rag")
    found = screen.run_controller.found
    (disagreement,) = found.disagreements("base", "rag")[:1]
    rule = "=" * 400
    source = ReadSource("log.txt", "", 0, 400, rule)
    side = screen.findChild(QWidget, "first-answer")
    side.show_record("A way", replace(disagreement.first, shown=rule, sources=(source,)))
    qapp.processEvents()

    assert only(screen, RunPage).minimumSizeHint().width() <= 1024 - 76 - 260 - 64
