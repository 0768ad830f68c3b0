"""The parent's side of the llama worker."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Self

from desktop.core.models.gguf import read_model_info
from desktop.core.steps import mapped
from desktop.core.types import Message, ModelInfo, Sampling, Usage
from desktop.workers.process import Event, WorkerProcess
from desktop.workers.processor import physical_cores

GREEDY = Sampling()
WHOLE_PAGES = {"MALLOC_MMAP_THRESHOLD_": str(1024**2)}
"""Makes glibc give large buffers back to the system.

Otherwise each adapter leaves a gap of 5 MB where llama.cpp's working memory was before.
"""
LOAD_DEADLINE_S, RENDER_DEADLINE_S, COUNT_DEADLINE_S = 900.0, 20.0, 120.0
"""A chat template is a program of unknown origin, and may go on for ever."""
TICK_S = 0.05
"""The interval at which a caller may close a generation that has given no text yet."""


class LlamaWorker:
    """A chat model in a child process; implements `ports.LanguageModel`.

    The child starts and loads with the first request; if it dies, it starts again with the next
    one.
    """

    def __init__(
        self,
        path: Path,
        *,
        context_length: int = 4096,
        threads: int | None = None,
        gpu_layers: int = -1,
        thinks_first: bool = False,
        log_file: Path | None = None,
    ) -> None:
        """Read the header of the model's file.

        Raises:
            ModelError: the file is damaged, or not a chat model.
        """
        self._info = read_model_info(path)
        self._process = WorkerProcess(
            "desktop.workers.llama", environment=WHOLE_PAGES, log_file=log_file
        )
        self._load = {
            "path": str(self._info.path),
            "context_length": context_length,
            "threads": threads or physical_cores(),
            "gpu_layers": gpu_layers,
            "thinks_first": thinks_first,
        }
        self._loaded_in: int | None = None
        self._context_length = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self._process.close()

    @property
    def pid(self) -> int | None:
        return self._process.pid

    @property
    def info(self) -> ModelInfo:
        return self._info

    @property
    def context_length(self) -> int:
        self.load()
        return self._context_length

    def load(self) -> None:
        """Load the model into memory; does nothing where it is loaded.

        Raises:
            ModelError: the model cannot be loaded, or needs more memory than there is.
        """
        if self._process.running and self._loaded_in == self._process.pid:
            return
        loaded = self._process.ask("load", deadline_s=LOAD_DEADLINE_S, **self._load)
        self._context_length = int(loaded["context_length"])
        self._loaded_in = self._process.pid

    def count_tokens(self, texts: Sequence[str]) -> list[int]:
        self.load()
        made = self._process.ask("count", deadline_s=COUNT_DEADLINE_S, texts=list(texts))
        return list(made["counts"])

    def render(self, messages: Sequence[Message]) -> str:
        """Return the prompt for these messages, by the model's chat template.

        Raises:
            ModelError: the template fails on them, or makes too long a text of them.
            WorkerError: it took longer than any template needs.
        """
        self.load()
        turns = [{"role": message.role, "content": message.content} for message in messages]
        made = self._process.ask("render", deadline_s=RENDER_DEADLINE_S, messages=turns)
        return str(made["prompt"])

    def check_template(self) -> None:
        """Try the chat template without loading the model.

        Raises:
            ModelError: it cannot be read, or fails on a system turn and a question.
            WorkerError: it took longer than any template needs.
        """
        source = self._info.chat_template
        self._process.ask("check_template", deadline_s=RENDER_DEADLINE_S, template=source)

    def generate(
        self,
        prompt: str,
        *,
        max_tokens: int,
        sampling: Sampling = GREEDY,
        stop: Sequence[str] = (),
        grammar: str | None = None,
        json_schema: str | None = None,
        adapters: Sequence[tuple[str, float]] = (),
    ) -> Generator[str, None, Usage]:
        """Generate text from a prompt, as in the port.

        Raises:
            InputError: prompt and answer do not fit the context, or the grammar is invalid.
            ModelError: an adapter does not fit this model.
            WorkerError: the process died; the next request starts it again.
        """
        self.load()
        steps = self._process.call(
            "generate",
            tick_s=TICK_S,
            prompt=prompt,
            max_tokens=max_tokens,
            sampling=asdict(sampling),
            stop=list(stop),
            grammar=grammar,
            json_schema=json_schema,
            adapters=[[path, scale] for path, scale in adapters],
        )
        done = yield from _stream_texts(steps)
        return Usage(
            prompt_tokens=done["prompt_tokens"],
            reused_tokens=done["reused_tokens"],
            generated_tokens=done["generated_tokens"],
            prompt_ms=done["prompt_ms"],
            generation_ms=done["generation_ms"],
            finish=done["finish"],
            adapters=_adapter_set(done["adapters"]),
            cached_under=_adapter_set(done["cached_under"]),
        )

    def load_adapter(self, path: Path) -> float:
        """Load an adapter before it is used; returns the milliseconds it took.

        Raises:
            ModelError: the file is not an adapter for this model.
        """
        self.load()
        return float(self._process.ask("adapter_load", path=str(path))["milliseconds"])

    def unload_adapter(self, path: Path) -> None:
        """Free the memory of an adapter."""
        self.load()
        self._process.ask("adapter_unload", path=str(path))

    def adapters(self) -> list[str]:
        """Return the paths of the adapters in memory."""
        self.load()
        return list(self._process.ask("adapters")["paths"])


def _adapter_set(pairs: Sequence[tuple[str, float]]) -> tuple[tuple[str, float], ...]:
    return tuple((str(path), float(scale)) for path, scale in pairs)


def _stream_texts(steps: Generator[Event, None, Event]) -> Generator[str, None, Event]:
    return (yield from mapped(steps, lambda event: event.get("text", "")))
