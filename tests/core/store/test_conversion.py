"""A library can be encrypted, decrypted and given another key, whatever happens meanwhile."""

from __future__ import annotations

import contextlib
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.core.errors import DamagedLibraryError, LibraryError
from desktop.core.library_key import LibraryKey
from desktop.core.paths import DataFolder
from desktop.core.steps import run_to_end
from desktop.core.store import conversion
from desktop.core.store.backup import back_up, list_backups
from desktop.core.store.check import check
from desktop.core.store.conversion import ConversionStep, complete_conversion, convert_library
from desktop.core.store.file_state import Kind, state_of
from desktop.core.store.key_file import KeyFile
from desktop.core.store.key_place import copies_of, is_encrypted, load_key_file, pending_key_file
from desktop.core.store.library import Library
from tests.core.store.conversion_child import CHEAP
from tests.core.store.test_erasure import WORD
from tests.core.store.test_library import add

ROOT = Path(__file__).parents[3]
OLD, NEW = LibraryKey(b"\x01" * 32), LibraryKey(b"\x02" * 32)
CHANGES = {"encrypt": (None, NEW), "rekey": (OLD, NEW), "decrypt": (OLD, None)}
STEPS = {"encrypt": 10, "rekey": 10, "decrypt": 9}
"""The steps of each change in the folder below, with its three copies; the last is the end."""
KILLS = 12


def key_file(key):
    return KeyFile.make(key, f"passphrase {key.secret.hex()[:8]}", CHEAP)


def fill(root, key):
    """A library with two backups, and one that was set aside."""
    data = DataFolder(root, key)
    data.make()
    if key:
        key_file(key).save(data.key_file)
    with Library.of(data) as library:
        for number in range(30):
            add(library, "a", f"/a/{number}.txt", f"{WORD} of number {number}. " * 30)
        with library.transaction():
            turn = library.conversations.start()
            library.conversations.ask(turn, None, f"What is {WORD}?")
    first = back_up(data.library, data.backups, key).path
    shutil.copy(first, first.with_name("library-20200101-000000.db"))
    shutil.copy(first, root / "library.replaced-20200101-000000.db")
    return data


def contents(path, key):
    with Library.open(path, key) as library:
        assert [found for found in check(library) if found.problem] == []
        tables = "SELECT group_concat(text) FROM contents", "SELECT question FROM turns"
        return [library.db.execute(query).fetchall() for query in tables]


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    """A folder for each key that a change begins with."""
    root = tmp_path_factory.mktemp("filled")
    return {key: fill(root / str(number), key).root for number, key in enumerate((None, OLD))}


@pytest.fixture
def begin(filled, tmp_path):
    """Copies the folder that a change begins with."""

    def copy(name):
        old, new = CHANGES[name]
        shutil.copytree(filled[old], tmp_path / "data")
        return DataFolder(tmp_path / "data", old), old, new

    return copy


def change(data, new):
    made = key_file(new) if new else None
    if made and data.key:
        made = made.with_former(new, data.key)
    return run_to_end(convert_library(data, new, made))


def assert_all_is(data, key, expected):
    for path in (data.library, *copies_of(data)):
        assert state_of(path).key_id == (key.id if key else b""), path
        assert contents(path, key) == expected


@pytest.mark.parametrize("name", CHANGES)
def test_library_backups_and_what_was_set_aside_get_the_key(begin, name):
    data, old, new = begin(name)
    expected = contents(data.library, old)
    result = change(data, new)
    assert result.unchanged == ()
    assert len(copies_of(data)) == 3
    assert_all_is(data, new, expected)
    found = sum(f.read_bytes().count(WORD.encode()) for f in data.root.rglob("*") if f.is_file())
    assert (found == 0) == (new is not None)
    names = {path.name for path in data.root.rglob("*.key*")}
    assert names == ({"library.key"} if new else set())
    if new:
        assert load_key_file(replace(data, key=None)).former == ()
        assert (data.backups / "library.key").read_bytes() == data.key_file.read_bytes()


class Child:
    """The process from which those are forked that change a key: to load it takes longest."""

    def __init__(self):
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.core.store.conversion_child"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def close(self):
        self._process.communicate()

    def begin(self, data, old, new, last):
        """The number of the process that changes the key."""
        keys = [key.secret.hex() if key else "-" for key in (old, new)]
        self._process.stdin.write(json.dumps([str(data.root), *keys, last]) + "\n")
        self._process.stdin.flush()
        begun, pid = self._process.stdout.readline().split()
        assert begun == "begun"
        return int(pid)

    def end(self):
        """The steps that it told, and its exit status, once it has ended."""
        steps = []
        while True:
            kind, told = self._process.stdout.readline().split()
            if kind == "ended":
                return steps, int(told)
            steps.append(told)


@pytest.fixture(scope="module")
def child():
    made = Child()
    yield made
    made.close()


def assert_nothing_is_lost(data, old, new, expected):
    """The library opens with one of the two keys, and what was begun can be completed."""
    locked = replace(data, key=None)
    key = None
    if is_encrypted(locked):
        made = load_key_file(locked)
        key = next(k for k in (old, new) if k and k.id == made.key.id)
        assert made.unlock(f"passphrase {key.secret.hex()[:8]}") == key
    unlocked = replace(data, key=key)
    assert state_of(data.library).key_id == (key.id if key else b"")
    assert contents(data.library, key) == expected
    run_to_end(complete_conversion(unlocked))
    assert len(copies_of(data)) == 3
    if key:
        assert_all_is(unlocked, key, expected)
    if key != new:
        change(unlocked, new)
        assert_all_is(replace(data, key=new), new, expected)
    assert not pending_key_file(data).exists()
    assert [p.name for p in data.root.rglob("*") if "changing" in p.name or "part" in p.name] == []
    return key


