"""Finds the marks that a chat template writes around the turns of a conversation."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from desktop.core.models.reasoning_marks import find_reasoning_marks

SENTINELS = ("\ue010", "\ue011", "\ue012")
"""Texts of turns that occur in no template, so that the rest of a prompt is the template's own."""

_BRACKETED = re.compile(r"[<\[{(|◁]{1,3}[^\s<>\[\]]{1,48}[>\])}|▷]{1,3}")


def marks_of_template(
    source: str | None, render: Callable[[Sequence[dict[str, str]]], str]
) -> frozenset[str]:
    """The brackets in the template's own text, and the marks around its reasoning."""
    roles = ("user", "assistant", "user")
    prompt = render(
        [{"role": role, "content": text} for role, text in zip(roles, SENTINELS, strict=True)]
    )
    for text in SENTINELS:
        prompt = prompt.replace(text, "\n")
    reasoning = find_reasoning_marks(source)
    found = frozenset(_BRACKETED.findall(prompt))
    return found | ({reasoning.opening, reasoning.closing} if reasoning else set())
