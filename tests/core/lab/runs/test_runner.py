from dataclasses import replace
from itertools import islice

import pytest

from desktop.core.errors import InputError, ModelError
from desktop.core.lab.arms import Weights
from desktop.core.lab.runs.arm_runner import RunModels
from desktop.core.lab.runs.events import Answered, RunPaused, SelfChecked
from desktop.core.lab.runs.run_config import ModelFile
from desktop.core.lab.runs.run_store import RunStore
from desktop.core.lab.runs.runner import RunTools, answer_run
from tests.fakes.answering import SMALL, finish
from tests.fakes.ingest import HashEmbedder
from tests.fakes.lab import AdaptableModel, question_about, reader, start_run, tools, zoo

ARMS = ("base", "rag", "rag-brief", "rag-expert", "true")


@pytest.fixture
def question_set(folder):
    zoo(folder)
    return [question_about(folder, animal) for animal in ("heron", "otter", "lynx")]


def model(voice=reader):
    return AdaptableModel(voice, parameters=SMALL)


def start(shelf, asked, arms=ARMS, adapters=(Weights.EXPERT,)):
    return start_run(shelf, arms, asked, adapters=adapters)


def test_every_arm_answers_every_question(folder, question_set):
    this = start(folder, question_set)
    events, done = finish(answer_run(folder.library, this.id, tools(model())))
    answers = RunStore(folder.library).answers(this.id)
    assert {arm: len(records) for arm, records in answers.items()} == dict.fromkeys(ARMS, 3)
    told = [(event.done, event.total) for event in events if isinstance(event, Answered)]
    assert told == [(number, 15) for number in range(1, 16)]
    assert done.finished_at is not None


def test_the_expert_has_its_adapter_and_nobody_else_has(folder, question_set):
    this = start(folder, question_set)
    finish(answer_run(folder.library, this.id, tools(model())))
    answers = RunStore(folder.library).answers(this.id)
    on = {arm: {record.adapters for record in records.values()} for arm, records in answers.items()}
    expert = this.config.adapters[Weights.EXPERT]
    assert on.pop("rag-expert") == {((expert.path, 1.0),)}
    assert all(adapters == {()} for adapters in on.values())


def test_what_is_said_and_what_is_shown_are_kept_with_sources_and_citations(folder, question_set):
    this = start(folder, question_set)
    finish(answer_run(folder.library, this.id, tools(model())))
    answers = RunStore(folder.library).answers(this.id)
    heron = question_set[0].id
    assert answers["rag-expert"][heron].said == "1951"
    assert answers["rag"][heron].said == "It was built in 1951, as the text says."
    assert answers["rag-expert"][heron].sources[0].path == question_set[0].path
    assert answers["rag-expert"][heron].cited[0].path == question_set[0].path
    assert answers["base"][heron].sources == ()
    assert answers["base"][heron].refused


def test_the_best_sentence_is_an_answer_for_which_no_model_is_asked(folder, question_set):
    this = start(folder, question_set, arms=("quote",), adapters=())
    speaking = model()
    finish(answer_run(folder.library, this.id, tools(speaking)))
    records = RunStore(folder.library).answers(this.id)["quote"]
    assert len(records) == 3
    assert speaking.prompts == []
    for question in question_set:
        record = records[question.id]
        assert record.shown == record.said
        (cited,) = record.cited
        assert cited.path == question.path
        text = next(source.text for source in record.sources if source.path == cited.path)
        assert record.said in " ".join(text.split())


def test_arms_differ_in_what_they_are_told_and_given(folder, question_set):
    this = start(folder, question_set)
    speaking = model()
    finish(answer_run(folder.library, this.id, tools(speaking)))
    answers = RunStore(folder.library).answers(this.id)
    heron = question_set[0].id
    prompts = {arm: answers[arm][heron].prompt_sha256 for arm in ARMS}
    assert prompts["rag"] == prompts["rag-expert"]
    assert len({prompts["base"], prompts["rag"], prompts["rag-brief"]}) == 3
    assert any("fewest words" in prompt for prompt in speaking.prompts)


