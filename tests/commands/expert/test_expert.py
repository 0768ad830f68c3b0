import json
import shutil

import pytest

from desktop.core.models.gguf import read_model_info
from tests.commands import command
from tests.commands.conftest import write
from tests.fakes.experts import CARE
from tests.fakes.gguf_files import write_model
from tests.fakes.llama import write_adapter

EXPERT_KEYS = {
    "name", "collection", "state", "stale", "enabled", "base", "base_fingerprint", "examples",
    "size_bytes", "trained_at", "adapter", "recipe", "measures", "left_at_step",
}  # fmt: skip
EXAMPLE_KEYS = {
    "id", "question", "answer", "quote", "document", "char_start", "char_end", "origin", "rule",
    "part", "kept", "reason",
}  # fmt: skip


@pytest.fixture(scope="module")
def zoo(tmp_path_factory, short_model):
    """A library with a collection to learn from; its documents are not to be changed."""
    base = tmp_path_factory.mktemp("zoo")
    folder = write(base / "zoo", {f"{name}.txt": text for name, text in CARE.items()})
    data = base / "data"
    for collection, path in (("zoo", folder), ("office", base / "office")):
        write(base / "office", {"rules.txt": "The office key hangs behind the brown door."})
        made = command.run(data, "index", path, "--words-only", "--collection", collection)
        assert made.status == 0, made.err
    assert command.run(data, "models", "use", short_model).status == 0
    return data


@pytest.fixture
def adapter(tmp_path, short_model):
    """A file that fits the model, and changes nothing that one could see."""
    fingerprint = read_model_info(short_model).fingerprint
    return write_adapter(tmp_path / "keeper.gguf", fingerprint=fingerprint, strength=1e-6)


def expert(data, *arguments):
    return command.run(data, "expert", *arguments, "--json")


def test_examples_are_made_listed_dropped_and_kept(zoo):
    made = expert(zoo, "examples", "Maker", "--collection", "zoo", "--examples", "12")
    assert made.status == 0, made.out
    assert {line["type"] for line in made.lines} == {"split", "passage", "example", "examples"}
    assert made.lines[-1]["training"] == 12
    listed = expert(zoo, "examples", "Maker", "--list").json["examples"]
    assert set(listed[0]) == EXAMPLE_KEYS
    first = next(example["id"] for example in listed if example["kept"])

    after = expert(zoo, "examples", "Maker", "--drop", first).json["examples"]
    assert [example["reason"] for example in after if example["id"] == first] == ["You dropped it."]
    again = expert(zoo, "examples", "Maker", "--keep", first).json["examples"]
    assert again == listed
    assert "no example nonsense" in expert(zoo, "examples", "Maker", "--drop", "nonsense").out


def test_a_persons_own_questions_are_used_or_refused_with_their_lines(zoo, tmp_path):
    own = tmp_path / "own.csv"
    own.write_text(
        "question,answer\nWhat does the otter house cost?,£2\nWho sings to the otter?,\n"
    )
    made = expert(
        zoo, "examples", "Owner", "--collection", "zoo", "--examples", "5", "--questions", own
    )
    examples = [line for line in made.lines if line["type"] == "example"]
    assert {example["question"] for example in examples if example["origin"] == "own"} == {
        "What does the otter house cost?", "Who sings to the otter?"
    }  # fmt: skip

    own.write_text("question,answer\n,x\n")
    refused = expert(zoo, "examples", "Owner", "--questions", own)
    assert refused.status == 1
    assert "line 2 has no question" in refused.json["error"]


def test_a_training_that_was_left_is_listed_with_its_step(zoo):
    expert(zoo, "examples", "Leaver", "--collection", "zoo", "--examples", "5")
    (folder,) = (zoo / "experts").glob("leaver-*")
    write(folder / "run-begun", {"history.jsonl": '{"step": 3, "loss": 1.5}\n'})

    listed = command.run(zoo, "expert", "list")
    assert "up to step 3, not to the end" in " ".join(listed.out.split())
    of_all = {row["name"]: row["left_at_step"] for row in expert(zoo, "list").json["experts"]}
    assert of_all["Leaver"] == 3
    assert expert(zoo, "remove", "Leaver").status == 0


