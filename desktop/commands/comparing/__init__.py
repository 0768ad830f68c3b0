"""What `lab` does, one file per kind of work."""