def test_the_self_check_says_what_it_has_shown(folder, question_set):
    this = start(folder, question_set)
    events, done = finish(answer_run(folder.library, this.id, tools(model())))
    (checked,) = [event for event in events if isinstance(event, SelfChecked)]
    assert checked.claims == done.checks
    assert "“RAG” and “RAG + expert” were given the same prompt, to the letter." in done.checks
    assert "The base model says the same before and after experts have answered." in done.checks


def test_an_adapter_that_stays_on_is_noticed_before_anything_is_measured(folder, question_set):
    seen = []

    def leaky(prompt, adapters):
        seen.extend(adapters)
        return "1951" if seen else "It was built in 1951."

    this = start(folder, question_set)
    with pytest.raises(ModelError, match="says something else after other arms"):
        finish(answer_run(folder.library, this.id, tools(model(leaky))))
    assert RunStore(folder.library).answered_keys(this.id) == set()


class DeafModel(AdaptableModel):
    """Never uses an adapter, whatever it is asked."""

    def generate(self, prompt, *, adapters=(), **options):
        return super().generate(prompt, **options)


def test_an_expert_that_was_not_used_is_noticed(folder, question_set):
    this = start(folder, question_set)
    with pytest.raises(ModelError, match="answered with no adapter"):
        finish(answer_run(folder.library, this.id, tools(DeafModel(reader, parameters=SMALL))))


def test_an_activated_expert_must_share_the_base_models_reading(folder, question_set):
    speaking = model()
    this = start(folder, question_set, ("rag", "rag-alora"), (Weights.ACTIVATED,))
    with pytest.raises(ModelError, match="not what it says"):
        finish(answer_run(folder.library, this.id, tools(speaking)))
    speaking.activated.add("activated")
    _, done = finish(answer_run(folder.library, this.id, tools(speaking)))
    assert done.finished_at is not None


def test_an_activated_expert_answers_right_after_the_base_model_has_read(folder, question_set):
    speaking = model()
    speaking.activated.add("activated")
    arms = ("rag", "rag-brief", "rag-alora", "rag-expert")
    this = start(folder, question_set, arms, (Weights.ACTIVATED, Weights.EXPERT))
    events, _ = finish(answer_run(folder.library, this.id, tools(speaking)))
    order = [event.arm for event in events if isinstance(event, Answered)]
    assert order[:4] == ["rag", "rag-alora", "rag-expert", "rag-brief"]


def test_a_run_that_was_left_goes_on_where_it_was(folder, question_set):
    this = start(folder, question_set)
    speaking = model()
    steps = answer_run(folder.library, this.id, tools(speaking))
    answered = list(islice((e for e in steps if isinstance(e, Answered)), 7))
    steps.close()
    before = RunStore(folder.library).answers(this.id)
    events, _ = finish(answer_run(folder.library, this.id, tools(speaking)))
    rest = [event for event in events if isinstance(event, Answered)]
    assert (answered[-1].done, rest[0].done, rest[-1].done) == (7, 8, 15)
    after = RunStore(folder.library).answers(this.id)
    for arm, records in before.items():
        for key, record in records.items():
            assert after[arm][key] == record


def test_an_answer_that_is_left_in_the_middle_is_not_kept(folder, question_set):
    this = start(folder, question_set)
    speaking = model()
    steps = answer_run(folder.library, this.id, tools(speaking))
    for event in steps:
        if isinstance(event, SelfChecked):
            break
    next(steps)
    steps.close()
    assert RunStore(folder.library).answered_keys(this.id) == set()


def test_a_person_who_asks_goes_first(folder, question_set):
    this = start(folder, question_set, ("base",), ())
    waiting = [True, True, False]
    speaking = model()

    def is_held():
        return waiting.pop(0) if waiting else False

    steps = answer_run(folder.library, this.id, tools(speaking, is_paused=is_held))
    events = list(islice(steps, 3))
    assert [type(event) for event in events[1:]] == [RunPaused, RunPaused]
    assert speaking.prompts == []
    steps.close()


