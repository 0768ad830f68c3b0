"""The screen Ask, where a person asks questions about the documents."""
