"""`doctor`: reports what works on this machine and what is missing."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import asdict, replace

from desktop.commands.doctor.check_result import CheckResult, CheckState
from desktop.commands.doctor.data import data
from desktop.commands.doctor.fences import fences
from desktop.commands.doctor.machine import machine
from desktop.commands.doctor.models import models
from desktop.commands.doctor.setup_report import setup_report
from desktop.commands.doctor.software import software
from desktop.terminal.context import Context
from desktop.terminal.output import Output
from desktop.terminal.remedies import in_terminal

MISSING = 1
SIGNS = {CheckState.OK: "✓", CheckState.WARNING: "!", CheckState.MISSING: "✗"}
STYLES = {CheckState.OK: "", CheckState.WARNING: "yellow", CheckState.MISSING: "bold red"}


def register(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--deep", action="store_true", help="verify every byte of the embedded models and library"
    )


def run(arguments: argparse.Namespace, context: Context) -> int:
    found: list[CheckResult] = []
    for seen in _examination(context, deep=arguments.deep):
        finding = replace(seen, hint=in_terminal(seen.hint))
        found.append(finding)
        _show(finding, context.output)
    missing = [finding.subject for finding in found if finding.state is CheckState.MISSING]
    context.output.result({"works": not missing, "checks": [asdict(finding) for finding in found]})
    if missing:
        context.output.say(f"\nNot everything works: {', '.join(missing)}.", style="bold red")
    else:
        context.output.say("\nEverything that is needed works.", style="bold")
    return MISSING if missing else 0


def _examination(context: Context, *, deep: bool) -> Iterator[CheckResult]:
    report = setup_report()
    yield from machine(context.data.root, report)
    yield from software(report)
    yield from data(context, deep=deep)
    yield from models(context, report, deep=deep)
    yield from fences()


def _show(finding: CheckResult, output: Output) -> None:
    """Print a result at once, because the next check may take seconds."""
    line = f"{SIGNS[finding.state]} {finding.subject:16} {finding.detail}"
    output.say(line, style=STYLES[finding.state])
    if finding.hint:
        output.say(f"  {'':16} {finding.hint}", style=STYLES[finding.state])
