"""A model for the `sentencepiece` library with the pieces and the character map of a tokenizer.

The library compiles the map itself, from lines, so that ours is compared and not only read.
"""

from __future__ import annotations

import base64
import io
import json
import struct
import unicodedata
from pathlib import Path
from typing import Any

CONTROL, UNKNOWN, NORMAL = 3, 2, 1
IS_LEAF = 1 << 8


def read_tokenizer(file: Path) -> dict[str, Any]:
    return json.loads(file.read_text(encoding="utf-8"))


def character_map(tokenizer: dict[str, Any]) -> dict[str, str]:
    """What each single character becomes, looked up in the compiled map as Darts describes it."""
    raw = base64.b64decode(tokenizer["normalizer"]["normalizers"][0]["precompiled_charsmap"])
    (size,) = struct.unpack_from("<I", raw)
    units = struct.unpack_from(f"<{size // 4}I", raw, 4)
    texts = raw[4 + size :]
    found = {}
    for code in range(1, 0x110000):
        if unicodedata.category(chr(code)) in ("Cs", "Co"):
            continue
        place = _look_up(units, chr(code).encode())
        if place is not None:
            found[chr(code)] = texts[place : texts.index(0, place)].decode()
    return found


def _look_up(units: tuple[int, ...], letters: bytes) -> int | None:
    node = 0
    for letter in letters:
        unit = units[node]
        node ^= (unit >> 10) << ((unit & (1 << 9)) >> 6) ^ letter
        if node >= len(units) or units[node] & 0x800000FF != letter:
            return None
    if not units[node] & IS_LEAF:
        return None
    unit = units[node]
    return units[node ^ (unit >> 10) << ((unit & (1 << 9)) >> 6)] & 0x7FFFFFFF


def make_processor(tokenizer: dict[str, Any], folder: Path) -> Any:
    """The library's own tokenizer of the same pieces, scores and map."""
    import sentencepiece
    from sentencepiece import sentencepiece_model_pb2 as proto

    rules = folder / "map.tsv"
    rules.write_text(
        "".join(
            f"{ord(character):X}\t{' '.join(f'{ord(letter):X}' for letter in text)}\n"
            for character, text in character_map(tokenizer).items()
        )
    )
    trained = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter([f"a b c {n} hello world" for n in range(200)]),
        model_writer=trained,
        vocab_size=30,
        hard_vocab_limit=False,
        normalization_rule_tsv=str(rules),
        minloglevel=2,
    )
    model = proto.ModelProto.FromString(trained.getvalue())
    del model.pieces[:]
    unknown = tokenizer["model"]["unk_id"]
    control = {token["id"] for token in tokenizer["added_tokens"]}
    for number, (piece, score) in enumerate(tokenizer["model"]["vocab"]):
        kind = UNKNOWN if number == unknown else CONTROL if number in control else NORMAL
        model.pieces.add(piece=piece, score=score, type=kind)
    model.trainer_spec.unk_id = unknown
    return sentencepiece.SentencePieceProcessor(model_proto=model.SerializeToString())
