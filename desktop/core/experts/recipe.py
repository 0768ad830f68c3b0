"""The settings for training an expert: three presets, and all values that can be changed."""

from __future__ import annotations

from dataclasses import dataclass, replace

from desktop.core.answering.prompt import SMALL_PARAMETERS
from desktop.core.experts.examples.split import HELD_OUT_SHARE
from desktop.core.types import ModelInfo

TARGETS = ("q", "k", "v", "o", "gate", "up", "down")


@dataclass(frozen=True, slots=True)
class Recipe:
    """All settings that decide the result of a training and its duration."""

    examples: int = 600
    """The largest number of training examples."""
    epochs: float = 2.0
    """How often each example is used."""
    rank: int = 32
    """The rank of the adapter (LoRA): a higher one learns more, and takes more memory.

    From 32 on every row of a Q8_0 adapter is packed, which makes it faster than one of rank 16 in
    f16; see `bench swap`.
    """
    alpha: float = 64.0
    """The scale of the adapter is alpha divided by the rank."""
    targets: tuple[str, ...] = TARGETS
    """The linear layers that get an adapter."""
    learning_rate: float = 2e-4
    batch_size: int = 16
    max_tokens: int = 1024
    """Tokens of a prompt with its answer; a longer one loses its beginning."""
    dropout: float = 0.0
    method: str = "gguf"
    """The form in which the trainer holds the base weights."""
    export_type: str = "q8_0"
    activated: bool = False
    """Whether the adapter acts from the answer on (aLoRA), and shares the prompt with the base."""
    sources: int = 5
    """The largest number of sources in a prompt, as when answering."""
    reads_little: bool = False
    """Whether prompts have only the best sentences of the sources, in training and when answering.

    A small model reads such prompts best.
    """
    at_length: bool = True
    """Whether the expert answers in whole sentences; if it reads little, it then gets more of them.

    If there are enough answers of a person, their length decides instead.
    """
    from_reader: bool = False
    """Whether training starts from the Reader's weights, if there is a Reader for the base model.

    Rank and targets must then be the Reader's.
    """
    seed: int = 0
    held_out_share: float = HELD_OUT_SHARE
    """Share of the documents that is not used for training; seed and share decide which ones."""
    learned_from: tuple[str, ...] = ()
    """Paths of the files and folders of its collection that it learns from; empty means all."""


FOR_SMALL_MODELS = Recipe(
    rank=16,
    alpha=32.0,
    # Four of the seven layers, because each of them makes answers slower; see `bench swap`.
    targets=("q", "v", "up", "down"),
    learning_rate=6e-4,
    batch_size=8,
    reads_little=True,
    at_length=False,
)
"""The recipe that trained the Reader: smaller adapters that learn faster."""
EXTENTS = {"quick": (120, 1.0), "balanced": (400, 2.0), "thorough": (1200, 3.0)}
"""The number of examples and of epochs in each preset."""
DEFAULT_PRESET = "balanced"


def presets(base: ModelInfo | None) -> dict[str, Recipe]:
    """The presets for a base model, by name."""
    small = base is not None and base.parameter_count < SMALL_PARAMETERS
    recipe = replace(FOR_SMALL_MODELS, from_reader=True) if small else Recipe()
    return {
        name: replace(recipe, examples=examples, epochs=epochs)
        for name, (examples, epochs) in EXTENTS.items()
    }


# Measured on two cores with the embedded model. For larger models the time grows with the number of
# parameters, and the memory of a token with the square root of it.
TOKENS_PER_SECOND = 250.0
MEASURED_PARAMETERS = 135_000_000
TOKENS_OF_AN_EXAMPLE, TOKENS_OF_LITTLE = 420, 230
MEASURED_SHARE = 0.35
"""The additional share of the time for measuring the held-out loss."""
LOADING_S = 20.0
PROGRAM_BYTES = 950 * 10**6
"""Memory of Python, torch and their buffers."""
UNPACKED_BYTES = 4
"""Memory per parameter of the base model, which is unpacked if memory allows."""
ROW_TOKENS = 1024
TOKEN_BYTES = 10**6
"""Memory that a token of a row needs for the backward pass."""
LEARNED_BYTES = 16
"""Memory per trained parameter: its value, its gradient, and the optimiser's averages."""
LEARNED_PARAMETERS = 44_000
"""Trained parameters per kind of layer and unit of rank."""


@dataclass(frozen=True, slots=True)
class TrainingCost:
    """The expected time and memory of a training; the trainer's own estimate is better."""

    seconds: float
    memory_bytes: int


def estimate_cost(recipe: Recipe, base: ModelInfo, examples: int | None = None) -> TrainingCost:
    """An estimate before the start, for a processor like the one that was measured."""
    count = min(recipe.examples, examples) if examples is not None else recipe.examples
    example_tokens = TOKENS_OF_LITTLE if recipe.reads_little else TOKENS_OF_AN_EXAMPLE
    tokens = count * recipe.epochs * example_tokens * (1 + MEASURED_SHARE)
    size = max(base.parameter_count, 1) / MEASURED_PARAMETERS
    seconds = LOADING_S + tokens / TOKENS_PER_SECOND * size
    learned = LEARNED_PARAMETERS * recipe.rank * len(recipe.targets)
    memory = (
        base.size_bytes
        + PROGRAM_BYTES
        + UNPACKED_BYTES * base.parameter_count
        + (ROW_TOKENS * TOKEN_BYTES + LEARNED_BYTES * learned) * size**0.5
    )
    return TrainingCost(seconds, int(memory))
