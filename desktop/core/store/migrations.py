"""The schema as the list of steps that built it: append a step, never edit one."""

from __future__ import annotations

from collections.abc import Callable

import apsw

from desktop.core.errors import LibraryError
from desktop.core.say import say
from desktop.core.store.stored_path import from_stored


def _sentences(db: apsw.Connection) -> None:
    """Store sentences with their templates and values; see old_sentences.py."""
    from desktop.core.store.old_sentences import migrate_sentences  # used once in a library's life

    migrate_sentences(db)


def _name_words(db: apsw.Connection) -> None:
    """Store the words of every document's name; triggers add them to the index."""
    from desktop.core.store.document_names import name_words  # used once in a library's life

    rows = list(
        db.execute("SELECT d.id, d.path, r.path FROM documents d JOIN roots r ON r.id = d.root_id")
    )
    db.executemany(
        "UPDATE documents SET name_words = ? WHERE id = ?",
        ((name_words(from_stored(path), from_stored(root)), id_) for id_, path, root in rows),
    )


STEPS: tuple[str | Callable[[apsw.Connection], None], ...] = (
    """
    CREATE TABLE collections (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        created_at REAL NOT NULL DEFAULT (unixepoch('subsec'))
    );

    -- What a person added: a folder that is followed, or a single file.
    CREATE TABLE roots (
        id INTEGER PRIMARY KEY,
        collection_id INTEGER NOT NULL REFERENCES collections ON DELETE CASCADE,
        path NOT NULL,                      -- TEXT; BLOB where the name is not UTF-8
        is_folder INTEGER NOT NULL,
        available INTEGER NOT NULL DEFAULT 1,
        scanned_at REAL,
        UNIQUE (collection_id, path)
    );

    -- A text as it was read, once for all files with the same bytes.
    CREATE TABLE contents (
        id INTEGER PRIMARY KEY,
        sha256 BLOB NOT NULL,
        reader TEXT NOT NULL,               -- which reader and chunker made it
        format TEXT NOT NULL,
        title TEXT NOT NULL DEFAULT '',
        text TEXT NOT NULL,
        structure TEXT NOT NULL,            -- JSON: pages, headings, tables
        notes TEXT NOT NULL DEFAULT '[]',
        UNIQUE (sha256, reader)
    );

    CREATE TABLE documents (
        id INTEGER PRIMARY KEY,
        collection_id INTEGER NOT NULL REFERENCES collections ON DELETE CASCADE,
        root_id INTEGER NOT NULL REFERENCES roots ON DELETE CASCADE,
        path NOT NULL,
        content_id INTEGER REFERENCES contents,
        state TEXT NOT NULL DEFAULT 'waiting',
        message TEXT NOT NULL DEFAULT '',
        hint TEXT NOT NULL DEFAULT '',
        size_bytes INTEGER NOT NULL,
        mtime_ns INTEGER NOT NULL,
        missing_since REAL,                 -- set by a complete scan that did not see it
        added_at REAL NOT NULL DEFAULT (unixepoch('subsec')),
        read_at REAL,
        UNIQUE (collection_id, path)
    );
    CREATE INDEX documents_by_content ON documents (content_id, collection_id);
    CREATE INDEX documents_by_root ON documents (root_id);
    CREATE INDEX documents_by_state ON documents (collection_id, state);

    CREATE TABLE passages (
        id INTEGER PRIMARY KEY,
        content_id INTEGER NOT NULL REFERENCES contents ON DELETE CASCADE,
        ordinal INTEGER NOT NULL,
        text TEXT NOT NULL,
        index_text TEXT,                    -- only where words are indexed in another form
        context TEXT NOT NULL,              -- title and headings, for the indexes
        heading TEXT NOT NULL DEFAULT '',
        page INTEGER,
        page_end INTEGER,
        char_start INTEGER NOT NULL,
        char_end INTEGER NOT NULL,
        UNIQUE (content_id, ordinal)
    );

    CREATE VIEW passage_words AS
        SELECT id, coalesce(index_text, text) AS text, context FROM passages;
    CREATE VIRTUAL TABLE words USING fts5(
        text, context, content = 'passage_words', content_rowid = 'id',
        tokenize = 'porter unicode61 remove_diacritics 2'
    );

    -- One row per space of vectors; each has its own two tables, made with it (see vectors.py).
    CREATE TABLE embedders (
        id INTEGER PRIMARY KEY,
        identity TEXT NOT NULL UNIQUE,
        dimension INTEGER NOT NULL,
        active INTEGER NOT NULL DEFAULT 0,  -- the one that answers
        created_at REAL NOT NULL DEFAULT (unixepoch('subsec'))
    );
    """,
    """
    ALTER TABLE collections ADD COLUMN watched INTEGER NOT NULL DEFAULT 0;

    CREATE TABLE conversations (
        id INTEGER PRIMARY KEY,
        title TEXT NOT NULL DEFAULT '',
        collections TEXT NOT NULL DEFAULT '[]',  -- JSON: names; none is all of them
        expert TEXT NOT NULL DEFAULT 'auto',
        last_turn INTEGER,                  -- the end of the branch that is shown
        created_at REAL NOT NULL DEFAULT (unixepoch('subsec')),
        changed_at REAL NOT NULL DEFAULT (unixepoch('subsec')),
        deleted_at REAL                     -- may still be brought back
    );

    -- A question and its answer; several with one parent are branches of a conversation.
    CREATE TABLE turns (
        id INTEGER PRIMARY KEY,
        conversation_id INTEGER NOT NULL REFERENCES conversations ON DELETE CASCADE,
        parent_id INTEGER REFERENCES turns ON DELETE CASCADE,
        question TEXT NOT NULL,
        answer TEXT,                        -- JSON; none where it failed
        problem TEXT NOT NULL DEFAULT '',
        rating INTEGER NOT NULL DEFAULT 0,  -- 1 good, -1 bad
        asked_at REAL NOT NULL DEFAULT (unixepoch('subsec'))
    );
    CREATE INDEX turns_by_conversation ON turns (conversation_id);
    CREATE INDEX turns_by_parent ON turns (parent_id);
    """,
    """
    -- An adapter, or one in the making; its files lie in a folder of its own.
    CREATE TABLE experts (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        collection_id INTEGER REFERENCES collections ON DELETE SET NULL,
        collection_name TEXT NOT NULL,      -- as it was called when the expert was made
        base_fingerprint TEXT NOT NULL,
        base_name TEXT NOT NULL,
        folder TEXT NOT NULL UNIQUE,        -- its name below the folder of experts
        adapter TEXT NOT NULL DEFAULT '',   -- a file in the folder; empty until there is one
        enabled INTEGER NOT NULL DEFAULT 1, -- whether it is chosen without being asked for
        recipe TEXT NOT NULL DEFAULT '{}',  -- JSON: how it was trained
        measures TEXT NOT NULL DEFAULT '{}',  -- JSON: what was measured of it
        examples INTEGER NOT NULL DEFAULT 0,  -- learned from
        examples_sha256 TEXT NOT NULL DEFAULT '',
        created_at REAL NOT NULL DEFAULT (unixepoch('subsec')),
        trained_at REAL,
        deleted_at REAL                     -- may still be brought back
    );
    CREATE UNIQUE INDEX experts_by_name ON experts (name COLLATE NOCASE) WHERE deleted_at IS NULL;

    -- The documents as they were when the examples were made; others since make an expert stale.
    CREATE TABLE expert_documents (
        expert_id INTEGER NOT NULL REFERENCES experts ON DELETE CASCADE,
        sha256 TEXT NOT NULL,
        part TEXT NOT NULL,                 -- training, held out
        PRIMARY KEY (expert_id, sha256)
    ) WITHOUT ROWID;
    """,
    """
    -- What the person wants of a file: '', 'skip' (leave it unread), 'ocr' (recognise every page).
    ALTER TABLE documents ADD COLUMN treatment TEXT NOT NULL DEFAULT '';
    CREATE INDEX documents_missing ON documents (collection_id) WHERE missing_since IS NOT NULL;
    """,
    """
    -- What is to be forgotten as soon as nobody will take that back; see removals.py.
    CREATE TABLE removals (
        id INTEGER PRIMARY KEY,
        collection_id INTEGER NOT NULL REFERENCES collections ON DELETE CASCADE,
        root_id INTEGER UNIQUE REFERENCES roots ON DELETE CASCADE,  -- none is all of it
        name TEXT NOT NULL DEFAULT ''       -- what a collection is called if it comes back
    );
    """,
    """
    -- Questions with their answers, to measure experts with.
    CREATE TABLE lab_sets (
        id INTEGER PRIMARY KEY,
        collection_id INTEGER NOT NULL REFERENCES collections ON DELETE CASCADE,
        name TEXT NOT NULL UNIQUE COLLATE NOCASE,
        created_at REAL NOT NULL DEFAULT (unixepoch('subsec'))
    );
    CREATE TABLE lab_questions (
        id INTEGER PRIMARY KEY,
        set_id INTEGER NOT NULL REFERENCES lab_sets ON DELETE CASCADE,
        key TEXT NOT NULL,                  -- the same for the same question about the same place
        fields TEXT NOT NULL,               -- JSON: see core/lab/questions/question.py
        UNIQUE (set_id, key)
    );

    -- A comparison of arms; the questions stand here as they were when it began.
    CREATE TABLE lab_runs (
        id INTEGER PRIMARY KEY,
        collection_id INTEGER REFERENCES collections ON DELETE SET NULL,
        setup TEXT NOT NULL,                -- JSON: what is compared, see core/lab/runs
        questions TEXT NOT NULL,            -- JSON
        checks TEXT NOT NULL DEFAULT '[]',  -- JSON: what the self-check found
        started_at REAL NOT NULL DEFAULT (unixepoch('subsec')),
        finished_at REAL
    );
    CREATE TABLE lab_answers (
        run_id INTEGER NOT NULL REFERENCES lab_runs ON DELETE CASCADE,
        question TEXT NOT NULL,             -- key
        arm TEXT NOT NULL,
        record TEXT NOT NULL,               -- JSON: see core/lab/runs/answer_record.py
        PRIMARY KEY (run_id, question, arm)
    ) WITHOUT ROWID;
    """,
    r"""
    -- The last part of the path in lower case, to sort by.
    ALTER TABLE documents ADD COLUMN name TEXT NOT NULL DEFAULT '';
    UPDATE documents SET name = lower(substr(CAST(path AS TEXT), length(rtrim(CAST(path AS TEXT),
        replace(replace(CAST(path AS TEXT), '/', ''), '\', ''))) + 1));
    """,
    _sentences,
    """
    -- JSON: the sentences and records, see core/units.py; none where an earlier version read it.
    ALTER TABLE passages ADD COLUMN units TEXT;
    """,
    """
    -- A file within another one, such as an attachment of a message: the file that it lies in.
    ALTER TABLE documents ADD COLUMN parent_id INTEGER REFERENCES documents ON DELETE CASCADE;
    CREATE INDEX documents_by_parent ON documents (parent_id) WHERE parent_id IS NOT NULL;
    """,
    """
    -- Which readers gave a file without a text its state: others may be able to read it.
    ALTER TABLE documents ADD COLUMN tried_by TEXT NOT NULL DEFAULT '';

    -- How many notes there are on the reading of a file; the notes themselves stand far behind in a
    -- row of contents, after its text.
    ALTER TABLE documents ADD COLUMN notes INTEGER NOT NULL DEFAULT 0;
    UPDATE documents SET notes = coalesce(
        (SELECT json_array_length(c.notes) FROM contents c WHERE c.id = documents.content_id), 0);

    -- Passwords of protected files that the person wished to be kept.
    CREATE TABLE passwords (
        document_id INTEGER PRIMARY KEY REFERENCES documents ON DELETE CASCADE,
        password TEXT NOT NULL
    );
    """,
    """
    -- The words of a document's name, see document_names.py. They are found by an index of their
    -- own, because a text may have several names. It is kept right by triggers.
    ALTER TABLE documents ADD COLUMN name_words TEXT NOT NULL DEFAULT '';
    CREATE VIRTUAL TABLE names USING fts5(
        name_words, content = 'documents', content_rowid = 'id',
        tokenize = 'porter unicode61 remove_diacritics 2'
    );
    CREATE TRIGGER name_added AFTER INSERT ON documents BEGIN
        INSERT INTO names (rowid, name_words) VALUES (new.id, new.name_words);
    END;
    CREATE TRIGGER name_changed AFTER UPDATE OF name_words ON documents BEGIN
        INSERT INTO names (names, rowid, name_words) VALUES ('delete', old.id, old.name_words);
        INSERT INTO names (rowid, name_words) VALUES (new.id, new.name_words);
    END;
    CREATE TRIGGER name_removed AFTER DELETE ON documents BEGIN
        INSERT INTO names (names, rowid, name_words) VALUES ('delete', old.id, old.name_words);
    END;
    INSERT INTO names (names) VALUES ('rebuild');

    -- Device and number of an added folder when it had files: an empty folder with another identity
    -- is the mount point of a drive that is not connected.
    ALTER TABLE roots ADD COLUMN identity TEXT NOT NULL DEFAULT '';

    -- The context of a passage began with the name of the first file that had its text.
    UPDATE passages SET context = (SELECT c.title || iif(c.title <> '' AND heading <> '', ' › ', '')
        || heading FROM contents c WHERE c.id = content_id);
    INSERT INTO words (words) VALUES ('rebuild');
    """,
    _name_words,
    """
    -- The words of a deleted text leave the index at once, not when its segments are merged.
    INSERT INTO words (words, rank) VALUES ('secure-delete', 1);
    INSERT INTO names (names, rank) VALUES ('secure-delete', 1);

    -- A row as long as the file may still hold what was deleted; see erasure.py.
    CREATE TABLE remains (since REAL NOT NULL DEFAULT (unixepoch('subsec')));
    INSERT INTO remains (since) SELECT unixepoch('subsec') WHERE EXISTS (SELECT 1 FROM contents)
        OR EXISTS (SELECT 1 FROM conversations) OR EXISTS (SELECT 1 FROM experts);
    """,
    """
    -- ISO 639-1 codes, empty where the language is unknown: of most of a text, and of each passage.
    ALTER TABLE contents ADD COLUMN language TEXT NOT NULL DEFAULT '';
    ALTER TABLE passages ADD COLUMN language TEXT NOT NULL DEFAULT '';
    -- In contents it stands far behind in a row, after its text.
    ALTER TABLE documents ADD COLUMN language TEXT NOT NULL DEFAULT '';
    CREATE INDEX contents_by_language ON contents (language);
    CREATE INDEX passages_by_language ON passages (language);

    -- In which form the words of a text are indexed, see index_form.py; 0 is that of earlier
    -- versions. Texts of an older form are searched until they are indexed anew.
    ALTER TABLE contents ADD COLUMN index_version INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX contents_by_index_version ON contents (index_version);
    ALTER TABLE passages ADD COLUMN index_context TEXT;  -- as index_text
    DROP VIEW passage_words;
    CREATE VIEW passage_words AS SELECT id, coalesce(index_text, text) AS text,
        coalesce(index_context, context) AS context FROM passages;
    """,
    """
    -- JSON: what a conversation asks besides collections, see core/scope.py.
    ALTER TABLE conversations ADD COLUMN scope TEXT NOT NULL DEFAULT '{}';
    """,
)


def migrate(db: apsw.Connection, until: int = len(STEPS)) -> None:
    """Bring the library up to date; each step is stored completely or not at all.

    `until` is the version at which to stop.

    Raises:
        LibraryError: the library was made by a newer version of Lectern.
    """
    if _version(db) > len(STEPS):
        raise newer_library_error()
    while _version(db) < until:
        with db:
            # Read again under the lock: another process may have done the step meanwhile.
            version = _version(db)
            if version < until:
                step = STEPS[version]
                if isinstance(step, str):
                    db.execute(step)
                else:
                    step(db)
                db.execute(f"PRAGMA user_version = {version + 1}")


def newer_library_error() -> LibraryError:
    return LibraryError(
        say("This library was made by a newer version of Lectern."),
        say("Update Lectern to open it."),
    )


def _version(db: apsw.Connection) -> int:
    return int(db.execute("PRAGMA user_version").get)
