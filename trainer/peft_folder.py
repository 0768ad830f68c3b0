"""Checks a folder that peft wrote before anything heavy is loaded: a refusal comes at once."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from safetensors import SafetensorError, safe_open

from trainer.errors import TrainingError
from trainer.say import say

WEIGHTS = "adapter_model.safetensors"
LAYER_NAME = re.compile(r"[\w.]+")


def check_peft_folder(folder: Path) -> dict[str, Any]:
    """Return the configuration of the adapter in the folder.

    Raises:
        TrainingError: it is no LoRA adapter that llama.cpp can load, or its files are damaged.
    """
    config = _read_config(folder)
    weights = folder / WEIGHTS
    if not weights.is_file():
        raise refusal(
            folder,
            say(
                "it has no “adapter_model.safetensors”; files of Python objects (.bin, .pt) are"
                " never opened, because opening them runs what is in them"
            ),
        )
    try:
        with safe_open(weights, framework="numpy"):
            pass
    except (OSError, SafetensorError) as error:
        raise refusal(folder, say("its weights cannot be read ({0})", error)) from error
    return config


def refusal(path: Path, reason: str) -> TrainingError:
    """Make the error for an adapter that cannot be used."""
    return TrainingError(
        "start_from",
        say("The adapter {0} cannot be used: {1}.", path.name, reason),
        say("Choose an adapter that was made for this base model."),
    )


def _read_config(folder: Path) -> dict[str, Any]:
    try:
        config = json.loads((folder / "adapter_config.json").read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise refusal(folder, say("its adapter_config.json is missing or damaged")) from error
    if not isinstance(config, dict) or config.get("peft_type") != "LORA":
        raise refusal(folder, say("it is no LoRA adapter"))
    for setting, plain, name in (
        ("use_dora", False, "DoRA"),
        ("bias", "none", "trained biases"),
        ("modules_to_save", None, "whole layers beside its pairs"),
        ("fan_in_fan_out", False, "transposed weights"),
    ):
        if config.get(setting, plain) not in (plain, None, []):
            raise refusal(folder, say("it has {0}, which llama.cpp cannot load", name))
    for name in (*(config.get("alpha_pattern") or ()), *(config.get("rank_pattern") or ())):
        if not LAYER_NAME.fullmatch(name):
            raise refusal(folder, say("it names layers by the pattern “{0}”, not by name", name))
    return config
