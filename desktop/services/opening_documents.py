"""Finds the file to open for a document, which may lie within another file."""

from __future__ import annotations

import os
from pathlib import Path

from desktop.core.store.part_path import BETWEEN, containing_file
from desktop.services.model_processes import ModelProcesses

HARMLESS = frozenset(
    """.pdf .docx .xlsx .pptx .odt .ods .odp .rtf .txt .csv .md .png .jpg .jpeg .gif .bmp .tif
    .tiff .webp .epub .eml .ics .vcf""".split()  # noqa: SIM905
)
"""Extensions of files that are shown, not run, when they are opened. Mail brings others, too."""

RUN_WHEN_OPENED = frozenset(
    """.app .applescript .appref-ms .bat .chm .cmd .com .command .cpl .desktop .exe .gadget .hta
    .inf .jar .js .jse .lnk .msc .msi .msp .pif .pl .ps1 .py .pyw .pyz .rb .reg .scf .scpt .scr .sh
    .tool .url .vb .vbe .vbs .workflow .ws .wsf .wsh""".split()  # noqa: SIM905
)
"""Extensions of files that a system may run when they are opened."""


def file_to_open(processes: ModelProcesses, path: Path) -> Path:
    """Return the file of a document; a part of a file is saved, to be looked at.

    A part that could be a program is not saved: the file around it is returned.
    """
    file = containing_file(path)
    if file == path or path.suffix.lower() not in HARMLESS:
        return file
    name = path.name[len(file.name) + len(BETWEEN) :]
    return processes.readers().save_part(file, name) or file


def place_to_show(file: Path) -> Path:
    """Return the file, or its folder where the system could run the file instead of showing it."""
    # On drives of other systems every file is executable, also a PDF.
    is_executable = os.name == "posix" and file.is_file() and os.access(file, os.X_OK)
    kind = file.suffix.lower()
    may_run = kind in RUN_WHEN_OPENED or (is_executable and kind not in HARMLESS)
    return file.parent if may_run else file
