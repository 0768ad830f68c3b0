"""Tiny models with random weights in the shapes of real ones, as GGUF files, and jobs for them."""

import json
from pathlib import Path

import numpy as np
import torch
from gguf import GGMLQuantizationType, GGUFWriter, RopeScalingType, quants

from trainer.protocol import TrainingJob

ARCHITECTURES = (
    "llama", "qwen2", "qwen3", "gemma3", "granite", "smollm3", "mistral3", "phi3", "lfm2",
)  # fmt: skip
WIDTH, INNER, HEADS, KV_HEADS = 64, 96, 4, 2
START, END = "<|im_start|>", "<|im_end|>"
TEMPLATE = (
    "{% for message in messages %}{{'<|im_start|>' + message['role'] + '\\n' + message['content']"
    " + '<|im_end|>' + '\\n'}}{% endfor %}{{ '<|im_start|>assistant\\n' }}"
)
HEADER = f"{START}assistant\n"


def write_model(
    path,
    architecture="llama",
    *,
    kind="F32",
    seed=0,
    tied=True,
    rope_factors=False,
    layers=None,
    file_type=None,
    longrope=False,
    rotated=True,
):
    """Write a model that llama.cpp loads, with matrices of the given type."""
    random = np.random.default_rng(seed)
    writer = GGUFWriter(path, architecture)
    layers = layers or {"gemma3": 6, "smollm3": 4}.get(architecture, 2)
    head_width = 32 if architecture == "qwen3" else WIDTH // HEADS
    _describe(writer, architecture, layers, head_width)
    if not rotated:
        writer.add_rope_scaling_finetuned(False)
    if longrope:
        writer.add_rope_scaling_type(RopeScalingType.LONGROPE)
        writer.add_rope_scaling_orig_ctx_len(256)
        writer.add_rope_scaling_attn_factors(1.19)
    if file_type is not None:
        writer.add_file_type(file_type)
    count = _add_vocabulary(writer)

    def matrix(name, rows, columns):
        values = random.normal(0, columns**-0.5, (rows, columns)).astype(np.float32)
        of = GGMLQuantizationType[kind]
        writer.add_tensor(name, quants.quantize(values, of), raw_dtype=of)

    def vector(name, size, around):
        writer.add_tensor(name, (around + random.normal(0, 0.1, size)).astype(np.float32))

    matrix("token_embd.weight", count, WIDTH)
    if not tied:
        matrix("output.weight", count, WIDTH)
    vector("token_embd_norm.weight" if architecture == "lfm2" else "output_norm.weight", WIDTH, 1)
    if rope_factors:
        factors = np.linspace(1, 8, head_width // 2, dtype=np.float32)
        writer.add_tensor("rope_freqs.weight", factors)
    if longrope:
        factors = np.linspace(1, 3, head_width // 4, dtype=np.float32)
        writer.add_tensor("rope_factors_short.weight", factors)
        writer.add_tensor("rope_factors_long.weight", factors * 4)
    for number in range(layers):
        block = f"blk.{number}."
        for name, rows, columns in _matrices(architecture, head_width, number):
            matrix(f"{block}{name}.weight", rows, columns)
            if architecture == "qwen2" and name in ("attn_q", "attn_k", "attn_v"):
                vector(f"{block}{name}.bias", rows, 0)
        norms = ["attn_norm", "ffn_norm"]
        if architecture == "gemma3":
            norms += ["post_attention_norm", "post_ffw_norm"]
        for name in norms:
            vector(f"{block}{name}.weight", WIDTH, 1)
        if architecture == "lfm2" and number == 0:
            kernel = random.normal(0, 0.6, (WIDTH, 3)).astype(np.float32)
            writer.add_tensor(f"{block}shortconv.conv.weight", kernel)
        elif architecture in ("qwen3", "gemma3", "lfm2"):
            vector(f"{block}attn_q_norm.weight", head_width, 1)
            vector(f"{block}attn_k_norm.weight", head_width, 1)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path


def _matrices(architecture, head_width, number):
    """The names of a layer's matrices, with their rows and columns."""
    queries, keys = HEADS * head_width, KV_HEADS * head_width
    if architecture == "phi3":
        first, middle = [("attn_qkv", queries + 2 * keys, WIDTH)], [("ffn_up", 2 * INNER, WIDTH)]
    else:
        first = [("attn_q", queries, WIDTH), ("attn_k", keys, WIDTH), ("attn_v", keys, WIDTH)]
        middle = [("ffn_gate", INNER, WIDTH), ("ffn_up", INNER, WIDTH)]
    if architecture == "lfm2" and number == 0:
        first = [("shortconv.in_proj", 3 * WIDTH, WIDTH), ("shortconv.out_proj", WIDTH, WIDTH)]
        return [*first, *middle, ("ffn_down", WIDTH, INNER)]
    output, down = ("attn_output", WIDTH, queries), ("ffn_down", WIDTH, INNER)
    return [*first, output, *middle, down]


def _describe(writer, architecture, layers, head_width):
    writer.add_type("model")
    writer.add_name("Tiny")
    writer.add_block_count(layers)
    writer.add_context_length(512)
    writer.add_embedding_length(WIDTH)
    writer.add_feed_forward_length(INNER)
    writer.add_head_count(HEADS)
    writer.add_head_count_kv([0, KV_HEADS] if architecture == "lfm2" else KV_HEADS)
    if architecture == "lfm2":
        writer.add_shortconv_l_cache(3)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_rope_freq_base(10_000.0 if architecture == "llama" else 1_000_000.0)
    if head_width != WIDTH // HEADS or architecture == "gemma3":
        writer.add_key_length(head_width)
        writer.add_value_length(head_width)
    if architecture in ("llama", "granite", "mistral3", "smollm3"):
        writer.add_rope_dimension_count(head_width)
    if architecture == "granite":
        writer.add_logit_scale(4.0)
        writer.add_residual_scale(0.5)
        writer.add_embedding_scale(4.0)
        writer.add_attention_scale(0.1)
    if architecture == "mistral3":
        writer.add_rope_scaling_type(RopeScalingType.YARN)
        writer.add_rope_scaling_factor(16.0)
        writer.add_rope_scaling_orig_ctx_len(16)
        writer.add_rope_scaling_yarn_beta_fast(32.0)
        writer.add_rope_scaling_yarn_beta_slow(1.0)
        writer.add_rope_scaling_yarn_log_mul(1.0)
        writer.add_attn_temperature_scale(0.1)
    if architecture == "phi3":
        writer.add_rope_dimension_count(head_width // 2)
    if architecture == "gemma3":
        writer.add_sliding_window(16)
    writer.add_chat_template(TEMPLATE)


def _add_vocabulary(writer):
    """Add bytes as GPT-2 writes them, two merges, and the marks of a conversation."""
    visible = [*range(33, 127), *range(161, 173), *range(174, 256)]
    hidden = [byte for byte in range(256) if byte not in visible]
    letters = [chr(byte) for byte in visible] + [chr(256 + place) for place in range(len(hidden))]
    tokens = [*letters, "th", "in", START, END, "<|pad|>"]
    tokens += [f"<|unused{number}|>" for number in range(288 - len(tokens))]
    plain = len(letters) + 2
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("gpt-2")
    writer.add_token_list(tokens)
    writer.add_token_types([1] * plain + [3] * (len(tokens) - plain))
    writer.add_token_merges(["t h", "i n"])
    writer.add_eos_token_id(tokens.index(END))
    writer.add_bos_token_id(tokens.index(START))
    writer.add_add_bos_token(False)
    return len(tokens)


WORDS = ("bread", "lamp", "bridge", "boat", "bell", "roof", "well", "mill")


def write_examples(path, count=12, *, first=0):
    """Write questions of different lengths, whose answers are in their prompts."""
    lines = []
    for number in range(first, first + count):
        word, price = WORDS[number % len(WORDS)], number * 7 % 10
        facts = f"The {word} costs {price} coins. " * (1 + number % 3)
        prompt = f"{START}user\n{facts}What costs the {word}?{END}\n{HEADER}"
        lines.append({"prompt": prompt, "completion": f"{price} coins."})
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return path


def training_job(folder: Path, **changes) -> TrainingJob:
    """Return a job of a few steps on a tiny model; missing files are written."""
    base = changes.pop("base_model", None) or folder / "base.gguf"
    if not base.exists():
        write_model(base)
    values = {
        "base_model": base,
        "examples": write_examples(folder / "examples.jsonl"),
        "held_out": write_examples(folder / "held_out.jsonl", 4, first=40),
        "output": folder / "out",
        "rank": 4,
        "alpha": 8.0,
        "batch_size": 4,
        "micro_batch_size": 2,
        "learning_rate": 1e-2,
        "epochs": 2,
        "threads": 1,
        "precision": "float32",
        "device": "cpu",
    }
    return TrainingJob(**(values | changes))


def make_adapters_felt(body, seed=0):
    """Give every B random weights, so that the adapters change the results."""
    torch.manual_seed(seed)
    with torch.no_grad():
        for name, parameter in body.named_parameters():
            if "lora_B" in name:
                parameter.normal_(0, 0.1)
