"""Text in images and scanned pages is recognised, and marked as such."""

import io
import struct

import pytest
from PIL import Image, ImageDraw, ImageFont

from desktop.workers.read.dispatch import read
from desktop.workers.read.limits import ReadLimits
from tests.fakes.pdf import at, lines, pdf
from tests.fakes.reading import pages, read_bytes

SENTENCES = ["The keeper orders 240 litres", "of white paint every spring."]
SHEET = (250, 250)
"""A page of a PDF of which an image is as small as the recogniser takes one."""
NOTE = ("The text was recognised in an image (OCR).",)


@pytest.mark.parametrize("kind", ["png", "webp"])
def test_an_image_of_text_is_read_and_marked(tmp_path, kind):
    document = read_bytes(tmp_path, f"photo.{kind}", save(draw(*SENTENCES), kind))
    assert document.text == "\n".join(SENTENCES)
    assert document.format == "image"
    assert document.notes == NOTE
    assert [(page.number, page.ocr) for page in document.pages] == [(1, True)]


def test_each_page_of_a_tiff_is_read(tmp_path):
    stack = io.BytesIO()
    draw("First page of two").save(
        stack, "TIFF", save_all=True, append_images=[draw("Second page of two")]
    )
    document = read_bytes(tmp_path, "fax.tif", stack.getvalue())
    assert pages(document) == {1: "First page of two", 2: "Second page of two"}


def test_a_photo_that_the_camera_turned_is_read_upright(tmp_path):
    turned = draw(*SENTENCES).transpose(Image.Transpose.ROTATE_90)
    exif = Image.Exif()
    exif[0x0112] = 6  # turn it clockwise to see it upright
    content = io.BytesIO()
    turned.save(content, "JPEG", exif=exif)
    document = read_bytes(tmp_path, "photo.jpg", content.getvalue())
    assert document.text == "\n".join(SENTENCES)


@pytest.mark.parametrize(("ink", "mode"), [("black", "RGBA"), ("white", "RGBA"), ("black", "LA")])
def test_writing_on_a_transparent_ground_is_read(tmp_path, ink, mode):
    image = Image.new("RGBA", (500, 500), (0, 0, 0, 0))
    font = ImageFont.load_default(32)
    ImageDraw.Draw(image).text((40, 30), SENTENCES[0], fill=ink, font=font)
    document = read_bytes(tmp_path, "stamp.png", save(image.convert(mode), "png"))
    assert document.text == SENTENCES[0]


def test_an_image_of_sixteen_bits_is_read(tmp_path):
    image = draw(*SENTENCES).convert("L").convert("I").point(lambda value: value * 200)
    document = read_bytes(tmp_path, "scan.png", save(image.convert("I;16"), "png"))
    assert document.text == "\n".join(SENTENCES)


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_that_was_fed_the_wrong_way_round_is_read(tmp_path, turn):
    turned = draw(*SENTENCES).rotate(turn, expand=True)
    document = read_bytes(tmp_path, "scan.png", save(turned, "png"))
    assert document.text == "\n".join(SENTENCES)


def test_an_image_without_text_is_read_as_empty(tmp_path):
    document = read_bytes(tmp_path, "sky.png", save(Image.new("RGB", (300, 200), "white"), "png"))
    assert document.text == ""
    assert document.notes == ("No text was found in the image.",)


def test_of_an_animation_the_first_image_is_read(tmp_path):
    frames = io.BytesIO()
    draw("First of two").save(frames, "GIF", save_all=True, append_images=[draw("Second of two")])
    document = read_bytes(tmp_path, "moving.gif", frames.getvalue())
    assert document.text == "First of two"
    assert document.notes[1] == "It is an animation, of which the first image was read."


