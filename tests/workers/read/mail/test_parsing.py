"""Messages that careless programs saved."""

from desktop.workers.read.mail.headers import read_header
from desktop.workers.read.mail.parsing import has_headers, parse_message, raw_payload

PARTS = b"--x\nContent-Type: text/plain\n\nfirst\n--x\nContent-Type: text/plain\n\nsecond\n--x--\n"


def bodies(message):
    return [raw_payload(part).strip() for part in message.walk() if not part.is_multipart()]


def test_line_ends_of_any_kind_are_read():
    for end in (b"\n", b"\r\n", b"\r", b"\r\r\n"):
        raw = b"Subject: Keys\nTo: b@example.org\n\nHello\n".replace(b"\n", end)
        message = parse_message(raw)
        assert read_header(message, "Subject") == "Keys"
        assert bodies(message) == [b"Hello"]


def test_blank_lines_and_a_mark_before_the_headers_are_skipped():
    message = parse_message(b"\xef\xbb\xbf\r\n\r\nSubject: Keys\r\n\r\nHello")
    assert read_header(message, "Subject") == "Keys"


def test_a_missing_boundary_is_found_in_the_text():
    message = parse_message(b"Subject: a\nContent-Type: multipart/mixed\n\n" + PARTS)
    assert bodies(message) == [b"first", b"second"]


def test_a_missing_end_leaves_the_parts():
    head = b"Subject: a\nContent-Type: multipart/mixed; boundary=x\n\n"
    assert bodies(parse_message(head + PARTS[:-6])) == [b"first", b"second"]


def test_parts_that_are_encoded_together_are_divided():
    import base64

    head = b"Content-Type: multipart/signed; boundary=x\nContent-Transfer-Encoding: base64\n\n"
    message = parse_message(b"Subject: a\n" + head + base64.encodebytes(PARTS))
    assert bodies(message) == [b"first", b"second"]


def test_an_odd_line_among_the_headers_hides_none_of_those_below():
    message = parse_message(
        b"From: a@example.org\nthis line is not folded\nSubject: Keys\n"
        b"Content-Type: text/html\n\n<p>Hello</p>"
    )
    assert read_header(message, "Subject") == "Keys"
    assert message.get_content_type() == "text/html"


def test_bytes_beyond_ascii_stay_as_they_are():
    message = parse_message("Subject: a\nContent-Type: text/plain; charset=odd\n\nTür".encode())
    assert raw_payload(message) == "Tür".encode()


def test_a_text_has_no_headers():
    assert not has_headers(parse_message(b"Only words, and no header."))
