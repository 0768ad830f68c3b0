"""The child processes, and the one protocol that they speak."""

import os
import sys

# We start a child with `-P`. If somebody starts one by hand without it, Python has put the present
# folder first on its path, and a file among a person's documents would be taken for a module.
# Only `os` and `sys` are used here, since Python has loaded them before it looks into that folder.
_PRESENT = os.path.realpath(os.curdir)
_ROOT = os.path.realpath(os.path.join(__file__, "../../.."))  # noqa: PTH118
if (
    not sys.flags.safe_path
    and _PRESENT != _ROOT
    and sys.path
    and os.path.realpath(sys.path[0] or os.curdir) == _PRESENT
):
    del sys.path[0]
