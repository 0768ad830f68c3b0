"""Checks of the models: present, complete, and working in their processes."""

from __future__ import annotations

import hashlib
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from desktop.commands.doctor.check_result import CheckResult, CheckState, try_check
from desktop.commands.doctor.ocr_picture import WORD, word_as_png
from desktop.core.errors import ModelError, WorkerError
from desktop.core.models.model_locator import SET_UP
from desktop.core.paths import embedded_models
from desktop.core.steps import run_to_end
from desktop.core.types import ReadDocument
from desktop.terminal.context import Context
from desktop.workers.embed.client import EmbedWorker
from desktop.workers.llama.client import LlamaWorker
from desktop.workers.read.client import ReaderPool

GROUP = "models"
PATIENCE_S = 120.0
CONTEXT_TOKENS = 512
ANSWER_TOKENS = 4
TEXT = "The river rises in the hills."


def models(context: Context, report: dict[str, Any] | None, *, deep: bool) -> Iterator[CheckResult]:
    """Start each process once and give it a small task."""
    if report:
        yield _check_embedded_models(report["embedded_models"], deep=deep)
    embed, llama, read = (_log(context, name) for name in ("embed", "llama", "read"))
    yield try_check(GROUP, "Embedding", lambda: _check_embedding_model(context, embed), log=embed)
    yield try_check(GROUP, "Chat", lambda: _check_chat_model(context, llama), log=llama)
    with ReaderPool(1, log_file=read) as readers:
        yield try_check(GROUP, "Reading", lambda: _check_reading(readers), log=read)
        yield try_check(GROUP, "OCR", lambda: _check_ocr(readers), log=read)


def _check_embedded_models(digests: dict[str, str], *, deep: bool) -> CheckResult:
    folder = embedded_models()
    absent = [name for name in digests if not (folder / name).is_file()]
    wrong = [
        name for name in digests if deep and name not in absent and _differs(folder, digests, name)
    ]
    if absent or wrong:
        detail = f"missing or damaged: {', '.join([*absent, *wrong])}"
        return CheckResult(GROUP, "Embedded models", CheckState.MISSING, detail, SET_UP)
    how = "every byte verified" if deep else "--deep verifies their bytes"
    return CheckResult(GROUP, "Embedded models", CheckState.OK, f"in {folder}; {how}")


def _differs(folder: Path, digests: dict[str, str], name: str) -> bool:
    with (folder / name).open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest() != digests[name]


def _check_embedding_model(context: Context, log: Path | None) -> str:
    began = time.monotonic()
    folder = context.embedding_folder()
    with EmbedWorker(folder, log_file=log) as worker:
        vector = worker.embed_query(TEXT)
        if len(vector) != 4 * worker.dimension:
            raise WorkerError("The embedding process answered nonsense.")
        return (
            f"{folder.name} makes vectors of {worker.dimension} numbers ({worker.backend});"
            f" ready after {time.monotonic() - began:.1f} s"
        )


def _check_chat_model(context: Context, log: Path | None) -> str | CheckResult:
    path = context.chat_model_file()
    if path is None:
        return "none is chosen; answers are sentences of the documents alone"
    began = time.monotonic()
    with LlamaWorker(
        path,
        context_length=CONTEXT_TOKENS,
        threads=context.settings.threads or None,
        gpu_layers=context.settings.gpu_layers,
        log_file=log,
    ) as worker:
        usage = run_to_end(worker.generate(TEXT, max_tokens=ANSWER_TOKENS))
        if not usage.generated_tokens:
            raise ModelError(f"{worker.info.name} writes nothing.", "Choose another model.")
        return (
            f"{worker.info.name} ({worker.info.quantization}) writes;"
            f" ready after {time.monotonic() - began:.1f} s"
        )


def _check_reading(readers: ReaderPool) -> str:
    began = time.monotonic()
    _read(readers, "sample.txt", TEXT.encode(), TEXT)
    return f"a file is read in a process of its own; ready after {time.monotonic() - began:.1f} s"


def _check_ocr(readers: ReaderPool) -> str:
    began = time.monotonic()
    _read(readers, "sample.png", word_as_png(), WORD)
    return f"text in an image is recognised; ready after {time.monotonic() - began:.1f} s"


def _read(readers: ReaderPool, name: str, content: bytes, expected: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(content)
        readers.submit(path)
        result = readers.next_result(PATIENCE_S)
    if result is None:
        raise WorkerError("The reading process does not answer.")
    read = result[1]
    if not isinstance(read, ReadDocument):
        raise WorkerError(read.message, read.hint)
    if expected not in read.text:
        raise ModelError(f"It read “{read.text[:40]}” for “{expected}”.", SET_UP)


def _log(context: Context, name: str) -> Path | None:
    """Return the log file of a process; None if no log can be written.

    The process is tried without a log too.
    """
    logs = context.data.logs
    return logs / f"{name}.log" if logs.is_dir() else None
