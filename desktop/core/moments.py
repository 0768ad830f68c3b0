"""Moments as the library and files note them: any number, though not each is a date."""

from __future__ import annotations

import datetime


def utc_time(stamp_s: float) -> datetime.datetime | None:
    """The date and time of seconds since 1970; None where no calendar has it."""
    try:
        return datetime.datetime.fromtimestamp(stamp_s, datetime.UTC)
    except (ValueError, OverflowError, OSError, TypeError):
        return None
