"""After a power cut the library is sound, and lacks the last changes at most."""

import random
import subprocess
import sys
from pathlib import Path

import pytest

CUTS = 40
CODE = (
    "from tests.hostile.test_power_cut import work; import sys; work(sys.argv[1], int(sys.argv[2]))"
)


def work(place, cuts):
    """Index, ask and cut the power many times; run in a process whose disk forgets."""
    import shutil

    from desktop.core.ingest.pipeline import add_paths, index
    from desktop.core.store.library import Library
    from tests.fakes.ingest import HashEmbedder, PlainReader
    from tests.hostile.power_cut import ForgetfulDisk, Journal, after_cut

    base, journal = Path(place), Journal()
    folder = base / "documents"
    folder.mkdir()
    for number in range(12):
        (folder / f"{number}.txt").write_text(f"Sentence of file {number}. " * 60)
    disk = ForgetfulDisk(journal)
    library = Library.open(base / "library.db")
    # A small log is written back into the file many times.
    library.db.execute("PRAGMA wal_autocheckpoint = 40")
    for number in range(30):
        conversation = library.conversations.start()
        library.conversations.ask(conversation, None, f"Question {number}?")
        journal.report(number)
        if number == 10:
            add_paths(library, "c", [folder])
            for _ in index(library, "c", PlainReader(), HashEmbedder()):
                pass
    library.close()
    disk.unregister()
    assert {"library.db", "library.db-wal"} <= {step.file for step in journal.steps}
    chance = random.Random(1)
    for cut in range(cuts):
        copy = base / f"cut {cut}"
        copy.mkdir()
        at = chance.randrange(len(journal.steps) + 1)
        for name, content in after_cut(journal, at, chance).items():
            if not name.endswith("-shm"):
                (copy / name).write_bytes(content)
        try:
            examine(copy / "library.db", *promised(journal, at))
        except Exception as error:
            raise AssertionError(f"cut {cut} at step {at}") from error
        shutil.rmtree(copy)
    sys.stdout.write(f"survived {cuts}\n")


def promised(journal, at):
    """How many questions must still be there, and how many may be."""
    from tests.hostile.power_cut import Flush

    flushes = [n for n, step in enumerate(journal.steps[:at]) if step == Flush("library.db-wal")]
    flushed = flushes[-1] if flushes else -1
    befores = [before for before, _ in journal.reports]
    return sum(before <= flushed for before in befores), sum(before <= at for before in befores) + 1


def examine(path, least, most):
    from desktop.core.store.check import check
    from desktop.core.store.library import Library

    with Library.open(path) as library:
        assert [found.problem for found in check(library) if found.problem] == []
        asked = [title for (title,) in library.db.execute("SELECT question FROM turns ORDER BY id")]
        # Some of the last may be missing, but none in the middle, and none that was never asked.
        assert asked == [f"Question {number}?" for number in range(len(asked))]
        assert least <= len(asked) <= most


@pytest.mark.parametrize("cuts", [CUTS, pytest.param(400, marks=pytest.mark.slow)])
def test_a_power_cut_costs_the_last_changes_at_most(tmp_path, cuts):
    done = subprocess.run(
        [sys.executable, "-c", CODE, str(tmp_path), str(cuts)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    assert done.stdout.startswith(f"survived {cuts}")
