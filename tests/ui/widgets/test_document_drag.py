"""What is dragged keeps every byte of its paths."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QMimeData

from desktop.ui.widgets.document_drag import dragged_data, dragged_paths


def test_paths_come_back_as_they_were():
    paths = [Path("/d/a b.txt"), Path(os.fsdecode(b"/d/caf\xe9.txt")), Path("/d/é #?.txt")]
    assert dragged_paths(dragged_data(paths)) == paths


def test_files_from_elsewhere_are_no_documents_of_the_window():
    data = QMimeData()
    data.setText("/d/a.txt")
    assert dragged_paths(data) == []
