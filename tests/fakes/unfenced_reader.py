"""The real read worker without its fence, to compare with."""

from desktop.workers.fence.confinement import Confinement
from desktop.workers.read import __main__ as worker


def main():
    worker.confine = Confinement
    worker.main()


if __name__ == "__main__":
    main()
