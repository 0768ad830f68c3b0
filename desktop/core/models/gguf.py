"""Reads the header of a GGUF file: its metadata, its tensors, and whether it is complete.

The format: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md. Files may be of any origin:
every length is checked against the file's size before it is used.
"""

from __future__ import annotations

import hashlib
import mmap
import struct
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import prod
from pathlib import Path
from typing import Any

from desktop.core.errors import ModelError
from desktop.core.models.gguf_parts import require_parts
from desktop.core.paths import embedded_chat_model
from desktop.core.say import say, system_reason
from desktop.core.types import ModelInfo

MAGIC = b"GGUF"
VERSIONS = (2, 3)
DEFAULT_ALIGNMENT = 32
METADATA_AT_MOST = 100_000
TENSORS_AT_MOST = 1_000_000
ARRAY_KEPT_AT_MOST = 256
"""The longest array that is kept; longer ones (vocabularies) are skipped."""
USUAL_CONTEXT = 2048
SAMPLED_TENSORS = 64
SAMPLED_BYTES = 4096

# value type -> struct code
_SCALARS = {0: "B", 1: "b", 2: "H", 3: "h", 4: "I", 5: "i", 6: "f", 7: "?", 10: "Q",
            11: "q", 12: "d"}  # fmt: skip
_STRING = 8
_ARRAY = 9

