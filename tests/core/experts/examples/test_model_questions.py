import json

import pytest

from desktop.core.experts.examples.events import PassageRead, QuestionsBeingWritten
from desktop.core.experts.examples.example import QuestionOrigin
from desktop.core.experts.examples.filters import NOT_IN_DOCUMENT
from desktop.core.experts.examples.generate import ExamplePlan, make_examples
from desktop.core.experts.examples.journal import Journal
from desktop.core.experts.examples.model_questions import (
    NOT_GIVEN_BACK,
    SCHEMA,
    QuestionWriter,
    agreement,
)
from tests.fakes.answering import ScriptedModel
from tests.fakes.experts import CARE, finish

QUESTION = "Who built the {} enclosure?"
QUOTE = "The {} enclosure was built in {} by\n the town."


class WritingModel(ScriptedModel):
    """Asks who built what a passage speaks of; quotes and answers as it is told to."""

    def __init__(self, *, quote=None, says="It was the town."):
        super().__init__(self._reply)
        self.schemas = []
        self._quote = quote
        self._says = says

    def generate(self, prompt, *, json_schema=None, **options):
        self.schemas.append(json_schema)
        return super().generate(prompt, **options)

    def _reply(self, prompt):
        if "Question:" in prompt:
            return self._says
        animal = next(name for name in CARE if f"The {name} enclosure" in prompt)
        year = 1950 + list(CARE).index(animal)
        written = {
            "question": QUESTION.format(animal),
            "answer": "the town",
            "quote": self._quote or QUOTE.format(animal, year),
        }
        return json.dumps({"questions": [written]})


@pytest.fixture
def zoo(folder):
    return folder.add("zoo", **dict(list(CARE.items())[:4]))


def make(shelf, folder, model):
    (collection_id,) = shelf.library.collections.ids(["zoo"])
    with Journal(folder / "written.jsonl", "model") as journal:
        return finish(
            make_examples(
                shelf.library,
                collection_id,
                folder,
                ExamplePlan(rules=False),
                writer=QuestionWriter(model, journal),
            )
        )


def test_what_the_model_writes_is_held_to_the_form_and_quoted_as_the_document_has_it(zoo, tmp_path):
    model = WritingModel()
    events, made = make(zoo, tmp_path, model)

    assert len(made) == 4
    for example in made:
        assert example.kept
        assert example.origin is QuestionOrigin.MODEL
        text = next(CARE[name] for name in CARE if name in example.question)
        assert text[example.char_start : example.char_end] == example.quote
        assert "\n" not in example.quote
    assert model.schemas[0] == SCHEMA
    assert any(isinstance(event, QuestionsBeingWritten) for event in events)
    assert sum(isinstance(event, PassageRead) for event in events) == 4


def test_a_quote_that_stands_nowhere_is_dropped(zoo, tmp_path):
    _, made = make(zoo, tmp_path, WritingModel(quote="The enclosure is very old."))

    assert {example.reason for example in made} == {NOT_IN_DOCUMENT}


def test_an_answer_that_the_model_does_not_give_again_is_dropped(zoo, tmp_path):
    _, made = make(zoo, tmp_path, WritingModel(says="A rich merchant did."))

    assert {example.reason for example in made} == {NOT_GIVEN_BACK}


def test_what_was_written_is_not_written_again(zoo, tmp_path):
    first = make(zoo, tmp_path, WritingModel())[1]
    again = WritingModel()

    assert make(zoo, tmp_path, again)[1] == first
    assert again.prompts == []


def test_a_reply_that_was_cut_off_gives_nothing(zoo, tmp_path):
    model = ScriptedModel('{"questions": [{"question": "Who')
    model.generate = lambda prompt, json_schema=None, **options: ScriptedModel.generate(
        model, prompt, **options
    )

    assert make(zoo, tmp_path, model)[1] == []


def test_agreement_counts_the_words_of_the_answer():
    assert agreement("It was the town of Lynn.", "the town") == 1.0
    assert agreement("In May.", "on 3 May") == pytest.approx(1 / 3)
    assert agreement("In May.", "") == 0.0
