import pytest


@pytest.fixture(autouse=True)
def _a_reader_has_one_thread(monkeypatch):
    """As in the processes of the program: there are as many readers as cores."""
    monkeypatch.setenv("OMP_NUM_THREADS", "1")
