"""Names that no expert can have, for they mean something else."""

AUTO = "auto"
"""The expert that fits the sources."""
NONE = "none"
"""No expert."""
READER = "Reader"
"""The expert that comes with Lectern."""
