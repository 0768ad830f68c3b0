"""Files and texts in `winmail.dat`."""

import struct

from desktop.workers.read.mail.tnef import read_tnef


def attribute(level, number, value):
    return bytes([level]) + struct.pack("<HHI", number, 0, len(value)) + value + b"\0\0"


def mapi(*properties):
    found = [struct.pack("<I", len(properties))]
    for kind, number, value in properties:
        padded = value + b"\0" * (-len(value) % 4)
        found.append(struct.pack("<HHII", kind, number, 1, len(value)) + padded)
    return b"".join(found)


def winmail(*attributes):
    return struct.pack("<IH", 0x223E9F78, 1) + b"".join(attributes)


def test_files_have_their_long_names():
    found = read_tnef(
        winmail(
            attribute(2, 0x9002, b"\0" * 14),
            attribute(2, 0x8010, b"PLAN~1.TXT\0"),
            attribute(2, 0x800F, b"The plan."),
            attribute(2, 0x9005, mapi((0x1F, 0x3707, "Grüße.txt\0".encode("utf-16-le")))),
        )
    )
    assert found is not None
    ((name, content),) = [(file.name, file.content) for file in found.attachments]
    assert (name, content) == ("Grüße.txt", b"The plan.")


def test_the_text_is_found_as_html_or_plain():
    page = read_tnef(winmail(attribute(1, 0x9003, mapi((0x102, 0x1013, b"<p>The key.</p>")))))
    assert page is not None
    assert (page.text, page.is_page) == ("<p>The key.</p>", True)
    plain = read_tnef(winmail(attribute(1, 0x800C, b"The key.\0")))
    assert plain is not None
    assert (plain.text, plain.is_page) == ("The key.", False)


def test_other_and_cut_off_bytes_do_no_harm():
    assert read_tnef(b"no tnef") is None
    whole = winmail(attribute(1, 0x9003, mapi((0x102, 0x1013, b"<p>x</p>"))))
    for end in range(6, len(whole)):
        assert read_tnef(whole[:end]) is not None
