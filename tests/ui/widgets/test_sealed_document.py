"""Nothing that a text names is loaded: the document itself is asked, not the method."""

from __future__ import annotations

import base64

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QColor, QImage, QTextDocument, QTextFormat
from PySide6.QtWidgets import QLabel

from desktop.ui.widgets.labels import ElidedLabel, label
from desktop.ui.widgets.reading_view import ReadingView
from desktop.ui.widgets.sealed_document import SealedDocument, plain_tool_tip

IMAGE, STYLE = (
    QTextDocument.ResourceType.ImageResource.value,
    QTextDocument.ResourceType.StyleSheetResource.value,
)


@pytest.fixture
def private(qapp, tmp_path):
    """A red picture that no text may show."""
    picture = QImage(40, 40, QImage.Format.Format_RGB32)
    picture.fill(QColor("red"))
    picture.save(str(tmp_path / "private.png"))
    return tmp_path / "private.png"


def addresses(path):
    inside = base64.b64encode(path.read_bytes()).decode()
    return [str(path), f"file://{path}", path.name, f"data:image/png;base64,{inside}"]


def red_is_shown(image):
    return any(
        image.pixelColor(x, y).red() > 200 and image.pixelColor(x, y).green() < 50
        for x in range(image.width())
        for y in range(image.height())
    )


def documents(qtbot):
    view = ReadingView("Answer")
    qtbot.addWidget(view)
    return [(None, SealedDocument()), (view, view.document())]


def test_a_document_asked_for_a_local_picture_has_an_empty_one(qtbot, private, monkeypatch):
    monkeypatch.chdir(private.parent)
    for _, document in documents(qtbot):
        for address in addresses(private):
            document.setHtml(f'<link rel="stylesheet" href="{address}"><img src="{address}">text')
            document.size()  # lays it out, which is when Qt looks for pictures
            got = document.resource(IMAGE, QUrl(address))

            assert (got.width(), got.height()) == (1, 1)
            assert not document.resource(STYLE, QUrl(address))


def test_a_usual_document_would_have_loaded_it(qapp, private):
    document = QTextDocument()
    document.setHtml(f'<img src="{private}">')
    assert document.resource(IMAGE, QUrl.fromLocalFile(str(private))).width() == 40


def test_a_view_shows_no_picture_that_its_text_names(qtbot, private, monkeypatch):
    monkeypatch.chdir(private.parent)
    view = ReadingView("Answer")
    qtbot.addWidget(view)
    view.resize(200, 200)
    for address in addresses(private):
        view.show_html(f'<p>text</p><img width="40" height="40" src="{address}">')
        assert not red_is_shown(view.grab().toImage())


def test_a_tool_tip_shows_words_that_look_like_html(qapp, private):
    hostile = f'<img src="{private}"> & <b>more</b>'
    shown = QTextDocument()
    shown.setHtml(plain_tool_tip(hostile))

    assert shown.toPlainText() == hostile
    assert all(kept.objectType() != QTextFormat.ObjectTypes.ImageObject.value
               for kept in shown.allFormats())  # fmt: skip
    assert plain_tool_tip("a < b & c") == "a < b & c"


def test_labels_show_no_html(qtbot, private):
    for made in (label(f'<img src="{private}">'), ElidedLabel(f'<img src="{private}">')):
        qtbot.addWidget(made)
        made.resize(300, 60)
        assert isinstance(made, QLabel)
        assert not red_is_shown(made.grab().toImage())
