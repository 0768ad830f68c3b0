"""Commands that a LaTeX file defines are read as what they stand for."""

from __future__ import annotations

import pytest

from desktop.workers.read.markup.latex import read_latex


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (r"\newcommand{\boat}{Sea Otter}The \boat{} is \boat.", "The Sea Otter is Sea Otter."),
        (r"\newcommand\boat{Otter}The \boat\ is here.", "The Otter is here."),
        (
            r"\newcommand\price[2][EUR]{#2~#1}Costs \price{40} or \price[USD]{44}.",
            "Costs 40 EUR or 44 USD.",
        ),
        (r"\providecommand{\co}{M\"uller \& Co}\co{} pays.", "Müller & Co pays."),
        (r"\newcommand{\todo}[1]{\textbf{Do: #1}}\todo{the \emph{hull}}", "Do: the hull"),
        (r"\newcommand{\a}{one}\renewcommand{\a}{two}It is \a.", "It is two."),
        (r"\newcommand{\in}{\quay{} 4}\newcommand{\quay}{Quay}At \in.", "At Quay 4."),
        (r"\newcommand{\norm}[1]{\|#1\|}Here $\norm{x} < 2$.", "Here ‖x‖ < 2."),
        (r"\def\boat{Otter}The \boat{} is here.", "The Otter is here."),
        (r"\DeclareMathOperator{\rank}{rank}Of $\rank{} A$.", "Of rank A."),
        (r"\newcommand{\bad}[1]{#1 and #2}It is \bad{x}.", "It is x and #2."),
    ],
)
def test_a_command_is_what_it_stands_for(source: str, text: str) -> None:
    assert read_latex(source.encode()).text == text


@pytest.mark.parametrize("preamble", [True, False])
def test_a_command_is_known_in_cells_items_and_headings(preamble: bool) -> None:
    define, begin = r"\newcommand{\q}{Quay}", r"\begin{document}"
    rest = r"\section{\q{} A}\begin{itemize}\item \q{} B\end{itemize}"
    rest += r"\begin{tabular}{ll}Place & Fee \\ \q{} C & 9\end{tabular}\end{document}"
    source = define + begin + rest if preamble else begin + define + rest
    text = read_latex(source.encode()).text
    assert "Quay A" in text
    assert "- Quay B" in text
    assert "Place: Quay C | Fee: 9" in text


def test_commands_that_mean_structure_keep_their_meaning() -> None:
    document = read_latex(rb"\renewcommand{\section}{x}\section{Kept}Text.")
    assert [heading.title for heading in document.headings] == ["Kept"]


@pytest.mark.parametrize(
    "source",
    [
        r"\newcommand{\a}{\b\b}\newcommand{\b}{\a\a}Before \a after.",
        r"\newcommand{\a}{\a}Before \a after.",
        r"\newcommand{\a}{" + "x" * 9_000 + r"}Before " + r"\a{}" * 200 + " after.",
        r"\newcommand{\a}[1]{" + "#1" * 2_000 + r"}Before \a{" + "x" * 2_000 + "} after.",
    ],
)
def test_commands_without_end_are_left_out_and_noted(source: str) -> None:
    document = read_latex(source.encode())
    assert document.text.startswith("Before")
    assert document.text.endswith("after.")
    assert document.notes == ("Some commands that it defines were too long, and left out.",)
