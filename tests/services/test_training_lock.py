import subprocess
import sys

import pytest

from desktop.core.errors import InputError
from desktop.services.training_lock import FILE_NAME, only_training_of
from tests.services.test_training import Workshop

HOLDS = "import apsw, sys; c = apsw.Connection(sys.argv[1]); c.execute('BEGIN EXCLUSIVE'); \
print('held', flush=True); sys.stdin.read()"


@pytest.fixture
def workshop(tmp_path):
    made = Workshop(tmp_path)
    yield made
    made.library.close()


def test_a_second_training_of_an_expert_is_told_and_leaves_the_first_alone(workshop):
    folder = workshop.expert.folder
    folder.mkdir(parents=True, exist_ok=True)
    with subprocess.Popen(
        [sys.executable, "-c", HOLDS, str(folder / FILE_NAME)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout.readline().strip() == "held"
        (folder / "unfinished.json").write_text("{}")
        with pytest.raises(InputError, match="is running already"):
            workshop.train(None)
        assert (folder / "unfinished.json").exists()
        other.stdin.close()
    with only_training_of(workshop.expert):
        pass


def test_a_training_that_ended_lets_the_next_begin(workshop):
    for _ in range(2):
        with only_training_of(workshop.expert):
            pass
