"""Dialogs begin where a person was last, and a file gets the ending that was meant."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.core.paths import DataFolder
from desktop.core.settings import Settings
from desktop.jobs.workspace import Workspace
from desktop.ui.widgets import file_dialogs
from desktop.ui.widgets.file_dialogs import (
    choose_file,
    choose_files,
    choose_folder,
    choose_target,
    name_for,
    start_folder,
)

KINDS = "Markdown (*.md);;PDF (*.pdf)"


@pytest.fixture
def workspace(qapp, tmp_path):
    made = Workspace(DataFolder(tmp_path / "data"))
    yield made
    made.close()


@pytest.fixture
def parent(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def answers(monkeypatch):
    """What the person chooses in the next dialog; returns where dialogs began."""
    begun = []

    def say(chosen, kind=""):
        def folder(_parent, _title, begin):
            begun.append(begin)
            return chosen

        def file(_parent, _title, begin, _kinds):
            begun.append(begin)
            return chosen, kind

        monkeypatch.setattr(QFileDialog, "getExistingDirectory", folder)
        monkeypatch.setattr(QFileDialog, "getOpenFileName", file)
        monkeypatch.setattr(QFileDialog, "getOpenFileNames", file)
        monkeypatch.setattr(QFileDialog, "getSaveFileName", file)
        return begun

    return say


def test_the_first_dialog_begins_with_the_persons_documents(workspace, tmp_path, monkeypatch):
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(tmp_path))
    assert start_folder(workspace) == str(tmp_path)
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(tmp_path / "none"))
    assert start_folder(workspace) == str(Path.home())


def test_the_next_dialog_begins_where_the_last_ended_also_after_a_restart(
    workspace, parent, answers, tmp_path
):
    (tmp_path / "papers" / "house").mkdir(parents=True)
    answers(str(tmp_path / "papers" / "house"))
    assert choose_folder(parent, workspace, "") == tmp_path / "papers" / "house"

    assert Settings.load(workspace.data.settings).last_folder == str(tmp_path / "papers")
    begun = answers([str(tmp_path / "a.txt"), str(tmp_path / "b.txt")])
    assert choose_files(parent, workspace, "") == [tmp_path / "a.txt", tmp_path / "b.txt"]
    assert begun[-1] == str(tmp_path / "papers")
    assert start_folder(workspace) == str(tmp_path)


def test_a_dialog_that_is_left_changes_nothing(workspace, parent, answers):
    answers("")
    assert choose_folder(parent, workspace, "") is None
    assert choose_target(parent, workspace, "", "talk.md", KINDS) is None
    assert choose_file(parent, workspace, "", KINDS) is None
    answers([])
    assert choose_files(parent, workspace, "") == []
    assert workspace.settings.last_folder == ""


def test_one_file_is_chosen_and_its_folder_kept(workspace, parent, answers, tmp_path):
    answers(str(tmp_path / "questions.csv"))
    assert choose_file(parent, workspace, "", "") == tmp_path / "questions.csv"
    assert start_folder(workspace) == str(tmp_path)


def test_no_screen_asks_for_files_in_a_dialog_of_its_own():
    ui = Path(file_dialogs.__file__).parents[1]
    asking = [path.name for path in ui.rglob("*.py") if "QFileDialog" in path.read_text()]
    assert asking == ["file_dialogs.py"]


def test_a_folder_that_is_gone_is_no_place_to_begin(workspace, tmp_path):
    workspace.change_settings(last_folder=str(tmp_path / "gone"))
    assert start_folder(workspace) != str(tmp_path / "gone")


@pytest.mark.parametrize(
    ("typed", "kind", "written"),
    [
        ("talk.md", "Markdown (*.md)", "talk.md"),
        ("talk.md", "PDF (*.pdf)", "talk.pdf"),
        ("talk.pdf", "Markdown (*.md)", "talk.pdf"),
        ("talk", "PDF (*.pdf)", "talk.pdf"),
        ("talk no. 3", "Markdown (*.md)", "talk no. 3.md"),
    ],
)
def test_the_ending_is_the_typed_one_or_that_of_the_kind(
    workspace, parent, answers, tmp_path, typed, kind, written
):
    answers(str(tmp_path / typed), kind)
    path = choose_target(parent, workspace, "", "talk.md", KINDS)
    assert path == tmp_path / written


def test_what_the_dialog_did_not_ask_about_is_not_written_over(
    workspace, parent, answers, tmp_path
):
    (tmp_path / "talk.pdf").write_text("mine")
    answers(str(tmp_path / "talk.md"), "PDF (*.pdf)")
    assert choose_target(parent, workspace, "", "talk.md", KINDS) == tmp_path / "talk (2).pdf"


def test_a_file_is_named_by_what_it_is_about():
    assert name_for("What is the rent: 3/4?", ".md") == "What is the rent 3 4.md"
    assert name_for("?", ".md") == "Lectern.md"
