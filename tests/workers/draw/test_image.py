"""An image is drawn as a person holds it: upright, on white, page by page."""

from __future__ import annotations

import pytest
from PIL import Image

from desktop.core.errors import WorkerError
from desktop.workers.draw.image import ImagePages
from tests.fakes.drawn_pictures import as_image, dark_box, image_bytes


@pytest.fixture
def opened(tmp_path):
    kept = []

    def open_image(content):
        path = tmp_path / "a.image"
        path.write_bytes(content)
        kept.append(ImagePages(path))
        return kept[-1]

    yield open_image
    for pages in kept:
        pages.close()


def test_a_photo_that_lies_on_its_side_is_drawn_upright(opened):
    photo = Image.new("RGB", (60, 30), "white")
    photo.paste((0, 0, 0), (0, 0, 30, 30))
    exif = Image.Exif()
    exif[0x0112] = 6
    pages = opened(image_bytes(photo, "JPEG", exif=exif))

    assert pages.sizes() == [(30, 60)]
    picture = pages.draw(1, 30)

    assert (picture.width, picture.height) == (30, 60)
    assert dark_box(picture) == pytest.approx((0, 0, 1, 0.5), abs=0.05)


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P", "1", "L", "I;16", "CMYK"])
def test_an_image_of_any_mode_is_drawn_and_what_is_transparent_is_white(opened, mode):
    clear = Image.new("RGBA", (20, 10), (0, 0, 0, 0))
    if mode == "P":
        content = image_bytes(Image.new("P", (20, 10)), "PNG", transparency=0)
    elif mode in ("RGBA", "LA"):
        content = image_bytes(clear.convert(mode), "PNG")
    else:
        content = image_bytes(Image.new(mode, (20, 10)), "TIFF")
    picture = opened(content).draw(1, 400)

    assert (picture.width, picture.height) == (20, 10)
    expected = (255, 255, 255) if mode in ("RGBA", "LA", "P") else None
    assert expected is None or as_image(picture).getpixel((5, 5)) == expected


def test_each_page_of_a_tiff_is_drawn(opened):
    pages = [Image.new("RGB", (20, 10 * n), "white") for n in (1, 2, 3)]
    content = image_bytes(pages[0], "TIFF", save_all=True, append_images=pages[1:])
    pages = opened(content)

    assert pages.sizes() == [(20, 10), (20, 20), (20, 30)]
    assert [pages.draw(n, 20).height for n in (3, 1, 2)] == [30, 10, 20]


def test_an_image_with_too_many_pixels_is_refused_before_it_is_decoded(opened):
    content = image_bytes(Image.new("1", (20_000, 20_000)), "PNG")
    with pytest.raises(WorkerError, match="too many pixels"):
        opened(content).draw(1, 100)
