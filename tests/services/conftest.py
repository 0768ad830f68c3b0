import pytest

from tests.fakes.lab_bench import build_bench


@pytest.fixture
def bench(tmp_path):
    """A library with an expert that helps, and questions that show it."""
    bench = build_bench(tmp_path)
    yield bench
    bench.library.close()
