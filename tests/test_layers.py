"""What importing costs: the command line must answer at once, and crash with nobody's library."""

import json
import pkgutil
import re
import subprocess
import sys
from pathlib import Path

import pytest

import desktop.commands
import desktop.core
from desktop.cli import COMMANDS

ROOT = Path(__file__).resolve().parents[1]
HEAVY = {
    "torch", "transformers", "sentence_transformers", "llama_cpp", "numpy", "onnxruntime",
    "kreuzberg", "rapidocr", "pypdfium2", "PIL", "cv2", "scipy", "sklearn", "peft",
    "bitsandbytes", "PySide6", "shiboken6",
}  # fmt: skip
NETWORK = {"huggingface_hub", "httpx2", "requests", "urllib3", "http.client", "aiohttp"}
# Benchmarks may load whatever they compare with.
COMMAND_MODULES = [name for name in COMMANDS if name != "bench"]


def modules_loaded_by(*modules):
    """Everything that importing these brings into a fresh process."""
    imports = f"import {', '.join(modules)}, sys, json; print(json.dumps(list(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", imports], capture_output=True, cwd=ROOT, check=False, text=True
    )
    assert done.returncode == 0, done.stderr
    return set(json.loads(done.stdout))


def test_the_probe_sees_a_heavy_library():
    assert modules_loaded_by("numpy") & HEAVY == {"numpy"}


@pytest.mark.parametrize("name", COMMAND_MODULES)
def test_a_command_loads_nothing_heavy_and_nothing_for_the_network(name):
    loaded = modules_loaded_by("desktop.cli", f"desktop.commands.{name}")
    assert loaded & HEAVY == set()
    assert loaded & NETWORK == set()


def test_the_command_line_by_itself_loads_no_command():
    loaded = modules_loaded_by("desktop.cli")
    assert loaded.isdisjoint(f"desktop.commands.{name}" for name in COMMANDS)
    assert "desktop.core.store.library" not in loaded
    assert "rich" not in loaded


def test_the_whole_core_loads_nothing_heavy_and_no_process():
    names = [
        module.name
        for module in pkgutil.walk_packages(desktop.core.__path__, "desktop.core.")
        if not module.ispkg
    ]
    loaded = modules_loaded_by(*names)
    assert loaded & (HEAVY | NETWORK) == set()
    assert not [name for name in loaded if name.startswith(("desktop.workers", "desktop.commands"))]


def test_opening_a_library_loads_nothing_heavy(tmp_path):
    script = (
        "import json, sys, pathlib\n"
        "from desktop.core.store.library import Library\n"
        f"Library.open(pathlib.Path({str(tmp_path / 'library.db')!r})).close()\n"
        "print(json.dumps(list(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, cwd=ROOT, check=True, text=True
    )
    assert set(json.loads(done.stdout)) & HEAVY == set()


def test_every_command_has_a_module_and_every_module_of_a_command_is_listed():
    with_options = {
        module.name
        for module in pkgutil.iter_modules(desktop.commands.__path__)
        if "def register(" in _source(ROOT / "desktop/commands" / module.name)
    }
    assert with_options == set(COMMANDS)


def _source(module):
    """What a module, or the package of a command, says itself."""
    file = module / "__init__.py" if module.is_dir() else module.with_suffix(".py")
    return file.read_text(encoding="utf-8")


def test_no_caller_forgets_the_key_of_an_encrypted_library():
    """`Library.of(data)` takes it along; `Library.open(data.library)` would say “locked”."""
    forgetful = re.compile(r"Library\.open\([\w.]*library\)|connect\([\w.]*data\.library\)")
    sources = (ROOT / "desktop").rglob("*.py")
    assert [path.name for path in sources if forgetful.search(path.read_text("utf-8"))] == []
