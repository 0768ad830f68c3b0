"""Nothing that lies in the folder one stands in runs as code of Lectern.

A folder of documents is filled with a module of every name that the product or what it is made of
may import, and with programs; each leaves a mark when it runs. Real commands run there.
"""

import ast
import json
import os
import py_compile
import subprocess
import sys
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from bootstrapping import isolation as packaging_isolation
from bootstrapping.commands import Runner, answers
from bootstrapping.environment import Environment, why_not_ready
from bootstrapping.isolation import isolated_python
from bootstrapping.python_packages import pip
from desktop.core.errors import InputError
from desktop.core.paths import embedded_chat_model
from desktop.core.settings import Settings
from desktop.workers import isolation
from desktop.workers.graphics import free_graphics_memory_bytes
from desktop.workers.process import WorkerProcess
from desktop.workers.train.client import TrainWorker

ROOT = Path(__file__).resolve().parents[1]
SOURCES = [
    ROOT / "main.py",
    *(file for part in ("desktop", "trainer", "packaging") for file in (ROOT / part).rglob("*.py")),
]
AT_START = {"sitecustomize", "usercustomize"}
PROGRAMS = ("nvidia-smi", "ldd", "gcc", "cc", "c++", "git", "cmake", "lsb_release", "uname")
LETTER = "Café in the library of Larkyard, which the caretaker reads on Mondays.\n"


def imported_names(file):
    """The first parts of all that a file imports."""
    for node in ast.walk(ast.parse(file.read_bytes())):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.split(".")[0]


def all_names():
    """What may be imported: by us, by Python itself, and what others brought along."""
    ours = {name for file in SOURCES for name in imported_names(file)}
    found = ours | sys.stdlib_module_names | set(packages_distributions()) | {"trainer", "main"}
    return {name for name in found if name.isidentifier()}


def plant(folder, names, mark):
    """Modules in compiled form, which runs like any other and is no document that is indexed."""
    source, compiled = mark.with_suffix(".py"), mark.with_suffix(".pyc")
    source.write_text(f"open({str(mark)!r}, 'a').write(__name__ + '\\n')\n")
    py_compile.compile(str(source), str(compiled), doraise=True)
    for name in names:
        (folder / f"{name}.pyc").write_bytes(compiled.read_bytes())


def plant_programs(folder, mark):
    for name in PROGRAMS:
        (folder / name).write_text(f"#!/bin/sh\necho program {name} >> '{mark}'\n")
        (folder / name).chmod(0o755)


class Documents:
    """A folder of documents that is full of traps."""

    def __init__(self, scratch, embedder):
        self.folder, self.data = scratch / "documents", scratch / "data"
        Settings(embedding_model=str(embedder)).save(self.data / "settings.json")
        self._mark = scratch / "ran"
        self.folder.mkdir()
        (self.folder / "letter.txt").write_text(LETTER, encoding="latin-1")
        (self.folder / "page.html").write_text("<html><body><p>A page.</p></body></html>")
        plant(self.folder, all_names() | AT_START, self._mark)
        plant_programs(self.folder, self._mark)

    @property
    def ran(self):
        """What ran since the last question."""
        found = self._mark.read_text().split("\n") if self._mark.exists() else []
        self._mark.unlink(missing_ok=True)
        return sorted(set(found) - {""})

    def main_py(self, *arguments):
        """A command as a person types it here, where the shell's lists of folders have gaps."""
        variables = {name: f":{os.environ.get(name, '')}" for name in ("PATH", "LD_LIBRARY_PATH")}
        return subprocess.run(
            [sys.executable, ROOT / "main.py", "--data-dir", self.data, *arguments],
            cwd=self.folder,
            env={**os.environ, **variables},
            capture_output=True,
            text=True,
            check=False,
        )


@pytest.fixture(scope="module")
def documents(tmp_path_factory, short_embedder):
    return Documents(tmp_path_factory.mktemp("traps"), short_embedder)


@pytest.fixture
def standing(documents, monkeypatch):
    """The process of the test stands there, and starts others."""
    monkeypatch.chdir(documents.folder)
    monkeypatch.setenv("PATH", f":{os.environ['PATH']}")
    monkeypatch.setenv("PYTHONPATH", f":{os.environ.get('PYTHONPATH', '')}")
    return documents


def test_the_traps_close_on_a_python_that_is_not_isolated(documents):
    """Otherwise no test here could fail."""
    for start in (["-m", "pip"], ["-c", "import colorsys"]):
        subprocess.run(
            [sys.executable, *start], cwd=documents.folder, capture_output=True, check=False
        )
        assert documents.ran, start


