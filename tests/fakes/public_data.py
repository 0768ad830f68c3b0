"""Public question sets in their own formats, made up and a few lines long."""

import json

CITIES = {
    name: f"{name} is a town on the river {river}. Its old mill was built in {year} by {who}."
    " The market is held on the great square, where the inns are. Bread and cheese are sold there"
    " as well as flowers."
    for name, river, year, who in (
        ("Albrook", "Wend", 1712, "Ann Hale"),
        ("Birstead", "Ouzel", 1733, "Ben Cray"),
        ("Corham", "Mede", 1754, "Cleo Drum"),
        ("Dunley", "Tarn", 1775, "Dora Eames"),
        ("Elsworth", "Yar", 1796, "Emil Fane"),
        ("Farndon", "Esk", 1817, "Fay Gorse"),
    )
}
ELSEWHERE = "Nothing of this paragraph, long as it may be, has ever been asked about by anyone."


def write_public_data(folder, *, xquad=(), clapnq=(), corpus=ELSEWHERE, questions=()):
    """Write five sets: QED asks who built each mill; the others have the given questions.

    `xquad` and `clapnq` are triples of title, passage and question.
    """
    for name in ("qed", "policyqa", "xquad", "clapnq", "chunking_eval/corpora"):
        (folder / name).mkdir(parents=True)
    _write(folder / "qed/qed-dev.jsonlines", [_qed(*pair) for pair in CITIES.items()])
    (folder / "policyqa/test.json").write_text(json.dumps({"data": [_policy()]}))
    articles = [
        {"title": title, "paragraphs": [{"context": text, "qas": [{"question": question}]}]}
        for title, text, question in xquad
    ]
    (folder / "xquad/xquad.en.json").write_text(json.dumps({"data": articles}))
    lines = [
        {"input": question, "passages": [{"title": title, "text": text}]}
        for title, text, question in clapnq
    ]
    _write(folder / "clapnq/clapnq_dev_answerable.jsonl", lines[::2])
    _write(folder / "clapnq/clapnq_dev_unanswerable.jsonl", lines[1::2])
    (folder / "chunking_eval/corpora/all.md").write_text(corpus)
    rows = "".join(f'"{question}",[],all\n' for question in questions)
    (folder / "chunking_eval/questions_df.csv").write_text(f"question,references,corpus_id\n{rows}")
    return folder


def as_tokens(text):
    """Return the text with its marks cut off as tokens, as QED writes it."""
    return text.replace(".", " .").replace(",", " ,")


def _qed(title, text):
    paragraph = as_tokens(text)
    start = paragraph.index("by ") + 3
    answer = paragraph[start : paragraph.index(" .", start)]
    place = {"start": start, "end": start + len(answer), "string": answer}
    return {
        "title_text": title,
        "question_text": f"who built the old mill of {title.lower()}",
        "paragraph_text": paragraph,
        "annotation": {
            "explanation_type": "single_sentence",
            "answer": [{"paragraph_reference": place}],
        },
    }


def _policy():
    text = "We keep what you send us for ninety days. Then it is deleted from all our machines."
    asked = [
        ("Is my data kept?", "We keep what you send us"),
        ("How long do you keep my data?", "for ninety days"),
        ("When is it gone?", "Then it is deleted"),
    ]
    qas = [
        {"question": question, "answers": [{"text": answer, "answer_start": text.index(answer)}]}
        for question, answer in asked
    ]
    return {"title": "example.org", "paragraphs": [{"context": text, "qas": qas}]}


def _write(path, lines):
    path.write_text("".join(json.dumps(line) + "\n" for line in lines))
