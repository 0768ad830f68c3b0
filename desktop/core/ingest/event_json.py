"""The events of indexing as JSON objects, for other programs and processes."""

from __future__ import annotations

from typing import Any

from desktop.core.ingest.events import (
    Embedded,
    FileDone,
    FolderUnavailable,
    IndexEvent,
    Scanned,
    Summary,
    WaitingForLock,
    Working,
)


def event_to_json(event: IndexEvent | Summary) -> dict[str, Any]:
    """The event as a JSON object, whose `type` names the event."""
    match event:
        case WaitingForLock():
            return {"type": "waiting"}
        case Working(path):
            return {"type": "working", "path": str(path or "")}
        case Scanned() as e:
            fields = {
                "path": str(e.path), "files": e.files, "new": e.new, "changed": e.changed,
                "missing": e.missing, "removed": e.removed, "complete": e.complete,
                "unread": [str(path) for path in e.unread],
            }  # fmt: skip
            return {"type": "scanned", **fields}
        case FolderUnavailable(path, reason):
            return {"type": "unavailable", "path": str(path), "reason": reason}
        case FileDone() as e:
            fields = {
                "path": str(e.path), "state": str(e.state), "message": e.message, "hint": e.hint,
                "done": e.done, "total": e.total,
            }  # fmt: skip
            return {"type": "file", **fields}
        case Embedded(done, total):
            return {"type": "embedded", "done": done, "total": total}
        case Summary() as e:
            fields = {
                "collection": e.collection, "documents": e.documents,
                "by_state": {str(state): count for state, count in e.by_state.items()},
                "passages_embedded": e.passages_embedded, "seconds": round(e.seconds, 3),
                "unreached": [str(path) for path in e.unreached], "with_notes": e.with_notes,
            }  # fmt: skip
            return {"type": "summary", **fields}
