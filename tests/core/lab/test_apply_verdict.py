from dataclasses import replace

import pytest

from desktop.core.experts.examples.split import split_collection
from desktop.core.experts.record import TrainingRecord
from desktop.core.experts.registry import Experts
from desktop.core.lab.apply_verdict import note_gain, switch_by_verdict
from desktop.core.lab.questions.question_sets import QuestionSets
from desktop.core.lab.report.results import build_results
from desktop.core.lab.runs.run_store import RunStore
from tests.core.lab.runs.test_planning import plan
from tests.fakes.answering import ScriptedModel
from tests.fakes.lab import question_about, zoo
from tests.fakes.lab_records import record

BASE = ScriptedModel().info


NUMBERED = 30


@pytest.fixture
def experts(folder):
    return Experts(folder.library, folder.folder.parent / "experts")


@pytest.fixture
def question_set(folder):
    """A set about three documents, with questions to draw from."""
    collection_id = zoo(folder)
    sets = QuestionSets(folder.library)
    made = sets.create("Keepers", collection_id)
    sets.add(made.id, [question_about(folder, animal) for animal in ("heron", "otter", "lynx")])
    sets.add(
        made.id, [question_about(folder, animal, withheld=True) for animal in ("heron", "otter")]
    )
    return sets.get_by_name("Keepers")


@pytest.fixture
def expert(folder, experts, question_set):
    """An expert that has learned its part of the documents."""
    made = experts.create("keeper", question_set.collection_id, BASE)
    (made.folder / "adapter.gguf").write_text("weights")
    documents = split_collection(
        folder.library, question_set.collection_id, seed=0
    ).splits_by_hash()
    experts.set_trained(made.id, TrainingRecord("adapter.gguf", {"seed": 0}, {}, 9, "", documents))
    return experts.get(made.id)


def results(shelf, asked, expert, said):
    """Results of a run in which the base and the expert said these things every time."""
    this = plan(shelf, asked, expert=expert, arms=("rag", "rag-expert"))
    runs = RunStore(shelf.library)
    first = this.questions[0]
    many = [
        replace(first, question=f"{first.question} {n}", answers=("yes",), withheld=False)
        for n in range(NUMBERED)
    ]
    bigger = runs.start(asked.collection_id, this.config, many)
    for question in many:
        for arm, text in zip(("rag", "rag-expert"), said, strict=True):
            runs.put(bigger.id, question, arm, record(text))
    return build_results(runs.get(bigger.id), runs.answers(bigger.id))


def test_a_new_expert_is_off(expert):
    assert expert.enabled is False


def test_an_expert_that_helps_is_switched_on_and_its_gain_is_noted(
    folder, question_set, experts, expert
):
    found = results(folder, question_set, expert, ("no", "yes"))
    noted = note_gain(experts, found, found.verdict)
    assert noted is not None
    assert noted.measures["lab"]["outcome"] == "helps"
    assert noted.measures["lab"]["gain"] == 1.0
    assert switch_by_verdict(experts, noted, found.verdict) is True
    assert experts.get(expert.id).enabled


def test_an_expert_that_hurts_is_switched_off(folder, question_set, experts, expert):
    experts.enable(expert.id, True)
    found = results(folder, question_set, expert, ("yes", "no"))
    assert switch_by_verdict(experts, experts.get(expert.id), found.verdict) is False
    assert not experts.get(expert.id).enabled


def test_no_difference_leaves_an_expert_as_the_person_has_it(folder, question_set, experts, expert):
    experts.enable(expert.id, True)
    found = results(folder, question_set, expert, ("yes", "yes"))
    assert switch_by_verdict(experts, experts.get(expert.id), found.verdict) is None
    assert experts.get(expert.id).enabled


def test_an_expert_that_is_gone_meanwhile_is_not_noted(folder, question_set, experts, expert):
    found = results(folder, question_set, expert, ("no", "yes"))
    experts.remove(expert.id)
    assert note_gain(experts, found, found.verdict) is None
