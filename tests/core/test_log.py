"""A record of the log is one line, whatever it names."""

import logging

from desktop.core.log import FORMAT, OneLineFormatter


def written(message, *values, error=None):
    info = (type(error), error, None) if error else None
    record = logging.LogRecord("ingest", logging.INFO, "", 0, message, values, info)
    return OneLineFormatter(FORMAT).format(record)


def test_the_name_of_a_file_cannot_forge_a_record():
    line = written(
        "cannot read %s", "a.pdf\n2026-01-01 00:00:00 INFO store: all is well\r\x85\u2028"
    )
    assert len(line.splitlines()) == 1
    assert r"a.pdf\n2026-01-01" in line


def test_the_name_of_a_file_cannot_command_a_terminal():
    line = written("cannot read %s", "\x1b[2J\x9b31m\u202egpj.exe")
    assert line.isprintable()
    assert r"\x1b[2J" in line


def test_an_error_stands_in_the_line_of_its_record():
    line = written("not foreseen", error=ValueError("first\nsecond"))
    assert len(line.splitlines()) == 1
    assert r"ValueError: first\nsecond" in line


def test_letters_of_every_language_stay_readable():
    assert written("%s", "Größe 文書 é").endswith("Größe 文書 é")
