import pytest

from desktop.core.answering.answer import answer
from desktop.core.answering.events import SourcesFound
from desktop.core.store.answer_json import from_json, to_json
from tests.fakes.answering import ScriptedModel, finish
from tests.fakes.sheets import Sheets

HOURS = "Day;Who;Hours\n" + "".join(
    f"{day:02}.05.2024;{'Jule' if day % 2 else 'Ole'};{day % 7 + 1},5\n" for day in range(1, 29)
)


@pytest.fixture
def hours(tmp_path):
    shelf = Sheets(tmp_path).add("hours.csv", HOURS)
    yield shelf
    shelf.library.close()


def asked(shelf, question, **options):
    return finish(answer(shelf.library, question, **options))


def test_a_figure_is_computed_and_no_model_writes_it(hours):
    model = ScriptedModel("About fifty.")
    events, made = asked(hours, "How many hours did Jule work in total?", model=model)
    assert [type(event) for event in events] == [SourcesFound]
    assert made.answer.startswith("63,0 is the sum of “Hours” in 14 rows of hours.csv")
    assert model.prompts == []


def test_all_rows_are_the_citations(hours):
    _, made = asked(hours, "List all hours of Ole.")
    assert len(made.computed.rows) == 14
    cited = [citation.text for citation in made.sentences[0].citations]
    assert len(cited) == 14
    assert all(";Ole;" in text for text in cited)


def test_what_is_not_sure_is_refused_in_one_sentence(hours):
    hours.add("more-hours.csv", HOURS)
    hours.add("hours-2.csv", HOURS.replace("Jule", "Mira").replace("Ole", "Jule"))
    _, made = asked(hours, "How many hours did Jule work in total?")
    assert made.refused
    assert "Several tables fit" in made.answer


def test_an_answer_is_stored_with_its_rows(hours):
    _, made = asked(hours, "How many hours did Jule work in total?")
    again = from_json(to_json(made))
    assert again.computed == made.computed
    assert again.answer.template == made.answer.template


def test_the_rows_of_a_deleted_document_are_gone(hours):
    with hours.library.transaction():
        ids = [id_ for (id_,) in hours.library.db.execute("SELECT id FROM documents")]
        hours.library.documents.remove(ids)
    assert hours.compute("How many hours did Jule work in total?") is None


def test_a_collection_that_is_not_asked_is_not_computed_over(hours):
    made = finish(
        answer(
            hours.library,
            "How many hours did Jule work in total?",
            within=hours.library.documents_of([99]),
        )
    )[1]
    assert made.computed is None
