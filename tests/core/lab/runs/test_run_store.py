import pytest

from desktop.core.errors import InputError
from desktop.core.lab.questions.question_sets import QuestionSets
from desktop.core.lab.report.data import results_json
from desktop.core.lab.report.results import build_results
from desktop.core.lab.runs.run_store import RunStore
from tests.core.lab.runs.test_planning import plan
from tests.fakes.lab import question_about, zoo


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


def test_runs_are_listed_looked_up_and_forgotten(folder, question_set):
    runs = RunStore(folder.library)
    with pytest.raises(InputError, match="Nothing has been compared yet"):
        runs.newest()
    first, second = plan(folder, question_set), plan(folder, question_set)
    assert [run.id for run in runs.all()] == [second.id, first.id]
    assert runs.newest() == second
    runs.remove(second.id)
    with pytest.raises(InputError, match=f"no run {second.id}"):
        runs.get(second.id)


def test_a_run_outlives_its_set_and_its_collection(folder, question_set):
    this = plan(folder, question_set)
    QuestionSets(folder.library).remove(question_set.id)
    folder.library.remove_collection(question_set.collection_id)
    kept = RunStore(folder.library).get(this.id)
    assert kept.collection_id is None
    assert kept.questions == this.questions
    assert results_json(build_results(kept, {}))["questions"] == 0
