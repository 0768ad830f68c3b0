"""The processes of a test, without a process."""


class FakeProcesses:
    """Stands in for `ModelProcesses`: one model, and a library without vectors."""

    def __init__(self, model):
        self.says = model

    def model(self, chosen=None):
        return self.says

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
