import pytest

from desktop.core.answering.events import ExpertChosen
from desktop.core.answering.expert import Expert
from desktop.core.experts.record import ExpertRecord
from desktop.core.experts.routing import Router, route, to_expert
from desktop.core.retrieval.search import search
from tests.fakes.answering import SMALL, ScriptedModel

OTTER = "The otter pond was drained in March because the pump broke."
LEASE = "The lease of the office ends in March because the landlord sells."


@pytest.fixture
def two(folder):
    return folder.add("zoo", otter=OTTER, lynx="The lynx sleeps.").add("office", lease=LEASE)


def expert(shelf, name, collection, number=1, trained_at=1.0):
    (collection_id,) = shelf.library.collections.ids([collection])
    adapter = shelf.folder / f"{name}.gguf"
    return ExpertRecord(
        number, name, collection_id, collection, "0", "Toy", shelf.folder, adapter, True, 9, "",
        0.0, trained_at,
    )  # fmt: skip


def choose_route(shelf, question, *experts, **options):
    return route(shelf.library, search(shelf.library, question), experts, **options)


def test_the_expert_of_the_collection_with_the_sources_answers_and_says_why(two):
    zoo, office = expert(two, "Keeper", "zoo"), expert(two, "Clerk", "office", 2)

    first = choose_route(two, "Why was the otter pond drained?", zoo, office)
    assert first.expert == zoo
    assert first.reason == "All sources came from “zoo”."
    assert (first.reason.template, first.reason.values) == (
        "All sources came from “{0}”.",
        ("zoo",),
    )
    second = choose_route(two, "When does the lease of the office end?", zoo, office)
    assert second.expert == office
    assert list(second.shares) == ["office"]


def test_where_the_sources_come_from_both_alike_the_base_answers(two):
    chosen = choose_route(two, "March because", expert(two, "Keeper", "zoo"))

    assert chosen.expert is None
    assert "alike" in chosen.reason
    assert set(chosen.reason.values) == {"zoo", "office"}
    assert sum(chosen.shares.values()) == pytest.approx(1.0)
    assert (
        choose_route(two, "March because", expert(two, "Keeper", "zoo"), margin=0.0).expert
        is not None
    )


def test_a_collection_without_an_expert_is_answered_by_the_base(two):
    chosen = choose_route(
        two, "When does the lease of the office end?", expert(two, "Keeper", "zoo")
    )

    assert chosen.expert is None
    assert chosen.reason == "All sources came from “office”, which has no expert."
    assert chosen.reason.values == ("office",)


def test_nothing_found_chooses_nobody(two):
    chosen = choose_route(two, "zebra", expert(two, "Keeper", "zoo"))

    assert (chosen.expert, dict(chosen.shares)) == (None, {})


def test_of_two_experts_of_a_collection_the_last_one_trained_answers(two):
    old = expert(two, "Old", "zoo", 1, trained_at=1.0)
    new = expert(two, "New", "zoo", 2, trained_at=2.0)

    assert choose_route(two, "Why was the otter pond drained?", new, old).expert == new


def test_a_text_that_lies_in_two_collections_counts_for_both(two):
    two.add("archive", otter=OTTER)
    chosen = choose_route(two, "Why was the otter pond drained?", expert(two, "Keeper", "zoo"))

    assert chosen.shares == {"zoo": pytest.approx(1.0), "archive": pytest.approx(1.0)}
    assert chosen.expert is not None
    assert choose_route(two, "Why was the otter pond drained?").expert is None


def test_the_chosen_expert_speaks_and_the_answer_says_so(two):
    zoo = expert(two, "Keeper", "zoo")
    model = ScriptedModel("The pump broke.")
    events, made = two.ask(
        "Why was the otter pond drained?", model=model, expert=Router(two.library, [zoo])
    )

    assert ExpertChosen("Keeper", "All sources came from “zoo”.") in events
    assert model.adapters == [((str(zoo.adapter), 1.0),)]
    assert (made.expert, made.expert_reason) == ("Keeper", "All sources came from “zoo”.")


def test_where_none_is_chosen_the_base_speaks_and_the_answer_says_why(two):
    model = ScriptedModel("The landlord sells.")
    router = Router(two.library, [expert(two, "Keeper", "zoo")])
    events, made = two.ask("When does the lease of the office end?", model=model, expert=router)

    assert model.adapters == [()]
    assert made.expert is None
    assert "no expert" in made.expert_reason
    assert ExpertChosen(None, made.expert_reason) in events


def test_without_a_model_no_expert_is_named(two):
    zoo = to_expert(expert(two, "Keeper", "zoo"), "You asked for it.")
    events, made = two.ask("Why was the otter pond drained?", expert=zoo)

    assert (made.expert, made.expert_reason) == (None, "")
    assert not [event for event in events if isinstance(event, ExpertChosen)]


def test_an_expert_on_a_small_model_answers_as_far_as_it_is_supported(two):
    reader = Expert("Reader", (("reader.gguf", 1.0),))
    model = ScriptedModel("The pump broke. It cost 900 euros.", parameters=SMALL)
    _, made = two.ask("Why was the otter pond drained?", model=model, expert=reader)

    assert made.answer == "The pump broke."
    assert made.withdrawn == "It cost 900 euros."


def test_an_expert_on_a_small_model_may_refuse(two):
    reader = Expert("Reader", (("reader.gguf", 1.0),))
    model = ScriptedModel("Not in your documents.", parameters=SMALL)
    question = "Why was the otter pond drained?"

    assert two.ask(question, model=model, expert=reader)[1].refused
    assert not two.ask(question, model=model)[1].refused
