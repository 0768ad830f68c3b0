"""The processes of a test: without a model's process; only the page drawer is a real one."""

from desktop.core.errors import ModelError
from desktop.workers.draw.client import PageDrawer
from tests.fakes.ingest import PlainReader


class FakeProcesses:
    """Replaces `ModelProcesses`: a chosen model, other models by path, and an embedder if given."""

    def __init__(self, model=None, embedder=None, others=(), verifier=None):
        self._verifier = verifier
        self.says = model
        self._embedder = embedder
        self._others = {other.info.path: other for other in others}
        self._drawer = None

    def model(self, chosen=None):
        return self.says

    def open_model(self, path):
        return self._others[path]

    def question_embedder(self, library):
        return self.embedder(library)

    def embedder(self, library):
        return self._embedder if library.vectors.active() else None

    def reranker(self, library):
        return None

    def verifier(self, library):
        return self._verifier

    def readers(self):
        return PlainReader()

    def indexing_embedder(self):
        if self._embedder is None:
            raise ModelError("The embedding model is not there.", "Choose another.")
        return self._embedder

    def use_drawer(self, drawer):
        self._drawer = drawer

    def drawer(self):
        self._drawer = self._drawer or PageDrawer()
        return self._drawer

    def trainer(self):
        raise AssertionError("this test trains nothing")

    def change(self, settings):
        pass

    def close(self):
        if self._drawer:
            self._drawer.close()
