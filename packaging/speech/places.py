"""Where in the code something is said to a person that no `tr` stands before."""

from __future__ import annotations

FOLDERS = (
    "desktop/core",
    "desktop/jobs",
    "desktop/services",
    "desktop/ui",
    "desktop/workers",
    "trainer",
)
ERRORS = "desktop/core/errors.py"
"""Its classes are made of a message and a hint."""
SPEAKERS = {
    "ReadFailure": (1, 2),
    "NotReadError": (1, 2),
    "Sentence": (4,),
    "InstalledModel": (5, 6),
    "TrainingNote": (0,),
    "TrainingError": (1, 2),
    "JobError": (0, 1),
    "Failed": (1, 2),
    "Notice": (1,),
    "failure": (1, 2),
    "_keep": (3,),
}
"""What else is made of texts for a person, and the places in which it is given them."""
KEYWORDS = frozenset({"message", "hint", "reason", "problem"})
"""The same, where they are given by name."""
LISTS = frozenset({"notes", "claims"})
"""Variables that hold several of them."""
PASSED_ON = frozenset({"message", "hint"})
"""Names of what already was such a text when it came."""
CONSTANTS = {
    "desktop/core/answering/refusal.py": ("REFUSAL",),
    "desktop/core/experts/examples/placement.py": ("NO_DOCUMENT_SAYS_IT",),
    "desktop/core/experts/examples/model_questions.py": ("NOT_GIVEN_BACK",),
}
"""Texts that go other ways."""
RETURNED = {
    "desktop/core/experts/examples/question_file.py": ("_json_fields", "_csv"),
    "desktop/core/lab/runs/self_check.py": ("_prompts_are_shared",),
}
"""Functions that give back such texts, or parts of them, in ways that are not followed."""
SYSTEM = (
    "Cannot allocate memory",
    "Device or resource busy",
    "File exists",
    "File name too long",
    "File too large",
    "Input/output error",
    "Invalid argument",
    "Is a directory",
    "No space left on device",
    "No such device or address",
    "No such file or directory",
    "Not a directory",
    "Operation not permitted",
    "Permission denied",
    "Read-only file system",
    "Stale file handle",
    "Too many open files",
    "Transport endpoint is not connected",
)
"""What the system says of a file, which is put into some of the texts."""
