"""A change of the library is one transaction on another thread, and the screens hear of it."""

import apsw
import pytest
from PySide6.QtCore import QObject

from desktop.core.errors import InputError
from desktop.core.experts.registry import Experts
from desktop.core.models.gguf import read_model_info
from desktop.jobs.workspace import Changed
from tests.fakes.gguf_files import write_model

LONG_MS = 5_000


class Listener(QObject):
    """Notes in which order it hears of things."""

    def __init__(self, workspace):
        super().__init__()
        self.heard = []
        workspace.changed.connect(self.on_changed)
        workspace.problem.connect(self.on_problem)

    def on_changed(self, what):
        self.heard.append(("changed", what))

    def on_problem(self, error):
        self.heard.append(("problem", error.message))

    def on_done(self, result):
        self.heard.append(("done", result))

    def on_failed(self, error):
        self.heard.append(("failed", error.message))


@pytest.fixture
def listener(workspace):
    return Listener(workspace)


def make_change(qtbot, workspace, function, **options):
    workspace.change(function, **options)
    # A wait for the job's last signal may begin after its thread has sent it.
    qtbot.waitUntil(lambda: not workspace.runner.is_busy, timeout=LONG_MS)


def collection_names(workspace):
    return list(workspace.library.collections.names().values())


def create_and_fail(library):
    library.collections.ensure("Rivers")
    raise InputError("There is no river.", "Look elsewhere.")


def test_what_has_changed_is_told_before_the_result(qtbot, workspace, listener):
    make_change(
        qtbot,
        workspace,
        lambda library: library.collections.ensure("Rivers") and "made",
        changes=Changed.COLLECTIONS,
        then=listener.on_done,
    )

    assert listener.heard == [("changed", Changed.COLLECTIONS), ("done", "made")]
    assert collection_names(workspace) == ["Rivers"]


def test_a_change_that_no_screen_shows_is_not_told(qtbot, workspace, listener):
    make_change(qtbot, workspace, lambda library: library.collections.ensure("Rivers"))

    assert listener.heard == []


def test_a_change_that_fails_leaves_everything_as_it_was(qtbot, workspace, listener):
    make_change(
        qtbot,
        workspace,
        create_and_fail,
        changes=Changed.COLLECTIONS,
        then=listener.on_done,
        otherwise=listener.on_failed,
    )

    assert listener.heard == [
        ("problem", "There is no river."),
        ("failed", "There is no river."),
    ]
    assert collection_names(workspace) == []


def test_transactions_inside_a_change_are_undone_with_it(qtbot, workspace, listener, tmp_path):
    def create_expert_and_fail(library):
        collection_id = library.collections.ensure("Rivers")
        experts = Experts(library, workspace.data.experts)
        expert = experts.create("Ferryman", collection_id, base)
        experts.enable(expert.id, True)
        assert library.db.in_transaction
        raise InputError("There is no ferry.", "Swim.")

    base = read_model_info(write_model(tmp_path / "tiny.gguf"))
    make_change(qtbot, workspace, create_expert_and_fail)

    assert listener.heard == [("problem", "There is no ferry.")]
    assert Experts(workspace.library, workspace.data.experts).all() == []


def test_without_a_transaction_others_can_write_meanwhile(qtbot, workspace, listener):
    def write_elsewhere(_):
        # A plain connection: opening a whole library may itself wait for the lock.
        other = apsw.Connection(str(workspace.data.library))
        try:
            other.execute("BEGIN IMMEDIATE")
            other.execute("ROLLBACK")
        except apsw.BusyError:
            return "busy"
        finally:
            other.close()
        return "written"

    make_change(qtbot, workspace, write_elsewhere, then=listener.on_done)
    make_change(qtbot, workspace, write_elsewhere, then=listener.on_done, in_transaction=False)

    assert listener.heard == [("done", "busy"), ("done", "written")]
