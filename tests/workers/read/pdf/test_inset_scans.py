"""A scan beside text is read by OCR, and a photo is not."""

from PIL import Image, ImageDraw, ImageFont

from tests.fakes.pdf import lines, pdf
from tests.fakes.reading import read_bytes

TEXT = lines(*["This letter has its enclosure below, which was signed by hand in May."] * 4, y=760)


def page_with(image):
    # The image fills the page in the fake, so it is made smaller by a change of its matrix.
    content = pdf(image, over=TEXT, packed=False)
    return content.replace(b"612 0 0 792 0 0 cm", b"400 0 0 300 99 99 cm")


def test_a_scan_below_text_is_read_after_it(tmp_path):
    scan = Image.new("RGB", (800, 600), "white")
    font = ImageFont.load_default(36)
    ImageDraw.Draw(scan).text((60, 200), "Enclosure 4471 is signed", fill="black", font=font)
    document = read_bytes(tmp_path, "a.pdf", page_with(scan))
    assert document.text.endswith("Enclosure 4471 is signed")
    assert document.notes == ("An image on page 1 was read by OCR.",)


def test_a_dark_picture_is_not_read(tmp_path):
    document = read_bytes(tmp_path, "a.pdf", page_with(Image.new("RGB", (80, 60), "navy")))
    assert document.notes == ()
