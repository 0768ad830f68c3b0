"""Files that are online only are known by what the system says of them, never by opening them."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from desktop.core.online_only import (
    ONLINE_LINK,
    ONLINE_ONLY,
    has_placeholder,
    is_online_only,
    named_by_placeholder,
    why_not_opened,
)
from desktop.core.types import DocumentState

ARCHIVE, SPARSE, REPARSE_POINT, OFFLINE = 0x20, 0x200, 0x400, 0x1000
RECALL_ON_OPEN, PINNED, UNPINNED, RECALL_ON_DATA_ACCESS = 0x40000, 0x80000, 0x100000, 0x400000


@pytest.mark.parametrize(
    "attributes",
    [
        ARCHIVE | OFFLINE,
        RECALL_ON_DATA_ACCESS | UNPINNED,
        ARCHIVE | SPARSE | REPARSE_POINT | OFFLINE | UNPINNED | RECALL_ON_DATA_ACCESS,
        REPARSE_POINT | RECALL_ON_OPEN,
    ],
)
def test_a_file_that_windows_would_download_is_online_only(attributes):
    assert is_online_only(SimpleNamespace(st_file_attributes=attributes, st_size=9))


@pytest.mark.parametrize(
    "attributes",
    [
        ARCHIVE,
        ARCHIVE | REPARSE_POINT,  # of a cloud service, and on this device
        ARCHIVE | REPARSE_POINT | PINNED,
        ARCHIVE | RECALL_ON_OPEN,  # extended attributes, as programs of Linux on Windows give
    ],
)
def test_a_file_that_is_on_this_device_is_not(attributes):
    assert not is_online_only(SimpleNamespace(st_file_attributes=attributes, st_size=9))


def test_a_file_without_data_on_a_mac_is_online_only():
    assert is_online_only(SimpleNamespace(st_flags=0x40000000 | 0x20, st_size=9))
    assert not is_online_only(SimpleNamespace(st_flags=0x20, st_size=9))


def test_a_file_without_blocks_on_linux_may_be_read():
    # As small files on btrfs, and every file of many network drives.
    assert not is_online_only(SimpleNamespace(st_blocks=0, st_size=700))


@pytest.mark.parametrize(
    ("name", "size_bytes", "meant"),
    [
        (".Lease 2024.pdf.icloud", 180, "Lease 2024.pdf"),
        ("plan.odt.nextcloud", 1, "plan.odt"),
        ("plan.odt.owncloud", 0, "plan.odt"),
        ("notes.txt.cloud", 0, "notes.txt"),
        ("about.cloud", 900, None),
        (".icloud", 5, None),
        ("weather.icloud", 5, None),
        (".cloud", 0, None),
    ],
)
def test_a_placeholder_names_the_file_that_it_stands_for(name, size_bytes, meant):
    assert named_by_placeholder(name, size_bytes) == meant


def test_a_file_may_have_a_placeholder(tmp_path):
    (tmp_path / ".a.pdf.icloud").write_bytes(b"bplist00")
    assert has_placeholder(tmp_path / "a.pdf")
    assert not has_placeholder(tmp_path / "b.pdf")


def test_a_link_to_a_document_that_is_edited_online_is_no_document():
    link = SimpleNamespace(st_size=170)
    assert why_not_opened(Path("Budget.gsheet"), link) is ONLINE_LINK
    assert why_not_opened(Path("Budget.xlsx"), link) is None
    assert why_not_opened(Path("Budget.gsheet"), SimpleNamespace(st_size=10**6)) is None


def test_such_files_are_unavailable_with_a_reason_and_a_hint():
    for failure in (ONLINE_ONLY, ONLINE_LINK):
        assert failure.state is DocumentState.UNAVAILABLE
        assert failure.message
        assert failure.hint
