import pytest

from desktop.core.answering.mentions import find_mentioned


@pytest.mark.parametrize(
    ("language", "question", "mentioned"),
    [
        ("en", "Which letters mention the harbour wall?", "the harbour wall?"),
        ("de", "Welche Briefe erwähnen die Hafenmauer?", "Hafenmauer"),
        ("de", "In welchen Dokumenten wird Frau Kranz genannt?", "Frau Kranz"),
        ("es", "¿Qué cartas mencionan el muro del puerto?", "muro puerto"),
        ("fr", "Quels courriers mentionnent « le mur du port » ?", " le mur du port "),
        ("it", "Quali documenti menzionano la polizza?", "polizza"),
        ("pl", "Które dokumenty wspominają Kowalskiego?", "Kowalskiego"),
        ("ru", "В каких документах упоминается Иванова?", "Иванова"),
        ("tr", "Hangi belgelerde liman duvarından bahsediliyor?", "liman duvarından"),
        ("ar", "ما هي المستندات التي تذكر الميناء؟", "الميناء"),
        ("hi", "किन दस्तावेज़ों में बंदरगाह का उल्लेख है?", "बंदरगाह"),
        ("ja", "保険料に言及している書類はどれですか。", "保険料"),
        ("zh", "哪些文件提到了保险费?", "保险费"),
        ("ko", "보험료를 언급한 문서는 어느 것입니까?", "보험료를"),
    ],
)
def test_what_is_left_beside_the_words_of_a_mention_is_looked_for(language, question, mentioned):
    assert find_mentioned(question, language) == mentioned


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("de", "Welche Kündigungsfrist haben alle Verträge?"),
        ("de", "Wie heißt der genannte Bürgermeister?"),
        ("es", "¿Cuánto es la fianza en cada contrato?"),
        ("zh", "所有合同的押金是多少?"),
        ("sw", "Ni barua zipi zinazotaja bandari?"),
        (None, "Welche Briefe erwähnen die Hafenmauer?"),
    ],
)
def test_a_question_without_both_asks_for_no_mention(language, question):
    assert find_mentioned(question, language) == ""
