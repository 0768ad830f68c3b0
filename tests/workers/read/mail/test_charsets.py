"""Character sets of messages that are missing, wrong or smaller than their bytes."""

import pytest

from desktop.workers.read.mail.charsets import decode_text


@pytest.mark.parametrize(
    ("charset", "codec", "text"),
    [
        ("us-ascii", "utf-8", "Grüße aus Ålesund"),
        ("iso-8859-1", "utf-8", "Grüße aus Ålesund"),
        ("", "utf-8", "Kåre bøyer"),
        ("iso-8859-1", "cp1252", "Preis: 5 € – “sofort”"),
        ("us-ascii", "cp1252", "Käse über Nacht"),
        ("no-such-set", "utf-8", "Höhe"),
        ("gb2312", "gb18030", "朱镕基 价格为零"),
        ("shift_jis", "cp932", "①番の部屋"),
        ("ks_c_5601-1987", "cp949", "똠방각하"),
        ("iso-2022-jp", "iso2022_jp", "倉庫の鍵"),
        ("us-ascii", "iso2022_jp", "倉庫の鍵"),
        ("utf-7", "utf-7", "Hi Mom ☺!"),
        ('"iso-8859-2";format="flowed"', "iso-8859-2", "Příliš žluťoučký"),
        ('"utf-8" Content-Transfer-Encoding: 8bit', "utf-8", "über"),
        ("windows-1251", "cp1251", "Ключ от подвала"),
        ("koi8-r", "koi8-r", "Ключ от подвала"),
    ],
)
def test_a_text_is_decoded_in_spite_of_its_label(charset, codec, text):
    assert decode_text(text.encode(codec), charset) == text


def test_a_label_that_names_no_text_encoding_is_ignored():
    assert decode_text(b"key", "hex") == "key"
    assert decode_text(b"key", "rot13") == "key"


def test_a_single_broken_byte_leaves_the_other_characters():
    raw = ("Die Tür der Küche ist grün. " * 20).encode() + b"\xff"
    assert decode_text(raw, "utf-8").startswith("Die Tür der Küche")
