"""The scanners find what these patterns found, which were quadratic."""

import random
import re

import pytest

from desktop.workers.read.inline_marks import without_images, without_links, without_strong

IMAGE = re.compile(r"!\[([^\]]*)\]\([^)]*\)")
LINK = re.compile(r"(?<!\\)\[([^\]]*)\]\((?:[^()]|\([^)]*\))*\)")
STRONG = re.compile(r"(?<!\\)(\*\*|__)(?=\S)(.+?)(?<=\S)(?<!\\)\1")


@pytest.mark.parametrize(
    ("scanner", "pattern", "kept", "alphabet"),
    [
        (without_images, IMAGE, r"\1", "![]()a\\ "),
        (without_links, LINK, r"\1", "![]()[(a\\ "),
        (without_strong, STRONG, r"\2", "**__a \\"),
    ],
)
def test_a_scanner_finds_what_its_pattern_found(scanner, pattern, kept, alphabet):
    chance = random.Random(1)
    for _ in range(5000):
        line = "".join(chance.choices(alphabet, k=chance.randint(0, 16)))
        assert scanner(line) == pattern.sub(kept, line), line


class CountedLine(str):
    """A line that counts how far it is searched."""

    def __new__(cls, text):
        line = super().__new__(cls, text)
        line.searched = 0
        return line

    def find(self, part, start=0):
        at = super().find(part, start)
        self.searched += (len(self) if at < 0 else at) - start
        return at


@pytest.mark.parametrize("repeated", ["[", "[a](", "[a]((x)", "[a](()", "(", "[]("])
def test_targets_that_never_end_are_looked_at_once(repeated):
    line = CountedLine(repeated * 2000)
    assert without_links(line) == line
    assert line.searched <= 3 * len(line)
