"""Chat models that are worth a download: a short list, from small to large.

Every entry is a public file on the Hugging Face hub that needs no account.
"""

from __future__ import annotations

from dataclasses import dataclass

APACHE = "Apache-2.0"
LLAMA = "Llama 3.2 Community License"
RECOMMENDED_SHARE = 0.5
"""Share of the memory that a model may take; other programs need the rest."""


@dataclass(frozen=True, slots=True)
class CatalogueModel:
    """A model that can be downloaded."""

    name: str
    """The name that a person types."""
    title: str
    repository: str
    filename: str
    size_bytes: int
    context_length: int
    licence: str

    @property
    def memory_bytes(self) -> int:
        """Memory for answering: the weights, a context of 4,096 tokens, and buffers.

        The estimate is on the safe side for every entry of the catalogue.
        """
        return self.size_bytes + self.size_bytes // 5 + 1_000_000_000


CATALOGUE = (
    CatalogueModel(
        "llama-3.2-1b",
        "Llama 3.2 1B Instruct",
        "bartowski/Llama-3.2-1B-Instruct-GGUF",
        "Llama-3.2-1B-Instruct-Q4_K_M.gguf",
        807_694_464,
        131_072,
        LLAMA,
    ),
    CatalogueModel(
        "smollm2-1.7b",
        "SmolLM2 1.7B Instruct",
        "HuggingFaceTB/SmolLM2-1.7B-Instruct-GGUF",
        "smollm2-1.7b-instruct-q4_k_m.gguf",
        1_055_609_536,
        8_192,
        APACHE,
    ),
    CatalogueModel(
        "qwen2.5-1.5b",
        "Qwen2.5 1.5B Instruct",
        "Qwen/Qwen2.5-1.5B-Instruct-GGUF",
        "qwen2.5-1.5b-instruct-q4_k_m.gguf",
        1_117_320_736,
        32_768,
        APACHE,
    ),
    CatalogueModel(
        "granite-3.3-2b",
        "Granite 3.3 2B Instruct",
        "ibm-granite/granite-3.3-2b-instruct-GGUF",
        "granite-3.3-2b-instruct-Q4_K_M.gguf",
        1_545_303_328,
        131_072,
        APACHE,
    ),
    CatalogueModel(
        "llama-3.2-3b",
        "Llama 3.2 3B Instruct",
        "bartowski/Llama-3.2-3B-Instruct-GGUF",
        "Llama-3.2-3B-Instruct-Q4_K_M.gguf",
        2_019_377_696,
        131_072,
        LLAMA,
    ),
    CatalogueModel(
        "gemma-3-4b",
        "Gemma 3 4B",
        "ggml-org/gemma-3-4b-it-GGUF",
        "gemma-3-4b-it-Q4_K_M.gguf",
        2_489_757_856,
        131_072,
        "Gemma Terms of Use",
    ),
    CatalogueModel(
        "phi-4-mini",
        "Phi-4-mini Instruct",
        "unsloth/Phi-4-mini-instruct-GGUF",
        "Phi-4-mini-instruct-Q4_K_M.gguf",
        2_491_874_272,
        131_072,
        "MIT",
    ),
    CatalogueModel(
        "qwen3-4b",
        "Qwen3 4B Instruct 2507",
        "unsloth/Qwen3-4B-Instruct-2507-GGUF",
        "Qwen3-4B-Instruct-2507-Q4_K_M.gguf",
        2_497_281_120,
        262_144,
        APACHE,
    ),
)


def find_offer(name: str) -> CatalogueModel | None:
    """The catalogue model of this name; None if there is none."""
    return next((offer for offer in CATALOGUE if offer.name == name.lower()), None)


def recommend_model(memory_bytes: int) -> CatalogueModel | None:
    """The largest model that leaves half of the memory free; None if the smallest does not."""
    fitting = [
        offer for offer in CATALOGUE if offer.memory_bytes <= RECOMMENDED_SHARE * memory_bytes
    ]
    return max(fitting, key=lambda offer: offer.size_bytes, default=None)
