"""Lectern answers questions from a person's own folders, with checked sources."""

__version__ = "0.1.0"
