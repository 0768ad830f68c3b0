"""The files of examples are the same every time, and no two begin with the same."""

import json

from desktop.research.verifier.dataset import draw_examples, part_path, write_part
from desktop.research.verifier.mixture import Mixture
from tests.fakes.verifier_data import write_verifier_data


def test_a_part_has_as_many_lines_as_it_should_and_is_written_again_alike(tmp_path):
    mixture = Mixture(write_verifier_data(tmp_path / "data"))
    first, again, other = (part_path(tmp_path / name, 0) for name in ("a", "b", "c"))

    write_part(mixture, first, 0, 50)
    write_part(mixture, again, 0, 50)
    write_part(mixture, other, 1, 50)

    lines = first.read_text().splitlines()
    assert len(lines) == 50
    assert first.read_text() == again.read_text() != other.read_text()
    assert {"question", "claim", "evidence", "support", "span", "unsupported"} <= set(
        json.loads(lines[0])
    )
    assert len(list(draw_examples(mixture, 0, 7))) == 7
