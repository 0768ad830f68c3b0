"""Small real stand-ins for the model and the embedder, and a library to ask."""

import math
import re
import struct
import zlib
from collections import deque
from pathlib import Path

from desktop.core.answering.answer import answer
from desktop.core.answering.citations import strip_marks
from desktop.core.answering.grounding import Grounder
from desktop.core.ingest.pipeline import add_paths, index
from desktop.core.sentences import sentence_spans
from desktop.core.steps import run_to_end
from desktop.core.store.library import Library
from desktop.core.store.vocabulary import Vocabulary
from desktop.core.types import ModelInfo, Usage
from tests.fakes.ingest import HashEmbedder, PlainReader

LARGE = 1_000_000_000
SMALL = 100_000_000


class WordEmbedder(HashEmbedder):
    """Gives texts that share long words similar vectors; words declared synonyms count as one."""

    dimension = 128

    def __init__(self, identity="words", same=()):
        super().__init__(identity)
        self._same = {word: group[0] for group in same for word in group}

    def embed_query(self, text):
        counts = [0.0] * self.dimension
        for word in re.findall(r"\w{4,}|\d+", text.lower()):
            meant = self._same.get(word, word)
            counts[zlib.crc32(meant.encode()) % self.dimension] += 1.0
        length = math.hypot(*counts) or 1.0
        return struct.pack(f"<{self.dimension}f", *[count / length for count in counts])

    def embed_texts(self, texts):
        return [self.embed_query(text) for text in texts]


class ScriptedModel:
    """A language model that gives the replies of the test.

    A reply is a text, a list of its pieces, or a function from the prompt to a text. Each
    generation takes the next reply; the last one is repeated.
    """

    def __init__(self, *replies, parameters=LARGE, context_length=2048, template=None):
        self._replies = deque(replies or ("",))
        self.context_length = context_length
        self.info = ModelInfo(
            path=Path("/models/scripted.gguf"),
            name="Scripted",
            architecture="none",
            fingerprint="0",
            size_bytes=1,
            parameter_count=parameters,
            quantization="none",
            context_length=context_length,
            chat_template=template,
        )
        self._generations = []
        self.prompts = []
        self.adapters = []
        self.limits = []
        self.stops = []
        self.cut_off = 0
        """The number of generations that were closed before their end."""

    def count_tokens(self, texts):
        return [len(re.findall(r"\w+|[^\w\s]", text)) for text in texts]

    def render(self, messages):
        turns = [f"<|{message.role}|>\n{message.content}\n" for message in messages]
        return "".join([*turns, "<|assistant|>\n"])

    def generate(self, prompt, *, max_tokens, sampling=None, stop=(), grammar=None, adapters=()):
        self.prompts.append(prompt)
        self.limits.append(max_tokens)
        self.stops.append(tuple(stop))
        self.adapters.append(tuple(adapters))
        reply = self._replies.popleft() if len(self._replies) > 1 else self._replies[0]
        reply = reply(prompt) if callable(reply) else reply
        pieces = re.findall(r"\s*\S+\s*$|\s*\S+", reply) if isinstance(reply, str) else reply
        # A reference is kept, so that only the caller can close the generator.
        self._generations.append(self._say(prompt, pieces))
        return self._generations[-1]

    def _say(self, prompt, pieces):
        said = 0
        try:
            for piece in pieces:
                yield piece
                said += 1
        finally:
            self.cut_off += said < len(pieces)
        return Usage(self.count_tokens([prompt])[0], 0, said, 12.0, 40.0, "stop")


class IndexedFolder:
    """A folder, a library made of it, and ways to ask it."""

    def __init__(self, folder, embedder=None):
        self.folder = folder / "documents"
        self.folder.mkdir()
        self.library = Library.open(folder / "library.db")
        self.embedder = embedder

    def add(self, collection="all", /, **texts):
        """Write files with these names and texts, and index them at once."""
        paths = []
        for name, text in texts.items():
            path = self.folder / collection / f"{name}.txt"
            path.parent.mkdir(exist_ok=True)
            path.write_text(text)
            paths.append(path)
        add_paths(self.library, collection, paths)
        for _ in index(self.library, collection, PlainReader(), self.embedder):
            pass
        return self

    def of(self, *names):
        """The documents of these collections, to confine a search to them."""
        return self.library.documents_of(self.library.collections.ids(names))

    @property
    def vocabulary(self):
        return Vocabulary(self.library.db)

    def inquiry(self, question, within=None):
        return Grounder(self.library, question, within, self.embedder)

    def findings(self, question, limit=5):
        inquiry = self.inquiry(question)
        return inquiry.hybrid(limit) if self.embedder else inquiry.keyword(limit)

    def checker(self, question, limit=5):
        return self.inquiry(question).checker(self.findings(question, limit))

    def ask(self, question, **options):
        """Ask a question; returns the events and the answer."""
        return finish(answer(self.library, question, embedder=self.embedder, **options))


def finish(steps):
    """Return everything that a generator yields, and its return value."""
    events = []
    result = run_to_end(steps, events.append)
    return events, result


def answer_sentences(text):
    """The sentences of an answer, without the model's own marks."""
    clean = strip_marks(text)
    return [clean[start:end] for start, end in sentence_spans(clean)]
