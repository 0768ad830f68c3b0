import pytest

from desktop.core.paths import embedded_chat_model
from desktop.workers.llama.client import LlamaWorker
from tests.fakes.llama import CONTEXT


@pytest.fixture
def start():
    """Starts llama workers, and ends them after the test."""
    workers = []

    def worker(path=None, **options):
        options.setdefault("context_length", CONTEXT)
        workers.append(LlamaWorker(path or embedded_chat_model(), **options))
        return workers[-1]

    yield worker
    for started in workers:
        started.close()


@pytest.fixture(scope="module")
def llama():
    """A worker with the embedded model, shared by the tests of a file."""
    with LlamaWorker(embedded_chat_model(), context_length=CONTEXT) as worker:
        yield worker
