"""Writes small PDFs: text at given places, images, and several pages."""

import io
import zlib
from pathlib import Path

from PIL import ImageFont

FONTS = {"plain": "Helvetica", "bold": "Helvetica-Bold", "italic": "Helvetica-Oblique"}
LETTER = (612, 792)
USUAL_ENCODING = "/WinAnsiEncoding"
LIGATURES = "<</BaseEncoding/WinAnsiEncoding/Differences[188/ff/fi/fl]>>"
"""An encoding that draws `¼`, `½` and `¾` as the ligatures of ff, fi and fl."""


def pdf(*pages, size=LETTER, rotate=0, title="", over=b"", encoding=USUAL_ENCODING, packed=True):
    """Return a PDF with these pages.

    Each page is bytes from `text`, `table`, ..., or a PIL image over which `over` is drawn.
    """
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b""]
    objects += [
        f"<</Type/Font/Subtype/Type1/BaseFont/{name}/Encoding{encoding}>>".encode()
        for name in FONTS.values()
    ]
    fonts = " ".join(f"/{name} {number} 0 R" for number, name in enumerate(FONTS, start=3))
    kids = []
    for page in pages:
        resources, content = f"/Font<<{fonts}>>", page
        if not isinstance(page, bytes):
            objects.append(image_object(page))
            resources += f"/XObject<</Image {len(objects)} 0 R>>"
            content = f"q {size[0]} 0 0 {size[1]} 0 0 cm /Image Do Q\n".encode() + over
        objects.append(stream(content) if packed else plain_stream(content))
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {size[0]} {size[1]}]/Rotate {rotate}"
            f"/Contents {len(objects)} 0 R/Resources<<{resources}>>>>".encode()
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<</Type/Pages/Kids[{' '.join(kids)}]/Count {len(kids)}>>".encode()
    objects.append(f"<</Title({title})>>".encode())
    return assemble(objects)


def assemble(objects):
    out = io.BytesIO()
    out.write(b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, content))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1))
    out.writelines(b"%010d 00000 n \n" % place for place in places)
    out.write(
        b"trailer<</Size %d/Root 1 0 R/Info %d 0 R>>\nstartxref\n%d\n%%%%EOF\n"
        % (len(places) + 1, len(places), start)
    )
    return out.getvalue()


def plain_stream(content):
    return b"<</Length %d>>stream\n%s\nendstream" % (len(content), content)


def stream(content):
    packed = zlib.compress(content)
    return b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(packed), packed)


def image_object(image):
    grey = image.convert("L")
    packed = zlib.compress(grey.tobytes())
    return (
        (
            f"<</Type/XObject/Subtype/Image/Width {grey.width}/Height {grey.height}"
            f"/ColorSpace/DeviceGray/BitsPerComponent 8/Length {len(packed)}"
            "/Filter/FlateDecode>>stream\n"
        ).encode()
        + packed
        + b"\nendstream"
    )


def at(x, y, text, *, size=10, font="plain", right=False):
    """Return text that begins at x, or ends there with `right`; y counts from the bottom."""
    if right:
        x -= width(text, size)
    escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /{font} {size} Tf {x} {y} Td ({escaped}) Tj ET\n".encode("cp1252")


def lines(*texts, y=700, x=72, pitch=12, **how):
    """Return lines of text under each other."""
    return b"".join(at(x, y - n * pitch, text, **how) for n, text in enumerate(texts))


def width(text, size):
    """Return the width of text in Helvetica; exact for numbers, nearly so for words."""
    narrow = {" ": 0.278, ",": 0.278, ".": 0.278, "(": 0.333, ")": 0.333, "%": 0.889}
    return size * sum(narrow.get(c, 0.556) for c in text)


def row(y, label, *values, columns, **how):
    """Return a label, and numbers that end at the columns."""
    content = at(72, y, label, **how) if label else b""
    for value, x in zip(values, columns, strict=True):
        content += at(x, y, value, right=True, **how)
    return content


def set_in_one(x, y, *parts, size=10):
    """Return pieces of one line; one that begins with `^` is raised, with `_` lowered."""
    content = [f"BT {x} {y} Td"]
    for part in parts:
        rise = {"^": 4, "_": -2}.get(part[0], 0)
        text = part[1:] if rise else part
        content.append(f"{rise} Ts /plain {6 if rise else size} Tf ({text}) Tj")
    return (" ".join(content) + " ET\n").encode("cp1252")


def layers(content, *, shown, hidden):
    """Return a PDF of one page with a layer that is on, and one that is off."""
    content += b"/OC/on BDC " + shown + b"EMC /OC/off BDC " + hidden + b"EMC\n"
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
    properties = b"/Properties<</on 5 0 R/off 6 0 R>>"
    return assemble(
        [
            b"<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[5 0 R 6 0 R]/D<</OFF[6 0 R]>>>>>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R"
            b"/Resources<</Font<</plain 7 0 R>>" + properties + b">>>>",
            stream(content),
            b"<</Type/OCG/Name(on)>>",
            b"<</Type/OCG/Name(off)>>",
            font,
            b"<<>>",
        ]
    )


def glyphs(numbers, characters):
    """Return a small PDF whose font names its glyphs by number.

    `numbers` are the glyphs of Pillow's own font that are drawn, and `characters` what its map
    says about each; without them there is no map.
    """
    font = ImageFont.load_default(16).path
    font = font.getvalue() if isinstance(font, io.BytesIO) else Path(font).read_bytes()
    drawn = "".join(f"{number:04x}" for number in numbers)
    content = f"BT /plain 16 Tf 20 40 Td <{drawn}> Tj ET\n".encode()
    pairs = sorted(set(zip(numbers, characters, strict=False)))
    named = "".join(f"<{number:04x}> <{ord(letter):04x}>\n" for number, letter in pairs)
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def\n"
        "1 begincodespacerange <0000> <ffff> endcodespacerange\n"
        f"{len(pairs)} beginbfchar\n{named}endbfchar endcmap end end"
    )
    return assemble(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 250 250]/Contents 4 0 R"
            b"/Resources<</Font<</plain 5 0 R>>>>>>",
            stream(content),
            b"<</Type/Font/Subtype/Type0/BaseFont/AAAAAA+X/Encoding/Identity-H"
            b"/DescendantFonts[6 0 R]" + (b"/ToUnicode 9 0 R" if pairs else b"") + b">>",
            b"<</Type/Font/Subtype/CIDFontType2/BaseFont/AAAAAA+X/CIDSystemInfo"
            b"<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor 7 0 R"
            b"/CIDToGIDMap/Identity/DW 600>>",
            b"<</Type/FontDescriptor/FontName/AAAAAA+X/Flags 4/FontBBox[0 -200 1000 900]"
            b"/ItalicAngle 0/Ascent 900/Descent -200/CapHeight 700/StemV 80/FontFile2 8 0 R>>",
            stream(font),
            stream(cmap.encode()),
            b"<<>>",
        ]
    )
