"""`search QUERY`: the passages that speak to it, best first."""

from __future__ import annotations

import argparse
import time
from pathlib import Path
from typing import Any

from desktop.commands.context import Context
from desktop.commands.forms import source_json
from desktop.commands.questions import read_questions
from desktop.core.errors import InputError
from desktop.core.ports import Embedder
from desktop.core.retrieval.search import search
from desktop.core.types import Source

NOTHING_FOUND = 3
SHOWN_CHARACTERS = 400


def register(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("query", nargs="*", help="words, a question, or a “phrase” in quotes")
    parser.add_argument(
        "--questions",
        type=Path,
        metavar="FILE.jsonl",
        help="search for each line's `question`; one JSON line each",
    )
    parser.add_argument(
        "--collection", action="append", default=[], metavar="NAME", help="may be repeated"
    )
    parser.add_argument(
        "--limit", type=int, default=10, metavar="N", help="hits at most; default: %(default)s"
    )
    parser.add_argument("--words-only", action="store_true", help="without vectors; starts faster")


def run(arguments: argparse.Namespace, context: Context) -> int:
    if arguments.limit < 1:
        raise InputError("--limit must be at least 1.")
    embedder = _embedder(arguments, context)
    if arguments.questions:
        for asked in read_questions(arguments.questions):
            found = _search(asked.question, arguments, context, embedder)
            context.output.json_line({"id": asked.id, **found})
        return 0
    query = " ".join(arguments.query).strip()
    if not query:
        raise InputError("There is nothing to search for.", "Give some words, or --questions FILE.")
    found = _search(query, arguments, context, embedder)
    context.output.result(found)
    _show(found["hits"], context)
    return 0 if found["hits"] else NOTHING_FOUND


def _embedder(arguments: argparse.Namespace, context: Context) -> Embedder | None:
    # Vectors of another embedder could not be compared with its own.
    if arguments.words_only or context.library().vectors.active() is None:
        return None
    return context.embedder()


def _search(
    query: str, arguments: argparse.Namespace, context: Context, embedder: Embedder | None
) -> dict[str, Any]:
    library = context.library()
    collections = library.collections.ids(arguments.collection)
    began = time.perf_counter()
    found: list[Source] = search(
        library, query, collections=collections, limit=arguments.limit, embedder=embedder
    )
    took_ms = (time.perf_counter() - began) * 1000
    return {
        "query": query,
        "hits": [source_json(source) for source in found],
        "timings": {"retrieval_ms": round(took_ms, 2)},
    }


def _show(hits: list[dict[str, Any]], context: Context) -> None:
    output = context.output
    for number, hit in enumerate(hits, start=1):
        page = f", page {hit['page']}" if hit["page"] else ""
        output.say(f"{number}. {hit['document']}{page}  ({hit['score']:.2f})", style="bold")
        if hit["heading"]:
            output.say(f"   {hit['heading']}", style="italic")
        text = " ".join(hit["text"].split())
        shortened = text[:SHOWN_CHARACTERS] + ("…" if len(text) > SHOWN_CHARACTERS else "")
        output.say(f"   {shortened}\n")
    if not hits:
        output.say("Nothing in your documents speaks to that.")
