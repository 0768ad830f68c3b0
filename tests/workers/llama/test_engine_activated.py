"""Activated adapters: they act from the answer's header on, and share what comes before it."""

import json
import random
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.core.errors import ModelError
from tests.fakes.llama import FACTS, chat, finish, write_adapter
from tests.workers.llama import reference

pytestmark = pytest.mark.model

HEADER = [1, 520, 9531, 198]
"""`<|im_start|>assistant` and a line's end, as the embedded model has them."""
TOKENS = 8
WHICH = "Which of these is worth most to the people, and why is it so?"


@pytest.fixture(scope="module")
def activated_worker(tmp_path_factory):
    """Two activated adapters, each strong enough to be seen."""
    folder = tmp_path_factory.mktemp("activated")
    return [
        str(write_adapter(folder / f"{seed}.gguf", seed=seed, invocation=HEADER)) for seed in (1, 2)
    ]


@pytest.fixture(scope="module")
def usual(tmp_path_factory):
    """An adapter that acts from the beginning."""
    path = tmp_path_factory.mktemp("usual") / "usual.gguf"
    return str(write_adapter(path, seed=3))


def generate(worker, adapters=(), question=f"{FACTS} {WHICH}"):
    prompt = chat(worker, question)
    uses = [(path, 1.0) for path in adapters]
    return finish(worker.generate(prompt, max_tokens=TOKENS, adapters=uses))


def in_a_fresh_process(tmp_path, worker, adapter, question=f"{FACTS} {WHICH}"):
    file = tmp_path / "prompt.txt"
    file.write_text(chat(worker, question), encoding="utf-8")
    arguments = [worker.info.path, adapter, file, TOKENS, json.dumps(HEADER)]
    done = subprocess.run(
        [sys.executable, reference.__file__, *map(str, arguments)],
        capture_output=True,
        check=True,
        text=True,
    )
    return json.loads(done.stdout)


def test_its_text_is_that_of_a_fresh_process_that_switches_it_on_at_the_header(
    llama, activated_worker, tmp_path
):
    texts = []
    for adapter in activated_worker:
        expected = in_a_fresh_process(tmp_path, llama, adapter)
        text, _ = generate(llama, [adapter])
        assert expected["text"].startswith(text)
        texts.append(text)

    assert texts[0] != texts[1]


def test_the_base_and_all_experts_share_the_prompt_up_to_the_header(start, activated_worker):
    worker = start()
    base, first = generate(worker)
    under_first, second = generate(worker, activated_worker[:1])
    under_second, third = generate(worker, activated_worker[1:])
    again, fourth = generate(worker)

    assert first.reused_tokens == 0
    assert second.prompt_tokens - second.reused_tokens < 128 + len(HEADER)
    # From one expert to the other even the last chunk is shared.
    assert third.prompt_tokens - third.reused_tokens == len(HEADER)
    assert fourth.prompt_tokens - fourth.reused_tokens <= 128
    assert again == base
    assert len({base, under_first, under_second}) == 3


@pytest.mark.slow
def test_no_sequence_of_swaps_gives_another_text_than_a_fresh_process(
    start, llama, activated_worker, usual, tmp_path
):
    """A random walk over the base, experts of both kinds, a blend, and two questions."""
    first, second = f"{FACTS} {WHICH}", f"{FACTS} Name a price."
    sets = [
        (),
        (activated_worker[0],),
        (activated_worker[1],),
        (usual,),
        (usual, activated_worker[0]),
    ]
    asked = [(adapters, first) for adapters in sets] + [((), second)]
    fresh = {}
    for adapters, question in asked:
        worker = start()
        fresh[adapters, question] = generate(worker, adapters, question)[0]
        worker.close()
    walk = random.Random(5).choices(asked, k=12)

    assert len(set(fresh.values())) > len(asked) // 2
    for adapters, question in walk:
        assert generate(llama, adapters, question)[0] == fresh[adapters, question]


def test_one_that_is_never_activated_is_refused_with_what_to_do(llama, tmp_path):
    path = str(write_adapter(tmp_path / "other.gguf", invocation=[7, 7, 7]))
    with pytest.raises(ModelError, match="another form of prompt"):
        generate(llama, [path])
    assert generate(llama)[1].generated_tokens == TOKENS


def test_two_that_are_activated_by_other_words_do_not_answer_together(
    llama, activated_worker, tmp_path
):
    path = str(write_adapter(tmp_path / "other.gguf", invocation=HEADER[:2]))
    with pytest.raises(ModelError, match="different words"):
        generate(llama, [activated_worker[0], path])
    assert generate(llama, activated_worker)[0] != generate(llama, activated_worker[:1])[0]


def test_unloading_one_leaves_what_it_shared(start, activated_worker):
    worker = start()
    base, _ = generate(worker)
    generate(worker, activated_worker[:1])
    worker.unload_adapter(Path(activated_worker[0]))
    after, usage = generate(worker)

    assert after == base
    assert usage.reused_tokens >= 128


def test_the_header_of_these_tests_is_the_models_own(llama):
    prompt = chat(llama, "?")
    assert prompt.endswith("<|im_start|>assistant\n")
    _, usage = finish(llama.generate("<|im_start|>assistant\n", max_tokens=1))
    assert usage.prompt_tokens == len(HEADER)


def test_a_request_tells_what_was_on_and_what_its_prompt_was_computed_under(
    llama, activated_worker, usual
):
    uses = {name: generate(llama, adapters)[1] for name, adapters in
            (("none", ()), ("usual", (usual,)), ("activated", activated_worker[:1]))}  # fmt: skip
    assert {name: use.adapters for name, use in uses.items()} == {
        "none": (), "usual": ((usual, 1.0),), "activated": ((activated_worker[0], 1.0),)
    }  # fmt: skip
    assert {name: use.cached_under for name, use in uses.items()} == {
        "none": (), "usual": ((usual, 1.0),), "activated": ()
    }  # fmt: skip
