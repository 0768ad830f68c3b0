"""The model families that can be trained, with their configuration and names from GGUF metadata.

The classes are transformers' own; its GGUF loader is not used, because it loses Llama 3's RoPE
scaling and Gemma's query scaling without a word.
"""
# pyright: standard

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from transformers import (
    Gemma3TextConfig,
    Gemma3TextModel,
    GraniteConfig,
    GraniteModel,
    Lfm2Config,
    Lfm2Model,
    LlamaConfig,
    LlamaModel,
    Ministral3Config,
    Ministral3Model,
    Phi3Config,
    Phi3Model,
    PreTrainedConfig,
    PreTrainedModel,
    Qwen2Config,
    Qwen2Model,
    Qwen3Config,
    Qwen3Model,
    SmolLM3Config,
    SmolLM3Model,
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
_PHI3_LINEARS = {
    "q": ("attn_qkv", "self_attn.qkv_proj"),
    "k": ("attn_qkv", "self_attn.qkv_proj"),
    "v": ("attn_qkv", "self_attn.qkv_proj"),
    "o": LINEARS["o"],
    "gate": ("ffn_up", "mlp.gate_up_proj"),
    "up": ("ffn_up", "mlp.gate_up_proj"),
    "down": LINEARS["down"],
}
"""Phi-3 has queries, keys and values in one matrix, and the MLP's two inputs in another."""

_LFM2_LINEARS = LINEARS | {
    "o": ("attn_output", "self_attn.out_proj"),
    "gate": ("ffn_gate", "feed_forward.w1"),
    "up": ("ffn_up", "feed_forward.w3"),
    "down": ("ffn_down", "feed_forward.w2"),
}
_LFM2_NORMS = {
    "attn_norm": "operator_norm",
    "ffn_norm": "ffn_norm",
    "attn_q_norm": "self_attn.q_layernorm",
    "attn_k_norm": "self_attn.k_layernorm",
}
_LFM2_FROZEN = {"shortconv.in_proj": "conv.in_proj", "shortconv.out_proj": "conv.out_proj"}

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
    linears: dict[str, tuple[str, str]] = field(default_factory=lambda: LINEARS)
    """The linear layers that adapters change; several names may mean one layer."""
    frozen: dict[str, str] = field(default_factory=dict[str, str])
    """The linear layers that no adapter changes: name in GGUF -> name in transformers."""
    last_norm: tuple[str, str] = ("output_norm", "norm")
    """The RMSNorm before the head: name in GGUF, and in transformers."""
    rotated: Callable[[GgufFile], bool] = lambda _: True
    """Whether any layer has rotary embeddings."""
    logit_divisor: Callable[[GgufFile], float] = lambda _: 1.0
    """The number that the head's results are divided by."""

    @property
    def layer_names(self) -> dict[str, str]:
        """The linear layers: name in GGUF -> name in transformers."""
        return dict(self.linears.values())


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
    key_heads = gguf.architecture_value("attention.head_count_kv", heads)
    width = gguf.architecture_value("embedding_length")
    return {
        "vocab_size": gguf.tensors["token_embd.weight"].shape[0],
        "hidden_size": width,
        "intermediate_size": gguf.architecture_value("feed_forward_length"),
        "num_hidden_layers": gguf.architecture_value("block_count"),
        "num_attention_heads": heads,
        "num_key_value_heads": max(key_heads) if isinstance(key_heads, list) else key_heads,
        "head_dim": gguf.architecture_value("attention.key_length", width // heads),
        "rms_norm_eps": gguf.architecture_value("attention.layer_norm_rms_epsilon"),
        "max_position_embeddings": gguf.architecture_value("context_length", 2048),
        "attention_dropout": 0.0,
    }


def _rope(gguf: GgufFile) -> dict[str, Any]:
    kind = gguf.architecture_value("rope.scaling.type", "none")
    # Its longrope has only factors, which the file holds and the model takes from there.
    rope = {
        "rope_type": "default",
        "rope_theta": float(gguf.architecture_value("rope.freq_base", 10_000.0)),
    }
    if kind == "linear":
        return rope | {
            "rope_type": "linear",
            "factor": float(gguf.architecture_value("rope.scaling.factor")),
        }
    if kind == "yarn":
        return rope | _yarn(gguf)
    if kind != "none":
        raise TrainingError(
            "base_model",
            say("The model stretches its context by “{0}”, which training does not know.", kind),
            say("Choose another model."),
        )
    return rope


def _yarn(gguf: GgufFile) -> dict[str, Any]:
    """Return YaRN's numbers; llama.cpp computes the factor of the attention in its own way."""
    factor = float(gguf.architecture_value("rope.scaling.factor", 1.0))
    log_multiplier = float(gguf.architecture_value("rope.scaling.yarn_log_multiplier", 0.0))
    attention = _yarn_scale(factor, 1.0)
    if log_multiplier:
        attention /= _yarn_scale(factor, log_multiplier)
    return {
        "rope_type": "yarn",
        "factor": factor,
        "attention_factor": attention
        * float(gguf.architecture_value("rope.scaling.attn_factor", 1.0)),
        "original_max_position_embeddings": _original_context(gguf),
        "beta_fast": float(gguf.architecture_value("rope.scaling.yarn_beta_fast", 32.0)),
        "beta_slow": float(gguf.architecture_value("rope.scaling.yarn_beta_slow", 1.0)),
    }


def _yarn_scale(factor: float, multiplier: float) -> float:
    return 1.0 if factor <= 1.0 else 0.1 * multiplier * math.log(factor) + 1.0


def _original_context(gguf: GgufFile) -> int:
    """Return the number of tokens that the model saw before its context was stretched."""
    context = gguf.architecture_value("context_length", 2048)
    return int(gguf.architecture_value("rope.scaling.original_context_length", context))


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


def _granite(gguf: GgufFile) -> PreTrainedConfig:
    common = _common(gguf)
    # The file has 0, or nothing, where a number is not used.
    return GraniteConfig(
        **common,
        rope_parameters=_rope(gguf),
        attention_multiplier=gguf.architecture_value("attention.scale")
        or common["head_dim"] ** -0.5,
        residual_multiplier=gguf.architecture_value("residual_scale") or 1.0,
        embedding_multiplier=gguf.architecture_value("embedding_scale") or 1.0,
    )


def _granite_divisor(gguf: GgufFile) -> float:
    return float(gguf.architecture_value("logit_scale"))


def _granite_is_rotated(gguf: GgufFile) -> bool:
    """Return the switch that Granite's files keep in a value of another name."""
    return bool(gguf.architecture_value("rope.scaling.finetuned", True))


def _smollm3(gguf: GgufFile) -> PreTrainedConfig:
    # Every fourth layer has no rotary embedding; llama.cpp has this number in its code as well.
    return SmolLM3Config(
        **_common(gguf),
        rope_parameters=_rope(gguf),
        no_rope_layer_interval=4,
        use_sliding_window=False,
        pad_token_id=None,
    )


def _mistral3(gguf: GgufFile) -> PreTrainedConfig:
    rope = _rope(gguf) | {
        "llama_4_scaling_beta": float(gguf.architecture_value("attention.temperature_scale", 0.0)),
        "original_max_position_embeddings": _original_context(gguf),
    }
    return Ministral3Config(**_common(gguf), rope_parameters=rope, pad_token_id=None)


def _phi3(gguf: GgufFile) -> PreTrainedConfig:
    common = _common(gguf)
    # Its longrope has only factors, which the file holds and the model takes from there.
    rope = {
        "rope_type": "default",
        "rope_theta": float(gguf.architecture_value("rope.freq_base", 10_000.0)),
        "partial_rotary_factor": gguf.architecture_value("rope.dimension_count", common["head_dim"])
        / common["head_dim"],
    }
    # llama.cpp leaves out Phi-3's sliding window.
    return Phi3Config(**common, rope_parameters=rope, sliding_window=None, pad_token_id=None)


def _lfm2(gguf: GgufFile) -> PreTrainedConfig:
    common = _common(gguf)
    # Layers without heads of keys are short convolutions.
    heads = gguf.architecture_value("attention.head_count_kv")
    return Lfm2Config(
        **common,
        rope_parameters=_rope(gguf),
        norm_eps=common["rms_norm_eps"],
        conv_L_cache=gguf.architecture_value("shortconv.l_cache"),
        block_auto_adjust_ff_dim=False,
        layer_types=["full_attention" if count else "conv" for count in heads],
        pad_token_id=None,
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
    "granite": Architecture(
        GraniteModel,
        _granite,
        _USUAL_NORMS,
        permuted=True,
        rotated=_granite_is_rotated,
        logit_divisor=_granite_divisor,
    ),
    "smollm3": Architecture(SmolLM3Model, _smollm3, _USUAL_NORMS, permuted=True),
    "mistral3": Architecture(Ministral3Model, _mistral3, _USUAL_NORMS, permuted=True),
    "phi3": Architecture(Phi3Model, _phi3, _USUAL_NORMS, linears=_PHI3_LINEARS),
    "lfm2": Architecture(
        Lfm2Model,
        _lfm2,
        _LFM2_NORMS,
        linears=_LFM2_LINEARS,
        frozen=_LFM2_FROZEN,
        last_norm=("token_embd_norm", "embedding_norm"),
    ),
}
