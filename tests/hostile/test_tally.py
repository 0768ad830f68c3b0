"""Results of several runs add up, and a run again takes its own place."""

import json

import pytest

from tests.hostile.tally import Run, add_up


@pytest.fixture
def results(tmp_path):
    return tmp_path / "results" / "hostile.json"


def test_runs_of_several_kinds_add_up(results):
    add_up(results, [Run("kills", 3, {"settings": 3}, seed=1, facts={"promises": 5})])
    totals = add_up(
        results,
        [
            Run(
                "kills", 3, {"settings": 1, "indexing": 2}, ["lost"], seed=2, facts={"promises": 4}
            ),
            Run("damaged files", 9, {"ready": 9}, seed=1),
        ],
    )
    assert totals["kills"] == {
        "tried": 6,
        "failed": 1,
        "runs": 2,
        "outcomes": {"settings": 4, "indexing": 2},
        "facts": {"promises": 9},
    }
    assert totals["damaged files"]["tried"] == 9
    assert json.loads(results.read_text("utf-8"))["totals"] == totals


def test_the_same_seed_and_count_count_once(results):
    for failed in (["lost"], []):
        totals = add_up(results, [Run("kills", 3, {"settings": 3}, failed, seed=1)])
    assert (totals["kills"]["tried"], totals["kills"]["failed"]) == (3, 0)


def test_tests_of_a_kind_count_once_however_many_they_are(results):
    for count in (3, 4):
        totals = add_up(results, [Run("planted modules", count, {"passed": count})])
    assert totals["planted modules"]["tried"] == 4


def test_a_run_keeps_its_commit_and_its_date(results):
    add_up(results, [Run("kills", 1, {"settings": 1}, seed=1)])
    run = json.loads(results.read_text("utf-8"))["runs"][0]
    assert {"commit", "date"} <= set(run)
