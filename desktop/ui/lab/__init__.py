"""The screen where ways of answering are compared."""
