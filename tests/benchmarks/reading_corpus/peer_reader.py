"""Reads files with another program's reader: `peer_reader.py NAME`, in the peers' environment.

Each line of standard input is a path. Each line of standard output is a JSON object: text, and
pages where the reader knows them; or failure. This file uses nothing of the project.
"""

from __future__ import annotations

import json
import os
import re
import sys
import types
import warnings
from pathlib import Path

warnings.simplefilter("ignore")
os.environ.setdefault("HF_HUB_OFFLINE", "1")


def markitdown():
    from markitdown import MarkItDown, UnsupportedFormatException

    reader = MarkItDown(enable_plugins=False)

    def read(path):
        try:
            text = reader.convert_local(path).markdown
        except UnsupportedFormatException:
            return {"failure": "unsupported"}
        found = {"text": text}
        slides = re.split(r"<!-- Slide number: (\d+) -->", text)
        if len(slides) > 1:
            numbers = [int(number) for number in slides[1::2]]
            found["pages"] = list(zip(numbers, slides[2::2], strict=True))
        elif path.endswith(".pdf") and "\f" in text:
            found["pages"] = list(enumerate(text.split("\f"), start=1))
        return found

    return read


def kreuzberg():
    from kreuzberg import ExtractionConfig, PageConfig, ValidationError, extract_file_sync

    config = ExtractionConfig(
        use_cache=False, output_format="markdown", pages=PageConfig(extract_pages=True)
    )

    def read(path):
        try:
            result = extract_file_sync(path, config=config)
        except ValidationError as error:
            if "/" in str(error):  # it names the type that it does not read
                return {"failure": "unsupported"}
            raise
        found = {"text": result.content}
        if pages := getattr(result, "pages", None):
            found["pages"] = [
                (page["page_number"], page["content"])
                if isinstance(page, dict)
                else (page.page_number, page.content)
                for page in pages
            ]
        return found

    return read


def docling():
    # Its part for speech loads torch, which no document needs.
    speech = types.ModuleType("docling.pipeline.asr_transformers")
    speech.TransformersAsrDecoder = None
    sys.modules[speech.__name__] = speech
    from docling.document_converter import DocumentConverter
    from docling.exceptions import ConversionError

    reader = DocumentConverter()

    def read(path):
        try:
            document = reader.convert(path).document
        except ConversionError as error:
            if "format not allowed" in str(error) or "not match any allowed" in str(error):
                return {"failure": "unsupported"}
            raise
        found = {"text": document.export_to_markdown()}
        if Path(path).suffix in {".pptx", ".odp"} and document.pages:
            found["pages"] = [
                (number, document.export_to_markdown(page_no=number)) for number in document.pages
            ]
        return found

    return read


READERS = {"markitdown": markitdown, "kreuzberg": kreuzberg, "docling": docling}


def main() -> None:
    read = READERS[sys.argv[1]]()
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # what a library prints must not get between the answers
    answers.write(json.dumps({"ready": True}) + "\n")
    answers.flush()
    for line in sys.stdin:
        try:
            found = read(json.loads(line))
        except BaseException as error:  # noqa: BLE001 -- a reader may raise anything, its own panics too
            found = {"failure": f"{type(error).__name__}: {error}"[:300]}
        answers.write(json.dumps(found) + "\n")
        answers.flush()


if __name__ == "__main__":
    main()
