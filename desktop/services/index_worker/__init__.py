"""Indexing, in a process of its own: the window stays smooth, and survives it."""
