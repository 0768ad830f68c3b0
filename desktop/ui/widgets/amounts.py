"""Sizes and counts as text in the format of the language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

translate = QCoreApplication.translate

THOUSAND, MILLION, BILLION = 10**3, 10**6, 10**9


def size_text(size_bytes: float) -> str:
    """Return a size such as `98 MB` or `1.1 GB`."""
    if size_bytes < MILLION:
        return translate("Amounts", "{0} kB").format(decimal_text(size_bytes / THOUSAND, 0))
    if size_bytes < 999.5 * MILLION:
        return translate("Amounts", "{0} MB").format(decimal_text(size_bytes / MILLION, 0))
    return translate("Amounts", "{0} GB").format(decimal_text(size_bytes / BILLION, 1))


def count_text(count: int) -> str:
    """Return a large count in short form, such as `135 M` or `1.5 B`."""
    if count < MILLION:
        return QLocale().toString(count)
    if count < 999.5 * MILLION:
        return translate("Amounts", "{0} M").format(decimal_text(count / MILLION, 0))
    return translate("Amounts", "{0} B").format(decimal_text(count / BILLION, 1))


def number_text(number: int) -> str:
    """Return a number with the separators of the language."""
    return QLocale().toString(number)


def decimal_text(value: float, decimals: int) -> str:
    """Return a number with the decimal point or comma of the language."""
    return QLocale().toString(value, "f", decimals)


def percent_text(share: float, decimals: int = 0) -> str:
    """Return a share of 1 in percent."""
    return translate("Amounts", "{0}%").format(decimal_text(share * 100, decimals))


def signed_text(value: float, decimals: int) -> str:
    """Return a difference with its sign."""
    return f"{'+' if value >= 0 else '−'}{decimal_text(abs(value), decimals)}"
