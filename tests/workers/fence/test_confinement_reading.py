from pathlib import Path

from desktop.workers.read.client import ReaderPool
from desktop.workers.read.serialise import to_fields

ROOT = Path(__file__).parents[3]
FILES = sorted(path for path in (ROOT / "tests" / "files").glob("*.*") if path.suffix != ".py")


def read_all(module):
    with ReaderPool(1, module=module) as readers:
        readers.allow([ROOT / "tests" / "files"])
        for path in FILES:
            readers.submit(path)
        return {path.name: to_fields(found) for path, found in iter(readers.next_result, None)}


def test_every_format_is_read_alike_with_the_fence_and_without():
    assert read_all("desktop.workers.read") == read_all("tests.fakes.unfenced_reader")
