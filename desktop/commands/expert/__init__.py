"""`expert`: makes and manages experts, which are adapters trained on a collection."""

from __future__ import annotations

import argparse
from typing import Any

from desktop.commands.expert import adapter_import, decisions, examples, reader, train, verifier
from desktop.commands.expert.examples import base_of, registry
from desktop.commands.expert.json_output import expert_json
from desktop.core.errors import InputError
from desktop.core.experts.record import ExpertRecord
from desktop.core.experts.routing import route
from desktop.core.retrieval.search import search
from desktop.core.store.purge import KEPT_S
from desktop.services.experts import remove_expert
from desktop.services.training_history import read_unfinished_step
from desktop.terminal.context import Context
from desktop.terminal.parsing import add_shared_options, some_path, some_text


def register(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", metavar="ACTION")

    def action(name: str, summary: str) -> argparse.ArgumentParser:
        return add_shared_options(actions.add_parser(name, help=summary, description=summary))

    action("list", "the experts that there are (the default)")
    made = action("examples", "make, or look at, what an expert learns from")
    examples.add_options(made)
    examples.add_choices(made)
    train.add_training_options(action("train", "train an expert; its examples are made first"))
    reader.add_options(action("reader", "the expert that comes with Lectern, and how it was made"))
    verifier.add_options(
        action("verifier", "the expert that judges what is answered and supported")
    )
    decisions.add_options(action("decisions", "how it is told what a question wants"))
    exported = action("export", "write the whole expert into one file")
    exported.add_argument("name", metavar="NAME")
    exported.add_argument("file", type=some_path, metavar="FILE.gguf", help="or a folder")
    exported.add_argument(
        "--for-my-library",
        action="store_true",
        help="with the hashes of its documents, so that a library of yours knows what it learned",
    )
    adapter_import.add_options(
        action(
            "import", "take in an expert's file, any LoRA adapter in GGUF, or a folder of PEFT's"
        )
    )
    removed = action("remove", "take an expert out of use; --undo brings it back")
    removed.add_argument("name", metavar="NAME")
    removed.add_argument("--undo", action="store_true", help="bring back the last of this name")
    renamed = action("rename", "give an expert another name")
    renamed.add_argument("name", metavar="NAME")
    renamed.add_argument("new", metavar="NEW")
    for name, summary in (
        ("enable", "let an expert be chosen without being asked for"),
        ("disable", "use an expert only where it is asked for by name"),
    ):
        action(name, summary).add_argument("name", metavar="NAME")
    routed = action("route", "which expert would answer a question, and why")
    routed.add_argument("question", nargs="+", type=some_text)
    routed.add_argument("--model", metavar="FILE.gguf", help="the base model")
    routed.add_argument("--words-only", action="store_true", help="search without vectors")


def run(arguments: argparse.Namespace, context: Context) -> int:
    match arguments.action:
        case "examples":
            return examples.run(arguments, context)
        case "train":
            return train.run(arguments, context)
        case "reader":
            return reader.run(arguments, context)
        case "verifier":
            return verifier.run(arguments, context)
        case "decisions":
            return decisions.run(arguments, context)
        case "export":
            _export(arguments, context)
        case "import":
            _import(arguments, context)
        case "remove":
            _remove(arguments, context)
        case "rename":
            experts = registry(context)
            experts.rename(experts.get_by_name(arguments.name).id, arguments.new)
            _report(experts.get_by_name(arguments.new), context, "It is called “{name}” now.")
        case "enable" | "disable":
            _enable(arguments, context)
        case "route":
            _route(arguments, context)
        case _:
            _list(context)
    return 0


def _list(context: Context) -> None:
    experts = registry(context).all()
    context.output.result({"experts": [expert_json(expert) for expert in experts]})
    if not experts:
        context.output.say(
            "There are no experts yet; `expert train NAME --collection COLLECTION` makes one."
        )
        return
    context.output.table(
        ["Expert", "Collection", "State", "Examples", "Size", "Base", "Note"],
        [
            (
                expert.name,
                expert.collection,
                str(expert.state) if expert.enabled else f"{expert.state}, off",
                expert.examples,
                f"{expert.size_bytes / 1e6:.1f} MB" if expert.size_bytes else "",
                expert.base_name,
                _note(expert),
            )
            for expert in experts
        ],
    )


def _note(expert: ExpertRecord) -> str:
    """Return a remark for the person beside the state; it may be empty."""
    if step := read_unfinished_step(expert.folder):
        return f"Trained up to step {step}, not to the end: `expert train`, as before, goes on."
    return expert.staleness.sentence


def _export(arguments: argparse.Namespace, context: Context) -> None:
    experts = registry(context)
    expert = experts.get_by_name(arguments.name)
    file = experts.export(expert.id, arguments.file, for_my_library=arguments.for_my_library)
    context.output.result(
        {
            "file": str(file),
            "with_documents": arguments.for_my_library,
            "expert": expert_json(expert),
        }
    )
    told = (
        "with the hashes of its documents"
        if arguments.for_my_library
        else "without the hashes of its documents; --for-my-library adds them"
    )
    context.output.say(f"“{expert.name}” is in {file}, {told}.")


def _import(arguments: argparse.Namespace, context: Context) -> None:
    expert = adapter_import.take_in(arguments, context, base_of(arguments, context))
    where = f"for “{expert.collection}”" if expert.collection_id else "for no collection of yours"
    _report(expert, context, f"“{{name}}” was taken in, {where}.")


def _remove(arguments: argparse.Namespace, context: Context) -> None:
    experts = registry(context)
    if not arguments.undo:
        expert = experts.get_by_name(arguments.name)
        for name in experts.foreign_folders(older_than_s=KEPT_S):
            context.output.note(f"{name!r} is no folder of an expert, and is left as it is.")
        remove_expert(experts, expert.id)
        _report(
            expert, context, "“{name}” is out of use; `expert remove “{name}” --undo` undoes it."
        )
        return
    wanted = arguments.name.casefold()
    found = next(
        (expert for expert in experts.list_removed() if expert.name.casefold() == wanted), None
    )
    if found is None:
        raise InputError(f"No expert “{arguments.name}” was removed.", "`expert list` shows all.")
    _report(experts.restore(found.id), context, "“{name}” is back.")


def _enable(arguments: argparse.Namespace, context: Context) -> None:
    experts = registry(context)
    expert = experts.get_by_name(arguments.name)
    enabled = arguments.action == "enable"
    experts.enable(expert.id, enabled)
    said = "“{name}” is chosen where it fits." if enabled else "“{name}” answers only by name."
    _report(experts.get(expert.id), context, said)


def _route(arguments: argparse.Namespace, context: Context) -> None:
    library = context.library()
    usable = [
        expert
        for expert in registry(context).list_usable(base_of(arguments, context))
        if expert.enabled
    ]
    embedder = examples.search_embedder(arguments, context, library)
    question = " ".join(arguments.question)
    limit = context.settings.sources_at_most
    sources = search(library, question, limit=limit, embedder=embedder)
    chosen = route(library, sources, usable)
    name = chosen.expert.name if chosen.expert else None
    shares = {collection: round(share, 4) for collection, share in chosen.shares.items()}
    context.output.result(
        {"question": question, "expert": name, "reason": chosen.reason, "shares": shares}
    )
    context.output.say(f"{name or 'The base model'}: {chosen.reason}")
    context.output.table(
        ["Collection", "Share of the sources"], [(k, f"{v:.0%}") for k, v in shares.items()]
    )


def _report(expert: ExpertRecord, context: Context, text: str) -> None:
    fields: dict[str, Any] = expert_json(expert)
    context.output.result(fields)
    context.output.say(text.format(name=expert.name))
