from pathlib import Path

from desktop.core.types import Passage


def passage(text, path="/d/a.txt"):
    return Passage(1, 1, Path(path), "c", "", text, 0, len(text), "", None, None)
