"""A line ends where the next characters stand on the line below, also if pdfium goes on."""

from desktop.workers.read.pdf.line_ends import part_lines


def boxes(*places):
    return [(x, y, x + 5, y + 10) for x, y in places].__getitem__


def test_a_space_behind_which_the_line_below_begins_ends_the_line():
    places = [(300, 50), (305, 50), (305, 52), (70, 35), (75, 35)]
    assert part_lines("at No", boxes(*places)) == "at\nNo"


def test_other_spaces_stay():
    beside = [(300, 50), (305, 50), (310, 50), (315, 50), (320, 50)]
    lowered = [(300, 50), (305, 50), (310, 50), (315, 44), (320, 44)]
    backwards = [(300, 50), (295, 50), (290, 50), (200, 50), (195, 50)]
    for places in (beside, lowered, backwards):
        assert part_lines("at No", boxes(*places)) == "at No"
