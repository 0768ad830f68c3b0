"""Text in a wrong encoding has signs and letters where no text has them."""

import pytest

from desktop.workers.read.text.odd_letters import count_odd_letters


@pytest.mark.parametrize(
    "text",
    ["Größe der Fläche", "500 € im Jahr", "3 m²", "l’été “là”", "ÜBERSICHT", "Маяк и лодка",
     "±0.5 µm", "naïve", "© 2020", "10\xa0km", "so\xa0gut", "会議は三月", "co-opérer"],
)  # fmt: skip
def test_sound_text_is_not_odd(text):
    assert count_odd_letters(text) == 0


@pytest.mark.parametrize(
    "text",
    ["Gr”áe", "GrÖ§e", "êëþ÷", "500 А", "§Ї 3Ð", "mа̀ß wоrd", "┌──╢ö│x", "Gr\x94sse", "▒0.5"],
)
def test_signs_and_letters_in_wrong_places_are_odd(text):
    assert count_odd_letters(text) > 0
