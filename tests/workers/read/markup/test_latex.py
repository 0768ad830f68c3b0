"""LaTeX is read as what it sets."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.core.types import ReadDocument
from desktop.workers.read.dispatch import read
from desktop.workers.read.limits import ReadLimits
from desktop.workers.read.markup.latex import read_latex


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (
            r"M\"uller in Gie{\ss}en, \'Elan, \c{c}a \o{} \v{s} \aa.",
            "Müller in Gießen, Élan, ça ø š å.",
        ),
        (r"5\,\% of \$3 \& ``more''---yes % no", "5 % of $3 & “more”—yes"),
        ("One\ntwo.\n\n% gone\n\nThree.", "One two.\n\nThree."),
        (r"\emph{Very \textbf{bold}} \unknown{word} \verb|x_y|", "Very bold word x_y"),
        (r"is $x^2 + \frac{a}{b} \leq \alpha$", "is x^2 + a/b≤α"),
        (r"\begin{equation}E = mc^2\label{e}\end{equation}", "E = mc^2"),
        (r"It is.\label{a} See~\ref{b}, \cite[p.~3]{knuth}.", "It is. See,."),
        (r"Fell\footnote{In 1877.} \href{http://x}{link} \today", "Fell (In 1877.) link"),
        (
            r"\begin{itemize}\item A \item B \begin{enumerate}\item C\end{enumerate}\end{itemize}",
            "- A\n- B\n  1. C",
        ),
        (r"\begin{description}\item[Port] Hull\end{description}", "Port: Hull"),
        ("\\begin{verbatim}\n# code % kept\n  x\n\\end{verbatim}", "# code % kept\n  x"),
        ("\\begin{minted}{c}\nint a;\n\\end{minted}", "int a;"),
        (r"\begin{comment}" + "\nsecret\n" + r"\end{comment}open", "open"),
    ],
)
def test_words_are_as_they_are_set(source: str, text: str) -> None:
    document = read_latex(source.encode())
    assert (document.format, document.text) == ("latex", text)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (r"{\small \begin{tabular}{ll}A & B\\1 & 2\end{tabular} x}", "A: 1 | B: 2\n\nx"),
        (r"\resizebox{2cm}{!}{\begin{tabular}{ll}A & B\\1 & 2\end{tabular}}", "A: 1 | B: 2"),
        (r"\parbox{3cm}{In a box} \raisebox{2pt}{up} \rule{1cm}{2pt} \scalebox{.5}{half}",
         "In a box up half"),
        (r"\begin{tabular}{ll}\multirow{2}{*}{A} & B\\1 & 2\end{tabular}", "A: 1 | B: 2"),
    ],
)  # fmt: skip
def test_blocks_in_groups_and_boxes_are_blocks(source: str, text: str) -> None:
    assert read_latex(source.encode()).text == text


@pytest.mark.parametrize("source", [r"\SI", r"\multicolumn", r"\SI{5}", r"\SI 5 6"])
def test_commands_without_their_arguments_break_nothing(source: str) -> None:
    assert read_latex(source.encode()).format == "latex"


def test_sections_are_headings_and_the_title_is_that_of_the_preamble() -> None:
    document = read_latex(
        rb"\documentclass[12pt]{article}\usepackage{x}\title{The Mill}\author{Jo Vale}"
        rb"\newcommand{\foo}[1]{x}\begin{document}\maketitle\tableofcontents"
        rb"\section{Water \& Bread}\label{a}Words.\subsection*{End}\end{document}"
    )
    assert document.title == "The Mill"
    assert document.text == "The Mill\n\nJo Vale\n\nWater & Bread\n\nWords.\n\nEnd"
    assert [(h.level, h.title) for h in document.headings[1:]] == [(2, "Water & Bread"), (3, "End")]


def test_rows_of_a_table_are_records() -> None:
    source = r"\begin{table}\caption{Fares}\begin{tabular}{lr}\hline Boat & Fare \\ \hline "
    document = read_latex((source + r"Gull & 8\\Tern & 9\end{tabular}\end{table}").encode())
    assert document.text == "Fares\n\nBoat: Gull | Fare: 8\nBoat: Tern | Fare: 9"
    assert len(document.tables) == 1


@pytest.mark.parametrize(
    ("source", "note"),
    [
        (r"\includegraphics[width=3cm]{a.png}x", "Its pictures are not read."),
        (r"\input{other}x", "It includes other files, which are documents of their own."),
    ],
)
def test_what_is_not_in_the_file_is_noted(source: str, note: str) -> None:
    document = read_latex(source.encode())
    assert (document.text, document.notes) == ("x", (note,))


@pytest.mark.parametrize("source", ["{" * 20_000, r"\begin{a}" * 5000, r"$\frac{" * 3000])
def test_hostile_files_are_read_as_text_and_noted(tmp_path: Path, source: str) -> None:
    path = tmp_path / "a.tex"
    path.write_text(source, "utf-8")
    outcome = read(path, ReadLimits())
    assert isinstance(outcome, ReadDocument)
    assert outcome.text == source
    assert outcome.notes == ("Its LaTeX could not be understood, so it was read as plain text.",)


@pytest.mark.parametrize("source", ["$x", r"\section{", r"\item a", "}", "\\", r"\'", "&&\\\\"])
def test_broken_files_give_what_is_there(source: str) -> None:
    assert read_latex(source.encode()).format in ("latex", "code")


LINES = r"""\documentclass{article}
\title{The alfa}
\author{Jo bravo}
\begin{document}
\maketitle

\section{Charlie} % a comment
First \emph{words} of~the delta
and $x$ echo---with \"Uber
foxtrot.\footnote{A golf.} % another

  An indented hotel.\label{a}
\par Then india.
\begin{itemize}
\item
  juliett
\item kilo
\begin{enumerate}
\item lima
\end{enumerate}
\end{itemize}
\begin{verbatim}
mike

november
\end{verbatim}
\begin{equation}\mathrm{oscar}\end{equation}
Last \cite{x} papa.
\end{document}
"""
WORDS = """alfa bravo charlie delta echo foxtrot golf hotel india juliett kilo lima mike november
oscar papa"""


@pytest.mark.parametrize("word", WORDS.split())
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_word_comes_from_the_line_on_which_it_stands(word: str, end: str) -> None:
    document = read_latex(LINES.replace("\n", end).encode())
    line = document.line_at(document.text.lower().index(word))
    assert line is not None
    assert word in LINES.splitlines()[line - 1].lower()


def test_a_row_of_a_table_comes_from_the_line_of_its_table() -> None:
    source = "Words.\n\n\\begin{tabular}{ll}\nBoat & Fare \\\\\nGull & 8\n\\end{tabular}\n"
    document = read_latex(source.encode())
    assert document.line_at(document.text.index("Gull")) == 3


def test_what_a_brace_without_an_end_swallows_is_in_the_text_and_noted() -> None:
    source = "\\newcommand{\\x}{\\begin{foo}\n\\begin{document}\n"
    source += "The mooring costs twelve euros, which every owner pays before the summer begins.\n"
    document = read_latex((source + "\\end{document}").encode())
    assert "The mooring costs twelve euros" in document.text
    assert document.notes
