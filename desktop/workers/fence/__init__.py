"""Fences around worker processes: rights that a process gives up before it sees a document."""
