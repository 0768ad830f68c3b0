"""Trains the Verifier: an encoder of pairs of texts with four heads, on the embedder's encoder."""
