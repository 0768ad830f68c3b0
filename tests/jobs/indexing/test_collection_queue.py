"""The order in which collections are indexed."""

from desktop.jobs.indexing.collection_queue import DEATHS_BORNE, CollectionQueue


def test_collections_are_taken_in_their_order_and_each_once():
    queue = CollectionQueue()
    for number in (1, 2, 1):
        queue.add(number)
    assert queue.waiting == (1, 2)
    assert (queue.take(), queue.take(), bool(queue)) == (1, 2, False)


def test_one_that_is_put_first_goes_before_all_others():
    queue = CollectionQueue()
    for number in (1, 2, 3):
        queue.add(number)
    queue.put_first(3)
    assert queue.waiting == (3, 1, 2)
    queue.remove(1)
    queue.remove(7)
    assert queue.waiting == (3, 2)


def test_one_on_which_the_process_dies_again_and_again_is_given_up():
    queue = CollectionQueue()
    queue.add(2)
    tried = [queue.note_death(1) for _ in range(DEATHS_BORNE)]
    assert tried == [True, True, False]
    assert queue.take() == 1


def test_what_came_to_its_end_may_die_as_often_again():
    queue = CollectionQueue()
    queue.note_death(1)
    queue.note_death(1)
    queue.note_success(1)
    assert queue.note_death(1)