@pytest.mark.parametrize("damage", ["no width", "cut off"])
def test_a_damaged_tiff_is_told_in_a_sentence(tmp_path, damage):
    whole = save(draw(*SENTENCES), "tiff")
    width = struct.pack("<H", 256)
    at_width = whole.index(width, struct.unpack("<L", whole[4:8])[0])
    lost = whole[:at_width] + b"\xff\x7f" + whole[at_width + 2 :]
    content = lost if damage == "no width" else whole[: len(whole) // 2]
    failure = read_bytes(tmp_path, "fax.tif", content)
    assert failure.message == "It is damaged, cut off, or not really an image."


def test_pages_of_an_image_beyond_the_limit_are_left_out_with_a_note(tmp_path):
    stack = io.BytesIO()
    draw("First page").save(stack, "TIFF", save_all=True, append_images=[draw("Second page")])
    document = read_bytes(tmp_path, "fax.tif", stack.getvalue(), ocr_pages=1)
    assert document.text == "First page"
    assert "Only its first 1 page was read." in document.notes


@pytest.mark.parametrize("mode", ["CMYK", "1", "P"])
def test_images_of_other_colours_are_read(tmp_path, mode):
    content = save(draw(SENTENCES[0]).convert(mode), "tiff")
    assert read_bytes(tmp_path, "scan.tif", content).text == SENTENCES[0]


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "HEIC"),
        (b"\0\0\0\x0cJXL \r\n\x87\n", "JPEG XL"),
        (b"\xff\x0a", "JPEG XL"),
    ],
)
def test_a_photo_in_a_format_that_cannot_be_read_says_what_to_do(tmp_path, head, name):
    failure = read_bytes(tmp_path, "photo", head + bytes(64))
    assert failure.message == f"It is an image in the format {name}, which cannot be read here."
    assert failure.hint == "Save it as PNG or JPEG, and add that."


def test_a_scanned_page_is_recognised_and_pages_with_text_are_not(tmp_path):
    scan = draw(*SENTENCES)
    content = pdf(lines("This page was written, not scanned.", x=10, y=100), scan, size=SHEET)
    document = read_bytes(tmp_path, "mixed.pdf", content)
    assert [(page.number, page.ocr) for page in document.pages] == [(1, False), (2, True)]
    found = pages(document)
    assert found[1] == "This page was written, not scanned."
    assert found[2].split() == " ".join(SENTENCES).split()
    assert document.notes == ("1 of 2 pages was read by OCR.",)


def test_a_scanned_page_with_a_stamp_in_text_is_recognised_too(tmp_path):
    scan = draw(*SENTENCES)
    stamped = pdf(
        scan, over=at(10, 20, "Received by the archive of the town on 3 May 2024"), size=SHEET
    )
    document = read_bytes(tmp_path, "stamped.pdf", stamped)
    assert document.pages[0].ocr
    assert SENTENCES[1] in document.text


def test_scanned_pages_beyond_the_limit_are_left_out_with_a_note(tmp_path):
    scan = draw("Only one page")
    document = read_bytes(tmp_path, "scan.pdf", pdf(scan, scan, size=SHEET), ocr_pages=1)
    assert list(pages(document)) == [1]
    assert document.notes == (
        "1 of 2 pages was read by OCR.", "1 page is an image and was left out.",
    )  # fmt: skip


def draw(*texts, size=(500, 500)):
    """Draw lines on a square; the recogniser would enlarge a strip to four times its dots."""
    image = Image.new("RGB", size, "white")
    pen = ImageDraw.Draw(image)
    for number, text in enumerate(texts):
        pen.text((40, 30 + 50 * number), text, fill="black", font=ImageFont.load_default(32))
    return image


def save(image, kind):
    content = io.BytesIO()
    image.save(content, kind)
    return content.getvalue()


def test_a_page_with_text_is_recognised_as_well_when_that_is_wanted(tmp_path):
    path = tmp_path / "written.pdf"
    path.write_bytes(pdf(lines("This page was written, not scanned.", x=10, y=100), size=SHEET))
    document = read(path, ReadLimits(), ocr=True)
    assert [(page.number, page.ocr) for page in document.pages] == [(1, True)]
    assert "written" in document.text
    assert document.notes == ("1 of 1 pages was read by OCR.",)


@pytest.mark.parametrize(
    ("mode", "words"), [("1", "The rent is 820 euros"), ("RGB", "Second page words")]
)
def test_pieces_of_a_line_that_share_a_character_are_joined_without_it(tmp_path, mode, words):
    image = Image.new("RGB", (520, 80), "white")
    ImageDraw.Draw(image).text((10, 20), words, fill="black", font=ImageFont.load_default(28))
    document = read_bytes(tmp_path, "line.png", save(image.convert(mode), "png"))
    assert document.text == words
