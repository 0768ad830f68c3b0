"""Pictures of the page drawer, looked at."""

import io

from PIL import Image


def image_bytes(image, kind, **how):
    kept = io.BytesIO()
    image.save(kept, kind, **how)
    return kept.getvalue()


def as_image(picture):
    size = (picture.width, picture.height)
    return Image.frombytes("RGB", size, picture.pixels, "raw", "BGR")


def dark_box(picture):
    """The smallest box around everything dark, as shares of the page."""
    box = as_image(picture).convert("L").point(lambda value: 255 * (value < 128)).getbbox()
    across, down = picture.width, picture.height
    return box[0] / across, box[1] / down, box[2] / across, box[3] / down
