"""A child of `bench training`: trains with TRL's SFTTrainer as it comes, and prints a JSON object.

python -m tests.benchmarks._trl_training SETTINGS.json
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any


def main(path: Path) -> None:
    import torch
    from datasets import Dataset
    from peft import LoraConfig
    from safetensors.torch import load_file
    from tokenizers import Tokenizer, models
    from transformers import AutoModelForCausalLM, PreTrainedTokenizerFast
    from trl import SFTConfig, SFTTrainer

    settings: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    aligned = settings["way"] == "aligned"
    torch.set_num_threads(settings["threads"])
    model = AutoModelForCausalLM.from_pretrained(settings["model"], dtype=torch.float32)
    # The examples are tokenized already, so TRL only needs the padding token.
    tokenizer = PreTrainedTokenizerFast(
        tokenizer_object=Tokenizer(models.WordLevel({"<pad>": 0}, unk_token="<pad>")),
        pad_token="<pad>",
        eos_token="<pad>",
    )
    config = SFTConfig(
        output_dir=settings["output"],
        learning_rate=settings["learning_rate"],
        lr_scheduler_type="cosine",
        per_device_train_batch_size=settings["batch_size"],
        num_train_epochs=settings["epochs"],
        seed=settings["seed"],
        max_length=settings["max_length"],
        # TRL chooses this itself for prompts with completions, but cannot do so for tokens.
        completion_only_loss=True,
        use_cpu=True,
        report_to=[],
        save_strategy="no",
        disable_tqdm=True,
        **({"bf16": False, "train_sampling_strategy": "sequential"} if aligned else {}),
    )
    lora = LoraConfig(r=settings["rank"], lora_alpha=settings["alpha"], target_modules="all-linear")
    trainer = SFTTrainer(
        model=model,
        args=config,
        train_dataset=Dataset.from_list(settings["examples"]),
        processing_class=tokenizer,
        peft_config=lora,
    )
    if aligned:
        own = dict(trainer.model.named_parameters())
        for name, start in load_file(settings["start"]).items():
            own[f"base_model.model.model.{name}"].data.copy_(start)
    seconds = trainer.train().metrics["train_runtime"]
    trainer.model.save_pretrained(settings["output"])
    sys.stdout.write("\n" + json.dumps({"seconds": seconds}) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
