"""The core: everything the application knows. It never imports Qt."""
