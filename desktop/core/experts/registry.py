"""The experts of a library: create, rename, export, import, remove and restore them.

Small data is stored in the library; an expert's examples, adapter and training files are in a
folder of its own.
"""

from __future__ import annotations

import json
import logging
import shutil
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, cast

import apsw

from desktop.core.atomic_write import flush_file
from desktop.core.errors import InputError, ModelError
from desktop.core.experts.adapter_metadata import build_metadata, parse_text, parse_training
from desktop.core.experts.examples.example import Split
from desktop.core.experts.examples.split import document_hashes
from desktop.core.experts.naming import make_folder_name, make_name_unique, validate_name
from desktop.core.experts.record import ExpertRecord, Staleness, TrainingRecord
from desktop.core.models.adapter import check_adapter
from desktop.core.models.gguf import read_tensors
from desktop.core.models.gguf_metadata import read_metadata, replace_in_header, write_with_metadata
from desktop.core.paths import child_of
from desktop.core.remedy import Remedy
from desktop.core.say import say, system_reason
from desktop.core.store.library import Library
from desktop.core.types import ModelInfo

logger = logging.getLogger("experts")

ADAPTER = "adapter.gguf"
_COLUMNS = (
    "id, name, collection_id, collection_name, base_fingerprint, base_name, folder, adapter,"
    " enabled, examples, examples_sha256, created_at, trained_at, recipe, measures"
)


