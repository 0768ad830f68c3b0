"""The real read worker, but it splits the text of a file called `endless.txt` for ever.

One regular expression runs without end, as after a defect in the splitting.
"""

import re

from desktop.workers.read import __main__ as worker
from desktop.workers.read import dispatch

ENDLESS = re.compile("(a|a)*b")


def main():
    usual = dispatch.split_into_passages

    def split(document):
        if "endless" in document.text:
            ENDLESS.match("a" * 1000)
        return usual(document)

    dispatch.split_into_passages = split
    worker.main()


if __name__ == "__main__":
    main()
