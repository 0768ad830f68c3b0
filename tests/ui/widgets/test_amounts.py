import pytest
from PySide6.QtCore import QLocale

from desktop.ui.language import install_translations
from desktop.ui.widgets.amounts import decimal_text, number_text, percent_text, size_text

NBSP = "\u00a0"


@pytest.fixture
def language(qapp):
    before = QLocale()
    yield lambda code: install_translations(qapp, code)
    install_translations(qapp, "en")
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("code", "size", "percent", "decimal"),
    [
        ("en", "1.5 GB", "45%", "0.25"),
        ("de", "1,5 GB", "45 %", "0,25"),
        ("es", f"1,5{NBSP}GB", f"45{NBSP}%", "0,25"),
        ("fr", f"1,5{NBSP}Go", f"45{NBSP}%", "0,25"),
    ],
)
def test_sizes_and_numbers_have_the_form_of_the_language(language, code, size, percent, decimal):
    language(code)
    assert size_text(1_500_000_000) == size
    assert percent_text(0.45) == percent
    assert decimal_text(0.25, 2) == decimal


def test_large_numbers_are_grouped_as_the_language_does(language):
    shown = {code: language(code) and number_text(1_234_567) for code in ("en", "de", "es")}
    assert shown == {"en": "1,234,567", "de": "1.234.567", "es": "1.234.567"}
