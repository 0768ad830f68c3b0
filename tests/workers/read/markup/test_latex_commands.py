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
        (r"\def\price#1#2{#2 #1}Costs \price{EUR}{40}.", "Costs 40 EUR."),
        (r"\def\upto#1.{x#1}It is 4.", "It is 4."),
        (r"\newcommand{\old}{Otter}\let\boat=\old The \boat{} is here.", "The Otter is here."),
        (
            r"\NewDocumentCommand{\fee}{s m O{EUR}}{#2 #3#1}A \fee{4} b \fee*{5}[USD].",
            "A 4 EUR b 5 USD*.",
        ),
        ("\\newcommand{\\boat}% the name\n  {Otter}The \\boat{} is here.", "The Otter is here."),
        (r"\newcommand{\pair}[2]{#1-#2}It is \pair ab.", "It is a-b."),
        (r"\newcommand{\boat}{Otter}\verb|\boat| is \boat", r"\boat is Otter"),
        (r"\newcommand\boat{Otter} 5\% of \boat{} % not \boat", "5% of Otter"),
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


def test_a_command_may_stand_for_half_of_a_list() -> None:
    source = r"\newcommand{\bl}{\begin{itemize}}\newcommand{\el}{\end{itemize}}"
    source += r"\begin{document}Bring:\bl\item a tent\item a lamp\el Thank you.\end{document}"
    assert read_latex(source.encode()).text == "Bring:\n\n- a tent\n- a lamp\n\nThank you."


def test_a_command_may_stand_for_a_heading() -> None:
    source = rb"\newcommand{\sect}[1]{\section{#1}}\sect{Fees}They rise.\sect{Dogs}None."
    document = read_latex(source)
    assert [heading.title for heading in document.headings] == ["Fees", "Dogs"]
    assert "They rise." in document.text


def test_an_environment_of_the_file_is_what_it_stands_for() -> None:
    source = r"\newenvironment{todo}[1]{\begin{itemize}\item #1}{\end{itemize}}"
    source += r"\begin{todo}{Paint}\item Sand\end{todo}After."
    assert read_latex(source.encode()).text == "- Paint\n- Sand\n\nAfter."


def test_words_of_a_command_come_from_the_line_of_its_use() -> None:
    source = "\\newcommand{\\boat}{Sea Otter}\n\nFirst.\n\nThe \\boat{} sails.\nLast."
    document = read_latex(source.encode())
    lines = {line.line: document.text[line.char_start :][:5] for line in document.lines}
    assert lines[3] == "First"
    assert lines[5] == "The S"
    assert lines[6] == "Last."


@pytest.mark.parametrize("mark", [r"\def\x", r"\newcommand\x", r"\a{", r"\a[", r"\let\x"])
def test_definitions_without_an_end_keep_what_follows(mark: str) -> None:
    source = r"\newcommand{\a}[2][b]{#1#2}" + mark * 3_000 + "\n\nThe words after it."
    assert read_latex(source.encode()).text.endswith("The words after it.")


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
