from desktop.core.store.backup import list_backups
from desktop.jobs.daily_backup import DailyBackup


def is_idle():
    return False


def is_busy():
    return True


def test_the_library_is_backed_up_once_while_nothing_is_under_way(workspace, qtbot):
    daily = DailyBackup(workspace, is_idle)
    daily.start()
    for _ in range(2):
        daily.make_when_idle()
        qtbot.waitUntil(lambda: not workspace.runner.is_busy)
    assert len(list_backups(workspace.data.backups)) == 1


def test_work_comes_before_a_backup(workspace):
    DailyBackup(workspace, is_busy).make_when_idle()
    assert not workspace.runner.is_busy
    assert list_backups(workspace.data.backups) == []
