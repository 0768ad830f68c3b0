"""Mutated files, which must harm nothing."""
