from tests.services.index_worker.test_client import until


def test_a_watched_collection_is_due_at_first_and_whenever_something_changes(
    worker, library, collection, folder
):
    library.collections.set_watched(collection, True)
    steps = worker.follow()

    assert until(steps, "changed")["collection"] == collection
    (folder / "new.txt").write_text("Something new.")
    assert until(steps, "changed")["collection"] == collection
    steps.close()


def test_a_collection_that_is_watched_from_now_on_is_followed_without_a_new_start(
    worker, library, collection
):
    steps = worker.follow()
    until(steps, "tick")
    library.collections.set_watched(collection, True)

    assert until(steps, "changed")["collection"] == collection
    steps.close()
