"""Trains expert modules in a process of its own."""
