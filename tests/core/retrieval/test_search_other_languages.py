"""Small texts in many languages, each found by the words that people would type for it."""

import pytest

from desktop.core.retrieval.search import search
from desktop.core.store.library import Library
from tests.core.store.test_library import add

OTHER = "Bread is baked before dawn, and sold in the market by nine o'clock."


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("Un caffè con Dvořák e Thomas Köner.", "caffe dvorak koner"),
        ("Økland og Søren spiller i kveld.", "okland soren"),
        ("Umowa z Pawłem Wałęsą została podpisana.", "pawel walesa"),
        ("Ο κόσμος είναι μικρός.", "κοσμος"),
        ("Ο κόσμος είναι μικρός.", "ΚΟΣΜΟΣ"),
        ("Herr Schlüter wohnt in der Mühlgasse.", "schlueter"),
        ("Herr Schlueter wohnt in der Muehlgasse.", "Mühlgasse"),
        ("Le cœlacanthe est un poisson; son cœur est petit.", "coelacanthe coeur"),
        ("Die Datenbankreplikation läuft jede Nacht auf dem zweiten Server.", "replikation"),
        ("De slachtofferfiches liggen op het bureau van de directeur.", "fiche"),
        ("Husleieavtalen gjelder fra første januar.", "husleie"),
        ("Vuokrasopimuksen liitteet ovat kansiossa.", "vuokrasopimuksia"),
        ("Die Straßenbeleuchtung wird erneuert.", "STRASSENBELEUCHTUNG"),
        ("Die Verträge der Mieter laufen aus.", "Mietervertrag Vertrag"),
        ("İnşaat ürünleri satılır.", "inşaat ÜRÜNLERİ"),
        ("Işık kapatıldı ve kapı açık kaldı.", "ışık"),
        ("Hợp đồng thuê nhà có thời hạn một năm.", "hop dong"),
        ("У п’ятницю договір підписано.", "п'ятницю"),
        ("Счёт за отопление оплачен Фёдором.", "счет отопления"),
        ("Това е договорът за наем на жилището.", "договорът наем"),
        ("שָׁלוֹם לכל הדיירים בבניין.", "שלום"),
        ("يدفع المُسْتَأْجِر الإيجار كل شهر.", "المستأجر"),
        ("إيجار الشقة ألف درهم", "ايجار"),
        ("کتاب‌ها روی میز هستند و کلید در کشو است.", "کتابها"),
        ("कमरे की चाबी मेज़ पर है।", "चाबी"),
        ("किरायेदारों को हर महीने किराया देना होता है।", "किरायेदार"),
        ("ตู้เซฟอยู่ในห้องใต้ดิน", "ห้องใต้ดิน"),
        ("ກະແຈຢູ່ໃນຫ້ອງ", "ກະແຈ"),
        ("សោស្ថិតនៅក្នុងបន្ទប់", "បន្ទប់"),
        ("သော့သည်အခန်းထဲတွင်ရှိသည်", "အခန်း"),
        ("임대료는 매월 1일에 지급한다.", "임대료"),
        ("계약서에서 보증금을 확인하세요.", "보증금"),
        ("鍵は受付にあります。", "鍵"),
        ("鍵は受付にあります。", "受付はどこですか"),
        ("ｺﾋﾟｰ機の紙が切れました。", "コピー"),
        ("我们在北京大学学习。", "北京"),
        ("我們的保證金是三個月租金。", "保證金"),
        ("سافر المدير إلى القاهرة لحضور المؤتمر.", "القاهره"),
        ("हिन्दी में लिखा पत्र सम्पादक को मिला।", "हिंदी संपादक"),
        ("हिंदी में लिखा पत्र संपादक को मिला।", "हिन्दी सम्पादक"),
        ("A licitação foi anulada pela prefeitura da cidade.", "licitacao"),
        ("Contractul a fost semnat la Bucureşti în luna mai.", "bucuresti"),
        ("El año pasado la empresa ganó mucho dinero en España.", "años"),
        ("הישיבה נפתחה בירושלים אתמול בערב.", "ירושלים"),
        ("চুক্তিটি সম্পাদকের কাছে আছে।", "চুক্তি"),
        ("Ялинку привезли до дитячого садка вчора ввечері.", "ялинка"),
        ("The rent is 1,234.56 a month.", "1234.56"),
        ("Die Miete beträgt 1.234,56 Euro im Monat.", "1234,56"),
        ("Die Miete beträgt 12.500 Euro im Jahr.", "12500"),
        ("Hyran är 12 500 kronor per månad.", "12500"),
        ("Loyer annuel : 12\u202f500 euros, charges comprises.", "12500"),
        ("Konto DE89 3704 0044 0532 0130 00", "DE89370400440532013000"),
        ("Konto DE89370400440532013000", "DE89 3704 0044 0532 0130 00"),
        ("Article PN-0077 is out of stock.", "PN0077"),
        ("Article PN0077 is out of stock.", "PN-0077"),
        ("Call us: 030 123 45 67.", "0301234567"),
        ("Diagnose h52.1 - Kurzsichtigkeit", "h52.1 - kurzsichtigkeit"),
        ("barfoo5 and foobar5 12345", "foobar5"),
        ("CO₂ emissions fell by 5 m² each year.", "CO2"),
        ("Kün\u00addi\u00adgungs\u00adfrist: drei Monate.", "Kündigungsfrist"),
        ("Ku\u0308ndigungsfrist: drei Monate.", "Kündigungsfrist"),
    ],
)
def test_a_text_is_found_by_what_people_type(tmp_path, written, asked):
    with Library.open(tmp_path / "library.db") as library:
        add(library, "a", "/d/other.txt", OTHER)
        add(library, "a", "/d/wanted.txt", written)
        assert [s.passage.path.name for s in search(library, asked)] == ["wanted.txt"]
        # The same with two languages in the library, and in each of its languages.
        add(library, "a", "/d/third.txt", "El pan se vende en el mercado antes de las nueve.")
        assert search(library, asked)[0].passage.path.name == "wanted.txt"


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("カギは受付にあります。", "ガス"),
        ("Das war im letzten Jahr in der alten Wohnung so.", "the war of independence"),
        ("Die Kosten sind hoch, sagte der Vermieter am Montag.", "Ostern"),
    ],
)
def test_other_words_are_not_found(tmp_path, written, asked):
    with Library.open(tmp_path / "library.db") as library:
        add(library, "a", "/d/wanted.txt", written)
        assert search(library, asked) == []


def test_another_ending_stands_in_only_for_a_word_that_no_text_has(tmp_path):
    with Library.open(tmp_path / "library.db") as library:
        add(library, "a", "/d/one.txt", "Ялинку привезли до дитячого садка вчора ввечері.")
        add(library, "a", "/d/two.txt", "Ялинковий базар відкрили на площі біля ратуші.")
        found = search(library, "ялинку")
        assert [source.passage.text[:6] for source in found] == ["Ялинку"]
