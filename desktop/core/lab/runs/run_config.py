"""The configuration of a run: all that is needed to repeat it, and to prove how it was done."""

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
from desktop.core.say import Sentence, say
from desktop.core.types import ModelInfo

NEW_RUN = say("Start a new run.")
NEW_RUN_OR_THE_SAME = say("Choose that one again, or start a new run.")


@dataclass(frozen=True, slots=True)
class ModelFile:
    """A base model, a full fine-tune, or an adapter."""

    name: str
    path: str
    identity: str
    """The fingerprint of a model, or the SHA-256 of an adapter's file."""


@dataclass(frozen=True, slots=True)
class RunConfig:
    """All settings that decide the result of a run."""

    question_set: str
    collection: str
    arms: tuple[str, ...]
    base: ModelFile
    prompts: Prompts
    adapters: Mapping[Weights, ModelFile] = field(default_factory=dict[Weights, ModelFile])
    read_little: tuple[Weights, ...] = ()
    """The weights whose prompts have only the best sentences of the sources, as in their training.
    """
    at_length: tuple[Weights, ...] = ()
    """The weights that answer in whole sentences."""
    of_unknown_documents: tuple[Weights, ...] = ()
    """The weights of which nobody knows the documents that they have learned."""
    full: ModelFile | None = None
    embedder: str = ""
    """Identity of the vectors that are searched; empty means keyword search alone."""
    sources_at_most: int = 5
    answer_tokens_at_most: int = 120
    questions_of_set: int = 0
    """The number of questions of the set when the run began; 0 if unknown."""
    questions_fit: int = 0
    """The number of those that are not about what the expert has learned."""
    notes: tuple[str, ...] = ()
    """Sentences for a person: which questions were left out, and why."""

    def arm_list(self) -> tuple[Arm, ...]:
        return tuple(ARMS_BY_KEY[key] for key in self.arms)

    def adapter_set(self, arm: Arm) -> tuple[tuple[str, float], ...]:
        """The adapters that an arm claims are active, with their scales."""
        adapter = self.adapters.get(arm.weights)
        return ((adapter.path, 1.0),) if adapter else ()

    def expert(self, arm: Arm) -> Expert:
        """The arm's expert as the value that answering needs."""
        name = arm.name if arm.adds_weights else ""
        return Expert(
            name,
            self.adapter_set(arm),
            reads_little=self.reads_little(arm),
            at_length=self.answers_at_length(arm),
        )

    def reads_little(self, arm: Arm) -> bool:
        """Whether the arm gets only the best sentences of its sources."""
        return arm.context is ArmContext.BEST or arm.weights in self.read_little

    def answers_at_length(self, arm: Arm) -> bool:
        """Whether the arm's weights answer in whole sentences.

        An arm with the best sentences gets as many of them as the expert.
        """
        if arm.context is ArmContext.BEST:
            return bool({Weights.EXPERT, Weights.ACTIVATED}.intersection(self.at_length))
        return arm.weights in self.at_length

    def as_fields(self) -> dict[str, Any]:
        """The fields for the library, as JSON values."""
        return asdict(self)

    @classmethod
    def from_fields(cls, values: Mapping[str, Any]) -> Self:
        """The configuration with these stored fields; unknown fields are ignored."""
        arguments = {spec.name: values[spec.name] for spec in fields(cls) if spec.name in values}
        prompts = arguments["prompts"]
        shots = tuple(Shot(**shot) for shot in prompts["shots"])
        arguments["prompts"] = Prompts(
            prompts["alone"], prompts["engineered"], prompts["brief"], shots
        )
        arguments["base"] = ModelFile(**arguments["base"])
        arguments["full"] = ModelFile(**arguments["full"]) if arguments.get("full") else None
        arguments["adapters"] = {
            Weights(name): ModelFile(**adapter)
            for name, adapter in arguments.get("adapters", {}).items()
        }
        for name in ("read_little", "at_length", "of_unknown_documents"):
            arguments[name] = tuple(Weights(weights) for weights in arguments.get(name, ()))
        arguments["arms"] = tuple(arguments["arms"])
        arguments["notes"] = tuple(arguments.get("notes", ()))
        return cls(**arguments)


