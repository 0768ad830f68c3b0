import json
import threading

import pytest

from desktop.core.errors import InputError
from desktop.core.types import Message, Sampling
from tests.fakes.llama import FACTS, chat, finish, first_piece

pytestmark = pytest.mark.model

QUESTION = "What is the capital of France? Answer in a sentence."
JSON = {
    "type": "object",
    "properties": {
        "city": {"type": "string", "maxLength": 20},
        "large": {"type": "boolean"},
        "number": {"type": "integer", "minimum": 0, "maximum": 99},
    },
    "required": ["city", "large", "number"],
    "additionalProperties": False,
}


def test_the_models_own_template_makes_the_prompt(llama):
    prompt = llama.render([Message("system", "Be brief."), Message("user", "Hello")])

    assert prompt == (
        "<|im_start|>system\nBe brief.<|im_end|>\n"
        "<|im_start|>user\nHello<|im_end|>\n<|im_start|>assistant\n"
    )


def test_text_streams_in_pieces_that_make_the_answer(embedded):
    pieces = [
        piece for piece in embedded.generate(chat(embedded, QUESTION), max_tokens=12) if piece
    ]

    assert len(pieces) > 1
    assert "Paris" in "".join(pieces)


def test_what_is_counted_is_what_was_used(llama):
    prompt = chat(llama, QUESTION)
    text, usage = finish(llama.generate(prompt, max_tokens=5))

    assert usage.generated_tokens == 5
    assert llama.count_tokens([text]) == [5]
    assert usage.finish == "length"
    assert usage.prompt_tokens > llama.count_tokens([QUESTION])[0]
    assert usage.prompt_ms > 0
    assert usage.generation_ms > 0


def test_an_answer_that_ends_by_itself_stops(llama):
    prompt = chat(llama, "Say only: yes")
    text, usage = finish(llama.generate(prompt, max_tokens=60, grammar='root ::= "yes"'))

    assert (text, usage.finish) == ("yes", "stop")


def test_control_tokens_are_read_in_prompts_but_counted_as_text_in_texts(llama):
    _, usage = finish(llama.generate("<|im_start|>", max_tokens=1))

    assert usage.prompt_tokens == 1
    assert llama.count_tokens(["<|im_start|>"])[0] > 1


def test_the_same_seed_gives_the_same_text_and_another_seed_another(llama):
    prompt = chat(llama, "Invent a name for a dragon and tell its story.")

    def generate_with_seed(seed):
        sampling = Sampling(temperature=1.5, top_k=0, top_p=1.0, min_p=0.0, seed=seed)
        return finish(llama.generate(prompt, max_tokens=16, sampling=sampling))[0]

    first = generate_with_seed(1)
    assert generate_with_seed(1) == first
    assert generate_with_seed(2) != first
    assert generate_with_seed(3) != first


def test_without_temperature_the_seed_does_not_matter(llama):
    prompt = chat(llama, QUESTION)
    texts = {
        finish(llama.generate(prompt, max_tokens=8, sampling=Sampling(seed=seed)))[0]
        for seed in (1, 2)
    }

    assert len(texts) == 1


@pytest.mark.parametrize("narrow", [{"top_k": 1}, {"top_p": 1e-6}, {"min_p": 1.0}])
def test_a_sampler_that_leaves_one_choice_is_as_good_as_none(llama, narrow):
    prompt = chat(llama, QUESTION)
    greedy, _ = finish(llama.generate(prompt, max_tokens=10))
    wide = {"temperature": 2.0, "top_k": 0, "top_p": 1.0, "min_p": 0.0, "seed": 5}
    sampling = Sampling(**{**wide, **narrow})

    assert finish(llama.generate(prompt, max_tokens=10, sampling=sampling))[0] == greedy
    assert finish(llama.generate(prompt, max_tokens=10, sampling=Sampling(**wide)))[0] != greedy


def test_a_penalty_for_repeating_keeps_the_model_from_it(embedded):
    def generate_with_penalty(penalty):
        steps = embedded.generate(
            "one two one two one two one two one two",
            max_tokens=12,
            sampling=Sampling(repeat_penalty=penalty),
        )
        return finish(steps)[0].count("two")

    assert generate_with_penalty(1.8) < generate_with_penalty(1.0) / 2


@pytest.mark.parametrize("temperature", [0.0, 1.5])
def test_a_json_schema_is_kept_at_any_temperature(embedded, temperature):
    sampling = Sampling(temperature=temperature, seed=3)
    prompt = chat(embedded, "Describe Paris as JSON.")
    steps = embedded.generate(
        prompt, max_tokens=60, sampling=sampling, json_schema=json.dumps(JSON)
    )
    answer = json.loads(finish(steps)[0])

    assert set(answer) == {"city", "large", "number"}
    assert isinstance(answer["large"], bool)
    assert 0 <= answer["number"] <= 99


def test_a_grammar_allows_nothing_else(llama):
    grammar = 'root ::= ("red" | "blue") ", " [0-9] [0-9]'
    text, usage = finish(
        llama.generate(chat(llama, "Tell me a long story."), max_tokens=40, grammar=grammar)
    )

    colour, number = text.split(", ")
    assert colour in ("red", "blue")
    assert len(number) == 2
    assert number.isdigit()
    assert usage.finish == "stop"


@pytest.mark.parametrize(
    "wrong",
    [
        {"grammar": "root := ]["},
        {"grammar": 'root ::= missing "x"'},
        {"grammar": 'other ::= "there is no root"'},
        {"json_schema": "{not json"},
        {"json_schema": '{"type": "a type that there is not"}'},
        {"json_schema": '{"$ref": "https://example.org/schema.json"}'},
    ],
)
def test_a_grammar_or_schema_that_cannot_be_used_is_the_callers_error(llama, wrong):
    with pytest.raises(InputError):
        finish(llama.generate("Hello", max_tokens=5, **wrong))

    assert finish(llama.generate("Hello", max_tokens=2))[1].generated_tokens == 2


