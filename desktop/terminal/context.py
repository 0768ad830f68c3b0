"""Resources of a command: the data folder, the settings, the output, the workers."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from desktop.core.errors import InputError
from desktop.core.models.model_locator import ModelLocator
from desktop.core.paths import DataFolder
from desktop.core.settings import Settings
from desktop.core.store.library import Library
from desktop.services.model_processes import ModelProcesses
from desktop.services.unlocking import is_locked
from desktop.terminal.output import Output
from desktop.terminal.passphrases import unlock_in_terminal


@dataclass(slots=True)
class Context:
    """Opens each resource when a command first needs it, and closes all at the end."""

    data: DataFolder
    """Has the key of an encrypted library after `unlock`, and after `library`."""
    output: Output
    passphrase_file: Path | None = None
    _open: ExitStack = field(default_factory=ExitStack)
    _settings: Settings | None = None
    _library: Library | None = None
    _processes: ModelProcesses | None = None

    def close(self) -> None:
        self._open.close()

    @property
    def settings(self) -> Settings:
        """The settings of the data folder, loaded once.

        Raises:
            InputError: the file of the settings cannot be used.
        """
        if self._settings is None:
            self._settings = Settings.load(self.data.settings)
        return self._settings

    def unlock(self) -> DataFolder:
        """Get the key of an encrypted library: by the file named, the key ring, or a prompt.

        Raises:
            LockedLibraryError: there is none of these, or the passphrase is another.
        """
        if is_locked(self.data):
            self.data = unlock_in_terminal(self.data, self.passphrase_file, self.output)
        return self.data

    def library(self) -> Library:
        """Open the library at the first call, and return it.

        Raises:
            InputError: the data folder is a file.
            LibraryError: the library cannot be opened, is damaged, or is from a newer version.
        """
        if self.data.root.is_file():
            raise InputError(
                f"{self.data.root} is a file, not a folder.", "Name a folder with --data-dir."
            )
        if self._library is None:
            self.unlock()
            self._library = self._open.enter_context(Library.of(self.data))
        return self._library

    @property
    def processes(self) -> ModelProcesses:
        """Child processes for the models, ended with the command.

        Raises:
            InputError: the file of the settings cannot be used.
        """
        if self._processes is None:
            processes = ModelProcesses(self.data, self.settings)
            self._processes = self._open.enter_context(processes)
        return self._processes

    def embedding_folder(self) -> Path:
        return ModelLocator(self.data, self.settings).embedding_folder()

    def chat_model_file(self, chosen: str | None = None) -> Path | None:
        return ModelLocator(self.data, self.settings).chat_model_file(chosen)
