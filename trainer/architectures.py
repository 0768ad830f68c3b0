"""The model families that can be trained, with their configuration and names from GGUF metadata.

The classes are transformers' own; its GGUF loader is not used, because it loses Llama 3's RoPE
scaling and Gemma's query scaling without a word.
"""
# pyright: standard

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from transformers import (
    Gemma3TextConfig,
    Gemma3TextModel,
    LlamaConfig,
    LlamaModel,
    PreTrainedConfig,
    PreTrainedModel,
    Qwen2Config,
    Qwen2Model,
    Qwen3Config,
    Qwen3Model,
)

from trainer.errors import TrainingError
from trainer.gguf_file import GgufFile
from trainer.say import say

LINEARS = {
    "q": ("attn_q", "self_attn.q_proj"),
    "k": ("attn_k", "self_attn.k_proj"),
    "v": ("attn_v", "self_attn.v_proj"),
    "o": ("attn_output", "self_attn.o_proj"),
    "gate": ("ffn_gate", "mlp.gate_proj"),
    "up": ("ffn_up", "mlp.up_proj"),
    "down": ("ffn_down", "mlp.down_proj"),
}
"""A job's name of a linear layer -> its name in GGUF, and in transformers."""

_USUAL_NORMS = {"attn_norm": "input_layernorm", "ffn_norm": "post_attention_layernorm"}
_QK_NORMS = {"attn_q_norm": "self_attn.q_norm", "attn_k_norm": "self_attn.k_norm"}
_GEMMA_NORMS = {
    "attn_norm": "input_layernorm",
    "post_attention_norm": "post_attention_layernorm",
    "ffn_norm": "pre_feedforward_layernorm",
    "post_ffw_norm": "post_feedforward_layernorm",
}


@dataclass(frozen=True, slots=True)
class Architecture:
    """The differences between one model family and the others."""

    model: type[PreTrainedModel]
    config: Callable[[GgufFile], PreTrainedConfig]
    norms: dict[str, str]
    """RMSNorms within a layer: name in GGUF -> name in transformers."""
    permuted: bool = False
    """Whether the file has the rows of queries and keys in another order."""
    norm_offset: float = 0.0
    """The number that the file's RMSNorm weights are larger by than transformers' weights."""
    scaled_embedding: bool = False
    """Whether embeddings are multiplied by the square root of the width."""


def architecture_of(gguf: GgufFile) -> Architecture:
    """Return the model family of a GGUF file.

    Raises:
        TrainingError: models of this family cannot be trained.
    """
    found = ARCHITECTURES.get(gguf.architecture)
    if found is None:
        raise TrainingError(
            "base_model",
            say("Models of the kind “{0}” cannot be trained yet.", gguf.architecture),
            say("Choose one of these kinds: {0}.", ", ".join(ARCHITECTURES)),
        )
    if gguf.architecture_value("expert_count", 0):
        raise TrainingError(
            "base_model",
            say("Mixtures of experts cannot be trained."),
            say("Choose a dense model."),
        )
    return found


def _common(gguf: GgufFile) -> dict[str, Any]:
    heads = gguf.architecture_value("attention.head_count")
    width = gguf.architecture_value("embedding_length")
    return {
        "vocab_size": gguf.tensors["token_embd.weight"].shape[0],
        "hidden_size": width,
        "intermediate_size": gguf.architecture_value("feed_forward_length"),
        "num_hidden_layers": gguf.architecture_value("block_count"),
        "num_attention_heads": heads,
        "num_key_value_heads": gguf.architecture_value("attention.head_count_kv", heads),
        "head_dim": gguf.architecture_value("attention.key_length", width // heads),
        "rms_norm_eps": gguf.architecture_value("attention.layer_norm_rms_epsilon"),
        "max_position_embeddings": gguf.architecture_value("context_length", 2048),
        "attention_dropout": 0.0,
    }


def _rope(gguf: GgufFile) -> dict[str, Any]:
    kind = gguf.architecture_value("rope.scaling.type", "none")
    rope = {
        "rope_type": "default",
        "rope_theta": float(gguf.architecture_value("rope.freq_base", 10_000.0)),
    }
    if kind == "linear":
        return rope | {
            "rope_type": "linear",
            "factor": float(gguf.architecture_value("rope.scaling.factor")),
        }
    if kind != "none":
        raise TrainingError(
            "base_model",
            say("The model stretches its context by “{0}”, which training does not know.", kind),
            say("Choose another model."),
        )
    return rope


def _llama(gguf: GgufFile) -> PreTrainedConfig:
    return LlamaConfig(**_common(gguf), rope_parameters=_rope(gguf))


def _qwen2(gguf: GgufFile) -> PreTrainedConfig:
    return Qwen2Config(**_common(gguf), rope_parameters=_rope(gguf))


def _qwen3(gguf: GgufFile) -> PreTrainedConfig:
    return Qwen3Config(**_common(gguf), rope_parameters=_rope(gguf))


def _gemma3(gguf: GgufFile) -> PreTrainedConfig:
    common = _common(gguf)
    # Only the 27B model scales by width / heads, the others by the head width.
    largest = common["num_hidden_layers"] == 62
    return Gemma3TextConfig(
        **common,
        query_pre_attn_scalar=(
            common["hidden_size"] // common["num_attention_heads"]
            if largest
            else common["head_dim"]
        ),
        sliding_window=gguf.architecture_value("attention.sliding_window"),
        final_logit_softcapping=gguf.architecture_value("final_logit_softcapping"),
        rope_parameters={
            "full_attention": _rope(gguf),
            "sliding_attention": {
                "rope_type": "default",
                "rope_theta": float(gguf.architecture_value("rope.freq_base_swa", 10_000.0)),
            },
        },
    )


ARCHITECTURES = {
    "llama": Architecture(LlamaModel, _llama, _USUAL_NORMS, permuted=True),
    "qwen2": Architecture(Qwen2Model, _qwen2, _USUAL_NORMS),
    "qwen3": Architecture(Qwen3Model, _qwen3, _USUAL_NORMS | _QK_NORMS),
    "gemma3": Architecture(
        Gemma3TextModel,
        _gemma3,
        _GEMMA_NORMS | _QK_NORMS,
        norm_offset=1.0,
        scaled_embedding=True,
    ),
}
