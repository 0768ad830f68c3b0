"""The operating system's reasons for file errors, for the translators; see `say.system_reason`."""

from __future__ import annotations

from desktop.core.say import say

SYSTEM_WORDS = (
    say("Cannot allocate memory"),
    say("Device or resource busy"),
    say("File exists"),
    say("File name too long"),
    say("File too large"),
    say("Input/output error"),
    say("Invalid argument"),
    say("Is a directory"),
    say("No space left on device"),
    say("No such device or address"),
    say("No such file or directory"),
    say("Not a directory"),
    say("Operation not permitted"),
    say("Permission denied"),
    say("Read-only file system"),
    say("Stale file handle"),
    say("Too many open files"),
    say("Transport endpoint is not connected"),
)
