"""Processes that turn files into text, and that may crash, hang or be killed over a file."""
