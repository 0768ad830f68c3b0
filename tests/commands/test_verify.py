"""`verify` compares a text, or claims line by line, with the documents."""

import json

from tests.commands import command

KEYS = {"claim", "status", "reason", "unsupported", "citations"}


def test_a_sentence_of_the_documents_is_supported_where_it_stands(indexed_data, tmp_path):
    document = (indexed_data[1] / "river.txt").read_text()
    sentence = document.split(".")[0].strip() + "."
    draft = tmp_path / "draft.txt"
    draft.write_text(f"{sentence} The moon is made of 9,999 cheeses.")
    outcome = command.run(indexed_data[0], "verify", str(draft), "--json")

    assert outcome.status == 3
    first, second = outcome.json["sentences"]
    assert set(first) == KEYS | {"char_start", "char_end"}
    assert first["status"] == "supported"
    assert first["citations"][0]["document"].endswith("river.txt")
    assert second["status"] != "supported"
    assert second["reason"]
    assert outcome.json["counts"]["supported"] == 1


def test_claims_are_judged_line_by_line(indexed_data, tmp_path):
    claims = tmp_path / "claims.jsonl"
    lines = [
        {"id": "a", "claim": "The moon is made of 9,999 cheeses."},
        {"claim": "9,999", "question": "How many cheeses are there?"},
    ]
    claims.write_text("".join(json.dumps(line) + "\n" for line in lines))
    outcome = command.run(indexed_data[0], "verify", "--claims", str(claims))

    assert outcome.status == 0
    told = [json.loads(line) for line in outcome.out.splitlines()]
    assert [made["id"] for made in told] == ["a", 2]
    assert all(set(made) == KEYS | {"id"} for made in told)
    assert all(made["status"] != "supported" for made in told)


def test_bad_lines_and_files_are_told(indexed_data, tmp_path):
    broken = tmp_path / "claims.jsonl"
    broken.write_text('{"question": "Why?"}\n')
    outcome = command.run(indexed_data[0], "verify", "--claims", str(broken))
    assert outcome.status == 1
    assert "has no “claim”" in outcome.err

    missing = command.run(indexed_data[0], "verify", str(tmp_path / "nothing.txt"))
    assert missing.status == 1
    assert "cannot be read" in missing.err

    assert command.run(indexed_data[0], "verify").status == 2


def test_a_text_is_compared_with_one_file_alone(indexed_data, tmp_path):
    data, folder = indexed_data
    sentence = (folder / "river.txt").read_text().split(".")[0].strip() + "."
    draft = tmp_path / "draft.txt"
    draft.write_text(sentence)
    other = next(path.name for path in folder.iterdir() if path.name != "river.txt")
    assert command.run(data, "verify", str(draft), "--in", "river.txt", "--json").status == 0
    elsewhere = command.run(data, "verify", str(draft), "--in", other, "--json")
    assert elsewhere.status == 3
    assert elsewhere.json["scope"]["documents"] == [str(folder / other)]
