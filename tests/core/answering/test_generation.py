import itertools
import random

import pytest

from desktop.core.answering.events import Checked, Token
from desktop.core.answering.generation import generate_checked
from desktop.core.answering.reasoning import GenerationLimits
from tests.fakes.answering import ScriptedModel, answer_sentences, finish

BRIDGE = "The bridge was opened in 1932. It is 1,240 metres long. It was designed by Dr. T. Weil."


@pytest.fixture
def checker(folder):
    return folder.add(bridge=BRIDGE).checker("What is known of the bridge?")


def generate(model, checker, **options):
    limits = GenerationLimits(99)
    chosen = {"limits": limits, "adapters": (), "elapsed_ms": lambda: 7.0, **options}
    return generate_checked(model, "Prompt", checker, **chosen)


def sentence_texts(events):
    return [event.sentence.text for event in events if isinstance(event, Checked)]


def test_every_piece_streams_as_the_model_says_it(checker):
    pieces = ["The br", "idge", " was", "", " opened in 1932", "."]
    events, spoken = finish(generate(ScriptedModel(pieces), checker))
    assert [event.text for event in events if isinstance(event, Token)] == pieces
    assert spoken.text == "The bridge was opened in 1932."


def test_a_sentence_is_checked_as_soon_as_the_next_one_begins(checker):
    pieces = ["The bridge was opened in 1932", ".", " It", " is", " red", "."]
    events, _ = finish(generate(ScriptedModel(pieces), checker))
    kinds = [type(event) for event in events]
    assert kinds == [Token, Token, Token, Checked, Token, Token, Token, Checked]
    assert [event.sentence.supported for event in events if isinstance(event, Checked)] == [
        True,
        False,
    ]


def test_an_abbreviation_or_a_decimal_does_not_end_a_sentence(checker):
    text = "It was designed by Dr. T. Weil. It is 1.24 km long."
    events, spoken = finish(generate(ScriptedModel(list(text)), checker))
    assert sentence_texts(events) == ["It was designed by Dr. T. Weil.", "It is 1.24 km long."]
    assert [sentence.text for sentence in spoken.sentences] == sentence_texts(events)


@pytest.mark.parametrize(
    "text",
    [
        BRIDGE,
        "One. Two! Three? Four… “Five.” Six",
        "Members:\n- Ann [1]\n- Bob [2, 3]\n\nThat is all.[4] Really.",
        "我们在北京。他在东京！她呢？",
        "Total\nRevenue 12 13\nRevenue 12 13 were sold in the shop. At 5 p.m. He left.",
        "",
        "   \n ",
    ],
)
def test_the_checked_sentences_are_the_text_however_it_is_cut_into_pieces(checker, text):
    rng = random.Random(3)
    for _ in range(30):
        cuts = sorted({0, len(text), *(rng.randint(0, len(text)) for _ in range(12))})
        pieces = [text[start:end] for start, end in itertools.pairwise(cuts)]
        events, spoken = finish(generate(ScriptedModel(pieces), checker))
        said = "".join("".join(sentence_texts(events)).split())
        assert said == "".join("".join(answer_sentences(text)).split())
        assert "".join(spoken.text.split()) == said


def test_a_line_that_turns_out_to_go_on_is_not_lost(checker):
    pieces = ["Members\n", "Total 12 13", " were there, and some more came later.", " Yes."]
    events, spoken = finish(generate(ScriptedModel(pieces), checker))
    assert sentence_texts(events) == [
        "Members",
        "Total 12 13 were there, and some more came later.",
        "Yes.",
    ]
    assert spoken.text == "".join(pieces)


def test_the_models_marks_are_in_no_sentence(checker):
    text = "The bridge was opened in 1932 [1]. It is 1,240 metres long. [2] Yes."
    events, spoken = finish(generate(ScriptedModel(list(text)), checker))
    assert sentence_texts(events) == [
        "The bridge was opened in 1932.",
        "It is 1,240 metres long.",
        "Yes.",
    ]
    assert "[" not in spoken.text


def test_a_loop_is_cut_where_it_begins(checker):
    first = "The bridge was opened in 1932. "
    model = ScriptedModel(first + "It is long.\n- and wide\n" + 50 * first)
    events, spoken = finish(generate(model, checker))
    assert spoken.text == "The bridge was opened in 1932. It is long.\n- and wide"
    assert sentence_texts(events) == ["The bridge was opened in 1932.", "It is long.", "- and wide"]
    assert spoken.usage is None
    assert model.cut_off == 1
    assert sum(isinstance(event, Token) for event in events) < 30


def test_two_alike_beginnings_are_no_loop(checker):
    text = "The bridge is long. The bridge is long and wide. The bridge is red."
    _, spoken = finish(generate(ScriptedModel(text), checker))
    assert spoken.text == text
    assert spoken.usage is not None


@pytest.mark.parametrize("steps", [1, 2, 5, 8])
def test_closing_it_closes_the_models_own_generator(checker, steps):
    model = ScriptedModel(BRIDGE)
    events = generate(model, checker)
    for _ in range(steps):
        next(events)
    assert model.cut_off == 0
    events.close()
    assert model.cut_off == 1


def test_a_failing_model_is_closed_and_its_error_is_told(checker):
    class FailingModel(ScriptedModel):
        def generate(self, prompt, **options):
            yield "The bridge"
            raise RuntimeError("lost")

    events = generate(FailingModel(), checker)
    assert next(events) == Token("The bridge")
    with pytest.raises(RuntimeError, match="lost"):
        next(events)


def test_what_the_generation_cost_and_when_it_began_is_told(checker):
    ticks = iter(range(100, 200))
    model = ScriptedModel(["", "", "The bridge", " was opened in 1932."])
    _, spoken = finish(generate(model, checker, elapsed_ms=lambda: next(ticks)))
    assert spoken.first_token_ms == 100
    assert spoken.usage.generated_tokens == 4
    _, silent = finish(generate(ScriptedModel([]), checker))
    assert (silent.text, silent.sentences, silent.first_token_ms) == ("", (), None)


def test_the_model_is_asked_with_the_limits_and_adapters_given(checker):
    model = ScriptedModel("Yes.")
    limits = GenerationLimits(12, stop=("\n",))
    finish(generate(model, checker, limits=limits, adapters=[("a.gguf", 0.5)]))
    assert (model.prompts, model.limits) == (["Prompt"], [12])
    assert (model.adapters, model.stops) == ([(("a.gguf", 0.5),)], [("\n",)])