# tensor type -> name, elements of a block, bytes of a block
TENSOR_TYPES: dict[int, tuple[str, int, int]] = {
    0: ("F32", 1, 4), 1: ("F16", 1, 2), 2: ("Q4_0", 32, 18), 3: ("Q4_1", 32, 20),
    6: ("Q5_0", 32, 22), 7: ("Q5_1", 32, 24), 8: ("Q8_0", 32, 34), 9: ("Q8_1", 32, 40),
    10: ("Q2_K", 256, 84), 11: ("Q3_K", 256, 110), 12: ("Q4_K", 256, 144),
    13: ("Q5_K", 256, 176), 14: ("Q6_K", 256, 210), 15: ("Q8_K", 256, 292),
    16: ("IQ2_XXS", 256, 66), 17: ("IQ2_XS", 256, 74), 18: ("IQ3_XXS", 256, 98),
    19: ("IQ1_S", 256, 50), 20: ("IQ4_NL", 32, 18), 21: ("IQ3_S", 256, 110),
    22: ("IQ2_S", 256, 82), 23: ("IQ4_XS", 256, 136), 24: ("I8", 1, 1), 25: ("I16", 1, 2),
    26: ("I32", 1, 4), 27: ("I64", 1, 8), 28: ("F64", 1, 8), 29: ("IQ1_M", 256, 56),
    30: ("BF16", 1, 2), 34: ("TQ1_0", 256, 54), 35: ("TQ2_0", 256, 66), 39: ("MXFP4", 32, 17),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class GgufTensor:
    """An entry of the tensor table."""

    name: str
    shape: tuple[int, ...]
    """The dimensions in GGUF's order, with the fastest-moving one first."""
    type: int
    offset: int
    """The distance in bytes from the beginning of the tensor data."""

    @property
    def size_bytes(self) -> int | None:
        """The size of the tensor's data; None if its type is newer than this reader."""
        type_info = TENSOR_TYPES.get(self.type)
        return prod(self.shape) // type_info[1] * type_info[2] if type_info else None


@dataclass(frozen=True, slots=True)
class GgufHeader:
    """The header of a GGUF file: everything before its weights."""

    metadata: dict[str, Any]
    tensors: tuple[GgufTensor, ...]
    data_start: int
    """The byte at which the tensor data begins."""


def read_header(path: Path) -> GgufHeader:
    """Read and check the header of a GGUF file, model or adapter.

    Raises:
        ModelError: the file does not exist, is of another kind, truncated, or damaged.
    """
    if path.exists() and not path.is_file():
        raise ModelError(say("{0} is no file.", path), say("Choose a file with the ending .gguf."))
    try:
        with path.open("rb") as file:
            start = file.read(4)
            if start != MAGIC:
                raise _not_gguf_error(path, start)
            with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
                return _Parser(data, path).header()
    except OSError as error:
        raise ModelError(
            say("{0} cannot be opened ({1}).", path, system_reason(error)), say("Check it.")
        ) from error


def read_model_info(path: Path) -> ModelInfo:
    """Describe a GGUF model, in one file or in several, by its headers.

    Raises:
        ModelError: as `read_header`, for each of its files; or the file is an adapter, a later part
            of a model, or a part is not there.
    """
    path = path.absolute()
    first = read_header(path)
    metadata = first.metadata
    kind = metadata.get("general.type", "model")
    if kind != "model":
        raise ModelError(
            say("{0} is a GGUF file of the kind “{1}”, not a chat model.", path.name, kind),
            say("An adapter needs a base model; choose that."),
        )
    files = [(path, first)]
    files += [(part, read_header(part)) for part in require_parts(path, metadata)[1:]]
    tensors = [tensor for _, header in files for tensor in header.tensors]
    architecture = metadata.get("general.architecture")
    if not isinstance(architecture, str) or not tensors:
        raise ModelError(
            say("{0} names no architecture, or has no weights.", path.name), say("Get it anew.")
        )
    context_length = metadata.get(f"{architecture}.context_length")
    template = metadata.get("tokenizer.chat_template")
    return ModelInfo(
        path=path,
        name=_model_name(path, metadata),
        architecture=architecture,
        fingerprint=fingerprint(files),
        former_fingerprint=former_fingerprint(path, first),
        size_bytes=sum(file.stat().st_size for file, _ in files),
        parameter_count=sum(prod(tensor.shape) for tensor in tensors),
        quantization=_quantization(tensors),
        context_length=context_length if isinstance(context_length, int) else USUAL_CONTEXT,
        chat_template=template if isinstance(template, str) else None,
        licence=str(metadata.get("general.license") or ""),
        metadata=metadata,
    )


def read_tensors(path: Path) -> list[GgufTensor]:
    """The tensor table of a model, in one file or in several.

    Raises:
        ModelError: as `read_model_info`.
    """
    first = read_header(path)
    further = require_parts(path, first.metadata)[1:]
    return [t for header in (first, *map(read_header, further)) for t in header.tensors]


def _model_name(path: Path, metadata: Mapping[str, object]) -> str:
    """The name in the file; the file's name for the embedded model, as it names a training run."""
    if path.name == embedded_chat_model().name:
        return path.name.partition(".")[0].replace("-", " ")
    return str(metadata.get("general.name") or path.stem)


def fingerprint(files: Sequence[tuple[Path, GgufHeader]]) -> str:
    """SHA-256 over the tensors' names, shapes and types, and samples of them.

    An adapter is bound to it. The metadata does not count: a file whose chat template was corrected
    has the same weights, as has one that was cut into parts. The tensor table alone is the same for
    every fine-tune of a model, so the beginnings of some tensors are added. This takes milliseconds
    for any size.
    """
    places = [
        (tensor, path, header.data_start + tensor.offset)
        for path, header in files
        for tensor in header.tensors
    ]
    places.sort(key=lambda place: place[0].name)
    digest = hashlib.sha256()
    for tensor, _, _ in places:
        digest.update(f"{tensor.name} {list(tensor.shape)} {tensor.type}\n".encode())
    for tensor, path, offset in places[:: max(1, len(places) // SAMPLED_TENSORS)]:
        with path.open("rb") as file:
            file.seek(offset)
            digest.update(file.read(min(SAMPLED_BYTES, tensor.size_bytes or SAMPLED_BYTES)))
    return digest.hexdigest()


def former_fingerprint(path: Path, header: GgufHeader) -> str:
    """The fingerprint of earlier versions: over the whole header and samples, by their offsets."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        digest.update(file.read(header.data_start))
        step = max(1, len(header.tensors) // SAMPLED_TENSORS)
        for tensor in header.tensors[::step]:
            file.seek(header.data_start + tensor.offset)
            digest.update(file.read(SAMPLED_BYTES))
    return digest.hexdigest()


class _Parser:
    def __init__(self, data: mmap.mmap, path: Path) -> None:
        self._data = data
        self._path = path
        self._at = len(MAGIC)

    def header(self) -> GgufHeader:
        try:
            version = self._scalar("I")
            if version not in VERSIONS:
                raise ModelError(
                    say(
                        "{0} is GGUF version {1}, which is not supported.", self._path.name, version
                    ),
                    say("Get a newer file of this model, or update Lectern."),
                )
            tensor_count, metadata_count = self._scalar("Q"), self._scalar("Q")
            if metadata_count > METADATA_AT_MOST or tensor_count > TENSORS_AT_MOST:
                raise self._damaged_error()
            metadata = dict(self._metadata(metadata_count))
            tensors = tuple(self._tensor() for _ in range(tensor_count))
        except (struct.error, UnicodeDecodeError, RecursionError) as error:
            raise self._damaged_error() from error
        alignment = metadata.get("general.alignment") or DEFAULT_ALIGNMENT
        if not isinstance(alignment, int) or alignment <= 0:
            raise self._damaged_error()
        data_start = -(-self._at // alignment) * alignment
        self._check_extent(tensors, data_start)
        return GgufHeader(metadata, tensors, data_start)

    def _metadata(self, count: int) -> Iterator[tuple[str, Any]]:
        for _ in range(count):
            key = self._string()
            yield key, self._value(self._scalar("I"))

    def _value(self, kind: int, depth: int = 0) -> Any:
        if kind in _SCALARS:
            return self._scalar(_SCALARS[kind])
        if kind == _STRING:
            return self._string()
        if kind == _ARRAY and depth < 3:
            return self._array(depth)
        raise self._damaged_error()

    def _array(self, depth: int) -> list[Any] | None:
        kind, count = self._scalar("I"), self._scalar("Q")
        if count > len(self._data):
            raise self._damaged_error()
        if kind in _SCALARS:
            code = f"<{count}{_SCALARS[kind]}"
            end = self._at + struct.calcsize(code)
            if end > len(self._data):
                raise self._damaged_error()
            kept = count <= ARRAY_KEPT_AT_MOST
            values = list(struct.unpack_from(code, self._data, self._at)) if kept else None
            self._at = end
            return values
        if kind == _STRING and count > ARRAY_KEPT_AT_MOST:
            for _ in range(count):
                self._skip(self._scalar("Q"))
            return None
        return [self._value(kind, depth + 1) for _ in range(count)]

    def _tensor(self) -> GgufTensor:
        name = self._string()
        dimensions = self._scalar("I")
        if dimensions > 8:
            raise self._damaged_error()
        shape = tuple(self._scalar("Q") for _ in range(dimensions))
        return GgufTensor(name, shape, self._scalar("I"), self._scalar("Q"))

    def _scalar(self, code: str) -> Any:
        (value,) = struct.unpack_from(f"<{code}", self._data, self._at)
        self._at += struct.calcsize(f"<{code}")
        return value

    def _string(self) -> str:
        length = self._scalar("Q")
        start = self._at
        self._skip(length)
        return self._data[start : self._at].decode("utf-8", errors="replace")

    def _skip(self, length: int) -> None:
        self._at += length
        if self._at > len(self._data):
            raise self._damaged_error()

    def _check_extent(self, tensors: tuple[GgufTensor, ...], data_start: int) -> None:
        ends = [tensor.offset + (tensor.size_bytes or 0) for tensor in tensors]
        missing = data_start + max(ends, default=0) - len(self._data)
        if tensors and missing > 0:
            raise ModelError(
                say(
                    "{0} is incomplete: {1:.1f} MB are missing at its end.",
                    self._path.name,
                    missing / 1e6,
                ),
                say("The download or copy was cut off; get the file again."),
            )

    def _damaged_error(self) -> ModelError:
        return ModelError(
            say("The header of {0} is damaged or cut off.", self._path.name),
            say("Get the file again."),
        )


def _not_gguf_error(path: Path, start: bytes) -> ModelError:
    if not start:
        return ModelError(say("{0} is empty.", path.name), say("Get the file again."))
    return ModelError(
        say("{0} is not a GGUF file.", path.name),
        say("Chat models and adapters must be GGUF; other formats have to be converted first."),
    )


def _quantization(tensors: Sequence[GgufTensor]) -> str:
    """The type of most weights, which is usually the type in a mixture's name."""
    weights: dict[int, int] = {}
    for tensor in tensors:
        weights[tensor.type] = weights.get(tensor.type, 0) + prod(tensor.shape)
    most = max(weights, key=lambda kind: weights[kind])
    return TENSOR_TYPES.get(most, (f"type {most}", 1, 1))[0]
