"""The process that turns texts into vectors, and scores pairs of texts."""
