"""Checks whether a GGUF adapter fits the base model, before llama.cpp loads it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from desktop.core.errors import ModelError
from desktop.core.models.gguf import GgufHeader, GgufTensor, read_header
from desktop.core.say import say
from desktop.core.types import ModelInfo

BASE_FINGERPRINT = "lectern.base.fingerprint"
A, B = ".lora_a", ".lora_b"


def check_adapter(path: Path, base: ModelInfo, base_tensors: Sequence[GgufTensor]) -> None:
    """Check that the adapter can be used with this base model.

    Raises:
        ModelError: it is not an adapter, is damaged, or was made for another base model.
    """
    header = read_header(path)
    about = header.metadata
    if about.get("general.type") != "adapter" or about.get("adapter.type") != "lora":
        raise ModelError(
            say("{0} is no LoRA adapter.", path.name), say("Choose the file of an expert.")
        )
    architecture = about.get("general.architecture")
    if architecture != base.architecture:
        raise ModelError(
            say(
                "{0} is for models of the kind “{1}”; {2} is “{3}”.",
                path.name,
                architecture,
                base.name,
                base.architecture,
            ),
            say("Use it with the base model that it was trained on."),
        )
    bound_to = about.get(BASE_FINGERPRINT)
    if bound_to is not None and not base.is_base_of(str(bound_to)):
        raise ModelError(
            say("{0} was trained on another base model than {1}.", path.name, base.name),
            say("Choose that base model, or train the expert again."),
        )
    _check_tensors(path, header, {tensor.name: tensor for tensor in base_tensors})


def _check_tensors(path: Path, header: GgufHeader, base: dict[str, GgufTensor]) -> None:
    tensors = {tensor.name: tensor for tensor in header.tensors}
    pairs = {name.removesuffix(A).removesuffix(B) for name in tensors if name.endswith((A, B))}
    if not pairs:
        raise ModelError(say("{0} holds no weights.", path.name), say("Get the file again."))
    for name in pairs:
        a, b, of = tensors.get(name + A), tensors.get(name + B), base.get(name)
        if a is None or b is None or of is None:
            raise ModelError(
                say(
                    "{0} does not fit: “{1}” is incomplete, or not in the base model.",
                    path.name,
                    name,
                ),
                say("Use it with the base model that it was trained on."),
            )
        # llama.cpp stores the pair of the embedding in reverse order, and checks it itself.
        if name != "token_embd.weight" and not _fits(a.shape, b.shape, of.shape):
            raise ModelError(
                say(
                    "{0} does not fit: “{1}” has another shape in the base model.", path.name, name
                ),
                say("Use it with the base model that it was trained on."),
            )


def _fits(a: tuple[int, ...], b: tuple[int, ...], of: tuple[int, ...]) -> bool:
    if not 2 <= len(of) == len(a) == len(b):
        return False
    rank = a[1]
    # Dimensions after the second count the experts of a mixture-of-experts model.
    return a[0] == of[0] and b[1] == of[1] and b[0] == rank > 0 and a[2:] == b[2:] == of[2:]
