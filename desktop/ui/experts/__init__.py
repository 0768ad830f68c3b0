"""The screen with the experts, and where one is made."""
