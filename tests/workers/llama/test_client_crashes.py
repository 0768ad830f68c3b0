"""Whatever goes wrong is one error for the person, and the next answer is right."""

import contextlib
import os
import signal
import struct
import sys
from pathlib import Path

import pytest

from desktop.core.errors import AppError, ModelError, WorkerError
from desktop.core.models.gguf import read_header
from desktop.core.types import Sampling
from desktop.workers.llama.client import LlamaWorker
from tests.fakes.gguf_files import gguf, tensor, text, write_model
from tests.fakes.llama import (
    FACTS,
    chat,
    copy_of_model,
    finish,
    first_piece,
    write_adapter,
)
from tests.fakes.processes import wait_until_dead

pytestmark = pytest.mark.model

SHORT = "The sky is blue. The grass is"


def test_a_worker_killed_in_mid_generation_is_one_error_and_the_next_answer_is_right(llama):
    right, _ = finish(llama.generate(SHORT, max_tokens=6))
    steps = llama.generate(chat(llama, "Tell me a long story."), max_tokens=500)
    first_piece(steps)
    os.kill(llama.pid, signal.SIGKILL)

    with pytest.raises(WorkerError, match="ended unexpectedly"):
        finish(steps)
    assert finish(llama.generate(SHORT, max_tokens=6))[0] == right


def test_a_worker_killed_while_it_computes_the_prompt_is_one_error(llama):
    right, _ = finish(llama.generate(SHORT, max_tokens=6))
    steps = llama.generate(f"{FACTS} {FACTS}", max_tokens=5)
    assert next(steps) == ""
    os.kill(llama.pid, signal.SIGKILL)

    with pytest.raises(WorkerError, match="ended unexpectedly"):
        finish(steps)
    assert finish(llama.generate(SHORT, max_tokens=6))[0] == right


def test_a_worker_killed_between_two_answers_is_not_noticed(llama):
    right, _ = finish(llama.generate(SHORT, max_tokens=6))
    os.kill(llama.pid, signal.SIGKILL)
    assert wait_until_dead(llama.pid)

    assert finish(llama.generate(SHORT, max_tokens=6))[0] == right


def test_a_file_that_is_cut_off_under_a_running_worker_costs_one_error(start, tmp_path):
    path = copy_of_model(tmp_path / "model.gguf")
    worker = start(path)
    right, _ = finish(worker.generate(SHORT, max_tokens=6))
    size = path.stat().st_size
    os.truncate(path, 4096)
    # The pages are gone: the processor raises SIGBUS at the next read.
    with pytest.raises(AppError):
        finish(worker.generate(SHORT, max_tokens=6))
    with pytest.raises(ModelError, match=r"damaged|incomplete"):
        finish(worker.generate(SHORT, max_tokens=6))

    copy_of_model(path)
    assert path.stat().st_size == size
    assert finish(worker.generate(SHORT, max_tokens=6))[0] == right


def test_a_truncated_model_is_refused_before_any_process_starts(tmp_path):
    half = copy_of_model(tmp_path / "half.gguf", until=50_000_000)

    with pytest.raises(ModelError, match=r"48\.[0-9] MB are missing"):
        LlamaWorker(half)


def test_a_model_that_llama_cpp_cannot_load_is_one_error_every_time(start, tmp_path):
    """The header is sound, but there is no such architecture, or the weights do not suffice."""
    for architecture in ("llama", "architecture-of-the-future"):
        worker = start(write_model(tmp_path / f"{architecture}.gguf", architecture=architecture))
        for _ in range(2):
            with pytest.raises(ModelError, match=r"llama\.cpp cannot load") as caught:
                worker.load()
            assert architecture in caught.value.message


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells how much memory is free")
def test_a_model_larger_than_the_memory_is_refused_with_the_numbers(start, tmp_path):
    path = tmp_path / "huge.gguf"
    size = 4 * 10**12
    architecture = text("general.architecture", "llama")
    path.write_bytes(gguf([architecture], [tensor("weight", (size // 4,), 0)], b""))
    try:
        os.truncate(path, path.stat().st_size + size)
    except OSError:
        pytest.skip("this file system has no files so large")
    worker = start(path, gpu_layers=0)

    for _ in range(2):
        with pytest.raises(ModelError, match=r"needs 4\d{3}\.\d GB of memory"):
            worker.load()


@pytest.mark.skipif(sys.platform != "linux", reason="limits another process, which only Linux can")
def test_a_worker_that_runs_out_of_memory_costs_one_error(llama, tmp_path):
    import resource

    right, _ = finish(llama.generate(SHORT, max_tokens=6))
    large = write_adapter(tmp_path / "large.gguf", rank=4096)
    pid = llama.pid
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[0])
    unlimited = resource.prlimit(pid, resource.RLIMIT_AS)
    resource.prlimit(
        pid, resource.RLIMIT_AS, (pages * resource.getpagesize() + 10**7, unlimited[1])
    )

    with pytest.raises(AppError) as caught:
        llama.load_adapter(large)
    assert caught.value.hint
    with contextlib.suppress(ProcessLookupError):
        resource.prlimit(pid, resource.RLIMIT_AS, unlimited)
    assert finish(llama.generate(SHORT, max_tokens=6))[0] == right
    assert llama.load_adapter(large) > 0


def test_weights_of_nonsense_make_nonsense_and_no_crash(start, tmp_path):
    path = copy_of_model(tmp_path / "nonsense.gguf")
    header = read_header(path)
    with path.open("r+b") as file:
        for norm in (tensor for tensor in header.tensors if tensor.type == 0):
            file.seek(header.data_start + norm.offset)
            file.write(struct.pack("<f", float("nan")) * norm.shape[0])
    worker = start(path)

    for temperature in (0.0, 1.0):
        sampling = Sampling(temperature=temperature)
        _, usage = finish(worker.generate(SHORT, max_tokens=4, sampling=sampling))
        assert usage.prompt_tokens > 1
