"""Counts the pictures of a PDF file by its objects, since to ask each page takes too long."""

from __future__ import annotations

import mmap
import re
from itertools import islice
from pathlib import Path

PIXELS_AT_LEAST = 64
"""A picture that is less wide or high is a bullet, a line or a logo."""
DICTIONARY_AT_MOST = 1500
IMAGES_AT_MOST = 1000
"""So many images are looked at; a file with more has pictures enough to be noted."""
_IMAGE = re.compile(rb"/Subtype\s{0,4}/Image(?![A-Za-z])")
_SIDE = re.compile(rb"/(?:Width|Height)\s{1,4}(\d{1,6})(?!\d* +\d+ +R)")
_MASK = re.compile(rb"/ImageMask\s{1,4}true")
_MASK_OF = re.compile(rb"/SMask\s{1,4}(\d{1,9})\s+\d")
_OBJECT = re.compile(rb"(\d{1,9})\s{1,4}\d{1,5}\s{1,4}obj")


def count_pictures(path: Path) -> int:
    """Return the number of images in a file, without masks and small ones.

    An image is a stream, and so its description is never packed into another object.
    """
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        return _count(content)


def _count(content: mmap.mmap) -> int:
    masks = {found.group(1) for found in islice(_MASK_OF.finditer(content), IMAGES_AT_MOST)}
    images = islice(_IMAGE.finditer(content), IMAGES_AT_MOST)
    return sum(_is_picture(content, found.start(), masks) for found in images)


def _is_picture(content: mmap.mmap, place: int, masks: set[bytes]) -> bool:
    begin = max(0, content.rfind(b"obj", max(0, place - DICTIONARY_AT_MOST), place) - 16)
    end = content.find(b"stream", place, place + DICTIONARY_AT_MOST)
    described = content[begin : end if end >= 0 else place + DICTIONARY_AT_MOST]
    numbers = _OBJECT.findall(described)
    if _MASK.search(described) or (numbers and numbers[-1] in masks):
        return False
    return all(int(side) >= PIXELS_AT_LEAST for side in _SIDE.findall(described))
