"""Times as the library and files store them: numbers, not all of which are a valid date."""

from __future__ import annotations

import datetime


def utc_time(stamp_s: float) -> datetime.datetime | None:
    """The date and time of seconds since 1970; None where the calendar has no such date."""
    try:
        return datetime.datetime.fromtimestamp(stamp_s, datetime.UTC)
    except (ValueError, OverflowError, OSError, TypeError):
        return None
