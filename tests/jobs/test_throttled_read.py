import threading

from desktop.jobs.throttled_read import ThrottledRead


def test_what_is_asked_for_while_it_reads_is_read_once_afterwards(qtbot, workspace):
    refreshing = ThrottledRead(workspace)
    gate, times = threading.Event(), []

    def slowly(_library):
        times.append(len(times))
        gate.wait(10)
        return len(times)

    results = []
    refreshing.read.connect(results.append)
    refreshing.request(slowly)
    for _ in range(5):
        refreshing.again()
    gate.set()
    qtbot.waitUntil(lambda: results == [1, 2], timeout=10_000)
    qtbot.wait(50)
    assert times == [0, 1]


def test_an_answer_to_an_older_question_is_not_told(qtbot, workspace):
    refreshing = ThrottledRead(workspace)
    gate, results = threading.Event(), []
    refreshing.read.connect(results.append)
    refreshing.request(lambda _: gate.wait(10) and "old")
    refreshing.request(lambda _: "new")
    gate.set()
    qtbot.waitUntil(lambda: results == ["new"], timeout=10_000)