def test_a_stop_string_ends_the_answer_and_is_not_in_it(embedded):
    prompt = chat(embedded, QUESTION)
    whole, _ = finish(embedded.generate(prompt, max_tokens=12))
    assert "Paris" in whole
    text, usage = finish(embedded.generate(prompt, max_tokens=12, stop=["never", "Par"]))

    assert text == whole[: whole.index("Par")]
    assert usage.finish == "stop"
    assert usage.generated_tokens < 12


def test_characters_of_several_tokens_arrive_whole(llama):
    grammar = 'root ::= "Zürich 漢字 🙂🙃 naïve"'
    pieces = list(llama.generate("Copy:", max_tokens=60, grammar=grammar))

    assert "".join(pieces) == "Zürich 漢字 🙂🙃 naïve"
    assert not any("\N{REPLACEMENT CHARACTER}" in piece for piece in pieces)


def test_a_prompt_is_taken_up_where_an_earlier_one_agrees_and_the_text_is_that_of_a_cold_process(
    llama, start
):
    first = chat(llama, f"{FACTS} What is cheap?")
    second = chat(llama, f"{FACTS} Name the heaviest thing of all, and its price.")
    finish(llama.generate(first, max_tokens=10))
    warm, usage = finish(llama.generate(second, max_tokens=12))
    cold, cold_usage = finish(start().generate(second, max_tokens=12))

    assert warm == cold
    assert cold_usage.reused_tokens == 0
    # All but the last chunk, in which the two questions differ.
    assert usage.prompt_tokens - usage.reused_tokens < 128
    assert usage.reused_tokens >= 128


def test_the_same_prompt_again_costs_only_its_end_and_gives_the_same_text(llama):
    prompt = chat(llama, f"{FACTS} Which is famous?")
    first, _ = finish(llama.generate(prompt, max_tokens=12))
    again, usage = finish(llama.generate(prompt, max_tokens=12))

    assert again == first
    assert usage.prompt_tokens - usage.reused_tokens <= 128
    assert usage.reused_tokens >= 128


def test_another_prompt_reuses_nothing(llama):
    finish(llama.generate(f"{FACTS} One.", max_tokens=1))
    _, usage = finish(llama.generate(f"Something else. {FACTS} One.", max_tokens=1))

    assert usage.reused_tokens == 0


def test_a_generation_that_was_left_ends_and_the_next_begins_as_if_it_had_not_been(llama):
    prompt = chat(llama, "Tell me a very long story about a king.")
    alone, _ = finish(llama.generate(prompt, max_tokens=10))
    steps = llama.generate(prompt, max_tokens=500)
    first_piece(steps)
    pid = llama.pid
    steps.close()

    assert finish(llama.generate(prompt, max_tokens=10))[0] == alone
    assert llama.pid == pid


def test_a_prompt_can_be_left_while_it_is_computed(llama):
    question = chat(llama, f"Whom does {FACTS} {FACTS} {FACTS} concern?")
    short, _ = finish(llama.generate(chat(llama, QUESTION), max_tokens=8))
    steps = llama.generate(question, max_tokens=50)
    assert next(steps) == ""
    pid = llama.pid
    steps.close()

    _, usage = finish(llama.generate(question, max_tokens=1))
    # It was not computed to its end behind our back.
    assert usage.reused_tokens < usage.prompt_tokens // 2
    assert finish(llama.generate(chat(llama, QUESTION), max_tokens=8))[0] == short
    assert llama.pid == pid


def test_what_another_thread_asks_waits_for_the_generation_under_way(llama):
    steps = llama.generate(chat(llama, "Count to one hundred."), max_tokens=12)
    first_piece(steps)
    counts = []
    thread = threading.Thread(target=lambda: counts.append(llama.count_tokens(["one two"])))
    thread.start()
    _, usage = finish(steps)
    thread.join()

    assert usage.generated_tokens > 1
    assert counts == [[2]]


def test_a_prompt_that_does_not_fit_with_its_answer_is_refused_with_the_numbers(llama):
    long = "word " * 1100
    with pytest.raises(InputError, match=r"1,[0-9]{3} tokens .* context of 1024"):
        finish(llama.generate(long, max_tokens=10))
    with pytest.raises(InputError, match="may have 1024"):
        finish(llama.generate("Hello", max_tokens=1024))

    assert finish(llama.generate("Hello", max_tokens=2))[1].generated_tokens == 2


def test_the_context_can_be_used_to_its_last_token(start):
    small = start(context_length=256)
    prompt = "word " * 240
    room = small.context_length - small.count_tokens([prompt])[0]
    grammar = 'root ::= ("a" | "b"){300}'
    _, usage = finish(small.generate(prompt, max_tokens=room, grammar=grammar))

    assert small.context_length == 256
    assert usage.generated_tokens == room
    assert usage.prompt_tokens + usage.generated_tokens == 256


def test_an_empty_prompt_is_the_callers_error(llama):
    with pytest.raises(InputError, match="empty"):
        finish(llama.generate("", max_tokens=5))


def test_text_that_is_no_unicode_is_no_trouble(llama):
    prompt = "A lone \udce9 surrogate \0 and zero"
    # What the model would say to that differs from processor to processor; it may be nothing.
    text, usage = finish(llama.generate(prompt, max_tokens=3, grammar="root ::= [a-z]{60}"))

    assert usage.generated_tokens == 3
    assert text
    assert llama.count_tokens(["\udce9", ""])[1] == 0
