import os
import shutil
import signal
import threading

import pytest

from desktop.core.errors import AppError, ModelError, WorkerError
from desktop.workers.embed.client import EmbedWorker
from tests.fakes.embedding_models import cosines, drain, numbers, texts

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def embedder(short_embedder):
    with EmbedWorker(short_embedder) as worker:
        yield worker


def test_every_text_of_every_batch_gets_its_own_vector_in_order(embedder):
    batches = {
        ticket: texts(count, seed=ticket, longest=20) for ticket, count in enumerate((1, 5, 70))
    }
    for ticket, batch in batches.items():
        embedder.submit(ticket, batch)
    results = drain(embedder, len(batches))

    for ticket, batch in batches.items():
        expected = numbers(embedder.embed_texts(batch))
        assert cosines(numbers(results[ticket]), expected).min() > 0.999


def test_an_empty_batch_is_finished_at_once(embedder):
    embedder.submit(5, [])

    assert embedder.next_result(0) == (5, [])
    assert embedder.embed_texts([]) == []


def test_where_nothing_was_submitted_nothing_is_waited_for(embedder):
    assert embedder.next_result(None) is None
    assert embedder.next_result(60) is None


def test_a_text_longer_than_a_slice_goes_alone(embedder):
    long = "harbour " * 3000
    embedder.submit(1, ["short", long, "short too", long])

    assert len(drain(embedder, 1)[1]) == 4


def test_a_question_overtakes_what_is_queued(embedder):
    embedder.submit(1, texts(300, shortest=60))
    assert len(embedder.embed_query("Who built the crane?")) == 4 * embedder.dimension
    assert len(embedder.embed_texts(["a", "b"])) == 2

    assert embedder.next_result(0) is None
    assert len(drain(embedder, 1)[1]) == 300


def test_while_it_is_held_only_questions_are_answered(embedder):
    embedder.hold()
    embedder.submit(1, texts(3))
    assert embedder.embed_query("Who?")
    assert embedder.next_result(0.2) is None
    embedder.release()

    assert len(drain(embedder, 1)[1]) == 3


def test_releasing_wakes_a_thread_that_waits_without_limit(embedder):
    embedder.hold()
    embedder.submit(1, texts(3))
    timer = threading.Timer(0.2, embedder.release)
    timer.start()
    result = embedder.next_result(None)
    timer.join()

    assert result is not None
    assert len(result[1]) == 3


def test_questions_of_another_thread_are_answered_while_batches_are_embedded(embedder):
    batch = texts(200)
    answers = []

    def ask():
        answers.extend(embedder.embed_query(text) for text in batch[:8])

    embedder.submit(1, batch)
    thread = threading.Thread(target=ask)
    thread.start()
    results = drain(embedder, 1)
    thread.join()

    assert len(results[1]) == 200
    assert (
        cosines(numbers(answers), numbers([embedder.embed_query(t) for t in batch[:8]])).min()
        > 0.999
    )


def test_a_death_is_made_good_and_nothing_is_lost(embedder):
    batch = texts(30)
    expected = numbers(embedder.embed_texts(batch))
    embedder.submit(1, batch)
    embedder.submit(2, batch[:5])
    os.kill(embedder.pid, signal.SIGKILL)
    results = drain(embedder, 2)

    assert cosines(numbers(results[1]), expected).min() > 0.999
    assert cosines(numbers(results[2]), expected[:5]).min() > 0.999


def test_a_death_while_idle_is_not_noticed(embedder):
    before = embedder.embed_query("Who built the crane?")
    os.kill(embedder.pid, signal.SIGKILL)
    embedder.submit(1, texts(3))

    assert len(drain(embedder, 1)[1]) == 3
    assert embedder.embed_query("Who built the crane?") == before


def test_a_second_death_over_the_same_texts_is_an_error(short_embedder):
    with EmbedWorker(short_embedder) as embedder:
        embedder.submit(1, texts(2000, shortest=100))
        with pytest.raises(WorkerError, match="twice over the same texts"):
            kill_until_it_fails(embedder)


def kill_until_it_fails(embedder):
    killed = set()
    while embedder.next_result(0.05) is None:
        if embedder.pid not in killed:
            killed.add(embedder.pid)
            os.kill(embedder.pid, signal.SIGKILL)


def test_a_model_that_cannot_be_loaded_is_an_error_when_its_vectors_are_wanted(
    short_embedder, tmp_path
):
    folder = tmp_path / "model"
    shutil.copytree(short_embedder, folder)
    (folder / "model.safetensors").write_bytes(b"not weights")
    with EmbedWorker(folder) as embedder:
        embedder.submit(1, ["text"])
        with pytest.raises(ModelError, match="cannot be loaded"):
            embedder.next_result(60)


def test_starting_ahead_of_time_changes_nothing_but_the_wait(short_embedder):
    with EmbedWorker(short_embedder) as embedder:
        embedder.start()
        embedder.start()
        assert embedder.pid
        embedder.submit(1, ["text"])

        assert len(drain(embedder, 1)[1]) == 1


def test_a_folder_that_is_no_model_is_an_error_for_each_who_asks(tmp_path):
    with EmbedWorker(tmp_path / "missing") as embedder:
        for ask in (
            lambda: embedder.identity,
            lambda: embedder.submit(1, ["text"]),
            lambda: embedder.embed_query("text"),
        ):
            with pytest.raises(AppError, match="no sentence-transformers model"):
                ask()
