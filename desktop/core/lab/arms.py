"""The arms: ways of answering that are compared, each saying what it is made of."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop.core.errors import InputError
from desktop.core.remedy import Remedy
from desktop.core.say import say


class ArmContext(StrEnum):
    """What the model is given to read."""

    NOTHING = "nothing"
    FOUND = "what the search found"
    BEST = "the best sentences of what the search found"
    TRUE = "the true passage"


class ArmInstructions(StrEnum):
    """What the model is told to do."""

    USUAL = "as usual"
    ENGINEERED = "with instructions and examples"
    BRIEF = "to answer with the fewest words"


class Weights(StrEnum):
    """Who answers."""

    NONE = "no model"
    BASE = "the base model"
    EXPERT = "the expert"
    ACTIVATED = "the activated expert"
    READER = "the Reader"
    FULL = "the fully trained model"


@dataclass(frozen=True, slots=True)
class Arm:
    """One way of answering; two arms differ in exactly what these fields say, and where an expert
    has learned from the best sentences alone, it is given those instead of all that was found.
    """

    key: str
    name: str
    context: ArmContext
    instructions: ArmInstructions
    weights: Weights

    @property
    def adds_weights(self) -> bool:
        """Whether weights other than the base model's answer."""
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
"""What an expert has to be better than."""
WITH_SOURCES_ALONE = ("rag", "rag-prompt", "rag-brief", "rag-best", "quote")
"""What a person has without any expert."""
READER_ARM = "rag-reader"
"""What a person has without an expert of their own, on the embedded model."""
EXPERT_ARMS = ("rag-expert", "rag-alora", "rag-full", "rag-reader")
"""What the verdict can be about, the first that ran."""


def choose_arms(keys: list[str], able: frozenset[Weights]) -> tuple[Arm, ...]:
    """The arms of these names, or all that are able, in the order of `ARMS`.

    Raises:
        InputError: there is no such arm, or it needs what is not there.
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
