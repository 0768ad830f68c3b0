import pytest

from desktop.core.languages.detection import SURE, detect_language

SENTENCES = {
    "ar": "يدفع المستأجر الإيجار في أول يوم من كل شهر إلى المالك.",
    "bg": "Наемателят плаща наема на първо число от всеки месец.",
    "cs": "Nájemce platí nájemné vždy první den v měsíci na účet pronajímatele.",
    "da": "Lejeren betaler huslejen den første dag i hver måned og får en kvittering.",
    "de": "Der Mieter zahlt die Miete am ersten Tag jedes Monats an den Vermieter.",
    "el": "Ο ενοικιαστής πληρώνει το ενοίκιο την πρώτη ημέρα κάθε μήνα.",
    "en": "The tenant pays the rent to the landlord on the first day of every month.",
    "es": "El inquilino paga el alquiler al propietario el primer día de cada mes.",
    "fa": "مستأجر اجاره را در روز اول هر ماه به صاحبخانه پرداخت می‌کند.",
    "fi": "Vuokralainen maksaa vuokran jokaisen kuukauden ensimmäisenä päivänä.",
    "fr": "Le locataire paie le loyer au propriétaire le premier jour de chaque mois.",
    "he": "הדייר משלם את שכר הדירה ביום הראשון של כל חודש.",
    "hi": "किरायेदार हर महीने की पहली तारीख को मकान मालिक को किराया देता है।",
    "hu": "A bérlő minden hónap első napján fizeti a bérleti díjat.",
    "it": "L'inquilino paga l'affitto al proprietario il primo giorno di ogni mese.",
    "ja": "借主は毎月一日に家賃を貸主に支払います。",
    "ko": "임차인은 매월 1일에 임대인에게 임대료를 지급한다.",
    "nl": "De huurder betaalt de huur op de eerste dag van elke maand aan de verhuurder.",
    "no": "Leietakeren betaler husleien den første dagen i hver måned til utleieren.",
    "pl": "Najemca płaci czynsz wynajmującemu pierwszego dnia każdego miesiąca.",
    "pt": "O inquilino paga a renda ao senhorio no primeiro dia de cada mês.",
    "ro": "Chiriașul plătește chiria proprietarului în prima zi a fiecărei luni.",
    "ru": "Арендатор платит арендную плату в первый день каждого месяца.",
    "sv": "Hyresgästen betalar hyran till hyresvärden den första dagen i varje månad.",
    "th": "ผู้เช่าชำระค่าเช่าให้แก่เจ้าของบ้านในวันแรกของทุกเดือน",
    "tr": "Kiracı, kirayı her ayın ilk günü ev sahibine öder.",
    "uk": "Орендар сплачує орендну плату першого дня кожного місяця.",
    "vi": "Người thuê nhà trả tiền thuê cho chủ nhà vào ngày đầu tiên của mỗi tháng.",
    "zh": "承租人于每月第一天向出租人支付租金。",
}


@pytest.mark.parametrize("language", SENTENCES)
def test_the_language_of_a_sentence_is_detected(language: str) -> None:
    assert detect_language(SENTENCES[language]) == language


@pytest.mark.parametrize(
    "text", ["", "B2", "14:30 19:00", "12.500,00", "\x00\ud800", "https://a.b/c"]
)
def test_a_text_without_words_has_no_language(text: str) -> None:
    assert detect_language(text) is None


def test_a_foreign_name_does_not_change_the_language_of_a_sentence() -> None:
    assert detect_language("Kiedy firma Microsoft Windows podpisała umowę najmu?") == "pl"
    assert detect_language("東京の Lectern 株式会社はどこにありますか。") == "ja"
    assert detect_language("The letter 東 stands for the east, as every pupil knows.") == "en"


def test_serbian_in_latin_letters_is_not_told_from_croatian() -> None:
    assert detect_language("Zakupac plaća zakupninu svakog prvog dana u mesecu.") == "hr"


def test_one_may_ask_for_a_surer_answer() -> None:
    assert detect_language("rent", SURE) is None
    assert detect_language(SENTENCES["en"], SURE) == "en"
