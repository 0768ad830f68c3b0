"""Renews the translations of the window.

    python packaging/translations.py       collect the texts of the code, then compile
    python packaging/translations.py -c    compile alone, after a translation was written

New texts are marked as unfinished in `resources/translations/*.ts`; translate them there (Qt
Linguist helps), then compile. Qt's own tools, which come with PySide6, do the work: they collect
the texts in `tr(...)` and `translate(...)`, and as an alias of these the texts in `say(...)`, which
the core uses because it does not know Qt.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
SPOKEN = (
    "desktop/ui",
    "desktop/jobs",
    "desktop/app.py",
    "desktop/core",
    "desktop/services",
    "desktop/workers",
    "trainer",
)
"""The folders and files with texts for a person."""
WHOLE = ("de", "es", "fr")
PLURALS = ("en",)
"""The languages that need only plural forms: English."""
FORMS = 2
"""The number of forms, one and several, in each of these languages."""
NUMBER = re.compile("%L?n")
CORE = "core"
"""The context of texts in `say`; Qt's tool gives them none, as it sees no class before them."""
SAYING = ("-tr-function-alias", "tr+=say")
PLACE = re.compile(r"\{[^{}]*\}")
HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'

Key = tuple[str, str]


def main(arguments: list[str]) -> int:
    if "-c" not in arguments:
        collect(FOLDER)
    compile_all(FOLDER, FOLDER)
    return 0


def collect(folder: Path) -> None:
    """Bring the `.ts` files of this folder up to date."""
    for language in (*WHOLE, *PLURALS):
        target = folder / f"lectern_{language}.ts"
        root = _collect(language)
        _take_over(root, target)
        if language in PLURALS:
            _keep_plurals(root)
        ElementTree.indent(root, "    ")
        text = HEAD + ElementTree.tostring(root, encoding="unicode") + "\n"
        target.write_text(text, encoding="utf-8")


def compile_all(folder: Path, target: Path) -> None:
    """Compile the `.qm` files that the window loads."""
    for language in (*WHOLE, *PLURALS):
        name = f"lectern_{language}"
        _run("lrelease", "-silent", str(folder / f"{name}.ts"), "-qm", str(target / f"{name}.qm"))


def sources() -> list[Path]:
    """Return the files that are searched for texts, in a fixed order."""
    found: list[Path] = []
    for spoken in SPOKEN:
        path = ROOT / spoken
        found += [path] if path.is_file() else sorted(path.rglob("*.py"))
    return found


def messages(root: ElementTree.Element) -> Iterator[tuple[Key, ElementTree.Element]]:
    """Yield each message of a `.ts` file with its key of context and text."""
    for context in root.iter("context"):
        for message in context.iter("message"):
            yield (context.findtext("name", ""), message.findtext("source", "")), message


def _collect(language: str) -> ElementTree.Element:
    with tempfile.TemporaryDirectory() as scratch:
        file = Path(scratch) / "collected.ts"
        _run(
            "lupdate",
            *("-silent", "-locations", "none", "-source-language", "en", *SAYING),
            *("-target-language", language, *map(str, sources()), "-ts", str(file)),
        )
        root = ElementTree.parse(file).getroot()
    _name_core(root)
    for _, message in messages(root):
        # The tool does not recognise every plural, so each text with %n is marked as one.
        if NUMBER.search(message.findtext("source", "")):
            message.set("numerus", "yes")
    return root


def _name_core(root: ElementTree.Element) -> None:
    """Name the context without a class, put it last, and drop its messages without words."""
    for context in root.findall("context"):
        if context.findtext("name"):
            continue
        name = context.find("name")
        assert name is not None
        name.text = CORE
        found: dict[str, ElementTree.Element] = {}
        for message in context.findall("message"):
            found[message.findtext("source", "")] = message
            context.remove(message)
        for text in sorted(found):
            # The tool took a text value for the comment that `tr` may have in that place.
            for remark in found[text].findall("comment"):
                found[text].remove(remark)
            if any(letter.isalpha() for letter in PLACE.sub("", text)):
                context.append(found[text])
        root.remove(context)
        root.append(context)


def _take_over(root: ElementTree.Element, file: Path) -> None:
    """Keep the translations of the previous file."""
    before = dict(messages(ElementTree.parse(file).getroot())) if file.is_file() else {}
    for key, message in messages(root):
        old = before.get(key)
        if old is not None and old.get("numerus") == message.get("numerus"):
            _replace(message, old.find("translation"))
        elif message.get("numerus"):
            translation = ElementTree.Element("translation", type="unfinished")
            for _ in range(FORMS):
                ElementTree.SubElement(translation, "numerusform")
            _replace(message, translation)


def _replace(message: ElementTree.Element, translation: ElementTree.Element | None) -> None:
    present = message.find("translation")
    if translation is not None and present is not None:
        message.remove(present)
        message.append(translation)


def _keep_plurals(root: ElementTree.Element) -> None:
    """Keep only messages with plural forms; those of the core have their own."""
    for context in root.findall("context"):
        for message in context.findall("message"):
            if not message.get("numerus") or context.findtext("name") == CORE:
                context.remove(message)
        if context.find("message") is None:
            root.remove(context)


def _run(tool: str, *arguments: str) -> None:
    name = f"{tool}.exe" if sys.platform == "win32" else tool
    program = Path(PySide6.__file__).parent / name
    subprocess.run([str(program), *arguments], check=True, cwd=ROOT)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
