"""Facts about a model, as its details show them."""

import pytest

from desktop.core.models.gguf import read_model_info
from desktop.core.models.installed_models import InstalledModel, ModelOrigin
from desktop.ui.models.facts import facts_of
from desktop.ui.models.rows import ModelRow, RowKind
from tests.fakes.gguf_files import write_model


@pytest.mark.parametrize(
    ("architecture", "said"),
    [
        ("granite", "can be grown on it"),
        ("bloom", "Models of the kind “bloom” cannot be trained yet."),
    ],
)
def test_each_model_says_whether_experts_can_grow_on_it(qapp, tmp_path, architecture, said):
    path = write_model(tmp_path / "m.gguf", architecture=architecture)
    info = read_model_info(path)
    model = InstalledModel(path, ModelOrigin.ADDED, info.size_bytes, answers=False, info=info)

    facts = dict(facts_of(ModelRow(RowKind.MODEL, "m", "M", model=model)))

    assert facts["Experts"] == said
