"""What the list of chat models says."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desktop.core.errors import ModelError
from desktop.core.models.catalogue import CatalogueModel
from desktop.core.models.installed_models import InstalledModel, ModelOrigin
from desktop.core.say import say
from desktop.core.settings import Settings
from desktop.core.types import ModelInfo
from desktop.jobs.downloads import Transfer, TransferStage
from desktop.jobs.model_files import ModelListing
from desktop.services.memory_fit import Machine
from desktop.ui.models.facts import facts_of
from desktop.ui.models.model_list import ModelDelegate, ModelList, row_at
from desktop.ui.models.rows import RowKind, rows_of

GIGABYTE = 10**9
OFFERS = [
    CatalogueModel("small", "Small", "a/small", "small.gguf", GIGABYTE, 4096, "MIT"),
    CatalogueModel("large", "Large", "a/large", "large.gguf", 40 * GIGABYTE, 4096, "MIT"),
]
INFO = ModelInfo(
    Path("/m/one.gguf"), "One", "llama", "f", GIGABYTE, 1_500_000_000, "Q4_K", 8192, None, "mit"
)  # fmt: skip
ONE = InstalledModel(Path("/m/one.gguf"), ModelOrigin.ADDED, GIGABYTE, answers=True, info=INFO)
BROKEN = InstalledModel(
    Path("/m/broken.gguf"), ModelOrigin.ADDED, 3, answers=False, problem="It is cut off."
)  # fmt: skip
MACHINE = Machine(16 * GIGABYTE, None)


def rows(*models, settings=None, transfers=None):
    here = ModelListing(models, MACHINE)
    return rows_of(here, settings or Settings(), (transfers or {}).get, OFFERS)


def row(key, found):
    return next(candidate for candidate in found if candidate.key == key)


def test_models_here_come_first_then_none_then_those_to_download():
    kinds = [listed.kind for listed in rows(ONE)]
    assert kinds == [
        RowKind.HEADING,
        RowKind.MODEL,
        RowKind.NONE,
        RowKind.HEADING,
        RowKind.OFFER,
        RowKind.OFFER,
    ]


def test_a_row_tells_what_a_model_is_and_that_it_answers():
    shown = row("/m/one.gguf", rows(ONE))
    assert shown.about == "1.5 B · Q4_K · 1.0 GB"
    assert shown.badge == "answers"
    assert ("Licence", "mit") in facts_of(shown)
    assert ("Quantisation", "Q4_K") in facts_of(shown)
    assert any(name == "Memory" and "16.0 GB free" in text for name, text in facts_of(shown))


def test_what_is_wrong_with_a_file_is_said_in_the_language_of_the_window(german):
    problem = say("{0} is incomplete: {1:.1f} MB are missing at its end.", "broken.gguf", 1.5)
    broken = replace(BROKEN, problem=problem)
    shown = row("/m/broken.gguf", rows(broken))
    assert shown.about == "broken.gguf ist unvollständig: Am Ende fehlen 1,5 MB."


def test_a_broken_file_says_what_is_wrong_with_it():
    broken = row("/m/broken.gguf", rows(BROKEN))
    assert (broken.about, broken.badge) == ("It is cut off.", "unusable")


def test_no_model_is_a_choice_like_any_other():
    assert row("none", rows(settings=Settings(chat_model="none"))).answers
    assert not row("none", rows(ONE)).answers


def test_what_is_here_is_not_offered_again():
    here = InstalledModel(
        Path("/m/small.gguf"), ModelOrigin.ADDED, GIGABYTE, answers=False, info=INFO
    )
    assert [listed.key for listed in rows(here) if listed.kind is RowKind.OFFER] == ["large"]


def test_offers_say_whether_they_suit_this_machine():
    found = rows(ONE)
    assert row("small", found).badge == "too large" or row("small", found).memory_fit
    assert row("large", found).badge == "too large"


@pytest.mark.parametrize(
    ("stage", "badge"),
    [
        (TransferStage.RUNNING, "25%"),
        (TransferStage.CHECKING, "checking"),
        (TransferStage.PAUSED, "paused at 25%"),
        (TransferStage.FAILED, "failed"),
    ],
)
def test_an_offer_under_way_says_how_far_it_is(stage, badge):
    transfer = Transfer(OFFERS[0], stage, GIGABYTE // 4, GIGABYTE, error=ModelError("No."))
    assert row("small", rows(transfers={OFFERS[0]: transfer})).badge == badge


def test_the_list_is_a_proper_model(qtmodeltester):
    model = ModelList()
    model.renew_rows(rows(ONE, BROKEN))
    qtmodeltester.check(model)


def test_headings_can_not_be_chosen(qapp):
    model = ModelList()
    model.renew_rows(rows(ONE))
    assert not model.flags(model.index(0)) & model.flags(model.index(1)).ItemIsSelectable
    assert row_at(model.index(1)).title == "One"


def test_a_change_of_one_row_keeps_the_others_where_they_are(qtbot):
    model = ModelList()
    model.renew_rows(rows(ONE))
    transfer = Transfer(OFFERS[0], TransferStage.RUNNING, 1, 2)
    with (
        qtbot.waitSignal(model.dataChanged) as changed,
        qtbot.assertNotEmitted(model.modelReset),
    ):
        model.renew_rows(rows(ONE, transfers={OFFERS[0]: transfer}))
    assert row_at(changed.args[0]).key == "small"


def test_a_row_is_read_out_with_what_is_drawn_of_it(qapp):
    model = ModelList()
    model.renew_rows(rows(ONE))
    text = model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert text == "One, 1.5 B · Q4_K · 1.0 GB, answers"


def test_larger_text_makes_higher_rows(qapp, current_theme, workspace):
    model = ModelList()
    model.renew_rows(rows(ONE))
    delegate = ModelDelegate(current_theme)
    before = delegate.sizeHint(None, model.index(1)).height()
    workspace.change_settings(text_size_percent=200)
    assert delegate.sizeHint(None, model.index(1)).height() > 1.5 * before
