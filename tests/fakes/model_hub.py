"""A model hub on this machine, with as much of the Hugging Face hub as a download needs."""

import hashlib
import struct
import threading
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

COMMIT = "0123456789abcdef0123456789abcdef01234567"
STORAGE = "/storage/"


def gguf(size_bytes: int) -> bytes:
    """Return a file with the header of a small model, and weights that fill up this size."""

    def text(value: str) -> bytes:
        return struct.pack("<Q", len(value)) + value.encode()

    weights = size_bytes // 4
    header = b"GGUF" + struct.pack("<IQQ", 3, 1, 2)
    header += text("general.architecture") + struct.pack("<I", 8) + text("llama")
    header += text("general.name") + struct.pack("<I", 8) + text("Tiny")
    header += text("weights") + struct.pack("<IQIQ", 1, weights, 0, 0)
    header += bytes(-len(header) % 32)
    return header + bytes(4 * weights)


@dataclass
class ModelHub:
    """The hub's files, its faults, and the requests that it got."""

    files: dict[str, bytes] = field(default_factory=dict)
    """The content of each file, by `OWNER/NAME/FILE`."""
    stated_digest: str | None = None
    """The digest that is given instead of the true SHA-256."""
    stated_size: int | None = None
    refuse: tuple[int, str] | None = None
    """A status and an error code with which every request is refused."""
    cut_after: int | None = None
    """Close the connection of the first download after this many bytes."""
    knows_ranges: bool = True
    stall_after: int | None = None
    """Send this many bytes of the first download, then nothing more until `go_on`."""
    go_on: threading.Event = field(default_factory=threading.Event)
    asked: list[tuple[str, str, str]] = field(default_factory=list)
    """The method, path and range of every request."""
    endpoint: str = ""

    @property
    def ranges(self) -> list[str]:
        """The ranges of the downloads, in order; empty for a whole file."""
        return [given for _, path, given in self.asked if path.startswith(STORAGE)]


@contextmanager
def serve(hub: ModelHub):
    """Serve the hub on a free port of the loopback interface."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_HEAD(self):
            self._note()
            self._point()

        def _point(self):
            if hub.refuse:
                self._refuse(*hub.refuse)
                return
            owner, name, _, _, file = self.path.removeprefix("/").split("/", 4)
            repository = f"{owner}/{name}"
            content = hub.files.get(f"{repository}/{file}")
            if not any(key.startswith(f"{repository}/") for key in hub.files):
                self._refuse(401, "RepoNotFound")
            elif content is None:
                self._refuse(404, "EntryNotFound")
            else:
                self._point_to(f"{repository}/{file}", content)

        def do_GET(self):
            self._note()
            if not self.path.startswith(STORAGE):
                self._point()
                return
            content = hub.files[self.path.removeprefix(STORAGE)]
            wanted = self.headers.get("Range", "bytes=0-") if hub.knows_ranges else "bytes=0-"
            begin = int(wanted.removeprefix("bytes=").removesuffix("-"))
            rest = content[begin:]
            self.send_response(206 if begin else 200)
            self.send_header("Content-Length", str(len(rest)))
            if begin:
                span = f"bytes {begin}-{len(content) - 1}/{len(content)}"
                self.send_header("Content-Range", span)
            self.end_headers()
            self._send(rest)

        def _send(self, rest):
            if hub.cut_after is not None:
                rest, hub.cut_after = rest[: hub.cut_after], None
                self.close_connection = True
            if hub.stall_after is not None:
                first, rest, hub.stall_after = (
                    rest[: hub.stall_after], rest[hub.stall_after :], None,
                )  # fmt: skip
                self.wfile.write(first)
                hub.go_on.wait(60)
            self.wfile.write(rest)

        def _point_to(self, key, content):
            digest = hub.stated_digest or hashlib.sha256(content).hexdigest()
            self.send_response(302)
            self.send_header("X-Repo-Commit", COMMIT)
            self.send_header("X-Linked-Etag", f'"{digest}"')
            self.send_header("X-Linked-Size", str(hub.stated_size or len(content)))
            # The files are on another host than the hub, and clients treat that differently.
            storage = hub.endpoint.replace("127.0.0.1", "localhost")
            self.send_header("Location", f"{storage}{STORAGE}{key}")
            self.send_header("Content-Length", "0")
            self.end_headers()

        def _refuse(self, status, code):
            self.send_response(status)
            self.send_header("X-Error-Code", code)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def _note(self):
            hub.asked.append((self.command, self.path, self.headers.get("Range", "")))

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.handle_error = lambda *_: None  # a client that leaves in the middle is expected here
    hub.endpoint = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield hub
    finally:
        hub.go_on.set()
        server.shutdown()
        server.server_close()
        thread.join()
