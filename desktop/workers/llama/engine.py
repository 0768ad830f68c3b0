"""One GGUF model in memory, called through llama.cpp's own interface."""

from __future__ import annotations

import ctypes
import ctypes.util
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import llama_cpp

from desktop.core.errors import InputError, ModelError
from desktop.core.models.adapter import check_adapter
from desktop.core.models.gguf import read_model_info, read_tensors
from desktop.core.models.reasoning_marks import find_reasoning_marks
from desktop.core.say import say
from desktop.workers.llama.chat import ChatTemplate
from desktop.workers.llama.control_tokens import read_control_tokens
from desktop.workers.llama.memory import context_that_fits
from desktop.workers.llama.prefix_cache import CHUNK_TOKENS, AdapterSet, PrefixCache
from desktop.workers.llama.thread_limiter import ThreadLimiter
from desktop.workers.processor import available_memory_bytes

llama: Any = llama_cpp  # its own types do not fit their use

ABORTED = 2
"""The result of `llama_decode` after its abort callback stopped it."""
LOGGED_FROM = 3
"""The number that ggml has for the level of warnings."""


def computes_with_amx() -> bool:
    """Tell whether llama.cpp would arrange weights for AMX, the matrix unit of newer Intel servers.

    Its code for that unit ends the process at the first prompt (ggml-org/llama.cpp#20824, open), so
    such a machine uses the usual vector instructions.
    """
    return b"AMX_INT8 = 1" in llama.llama_print_system_info()


class _Adapter(NamedTuple):
    pointer: Any
    version: tuple[int, int]
    """The version of the file, which may be trained again under the same name."""
    invocation: tuple[int, ...] = ()
    """The tokens from which an activated adapter acts; empty for one that always acts."""


class _AdaptersInUse(NamedTuple):
    """The adapters of the present request."""

    throughout: AdapterSet = ()
    """The adapters that act from the beginning; the state of the prompt depends on them."""
    activated: AdapterSet = ()
    """All adapters, which act once the invocation has been reached."""
    invocation: tuple[int, ...] = ()


class AbortedError(Exception):
    """A computation was stopped because its request was cancelled."""


