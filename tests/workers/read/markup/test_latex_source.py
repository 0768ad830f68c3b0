"""A LaTeX source is read token by token, what commands stand for first."""

import pytest

from desktop.workers.read.markup.latex_source import LatexSource


def tokens(source):
    found = []
    while token := source.token():
        found.append(token.text)
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (r"a \b{c}% d", ["a ", r"\b", "{", "c", "}", "% d"]),
        (r"\begin {a}\{", [r"\begin {a}", r"\{"]),
        (r"\verb|{|x", [r"\verb|{|", "x"]),
        (r"\begin{verbatim}{\end{verbatim}x", [r"\begin{verbatim}{\end{verbatim}", "x"]),
        ("\\", ["\\"]),
    ],
)
def test_tokens_are_those_of_tex(text, expected):
    assert tokens(LatexSource(text)) == expected


def test_a_group_ends_at_its_own_brace():
    source = LatexSource(r" {a{b}\}%}" "\n" r"\verb|}|c}d")
    assert source.group() == "a{b}\\}%}\n\\verb|}|c"
    assert tokens(source) == ["d"]


def test_a_group_that_does_not_end_is_none_and_stays():
    source = LatexSource("{a")
    assert source.group() is None
    assert tokens(source) == ["{", "a"]


def test_arguments_go_on_behind_what_a_command_stands_for():
    source = LatexSource("[x]{y}z")
    source.read_first(" ", 1)
    assert (source.bracketed(), source.argument(), source.argument()) == ("x", "y", "z")


def test_no_argument_is_taken_over_a_blank_line():
    source = LatexSource("\n\n[x]")
    assert source.bracketed() is None
    assert tokens(source) == ["\n\n", "[", "x", "]"]


def test_tokens_of_a_command_come_from_its_place():
    source = LatexSource("ab{c}")
    source.token()
    source.read_first("x", 1)
    token = source.token()
    assert token is not None
    assert (token.text, token.place, token.depth) == ("x", 0, 1)
