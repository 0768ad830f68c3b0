"""Signed and encrypted texts."""

from desktop.workers.read.mail.protection import clear_inline_pgp, unwrap_signed


def test_a_signed_text_is_read_without_its_armour():
    text, is_encrypted = clear_inline_pgp(
        "Hello\n-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nThe key.\n- - a dash\n"
        "-----BEGIN PGP SIGNATURE-----\n\niQEz=\n-----END PGP SIGNATURE-----\nBye"
    )
    assert text == "Hello\nThe key.\n- a dash\nBye"
    assert not is_encrypted


def test_an_encrypted_text_is_told():
    text, is_encrypted = clear_inline_pgp(
        "Hello\n-----BEGIN PGP MESSAGE-----\n\nhQEM=\n-----END PGP MESSAGE-----\nBye"
    )
    assert (text, is_encrypted) == ("Hello\nBye", True)


def der(tag, *content):
    data = b"".join(content)
    length = len(data).to_bytes(2, "big")
    return bytes([tag, 0x82]) + length + data


def signed(content):
    inner = der(0x30, bytes.fromhex("06092a864886f70d010701"), der(0xA0, content))
    data = der(0x30, b"\x02\x01\x01", der(0x31), inner, der(0x31))
    return der(0x30, bytes.fromhex("06092a864886f70d010702"), der(0xA0, data))


def test_the_message_in_signed_data_is_found():
    message = b"Content-Type: text/plain\n\nThe key."
    assert unwrap_signed(signed(der(4, message))) == message
    assert unwrap_signed(signed(der(0x24, der(4, message[:9]), der(4, message[9:])))) == message


def test_encrypted_data_has_no_readable_message():
    assert unwrap_signed(der(0x30, bytes.fromhex("06092a864886f70d010703"))) is None
    assert unwrap_signed(b"") is None
