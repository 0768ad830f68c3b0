"""The use cases, without Qt and without a command line; the window and the commands call them."""
