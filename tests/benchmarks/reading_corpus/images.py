# ruff: noqa: E501 -- the markup of small files, which no line break may change
"""Images of text, and a PDF page that is one."""

from __future__ import annotations

import functools
import io

from PIL import Image, ImageDraw, ImageFont

from tests.benchmarks.reading_corpus.facts import (
    Case,
    has,
    order,
)
from tests.benchmarks.reading_corpus.packing import drawn, pdf


@functools.cache
def _font(size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    return ImageFont.load_default(size)


def picture(
    *lines: str,
    mode: str = "RGB",
    background: object = "white",
    ink: object = "black",
    turn: int = 0,
    size: int = 34,
) -> Image.Image:
    image = Image.new(mode, (900, 90 + 60 * len(lines)), background)
    draw = ImageDraw.Draw(image)
    for n, line in enumerate(lines):
        draw.text((50, 40 + 60 * n), line, fill=ink, font=_font(size))
    return image.rotate(turn, expand=True, fillcolor=background) if turn else image


def _saved(image: Image.Image, kind: str, **options: object) -> bytes:
    content = io.BytesIO()
    image.save(content, kind, **options)
    return content.getvalue()


def with_scan() -> bytes:
    image = _saved(picture("SCANNED LEASE 4471", "Rent is 880 a month"), "JPEG", quality=92)
    width, height = Image.open(io.BytesIO(image)).size
    thing = (
        (
            f"<< /Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /DeviceRGB"
            f" /BitsPerComponent 8 /Filter /DCTDecode /Length {len(image)} >>\nstream\n"
        ).encode()
        + image
        + b"\nendstream"
    )
    return pdf(
        [
            drawn((60, 700, "Typed page one about the lease of the mill.")),
            f"q 500 0 0 {500 * height / width:g} 50 500 cm /I1 Do Q",
            drawn((60, 700, "Typed page three with the signatures.")),
        ],
        page={1: "/Resources << /XObject << /I1 16 0 R >> >>"},
        more=[thing],
    )


def cases() -> list[Case]:
    words = ("HARBOUR NOTICE 2024", "Mooring fee 75 euro")
    clear = picture(*words, mode="RGBA", background=(0, 0, 0, 0), ink=(0, 0, 0, 255))
    exif = Image.Exif()
    exif[0x0112] = 6
    pages = [picture("FIRST SHEET 11"), picture("SECOND SHEET 22")]
    content = {
        "plain.png": _saved(picture(*words), "PNG"),
        "clear.png": _saved(clear, "PNG"),
        "photo.jpg": _saved(picture(*words), "JPEG", quality=85),
        "turned.jpg": _saved(picture(*words, turn=90), "JPEG", quality=90, exif=exif),
        "upside-down.png": _saved(picture(*words, "Bring a rope and a lamp", turn=180), "PNG"),
        "dark.png": _saved(picture(*words, background=(20, 30, 60), ink="white"), "PNG"),
        "grey.tiff": _saved(picture(*words, mode="L"), "TIFF"),
        "bits.bmp": _saved(picture(*words).convert("1"), "BMP"),
        "web.webp": _saved(picture(*words), "WEBP", quality=90),
        "colours.gif": _saved(picture(*words).convert("P"), "GIF"),
    }
    facts = (has("HARBOUR NOTICE 2024"), has("75 euro"), order("HARBOUR", "Mooring"))
    made = [Case("image", name, raw, "xberg-io/xberg#1223", facts) for name, raw in content.items()]
    many = _saved(pages[0], "TIFF", save_all=True, append_images=pages[1:])
    made.append(
        Case(
            "image",
            "sheets.tiff",
            many,
            "no report: images of several pages",
            (has("FIRST SHEET 11"), has("SECOND SHEET 22")),
        )
    )
    return made
