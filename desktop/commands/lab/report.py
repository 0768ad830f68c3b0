"""`lab report`: shows the results of a run."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from desktop.commands.lab.json_output import print_results, run_json
from desktop.core.errors import InputError
from desktop.core.lab.arms import ARMS_BY_KEY
from desktop.core.lab.report.data import results_csv, results_json
from desktop.core.lab.report.page import build_page
from desktop.core.lab.report.results import Results, build_results
from desktop.core.lab.runs.run_store import RunStore
from desktop.terminal.context import Context
from desktop.terminal.parsing import positive, some_path


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("run", type=positive, nargs="?", metavar="RUN", help="default: the last")
    parser.add_argument("--list", action="store_true", help="show all runs")
    parser.add_argument("--remove", action="store_true", help="forget the run")
    parser.add_argument("--arm", metavar="ARM", help="give the verdict on this one")
    parser.add_argument("--html", type=some_path, metavar="FILE", help="one page, all inside")
    parser.add_argument("--csv", type=some_path, metavar="FILE", help="a line for each answer")
    parser.add_argument("--save-json", type=some_path, metavar="FILE", help="everything")
    parser.add_argument("--answers", action="store_true", help="with --json: the answers too")


def run(arguments: argparse.Namespace, context: Context) -> int:
    runs = RunStore(context.library())
    if arguments.list:
        _list(runs, context)
        return 0
    this = runs.get(arguments.run) if arguments.run else runs.newest()
    if arguments.remove:
        runs.remove(this.id)
        context.output.result({"removed": this.id})
        context.output.say(f"Run {this.id} is forgotten.")
        return 0
    if arguments.arm and arguments.arm not in this.config.arms:
        raise InputError(
            f"Run {this.id} has no arm “{arguments.arm}”.",
            f"It has: {', '.join(this.config.arms)}.",
        )
    results = build_results(this, runs.answers(this.id), verdict_arm=arguments.arm)
    for path in write_files(
        results, html=arguments.html, csv=arguments.csv, whole=arguments.save_json
    ):
        context.output.note(f"Written: {path}")
    context.output.result(results_json(results, with_answers=arguments.answers))
    print_results(results, context)
    return 0


def write_files(
    results: Results, *, html: Path | None, csv: Path | None, whole: Path | None
) -> list[Path]:
    """Write the results to the files that are named, and return these files.

    Raises:
        InputError: one cannot be written.
    """
    written: list[Path] = []
    for path, make in (
        (html, build_page),
        (csv, results_csv),
        (whole, lambda found: json.dumps(results_json(found), ensure_ascii=False, indent=1)),
    ):
        if path is None:
            continue
        try:
            path.write_text(make(results), encoding="utf-8", newline="")
        except OSError as error:
            raise InputError(
                f"{path} cannot be written ({error.strerror}).", "Choose another place."
            ) from error
        written.append(path)
    return written


def _list(runs: RunStore, context: Context) -> None:
    all_runs = [(run, len(runs.answered_keys(run.id))) for run in runs.all()]
    context.output.result({"runs": [run_json(run, done) for run, done in all_runs]})
    context.output.table(
        ["Run", "Set", "Collection", "Arms", "Questions", "Answered"],
        [
            (
                run.id,
                run.config.question_set,
                run.config.collection,
                ", ".join(ARMS_BY_KEY[key].name for key in run.config.arms),
                len(run.questions),
                f"{done} of {run.answers_wanted}",
            )
            for run, done in all_runs
        ],
    )
