"""Commands that a LaTeX file defines are written out before it is read."""

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


@pytest.mark.parametrize(
    ("definition", "body", "text"),
    [
        (
            r"\newcommand{\bl}{\begin{itemize}}\newcommand{\el}{\end{itemize}}",
            r"\bl\item Hull \item Keel\el After.",
            "- Hull\n- Keel\n\nAfter.",
        ),
        (
            r"\def\fee#1{The fee is #1 EUR}",
            r"\fee{40}. \fee 5.",
            "The fee is 40 EUR. The fee is 5 EUR.",
        ),
        (r"\def\pair(#1,#2){#1 and #2}", r"\pair(a,b) c", "a and b c"),
        (r"\NewDocumentCommand{\x}{s O{five} m}{#2-#3}", r"\x*{a} \x[b]{c}", "five-a b-c"),
        (r"\newcommand{\q}{\quay}\newcommand{\quay}[1]{Quay #1}", r"\q{4}x", "Quay 4x"),
        (r"\newcommand{\e}{5\euro}", r"\e{}x", "5€x"),
        (r"\newcommand{\co}{Otter\xspace}", r"The \co is \co.", "The Otter is Otter."),
        (
            r"\newcommand\ls[2][x]{\begin{tabular}{ll}#1 & #2\\}\newcommand{\le}{\end{tabular}}",
            r"\ls[Item]{Fee} Hinge & 4\le end",
            "Item: Hinge | Fee: 4\n\nend",
        ),
        (
            r"\newenvironment{recipe}[1]{\textbf{#1}\begin{enumerate}}{\end{enumerate}}",
            r"\begin{recipe}{Soup}\item Cut\end{recipe}Eat.",
            "Soup\n\n1. Cut\n\nEat.",
        ),
        (
            r"\newtheorem{t}{Theorem}",
            r"\begin{t}[Euler] It holds.\end{t}",
            "Theorem Euler. It holds.",
        ),
        (r"\let\old\emph\renewcommand{\emph}[1]{\old{#1!}}", r"\emph{now}", "now!"),
    ],
)
def test_a_definition_leaves_the_document_whole(definition: str, body: str, text: str) -> None:
    document = read_latex(rf"{definition}\begin{{document}}{body}\end{{document}}".encode())
    assert (document.format, document.text, document.notes) == ("latex", text, ())


@pytest.mark.parametrize(
    "definition",
    [
        r"\newcommand{\h}[1]{\section*{#1}\label{x}}",
        r"\newcommand{\h}{\section}",
        r"\def\h#1{\section{#1}}",
        r"\let\h\section",
    ],
)
def test_a_command_that_makes_a_heading_is_one(definition: str) -> None:
    source = definition + "\n\\begin{document}\n\\h{Fares \\& Tides}\nWords.\n\\end{document}"
    document = read_latex(source.encode())
    assert [heading.title for heading in document.headings] == ["Fares & Tides"]
    assert document.text == "Fares & Tides\n\nWords."
    assert document.line_at(document.text.index("Words")) == 4


def test_a_definition_that_does_not_end_is_noted_and_keeps_the_document() -> None:
    source = r"\newcommand{\bl}{\begin{itemize}\begin{document}Body \section{Tides}}\end{document}"
    document = read_latex(source.encode())
    assert "Body" in document.text
    assert "Tides" in document.text
    assert document.notes == ("Some commands that it defines could not be understood.",)


@pytest.mark.parametrize(
    "body",
    [
        r"Open \begin{itemize}\item A {bold \section{Tides} text",
        r"} Open \end{itemize} bold \section{Tides} text",
        r"{\bf Open bold \section{Tides} text",
    ],
)
def test_what_does_not_end_ends_with_what_is_around_it(body: str) -> None:
    document = read_latex(rf"\begin{{document}}{body}\end{{document}}".encode())
    for word in ("Open", "bold", "Tides", "text"):
        assert word in document.text


@pytest.mark.parametrize(
    "source",
    [
        r"\newcommand{\a}{" * 4_000,
        r"\def\a#1.{x}" + r"\a " * 4_000,
        r"\let" * 9_000,
        r"\begin{a}" * 200 + r"\end{b}" * 9_000,
        r"\verb!" * 9_000,
        r"\newenvironment{a}{\begin{a}}{\end{a}}\begin{a}\end{a}x",
    ],
)
def test_hostile_definitions_take_no_time(source: str) -> None:
    assert read_latex(source.encode()).format in ("latex", "code")
