"""How far indexing is, from what the index worker says."""

import pytest

from desktop.jobs.indexing.state import IndexingPhase, IndexingProgress, IndexingState


def progress(*events):
    """After these events, one a second."""
    made = IndexingProgress(1, "notes", 0.0)
    for second, event in enumerate(events, start=1):
        made.take(event, float(second))
    return made, float(len(events))


def file(done, total=100):
    return {"type": "file", "path": f"/a/{done}.txt", "done": done, "total": total}


def embedded_event(done, total):
    return {"type": "embedded", "done": done, "total": total}


def test_the_file_that_is_read_and_the_rate_are_known():
    made, now = progress(*[file(done) for done in range(1, 11)])
    state = made.state(now)

    assert (state.file_name, state.files_done, state.files_total) == ("10.txt", 10, 100)
    assert state.files_per_s == pytest.approx(1.0)
    assert state.phase is IndexingPhase.READING
    assert state.seconds_left == pytest.approx(90.0)


def test_files_still_to_be_read_are_taken_to_have_as_many_passages_as_those_before():
    made, now = progress(file(10), embedded_event(10, 50), file(20), embedded_event(30, 100))
    state = made.state(now)

    # 70 of these wait, 400 more come; 20 in two seconds are done.
    assert state.passages_per_s == pytest.approx(10.0)
    assert state.seconds_left == pytest.approx(47.0)


def test_nothing_is_foretold_before_anything_is_known():
    assert IndexingProgress(1, "notes", 0.0).state(5.0).seconds_left is None
    made, now = progress({"type": "scanned"}, {"type": "working", "path": "/a/b.pdf"})
    assert made.state(now).seconds_left is None
    assert made.state(now).file_name == "b.pdf"
    assert made.state(now).share is None


def test_the_share_never_goes_back_when_the_first_vectors_come():
    made, now = progress(file(100))
    before = made.state(now).share
    made.take(embedded_event(1, 1000), now)

    assert before <= made.state(now).share < 0.5
    made.take(embedded_event(1000, 1000), now)
    assert made.state(now).share == pytest.approx(1.0)


def test_the_share_never_goes_back_while_files_and_passages_grow_unevenly():
    made = IndexingProgress(1, "notes", 0.0)
    shares = []
    for second, event in enumerate(
        [
            file(1), embedded_event(10, 10), file(2), embedded_event(10, 500), file(50),
            embedded_event(200, 5000),
            file(51), embedded_event(300, 9000), file(100), embedded_event(9000, 9000),
        ]
    ):  # fmt: skip
        made.take(event, float(second))
        shares.append(made.state(float(second)).share)

    assert shares == sorted(shares)
    assert shares[-1] == pytest.approx(1.0)


def test_reading_is_told_until_the_last_file_and_vectors_after_it():
    made, now = progress(file(1, 2), embedded_event(5, 9))
    assert made.state(now).phase is IndexingPhase.READING
    made.take(file(2, 2), now)
    assert made.state(now).phase is IndexingPhase.EMBEDDING
    made, now = progress({"type": "problem", "message": "No model.", "hint": ""}, file(2, 2))
    assert made.state(now).phase is IndexingPhase.READING


def test_without_an_embedding_model_reading_is_all():
    made, now = progress({"type": "problem", "message": "No model.", "hint": ""}, file(50))

    assert made.state(now).share == pytest.approx(0.5)
    assert made.end(now).problem == "No model."


def test_a_wait_for_another_process_is_seen():
    made, now = progress({"type": "waiting"})

    assert made.state(now).phase is IndexingPhase.TURN


def test_doing_nothing_is_a_state_too():
    assert not IndexingState().busy
    assert IndexingState().share is None
