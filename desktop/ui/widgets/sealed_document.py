"""Rich text that never loads anything, and tool tips that are never rich text."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtGui import Qt as QtGuiFunctions
from typing_extensions import override


class SealedDocument(QTextDocument):
    """A document whose pictures and style sheets are empty, whatever its text refers to.

    The picture must be a real one: where Qt gets none, or an empty one, it opens the file itself.
    """

    @override
    def loadResource(self, type: int, name: QUrl | str) -> object:
        if type == QTextDocument.ResourceType.ImageResource.value:
            return _clear_picture()
        return QByteArray()


def _clear_picture() -> QImage:
    picture = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.transparent)
    return picture


def plain_tool_tip(text: str) -> str:
    """Return a tool tip that shows the text as it is, even if it looks like HTML.

    Qt takes such a text for HTML, and loads the pictures that it names.
    """
    if QtGuiFunctions.mightBeRichText(text):
        return QtGuiFunctions.convertFromPlainText(text)
    return text
