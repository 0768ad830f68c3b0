import pytest

from desktop.core.steps import mapped, run_to_end


class Work:
    """Counts to three and returns "done"; knows how it was left."""

    def __init__(self):
        self.left = ""

    def steps(self):
        try:
            yield 1
            yield 2
            yield 3
        except GeneratorExit:
            self.left = "closed"
            raise
        self.left = "ended"
        return "done"


class BadEventError(Exception):
    pass


def refuse(event):
    if event == 2:
        raise BadEventError


def test_work_runs_to_its_end_and_its_events_come_in_order():
    work, events = Work(), []

    assert run_to_end(work.steps(), events.append) == "done"
    assert (events, work.left) == ([1, 2, 3], "ended")


def test_work_whose_events_nobody_wants_gives_its_result():
    assert run_to_end(Work().steps()) == "done"


def test_an_error_of_the_one_who_listens_closes_the_work():
    work = Work()

    with pytest.raises(BadEventError):
        run_to_end(work.steps(), refuse)

    assert work.left == "closed"


def test_a_stop_iteration_of_the_one_who_listens_is_not_taken_for_the_end():
    work, nothing = Work(), iter(())

    with pytest.raises(StopIteration):
        run_to_end(work.steps(), lambda _: next(nothing))

    assert work.left == "closed"


def test_an_error_of_the_work_itself_comes_through_after_its_events():
    def failing():
        yield 1
        raise BadEventError

    events = []
    with pytest.raises(BadEventError):
        run_to_end(failing(), events.append)
    assert events == [1]


def test_mapped_work_has_other_events_and_the_same_result():
    events = []

    assert run_to_end(mapped(Work().steps(), str), events.append) == "done"
    assert events == ["1", "2", "3"]


def test_mapped_work_that_is_left_early_closes_the_work_inside():
    work = Work()
    outside = mapped(work.steps(), str)

    assert next(outside) == "1"
    outside.close()

    assert work.left == "closed"


def test_an_error_while_mapping_closes_the_work_inside():
    work = Work()

    with pytest.raises(BadEventError):
        run_to_end(mapped(work.steps(), refuse))

    assert work.left == "closed"


def test_work_that_is_left_inside_other_work_is_closed_with_it():
    work = Work()

    def outer():
        return (yield from mapped(work.steps(), str))

    steps = outer()
    next(steps)
    steps.close()

    assert work.left == "closed"
