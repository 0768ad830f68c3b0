"""What a message contains: texts, records, messages and files, in their order."""

import base64

from desktop.workers.read.mail.alternatives import TextBlock
from desktop.workers.read.mail.content import ForwardedBlock, RecordBlock, read_content
from desktop.workers.read.mail.parsing import parse_message


def content(source):
    raw = source if isinstance(source, bytes) else source.encode()
    return read_content(parse_message(b"From: a@example.org\n" + raw), lambda html: html)


def texts(found):
    return [block.text.strip() for block in found.blocks if isinstance(block, TextBlock)]


def mixed(*parts, kind="mixed"):
    inner = "".join(f"--bb\n{part}\n" for part in parts)
    return f"Content-Type: multipart/{kind}; boundary=bb\n\n{inner}--bb--\n"


def plain(text, more=""):
    return f"Content-Type: text/plain; charset=utf-8\n{more}\n{text}\n"


def page(text, more=""):
    return f"Content-Type: text/html; charset=utf-8\n{more}\n{text}\n"


def file(name, body, kind="application/octet-stream", more=""):
    coded = base64.encodebytes(body.encode()).decode()
    return (
        f"Content-Type: {kind}; name={name}\nContent-Transfer-Encoding: base64\n{more}\n{coded}\n"
    )


def test_every_text_is_read_in_its_order_with_the_files_between():
    found = content(mixed(plain("first"), file("plan.pdf", "x"), plain("second"), page("<p>third")))
    assert texts(found) == ["first", "second", "<p>third"]
    assert [(a.name, a.content) for a in found.attachments] == [("plan.pdf", b"x")]


def test_a_text_with_a_name_is_a_file_unless_it_is_the_first():
    notes = "Content-Disposition: inline; filename=notes.txt\n"
    found = content(mixed(plain("first"), plain("second", notes)))
    assert texts(found) == ["first"]
    assert [a.name for a in found.attachments] == ["notes.txt"]
    assert texts(content(mixed(plain("first", notes), plain("second")))) == ["first", "second"]


def test_files_within_an_alternative_are_kept():
    inner = mixed(page("<p>The key is here"), file("plan.pdf", "x")).replace("bb", "cc")
    found = content(mixed(plain("The key is here"), inner, kind="alternative"))
    assert texts(found) == ["The key is here"]
    assert [a.name for a in found.attachments] == ["plan.pdf"]


def test_pictures_of_a_page_are_noted_and_others_are_files():
    related = mixed(
        page('<p>See <img src="cid:a@b">'),
        file("logo.png", "x", "image/png", "Content-ID: <a@b>\n"),
        file("scan.png", "y", "image/png", "Content-ID: <c@d>\n"),
        kind="related",
    )
    found = content(related)
    assert [a.name for a in found.attachments] == ["scan.png"]
    assert found.notes == ["Pictures within the text of the message were not read."]


def test_a_digest_has_a_message_in_each_part():
    found = content(mixed("\nSubject: one\n\nfirst", "\nSubject: two\n\nsecond", kind="digest"))
    assert len([block for block in found.blocks if isinstance(block, ForwardedBlock)]) == 2


def test_a_report_tells_what_happened_to_which_message():
    status = (
        "Content-Type: message/delivery-status\n\nReporting-MTA: dns; mail.example.org\n\n"
        "Final-Recipient: rfc822; ole@example.org\nAction: failed\nStatus: 5.1.1\n"
    )
    headers = "Content-Type: text/rfc822-headers\n\nSubject: Keys\nTo: ole@example.org\n"
    found = content(mixed(plain("It failed."), status, headers, kind="report"))
    (record,) = [block for block in found.blocks if isinstance(block, RecordBlock)]
    assert "Final-Recipient: rfc822; ole@example.org" in record.lines
    (inner,) = [block for block in found.blocks if isinstance(block, ForwardedBlock)]
    assert inner.message["Subject"] == "Keys"


