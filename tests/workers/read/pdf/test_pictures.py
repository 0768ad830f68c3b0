import time

import pytest
from PIL import Image

from desktop.workers.read.pdf.pictures import count_pictures
from tests.fakes.pdf import lines, pdf
from tests.fakes.reading import read_bytes


def counted(tmp_path, content):
    path = tmp_path / "a.pdf"
    path.write_bytes(content)
    return count_pictures(path)


def test_pictures_are_counted_by_their_objects(tmp_path):
    picture = Image.new("RGB", (300, 200), "teal")
    assert counted(tmp_path, pdf(picture, lines("Words."), picture)) == 2


@pytest.mark.parametrize("old", [b"/Width 300", b"/Height 200"])
def test_a_bullet_or_a_line_is_none(tmp_path, old):
    content = pdf(Image.new("RGB", (300, 200), "teal"))
    assert old in content
    assert counted(tmp_path, content.replace(old, old[:-3] + b"  8")) == 0


def test_a_mask_is_none(tmp_path):
    content = pdf(Image.new("RGB", (300, 200), "teal"))
    content = content.replace(b"/Subtype/Image", b"/Subtype/Image/ImageMask true")
    assert counted(tmp_path, content) == 0


def test_a_small_picture_beside_text_is_named(tmp_path):
    text = lines(*["The photo of the mill stands beside these words of the yearly report."] * 4)
    content = pdf(Image.new("RGB", (300, 200), "teal"), over=text, packed=False)
    content = content.replace(b"612 0 0 792 0 0 cm", b"90 0 0 60 400 60 cm")
    document = read_bytes(tmp_path, "a.pdf", content)
    assert document.notes == ("Pictures in it were not read: 1.",)


def test_a_hostile_file_takes_no_time(tmp_path):
    began = time.process_time()
    counted(tmp_path, b"%PDF-1.4\n" + b"/Subtype /Image " * 50_000)
    assert time.process_time() - began < 5
