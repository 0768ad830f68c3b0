"""Conversations leave the program whole, in the form that the file's name asks for."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QDesktopServices, QImage, QTextDocument, QTextFormat
from PySide6.QtWidgets import QFileDialog

from desktop.ui.ask.conversation_exporter import ConversationExporter
from tests.ui.finding import find_action


@pytest.fixture
def exporter(screen):
    return screen.findChild(ConversationExporter)


@pytest.fixture
def export_command(screen):
    return find_action(screen, "Export this conversation…")


@pytest.fixture
def export(qtbot, screen, exporter, ask, tmp_path):
    ask("What is the rent of the flat?")

    def write(name):
        path = tmp_path / name
        with qtbot.waitSignal(screen.told, timeout=5000):
            exporter.write(screen.dialogue.conversation_id, path)
        return path

    return write


def test_markdown_has_the_question_the_marked_answer_and_the_quotes(export):
    text = export("talk.md").read_text()

    assert "## What is the rent of the flat?" in text
    assert "The rent is 500 pounds a month. [1]" in text
    assert "> The rent of the flat is 500 pounds a month." in text


def test_json_has_everything(export):
    read = json.loads(export("talk.json").read_text())

    assert read["turns"][0]["answer"]["sources"][0]["passage"]["path"].endswith("rent.txt")


def test_a_pdf_is_a_pdf(export):
    assert export("talk.pdf").read_bytes().startswith(b"%PDF")


def test_what_was_written_is_told_and_can_be_shown(
    qtbot, screen, exporter, ask, tmp_path, monkeypatch
):
    ask("What is the rent of the flat?")
    shown = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: shown.append(url.toLocalFile()))
    with qtbot.waitSignal(screen.told, timeout=5000) as heard:
        exporter.write(screen.dialogue.conversation_id, tmp_path / "talk.md")

    text, button, show = heard.args
    assert "talk.md" in text
    assert "folder" in button
    show()
    assert shown == [str(tmp_path)]


def test_an_empty_conversation_cannot_be_exported(screen, export_command, ask):
    assert not export_command.isEnabled()
    ask("What is the rent of the flat?")
    assert export_command.isEnabled()
    screen.new_conversation()
    assert not export_command.isEnabled()


def test_a_file_is_proposed_that_is_called_like_the_conversation(export_command, ask, monkeypatch):
    ask("What is the rent of the flat?")
    proposed = []

    def leave(_parent, _title, name, _kinds):
        proposed.append(Path(name).name)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", leave)
    export_command.trigger()
    assert proposed == ["What is the rent of the flat.md"]


def test_a_place_that_cannot_be_written_is_told(qtbot, screen, exporter, ask, workspace, tmp_path):
    ask("What is the rent of the flat?")
    with qtbot.waitSignal(workspace.problem, timeout=5000) as heard:
        exporter.write(screen.dialogue.conversation_id, tmp_path / "no" / "talk.pdf")

    assert "cannot be written" in heard.args[0].message


def test_a_picture_that_a_document_or_a_person_names_is_not_put_into_the_pdf(
    qtbot, screen, exporter, workspace, ask, tmp_path
):
    picture = QImage(400, 400, QImage.Format.Format_RGB32)
    picture.fill(QColor("red"))
    picture.save(str(tmp_path / "private.png"))
    named = f"![a]({tmp_path}/private.png) ![b](file://{tmp_path}/private.png)"
    ask(f"{named} <img src='{tmp_path}/private.png'> What is the rent of the flat?")
    written = []
    for name in ("talk.pdf", "talk.md"):
        with qtbot.waitSignal(screen.told, timeout=5000):
            exporter.write(screen.dialogue.conversation_id, tmp_path / name)
        written.append((tmp_path / name).read_bytes())

    assert b"/Subtype /Image" not in written[0]
    document = QTextDocument()
    document.setMarkdown(written[1].decode())
    assert "private.png" in document.toPlainText()
    kinds = {kept.objectType() for kept in document.allFormats()}
    assert QTextFormat.ObjectTypes.ImageObject.value not in kinds
