"""How smooth the window is: `bench window [--files N] [--listed N] [--rounds N] [--blame]`.

The real window is opened, off the screen, on a library that lists N files already. A timer of the
window's own thread ticks every few milliseconds while a folder of small files is indexed by the
real processes, every screen is looked at, files are scrolled, searched and sorted, and questions
are answered by the embedded model again and again. A stall is how much later than meant a tick
came. Then the window is started anew, several times, and the time from the start of the process to
the first painting of the Ask screen is taken. At last a window without any documents is opened, the
sample is tried, and the first question asked as soon as that is possible.

`--blame` says where the window's thread was during the longest stalls.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from desktop.core.paths import DataFolder
from desktop.core.store.library import Library
from desktop.core.types import DocumentState, ReadFailure
from desktop.workers.isolation import child_environment, python_command
from tests.benchmarks._report import say, show

PROJECT = Path(__file__).resolve().parents[2]
TICK_MS = 4
STALL_AT_MOST_MS = 50.0
START_AT_MOST_S = 1.0
FIRST_ANSWER_AT_MOST_S = 60.0
COLUMNS = ("what", "value", "unit", "wanted", "note")
FIRST_QUESTION = "How much may the caretaker spend on a repair without asking anyone?"
QUESTIONS = (
    "When is the rent of flat 12 due?",
    "What did the meeting decide about the boiler?",
    "Who keeps the keys of the observatory?",
)
LISTED_AT_ONCE = 1000
BLAMED_FROM_MS = 25.0
BLAMED = 10


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="bench window", description=__doc__)
    parser.add_argument("--files", type=int, default=2500)
    parser.add_argument("--listed", type=int, default=50_000, help="files in the list before")
    parser.add_argument("--rounds", type=int, default=5, help="starts of the window")
    parser.add_argument("--limit", type=float, default=240.0, help="seconds of indexing at most")
    parser.add_argument("--blame", action="store_true")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as scratch:
        folder = _write_files(Path(scratch) / "papers", options.files)
        run = _Run(Path(scratch) / "data", folder, options)
        run.measure()
        starts = [_start_s(Path(scratch) / "data") for _ in range(options.rounds)]
        first_answer_s = _first_answer_s(Path(scratch) / "new")
    rows = _rows(run, starts, first_answer_s, options)
    show("the window", COLUMNS, rows, as_json=options.json)
    missed = [row["what"] for row in rows if not row["reached"]]
    say(f"Not reached: {', '.join(missed)}." if missed else "All that is wanted is reached.")
    return 1 if missed else 0


def _write_files(folder: Path, count: int) -> Path:
    """Write small files of three kinds, in folders of fifty."""
    for number in range(count):
        place = folder / f"box {number // 50:03}"
        place.mkdir(parents=True, exist_ok=True)
        subject = f"Flat {number} pays {400 + number} pounds a month, due on day {number % 28 + 1}."
        rest = " ".join(f"Line {line} of paper {number} speaks of the boiler." for line in range(6))
        match number % 3:
            case 0:
                (place / f"paper {number}.txt").write_text(f"{subject}\n\n{rest}\n")
            case 1:
                (place / f"paper {number}.md").write_text(
                    f"# Paper {number}\n\n{subject}\n\n{rest}"
                )
            case _:
                head = f"<html><body><h1>Paper {number}</h1>"
                page = f"{head}<p>{subject}</p><p>{rest}</p></body></html>"
                (place / f"paper {number}.html").write_text(page)
    return folder


def _list_files(library: Library, count: int) -> None:
    """Add files to the library that are known and need not be read again."""
    collection_id = library.collections.ensure("Known before")
    root = library.collections.add_root(collection_id, Path("/known"), is_folder=True)
    failure = ReadFailure(DocumentState.UNREADABLE, "It is damaged.", "Save it anew.")
    for start in range(0, count, LISTED_AT_ONCE):
        with library.transaction():
            for number in range(start, min(count, start + LISTED_AT_ONCE)):
                path = root.path / f"box {number % 97}" / f"document {number}.pdf"
                id_ = library.documents.add(collection_id, root.id, path, 1000 + number, 1)
                library.documents.set_failed(id_, failure)
    library.collections.set_scanned(root.id)


@dataclass
class _Heartbeat:
    """Ticks of the window's thread, their delays, and the time it computed between them."""

    blames: bool
    late_ms: list[float] = field(default_factory=list)
    own_ms: list[float] = field(default_factory=list)
    stalls: list[tuple[float, float, str, str]] = field(default_factory=list)
    now_doing: str = ""
    _last: float = 0.0
    _computed: float = 0.0
    _stack: str = ""
    _running: bool = True

    def begin(self) -> None:
        self._last, self._computed = time.perf_counter(), time.thread_time()
        if self.blames:
            ident = threading.get_ident()
            threading.Thread(target=self._watch, args=(ident,), daemon=True).start()

    def tick(self) -> None:
        now, computed = time.perf_counter(), time.thread_time()
        late_ms = max(0.0, (now - self._last) * 1000 - TICK_MS)
        own_ms = (computed - self._computed) * 1000
        self.late_ms.append(late_ms)
        self.own_ms.append(own_ms)
        if self.blames and own_ms > BLAMED_FROM_MS:
            self.stalls.append((own_ms, late_ms, self.now_doing, self._stack))
        self._last, self._computed, self._stack = now, computed, ""

    def end(self) -> None:
        self._running = False

    def _watch(self, ident: int) -> None:
        while self._running:
            time.sleep(0.004)
            late = time.perf_counter() - self._last
            if late * 1000 > BLAMED_FROM_MS / 2:
                frame = sys._current_frames().get(ident)
                stack = traceback.format_stack(frame) if frame else []
                self._stack += "".join(stack[-4:]) + "\n"


