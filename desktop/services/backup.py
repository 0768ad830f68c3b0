"""Backs the library up once a day, and says so where it could not."""

from __future__ import annotations

import logging
import time

from desktop.core.errors import AppError
from desktop.core.paths import DataFolder
from desktop.core.settings import Settings
from desktop.core.store.backup import Backup, back_up, is_due

logger = logging.getLogger(__name__)


def back_up_when_due(data: DataFolder, settings: Settings) -> Backup | None:
    """Make the backup of today, unless there is one or the person wants none.

    A backup that cannot be made is no error of what was done before it; the log says why.
    """
    if not settings.backups or not data.library.is_file() or not is_due(data.backups, time.time()):
        return None
    try:
        return back_up(data.library, data.backups)
    except AppError as error:
        logger.warning("no backup: %s", error)
        return None
