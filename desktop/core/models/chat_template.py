"""Reads from a model's chat template the text around messages."""

from __future__ import annotations

from desktop.core.ports import LanguageModel
from desktop.core.types import Message

_TEMPLATE_MARK = "§§"


def generation_prompt_of(model: LanguageModel) -> str:
    """The text that the chat template puts before every answer: the header of the model's turn."""
    prompt = model.render([Message("user", _TEMPLATE_MARK)])
    after = prompt[prompt.rindex(_TEMPLATE_MARK) + len(_TEMPLATE_MARK) :]
    # First comes the end of the person's turn; the last line is the header of the answer.
    header = after.rstrip("\n").rfind("\n") + 1
    return after[header:]
