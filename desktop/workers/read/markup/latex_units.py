r"""Signs of the SI units that LaTeX writes as words (`\kilo\gram`), as `siunitx` sets them."""

from __future__ import annotations

import re

PREFIXES = {
    "yocto": "y", "zepto": "z", "atto": "a", "femto": "f", "pico": "p", "nano": "n", "micro": "µ",
    "milli": "m", "centi": "c", "deci": "d", "deca": "da", "hecto": "h", "kilo": "k", "mega": "M",
    "giga": "G", "tera": "T", "peta": "P", "exa": "E",
}  # fmt: skip
UNITS = {
    "ampere": "A", "candela": "cd", "kelvin": "K", "gram": "g", "metre": "m", "meter": "m",
    "mole": "mol", "second": "s", "becquerel": "Bq", "celsius": "°C", "degreeCelsius": "°C",
    "coulomb": "C", "farad": "F", "gray": "Gy", "hertz": "Hz", "henry": "H", "joule": "J",
    "katal": "kat", "lumen": "lm", "lux": "lx", "newton": "N", "ohm": "Ω", "pascal": "Pa",
    "radian": "rad", "siemens": "S", "sievert": "Sv", "steradian": "sr", "tesla": "T", "volt": "V",
    "watt": "W", "weber": "Wb", "day": "d", "hour": "h", "minute": "min", "hectare": "ha",
    "litre": "l", "liter": "L", "tonne": "t", "electronvolt": "eV", "degree": "°", "arcminute": "′",
    "arcsecond": "″", "percent": "%", "bar": "bar", "decibel": "dB", "bit": "bit", "byte": "B",
}  # fmt: skip
POWERS = {"squared": "²", "cubed": "³"}
"""Powers that stand behind their unit."""
POWERS_BEFORE = {"square": "²", "cubic": "³"}
_WORD = re.compile(r"\\([A-Za-z]++)\s*+")


def unit_signs(source: str) -> str:
    """Return the signs of units that are written as commands; other units as they stand."""
    found, power, separator = "", "", ""
    position = 0
    for word in _WORD.finditer(source):
        found += source[position : word.start()]
        position, name = word.end(), word[1]
        if name in POWERS_BEFORE:
            power = POWERS_BEFORE[name]
        elif name in PREFIXES:
            found, separator = found + separator + PREFIXES[name], ""
        elif name in UNITS:
            found, separator, power = found + separator + UNITS[name] + power, " ", ""
        elif name == "per":
            found, separator = found + "/", ""
        else:
            found += POWERS.get(name, name)
    return found + source[position:].replace("~", " ")
