"""The words of a document's name: of the file, and of the folders in which it lies."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from desktop.core.store.index_form import has_stems, index_form
from desktop.core.store.part_path import BETWEEN
from desktop.core.store.text_normalisation import replace_unstorable

# Words that a name writes together: `RentReport`, `invoice2023`, `2023budget`. Shorter letters stay
# with their digits, because Q3 and B2 are words.
_SEAM = re.compile(
    "(?<=[a-zà-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ])" + r"|(?<=[^\W\d_]{2})(?=\d)|(?<=\d)(?=[^\W\d_]{2})"
)
_SEPARATORS = re.compile(r"[_\-.]+")


def display_name(path: Path) -> str:
    """A file's name without its extension, where separators such as `_` become spaces."""
    return _SEPARATORS.sub(" ", replace_unstorable(path.stem)).strip() or replace_unstorable(
        path.name
    )


def folder_names(path: Path, root: Path) -> tuple[str, ...]:
    """The folders in which a file lies, from the added folder on.

    Those above it are not part of the name, and the person's home is not either: the name of a user
    says nothing about a document.
    """
    if path == root or not path.is_relative_to(root):
        return ()
    first = () if root == Path.home() else (root.name,)
    below = path.relative_to(root).parent.parts
    return tuple(replace_unstorable(name) for name in (*first, *below) if name)


def name_words(path: Path, root: Path, language: str = "", title: str = "") -> str:
    """The words by which a document is found, in the form of the word index.

    Among them is the file's whole name with its extension, as some people type it. In the language
    of its text, they stand there twice: a name may be of any language.
    """
    parts = [with_words_apart(part) for part in (*folder_names(path, root), path.stem)]
    whole = unicodedata.normalize("NFC", replace_unstorable(path.name))
    words = "\n".join((*parts, whole, *([title] if title else [])))
    as_written = index_form(words, None)
    return f"{as_written}\n{index_form(words, language)}" if has_stems(language) else as_written


def with_words_apart(name: str) -> str:
    """A name, followed by its words apart if it writes words together: `RentReport Rent Report`."""
    composed = unicodedata.normalize("NFC", replace_unstorable(name))
    apart = _SEAM.sub(" ", composed)
    return composed if apart == composed else f"{composed} {apart}"


def embedded_context(path: Path | None, title: str, context: str, around: str) -> str:
    """The lines that the embedder reads before a passage: name, title and heading.

    A passage has one vector, however many files have its text, so it is the name of the first. A
    part of a file has the title of the file, too (`around`).
    """
    own = path and path.with_name(path.name.rsplit(BETWEEN, 1)[-1])
    name = " · ".join(dict.fromkeys(part for part in (own and display_name(own), around) if part))
    if not name or name == title:
        return context
    between = " · " if title else BETWEEN
    return between.join(part for part in (name, context) if part)
