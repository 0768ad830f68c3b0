import numpy as np
import pytest

from desktop.core.paths import embedded_embedding_model
from desktop.workers.embed.folder import read_folder
from tests.fakes.embedding_models import cosines, drain, numbers, texts

pytestmark = pytest.mark.model

PASSAGES = [
    "The harbour's crane lifts sixty tons; it was built in 1907 and repaired twice.",
    "Winter wheat is sown in October, and harvested before the rains of August.",
    "Zürich liegt am See. Größe und Straße. 東京は日本の首都です。 Москва. 🙂",
    "x",
    "   \n\t ",
    "",
    "def f(x):\n    return {'a': [1, 2, 3], **x}  # code",
    "1,234.56 | 7,890.12 | 3.4 % | (55)",
    "word " * 400,
    *texts(12, seed=4),
]


@pytest.fixture(scope="module")
def reference():
    """What sentence-transformers itself makes of the passages, in float32."""
    from sentence_transformers import SentenceTransformer

    model = SentenceTransformer(str(embedded_embedding_model()), device="cpu")
    return model.encode(PASSAGES, prompt_name="document", show_progress_bar=False)


def test_without_padding_the_vectors_are_exactly_those_of_sentence_transformers(reference):
    from desktop.workers.embed.linear import Precision
    from desktop.workers.embed.packed_bert import PackedBert

    folder = read_folder(embedded_embedding_model())
    model = PackedBert(folder, 1, precision=Precision.FLOAT32)
    prompted = [folder.passage_prompt + text for text in PASSAGES]
    ours = np.stack([v.numpy() for v in model.encode(prompted) if v is not None])

    assert ours.shape == (len(PASSAGES), 384)
    assert cosines(ours, reference).min() >= 0.9999


def test_in_the_numbers_of_this_processor_they_stay_near(embedder, reference):
    embedder.submit(1, PASSAGES)
    ours = numbers(drain(embedder, 1)[1])

    similarity = cosines(ours, reference)
    spoken = [n for n, text in enumerate(PASSAGES) if len(text.split()) > 1]
    assert similarity.mean() >= 0.99
    assert similarity[spoken].min() >= 0.99
    assert similarity.min() >= 0.97  # of nothing, or a single letter


def test_a_texts_vector_does_not_depend_on_its_company(embedder):
    """Each attends to itself alone, whatever stands in the same row."""
    embedder.submit(1, PASSAGES)
    together = numbers(drain(embedder, 1)[1])
    alone = numbers([embedder.embed_texts([text])[0] for text in PASSAGES])

    assert cosines(together, alone).min() >= 0.9995


def test_vectors_have_length_1_and_come_as_little_endian_float32(embedder):
    vectors = embedder.embed_texts(PASSAGES)

    assert {len(vector) for vector in vectors} == {4 * embedder.dimension}
    np.testing.assert_allclose(np.linalg.norm(numbers(vectors), axis=1), 1, atol=1e-5)


def test_what_comes_after_the_models_limit_is_ignored(embedder):
    folder = read_folder(embedded_embedding_model())
    assert folder.max_tokens == 512
    full = "stone " * 100 + "river " * folder.max_tokens
    whole, same, shorter = numbers(
        embedder.embed_texts([full, full + "harbour winter", "stone " * 100])
    )

    assert cosines(whole, same)[0] > 0.999
    assert cosines(whole, shorter)[0] < 0.999


def test_a_question_is_near_the_passage_that_answers_it(embedder):
    question = numbers([embedder.embed_query("When was the crane built?")])[0]
    similarity = cosines(np.tile(question, (3, 1)), numbers(embedder.embed_texts(PASSAGES[:3])))

    assert similarity.argmax() == 0
    assert similarity[0] > 0.5


def test_the_identity_is_that_of_the_content(embedder):
    name, _, digest = embedder.identity.partition(":")

    assert name == embedded_embedding_model().name
    assert digest == read_folder(embedded_embedding_model()).fingerprint()
    assert "BERT" in embedder.backend


def test_text_that_is_no_unicode_is_no_trouble(embedder):
    broken, mended = numbers(embedder.embed_texts(["a \udce9 harbour", "a ? harbour"]))

    assert cosines(broken, mended)[0] > 0.9999
    assert len(embedder.embed_query("\ud800")) == 4 * embedder.dimension
