"""The process of the llama worker.

    load {path, context_length, threads, gpu_layers, thinks_first}
                                 done {context_length, path}
    count {texts}                done {counts}
    render {messages}            done {prompt}
    check_template {template}    done {}; no model need be loaded
    generate {prompt, max_tokens, sampling, stop, grammar | json_schema, adapters}
                                 token {text} ...   done {the fields of types.Usage}
    adapter_load {path}          done {milliseconds}
    adapter_unload {path}        done {}
    adapters                     done {paths}

`adapters` is a list of [path, scale]. Prompts are text with the model's control tokens in it.
"""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Generator
from pathlib import Path

from desktop.core.errors import ModelError
from desktop.core.say import say
from desktop.workers.fence.confinement import confine_model
from desktop.workers.fence.resources import limit_model_memory, machine_memory_bytes
from desktop.workers.llama.chat import check_template
from desktop.workers.llama.engine import Engine
from desktop.workers.llama.generation import generate
from desktop.workers.protocol import Cancel, Fields, Handler, serve


class LlamaService:
    """The handlers of the requests to one engine."""

    def __init__(self) -> None:
        self._loaded: Engine | None = None

    def handlers(self) -> dict[str, Handler]:
        return {
            "load": self._load,
            "count": self._count,
            "render": self._render,
            "check_template": self._check_template,
            "generate": self._generate,
            "adapter_load": self._adapter_load,
            "adapter_unload": self._adapter_unload,
            "adapters": self._adapters,
        }

    @property
    def _engine(self) -> Engine:
        if self._loaded is None:
            raise ModelError(say("No model is loaded."), say("Load one first."))
        return self._loaded

    def _load(self, request: Fields, _: threading.Event) -> Generator[Fields, None, Fields]:
        # The parent sent this request before, and stopped waiting for it.
        if self._loaded is not None and request["path"] == str(self._loaded.info.path):
            return self._about()
        if self._loaded is not None:
            raise ModelError(
                say("This process has a model already."), say("Start another for another.")
            )
        self._loaded = Engine(
            Path(request["path"]),
            context_length=int(request["context_length"]),
            threads=int(request["threads"]),
            gpu_layers=int(request.get("gpu_layers", -1)),
            thinks_first=bool(request.get("thinks_first", False)),
        )
        yield from ()
        return self._about()

    def _about(self) -> Fields:
        return {
            "context_length": self._engine.context_length,
            "path": str(self._engine.info.path),
        }

    def _count(self, request: Fields, _: threading.Event) -> Generator[Fields, None, Fields]:
        yield from ()
        texts = request["texts"]
        return {"counts": [len(self._engine.tokenize(text, special=False)) for text in texts]}

    def _render(self, request: Fields, _: threading.Event) -> Generator[Fields, None, Fields]:
        yield from ()
        return {"prompt": self._engine.template.render(request["messages"])}

    def _check_template(
        self, request: Fields, _: threading.Event
    ) -> Generator[Fields, None, Fields]:
        yield from ()
        check_template(request["template"])
        return {}

    def _generate(self, request: Fields, cancel: Cancel) -> Generator[Fields, None, Fields]:
        engine = self._engine
        engine.resume()
        cancel.when_set(engine.abort)
        return (yield from generate(engine, request, cancel))

    def _adapter_load(self, request: Fields, _: threading.Event) -> Generator[Fields, None, Fields]:
        yield from ()
        began = time.perf_counter()
        self._engine.load_adapter(request["path"])
        return {"milliseconds": (time.perf_counter() - began) * 1000}

    def _adapter_unload(
        self, request: Fields, _: threading.Event
    ) -> Generator[Fields, None, Fields]:
        yield from ()
        self._engine.unload_adapter(request["path"])
        return {}

    def _adapters(self, _request: Fields, _: threading.Event) -> Generator[Fields, None, Fields]:
        yield from ()
        return {"paths": self._engine.adapters()}


def main() -> None:
    limit_model_memory(machine_memory_bytes())
    confinement = confine_model()
    serve("llama", LlamaService().handlers(), {"fences": confinement.fields()})


if __name__ == "__main__":
    sys.exit(main())