class Experts:
    """The `experts` table of an open library, and the folder with their files."""

    def __init__(self, library: Library, folder: Path) -> None:
        self._library = library
        self._db = library.db
        self._folder = folder

    def all(self) -> list[ExpertRecord]:
        """The experts that are not removed, sorted by name."""
        rows = self._db.execute(
            f"SELECT {_COLUMNS} FROM experts WHERE deleted_at IS NULL ORDER BY name COLLATE NOCASE"
        )
        return [self._record(row) for row in rows]

    def get(self, expert_id: int) -> ExpertRecord:
        """The expert with this id, even if it is removed."""
        (row,) = self._db.execute(f"SELECT {_COLUMNS} FROM experts WHERE id = ?", (expert_id,))
        return self._record(row)

    def get_by_name(self, name: str) -> ExpertRecord:
        """The expert of this name, in upper or lower case.

        Raises:
            InputError: there is none.
        """
        have = self.all()
        for expert in have:
            if expert.name.casefold() == name.casefold():
                return expert
        names = ", ".join(expert.name for expert in have) or say("none yet")
        raise InputError(say("There is no expert “{0}”.", name), say("There are: {0}.", names))

    def create(self, name: str, collection_id: int, base: ModelInfo) -> ExpertRecord:
        """Create an expert without examples or adapter.

        Raises:
            InputError: the name is taken, blank, or has another meaning.
        """
        collection = self._db.execute(
            "SELECT name FROM collections WHERE id = ?", (collection_id,)
        ).get
        folder = make_folder_name(name)
        expert_id = self._insert(
            name, collection_id, collection, base.fingerprint, base.name, folder
        )
        (self._folder / folder).mkdir(parents=True, exist_ok=True)
        return self.get(expert_id)

    def rename(self, expert_id: int, name: str) -> None:
        """Give an expert another name; its file and examples stay where they are.

        Raises:
            InputError: the name is taken, blank, or has another meaning.
        """
        with NameConflictTranslator(name), self._library.transaction():
            self._db.execute(
                "UPDATE experts SET name = ? WHERE id = ?", (validate_name(name), expert_id)
            )

    def enable(self, expert_id: int, enabled: bool) -> None:
        """Set whether an expert may be chosen automatically."""
        with self._library.transaction():
            self._db.execute("UPDATE experts SET enabled = ? WHERE id = ?", (enabled, expert_id))

    def set_trained(self, expert_id: int, training: TrainingRecord) -> None:
        """Store the result of a training, in place of an earlier one."""
        with self._library.transaction():
            self._db.execute(
                "UPDATE experts SET adapter = ?, recipe = ?, measures = ?, examples = ?,"
                " examples_sha256 = ?, trained_at = ? WHERE id = ?",
                (
                    training.adapter,
                    json.dumps(dict(training.recipe)),
                    json.dumps(dict(training.measures)),
                    training.examples,
                    training.examples_sha256,
                    training.trained_at,
                    expert_id,
                ),
            )
            self._set_documents(expert_id, training.documents)

    def set_measures(self, expert_id: int, measures: Mapping[str, Any]) -> None:
        """Add measured values to those that are stored."""
        whole = {**self.get(expert_id).measures, **measures}
        with self._library.transaction():
            self._db.execute(
                "UPDATE experts SET measures = ? WHERE id = ?", (json.dumps(whole), expert_id)
            )

    def drop_measure(self, expert_id: int, name: str) -> None:
        """Delete the measured value of this name."""
        measures = dict(self.get(expert_id).measures)
        measures.pop(name, None)
        with self._library.transaction():
            self._db.execute(
                "UPDATE experts SET measures = ? WHERE id = ?", (json.dumps(measures), expert_id)
            )

    def remove(self, expert_id: int) -> None:
        """Hide an expert; `restore` brings it back until `purge`."""
        with self._library.transaction():
            self._db.execute(
                "UPDATE experts SET deleted_at = ? WHERE id = ?", (time.time(), expert_id)
            )

    def restore(self, expert_id: int) -> ExpertRecord:
        """Show a removed expert again; its name gets a number if it was taken meanwhile."""
        expert = self.get(expert_id)
        taken = {expert.name.casefold() for expert in self.all() if expert.id != expert_id}
        with self._library.transaction():
            self._db.execute(
                "UPDATE experts SET deleted_at = NULL, name = ? WHERE id = ?",
                (make_name_unique(expert.name, taken), expert_id),
            )
        return self.get(expert_id)

    def list_removed(self) -> list[ExpertRecord]:
        """The experts that `restore` can bring back, the last removed first."""
        rows = self._db.execute(
            f"SELECT {_COLUMNS} FROM experts WHERE deleted_at IS NOT NULL ORDER BY deleted_at DESC"
        )
        return [self._record(row) for row in rows]

    def purge(self, *, older_than_s: float) -> int:
        """Delete for good, with their files, experts that were removed at least this long ago.

        Returns how many there were.
        """
        rows = list(
            self._db.execute(
                "SELECT id, folder FROM experts WHERE deleted_at < ?",
                (time.time() - older_than_s,),
            )
        )
        for expert_id, folder in rows:
            with self._library.transaction():
                self._db.execute("DELETE FROM experts WHERE id = ?", (expert_id,))
            self._delete(folder)
        return len(rows)

    def foreign_folders(self, *, older_than_s: float) -> list[str]:
        """Folder names of experts to purge that lead out of the folder of experts.

        Nothing is read, written or deleted in such a folder.
        """
        rows = self._db.execute(
            "SELECT folder FROM experts WHERE deleted_at < ?", (time.time() - older_than_s,)
        )
        return [str(name) for (name,) in rows if child_of(self._folder, name) is None]

    def export(self, expert_id: int, target: Path, *, for_my_library: bool = False) -> Path:
        """Write the expert into one file; in a folder, the file gets the expert's name.

        The hashes of its documents are added only `for_my_library`: whoever has such a document
        could tell from them that this person has it too.

        Raises:
            InputError: the expert is not trained, or the file cannot be written.
        """
        expert = self.get(expert_id)
        if expert.adapter is None or not expert.adapter.is_file():
            raise InputError(
                say("“{0}” has no adapter to export.", expert.name),
                Remedy.TRAIN_EXPERT.hint(expert.name),
            )
        if target.is_dir():
            target = target / f"{make_folder_name(expert.name, unique=False)}.gguf"
        try:
            documents = self._documents(expert.id) if for_my_library else {}
            write_with_metadata(expert.adapter, target, build_metadata(expert, documents))
        except OSError as error:
            raise InputError(
                say("{0} cannot be written ({1}).", target, system_reason(error)),
                say("Choose another place."),
            ) from error
        return target

    def import_file(
        self, file: Path, base: ModelInfo, *, name: str = "", collection_id: int | None = None
    ) -> ExpertRecord:
        """Import an adapter file, our own or a foreign one, as a new expert.

        It is linked to this collection, or else to the collection with the name in its metadata.

        Raises:
            ModelError: it is not an adapter, is damaged, or is for another base model.
            InputError: the name is taken or blank.
        """
        check_adapter(file, base, read_tensors(base.path))
        notes = read_metadata(file)
        wanted_name = name or parse_text(notes, "name") or file.stem
        taken = {expert.name.casefold() for expert in self.all()}
        chosen = (
            validate_name(wanted_name)
            if name
            else make_name_unique(validate_name(wanted_name), taken)
        )
        collection_id, collection = self._collection(collection_id, notes)
        folder = make_folder_name(chosen)
        path = self._folder / folder / ADAPTER
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, path)
        flush_file(path)
        try:
            with self._library.transaction():
                expert_id = self._insert(
                    chosen, collection_id, collection, base.fingerprint, base.name, folder
                )
                self.set_trained(expert_id, parse_training(notes, ADAPTER))
        except BaseException:
            shutil.rmtree(path.parent)
            raise
        return self.get(expert_id)

    def staleness(self, expert_id: int) -> Staleness:
        """The changes in the expert's collection since its examples were made."""
        collection_id, recipe = self._db.execute(
            "SELECT collection_id, recipe FROM experts WHERE id = ?", (expert_id,)
        ).fetchone() or (None, None)
        trained_hashes = {
            sha256
            for (sha256,) in self._db.execute(
                "SELECT sha256 FROM expert_documents WHERE expert_id = ?", (expert_id,)
            )
        }
        if collection_id is None or not trained_hashes:
            return Staleness()
        learned_from = _read_fields(recipe).get("learned_from", ())
        now = document_hashes(self._library, collection_id, learned_from)
        return Staleness(added=len(now - trained_hashes), gone=len(trained_hashes - now))

    def rebind(self, base: ModelInfo) -> None:
        """Bind the experts of this base model to its present fingerprint.

        Those that an earlier version trained are bound to the whole header of the file, and would
        be lost with the next correction of its chat template. One that cannot be written stays as
        it is, and is valid while the file of its base does.
        """
        for expert in self.all():
            is_older = expert.base_fingerprint == base.former_fingerprint
            if not (is_older and expert.adapter and expert.adapter.is_file()):
                continue
            try:
                replace_in_header(expert.adapter, base.former_fingerprint, base.fingerprint)
                with self._library.transaction():
                    self._db.execute(
                        "UPDATE experts SET base_fingerprint = ? WHERE id = ?",
                        (base.fingerprint, expert.id),
                    )
            except (OSError, ModelError, apsw.ReadOnlyError) as error:
                logger.warning("“%s” keeps its older fingerprint (%s)", expert.name, error)

    def list_usable(self, base: ModelInfo) -> list[ExpertRecord]:
        """The experts that can answer on this base model, sorted by name."""
        return [
            expert
            for expert in self.all()
            if expert.adapter
            and expert.adapter.is_file()
            and base.is_base_of(expert.base_fingerprint)
        ]

    def get_usable(self, name: str, base: ModelInfo) -> ExpertRecord:
        """The expert of this name, if it can answer on this base model.

        Raises:
            InputError: there is none, or it is not trained.
            ModelError: it was trained on another base model, or its file is gone.
        """
        expert = self.get_by_name(name)
        if expert.adapter is None:
            raise InputError(
                say("“{0}” is not trained yet.", expert.name),
                Remedy.TRAIN_EXPERT.hint(expert.name),
            )
        if not base.is_base_of(expert.base_fingerprint):
            raise ModelError(
                say(
                    "“{0}” was trained on {1}; {2} is another model.",
                    expert.name,
                    expert.base_name,
                    base.name,
                ),
                say(
                    "Let {0} answer, or train the expert again for {1}.",
                    expert.base_name,
                    base.name,
                ),
            )
        if not expert.adapter.is_file():
            raise ModelError(
                say("The file of “{0}” is gone.", expert.name), say("Train or import it again.")
            )
        return expert

    def _insert(
        self,
        name: str,
        collection_id: int | None,
        collection: str,
        fingerprint: str,
        base: str,
        folder: str,
    ) -> int:
        with NameConflictTranslator(name), self._library.transaction():
            return self._db.execute(
                # Off until the Lab finds that the expert helps, or a person switches it on.
                "INSERT INTO experts (name, collection_id, collection_name, base_fingerprint,"
                " base_name, folder, enabled) VALUES (?, ?, ?, ?, ?, ?, 0) RETURNING id",
                (validate_name(name), collection_id, collection, fingerprint, base, folder),
            ).get

    def _set_documents(self, expert_id: int, documents: Mapping[str, Split]) -> None:
        self._db.execute("DELETE FROM expert_documents WHERE expert_id = ?", (expert_id,))
        self._db.executemany(
            "INSERT INTO expert_documents (expert_id, sha256, part) VALUES (?, ?, ?)",
            ((expert_id, sha256, str(part)) for sha256, part in documents.items()),
        )

    def _collection(
        self, collection_id: int | None, notes: Mapping[str, Any]
    ) -> tuple[int | None, str]:
        wanted = parse_text(notes, "collection")
        for collection in self._library.collections.all():
            if collection.id == collection_id or (
                collection_id is None and collection.name == wanted
            ):
                return collection.id, collection.name
        return None, wanted

    def _documents(self, expert_id: int) -> dict[str, str]:
        return dict(
            self._db.execute(
                "SELECT sha256, part FROM expert_documents WHERE expert_id = ? ORDER BY sha256",
                (expert_id,),
            )
        )

    def _delete(self, name: object) -> None:
        folder = child_of(self._folder, name)
        if folder is None or folder.is_symlink():
            logger.warning("left where it is: %r is no folder of an expert", name)
            return
        try:
            shutil.rmtree(folder)
        except FileNotFoundError:
            return
        except OSError as error:
            logger.warning("left where it is: %s (%s)", folder, error.strerror)

    def _record(self, row: Sequence[Any]) -> ExpertRecord:
        # If the name leads out of the folder, the expert counts as one whose files are gone.
        folder = child_of(self._folder, row[6]) or self._folder / f"unknown-{int(row[0])}"
        adapter = child_of(folder, row[7]) or folder / f"unknown-{ADAPTER}"
        return ExpertRecord(
            id=row[0],
            name=row[1],
            collection_id=row[2],
            collection=row[3],
            base_fingerprint=row[4],
            base_name=row[5],
            folder=folder,
            adapter=adapter if row[7] else None,
            enabled=bool(row[8]),
            examples=row[9],
            examples_sha256=row[10],
            created_at=row[11],
            trained_at=row[12],
            recipe=_read_fields(row[13]),
            measures=_read_fields(row[14]),
            staleness=self.staleness(row[0]),
        )