class _Run:
    """One session of work in the window."""

    def __init__(self, data: Path, folder: Path, options: argparse.Namespace) -> None:
        self._data = data
        self._folder = folder
        self._options = options
        self.heartbeat = _Heartbeat(options.blame)
        self.indexed_s = 0.0
        self.files = 0
        self.answers = 0
        self.finished = False

    def measure(self) -> None:
        from PySide6.QtCore import Qt, QTimer
        from PySide6.QtWidgets import QApplication

        from desktop.app import Application

        application = QApplication.instance() or QApplication(["bench"])
        data = DataFolder(self._data)
        with Library.open(data.library) as library:
            _list_files(library, self._options.listed)
        opened = Application(application, data)
        opened.window.show()
        application.processEvents()
        self._opened = opened
        timer = QTimer()
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.setInterval(TICK_MS)
        timer.timeout.connect(self.heartbeat.tick)
        opened.library.indexing().ended.connect(self._on_ended)
        opened.ask.answering_ended.connect(self._on_answered)
        self._person = _Person(opened, self.heartbeat)
        acting = QTimer()
        acting.setInterval(900)
        acting.timeout.connect(self._person.act)
        limit = QTimer()
        limit.setSingleShot(True)
        limit.timeout.connect(application.quit)
        opened.library.take([self._folder])
        began = time.perf_counter()
        self.heartbeat.begin()
        timer.start()
        acting.start()
        limit.start(round(self._options.limit * 1000))
        application.exec()
        self.indexed_s = time.perf_counter() - began
        self.heartbeat.end()
        timer.stop()
        acting.stop()
        self.files = opened.library.indexing().state.files_done or self.files
        opened.window.close()
        opened.close()
        for own, late, doing, stacks in sorted(self.heartbeat.stalls, reverse=True)[:BLAMED]:
            say(f"--- {own:.0f} ms of {late:.0f} ms, while {doing or 'nothing was done'}\n{stacks}")

    def _on_ended(self, ended: Any) -> None:
        from PySide6.QtWidgets import QApplication

        self.files, self.finished = ended.files, True
        QApplication.quit()

    def _on_answered(self) -> None:
        self.answers += 1


class _Person:
    """Does something now and then: asks, looks at the library, scrolls, searches and sorts."""

    def __init__(self, opened: Any, heartbeat: _Heartbeat) -> None:
        self._opened = opened
        self._heartbeat = heartbeat
        self._acts: list[tuple[str, Callable[[], object]]] = [
            ("looking at the library", lambda: opened.window.show_screen("library")),
            ("scrolling", lambda: self._scroll(0.5)),
            ("searching", lambda: self._search("paper 1")),
            ("searching", lambda: self._search("")),
            ("sorting", lambda: self._sort(1)),
            ("sorting", lambda: self._sort(0)),
            ("asking", lambda: self._ask(0)),
            *(
                (f"looking at {name}", partial(opened.window.show_screen, name))
                for name in ("models", "experts", "lab", "settings")
            ),
            ("reading the answer", lambda: None),
            ("scrolling", lambda: self._scroll(0.9)),
            ("asking", lambda: self._ask(1)),
            ("looking at the answer", lambda: opened.window.show_screen("ask")),
            ("asking", lambda: self._ask(2)),
        ]
        self._next = 0

    def act(self) -> None:
        name, do = self._acts[self._next % len(self._acts)]
        self._heartbeat.now_doing = name
        self._next += 1
        do()

    def _ask(self, number: int) -> None:
        self._opened.ask.ask(QUESTIONS[number])

    @property
    def _documents(self) -> Any:
        return self._opened.window.show_screen("library").documents

    def _scroll(self, share: float) -> None:
        bar = self._documents.table.verticalScrollBar()
        bar.setValue(round(share * bar.maximum()))

    def _search(self, words: str) -> None:
        self._documents._search.setText(words)

    def _sort(self, column: int) -> None:
        from PySide6.QtCore import Qt

        header = self._documents.table.horizontalHeader()
        header.setSortIndicator(column, Qt.SortOrder.AscendingOrder)