class Engine:
    """A model, its context and its adapters. One thread uses it; any thread may call `abort`."""

    def __init__(
        self,
        path: Path,
        *,
        context_length: int,
        threads: int,
        gpu_layers: int = -1,
        thinks_first: bool = False,
    ) -> None:
        """Check the file, then load the model.

        Raises:
            ModelError: the file is damaged, not a chat model, or too large for the memory.
        """
        self.info = read_model_info(path)
        self._tensors = read_tensors(path)
        offloads = gpu_layers != 0 and llama.llama_supports_gpu_offload()
        free = None if offloads else available_memory_bytes()
        self.context_length = context_that_fits(self.info, context_length, free)
        _start_library()
        self._model = self._load_model(path, gpu_layers)
        self._vocabulary = llama.llama_model_get_vocab(self._model)
        self._context = self._make_context(threads, flash_attention=offloads)
        self._pace = ThreadLimiter(threads)
        self._stop_flag = self._install_stop_flag()
        self._cache = PrefixCache(self._context)
        self._adapters: dict[str, _Adapter] = {}
        self._use = _AdaptersInUse()
        self._on: AdapterSet = ()
        self.template = ChatTemplate(
            self.info.chat_template,
            bos=self._token_text(llama.llama_vocab_bos(self._vocabulary)),
            eos=self._token_text(llama.llama_vocab_eos(self._vocabulary)),
            thinks_first=thinks_first,
            control_tokens=read_control_tokens(self._vocabulary),
        )
        self._shown_tokens = self._reasoning_tokens()

    @property
    def vocabulary(self) -> Any:
        return self._vocabulary

    @property
    def context(self) -> Any:
        return self._context

    def tokenize(self, text: str, *, special: bool = True) -> list[int]:
        """Return token ids; `special` reads control tokens and adds the first, as for prompts."""
        raw = text.encode(errors="replace")
        # Where the template already writes the first token, it must not be added again.
        begins = self._token_text(llama.llama_vocab_bos(self._vocabulary))
        add = special and not (begins and text.startswith(begins))
        room = len(raw) + 8
        tokens = (llama.llama_token * room)()
        count = llama.llama_tokenize(self._vocabulary, raw, len(raw), tokens, room, add, special)
        if count < 0:
            raise InputError(say("The text cannot be split into tokens."))
        return list(tokens[:count])

    def piece(self, token: int) -> bytes:
        """Return the bytes of a token; control tokens have none, unless they mark reasoning."""
        buffer = (ctypes.c_char * 512)()
        is_shown = token in self._shown_tokens
        count = llama.llama_token_to_piece(self._vocabulary, token, buffer, 512, 0, is_shown)
        return buffer.raw[: max(0, count)]

    def is_end(self, token: int) -> bool:
        return bool(llama.llama_vocab_is_eog(self._vocabulary, token))

    def prefill(self, prompt: list[int]) -> int:
        """Compute the part of a prompt that is not cached; returns how many tokens were reused.

        Raises:
            AbortedError: `abort` was called meanwhile.
        """
        activation = self._activation_start(prompt)
        self._set_adapters(self._use.throughout)
        reused = at = self._cache.reuse_prefix(prompt, activation)
        self._use_threads(self._pace.begin())
        while at < activation:
            end = min(activation, at + CHUNK_TOKENS)
            self.decode(prompt[at:end])
            at = end
            self._cache.note_computed(prompt, at, activation)
        if at < len(prompt):
            # The tokens from here on depend on the expert, and are computed again each time.
            self._set_adapters(self._use.activated)
        for start in range(at, len(prompt), CHUNK_TOKENS):
            self.decode(prompt[start : start + CHUNK_TOKENS])
        return reused

    def decode(self, tokens: Sequence[int]) -> None:
        """Append tokens to the context; afterwards the logits of the last one are available."""
        array = (llama.llama_token * len(tokens))(*tokens)
        status = llama.llama_decode(self._context, llama.llama_batch_get_one(array, len(tokens)))
        if status == ABORTED:
            raise AbortedError
        if status != 0:
            self._cache.forget()
            raise ModelError(
                say("llama.cpp could not go on (status {0}).", status),
                say("Try a shorter question."),
            )
        self._use_threads(self._pace.after(len(tokens)))

    def sample(self, chain: Any) -> int:
        return llama.llama_sampler_sample(chain, self._context, -1)

    def abort(self) -> None:
        """Stop the present computation; any thread may call this."""
        self._stop_flag[0] = b"x"

    def resume(self) -> None:
        """Allow computing again after a call of `abort`."""
        self._stop_flag[0] = b"\0"

    def use_adapters(self, wanted: Sequence[tuple[str, float]]) -> None:
        """Use exactly these adapters, each a path and a scale, and load those that are missing.

        Raises:
            ModelError: a file is not an adapter for this base, or two have different invocations.
        """
        chosen: AdapterSet = tuple(sorted((path, scale) for path, scale in wanted if scale != 0))
        for path, _ in chosen:
            self.load_adapter(path)
        invocations = {self._adapters[path].invocation for path, _ in chosen} - {()}
        if len(invocations) > 1:
            raise ModelError(
                say("These experts are activated by different words, and cannot answer together."),
                say("Choose one of them."),
            )
        throughout = tuple(
            adapter for adapter in chosen if not self._adapters[adapter[0]].invocation
        )
        self._cache.switch(throughout)
        self._use = _AdaptersInUse(throughout, chosen, invocations.pop() if invocations else ())
        self._set_adapters(throughout)

    def load_adapter(self, path: str) -> Any:
        """Check an adapter and load it into memory; returns at once where it is loaded.

        Raises:
            ModelError: the file is not an adapter for this base.
        """
        if (held := self._adapters.get(path)) and held.version == _file_version(path):
            return held.pointer
        check_adapter(Path(path), self.info, self._tensors)
        self.unload_adapter(path)
        version = _file_version(path)
        pointer = llama.llama_adapter_lora_init(self._model, path.encode())
        # On failure this is a null pointer object, never None.
        if not pointer:
            raise ModelError(
                say("llama.cpp cannot load the adapter {0}.", Path(path).name),
                say("Train it again."),
            )
        self._adapters[path] = _Adapter(pointer, version, _read_invocation(pointer))
        return pointer

    def unload_adapter(self, path: str) -> None:
        """Remove an adapter from memory; does nothing where it is not loaded."""
        adapter = self._adapters.pop(path, None)
        if adapter is not None:
            # If it were freed while in use, llama.cpp would keep a dangling pointer.
            self._use = _AdaptersInUse()
            self._cache.switch(())
            self._set_adapters(())
            self._cache.forget_adapter(path)
            llama.llama_adapter_lora_free(adapter.pointer)

    def adapters(self) -> list[str]:
        return list(self._adapters)

    @property
    def active_adapters(self) -> AdapterSet:
        """The adapters that llama.cpp was last told to use."""
        return self._on

    @property
    def prompt_adapters(self) -> AdapterSet:
        """The adapters with which the prompt in the context was computed."""
        return self._cache.adapters

    def _set_adapters(self, adapters: AdapterSet) -> None:
        """Make these adapters act from now on; costs nothing where they act already."""
        if adapters:
            pointers = [self._adapters[path].pointer for path, _ in adapters]
            array = (llama.llama_adapter_lora_p_ctypes * len(pointers))(*pointers)
            scales = (ctypes.c_float * len(adapters))(*(scale for _, scale in adapters))
            status = llama.llama_set_adapters_lora(self._context, array, len(pointers), scales)
        else:
            status = llama.llama_set_adapters_lora(self._context, None, 0, None)
        if status != 0:
            raise ModelError(say("llama.cpp refused the adapters."), say("Choose another expert."))
        self._on = adapters

    def _activation_start(self, prompt: list[int]) -> int:
        """Find where the activated adapters begin to act in a prompt; its end where there are none.

        Raises:
            ModelError: the words that activate them are not in the prompt.
        """
        wanted = list(self._use.invocation)
        if not wanted:
            return len(prompt)
        for start in range(len(prompt) - len(wanted), -1, -1):
            if prompt[start : start + len(wanted)] == wanted:
                return start
        raise ModelError(
            say("The expert was trained for another form of prompt, and never begins to act."),
            say("Train it again with this model."),
        )

    def _use_threads(self, count: int | None) -> None:
        if count is not None:
            llama.llama_set_n_threads(self._context, count, count)

    def _load_model(self, path: Path, gpu_layers: int) -> Any:
        parameters = llama.llama_model_default_params()
        parameters.n_gpu_layers = 999 if gpu_layers < 0 else gpu_layers
        parameters.use_extra_bufts = not computes_with_amx()
        model = llama.llama_model_load_from_file(str(path).encode(), parameters)
        if not model:
            raise ModelError(
                say(
                    "llama.cpp cannot load {0} (architecture “{1}”).",
                    path.name,
                    self.info.architecture,
                ),
                say("Its kind may be newer than this version of Lectern; choose another model."),
            )
        return model

    def _make_context(self, threads: int, *, flash_attention: bool) -> Any:
        parameters = llama.llama_context_default_params()
        parameters.n_ctx = self.context_length
        parameters.n_batch = parameters.n_ubatch = CHUNK_TOKENS
        parameters.n_threads = parameters.n_threads_batch = threads
        parameters.no_perf = True
        if not flash_attention:
            # On a processor it is the slower way (17 against 47 tokens a second at 3,000 tokens of
            # context), and its results change with the number of threads.
            parameters.flash_attn_type = llama.LLAMA_FLASH_ATTN_TYPE_DISABLED
        context = llama.llama_init_from_model(self._model, parameters)
        if not context:
            raise ModelError(
                say("There is too little memory for a context of {0} tokens.", self.context_length),
                say("Choose a smaller model or a shorter context."),
            )
        return context

    def _install_stop_flag(self) -> Any:
        """Tell llama.cpp to stop by a flag, and return the flag.

        llama.cpp asks a C function at every step whether to stop. A Python function there would
        cost milliseconds a token, so it is C's own `strlen` on a string of at most one character:
        an empty string gives 0, which means go on; any other means stop.
        """
        library = ctypes.CDLL(
            ctypes.util.find_library("c") if sys.platform != "win32" else "msvcrt"
        )
        flag = ctypes.create_string_buffer(2)
        address = ctypes.cast(library.strlen, ctypes.c_void_p).value
        assert address
        self._callback = llama.ggml_abort_callback(address)
        llama.llama_set_abort_callback(
            self._context, self._callback, ctypes.cast(flag, ctypes.c_void_p)
        )
        return flag

    def _reasoning_tokens(self) -> frozenset[int]:
        """Return the control tokens in the marks around this model's reasoning."""
        marks = find_reasoning_marks(self.info.chat_template)
        texts = (marks.opening, marks.closing) if marks else ()
        return frozenset(
            token
            for text in texts
            for token in self.tokenize(text)
            if llama.llama_vocab_is_control(self._vocabulary, token)
            and self._token_text(token) in text
        )

    def _token_text(self, token: int) -> str:
        if token < 0:
            return ""
        return (llama.llama_vocab_get_text(self._vocabulary, token) or b"").decode()


def _read_invocation(adapter: Any) -> tuple[int, ...]:
    count = llama.llama_adapter_get_alora_n_invocation_tokens(adapter)
    tokens = llama.llama_adapter_get_alora_invocation_tokens(adapter) if count else ()
    return tuple(int(tokens[number]) for number in range(count))


def _file_version(path: str) -> tuple[int, int]:
    try:
        status = Path(path).stat()
    except OSError:
        return (0, 0)
    return status.st_mtime_ns, status.st_size


@llama.llama_log_callback
def _log(level: int, text: bytes, _data: Any) -> None:
    if level >= LOGGED_FROM:
        sys.stderr.write(text.decode(errors="replace"))


def _start_library() -> None:
    llama.llama_log_set(_log, None)
    llama.llama_backend_init()
