"""An indexing session that the tests of indexing share."""

from desktop.core.paths import DataFolder
from desktop.core.settings import Settings
from desktop.core.store.library import Library
from desktop.jobs.indexing.indexer import Indexer
from desktop.jobs.workspace import Workspace


class IndexingSession:
    """A workspace that indexes for words alone, because its embedding model is missing."""

    def __init__(self, root):
        self.data = DataFolder(root)
        Settings(embedding_model=str(root / "none")).save(self.data.settings)
        self.workspace = Workspace(self.data)
        self.indexing = Indexer(self.workspace)
        self.states = []
        self.problems = []
        self.indexing.state_changed.connect(self.states.append)
        self.indexing.problem.connect(self.problems.append)
        self._open = True

    def close(self):
        if self._open:
            self._open = False
            self.indexing.close()
            self.workspace.close()

    def counts(self):
        with Library.open(self.data.library) as library:
            return {str(state): count for state, count in library.documents.counts().items()}

    def collections(self):
        with Library.open(self.data.library) as library:
            return library.collections.names()


def write_files(folder, count, start=0):
    folder.mkdir(exist_ok=True)
    for number in range(start, start + count):
        (folder / f"{number:04}.txt").write_text(f"Word{number} stands in here.")
    return folder
