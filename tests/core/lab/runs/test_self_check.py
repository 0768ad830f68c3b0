from types import SimpleNamespace

import pytest

from desktop.core.errors import ModelError
from desktop.core.lab.arms import ARMS_BY_KEY
from desktop.core.lab.runs.self_check import check_record
from tests.fakes.lab_records import record

READER = (("reader.gguf", 1.0),)
ASKER = SimpleNamespace(
    config=SimpleNamespace(adapter_set=lambda arm: READER if arm.adds_weights else ())
)


def check(**changes):
    told = {"prompt_sha256": "a", "adapters": READER, "cached_under": READER, "prompt_tokens": 9}
    check_record(ASKER, ARMS_BY_KEY["rag-reader"], record("said", **{**told, **changes}))


def test_an_answer_made_as_its_arm_says_is_kept():
    check()


@pytest.mark.parametrize("changes", [{"adapters": ()}, {"cached_under": ()}])
def test_an_answer_made_otherwise_is_not_kept(changes):
    with pytest.raises(ModelError, match="not what it says"):
        check(**changes)


def test_an_answer_that_was_cut_off_is_kept_though_nothing_is_known_of_its_cache():
    check(cached_under=(), prompt_tokens=0)
    with pytest.raises(ModelError, match="not what it says"):
        check(adapters=(), cached_under=(), prompt_tokens=0)
