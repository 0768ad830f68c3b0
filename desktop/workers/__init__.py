"""The child processes, and the one protocol that they speak."""
