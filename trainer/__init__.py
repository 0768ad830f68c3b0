"""The trainer: a process that trains experts, and imports nothing of `desktop`."""
