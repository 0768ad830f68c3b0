"""Languages of the window and how one is installed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QGuiApplication

from desktop.core.paths import resources

LANGUAGES = {"en": "English", "de": "Deutsch", "es": "Español", "fr": "Français"}
"""The languages of the window, each with its own name for itself."""
USUAL = "en"
NAME = "lectern-translator"


def language_of(wanted: str) -> str:
    """Return the code of the language to use.

    With an empty setting it is the system's language, if there are texts in it.
    """
    codes = [wanted, *QLocale.system().uiLanguages()] if not wanted else [wanted]
    known = (code.replace("_", "-").partition("-")[0] for code in codes)
    return next((code for code in known if code in LANGUAGES), USUAL)


def install_translations(application: QCoreApplication, wanted: str) -> str:
    """Install the translations for everything that is built from now on; returns the code.

    A language without texts has English ones, and its own direction and forms of numbers.
    """
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
    locale = _locale(wanted.replace("_", "-") or code)
    QLocale.setDefault(locale)
    if isinstance(application, QGuiApplication):
        application.setLayoutDirection(locale.textDirection())
    return code


def _locale(code: str) -> QLocale:
    """Return the system's formats of numbers and dates if they belong to the language."""
    system = QLocale.system()
    if system.name().partition("_")[0] == code:
        return system
    return QLocale(code)


def own_name(code: str) -> str:
    """Return the name that a language has for itself, such as `Deutsch`; else its code."""
    return QLocale(code).nativeLanguageName() or code
