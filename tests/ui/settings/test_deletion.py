"""One button in the settings deletes for good what waits."""

from desktop.services.deletion import Waiting, count_waiting
from desktop.ui.settings.deletion import DeletionSettings
from desktop.ui.widgets.setting_rows import SettingsPage


def test_the_button_deletes_what_waits_and_tells_it(qtbot, workspace):
    page = SettingsPage("Settings")
    qtbot.addWidget(page)
    settings = DeletionSettings(workspace, page)
    with workspace.library.transaction():
        workspace.library.conversations.delete(workspace.library.conversations.start())
    aside = workspace.data.root / "library.damaged-20260101-000000.db"
    aside.touch()
    settings.refresh()
    qtbot.waitUntil(lambda: settings.about.text().startswith("1 "))
    assert not settings.damaged_too.isHidden()

    settings.damaged_too.setChecked(True)
    with qtbot.waitSignal(settings.told, timeout=20_000) as told:
        settings.purge()
    assert told.args[0].startswith("Deleted for good")
    assert count_waiting(workspace.library) == Waiting(0, 0, 0, 0)
    assert not aside.exists()
    qtbot.waitUntil(lambda: settings.damaged_too.isHidden() and settings.delete.isEnabled())
