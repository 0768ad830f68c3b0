"""The window: one folder for each screen, and `widgets` for the parts that screens share."""
