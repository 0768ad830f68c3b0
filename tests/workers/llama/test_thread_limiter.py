import hashlib
import sys
import threading

import pytest

from desktop.workers.llama.thread_limiter import (
    SAMPLES,
    TOKENS_PER_SAMPLE,
    ThreadLimiter,
    count_busy_threads,
)


class OtherThreads:
    """Other programs that want as many cores as the test says."""

    def __init__(self, cores):
        self.cores = cores
        self.asked = 0

    def __call__(self):
        self.asked += 1
        return self.cores


@pytest.mark.parametrize(
    ("wanted", "cores", "taken", "threads"),
    [(2, 2, 0, 2), (2, 2, 1, 1), (2, 2, 9, 1), (4, 8, 3, 4), (4, 8, 6, 2), (8, 8, 1, 7)],
)
def test_a_core_that_another_program_has_is_left_to_it(wanted, cores, taken, threads):
    assert ThreadLimiter(wanted, cores=cores, elsewhere=OtherThreads(taken)).begin() == threads


def test_the_threads_come_back_when_the_other_program_ends():
    others = OtherThreads(1)
    pace = ThreadLimiter(2, cores=2, elsewhere=others)
    assert pace.begin() == 1
    others.cores = 0

    later = [pace.after(TOKENS_PER_SAMPLE) for _ in range(SAMPLES)]
    assert later[-1] == 2


def test_one_moment_alone_decides_nothing():
    others = OtherThreads(0)
    pace = ThreadLimiter(2, cores=2, elsewhere=others)
    assert pace.begin() == 2
    others.cores = 1

    assert pace.after(TOKENS_PER_SAMPLE) == 2


def test_it_is_not_looked_at_every_token():
    others = OtherThreads(0)
    pace = ThreadLimiter(2, cores=2, elsewhere=others)
    pace.begin()
    before = others.asked

    assert [pace.after(1) for _ in range(TOKENS_PER_SAMPLE - 1)] == [None] * (TOKENS_PER_SAMPLE - 1)
    assert others.asked == before
    assert pace.after(1) == 2


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells")
def test_our_own_threads_are_not_counted_as_others():
    stop = threading.Event()

    def work():
        while not stop.is_set():
            hashlib.sha256(bytes(10**6))  # lets the others run beside it

    threads = [threading.Thread(target=work) for _ in range(8)]
    alone = min(count_busy_threads() for _ in range(50))
    for thread in threads:
        thread.start()
    busy = min(count_busy_threads() for _ in range(50))
    stop.set()
    for thread in threads:
        thread.join()

    assert busy <= alone + 4
