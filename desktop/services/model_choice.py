"""Checks that a chat model can be used, before it is chosen to answer."""

from __future__ import annotations

from pathlib import Path

from desktop.core.models.gguf import read_model_info
from desktop.core.types import ModelInfo
from desktop.workers.llama.client import LlamaWorker


def check_chat_model(path: Path, logs: Path) -> ModelInfo:
    """Read the model's headers, and try its chat template in a child process.

    The weights are not loaded. A model without a template starts no process.

    Raises:
        ModelError: the file or one of its parts cannot be used, or its template always fails.
        WorkerError: the child process died.
    """
    info = read_model_info(path)
    if info.chat_template is not None:
        with LlamaWorker(path, log_file=logs / "llama.log") as worker:
            worker.check_template()
    return info