def test_commands_work_and_run_nothing_of_it(documents):
    if reason := why_not_ready(Environment(ROOT)):
        pytest.skip(reason)
    indexed = documents.main_py("index", ".", "--json")
    assert (indexed.returncode, documents.ran) == (0, []), indexed.stderr
    summary = json.loads(indexed.stdout.splitlines()[-1])
    assert summary["by_state"]["ready"] == 2 + len(PROGRAMS)  # which are text as well

    found = documents.main_py("search", "caretaker", "--json")
    assert (found.returncode, documents.ran) == (0, []), found.stderr
    assert "letter.txt" in found.stdout

    told = documents.main_py("ask", "When does the caretaker read?", "--model", "none")
    assert (told.returncode, documents.ran) == (0, []), told.stderr
    assert "Mondays" in told.stdout

    examined = documents.main_py("doctor", "--json")
    assert documents.ran == []
    assert json.loads(examined.stdout)


def test_a_typed_path_is_meant_from_where_one_stands(documents):
    if reason := why_not_ready(Environment(ROOT)):
        pytest.skip(reason)
    named = documents.main_py("index", "letter.txt", "--collection", "letters", "--words-only")
    assert named.returncode == 0, named.stderr


def reach(folder):
    """What a reader may open, as it is told."""
    return json.dumps({"readable": [str(folder)], "writable": []})


def test_a_reader_runs_nothing_of_it(standing):
    reader = WorkerProcess("desktop.workers.read", ["{}", reach(standing.folder)])
    try:
        answer = reader.ask("read", path=str(standing.folder / "letter.txt"))
    finally:
        reader.close()
    assert "Café" in json.dumps(answer, ensure_ascii=False)
    assert standing.ran == []


@pytest.mark.model
def test_a_language_model_runs_nothing_of_it(standing):
    writer = WorkerProcess("desktop.workers.llama")
    model = {"path": str(embedded_chat_model()), "threads": 1, "gpu_layers": 0}
    try:
        answer = writer.ask("load", context_length=256, **model)
    finally:
        writer.close()
    assert answer["context_length"] == 256
    assert standing.ran == []


@pytest.mark.slow
def test_the_trainer_runs_nothing_of_it(standing):
    # It loads all that a training needs before it finds that there is no such adapter.
    with pytest.raises(InputError):
        list(TrainWorker().convert(Path("none"), embedded_chat_model(), Path("target.gguf")))
    assert standing.ran == []


def test_the_setup_runs_nothing_of_it(standing, tmp_path):
    environment = Environment(Path(sys.prefix).parent)
    if environment.folder != Path(sys.prefix):
        pytest.skip("this Python is not in an environment that the setup made")
    lines = []
    Runner(tmp_path / "log").run([*pip(environment), "--version"], on_line=lines.append)
    assert lines[0].startswith("pip ")
    assert answers(isolated_python(environment.python, "-c", "import numpy; print(1)")) == "1\n"
    Runner(tmp_path / "log").run(
        isolated_python(sys.executable, "-m", "venv", "--without-pip", tmp_path / "made")
    )
    assert answers(["ldd", sys.executable])
    assert standing.ran == []


