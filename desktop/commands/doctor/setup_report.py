"""What the setup knows of this machine; it is asked in a process of its own, as it stands alone."""

from __future__ import annotations

import json
import subprocess
from typing import Any

from desktop.workers.isolation import PACKAGE_ROOT, child_environment, python_command

SCRIPT = PACKAGE_ROOT / "packaging" / "bootstrap.py"
PATIENCE_S = 60


def setup_report() -> dict[str, Any] | None:
    """The report of `packaging/bootstrap.py`; None where the program was not started from its
    source, or that fails.
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
