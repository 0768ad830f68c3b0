import sys

import pytest

from desktop.commands.doctor.fences import fences
from desktop.workers.fence.landlock import landlock_version
from desktop.workers.fence.resources import has_graphics_driver

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the fences are Linux's")


def test_each_kind_of_worker_has_a_row_that_says_what_it_cannot_do():
    reader, model, trainer = fences()
    assert reader.subject == "Reader fence"
    assert "never starts programs, never connects to the Internet" in reader.detail
    assert ("never opens other files" in reader.detail) == bool(landlock_version())
    assert model.detail == "never connects to the Internet, ends with Lectern"
    assert trainer.subject == "Trainer fence"
    assert "never connects to the Internet" in trainer.detail
    is_fenced = bool(landlock_version()) and not has_graphics_driver()
    assert ("never opens other files, never starts programs" in trainer.detail) == is_fenced
