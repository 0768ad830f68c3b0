"""The folder is made of a small file of the same form, whose numbers a test can follow by hand."""

import json
import random
import struct
import unicodedata
from pathlib import Path

import numpy as np
import pytest

from bootstrapping import e5_conversion
from bootstrapping.e5_conversion import LAYER_NAMES, convert
from desktop.core.paths import embedded_embedding_model
from tests.fakes.sentencepiece_model import make_processor, read_tokenizer

WIDTH, LAYERS, HEADS, INNER, POSITIONS = 32, 2, 4, 64, 40
PIECES = ["<s>", "<pad>", "</s>", "<unk>", "▁", "▁the", "▁cat", "s", "a", "c", "t", "at", "ß", "½"]
SIZES = {"q": (WIDTH, WIDTH), "k": (WIDTH, WIDTH), "v": (WIDTH, WIDTH), "ao": (WIDTH, WIDTH),
         "fi": (INNER, WIDTH), "fo": (WIDTH, INNER)}  # fmt: skip
VOCABULARY = len(PIECES) + 2
RANDOM = np.random.default_rng(7)
SENTENCES = Path(__file__).with_name("sentences_of_scripts.tsv")
SENTENCES_AT_LEAST, SCRIPTS_AT_LEAST = 1000, 20


def in_blocks(values):
    """The bytes of whole numbers in blocks of 32, and what they mean."""
    blocks = values.reshape(-1, 32)
    scales = (np.abs(blocks).max(1, keepdims=True) / 7).astype(np.float16)
    whole = np.clip(np.round(blocks / scales.astype(np.float32)), -8, 7).astype(np.int8)
    low, high = whole[:, :16] + 8, whole[:, 16:] + 8
    raw = np.concatenate([scales.view(np.uint8), (low | high << 4).astype(np.uint8)], 1).tobytes()
    return raw, (whole * scales.astype(np.float32)).reshape(values.shape)


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The folder, and the numbers by the names that the file gives them."""
    shapes = {
        "emb.word": (VOCABULARY, WIDTH),
        "emb.pos": (POSITIONS, WIDTH),
        "emb.type": (2, WIDTH),
    }
    vectors = {"emb.ln.w": WIDTH, "emb.ln.b": WIDTH}
    for layer in range(LAYERS):
        shapes |= {f"l{layer}.{name}.w": size for name, size in SIZES.items()}
        vectors |= {f"l{layer}.{name}.b": size[0] for name, size in SIZES.items()}
        vectors |= {f"l{layer}.{name}.{kind}": WIDTH for name in ("aln", "oln") for kind in "wb"}
    numbers, raw, kinds = {}, {}, {}
    for name, shape in shapes.items():
        values = RANDOM.normal(0, 0.3, shape).astype(np.float32)
        raw[name], numbers[name] = in_blocks(values)
        kinds[name] = 1
    for name, size in vectors.items():
        values = (RANDOM.normal(0, 0.1, size) + name.endswith("n.w")).astype(np.float32)
        numbers[name], raw[name], kinds[name] = values, values.tobytes(), 0
    folder = tmp_path_factory.mktemp("e5")
    (folder / "packed.bin").write_bytes(packed(numbers, raw, kinds))
    centre = folder / "centre.json"
    centre.write_text(json.dumps([0.05] * WIDTH))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(e5_conversion, "CENTRE", centre)
        convert(folder / "packed.bin", folder / "model")
    return folder / "model", numbers


def packed(numbers, raw, kinds):
    head = b"E5S1\x01\0\0\0" + struct.pack(
        "<7ifi", WIDTH, LAYERS, HEADS, INNER, VOCABULARY, POSITIONS, 2, 1e-12, 32
    )
    texts = [piece.encode() for piece in PIECES]
    head += struct.pack("<5iQ", len(PIECES), 0, 2, 1, 3, sum(map(len, texts)))
    head += struct.pack(f"<{len(PIECES) + 1}I", *np.cumsum([0, *map(len, texts)]).tolist())
    head += struct.pack(f"<{len(PIECES)}f", *[-float(n) / 4 for n in range(len(PIECES))])
    head += b"".join(texts)
    characters = {"Ａ": "a", "½": "1⁄2", "\u00a0": " ", "\t": " ", "\u00ad": ""}
    head += struct.pack("<iI", len(characters), 0)
    for character, text in characters.items():
        head += struct.pack(f"<IB{len(text)}I", ord(character), len(text), *map(ord, text))
    head += struct.pack("<i", len(raw))
    start = len(head) + sum(2 + len(name) + 21 for name in raw)
    body = b""
    for name, content in raw.items():
        place = (kinds[name], numbers[name].size, start + len(body), len(content))
        head += struct.pack("<H", len(name)) + name.encode() + struct.pack("<BIQQ", *place)
        body += content
    return head + body


def straightforward(numbers, ids):
    """BERT written down as its authors describe it, without any library of models."""

    def norm(rows, name):
        centred = rows - rows.mean(-1, keepdims=True)
        spread = np.sqrt(centred.var(-1, keepdims=True) + 1e-12)
        return centred / spread * numbers[f"{name}.w"] + numbers[f"{name}.b"]

    def linear(rows, name):
        return rows @ numbers[f"{name}.w"].T + numbers[f"{name}.b"]

    def gelu(rows):
        from math import erf

        return rows * 0.5 * (1 + np.vectorize(erf)(rows / 2**0.5))

    places = numbers["emb.pos"][: len(ids)]
    hidden = norm(numbers["emb.word"][ids] + places + numbers["emb.type"][0], "emb.ln")
    for layer in range(LAYERS):
        parts = [linear(hidden, f"l{layer}.{name}").reshape(len(ids), HEADS, -1) for name in "qkv"]
        attended = np.empty_like(parts[0])
        for head in range(HEADS):
            query, key, value = (part[:, head] for part in parts)
            weights = np.exp(query @ key.T / np.sqrt(WIDTH / HEADS))
            attended[:, head] = weights / weights.sum(-1, keepdims=True) @ value
        attended = linear(attended.reshape(len(ids), WIDTH), f"l{layer}.ao")
        hidden = norm(hidden + attended, f"l{layer}.aln")
        inner = gelu(linear(hidden, f"l{layer}.fi"))
        hidden = norm(hidden + linear(inner, f"l{layer}.fo"), f"l{layer}.oln")
    mean = hidden.mean(0)
    centred = mean / np.linalg.norm(mean) - 0.05
    return centred / np.linalg.norm(centred)


def test_the_vectors_are_those_of_a_straightforward_computation_of_the_same_numbers(made):
    from tokenizers import Tokenizer

    from desktop.workers.embed.folder import read_folder
    from desktop.workers.embed.linear import Precision
    from desktop.workers.embed.packed_bert import PackedBert

    folder, numbers = made
    texts = ["query: the cat sat", "", "Ａ\u00a0cat, the cats at the ß " * 2]
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    exact = np.stack([straightforward(numbers, tokenizer.encode(text).ids) for text in texts])
    for precision, least in (
        (Precision.FLOAT32, 0.9999), (Precision.BFLOAT16, 0.999), (Precision.INT8, 0.99)
    ):  # fmt: skip
        model = PackedBert(read_folder(folder), 1, precision=precision)
        ours = np.stack([v.numpy() for v in model.encode(texts) if v is not None])
        assert (ours * exact).sum(1).min() >= least


def test_the_tokenizer_maps_characters_as_the_file_says(made):
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(made[0] / "tokenizer.json"))

    assert tokenizer.encode("  Ａ \t½c\u00adat ").tokens == [
        "<s>", "▁", "a", "▁", "1⁄2", "c", "at", "</s>"
    ]  # fmt: skip
    assert [tokenizer.token_to_id(piece) for piece in PIECES] == list(range(len(PIECES)))


def test_the_folder_says_what_stands_before_questions_and_passages(made):
    from desktop.workers.embed.folder import read_folder

    read = read_folder(made[0])

    assert (read.query_prompt, read.passage_prompt) == ("query: ", "passage: ")
    assert (read.max_tokens, read.dimension, read.is_plain_bert) == (POSITIONS, WIDTH, True)


def test_the_weights_are_in_half_precision_by_the_names_of_bert(made):
    from safetensors.numpy import load_file

    weights = load_file(made[0] / "model.safetensors")

    assert {values.dtype for values in weights.values()} == {np.dtype(np.float16)}
    named = weights[f"encoder.layer.1.{LAYER_NAMES['fo']}.weight"]
    np.testing.assert_allclose(named, made[1]["l1.fo.w"], rtol=1e-3)


def test_another_file_is_refused(tmp_path):
    (tmp_path / "other.bin").write_bytes(bytes(100))

    with pytest.raises(ValueError, match="no file"):
        convert(tmp_path / "other.bin", Path(tmp_path / "model"))


def sentences_of_scripts():
    """Each sentence as it is, in other forms of Unicode, and with its words in other orders."""
    chance = random.Random(19)
    for line in SENTENCES.read_text(encoding="utf-8").splitlines():
        script, sentence = line.split("\t")
        yield script, sentence
        for form in ("NFC", "NFD", "NFKC"):
            yield script, unicodedata.normalize(form, sentence)
        words = sentence.split()
        for number in range(16):
            chance.shuffle(words)
            space = ("  ", "\u3000", "\u00a0", " \u200b", "\u00ad ", "\n")[number % 6]
            yield script, f" {space.join(words)} 🙂{number}"


def test_the_tokens_are_those_of_the_sentencepiece_library(tmp_path):
    pytest.importorskip("sentencepiece", reason="the library is not installed")
    file = embedded_embedding_model() / "tokenizer.json"
    if not file.exists():
        pytest.skip("the embedded embedder is not installed")
    from tokenizers import Tokenizer

    theirs = make_processor(read_tokenizer(file), tmp_path)
    ours = Tokenizer.from_file(str(file))

    cases = list(sentences_of_scripts())
    assert len(cases) >= SENTENCES_AT_LEAST
    assert len({script for script, _ in cases}) >= SCRIPTS_AT_LEAST
    differing = [
        text
        for _, text in cases
        if ours.encode(text, add_special_tokens=False).ids != theirs.encode(text)
    ]
    assert differing == []
