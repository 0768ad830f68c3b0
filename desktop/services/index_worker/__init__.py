"""Indexing in a process of its own, so that the window stays smooth and survives a crash."""
