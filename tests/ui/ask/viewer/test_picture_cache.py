"""Pictures of pages are kept up to a limit."""

from __future__ import annotations

from PySide6.QtGui import QImage

from desktop.ui.ask.viewer.picture_cache import PictureCache, to_image
from desktop.workers.draw.drawing import Picture


def image(width=100, height=100):
    return QImage(width, height, QImage.Format.Format_RGB32)


def test_the_picture_that_was_not_used_for_longest_is_forgotten():
    cache = PictureCache(bytes_at_most=2 * 100 * 100 * 4)
    cache.put(1, image(), 100)
    cache.put(2, image(), 100)
    assert cache.get(1)

    cache.put(3, image(), 100)

    assert [page for page in (1, 2, 3) if cache.get(page)] == [1, 3]
    assert not cache.has(2, 100)


def test_a_picture_larger_than_the_limit_is_kept_alone():
    cache = PictureCache(bytes_at_most=10)
    cache.put(1, image(), 100)
    cache.put(2, image(), 100)

    assert cache.get(1) is None
    assert cache.get(2) is not None


def test_a_picture_of_another_width_is_shown_but_not_final():
    cache = PictureCache()
    cache.put(1, image(), 100)

    assert cache.get(1)
    assert cache.has(1, 100)
    assert not cache.has(1, 200)


def test_pixels_become_an_image_with_the_right_colours(qapp):
    made = to_image(Picture(3, 1, b"\xff\0\0\0\xff\0\0\0\xff"))

    colours = [made.pixelColor(x, 0).name() for x in range(3)]
    assert colours == ["#0000ff", "#00ff00", "#ff0000"]
