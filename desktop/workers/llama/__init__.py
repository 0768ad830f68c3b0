"""The process that owns the chat model: one GGUF, any number of adapters, one request at a time."""
