"""`models`: which there are, which one answers, and how to get another."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from desktop.commands.context import NO_MODEL, Context
from desktop.core.errors import AppError, InputError
from desktop.core.models.downloads import download
from desktop.core.models.gguf import read_model_info
from desktop.core.paths import embedded_chat_model
from desktop.core.types import ModelInfo


def register(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", metavar="ACTION")
    actions.add_parser("list", help="the models that are here (the default)")
    info = actions.add_parser("info", help="what a GGUF file says of itself")
    info.add_argument("path", type=Path)
    use = actions.add_parser("use", help="let this model answer from now on")
    use.add_argument("path", help="a GGUF file, `embedded`, or `none` for extracts alone")
    get = actions.add_parser(
        "download", help="fetch a GGUF from the Hugging Face hub; the only command that goes online"
    )
    get.add_argument("repository", metavar="OWNER/NAME")
    get.add_argument("filename", metavar="FILE.gguf")
    get.add_argument("--sha256", help="refuse the file unless it has this checksum")


def run(arguments: argparse.Namespace, context: Context) -> int:
    match arguments.action:
        case "info":
            _show_info(read_model_info(arguments.path), context)
        case "use":
            _use(arguments.path, context)
        case "download":
            path = download(
                arguments.repository,
                arguments.filename,
                context.data.models,
                sha256=arguments.sha256,
            )
            _show_info(read_model_info(path), context)
            context.output.say(f"Let it answer with: models use {path}")
        case _:
            _list(context)
    return 0


def _list(context: Context) -> None:
    chosen = context.settings.chat_model
    rows: list[dict[str, Any]] = []
    for path in _files(context):
        active = str(path) == chosen or (not chosen and path == embedded_chat_model())
        try:
            rows.append({**_info_json(read_model_info(path)), "active": active})
        except AppError as error:
            rows.append({"path": str(path), "active": active, "problem": error.message})
    context.output.result({"models": rows})
    context.output.table(
        ["", "Model", "Size", "Kind", "Context", "Path"],
        [
            (
                "→" if r["active"] else "",
                r.get("name", r.get("problem")),
                f"{r['size_bytes'] / 1e6:.0f} MB" if "size_bytes" in r else "",
                f"{r.get('architecture', '')} {r.get('quantization', '')}",
                r.get("context_length", ""),
                r["path"],
            )
            for r in rows
        ],
    )
    context.output.say(
        "Larger models answer better. Take any GGUF: `models use PATH`, or `models download`."
    )


def _files(context: Context) -> Iterator[Path]:
    if embedded_chat_model().is_file():
        yield embedded_chat_model()
    yield from sorted(context.data.models.glob("*.gguf"))
    chosen = Path(context.settings.chat_model)
    if context.settings.chat_model not in ("", NO_MODEL) and chosen.parent != context.data.models:
        yield chosen


def _use(name: str, context: Context) -> None:
    if name == "embedded":
        chosen = ""
    elif name == NO_MODEL:
        chosen = NO_MODEL
    else:
        path = Path(name).absolute()
        if not path.is_file() and (context.data.models / name).is_file():
            path = context.data.models / name
        if not path.is_file():
            raise InputError(f"There is no file {path}.", "`models` lists those that are here.")
        chosen = str(read_model_info(path).path)
    replace(context.settings, chat_model=chosen).save(context.data.settings)
    context.output.result({"chat_model": chosen})
    context.output.say(f"From now on: {chosen or 'the embedded model'}.")


def _show_info(info: ModelInfo, context: Context) -> None:
    fields = _info_json(info)
    context.output.result(fields)
    context.output.table(["", ""], [(name, str(value)) for name, value in fields.items()])


def _info_json(info: ModelInfo) -> dict[str, Any]:
    return {
        "path": str(info.path),
        "name": info.name,
        "architecture": info.architecture,
        "quantization": info.quantization,
        "size_bytes": info.size_bytes,
        "parameter_count": info.parameter_count,
        "context_length": info.context_length,
        "has_chat_template": info.chat_template is not None,
        "licence": info.licence,
        "fingerprint": info.fingerprint,
    }
