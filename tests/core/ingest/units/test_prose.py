import pytest

from desktop.core.ingest.units.prose import Prose

GERMAN = "Die Fa. Meier GmbH & Co. KG liefert frei Haus. Die Rechnung folgt."
ITALIAN = "Il contratto (v. all. 2) è chiaro. Non ci sono eccezioni."


def sentences(prose):
    return [
        prose.text[unit.char_start : unit.char_end] for unit in prose.sentences(0, len(prose.text))
    ]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        (GERMAN, "Die Fa. Meier GmbH & Co. KG liefert frei Haus."),
        (ITALIAN, "Il contratto (v. all. 2) è chiaro."),
    ],
)
def test_a_sentence_ends_by_the_rules_of_its_document_s_language(text, first):
    assert sentences(Prose.of_document(text))[0] == first
    assert len(sentences(Prose.of_document(text))) == 2
    assert len(sentences(Prose(text))) != 2


def test_a_long_part_in_another_language_ends_its_sentences_by_its_own_rules():
    part = (
        "Die Firma hat den Auftrag im vergangenen Sommer angenommen und seither pünktlich"
        f" ausgeführt. {GERMAN}"
    )
    prose = Prose(f"The English summary stands here.\n\n{part}", "en")
    start = prose.text.index(part)
    assert len(list(prose.sentences(start, len(prose.text)))) == 3


def test_thai_phrases_are_joined_until_they_can_be_read_alone():
    phrases = [
        "ผู้เช่าต้องชำระค่าเช่าล่วงหน้าภายในวันที่ห้าของทุกเดือน",
        "เจ้าของบ้านออกใบเสร็จให้ผู้เช่าเก็บไว้เป็นหลักฐาน",
    ]
    text = " ".join(phrases * 6)
    found = sentences(Prose.of_document(text))
    assert all(len(sentence) >= 100 for sentence in found[:-1])
    assert 3 <= len(found) < 12
    assert " ".join(found) == text
