import pytest

from desktop.core.answering.expert import NO_EXPERT
from desktop.core.errors import InputError, ModelError
from desktop.core.experts.naming import AUTO, NONE, READER
from desktop.core.experts.registry import Experts
from desktop.core.experts.routing import ASKED_FOR, choose_expert
from desktop.core.experts.shipped_reader import ADAPTER, read_reader_measures, shipped_reader
from desktop.core.models.gguf import read_model_info
from desktop.core.paths import embedded_chat_model
from tests.fakes.experts import write_adapter, write_model

embedded = pytest.mark.skipif(
    not embedded_chat_model().is_file(), reason="the embedded model is not set up"
)


@pytest.fixture
def base(tmp_path):
    return write_model(tmp_path / "base.gguf")


@pytest.fixture
def small():
    return read_model_info(embedded_chat_model())


def test_it_answers_for_the_model_that_it_is_for_and_for_no_other(tmp_path, base):
    write_adapter(tmp_path / ADAPTER, fingerprint=base.fingerprint)
    other = write_model(tmp_path / "other.gguf", seed=1)
    reader = shipped_reader(base, tmp_path)

    assert reader.name == READER
    assert reader.adapters == ((str(tmp_path / ADAPTER), 1.0),)
    assert shipped_reader(other, tmp_path) == NO_EXPERT
    assert shipped_reader(None, tmp_path) == NO_EXPERT


def test_a_build_without_it_answers_without_it(tmp_path, base):
    assert shipped_reader(base, tmp_path / "nowhere") == NO_EXPERT
    assert read_reader_measures(tmp_path / "nowhere") == {}


@embedded
def test_it_reads_for_the_embedded_model_unless_it_is_switched_off(folder, tmp_path, small):
    def chosen(name):
        return choose_expert(folder.library, tmp_path, small, name)

    assert chosen(AUTO).name == READER
    assert chosen(READER).reason == ASKED_FOR
    assert chosen("reader") == chosen(READER)
    assert chosen(NONE) == NO_EXPERT


def test_asking_for_it_with_another_model_is_refused_with_the_reason(folder, tmp_path, base):
    with pytest.raises(ModelError, match="The Reader is not for Toy"):
        choose_expert(folder.library, tmp_path, base, READER)
    assert choose_expert(folder.library, tmp_path, base, AUTO) == NO_EXPERT


def test_no_other_expert_can_take_its_name(folder, tmp_path, base):
    folder.add("zoo", otter="The otter sleeps.")
    (collection_id,) = folder.library.collections.ids(["zoo"])

    with pytest.raises(InputError, match="cannot be called"):
        Experts(folder.library, tmp_path).create("reader", collection_id, base)
