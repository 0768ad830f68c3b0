"""The screen Settings, where a person changes the settings."""
