"""`search QUERY`: finds the passages that fit the query, best first."""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from typing import Any

from desktop.core.retrieval.search import search
from desktop.terminal.context import Context
from desktop.terminal.json_output import source_json
from desktop.terminal.output import one_line
from desktop.terminal.parsing import UsageError, positive, some_path, some_text
from desktop.terminal.questions import read_questions
from desktop.terminal.scope import add_scope_options, read_scope, scope_json

NOTHING_FOUND = 3
SHOWN_CHARACTERS = 400


def register(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "query", nargs="*", type=some_text, help="words, a question, or a “phrase” in quotes"
    )
    parser.add_argument(
        "--questions",
        type=some_path,
        metavar="FILE.jsonl",
        help="search for each line's `question`; one JSON line each",
    )
    add_scope_options(parser)
    parser.add_argument(
        "--limit", type=positive, default=10, metavar="N", help="hits at most; default: %(default)s"
    )
    parser.add_argument(
        "--language",
        default="",
        metavar="CODE",
        help="only passages in this language, such as de (ISO 639-1)",
    )
    parser.add_argument("--words-only", action="store_true", help="without vectors; starts faster")


def run(arguments: argparse.Namespace, context: Context) -> int:
    query = " ".join(arguments.query).strip()
    if bool(query) == bool(arguments.questions):
        raise UsageError("give either something to search for, or --questions FILE", "")
    search_for = _prepare(arguments, context)
    if arguments.questions:
        for asked in read_questions(arguments.questions):
            context.output.json_line({"id": asked.id, **search_for(asked.question)})
        return 0
    found = search_for(query)
    context.output.result(found)
    _show(found["hits"], context)
    return 0 if found["hits"] else NOTHING_FOUND


def _prepare(arguments: argparse.Namespace, context: Context) -> Callable[[str], dict[str, Any]]:
    """Return a search function with the library and the models already loaded."""
    library = context.library()
    scope = read_scope(arguments, context)
    within = library.resolve(scope).documents
    # Without vectors to compare with, loading the embedding model would be useless.
    processes = None if arguments.words_only else context.processes
    embedder = processes.question_embedder(library) if processes else None
    reranker = processes.reranker(library) if processes else None
    if embedder:
        # Waits now, so that the measured time of a search does not include the loading.
        embedder.wait_until_ready()
        embedder.embed_query("ready?")

    def search_for(query: str) -> dict[str, Any]:
        began = time.perf_counter()
        found = search(
            library,
            query,
            within=within,
            limit=arguments.limit,
            embedder=embedder,
            reranker=reranker,
            language=arguments.language.lower(),
        )
        took_ms = (time.perf_counter() - began) * 1000
        return {
            "query": query,
            "scope": scope_json(scope),
            "hits": [source_json(source, library.line_at) for source in found],
            "timings": {"retrieval_ms": round(took_ms, 2)},
        }

    return search_for


def _show(hits: list[dict[str, Any]], context: Context) -> None:
    output = context.output
    for number, hit in enumerate(hits, start=1):
        page = f", page {hit['page']}" if hit["page"] else ""
        page += f", line {hit['line']}" if hit["line"] else ""
        output.say(
            f"{number}. {one_line(hit['document'])}{page}  ({hit['score']:.2f})", style="bold"
        )
        if not hit["connected"]:
            output.say("   its drive is not connected", style="italic")
        for path in hit["also_in"]:
            output.say(f"   also in {one_line(path)}", style="italic")
        if hit["heading"]:
            output.say(f"   {hit['heading']}", style="italic")
        text = " ".join(hit["text"].split())
        shortened = text[:SHOWN_CHARACTERS] + ("…" if len(text) > SHOWN_CHARACTERS else "")
        for note in hit["notes"]:
            output.say(f"   {note}", style="dim")
        output.say(f"   {shortened}\n")
    if hits or output.as_json:
        return
    if context.library().documents.counts():
        output.say("Nothing in your documents speaks to that.")
    else:
        output.say("There are no documents yet; `index FOLDER` adds some.")
