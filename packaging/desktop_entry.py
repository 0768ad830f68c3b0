"""Adds Lectern to the menu of a Linux desktop, and to the programs that open documents.

python3 packaging/desktop_entry.py             for this user, from where Lectern lies now
python3 packaging/desktop_entry.py --remove    takes it out again
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TEMPLATE = ROOT / "packaging" / "lectern.desktop"


def main(arguments: list[str]) -> int:
    target = applications() / TEMPLATE.name
    if "--remove" in arguments:
        target.unlink(missing_ok=True)
        print(f"Removed {target}.")
        return 0
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(entry(sys.executable, ROOT), encoding="utf-8")
    print(f"Wrote {target}.")
    return 0


def applications() -> Path:
    """Return the folder of a person's own menu entries."""
    data = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local/share"
    return Path(data) / "applications"


def entry(python: str, root: Path) -> str:
    """Return the text of the menu entry for a Lectern in this folder."""
    text = TEMPLATE.read_text(encoding="utf-8")
    for mark, value in (
        ("@PYTHON@", quote(python)),
        ("@MAIN@", quote(str(root / "main.py"))),
        ("@FOLDER@", str(root)),
        ("@ICON@", str(root / "resources/icons/lectern.svg")),
    ):
        text = text.replace(mark, value)
    return text


def quote(argument: str) -> str:
    """Quote an argument as the specification of menu entries wants it: a backslash counts twice."""
    for special in ("\\", '"', "`", "$"):
        argument = argument.replace(special, f"\\{special}")
    argument = argument.replace("\\", "\\\\").replace("%", "%%")
    return f'"{argument}"'


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
