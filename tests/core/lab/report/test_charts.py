import re

from desktop.core.lab.report.charts import ChartBar, draw_bars
from desktop.core.lab.scoring.intervals import Interval


def test_a_bar_is_as_long_as_its_value_and_never_leaves_the_chart():
    drawn = draw_bars("Title & more", [ChartBar("half", Interval(0.5, 0.4, 0.6, 10)),
                                  ChartBar("beyond", Interval(1.4, -0.2, 2.0, 10))])  # fmt: skip
    widths = [float(found) for found in re.findall(r'<rect[^>]* width="([\d.]+)"', drawn)]
    assert widths == [165.0, 330.0]
    assert "Title &amp; more" in drawn
