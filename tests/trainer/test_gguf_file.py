"""Files that are no GGUF are refused."""

import pytest

from trainer.errors import TrainingError
from trainer.gguf_file import GgufFile


@pytest.mark.parametrize("content", [b"", b"GGUF", b"no model at all" * 10])
def test_what_is_no_gguf_is_refused(tmp_path, content):
    path = tmp_path / "m.gguf"
    path.write_bytes(content)

    with pytest.raises(TrainingError, match=r"m\.gguf cannot be read"):
        GgufFile(path)
