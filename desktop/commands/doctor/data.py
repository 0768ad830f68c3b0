"""Checks of the person's own data: data folder, settings, library."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator

from desktop.commands.doctor.check_result import CheckResult, CheckState, try_check
from desktop.core.settings import Settings
from desktop.core.store.check import check
from desktop.core.store.library import Library
from desktop.core.store.vector_progress import vector_progress
from desktop.services.unlocking import is_locked
from desktop.terminal.context import Context
from desktop.terminal.output import count_text

GROUP = "data"
QUICK_BYTES = 256 * 1024**2
"""A larger library is only verified on request."""


def data(context: Context, *, deep: bool) -> Iterator[CheckResult]:
    """Check the parts of the data folder, one after the other."""
    yield try_check(GROUP, "Data folder", lambda: _folder(context))
    yield try_check(GROUP, "Settings", lambda: _settings(context))
    yield try_check(GROUP, "Library", lambda: _library(context, deep=deep))


def _folder(context: Context) -> str | CheckResult:
    root = context.data.root
    try:
        root.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=root):
            return f"{root}, can be written"
    except OSError as error:
        detail = f"{root} cannot be written ({error.strerror})"
        return CheckResult(
            GROUP, "Data folder", CheckState.MISSING, detail, "Name another with --data-dir DIR."
        )


def _settings(context: Context) -> str:
    Settings.load(context.data.settings)
    if context.data.settings.exists():
        return f"valid, in {context.data.settings}"
    return f"the defaults; changes go to {context.data.settings}"


def _library(context: Context, *, deep: bool) -> str | CheckResult:
    path = context.data.library
    if not path.exists():
        return f"none yet; the first `index` makes {path}"
    if is_locked(context.data) and context.passphrase_file is None:
        return f"encrypted and locked, in {path}; not verified (--passphrase-file unlocks it)"
    library = context.library()
    size_bytes = path.stat().st_size
    documents = sum(library.documents.counts().values())
    detail = f"{count_text(documents, 'document')}, {size_bytes / 1e6:,.1f} MB, in {path}"
    if not deep and size_bytes > QUICK_BYTES:
        return f"{detail}; not verified (--deep does)"
    broken = [found.subject for found in check(library) if found.problem]
    if broken:
        hint = "`library check` says more, and `library repair` mends it."
        return CheckResult(
            GROUP, "Library", CheckState.MISSING, f"damaged: {', '.join(broken)}", hint
        )
    encrypted = ", encrypted" if context.data.key else ""
    return f"sound: {detail}{encrypted}{_unfinished_vectors(library)}"


def _unfinished_vectors(library: Library) -> str:
    """Return how far the vectors are; empty where every passage has its vector."""
    found = vector_progress(library)
    if found.filled:
        return (
            f"; its vectors change from {found.answering} to {found.filled}: {found.done:,} of"
            f" {count_text(found.total, 'passage')} done, both are searched"
        )
    if found.answering and found.done < found.total:
        return f"; {found.done:,} of {count_text(found.total, 'passage')} have their vectors"
    return ""
