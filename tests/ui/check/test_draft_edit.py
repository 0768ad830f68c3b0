"""A text is pasted, and a dropped file is read without being added to the library."""

from PySide6.QtCore import QMimeData, QUrl

from tests.ui.check.conftest import FALSE


def test_a_dropped_file_is_read_and_not_added(qtbot, edit, workspace, tmp_path):
    draft = tmp_path / "draft.txt"
    draft.write_text("\ufeffDogs are allowed in the flat.", "utf-8")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(draft))])
    assert edit.canInsertFromMimeData(mime)
    edit.insertFromMimeData(mime)
    qtbot.waitUntil(lambda: edit.toPlainText() == FALSE, timeout=5000)
    assert workspace.library.documents.searchable_count() == 2


def test_pasted_text_is_text(edit):
    mime = QMimeData()
    mime.setText("<b>Dogs</b>")
    edit.insertFromMimeData(mime)
    assert edit.toPlainText() == "<b>Dogs</b>"