_START = """
import sys, time
from pathlib import Path
sys.path.insert(0, sys.argv[1])
sys.path.insert(0, str(Path(sys.argv[1]) / "packaging"))
from bootstrapping.launch import launch
assert launch(["--data-dir", sys.argv[2]]) is None
sys.path.pop(0)
from desktop.opening import opens_window
assert opens_window(["--data-dir", sys.argv[2]])
from desktop.app import main
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

class FirstPaint(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and type(watched).__name__ == "AskScreen":
            print(time.time(), flush=True)
            QApplication.instance().removeEventFilter(self)
            QApplication.quit()
        return False

run = QApplication.exec

def watched(*_):
    global first
    first = FirstPaint()
    QApplication.instance().installEventFilter(first)
    return run()

QApplication.exec = watched
sys.exit(main(["--data-dir", sys.argv[2]]))
"""


def _start_s(data: Path) -> float:
    """Measure the seconds from the start of the process to the first painting of the Ask screen."""
    began = time.time()
    done = subprocess.run(
        python_command("-c", _START, str(PROJECT), str(data)),
        capture_output=True,
        check=True,
        text=True,
        env=child_environment(),
        cwd=PROJECT,
    )
    return float(done.stdout.split()[0]) - began


def _first_answer_s(data: Path) -> float:
    """Measure the seconds from a click on “Try the sample” to the end of the first answer."""
    from PySide6.QtCore import QEventLoop, QTimer
    from PySide6.QtWidgets import QApplication

    from desktop.app import Application

    DataFolder(data).make()
    opened = Application(QApplication.instance(), DataFolder(data))
    opened.window.show()
    loop = QEventLoop()

    def ask_once_there_is_something() -> None:
        if opened.workspace.library.documents.searchable_count():
            looking.stop()
            opened.ask.ask(FIRST_QUESTION)

    looking = QTimer()
    looking.setInterval(20)
    looking.timeout.connect(ask_once_there_is_something)
    opened.ask.answering_ended.connect(loop.quit)
    began = time.perf_counter()
    opened.ask.sample_wanted.emit()
    looking.start()
    loop.exec()
    took_s = time.perf_counter() - began
    opened.window.close()
    opened.close()
    return took_s


def _rows(
    run: _Run, starts: list[float], first_answer_s: float, options: argparse.Namespace
) -> list[dict[str, Any]]:
    beat = run.heartbeat
    ending = "to the end" if run.finished else f"stopped after {options.limit:.0f} s"
    over = sum(late > STALL_AT_MOST_MS for late in beat.late_ms)
    start = statistics.median(starts)
    rows = [
        ("longest stall", max(beat.late_ms), "ms", STALL_AT_MOST_MS, f"{over} are longer"),
        ("99th percentile of stalls", _percentile(beat.late_ms, 0.99), "ms", None,
         f"of {len(beat.late_ms)} ticks"),
        ("longest computing at a stretch", max(beat.own_ms), "ms", None,
         "of the window's thread itself, whatever else the machine does"),
        ("files listed before", float(options.listed), "", None, ""),
        ("files read meanwhile", float(run.files), "", None, f"{run.indexed_s:.0f} s, {ending}"),
        ("answers given meanwhile", float(run.answers), "", None, "by the embedded model"),
        ("start to first painting", start, "s", START_AT_MOST_S,
         f"median of {len(starts)}, longest {max(starts):.2f} s; files in the system's cache"),
        ("sample chosen to first answer", first_answer_s, "s", FIRST_ANSWER_AT_MOST_S,
         "in a new data folder, its processes and models not started yet"),
    ]  # fmt: skip
    return [
        {
            "what": what,
            "value": value,
            "unit": unit,
            "wanted": f"<= {wanted}" if wanted else "",
            "reached": wanted is None or value <= wanted,
            "note": note,
        }
        for what, value, unit, wanted, note in rows
    ]


def _percentile(values: list[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]
