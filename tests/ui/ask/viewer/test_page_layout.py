"""Pages lie below each other, and no page is without end."""

from __future__ import annotations

from desktop.ui.ask.viewer.page_layout import GAP, HEIGHT_IN_WIDTHS_AT_MOST, PageLayout


def test_pages_are_as_wide_as_the_view_less_a_margin():
    layout = PageLayout([(600, 800), (800, 600)], 600 + 2 * GAP)

    assert (layout.size(0).width(), layout.size(0).height()) == (600, 800)
    assert (layout.size(1).width(), layout.size(1).height()) == (600, 450)
    assert layout.top(1) == GAP + 800 + GAP
    assert layout.height == GAP + 800 + GAP + 450 + GAP


def test_the_visible_pages_are_those_between_two_heights():
    layout = PageLayout([(100, 100)] * 1000, 100 + 2 * GAP)

    assert layout.visible(0, 50) == range(1)
    assert layout.visible(layout.top(7), 300) == range(7, 10)
    assert layout.visible(layout.height, 300) == range(1000, 1000)
    assert PageLayout((), 100).visible(0, 500) == range(0)


def test_a_page_of_a_kilometre_stays_within_a_height():
    layout = PageLayout([(10, 1_000_000)] * 20_000, 500)

    assert layout.size(0).height() <= 500 * HEIGHT_IN_WIDTHS_AT_MOST
    assert layout.height < 2**31
