"""What a run compares, and with what: enough to do it again, and to know that it was done so."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any, Self

from desktop.core.answering.expert import Expert
from desktop.core.errors import ModelError
from desktop.core.lab.arms import ARMS_BY_KEY, Arm, ArmContext, Weights
from desktop.core.lab.prompts import Prompts, Shot
from desktop.core.paths import resources
from desktop.core.ports import Embedder
from desktop.core.say import say
from desktop.core.types import ModelInfo

NEW_RUN = "Start a new run."
NEW_RUN_OR_THE_SAME = "Choose that one again, or start a new run."


@dataclass(frozen=True, slots=True)
class ModelFile:
    """A base model, a full fine-tune, or an adapter."""

    name: str
    path: str
    identity: str
    """Of a model its fingerprint, of an adapter the SHA-256 of its file."""


@dataclass(frozen=True, slots=True)
class RunConfig:
    """Everything that decides what comes out."""

    question_set: str
    collection: str
    arms: tuple[str, ...]
    base: ModelFile
    prompts: Prompts
    adapters: Mapping[Weights, ModelFile] = field(default_factory=dict[Weights, ModelFile])
    read_little: tuple[Weights, ...] = ()
    """Whose prompts hold the best sentences of the sources alone, as they have learned."""
    at_length: tuple[Weights, ...] = ()
    """Who answers in whole sentences."""
    full: ModelFile | None = None
    embedder: str = ""
    """Identity of the vectors that are searched; empty for words alone."""
    sources_at_most: int = 5
    answer_tokens_at_most: int = 120
    questions_of_set: int = 0
    """That the set had when the run began; 0 where that was not noted."""
    questions_fit: int = 0
    """Of these: about what the expert has not learned."""
    notes: tuple[str, ...] = ()
    """For a person: what was left out, and why."""

    def arm_list(self) -> tuple[Arm, ...]:
        return tuple(ARMS_BY_KEY[key] for key in self.arms)

    def adapter_set(self, arm: Arm) -> tuple[tuple[str, float], ...]:
        """The adapters that an arm says are on."""
        adapter = self.adapters.get(arm.weights)
        return ((adapter.path, 1.0),) if adapter else ()

    def expert(self, arm: Arm) -> Expert:
        """Who answers in an arm, as answering takes it."""
        name = arm.name if arm.adds_weights else ""
        return Expert(
            name,
            self.adapter_set(arm),
            reads_little=self.reads_little(arm),
            at_length=self.answers_at_length(arm),
        )

    def reads_little(self, arm: Arm) -> bool:
        """Whether it is given the best sentences of its sources alone."""
        return arm.context is ArmContext.BEST or arm.weights in self.read_little

    def answers_at_length(self, arm: Arm) -> bool:
        """Whether an expert does; the base model is shown the best sentences as the expert is."""
        if arm.context is ArmContext.BEST:
            return bool({Weights.EXPERT, Weights.ACTIVATED}.intersection(self.at_length))
        return arm.weights in self.at_length

    def as_fields(self) -> dict[str, Any]:
        """What is stored of it."""
        return asdict(self)

    @classmethod
    def from_fields(cls, values: Mapping[str, Any]) -> Self:
        """The setup of stored fields; unknown ones are ignored."""
        known = {spec.name: values[spec.name] for spec in fields(cls) if spec.name in values}
        prompts = known["prompts"]
        shots = tuple(Shot(**shot) for shot in prompts["shots"])
        known["prompts"] = Prompts(prompts["alone"], prompts["engineered"], prompts["brief"], shots)
        known["base"] = ModelFile(**known["base"])
        known["full"] = ModelFile(**known["full"]) if known.get("full") else None
        known["adapters"] = {
            Weights(name): ModelFile(**adapter)
            for name, adapter in known.get("adapters", {}).items()
        }
        for name in ("read_little", "at_length"):
            known[name] = tuple(Weights(weights) for weights in known.get(name, ()))
        known["arms"] = tuple(known["arms"])
        known["notes"] = tuple(known.get("notes", ()))
        return cls(**known)


def usual_prompts(shots: tuple[Shot, ...] = ()) -> Prompts:
    """The texts that come with the program."""
    return Prompts(_text("lab_alone"), _text("lab_engineered"), _text("lab_brief"), shots)


def model_file(info: ModelInfo) -> ModelFile:
    """A model as a run notes it."""
    return ModelFile(info.name or info.path.stem, str(info.path), info.fingerprint)


def adapter_file(name: str, path: Path) -> ModelFile:
    """An adapter as a run notes it.

    Raises:
        ModelError: its file cannot be read.
    """
    gone = ModelError(f"The file of “{name}” is gone.", "Train or import it again.")
    try:
        if not path.is_file():  # a pipe would be waited for
            raise gone
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        raise gone from error
    return ModelFile(name, str(path), digest)


def check_unchanged(
    config: RunConfig, base: ModelInfo, full: ModelInfo | None, embedder: Embedder | None
) -> None:
    """Make sure that a run goes on with what it began with: its arms, the base model, the fully
    trained one, the vectors that are searched, and the adapters.

    Its questions, prompts and limits are stored with it, and cannot change.

    Raises:
        ModelError: one of them has changed, or is gone.
    """
    unknown = [key for key in config.arms if key not in ARMS_BY_KEY]
    if unknown:
        raise ModelError(f"The arm “{unknown[0]}” of this run is no longer known.", NEW_RUN)
    _check_model("base model", config.base, base)
    if config.full and any(arm.weights is Weights.FULL for arm in config.arm_list()):
        _check_model("fully trained model", config.full, full)
    if config.embedder:
        _check_vectors(config.embedder, embedder.identity if embedder else "")
    for adapter in config.adapters.values():
        if adapter_file(adapter.name, Path(adapter.path)).identity != adapter.identity:
            raise ModelError(
                say("“{0}” has been trained again since the run began.", adapter.name),
                NEW_RUN,
            )


def _check_model(kind: str, begun_with: ModelFile, now: ModelInfo | None) -> None:
    if now is None:
        raise ModelError(
            f"The {kind} “{begun_with.name}” of this run is not there.", NEW_RUN_OR_THE_SAME
        )
    if now.fingerprint != begun_with.identity:
        raise ModelError(
            f"The run was begun with the {kind} “{begun_with.name}”;"
            f" “{now.name or now.path.stem}” is not the same.",
            NEW_RUN_OR_THE_SAME,
        )


def _check_vectors(begun_with: str, now: str) -> None:
    if not now:
        raise ModelError(
            f"The run was begun with the embedding model “{begun_with}”; now only words are"
            " searched.",
            NEW_RUN_OR_THE_SAME,
        )
    if now != begun_with:
        raise ModelError(
            f"The run was begun with the embedding model “{begun_with}”; “{now}” is not the same.",
            NEW_RUN_OR_THE_SAME,
        )


def _text(name: str) -> str:
    return (resources() / "prompts" / f"{name}.txt").read_text(encoding="utf-8").strip()
