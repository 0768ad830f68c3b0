import csv
import json
import shutil
from dataclasses import replace

import pytest

from desktop.core.lab.arms import Weights
from desktop.core.lab.questions.question_sets import QuestionSets
from desktop.core.lab.runs.planning import RunRequest, plan_run
from desktop.core.lab.runs.run_config import ModelFile
from desktop.core.lab.runs.run_store import RunStore
from desktop.core.models.gguf import read_model_info
from desktop.core.paths import embedded_chat_model
from desktop.core.store.library import Library
from tests.commands import command
from tests.commands.conftest import write
from tests.fakes.experts import CARE
from tests.fakes.llama import write_adapter

SET_KEYS = {"name", "collection", "questions", "unanswerable"}
QUESTIONS = (
    "question,answer,source\n"
    "What does a ticket for the otter house cost?,£2,\n"
    "When is the heron feeding?,9:30,heron.txt\n"
    "Where do unicorns sleep?,,\n"
)


@pytest.fixture(scope="module")
def zoo(tmp_path_factory, short_model):
    """A library with one collection and a question set; it is not to be changed."""
    base = tmp_path_factory.mktemp("zoo")
    folder = write(base / "zoo", {f"{name}.txt": text for name, text in CARE.items()})
    made = command.run(base / "data", "index", folder, "--words-only", "--collection", "zoo")
    assert made.status == 0, made.err
    assert command.run(base / "data", "models", "use", short_model).status == 0
    file = base / "own.csv"
    file.write_text(QUESTIONS)
    lab(base / "data", "questions", "Keepers", "--collection", "zoo", "--file", file)
    return base / "data"


@pytest.fixture
def data(zoo, tmp_path):
    return shutil.copytree(zoo, tmp_path / "data")


def lab(data, *arguments):
    return command.run(data, "lab", *arguments, "--json", timeout_s=280)


def test_sets_are_made_of_a_file_and_listed(zoo):
    (found,) = lab(zoo, "questions").json["sets"]
    assert set(found) == SET_KEYS
    assert (found["questions"], found["unanswerable"]) == (3, 1)
    assert lab(zoo).json["sets"] == [found]
    shown = lab(zoo, "questions", "keepers", "--list").json["all"]
    assert [question["answers"] for question in shown] == [["£2"], ["9:30"], []]
    assert shown[0]["quote"] == "A ticket for the otter house costs £2."


def test_questions_are_generated_about_held_out_documents(data):
    made = lab(data, "questions", "Made", "--collection", "zoo", "--generate", "10", "--words-only")
    assert made.status == 0, made.out
    assert made.json["added"] >= 5
    again = lab(data, "questions", "Made", "--generate", "10", "--words-only").json
    assert again["added"] == 0


