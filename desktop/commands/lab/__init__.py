"""`lab`: measures on held-out questions whether an expert helps."""

from __future__ import annotations

import argparse

from desktop.commands.lab import questions, report, reproduce, runs
from desktop.terminal.context import Context
from desktop.terminal.parsing import add_shared_options


def register(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", metavar="ACTION")

    def action(name: str, summary: str) -> argparse.ArgumentParser:
        return add_shared_options(actions.add_parser(name, help=summary, description=summary))

    questions.add_options(action("questions", "list, make and change question sets (the default)"))
    runs.add_options(action("run", "answer every question in every way, and say who is better"))
    report.add_options(action("report", "what came out of a run, as HTML, CSV or JSON"))
    reproduce.add_options(
        action(
            "reproduce",
            "do again what trainer/EVIDENCE.md says of public data: train, ask, compare",
        )
    )
    parser.set_defaults(name=None)


def run(arguments: argparse.Namespace, context: Context) -> int:
    match arguments.action:
        case "run":
            return runs.run(arguments, context)
        case "report":
            return report.run(arguments, context)
        case "reproduce":
            return reproduce.run(arguments, context)
        case "questions":
            return questions.run(arguments, context)
        case _:
            questions.show_sets(context)
            return 0
