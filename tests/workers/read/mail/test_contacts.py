"""Contacts as lines."""

from desktop.workers.read.mail.contacts import contact_records


def test_a_contact_is_one_line_with_its_kinds_of_numbers():
    (record,) = contact_records(
        "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Berg;Ada;;Dr.;\r\nFN:Dr. Ada Berg\r\n"
        "TEL;TYPE=CELL,VOICE:+47 123\r\nTEL;type=WORK:+47 \r\n 456\r\n"
        "item1.EMAIL;TYPE=INTERNET:ada@example.org\r\nitem1.X-ABLabel:_$!<Boat>!$_\r\n"
        "ADR;TYPE=HOME:;;Harbour 3;Norrvik;;0123;Norway\r\nORG:Light\\, House;Upkeep\r\n"
        "PHOTO;ENCODING=b:AAAA\r\nEND:VCARD\r\n"
    )
    assert record == (
        "Name: Dr. Ada Berg | Phone (mobile): +47 123 | Phone (work): +47 456"
        " | Mail (Boat): ada@example.org | Address (home): Harbour 3, Norrvik, 0123, Norway"
        " | Organisation: Light, House, Upkeep"
    )


def test_an_old_card_in_quoted_printable_is_read():
    (record,) = contact_records(
        "BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCll=\ner;J=C3=B6rg\n"
        "TEL;CELL:12\nEND:VCARD\n"
    )
    assert record == "Name: Jörg Müller | Phone (mobile): 12"


def test_each_card_is_a_record_also_where_an_end_is_missing():
    cards = "BEGIN:VCARD\nFN:A\nEND:VCARD\nBEGIN:VCARD\nFN:B\nTEL:1\n"
    assert contact_records(cards) == ["Name: A", "Name: B | Phone: 1"]
    assert contact_records("Only words.") == []
