"""Makes the pictures in the README anew: `python3 packaging/screenshots.py --documents FOLDER`.

To be run by hand, by the Python of `.venv`, where there is a display, such as that of
`xvfb-run -a -s "-screen 0 1600x1200x24"`. The sample documents are copied to that folder, which is
seen in the pictures, and indexed; an expert is trained on a part of them and compared in the Lab;
a question is asked. All of it is done by the program itself with its usual models and takes about
ten minutes on two cores. What lies in `--data-dir` already is not made again.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PIL import Image
from PySide6.QtWidgets import QApplication

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from desktop.app import Application  # noqa: E402 - found through the line above
from desktop.core.lab.runs.run_store import RunStore  # noqa: E402
from desktop.core.paths import DataFolder  # noqa: E402
from desktop.core.settings import Settings  # noqa: E402
from desktop.core.store.library import Library  # noqa: E402
from desktop.ui.ask.turn_view import TurnView  # noqa: E402
from desktop.ui.language import install_translations  # noqa: E402
from desktop.workers.isolation import child_environment, python_command  # noqa: E402

PICTURES = ROOT / "resources" / "screenshots"
SAMPLE = ROOT / "resources" / "sample" / "documents"
SIZE = (1280, 800)
LANGUAGE = "en"
COLOURS = 256
NAME = "Larkyard House"
SET = "Larkyard House: questions"
QUESTION = "What should the pressure of the heating be?"
WAIT_S = 120.0
SETTLING_S = 1.5


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=Path, required=True, help="where copies are put")
    parser.add_argument("--data-dir", type=Path, help="kept, and taken up again")
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as scratch:
        data = DataFolder((given.data_dir or Path(scratch) / "data").absolute())
        data.make()
        _prepare(data, given.documents.absolute())
        Settings(theme="light", language=LANGUAGE).save(data.settings)
        _Session(data).take_all()
    return 0


def _prepare(data: DataFolder, documents: Path) -> None:
    """Make documents, an expert and a comparison with the usual commands."""
    shutil.copytree(SAMPLE, documents, dirs_exist_ok=True)
    for folder in SAMPLE.iterdir():
        _run(data, "index", str(documents / folder.name), "--collection", folder.name)
    with Library.open(data.library) as library:
        if RunStore(library).all():
            return
    _run(data, "expert", "train", NAME, "--collection", NAME, "--preset", "quick")
    _run(data, "lab", "questions", SET, "--collection", NAME, "--generate", "40")
    _run(data, "lab", "run", SET, "--arms", "base,rag,rag-brief,rag-reader,rag-expert")


def _run(data: DataFolder, *command: str) -> None:
    whole = python_command(str(ROOT / "main.py"), "--data-dir", str(data.root), *command)
    subprocess.run(whole, check=True, env=child_environment())


class _Session:
    """An open window of which pictures are taken."""

    def __init__(self, data: DataFolder) -> None:
        self._application = QApplication(sys.argv[:1])
        install_translations(self._application, LANGUAGE)
        self._opened = Application(self._application, data)
        self._window = self._opened.window
        self._window.resize(*SIZE)
        self._window.show()

    def take_all(self) -> None:
        self._settle()
        self._ask()
        for name in ("library", "experts", "lab"):
            self._window.show_screen(name)
            self._settle()
            self._take(name)
        self._window.close()
        self._opened.close()

    def _ask(self) -> None:
        """Ask a question whose answer cites a PDF, and open the PDF at the cited words."""
        ended: list[bool] = []
        self._opened.ask.answering_ended.connect(lambda: ended.append(True))
        self._opened.ask.ask(QUESTION)
        self._wait_for(lambda: bool(ended))
        self._open_pdf()
        self._settle()
        self._take("ask")

    def _open_pdf(self) -> None:
        turn = self._opened.ask.findChildren(TurnView)[-1]
        cited = next(
            citation
            for sentence in turn.state.so_far.sentences
            for citation in sentence.citations
            if turn.state.so_far.sources[citation.source].passage.path.suffix == ".pdf"
        )
        turn.citation_chosen.emit(cited.source, cited.char_start, cited.char_end)

    def _take(self, name: str) -> None:
        PICTURES.mkdir(parents=True, exist_ok=True)
        target = PICTURES / f"{name}.png"
        self._window.grab().save(str(target))
        # Few colours are enough for a window, and make the file a third as large.
        with Image.open(target) as picture:
            small = picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
        small.save(target, optimize=True)
        print(f"{target.relative_to(ROOT)}: {target.stat().st_size / 1000:.0f} kB")

    def _wait_for(self, reached: Callable[[], bool]) -> None:
        until = time.monotonic() + WAIT_S
        while not reached():
            if time.monotonic() > until:
                raise TimeoutError
            self._application.processEvents()
            time.sleep(0.01)

    def _settle(self) -> None:
        """Wait until the window shows the results of other threads."""
        begun = time.monotonic()
        self._wait_for(lambda: time.monotonic() - begun > SETTLING_S)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
