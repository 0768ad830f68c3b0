import csv
import json

import pytest

from desktop.core.errors import InputError
from desktop.research.public_sets import STRETCH_CHARACTERS, read_set


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def passages(found):
    """What stands at each question's place."""
    return [
        found.documents[question.path][question.char_start : question.char_end]
        for question in found.questions
    ]


@pytest.fixture
def xquad(tmp_path):
    first = "It rained. The Rhine rose by 3.2 metres, they said. Then it fell."
    second = "Bonn lies on the Rhine. It is old."
    asked = {"question": "How far did it rise?",
             "answers": [{"text": "3.2 metres", "answer_start": first.index("3.2")}]}  # fmt: skip
    other = {"question": "Where is Bonn?",
             "answers": [{"text": "the Rhine", "answer_start": second.index("the Rhine")},
                         {"text": "Rhine", "answer_start": second.index("Rhine")}]}  # fmt: skip
    article = {"title": "The/Rhine", "paragraphs": [
        {"context": first, "qas": [asked]}, {"context": second, "qas": [other]}]}  # fmt: skip
    write(tmp_path / "xquad/xquad.en.json", json.dumps({"data": [article]}))
    return tmp_path


def test_an_article_is_one_document_and_a_place_is_the_sentence_with_the_answer(xquad):
    found = read_set("xquad", xquad)
    assert list(found.documents) == ["00 The Rhine.txt"]
    assert passages(found) == [
        "The Rhine rose by 3.2 metres, they said.",
        "Bonn lies on the Rhine.",
    ]
    assert [question.answers for question in found.questions] == [
        ("3.2 metres",),
        ("the Rhine", "Rhine"),
    ]
    assert [question.quote for question in found.questions] == passages(found)


def test_clapnq_has_questions_with_and_without_an_answer(tmp_path):
    passage = {"title": "Tides", "text": "Tides come twice. The moon makes them ."}
    answer = {"answer": "The moon.", "selected_sentences": ["The moon makes them ."]}
    none = {"answer": "", "selected_sentences": []}
    for kind, output in (("answerable", answer), ("unanswerable", none)):
        line = {"input": "what makes tides", "passages": [passage], "output": [output]}
        write(tmp_path / f"clapnq/clapnq_dev_{kind}.jsonl", json.dumps(line) + "\n")
    found = read_set("clapnq", tmp_path)
    assert [question.is_answerable for question in found.questions] == [True, False]
    assert passages(found)[0] == "The moon makes them ."
    assert len(found.documents) == 2


def test_a_long_corpus_is_cut_into_documents_that_keep_the_places(tmp_path):
    paragraphs = [f"Paragraph {n} says {'so ' * 60}much." for n in range(120)]
    text = "\n\n".join(paragraphs)
    quotes = (paragraphs[3], paragraphs[110])
    write(tmp_path / "chunking_eval/corpora/pubmed.md", text)
    with (tmp_path / "chunking_eval/questions_df.csv").open("w", newline="") as lines:
        rows = csv.writer(lines)
        rows.writerow(["question", "references", "corpus_id"])
        for quote in quotes:
            start = text.index(quote)
            reference = {"content": quote, "start_index": start, "end_index": start + len(quote)}
            rows.writerow(["What?", json.dumps([reference]), "pubmed"])
        rows.writerow(["Else?", "[]", "finance"])
    found = read_set("pubmed", tmp_path)
    assert "".join(found.documents.values()) == text
    assert max(map(len, found.documents.values())) <= STRETCH_CHARACTERS
    assert passages(found) == list(quotes)


def test_files_that_are_missing_or_other_ones_are_said(tmp_path):
    with pytest.raises(InputError, match="are not in"):
        read_set("xquad", tmp_path)
    write(tmp_path / "xquad/xquad.en.json", "[]")
    with pytest.raises(InputError, match="not as they should be"):
        read_set("xquad", tmp_path)
    with pytest.raises(InputError, match="no public set “dance”"):
        read_set("dance", tmp_path)
