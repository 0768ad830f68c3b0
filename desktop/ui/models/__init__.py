"""The screen Models, with the installed models and those that can be downloaded."""
