"""The screen with the models that are here, and those that can be had."""
