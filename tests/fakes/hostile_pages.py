"""PDFs of a few kilobytes that are read well, and hurt only when they are drawn."""

import zlib

TEXT = b"BT /F 12 Tf 20 700 Td (The caretaker reads the meter on the first Monday.) Tj ET\n"
FILL = b"/Pattern cs /P scn 0 0 600 800 re f\n"
BOX = b"0 0 600 800"


def stream(data, entries=""):
    return f"<<{entries}/Length {len(data)}>>\nstream\n".encode() + data + b"\nendstream"


def page(content=b"", resources="", objects=None, box=BOX, more=b""):
    """Return a PDF of one page with a sentence and this content."""
    parts = {
        1: b"<</Type/Catalog/Pages 2 0 R>>",
        2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        3: b"<</Type/Page/Parent 2 0 R/MediaBox[%b]%b/Contents 4 0 R"
        b"/Resources<</Font<</F 5 0 R>>%b>>>>" % (box, more, resources.encode()),
        4: stream(TEXT + content),
        5: b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        **(objects or {}),
    }
    made = b"%PDF-1.7\n"
    places = {}
    for number in sorted(parts):
        places[number] = len(made)
        made += b"%d 0 obj\n%b\nendobj\n" % (number, parts[number])
    last, start = max(parts) + 1, len(made)
    rows = [b"%010d 00000 n \n" % places[n] if n in places else b"0000000000 65535 f \n"
            for n in range(last)]  # fmt: skip
    end = b"trailer <</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (last, start)
    return made + b"xref\n0 %d\n" % last + b"".join(rows) + end


def _tiling(step, content):
    tile = "/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 5 5]"
    return {
        6: stream(content, f"{tile}/XStep {step}/YStep {step}/Resources<</Pattern<</P 6 0 R>>>>")
    }


def _image(side):
    pixels = zlib.compress(zlib.compress(bytes(side * side * 3), 9), 9)
    entries = (f"/Type/XObject/Subtype/Image/Width {side}/Height {side}/ColorSpace/DeviceRGB"
               "/BitsPerComponent 8/Filter[/FlateDecode/FlateDecode]")  # fmt: skip
    return {6: stream(pixels, entries)}


_FORM = "/Type/XObject/Subtype/Form/BBox[0 0 600 800]"
_DRAW = b"q 500 0 0 500 50 50 cm /I Do Q\n"
HOSTILE = {
    "a pattern in tiny steps": lambda: page(
        FILL, "/Pattern<</P 6 0 R>>", _tiling(0.01, b"0 0 5 5 re f 1 0 0 rg 1 1 2 2 re f")
    ),
    "a pattern that fills itself": lambda: page(FILL, "/Pattern<</P 6 0 R>>", _tiling(9, FILL)),
    "a large picture": lambda: page(_DRAW, "/XObject<</I 6 0 R>>", _image(12_000)),
    "sixty large pictures": lambda: page(_DRAW * 60, "/XObject<</I 6 0 R>>", _image(6_000)),
    "three thousand shadings": lambda: page(
        b"/Sh sh\n" * 3000,
        "/Shading<</Sh 6 0 R>>",
        {
            6: b"<</ShadingType 1/ColorSpace/DeviceRGB/Domain[0 1 0 1]/Matrix[600 0 0 800 0 0]"
            b"/Function 7 0 R>>",
            7: stream(b"{ 0 }", "/FunctionType 4/Domain[0 1 0 1]/Range[0 1 0 1 0 1]"),
        },
    ),
    "a form in itself": lambda: page(
        b"/I Do\n",
        "/XObject<</I 6 0 R>>",
        {6: stream(b"/I Do /I Do", f"{_FORM}/Resources<</XObject<</I 6 0 R>>>>")},
    ),
    "a mask in itself": lambda: page(
        b"/S gs 0 0 600 800 re f\n",
        "/ExtGState<</S 6 0 R>>",
        {
            6: b"<</SMask<</S/Luminosity/G 7 0 R>>>>",
            7: stream(
                b"/S gs 0 0 600 800 re f",
                f"{_FORM}/Group<</S/Transparency>>/Resources<</ExtGState<</S 6 0 R>>>>",
            ),
        },
    ),
    "dashes without end": lambda: page(
        b"[0.0001 0.0001] 0 d 1 w " + b"0 0 m 600 800 l S\n" * 200
    ),
    "a million lines": lambda: page(b"0 0 m 600 800 l S\n" * 1_000_000),
    "nested states": lambda: page(b"q " * 200_000),
    "a kilometre": lambda: page(box=b"0 0 10 2834645"),
    "a wide kilometre": lambda: page(box=b"0 0 2834645 10"),
    "no size": lambda: page(box=b"0 0 0 0"),
    "a size turned round": lambda: page(box=b"600 800 0 0"),
    "a unit of its own": lambda: page(more=b"/UserUnit 75000"),
}  # fmt: skip
