"""A disk that forgets: what SQLite wrote since it last waited for the disk may be lost or torn."""

import random
from dataclasses import dataclass, field
from pathlib import Path

import apsw

NAME, SYSTEM = "forgetful", apsw.vfs_names()[0]
SECTOR = 512


@dataclass(frozen=True)
class Write:
    """Bytes written to a file; without bytes its new length."""

    file: str
    at: int
    content: bytes | None = None


@dataclass(frozen=True)
class Flush:
    """All earlier writes to a file are on the disk."""

    file: str


@dataclass(frozen=True)
class Deletion:
    """A file is gone, and that is on the disk: SQLite waits for it."""

    file: str


@dataclass
class Journal:
    """Everything that SQLite did to its files, in order."""

    steps: list[Write | Flush | Deletion] = field(default_factory=list)
    reports: list[tuple[int, object]] = field(default_factory=list)
    """What the program reported as stored, with the number of steps before it."""

    def report(self, fact):
        self.reports.append((len(self.steps), fact))


class ForgetfulDisk(apsw.VFS):
    """The system's own files, with a journal of what is written."""

    def __init__(self, journal):
        self.journal = journal
        super().__init__(NAME, SYSTEM, makedefault=True)

    def xDelete(self, filename, syncdir):  # noqa: N802 -- the name of SQLite
        super().xDelete(filename, syncdir)
        self.journal.steps.append(Deletion(Path(filename).name))

    def xOpen(self, name, flags):  # noqa: N802 -- the name of SQLite
        return ForgetfulFile(self.journal, name, flags)


class ForgetfulFile(apsw.VFSFile):
    def __init__(self, journal, name, flags):
        super().__init__(SYSTEM, name, flags)
        self._journal = journal
        self._name = Path(name.filename() if hasattr(name, "filename") else str(name)).name

    def xWrite(self, data, offset):  # noqa: N802 -- the name of SQLite
        super().xWrite(data, offset)
        self._journal.steps.append(Write(self._name, offset, bytes(data)))

    def xTruncate(self, newsize):  # noqa: N802 -- the name of SQLite
        super().xTruncate(newsize)
        self._journal.steps.append(Write(self._name, newsize))

    def xSync(self, flags):  # noqa: N802 -- the name of SQLite
        super().xSync(flags)
        self._journal.steps.append(Flush(self._name))


def after_cut(journal, at, chance: random.Random):
    """The files as they may be on the disk after a power cut before step `at`."""
    steps = journal.steps[:at]
    flushed = {step.file: number for number, step in enumerate(steps) if isinstance(step, Flush)}
    files: dict[str, bytearray] = {}
    for number, step in enumerate(steps):
        if isinstance(step, Flush):
            continue
        if isinstance(step, Deletion):
            files.pop(step.file, None)
            continue
        content = files.setdefault(step.file, bytearray())
        is_certain = number < flushed.get(step.file, -1)
        if is_certain or chance.random() < 0.6:
            _apply(content, step, None if is_certain or chance.random() < 0.8 else chance)
    return {name: bytes(content) for name, content in files.items()}


def _apply(content, step, chance):
    """Do a write; with a chance, only some of its sectors reach the disk."""
    if step.content is None:
        del content[step.at :]
        return
    end = step.at + len(step.content)
    content.extend(bytes(max(0, end - len(content))))
    for start in range(0, len(step.content), SECTOR):
        if chance is None or chance.random() < 0.5:
            part = step.content[start : start + SECTOR]
            content[step.at + start : step.at + start + len(part)] = part
