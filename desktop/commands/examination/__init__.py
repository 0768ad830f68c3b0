"""What `doctor` looks at: one file per subject, each a function that yields findings."""
