"""The process of the index worker.

    index {collection, given?}    scanned, unavailable, waiting, working, file, embedded, problem
                                  done {summary}, or done {gone} where there is no such collection
    follow                        changed {collection}, for as long as it is not cancelled
    hold                          done; nothing is read or embedded from now on
    release                       done; indexing goes on

Its one argument is the data folder. `index` and `follow` also carry `key`, that of an encrypted
library in hexadecimal. `collection` is a number, which outlives a renaming. `given` is
a list of passwords for files: {path, password, keep}.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from desktop.core import log
from desktop.core.paths import DataFolder
from desktop.services.index_worker.handlers import IndexService
from desktop.workers.protocol import serve


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("data", type=Path)
    data = DataFolder(parser.parse_args().data)
    log.start(data.logs / "indexing")
    service = IndexService(data)
    try:
        serve(
            "index",
            {
                "index": service.index,
                "follow": service.follow,
                "hold": service.hold,
                "release": service.release,
            },
        )
    finally:
        service.close()


if __name__ == "__main__":
    sys.exit(main())