@pytest.mark.parametrize(
    ("name", "last"), [(name, last) for name, count in STEPS.items() for last in range(count)]
)
def test_an_end_after_any_step_loses_nothing(begin, child, name, last):
    data, old, new = begin(name)
    expected = contents(data.library, old)
    child.begin(data, old, new, last)
    steps, status = child.end()
    assert status == 9
    assert len(steps) == last + 1
    assert (steps[-1] == ConversionStep.COMPLETED.name) == (last == STEPS[name] - 1)
    assert_nothing_is_lost(data, old, new, expected)


@pytest.mark.parametrize("name", CHANGES)
def test_a_kill_at_any_moment_loses_nothing(begin, child, name, tmp_path):
    data, old, new = begin(name)
    expected = contents(data.library, old)
    chance = random.Random(name)
    outcomes = set()
    pristine = tmp_path / "pristine"
    shutil.copytree(data.root, pristine)
    for _ in range(KILLS):
        shutil.rmtree(data.root)
        shutil.copytree(pristine, data.root)
        pid = child.begin(data, old, new, 99)
        time.sleep(chance.random() * 0.25)
        with contextlib.suppress(ProcessLookupError):  # it may have ended
            os.kill(pid, signal.SIGKILL)
        child.end()
        outcomes.add(assert_nothing_is_lost(data, old, new, expected))
    assert outcomes <= {old, new}


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_that_is_closed_leaves_the_library_as_it_was(begin, name):
    data, old, new = begin(name)
    expected = contents(data.library, old)
    steps = convert_library(data, new, key_file(new) if new else None)
    for step in steps:
        if step is ConversionStep.COMPARED:
            break
    steps.close()
    assert is_encrypted(replace(data, key=None)) == (old is not None)
    assert contents(data.library, old) == expected
    assert not pending_key_file(data).exists()


def test_a_library_that_is_open_elsewhere_is_not_changed(begin):
    data, _, new = begin("encrypt")
    with Library.of(data) as library:
        with pytest.raises(LibraryError, match="open in a window or another command"):
            change(data, new)
        library.collections.ensure("still works")
    assert state_of(data.library).kind is Kind.PLAIN
    assert not data.key_file.exists()


def test_a_damaged_library_is_not_changed(begin):
    data, _, new = begin("encrypt")
    content = bytearray(data.library.read_bytes())
    content[5 * 4096 : 6 * 4096] = bytes(4096)
    data.library.write_bytes(content)
    with pytest.raises(DamagedLibraryError):
        change(data, new)
    assert data.library.read_bytes() == content
    assert not data.key_file.exists()


def test_a_disk_without_room_is_told_before_anything_is_changed(begin, monkeypatch):
    data, _, new = begin("encrypt")
    usage = shutil.disk_usage(data.root)._replace(free=1000)
    monkeypatch.setattr(conversion.shutil, "disk_usage", lambda _: usage)
    with pytest.raises(LibraryError, match="no room"):
        change(data, new)


def set_damaged_aside(data):
    content = bytearray(data.library.read_bytes())
    content[5 * 4096 : 6 * 4096] = bytes(4096)
    path = data.root / "library.damaged-20200101-000000.db"
    path.write_bytes(content)
    return path, content


def test_a_damaged_copy_keeps_the_key_that_it_needs(begin):
    data, old, new = begin("rekey")
    damaged, content = set_damaged_aside(data)
    result = change(data, new)
    assert result.unchanged == (damaged,)
    assert damaged.read_bytes() == content
    changed = replace(data, key=new)
    assert load_key_file(changed).former_keys(new) == [old]
    damaged.unlink()
    run_to_end(complete_conversion(changed))
    assert load_key_file(changed).former == ()


def test_a_damaged_copy_of_a_library_that_becomes_plain_keeps_its_key_file(begin):
    data, old, _ = begin("decrypt")
    damaged, _ = set_damaged_aside(data)
    result = change(data, None)
    assert result.unchanged == (damaged,)
    assert result.kept_key_file is not None
    assert KeyFile.load(result.kept_key_file).unlock(f"passphrase {old.secret.hex()[:8]}") == old
    assert not data.key_file.exists()
    Library.of(replace(data, key=None)).close()


def test_the_old_plain_file_is_overwritten(begin, tmp_path):
    data, _, new = begin("encrypt")
    with data.library.open("rb") as old:
        change(data, new)
        assert os.fstat(old.fileno()).st_nlink == 0
        assert not any(old.read())


def test_a_second_name_of_the_old_file_is_somebody_elses_and_stays(begin, tmp_path):
    data, _, new = begin("encrypt")
    mine = tmp_path / "mine.db"
    mine.hardlink_to(data.library)
    expected = contents(data.library, None)
    change(data, new)
    mine = mine.rename(tmp_path / "elsewhere.db")
    assert contents(mine, None) == expected


def test_backups_that_come_later_are_encrypted(begin):
    data, _, new = begin("encrypt")
    change(data, new)
    back_up(data.library, data.backups, new)
    assert {state_of(b.path).key_id for b in list_backups(data.backups)} == {new.id}
