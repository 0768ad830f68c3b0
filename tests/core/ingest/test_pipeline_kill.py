import random
import subprocess
import sys
import time
from pathlib import Path

from desktop.core.ingest.pipeline import add_paths, index
from desktop.core.store.check import check
from desktop.core.store.library import Library
from desktop.core.types import DocumentState
from tests.fakes.ingest import HashEmbedder, PlainReader

FILES = 150
KILLS = 25
INDEX = """
import sys
from pathlib import Path
from desktop.core.ingest.pipeline import add_paths, index
from desktop.core.store.library import Library
from tests.fakes.ingest import HashEmbedder, PlainReader
with Library.open(Path(sys.argv[1])) as library:
    add_paths(library, "c", [Path(sys.argv[2])])
    print("started", flush=True)
    for event in index(library, "c", PlainReader(), HashEmbedder()):
        pass
"""


def test_killing_the_indexing_at_any_moment_leaves_whole_documents_and_a_sound_library(tmp_path):
    folder = tmp_path / "folder"
    folder.mkdir()
    for number in range(FILES):
        sentences = [f"Sentence {n} of the file f{number}q." for n in range(120)]
        (folder / f"{number}.txt").write_text("\n\n".join(sentences))
    path = tmp_path / "library.db"
    moments = random.Random(7)
    kills_in_the_middle = 0
    for _ in range(KILLS):
        kills_in_the_middle += kill_while_indexing(path, folder, moments.uniform(0.0, 0.25))
        with Library.open(path) as library:
            assert [subject.problem for subject in check(library) if subject.problem] == []
            assert half_indexed(library) == []
    assert kills_in_the_middle >= 3
    with Library.open(path) as library:
        add_paths(library, "c", [folder])
        reader = PlainReader()
        list(index(library, "c", reader, HashEmbedder()))
        assert library.documents.counts() == {DocumentState.READY: FILES}
        assert len(reader.read) < FILES  # what the killed runs had finished was kept


def kill_while_indexing(path: Path, folder: Path, after_s: float) -> bool:
    """Whether the process was still at work when it was killed."""
    child = subprocess.Popen(
        [sys.executable, "-c", INDEX, str(path), str(folder)], stdout=subprocess.PIPE
    )
    assert child.stdout
    child.stdout.readline()
    time.sleep(after_s)
    working = child.poll() is None
    child.kill()
    child.communicate()
    return working


def half_indexed(library: Library) -> list[str]:
    """Documents that are visible without the whole of their text being findable."""
    broken = []
    for listed in library.documents.list_page():
        if listed.state is not DocumentState.READY:
            continue
        word = f"f{listed.path.stem}q"
        passages = library.db.execute(
            "SELECT count(*) FROM words WHERE words MATCH ?", (f'"{word}"',)
        ).get
        if passages != listed.passages or passages == 0:
            broken.append(listed.path.name)
    return broken
