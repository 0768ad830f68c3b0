"""The processes of a test, without a process."""


class FakeProcesses:
    """Stands in for `ModelProcesses`: a chosen model, others beside it by the paths of their files,
    and a library without vectors.
    """

    def __init__(self, model, others=()):
        self.says = model
        self._others = {other.info.path: other for other in others}

    def model(self, chosen=None):
        return self.says

    def open_model(self, path):
        return self._others[path]

    def embedder(self, library):
        assert library.vectors.active() is None
        return

    def reranker(self, library):
        return None

    def trainer(self):
        raise AssertionError("this test trains nothing")

    def change(self, settings):
        pass

    def close(self):
        pass
