import pytest
from PIL import Image

from tests.fakes.pdf import at, layers, lines, pdf
from tests.fakes.reading import read_bytes

PROSE = "The lamp was lit for the first time on 3 November 1887."
NOTE = ("Text that is not shown on its page was left out; pages: 1.",)
SECRET = at(72, 500, "The secret sum is 1")
UNSEEN = {
    "above the page": at(72, 900, "The secret sum is 1"),
    "beside the page": at(700, 400, "The secret sum is 1"),
    "clipped": b"q 0 0 10 10 re W n " + SECRET + b"Q\n",
    "white on white": b"q 1 1 1 rg " + SECRET + b"Q\n",
    "never painted": b"q 3 Tr " + SECRET + b"Q\n",
    "painted as a clip": b"q 7 Tr " + SECRET + b"Q\n",
    "without size": at(72, 500, "The secret sum is 1", size=0.01),
    "tiny": at(72, 500, "The secret sum is 1", size=0.5),
}


@pytest.mark.parametrize("kind", UNSEEN)
@pytest.mark.parametrize("turn", [0, 90])
def test_text_that_a_page_does_not_show_is_left_out_with_a_note(tmp_path, kind, turn):
    content = pdf(lines(PROSE) + UNSEEN[kind], rotate=turn)
    document = read_bytes(tmp_path, "a.pdf", content)
    assert (document.text, document.notes) == (PROSE, NOTE)


def test_one_unseen_word_of_a_line_is_left_out_alone(tmp_path):
    page = (
        lines(PROSE)
        + b"BT /plain 10 Tf 72 600 Td (The sum is ) Tj 1 1 1 rg (not ) Tj 0 g (7.) Tj ET\n"
    )
    assert read_bytes(tmp_path, "a.pdf", pdf(page)).text.endswith("The sum is 7.")


def test_white_text_on_a_dark_ground_is_read(tmp_path):
    page = lines(PROSE) + b"q 0 0 0.5 rg 60 490 400 30 re f 1 1 1 rg " + SECRET + b"Q\n"
    document = read_bytes(tmp_path, "a.pdf", pdf(page))
    assert document.text.endswith("The secret sum is 1")
    assert document.notes == ()


def test_the_text_that_an_ocr_program_laid_over_a_scan_is_read(tmp_path):
    layer = b"3 Tr " + lines(*[PROSE] * 6)
    document = read_bytes(tmp_path, "a.pdf", pdf(Image.new("L", (600, 800), 250), over=layer))
    assert document.text.count(PROSE) == 6
    assert document.notes == ()


def test_a_layer_that_is_off_is_left_out_and_one_that_is_on_is_read(tmp_path):
    content = layers(lines(PROSE), shown=at(72, 550, "Open to all."), hidden=SECRET)
    document = read_bytes(tmp_path, "a.pdf", content)
    assert (document.text, document.notes) == (f"{PROSE}\n\nOpen to all.", NOTE)
