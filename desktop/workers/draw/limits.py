"""The limits on what is drawn of one file, and on how long that may take."""

from __future__ import annotations

MEMORY_BYTES = 1536 * 1024**2
PIXELS_AT_MOST = 12_000_000
"""A picture with more pixels is drawn smaller."""
WIDTH_AT_MOST = 3000
IMAGE_PIXELS_AT_MOST = 120_000_000
"""An image with more pixels is not decoded; a poster scanned at 600 dots per inch has fewer."""
PAGES_AT_MOST = 20_000
LONGEST_SIDE_POINTS = 1_000_000.0
SECONDS = 8.0
"""After this time a page is given up. Usual pages take less than a tenth of a second."""
