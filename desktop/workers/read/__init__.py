"""Processes that turn files into text, and may crash, hang or be killed over one of them."""
