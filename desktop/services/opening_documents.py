"""Finds the file to open for a document, which may lie within another file."""

from __future__ import annotations

from pathlib import Path

from desktop.core.store.part_path import BETWEEN, containing_file
from desktop.services.model_processes import ModelProcesses

HARMLESS = frozenset(
    """.pdf .docx .xlsx .pptx .odt .ods .odp .rtf .txt .csv .md .png .jpg .jpeg .gif .bmp .tif
    .tiff .webp .epub .eml .ics .vcf""".split()  # noqa: SIM905
)
"""Extensions of files that are shown, not run, when they are opened. Mail brings others, too."""


def file_to_open(processes: ModelProcesses, path: Path) -> Path:
    """Return the file of a document; a part of a file is saved, to be looked at.

    A part that could be a program is not saved: the file around it is returned.
    """
    file = containing_file(path)
    if file == path or path.suffix.lower() not in HARMLESS:
        return file
    name = path.name[len(file.name) + len(BETWEEN) :]
    return processes.readers().save_part(file, name) or file
