"""Short and long texts in many languages, and the encodings in which people keep them."""

from __future__ import annotations

import unicodedata

LINES = {
    "German": (
        "Die Größe der Fläche beträgt 14 Quadratmeter.",
        "Für Lkw ist die Straße gesperrt; über die Gebühren entscheidet der Ausschuss.",
        "Herr Schäfer prüfte am Dienstag die Türen im Erdgeschoss und bestellte neue Schlösser.",
    ),
    "French": (
        "Le gardien a été payé à la fin du mois de février.",
        "La clé de la chambre froide se trouve près de l'entrée, derrière le compteur.",
        "Où faut-il déposer les bouteilles vides après la fête? Ça dépend du règlement.",
    ),
    "Spanish": (
        "El dueño pagará la reparación del tejado en otoño.",
        "¿Quién tiene la llave del almacén pequeño? La señora Muñoz la guardó ayer.",
        "La reunión empezó más tarde, porque el camión llegó después de las ocho.",
    ),
    "Portuguese": (
        "A reunião não começou antes das nove da manhã.",
        "O senhor João pagou as prestações em março, e a câmara enviou o recibo.",
        "A chave do portão está no armário da cozinha, atrás das caixas de pão.",
    ),
    "Norwegian": (
        "Nøkkelen til båthuset ligger på hyllen ved døren.",
        "Møtet ble flyttet til lørdag, fordi ferjen ikke gikk før klokken åtte.",
        "Være så snill å gjøre rent på kjøkkenet når gjestene har reist hjem.",
    ),
    "Czech": (
        "Smlouva o nájmu platí do konce března a může být prodloužena.",
        "Klíč od skladu má paní Dvořáková, která přijde až v úterý.",
        "Příští schůze začne v šest hodin večer; účetní přinese všechny doklady.",
    ),
    "Polish": (
        "Klucz do piwnicy leży na półce obok drzwi wejściowych.",
        "Spotkanie zaczęło się później, ponieważ księgowa przyjechała dopiero o ósmej.",
        "Czynsz należy płacić do dziesiątego dnia każdego miesiąca, także w święta.",
    ),
    "Hungarian": (
        "A bérleti szerződés március végéig érvényes, és meghosszabbítható.",
        "A raktár kulcsa a főnöknél van, aki csak kedden jön vissza a városból.",
        "Az ülés később kezdődött, mert a könyvelő csak nyolc órakor érkezett meg.",
    ),
    "Croatian": (
        "Ključ od skladišta nalazi se kod gospođe Kovačević.",
        "Sastanak je počeo kasnije, jer je računovođa došao tek u osam sati.",
        "Najamnina se plaća do desetog dana u mjesecu; općina šalje račun poštom.",
    ),
    "Turkish": (
        "Kira sözleşmesi mart ayının sonuna kadar geçerlidir.",
        "Deponun anahtarı müdürde; kendisi salı günü İstanbul'dan dönecek.",
        "Toplantı geç başladı, çünkü muhasebeci ancak sekizde gelebildi, özür diledi.",
    ),
    "Lithuanian": (
        "Nuomos sutartis galioja iki kovo mėnesio pabaigos.",
        "Sandėlio raktą turi vedėja, kuri grįš tik antradienį iš šventės.",
        "Susirinkimas prasidėjo vėliau, nes buhalterė atvažiavo aštuntą valandą.",
    ),
    "Estonian": (
        "Üürileping kehtib märtsi lõpuni ja seda võib pikendada.",
        "Lao võti on juhataja käes, kes tuleb tagasi alles teisipäeva öösel.",
        "Koosolek algas hiljem, sest raamatupidaja jõudis kohale alles kell kümme õhtul.",
    ),
    "Russian": (
        "Ключ от склада лежит на полке у входной двери.",
        "Собрание началось позже, потому что бухгалтер приехал только в восемь часов.",
        "Договор аренды действует до конца марта и может быть продлён ещё на год.",
    ),
    "Ukrainian": (
        "Ключ від складу лежить на полиці біля вхідних дверей.",
        "Збори почалися пізніше, бо бухгалтер приїхав лише о восьмій годині.",
        "Договір оренди діє до кінця березня, і його можна продовжити ще на рік.",
    ),
    "Bulgarian": (
        "Ключът от склада е на рафта до входната врата.",
        "Събранието започна по-късно, защото счетоводителят дойде чак в осем часа.",
        "Договорът за наем важи до края на март и може да бъде удължен.",
    ),
    "Greek": (
        "Το κλειδί της αποθήκης βρίσκεται στο ράφι δίπλα στην πόρτα.",
        "Η συνεδρίαση άρχισε αργότερα, γιατί ο λογιστής ήρθε στις οκτώ.",
        "Το μισθωτήριο ισχύει μέχρι το τέλος Μαρτίου και μπορεί να παραταθεί.",
    ),
    "Hebrew": (
        "המפתח של המחסן נמצא על המדף ליד דלת הכניסה.",
        "הישיבה התחילה מאוחר יותר, כי מנהל החשבונות הגיע רק בשעה שמונה.",
        "חוזה השכירות בתוקף עד סוף מרץ ואפשר להאריך אותו בשנה נוספת.",
    ),
    "Arabic": (
        "مفتاح المخزن موجود على الرف بجانب باب المدخل.",
        "بدأ الاجتماع متأخرا لأن المحاسب وصل في الساعة الثامنة فقط.",
        "عقد الإيجار صالح حتى نهاية شهر مارس ويمكن تمديده سنة أخرى.",
    ),
    "Vietnamese": (
        "Chìa khóa kho hàng nằm trên kệ cạnh cửa ra vào.",
        "Cuộc họp bắt đầu muộn hơn vì kế toán đến lúc tám giờ.",
        "Hợp đồng thuê nhà có hiệu lực đến cuối tháng ba và có thể gia hạn.",
    ),
    "Thai": (
        "กุญแจโกดังอยู่บนชั้นข้างประตูทางเข้า",
        "การประชุมเริ่มช้าเพราะพนักงานบัญชีมาถึงตอนแปดโมง",
        "สัญญาเช่ามีผลจนถึงสิ้นเดือนมีนาคมและสามารถต่ออายุได้",
    ),
    "Japanese": (
        "倉庫の鍵は入口の横の棚の上にあります。",
        "会議は三月の終わりに始まり、会計の人が資料を持って来ました。",
        "賃貸契約は来年の春まで有効で、必要ならば一年だけ延長できます。",
    ),
    "Chinese": (
        "仓库的钥匙放在门口旁边的架子上。",
        "会议开始得比较晚，因为会计八点才到公司。",
        "租房合同到三月底有效，如果需要可以再延长一年。",
    ),
    "Traditional Chinese": (
        "倉庫的鑰匙放在門口旁邊的架子上。",
        "會議開始得比較晚，因為會計八點才到公司。",
        "租房合約到三月底有效，如果需要可以再延長一年。",
    ),
    "Korean": (
        "창고 열쇠는 입구 옆 선반 위에 있습니다.",
        "회의는 회계 담당자가 여덟 시에 도착해서 늦게 시작되었습니다.",
        "임대 계약은 삼월 말까지 유효하며 일 년 더 연장할 수 있습니다.",
    ),
}
"""Three lines in each language; the first alone is a short text."""

