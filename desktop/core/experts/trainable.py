"""Tells whether an expert can grow on a model, before anything is made for it."""

from __future__ import annotations

from desktop.core.errors import ModelError
from desktop.core.say import Sentence, say
from desktop.core.types import ModelInfo

TRAINABLE = (
    "llama", "qwen2", "qwen3", "gemma3", "granite", "smollm3", "mistral3", "phi3", "lfm2",
)  # fmt: skip
"""The model families that the trainer knows, as it lists them itself."""


def why_not_trainable(base: ModelInfo) -> Sentence | None:
    """Return why no expert can grow on this model; None if one can."""
    if base.architecture not in TRAINABLE:
        return say("Models of the kind “{0}” cannot be trained yet.", base.architecture)
    if base.metadata.get(f"{base.architecture}.expert_count"):
        return say("Mixtures of experts cannot be trained.")
    return None


def require_trainable(base: ModelInfo) -> None:
    """Refuse a model on which no expert can grow.

    Raises:
        ModelError: the trainer does not know models of this kind.
    """
    reason = why_not_trainable(base)
    if reason is not None:
        raise ModelError(reason, say("Choose one of these kinds: {0}.", ", ".join(TRAINABLE)))
