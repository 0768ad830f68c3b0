"""Pages are drawn in a process that a hostile file may kill, but not keep."""

from __future__ import annotations

import contextlib
import time

import pytest

from desktop.core.errors import WorkerError
from desktop.core.steps import run_to_end
from desktop.workers.draw.client import PageDrawer
from desktop.workers.draw.limits import PIXELS_AT_MOST, WIDTH_AT_MOST
from tests.fakes.drawn_pictures import as_image
from tests.fakes.hostile_pages import HOSTILE, page

DEADLINE_S = 2.0
SENTENCE = "The caretaker reads the meter on the first Monday."


@pytest.fixture(scope="module")
def drawer():
    made = PageDrawer(seconds=DEADLINE_S)
    yield made
    made.close()


@pytest.fixture
def file(tmp_path):
    def write(content, name="a.pdf"):
        path = tmp_path / name
        path.write_bytes(content)
        return path

    return write


def test_a_page_is_drawn_as_wide_as_it_was_asked_for(drawer, file):
    path = file(page())
    assert run_to_end(drawer.measure(path)) == [(600, 800)]

    picture = run_to_end(drawer.draw(path, 1, 300))

    assert (picture.width, picture.height) == (300, 400)
    assert as_image(picture).getpixel((0, 0)) == (255, 255, 255)
    assert as_image(picture).convert("L").getextrema()[0] < 128


def test_the_pages_beside_a_wrong_page_number_are_searched_too(drawer, file):
    path = file(page())
    assert run_to_end(drawer.find(path, 2, SENTENCE)).page == 1
    assert run_to_end(drawer.find(path, 2, "Words of another book.")).rectangles == ()


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_page_is_drawn_or_given_up_in_time_and_the_next_is_drawn(drawer, file, kind):
    hostile, sound = file(HOSTILE[kind](), "hostile.pdf"), file(page(), "sound.pdf")
    began = time.monotonic()
    with contextlib.suppress(WorkerError):
        sizes = run_to_end(drawer.measure(hostile))
        assert all(0 < side < 10_000_000 for size in sizes for side in size)
        picture = run_to_end(drawer.draw(hostile, 1, 5000))
        assert picture.width <= WIDTH_AT_MOST
        assert picture.width * picture.height <= 1.01 * PIXELS_AT_MOST
    assert time.monotonic() - began < 3 * DEADLINE_S + 2
    assert run_to_end(drawer.draw(sound, 1, 100)).width == 100


def test_a_drawing_that_nobody_wants_any_more_is_given_up_at_once(drawer, file):
    run_to_end(drawer.measure(file(page())))
    drawing = drawer.draw(file(HOSTILE["three thousand shadings"]()), 1, 3000)
    next(drawing)
    began = time.monotonic()

    drawing.close()

    assert time.monotonic() - began < 1.0
    assert run_to_end(drawer.draw(file(page()), 1, 100)).width == 100


@pytest.mark.parametrize("content", [
    b"%PDF-1.7 nothing", b"", b"GIF89a", b"\x89PNG\r\n\x1a\n" + b"\0" * 50, b"II*\0\x08\0\0\0\xff",
])  # fmt: skip
def test_a_file_that_cannot_be_drawn_says_so(drawer, file, content):
    with pytest.raises(WorkerError, match="could not be drawn"):
        run_to_end(drawer.draw(file(content), 1, 100))


def test_a_file_that_went_away_says_so(drawer, tmp_path):
    with pytest.raises(WorkerError, match="could not be drawn"):
        run_to_end(drawer.measure(tmp_path / "gone.pdf"))
