import pypdfium2
import pytest
from PIL import Image

from desktop.workers.read.pdf.images import image_boxes
from tests.fakes.pdf import pdf


def boxes(content):
    document = pypdfium2.PdfDocument(content)
    return image_boxes(document[0])


def test_an_image_is_found_at_its_place():
    content = pdf(Image.new("L", (60, 80), 250), packed=False)
    content = content.replace(b"612 0 0 792 0 0 cm", b"300 0 0 200 50 60 cm")
    assert boxes(content) == [pytest.approx((50, 60, 350, 260))]


def test_an_image_inside_a_form_is_where_the_form_is_drawn():
    document = pypdfium2.PdfDocument(pdf(Image.new("L", (60, 80), 250), packed=False))
    new = pypdfium2.PdfDocument.new()
    captured = document.page_as_xobject(0, new)
    page = new.new_page(612, 792)
    drawn = captured.as_pageobject()
    drawn.transform(pypdfium2.PdfMatrix().scale(0.5, 0.5).translate(100, 50))
    page.insert_obj(drawn)
    page.gen_content()
    assert image_boxes(page) == [pytest.approx((100, 50, 406, 446))]


def test_a_page_without_images_has_none():
    assert boxes(pdf(b"")) == []
