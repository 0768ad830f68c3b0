"""Damaged files harm nothing, whatever the damage."""

import pytest

from desktop.core.types import DocumentState, ReadFailure
from tests.hostile.fuzzing import Report, _note, as_run, fuzz
from tests.hostile.mutations import Mutant, mutants

COUNT, SEED = 20, 77_000
"""CI reads more, by the command."""


@pytest.mark.slow
def test_damaged_files_crash_nothing_and_each_gets_a_state_and_a_reason(tmp_path):
    report = fuzz(mutants(COUNT, SEED), tmp_path)
    assert report.harmful == []
    assert report.faults == []
    assert report.states.total() == COUNT


def test_the_same_seed_damages_in_the_same_way():
    assert mutants(30, 5) == mutants(30, 5)
    assert [mutant.content for mutant in mutants(30, 5)] != [
        mutant.content for mutant in mutants(30, 6)
    ]


def test_damage_changes_files_of_many_formats():
    suffixes = {mutant.name.rpartition(".")[2] for mutant in mutants(300, 1)}
    assert {"docx", "xlsx", "pptx", "odt", "pdf", "html", "epub", "eml", "txt"} <= suffixes


def test_a_reason_that_tells_of_a_fault_is_counted_as_one():
    report = Report()
    _note(report, "a", ReadFailure(DocumentState.UNREADABLE, "It is damaged."))
    assert report.faults == report.harmful == []
    _note(report, "b", ReadFailure(DocumentState.UNREADABLE, "The reader has a fault that shows"))
    _note(report, "c", ReadFailure(DocumentState.UNREADABLE, ""))
    assert len(report.faults) == len(report.harmful) == 1


def test_a_harm_and_a_fault_of_a_reader_are_failures_of_a_run(tmp_path):
    report = fuzz([Mutant("a.txt", b"Words of a text.", "none")], tmp_path)
    assert as_run(1, 1, report).failed == []
    report.harmful.append("b hung")
    report.faults.append("c crashed")
    run = as_run(1, 3, report)
    assert run.failed == ["b hung", "c crashed"]
    assert run.outcomes == {"ready": 1}


def test_another_seed_makes_other_files_whatever_the_count():
    first, second = mutants(40, 5), mutants(40, 6)
    assert not {mutant.content for mutant in first[1:]} & {mutant.content for mutant in second[:-1]}
