"""Starts Lectern: prepares the environment on the first start, then runs inside it."""

import os
import sys

MINIMUM_PYTHON = (3, 11)
ROOT = os.path.dirname(os.path.abspath(__file__))  # noqa: PTH100, PTH120 -- an old Python reads this

if sys.version_info < MINIMUM_PYTHON:
    sys.exit(
        "Lectern needs Python 3.11 or newer; %s is %d.%d."  # noqa: UP031 -- an old Python reads this
        % (sys.executable, sys.version_info[0], sys.version_info[1])
    )


def module_folders() -> list[str]:
    """Return the folders that modules are imported from.

    Our own folder is one, which `-P` leaves out. The current folder never is, not even through a
    relative entry of PYTHONPATH.
    """
    given = os.environ.get("PYTHONPATH", "").split(os.pathsep) if "PYTHONPATH" in os.environ else []
    relative = {os.path.abspath(folder) for folder in given if not os.path.isabs(folder)}  # noqa: PTH100, PTH117
    return [ROOT, *(folder for folder in sys.path if folder not in {*relative, ROOT, ""})]


def main(arguments: list[str]) -> int:
    sys.path[:] = module_folders()
    # The folder is on the path only while it is needed: a library has the same name.
    sys.path.insert(0, os.path.join(ROOT, "packaging"))  # noqa: PTH118
    from bootstrapping.launch import launch

    status = launch(arguments)
    if status is not None:
        return status
    sys.path.pop(0)
    return _run(arguments)


def _run(arguments: list[str]) -> int:
    from desktop.opening import opens_window, why_no_window, without_window

    if opens_window(arguments):
        if not (reason := why_no_window()):
            from desktop.app import main as open_window

            return open_window(arguments)
        arguments = without_window(arguments)
        print(reason, "What it can do comes here in the terminal instead.\n", file=sys.stderr)
    from desktop.cli import main as run

    return run(arguments)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)  # interrupted before any command has begun
