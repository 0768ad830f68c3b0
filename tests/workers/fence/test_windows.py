import sys

import pytest

from desktop.workers.fence import windows


@pytest.mark.skipif(sys.platform == "win32", reason="this is the system that it is for")
def test_elsewhere_it_refuses_to_begin():
    with pytest.raises(OSError, match="no fence"):
        windows.restrict_reader(1024**3)
