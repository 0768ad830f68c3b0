"""The arms: ways of answering that are compared, each with the properties that define it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop.core.errors import InputError
from desktop.core.remedy import Remedy
from desktop.core.say import say


class ArmContext(StrEnum):
    """The text that the model gets to read."""

    NOTHING = "nothing"
    FOUND = "what the search found"
    BEST = "the best sentences of what the search found"
    TRUE = "the true passage"


class ArmInstructions(StrEnum):
    """The instructions that the model gets."""

    USUAL = "as usual"
    ENGINEERED = "with instructions and examples"
    BRIEF = "to answer with the fewest words"


class Weights(StrEnum):
    """The weights that answer, if any."""

    NONE = "no model"
    BASE = "the base model"
    EXPERT = "the expert"
    ACTIVATED = "the activated expert"
    READER = "the Reader"
    FULL = "the fully trained model"


@dataclass(frozen=True, slots=True)
class Arm:
    """A way of answering. Two arms differ in exactly these fields.

    There is one exception: an expert that was trained on the best sentences alone gets those
    instead of all that was found.
    """

    key: str
    name: str
    context: ArmContext
    instructions: ArmInstructions
    weights: Weights

    @property
    def adds_weights(self) -> bool:
        """Whether an arm answers with other weights than the base model's."""
        return self.weights not in (Weights.NONE, Weights.BASE)


ARMS = (
    Arm("base", "Base model alone", ArmContext.NOTHING, ArmInstructions.USUAL, Weights.BASE),
    Arm("prompt", "Prompt alone", ArmContext.NOTHING, ArmInstructions.ENGINEERED, Weights.BASE),
    Arm("expert", "Expert alone", ArmContext.NOTHING, ArmInstructions.USUAL, Weights.EXPERT),
    Arm("full", "Full fine-tune alone", ArmContext.NOTHING, ArmInstructions.USUAL, Weights.FULL),
    Arm("quote", "Best sentence, no model", ArmContext.BEST, ArmInstructions.USUAL, Weights.NONE),
    Arm("rag", "RAG", ArmContext.FOUND, ArmInstructions.USUAL, Weights.BASE),
    Arm("rag-prompt", "RAG + prompt", ArmContext.FOUND, ArmInstructions.ENGINEERED, Weights.BASE),
    Arm(
        "rag-brief", "RAG, told to be brief", ArmContext.FOUND, ArmInstructions.BRIEF, Weights.BASE
    ),
    Arm(
        "rag-best",
        "RAG, best sentences alone",
        ArmContext.BEST,
        ArmInstructions.USUAL,
        Weights.BASE,
    ),
    Arm("rag-reader", "RAG + Reader", ArmContext.FOUND, ArmInstructions.USUAL, Weights.READER),
    Arm(
        "rag-alora",
        "RAG + activated expert",
        ArmContext.FOUND,
        ArmInstructions.USUAL,
        Weights.ACTIVATED,
    ),
    Arm("rag-expert", "RAG + expert", ArmContext.FOUND, ArmInstructions.USUAL, Weights.EXPERT),
    Arm("rag-full", "RAG + full fine-tune", ArmContext.FOUND, ArmInstructions.USUAL, Weights.FULL),
    Arm("true", "True passage", ArmContext.TRUE, ArmInstructions.USUAL, Weights.BASE),
    Arm(
        "true-expert",
        "True passage + expert",
        ArmContext.TRUE,
        ArmInstructions.USUAL,
        Weights.EXPERT,
    ),
)
ARMS_BY_KEY = {arm.key: arm for arm in ARMS}
REFERENCE_ARM = "rag"
"""The arm that an expert has to be better than."""
WITH_SOURCES_ALONE = ("rag", "rag-prompt", "rag-brief", "rag-best", "quote")
"""The ways of answering that need no expert."""
READER_ARM = "rag-reader"
"""The way of answering without an expert of one's own, on the embedded model."""
EXPERT_ARMS = ("rag-expert", "rag-alora", "rag-full", "rag-reader")
"""The arms that the verdict can be about; it is about the first that ran."""


def choose_arms(keys: list[str], able: frozenset[Weights]) -> tuple[Arm, ...]:
    """The arms of these names, or all that are possible, in the order of `ARMS`.

    Raises:
        InputError: there is no such arm, or its weights are not available.
    """
    unknown = [key for key in keys if key not in ARMS_BY_KEY]
    if unknown:
        raise InputError(
            say("There is no arm “{0}”.", unknown[0]),
            say("There are: {0}.", ", ".join(ARMS_BY_KEY)),
        )
    unable = [key for key in keys if ARMS_BY_KEY[key].weights not in able]
    if unable:
        arm = ARMS_BY_KEY[unable[0]]
        raise InputError(
            say("The arm “{0}” needs {1}, which is not there.", arm.key, arm.weights),
            Remedy.CHOOSE_WEIGHTS.hint(),
        )
    return tuple(arm for arm in ARMS if arm.weights in able and (not keys or arm.key in keys))
