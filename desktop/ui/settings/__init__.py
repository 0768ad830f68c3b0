"""The screen with what a person can set."""
