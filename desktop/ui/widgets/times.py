"""Times and durations as text for a person."""

from __future__ import annotations

import time

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from desktop.ui.widgets.amounts import decimal_text

translate = QCoreApplication.translate

FIRST_S, LAST_S = -62_135_596_800, 253_402_300_799
"""From the year 1 to the end of 9999: dates that all calendars and languages can write."""
MINUTE_S, HOUR_S, DAY_S = 60, 3600, 86400


def age_text(moment_s: float, now_s: float | None = None) -> str:
    """Return how long ago a moment was, or its date if it was long ago."""
    passed = (time.time() if now_s is None else now_s) - moment_s
    if passed < MINUTE_S:
        return translate("Times", "now")
    if passed < HOUR_S:
        return translate("Times", "{0} min ago").format(int(passed // MINUTE_S))
    if passed < DAY_S:
        return translate("Times", "{0} h ago").format(int(passed // HOUR_S))
    if passed < 2 * DAY_S:
        return translate("Times", "yesterday")
    return QLocale().toString(_date(moment_s).date(), QLocale.FormatType.ShortFormat)


def exact_time_text(moment_s: float) -> str:
    """Return date and time, for a tool tip."""
    return QLocale().toString(_date(moment_s), QLocale.FormatType.LongFormat)


def duration_text(seconds: float) -> str:
    """Return a measured duration, as precise as is useful."""
    if seconds < 10:
        return f"{decimal_text(seconds, 1)} s"
    if seconds < MINUTE_S:
        return f"{seconds:.0f} s"
    if seconds < HOUR_S:
        return f"{seconds // MINUTE_S:.0f} min {seconds % MINUTE_S:.0f} s"
    return f"{seconds // HOUR_S:.0f} h {seconds % HOUR_S // MINUTE_S:.0f} min"


def rough_duration_text(seconds: float) -> str:
    """Return an expected duration, no more precise than the estimate is."""
    if seconds < 90:
        return f"{max(10, round(seconds / 10) * 10)} s"
    if seconds < 90 * MINUTE_S:
        return f"{round(seconds / MINUTE_S)} min"
    return f"{decimal_text(round(2 * seconds / HOUR_S) / 2, 1)} h"


def _date(moment_s: float) -> QDateTime:
    """Return the nearest date that Qt can show, because files of others may hold any number."""
    nearest = moment_s if moment_s == moment_s else 0.0
    return QDateTime.fromSecsSinceEpoch(int(min(max(nearest, FIRST_S), LAST_S)))
