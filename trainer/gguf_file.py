"""A GGUF file as the trainer sees it: metadata, packed tensors, and the fingerprint of a base."""
# pyright: standard

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from gguf import GGUFReader, ReaderField

from trainer.errors import TrainingError
from trainer.say import say

SAMPLED_TENSORS = 64
SAMPLED_BYTES = 4096


@dataclass(frozen=True, slots=True)
class PackedTensor:
    """A tensor as packed bytes of the file, row by row."""

    name: str
    kind: int
    """The number that GGML has for its type."""
    kind_name: str
    shape: tuple[int, ...]
    """The slowest dimension comes first, as in torch: (rows, columns)."""
    data: torch.Tensor
    """Packed bytes, (rows, row_bytes), uint8; mapped from the file, not read into memory."""


class GgufFile:
    """An open GGUF file, whose tensors are read only when they are used.

    A model in several files is opened by its first.
    """

    def __init__(self, path: Path, *, code: str = "base_model") -> None:
        """Read the header of a GGUF file.

        Raises:
            TrainingError: with `code`, if the file is not a complete GGUF file.
        """
        self.path = path
        self._reader = _open_reader(path, code)
        self._parts = [(path, self._reader)]
        self._parts += [(part, _open_reader(part, code)) for part in self._further_parts()]
        self.tensors = {
            tensor.name: _to_packed_tensor(tensor)
            for _, reader in self._parts
            for tensor in reader.tensors
        }
        self.architecture = str(self.value("general.architecture", ""))

    def value(self, key: str, default: Any = None) -> Any:
        """Return a value of the metadata, or the default."""
        field = self._reader.fields.get(key)
        return default if field is None else field.contents()

    def architecture_value(self, key: str, default: Any = None) -> Any:
        """Return a value of the metadata whose key begins with the architecture's name."""
        return self.value(f"{self.architecture}.{key}", default)

    def fields(self) -> list[ReaderField]:
        """Return all metadata as the file has it, without the architecture."""
        return [
            field
            for name, field in self._reader.fields.items()
            if not name.startswith("GGUF.") and name != "general.architecture"
        ]

    def is_base_of(self, bound_to: str) -> bool:
        """Return whether what is bound to this fingerprint was made for this base."""
        return bound_to in (self.fingerprint(), self.former_fingerprint())

    def fingerprint(self) -> str:
        """Return the SHA-256 of the tensors' names, shapes and types and of samples of them.

        It identifies the base, whatever the metadata says and in however many files it lies.
        """
        places = sorted(
            ((tensor, path) for path, reader in self._parts for tensor in reader.tensors),
            key=lambda place: place[0].name,
        )
        digest = hashlib.sha256()
        for tensor, _ in places:
            shape = [int(size) for size in tensor.shape]
            digest.update(f"{tensor.name} {shape} {int(tensor.tensor_type)}\n".encode())
        for tensor, path in places[:: max(1, len(places) // SAMPLED_TENSORS)]:
            with path.open("rb") as file:
                file.seek(tensor.data_offset)
                digest.update(file.read(min(SAMPLED_BYTES, int(tensor.n_bytes))))
        return digest.hexdigest()

    def former_fingerprint(self) -> str:
        """Return the fingerprint of earlier versions, over the first file's header and samples."""
        start = self._reader.data_offset
        offsets = [tensor.data_offset for tensor in self._reader.tensors]
        digest = hashlib.sha256()
        with self.path.open("rb") as file:
            digest.update(file.read(start))
            for offset in offsets[:: max(1, len(offsets) // SAMPLED_TENSORS)]:
                file.seek(offset)
                digest.update(file.read(SAMPLED_BYTES))
        return digest.hexdigest()

    def _further_parts(self) -> list[Path]:
        """Return the other files of a model in several; the names are those of `gguf-split`."""
        count = int(self.value("split.count", 1))
        ending = f"-00001-of-{count:05}.gguf"
        if count <= 1 or not self.path.name.endswith(ending):
            return []
        stem = self.path.name.removesuffix(ending)
        numbers = range(2, count + 1)
        return [self.path.with_name(f"{stem}-{n:05}-of-{count:05}.gguf") for n in numbers]


def _open_reader(path: Path, code: str) -> GGUFReader:
    try:
        # Mode "c" maps the file copy-on-write, since torch wants writable memory.
        return GGUFReader(path, "c")
    except (OSError, ValueError, KeyError, IndexError, OverflowError, UnicodeError) as error:
        raise TrainingError(
            code,
            say("{0} cannot be read as GGUF ({1}).", path.name, error),
            say("Get the file again."),
        ) from error


def _to_packed_tensor(tensor: Any) -> PackedTensor:
    shape = tuple(int(size) for size in reversed(tensor.shape))
    data = torch.from_numpy(tensor.data.view("u1"))
    return PackedTensor(
        tensor.name,
        int(tensor.tensor_type),
        tensor.tensor_type.name,
        shape,
        data.reshape(*shape[:-1], -1),
    )