def test_a_message_that_is_wrongly_encoded_as_base64_is_found():
    coded = base64.encodebytes(b"From: c@example.org\nSubject: Offer\n\n8,300").decode()
    found = content(
        mixed(f"Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n{coded}")
    )
    (inner,) = [block for block in found.blocks if isinstance(block, ForwardedBlock)]
    assert inner.message["Subject"] == "Offer"


def test_invitations_and_contacts_are_records():
    event = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Bins\nEND:VEVENT\nEND:VCALENDAR"
    card = "BEGIN:VCARD\nFN:Ada\nEND:VCARD"
    found = content(
        mixed(
            f"Content-Type: text/calendar; charset=utf-8\n\n{event}",
            f"Content-Type: text/vcard\n\n{card}",
            f"Content-Type: application/octet-stream; name=invite.ics\n\n{event}",
        )
    )
    assert [block.lines for block in found.blocks if isinstance(block, RecordBlock)] == [
        ("Event: Bins",), ("Name: Ada",),
    ]  # fmt: skip


def test_signed_texts_are_read_and_encrypted_ones_are_told():
    signature = "Content-Type: application/pgp-signature; name=signature.asc\n\nabc"
    signed = content(mixed(plain("The key."), signature, kind="signed"))
    assert (texts(signed), signed.attachments, signed.notes) == (["The key."], [], [])
    told = ["The text of the message is encrypted and was not read."]
    parts = mixed("Content-Type: application/pgp-encrypted\n\nVersion: 1", kind="encrypted")
    assert content(parts).notes == told
    opaque = "Content-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nMIIB"
    assert content(opaque).notes == told
    named = "Content-Type: application/octet-stream; name=smime.p7m\n\nMIIB"
    assert content(named).notes == told
    inline = plain("-----BEGIN PGP MESSAGE-----\n\nabc\n-----END PGP MESSAGE-----")
    assert content(inline).notes == told


def test_a_message_that_is_cut_off_is_noted_and_read():
    found = content(mixed(plain("first"), plain("second")).removesuffix("--bb--\n"))
    assert texts(found) == ["first", "second"]
    assert found.notes == ["The message is cut off or damaged; what is there was read."]


def test_parts_that_are_elsewhere_are_noted():
    found = content(
        mixed("Content-Type: message/external-body; access-type=URL\n\nContent-Type: a/b\n\n")
    )
    assert found.notes == ["A part of the message is kept elsewhere and was not read."]


def test_a_uuencoded_file_is_a_file():
    found = content(plain("Hello\nbegin 644 key.txt\n#:V5Y\n`\nend\nBye"))
    assert texts(found) == ["Hello\nBye"]
    assert [(a.name, a.content) for a in found.attachments] == [("key.txt", b"key")]


def test_a_report_in_words_and_a_type_with_a_comment_are_read():
    found = content(mixed("Content-Type: message/delivery-status\n\nIt came back.\n"))
    assert texts(found) == ["It came back."]
    found = content("Content-Type: text/html (a page); charset=utf-8\n\n<p>The key.\n")
    assert texts(found) == ["<p>The key."]


def test_icons_of_the_mac_are_left_out():
    icon = "Content-Type: application/applefile; name=plan.txt\n\nx"
    found = content(mixed(plain("See"), mixed(icon, file("plan.txt", "x")).replace("bb", "cc")))
    assert [a.name for a in found.attachments] == ["plan.txt"]


def test_an_unknown_type_with_text_is_no_loss():
    found = content("Content-Type: texthtml\n\nThe key.\n")
    assert texts(found) == ["The key."]


def test_a_text_whose_boundary_never_comes_is_read():
    found = content("Content-Type: multipart/mixed; boundary=zz\n\nWords without a part.\n")
    assert texts(found) == ["Words without a part."]
    assert not found.attachments
    assert found.notes


def test_enriched_text_is_read_by_its_own_rules():
    part = "Content-Type: text/enriched\n\n<bold>One</bold> <<two\nthree\n\nfour\n"
    assert texts(content(part)) == ["<bold>One</bold> &lt;two\nthree<br>four"]
