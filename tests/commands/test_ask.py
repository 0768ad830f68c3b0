import json

import pytest

from tests.commands import command

ANSWER_KEYS = {
    "scope", "narrowed_to",
    "question", "searched_for", "answer", "refused", "sentences", "extracts", "sources",
    "coverage", "disagreement", "reasoning", "withdrawn", "model", "expert", "expert_reason",
    "timings", "computed",
}  # fmt: skip
CITATION_KEYS = {
    "heading",
    "source",
    "document",
    "page",
    "line",
    "char_start",
    "char_end",
    "text",
    "score",
}


def ask(data, *arguments):
    return command.run(data, "ask", "--words-only", "--model", "none", *arguments)


def test_an_answer_quotes_the_document_and_says_where(indexed_data):
    outcome = ask(indexed_data[0], "Where does the river rise?", "--json")
    assert outcome.status == 0
    answer = outcome.json
    assert set(answer) == ANSWER_KEYS
    assert not answer["refused"]
    assert answer["model"] is None
    citation = answer["sentences"][0]["citations"][0]
    assert set(citation) == CITATION_KEYS
    text = (indexed_data[1] / "river.txt").read_text()
    assert citation["text"] == text[citation["char_start"] : citation["char_end"]]
    assert answer["sources"][citation["source"] - 1]["document"] == citation["document"]
    assert answer["coverage"]["documents_total"] >= answer["coverage"]["documents_used"] >= 1
    assert answer["timings"]["total_ms"] >= answer["timings"]["extracts_ms"] > 0


def test_what_is_not_there_is_refused_with_status_3(indexed_data):
    outcome = ask(indexed_data[0], "Which zebra won the trophy?", "--json")
    assert outcome.status == 3
    assert outcome.json["refused"]
    assert "Not in your documents" in ask(indexed_data[0], "Which zebra won the trophy?").out


def test_questions_of_a_file_are_answered_line_by_line(indexed_data, tmp_path):
    file = tmp_path / "questions.jsonl"
    lines = [{"question": "Where does the river rise?", "id": "a"}, {"question": "zebra trophy?"}]
    file.write_text("\n".join(json.dumps(line) for line in lines))
    outcome = ask(indexed_data[0], "--questions", str(file))
    assert outcome.status == 0
    assert [line["id"] for line in outcome.lines] == ["a", 2]
    assert [line["refused"] for line in outcome.lines] == [False, True]


def test_a_bad_line_is_named_before_anything_is_answered(indexed_data, tmp_path):
    file = tmp_path / "questions.jsonl"
    file.write_text('{"question": "Where does the river rise?"}\nnonsense\n')
    outcome = ask(indexed_data[0], "--questions", str(file))
    assert (outcome.status, outcome.out) == (1, "")
    assert "Line 2" in outcome.sentence


def test_a_question_of_a_file_without_words_gets_its_error_and_the_others_their_answers(
    indexed_data, tmp_path
):
    file = tmp_path / "questions.jsonl"
    lines = [{"question": "???", "id": "a"}, {"question": "How long is the river?", "id": "b"}]
    file.write_text("\n".join(json.dumps(line) for line in lines))
    outcome = ask(indexed_data[0], "--questions", str(file))
    assert outcome.status == 0
    first, second = outcome.lines
    assert first == {
        "id": "a",
        "question": "???",
        "error": "There is no question.",
        "hint": "Ask something in words.",
    }
    assert (second["id"], second["question"]) == ("b", "How long is the river?")


def test_lines_of_one_conversation_are_asked_in_order(indexed_data, tmp_path):
    file = tmp_path / "questions.jsonl"
    lines = [
        {"question": "How long is the river?", "conversation": "rivers"},
        {"question": "How wide is it?", "conversation": "rivers"},
        {"question": "How wide is it?"},
    ]
    file.write_text("\n".join(json.dumps(line) for line in lines))
    searched = [line["searched_for"] for line in ask(indexed_data[0], "--questions", file).lines]
    assert "river" in searched[1]
    assert "river" not in searched[2]


def test_a_conversation_without_a_name_is_an_error(indexed_data, tmp_path):
    file = tmp_path / "questions.jsonl"
    file.write_text('{"question": "river?", "conversation": ["a"]}')
    said = ask(indexed_data[0], "--questions", file).sentence
    assert said.startswith(f"The “conversation” of line 1 of {file} is no name.")


@pytest.mark.parametrize("arguments", [[], ["river?", "--questions", "file.jsonl"]])
def test_a_question_or_a_file_is_needed_and_not_both(indexed_data, arguments):
    assert ask(indexed_data[0], *arguments).status == 2


def test_punctuation_alone_is_no_question(indexed_data):
    outcome = ask(indexed_data[0], "???")
    assert outcome.status == 1
    assert "no question" in outcome.sentence


def test_before_anything_is_indexed_it_says_what_to_do(tmp_path):
    outcome = ask(tmp_path, "Where does the river rise?")
    assert outcome.status == 1
    assert "index FOLDER" in outcome.sentence


def test_where_nothing_could_be_read_it_says_so(tmp_path):
    broken = tmp_path / "broken.pdf"
    broken.write_text("%PDF-1.7 and then nothing")
    command.run(tmp_path / "data", "index", broken, "--words-only")
    outcome = ask(tmp_path / "data", "Where does the river rise?")
    assert outcome.status == 1
    assert "No text could be read from any of your documents. `documents`" in outcome.sentence
    assert "index FOLDER" not in outcome.sentence


def test_a_question_may_contain_the_names_of_commands(indexed_data):
    question = "search the index: where does the river rise?"
    assert ask(indexed_data[0], question, "--json").json["question"] == question


@pytest.mark.slow
@pytest.mark.model
def test_the_embedded_model_answers_with_its_speed(indexed_data):
    outcome = command.run(indexed_data[0], "ask", "Where does the river rise?", "--json")
    assert outcome.status == 0
    answer = outcome.json
    assert answer["model"] == "SmolLM2-135M-Instruct.Q4_1"
    assert answer["expert"] == "Reader"
    assert answer["timings"]["tokens_per_second"] > 0
    assert answer["timings"]["first_token_ms"] > answer["timings"]["retrieval_ms"]
    assert all(sentence["supported"] for sentence in answer["sentences"])


def test_lines_of_one_conversation_follow_each_other(indexed_data, tmp_path):
    file = tmp_path / "questions.jsonl"
    lines = [
        {"question": "Where does the river rise?", "conversation": "a"},
        {"question": "How is steel made?", "conversation": "b"},
        {"question": "And who wrote about it?", "conversation": "a"},
        {"question": "And who wrote about it?"},
    ]
    file.write_text("\n".join(json.dumps(line) for line in lines))
    searched = [
        line["searched_for"] for line in ask(indexed_data[0], "--questions", str(file)).lines
    ]
    assert "river" in searched[2]
    assert "steel" not in searched[2]
    assert searched[3] == "And who wrote about it?"
