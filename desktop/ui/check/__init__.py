"""The screen Check, where a person compares a text with the documents."""
