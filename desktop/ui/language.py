"""The language of the window: which there are, and how one is put on."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from desktop.core.paths import resources

LANGUAGES = {"en": "English", "de": "Deutsch"}
"""Each by its own name."""
USUAL = "en"
NAME = "lectern-translator"


def language_of(wanted: str) -> str:
    """The code of the language to use; an empty wish is the system's, where there is one of it."""
    codes = [wanted, *QLocale.system().uiLanguages()] if not wanted else [wanted]
    known = (code.replace("_", "-").partition("-")[0] for code in codes)
    return next((code for code in known if code in LANGUAGES), USUAL)


def install_translations(application: QCoreApplication, wanted: str) -> str:
    """Speak this language from now on, in everything that is built afterwards; returns its code."""
    code = language_of(wanted)
    for before in application.findChildren(QTranslator, NAME):
        application.removeTranslator(before)
        before.deleteLater()
    for folder, name in (
        (QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), f"qtbase_{code}"),
        (str(resources() / "translations"), f"lectern_{code}"),
    ):
        translator = QTranslator(application)
        translator.setObjectName(NAME)
        if translator.load(name, folder):
            application.installTranslator(translator)
    QLocale.setDefault(_locale(code))
    return code


def _locale(code: str) -> QLocale:
    """The person's own way of writing numbers and dates, where it is of that language."""
    system = QLocale.system()
    if system.name().partition("_")[0] == code:
        return system
    return QLocale(code)