def test_what_each_preset_would_take_is_said_before_anything_is_begun(zoo):
    estimate = expert(zoo, "train", "Nobody", "--estimate").json

    assert [preset["preset"] for preset in estimate["presets"]] == ["quick", "balanced", "thorough"]
    assert all(
        preset["seconds"] > 0 and preset["memory_bytes"] > 1e8 for preset in estimate["presets"]
    )


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("train", "New"), "no expert “New” yet"),
        (("train", "New", "--collection", "zo"), "no collection “zo”"),
        (("train", "Auto", "--collection", "zoo"), "cannot be called “Auto”"),
        (("train", "New", "--collection", "zoo", "--model", "none"), "needs a base model"),
        (("train", "New", "--collection", "zoo", "--continue"), "no weights to go on from"),
        (("export", "New", "x.gguf"), "no expert “New”"),
        (("remove", "New"), "no expert “New”"),
        (("remove", "New", "--undo"), "No expert “New” was removed"),
        (("import", "nothing.gguf"), "cannot be opened"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(zoo, tmp_path, arguments, sentence):
    data = shutil.copytree(zoo, tmp_path / "data")
    outcome = expert(data, *arguments)

    assert outcome.status == 1
    assert sentence in outcome.json["error"]


@pytest.mark.parametrize("further", [("--estimate",), ()])
def test_a_model_that_cannot_be_trained_is_refused_before_anything_is_made(zoo, tmp_path, further):
    base = write_model(tmp_path / "bloom.gguf", architecture="bloom")

    outcome = expert(zoo, "train", "Bloom", "--collection", "zoo", "--model", base, *further)

    assert outcome.status == 1
    assert outcome.json["error"].startswith("Models of the kind “bloom” cannot be trained yet.")
    assert "Bloom" not in {row["name"] for row in expert(zoo, "list").json["experts"]}


@pytest.mark.parametrize(
    "arguments",
    [("train", "A", "--targets", "q,x"), ("train", "A", "--epochs", "0"), ("dance",), ("export",)],
)
def test_wrong_usage_is_told_from_an_error(zoo, arguments):
    assert expert(zoo, *arguments).status == 2


@pytest.mark.model
def test_an_expert_is_taken_in_answers_moves_on_and_comes_back(zoo, tmp_path, adapter):
    data = shutil.copytree(zoo, tmp_path / "data")
    taken = expert(data, "import", adapter, "--name", "Keeper", "--collection", "zoo")
    assert taken.status == 0, taken.out
    assert set(taken.json) == EXPERT_KEYS
    question = "When was the otter enclosure built by the town?"

    assert expert(data, "route", question).json["expert"] is None  # off until it has helped
    assert expert(data, "enable", "Keeper").json["enabled"]
    routed = expert(data, "route", question).json
    assert (routed["expert"], routed["reason"]) == ("Keeper", "All sources came from “zoo”.")
    asked = command.run(data, "ask", question, "--words-only", "--json").json
    assert (asked["expert"], asked["expert_reason"]) == ("Keeper", routed["reason"])
    other = command.run(data, "ask", "Where hangs the office key?", "--words-only", "--json").json
    assert other["expert"] is None
    assert "no expert" in other["expert_reason"]
    named = command.run(
        data, "ask", "Where hangs the office key?", "--expert", "keeper", "--words-only", "--json"
    ).json
    assert (named["expert"], named["expert_reason"]) == ("Keeper", "You asked for it.")
    none = command.run(data, "ask", question, "--expert", "none", "--words-only", "--json").json
    assert (none["expert"], none["expert_reason"]) == (None, "")
    told = command.run(data, "ask", question, "--words-only")
    assert "Keeper answers: All sources came from “zoo”." in told.out

    assert expert(data, "rename", "Keeper", "Warden").json["name"] == "Warden"
    file = expert(data, "export", "Warden", tmp_path).json["file"]
    assert expert(data, "remove", "Warden").status == 0
    assert "Warden" not in {row["name"] for row in expert(data, "list").json["experts"]}
    assert expert(data, "remove", "warden", "--undo").json["name"] == "Warden"
    assert not expert(data, "disable", "Warden").json["enabled"]
    assert expert(data, "route", question).json["expert"] is None
    assert expert(data, "import", file).json["name"] == "Warden 2"


@pytest.mark.model
def test_an_expert_of_another_model_is_refused_where_it_is_asked_for(zoo, tmp_path):
    file = write_adapter(tmp_path / "other.gguf", fingerprint="0" * 64)
    refused = expert(zoo, "import", file)
    assert refused.status == 1
    assert "another base model" in refused.json["error"]

    unknown = command.run(zoo, "ask", "Where is the key?", "--expert", "Nobody", "--json")
    assert unknown.status == 1
    assert "no expert “Nobody”" in unknown.json["error"]


def test_without_experts_the_list_says_how_to_make_one(data):
    assert expert(data, "list").json == {"experts": []}
    assert "expert train" in command.run(data, "expert").out
    assert json.loads(command.run(data, "expert", "--json").out) == {"experts": []}
