"""Documents that are dragged within the window: their paths, whatever bytes these have."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl

PATHS = "application/x-lectern-paths"


def dragged_data(paths: Sequence[Path]) -> QMimeData:
    """Return what is dragged: files for other programs, and exact paths for this window."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    data.setData(PATHS, json.dumps(list(map(str, paths))).encode())
    return data


def dragged_paths(data: QMimeData) -> list[Path]:
    """Return the paths of dragged documents; empty for anything else."""
    if not data.hasFormat(PATHS):
        return []
    return [Path(path) for path in json.loads(bytes(data.data(PATHS).data()))]
