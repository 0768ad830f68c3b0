"""The places of Lectern's files on a person's computer."""

from __future__ import annotations

import os
import re
import sys
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from desktop.core.errors import InputError
from desktop.core.library_key import LibraryKey
from desktop.core.remedy import Remedy
from desktop.core.say import say, system_reason

VARIABLE = "LECTERN_DATA_DIR"
NAME_BYTES_AT_MOST = 255
_NOT_IN_NAMES = re.compile(r'[/\\:*?"<>|\x00-\x1f\x7f]')
_DEVICE = re.compile(
    r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9\u00b9\u00b2\u00b3]) *(\..*)?", re.IGNORECASE
)
"""Names that Windows takes for a device, in every folder and with every ending."""


@dataclass(frozen=True, slots=True)
class DataFolder:
    """The folder that holds everything of one person; `--data-dir` names another."""

    root: Path
    key: LibraryKey | None = field(default=None, repr=False)
    """The key of its library, if that is encrypted and has been unlocked."""

    def make(self) -> None:
        """Make the folder if it does not exist.

        Raises:
            InputError: the folder cannot be made.
        """
        try:
            self.root.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise InputError(
                say("The data folder {0} cannot be made ({1}).", self.root, system_reason(error)),
                Remedy.CHOOSE_DATA_FOLDER.hint(),
            ) from error

    @property
    def library(self) -> Path:
        return self.root / "library.db"

    @property
    def key_file(self) -> Path:
        """The key of an encrypted library, wrapped by a passphrase."""
        return self.root / "library.key"

    @property
    def settings(self) -> Path:
        return self.root / "settings.json"

    @property
    def models(self) -> Path:
        """GGUF files and embedding models that the person added."""
        return self.root / "models"

    @property
    def experts(self) -> Path:
        """The folder with a folder for each expert: its examples, adapter and training state."""
        return self.root / "experts"

    @property
    def cache(self) -> Path:
        """Files that can be made again at any time."""
        return self.root / "cache"

    @property
    def backups(self) -> Path:
        """The folder with up to three copies of the library."""
        return self.root / "backups"

    @property
    def logs(self) -> Path:
        return self.root / "logs"


def is_plain_name(name: object) -> bool:
    """Whether the name is that of a file or folder in the current folder, on every system."""
    if not isinstance(name, str) or not name.strip(". ") or name[-1] in ". ":
        return False
    is_short = len(name.encode(errors="replace")) <= NAME_BYTES_AT_MOST
    return is_short and not (_NOT_IN_NAMES.search(name) or _DEVICE.fullmatch(name))


def child_of(folder: Path, name: object) -> Path | None:
    """The file or folder of this name in the folder, whether it exists or not.

    None where the name, or a link of this name, leads out of the folder. Names that come from a
    library or file of another person may do so.
    """
    if not isinstance(name, str) or not is_plain_name(name):
        return None
    child = folder / name
    try:
        leads_here = child.resolve().parent == folder.resolve()
    except (OSError, RuntimeError, ValueError):  # a loop of links, or not a valid name
        return None
    return child if leads_here else None


def data_folder(chosen: Path | None = None) -> DataFolder:
    """The folder that was asked for, or the platform's usual one."""
    if chosen is None and (named := os.environ.get(VARIABLE)):
        chosen = Path(named)
    return DataFolder((chosen or _usual_folder()).expanduser().absolute())


def _usual_folder() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA", Path.home() / "AppData/Roaming")) / "Lectern"
    if sys.platform == "darwin":
        return Path.home() / "Library/Application Support/Lectern"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local/share") / "lectern"


def embedded_models() -> Path:
    """The folder of the models that came with the environment."""
    return Path(sys.prefix) / "share/lectern/models"


def embedded_chat_model() -> Path:
    return embedded_models() / "SmolLM2-135M-Instruct.Q4_1.gguf"


def embedded_embedding_model() -> Path:
    return embedded_models() / "multilingual-e5-small"


@cache
def resources() -> Path:
    """The data that comes with the program: prompts, the sample library, icons."""
    return Path(__file__).resolve().parents[2] / "resources"
