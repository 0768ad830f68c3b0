import hashlib
import re

from tests.fakes.pdf import lines, pdf
from tests.fakes.reading import pages, read_bytes

CUT = "Its end is lost, so that only a part of it may have been read."
SENTENCES = [f"Beacon {n} was lit for the first time in the year {1900 + n}." for n in range(1, 5)]
WHOLE = pdf(*(lines(sentence) for sentence in SENTENCES))


def test_a_file_that_is_cut_off_is_read_as_far_as_it_goes(tmp_path):
    document = read_bytes(tmp_path, "a.pdf", WHOLE[: len(WHOLE) // 2])
    assert pages(document)[1] == SENTENCES[0]
    assert document.notes[0] == CUT
    assert "Page 4 is damaged and was left out." in document.notes


def test_a_file_without_its_last_lines_is_read_in_full(tmp_path):
    document = read_bytes(tmp_path, "a.pdf", WHOLE[: WHOLE.index(b"xref")])
    assert list(pages(document).values()) == SENTENCES
    assert document.notes == (CUT,)


def test_a_file_whose_table_of_objects_is_wrong_is_read(tmp_path):
    wrong = WHOLE.replace(b" 00000 n", b" 00009 n").replace(b"startxref\n", b"startxref\n7")
    document = read_bytes(tmp_path, "a.pdf", wrong)
    assert list(pages(document).values()) == SENTENCES


def test_what_is_no_pdf_is_not_mended(tmp_path):
    failure = read_bytes(tmp_path, "a.pdf", b"%PDF-1.4\n/Type/Catalog\n" + b"x" * 400)
    assert failure.message == "It is damaged, cut off, or not really a PDF."


def test_a_page_on_which_nothing_is_found_is_named(tmp_path):
    document = read_bytes(tmp_path, "a.pdf", pdf(lines(SENTENCES[0]), b"", lines(SENTENCES[2])))
    assert document.notes == ("Nothing was found on pages: 2.",)


PADDING = bytes.fromhex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a")


def rc4(key, content):
    box, j = list(range(256)), 0
    for i in range(256):
        j = (j + box[i] + key[i % len(key)]) % 256
        box[i], box[j] = box[j], box[i]
    i = j = 0
    out = bytearray()
    for byte in content:
        i = (i + 1) % 256
        j = (j + box[i]) % 256
        box[i], box[j] = box[j], box[i]
        out.append(byte ^ box[(box[i] + box[j]) % 256])
    return bytes(out)


def locked_against_changes(content):
    """Return a PDF encrypted so that it opens without a password."""
    owner, rights, name = b"o" * 32, -44, b"lectern-lectern-"
    rest = owner + rights.to_bytes(4, "little", signed=True) + name
    key = hashlib.md5(PADDING + rest).digest()[:5]
    found = re.search(rb"(\d+) 0 obj\n<</Length (\d+)>>stream\n", content)
    number, length = int(found[1]), int(found[2])
    own = hashlib.md5(key + number.to_bytes(3, "little") + b"\0\0").digest()[:10]
    body = rc4(own, content[found.end() : found.end() + length])
    content = content[: found.end()] + body + content[found.end() + length :]
    encrypt = b"/Encrypt<</Filter/Standard/V 1/R 2/O<%b>/U<%b>/P %d>>/ID[<%b><%b>]" % (
        owner.hex().encode(),
        rc4(key, PADDING).hex().encode(),
        rights,
        name.hex().encode(),
        name.hex().encode(),
    )
    return content.replace(b"trailer<<", b"trailer<<" + encrypt)


def test_a_file_that_is_locked_against_changes_alone_is_read(tmp_path):
    locked = locked_against_changes(pdf(lines(SENTENCES[0]), packed=False))
    assert SENTENCES[0].encode() not in locked
    assert read_bytes(tmp_path, "a.pdf", locked).text == SENTENCES[0]
