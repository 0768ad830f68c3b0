"""A scan beside text is read by OCR, and a photo is not."""

from PIL import Image, ImageDraw, ImageFont

from tests.fakes.pdf import lines, pdf
from tests.fakes.reading import read_bytes

TEXT = lines(*["This letter has its enclosure below, which was signed by hand in May."] * 4, y=760)


def page_with(image):
    # The image fills the page in the fake, so it is made smaller by a change of its matrix.
    content = pdf(image, over=TEXT, packed=False)
    return content.replace(b"612 0 0 792 0 0 cm", b"400 0 0 300 99 99 cm")


def enclosure(paper):
    scan = Image.new("RGB", (800, 600), paper)
    font = ImageFont.load_default(36)
    ImageDraw.Draw(scan).text((60, 200), "Enclosure 4471 is signed", fill="black", font=font)
    return scan


def test_a_scan_below_text_is_read_after_it(tmp_path):
    document = read_bytes(tmp_path, "a.pdf", page_with(enclosure("white")))
    assert document.text.endswith("Enclosure 4471 is signed")
    assert document.notes == ("An image on page 1 was read by OCR.",)


def test_a_scan_on_a_turned_page_is_read(tmp_path):
    text = lines(*["This letter has its enclosure below, signed by hand in May."] * 3, y=590)
    turned = b"q 0 1 -1 0 612 0 cm " + text + b"Q\n"
    content = pdf(enclosure("white"), over=turned, packed=False, rotate=90)
    content = content.replace(b"612 0 0 792 0 0 cm", b"0 400 -300 0 400 99 cm")
    document = read_bytes(tmp_path, "a.pdf", content)
    assert document.text.endswith("Enclosure 4471 is signed")


def test_a_dark_picture_is_not_read_but_named(tmp_path):
    document = read_bytes(tmp_path, "a.pdf", page_with(enclosure("teal")))
    assert "4471" not in document.text
    assert document.notes == ("Dark images were not read; pages: 1.",)


def test_a_picture_of_one_colour_is_no_loss(tmp_path):
    document = read_bytes(tmp_path, "a.pdf", page_with(Image.new("RGB", (80, 60), "navy")))
    assert document.notes == ()