@pytest.mark.parametrize("options", [(), ("-P",), ("-I",)])
def test_main_py_finds_its_own_modules_and_none_that_lie_here(tmp_path, options):
    """Without those that Python itself takes before it comes to us."""
    if reason := why_not_ready(Environment(ROOT)):
        pytest.skip(reason)
    folder = tmp_path / "documents"
    folder.mkdir()
    plant(folder, {"bootstrapping", "desktop", "tomllib", "argparse", "logging"}, tmp_path / "ran")
    done = subprocess.run(
        [sys.executable, *options, ROOT / "main.py", "--help"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": os.pathsep},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "usage: main.py" in done.stdout, done.stderr
    assert not (tmp_path / "ran").exists()


def test_a_program_of_the_present_folder_is_not_found(standing):
    assert packaging_isolation.find_program("nvidia-smi") == isolation.find_program("nvidia-smi")
    assert not isolation.find_program("nvidia-smi").startswith(str(standing.folder))
    assert isolation.find_program("sh") == packaging_isolation.find_program("sh") != ""
    free_graphics_memory_bytes()
    assert standing.ran == []


@pytest.mark.parametrize("side", [isolation, packaging_isolation])
def test_a_child_is_given_no_relative_folder(side, monkeypatch):
    monkeypatch.setenv("PATH", ":/usr/bin:.:bin:/bin:")
    monkeypatch.setenv("LD_LIBRARY_PATH", ":")
    monkeypatch.setenv("PYTHONHOME", "elsewhere")
    given = side.child_environment({"OURS": "1"})
    assert given["PATH"] == "/usr/bin:/bin"
    assert given["OURS"] == "1"
    assert "LD_LIBRARY_PATH" not in given
    assert "PYTHONHOME" not in given


# --- every start there is in the sources ----------------------------------------------------------

STARTERS = {"run", "call", "check_call", "check_output", "Popen"}
UNWANTED = {"multiprocessing", "concurrent.futures.process", "pty"}
ISOLATED = {"python_command", "isolated_python", "our_python"}
LOOKING = {"os.access", "getattr", "entry"}
PYTHONS = {"executable", "_base_executable", "python"}


def wrong_starts(source):
    """The lines on which a program is started, or a Python named, in a way that is not isolated."""
    tree = ast.parse(source)
    parents = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            names = [alias.name for alias in node.names]
            module = getattr(node, "module", None) or ""
            if UNWANTED & {module, *names} or "QProcess" in names:
                yield node.lineno
            if module == "subprocess" or (module == "shutil" and "which" in names):
                yield node.lineno
        elif isinstance(node, ast.Call):
            if _is_wrong_call(node):
                yield node.lineno
        elif _names_a_python(node) and not _is_isolated(node, parents):
            yield node.lineno


def _is_wrong_call(node):
    name = ast.unparse(node.func)
    owner, _, what = name.rpartition(".")
    given = {keyword.arg for keyword in node.keywords}
    if owner == "subprocess" and what in STARTERS:
        return "shell" in given or "env" not in given
    if owner == "os":
        unsafe = what.startswith(("exec", "spawn", "posix_spawn")) and what != "execve"
        return unsafe or what in {"system", "popen", "startfile"}
    return name == "shutil.which"


def _names_a_python(node):
    return isinstance(node, ast.Attribute) and node.attr in PYTHONS


def _is_isolated(node, parents):
    """Whether it is given to what isolates it, or only looked at or shown."""
    parent = parents[node]
    if isinstance(parent, ast.Attribute | ast.FormattedValue | ast.Dict | ast.Compare):
        return True
    if isinstance(parent, ast.Call):
        return ast.unparse(parent.func) in ISOLATED | LOOKING
    # Told to a person whose Python is too old.
    return isinstance(parent, ast.Tuple) and isinstance(parents[parent], ast.BinOp)


# The program itself is a constant or found safely, and inherits what ours was given.
EXCEPTIONS = {
    "packaging/bootstrapping/child_supervisor.py": 2,  # what it runs, and taskkill by its full name
    "packaging/translations.py": 1,  # Qt's own tool by its full name, in the project's folder
}


def test_every_start_of_a_program_is_isolated():
    found = {
        file.relative_to(ROOT).as_posix(): list(wrong_starts(file.read_bytes()))
        for file in SOURCES
        if file.name != "isolation.py"
    }
    wrong = {name: lines for name, lines in found.items() if lines}
    assert {name: len(lines) for name, lines in wrong.items()} == EXCEPTIONS, wrong


@pytest.mark.parametrize(
    "source",
    [
        "subprocess.run([sys.executable, '-m', 'x'], env=child_environment())",
        "COMMAND = (sys.executable, '-m', 'x')",
        "runner.run([environment.python, '-c', ''])",
        "answers([str(environment.python), '-c', ''])",
        "subprocess.call(our_python(environment.python, '-m', 'x'))",
        "subprocess.run('x', shell=True, env={})",
        "os.execv(command[0], command)",
        "import multiprocessing",
        "from subprocess import run",
        "from PySide6.QtCore import QProcess",
        "program = shutil.which('git')",
    ],
)
def test_a_start_that_is_not_isolated_is_found(source):
    assert list(wrong_starts(source)) == [1]


def test_an_isolated_start_is_let_through():
    source = "subprocess.run(python_command('-m', 'x'), env=child_environment())"
    assert not list(wrong_starts(source))


def test_a_worker_that_is_started_by_hand_takes_no_module_from_the_present_folder(tmp_path):
    mark = tmp_path / "mark"
    folder = tmp_path / "documents"
    folder.mkdir()
    plant(folder, {"chardet", "kreuzberg"}, mark)
    (folder / "letter.txt").write_bytes(LETTER.encode("latin-1"))
    worker = subprocess.Popen(
        [sys.executable, "-m", "desktop.workers.read", "{}", reach(folder)],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with worker:
        worker.stdin.write(json.dumps({"id": 1, "op": "read", "path": "letter.txt"}) + "\n")
        worker.stdin.flush()
        said = worker.stdout.readline() + worker.stdout.readline()
        worker.stdin.close()  # the worker ends with its standard input

    assert "Larkyard" in said
    assert not mark.exists()
