"""A reader and an embedder that work at once and in this process."""

import hashlib
import struct
from collections import deque
from dataclasses import replace

from desktop.core.ingest.passages import split_into_passages
from desktop.core.types import DocumentState, ReadDocument, ReadFailure


class PlainReader:
    """Reads files as text, except `.bad` files, which cannot be read."""

    def __init__(self):
        self.read = []
        self.recognised = []
        self.passwords = {}
        self._done = deque()

    def allow(self, folders):
        """Take every file of the test's, whatever is allowed."""

    def submit(self, path, *, ocr=False, password=""):
        self.read.append(path.name)
        if password:
            self.passwords[path.name] = password
        if ocr:
            self.recognised.append(path.name)
        if path.suffix == ".bad":
            result = ReadFailure(DocumentState.UNREADABLE, "It is damaged.")
        else:
            document = ReadDocument(path.read_text(), "text")
            result = replace(document, passages=tuple(split_into_passages(document)))
        self._done.append((path, result))

    def next_result(self, timeout_s=None):
        return self._done.popleft() if self._done else None


class HashEmbedder:
    """Gives vectors that depend on nothing but the text."""

    dimension = 8

    def __init__(self, identity="hash"):
        self.identity = identity
        self.embedded = []
        self._done = deque()

    def submit(self, ticket, texts):
        self.embedded += texts
        self._done.append((ticket, [self.embed_query(text) for text in texts]))

    def next_result(self, timeout_s=None):
        return self._done.popleft() if self._done else None

    def wait_until_ready(self):
        """Return at once, because it is always ready."""

    def embed_query(self, text):
        digest = hashlib.sha256(text.encode()).digest()
        return struct.pack("<8f", *[byte / 255 - 0.5 for byte in digest[:8]])
