"""`models`: lists, chooses and downloads models."""

from __future__ import annotations

import argparse
from collections.abc import Generator, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from desktop.core.errors import AppError, InputError
from desktop.core.experts.trainable import why_not_trainable
from desktop.core.models import catalogue
from desktop.core.models.downloads import SHA256, BytesFetched, download
from desktop.core.models.gguf import read_model_info
from desktop.core.models.gguf_parts import is_further_part
from desktop.core.models.model_locator import NO_MODEL
from desktop.core.paths import embedded_chat_model
from desktop.core.steps import run_to_end
from desktop.core.types import ModelInfo
from desktop.services.model_choice import check_chat_model
from desktop.terminal.context import Context
from desktop.terminal.parsing import UsageError, add_shared_options, some_path
from desktop.workers.processor import available_memory_bytes

EMBEDDED = "embedded"


def register(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", metavar="ACTION")

    def action(name: str, summary: str) -> argparse.ArgumentParser:
        return add_shared_options(actions.add_parser(name, help=summary, description=summary))

    action("list", "the models that are here (the default)")
    action("catalogue", "models that are worth a download, and which of them this machine can run")
    info = action("info", "what a GGUF file says of itself")
    info.add_argument("path", type=some_path)
    use = action("use", "let this model answer from now on")
    use.add_argument(
        "model", help="a GGUF file, the name of one in the models folder, `embedded`, or `none`"
    )
    get = action("download", "fetch a GGUF from the Hugging Face hub; only this ever goes online")
    get.add_argument("model", metavar="NAME | OWNER/NAME", help="of the catalogue, or a repository")
    get.add_argument("filename", nargs="?", metavar="FILE.gguf", help="in that repository")
    get.add_argument("--sha256", type=_sha256, help="refuse the file unless it has this checksum")


def run(arguments: argparse.Namespace, context: Context) -> int:
    match arguments.action:
        case "info":
            _show_info(read_model_info(arguments.path), context)
        case "use":
            _use(arguments.model, context)
        case "download":
            _download(arguments, context)
        case "catalogue":
            _catalogue(context)
        case _:
            _list(context)
    return 0


def _sha256(text: str) -> str:
    if not SHA256.fullmatch(text.lower()):
        raise argparse.ArgumentTypeError("it must be 64 hexadecimal digits")
    return text.lower()


def _list(context: Context) -> None:
    chosen = context.settings.chat_model
    answering = _answering_file(context)
    rows: list[dict[str, Any]] = []
    for path in _files(context):
        try:
            about = _info_json(read_model_info(path))
        except AppError as error:
            problem = error.message if path.exists() else "It is not there."
            about = {"path": str(path), "problem": problem}
        rows.append({**about, "active": path == answering})
    context.output.result({"models": rows, "chosen": chosen or EMBEDDED})
    context.output.table(
        ["", "Model", "Size", "Kind", "Context", "Path"],
        [
            (
                "→" if r["active"] else "",
                r.get("name", r.get("problem")),
                f"{r['size_bytes'] / 1e6:,.0f} MB" if "size_bytes" in r else "",
                f"{r.get('architecture', '')} {r.get('quantization', '')}".strip(),
                f"{r['context_length']:,}" if "context_length" in r else "",
                r["path"],
            )
            for r in rows
        ],
    )
    if chosen == NO_MODEL:
        context.output.say("No model answers: `ask` shows the sentences of your documents alone.")
    context.output.say(
        "Larger models answer better. `models catalogue` names some; any GGUF will do:"
        " `models use FILE`."
    )


def _answering_file(context: Context) -> Path | None:
    """Return the file of the model that would answer now; None if no model would."""
    try:
        return context.chat_model_file()
    except AppError:
        return None  # the list shows the model with its problem


def _files(context: Context) -> Iterator[Path]:
    """Yield the embedded model, those of the models folder and the chosen one, each once."""
    found = [embedded_chat_model()] if embedded_chat_model().is_file() else []
    added = sorted(context.data.models.glob("*.gguf"))
    found += [path for path in added if not is_further_part(path)]
    yield from found
    chosen = context.settings.chat_model
    if chosen not in ("", NO_MODEL):
        path = _answering_file(context) or Path(chosen)
        if path not in found:
            yield path


def _use(name: str, context: Context) -> None:
    if name == EMBEDDED:
        chosen = ""
    elif name == NO_MODEL:
        chosen = NO_MODEL
    else:
        path = context.chat_model_file(name)
        assert path
        chosen = str(check_chat_model(path, context.data.logs).path)
    replace(context.settings, chat_model=chosen).save(context.data.settings)
    context.output.result({"chat_model": chosen or EMBEDDED})
    if chosen == NO_MODEL:
        context.output.say("From now on no model answers; the documents' own sentences remain.")
    else:
        context.output.say(f"From now on answers: {chosen or 'the embedded model'}.")


def _catalogue(context: Context) -> None:
    memory = available_memory_bytes()
    best = catalogue.recommend_model(memory) if memory else None
    rows: list[dict[str, Any]] = [
        {
            "name": offer.name,
            "title": offer.title,
            "repository": offer.repository,
            "filename": offer.filename,
            "size_bytes": offer.size_bytes,
            "memory_bytes": offer.memory_bytes,
            "context_length": offer.context_length,
            "licence": offer.licence,
            "fits": offer.memory_bytes <= memory if memory else None,
            "recommended": offer is best,
            "here": (context.data.models / offer.filename).is_file(),
        }
        for offer in catalogue.CATALOGUE
    ]
    context.output.result({"memory_available_bytes": memory, "models": rows})
    context.output.table(
        ["", "Name", "Model", "Size", "Memory", "Context", "Licence", "Fits"],
        [
            (
                "→" if r["recommended"] else "",
                r["name"],
                r["title"],
                f"{r['size_bytes'] / 1e9:.1f} GB",
                f"{r['memory_bytes'] / 1e9:.1f} GB",
                f"{r['context_length']:,}",
                r["licence"],
                "is here" if r["here"] else {True: "yes", False: "no", None: "?"}[r["fits"]],
            )
            for r in rows
        ],
    )
    free = f"{memory / 1e9:.1f} GB of memory are free. " if memory else ""
    context.output.say(
        f"{free}Larger ones answer better and slower; → suits this machine."
        " Get one: `models download NAME`."
    )


def _download(arguments: argparse.Namespace, context: Context) -> None:
    repository, filename = _requested_file(arguments)
    steps = download(repository, filename, context.data.models, sha256=arguments.sha256)
    path = _run_with_progress(steps, filename, context)
    _show_info(read_model_info(path), context)
    context.output.say(f"Let it answer with: models use {path.name}")


def _requested_file(arguments: argparse.Namespace) -> tuple[str, str]:
    if arguments.filename:
        return arguments.model, arguments.filename
    offer = catalogue.find_offer(arguments.model)
    if offer:
        return offer.repository, offer.filename
    if "/" in arguments.model:
        raise UsageError("name the file too: models download OWNER/NAME FILE.gguf", "")
    raise InputError(
        f"“{arguments.model}” is not in the catalogue.", "`models catalogue` lists what is."
    )


def _run_with_progress(
    steps: Generator[BytesFetched, None, Path], filename: str, context: Context
) -> Path:
    """Run a download to its end with progress on the terminal."""
    with context.output.progress(in_bytes=True) as progress:
        task = progress.add_task(Path(filename).name, total=None) if progress else None

        def show(event: BytesFetched) -> None:
            if progress and task is not None:
                progress.update(task, completed=event.done_bytes, total=event.total_bytes)
            context.output.result(
                {"type": "fetched", "done": event.done_bytes, "total": event.total_bytes}
            )

        return run_to_end(steps, show)


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
        "grows_experts": why_not_trainable(info) is None,
        "fingerprint": info.fingerprint,
    }
