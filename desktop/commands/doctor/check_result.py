"""Results of the checks of `doctor`."""

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
    """The outcome of a check, from good to bad."""

    OK = "ok"
    WARNING = "warning"
    """Lectern works without it, but not as well as it could."""
    MISSING = "missing"
    """Something that is needed is absent or does not work."""


@dataclass(frozen=True, slots=True)
class CheckResult:
    """One row of the report of `doctor`."""

    group: str
    subject: str
    state: CheckState
    detail: str
    hint: str = ""
    """The advice to the person; empty if there is nothing to do."""


def try_check(
    group: str, subject: str, attempt: Callable[[], str | CheckResult], *, log: Path | None = None
) -> CheckResult:
    """Run a check and turn its outcome into a row; an error it raises means that something is
    missing.

    `log` is the file in which a failed child process has left the reasons.
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
