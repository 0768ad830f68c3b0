import pytest

from desktop.core.paths import embedded_chat_model
from desktop.workers.llama.client import LlamaWorker
from tests.fakes.llama import CONTEXT


@pytest.fixture
def start(short_model):
    """Starts llama workers, and ends them after the test."""
    workers = []

    def worker(path=None, **options):
        options.setdefault("context_length", CONTEXT)
        options.setdefault("threads", 1)
        workers.append(LlamaWorker(path or short_model, **options))
        return workers[-1]

    yield worker
    for started in workers:
        started.close()


@pytest.fixture(scope="module")
def llama(short_model):
    """A worker with the short model, shared by the tests of a file."""
    with LlamaWorker(short_model, context_length=CONTEXT, threads=1) as worker:
        yield worker


@pytest.fixture(scope="module")
def embedded():
    """A worker with the embedded model, for tests to which its words matter."""
    with LlamaWorker(embedded_chat_model(), context_length=CONTEXT, threads=1) as worker:
        yield worker
