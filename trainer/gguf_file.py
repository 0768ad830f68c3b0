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
    """An open GGUF file, whose tensors are read only when they are used."""

    def __init__(self, path: Path, *, code: str = "base_model") -> None:
        """Read the header of a GGUF file.

        Raises:
            TrainingError: with `code`, if the file is not a complete GGUF file.
        """
        self.path = path
        try:
            # Mode "c" maps the file copy-on-write, since torch wants writable memory.
            self._reader = GGUFReader(path, "c")
        except (OSError, ValueError, KeyError, IndexError, OverflowError, UnicodeError) as error:
            raise TrainingError(
                code,
                say("{0} cannot be read as GGUF ({1}).", path.name, error),
                say("Get the file again."),
            ) from error
        self.tensors = {tensor.name: _to_packed_tensor(tensor) for tensor in self._reader.tensors}
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

    def fingerprint(self) -> str:
        """Return the SHA-256 of the header and samples of the weights; it identifies the base."""
        start = self._reader.data_offset
        offsets = [tensor.data_offset for tensor in self._reader.tensors]
        digest = hashlib.sha256()
        with self.path.open("rb") as file:
            digest.update(file.read(start))
            for offset in offsets[:: max(1, len(offsets) // SAMPLED_TENSORS)]:
                file.seek(offset)
                digest.update(file.read(SAMPLED_BYTES))
        return digest.hexdigest()


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
