import argparse
from pathlib import Path

from desktop.commands.expert.decisions import add_options


def test_the_weights_are_made_anew_only_when_that_is_asked_for():
    parser = argparse.ArgumentParser()
    add_options(parser)
    assert not parser.parse_args([]).rebuild
    asked = parser.parse_args(["--rebuild", "--output", "weights.json"])
    assert asked.rebuild
    assert Path(asked.output).name == "weights.json"
