"""The Lab: measures whether an expert helps, by questions about documents it never learned."""
