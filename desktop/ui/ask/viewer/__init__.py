"""Shows a source in its document, with the cited words marked."""
