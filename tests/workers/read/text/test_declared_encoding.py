"""A file of text may tell its encoding, which is believed if its bytes are valid in it."""

import pytest

from desktop.workers.read.text.declared_encoding import declared_encoding
from desktop.workers.read.text.decoding import decode_text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ('<?xml version="1.0" encoding="ISO-8859-2"?>\n<a>Łódź</a>\n', "iso8859_2"),
        ("#!/usr/bin/env python\n# -*- coding: koi8-r -*-\n# Маяк\n", "koi8_r"),
        ('@charset "windows-1250";\n/* Příliš */\n', "cp1250"),
        ('"Content-Type: text/plain; charset=ISO-8859-15\\n"\nmsgstr "Größe"\n', "iso8859_15"),
    ],
)
def test_the_declaration_decides_where_the_text_is_no_utf8(text, encoding):
    decoded = decode_text(text.encode(encoding))
    assert decoded.text.split() == text.split()
    assert not decoded.notes


@pytest.mark.parametrize(
    "raw",
    [b"coding: base64 \xe9", b"charset=unknown-8bit \xe9", b"coding: cp932 \x81", b"coding: \xe9",
     b"charset=utf-7 \xe9", b"coding=unicode_escape \xe9", b"encoding " * 900],
)  # fmt: skip
def test_other_declarations_are_not_believed(raw):
    assert declared_encoding(raw) == ""
