"""Makes the environment ready: `python3 packaging/bootstrap.py [--gpu ...] [--with ...]`.

The same as `python3 main.py setup`. With `--report-json` it only prints what it finds.
"""

import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main(arguments: list[str]) -> int:
    # Python is started so that it does not add the script's folder to its path.
    sys.path.insert(0, str(ROOT / "packaging"))
    from bootstrapping.command_line import setup
    from bootstrapping.environment import Environment
    from bootstrapping.report import report

    environment = Environment(ROOT)
    if arguments == ["--report-json"]:
        print(json.dumps(report(environment), indent=2))
        return 0
    return setup(environment, arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
