"""Reads the setup's report about this machine.

The setup imports nothing of the program, so it runs in a process of its own.
"""

from __future__ import annotations

import json
import subprocess
from typing import Any

from desktop.workers.isolation import PACKAGE_ROOT, child_environment, python_command

SCRIPT = PACKAGE_ROOT / "packaging" / "bootstrap.py"
PATIENCE_S = 60


def setup_report() -> dict[str, Any] | None:
    """Return what `packaging/bootstrap.py` reports about this machine.

    It is None if the program was not started from its source, or if the script fails.
    """
    try:
        done = subprocess.run(
            python_command(str(SCRIPT), "--report-json"),
            capture_output=True,
            timeout=PATIENCE_S,
            check=True,
            env=child_environment(),
            cwd=PACKAGE_ROOT,
        )
        return json.loads(done.stdout)
    except (OSError, ValueError, subprocess.SubprocessError):
        return None
