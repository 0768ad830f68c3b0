"""What `expert` does, one file per kind of work."""
