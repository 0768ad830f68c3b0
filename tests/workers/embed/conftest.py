import pytest

from desktop.core.paths import embedded_embedding_model
from desktop.workers.embed.client import EmbedWorker


@pytest.fixture(scope="module")
def embedder():
    """A worker with the embedded model, shared by the tests of a file."""
    with EmbedWorker(embedded_embedding_model()) as worker:
        yield worker
