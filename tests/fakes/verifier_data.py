"""The public sets that the Verifier learns from, a few lines long, and small weights."""

import json

from tests.fakes.public_data import CITIES, write_public_data

SQUAD_SETS = {
    "cmrc2018_dev_zh.json": (
        "这座城市位于河边。老磨坊建于1712年，由安娜建造。集市在大广场上。",
        "老磨坊建于哪一年？",
        "1712年",
    ),
    "drcd_dev_zh_hant.json": (
        "這座城市位於河邊。老磨坊建於1733年，由安娜建造。市集在大廣場上。",
        "老磨坊建於哪一年？",
        "1733年",
    ),
    "jsquad_test_ja.json": (
        "町 [SEP] 町は川のほとりにある。古い水車は1754年に建てられた。市場は広場で開かれる。",
        "水車はいつ建てられたか。",
        "1754年",
    ),
    "arcd_train_ar.json": (
        "تقع المدينة على النهر. بنيت الطاحونة القديمة عام 1775. تقام السوق في الساحة الكبيرة.",
        "متى بنيت الطاحونة؟",
        "1775",
    ),
    "norquad_validation_no.json": (
        "Byen ligger ved elven. Den gamle møllen ble bygd i 1796 av Emil Fane. Torget er stort.",
        "Når ble møllen bygd?",
        "1796",
    ),
}


def write_verifier_data(folder):
    """Write all sets that `read_paragraphs` and its neighbours read."""
    write_public_data(folder, xquad=[("Zurich", "Zurich lies on a lake.", "Where is Zurich?")])
    (folder / "qa_languages").mkdir()
    (folder / "claims").mkdir()
    for name, (text, question, answer) in SQUAD_SETS.items():
        articles = [
            {
                "title": f"{name} {n}",
                "paragraphs": [
                    {
                        "context": text.replace("17", f"{17 + n}"),
                        "qas": [
                            {
                                "question": question,
                                "answers": [{"text": answer.replace("17", f"{17 + n}")}],
                            }
                        ],
                    }
                ],
            }
            for n in range(6)
        ]
        (folder / "qa_languages" / name).write_text(json.dumps({"data": articles}))
    thai = {"article_id": "a", "context": "เมืองนี้อยู่ริมแม่น้ำ สร้างเมื่อปี 1817", "question": "สร้างเมื่อไร",
            "answers": {"text": ["1817"]}}  # fmt: skip
    (folder / "qa_languages/iapp_valid_th.jsonl").write_text(json.dumps(thai) + "\n")
    _write_claims(folder / "claims")
    return folder


def _write_claims(folder):
    rows = [
        (f"The mill of {town} was built by hand.", f"Hands built the mill of {town}.", label)
        for town in CITIES
        for label in ("entailment", "neutral", "contradiction")
    ]
    lines = ["prem\thyp\tlabel", *("\t".join(row) for row in rows)]
    (folder / "taxinli10k.tsv").write_text("\n".join(lines))
    lines = ["\ufeffPremise\tHypothesis\tLabel", *("\t".join(row) for row in rows)]
    (folder / "conjnli_adversarial_train.tsv").write_text("\n".join(lines))
    pairs = [
        {"sentence1": f"{n}人の人がいます。", "sentence2": "人がいます。", "label": "entailment"}
        for n in range(12)
    ]
    (folder / "jnli_test_ja.jsonl").write_text("".join(json.dumps(p) + "\n" for p in pairs))
    wice = [
        {
            "label": "partially_supported",
            "claim": f"Emil Fane built {n} mills.",
            "supporting_sentences": [[0]],
            "evidence": [
                "Emil Fane built mills.",
                "He lived in Yar.",
                "He had a dog.",
                "It barked.",
            ],
            "claim_tokens": ["Emil", "Fane", "built", str(n), "mills", "."],
            "non_supported_spans": [False, False, False, True, False, False],
        }
        for n in range(12)
    ]
    for name in ("wice_nonsupported_tokens_train.jsonl", "wice_dev.jsonl"):
        (folder / name).write_text("".join(json.dumps(entry) + "\n" for entry in wice))


def write_base(folder):
    """Write an embedder's folder with a small BERT of random weights."""
    from tests.fakes.embedding_models import write_embedder

    return write_embedder(folder, num_hidden_layers=3)


def write_weights(base, file, *, frozen=1, scale=1.0):
    """Write a Verifier of random weights for such a folder; returns the trainer's network."""
    import torch
    from safetensors.torch import save_file

    from trainer.verifier.network import Verifier

    torch.manual_seed(3)
    network = Verifier(base, frozen).eval()
    for name, weight in network.named_parameters():
        if not name.startswith("layers."):
            torch.nn.init.normal_(weight, std=scale)
    save_file({n: w.contiguous() for n, w in network.trained_state().items()}, file)
    return network
