"""The screen Library, with collections and their documents."""
