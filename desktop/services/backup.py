"""Backs the library up once a day, and says so where it could not."""

from __future__ import annotations

import logging
import time

from desktop.core.errors import AppError
from desktop.core.paths import DataFolder
from desktop.core.settings import Settings
from desktop.core.steps import run_to_end
from desktop.core.store.backup import Backup, back_up, is_due
from desktop.core.store.conversion import complete_conversion

logger = logging.getLogger(__name__)


def back_up_when_due(data: DataFolder, settings: Settings) -> Backup | None:
    """Make the backup of today, unless there is one or the person wants none.

    Copies that an interrupted encryption has left plain are encrypted first. A backup that cannot
    be made is no error of what was done before it; the log says why.
    """
    try:
        run_to_end(complete_conversion(data))
    except AppError as error:
        logger.warning("copies stay as they are: %s", error)
    if not settings.backups or not data.library.is_file() or not is_due(data.backups, time.time()):
        return None
    try:
        return back_up(data.library, data.backups, data.key)
    except AppError as error:
        logger.warning("no backup: %s", error)
        return None