def split_seed_of(library: Library, collection_id: int) -> int:
    """The seed that splits the documents of a collection into training and held-out ones.

    It is the seed of the collection's last trained expert, or 0. With another seed, questions
    about held-out documents would ask about what that expert has learned.
    """
    recipe = library.db.execute(
        "SELECT recipe FROM experts WHERE collection_id = ? AND trained_at IS NOT NULL"
        " AND deleted_at IS NULL ORDER BY trained_at DESC, id DESC LIMIT 1",
        (collection_id,),
    ).get
    seed = _read_fields(recipe).get("seed", 0)
    return seed if isinstance(seed, int) else 0


def _read_fields(stored: object) -> dict[str, Any]:
    """A JSON object from the library; an empty one where it is damaged, so that one expert's row
    does not hide all the others.
    """
    try:
        fields = json.loads(stored) if isinstance(stored, str | bytes) else None
    except (ValueError, RecursionError) as error:
        logger.warning("a damaged recipe or measure of an expert: %s", error)
        return {}
    return cast("dict[str, Any]", fields) if isinstance(fields, dict) else {}


class NameConflictTranslator:
    """Turns a violated uniqueness of names into an InputError for the person."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __enter__(self) -> None: ...

    def __exit__(self, kind: type[BaseException] | None, error: object, _: object) -> None:
        if kind is not None and issubclass(kind, apsw.ConstraintError):
            raise InputError(
                say("There is already an expert “{0}”.", self._name), say("Choose another name.")
            )
