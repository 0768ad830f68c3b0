"""The screen with collections and their documents."""
