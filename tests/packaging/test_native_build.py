from pathlib import Path

import pytest

from bootstrapping import native_build
from bootstrapping.commands import Runner
from bootstrapping.environment import Environment
from bootstrapping.native_build import Build, cached_wheel, expected_time, parallel_compilers
from bootstrapping.progress import Progress
from bootstrapping.toolkits import Choice

CPU = Build("0.3.36", Choice("cpu", "as asked"))
CUDA = Build("0.3.36", Choice("cuda", "as asked", ("-DGGML_CUDA=ON",)))


def test_a_wheel_is_kept_under_everything_it_depends_on(monkeypatch):
    monkeypatch.delenv("CMAKE_ARGS", raising=False)
    plain = CPU.key
    monkeypatch.setattr(native_build, "instructions", lambda: ("avx",))
    other_processor = CPU.key
    monkeypatch.setenv("CMAKE_ARGS", "-DGGML_BLAS=ON")
    own_options = CPU.key
    keys = {plain, other_processor, own_options, CUDA.key, Build("0.3.37", CPU.choice).key}

    assert len(keys) == 5
    assert plain.startswith("0.3.36-cpu-")


def test_the_same_machine_has_the_same_key():
    assert CPU.key == Build("0.3.36", Choice("cpu", "for another reason")).key


def test_a_persons_own_options_come_last_and_so_win(monkeypatch):
    monkeypatch.setenv("CMAKE_ARGS", "-DGGML_NATIVE=OFF")

    assert CPU.cmake_options.split()[-1] == "-DGGML_NATIVE=OFF"


def test_a_wheel_that_was_made_earlier_is_used_without_compiling(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert cached_wheel(CPU) is None
    wheel = tmp_path / "lectern" / "wheels" / CPU.key / "llama_cpp_python-0.3.36-py3-none-any.whl"
    wheel.parent.mkdir(parents=True)
    wheel.touch()

    nowhere = Environment(tmp_path / "no-checkout")
    made = native_build.make_wheel(CPU, nowhere, Runner(tmp_path / "log"), Progress(1))

    assert made == wheel
    assert cached_wheel(CUDA) is None


@pytest.mark.parametrize(
    ("cores", "memory_bytes", "compilers"),
    [(2, 24e9, 2), (16, 6e9, 4), (8, 0.5e9, 1)],
)
def test_no_more_compilers_run_than_fit_into_memory(cores, memory_bytes, compilers):
    assert parallel_compilers(cores, int(memory_bytes)) == compilers


def test_the_time_that_compiling_takes_is_told_beforehand():
    assert expected_time("cpu", 2) == "4 to 9 minutes on 2 cores"
    assert expected_time("cpu", 1).endswith("on 1 core")
    assert expected_time("cuda", 2) == "30 to 80 minutes on 2 cores"


def test_the_installed_library_says_what_it_was_compiled_for():
    environment = Environment(Path(__file__).parents[2])
    if not environment.python.exists():
        pytest.skip("no environment in this checkout")

    assert native_build.installed_backend(environment, "0.3.36") in {
        "cpu",
        "cuda",
        "vulkan",
        "metal",
    }
    assert native_build.installed_backend(environment, "0.0.1") == ""
