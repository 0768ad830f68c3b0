from dataclasses import replace

import pytest

from desktop.core.errors import InputError
from desktop.core.experts.examples.example import Split
from desktop.core.experts.examples.split import split_collection
from desktop.core.experts.record import TrainingRecord
from desktop.core.experts.registry import Experts
from desktop.core.lab.arms import Weights
from desktop.core.lab.prompts import Prompts
from desktop.core.lab.questions.question_sets import QuestionSets
from desktop.core.lab.runs.planning import RunRequest, plan_run
from desktop.core.lab.runs.run_config import RunConfig
from desktop.core.lab.runs.run_store import RunStore
from tests.fakes.answering import ScriptedModel
from tests.fakes.lab import question_about, zoo

BASE = ScriptedModel().info


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


def plan(shelf, asked, **wanted):
    return plan_run(shelf.library, asked, BASE, RunRequest(**wanted))


def test_of_an_expert_whose_documents_are_unknown_the_run_says_what_it_may_have_learned(
    folder, question_set, expert
):
    assert plan(folder, question_set, expert=expert).config.of_unknown_documents == ()
    with folder.library.transaction():
        folder.library.db.execute("DELETE FROM expert_documents")
    this = plan(folder, question_set, expert=expert)
    assert this.config.of_unknown_documents == (Weights.EXPERT,)
    assert "it may have learned these questions" in this.config.notes[-1]
    assert RunStore(folder.library).get(this.id).config == this.config


def test_without_an_expert_all_that_the_base_can_do_is_compared(folder, question_set):
    this = plan(folder, question_set)
    assert this.config.arms == (
        "base",
        "prompt",
        "quote",
        "rag",
        "rag-prompt",
        "rag-brief",
        "rag-best",
        "true",
    )
    assert len(this.questions) == 5
    assert this.config.notes == ()


def test_an_expert_adds_its_arms_and_its_file_is_noted(folder, question_set, expert):
    this = plan(folder, question_set, expert=expert)
    assert {"expert", "rag-expert", "true-expert"} <= set(this.config.arms)
    noted = this.config.adapters[Weights.EXPERT]
    assert (noted.name, noted.path) == ("keeper", str(expert.adapter))
    assert len(noted.identity) == 64


def test_an_expert_that_reads_little_does_so_in_the_run_and_that_is_said(
    folder, experts, question_set, expert
):
    little = replace(expert, recipe={"seed": 0, "reads_little": True})
    setup = RunConfig.from_fields(plan(folder, question_set, expert=little).config.as_fields())
    assert [arm.key for arm in setup.arm_list() if setup.reads_little(arm)] == [
        "expert", "quote", "rag-best", "rag-expert", "true-expert",
    ]  # fmt: skip
    assert any("best sentences of its sources alone" in note for note in setup.notes)
    plain = plan(folder, question_set, expert=expert).config
    assert [arm.key for arm in plain.arm_list() if plain.reads_little(arm)] == [
        "quote", "rag-best",
    ]  # fmt: skip
    assert not any("best sentences" in note for note in plain.notes)


def test_the_base_model_is_shown_as_many_sentences_as_the_expert_that_answers_in_them(
    folder, question_set, expert
):
    recipe = {"seed": 0, "reads_little": True, "at_length": True}
    setup = plan(folder, question_set, expert=replace(expert, recipe=recipe)).config
    kept = RunConfig.from_fields(setup.as_fields())
    long = [arm.key for arm in kept.arm_list() if kept.expert(arm).at_length]
    assert long == ["expert", "quote", "rag-best", "rag-expert", "true-expert"]
    assert not any(
        setup.expert(arm).at_length
        for setup in (plan(folder, question_set, expert=expert).config,)
        for arm in setup.arm_list()
    )


def test_an_adapter_that_no_arm_uses_is_not_noted(folder, question_set, expert):
    assert plan(folder, question_set, expert=expert, arms=("rag",)).config.adapters == {}


def test_questions_about_learned_documents_are_left_out_and_that_is_said(
    folder, question_set, expert
):
    this = plan(folder, question_set, expert=expert)
    held_out = {
        document.sha256
        for document in split_collection(
            folder.library, question_set.collection_id, seed=0
        ).documents_in(Split.HELD_OUT)
    }
    assert this.questions
    assert {question.document for question in this.questions} <= held_out
    assert "were left out: the expert has learned them" in this.config.notes[0]
    assert this.config.questions_fit < this.config.questions_of_set


def test_where_everything_was_learned_there_is_nothing_to_run(
    folder, question_set, experts, expert
):
    everything = dict.fromkeys(expert_documents(folder), Split.TRAINING)
    experts.set_trained(expert.id, TrainingRecord("adapter.gguf", {}, {}, 9, "", everything))
    with pytest.raises(InputError, match="about what the expert has learned"):
        plan(folder, question_set, expert=experts.get(expert.id))


def expert_documents(shelf):
    return [sha for (sha,) in shelf.library.db.execute("SELECT lower(hex(sha256)) FROM contents")]


def test_a_limit_draws_the_same_questions_each_time_refusals_in_their_share(folder, question_set):
    first = plan(folder, question_set, questions_at_most=3)
    second = plan(folder, question_set, questions_at_most=3)
    assert first.questions == second.questions
    assert [question.is_answerable for question in first.questions].count(False) == 1
    assert first.config.notes == ("3 of 5 questions were drawn by chance.",)


def test_a_set_of_which_nothing_is_asked_is_a_mistake(folder, question_set):
    sets = QuestionSets(folder.library)
    sets.set_used([question.id for question in sets.questions(question_set.id)], used=False)
    with pytest.raises(InputError, match="no questions to ask"):
        plan(folder, question_set)


def test_arms_that_cannot_be_say_what_they_need(folder, question_set):
    with pytest.raises(InputError, match="needs the expert, which is not there"):
        plan(folder, question_set, arms=("rag", "rag-expert"))
    with pytest.raises(InputError, match="no arm “dance”"):
        plan(folder, question_set, arms=("dance",))


def test_a_persons_own_prompt_is_used_and_kept(folder, question_set):
    prompts = Prompts("Alone.", "Mine.", "Brief.")
    this = plan(folder, question_set, prompts=prompts)
    assert RunStore(folder.library).get(this.id).config == this.config
    assert this.config.prompts.engineered == "Mine."
