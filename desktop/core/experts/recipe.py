"""How an expert is trained: three presets, and everything that can be changed."""

from __future__ import annotations

from dataclasses import dataclass, replace

from desktop.core.answering.prompt import SMALL_PARAMETERS
from desktop.core.experts.examples.split import HELD_OUT_SHARE
from desktop.core.types import ModelInfo

TARGETS = ("q", "k", "v", "o", "gate", "up", "down")


@dataclass(frozen=True, slots=True)
class Recipe:
    """Everything that decides what comes out, and how long it takes."""

    examples: int = 600
    """To learn from, at most."""
    epochs: float = 2.0
    """How often each is seen."""
    rank: int = 32
    """Width of the adapter: more learns more, and takes more memory. From 32 on every row of a
    Q8_0 adapter is packed, which makes it faster than one of rank 16 in f16; see `bench swap`.
    """
    alpha: float = 64.0
    """Strength of the adapter, divided by the rank."""
    targets: tuple[str, ...] = TARGETS
    """The linear layers that get an adapter."""
    learning_rate: float = 2e-4
    batch_size: int = 16
    max_tokens: int = 1024
    """Of a prompt with its answer; longer ones lose their beginning."""
    dropout: float = 0.0
    method: str = "gguf"
    """How the trainer holds the base weights."""
    export_type: str = "q8_0"
    activated: bool = False
    """Whether it acts from the answer on alone (aLoRA), and shares the prompt with the base."""
    sources: int = 5
    """Sources of a prompt at most, as when answering."""
    reads_little: bool = False
    """Whether it learns from, and later answers from, the best sentences of the sources alone,
    which is what a small model reads best.
    """
    at_length: bool = True
    """Whether it answers in whole sentences; it is then shown more of them where it reads little. A
    person's own answers decide it, where there are some.
    """
    from_reader: bool = False
    """Whether it starts from the Reader's weights, where there is a Reader for its base, and rank
    and layers are the Reader's.
    """
    seed: int = 0
    held_out_share: float = HELD_OUT_SHARE
    """Share of the documents that is never learned from; seed and share decide which they are."""


FOR_SMALL_MODELS = Recipe(
    rank=16,
    alpha=32.0,
    # Four of the seven layers: each of them slows answering down; see `bench swap`.
    targets=("q", "v", "up", "down"),
    learning_rate=6e-4,
    batch_size=8,
    reads_little=True,
    at_length=False,
)
"""What taught the Reader to read; smaller adapters that learn faster."""
EXTENTS = {"quick": (120, 1.0), "balanced": (400, 2.0), "thorough": (1200, 3.0)}
"""Examples and epochs of the presets."""
DEFAULT_PRESET = "balanced"


def presets(base: ModelInfo | None) -> dict[str, Recipe]:
    """What can be chosen from for a base model, by name."""
    small = base is not None and base.parameter_count < SMALL_PARAMETERS
    recipe = replace(FOR_SMALL_MODELS, from_reader=True) if small else Recipe()
    return {
        name: replace(recipe, examples=examples, epochs=epochs)
        for name, (examples, epochs) in EXTENTS.items()
    }


# Measured on two cores with the embedded model; what larger ones take grows with their parameters,
# and what a token keeps with the root of them.
TOKENS_PER_SECOND = 250.0
MEASURED_PARAMETERS = 135_000_000
TOKENS_OF_AN_EXAMPLE, TOKENS_OF_LITTLE = 420, 230
MEASURED_SHARE = 0.35
"""What measuring the held-out loss adds."""
LOADING_S = 20.0
PROGRAM_BYTES = 950 * 10**6
"""Python, torch and their buffers."""
UNPACKED_BYTES = 4
"""For each parameter of the base, which stays unpacked where memory allows."""
ROW_TOKENS = 1024
TOKEN_BYTES = 10**6
"""What a token of a row keeps for the way back."""
LEARNED_BYTES = 16
"""For each parameter that learns: itself, its gradient, and the averages of the optimiser."""
LEARNED_PARAMETERS = 44_000
"""For each layer kind and unit of rank."""


@dataclass(frozen=True, slots=True)
class TrainingCost:
    """What a training is expected to take; the trainer knows better once it has begun."""

    seconds: float
    memory_bytes: int


def estimate_cost(recipe: Recipe, base: ModelInfo, examples: int | None = None) -> TrainingCost:
    """Before anything was begun, on a processor like the one it was measured on."""
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