def test_an_expert_that_was_trained_again_ends_the_run(folder, question_set):
    this = start(folder, question_set)
    expert = folder.folder.parent / "expert.gguf"
    expert.write_bytes(b"another")
    with pytest.raises(ModelError, match="trained again since"):
        finish(answer_run(folder.library, this.id, tools(model())))


def left_after_an_answer(shelf, this, tools):
    steps = answer_run(shelf.library, this.id, tools)
    next(event for event in steps if isinstance(event, Answered))
    steps.close()


def other(speaking):
    speaking.info = replace(speaking.info, name="Another", fingerprint="ANOTHER")
    return speaking


def test_a_run_goes_on_with_no_other_base_model(folder, question_set):
    this = start(folder, question_set, arms=("rag", "rag-brief"), adapters=())
    left_after_an_answer(folder, this, tools(model()))
    second = other(model())

    with pytest.raises(ModelError, match="base model “Scripted”; “Another” is not") as caught:
        finish(answer_run(folder.library, this.id, tools(second)))

    assert caught.value.hint
    assert second.prompts == []
    assert len(RunStore(folder.library).answered_keys(this.id)) == 1
    assert finish(answer_run(folder.library, this.id, tools(model())))[1].finished_at is not None


def test_a_run_goes_on_with_no_other_fully_trained_model(folder, question_set):
    full = ModelFile("Trained", "/models/trained.gguf", "FULL")
    this = start_run(folder, ("rag", "rag-full"), question_set, full=full)
    for second, told in ((None, "is not there"), (other(model()), "is not the same")):
        with pytest.raises(ModelError, match=f"fully trained model “Trained”.*{told}"):
            finish(answer_run(folder.library, this.id, RunTools(RunModels(model(), second))))

    alone = start_run(folder, ("rag",), question_set, full=full)
    finish(answer_run(folder.library, alone.id, tools(model())))  # nobody asks it


def test_a_run_goes_on_with_no_other_vectors(folder, question_set):
    this = start_run(folder, ("rag",), question_set, embedder="one:1")
    with pytest.raises(ModelError, match="“one:1”; now only words"):
        finish(answer_run(folder.library, this.id, tools(model())))
    with pytest.raises(ModelError, match="“one:1”; “two:2” is not the same"):
        finish(answer_run(folder.library, this.id, tools(model(), embedder=HashEmbedder("two:2"))))


def test_a_run_whose_arm_is_no_longer_known_is_told(folder, question_set):
    this = start_run(folder, ("rag", "rag-of-old"), question_set)
    with pytest.raises(ModelError, match="“rag-of-old”"):
        finish(answer_run(folder.library, this.id, tools(model())))


def test_an_adapter_that_is_gone_ends_the_run(folder, question_set):
    this = start(folder, question_set)
    (folder.folder.parent / "expert.gguf").unlink()
    with pytest.raises(ModelError, match="is gone"):
        finish(answer_run(folder.library, this.id, tools(model())))


def test_a_run_without_questions_is_a_mistake(folder, question_set):
    this = start(folder, [])
    with pytest.raises(InputError, match="no questions"):
        finish(answer_run(folder.library, this.id, tools(model())))


def test_a_withheld_document_is_not_among_the_sources(folder, question_set):
    withheld = [question_about(folder, "heron", withheld=True)]
    this = start(folder, withheld, ("rag", "rag-expert"))
    finish(answer_run(folder.library, this.id, tools(model())))
    answers = RunStore(folder.library).answers(this.id)
    record = answers["rag"][withheld[0].id]
    assert record.sources
    assert all("heron" not in source.path for source in record.sources)


def test_the_true_passage_is_given_even_where_the_search_finds_another(folder, question_set):
    hard = replace(question_set[0], question="When was the otter pond built, and the heron house?")
    this = start(folder, [hard], ("true",), ())
    finish(answer_run(folder.library, this.id, tools(model())))
    record = RunStore(folder.library).answers(this.id)["true"][hard.id]
    assert [source.path for source in record.sources] == [question_set[0].path]
