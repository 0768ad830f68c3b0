"""Headers that break the rules, and the names of files in them."""

from email import message_from_bytes

import pytest

from desktop.workers.read.mail.headers import (
    decode_base64,
    decode_header,
    file_name,
    mend_parameters,
    read_header,
)


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("=?utf-8?q?K=C3=BCndigung?=", "Kündigung"),
        ("=?UTF-8?B?S8O8bmRpZ3VuZw==?=", "Kündigung"),
        ("=?utf-8?b?S8O8bmRpZ3Vu?= =?utf-8?b?Zw?=", "Kündigung"),
        # A character divided between two words.
        ("=?utf-8?B?S8M=?=\n =?utf-8?B?vG5kaWd1bmc=?=", "Kündigung"),
        ("Re: =?iso-8859-1?Q?Stra=DFe_12?= (new)", "Re: Straße 12 (new)"),
        ("=?iso-8859-1*de?Q?Stra=DFe?=", "Straße"),
        ("=?utf-8?Q?with spaces in it?=", "with spaces in it"),
        ("=?utf-8?Q?Where_is_it?_Here.?=", "Where is it? Here."),
        ("=?no-such?Q?plain?=", "plain"),
        ("50% =? off ?= today", "50% =? off ?= today"),
        ("two\r\n\tlines", "two lines"),
    ],
)
def test_a_header_is_decoded_to_one_line(written, text):
    assert decode_header(written) == text


@pytest.mark.parametrize("codec", ["utf-8", "cp1252"])
def test_raw_bytes_in_a_header_are_decoded(codec):
    message = message_from_bytes("Subject: Höhe der Tür\n\nx".encode(codec))
    assert read_header(message, "Subject") == "Höhe der Tür"


def test_raw_bytes_in_a_header_have_the_character_set_of_the_text():
    head = "Subject: Десятка весов\nContent-Type: text/plain; charset=koi8-r\n\nx"
    assert read_header(message_from_bytes(head.encode("koi8-r")), "Subject") == "Десятка весов"


@pytest.mark.parametrize(
    ("parameter", "name"),
    [
        ('filename="plan.pdf"', "plan.pdf"),
        ("filename*=UTF-8''Gr%C3%BC%C3%9Fe.pdf", "Grüße.pdf"),
        ("filename*0*=UTF-8''Gr%C3%BC; filename*1*=%C3%9Fe.pdf", "Grüße.pdf"),
        ('filename*0="long "; filename*1="name.pdf"', "long name.pdf"),
        ('filename="=?utf-8?B?R3LDvMOfZS5wZGY=?="', "Grüße.pdf"),
        ("filename==?utf-8?B?R3LDvMOfZS5wZGY=?=", "Grüße.pdf"),
        ("filename*=iso-8859-1'de'Gr%FC%DFe.pdf", "Grüße.pdf"),
        ("filename*0*=utf-8''XX%20J%20Gr%C3%BC%C3%9Fe.p; filename*1=df", "XX J Grüße.pdf"),
        ('filename*0="=?UTF-8?Q?*_=F0=9F=98?="; filename*1="=?UTF-8?Q?=81.docx?="', "* 😁.docx"),
        ("filename*=utf-8''Capture%20d%E2%80%99e%CC%81cran.png", "Capture d’e\u0301cran.png"),
        ('filename="Rent, May; 12B.pdf"', "Rent, May; 12B.pdf"),
        ("filename=two words.pdf", "two words.pdf"),
        ("filename=\"UTF-8''Gr%C3%BC%C3%9Fe.pdf\"", "Grüße.pdf"),
        ('filename="C:\\\\Users\\\\ada\\\\plan.pdf"', "plan.pdf"),
        ('filename="../../etc/passwd"', "passwd"),
    ],
)
def test_the_name_of_a_file_is_found_in_every_form(parameter, name):
    part = message_from_bytes(f"Content-Disposition: attachment; {parameter}\n\nx".encode())
    assert file_name(part) == name


def test_raw_bytes_in_the_name_of_a_file_are_decoded():
    part = message_from_bytes('Content-Type: x/y; name="Grüße.pdf"\n\nx'.encode())
    mend_parameters(part)
    assert file_name(part) == "Grüße.pdf"


def test_base64_is_read_through_rubbish_and_fillings_in_its_middle():
    assert decode_base64(b"a2V5\r\n!bW9u\n") == b"keymon"
    assert decode_base64(b"a2U=eQ==") == b"key"
    assert decode_base64(b"a2V5a") == b"key"


def test_a_name_that_is_written_in_two_ways_at_once_is_decoded():
    header = (
        b'Content-Disposition: attachment; filename*="=?UTF-8?B?0JzQtdC2?= =?UTF-8?B?LnR4dA==?="'
    )
    part = message_from_bytes(header + b"\n\nx")
    mend_parameters(part)
    assert file_name(part) == "Меж.txt"
