"""Words in escapes are found by the word index."""

import pytest

from desktop.core.store.escaped_words import escaped_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (r'{"a": "Z\u00fcrich"}', '"Zürich"}'),
        (r"greeting=Gr\u00FC\u00dfe aus Bern", "greeting=Grüße"),
        ("M&uuml;ller &amp; S&#246;hne &#xDF;", "Müller & Söhne ß"),
        (r'print("first\nsecond")', 'print("first second")'),
        (r"\ud83d\udd11 key", "🔑"),
        (r"caf\xe9 \U0001F511", "café 🔑"),
        ("plain words, a\\b and R&D; 50 % & more", ""),
        (r"C:\new", ""),
        ("no escapes", ""),
    ],
)
def test_escapes_give_the_words_that_they_stand_for(text, words):
    assert escaped_words(text) == words


@pytest.mark.parametrize("text", [r"a\u0000b", r"\ud800", r"\UFFFFFFFF", "&#0;", "&#x110000;"])
def test_escapes_of_no_characters_bring_none(text):
    assert not set(escaped_words(text)) & {"\0", "\ud800"}
    escaped_words(text).encode()
