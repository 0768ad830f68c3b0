"""A run with the real model's process: what is on, and what is shared."""

import pytest

from desktop.core.lab.arms import Weights
from desktop.core.lab.runs.run_config import ModelFile, RunConfig, adapter_file, usual_prompts
from desktop.core.lab.runs.run_store import RunStore
from desktop.core.lab.runs.runner import answer_run
from desktop.core.paths import embedded_chat_model
from desktop.workers.llama.client import LlamaWorker
from desktop.workers.llama.prefix_cache import CHUNK_TOKENS
from tests.fakes.answering import finish
from tests.fakes.lab import question_about, tools, zoo
from tests.fakes.llama import CONTEXT, write_adapter
from tests.workers.llama.test_engine_activated import HEADER

pytestmark = pytest.mark.model

# A prompt of more than one of the chunks that are kept, so that there is something to share.
LONG = " ".join(
    f"When the heron house was built, {number} herons lived in the house beside the bridge."
    for number in ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
)


@pytest.fixture(scope="module")
def worker(short_model):
    with LlamaWorker(short_model, context_length=CONTEXT, threads=1) as worker:
        yield worker


def test_each_arm_has_its_own_adapter_on_and_only_an_activated_one_reads_as_the_base_does(
    folder, worker, tmp_path
):
    folder.add("zoo", facts=LONG)
    collection_id = zoo(folder)
    adapters = {
        Weights.EXPERT: write_adapter(tmp_path / "usual.gguf", seed=1, strength=0.05),
        Weights.ACTIVATED: write_adapter(
            tmp_path / "activated.gguf", seed=2, strength=0.05, invocation=HEADER
        ),
    }
    setup = RunConfig(
        "keepers", "zoo", ("base", "rag", "rag-alora", "rag-expert"),
        ModelFile("SmolLM2", str(embedded_chat_model()), worker.info.fingerprint), usual_prompts(),
        {weights: adapter_file(weights.value, path) for weights, path in adapters.items()},
        answer_tokens_at_most=6,
    )  # fmt: skip
    runs = RunStore(folder.library)
    question = question_about(folder, "heron")
    this = runs.start(collection_id, setup, [question])

    _, done = finish(answer_run(folder.library, this.id, tools(worker)))
    records = {arm: found[question.id] for arm, found in runs.answers(this.id).items()}

    assert len(done.checks) == 3
    assert len({records[arm].prompt_sha256 for arm in ("rag", "rag-alora", "rag-expert")}) == 1
    on = {arm: [path for path, _ in record.adapters] for arm, record in records.items()}
    assert on == {
        "base": [], "rag": [], "rag-alora": [str(adapters[Weights.ACTIVATED])],
        "rag-expert": [str(adapters[Weights.EXPERT])],
    }  # fmt: skip
    shared = records["rag-alora"]
    assert shared.cached_under == ()
    assert shared.prompt_tokens > CHUNK_TOKENS
    assert shared.reused_tokens >= CHUNK_TOKENS
    assert records["rag-expert"].cached_under == records["rag-expert"].adapters
