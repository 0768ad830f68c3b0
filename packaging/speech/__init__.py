"""Finds what the core and its processes say to a person, so that it can be translated."""