def test_questions_are_dropped_kept_edited_deleted_and_forgotten(data):
    first, second, third = (
        question["id"] for question in lab(data, "questions", "Keepers", "--list").json["all"]
    )
    lab(data, "questions", "Keepers", "--drop", str(first), "--delete", str(third))
    lab(data, "questions", "Keepers", "--edit", str(second), "--answer", "half past nine",
        "--answer", "9:30", "--question", "When do herons eat?")  # fmt: skip
    left = lab(data, "questions", "Keepers", "--list").json
    assert left["questions"] == 1
    assert left["all"][1]["answers"] == ["half past nine", "9:30"]
    assert left["all"][1]["question"] == "When do herons eat?"
    assert lab(data, "questions", "Keepers", "--remove").status == 0
    assert lab(data, "questions").json["sets"] == []


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("questions", "New", "--list"), "no question set “New”"),
        (("questions", "New", "--rated"), "no question set “New” yet"),
        (("questions", "New", "--collection", "zo", "--rated"), "no collection “zo”"),
        (("questions", "Keepers", "--collection", "office", "--rated"), "asks about “zoo”"),
        (("questions", "Keepers", "--drop", "999"), "no question 999"),
        (("questions", "Keepers", "--file", "nothing.csv"), "cannot be read"),
        (("run",), "Which question set?"),
        (("run", "Nobody"), "no question set “Nobody”"),
        (("run", "Keepers", "--arms", "rag,dance"), "no arm “dance”"),
        (("run", "Keepers", "--arms", "rag-full"), "needs the fully trained model"),
        (("run", "Keepers", "--expert", "Nobody"), "no expert “Nobody”"),
        (("run", "Keepers", "--model", "none"), "needs a base model"),
        (("run", "Keepers", "--instructions", "nothing.txt"), "cannot be read"),
        (("run", "--resume", "9"), "no run 9"),
        (("report",), "Nothing has been compared yet"),
        (("report", "9"), "no run 9"),
        (("reproduce", "--data", "nothing"), "are not in nothing"),
        (("reproduce", "--data", "nothing", "--sets", "dance"), "no “dance”"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(data, arguments, sentence):
    outcome = lab(data, *arguments)
    assert outcome.status == 1, outcome.out
    assert sentence in outcome.json["error"] + outcome.json["hint"]


def test_wrong_usage_is_told_from_an_error(zoo):
    assert lab(zoo, "dance").status == 2
    assert lab(zoo, "reproduce").status == 2


def test_a_faulty_file_is_refused_line_by_line_and_nothing_of_it_is_used(data, tmp_path):
    file = tmp_path / "own.csv"
    file.write_text("question,answer\nWho?,Ada\n,nobody\n")
    refused = lab(data, "questions", "Keepers", "--file", file)
    assert refused.status == 1
    assert "line 3 has no question" in refused.json["error"]
    assert len(lab(data, "questions", "Keepers", "--list").json["all"]) == 3


@pytest.mark.model
def test_prompts_can_be_seen_before_anything_is_asked(data, tmp_path):
    own = tmp_path / "own.txt"
    own.write_text("Answer like a keeper.")
    shown = lab(data, "run", "Keepers", "--show-prompts", "--instructions", own).json
    assert shown["engineered"] == "Answer like a keeper."
    assert len(shown["examples"]) == 3
    assert all(example["answer"] for example in shown["examples"])
    assert lab(data, "report", "--list").json["runs"] == []


@pytest.fixture
def with_expert(data, tmp_path, short_model):
    """An expert that is told by its text, and helps nobody."""
    fingerprint = read_model_info(short_model).fingerprint
    adapter = write_adapter(tmp_path / "keeper.gguf", fingerprint=fingerprint, strength=0.02)
    made = command.run(data, "expert", "import", adapter, "--name", "Keeper", "--collection", "zoo")
    assert made.status == 0, made.err
    return data


@pytest.mark.model
def test_a_real_model_answers_in_every_way_and_a_report_is_written(with_expert, tmp_path):
    ran = lab(with_expert, "run", "Keepers", "--tokens", "8", "--arms",
              "base,rag,expert,rag-expert")  # fmt: skip
    assert ran.status == 0, ran.out + ran.err
    types = [line.get("type") for line in ran.lines]
    assert types[:2] == ["checking", "checked"]
    assert types.count("answer") == 12
    results = ran.lines[-1]
    assert results["type"] == "results"
    assert "3 questions are too few to tell" in results["verdict"]["sentence"]
    assert results["arms"]["rag"]["cost"]["memory_bytes"] > 1e7
    assert results["retrieval"]["recall@1"]["mean"] > 0

    files = {kind: tmp_path / f"report.{kind}" for kind in ("html", "csv", "json")}
    told = lab(with_expert, "report", "--html", files["html"], "--csv", files["csv"],
               "--save-json", files["json"], "--answers")  # fmt: skip
    assert told.status == 0, told.out
    assert files["html"].read_text().startswith("<!doctype html>")
    with files["csv"].open(newline="") as lines:
        assert len(list(csv.DictReader(lines))) == 12
    whole = json.loads(files["json"].read_text())
    assert whole == {**told.json}
    said = [answer for answer in whole["answers"] if answer["record"]["said"]]
    on = {answer["arm"]: bool(answer["record"]["adapters"]) for answer in said}
    assert on == {"base": False, "expert": True, "rag": False, "rag-expert": True}

    judged = lab(with_expert, "report", "--arm", "rag-expert").json["verdict"]
    assert judged["arm"] == "rag-expert"
    for arguments, sentence in (
        (("--arm", "true"), "no arm “true”"),
        (("--html", tmp_path / "no" / "report.html"), "cannot be written"),
    ):
        refused = lab(with_expert, "report", *arguments)
        assert refused.status == 1
        assert sentence in refused.json["error"]
    again = lab(with_expert, "run", "--resume", "1")
    assert "answer" not in [line.get("type") for line in again.lines]
    assert again.lines[-1]["verdict"] == results["verdict"]
    spoken = command.run(with_expert, "lab", "report").out
    assert all(name in spoken for name in ("RAG + expert", "3 questions are too few to tell"))

    experts = command.run(with_expert, "expert", "list", "--json").json["experts"]
    assert experts[0]["measures"]["lab"]["outcome"] == "no difference"
    assert experts[0]["enabled"] is False
    assert lab(with_expert, "report", "1", "--remove").json == {"removed": 1}
    assert "Nothing has been compared yet" in lab(with_expert, "report").json["error"]


@pytest.mark.model
def test_as_many_questions_are_drawn_as_are_wanted_the_same_each_time(data):
    runs = []
    for _ in range(2):
        ran = lab(data, "run", "Keepers", "--limit", "2", "--tokens", "2", "--arms", "rag",
                  "--words-only")  # fmt: skip
        assert ran.status == 0, ran.out
        asked = [line for line in ran.lines if line.get("type") == "answer"]
        runs.append([question["question"] for question in asked])
        assert ran.lines[-1]["verdict"] is None
    assert len(runs[0]) == 2
    assert runs[0] == runs[1]
    told = lab(data, "report", "--list").json["runs"]
    assert [(run["questions"], run["answered"], run["finished"]) for run in told] == [
        (2, 2, True), (2, 2, True)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"base": ModelFile("Other", str(embedded_chat_model()), "ANOTHER")}, "“Other”"),
        ({"embedder": "large:0123"}, "“large:0123”; now only words"),
        (
            {"adapters": {Weights.EXPERT: ModelFile("Keeper", str(embedded_chat_model()), "0")}},
            "“Keeper” has been trained again",
        ),
    ],
)
def test_a_run_goes_on_with_nothing_else_than_it_began_with(data, short_model, changed, sentence):
    with Library.open(data / "library.db") as library:
        keepers = QuestionSets(library).get_by_name("Keepers")
        base = read_model_info(short_model)
        planned = plan_run(library, keepers, base, RunRequest(arms=("rag",)))
        setup = replace(planned.config, **changed)
        this = RunStore(library).start(keepers.collection_id, setup, planned.questions)

    refused = lab(data, "run", "--resume", str(this.id), "--words-only")

    assert refused.status == 1
    assert sentence in refused.json["error"]
    assert refused.json["hint"]
    with Library.open(data / "library.db") as library:
        assert RunStore(library).answered_keys(this.id) == set()


@pytest.mark.model
def test_a_run_that_was_cut_off_goes_on(with_expert):
    child = command.start(with_expert, "lab", "run", "Keepers", "--tokens", "8",
                          "--arms", "base,rag", "--json")  # fmt: skip
    assert child.stdout
    for line in child.stdout:
        if b'"type": "answer"' in line:
            break
    child.kill()
    child.communicate()
    (before,) = lab(with_expert, "report", "--list").json["runs"]
    assert 0 < before["answered"] < 6
    ended = lab(with_expert, "run", "--resume", str(before["run"]))
    assert ended.status == 0, ended.out
    answers = [line for line in ended.lines if line.get("type") == "answer"]
    assert len(answers) == 6 - before["answered"]
    assert answers[-1]["done"] == 6
