import pytest

from desktop.core.answering.negation import is_negated


@pytest.mark.parametrize(
    ("said", "denied"),
    [
        ("The tenant may keep a dog in the flat.", "The tenant may not keep a dog in the flat."),
        ("Der Mieter darf einen Hund halten.", "Der Mieter darf keinen Hund halten."),
        ("El inquilino puede tener un perro.", "El inquilino no puede tener un perro."),
        ("Le locataire peut avoir un chien.", "Le locataire ne peut pas avoir de chien."),
        ("Арендатор может держать собаку.", "Арендатор не может держать собаку."),
        ("يجوز للمستأجر تربية كلب في الشقة.", "لا يجوز للمستأجر تربية كلب في الشقة."),
        ("किरायेदार कुत्ता रख सकता है।", "किरायेदार कुत्ता नहीं रख सकता।"),
        ("入居者は犬を飼うことができます。", "入居者は犬を飼うことができません。"),
        ("租户可以养狗。", "租户不可以养狗。"),
        ("세입자는 개를 키울 수 있습니다.", "세입자는 개를 키울 수 없습니다."),
        ("ผู้เช่าเลี้ยงสุนัขได้", "ผู้เช่าเลี้ยงสุนัขไม่ได้"),
    ],
)
def test_a_denial_is_told_from_its_opposite(said, denied):
    assert (is_negated(said), is_negated(denied)) == (False, True)
