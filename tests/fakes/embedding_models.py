"""Shared by the tests of the embed worker: vectors as numbers, texts, and small models."""

import json

import numpy as np

SENTENCE = (
    "the a of and to in is was for on with by at from harbour ship crane winter engine report"
    " night water price grain stone window letter morning river season bread answer 1907 42 euros"
)
WORDS = SENTENCE.split()


def numbers(vectors):
    return np.array([np.frombuffer(vector, "<f4") for vector in vectors])


def cosines(left, right):
    left, right = np.atleast_2d(left), np.atleast_2d(right)
    lengths = np.linalg.norm(left, axis=1) * np.linalg.norm(right, axis=1)
    return (left * right).sum(1) / lengths


def texts(count, *, seed=0, shortest=1, longest=120):
    """Return random texts of `shortest` to `longest` words that the tokenizer knows."""
    random = np.random.default_rng(seed)
    return [
        " ".join(random.choice(WORDS, random.integers(shortest, longest))) for _ in range(count)
    ]


def drain(embedder, tickets, *, timeout_s=60.0):
    """Return all vectors that were submitted, by ticket."""
    results = {}
    while len(results) < tickets:
        result = embedder.next_result(timeout_s)
        assert result is not None, "nothing came in time"
        ticket, vectors = result
        assert ticket not in results
        results[ticket] = vectors
    return results


def write_tokenizer(folder):
    """Write a word-piece tokenizer that knows the words above, and letters."""
    from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, processors
    from transformers import PreTrainedTokenizerFast

    special = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
    letters = [*"abcdefghijklmnopqrstuvwxyz0123456789?.,"]
    pieces = [*special, *WORDS, *letters, *(f"##{letter}" for letter in letters)]
    vocabulary = {piece: number for number, piece in enumerate(dict.fromkeys(pieces))}
    tokenizer = Tokenizer(models.WordPiece(vocabulary, unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.BertNormalizer()
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    ends = [(name, vocabulary[name]) for name in ("[CLS]", "[SEP]")]
    tokenizer.post_processor = processors.TemplateProcessing(
        single="[CLS] $A [SEP]", pair="[CLS] $A [SEP] $B:1 [SEP]:1", special_tokens=ends
    )
    names = ("pad_token", "unk_token", "cls_token", "sep_token", "mask_token")
    PreTrainedTokenizerFast(
        tokenizer_object=tokenizer, **dict(zip(names, special, strict=True))
    ).save_pretrained(folder)
    return len(vocabulary)


def bert_config(vocabulary, **changes):
    from transformers import BertConfig

    usual = {
        "vocab_size": vocabulary, "hidden_size": 32, "num_hidden_layers": 2,
        "num_attention_heads": 4, "intermediate_size": 64, "max_position_embeddings": 64,
    }  # fmt: skip
    return BertConfig(**{**usual, **changes})


def write_embedder(folder, *, pooling="mean", normalize=True, prompts=None, **changes):
    """Write a sentence-transformers folder with a small BERT of random weights."""
    import torch
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.base.modules import Normalize, Transformer
    from sentence_transformers.sentence_transformer.modules import Pooling
    from transformers import BertModel

    bare = folder.with_name(f"{folder.name}-transformer")
    vocabulary = write_tokenizer(bare)
    torch.manual_seed(1)
    BertModel(bert_config(vocabulary, **changes)).save_pretrained(bare)
    transformer = Transformer(str(bare))
    pool = Pooling(transformer.get_embedding_dimension(), pooling_mode=pooling)
    modules = [transformer, pool, *([Normalize()] if normalize else [])]
    SentenceTransformer(modules=modules, prompts=prompts, device="cpu").save(str(folder))
    return folder


def write_cross_encoder(folder):
    """Write a cross-encoder folder with a small BERT of random weights and one score."""
    import torch
    from sentence_transformers import CrossEncoder
    from transformers import BertForSequenceClassification

    bare = folder.with_name(f"{folder.name}-transformer")
    vocabulary = write_tokenizer(bare)
    torch.manual_seed(2)
    config = bert_config(vocabulary, num_labels=1, initializer_range=0.4)
    BertForSequenceClassification(config).save_pretrained(bare)
    CrossEncoder(str(bare), device="cpu").save(str(folder))
    return folder


def edit_json(path, **changes):
    path.write_text(json.dumps({**json.loads(path.read_text()), **changes}))
