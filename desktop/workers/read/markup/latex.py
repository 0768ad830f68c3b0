"""Reads LaTeX as what it sets: words with their accents, headings, lists, tables and formulas."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from desktop.core.say import say
from desktop.core.types import ReadDocument
from desktop.workers.read.document_builder import DocumentBuilder
from desktop.workers.read.markup.latex_commands import DEFINING
from desktop.workers.read.markup.latex_expansion import Expansion
from desktop.workers.read.markup.latex_units import unit_signs
from desktop.workers.read.plain import decode, read_plain
from desktop.workers.read.text.line_numbers import LineNumbers

SECTIONS = {
    "part": 1, "chapter": 1, "section": 2, "subsection": 3, "subsubsection": 4, "paragraph": 5,
    "subparagraph": 6,
}  # fmt: skip
LISTS = frozenset({"itemize", "enumerate", "description"})
TABLES = frozenset({"tabular", "tabular*", "tabularx", "longtable", "tabulary", "array"})
VERBATIM = frozenset({"verbatim", "verbatim*", "lstlisting", "minted", "Verbatim"})
FORMULAS = frozenset(
    """equation equation* align align* gather gather* displaymath math eqnarray eqnarray* multline
    multline* flalign flalign*""".split()  # noqa: SIM905
)
MEASURED = {
    "multicolumn": "{{{", "multirow": "[{[{{", "resizebox": "*{{{", "scalebox": "{[{",
    "rotatebox": "[{{", "raisebox": "{[[{", "parbox": "[[[{{", "makebox": "[[{", "framebox": "[[{",
    "rule": "[{{",
}  # fmt: skip
"""Commands whose last argument is what they show, after those that measure it."""
_LEFT_OUT = frozenset({"comment", "tikzpicture", "thebibliography-keys"})
_KEYS = frozenset(
    """label ref eqref pageref autoref cref Cref nameref cite citep citet nocite parencite textcite
    autocite footcite bibliography bibliographystyle index vspace hspace pagestyle thispagestyle
    usepackage documentclass newcommand graphicspath setlength hypersetup maketitle today
    tableofcontents""".split()  # noqa: SIM905
)
_WITHOUT_ARGUMENT = frozenset({"maketitle", "today", "tableofcontents"})
_FILES = frozenset({"input", "include", "subfile"})
_PICTURES = frozenset({"includegraphics"})
_RULES = frozenset({"hline", "toprule", "midrule", "bottomrule", "endhead", "endfoot"})

_STRUCTURE = (
    frozenset((*SECTIONS, *DEFINING, "title", "author", "date", "caption", "item", "begin", "end"))
    | _KEYS
    | _FILES
    | _PICTURES
    | _RULES
)

_BLANK_LINES = re.compile(r"\n(?:[ \t]*+\n)++")
_LINE = re.compile(r"[^\r\n]++")

Nodes = Sequence[Any]
Places = list[tuple[int, int]]
"""Characters of a text with the lines of the file that begin there."""


def read_latex(raw: bytes) -> ReadDocument:
    """Read a LaTeX file; one that cannot be understood is read as the text that it is."""
    source = decode(raw)
    try:
        reader = _LatexReader()
        title = reader.read(source)
    except (RecursionError, ValueError, IndexError, TypeError, AttributeError):
        # The library's parser recurses, and fails on some broken files.
        plain = read_plain(raw, "code")
        note = say("Its LaTeX could not be understood, so it was read as plain text.")
        return ReadDocument(plain.text, "code", notes=(*plain.notes, note))
    return reader.builder.build("latex", title, tuple(reader.notes))


class _LatexReader:
    def __init__(self) -> None:
        from pylatexenc import latex2text, latexwalker
        from pylatexenc import macrospec as specs

        # Its annotations lack the short notation for arguments.
        macrospec: Any = specs

        self.builder = DocumentBuilder()
        self.notes: dict[str, None] = {}
        self._words: list[Any] = []
        self._numbers = LineNumbers("")
        self._expanded = Expansion("", _STRUCTURE)
        self._walker = latexwalker
        self._parsing = latexwalker.get_default_latex_context_db()
        argument = [macrospec.MacroSpec(name, "*[[{") for name in _KEYS if "cite" in name]
        argument += [
            macrospec.MacroSpec(name, "*[{")
            for name in _KEYS - _WITHOUT_ARGUMENT
            if "cite" not in name
        ]
        argument.append(macrospec.MacroSpec("href", "{{"))
        argument += [macrospec.MacroSpec(*item) for item in MEASURED.items()]
        argument += [macrospec.MacroSpec(name, "[{{") for name in ("SI", "qty")]
        argument += [macrospec.MacroSpec(name, "[{") for name in ("si", "unit")]
        code = [
            macrospec.EnvironmentSpec(
                name, args_parser=macrospec.VerbatimArgsParser("verbatim-environment")
            )
            for name in ("minted", "Verbatim", "comment")
        ]
        self._parsing.add_context_category("ours", macros=argument, environments=code, prepend=True)
        words = latex2text.get_default_latex_context_db()
        shown = [latex2text.MacroTextSpec(name, "") for name in (*_KEYS, *_FILES, *_PICTURES)]
        shown += [latex2text.MacroTextSpec(name, "") for name in _RULES]
        shown.append(latex2text.MacroTextSpec("footnote", " (%(2)s)"))
        shown.append(latex2text.MacroTextSpec("verb", _verbatim))
        shown.append(latex2text.MacroTextSpec("|", "‖"))
        # What stands in a list or a box is no heading of the document, but keeps its words.
        shown += [latex2text.MacroTextSpec(name, _last_argument) for name in (*SECTIONS, *MEASURED)]
        shown += [latex2text.MacroTextSpec(name, _quantity) for name in ("SI", "qty", "si", "unit")]
        shown += [latex2text.MacroTextSpec(name, "€") for name in ("euro", "EUR", "texteuro")]
        shown.append(latex2text.MacroTextSpec("href", "%(2)s"))
        words.add_context_category("ours", macros=shown, prepend=True)
        self._text = latex2text.LatexNodes2Text(latex_context=words, math_mode="text")

    def read(self, source: str) -> str:
        """Add the document, and return its title."""
        self._numbers = LineNumbers(source)
        self._expanded = Expansion(source, _STRUCTURE)
        nodes = self._nodes(self._expanded.text)
        titles = [node for node in nodes if _macro(node) == "title"]
        title = self._argument(titles[0]) if titles else ""
        for node in titles[:1]:
            self._at_line(node)
        self.builder.heading(1, title)
        bodies = [node for node in nodes if _environment(node) == "document"]
        for node in nodes if bodies else ():
            if _macro(node) in ("author", "date"):
                self._at_line(node)
                self.builder.paragraph(self._argument(node))
        for body in bodies:
            self._blocks(body.nodelist)
        if not bodies:
            self._blocks(nodes)
        if self._expanded.is_incomplete:
            self.notes[say("Some commands that it defines were too long, and left out.")] = None
        if self._expanded.is_unclear:
            self.notes[say("Some commands that it defines could not be understood.")] = None
        return title

    def _nodes(self, source: str) -> Nodes:
        walker = self._walker.LatexWalker(
            source, latex_context=self._parsing, tolerant_parsing=True
        )
        return walker.get_latex_nodes()[0]

    def _blocks(self, nodes: Nodes) -> None:
        for node in nodes:
            self._node(node)
        self._end_paragraph()

    def _node(self, node: Any) -> None:
        macro, environment = _macro(node), _environment(node)
        if macro in SECTIONS:
            self._end_paragraph()
            self._at_line(node)
            self.builder.heading(SECTIONS[macro], self._argument(node))
        elif macro == "title":
            return
        elif macro in ("author", "date", "caption"):
            self._end_paragraph()
            self._at_line(node)
            self.builder.paragraph(self._argument(node))
        elif environment is not None:
            self._environment(node, environment)
        elif macro in _FILES:
            self.notes[say("It includes other files, which are documents of their own.")] = None
        elif macro in _PICTURES:
            self.notes[say("Its pictures are not read.")] = None
        elif getattr(node, "specials_chars", None) == "\n\n" or macro == "par":
            self._end_paragraph()
        elif _has_blocks(node):
            for inner in _children(node):
                self._node(inner)
        else:
            self._inline(node)

    def _inline(self, node: Any) -> None:
        """Add a node to the paragraph; blank lines within characters end it."""
        characters, start = getattr(node, "chars", ""), 0
        for blank in _BLANK_LINES.finditer(characters):
            self._words.append(self._characters(node, start, blank.start()))
            self._end_paragraph()
            start = blank.end()
        self._words.append(self._characters(node, start, len(characters)) if start else node)

    def _characters(self, node: Any, start: int, end: int) -> Any:
        """Return a part of a node of characters, which knows its place in the file."""
        return self._walker.LatexCharsNode(
            chars=node.chars[start:end], pos=node.pos + start, len=end - start
        )

    def _environment(self, node: Any, name: str) -> None:
        if name in _LEFT_OUT:
            if name == "tikzpicture":
                self.notes[say("Its pictures are not read.")] = None
            return
        if name == "math":
            self._words.append(node)
            return
        self._end_paragraph()
        self._at_line(node)
        if name in LISTS:
            self._list([*self._items(node.nodelist, name, "")])
        elif name in TABLES:
            self.builder.table([*self._rows(node.nodelist)])
        elif name in VERBATIM:
            self._verbatim(node)
        elif name in FORMULAS:
            self.builder.paragraph(self._plain(node.nodelist))
        else:
            self._blocks(node.nodelist)

    def _verbatim(self, node: Any) -> None:
        lines = [line.rstrip() for line in node.latex_verbatim().splitlines()[1:-1]]
        first, ahead = self._line(node.pos) + 1, 0
        for number, line in enumerate(lines, start=first):
            if line:
                self.builder.at_line(number, ahead)
                ahead += len(line) + 1
        self.builder.rows([line for line in lines if line])

    def _list(self, items: list[tuple[str, Places]]) -> None:
        text = "\n".join(item for item, _ in items)
        ahead = len(text.lstrip()) - len(text)
        for item, places in items:
            for char, line in places:
                self.builder.at_line(line, max(0, ahead + char))
            ahead += len(item) + 1
        self.builder.paragraph(text)

    def _items(self, nodes: Nodes, name: str, indent: str) -> Iterator[tuple[str, Places]]:
        number, words, mark = 0, list[Any](), ""
        node: Any
        for node in (*nodes, None):
            nested = _environment(node) in LISTS
            if node is None or nested or _macro(node) == "item":
                text = self._plain(words)
                if text:
                    before = len(indent + mark)
                    places = [(at and at + before, line) for at, line in self._places(words, text)]
                    yield indent + mark + text, places
                words = []
            if nested and node is not None:
                yield from self._items(node.nodelist, str(_environment(node)), indent + "  ")
                mark = "  "
            elif _macro(node) == "item":
                number += 1
                label = self._argument(node)
                mark = f"{label}: " if label else f"{number}. " if name == "enumerate" else "- "
            elif node is not None:
                words.append(node)

    def _rows(self, nodes: Nodes) -> Iterator[list[str]]:
        row, cell = list[str](), list[Any]()
        for node in (*nodes, None):
            ends_row = node is None or _macro(node) == "\\"
            if not ends_row and getattr(node, "specials_chars", None) != "&":
                if _macro(node) not in ("hline", "cline", "toprule", "midrule", "bottomrule"):
                    cell.append(node)
                continue
            row.append(self._plain(cell))
            cell = []
            if ends_row:
                yield row
                row = []

    def _end_paragraph(self) -> None:
        if self._words:
            text = self._plain(self._words)
            for char, line in self._places(self._words, text):
                self.builder.at_line(line, char)
            self.builder.paragraph(text)
            self._words = []

    def _at_line(self, node: Any) -> None:
        self.builder.at_line(self._line(node.pos))

    def _line(self, position: int) -> int:
        return self._numbers.at(self._expanded.place(position))

    def _places(self, nodes: Nodes, text: str) -> Places:
        """Return where the lines of the file begin in the text of some nodes.

        Characters other than spaces are counted, because a text has fewer spaces than its nodes.
        """
        solid = [char for char, character in enumerate(text) if not character.isspace()]
        counted, places = 0, Places()
        for words, position in self._pieces(nodes):
            if words and counted < len(solid):
                places.append((solid[counted], self._line(position)))
            counted += len(words)
        # Where the nodes are read differently together, only the beginning is sure.
        return places if counted == len(solid) else places[:1]

    def _pieces(self, nodes: Nodes) -> Iterator[tuple[str, int]]:
        """Yield the characters without spaces of each node or line, with their position."""
        for node in nodes:
            if hasattr(node, "chars"):
                for line in _LINE.finditer(node.chars):
                    yield "".join(line[0].split()), node.pos + line.start()
            else:
                yield "".join(self._plain([node]).split()), node.pos

    def _plain(self, nodes: Nodes) -> str:
        text = str(self._text.nodelist_to_text(list(nodes)))
        return " ".join(text.replace("\u00a0", " ").split()).replace(" .", ".").replace(" ,", ",")

    def _argument(self, node: Any) -> str:
        arguments = getattr(getattr(node, "nodeargd", None), "argnlist", None) or []
        found = [argument for argument in arguments if argument is not None]
        return self._plain(found[-1:]).strip("[]") if found and _has_nodes(found[-1]) else ""


def _verbatim(node: Any, l2tobj: object) -> str:
    del l2tobj  # pylatexenc gives it by this name
    return str(node.nodeargd.verbatim_text)


def _last_argument(node: Any, l2tobj: Any) -> str:
    last = (getattr(node.nodeargd, "argnlist", None) or [None])[-1]
    shown = last is not None and node.macroname != "rule"
    return f" {l2tobj.nodelist_to_text([last])} " if shown else ""


def _quantity(node: Any, l2tobj: Any) -> str:
    """A number with its unit, or a unit alone, as the package siunitx sets it."""
    given = getattr(node.nodeargd, "argnlist", None) or ()
    values = [value for value in given if value and value.latex_verbatim().startswith("{")]
    if not values:
        return str(l2tobj.nodelist_to_text([value for value in given if value]))
    *number, unit = values
    signs = unit_signs(unit.latex_verbatim()[1:-1])
    return " ".join([*(str(l2tobj.nodelist_to_text([value])) for value in number), signs])


def _children(node: Any) -> Nodes:
    """The nodes of a group, or of the last argument of a command."""
    arguments = getattr(getattr(node, "nodeargd", None), "argnlist", None) or [None]
    inner = node if getattr(node, "nodelist", None) else arguments[-1]
    return getattr(inner, "nodelist", None) or ()


def _has_blocks(node: Any) -> bool:
    """Whether a heading, a list or a table stands in a group or an argument."""
    if _macro(node) in SECTIONS or _environment(node) in LISTS | TABLES | VERBATIM:
        return True
    return any(map(_has_blocks, _children(node)))


def _has_nodes(node: Any) -> bool:
    return bool(getattr(node, "nodelist", None))


def _macro(node: Any) -> str | None:
    return getattr(node, "macroname", None)


def _environment(node: Any) -> str | None:
    return getattr(node, "environmentname", None)
