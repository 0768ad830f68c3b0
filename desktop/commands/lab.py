"""`lab`: does the expert help? Measured on held-out questions."""

from __future__ import annotations

import argparse

from desktop.commands.comparing import questions, reporting, reproducing, running
from desktop.commands.context import Context
from desktop.commands.parsing import add_shared_options


def register(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", metavar="ACTION")

    def action(name: str, summary: str) -> argparse.ArgumentParser:
        return add_shared_options(actions.add_parser(name, help=summary, description=summary))

    questions.add_options(action("questions", "list, make and change question sets (the default)"))
    running.add_options(action("run", "answer every question in every way, and say who is better"))
    reporting.add_options(action("report", "what came out of a run, as HTML, CSV or JSON"))
    reproducing.add_options(
        action("reproduce", "do again what the README says of public data: train, ask, compare")
    )
    parser.set_defaults(name=None)


def run(arguments: argparse.Namespace, context: Context) -> int:
    match arguments.action:
        case "run":
            return running.run(arguments, context)
        case "report":
            return reporting.run(arguments, context)
        case "reproduce":
            return reproducing.run(arguments, context)
        case "questions":
            return questions.run(arguments, context)
        case _:
            questions.show_sets(context)
            return 0
