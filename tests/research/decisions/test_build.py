import json
import struct

from desktop.core.answering.decisions import EmbeddedDecisions, read_decisions
from desktop.core.answering.evidence import as_vector
from desktop.research.decisions.build import build_decisions, fit


class LetterEmbedder:
    identity = "letters:1"

    def embed_query(self, text):
        return struct.pack("<2f", float("x" in text), float("y" in text))

    def embed_texts(self, texts):
        """Vectors of passages, which are others than those of questions."""
        return [struct.pack("<2f", float("y" in text), float("x" in text)) for text in texts]


def write_examples(folder):
    folder.mkdir()
    questions = [
        {"language": "de", "text": "x", "kind": "number", "every_document": True},
        {"language": "de", "text": "y", "kind": "person", "every_document": False},
    ]
    followups = [
        {"language": "de", "text": "x", "before": "y", "continues": True},
        {"language": "de", "text": "y", "before": "y", "continues": False},
    ]
    refusals = [
        {"language": "de", "text": "x", "refuses": True},
        {"language": "de", "text": "y", "refuses": False},
    ]
    orders = [
        {"language": "de", "text": "x", "orders": True},
        {"language": "de", "text": "y", "orders": False},
    ]
    for name, rows in (
        ("questions", questions),
        ("followups", followups),
        ("refusals", refusals),
        ("orders", orders),
    ):
        lines = "".join(json.dumps(row) + "\n" for row in rows)
        (folder / f"{name}.jsonl").write_text(lines, encoding="utf-8")


def test_what_was_learned_is_decided(tmp_path):
    write_examples(tmp_path / "examples")
    build_decisions(LetterEmbedder(), tmp_path / "weights.json", tmp_path / "examples")
    made = read_decisions(tmp_path)
    assert made is not None
    asked = EmbeddedDecisions(made, LetterEmbedder(), "de")
    assert [asked.kind("x"), asked.kind("y")] == ["number", "person"]
    assert [asked.needs_all_documents("x"), asked.needs_all_documents("y")] == [True, False]
    assert [asked.continues("x", "y"), asked.continues("y", "y")] == [True, False]
    assert [asked.refuses("x"), asked.refuses("y")] == [True, False]
    x, y = map(as_vector, LetterEmbedder().embed_texts(["x", "y"]))
    assert [asked.gives_orders(x), asked.gives_orders(y)] == [True, False]
    assert not asked.gives_orders(None)


def test_the_same_examples_give_the_same_weights():
    rows, labels = [[1.0, 0.0], [0.0, 1.0], [1.0, 1.0]], ["a", "b", "c"]
    assert fit(rows, labels, 0.001) == fit(rows, labels, 0.001)
