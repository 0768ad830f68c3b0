"""Shows a source as its document has it, with the words that are meant."""
