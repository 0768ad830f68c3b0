"""Examples as tokens: what the worker would see, and what is refused."""

import json

import pytest

from tests.fakes.trainable_models import END, HEADER, START, TEMPLATE, write_model
from trainer import llama_cpp
from trainer.errors import TrainingError
from trainer.tokens import Tokenizer, read_examples


@pytest.fixture(scope="module")
def tokenizer(tmp_path_factory):
    path = write_model(tmp_path_factory.mktemp("model") / "m.gguf")
    with llama_cpp.open_model(path, vocabulary_only=True) as model:
        yield Tokenizer(model, TEMPLATE)


def examples_of(tmp_path, tokenizer, *lines, **options):
    path = tmp_path / "e.jsonl"
    path.write_text(
        "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines)
    )
    return read_examples(path, tokenizer, **({"max_tokens": 100} | options))


def test_marks_are_special_in_the_prompt_and_text_in_the_answer(tokenizer):
    assert len(tokenizer.tokenize_prompt(END)) == 1
    assert (
        tokenizer.tokenize_answer(END)[:-1]
        == tokenizer.tokenize_answer("<|im_")[:-1] + tokenizer.tokenize_answer("end|>")[:-1]
    )


def test_an_answer_ends_its_turn(tokenizer):
    assert tokenizer.tokenize_answer("yes")[-1] == tokenizer.tokenize_prompt(END)[0]


def test_long_prompts_lose_their_beginning_and_are_counted(tmp_path, tokenizer):
    long, short = ({"prompt": text, "completion": "ab"} for text in ("xyz" * 50, "xyz"))

    examples, shortened = examples_of(tmp_path, tokenizer, long, short, max_tokens=16)

    assert [len(example) for example in examples] == [16, 6]
    assert examples[0].prompt == tokenizer.tokenize_prompt("xyz" * 50)[-13:]
    assert shortened == 1


def test_an_activated_adapter_begins_at_the_last_invocation(tmp_path, tokenizer):
    prompt = f"{HEADER}one{END}{HEADER}"

    (example,), _ = examples_of(
        tmp_path, tokenizer, {"prompt": prompt, "completion": "x"}, invocation=HEADER
    )

    assert example.active_from == len(tokenizer.tokenize_prompt(f"{HEADER}one{END}"))


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "it is not JSON"),
        ("[]", "it is no JSON object"),
        ({"prompt": "a"}, "“completion” must be a text"),
        ({"prompt": "", "completion": "b"}, "“prompt” must be a text"),
        ({"prompt": "a", "completion": "b" * 200}, "longer than 100 tokens"),
        ({"prompt": "a", "completion": "b"}, "does not contain the invocation"),
    ],
)
def test_a_line_that_cannot_be_used_is_named_with_its_number(tmp_path, tokenizer, line, reason):
    good = {"prompt": f"{START}a{HEADER}", "completion": "b"}

    with pytest.raises(TrainingError, match=rf"Line 2 of e\.jsonl cannot be used: .*{reason}"):
        examples_of(tmp_path, tokenizer, good, line, invocation=HEADER)


def test_a_file_without_examples_is_refused(tmp_path, tokenizer):
    with pytest.raises(TrainingError, match="holds no examples"):
        examples_of(tmp_path, tokenizer, "")
