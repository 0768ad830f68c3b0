"""Definitions are read as TeX reads them, with their arguments."""

import pytest

from desktop.workers.read.markup.latex_commands import DEFINING
from desktop.workers.read.markup.latex_source import LatexSource


def defined(kind, source, use):
    definition = DEFINING[kind](LatexSource(source))
    return definition.command.filled(definition.command.values(LatexSource(use)))


@pytest.mark.parametrize(
    ("kind", "source", "use", "meaning"),
    [
        ("newcommand", r"*{\a}[2]{#2 of #1}", "{b}{c}", "c of b"),
        ("newcommand", r"\a[2][b]{#2 of #1}", "{c}", "c of b"),
        ("newcommand", r"\a[1]{##1 and #2}", "{c}", "#1 and #2"),
        ("def", r"\a#1.#2;{#2-#1}", "b. {c};", "c-b"),
        ("DeclareMathOperator", r"{\rank}{rank}", "", r"\mathrm{rank}"),
        ("NewDocumentCommand", r"\a{s +o m}{#1#2#3}", "*[b]{c}", "*bc"),
        ("newenvironment", "{a}[1]{Begin #1}{End}", "{b}", "Begin b"),
        ("newtheorem", "{a}[x]{Lemma}", "[Zorn]", r"\par Lemma Zorn. "),
    ],
)
def test_a_command_takes_its_arguments(kind, source, use, meaning):
    assert defined(kind, source, use) == meaning


@pytest.mark.parametrize(
    ("kind", "source"),
    [
        ("newcommand", r"{\a}[x]{b}"),
        ("newcommand", r"{\a}{b"),
        ("newcommand", "{a1}{b}"),
        ("def", r"\a#1"),
        ("NewDocumentCommand", r"\a{v}{#1}"),
        ("newenvironment", "{a}{b}"),
    ],
)
def test_what_defines_nothing_is_none(kind, source):
    assert DEFINING[kind](LatexSource(source)) is None
