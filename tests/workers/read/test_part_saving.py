"""Attachments that are saved to be looked at."""

import os

from desktop.workers.read.part_saving import save_part
from tests.core.ingest.test_parts import mail


def test_an_attachment_is_saved_under_its_name_and_cannot_be_changed(tmp_path):
    file = tmp_path / "a.eml"
    file.write_bytes(mail("Keys", "x", plan_txt=b"The plan."))
    saved = save_part(file, "plan.txt", tmp_path)
    assert saved is not None
    assert (saved.name, saved.read_bytes()) == ("plan.txt", b"The plan.")
    assert saved.stat().st_mode & 0o777 == 0o400 or os.name == "nt"


def test_one_within_an_attached_message_is_found(tmp_path):
    inner = mail("Offer", "x", offer_txt=b"8,300")
    file = tmp_path / "a.eml"
    file.write_bytes(mail("Fwd", "x", inner_eml=inner))
    saved = save_part(file, "inner.eml › offer.txt", tmp_path)
    assert saved is not None
    assert saved.read_bytes() == b"8,300"


def test_a_part_that_is_not_there_is_not_saved(tmp_path):
    file = tmp_path / "a.eml"
    file.write_bytes(mail("Keys", "x"))
    assert save_part(file, "plan.txt", tmp_path) is None
    assert save_part(tmp_path / "gone.eml", "plan.txt", tmp_path) is None
