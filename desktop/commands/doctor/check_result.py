"""What an examination finds."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from desktop.core.errors import AppError, WorkerError
from desktop.core.models.model_locator import SET_UP

logger = logging.getLogger("doctor")


class CheckState(StrEnum):
    """How something stands."""

    OK = "ok"
    WARNING = "warning"
    """Lectern works without it, but not as well as it could."""
    MISSING = "missing"
    """Needed, and not there or not working."""


@dataclass(frozen=True, slots=True)
class CheckResult:
    """A row of the report."""

    group: str
    subject: str
    state: CheckState
    detail: str
    hint: str = ""
    """What to do; empty where there is nothing to do."""


def try_check(
    group: str, subject: str, attempt: Callable[[], str | CheckResult], *, log: Path | None = None
) -> CheckResult:
    """What came of an attempt: it returns what it saw, and whatever it raises is found missing.

    `log` is where a process that failed has left its reasons.
    """
    try:
        seen = attempt()
    except WorkerError as error:
        hint = f"Its log: {log}" if log else SET_UP
        return CheckResult(group, subject, CheckState.MISSING, error.message, hint)
    except AppError as error:
        return CheckResult(group, subject, CheckState.MISSING, error.message, error.hint)
    except OSError as error:
        reason = f"The system refused: {error.strerror or error}."
        return CheckResult(group, subject, CheckState.MISSING, reason, SET_UP)
    except Exception as error:
        logger.exception("%s", subject)
        reason = f"It failed ({type(error).__name__}: {error})."
        return CheckResult(group, subject, CheckState.MISSING, reason, SET_UP)
    return (
        seen if isinstance(seen, CheckResult) else CheckResult(group, subject, CheckState.OK, seen)
    )
