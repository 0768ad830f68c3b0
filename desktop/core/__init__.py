"""Everything the application knows; never imports Qt."""
