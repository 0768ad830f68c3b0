"""What the command line says of a verdict; its model is a toy, so it runs in this process."""

from __future__ import annotations

import argparse

import pytest

from desktop.commands.lab import runs
from desktop.terminal.context import Context
from desktop.terminal.output import Output
from tests.fakes.lab_bench import build_bench


@pytest.fixture
def bench(tmp_path):
    bench = build_bench(tmp_path)
    yield bench
    bench.library.close()


def run(bench, *arguments):
    parser = argparse.ArgumentParser()
    runs.add_options(parser)
    context = Context(bench.data, Output(as_json=False), _processes=bench.processes)
    try:
        assert runs.run(parser.parse_args(arguments), context) == 0
    finally:
        context.close()


def test_the_verdict_switches_the_expert_and_says_how_that_is_undone(bench, capsys):
    run(bench, "Keepers", "--arms", "rag,rag-expert")

    assert bench.expert.enabled
    assert (
        "“Keeper” now answers by itself where it fits. `expert disable “Keeper”` undoes that."
        in capsys.readouterr().out
    )


def test_a_person_may_leave_the_expert_as_it_is(bench, capsys):
    run(bench, "Keepers", "--arms", "rag,rag-expert", "--leave")

    assert not bench.expert.enabled
    assert "now answers" not in capsys.readouterr().out
