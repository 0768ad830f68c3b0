"""Reports of a run as files that a person can keep: HTML, CSV and JSON."""