_WESTERN = ("German", "French", "Spanish", "Portuguese", "Norwegian")
_CENTRAL = ("Czech", "Polish", "Hungarian", "Croatian", "German")
_CYRILLIC = ("Russian", "Ukrainian", "Bulgarian")
LANGUAGES_OF = {
    "utf-8": ("German", "Russian", "Arabic", "Vietnamese", "Japanese"),
    "utf-16-le": ("German", "Russian", "Arabic", "Korean", "Japanese"),
    "utf-16-be": ("German", "Russian", "Arabic", "Korean", "Chinese"),
    "utf-32-le": ("German", "Russian", "Arabic", "Korean", "Chinese"),
    "cp1252": _WESTERN,
    "iso8859_15": _WESTERN,
    "mac_roman": _WESTERN,
    "cp850": _WESTERN,
    "cp437": ("German", "French", "Spanish"),
    "cp1250": _CENTRAL,
    "iso8859_2": _CENTRAL,
    "cp852": _CENTRAL,
    "cp1254": ("Turkish",),
    "cp1257": ("Lithuanian", "Estonian"),
    "cp1251": _CYRILLIC,
    "koi8-r": ("Russian",),
    "koi8-u": ("Russian", "Ukrainian"),
    "cp866": ("Russian",),
    "iso8859_5": _CYRILLIC,
    "cp1253": ("Greek",),
    "iso8859_7": ("Greek",),
    "cp1255": ("Hebrew",),
    "cp1256": ("Arabic",),
    "iso8859_6": ("Arabic",),
    "cp1258": ("Vietnamese",),
    "iso8859_9": ("Turkish",),
    "iso8859_13": ("Lithuanian",),
    "cp857": ("Turkish",),
    "cp862": ("Hebrew",),
    "cp737": ("Greek",),
    "cp775": ("Lithuanian",),
    "cp855": ("Russian",),
    "mac_cyrillic": ("Russian", "Ukrainian"),
    "mac_greek": ("Greek",),
    "mac_turkish": ("Turkish",),
    "mac_latin2": ("Polish", "Czech"),
    "cp874": ("Thai",),
    "cp932": ("Japanese",),
    "euc_jp": ("Japanese",),
    "iso2022_jp": ("Japanese",),
    "gb18030": ("Chinese", "Traditional Chinese"),
    "big5": ("Traditional Chinese",),
    "euc_kr": ("Korean",),
}


_TONES = "\u0300\u0301\u0303\u0309\u0323"


def encode(text, encoding):
    """Return the text as it can be written in the encoding, and its bytes."""
    if encoding == "cp1258":
        text = "".join(map(_with_tone_behind, text))
    return text, text.encode(encoding)


def _with_tone_behind(letter):
    """Return the letter as windows-1258 writes it: its tone is a character of its own."""
    parts = unicodedata.normalize("NFD", letter)
    tones = "".join(part for part in parts if part in _TONES)
    return unicodedata.normalize("NFC", "".join(p for p in parts if p not in _TONES)) + tones