def usual_prompts(shots: tuple[Shot, ...] = ()) -> Prompts:
    """The texts that come with the program, with these examples."""
    return Prompts(_text("lab_alone"), _text("lab_engineered"), _text("lab_brief"), shots)


def model_file(info: ModelInfo) -> ModelFile:
    """A model in the form for a configuration."""
    return ModelFile(info.name or info.path.stem, str(info.path), info.fingerprint)


def _identities(adapter: ModelFile, base: ModelInfo) -> tuple[str, str]:
    """The SHA-256 of an adapter's file, and the one from before it was bound anew to its base."""
    now = adapter_file(adapter.name, Path(adapter.path)).identity
    bound, before = base.fingerprint.encode(), base.former_fingerprint.encode()
    content = Path(adapter.path).read_bytes().replace(bound, before)
    return now, hashlib.sha256(content).hexdigest()


def adapter_file(name: str, path: Path) -> ModelFile:
    """An adapter in the form for a configuration.

    Raises:
        ModelError: its file cannot be read.
    """
    gone = ModelError(say("The file of “{0}” is gone.", name), say("Train or import it again."))
    try:
        if not path.is_file():  # reading a pipe would wait for ever
            raise gone
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        raise gone from error
    return ModelFile(name, str(path), digest)


def check_unchanged(
    config: RunConfig, base: ModelInfo, full: ModelInfo | None, embedder: Embedder | None
) -> None:
    """Check that a run continues with the models that it began with.

    These are its arms, the base model, the full fine-tune, the vectors that are searched, and the
    adapters. Its questions, prompts and limits are stored with it, and cannot change.

    Raises:
        ModelError: one of them has changed, or does not exist.
    """
    unknown = [key for key in config.arms if key not in ARMS_BY_KEY]
    if unknown:
        raise ModelError(say("The arm “{0}” of this run is no longer known.", unknown[0]), NEW_RUN)
    _check_model(say("base model"), config.base, base)
    if config.full and any(arm.weights is Weights.FULL for arm in config.arm_list()):
        _check_model(say("fully trained model"), config.full, full)
    if config.embedder:
        _check_vectors(config.embedder, embedder.identity if embedder else "")
    for adapter in config.adapters.values():
        if adapter.identity not in _identities(adapter, base):
            raise ModelError(
                say("“{0}” has been trained again since the run began.", adapter.name),
                NEW_RUN,
            )


def _check_model(kind: Sentence, begun_with: ModelFile, now: ModelInfo | None) -> None:
    if now is None:
        raise ModelError(
            say("The {0} “{1}” of this run is not there.", kind, begun_with.name),
            NEW_RUN_OR_THE_SAME,
        )
    if not now.is_base_of(begun_with.identity):
        raise ModelError(
            say(
                "The run was begun with the {0} “{1}”; “{2}” is not the same.",
                kind,
                begun_with.name,
                now.name or now.path.stem,
            ),
            NEW_RUN_OR_THE_SAME,
        )


def _check_vectors(begun_with: str, now: str) -> None:
    if not now:
        raise ModelError(
            say(
                "The run was begun with the embedding model “{0}”; now only words are searched.",
                begun_with,
            ),
            NEW_RUN_OR_THE_SAME,
        )
    if now != begun_with:
        raise ModelError(
            say(
                "The run was begun with the embedding model “{0}”; “{1}” is not the same.",
                begun_with,
                now,
            ),
            NEW_RUN_OR_THE_SAME,
        )


def _text(name: str) -> str:
    return (resources() / "prompts" / f"{name}.txt").read_text(encoding="utf-8").strip()
