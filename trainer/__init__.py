"""The process that trains experts: it stands alone, and imports nothing of `desktop`."""
