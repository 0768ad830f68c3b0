import json

import pytest

from tests.commands import command

HIT_KEYS = {
    "document", "collection", "title", "page", "page_end", "line", "heading", "char_start",
    "char_end", "text", "score", "similarity", "ocr", "also_in", "connected", "notes",
    "foreign_language",
}  # fmt: skip


def search(data, *arguments):
    return command.run(data, "search", "--words-only", *arguments)


def test_a_hit_names_its_document_and_place(indexed_data):
    outcome = search(indexed_data[0], "river", "--json")
    assert outcome.status == 0
    hit = outcome.json["hits"][0]
    assert set(hit) == HIT_KEYS
    text = (indexed_data[1] / "river.txt").read_text()
    assert hit["text"] == text[hit["char_start"] : hit["char_end"]]
    assert outcome.json["timings"]["retrieval_ms"] > 0


def test_nothing_found_is_status_3_in_either_form(indexed_data):
    outcome = search(indexed_data[0], "zebra")
    assert (outcome.status, outcome.err) == (3, "")
    assert "Nothing in your documents" in outcome.out
    as_json = search(indexed_data[0], "zebra", "--json")
    assert (as_json.status, as_json.json["hits"]) == (3, [])


def test_before_anything_is_indexed_it_says_what_to_do(tmp_path):
    outcome = command.run(tmp_path, "search", "river")
    assert outcome.status == 3
    assert "`index FOLDER`" in outcome.out


def test_a_collection_limits_the_search_and_an_unknown_one_is_named(indexed_data):
    assert search(indexed_data[0], "river", "--collection", "notes").status == 0
    outcome = search(indexed_data[0], "river", "--collection", "nope")
    assert outcome.status == 1
    assert "no collection “nope”. There are: notes." in outcome.sentence


def test_the_limit_holds(indexed_data):
    assert len(search(indexed_data[0], "the", "--limit", "1", "--json").json["hits"]) == 1


@pytest.mark.parametrize(
    "query", ['"', "'; DROP TABLE words; --", "a AND (", "NEAR(", "*", "^", "x" * 50_000, "\n"]
)
def test_no_query_is_an_error(indexed_data, query):
    outcome = search(indexed_data[0], "river", query, "--json")
    assert outcome.status in (0, 3)
    assert "error" not in outcome.json


def test_bytes_that_are_no_text_are_searched_as_far_as_they_are(indexed_data):
    outcome = search(indexed_data[0], b"\xff\xfe river", "--json")
    assert outcome.json["hits"][0]["document"].endswith("river.txt")


def test_each_question_of_a_file_is_one_line_with_its_id(indexed_data, tmp_path):
    questions = tmp_path / "questions.jsonl"
    lines = [
        {"question": "river", "id": "r"},
        {"question": "zebra", "id": {"any": ["thing", None]}},
        {"question": "line\u2028separator garden"},
    ]
    text = "\n\n".join(json.dumps(line, ensure_ascii=False) for line in lines)
    questions.write_text("\ufeff" + text, encoding="utf-8")
    outcome = search(indexed_data[0], "--questions", questions)
    assert outcome.status == 0
    assert [line["id"] for line in outcome.lines] == ["r", {"any": ["thing", None]}, 5]
    assert [bool(line["hits"]) for line in outcome.lines] == [True, False, True]
    # `--json` changes nothing: the lines are JSON anyway.
    again = search(indexed_data[0], "--questions", questions, "--json")
    assert [line["hits"] for line in again.lines] == [line["hits"] for line in outcome.lines]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b'{"question": "river"}\n{"question": ', "Line 2"),
        (b'{"question": "river"}\n\n{"text": "x"}', "Line 3"),
        (b'{"question": "river"}\n{"question": 7}', "Line 2"),
        (b'{"question": "river"}\n["question"]', "Line 2"),
        (b'{"question": "river"}\n{"question": "x", "id": NaN}', "Line 2"),
        (b'{"question": "river"}\n' + b"[" * 50_000, "Line 2"),
        (b'{"question": "' + b"x" * 200_000 + b'"}', "Line 1"),
        (b'{"question": "\xff"}', "UTF-8"),
        (b"\n\n", "no question"),
        (b"", "no question"),
    ],
)
def test_a_bad_line_is_named_and_nothing_is_answered(indexed_data, tmp_path, content, said):
    questions = tmp_path / "questions.jsonl"
    questions.write_bytes(content)
    outcome = search(indexed_data[0], "--questions", questions)
    assert (outcome.status, outcome.out) == (1, "")
    assert said in outcome.sentence


def test_a_question_file_that_is_not_there_is_one_sentence(indexed_data, tmp_path):
    outcome = search(indexed_data[0], "--questions", tmp_path / "none.jsonl", "--json")
    assert outcome.status == 1
    assert "none.jsonl" in outcome.json["error"]


def test_a_query_and_a_file_at_once_are_wrong_usage(indexed_data, tmp_path):
    assert search(indexed_data[0], "river", "--questions", tmp_path / "q.jsonl").status == 2


@pytest.mark.parametrize(
    ("setting", "arguments"),
    [
        ("reranker", ("search", "river")),
        ("embedding_model", ("index", "--collection", "notes")),
    ],
)
def test_a_model_folder_that_is_not_there_is_one_sentence(data, setting, arguments):
    (data / "settings.json").write_text(json.dumps({setting: "/nowhere/model"}))
    outcome = command.run(data, *arguments)
    assert outcome.status == 1
    assert "/nowhere/model is not there" in outcome.sentence
    assert search(data, "river").status == 0  # which needs neither


def test_a_hit_of_an_extracted_text_names_its_line(tmp_path):
    folder = tmp_path / "talks"
    folder.mkdir()
    (folder / "a.srt").write_text("1\n00:00:01,000 --> 00:00:02,000\nThe heron waits.\n")
    assert command.run(tmp_path / "data", "index", "--words-only", folder).status == 0
    assert search(tmp_path / "data", "heron", "--json").json["hits"][0]["line"] == 3
    assert "line 3" in search(tmp_path / "data", "heron").out


def test_a_search_in_a_file_finds_nothing_elsewhere_and_shows_what_was_searched(indexed_data):
    data, folder = indexed_data
    inside = search(data, "river", "--in", "river.txt", "--json")
    assert inside.status == 0
    assert inside.json["scope"]["documents"] == [str(folder / "river.txt")]
    assert search(data, "river", "--not-in", "river*", "--json").json["scope"]["excluded"]
    others = [path.name for path in folder.iterdir() if path.name != "river.txt"]
    outside = search(data, "river", *(f"--in={name}" for name in others), "--json")
    assert all(not hit["document"].endswith("river.txt") for hit in outside.json["hits"])


def test_a_place_that_is_not_in_the_library_is_an_error(indexed_data):
    outcome = search(indexed_data[0], "river", "--in", "rivver.txt")
    assert outcome.status == 1
    assert "called “rivver.txt”" in outcome.sentence
    assert "river.txt" in outcome.sentence
