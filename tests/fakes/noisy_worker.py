"""A worker that answers correctly, among much output that breaks the protocol."""

import json
import sys

sys.stdout.write(json.dumps({"type": "hello", "worker": "rough", "unknown": True}) + "\n")
sys.stdout.flush()
for line in sys.stdin:
    request = json.loads(line)
    if "cancel" in request:
        continue
    number = request["id"]
    lines = [
        "not JSON",
        "{",
        "17",
        '["a", "list"]',
        '{"id": 1}',
        "",
        "\N{SNOWMAN} {}",
        json.dumps({"id": number + 1000, "type": "done"}),
        json.dumps({"id": number, "type": "of_the_future", "more": [1, 2]}),
        json.dumps({"id": number, "type": "done", "value": request["value"]}),
        json.dumps({"id": number, "type": "done", "value": "a second end"}),
    ]
    sys.stdout.buffer.write(b"\xff\xfe broken\n" + "\n".join(lines).encode() + b"\n")
    sys.stdout.flush()
