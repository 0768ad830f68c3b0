"""The Reader itself, on the model that it is for."""

import pytest

from desktop.core.experts.naming import AUTO, NONE, READER
from desktop.core.experts.routing import choose_expert
from desktop.core.paths import embedded_chat_model
from desktop.workers.llama.client import LlamaWorker

pytestmark = [
    pytest.mark.model,
    pytest.mark.skipif(
        not embedded_chat_model().is_file(), reason="the embedded model is not set up"
    ),
]

MILL = (
    "Albrook is a town on the river Wend. Its old mill was built in 1712 by Ann Hale, a carpenter."
    " The market is held on the great square."
)


@pytest.fixture(scope="module")
def model():
    with LlamaWorker(embedded_chat_model(), context_length=1024) as worker:
        worker.load()
        yield worker


def test_it_reads_the_few_words_that_answer_and_they_are_cited(folder, tmp_path, model):
    folder.add(albrook=MILL)
    reader = choose_expert(folder.library, tmp_path, model.info, AUTO)
    _, made = folder.ask("Who built the old mill of Albrook?", model=model, expert=reader)

    assert made.expert == READER
    assert "Ann Hale" in made.answer
    assert len(made.answer.split()) <= 6
    (sentence,) = made.sentences
    assert sentence.supported
    assert "Ann Hale" in sentence.citations[0].text


def test_switched_off_the_base_model_answers_alone(folder, tmp_path, model):
    folder.add(albrook=MILL)
    nobody = choose_expert(folder.library, tmp_path, model.info, NONE)
    _, made = folder.ask("Who built the old mill of Albrook?", model=model, expert=nobody)

    assert made.expert is None
    assert made.expert_reason == ""
