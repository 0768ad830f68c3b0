import random
import time

import pytest
from apsw import unicode

from desktop.core import sentence_ends
from desktop.core.sentences import sentence_spans, sentences_between

SCRIPTS = (
    "aB .!?…,;:-\n\t\"'“”«»()[]{}0123456789",
    "äöüßéñçøœıİ §№№",
    "абвГД ёЁ",
    "αβγΔ;· ",
    "ابت،؟؛ ۔",
    "אבג״׳",
    "कखग।॥ािी",
    "กขค ฯๆ",
    "漢字かなカナ。！？「」『』（）、",
    "한국어 ",
    "።፧ሀ ።",
    "\u00a0\u2028\u200b\u0301\U0001f600\U0001f1e9",
)


def sentences(text, language=None):
    return [text[start:end] for start, end in sentence_spans(text, language)]


def test_marks_are_those_that_unicode_ends_sentences_with():
    known = set(sentence_ends._SPACED + sentence_ends._UNSPACED)
    by_unicode = {
        mark
        for mark in map(chr, range(0x10000))
        if unicode.category(mark).startswith("P")
        and unicode.sentence_next_break(f"a{mark} A") < len(f"a{mark} A")
    }
    assert known == by_unicode | {"…"}  # which ends one before a capital here


@pytest.mark.parametrize("seed", range(60))
def test_ranges_of_any_text_are_in_order_and_leave_out_nothing_but_white_space(seed):
    chance = random.Random(seed)
    alphabet = "".join(chance.sample(SCRIPTS, 3)) + " . "
    text = "".join(chance.choices(alphabet, k=400))
    language = chance.choice([None, "de", "th", "xx", "zh-Hant", "pt_BR"])
    at = 0
    for start, end in sentence_spans(text, language):
        assert at <= start < end
        assert not text[at:start].strip()
        assert text[start:end] == text[start:end].strip()
        at = end
    assert not text[at:].strip()


def test_a_part_of_a_text_has_no_ranges_beyond_it():
    text = "One is here. Two is here. Three is here."
    assert sentences_between(text, 4, 20) == [(4, 12), (13, 19)]


@pytest.mark.parametrize(
    "text",
    [
        "a. " * 30_000,
        "! " * 30_000,
        "。" * 30_000 + "5",
        "？と" * 20_000,
        "ก ก" * 20_000,
        "1. " * 30_000,
        "「。" * 20_000,
        ". ... " * 20_000,
        "A.B. " * 20_000,
        "?。" * 20_000 + "5",
    ],
    ids=lambda text: text[:4],
)
def test_a_hostile_text_takes_linear_time(text):
    began = time.process_time()
    sentence_spans(text)
    assert time.process_time() - began < 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said: “No.” “Why?” Nobody knew.", ["He said: “No.”", "“Why?”", "Nobody knew."]),
        ("He got a Ph.D.: it took years.", ["He got a Ph.D.: it took years."]),
        (
            'He said "water?". She said "Sure!", and left.',
            ['He said "water?".', 'She said "Sure!", and left.'],
        ),
        ("« Vraiment ? » dit-il. Oui.", ["« Vraiment ? » dit-il.", "Oui."]),
        (
            "I liked the book he sent.The book was good.",
            ["I liked the book he sent.", "The book was good."],
        ),
        ("Use Node.Js and example.Com today.", ["Use Node.Js and example.Com today."]),
        ("1. Open it. 2. Close it.", ["1. Open it.", "2. Close it."]),
        ("i wrote. they came. all is well.", ["i wrote.", "they came.", "all is well."]),
        ("Johann (?) Schmidt and [...] others.", ["Johann (?) Schmidt and [...] others."]),
        ("It broke in 2011. iPhone users waited.", ["It broke in 2011.", "iPhone users waited."]),
        ("Back to Com. & Adm. now.", ["Back to Com. & Adm. now."]),
        ("Πού είσαι; Είμαι εδώ.", ["Πού είσαι;", "Είμαι εδώ."]),
        ("好吗?很好!谢谢。", ["好吗?", "很好!", "谢谢。"]),
        ("これは３．５です．次です。", ["これは３．５です．", "次です。"]),
        ("... and then it went on. Yes.", ["... and then it went on.", "Yes."]),
        (
            "**Yes.** The rent is due.¹ It is paid.",
            ["**Yes.**", "The rent is due.¹", "It is paid."],
        ),
    ],
)
def test_kinds_that_others_have_cut_wrongly_are_cut_right(text, expected):
    assert sentences(text) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die Feier ist am 5. Juli z. B. im 2. OG, vgl. S. 12 und Nr. 5."),
        ("es", "Véase el art. 3, p. ej. en la pág. 12, del Sr. Ruiz."),
        ("fr", "M. Dupont cite l'art. 3, p. ex. à la p. 12, av. J.-C."),
        ("it", "L'avv. Rossi cita l'art. 3, p. es. a pag. 12, del sig. Neri."),
        ("ru", "См. ст. 3, т. е. стр. 12, в 1999 г. до н. э. на ул. Ленина."),
        ("hi", "डॉ. शर्मा और पं. नेहरू 5 कि.मी. दूर थे।"),
        ("ar", "د. محمد و أ. د. سعيد كتبا ص. 12."),
    ],
)
def test_an_abbreviation_of_a_language_ends_nothing_with_and_without_that_language(language, text):
    assert sentences(text, language) == [text]
    assert sentences(text) == [text]


def test_a_quotation_in_chinese_or_japanese_stays_whole_with_who_said_it():
    assert sentences("彼は「遅い。帰ろう。」と言った。誰も来ない。") == [
        "彼は「遅い。帰ろう。」と言った。",
        "誰も来ない。",
    ]
    assert sentences("他说：“我不去。你去吧。”然后他走了。") == [
        "他说：“我不去。你去吧。”",
        "然后他走了。",
    ]


def test_a_space_in_thai_divides_long_phrases_and_not_the_words_of_a_list():
    assert sentences("วันนี้ฝนตกหนักมากทั้งวัน พรุ่งนี้อากาศน่าจะแจ่มใส") == [
        "วันนี้ฝนตกหนักมากทั้งวัน",
        "พรุ่งนี้อากาศน่าจะแจ่มใส",
    ]
    assert len(sentences("เราขายเก้าอี้ โต๊ะ และเตียงนอน")) == 1
